/* Members of an object found by name, however many there are; values compared by what they mean. */
#ifndef STORE_MEMBERS_H
#define STORE_MEMBERS_H

#include "fasti/event.h"

struct members {
    struct value *all; /* by name */
    size_t len;
};

/* Free the array with free(). Anything but an object has none. */
struct members members_of(struct value object);
/* No value where there is no such member. */
struct value members_find(const struct members *members, struct slice name);
/* Whether two values mean the same: spelling, white space and the order of members aside. Two absent ones do. */
bool value_same(struct value a, struct value b);

#endif
