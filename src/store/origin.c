/* Pointers of `spans` and `assumed`, as far as the keys of an event go. */
#include "store/origin.h"

#include <string.h>

/* Of a member of `spans`, or an element of `assumed`. */
static struct slice pointer_of(struct value entry)
{
    return value_type(entry) == VALUE_STRING ? value_text(entry) : value_name(entry);
}

/* Whether a pointer names `base`, or with `name` its member, or what lies below that. */
static bool pointer_covers(struct slice pointer, const char *base, struct slice name)
{
    size_t len = strlen(base);
    if (!slice_starts(pointer, "/") || !slice_starts(slice_part(pointer, 1, pointer.len), base))
        return false;
    pointer = slice_part(pointer, 1 + len, pointer.len);
    if (name.len > 0) {
        if (!slice_starts(pointer, "/") || !slice_equal(slice_part(pointer, 1, 1 + name.len), name))
            return false;
        pointer = slice_part(pointer, 1 + name.len, pointer.len);
    }
    return pointer.len == 0 || pointer.at[0] == '/';
}

bool is_announced(const struct event *event, const char *base, struct slice name)
{
    static const enum key origins[] = {KEY_SPANS, KEY_ASSUMED};
    for (size_t i = 0; i < ARRAY_LEN(origins) && event != NULL; i++) {
        struct value entry = value_first(event_value(event, origins[i]));
        for (; value_is(entry); entry = value_next(entry))
            if (pointer_covers(pointer_of(entry), base, name))
                return true;
    }
    return false;
}

/* The first `count` tokens of a pointer as a key of the table; KEY_COUNT where it has not so many, or there is no such key. */
static enum key pointer_key(struct slice pointer, int count)
{
    char dotted[64];
    size_t len = 0;
    for (size_t i = 1; i < pointer.len && len < sizeof dotted; i++) {
        if (pointer.at[i] == '/' && --count == 0)
            break;
        dotted[len++] = pointer.at[i] == '/' ? '.' : pointer.at[i];
    }
    return count > 1 || len == sizeof dotted ? KEY_COUNT : key_find((struct slice){dotted, len});
}

static bool is_stated(const struct event *event, struct slice pointer)
{
    for (int count = 1; count <= 2; count++) {
        enum key key = pointer_key(pointer, count);
        if (key != KEY_COUNT && !value_is(event_value(event, key)))
            return false;
    }
    return true;
}

static bool all_stated(const struct event *event, struct value entry)
{
    while (value_is(entry) && is_stated(event, pointer_of(entry)))
        entry = value_next(entry);
    return !value_is(entry);
}

static void put_entry(struct buffer *out, struct value entry, bool named)
{
    if (named) {
        json_put_text(out, value_name(entry));
        buffer_put_byte(out, ':');
    }
    buffer_put(out, value_json(entry));
}

char *origin_stated(const struct event *event, enum key key)
{
    struct value origin = event_value(event, key), entry = value_first(origin);
    bool named = value_type(origin) == VALUE_OBJECT;
    if (all_stated(event, entry))
        return NULL;
    struct buffer out = {0};
    for (; value_is(entry); entry = value_next(entry)) {
        if (!is_stated(event, pointer_of(entry)))
            continue;
        buffer_put_byte(&out, out.len > 0 ? ',' : named ? '{' : '[');
        put_entry(&out, entry, named);
    }
    if (out.len > 0)
        buffer_put_byte(&out, named ? '}' : ']');
    buffer_put_byte(&out, '\0');
    return out.text;
}
