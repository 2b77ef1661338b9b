/* Events in lines of their own that no blank line parts: where each begins. */
#ifndef DRAFT_GLUED_H
#define DRAFT_GLUED_H

#include "draft/shares/block.h"
#include "draft/shares/lead.h"

/* Words that may be a title stand behind the day of a line. */
bool glued_is_named(const struct reading *reading, size_t line);
/* Where each entry begins, its day's line or as many above it as all have; false: blank lines tell. */
bool glued_begins(const struct reading *reading, const struct entry_day *days, struct block *entries,
                  size_t len);

#endif
