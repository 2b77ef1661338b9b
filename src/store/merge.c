/* Key by key: the stored event and the imported one become one line. */
#include "store/merge.h"

#include "store/origin.h"

#include <string.h>

/* What a key will hold: a slice of one of the two lines, or text of its own. */
struct choice {
    struct slice json; /* empty: the key is absent */
    char *owned;
};

/* For `created` and `updated`, which make a new line longer than the imported one. */
enum { RECORD_ROOM = 80 };

struct blend {
    const struct event *old, *fresh; /* old may be NULL */
    int64_t now;
    struct choice choices[KEY_COUNT];
    struct buffer keys, origin_keys; /* what changed; what of its origin, told where nothing else did */
    bool event_changed, origin_changed;
};

static struct value old_value(const struct blend *blend, enum key key)
{
    return blend->old != NULL ? event_value(blend->old, key) : (struct value){0};
}

static void put_name(struct buffer *names, struct slice name)
{
    if (names->len > 0)
        buffer_put(names, SLICE(", "));
    buffer_put(names, name.len == 0 ? SLICE("\"\"") : name);
}

/* Of a new event nobody asks which keys changed. */
static void note_changed(struct blend *blend, struct slice name)
{
    blend->event_changed = true;
    if (blend->old != NULL)
        put_name(&blend->keys, name);
}

static const char *name_of(enum key key)
{
    size_t len;
    return key_rows(&len)[key].name;
}

/* The rule for a value: what is stated now wins, what somebody else put stays, what the announcement no
 * longer says goes. */
static void choose_value(struct blend *blend, enum key key)
{
    struct value old = old_value(blend, key), fresh = event_value(blend->fresh, key);
    bool same = value_same(old, fresh);
    bool stays = value_is(old) &&
                 (same || (!value_is(fresh) && !origin_is_announced(blend->old, name_of(key), SLICE(""))));
    blend->choices[key].json = value_json(stays ? old : fresh);
    if (!stays && !same)
        note_changed(blend, slice_of(name_of(key)));
}

/* The first word of what is left of a text; empty at its end. */
static struct slice take_word(struct slice *rest)
{
    size_t len = 0;
    *rest = slice_trim(*rest);
    while (len < rest->len && strchr(" \t\r\n\v\f", rest->at[len]) == NULL)
        len++;
    struct slice word = slice_part(*rest, 0, len);
    *rest = slice_part(*rest, len, rest->len);
    return word;
}

static bool same_words(struct slice a, struct slice b)
{
    struct slice word;
    do {
        word = take_word(&a);
        if (!slice_equal(word, take_word(&b)))
            return false;
    } while (word.len > 0);
    return true;
}

/* A text that is only wrapped otherwise is the same text. */
static void choose_description(struct blend *blend, enum key key)
{
    struct value old = old_value(blend, key), fresh = event_value(blend->fresh, key);
    if (value_is(old) && value_is(fresh) && same_words(value_text(old), value_text(fresh)))
        blend->choices[key].json = value_json(old);
    else
        choose_value(blend, key);
}

/* Opens the object with its first member: most merges have none to put. */
static void put_member(struct buffer *object, struct slice name, struct slice json)
{
    buffer_put_byte(object, object->len == 0 ? '{' : ',');
    json_put_text(object, name);
    buffer_put_byte(object, ':');
    buffer_put(object, json);
}

/* The same where nothing in the name need be escaped. */
static void put_key(struct buffer *object, struct slice name, struct slice json)
{
    buffer_put(object, object->len == 0 ? SLICE("{\"") : SLICE(",\""));
    buffer_put(object, name);
    buffer_put(object, SLICE("\":"));
    buffer_put(object, json);
}

/* Members that the import states; true where one differs from what is stored. */
static bool put_stated(struct buffer *object, struct value fresh, const struct members *old)
{
    bool changed = false;
    for (struct value member = value_first(fresh); value_is(member); member = value_next(member)) {
        struct value stored = members_find(old, value_name(member));
        bool same = value_same(stored, member);
        put_member(object, value_name(member), value_json(same ? stored : member));
        changed |= !same;
    }
    return changed;
}

static bool member_stays(const struct blend *blend, const char *base, struct value member)
{
    return value_row(member) == ROW_COUNT || !origin_is_announced(blend->old, base, value_name(member));
}

/* Stored members that the import does not state, as far as they stay; true where one goes. */
static bool put_kept(struct buffer *object, const struct blend *blend, enum key key,
                     const struct members *fresh)
{
    bool changed = false;
    struct value member = value_first(old_value(blend, key));
    for (; value_is(member); member = value_next(member)) {
        struct slice name = value_name(member);
        if (value_is(members_find(fresh, name)))
            continue;
        if (member_stays(blend, name_of(key), member))
            put_member(object, name, value_json(member));
        else
            changed = true;
    }
    return changed;
}

/* What was put, as a string; the caller's. */
static char *close_string(struct buffer *buffer)
{
    buffer_put_byte(buffer, '\0');
    buffer->len--;
    return buffer->text;
}

static bool is_other_than_object(struct value value)
{
    return value_is(value) && value_type(value) != VALUE_OBJECT;
}

/* The rule for values, member by member. */
static void choose_object(struct blend *blend, enum key key)
{
    struct value old = old_value(blend, key), fresh = event_value(blend->fresh, key);
    bool is_new = !value_is(old) && value_is(value_first(fresh));
    if (is_new || is_other_than_object(old) || is_other_than_object(fresh) || value_same(old, fresh)) {
        choose_value(blend, key);
        return;
    }
    struct buffer object = {0};
    struct members old_members = members_of(old), fresh_members = members_of(fresh);
    bool changed = put_stated(&object, fresh, &old_members);
    changed |= put_kept(&object, blend, key, &fresh_members);
    if (object.len > 0)
        buffer_put_byte(&object, '}');
    struct slice json = changed ? (struct slice){object.text, object.len} : value_json(old);
    blend->choices[key] = (struct choice){json, object.text};
    if (changed)
        note_changed(blend, slice_of(name_of(key)));
    free(old_members.all);
    free(fresh_members.all);
}

static void choose_stored(struct blend *blend, enum key key)
{
    struct value old = old_value(blend, key);
    blend->choices[key].json = value_json(value_is(old) ? old : event_value(blend->fresh, key));
}

/* Where the event was read, and how: as the import says. */
static void choose_origin(struct blend *blend, enum key key)
{
    struct value old = old_value(blend, key), fresh = event_value(blend->fresh, key);
    char *stated = origin_stated(blend->fresh, key);
    struct slice json = stated != NULL ? slice_of(stated) : value_json(fresh);
    bool same = stated != NULL ? slice_equal(value_json(old), json) : value_same(old, fresh);
    blend->choices[key] = (struct choice){same ? value_json(old) : json, stated};
    /* Places that moved go without saying where the source itself is another. */
    if (!same && blend->old != NULL && (key != KEY_SPANS || !blend->origin_changed))
        put_name(&blend->origin_keys, slice_of(name_of(key)));
    blend->origin_changed |= !same;
}

static void choose_source(struct blend *blend, enum key key)
{
    if (value_is(event_value(blend->fresh, key)))
        choose_origin(blend, key);
    else
        choose_stored(blend, key);
}

/* How a top-level key is chosen; NULL: as an object or a value, by its form. */
static void (*const ways[KEY_COUNT])(struct blend *blend, enum key key) = {
    [KEY_UID] = choose_stored,     [KEY_DESCRIPTION] = choose_description,
    [KEY_SEQUENCE] = choose_stored, [KEY_CREATED] = choose_stored,
    [KEY_UPDATED] = choose_stored, [KEY_SOURCE] = choose_source,
    [KEY_SPANS] = choose_origin,   [KEY_ASSUMED] = choose_origin,
};

static void choose_known(struct blend *blend)
{
    size_t len;
    const struct key_row *rows = key_rows(&len);
    for (enum key key = 0; key < KEY_COUNT; key++) {
        if (rows[key].in != KEY_UID) /* with the object that it is in */
            continue;
        if (ways[key] != NULL)
            ways[key](blend, key);
        else if (rows[key].form == FORM_OBJECT)
            choose_object(blend, key);
        else
            choose_value(blend, key);
    }
}

/* Unknown keys: the stored ones stay, where the import does not state them anew; those that
 * it brings follow. */
static void put_unknown(struct blend *blend, struct buffer *object, const struct members *old,
                        const struct members *fresh)
{
    struct value member = blend->old != NULL ? value_first(event_root(blend->old)) : (struct value){0};
    for (; value_is(member); member = value_next(member)) {
        struct slice name = value_name(member);
        if (value_row(member) != ROW_COUNT)
            continue;
        struct value stated = members_find(fresh, name);
        bool stays = !value_is(stated) || value_same(member, stated);
        put_member(object, name, value_json(stays ? member : stated));
        if (!stays)
            note_changed(blend, name);
    }
    for (member = value_first(event_root(blend->fresh)); value_is(member); member = value_next(member)) {
        struct slice name = value_name(member);
        if (value_row(member) != ROW_COUNT || value_is(members_find(old, name)))
            continue;
        put_member(object, name, value_json(member));
        note_changed(blend, name);
    }
}

static void set(struct blend *blend, enum key key, char *text)
{
    blend->choices[key] = (struct choice){slice_of(text), text};
}

static void set_instant(struct blend *blend, enum key key)
{
    char text[INSTANT_TEXT + 2] = "\"";
    instant_write(blend->now, text + 1);
    strcat(text, "\"");
    set(blend, key, memory_copy(text, strlen(text)));
}

/* A new event that says when it was made or changed comes with a record of its own. */
static bool has_record(const struct blend *blend)
{
    return value_is(event_value(blend->fresh, KEY_CREATED)) ||
           value_is(event_value(blend->fresh, KEY_UPDATED));
}

/* What the store itself says of the event: created, updated, and how often. */
static void set_record(struct blend *blend)
{
    if (blend->old == NULL && !has_record(blend)) {
        set_instant(blend, KEY_CREATED);
        set_instant(blend, KEY_UPDATED);
    } else if (blend->old != NULL && blend->event_changed) {
        int64_t old = event_integer(blend->old, KEY_SEQUENCE, 0),
                stated = event_integer(blend->fresh, KEY_SEQUENCE, 0);
        int64_t next = old < INT64_MAX ? old + 1 : old;
        set(blend, KEY_SEQUENCE, memory_print("%lld", (long long)(stated > next ? stated : next)));
        set_instant(blend, KEY_UPDATED);
    }
}

/* The members that are known, then those that are not: the end of an object, of which the first bracket is
 * another one. */
static char *write_line(const struct blend *blend, struct slice unknown, size_t *len)
{
    size_t rows_len;
    const struct key_row *rows = key_rows(&rows_len);
    struct buffer line = {0};
    buffer_grow(&line, event_line(blend->fresh).len + RECORD_ROOM);
    for (enum key key = 0; key < KEY_COUNT; key++)
        if (blend->choices[key].json.len > 0)
            put_key(&line, rows[key].last, blend->choices[key].json);
    if (unknown.len > 0)
        buffer_put_byte(&line, ',');
    buffer_put(&line, unknown);
    buffer_put_byte(&line, '}');
    *len = line.len;
    return close_string(&line);
}

void merge_events(const struct event *old, const struct event *fresh, int64_t now, struct merge *merge)
{
    struct blend blend = {.old = old, .fresh = fresh, .now = now};
    struct buffer unknown = {0};
    struct value none = {0};
    struct members old_members = members_of(old != NULL ? event_root(old) : none);
    /* which only a stored one is compared with */
    struct members fresh_members = members_of(old != NULL ? event_root(fresh) : none);
    choose_known(&blend);
    put_unknown(&blend, &unknown, &old_members, &fresh_members);
    set_record(&blend);
    struct buffer *told = blend.event_changed ? &blend.keys : &blend.origin_keys;
    *merge = (struct merge){.keys = close_string(told)};
    bool changed = old == NULL || blend.event_changed || blend.origin_changed;
    merge->fate = old == NULL ? STORE_CREATED : changed ? STORE_UPDATED : STORE_UNCHANGED;
    if (changed)
        merge->line = write_line(
            &blend, slice_part((struct slice){unknown.text, unknown.len}, 1, unknown.len), &merge->len);
    for (enum key key = 0; key < KEY_COUNT; key++)
        free(blend.choices[key].owned);
    free(told == &blend.keys ? blend.origin_keys.text : blend.keys.text);
    free(unknown.text);
    free(old_members.all);
    free(fresh_members.all);
}
