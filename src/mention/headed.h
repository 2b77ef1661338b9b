/* Days that are but a number, below a line that names their month. */
#ifndef MENTION_HEADED_H
#define MENTION_HEADED_H

#include "mention/scan.h"

/* The days that a line begins with: one, or several that are joined. */
struct headed {
    size_t token, end;
    struct when month; /* with the year, where the heading has it */
};

struct headed_days {
    struct headed *at;
    size_t len, room;
};

/* All of a text, in order; `days` is empty before, and its rows are the caller's to free. */
void headed_days_find(const struct text *text, struct headed_days *days);

#endif
