/* An event in the making: values put where the key table has them, the first word on a thing holds. */
#include "draft/tree.h"

#include <string.h>

enum {
    USUAL_NODES = 128, USUAL_TEXT = 40, /* of an announcement; bytes of a value */
    POINTER_BYTES = 64,                 /* of a pointer, or less */
};

static uint32_t add_node(struct draft *draft, uint64_t spot, enum node_kind kind)
{
    draft->nodes = memory_room(draft->nodes, draft->nodes_len, &draft->nodes_room, sizeof *draft->nodes);
    draft->nodes[draft->nodes_len] = (struct node){.spot = spot, .kind = kind};
    return (uint32_t)draft->nodes_len++;
}

struct draft *draft_new(void)
{
    struct draft *draft = memory_new(1, sizeof *draft);
    size_t rows_len;
    draft->rows = key_rows(&rows_len);
    draft->nodes_room = draft->links_room = draft->stated_room = USUAL_NODES;
    draft->nodes = memory_resize(NULL, USUAL_NODES, sizeof *draft->nodes);
    draft->links = memory_resize(NULL, USUAL_NODES, sizeof *draft->links);
    draft->stated = memory_resize(NULL, USUAL_NODES, sizeof *draft->stated);
    buffer_grow(&draft->texts, USUAL_NODES * USUAL_TEXT);
    add_node(draft, 0, NODE_OBJECT);
    return draft;
}

static void *copy_array(const void *array, size_t room, size_t len, size_t size)
{
    void *copy = memory_resize(NULL, room, size);
    if (len > 0)
        memcpy(copy, array, len * size);
    return copy;
}

struct draft *draft_copy(const struct draft *draft)
{
    struct draft *copy = memory_new(1, sizeof *copy);
    *copy = *draft;
    copy->nodes = copy_array(draft->nodes, draft->nodes_room, draft->nodes_len, sizeof *draft->nodes);
    copy->links = copy_array(draft->links, draft->links_room, draft->links_len, sizeof *draft->links);
    copy->stated = copy_array(draft->stated, draft->stated_room, draft->stated_len, sizeof *draft->stated);
    copy->texts.text = copy_array(draft->texts.text, draft->texts.room, draft->texts.len, 1);
    copy->assumed =
        copy_array(draft->assumed, draft->assumed_room, draft->assumed_len, sizeof *draft->assumed);
    return copy;
}

void draft_free(struct draft *draft)
{
    if (draft == NULL)
        return;
    free(draft->nodes);
    free(draft->links);
    free(draft->stated);
    free(draft->texts.text);
    free(draft->assumed);
    free(draft);
}

/* A container that is full moves to the end of the links, with twice the room. */
static void make_room(struct draft *draft, struct node *container)
{
    uint32_t room = container->room == 0 ? 4 : container->room * 2;
    while (draft->links_room < draft->links_len + room)
        draft->links = memory_room(draft->links, draft->links_room, &draft->links_room, sizeof *draft->links);
    if (container->len > 0)
        memcpy(draft->links + draft->links_len, draft->links + container->at,
               container->len * sizeof *draft->links);
    container->at = (uint32_t)draft->links_len;
    container->room = room;
    draft->links_len += room;
}

static uint32_t keep_text(struct draft *draft, struct slice text)
{
    buffer_put(&draft->texts, text);
    buffer_put_byte(&draft->texts, '\0');
    return (uint32_t)(draft->texts.len - text.len - 1);
}

/* Which element of a list: only an entry's speakers are a list in an element of another. */
static size_t number_in(const struct draft *draft, unsigned list, uint64_t spot)
{
    return draft->rows[list].in != KEY_UID ? spot >> 36 : spot >> 8 & DRAFT_NEXT;
}

/* The child of a container that leads to a spot, or stands there; NODE_ROOT: there is none yet. */
static uint32_t child_at(const struct draft *draft, uint32_t container, uint64_t spot)
{
    const struct node *above = &draft->nodes[container];
    const uint32_t *links = draft->links + above->at;
    if (above->kind == NODE_LIST) {
        size_t number = number_in(draft, spot_row(above->spot), spot);
        return number < above->len ? links[number] : NODE_ROOT;
    }
    for (size_t i = 0; i < above->len; i++)
        if (spot_row(draft->nodes[links[i]].spot) == spot_row(spot))
            return links[i];
    return NODE_ROOT;
}

/* The node at a spot; NODE_ROOT where there is none. */
static uint32_t find(const struct draft *draft, uint64_t spot)
{
    unsigned row = spot_row(spot);
    if (row < KEY_COUNT)
        return draft->keys[row];
    uint32_t above = find(draft, spot_of_row(spot, draft->rows[row].in));
    return above != NODE_ROOT ? child_at(draft, above, spot) : NODE_ROOT;
}

static uint64_t number_spot(const struct draft *draft, unsigned list, size_t number)
{
    return (uint64_t)number << (draft->rows[list].in != KEY_UID ? 36 : 8);
}

/* A new last child. */
static uint32_t add_child(struct draft *draft, uint32_t above, unsigned row, enum node_kind kind)
{
    struct node *container = &draft->nodes[above];
    uint64_t spot = spot_of_row(container->spot, row);
    if (container->kind == NODE_LIST)
        spot |= number_spot(draft, spot_row(container->spot), container->len);
    if (container->len == container->room)
        make_room(draft, container);
    uint32_t added = draft->links[container->at + container->len++] = (uint32_t)draft->nodes_len;
    if (row < KEY_COUNT)
        draft->keys[row] = added;
    return add_node(draft, spot, kind);
}

/* The node at a spot, made where it is missing with all that lead to it; `*made` receives whether it was. */
static uint32_t reach(struct draft *draft, uint64_t spot, enum node_kind kind, bool *made)
{
    unsigned row = spot_row(spot), in = draft->rows[row].in;
    uint32_t at = row < KEY_COUNT ? draft->keys[row] : NODE_ROOT, above = NODE_ROOT;
    bool made_above;
    if (at == NODE_ROOT && in != KEY_UID)
        above = reach(draft, spot_of_row(spot, in),
                      draft->rows[in].form == FORM_LIST ? NODE_LIST : NODE_OBJECT, &made_above);
    if (row >= KEY_COUNT)
        at = child_at(draft, above, spot);
    *made = at == NODE_ROOT;
    return *made ? add_child(draft, above, row, kind) : at;
}

/* The steps of a pointer that lead to a row, for which there is room; returns what is behind them. `numbers`
 * of the elements of lists, those that are left afterwards. */
static char *put_steps(const struct key_row *rows, unsigned row, uint64_t *numbers, char *to)
{
    const struct key_row *here = &rows[row];
    if (here->in != KEY_UID)
        to = put_steps(rows, here->in, numbers, to);
    *to++ = '/';
    if (here->last.len > 0) {
        memcpy(to, here->last.at, here->last.len);
        return to + here->last.len;
    }
    to += number_write((long)(*numbers & DRAFT_NEXT), to);
    *numbers >>= 28;
    return to;
}

void draft_put_pointer(uint64_t spot, struct buffer *out)
{
    size_t rows_len;
    uint64_t numbers = spot >> 8;
    buffer_grow(out, POINTER_BYTES);
    char *to = out->text + out->len;
    out->len += (size_t)(put_steps(key_rows(&rows_len), spot_row(spot), &numbers, to) - to);
}

const struct node *node_find(const struct draft *draft, uint64_t spot)
{
    uint32_t at = find(draft, spot);
    return at != NODE_ROOT ? &draft->nodes[at] : NULL;
}

bool draft_has(const struct draft *draft, uint64_t spot)
{
    return find(draft, spot) != NODE_ROOT;
}

/* What is stated nowhere keeps the span of what it takes the place of. */
static void state(struct draft *draft, uint32_t at, struct span span)
{
    if (span.len == 0)
        return;
    if (draft->nodes[at].span.len == 0) {
        draft->stated =
            memory_room(draft->stated, draft->stated_len, &draft->stated_room, sizeof *draft->stated);
        draft->stated[draft->stated_len++] = at;
    }
    draft->nodes[at].span = span;
}

/* A new node at a spot; NULL where there is one already. */
static struct node *put(struct draft *draft, uint64_t spot, enum node_kind kind, struct span span)
{
    bool made;
    uint32_t at = reach(draft, spot, kind, &made);
    if (!made)
        return NULL;
    state(draft, at, span);
    return &draft->nodes[at];
}

bool draft_put_words(struct draft *draft, uint64_t spot, const struct text *text, struct span span)
{
    size_t at = draft->texts.len;
    words_put(text, span, &draft->texts);
    size_t len = draft->texts.len - at;
    buffer_put_byte(&draft->texts, '\0');
    struct node *node = len > 0 ? put(draft, spot, NODE_TEXT, span) : NULL;
    if (node != NULL) {
        node->at = (uint32_t)at;
        node->len = (uint32_t)len;
    } else {
        draft->texts.len = at;
    }
    return node != NULL;
}

static void set_text(struct draft *draft, struct node *node, struct slice text)
{
    node->kind = NODE_TEXT;
    node->at = keep_text(draft, text);
    node->len = (uint32_t)text.len;
}

bool draft_put_text(struct draft *draft, uint64_t spot, struct slice text, struct span span)
{
    struct node *node = text.len > 0 ? put(draft, spot, NODE_TEXT, span) : NULL;
    if (node != NULL)
        set_text(draft, node, text);
    return node != NULL;
}

bool draft_put_string(struct draft *draft, uint64_t spot, const char *value, struct span span)
{
    return draft_put_text(draft, spot, slice_of(value), span);
}

bool draft_put_bool(struct draft *draft, uint64_t spot, bool value, struct span span)
{
    return put(draft, spot, value ? NODE_TRUE : NODE_FALSE, span) != NULL;
}

bool draft_put_integer(struct draft *draft, uint64_t spot, long value, struct span span)
{
    struct node *node = put(draft, spot, NODE_INTEGER, span);
    if (node != NULL)
        node->integer = value;
    return node != NULL;
}

bool draft_put_when(struct draft *draft, uint64_t spot, struct when when, struct span span)
{
    struct node *node = put(draft, spot, NODE_WHEN, span);
    if (node != NULL)
        node->when = when;
    return node != NULL;
}

void draft_replace_when(struct draft *draft, uint64_t spot, struct when when, struct span span)
{
    bool made;
    uint32_t at = reach(draft, spot, NODE_WHEN, &made);
    draft->nodes[at].when = when;
    state(draft, at, span);
}

void draft_replace_words(struct draft *draft, uint64_t spot, const struct text *text, struct span span)
{
    AUTO_FREE char *words = draft_words(text, span);
    if (*words == '\0')
        return;
    draft_remove(draft, spot);
    draft_put_string(draft, spot, words, span);
}

/* The first row of what is in the object of a row; its other members follow. */
static unsigned first_member(const struct draft *draft, unsigned object)
{
    unsigned row = KEY_COUNT;
    while (draft->rows[row].in != object)
        row++;
    return row;
}

bool draft_put_offset(struct draft *draft, uint64_t spot, struct offset offset, struct span span)
{
    const struct node *node = put(draft, spot, NODE_OBJECT, span);
    if (node == NULL)
        return false;
    uint32_t object = (uint32_t)(node - draft->nodes), row = first_member(draft, spot_row(spot));
    uint32_t amount = add_child(draft, object, row, NODE_INTEGER),
             unit = add_child(draft, object, row + 1, NODE_TEXT);
    draft->nodes[amount].integer = offset.amount;
    set_text(draft, &draft->nodes[unit], slice_of(unit_name(offset.unit)));
    return true;
}

bool draft_put_money(struct draft *draft, uint64_t spot, const char *amount, const char *currency,
                     struct span span)
{
    const struct node *node = put(draft, spot, NODE_OBJECT, span);
    if (node == NULL)
        return false;
    uint32_t object = (uint32_t)(node - draft->nodes), row = first_member(draft, spot_row(spot));
    uint32_t amount_at = add_child(draft, object, row, NODE_TEXT),
             currency_at = add_child(draft, object, row + 1, NODE_TEXT);
    set_text(draft, &draft->nodes[amount_at], slice_of(amount));
    set_text(draft, &draft->nodes[currency_at], slice_of(currency));
    return true;
}

/* Nothing leads to it any longer, nor to what is below it. */
static void forget(struct draft *draft, uint32_t removed)
{
    struct node *node = &draft->nodes[removed];
    for (size_t i = 0; (node->kind == NODE_OBJECT || node->kind == NODE_LIST) && i < node->len; i++)
        forget(draft, draft->links[node->at + i]);
    if (spot_row(node->spot) < KEY_COUNT)
        draft->keys[spot_row(node->spot)] = NODE_ROOT;
    node->kind = NODE_REMOVED;
}

void draft_remove(struct draft *draft, uint64_t spot)
{
    uint32_t removed = find(draft, spot);
    if (removed == NODE_ROOT)
        return;
    unsigned in = draft->rows[spot_row(spot)].in;
    struct node *above = &draft->nodes[in == KEY_UID ? NODE_ROOT : find(draft, spot_of_row(spot, in))];
    size_t kept = 0;
    for (size_t i = 0; i < above->len; i++)
        if (draft->links[above->at + i] != removed)
            draft->links[above->at + kept++] = draft->links[above->at + i];
    above->len = (uint32_t)kept;
    forget(draft, removed);
    kept = 0;
    for (size_t i = 0; i < draft->stated_len; i++)
        if (draft->nodes[draft->stated[i]].kind != NODE_REMOVED)
            draft->stated[kept++] = draft->stated[i];
    draft->stated_len = kept;
}

bool draft_is_assumed(const struct draft *draft, uint64_t spot)
{
    size_t at = 0;
    while (at < draft->assumed_len && draft->assumed[at] != spot)
        at++;
    return at < draft->assumed_len;
}

void draft_assume(struct draft *draft, uint64_t spot)
{
    if (draft_is_assumed(draft, spot))
        return;
    draft->assumed =
        memory_room(draft->assumed, draft->assumed_len, &draft->assumed_room, sizeof *draft->assumed);
    draft->assumed[draft->assumed_len++] = spot;
}

const char *draft_text(const struct draft *draft, uint64_t spot)
{
    const struct node *node = node_find(draft, spot);
    return node != NULL && node->kind == NODE_TEXT ? draft->texts.text + node->at : NULL;
}

struct when draft_when(const struct draft *draft, uint64_t spot)
{
    const struct node *node = node_find(draft, spot);
    return node != NULL && node->kind == NODE_WHEN ? node->when : when_unstated;
}

bool draft_offset(const struct draft *draft, uint64_t spot, struct offset *offset)
{
    const struct node *node = node_find(draft, spot);
    enum unit unit;
    if (node == NULL || node->kind != NODE_OBJECT || node->len < 2)
        return false;
    const struct node *amount = node_child(draft, node, 0), *name = node_child(draft, node, 1);
    if (amount->kind != NODE_INTEGER ||
        !unit_read((struct slice){draft->texts.text + name->at, name->len}, &unit))
        return false;
    *offset = (struct offset){(int)amount->integer, unit};
    return true;
}

size_t draft_len(const struct draft *draft, uint64_t spot)
{
    const struct node *node = node_find(draft, spot);
    return node != NULL && node->kind == NODE_LIST ? node->len : 0;
}

struct span draft_span(const struct draft *draft, uint64_t spot)
{
    const struct node *node = node_find(draft, spot);
    return node != NULL ? node->span : (struct span){0};
}
