/* Data and text of one page made one event: the data holds, the text adds. */
#include "reader/complete.h"

#include "reader/sheet.h"

#include <string.h>

/* What the text does not give: what the store says, and what is made of the whole. */
static const enum key own[] = {KEY_UID,     KEY_SOURCE,  KEY_SPANS,    KEY_ASSUMED, KEY_DISAGREEMENTS,
                               KEY_CREATED, KEY_UPDATED, KEY_SEQUENCE, KEY_URL};
/* What belongs to one day. */
static const enum key daily[] = {KEY_START,      KEY_END,      KEY_DOORS, KEY_DURATION,  KEY_PREVIOUS_START,
                                 KEY_RECURRENCE, KEY_EXCLUDED, KEY_ADDED, KEY_PROGRAMME, KEY_STATUS};
/* Times that are compared. */
static const enum key times[] = {KEY_START, KEY_END, KEY_DOORS};

struct completion {
    const struct event *data, *prose;
    bool same_day;
    FILE *out;
    struct print spans, assumed, disagreements;
    size_t said;
};

static bool is_among(enum key key, const enum key *keys, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (keys[i] == key)
            return true;
    return false;
}

static const char *name_of(enum key key)
{
    size_t len;
    return key_rows(&len)[key].name;
}

static void put_json(FILE *out, struct slice name, struct slice json)
{
    fputc(',', out);
    json_write_text(out, name);
    fputc(':', out);
    fwrite(json.at, 1, json.len, out);
}

static void put_span(struct completion *completion, struct slice pointer, struct slice json)
{
    fputs(ftell(completion->spans.file) > 0 ? "," : "", completion->spans.file);
    json_write_text(completion->spans.file, pointer);
    fputc(':', completion->spans.file);
    fwrite(json.at, 1, json.len, completion->spans.file);
}

static bool begins(struct slice pointer, const char *above)
{
    size_t len = strlen(above);
    return slice_starts(pointer, above) && (pointer.len == len || pointer.at[len] == '/');
}

/* Places and doubts of all that stands at or below a pointer of one of the two. */
static void take_notes(struct completion *completion, const struct event *from, const char *above)
{
    struct value spans = event_value(from, KEY_SPANS), assumed = event_value(from, KEY_ASSUMED);
    for (struct value span = value_first(spans); value_is(span); span = value_next(span))
        if (begins(value_name(span), above))
            put_span(completion, value_name(span), value_json(span));
    for (struct value pointer = value_first(assumed); value_is(pointer); pointer = value_next(pointer)) {
        if (!begins(value_text(pointer), above))
            continue;
        fputs(ftell(completion->assumed.file) > 0 ? "," : "", completion->assumed.file);
        json_write_text(completion->assumed.file, value_text(pointer));
    }
}

/* A value as one of the two has it. */
static void take(struct completion *completion, const struct event *from, struct slice name,
                 struct value value)
{
    AUTO_FREE char *pointer = memory_print("/%.*s", (int)name.len, name.at);
    put_json(completion->out, name, value_json(value));
    take_notes(completion, from, pointer);
}

static void take_member(struct completion *completion, const struct event *from, const char *object,
                        struct value member, bool *later)
{
    AUTO_FREE char *pointer =
        memory_print("/%s/%.*s", object, (int)value_name(member).len, value_name(member).at);
    fputs(*later ? "," : "", completion->out);
    *later = true;
    json_write_text(completion->out, value_name(member));
    fputc(':', completion->out);
    fwrite(value_json(member).at, 1, value_json(member).len, completion->out);
    take_notes(completion, from, pointer);
}

/* Both have the object: the members of the data, then what only the text has. */
static void join(struct completion *completion, const char *name, struct value data, struct value prose)
{
    bool later = false;
    fprintf(completion->out, ",\"%s\":{", name);
    for (struct value member = value_first(data); value_is(member); member = value_next(member))
        take_member(completion, completion->data, name, member, &later);
    for (struct value member = value_first(prose); value_is(member); member = value_next(member)) {
        AUTO_FREE char *word = slice_copy(value_name(member));
        if (!value_is(value_member(data, word)))
            take_member(completion, completion->prose, name, member, &later);
    }
    fputc('}', completion->out);
}

static bool is_given(const struct completion *completion, enum key key)
{
    return !is_among(key, own, ARRAY_LEN(own)) &&
           (completion->same_day || !is_among(key, daily, ARRAY_LEN(daily)));
}

static void complete_key(struct completion *completion, enum key key)
{
    const char *name = name_of(key);
    struct value data = event_value(completion->data, key), prose = event_value(completion->prose, key);
    bool given = is_given(completion, key) && value_is(prose);
    if (value_is(data) && given && value_type(data) == VALUE_OBJECT && value_type(prose) == VALUE_OBJECT)
        join(completion, name, data, prose);
    else if (value_is(data))
        take(completion, completion->data, slice_of(name), data);
    else if (given)
        take(completion, completion->prose, slice_of(name), prose);
}

/* Whether both are stated and cannot both be right. */
static bool differ(struct when a, struct when b)
{
    bool dates = when_has_date(a) && when_has_date(b) && !when_equal(when_date(a), when_date(b));
    return dates || (when_has_clock(a) && when_has_clock(b) && !when_equal(when_clock(a), when_clock(b)));
}

static void compare_time(struct completion *completion, enum key key)
{
    struct when data = event_when(completion->data, key), prose = event_when(completion->prose, key);
    AUTO_FREE char *pointer = memory_print("/%s", name_of(key));
    struct value here = value_member(event_value(completion->data, KEY_SPANS), pointer);
    struct value there = value_member(event_value(completion->prose, KEY_SPANS), pointer);
    if (!value_is(here) || !value_is(there) || !differ(data, prose) ||
        event_is_assumed(completion->prose, pointer))
        return;
    AUTO_FREE char *stated = memory_print("/disagreements/%zu/key", completion->said);
    AUTO_FREE char *again = memory_print("/disagreements/%zu/value", completion->said);
    struct slice value = value_json(event_value(completion->prose, key));
    fprintf(completion->disagreements.file, "%s{\"key\":\"%s\",\"value\":%.*s}",
            completion->said++ > 0 ? "," : "", pointer, (int)value.len, value.at);
    put_span(completion, slice_of(stated), value_json(here));
    put_span(completion, slice_of(again), value_json(there));
}

static void put_notes(struct completion *completion, struct print *notes, const char *name,
                      const char *brackets)
{
    AUTO_FREE char *text = print_close(notes);
    if (notes->len > 0)
        fprintf(completion->out, ",\"%s\":%c%s%c", name, brackets[0], text, brackets[1]);
}

/* Keys that fasti-event(5) does not name. */
static void pass_others(struct completion *completion)
{
    for (struct value member = value_first(event_root(completion->data)); value_is(member);
         member = value_next(member))
        if (key_find(value_name(member)) == KEY_COUNT)
            take(completion, completion->data, value_name(member), member);
}

char *event_complete(const struct event *data, const struct event *prose, size_t *len)
{
    struct print line;
    struct when ours = event_when(data, KEY_START), theirs = event_when(prose, KEY_START);
    print_open(&line);
    struct completion completion = {.data = data,
                                    .prose = prose,
                                    .out = line.file,
                                    .same_day = !when_has_date(ours) || !when_has_date(theirs) ||
                                                when_equal(when_date(ours), when_date(theirs))};
    print_open(&completion.spans);
    print_open(&completion.assumed);
    print_open(&completion.disagreements);
    fputs("{\"uid\":", line.file);
    struct slice uid = value_json(event_value(data, KEY_UID));
    fwrite(uid.at, 1, uid.len, line.file);
    for (enum key key = 0; key < KEY_COUNT; key++)
        if (key != KEY_UID && strchr(name_of(key), '.') == NULL && key != KEY_SPANS && key != KEY_ASSUMED &&
            key != KEY_DISAGREEMENTS)
            complete_key(&completion, key);
    for (size_t i = 0; i < ARRAY_LEN(times); i++)
        compare_time(&completion, times[i]);
    pass_others(&completion);
    put_notes(&completion, &completion.spans, "spans", "{}");
    put_notes(&completion, &completion.disagreements, "disagreements", "[]");
    put_notes(&completion, &completion.assumed, "assumed", "[]");
    fputc('}', line.file);
    char *text = print_close(&line);
    *len = line.len;
    return text;
}
