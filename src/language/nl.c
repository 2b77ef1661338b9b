/* Dutch: rows only. */
#include "language/rows.h"

/* clang-format off */
static const struct word time[] = {
    {"jan|uari", SENSE_MONTH, 1}, {"feb|ruari", SENSE_MONTH, 2}, {"mrt", SENSE_MONTH, 3}, {"maart", SENSE_MONTH, 3},
    {"apr|il", SENSE_MONTH, 4}, {"mei", SENSE_MONTH, 5}, {"jun|i", SENSE_MONTH, 6}, {"jul|i", SENSE_MONTH, 7},
    {"aug|ustus", SENSE_MONTH, 8}, {"sep|tember", SENSE_MONTH, 9}, {"sept", SENSE_MONTH, 9}, {"okt|ober", SENSE_MONTH, 10},
    {"nov|ember", SENSE_MONTH, 11}, {"dec|ember", SENSE_MONTH, 12},
};

static const struct word cues[] = {
    {"locatie", SENSE_LABEL, 0},
};

/* Titles, particles and functions of people. */
static const struct word people[] = {
    {"prof", SENSE_TITLE, 0},
};
/* clang-format on */

const struct language language_nl = {
    .tag = "nl",
    .time = time,
    .time_len = ARRAY_LEN(time),
    .cues = cues,
    .cues_len = ARRAY_LEN(cues),
    .people = people,
    .people_len = ARRAY_LEN(people),
    .common = "de het een en van in op te dat die is voor met zijn aan niet om door over ook bij naar uit tot wordt deze "
              "uur zal kunt bent worden hebben onze wij ons dit of als meer",
    .region = "NL",
};
