/* Times with an offset, as the wall clock of the place shows them. */
#ifndef READER_WALL_H
#define READER_WALL_H

#include "fasti/zone.h"
#include "reader/document.h"
#include "reader/stamp.h"

/* The zone of the event that is read, and the last one that was opened. */
struct wall {
    const char *fallback;   /* of events that name none */
    char name[64];          /* of this event; of the zones that calendars know by offset alone: Etc/GMT-2 */
    bool stated;            /* the event names it */
    bool settled;           /* no other zone is taken any more */
    struct zone *zone;      /* NULL: there is none of that name */
};

void wall_open(struct wall *wall, const char *fallback);
void wall_close(struct wall *wall);
/* A new event. `zone` (empty: none) is the one that it names, `country` (ISO 3166-1, empty: unknown) where it
 * is held. */
void wall_begin(struct wall *wall, struct slice zone, struct slice country);
/* The wall time. A UTC time (Z) is turned into that of the zone. Of any other offset the time is kept as it
 * is written; what is strange about the offset is returned as a message that is the caller's, else NULL: that
 * it ignores daylight saving, or is not the zone's. Where the zone is not named and the country another one,
 * the first such offset makes it the event's zone. */
struct when wall_time(struct wall *wall, const struct stamp *stamp, char **strange);

#endif
