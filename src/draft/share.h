/* One announcement that several days share: the words that are said of one of them alone, and those of all. */
#ifndef DRAFT_SHARE_H
#define DRAFT_SHARE_H

#include "draft/eventday.h"

enum { MOST_SHARES = 2 * MOST_DAYS };

/* Words that are said of one event alone. */
struct share {
    struct stretch own;
    size_t event; /* whose: 0, 1 … in the order of the text */
};

struct shares {
    struct share at[MOST_SHARES]; /* in the order of the text, none in another */
    size_t len, events;
    size_t days[MOST_SHARES]; /* of each event the token of its day */
    size_t last[MOST_SHARES]; /* the last token that is said of it behind that day */
    struct stretch titles[MOST_SHARES]; /* its own; 0 tokens: none */
};

/* The words of each of several events; how many events there are: 0 where they are none, or have no words of their own. */
size_t shares_read(const struct reading *reading, const struct occasion *occasions, struct shares *shares);
/* The page without the words of all other events. */
struct text *shares_text(const struct text *page, const struct shares *shares, size_t event);
/* Where a token of the page stands there, unless it is one of those words. */
size_t shares_place(const struct shares *shares, size_t event, size_t token);
/* The event in that text. */
struct occasion shares_occasion(const struct reading *reading, const struct shares *shares, size_t event);

#endif
