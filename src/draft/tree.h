/* How a draft holds its values: nodes in one array, so that a draft is copied as it lies. */
#ifndef DRAFT_TREE_H
#define DRAFT_TREE_H

#include "fasti/draft.h"

enum node_kind {
    NODE_OBJECT,
    NODE_LIST,
    NODE_TEXT,
    NODE_WHEN,
    NODE_INTEGER,
    NODE_TRUE,
    NODE_FALSE,
    NODE_REMOVED
};

struct node {
    uint64_t spot;
    enum node_kind kind;
    uint32_t at, len, room; /* of a text: where in `texts`; of a container: its children, where in `links` */
    union {
        long integer;
        struct when when;
    };
    struct span span; /* len 0: not stated */
};

enum { NODE_ROOT }; /* the event itself */

struct draft {
    const struct key_row *rows;
    struct node *nodes;
    size_t nodes_len, nodes_room;
    uint32_t keys[KEY_COUNT]; /* the node of each key; NODE_ROOT: none */
    uint32_t *links; /* the children of each container in a row, with room for more */
    size_t links_len, links_room;
    uint32_t *stated; /* the nodes with spans, as they were put */
    size_t stated_len, stated_room;
    struct buffer texts;
    uint64_t *assumed; /* spots */
    size_t assumed_len, assumed_room;
};

/* The node at a spot; NULL. */
const struct node *node_find(const struct draft *draft, uint64_t spot);
static inline const struct node *node_child(const struct draft *draft, const struct node *parent,
                                            size_t index)
{
    return &draft->nodes[draft->links[parent->at + index]];
}
/* The row of the key table of what stands at a spot. */
static inline unsigned spot_row(uint64_t spot)
{
    return spot & 0xFF;
}
/* Another row's spot, in the same elements of lists. */
static inline uint64_t spot_of_row(uint64_t spot, unsigned row)
{
    return (spot & ~(uint64_t)0xFF) | row;
}
/* The words of a span as they go into an event, a NUL behind them that does not count. */
void words_put(const struct text *text, struct span span, struct buffer *out);
/* As JSON at the end of a buffer. */
void node_put_json(const struct draft *draft, const struct node *node, struct buffer *out);
bool draft_is_assumed(const struct draft *draft, uint64_t spot);

#endif
