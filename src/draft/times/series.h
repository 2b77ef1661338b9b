/* Several days, each with lines of its own. */
#ifndef DRAFT_SERIES_H
#define DRAFT_SERIES_H

#include "draft/part.h"

/* Finds the lines and the title of each occasion, which stand in the order of the text. */
void occasions_set_apart(const struct reading *reading, struct occasion *occasions, size_t len);
/* Of each line 1 + the index of the one of several days whose block it stands in; 0: none. The caller's. */
unsigned char *series_days(const struct reading *reading);
/* Whether words name another of the event's days, and not that of the occasion. */
bool stretch_is_of_other_day(const struct reading *reading, const struct occasion *occasion,
                             struct stretch stretch);
/* Whether a line stands in the block of another one of several days; of the one that is being read. */
bool line_is_of_other_day(const struct reading *reading, size_t line);
bool line_is_of_this_day(const struct reading *reading, size_t line);

#endif
