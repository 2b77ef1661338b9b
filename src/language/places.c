/* Towns where events are held, with their country: rows only. */
#include "language/rows.h"

static const struct word rows[] = {
    {"utrecht", SENSE_TOWN, COUNTRY_NL},
};

const struct word_list place_names = {rows, ARRAY_LEN(rows)};
