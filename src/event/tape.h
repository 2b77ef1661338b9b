/* What the files of src/event share: the tape of nodes that one line becomes, and who fills it. */
#ifndef FASTI_EVENT_TAPE_H
#define FASTI_EVENT_TAPE_H

#include "fasti/event.h"

#include <endian.h>
#include <string.h>

enum { DEPTH_MOST = 2048, KEY_SLOTS = 512 };

/* A list or object that is still open. */
struct frame {
    /* a bit for each name without a row so far, by hash: mostly tells that a name is new */
    uint64_t seen;
    uint64_t rows;        /* a bit for each row behind KEY_COUNT so far */
    uint32_t node, last;  /* its node; its newest child, 0: none yet */
    uint32_t names;       /* where its names begin in event->names */
    uint8_t group;        /* its row, which says the rows of what is in it; GROUP_EVENT; ROW_COUNT: none */
    bool is_object;
};
enum { GROUP_EVENT = ROW_COUNT + 1 };

struct name {
    uint32_t hash, node;
};

/* The key table hashed by group and last part of the name; an empty name: a free slot. */
struct key_slot {
    struct slice name;
    uint32_t hash;
    uint8_t group, row;
};
struct key_slots {
    struct key_slot members[KEY_SLOTS];
    uint8_t elements[ROW_COUNT + 2]; /* by the row of the list */
    struct slice names[ROW_COUNT];   /* by row, their last parts */
};
/* Events are mostly written alike: which row came first in a group, and behind which other row,
 * the last time. */
struct guesses {
    uint8_t first[ROW_COUNT + 2], behind[ROW_COUNT + 1];
};

/* An event, and the memory that event_read uses again for it. */
struct scanner {
    struct event event;   /* what event_new hands out, so the first */
    struct frame *frames;
    struct name *names;   /* of the open objects, outer ones first */
    size_t nodes_room, frames_len, frames_room, names_len, names_room, scratch_room;
    struct key_slots keys;
    struct guesses guesses;
};

uint32_t name_hash(struct slice name);
void key_slots_fill(struct key_slots *slots);
/* ROW_COUNT where the group has no such member. */
unsigned key_slot_find(const struct key_slots *slots, unsigned group, struct slice name, uint32_t hash);

/* Fills the tape from the event's line. */
bool tape_scan(struct scanner *scanner, bool is_list, struct flaw *flaw);
/* The same as far as the event's uid is read; the tape is good for nothing else. False where what stands
 * there is no event: a uid may be broken off, and the tape is good for nothing. */
bool tape_scan_uid(struct scanner *scanner);
/* False where an object on top of the names has one twice; `*name` receives its second.
 * Reorders the names. */
bool names_are_unique(struct scanner *scanner, size_t from, uint32_t *name);

/* The code point of the escape whose backslash is at `at`, its length in `*len`; -1 where it is none. U+0000
 * is none. */
int32_t escape_code(const char *at, const char *end, size_t *len);
/* Length of the JSON number at `at`, which fits an int64_t or a double; 0 where there is none. */
size_t number_len(const char *at, const char *end, bool *is_real);

/* A bit 7 for each byte that is a quote, a backslash or a control character; right up to the lowest such
 * byte, because a borrow only spoils the bytes above the one it came from. With bit 1 turned, a quote sorts
 * right behind the controls. */
static inline uint64_t special_bytes(uint64_t word)
{
    const uint64_t ones = 0x0101010101010101;
    uint64_t low = (word ^ ones * 2) - ones * 0x21, backslash = (word ^ ones * '\\') - ones;
    return (low | backslash) & ~word & ones * 0x80;
}

/* How many bytes from `at` on stand for themselves in a JSON string: up to a quote, a backslash or
 * a control character. */
static inline size_t plain_len(const char *at, const char *end)
{
    const char *from = at;
    for (; end - at >= 8; at += 8) {
        uint64_t word;
        memcpy(&word, at, 8);
        uint64_t special = special_bytes(le64toh(word));
        if (special != 0)
            return (size_t)(at - from) + (size_t)__builtin_ctzll(special) / 8;
    }
    while (at < end && *at != '"' && *at != '\\' && (unsigned char)*at >= 0x20)
        at++;
    return (size_t)(at - from);
}

#endif
