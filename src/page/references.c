/* Elements by id, and which of them an item names. */
#include "page/references.h"

#include <string.h>

static const char *attribute(const GumboNode *node, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found != NULL ? found->value : "";
}

static void note_ids(struct references *references, const GumboNode *node)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return;
    struct slice id = slice_of(attribute(node, "id"));
    if (id.len > 0) {
        references->at =
            memory_room(references->at, references->len, &references->room, sizeof *references->at);
        references->at[references->len] = (struct reference){id, node, references->len, false};
        references->len++;
    }
    for (unsigned i = 0; i < node->v.element.children.length; i++)
        note_ids(references, node->v.element.children.data[i]);
}

static int compare(const void *one, const void *two)
{
    const struct reference *a = one, *b = two;
    int order = slice_compare(a->id, b->id);
    return order != 0 ? order : (a->order > b->order) - (a->order < b->order);
}

static bool is_before(const void *row, const void *sought)
{
    const struct reference *reference = row;
    const struct slice *id = sought;
    return slice_compare(reference->id, *id) < 0;
}

/* NULL where no element has this id. */
static struct reference *find_id(const struct references *references, struct slice id)
{
    size_t at = rows_before(references->at, references->len, sizeof *references->at, is_before, &id);
    return at < references->len && slice_equal(references->at[at].id, id) ? &references->at[at] : NULL;
}

/* An id of a list of them; empty at its end. */
static struct slice take_id(const char **rest)
{
    *rest += strspn(*rest, " \t\r\n\f");
    struct slice id = {*rest, strcspn(*rest, " \t\r\n\f")};
    *rest += id.len;
    return id;
}

static void mark_named(struct references *references, const GumboNode *node)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return;
    const char *rest = attribute(node, "itemref");
    for (struct slice id = take_id(&rest); id.len > 0; id = take_id(&rest)) {
        struct reference *found = find_id(references, id);
        if (found != NULL)
            found->named = true;
    }
    for (unsigned i = 0; i < node->v.element.children.length; i++)
        mark_named(references, node->v.element.children.data[i]);
}

void references_open(struct references *references, const GumboNode *root)
{
    note_ids(references, root);
    if (references->len > 1)
        qsort(references->at, references->len, sizeof *references->at, compare);
    mark_named(references, root);
}

void references_close(struct references *references)
{
    free(references->at);
    *references = (struct references){0};
}

bool references_next(const struct references *references, const char **rest, const GumboNode **node)
{
    struct slice id;
    while ((id = take_id(rest)).len > 0) {
        const struct reference *found = find_id(references, id);
        if (found == NULL)
            continue;
        *node = found->node;
        return true;
    }
    return false;
}

bool references_name(const struct references *references, const GumboNode *node)
{
    const struct reference *found =
        references->len > 0 ? find_id(references, slice_of(attribute(node, "id"))) : NULL;
    return found != NULL && found->named && found->node == node;
}
