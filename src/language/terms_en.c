/* English words for who takes part and on what terms: rows only. */
#include "language/rows.h"

/* clang-format off */
const struct word terms_en[] = {
    {"talk by, illustrated talk, lunchtime talk, evening talk, gallery talk, book talk, author talk, artist talk, guided walk, "
     "bat walk, walk, walks, quiz night, coffee morning, carol concert, film night, open house", SENSE_EVENT, 0},
    {"registrations, bookings, sign-ups", SENSE_PEOPLE, PEOPLE_BOOKINGS},
    {"members, students, others, pupils, children, adults, volunteers", SENSE_PEOPLE, PEOPLE_KIND},
    {"member, non-members, non-member, non members, non member, nonmembers, student, concessions, concession, "
     "adult, child, seniors, retired, unwaged, alumni, friends, phd students, phd candidates, master students, "
     "academics, professionals, practitioners, civil servants, early career researchers, general public, "
     "general admission, undergraduates, postgraduates, pensioners, under-18s, regular, regular fee, "
     "regular rate, standard, standard fee, standard rate, full price, full rate, reduced rate, reduced fee, "
     "both days, one day, single day, per day, per session, per lecture, at the door, on the door, in advance",
     SENSE_RATE, 0},
    {"researchers, teachers, lawyers, judges, archivists, librarians, curators, policy makers, policymakers, "
     "policy officers, councillors, residents, parents, doctors, nurses, clinicians, engineers, farmers, staff, "
     "scholars, historians, postgraduate students, beginners, anyone who, everyone who, those who, "
     "anyone interested in, everyone interested in", SENSE_FOLK, 0},
    {"intended for, designed for, meant for, aimed at, only for, exclusively for, specifically for", SENSE_MEANT_FOR, 0},
    {"is for, are for, suitable for, open to, of interest to, targeted at, geared towards, welcomes", SENSE_MEANT_FOR, 1},
    {"for, for the", SENSE_NAME_JOINT, 1},
    {"submission deadline, submission deadlines, paper submission, paper submissions, paper deadline, abstract deadline, abstracts deadline, "
     "deadline for abstracts, deadline for papers, deadline for submissions, deadline for proposals, deadline for submission, "
     "submissions due, papers due, full papers, full papers due, "
     "proposals due, posters due, camera-ready, camera ready, notification, notifications, notification of acceptance, "
     "acceptance notification, acceptance notifications, author notification, decision on abstracts, decisions on abstracts, "
     "call opens, call closes, call for papers opens, call for abstracts opens, call for proposals opens, submissions open, submissions close, "
     "submission opens, submission closes, programme published, program published, programme announced, programme online, "
     "registration fee due, payment due, payment deadline, decision by council, council decision, results announced, "
     "copy deadline, copy date, copy due, deadline for copy, newsletter deadline, magazine deadline, newsletter copy, "
     "deadline for the newsletter, deadline for the magazine, deadline for articles, deadline for contributions, "
     "deadline for entries, "
     "winners announced, publication of proceedings", SENSE_MILESTONE, 0},
    {"early bird discount, early booking discount", SENSE_EARLY, 1},
    {"per night, per year, not included, not included in, not include, do not include, does not include,  annual, per hour, per month, per copy, each way", SENSE_EXTRA, 0},
    {"posters, stalls, raffle tickets, raised, cake sale, donated, collected, cheque for, wifi, wi-fi, booklet, catalogue, proceedings, cd, dvd, parking, car park, travel grant, travel grants, grant, grants, "
     "prize, prizes, award, awards, raffle, donation, membership, restaurant, gala dinner, banquet, barbecue, "
     "the book, this book, her book, his book, their book, new book, a book", SENSE_THING, 0},
    {"music, musical interlude, catering, website, publication", SENSE_THING, 1},
    {"for sale, on sale, tickets are available, tickets available, buy tickets, tickets can be bought, sold at, sold for, available for purchase", SENSE_SALE, 0},
    {"housing, accommodation, hostel, hotel, hotel room, single room, double room", SENSE_LODGING, 0},
    {"registration form, registration page, registration link, booking form, booking page, sign-up form, "
     "to attend, like to attend, wish to attend, want to attend, wishing to attend, to take part, like to join, "
     "wish to join, want to join, interested in attending, interested in joining, planning to attend, "
     "intend to attend, secure your place, save your seat", SENSE_REGISTER, 0},
    {"this can be done, that can be done, you can do so, you can do this, please do so, do so", SENSE_TAKES_UP, 0},
    {"written comments, comments must, comments should, written submissions, written statements, submit comments, send comments, submit, submitted, submission, submissions, abstracts, proposals, call for papers, call for abstracts, "
     "nominations, on display, on view, consultation, consultation period, public inspection", SENSE_SUBMIT, 0},
    {"willing to help, like to help, able to help, as a volunteer, a stall, stallholders, stall holders, a poster, "
     "posters may", SENSE_SUBMIT, 1},
    {"tickets go on sale, go on sale, goes on sale, on sale from, tickets available from, booking will open, "
     "form opens, the form opens, form opens on, bookings will open, registration will open, booking is open from, tickets on sale, registration from, booking from, bookings from", SENSE_OPENS, 0},
    {"entries close, entries must be in, last day to enter, last day for entries, closing date for entries, "
     "closing date, registration deadline, deadline for registration, final date, last day to, "
     "registration closes, registration will close, booking closes, bookings close, booking will close, "
     "bookings will close, applications close, form closes, form closes on, form will close", SENSE_CLOSES, 0},
    {"close, deadline, will close", SENSE_CLOSES, 1},
    {"the day itself, day itself, day of the event, day of the talk, day of the lecture, day of the meeting, day of the workshop, "
     "day of the concert, the same morning", SENSE_SAME_DAY, 1},
    {"registrations are, bookings are, bookings must, registrations must, bookings will, registrations will, your attendance, "
     "kindly respond, please respond", SENSE_REGISTER, 0},
    {"all places have been taken, all places have gone, all places are taken, all places have now been taken, "
     "all places are now taken, all seats have been taken, all tickets have been sold, no tickets left, "
     "no spaces left, no spaces remaining, no places remaining, no longer any places, there are no places, "
     "is sold out, at capacity, full capacity", SENSE_FULL, 0},
    {"required, essential, mandatory, compulsory, obligatory", SENSE_REQUIRED, 1},
    {"necessary, needed", SENSE_REQUIRED, 2},
    {"no sign-up, no registration, no booking, no reservation, no reservations, no rsvp, no need to sign up, "
     "no need to reserve, just come along, just drop in, just come in", SENSE_NOT_REQUIRED, 0},
    {"not required, not essential, not mandatory, not necessary, not needed, do not have to, don't have to, "
     "not obligatory, no need to, need not, do not need to, don't need to", SENSE_NOT_REQUIRED, 1},
    {"cannot use your, cannot make it, can't make it, can not make it, unable to come, no longer able to",
     SENSE_UNREGISTER, 0},
    {"capacity for, capacity of, a capacity of, room holds, hall holds, church holds, chapel holds, theatre holds, venue holds, maximum number of participants is, "
     "maximum number of participants, maximum number of places, maximum number of attendees, "
     "number of participants is limited to, number of places is limited to, numbers are limited to, "
     "places are limited to, limited to a maximum of, restricted to, a maximum of, limits us to, restricts us to, chairs for, seating for, "
     "library seats, church seats, theatre seats, chapel seats, building seats, barn seats, gallery seats, museum seats, café seats, "
     "library holds, building holds, barn holds, gallery holds, museum holds, auditorium holds, centre holds, centre seats, it seats, which seats, "
     "takes no more than, holds no more than, take no more than, hold no more than, seats no more than, can hold no more than, hall takes, room takes, hall can take, room can take, can only take, can only accommodate, can only seat, cannot take more than, cannot seat more than, cannot accommodate more than, "
     "max. group size, maximum group size, group size is, we can seat, we can accommodate, space is limited to, seating is limited to, attendance is limited to, capped to", SENSE_AT_MOST, 0},
    {"per organisation, per organization, per institution, per school, per household, per family, per member, per company, per group member, "
     "per department, per booking, per order, per team, per delegation, per council, per library, per author, per submission, "
     "from each organisation, from any one organisation", SENSE_PER_SENDER, 0},
    {"people are going, are going, people are coming", SENSE_BOOKED, 0},
    {"there are already, already have", SENSE_BOOKED, 1},
    {"still, still only, remaining", SENSE_LEFT, 0}, {"left, are left, still available, still free, remain", SENSE_LEFT, 1},
    {"was, were", SENSE_PAST, 1},
    {"once all, once full, when full, when we are full, once we are full, until we are full, until full, as soon as, once the, when all", SENSE_IF, 0},
    {"but, although, however", SENSE_BUT, 0},
    {"from the secretary's desk, from the secretary, from the editor, from the editor's desk, from the chair, from the chairman, from the committee, from the president, from:, to:, cc:, bcc:, reply-to:, sender:, this list, mailing list, newsletter, this email, this e-mail, "
     "unsubscribe, noreply, no-reply, abstracts to, your abstract, abstracts should, abstracts can, send your items, submit your items, items for this calendar, "
     "items for this agenda", SENSE_MAILING, 0},
    {"kind regards, best regards, with kind regards, yours sincerely, sincerely, warm regards, best wishes",
     SENSE_REGARDS, 0},
    {"entitled, titled, called, under the title, with the title, the theme is, the subject is, the topic is", SENSE_NAMING, 0},
    {"i, me", SENSE_PRONOUN, 3}, {"we", SENSE_PRONOUN, 4}, {"you", SENSE_PRONOUN, 5},
    {"will, would, is going to, are going to, plans to, plan to, intends to", SENSE_AUXILIARY, 0},
    {"put on by, run by, arranged by, staged by, laid on by, brought to you by, given for, run jointly by, "
     "offered jointly by, hosted jointly by, organised jointly by, organized jointly by, presented jointly by, "
     "jointly hosted by, jointly presented by, jointly run by, an initiative of, an event of, a joint event of, "
     "organised in partnership with, organized in partnership with, a joint initiative of, a joint event with, a joint meeting with, a joint evening with, organised on behalf of, organized on behalf of, put together by, an event by, a talk organised by, run by volunteers of, run by members of", SENSE_ORGANIZE, 1},
    {"is running, are running, runs, is putting on, are putting on, puts on, is staging, are staging, stages, "
     "is presenting, are presenting, is offering, are offering, arranges, are holding", SENSE_ORGANIZE, 0},
    {"organised, organized, arranged, hosted, put on, staged, convened", SENSE_ORGANIZE, 3},
    {"organisers are, organizers are, organiser is, organizer is, host is, hosts are, host for the evening is, host of the evening is, hosts for the evening are, hosts of the evening are", SENSE_ORGANIZE, 1},
    {"on behalf of, all members of, join the, join us at, we at, we of", SENSE_HOST, 0}, {"invitation from, an invitation from, winter programme of, summer programme of, spring programme of, autumn programme of, annual programme of, lecture programme of", SENSE_HOST, 1},
    {"is proud to organise, is proud to organize, is proud to present, are proud to present, is proud to host, is delighted to host, "
     "will welcome, is delighted to welcome, is pleased to welcome, are delighted to welcome, are pleased to welcome, is pleased to host, is pleased to present, are pleased to present, is delighted to present, is happy to host, welcomes all, welcomes everyone, welcomes you, warmly welcomes", SENSE_ORGANIZE, 0},
    {"talk, meetup, meet-up, book club, reading group, book group, carol service, fete, "
     "litter pick, plant sale, book sale, jumble sale, craft fair, taster session, study group, sponsored walk", SENSE_EVENT, 0},
    {"our", SENSE_ARTICLE, 1}, {"programme of events, calendar of events, events calendar", SENSE_CALENDAR, 0},
    {"all the best, many thanks, cheers", SENSE_REGARDS, 0},
    {"by", SENSE_BY, 1},
    {"in association with, in conjunction with, jointly with, in cooperation with, in partnership with, "
     "in collaboration with", SENSE_AND, 0},
    {"libraries, museums, associations, foundations, circle, councils, societies, choir, choral society, team, club, chapter", SENSE_ORGANISATION, 0},
    {"zoom link, teams link, meeting link, streamed live, broadcast live, watch live, live on facebook, "
     "live on youtube, follow live, in person or online, in person and online, in-person and online, "
     "online or in person, attend online, attending online, participate online, live broadcast, join by zoom, "
     "follow the meetings live, follow the meeting live", SENSE_ONLINE, 1},
    {"more than, feel free", SENSE_MORE, 0},
    {"same venue, same place, same location, same hall, same room, same address, same building, same church, same pub, same time and place",
     SENSE_SAME_PLACE, 0},
    {"other", SENSE_OTHERS, 0},
    {"closed, no class, no classes, no lesson, no seminar, no event, no concert, no film, no speaker, no workshop, no meeting, no lecture, no session, no talk, no rehearsal, no club, closed all day, will be closed, "
     "remains closed", SENSE_SHUT, 0},
    {"not, cannot, no longer, no further, no more", SENSE_NOT, 0},
    {"terms and conditions, terms of use, conditions of participation, frequently asked questions, house rules, faq, privacy notice", SENSE_RULES, 0},
    {"minutes, minutes of, annual report, annual review", SENSE_RULES, 1},
    {"grants for, funding for, in memoriam, obituary, bin collection, bin collections, waste collection, recycling calendar", SENSE_RULES, 3}, {"how to, how do i, how can i, how does, what is a, what does", SENSE_RULES, 2},
    {"expected, we expect, is expected, are expected", SENSE_EXPECTED, 0},
    {"thereafter, after this date, after that date", SENSE_CONTINUES, 0},
    {"including, includes, included, inclusive, inclusive of, covers", SENSE_INCLUDES, 0},
    {NULL, SENSE_NONE, 0},
};
/* clang-format on */
