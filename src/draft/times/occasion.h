/* One day on which an event is held, with its times. */
#ifndef DRAFT_OCCASION_H
#define DRAFT_OCCASION_H

#include "draft/part.h"

/* The occasion that a mention of a day announces, of which the lines up to `last` tell. */
struct occasion occasion_at(const struct reading *reading, size_t index, size_t last);

#endif
