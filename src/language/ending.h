/* How words end, found from their last bytes on. */
#ifndef LANGUAGE_ENDING_H
#define LANGUAGE_ENDING_H

#include "fasti/language.h"

enum { ENDING_BITS = 10, ENDING_SLOTS = 1 << ENDING_BITS };

/* How the words of a kind end. */
struct tail {
    /* its last eight bytes as eight_read has those of a word, and which of them are its own */
    uint64_t bytes, mask;
    const char *at;
    uint16_t len, next;   /* `next`: 1 + index of another with the same last bytes; 0: none */
    unsigned kind;        /* bit of enum ending */
};

struct endings {
    const struct tail *tails;
    size_t len, room;
    /* 1 + index of a tail of two bytes; of more, by its last three */
    uint16_t twos[ENDING_SLOTS], threes[ENDING_SLOTS];
    uint16_t letters[256];                              /* kinds that end in this byte alone */
};

/* The slot of a word's last two bytes, or three. */
static inline size_t ending_slot(uint64_t last)
{
    return (size_t)(last * 0x9E3779B97F4A7C15u >> (64 - ENDING_BITS));
}
/* The last bytes of a word, of those eight that end it. */
static inline uint64_t ending_bytes(uint64_t eight, size_t len)
{
    return eight >> (64 - 8 * len);
}

/* See lexicon_endings. */
unsigned endings_of(const struct endings *endings, struct slice word);

#endif
