/* How a draft holds its values: nodes in one array, so that a draft is copied as it lies. */
#ifndef DRAFT_TREE_H
#define DRAFT_TREE_H

#include "fasti/draft.h"

enum node_kind { NODE_OBJECT, NODE_LIST, NODE_TEXT, NODE_INTEGER, NODE_TRUE, NODE_FALSE };

struct node {
    enum node_kind kind;
    uint32_t parent;
    uint32_t pointer, pointer_len; /* where in `texts`; of what is removed length 0 */
    uint32_t name_len;             /* of its last step, the end of the pointer */
    uint32_t next;                 /* of the same slot; NODE_ROOT: none */
    uint32_t at, len, room;        /* of a text: where in `texts`; of a container: its children, where in `links` */
    long integer;
    struct span span; /* len 0: not stated */
};

enum { NODE_ROOT }; /* which is in no slot */

struct draft {
    struct node *nodes;
    size_t nodes_len, nodes_room;
    uint32_t *slots; /* by a hash of the pointer the last node that was made; a power of two */
    size_t slots_len;
    uint32_t last;   /* the container that was last added to */
    uint32_t *links; /* the children of each container in a row, with room for more */
    size_t links_len, links_room;
    uint32_t *stated; /* the nodes with spans, as they were put */
    size_t stated_len, stated_room;
    struct buffer texts;
    struct buffer assumed; /* pointers, a NUL behind each */
};

/* The node at a pointer; NULL. */
const struct node *node_find(const struct draft *draft, const char *pointer);
static inline const struct node *node_child(const struct draft *draft, const struct node *parent,
                                            size_t index)
{
    return &draft->nodes[draft->links[parent->at + index]];
}
static inline struct slice node_name(const struct draft *draft, const struct node *node)
{
    return (struct slice){draft->texts.text + node->pointer + node->pointer_len - node->name_len, node->name_len};
}
/* A NUL stands behind it. */
static inline struct slice node_pointer(const struct draft *draft, const struct node *node)
{
    return (struct slice){draft->texts.text + node->pointer, node->pointer_len};
}
/* The words of a span as they go into an event, a NUL behind them that does not count. */
void words_put(const struct text *text, struct span span, struct buffer *out);
/* As JSON at the end of a buffer. */
void node_put_json(const struct draft *draft, const struct node *node, struct buffer *out);
bool draft_is_assumed(const struct draft *draft, const char *pointer);

#endif
