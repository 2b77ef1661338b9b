/* What an event becomes when it is imported again. */
#ifndef STORE_MERGE_H
#define STORE_MERGE_H

#include "fasti/store.h"

struct merge {
    enum store_fate fate;   /* created, updated or unchanged */
    char *line;             /* the caller's; NULL where unchanged */
    size_t len;
    /* top-level keys that changed, `start, location`, empty unless updated; the caller's */
    char *keys;
};

/* `old` is the stored event, NULL where there is none; `fresh` the imported one; `now` the moment of the
 * import, which is when a new event was created and updated unless it says when itself. The stored uid,
 * `created`, unknown keys and what somebody else put into the event stay; what came from the announcement is
 * replaced by what it says now. Where only the place in the source changed (source, spans, assumed),
 * `sequence` and `updated` stay too. */
void merge_events(const struct event *old, const struct event *fresh, int64_t now, struct merge *merge);

#endif
