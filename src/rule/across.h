/* What the rules between events remember of each: no more than tens of bytes. */
#ifndef RULE_ACROSS_H
#define RULE_ACROSS_H

#include "rule/check.h"

/* An event that was checked. `uid` and `path` are offsets into `texts` of struct across. */
struct seen {
    uint64_t uid_hash;
    uint64_t twin_hash;       /* of title, day and place; 0: no day, or called off */
    size_t uid, path;
    uint32_t line;            /* in the store, or of the title in the announcement */
    int32_t from, until;      /* minutes since 1970, UTC */
    bool timed, placed, recurs;
};

/* Somebody, or a room, taken for a while. */
struct booking {
    uint64_t who;             /* hash of the folded name, or of building and room */
    size_t name;              /* as it is written there */
    int32_t from, until, local; /* minutes since 1970: UTC, and the start on the wall clock */
    uint32_t event;           /* index of its struct seen */
    uint32_t building, room;  /* hashes; 0: not known */
    uint32_t line;            /* where it stands; column and length 0: somewhere in the line */
    uint16_t column, length;
    int32_t item;             /* index in the programme; -1: the event itself */
};

struct bookings {
    struct booking *rows;
    size_t len, room;
};

struct notes {
    char *texts;
    size_t texts_len, texts_room;
    struct seen *seen;
    size_t seen_len, seen_room;
    struct bookings speakers, rooms;
    uint64_t building, hall;  /* of the event that is being checked; 0: not known */
};

#endif
