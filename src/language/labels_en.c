/* English: what fields and sections are called, rows only. */
#include "language/rows.h"

/* clang-format off */
const struct word labels_en[] = {
    {"when and where, where and when, time and place, date and venue, time & place, date and location, when & where",
     SENSE_LABEL, LABEL_WHEN_WHERE},
    {"date, dates, when, day, date and time, date & time, dates and times, start date, "
     "course dates", SENSE_LABEL, LABEL_DATE},
    {"time, times, hours, timing", SENSE_LABEL, LABEL_TIME},
    {"start, starts, start time, begins, starting time", SENSE_LABEL, LABEL_START},
    {"end, ends, end time, end date, finish, close", SENSE_LABEL, LABEL_END},
    {"doors, doors open, registration opens at, walk-in, reception from, arrival, registration and coffee, "
     "doors open at, arrival and coffee", SENSE_LABEL, LABEL_DOORS},
    {"new location, new venue, change of venue, venue change, changed venue, new place, location, venue, where, place, event location, meeting place, assembly point, where to find us, event venue, venue name, seminar venue, address and venue, building, meeting point, starting point, start point", SENSE_LABEL, LABEL_WHERE},
    {"address, visiting address, venue address", SENSE_LABEL, LABEL_ADDRESS},
    {"room, hall, lecture hall", SENSE_LABEL, LABEL_ROOM},
    {"organizer, organiser, organizers, organisers, organised by, organized by, hosted by, host, hosts, "
     "presented by, in cooperation with, in partnership with, convenor, convenors", SENSE_LABEL, LABEL_ORGANIZER},
    {"speaker, speakers, special guest, special guests, guest, guests, your guide, your host, your tutor, discussant, discussants, respondent, respondents, interviewee, presenter name, with talks by, talks by, with contributions from, keynote, keynotes, keynote speaker, keynote speakers, lecturer, lecturers, guest speakers, "
     "guide, guides, tour guide, tutor, tutors, performer, performers, artist, artists, readers, musicians, conductor, soloist, soloists, facilitator, facilitators, "
     "interviewer, phd candidate, led by, panellists, panelists, presenters, presenter, with, trainers, trainer, confirmed speakers, invited speakers, invited speaker, invited lecturers, plenary speakers, our speakers, meet the speakers, "
     "featuring, teachers, faculty, instructor, instructors, panel, about the speakers, about the speaker",
     SENSE_LABEL, LABEL_SPEAKERS},
    {"chair, chairs, moderators, chaired by, moderator, moderated by, chairperson", SENSE_LABEL, LABEL_CHAIR},
    {"programme, program, agenda, schedule, timetable, outline, preliminary programme, draft programme, "
     "provisional programme, programme of the day, the programme, order of events, running order, "
     "programme outline, full programme, day programme", SENSE_LABEL, LABEL_PROGRAMME},
    {"registration, register, how to register, how to join, how to take part, how to attend, how to get tickets, book tickets, book your place, register now,  sign up, booking, bookings, tickets, how to book, rsvp, "
     "registration and fees, fees and registration, apply, application, how to apply, attend, attendance, "
     "participation, register here, to register", SENSE_LABEL, LABEL_REGISTER},
    {"registration deadline, deadline, last date for booking, last date for bookings, last date for registration, latest booking date, last day to register, last day to book, please register by, please book by, please reply by, please rsvp by, respond by,  deadline for registration, register by, book by, apply by, "
     "application deadline, rsvp by, registration closes, closing date, deadline for sign-up, sign-up deadline, booking deadline, "
     "deadline for booking, deadline for bookings, deadline for registrations, sign up by, register before, book before, "
     "closing date for registration, closing date for bookings, registration closing date, deadline to register, reply by", SENSE_LABEL, LABEL_DEADLINE},
    {"cancellation, cancellations, cancellation policy, cancelling, unable to attend",
     SENSE_LABEL, LABEL_CANCELLATION},
    {"price, prices, cost, costs, ticket prices, delegate fee, delegate fees, delegate rate, delegate rates, conference fee, conference fees, how much, how much does it cost, entrance fee, admission price, admission fee, attendance fee, participation fees,  fee, fees, admission, registration fee, registration fees, entry, entrance, "
     "ticket price, tuition, participation fee, course fee, rates", SENSE_LABEL, LABEL_PRICE},
    {"audience, target audience, audiences, suitable for, for, aimed at,  who should attend, for whom, target group, intended for, who is it for, "
     "who can attend, open to", SENSE_LABEL, LABEL_AUDIENCE},
    {"contact, contact person, contact us, enquiries, inquiries, questions, further information, more information, "
     "information, contact information, contact details, any questions, for more information, info",
     SENSE_LABEL, LABEL_CONTACT},
    {"e-mail, email, mail, e", SENSE_LABEL, LABEL_EMAIL},
    {"phone, telephone, tel, tel., t, mobile", SENSE_LABEL, LABEL_PHONE},
    {"capacity, max. participants, max participants, maximum participants, maximum capacity, max. capacity, class size, maximum group size, max. group size, participants, number of seats, limited to,  maximum number of participants, places, seats, group size, "
     "number of places, places available", SENSE_LABEL, LABEL_CAPACITY},
    {"duration, length, running time, runtime", SENSE_LABEL, LABEL_DURATION},
    {"published, published on, posted, posted on, last updated, updated, last modified, date of publication, "
     "page last updated, from, sent", SENSE_LABEL, LABEL_PUBLISHED},
    {"previous editions, past events, looking back, last year, past editions, missed it, report, earlier events, "
     "previous events", SENSE_LABEL, LABEL_PAST},
    {"see also, related, read more, more events, related events, other events, upcoming events, related content, "
     "read also, more news, you may also like, next events, latest news, also at, also in, also on at, coming soon at, elsewhere in, "
     "more from, more at, more in this, next in this, related documents, related files, related downloads, related links, similar events, more like this, you may like, other events you may like, what else is on, also happening, also of interest, explore more, more what's on, further events, more events like this, discover more, "
     "you might also like, you may also be interested in, more from this organiser, recommended events", SENSE_LABEL, LABEL_RELATED},
    {"biography, biographies, about the author, about us, background, bio, about the network, about the organisers, "
     "about the society, about the institute, apologies for absence, apologies received, prize winners, prizewinners", SENSE_LABEL, LABEL_ABOUT},
    {"practical information, practicalities, details, event details, practical details, good to know, "
     "key information, at a glance, key facts, remarks, notes", SENSE_LABEL, LABEL_PRACTICAL},
    {"directions, getting there, getting here, how to get here, how to find us, finding us, how to reach us, public transport, by public transport, directions and parking, travel and accommodation, travel information, travel directions, transport, how to get there, parking, travel, accessibility, accommodation, where to stay",
     SENSE_LABEL, LABEL_TRAVEL},
    {"language, working language", SENSE_LABEL, LABEL_LANGUAGE},
    {"type, event type, category, event category, event categories, event tags, theme, topic, series, level", SENSE_LABEL, LABEL_KIND},
    {"title, event, name, what, title of the talk, talk title, title of the lecture, lecture title", SENSE_LABEL, LABEL_TITLE}, {"subject, re, regarding", SENSE_LABEL, LABEL_SUBJECT},
    {"description, abstract, summary, overview, introduction, about this event, about the event, content, why, about",
     SENSE_LABEL, LABEL_DESCRIPTION},
    {"important dates, key dates, important dates and deadlines, dates and deadlines, important deadlines, deadlines, key deadlines, "
     "timeline, project timeline, milestones, key milestones", SENSE_LABEL, LABEL_MILESTONES},
    {NULL, SENSE_NONE, 0},
};
/* clang-format on */
