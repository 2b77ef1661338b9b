/* English words for who takes part and on what terms: rows only. */
#include "language/rows.h"

/* clang-format off */
const struct word terms_en[] = {
    {"members, students, others", SENSE_PEOPLE, PEOPLE_KIND},
    {"member, non-members, non-member, non members, non member, nonmembers, student, concessions, concession, adults, adult, "
     "children, child, seniors, retired, unwaged, alumni, friends, phd students, phd candidates, master students, "
     "academics, professionals, practitioners, civil servants, early career researchers, "
     "general public, general admission, undergraduates, postgraduates, pensioners, under-18s", SENSE_RATE, 0},
    {"regular, regular fee, regular rate, standard, standard fee, standard rate, full price, full rate, reduced rate, "
     "reduced fee, both days, one day, single day, per day, per session, per lecture, at the door, on the door, "
     "in advance", SENSE_RATE, 0},
    {"for, for the", SENSE_NAME_JOINT, 1},
    {"for sale, on sale, sold at, sold for, available for purchase", SENSE_SALE, 0},
    {"book, booklet, catalogue, proceedings, cd, dvd, parking, car park, travel grant, travel grants, grant, grants, "
     "prize, prizes, award, awards, raffle, donation, membership", SENSE_THING, 0},
    {"per night, per year, not included, not included in, annual", SENSE_EXTRA, 0},
    {"housing, accommodation, hostel, hotel, hotel room, single room, double room", SENSE_LODGING, 0},
    {"required, essential, mandatory, compulsory, obligatory", SENSE_REQUIRED, 1},
    {"necessary, needed", SENSE_REQUIRED, 2},
    {"no sign-up, no registration, no booking, no reservation, no reservations, no rsvp", SENSE_NOT_REQUIRED, 0},
    {"not required, not essential, not mandatory, not necessary, not needed, do not have to, don't have to, not obligatory",
     SENSE_NOT_REQUIRED, 1},
    {"registration form, registration page, registration link, booking form, booking page, sign-up form", SENSE_REGISTER, 0},
    {"this can be done, that can be done, you can do so, you can do this, please do so, do so", SENSE_TAKES_UP, 0},
    {"from:, to:, cc:, bcc:, reply-to:, sender:, this list, mailing list, newsletter, this email, this e-mail, unsubscribe, noreply, no-reply, "
     "send your items, submit your items, items for this calendar, items for this agenda", SENSE_MAILING, 0},
    {"capacity for, capacity of, a capacity of, holds", SENSE_AT_MOST, 0},
    {"zoom link, teams link, meeting link, streamed live, broadcast live, watch live, live on facebook, live on youtube, follow live, "
     "in person or online, in person and online, in-person and online, online or in person, attend online, attending online, "
     "participate online, live broadcast, join by zoom, follow the meetings live, follow the meeting live", SENSE_ONLINE, 1},
    {NULL, SENSE_NONE, 0},
};
/* clang-format on */
