/* Events as JSON: as they are stored but for what a terminal must not get, and indented for people. */
#include "writer/format.h"

enum { DEEPEST_INDENT = 64 };

/* RFC 8259 section 7: UTF-16 code units. */
static void write_escape(FILE *out, int32_t code)
{
    if (code >= 0x10000)
        fprintf(out, "\\u%04x\\u%04x", (unsigned)(0xD800 + ((code - 0x10000) >> 10)),
                (unsigned)(0xDC00 + ((code - 0x10000) & 0x3FF)));
    else
        fprintf(out, "\\u%04x", (unsigned)code);
}

/* What is not printable can only stand in a string, or be white space between values. */
void json_write_safe(FILE *out, struct slice json)
{
    size_t written = 0;
    for (size_t at = 0; at < json.len;) {
        if (json.at[at] >= 0x20 && json.at[at] < 0x7F) {
            at++;
            continue;
        }
        size_t from = at;
        int32_t code = utf8_next(json, &at);
        if (utf8_is_printable(code))
            continue;
        fwrite(json.at + written, 1, from - written, out);
        written = at;
        if (code < 0x20)
            fputc(' ', out);
        else
            write_escape(out, code);
    }
    fwrite(json.at + written, 1, json.len - written, out);
}

static void new_line(FILE *out, int depth)
{
    fprintf(out, "\n%*s", 2 * (depth < DEEPEST_INDENT ? depth : DEEPEST_INDENT), "");
}

static bool is_flat(struct value list)
{
    for (struct value child = value_first(list); value_is(child); child = value_next(child))
        if (value_type(child) != VALUE_INTEGER && value_type(child) != VALUE_REAL)
            return false;
    return true;
}

static void write_name(FILE *out, struct value member)
{
    json_write_text(out, value_name(member));
    fputs(": ", out);
}

static void write_children(struct value parent, int depth, FILE *out)
{
    bool object = value_type(parent) == VALUE_OBJECT, flat = !object && is_flat(parent);
    fputc(object ? '{' : '[', out);
    for (struct value child = value_first(parent), next; value_is(child); child = next) {
        next = value_next(child);
        if (!flat)
            new_line(out, depth + 1);
        if (object)
            write_name(out, child);
        json_write_value(child, depth + 1, out);
        if (value_is(next))
            fputs(flat ? ", " : ",", out);
        else if (!flat)
            new_line(out, depth);
    }
    fputc(object ? '}' : ']', out);
}

void json_write_value(struct value value, int depth, FILE *out)
{
    if (value_type(value) == VALUE_OBJECT || value_type(value) == VALUE_LIST)
        write_children(value, depth, out);
    else
        json_write_safe(out, value_json(value));
}

static void put_line(struct writer *writer, const struct event *event)
{
    json_write_safe(writer->out, event_line(event));
    fputc('\n', writer->out);
}

static void put_element(struct writer *writer, const struct event *event)
{
    fputs(writer->count == 0 ? "[\n" : ",\n", writer->out);
    json_write_safe(writer->out, event_line(event));
}

static void end_array(struct writer *writer)
{
    fputs(writer->count == 0 ? "[]\n" : "\n]\n", writer->out);
}

const struct format format_json = {"json", false, NULL, put_element, end_array};
const struct format format_jsonl = {"jsonl", false, NULL, put_line, NULL};
