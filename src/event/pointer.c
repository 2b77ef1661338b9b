/* The values at many pointers, found in one walk through the event: one by one, lists would be walked again
 * for each. */
#include "fasti/event.h"

#include <string.h>

/* Hash of the pointers asked for. */
struct asked {
    struct pointed *pointed;
    uint32_t *slots; /* 1 + index; 0: empty */
    size_t mask;
};

/* A list or object on the way, at one of its children. */
struct stop {
    struct value child;
    size_t index, path_len;
    uint64_t hash; /* of the path so far */
    bool list;
};

struct walk {
    struct buffer path;
    struct stop *stops;
    size_t len, room;
};

static uint64_t hash_on(uint64_t hash, struct slice bytes)
{
    for (size_t i = 0; i < bytes.len; i++)
        hash = (hash ^ (unsigned char)bytes.at[i]) * 0x100000001B3;
    return hash;
}

static const uint64_t hash_begin = 0xCBF29CE484222325;

static uint32_t *find_slot(const struct asked *asked, struct slice pointer, uint64_t hash)
{
    size_t slot = (hash ^ hash >> 32) & asked->mask;
    while (asked->slots[slot] != 0 && !slice_equal(asked->pointed[asked->slots[slot] - 1].pointer, pointer))
        slot = (slot + 1) & asked->mask;
    return &asked->slots[slot];
}

/* The same pointer asked for again shares the first one's slot: `same` leads from one to the next. */
static void ask(struct asked *asked, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        struct slice pointer = asked->pointed[i].pointer;
        uint32_t *slot = find_slot(asked, pointer, hash_on(hash_begin, pointer));
        asked->pointed[i].value = (struct value){0};
        asked->pointed[i].same = *slot;
        *slot = (uint32_t)i + 1;
    }
}

static void answer(const struct asked *asked, const struct walk *walk, uint64_t hash, struct value value)
{
    uint32_t next = *find_slot(asked, (struct slice){walk->path.text, walk->path.len}, hash);
    for (; next != 0; next = asked->pointed[next - 1].same)
        asked->pointed[next - 1].value = value;
}

static void enter(struct walk *walk, struct value parent, uint64_t hash)
{
    walk->stops = memory_room(walk->stops, walk->len, &walk->room, sizeof *walk->stops);
    walk->stops[walk->len++] =
        (struct stop){value_first(parent), 0, walk->path.len, hash, value_type(parent) == VALUE_LIST};
}

/* A member's name with `~` and `/` as RFC 6901 has them. */
static void put_name(struct buffer *path, struct slice name)
{
    for (size_t i = 0; i < name.len; i++) {
        buffer_put_byte(path, name.at[i] == '/' ? '~' : name.at[i]);
        if (name.at[i] == '~' || name.at[i] == '/')
            buffer_put_byte(path, name.at[i] == '~' ? '0' : '1');
    }
}

/* The path of the stop's child; returns its hash. */
static uint64_t put_step(struct walk *walk, const struct stop *stop)
{
    walk->path.len = stop->path_len;
    buffer_put_byte(&walk->path, '/');
    if (stop->list)
        buffer_put_number(&walk->path, (long)stop->index);
    else
        put_name(&walk->path, value_name(stop->child));
    return hash_on(stop->hash,
                   (struct slice){walk->path.text + stop->path_len, walk->path.len - stop->path_len});
}

void event_pointers(const struct event *event, struct pointed *pointed, size_t len)
{
    struct asked asked = {.pointed = pointed, .mask = 7};
    struct walk walk = {0};
    while (asked.mask < 2 * len)
        asked.mask = asked.mask * 2 + 1;
    asked.slots = memory_new(asked.mask + 1, sizeof *asked.slots);
    ask(&asked, len);
    answer(&asked, &walk, hash_begin, event_root(event));
    enter(&walk, event_root(event), hash_begin);
    while (walk.len > 0) {
        struct stop *stop = &walk.stops[walk.len - 1];
        struct value child = stop->child;
        if (!value_is(child)) {
            walk.len--;
            continue;
        }
        uint64_t hash = put_step(&walk, stop);
        stop->child = value_next(child);
        stop->index++;
        answer(&asked, &walk, hash, child);
        if (value_type(child) == VALUE_OBJECT || value_type(child) == VALUE_LIST)
            enter(&walk, child, hash);
    }
    free(asked.slots);
    free(walk.stops);
    free(walk.path.text);
}
