/* Elements that items of microdata name by their id (itemref). */
#ifndef PAGE_REFERENCES_H
#define PAGE_REFERENCES_H

#include "fasti/base.h"

#include <gumbo.h>

/* By id; of two of one id the first in the page is meant. */
struct references {
    struct reference {
        struct slice id;
        const GumboNode *node;
        size_t order;
        bool named;  /* by an item */
    } *at;
    size_t len, room;
};
void references_open(struct references *references, const GumboNode *root);
void references_close(struct references *references);
/* The next element of a list of ids, on which `*rest` is moved; false at its end. */
bool references_next(const struct references *references, const char **rest, const GumboNode **node);
/* Whether an item names this element. */
bool references_name(const struct references *references, const GumboNode *node);

#endif
