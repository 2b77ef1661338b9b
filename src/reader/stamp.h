/* Times as data formats write them: ISO 8601 and RFC 3339, with or without an offset from UTC. */
#ifndef READER_STAMP_H
#define READER_STAMP_H

#include "fasti/when.h"

struct stamp {
    struct when when;   /* as it is written; a time alone has no date, a month alone no day */
    bool has_offset;
    bool is_utc;        /* the offset is written Z */
    long offset;        /* seconds east of UTC */
};

/* `2026-05-01`, `2026-05`, `2026`, `20:00`, `2026-05-01T20:00`, `2026-05-01 20:00:00.000 +02:00`,
 * `20260501T200000Z`, and the when of fasti-event(5); false for anything else. 24:00 is the next day. */
bool stamp_read(struct slice text, struct stamp *stamp);

#endif
