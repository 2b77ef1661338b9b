/* The view of a line: read once, then values by key, by pointer, and what spans and assumed say of them. */
#include "event/tape.h"

#include <string.h>

static struct scanner *scanner_of(struct event *event)
{
    return (struct scanner *)event;
}

struct event *event_new(void)
{
    struct scanner *scanner = memory_new(1, sizeof *scanner);
    key_slots_fill(&scanner->keys);
    memset(&scanner->guesses, ROW_COUNT, sizeof scanner->guesses);
    return &scanner->event;
}

void event_free(struct event *event)
{
    if (event == NULL)
        return;
    struct scanner *scanner = scanner_of(event);
    free(event->nodes);
    free(event->scratch);
    free(scanner->frames);
    free(scanner->names);
    free(scanner);
}

void event_release(struct event **event)
{
    event_free(*event);
}

static void clear(struct event *event)
{
    event->nodes_len = 0;
    memset(event->values, 0, sizeof event->values);
}

static bool read_value(struct event *event, struct slice line, bool is_list, struct flaw *flaw)
{
    event->line = line.at != NULL ? line : SLICE("");
    bool done = tape_scan(scanner_of(event), is_list, flaw);
    if (!done)
        clear(event);
    return done;
}

bool event_read(struct event *event, struct slice line, struct flaw *flaw)
{
    return read_value(event, line, false, flaw);
}

bool event_read_list(struct event *event, struct slice json, struct flaw *flaw)
{
    return read_value(event, json, true, flaw);
}

struct slice event_uid(struct event *event, struct slice line)
{
    event->line = line;
    struct slice uid = tape_scan_uid(scanner_of(event)) ? event_text(event, KEY_UID) : SLICE("");
    clear(event);
    return uid;
}

struct value event_root(const struct event *event)
{
    return event->nodes_len > 0 ? (struct value){event, 0} : (struct value){0};
}

enum key event_key(const struct event *event, enum key in, struct slice name)
{
    const struct scanner *scanner = (const struct scanner *)event;
    unsigned row =
        key_slot_find(&scanner->keys, in == KEY_COUNT ? GROUP_EVENT : (unsigned)in, name, name_hash(name));
    return row < KEY_COUNT ? (enum key)row : KEY_COUNT;
}

struct when event_when(const struct event *event, enum key key)
{
    struct when when = when_unstated;
    value_when(event_value(event, key), &when);
    return when;
}

int64_t event_integer(const struct event *event, enum key key, int64_t fallback)
{
    value_integer(event_value(event, key), &fallback);
    return fallback;
}

/* Whether a reference token of RFC 6901 (`~0` for ~, `~1` for /) says `name`. */
static bool token_is(struct slice token, struct slice name)
{
    size_t at = 0;
    for (size_t i = 0; i < token.len; i++, at++) {
        char byte = token.at[i];
        if (byte == '~') {
            i++;
            if (i == token.len || (token.at[i] != '0' && token.at[i] != '1'))
                return false;
            byte = token.at[i] == '0' ? '~' : '/';
        }
        if (at >= name.len || name.at[at] != byte)
            return false;
    }
    return at == name.len;
}

/* The index that a reference token says; false where it says none. */
static bool token_index(struct slice token, size_t *index)
{
    size_t number = 0;
    if (token.len == 0 || token.len > 9 || (token.len > 1 && token.at[0] == '0'))
        return false;
    for (size_t i = 0; i < token.len; i++) {
        if (token.at[i] < '0' || token.at[i] > '9')
            return false;
        number = number * 10 + (size_t)(token.at[i] - '0');
    }
    *index = number;
    return true;
}

static struct value token_child(struct value parent, struct slice token)
{
    struct value child = value_first(parent);
    size_t index;
    if (value_type(parent) == VALUE_OBJECT) {
        while (value_is(child) && !token_is(token, value_name(child)))
            child = value_next(child);
        return child;
    }
    if (!token_index(token, &index))
        return (struct value){0};
    while (index-- > 0 && value_is(child))
        child = value_next(child);
    return child;
}

struct value event_pointer(const struct event *event, struct slice pointer)
{
    struct value value = event_root(event);
    size_t at = 0;
    while (at < pointer.len && value_is(value)) {
        if (pointer.at[at] != '/')
            return (struct value){0};
        const char *from = pointer.at + at + 1;
        size_t left = pointer.len - at - 1;
        const char *slash = left > 0 ? memchr(from, '/', left) : NULL;
        struct slice token = {from, slash != NULL ? (size_t)(slash - from) : left};
        value = token_child(value, token);
        at += 1 + token.len;
    }
    return value;
}

bool event_span(const struct event *event, const char *pointer, struct place *place)
{
    return value_place(value_member(event_value(event, KEY_SPANS), pointer), place);
}

bool value_place(struct value span, struct place *place)
{
    struct value number = value_first(span);
    int64_t numbers[3];
    size_t len = 0;
    for (; value_is(number) && len < ARRAY_LEN(numbers); number = value_next(number), len++)
        if (!value_integer(number, &numbers[len]) || numbers[len] < 0)
            return false;
    if (len < ARRAY_LEN(numbers))
        return false;
    place->line = (size_t)numbers[0];
    place->column = (size_t)numbers[1];
    place->length = (size_t)numbers[2];
    return true;
}

bool event_is_assumed(const struct event *event, const char *pointer)
{
    struct value entry = value_first(event_value(event, KEY_ASSUMED));
    while (value_is(entry) && !slice_is(value_text(entry), pointer))
        entry = value_next(entry);
    return value_is(entry);
}

void event_deadline_uid(const char *deadline, struct slice uid, char out[UUID_TEXT])
{
    AUTO_FREE char *name = memory_print("fasti:deadline:%s:%.*s", deadline, (int)uid.len, uid.at);
    uuid_text(slice_of(name), out);
}
