/* Recurrence rules (RFC 5545 section 3.3.10), part by part, and times as they stand in calendars. */
#ifndef FASTI_RECUR_H
#define FASTI_RECUR_H

#include "fasti/when.h"

/* `20260501`, `20260501T133000`, `20260501T113000Z` (sections 3.3.4 and 3.3.5), strictly; `*utc`: with a Z.
 * False, nothing written, for anything else. */
bool recur_read_time(struct slice text, struct when *when, bool *utc);

/* The next part `NAME=VALUE` of a rule, which `*rule` loses; false at the end. */
bool recur_next(struct slice *rule, struct slice *name, struct slice *value);
/* The next of what a part's value lists between commas, which `*value` loses; false at the end. */
bool recur_next_item(struct slice *value, struct slice *item);
/* `12`, `-1`, `+3`, of at most six digits. False for anything else. */
bool recur_read_number(struct slice text, int *number);
/* `MO`; `4TH`, `-1FR`, of which `*nth` receives the number, else 0. False for anything else. */
bool recur_read_weekday(struct slice text, int *nth, enum weekday *weekday);
/* Whether this is a rule: known parts once each, values in their ranges, FREQ there, not both
 * COUNT and UNTIL. */
bool recur_is_valid(struct slice rule);
/* Whether it repeats at most once a day. */
bool recur_is_daily(struct slice rule);

#endif
