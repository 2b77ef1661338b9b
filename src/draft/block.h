/* Several events in lines of their own. */
#ifndef DRAFT_BLOCK_H
#define DRAFT_BLOCK_H

#include "draft/agenda.h"

/* The lines of one event: the first and the last, and the one that leads with its day. */
struct block {
    size_t line, last, day;
};

/* The blocks of a page, into `blocks`, which has room for MOST_ENTRIES; how many, 0 where it has none. */
size_t blocks_find(const struct reading *reading, struct block *blocks);

#endif
