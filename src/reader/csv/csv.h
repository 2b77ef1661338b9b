/* Tables of events: a header row, and a row for each event. */
#ifndef READER_CSV_CSV_H
#define READER_CSV_CSV_H

#include "reader/reading.h"

/* Cells as RFC 4180 has them, or with semicolons or tabs between. */
struct cells {
    struct slice bytes;
    size_t at;
    char between;
};
struct cell {
    struct slice raw;     /* as it stands, without its quotes */
    bool quoted, last;    /* the last one of its row */
};
/* The delimiter that the first row has most of. */
char cells_delimiter(struct slice bytes);
/* False at the end of the bytes, or, with `*flaw`, where a quote does not close. */
bool cells_next(struct cells *cells, struct cell *cell, const char **flaw);
/* What it says, in UTF-8; the caller's. */
char *cell_words(const struct cells *cells, const struct cell *cell, enum encoding encoding);

/* What a column holds. */
enum part_of { PART_WHOLE, PART_DATE, PART_CLOCK };
struct column {
    char *name;
    struct slice raw;     /* as it stands in the header */
    unsigned key;         /* KEY_COUNT: none of fasti-event(5)'s */
    enum part_of part;
};
/* A date or time as people write it in tables, day before month, or in words; false where it is none. */
bool table_time(const struct input *input, struct slice text, struct stamp *stamp);
bool words_time(const struct input *input, struct slice text, struct when *when);
/* Puts a cell's value; false where it is not of the key's form. */
bool table_put(struct reading *reading, const struct column *column, struct slice text,
               const struct place *place);

#endif
