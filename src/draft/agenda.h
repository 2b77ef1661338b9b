/* A page that announces several events, each in lines of its own. */
#ifndef DRAFT_AGENDA_H
#define DRAFT_AGENDA_H

#include "draft/part.h"

enum { MOST_ENTRIES = 100 };

/* The words of one event, what stands before them in its text (its day where that stands above several events, the head of the table that
 * it is a row of), and the first token of the line that names its day. */
struct agenda_entry {
    struct stretch own, lead;
    size_t day;
    bool row; /* of a table: the lead is its head */
};
/* Whether its day stands before its words. */
static inline bool agenda_is_below(const struct agenda_entry *entry)
{
    return entry->lead.tokens > 0 && !entry->row;
}

/* The events that a page sets out one below the other, in its order, into `entries`, which has room for MOST_ENTRIES; how many: 0 where
 * it announces one event, or one event on several days. */
size_t agenda_read(const struct reading *reading, struct agenda_entry *entries);
/* An entry's words, and behind them what the page says outside all entries: the text of that event alone. Spans point into the page. */
struct text *agenda_text(const struct text *page, const struct agenda_entry *entries, size_t len, size_t index);

#endif
