/* Who, and which rooms, an event takes for a while. */
#ifndef RULE_BOOKING_H
#define RULE_BOOKING_H

#include "rule/check.h"
#include "rule/name.h"

struct booking {
    uint64_t who;             /* of the name, or of building and room */
    uint16_t full;            /* a hash of the whole name; 0: it is shortened */
    int32_t from, until;      /* minutes since 1970, UTC; without a certain end the first minute */
    struct when start;        /* on the wall clock */
    struct slice name, room;  /* as they are written; the room, or else the track, that a person is in */
    struct value person;
    int32_t item, index;      /* in the programme, -1: the event itself; among the speakers, -1: a room */
};

/* The bookings of one event, sorted by who and from. */
struct bookings {
    struct booking *rows;
    size_t len, room;
    uint64_t building;        /* what it is called or where it stands, and its city; 0 where not known */
};

/* Only what is certain counts: an event that lasts more than a day does not say when its
 * own speakers speak. */
void bookings_read(const struct check *check, struct bookings *bookings);
/* The first booking of these, in time. NULL: there is none. */
const struct booking *bookings_find(const struct bookings *bookings, uint64_t who, int32_t from);
/* Minutes since 1970; false where the moment is not known for certain. */
bool booking_minutes(const struct check *check, struct when when, int32_t *minutes);
/* `/programme/3/speakers/0`, `/location/room`. */
#define BOOKING_KEY (2 * KEY_TEXT)
char *booking_key(const struct booking *booking, char out[BOOKING_KEY]);
/* Says of an event alone that somebody is in two of its rooms at once. */
void bookings_judge(const struct check *check, const struct bookings *bookings);

/* What an event is called, its day and its place, which its bookings know; 0 where there is no day, or it is
 * called off. */
uint64_t event_twin(const struct check *check, const struct bookings *bookings);
/* Whether a place is known. */
bool event_is_placed(const struct event *event);

#endif
