/* A row of an announcement, with lines below it that underline its facts and name them. */
#ifndef WRITER_UNDERLINE_H
#define WRITER_UNDERLINE_H

#include "writer/format.h"

/* A fact: which bytes of the announcement say it, and what to write below them. */
struct mark {
    size_t from, to;
    size_t line, order;   /* that it begins in, from 1; among the event's spans */
    struct pointed fact;  /* its value */
};

/* What fits on one line of the terminal: bytes of the announcement, and the cell that the character of each
 * begins at. */
struct row {
    size_t from, to;    /* without the white space at its end */
    uint32_t *cells;    /* one more than there are bytes */
    /* up to here the row goes on with a fact that was named before; no more than `from`: it does not */
    size_t spoken;
};

struct sheet {
    const struct event *event;
    const struct writer_settings *settings;
    FILE *out;
    struct slice bytes;
    enum encoding encoding;
    int gutter, width;  /* cells of line numbers; of what stands right of them */
    bool assumed;       /* whether what was inferred is marked: not among thousands */
};

/* The margin of a line: its number, or these words. */
void sheet_margin(const struct sheet *sheet, const char *words);
/* `start 2027-02-02T19:00 (in part assumed)`: the name, and the value unless it is the words themselves.
 * Safe; the caller's. */
char *mark_label(const struct sheet *sheet, const struct mark *mark);
/* The lines below the row. The marks begin in it, and stand in order. */
void row_underline(const struct sheet *sheet, const struct row *row, const struct mark *marks, size_t len);

#endif
