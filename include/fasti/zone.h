/* Wall clocks and UTC: the time zone database's compiled files (RFC 8536 TZif). */
#ifndef FASTI_ZONE_H
#define FASTI_ZONE_H

#include "fasti/when.h"

struct zone;

/* Opens an IANA zone from $TZDIR or /usr/share/zoneinfo; NULL where the name is none (checked before any file
 * is opened: letters, digits, _ + -, at most two slashes) or the file is no TZif. Free with zone_free. */
struct zone *zone_open(const char *name);
void zone_free(struct zone *zone);
/* As it was asked for; borrowed. */
const char *zone_name(const struct zone *zone);

/* The path of a file of the time zone database, by a name that the caller trusts. To be freed. */
char *zone_path(const char *name);

/* The zones of the world's countries; empty where the database's zone.tab is not there. */
struct zone_table;
struct zone_table *zone_table_new(void);
void zone_table_free(struct zone_table *table);
/* Whether clocks somewhere in the country (ISO 3166-1 alpha-2) show at an instant what they show in the zone.
 * True of a country that is not known. */
bool zone_serves(struct zone_table *table, struct slice country, const struct zone *zone, int64_t instant);

/* What a wall clock reading is in a zone: once, skipped (spring forward), or shown twice (fall back). */
enum zone_kind { ZONE_ONCE, ZONE_SKIPPED, ZONE_TWICE };
/* The UTC instant of a full local date-time, by RFC 5545 section 3.3.5: a skipped time with the offset before
 * the gap, a doubled one the first time. */
enum zone_kind zone_instant(const struct zone *zone, struct when local, int64_t *instant);
/* Whether nothing changes on the wall clock on a day, nor the day before or behind it: then the offset, in
 * seconds east of UTC. */
bool zone_is_quiet(const struct zone *zone, long day, long *offset);
/* The wall clock at an instant. */
struct when zone_local(const struct zone *zone, int64_t instant);
/* Seconds east of UTC at an instant. */
long zone_offset(const struct zone *zone, int64_t instant);

/* One line of a VTIMEZONE: an observance from a local onset on, by a rule without end or just once. */
struct observance {
    bool daylight;
    long offset_from, offset_to;  /* seconds east of UTC */
    char name[16];                /* TZNAME */
    struct when onset;            /* local, in offset_from */
    char rule[48];                /* RRULE value; empty: once */
};
/* The fewest observances that describe the zone from the year `from` to the year `to` and, where the rules
 * allow, for ever. Returns how many were written, at most `room`. */
size_t zone_observances(const struct zone *zone, int from, int to, struct observance *out, size_t room);

#endif
