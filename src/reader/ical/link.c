/* What belongs to which event of a calendar: changed instances, and the items and deadlines that fasti made components of. */
#include "reader/ical/intake.h"

struct table {
    uint64_t *keys;
    uint32_t *values;
    size_t mask;
};

uint64_t hash_text(struct slice text)
{
    uint64_t hash = text.len > 0 ? sha256_number(text) : 0;
    return hash != 0 || text.len == 0 ? hash : 1;
}

/* The slot of a key, or the empty one where it belongs. */
static size_t find_slot(const struct table *table, uint64_t key)
{
    size_t slot = (size_t)key & table->mask;
    while (table->keys[slot] != 0 && table->keys[slot] != key)
        slot = (slot + 1) & table->mask;
    return slot;
}

static bool is_part(const struct component *component)
{
    return component->parent != 0 && component->is_made && !component->is_instance &&
           (component->kind == COMPONENT_TODO || (component->kind == COMPONENT_EVENT && component->is_free));
}

/* Events by UID; a second one of a UID is refused. */
static void enter_events(struct intake *intake, struct table *table)
{
    for (size_t i = 0; i < intake->len; i++) {
        struct component *component = &intake->components[i];
        if (component->kind != COMPONENT_EVENT || component->is_instance || component->refused || component->uid == 0)
            continue;
        size_t slot = find_slot(table, component->uid);
        if (table->keys[slot] != 0) {
            component->refused = true;
            intake_say(intake, SEVERITY_ERROR, component->line, "this event has the UID of the one in line %zu: left out",
                        intake->components[table->values[slot] - 1].line);
            continue;
        }
        table->keys[slot] = component->uid;
        table->values[slot] = (uint32_t)i + 1;
    }
}

static void put_to(struct intake *intake, size_t index, uint32_t family)
{
    struct component *event = &intake->components[family - 1];
    intake->components[index].family = family;
    if (event->first == 0)
        event->first = (uint32_t)index + 1;
    else
        intake->components[event->last - 1].next = (uint32_t)index + 1;
    event->last = (uint32_t)index + 1;
}

void link_components(struct intake *intake)
{
    struct table table = {.mask = 63};
    while (table.mask < intake->len * 2)
        table.mask = table.mask * 2 + 1;
    table.keys = memory_new(table.mask + 1, sizeof *table.keys);
    table.values = memory_new(table.mask + 1, sizeof *table.values);
    enter_events(intake, &table);
    for (size_t i = 0; i < intake->len; i++) {
        const struct component *component = &intake->components[i];
        uint64_t key = component->is_instance ? component->uid : is_part(component) ? component->parent : 0;
        uint32_t family = key != 0 && !component->refused ? table.values[find_slot(&table, key)] : 0;
        if (family != 0 && family != i + 1 && !is_part(&intake->components[family - 1]))
            put_to(intake, i, family);
    }
    free(table.keys);
    free(table.values);
}
