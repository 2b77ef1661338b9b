/* English: cues, how words end and what tells the language, rows only. */
#include "language/rows.h"

/* clang-format off */
static const struct word cues[] = {
    {"no, nos, ca, approx, incl, excl, e.g, i.e, etc, min, tel, st, vs, dept, univ, jr, sr, p.m, a.m, rd, ave, "
     "ext, fig, vol", SENSE_ABBREVIATION, 0},
    {"no registration required, no need to register, no registration needed, no booking required, "
     "no need to book, without registration, no registration necessary, no booking needed, "
     "no booking necessary, you do not need to register, just turn up, need not register", SENSE_NOT_REQUIRED, 0},
    {"must register, advance booking, must book, must be booked, prior registration", SENSE_REQUIRED, 0},
    {"registration is closed, registration closed, registration has closed, registrations are closed, "
     "bookings are closed, bookings closed, booking has closed, booking is closed, applications closed, "
     "applications are closed, registration is now closed, no longer possible to register, "
     "registrations have closed, no longer register, bookings have closed, registration for this event has closed, "
     "has now closed", SENSE_CLOSED, 0},
    {"free, free of charge, no charge, at no cost, free admission, admission free, free to attend, no fee, "
     "there is no charge, without charge, free entry, free entrance, attendance is free, no cost, costs nothing, "
     "no registration fee, admission is free, is free", SENSE_FREE, 0},
    {"fully booked, sold out, is full, are full, full, no places left, oversubscribed, no more places, booked up, "
     "no seats left, now full", SENSE_FULL, 0},
    {"do not come, does not come, don't come, no-show, no show, no-shows, fail to attend, fails to attend, failure to attend, without notice, "
     "cancellation fee, late cancellation, do not show up, fail to show, without cancelling, stay away, stays away, "
     "does not turn up, do not turn up, will be charged, not attend", SENSE_FEE, 0},
    {"cancelled, canceled, called off, will not take place, has been cancelled, has been canceled, not go ahead, "
     "will not go ahead, is cancelled, had to be cancelled, no longer going ahead, had to cancel, have had to cancel, forced to cancel, "
     "decided to cancel, necessary to cancel, obliged to cancel", SENSE_CANCELLED, 0},
    {"postponed, has been postponed, new date to be announced, deferred, put off, "
     "new date will be announced, to a later date, new date to be confirmed, until a later date", SENSE_POSTPONED, 0},
    {"rescheduled, moved to, has been moved, has been rescheduled, moved from, brought forward", SENSE_MOVED, 0},
    {"new date, date change, change of date, date changed, changed date, note date change", SENSE_MOVED, 1},
    {"originally, originally planned, originally scheduled, was scheduled, was to be held, was planned, initially, "
     "was to take place, had been planned, was due, previously announced", SENSE_PLANNED, 0},
    {"have already registered, already registered, have registered, already signed up, have signed up, "
     "already booked, already taken, have been taken, have already signed up, have been booked", SENSE_BOOKED, 0},
    {"waiting list, waitlist, reserve list, wait list", SENSE_WAITLIST, 0},
    {"per group, per workshop, each group, per table, in each group, groups of, in groups of, groups of up to", SENSE_PER_GROUP, 0},
    {"organised by, organized by, hosted by, presented by, initiative of, co-hosted by, convened by, "
     "jointly organised by, co-organised by, invitation of, under the auspices of, held by, our host is, our hosts are, the host is, the hosts are, "
     "year's host is, year's hosts are", SENSE_ORGANIZE, 1},
    {"host, organises, organizes, organise, organize, hosts, hosting, presents, present, "
     "invited, holds, hold, convenes, offers, offer, "
     "is holding, launches, will host, will hold, is organising, "
     "are organising, is hosting, are hosting, will be hosting, will be holding, will be organising, will organise, jointly organise, which is organising, is organizing, "
     "celebrates", SENSE_ORGANIZE, 0},
    {"takes place, take place, taking place, will be held, is held, held, "
     "will take place, be held, join us, gathers, runs from, scheduled, will give, will deliver, "
     "we welcome you, you are invited, you are invited to, you are warmly invited, you are warmly invited to, you are cordially invited, you are cordially invited to, welcome you to, welcome you in, welcome you at, we invite you, we meet, we will meet, we gather, the dates, dates are, dates this season, the dates are", SENSE_HELD, 0},
    {"invited to, come to, come along to, join us for", SENSE_HELD, 6},
    {"begins, starts, will start, start, begin, will begin", SENSE_HELD, 5},
    {"cancel, cancellation, cancellations, cancelling, withdraw, unable to attend, cannot attend, "
     "can no longer attend, not told us, cancelled free of charge, cancel free of charge, cancelled without charge, cancel without charge, cancelled at no charge, cancel for free, cancelled for free, free cancellation, deregister, cancels, cannot come, withdrawal", SENSE_UNREGISTER, 0},
    {"register, registration, registering, registered, sign up, book, booking, apply, "
     "application, applications, rsvp, reserve, enrol, enroll, enrolment, tickets, ticket, "
     "reservation, reservations, places can be booked, must be reserved, should be reserved, please confirm, sign-up", SENSE_REGISTER, 0},
    {"let us know, reply, know by, know before, know no later than", SENSE_REGISTER, 3}, {"tell us, let me know, please tell, replies, respond, confirm your attendance, drop us", SENSE_TELL, 0},
    {"end, stop, stops", SENSE_CLOSES, 1}, {"ended", SENSE_CLOSES, 2},
    {"refund, refunds, refunded, refundable, money back", SENSE_REFUND, 0}, {"no refund, no refunds, non-refundable", SENSE_REFUND, 1},
    {"doors open, doors, registration and coffee, arrival, welcome coffee, coffee from, walk-in, reception from, "
     "registration starts, accreditation, accreditation and coffee, arrival and registration, coffee and registration, arrival and coffee, registration opens, "
     "coffee will be served from, welcome from, registration desk, check-in, doors will open, coffee on arrival",
     SENSE_DOORS, 0},
    {"subject, cc, our reference, our ref, your reference, enclosure, enclosures", SENSE_LETTERHEAD, 0},
    {"open", SENSE_OPEN, 0}, {"is open, are open, will open, will be open", SENSE_OPEN, 2}, {"opens", SENSE_HELD, 4}, {"welcome, come in, drop in", SENSE_OPEN, 1},
    {"tea will be served, coffee will be served, arrive, arrive from, gates open, refreshments from, refreshments served from", SENSE_DOORS, 0},
    {"(was, not on", SENSE_PLANNED, 0}, {"but on, will now take place, will now be held, now takes place, will now be, is now on", SENSE_MOVED, 0},
    {"will move to, is moving to, relocated to, relocates to, moved to a larger, moved to another, move to a larger", SENSE_RELOCATED, 0},
    {"drinks, reception, networking drinks, drinks reception, wine reception, dinner, networking, farewell drinks, "
     "closing drinks, buffet, party, conference dinner, cocktails, get-together, informal drinks, borrel",
     SENSE_SOCIAL, 0},
    {"lunch, networking lunch", SENSE_BREAK, 1},
    {"break, coffee break, tea break, lunch break, coffee, tea, comfort break, refreshments, "
     "coffee and tea", SENSE_BREAK, 0},
    {"be finished by, have finished by, finished by, finishing at, finishing by, be done by, done by, finishes at, through by, ends, ending on, closing on, concluding on, finishes, finish, closes, concludes, ending, over, back at, be back, back by, home by, carriages, lights out, wind up, wraps up, wrap up, "
     "aim to end, hope to end, runs until, runs till, run until, continues until, continues till, will conclude, will end, will finish", SENSE_ENDS, 0},
    {"done, finished", SENSE_ENDS, 2}, {"back", SENSE_ENDS, 3},
    {"done with, finished with, back from, be back from, back in our seats, be back in our seats, back in your seats, "
     "be back in your seats", SENSE_GOES_ON, 0},
    {"published, posted, updated, last modified, press release, last updated", SENSE_PUBLISHED, 0},
    {"opening hours, opening times, usual hours, holiday closure, closing days", SENSE_OFFICE, 1},
    {"office hours, weekdays, reachable, working days, open from, monday to friday, phone lines, "
     "office is open, office open, shop open, café open, desk open, reception open, train, trains, bus, buses, shuttle, check-out, "
     "cloakroom, childcare, crèche, stands, exhibition stands, livestream begins, livestream starts, archive is open, museum is open, library is open, building is open", SENSE_OFFICE, 0},
    {"last year, previous, previously, last, past, was held, were held, took place, since, ago, published in, "
     "founded, born, attended by, former, recently, joined, graduated, received, earned, wrote, was founded, "
     "started our, began our, established, have included, have shared, have spoken, has included, has welcomed", SENSE_PAST, 0},
    {"participants, participant, people, persons, attendees, delegates, guests, visitors, names, "
     "applicants, listeners", SENSE_PEOPLE, PEOPLE_PERSONS},
    {"places, seats, place, spaces, seat, spots, chairs", SENSE_PEOPLE, PEOPLE_PLACES},
    {"groups, tables, teams", SENSE_PEOPLE, PEOPLE_GROUPS},
    {"at most, max, max., maximum, a limit of, limit of, limited to the first, space for the first, room for the first, open to the first, places for the first, up to, no more than, limited to, maximum of, not more than, room for, space for, "
     "places for, only, seats for, capped at, can take, can welcome, can host, can accept", SENSE_AT_MOST, 0}, {"available", SENSE_AVAILABLE, 0}, {"is looking for a, are looking for a, is seeking a, are seeking a, "
     "volunteers wanted, volunteers needed, become a member, become a friend, become a volunteer, join our team, unsubscribe from, advertise with", SENSE_SOUGHT, 0}, {"gone, taken", SENSE_TAKEN, 0}, {"winner, winners, shortlisted, shortlist, nominees, laureate, the jury, prizewinner", SENSE_AWARD, 0}, {"please park, you can park, you may park, park at, park in, park your, bus stop, nearest station, nearest metro, metro station, by car, by bus, by train, bicycles, bikes, cyclists", SENSE_TRAVEL, 0}, {"this address, that address, same number, same e-mail, same email, also the place, there too, also there", SENSE_SAME_WIRE, 0},
    {"at least, min., minimum, minimum of, a minimum of", SENSE_AT_LEAST, 0},
    {"entry is, entry costs, entry fee, entrance is, fee, fees, cost, costs, price, pay, per person, admission, charge, charged, registration fee, "
     "rate, vat, tuition, entrance, payable", SENSE_COST, 0},
    {"university, institute, school, centre, center, library, academy, college, court, faculty, museum, "
     "embassy", SENSE_VENUE, 1},
    {"hall, theatre, chamber, chapel", SENSE_VENUE, 2},
    {"town hall, city hall", SENSE_VENUE, 3},
    {"house, building, church, theater, campus, castle, palace, "
     "conference centre, pavilion, tower, guildhall, abbey, gallery, stadium, headquarters, cathedral, barn, mill, "
     "manor, monastery, council house, civic centre, village hall, community centre, arena, exchange, brewery, "
     "station, warehouse, inn, pub, farm, rectory, vicarage, priory, minster", SENSE_VENUE, 0},
    {"room, auditorium, lecture hall, lecture theatre, main hall, great hall, foyer, council chamber, aula, "
     "ballroom, seminar room, atrium, conference room, boardroom, meeting room, classroom, lounge, "
     "reading room, lecture room, gymnasium, orangery, cafeteria, canteen, zaal",
     SENSE_ROOM, 0}, {"rooms", SENSE_VENUE, 0}, {"and rooms, rooms are, the rooms, these rooms, other rooms", SENSE_ROOM, 1},
    {"floor, ground floor, basement, lower ground floor, upper floor, wing", SENSE_FLOOR, 0},
    {"instead of", SENSE_PLANNED, 1},
    {"livestream, live stream, livestreamed, live-streamed, hybrid, streamed, online participation, remotely, "
     "watch online, follow online, join online, live-stream, online attendance", SENSE_ONLINE, 1},
    {"online, zoom, microsoft teams, webinar, virtual, virtually, webex, google meet, via teams, on teams, ms teams",
     SENSE_ONLINE, 0},
    {"with, led by, chaired by, moderated by, given by, featuring, delivered by, in conversation with, "
     "introduced by", SENSE_BY, 0},
    {"chairs the, chairs this, chairs our, speaks, speak, will speak, will say, will tell, will talk, to talk, talks, gives, give, leads, lead, moderates, introduces, "
     "delivers, deliver, discusses, discuss, explains, keynote, will discuss, joins, responds, interviews, "
     "performs, plays, reads, sings, teaches, taught by, shares, share, addresses, argues, will present, reflects, "
     "tells, debates", SENSE_SPEAK, 0},
    {"seminar, symposium, conference, meeting, lecture, workshop, course, training, masterclass, debate, session, "
     "colloquium, congress, forum, summit, inaugural lecture, farewell lecture, annual lecture, public lecture, "
     "summer school, winter school, study day, networking event, open day, open evening, festival, roundtable, "
     "round table, panel, launch, book launch, ceremony, exhibition, concert, hackathon, general meeting, "
     "annual general meeting, annual meeting, kick-off, event, day, evening, briefing, fair, "
     "breakfast, tour, reading, screening, side event, side events, agm, convention, assembly, hearing, "
     "celebration, conversation, information session, discussion, lunch hour, retreat, "
     "guided tour, recital, performance, quiz, drop-in, drop-in session", SENSE_EVENT, 0},
    {"association, ministry, municipality, planning board, city council, town council, parish council, county council, borough council, district council,  foundation, province, society, network, council, department, committee, "
     "agency, programme, federation, union, board, office, commission, trust, league, platform, group, alliance, "
     "secretariat, authority, bureau, guild, service, consortium, graduate school, fund, inspectorate, unit, "
     "section, ombudsman, parliament, directorate, observatory, partnership, lab, laboratory, friends of, charity, collective, chaplaincy, parish of, congregation, diocese", SENSE_ORGANISATION, 0},
    {"questions, enquiries, inquiries, contact, further information, get in touch, any questions, write to, "
     "queries, further details, more information, please contact", SENSE_CONTACT, 0},
    {"was a success, looking back, look back, report of, was attended, participants discussed, we look back, "
     "gathered, came together, spoke about, told", SENSE_REPORT, 0},
    {"tender, vacancy, call for proposals, bids, procurement, contractor, salary, "
     "request for proposals, call for nominations, call for speakers, call for contributions, call for entries, call for submissions, "
     "invitation to tender, quotation, phd position, postdoctoral position, research position, job opening, "
     "successful candidate, interviews will be held, interviews will take place, seeks to appoint, we are recruiting, seeks a phd", SENSE_TENDER, 0},
    {"view in browser, view in your browser, view this email, trouble reading, having trouble viewing, read online, "
     "skip to main content, skip to content, skip to contentskip, skip to navigation, this website uses, this site uses, we use cookies, please enable javascript, turn on javascript, "
     "aller au contenu, zum inhalt, zum hauptinhalt, join now, donate now, nederlands english, english nederlands, open today, opening hours today, what is your study programme, "
     "share this, share on, facebook, twitter, linkedin, cookies, menu, "
     "home, search, back to, go back, print, log in, subscribe, follow us, you are here, read more, breadcrumb, privacy, "
     "add to calendar, view event, view event details, view map, view on map, google maps, get directions, sitemap, jump to, nl en, en nl", SENSE_BOILERPLATE, 0},
    {"parallel sessions, breakout sessions, workshops, breakouts, sessions, parallel workshops, break-out sessions, "
     "parallel tracks, working groups, discussion groups, breakout groups, breakout rooms", SENSE_SESSIONS, 0},
    {"track, round, table, stream, breakout, break-out session, parallel session, option, breakout session, "
     "working group, discussion group, breakout group, breakout room",
     SENSE_ALTERNATIVE, 0},
    {"afterwards, followed by, after that, finally, subsequently", SENSE_CONTINUES, 0},
    {"of, of the", SENSE_NAME_JOINT, 0},
    {"if, should, unless, in case, in the event, may", SENSE_IF, 0},
    {"euro, euros", SENSE_CURRENCY, 0},
    {"dollars", SENSE_CURRENCY, 1},
    {"pounds", SENSE_CURRENCY, 2},
    {"he, she, who, what, this, that, these, here, there, then, after, before, during, "
     "please, join, come, as, to, therefore, once, every, each, together, own, now, today, some, many, one, why, how, where", SENSE_PRONOUN, 0},
    {"they, it", SENSE_PRONOUN, 2},
    {"takes, takes about, lasts, last for, duration", SENSE_LASTS, 0},
    {"registration opens on, bookings open, booking opens, applications open, "
     "registration is open from", SENSE_OPENS, 0},
    {"scholarship, scholarships, bursary, bursaries, abstracts due, abstract submission, early bird, early-bird, earlybird, late registration, early registration", SENSE_EARLY, 0},
    {"extra, optional, surcharge", SENSE_EXTRA, 0},
    {"bed and breakfast, overnight, lodging, sleep", SENSE_LODGING, 0},
    {"p.o. box, po box, postal address", SENSE_POST_BOX, 0},
    {"fax", SENSE_FAX, 0},
    {"none, nil", SENSE_NOTHING, 0},
    {"tba, tbc, tbd, t.b.a., t.b.c., to be announced, to be confirmed, to be decided, to be determined, not yet known", SENSE_AWAITED, 0},
    {"registration closes on, registrations close, "
     "registration ends, registration is open until, register by, rsvp by, "
     "book by, apply by", SENSE_CLOSES, 0},
    {"first announced for, was first announced, announced for, planned for, scheduled for", SENSE_PLANNED, 0},
    {"opened, drew, welcomed, heard, visited, formerly, once called", SENSE_PAST, 0},
    {"all", SENSE_ALL, 0},
    {"invites, invite, are invited, are cordially invited, are warmly invited, are kindly invited, invites you, "
     "invites all, has the pleasure, have the pleasure, has the honour, have the honour, request the pleasure, requests the pleasure, cordially invite, cordially invites, warmly invite, warmly invites, kindly invite, kindly invites, "
     "is pleased to invite, are pleased to invite, is delighted to invite, are delighted to invite, is happy to invite, are happy to invite, "
     "would like to invite, is pleased to announce, are pleased to announce, is delighted to announce, are delighted to announce, "
     "welcome you, looks forward to welcoming, look forward to welcoming, are proud to organise, proudly presents, proudly present, proudly invites, proudly invite", SENSE_ORGANIZE, 2}, {"update", SENSE_PUBLISHED, 1},
    {"that day, that date, the same day, the same date, this date, the said date", SENSE_SAME_DAY, 0},
    {"can fit, we can fit, can take no more than, runs with at most, up to a maximum of, can seat, accommodates", SENSE_AT_MOST, 0},
    {"vacancies, salary scale, hours per week, job description", SENSE_TENDER, 0},
    {"seats available", SENSE_AT_MOST, 0},
    {"its talks, our talks, their talks, these talks, the talks, all talks, series of talks, programme of talks, season of talks, "
     "lectures, meetings, seminars, webinars, courses, concerts, conferences, study days, "
     "recitals, guided walks, guided tours, performances", SENSE_EVENT, 2},
    {"ltd, inc, plc, gmbh, vzw", SENSE_LEGAL, 0},
    {"next dates, other dates, further dates, later dates, following dates, upcoming dates", SENSE_HELD, 3},
    {"dear, to all members", SENSE_SALUTATION, 0},
    {"hall seats, room seats, venue seats, auditorium seats", SENSE_AT_MOST, 0},
    {"belgium, netherlands, germany, france, luxembourg, flanders, nl, be", SENSE_COUNTRY, 0}, {"united kingdom, uk, england, scotland, wales", SENSE_COUNTRY, COUNTRY_GB},
    {"in, at, near, inside, within, @, in person at, in-person at, in person in, in-person, in person, upstairs at, downstairs at, upstairs in, meet at, meet in, meet by, meet outside, meeting at, meeting outside, gather at, assemble at", SENSE_AT, 0},
    {"yearly, traditional", SENSE_ANNUAL, 0}, {"the, a, an, its, their", SENSE_ARTICLE, 0}, {"his, her", SENSE_ARTICLE, 2},
    {"and, &, as well as, together with, along with, "
     "+", SENSE_AND, 0},
    {"on", SENSE_ON, 0},
    {NULL, SENSE_NONE, 0},
};
/* clang-format on */

const struct language language_en = {
    .tag = "en",
    .time = time_en,
    .cues = cues,
    .terms = terms_en,
    .people = people_en,
    .named =
        "street road avenue lane square lecture prize award medal library institute foundation museum "
        "theatre laan straat plein kade singel gracht dreef park school college lezing prijs zaal hospital "
        "memorial hall house lectureship chair",
    .labels = labels_en,
    .street_openings = "rue avenue place boulevard quai square via piazza calle chaussee chaussée",
    .street_endings = "straat laan weg plein kade gracht singel dijk pad dreef hof markt steeg plantsoen "
                      "park boulevard haven vest wal lei kaai baan brink haven poort street road lane "
                      "avenue square way drive",
    .street_words = "street road lane avenue square row terrace place gardens way drive crescent hill court "
                    "walk quay mews yard wharf parade passage",
    .street_short = "st ave rd blvd dr ln gate close rise approach circus",
    .event_endings = "conference meeting workshop",
    .several_endings = "conferences meetings workshops",
    .folk_endings = "ers ists ians residents students visitors authors men women",
    .room_endings = "room zaal",
    .function_endings = "ologist ographer historian economist scientist engineer manager maker worker writer",
    .menu_words =
        " home news agenda contact about publications courses vacancies jobs projects downloads links menu "
        "search login join membership shop exhibitions activities events people research education teaching "
        "study staff media press library visit donate support archive newsletter programmes team facebook "
        "twitter linkedin instagram youtube privacy disclaimer cookies sitemap accessibility calendar ",
    .verb_endings = "s",
    .organisation_endings = "university",
    .common = "the a an and of in on to that this is for with are at not by about also from will be or as "
              "you your we our which it all their has have january february march june july october "
              "december monday tuesday thursday friday saturday sunday program speaker speakers venue date "
              "time welcome",
    .counts_to_twelve = true,
    .abroad = COUNTRY_GB,
    .abroad_currency = "GBP",
    .service_numbers = "0800|0900",
    .municipal_number = 14,
    .region = "NL",
};
