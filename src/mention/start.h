/* Where a mention may begin, and of what kinds: most tokens begin none, and the recognisers are many. */
#ifndef MENTION_START_H
#define MENTION_START_H

#include "fasti/mention.h"

/* The recognisers, by their place in the table: of two that take as much the first wins. */
enum reads {
    READS_ROLE = 1,
    READS_OFFSET = 2,
    READS_TIME = 4,
    READS_DURATION = 8,
    READS_EMAIL = 16,
    READS_URL = 32,
    READS_MONEY = 64,
    READS_COUNT = 128,
    READS_POSTAL_CODE = 256,
    READS_STREET = 512,
    READS_PHONE = 1024,
};

/* Bits of enum reads: which recognisers may read something at a token; at most there is none. */
int start_reads(const struct text *text, size_t token);
/* Notes in order which of the tokens from one to another may begin something, by a first look; how many.
 * `noted` has room for all of them. */
size_t start_note(const struct text *text, size_t from, size_t to, uint32_t *noted);

#endif
