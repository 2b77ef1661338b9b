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

bool origin_is_announced(const struct event *event, const char *base, struct slice name)
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

/* The first token of what is left of a pointer. */
static struct slice take_token(struct slice *rest)
{
    const char *slash = rest->len > 0 ? memchr(rest->at, '/', rest->len) : NULL;
    size_t len = slash != NULL ? (size_t)(slash - rest->at) : rest->len;
    struct slice token = slice_part(*rest, 0, len);
    *rest = slice_part(*rest, len + 1, rest->len);
    return token;
}

/* Whether the event has the keys that a pointer leads through; what is no key may stand anywhere. */
static bool is_stated(const struct event *event, struct slice pointer)
{
    struct slice rest = slice_part(pointer, 1, pointer.len);
    enum key key = event_key(event, KEY_COUNT, take_token(&rest));
    while (key != KEY_COUNT && value_is(event_value(event, key)) && rest.len > 0)
        key = event_key(event, key, take_token(&rest));
    return key == KEY_COUNT || value_is(event_value(event, key));
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
