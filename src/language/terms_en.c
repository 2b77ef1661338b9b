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
    {NULL, SENSE_NONE, 0},
};
/* clang-format on */
