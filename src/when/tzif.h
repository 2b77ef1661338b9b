/* What a compiled zone file holds (RFC 8536): transitions, and the rule of its footer for the
 * years behind them. */
#ifndef WHEN_TZIF_H
#define WHEN_TZIF_H

#include "fasti/zone.h"

/* What clocks show for a while. */
struct clock {
    long offset;  /* seconds east of UTC */
    bool daylight;
    char name[16];
};

/* When a footer changes the clocks each year: POSIX `Mm.w.d/time`, `Jn` or `n`. */
struct change {
    char form;       /* 'M', 'J' or 'n' */
    int month, week, weekday;
    int day;         /* of Jn and n */
    /* seconds after midnight on the clock before the change; may be negative or over a day */
    long time;
};

struct footer {
    bool known, alternates;
    struct clock standard, daylight;
    struct change to_daylight, to_standard;
};

struct zone {
    char *name;
    size_t len;             /* transitions */
    int64_t *at;            /* rising instants */
    unsigned char *type;    /* which clock holds from there on */
    struct clock clocks[256];
    size_t clocks_len;
    struct footer footer;
};

/* Reads a POSIX TZ string with the extension of RFC 8536 section 3.3.1. */
bool footer_read(struct slice text, struct footer *footer);
/* Local midnight plus time, as if it were UTC, at which the change comes in `year`. */
int64_t change_wall(const struct change *change, int year);
const struct clock *footer_clock(const struct footer *footer, int64_t instant);
/* Clock by the table where it reaches, else by the footer. */
const struct clock *zone_clock(const struct zone *zone, int64_t instant);

#endif
