/* What belongs to which event of a calendar: changed instances, and the items and deadlines that fasti made
 * components of. */
#include "reader/ical/intake.h"

/* 1 + the index of the event with a UID; 0: none. */
struct table {
    uint32_t *events;
    size_t mask;
};

uint64_t hash_text(struct slice text)
{
    uint64_t hash = text.len > 0 ? sha256_number(text) : 0;
    return hash != 0 || text.len == 0 ? hash : 1;
}

/* The slot of a key, or the empty one where it belongs. */
static size_t find_slot(const struct intake *intake, const struct table *table, uint64_t key)
{
    size_t slot = (size_t)key & table->mask;
    while (table->events[slot] != 0 && intake->components[table->events[slot] - 1].uid != key)
        slot = (slot + 1) & table->mask;
    return slot;
}

static bool looks_like_part(const struct component *component)
{
    return component->parent != 0 && component->is_made && !component->is_instance &&
           (component->kind == COMPONENT_TODO || (component->kind == COMPONENT_EVENT && component->is_free));
}

/* Which revision of an event stands (RFC 5546 section 2.1.5): that of the higher SEQUENCE, of equal ones the
 * later DTSTAMP. */
static int compare_revisions(const struct component *a, const struct component *b)
{
    if (a->sequence != b->sequence)
        return a->sequence < b->sequence ? -1 : 1;
    return (a->stamp > b->stamp) - (a->stamp < b->stamp);
}

/* The other of two events of one UID is left out, and said; returns the one that stands, counted from 1. */
static uint32_t choose_revision(struct intake *intake, uint32_t first, uint32_t second)
{
    struct component *left = &intake->components[second - 1], *stands = &intake->components[first - 1];
    int order = compare_revisions(stands, left);
    if (order < 0) {
        struct component *other = left;
        left = stands;
        stands = other;
    }
    left->refused = true;
    if (order == 0)
        intake_say(intake, SEVERITY_ERROR, left->line,
                   "this event has the UID of the one in line %zu: left out",
                   intake_line(intake, stands->line));
    else if (stands->sequence != left->sequence)
        intake_say(intake, SEVERITY_WARNING, left->line,
                   "this event stands again in line %zu, of SEQUENCE %d, not %d: left out",
                   intake_line(intake, stands->line), (int)stands->sequence, (int)left->sequence);
    else
        intake_say(intake, SEVERITY_WARNING, left->line,
                   "this event stands again in line %zu, of a later DTSTAMP: left out",
                   intake_line(intake, stands->line));
    return order < 0 ? second : first;
}

/* Events by UID, one of each. */
static void enter_events(struct intake *intake, struct table *table)
{
    for (size_t i = 0; i < intake->len; i++) {
        struct component *component = &intake->components[i];
        component->is_part = looks_like_part(component);
        if (component->kind != COMPONENT_EVENT || component->is_instance || component->refused ||
            component->uid == 0)
            continue;
        size_t slot = find_slot(intake, table, component->uid);
        if (table->events[slot] == 0) {
            table->events[slot] = (uint32_t)i + 1;
            continue;
        }
        table->events[slot] = choose_revision(intake, table->events[slot], (uint32_t)i + 1);
    }
}

static void put_to(struct intake *intake, uint32_t part, uint32_t family)
{
    struct component *event = &intake->components[family - 1];
    if (event->first == 0)
        event->first = part;
    else
        intake->components[event->next - 1].next = part;
    event->next = part;
}

void link_components(struct intake *intake)
{
    struct table table = {.mask = 63};
    while (table.mask < intake->len + intake->len / 2)
        table.mask = table.mask * 2 + 1;
    table.events = memory_new(table.mask + 1, sizeof *table.events);
    enter_events(intake, &table);
    for (size_t i = 0; i < intake->len; i++) {
        struct component *component = &intake->components[i];
        uint64_t key = component->is_instance ? component->uid : component->is_part ? component->parent : 0;
        uint32_t family = key != 0 && !component->refused ? table.events[find_slot(intake, &table, key)] : 0;
        bool is_own = family == i + 1 || (family != 0 && intake->components[family - 1].is_part);
        component->family = is_own ? 0 : family;
        if (component->family != 0)
            put_to(intake, (uint32_t)i + 1, family);
    }
    free(table.events);
}
