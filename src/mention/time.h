/* A time as it is read: its ends and what binds them. */
#ifndef MENTION_TIME_H
#define MENTION_TIME_H

#include "mention/reading.h"

/* What stands between two ends of a range. */
enum connector {
    CONNECT_NONE,
    CONNECT_DASH,
    CONNECT_GLUED_DASH,
    CONNECT_UNTIL,
    CONNECT_THROUGH,
    CONNECT_AND
};

struct reading {
    struct view view;
    struct moment start, end;
    size_t start_at, start_to, end_at, end_to; /* tokens */
    enum bound bound;
    enum connector connector;                  /* NONE: no range */
    enum day_part part;                        /* said before the range: 's avonds van 8 tot 10 */
    bool from, between, about, after;
};

enum bound bound_of(struct meaning meaning);
/* `between`: `en` connects. */
enum connector connector_at(const struct view *view, size_t at, bool between, size_t *tokens);
/* A day, a clock time, or both in either order. */
size_t moment_read(struct reading *reading, size_t at, bool bare, struct moment *moment);
/* The clock of one for the day of another. */
void moment_merge_clock(struct moment *day, const struct moment *clock);
/* Connector and end of a range; 0 where there is none. */
size_t range_read(struct reading *reading, size_t at);
/* Fills in what only one end of the range states. */
void range_settle(struct reading *reading);

#endif
