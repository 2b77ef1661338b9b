/* An event in the making: values put at JSON Pointers, the first word on a thing holds. */
#include "draft/tree.h"

#include <string.h>

enum { USUAL_NODES = 128, USUAL_TEXT = 24 }; /* of an announcement; bytes of a value and its name */

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
    copy->texts.text = copy_array(draft->texts.text, draft->texts.room, draft->texts.len, 1);
    copy->assumed.text = copy_array(draft->assumed.text, draft->assumed.room, draft->assumed.len, 1);
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
    free(draft->assumed.text);
    free(draft);
}

/* One step of a pointer: its text up to the next slash. */
static struct slice step(const char **pointer)
{
    const char *from = *pointer + 1, *to = from;
    while (*to != '\0' && *to != '/')
        to++;
    *pointer = to;
    return (struct slice){from, (size_t)(to - from)};
}

static bool is_index(struct slice name)
{
    return name.len > 0 && ((name.at[0] >= '0' && name.at[0] <= '9') || slice_is(name, "-"));
}

/* Behind the last element for `-`. */
static size_t index_of(struct slice name, const struct node *list)
{
    size_t index = 0;
    if (name.at[0] == '-')
        return list->len;
    for (size_t i = 0; i < name.len && index < list->len; i++)
        index = index * 10 + (size_t)(name.at[i] - '0');
    return index;
}

static bool is_named(const struct draft *draft, const struct node *node, struct slice name)
{
    const char *own = draft->texts.text + node->name;
    return node->name_len == name.len && own[0] == name.at[0] && memcmp(own, name.at, name.len) == 0;
}

static size_t member_slot(struct slice name)
{
    unsigned char last = name.len > 0 ? (unsigned char)name.at[name.len - 1] : 0;
    return ((unsigned char)name.at[0] + name.len * 6 + last * 10u) % MEMBER_SLOTS;
}

/* The node below a container; NODE_ROOT, which is below none, where there is none. */
static uint32_t child_of(const struct draft *draft, const struct node *parent, struct slice name)
{
    if (parent->kind == NODE_LIST) {
        size_t index = is_index(name) ? index_of(name, parent) : parent->len;
        return index < parent->len ? draft->links[parent->at + index] : NODE_ROOT;
    }
    if (parent == draft->nodes) {
        uint32_t last = draft->members[member_slot(name)];
        if (last == NODE_ROOT || is_named(draft, &draft->nodes[last], name))
            return last;
    }
    for (size_t i = 0; parent->kind == NODE_OBJECT && i < parent->len; i++)
        if (is_named(draft, node_child(draft, parent, i), name))
            return draft->links[parent->at + i];
    return NODE_ROOT;
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

static uint32_t add_child(struct draft *draft, uint32_t parent, struct slice name, enum node_kind kind)
{
    struct node node = {.kind = kind, .parent = parent, .index = draft->nodes[parent].len};
    if (draft->nodes[parent].kind == NODE_OBJECT) {
        node.name = keep_text(draft, name);
        node.name_len = (uint32_t)name.len;
    }
    uint32_t added = add_node(draft, node);
    struct node *container = &draft->nodes[parent];
    if (container->len == container->room)
        make_room(draft, container);
    draft->links[container->at + container->len++] = added;
    if (parent == NODE_ROOT)
        draft->members[member_slot(name)] = added;
    return added;
}

/* The node at a pointer, made where it is missing with all that lead to it; `*made` receives whether it was. */
static uint32_t reach(struct draft *draft, const char *pointer, bool *made)
{
    uint32_t at = NODE_ROOT;
    *made = false;
    while (*pointer != '\0') {
        struct slice name = step(&pointer);
        const char *peek = pointer;
        uint32_t next = child_of(draft, &draft->nodes[at], name);
        *made = next == NODE_ROOT;
        at = *made ? add_child(draft, at, name, *pointer != '\0' && is_index(step(&peek)) ? NODE_LIST : NODE_OBJECT) : next;
    }
    return at;
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
    uint32_t at = NODE_ROOT;
    while (*pointer != '\0') {
        at = child_of(draft, &draft->nodes[at], step(&pointer));
        if (at == NODE_ROOT)
            return NULL;
    }
    return &draft->nodes[at];
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
    uint32_t at = reach(draft, pointer, &made);
    if (!made)
        return NULL;
    draft->nodes[at].kind = kind;
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
    uint32_t at = reach(draft, pointer, &made);
    set_text(draft, &draft->nodes[at], slice_of(when_write(when, written)));
    state(draft, at, span);
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

static bool lies_below(const struct draft *draft, uint32_t node, uint32_t above)
{
    while (node != above && node != NODE_ROOT)
        node = draft->nodes[node].parent;
    return node == above;
}

/* Anew, as one is gone. */
static void note_members(struct draft *draft)
{
    const struct node *root = &draft->nodes[NODE_ROOT];
    memset(draft->members, 0, sizeof draft->members);
    for (size_t i = 0; i < root->len; i++) {
        uint32_t member = draft->links[root->at + i];
        draft->members[member_slot(node_name(draft, &draft->nodes[member]))] = member;
    }
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
    if (node->parent == NODE_ROOT)
        note_members(draft);
    kept = 0;
    for (size_t i = 0; i < draft->stated_len; i++)
        if (!lies_below(draft, draft->stated[i], removed))
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
