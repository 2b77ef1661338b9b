/* Where values came from: what `spans` and `assumed` say, pointer by pointer. */
#ifndef STORE_ORIGIN_H
#define STORE_ORIGIN_H

#include "fasti/event.h"

/* Whether a value came from the announcement: it has a place there, or was inferred. The value is that of the
 * top-level key `base`, or with a `name` that of its member; `event` may be NULL. */
bool origin_is_announced(const struct event *event, const char *base, struct slice name);
/* The `spans` or `assumed` of an event without what they say of values that it does not state; NULL where
 * they say nothing of the kind. The caller's. */
char *origin_stated(const struct event *event, enum key key);

#endif
