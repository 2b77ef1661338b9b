/* Given names as they are met in the Low Countries: rows only. */
#include "language/rows.h"

static const struct word rows[] = {
    {"jan", SENSE_GIVEN_NAME, 0},
};

const struct word_list given_names = {rows, ARRAY_LEN(rows)};
