/* English: rows only. */
#include "language/rows.h"

/* clang-format off */
static const struct word time[] = {
    {"jan|uary", SENSE_MONTH, 1}, {"feb|ruary", SENSE_MONTH, 2}, {"mar|ch", SENSE_MONTH, 3}, {"apr|il", SENSE_MONTH, 4},
    {"may", SENSE_MONTH, 5}, {"jun|e", SENSE_MONTH, 6}, {"jul|y", SENSE_MONTH, 7}, {"aug|ust", SENSE_MONTH, 8},
    {"sep|tember", SENSE_MONTH, 9}, {"sept", SENSE_MONTH, 9}, {"oct|ober", SENSE_MONTH, 10}, {"nov|ember", SENSE_MONTH, 11},
    {"dec|ember", SENSE_MONTH, 12},
};

static const struct word cues[] = {
    {"location", SENSE_LABEL, 0},
};

/* Titles, particles and functions of people. */
static const struct word people[] = {
    {"prof", SENSE_TITLE, 0},
};
/* clang-format on */

const struct language language_en = {
    .tag = "en",
    .time = time,
    .time_len = ARRAY_LEN(time),
    .cues = cues,
    .cues_len = ARRAY_LEN(cues),
    .people = people,
    .people_len = ARRAY_LEN(people),
    .common = "the a an and of in on to that this is for with are at not by about also from will be or as you your we our "
              "which it all their has have",
    .region = "NL",
};
