/* Where in JSON-LD the events are. */
#include "reader/schema_org/mapping.h"

#include <string.h>

static bool is_event(struct value object)
{
    static const char *const others[] = {"Festival", "Hackathon", "EventSeries", "CourseInstance"};
    if (value_type(object) != VALUE_OBJECT)
        return false;
    bool event = type_ends(object, "Event");
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        event = event || type_is(object, others[i]);
    return event;
}

bool schema_org_is(struct value root)
{
    bool linked = value_is(value_member(root, "@context")) || value_is(value_member(root, "@graph"));
    return linked || (is_event(root) && value_is(value_member(root, "name")));
}

/* The next value in the order of the text, however deep: values are walked without recursion. */
struct walk {
    struct value *open;
    size_t len, room;
};

static void walk_push(struct walk *walk, struct value value)
{
    if (!value_is(value))
        return;
    walk->open = memory_room(walk->open, walk->len, &walk->room, sizeof *walk->open);
    walk->open[walk->len++] = value;
}

static struct value walk_next(struct walk *walk, bool inside)
{
    struct value at = walk->open[walk->len - 1], below = inside ? value_first(at) : (struct value){0};
    if (value_is(below)) {
        walk_push(walk, below);
        return below;
    }
    while (walk->len > 0) {
        struct value next = walk->len > 1 ? value_next(walk->open[walk->len - 1]) : (struct value){0};
        walk->len--;
        if (value_is(next)) {
            walk_push(walk, next);
            return next;
        }
    }
    return (struct value){0};
}

static void id_add(struct ids *ids, struct slice name, struct value value)
{
    ids->at = memory_room(ids->at, ids->len, &ids->room, sizeof *ids->at);
    ids->at[ids->len++] = (struct id){name, value};
}

static int compare_ids(const void *one, const void *two)
{
    const struct id *a = one, *b = two;
    return slice_compare(a->name, b->name);
}

static void note_parts(struct mapping *mapping, struct value parts)
{
    struct value part = value_type(parts) == VALUE_LIST ? value_first(parts) : parts;
    for (; value_is(part); part = value_type(parts) == VALUE_LIST ? value_next(part) : (struct value){0}) {
        struct value id = value_member(part, "@id");
        if (value_is(id) && value_len(part) == 1)
            id_add(&mapping->parts, value_text(id), part);
    }
}

static void note_ids(struct mapping *mapping, struct value root)
{
    struct walk walk = {0};
    walk_push(&walk, root);
    for (struct value at = root; value_is(at); at = walk_next(&walk, true)) {
        struct value id = value_type(at) == VALUE_OBJECT ? value_member(at, "@id") : (struct value){0};
        if (value_is(id) && (value_is(value_next(id)) || !slice_is(value_name(value_first(at)), "@id")))
            id_add(&mapping->nodes, value_text(id), at);
        if (slice_is(value_name(at), "subEvent") || slice_is(value_name(at), "subEvents"))
            note_parts(mapping, at);
    }
    free(walk.open);
    if (mapping->nodes.len > 1)
        qsort(mapping->nodes.at, mapping->nodes.len, sizeof *mapping->nodes.at, compare_ids);
    if (mapping->parts.len > 1)
        qsort(mapping->parts.at, mapping->parts.len, sizeof *mapping->parts.at, compare_ids);
}

/* An event of the same document has it in its programme. */
static bool is_part(const struct mapping *mapping, struct value event)
{
    const struct id wanted = {value_text(value_member(event, "@id")), event};
    return mapping->parts.len > 0 &&
           bsearch(&wanted, mapping->parts.at, mapping->parts.len, sizeof wanted, compare_ids) != NULL;
}

void schema_org_read(struct reading *reading, const struct document *document, struct value root)
{
    struct mapping mapping = {.reading = reading, .document = document};
    struct walk walk = {0};
    if (slice_find(value_json(root), SLICE("\"@id\""), NULL))
        note_ids(&mapping, root);
    walk_push(&walk, root);
    bool inside = true;
    for (struct value at = root; value_is(at); at = walk_next(&walk, inside)) {
        bool named_only = value_len(at) == 1 && value_is(value_member(at, "@id"));
        inside = !is_event(at) || named_only;
        if (!inside && !is_part(&mapping, at))
            event_take(&mapping, at);
    }
    free(walk.open);
    free(mapping.nodes.at);
    free(mapping.parts.at);
}
