/* Events as objects of other vocabularies: members, what was kept of an import, and a form that is safe in a
 * terminal and in a page. */
#include "writer/exchange.h"

#include <string.h>

void record_begin(struct record *members, const char *name)
{
    fprintf(members->out, "%s\"%s\":", members->later ? "," : "", name);
    members->later = true;
}

void record_text(struct record *members, const char *name, struct slice text)
{
    if (text.len == 0)
        return;
    record_begin(members, name);
    json_write_text(members->out, text);
}

void record_flag(struct record *members, const char *name)
{
    record_begin(members, name);
    fputs("true", members->out);
}

void record_integer(struct record *members, const char *name, int64_t integer)
{
    record_begin(members, name);
    fprintf(members->out, "%lld", (long long)integer);
}

void record_value(struct record *members, const char *name, struct value value)
{
    if (!value_is(value))
        return;
    struct slice json = value_json(value);
    record_begin(members, name);
    fwrite(json.at, 1, json.len, members->out);
}

static struct value member_named(struct value object, struct slice name)
{
    struct value member = value_first(object);
    while (value_is(member) && !slice_equal(value_name(member), name))
        member = value_next(member);
    return member;
}

/* Of these the event has everything in other members, or in another order. */
static bool is_said_otherwise(struct slice name)
{
    static const char *const names[] = {"containedInPlace", "offers", "priceSpecification", "subEvent",
                                        "subEvents"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (slice_is(name, names[i]))
            return true;
    return false;
}

/* What an event is, a place or a person, the import knew better; of what has names of its own nothing can be
 * put together. */
static bool keeps(struct slice name, struct value kept)
{
    static const char *const names[] = {"@type", "participants",   "locations", "virtualLocations",
                                        "links", "recurrenceRules"};
    for (size_t i = 0; i < ARRAY_LEN(names) && value_is(kept); i++)
        if (slice_is(name, names[i]))
            return true;
    return false;
}

/* `made`, with what `kept` says beyond it: members of objects, element by element in lists that
 * are as long. */
static void merge_values(struct value made, struct value kept, FILE *out);

static void merge_objects(struct value made, struct value kept, bool top, FILE *out)
{
    const char *before = "{";
    for (struct value member = value_first(made); value_is(member);
         member = value_next(member), before = ",") {
        struct value other = member_named(kept, value_name(member));
        fputs(before, out);
        json_write_text(out, value_name(member));
        fputc(':', out);
        if (keeps(value_name(member), other))
            fwrite(value_json(other).at, 1, value_json(other).len, out);
        else
            merge_values(member, other, out);
    }
    for (struct value member = value_first(kept); value_is(member); member = value_next(member)) {
        if (value_is(member_named(made, value_name(member))) ||
            (!top && is_said_otherwise(value_name(member))))
            continue;
        fputs(before, out);
        json_write_text(out, value_name(member));
        fputc(':', out);
        fwrite(value_json(member).at, 1, value_json(member).len, out);
        before = ",";
    }
    fputs(*before == '{' ? "{}" : "}", out);
}

static void merge_lists(struct value made, struct value kept, FILE *out)
{
    struct value other = value_first(kept);
    const char *before = "[";
    for (struct value element = value_first(made); value_is(element);
         element = value_next(element), other = value_next(other), before = ",") {
        fputs(before, out);
        merge_values(element, other, out);
    }
    fputs(*before == '[' ? "[]" : "]", out);
}

static void merge_values(struct value made, struct value kept, FILE *out)
{
    enum value_type type = value_type(made);
    bool alike = value_is(kept) && value_type(kept) == type;
    if (alike && type == VALUE_OBJECT)
        merge_objects(made, kept, false, out);
    else if (alike && type == VALUE_LIST && value_len(made) == value_len(kept))
        merge_lists(made, kept, out);
    else
        fwrite(value_json(made).at, 1, value_json(made).len, out);
}

struct exchange_state {
    struct event *made;
    struct zone *zone;
    char zone_name[64];
    char digest[SHA256_TEXT];   /* of the uids so far */
    char updated[INSTANT_TEXT]; /* the latest */
};

bool exchange_begin(struct writer *writer, const char *format, struct report *report)
{
    (void)format;
    (void)report;
    struct exchange_state *state = memory_new(1, sizeof *state);
    state->made = event_new();
    memcpy(state->updated, "1970-01-01T00:00:00Z", sizeof "1970-01-01T00:00:00Z");
    writer->state = state;
    return true;
}

static const struct zone *zone_of(struct exchange_state *state, struct slice name)
{
    if (slice_is(name, state->zone_name) || name.len >= sizeof state->zone_name)
        return slice_is(name, state->zone_name) ? state->zone : NULL;
    memcpy(state->zone_name, name.at, name.len);
    state->zone_name[name.len] = '\0';
    zone_free(state->zone);
    state->zone = zone_open(state->zone_name);
    return state->zone;
}

/* A `<` ends a script block or opens a comment in one: nowhere does it stand as it is. */
static void write_safe(FILE *out, struct slice json)
{
    while (json.len > 0) {
        const char *mark = memchr(json.at, '<', json.len);
        size_t len = mark != NULL ? (size_t)(mark - json.at) : json.len;
        json_write_safe(out, slice_part(json, 0, len));
        if (mark != NULL)
            fputs("\\u003c", out);
        json = slice_part(json, len + 1, json.len);
    }
}

/* Of all events together. */
static void note(struct exchange_state *state, const struct event *event)
{
    struct slice uid = event_text(event, KEY_UID), updated = event_text(event, KEY_UPDATED);
    AUTO_FREE char *chained = memory_print("%s\n%.*s", state->digest, (int)uid.len, uid.at);
    sha256_text(slice_of(chained), state->digest);
    if (updated.len < sizeof state->updated && slice_compare(updated, slice_of(state->updated)) > 0) {
        memcpy(state->updated, updated.at, updated.len);
        state->updated[updated.len] = '\0';
    }
}

static void write_merged(struct writer *writer, const struct exchange_form *form, const struct event *event,
                         struct slice made)
{
    struct exchange_state *state = writer->state;
    struct print print;
    struct value kept = value_member(event_root(event), form->kept);
    print_open(&print);
    if (event_read(state->made, made, NULL))
        merge_objects(event_root(state->made), kept, true, print.file);
    AUTO_FREE char *text = print_close(&print);
    write_safe(writer->out, (struct slice){text, print.len});
}

void exchange_put(struct writer *writer, const struct exchange_form *form, const struct event *event)
{
    struct exchange_state *state = writer->state;
    bool single = writer->settings.single;
    struct slice named = event_text(event, KEY_TIMEZONE);
    struct slice timezone = named.len > 0 ? named : slice_of(writer->settings.timezone);
    struct exchange exchange = {event, zone_of(state, timezone), timezone};
    struct print print;
    print_open(&print);
    struct record members = {print.file, true};
    fprintf(print.file, "{%s", single ? form->context : form->context_within);
    form->write(&exchange, &members);
    fputc('}', print.file);
    AUTO_FREE char *text = print_close(&print);
    if (!single)
        fputs(writer->count == 0 ? form->open : ",\n", writer->out);
    write_merged(writer, form, event, (struct slice){text, print.len});
    note(state, event);
}

void exchange_end(struct writer *writer, const struct exchange_form *form)
{
    struct exchange_state *state = writer->state;
    char uid[UUID_TEXT];
    uuid_text(slice_of(state->digest), uid);
    if (!writer->settings.single) {
        if (writer->count == 0)
            fputs(form->open, writer->out);
        fprintf(writer->out, form->close, uid, state->updated);
    }
    fputs(writer->count > 0 || !writer->settings.single ? "\n" : "", writer->out);
    event_free(state->made);
    zone_free(state->zone);
    free(state);
}
