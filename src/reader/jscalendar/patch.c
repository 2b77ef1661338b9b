/* Occurrences that differ from the others of their series (RFC 8984, 4.3.5), as events of their own. */
#include "reader/jscalendar/jscalendar.h"

#include <string.h>

/* What may be spent on patching: so many steps for each byte of the file, and so many always. */
enum { STEPS_EACH = 8, STEPS_ALWAYS = 64 << 20 };

/* An object in the making: that of the series, patched. */
struct patching {
    const struct document *document;
    struct value patch;
    struct slice uid, start;  /* of the occurrence, as JSON; the uid empty where the series has none */
    size_t start_at;          /* in the original */
    struct document_maker maker;
};

/* The next part of a pointer (RFC 6901 without its first slash); false behind the last one. */
static bool take_token(struct slice *pointer, struct slice *token)
{
    if (pointer->at == NULL)
        return false;
    const char *slash = pointer->len > 0 ? memchr(pointer->at, '/', pointer->len) : NULL;
    size_t len = slash != NULL ? (size_t)(slash - pointer->at) : pointer->len;
    *token = slice_part(*pointer, 0, len);
    *pointer = slash != NULL ? slice_part(*pointer, len + 1, pointer->len) : (struct slice){NULL, 0};
    return true;
}

/* Whether a token (`~0` for ~, `~1` for /) says this name. */
static bool token_is(struct slice token, struct slice name)
{
    size_t at = 0;
    for (size_t i = 0; i < token.len; i++, at++) {
        bool escape =
            token.at[i] == '~' && i + 1 < token.len && (token.at[i + 1] == '0' || token.at[i + 1] == '1');
        char byte = !escape ? token.at[i] : token.at[i + 1] == '0' ? '~' : '/';
        i += escape;
        if (at >= name.len || name.at[at] != byte)
            return false;
    }
    return at == name.len;
}

static struct value find_member(struct value object, struct slice token)
{
    struct value member = value_first(object);
    while (value_is(member) && !token_is(token, value_name(member)))
        member = value_next(member);
    return member;
}

/* Whether every value of the patch has an object to go into. */
static bool is_applicable(struct value patch, struct value object)
{
    for (struct value change = value_first(patch); value_is(change); change = value_next(change)) {
        struct slice pointer = value_name(change), token;
        struct value inside = object;
        while (take_token(&pointer, &token) && pointer.at != NULL) {
            inside = find_member(inside, token);
            if (value_type(inside) != VALUE_OBJECT)
                return false;
        }
    }
    return true;
}

static void put(struct patching *patching, struct slice json)
{
    document_put(&patching->maker, json.at, json.len);
}

static void put_value(struct patching *patching, struct value value)
{
    struct slice json = value_json(value);
    document_align(&patching->maker, document_original(patching->document, json.at));
    put(patching, json);
}

/* Where a name with its quotes stands in the original, if it is a part of the JSON without escapes; else
 * where its value does. */
static size_t name_at(const struct document *document, struct slice name, struct value named)
{
    struct slice json = document->json;
    bool inside = name.len > 0 && (uintptr_t)name.at > (uintptr_t)json.at &&
                  (uintptr_t)name.at < (uintptr_t)json.at + json.len;
    return document_original(document, inside ? name.at - 1 : value_json(named).at);
}

/* A name and its colon. */
static void put_name(struct patching *patching, bool *later, struct slice name, struct value named)
{
    struct buffer text = {0};
    put(patching, *later ? SLICE(",") : SLICE(""));
    document_align(&patching->maker, name_at(patching->document, name, named));
    json_put_text(&text, name);
    put(patching, (struct slice){text.text, text.len});
    put(patching, SLICE(":"));
    free(text.text);
    *later = true;
}

/* The name that a token says. */
static void put_token(struct patching *patching, bool *later, struct slice token, struct value change)
{
    struct buffer name = {0};
    if (token.len == 0 || memchr(token.at, '~', token.len) == NULL) {
        put_name(patching, later, token, change);
        return;
    }
    for (size_t i = 0; i < token.len; i++) {
        bool escape =
            token.at[i] == '~' && i + 1 < token.len && (token.at[i + 1] == '0' || token.at[i + 1] == '1');
        i += escape;
        buffer_put_byte(&name, !escape ? token.at[i] : token.at[i] == '0' ? '~' : '/');
    }
    put_name(patching, later, (struct slice){name.text, name.len}, change);
    free(name.text);
}

/* What a pointer of the patch leaves behind the names down to an object; false where it leads elsewhere. */
static bool leads_into(struct slice pointer, const struct slice *names, size_t depth, struct slice *rest)
{
    struct slice token;
    for (size_t i = 0; i < depth; i++)
        if (!take_token(&pointer, &token) || !token_is(token, names[i]))
            return false;
    *rest = pointer;
    return pointer.at != NULL;
}

enum { PATCH_DEEPEST = 8 };

static void put_object(struct patching *patching, struct value object, struct slice names[PATCH_DEEPEST],
                       size_t depth);

/* A member as the patch has it: changed, changed inside, removed, or as it is. */
static void put_member(struct patching *patching, struct value member, struct slice names[PATCH_DEEPEST],
                       size_t depth, bool *later)
{
    bool inside = false;
    names[depth] = value_name(member);
    for (struct value change = value_first(patching->patch); value_is(change); change = value_next(change)) {
        struct slice rest, token;
        if (!leads_into(value_name(change), names, depth, &rest) || !take_token(&rest, &token) ||
            !token_is(token, names[depth]))
            continue;
        if (rest.at == NULL)
            return; /* it is put with what is new */
        inside = depth + 1 < PATCH_DEEPEST;
    }
    put_name(patching, later, names[depth], member);
    if (inside)
        put_object(patching, member, names, depth + 1);
    else
        put_value(patching, member);
}

/* What only a series has, or the occurrence has otherwise. */
static bool is_of_series(const struct patching *patching, struct slice name)
{
    return slice_is(name, "recurrenceRules") || slice_is(name, "recurrenceOverrides") ||
           slice_is(name, "excludedRecurrenceRules") || (slice_is(name, "uid") && patching->uid.len > 0) ||
           slice_is(name, "start");
}

/* What the patch says of an object that it does not have, or has otherwise; whether it says
 * when it starts. */
static bool put_changes(struct patching *patching, const struct slice *names, size_t depth, bool *later)
{
    bool starts = false;
    for (struct value change = value_first(patching->patch); value_is(change); change = value_next(change)) {
        struct slice rest, token;
        bool here = leads_into(value_name(change), names, depth, &rest) && take_token(&rest, &token) &&
                    rest.at == NULL;
        if (!here || value_type(change) == VALUE_NULL || (depth == 0 && slice_is(token, "uid")))
            continue;
        starts |= depth == 0 && slice_is(token, "start");
        put_token(patching, later, token, change);
        put_value(patching, change);
    }
    return starts;
}

static void put_object(struct patching *patching, struct value object, struct slice names[PATCH_DEEPEST],
                       size_t depth)
{
    bool later = false;
    put(patching, SLICE("{"));
    for (struct value member = value_first(object); value_is(member); member = value_next(member))
        if (depth > 0 || !is_of_series(patching, value_name(member)))
            put_member(patching, member, names, depth, &later);
    bool starts = put_changes(patching, names, depth, &later);
    if (depth == 0 && patching->uid.len > 0) {
        put_name(patching, &later, SLICE("uid"), patching->patch);
        put(patching, patching->uid);
    }
    if (depth == 0 && !starts) {
        put_name(patching, &later, SLICE("start"), patching->patch);
        document_align(&patching->maker, patching->start_at);
        put(patching, patching->start);
    }
    put(patching, SLICE("}"));
}

bool jsevent_is_patched(struct jsevent *event, struct value override)
{
    struct slice whole = value_json(event->object),
                 overrides = value_json(value_member(event->object, "recurrenceOverrides"));
    size_t most = STEPS_EACH * event->reading->input->bytes.len + STEPS_ALWAYS;
    struct when when;
    if (value_type(override) != VALUE_OBJECT ||
        value_type(value_member(override, "excluded")) == VALUE_TRUE || value_len(override) == 0)
        return false;
    event->steps += (whole.len - overrides.len) * (1 + value_len(override));
    return event->steps + event->reading->steps <= most && jsevent_when(event, value_name(override), &when) &&
           is_applicable(override, event->object);
}

/* Reads the event that the patched object is. */
static void read_patched(struct jsevent *event, struct patching *patching, struct event *patched)
{
    struct slice names[PATCH_DEEPEST];
    struct flaw flaw;
    put_object(patching, event->object, names, 0);
    struct document document = document_made(&patching->maker, event->document->places);
    if (event_read(patched, document.json, &flaw))
        jsevent_read(event->reading, &document, event_root(patched));
    else
        reading_say_flaw(event->reading, &document, 0, &flaw);
    document_made_free(&document);
}

void jsevent_read_patched(struct jsevent *event)
{
    struct value overrides = value_member(event->object, "recurrenceOverrides");
    struct slice uid = value_text(value_member(event->object, "uid"));
    AUTO_EVENT *patched = value_is(value_first(overrides)) ? event_new() : NULL;
    event->steps = 0;
    for (struct value override = value_first(overrides); value_is(override);
         override = value_next(override)) {
        char text[WHEN_TEXT];
        struct when when;
        if (!jsevent_is_patched(event, override) || !jsevent_when(event, value_name(override), &when))
            continue;
        struct buffer name = {0};
        AUTO_FREE char *whole = memory_print("%.*s#%s", (int)uid.len, uid.at, when_write(when, text));
        AUTO_FREE char *start =
            memory_print("\"%.*s\"", (int)value_name(override).len, value_name(override).at);
        json_put_text(&name, slice_of(whole));
        struct patching patching = {.document = event->document,
                                    .patch = override,
                                    .uid = {name.text, uid.len > 0 ? name.len : 0},
                                    .start = slice_of(start),
                                    .start_at = name_at(event->document, value_name(override), override)};
        document_align(&patching.maker, patching.start_at);
        read_patched(event, &patching, patched);
        free(name.text);
    }
    event->reading->steps += event->steps;
}
