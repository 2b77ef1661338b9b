/* Events of fasti-event(5) in a file: handed over as they are, with their places in it where they do not say
 * where they were read. */
#include "reader/json/json.h"

#include <string.h>

enum { DEEPEST_SPAN = 6 };

/* What is written of spans, and the pointer of the value that is looked at. */
struct spans {
    const struct document *document;
    FILE *out;
    char *pointer;
    size_t len, room;
    bool later;
};

static void point_byte(struct spans *spans, char byte)
{
    if (spans->len == spans->room)
        spans->pointer = memory_room(spans->pointer, spans->len, &spans->room, 1);
    spans->pointer[spans->len++] = byte;
}

static void point_text(struct spans *spans, struct slice text)
{
    point_byte(spans, '/');
    for (size_t i = 0; i < text.len; i++) {
        bool escaped = text.at[i] == '~' || text.at[i] == '/';
        if (escaped)
            point_byte(spans, '~');
        point_byte(spans, !escaped ? text.at[i] : text.at[i] == '~' ? '0' : '1');
    }
}

static void point_index(struct spans *spans, size_t index)
{
    char digits[24];
    int len = snprintf(digits, sizeof digits, "%zu", index);
    point_text(spans, (struct slice){digits, (size_t)len});
}

static void write_span(struct spans *spans, struct value value)
{
    struct place place = document_value_place(spans->document, value);
    if (spans->later)
        fputc(',', spans->out);
    json_write_text(spans->out, (struct slice){spans->pointer, spans->len});
    fprintf(spans->out, ":[%zu,%zu,%zu]", place.line, place.column, place.length);
    spans->later = true;
}

/* The plain values in it. */
static void write_spans(struct spans *spans, struct value value, int depth)
{
    enum value_type type = value_type(value);
    size_t index = 0, len = spans->len;
    if (type != VALUE_LIST && type != VALUE_OBJECT)
        write_span(spans, value);
    else if (depth < DEEPEST_SPAN)
        for (struct value child = value_first(value); value_is(child); child = value_next(child), index++) {
            if (type == VALUE_LIST)
                point_index(spans, index);
            else
                point_text(spans, value_name(child));
            write_spans(spans, child, depth + 1);
            spans->len = len;
        }
}

/* Keys that were not read out of this file, or say nothing of the event. */
static bool is_record(enum key key)
{
    return key == KEY_UID || key == KEY_SEQUENCE || key == KEY_CREATED || key == KEY_UPDATED ||
           key >= KEY_SOURCE;
}

static void add_spans(const struct document *document, struct value root, FILE *out)
{
    struct spans spans = {.document = document, .out = out};
    fputs(",\"spans\":{", out);
    for (struct value member = value_first(root); value_is(member); member = value_next(member)) {
        enum key key = key_find(value_name(member));
        if (key == KEY_COUNT || is_record(key))
            continue;
        point_text(&spans, value_name(member));
        write_spans(&spans, member, 1);
        spans.len = 0;
    }
    free(spans.pointer);
    fputc('}', out);
}

static void add_source(const struct reading *reading, FILE *out)
{
    struct provenance_part parts[PROVENANCE_PARTS];
    size_t rows_len, len = provenance_parts(&reading->provenance, parts);
    const struct key_row *rows = key_rows(&rows_len);
    for (size_t i = 0; i < len; i++) {
        fprintf(out, "%s\"%s\":", i == 0 ? ",\"source\":{" : ",", strchr(rows[parts[i].key].name, '.') + 1);
        json_write_text(out, slice_of(parts[i].text));
    }
    fputc('}', out);
}

/* The members as they stand but for those that are made here. */
static void copy_members(struct value root, bool has_source, FILE *out)
{
    for (struct value member = value_first(root); value_is(member); member = value_next(member)) {
        enum key key = key_find(value_name(member));
        if (key == KEY_UID || (key == KEY_SPANS && !has_source))
            continue;
        fputc(',', out);
        json_write_text(out, value_name(member));
        fputc(':', out);
        json_write_compact(out, value_json(member));
    }
}

static void write_event(const struct reading *reading, const struct document *document, struct value root,
                        struct slice uid, FILE *out)
{
    const char *url = reading->input->url;
    bool has_source = value_is(value_member(root, "source"));
    fputs("{\"uid\":", out);
    json_write_text(out, uid);
    copy_members(root, has_source, out);
    if (url != NULL && !value_is(value_member(root, "url"))) {
        fputs(",\"url\":", out);
        json_write_text(out, slice_of(url));
    }
    if (!has_source) {
        add_source(reading, out);
        add_spans(document, root, out);
    }
    fputc('}', out);
}

/* Whether it has what every event has; said where not. */
static bool is_whole(struct reading *reading, const struct document *document, struct value root)
{
    struct value uid = value_member(root, "uid"), title = value_member(root, "title");
    if (slice_trim(value_text(title)).len == 0)
        reading_say(reading, document,
                    value_is(title) ? value_json(title) : slice_part(value_json(root), 0, 1), SEVERITY_ERROR,
                    value_is(title) ? "title has to be a text that is not empty" : "this event has no title");
    else if (value_is(uid) && value_text(uid).len == 0)
        reading_say(reading, document, value_json(uid), SEVERITY_ERROR,
                    "uid has to be a text that is not empty");
    else
        return true;
    return false;
}

/* It has a title, or is a stored event that lost it. */
bool own_is(struct value root)
{
    return value_is(value_member(root, "title")) || value_is(value_member(root, "uid"));
}

void own_read(struct reading *reading, const struct document *document, struct value root)
{
    char made[UUID_TEXT];
    struct slice uid = value_text(value_member(root, "uid"));
    struct print line;
    if (!is_whole(reading, document, root))
        return;
    if (uid.len == 0) {
        AUTO_FREE char *title = slice_copy(value_text(value_member(root, "title")));
        AUTO_FREE char *start = slice_copy(value_text(value_member(root, "start")));
        provenance_uid(&reading->provenance, title, *start != '\0' ? start : NULL, made);
        uid = slice_of(made);
    }
    print_open(&line);
    write_event(reading, document, root, uid, line.file);
    AUTO_FREE char *text = print_close(&line);
    reading_take(reading, (struct slice){text, line.len});
}
