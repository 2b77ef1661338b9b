/* Which line of an announcement is its title. */
#ifndef DRAFT_HEADING_H
#define DRAFT_HEADING_H

#include "draft/part.h"

/* The line that most speaks for; SIZE_MAX where none is good enough. The draft has its organizers. */
size_t heading_best(const struct reading *reading, const struct draft *draft);

#endif
