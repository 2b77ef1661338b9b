/* An event in the making: values put at JSON Pointers, the first word on a thing holds. */
#include "draft/tree.h"

#include <string.h>

enum { USUAL_NODES = 128, USUAL_TEXT = 40 }; /* of an announcement; bytes of a value and its pointer */

static uint32_t add_node(struct draft *draft, struct node node)
{
    draft->nodes = memory_room(draft->nodes, draft->nodes_len, &draft->nodes_room, sizeof *draft->nodes);
    draft->nodes[draft->nodes_len] = node;
    return (uint32_t)draft->nodes_len++;
}

struct draft *draft_new(void)
{
    struct draft *draft = memory_new(1, sizeof *draft);
    draft->nodes_room = draft->links_room = draft->stated_room = USUAL_NODES;
    draft->nodes = memory_resize(NULL, USUAL_NODES, sizeof *draft->nodes);
    draft->links = memory_resize(NULL, USUAL_NODES, sizeof *draft->links);
    draft->stated = memory_resize(NULL, USUAL_NODES, sizeof *draft->stated);
    draft->slots_len = USUAL_NODES;
    draft->slots = memory_new(USUAL_NODES, sizeof *draft->slots);
    buffer_grow(&draft->texts, USUAL_NODES * USUAL_TEXT);
    add_node(draft, (struct node){.kind = NODE_OBJECT});
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
    copy->slots = copy_array(draft->slots, draft->slots_len, draft->slots_len, sizeof *draft->slots);
    copy->texts.text = copy_array(draft->texts.text, draft->texts.room, draft->texts.len, 1);
    copy->assumed.text = copy_array(draft->assumed.text, draft->assumed.room, draft->assumed.len, 1);
    return copy;
}

void draft_free(struct draft *draft)
{
    if (draft == NULL)
        return;
    free(draft->nodes);
    free(draft->slots);
    free(draft->links);
    free(draft->stated);
    free(draft->texts.text);
    free(draft->assumed.text);
    free(draft);
}

/* Of its first and last sixteen bytes, as elements of one list differ in few; those of a long one between them name lists. */
static size_t slot_of(const struct draft *draft, struct slice pointer)
{
    const uint64_t odd = 0x9E3779B97F4A7C15;
    const char *end = pointer.at + pointer.len;
    uint64_t hash = pointer.len;
    if (pointer.len >= 16)
        hash = ((hash ^ eight_read(pointer.at + 8)) * odd ^ eight_read(end - 16)) * odd;
    if (pointer.len >= 8)
        hash = ((hash ^ eight_read(pointer.at)) * odd ^ eight_read(end - 8)) * odd;
    else
        hash = (hash ^ bytes_word(pointer.at, pointer.len)) * odd;
    return (hash ^ hash >> 32) * odd >> 32 & (draft->slots_len - 1); /* the last digit is in the top bits */
}

/* The node at a pointer that is not the root's; NODE_ROOT where there is none. */
static uint32_t find(const struct draft *draft, struct slice pointer)
{
    uint32_t at = draft->slots[slot_of(draft, pointer)];
    while (at != NODE_ROOT && !slice_equal(node_pointer(draft, &draft->nodes[at]), pointer))
        at = draft->nodes[at].next;
    return at;
}

static void file_node(struct draft *draft, uint32_t node)
{
    uint32_t *slot = &draft->slots[slot_of(draft, node_pointer(draft, &draft->nodes[node]))];
    draft->nodes[node].next = *slot;
    *slot = node;
}

/* As many slots as there may be nodes. */
static void add_slots(struct draft *draft)
{
    free(draft->slots);
    draft->slots_len *= 2;
    draft->slots = memory_new(draft->slots_len, sizeof *draft->slots);
    for (uint32_t i = NODE_ROOT + 1; i < draft->nodes_len; i++)
        if (draft->nodes[i].pointer_len > 0)
            file_node(draft, i);
}

/* A container that is full moves to the end of the links, with twice the room. */
static void make_room(struct draft *draft, struct node *container)
{
    uint32_t room = container->room == 0 ? 4 : container->room * 2;
    while (draft->links_room < draft->links_len + room)
        draft->links = memory_room(draft->links, draft->links_room, &draft->links_room, sizeof *draft->links);
    if (container->len > 0)
        memcpy(draft->links + draft->links_len, draft->links + container->at, container->len * sizeof *draft->links);
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

/* The pointer of a child, of a list's element by its number; its length and that of its name go into `node`. */
static void keep_pointer(struct draft *draft, struct slice name, struct node *node)
{
    const struct node *parent = &draft->nodes[node->parent];
    struct buffer *texts = &draft->texts;
    node->pointer = (uint32_t)texts->len;
    buffer_grow(texts, parent->pointer_len + 1); /* before what lies in it is copied */
    buffer_put(texts, node_pointer(draft, parent));
    buffer_put_byte(texts, '/');
    size_t from = texts->len;
    if (parent->kind == NODE_LIST)
        buffer_put_number(texts, (long)parent->len);
    else
        buffer_put(texts, name);
    node->name_len = (uint32_t)(texts->len - from);
    node->pointer_len = (uint32_t)texts->len - node->pointer;
    buffer_put_byte(texts, '\0');
}

static uint32_t add_child(struct draft *draft, uint32_t parent, struct slice name, enum node_kind kind)
{
    struct node node = {.kind = kind, .parent = parent};
    keep_pointer(draft, name, &node);
    uint32_t added = add_node(draft, node);
    struct node *container = &draft->nodes[parent];
    if (container->len == container->room)
        make_room(draft, container);
    draft->links[container->at + container->len++] = added;
    if (added == draft->slots_len)
        add_slots(draft);
    else
        file_node(draft, added);
    return added;
}

static bool is_index(struct slice name)
{
    return name.len > 0 && ((name.at[0] >= '0' && name.at[0] <= '9') || slice_is(name, "-"));
}

/* The node at a pointer, made where it is missing with all that lead to it; `*made` receives whether it was. */
static uint32_t reach(struct draft *draft, struct slice pointer, enum node_kind kind, bool *made)
{
    uint32_t at = pointer.len > 0 ? find(draft, pointer) : NODE_ROOT;
    *made = pointer.len > 0 && at == NODE_ROOT;
    if (!*made)
        return at;
    const char *slash = memrchr(pointer.at, '/', pointer.len);
    struct slice above = {pointer.at, (size_t)(slash - pointer.at)}, name = slice_part(pointer, above.len + 1, pointer.len);
    if (!slice_equal(above, node_pointer(draft, &draft->nodes[draft->last]))) {
        bool made_above;
        draft->last = reach(draft, above, is_index(name) ? NODE_LIST : NODE_OBJECT, &made_above);
    }
    return add_child(draft, draft->last, name, kind);
}

const char *draft_pointer(const char *list, size_t index, const char *key, char out[DRAFT_POINTER])
{
    char digits[20], *end = stpcpy(out, list);
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + index % 10);
    while ((index /= 10) > 0);
    *end++ = '/';
    end = mempcpy(end, digits + at, sizeof digits - at);
    *end = '\0';
    if (key != NULL) {
        *end++ = '/';
        strcpy(end, key);
    }
    return out;
}

const struct node *node_find(const struct draft *draft, const char *pointer)
{
    uint32_t at = find(draft, slice_of(pointer));
    return at != NODE_ROOT ? &draft->nodes[at] : NULL;
}

bool draft_has(const struct draft *draft, const char *pointer)
{
    return node_find(draft, pointer) != NULL;
}

/* What is stated nowhere keeps the span of what it takes the place of. */
static void state(struct draft *draft, uint32_t at, struct span span)
{
    if (span.len == 0)
        return;
    if (draft->nodes[at].span.len == 0) {
        draft->stated = memory_room(draft->stated, draft->stated_len, &draft->stated_room, sizeof *draft->stated);
        draft->stated[draft->stated_len++] = at;
    }
    draft->nodes[at].span = span;
}

/* A new node at a pointer; NULL where there is one already. */
static struct node *put(struct draft *draft, const char *pointer, enum node_kind kind, struct span span)
{
    bool made;
    uint32_t at = reach(draft, slice_of(pointer), kind, &made);
    if (!made)
        return NULL;
    state(draft, at, span);
    return &draft->nodes[at];
}

bool draft_put_words(struct draft *draft, const char *pointer, const struct text *text, struct span span)
{
    size_t at = draft->texts.len;
    words_put(text, span, &draft->texts);
    size_t len = draft->texts.len - at;
    buffer_put_byte(&draft->texts, '\0');
    struct node *node = len > 0 ? put(draft, pointer, NODE_TEXT, span) : NULL;
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

bool draft_put_text(struct draft *draft, const char *pointer, struct slice text, struct span span)
{
    struct node *node = text.len > 0 ? put(draft, pointer, NODE_TEXT, span) : NULL;
    if (node != NULL)
        set_text(draft, node, text);
    return node != NULL;
}

bool draft_put_string(struct draft *draft, const char *pointer, const char *value, struct span span)
{
    return draft_put_text(draft, pointer, slice_of(value), span);
}

bool draft_put_bool(struct draft *draft, const char *pointer, bool value, struct span span)
{
    return put(draft, pointer, value ? NODE_TRUE : NODE_FALSE, span) != NULL;
}

bool draft_put_integer(struct draft *draft, const char *pointer, long value, struct span span)
{
    struct node *node = put(draft, pointer, NODE_INTEGER, span);
    if (node != NULL)
        node->integer = value;
    return node != NULL;
}

bool draft_put_when(struct draft *draft, const char *pointer, struct when when, struct span span)
{
    char written[WHEN_TEXT];
    return draft_put_string(draft, pointer, when_write(when, written), span);
}

void draft_replace_when(struct draft *draft, const char *pointer, struct when when, struct span span)
{
    char written[WHEN_TEXT];
    bool made;
    uint32_t at = reach(draft, slice_of(pointer), NODE_TEXT, &made);
    set_text(draft, &draft->nodes[at], slice_of(when_write(when, written)));
    state(draft, at, span);
}

void draft_replace_words(struct draft *draft, const char *pointer, const struct text *text, struct span span)
{
    AUTO_FREE char *words = draft_words(text, span);
    if (*words == '\0')
        return;
    draft_remove(draft, pointer);
    draft_put_string(draft, pointer, words, span);
}

static void set_member(struct draft *draft, uint32_t object, const char *name, struct slice text)
{
    uint32_t member = add_child(draft, object, slice_of(name), NODE_TEXT);
    set_text(draft, &draft->nodes[member], text);
}

bool draft_put_offset(struct draft *draft, const char *pointer, struct offset offset, struct span span)
{
    const struct node *node = put(draft, pointer, NODE_OBJECT, span);
    if (node == NULL)
        return false;
    uint32_t object = (uint32_t)(node - draft->nodes), amount = add_child(draft, object, SLICE("amount"), NODE_INTEGER);
    draft->nodes[amount].integer = offset.amount;
    set_member(draft, object, "unit", slice_of(unit_name(offset.unit)));
    return true;
}

bool draft_put_money(struct draft *draft, const char *pointer, const char *amount, const char *currency, struct span span)
{
    const struct node *node = put(draft, pointer, NODE_OBJECT, span);
    if (node == NULL)
        return false;
    uint32_t object = (uint32_t)(node - draft->nodes);
    set_member(draft, object, "amount", slice_of(amount));
    set_member(draft, object, "currency", slice_of(currency));
    return true;
}

/* No pointer leads to it any longer, nor to what is below it. */
static void forget(struct draft *draft, uint32_t removed)
{
    struct node *node = &draft->nodes[removed];
    uint32_t *at = &draft->slots[slot_of(draft, node_pointer(draft, node))];
    while (*at != removed)
        at = &draft->nodes[*at].next;
    *at = node->next;
    node->pointer_len = 0;
    for (size_t i = 0; (node->kind == NODE_OBJECT || node->kind == NODE_LIST) && i < node->len; i++)
        forget(draft, draft->links[node->at + i]);
}

void draft_remove(struct draft *draft, const char *pointer)
{
    const struct node *node = node_find(draft, pointer);
    if (node == NULL)
        return;
    uint32_t removed = (uint32_t)(node - draft->nodes);
    struct node *parent = &draft->nodes[node->parent];
    size_t kept = 0;
    for (size_t i = 0; i < parent->len; i++)
        if (draft->links[parent->at + i] != removed)
            draft->links[parent->at + kept++] = draft->links[parent->at + i];
    parent->len = (uint32_t)kept;
    forget(draft, removed);
    draft->last = NODE_ROOT; /* it may have been below */
    kept = 0;
    for (size_t i = 0; i < draft->stated_len; i++)
        if (draft->nodes[draft->stated[i]].pointer_len > 0)
            draft->stated[kept++] = draft->stated[i];
    draft->stated_len = kept;
}

bool draft_is_assumed(const struct draft *draft, const char *pointer)
{
    for (size_t at = 0; at < draft->assumed.len; at += strlen(draft->assumed.text + at) + 1)
        if (strcmp(draft->assumed.text + at, pointer) == 0)
            return true;
    return false;
}

void draft_assume(struct draft *draft, const char *pointer)
{
    if (!draft_is_assumed(draft, pointer))
        buffer_put(&draft->assumed, (struct slice){pointer, strlen(pointer) + 1});
}

const char *draft_text(const struct draft *draft, const char *pointer)
{
    const struct node *node = node_find(draft, pointer);
    return node != NULL && node->kind == NODE_TEXT ? draft->texts.text + node->at : NULL;
}

struct when draft_when(const struct draft *draft, const char *pointer)
{
    const struct node *node = node_find(draft, pointer);
    struct when when = when_unstated;
    if (node != NULL && node->kind == NODE_TEXT)
        when_read((struct slice){draft->texts.text + node->at, node->len}, &when);
    return when;
}

bool draft_offset(const struct draft *draft, const char *pointer, struct offset *offset)
{
    const struct node *node = node_find(draft, pointer);
    enum unit unit;
    if (node == NULL || node->kind != NODE_OBJECT || node->len < 2)
        return false;
    const struct node *amount = node_child(draft, node, 0), *name = node_child(draft, node, 1);
    if (amount->kind != NODE_INTEGER || !unit_read((struct slice){draft->texts.text + name->at, name->len}, &unit))
        return false;
    *offset = (struct offset){(int)amount->integer, unit};
    return true;
}

size_t draft_len(const struct draft *draft, const char *pointer)
{
    const struct node *node = node_find(draft, pointer);
    return node != NULL && node->kind == NODE_LIST ? node->len : 0;
}

struct span draft_span(const struct draft *draft, const char *pointer)
{
    const struct node *node = node_find(draft, pointer);
    return node != NULL ? node->span : (struct span){0};
}
