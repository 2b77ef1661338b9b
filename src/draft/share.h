/* One announcement that several days share: the words that are said of one of them alone, and those of all. */
#ifndef DRAFT_SHARE_H
#define DRAFT_SHARE_H

#include "draft/eventday.h"

enum { MOST_SHARES = 2 * MOST_DAYS };

/* The words that are said of one event alone. */
struct share {
    struct stretch own, title; /* title: 0 tokens: it has none of its own */
    size_t day;                /* the token of its day */
    struct when date;
    bool running;              /* they are part of a paragraph, no lines of their own */
};

struct shares {
    struct share at[MOST_SHARES]; /* in the order of the text, none within another */
    size_t len;
};

/* Of each of several events its own words; none where they are no events of their own, have no words, or the page is too long to be read
 * so often. */
void shares_read(const struct reading *reading, const struct occasion *occasions, struct shares *shares);
/* Adds the days that running text names beside them. */
void running_days(const struct reading *reading, struct shares *shares);
/* The page without the words of all other events. */
struct text *shares_text(const struct text *page, const struct shares *shares, size_t index);
/* The event in that text. */
struct occasion shares_occasion(const struct reading *reading, const struct shares *shares, size_t index);

#endif
