/* For whom a rate is. */
#ifndef DRAFT_RATE_H
#define DRAFT_RATE_H

#include "draft/part.h"

/* A word for a kind of people who may have a rate of their own, or for what else sets a rate apart. */
bool token_is_rate(const struct text *text, size_t token);
/* The words beside an amount that say for whom it is: `€ 95 voor leden`, `niet-leden betalen € 10`; 0 tokens:
 * none. Those before `claimed` belong to another amount. */
struct stretch rate_whom(const struct reading *reading, const struct mention *amount, size_t claimed);

/* Whether an amount at a token is what something else costs, or a bound of several prices. */
bool rate_is_other(const struct reading *reading, size_t token);

#endif
