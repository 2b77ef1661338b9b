/* Who is whom: events that are imported again and those that are stored. */
#ifndef STORE_MATCH_H
#define STORE_MATCH_H

#include "fasti/event.h"

/* What an event is recognised by, 64 bits of SHA-256 each, so that no two texts meet by accident or by intent
 * of somebody else's. 0: it has none. */
struct identity {
    /* odd where the input gave it, even where it is one that an importer makes */
    uint64_t uid;
    uint64_t source, content;      /* source: url, else path, else content; content: source.sha256 */
    uint64_t title, start;
};
uint64_t identity_hash(struct slice text);
uint64_t identity_hash_uid(struct slice uid);
bool identity_is_given(const struct identity *identity);
/* Reads uid, source and content. */
struct identity identity_of(const struct event *event);
/* Reads title and start too, which cost more. */
void identity_complete(struct identity *identity, const struct event *event);

/* A multimap from one member of identities to their indexes, of which there are fewer than 2^32 - 1. */
#define NO_INDEX SIZE_MAX
typedef uint64_t identity_key(const struct identity *identity);
uint64_t identity_uid(const struct identity *identity);
uint64_t identity_source(const struct identity *identity);
uint64_t identity_content(const struct identity *identity);
struct table {
    const struct identity *all;
    identity_key *key_of;
    uint32_t *heads, *next; /* 1 + the first index of a key; 1 + the one after it; 0: none */
    size_t mask;
};
/* Identities with a key other than 0, of which `skip` (may be NULL) holds 0. */
void table_build(struct table *table, const struct identity *all, size_t len, identity_key *key_of,
                 const uint32_t *skip);
/* The lowest index of a key, NO_INDEX where there is none. */
size_t table_first(const struct table *table, uint64_t key);
/* The index after this one, of the same key. */
size_t table_next(const struct table *table, size_t index);
void table_free(struct table *table);

/* Both sides of a matching; `mates` holds for each 1 + the index of the other, or 0. */
struct side {
    struct identity *all;
    uint32_t *mates;
    size_t len;
};
/* By a uid that the input gave: such an event is never another one. Else among those of the same source by
 * title and start; by a uid that was made; among those of the same source by title, by start, and as the only
 * one left of both sides. A made uid comes after title and start because it may be made of a place in a row,
 * which moves. */
void match_events(struct side *stored, struct side *fresh);

#endif
