/* What the rules between events remember of each: compact rows, whose events are read again where
 * they may clash. */
#ifndef RULE_NOTES_H
#define RULE_NOTES_H

#include "rule/booking.h"

/* An event that was noted. */
struct noted {
    uint64_t ticket;          /* of whoever can read it again */
    uint32_t len, line;       /* of its line; its number in the store, or 0 */
};

/* All rows begin alike, so that they are sorted alike. The two halves of the hash keep them
 * from being padded. */
struct row {
    uint32_t hash[2];         /* of a uid, of what an event is, of who is booked */
    uint32_t event;           /* index of its struct noted */
};

/* Somebody, or a room, taken for a while. */
struct booked {
    struct row row;
    int32_t from;             /* as in struct booking */
    uint16_t minutes;         /* UINT16_MAX: so many or more */
    uint16_t full;
};

/* Rows of one size. */
struct rows {
    void *at;
    size_t len, room;
};

struct notes {
    struct noted *noted;
    size_t len, room;
    struct rows uids, twins;        /* of struct row */
    struct rows speakers, rooms;    /* of struct booked */
};

/* Notes an event, whose bookings are these. */
void notes_add(const struct check *check, const struct bookings *bookings);

/* Sorts rows of `size` bytes by hash, then by `compare`, in place. */
void rows_sort(struct rows *rows, size_t size, int (*compare)(const void *, const void *));
int row_compare(const void *one, const void *two);
int booked_compare(const void *one, const void *two);
static inline bool row_is_like(const struct row *a, const struct row *b)
{
    return a->hash[0] == b->hash[0] && a->hash[1] == b->hash[1];
}
static inline uint64_t row_hash(const struct row *row)
{
    return (uint64_t)row->hash[0] << 32 | row->hash[1];
}

#endif
