/* Pages of several events: where each of them stands. */
#ifndef DRAFT_SEVERAL_H
#define DRAFT_SEVERAL_H

#include "draft/outline.h"

/* The lines of one of them. */
struct several_part {
    size_t line, end;
    struct when day; /* of the heading it stands under; unstated where it says its own */
};

/* Into `parts`, which has room for `room`, in the order of the text; how many, 0 where the page is one
 * event's. */
size_t several_find(const struct outline *outline, struct several_part *parts, size_t room);

#endif
