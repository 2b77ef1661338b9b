/* Where phrases are found by their first two words. */
#ifndef LANGUAGE_PAIR_H
#define LANGUAGE_PAIR_H

#include "fasti/lexicon.h"

static inline size_t pair_slot(uint16_t first, uint16_t second, unsigned bits)
{
    return (size_t)(lexicon_pair_hash(first, second) >> (64 - bits));
}
/* Where it is looked for behind a slot that is another's. */
static inline size_t pair_next(size_t slot, unsigned bits)
{
    return (slot + 1) & (((size_t)1 << bits) - 1);
}

#endif
