/* A page that announces several events, each in lines of its own. */
#ifndef DRAFT_AGENDA_H
#define DRAFT_AGENDA_H

#include "draft/part.h"

enum { MOST_ENTRIES = 100 };

/* The words of one event, and the first of the line or clause that names its day: it may stand above several events. */
struct agenda_entry {
    struct stretch own;
    size_t day;
    struct stretch head; /* of the table that it is a row of: 0 tokens, of none */
    bool clause; /* of a sentence that names several days: `op 4 maart in Ede, op 11 maart in Soest` */
};

/* The events that a page sets out one below the other, in its order, into `entries`, which has room for MOST_ENTRIES; how many: 0 where
 * it announces one event, or one event on several days. */
size_t agenda_read(const struct reading *reading, struct agenda_entry *entries);
/* An entry's words, and behind them what the page says outside all entries: the text of that event alone. Spans point into the page. */
struct text *agenda_text(const struct text *page, const struct agenda_entry *entries, size_t len, size_t index);

#endif
