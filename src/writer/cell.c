/* Values as text on one line, and text in the cells of a terminal. */
#include "writer/format.h"

#include <string.h>

/* Writes a when as people read it. */
static void put_when(FILE *out, struct when when)
{
    char text[WHEN_TEXT];
    when_write(when, text);
    size_t len = strlen(text);
    if (len > 10)
        text[10] = ' ';
    if (len > 16 && strcmp(text + 16, ":00") == 0)
        text[16] = '\0';
    fputs(text, out);
}

static void print_text(FILE *out, struct slice text, bool readable)
{
    struct when when;
    if (readable && text.len == WHEN_TEXT - 1 && when_read(text, &when))
        put_when(out, when);
    else
        fwrite(text.at, 1, text.len, out);
}

/* `75.00 EUR (members)`, `5 workdays`. */
static bool print_amount(FILE *out, struct value object, bool readable)
{
    struct value amount = value_member(object, "amount"), purpose = value_member(object, "for");
    struct value unit = value_member(object, "currency");
    if (!value_is(amount))
        return false;
    cell_value(out, amount, readable);
    if (!value_is(unit))
        unit = value_member(object, "unit");
    if (value_is(unit)) {
        fputc(' ', out);
        cell_value(out, unit, readable);
    }
    if (value_is(purpose)) {
        fputs(" (", out);
        cell_value(out, purpose, readable);
        fputc(')', out);
    }
    return true;
}

/* What names it, an amount, or else its members, each with its name. */
static void print_object(FILE *out, struct value object, bool readable)
{
    static const char *const names[] = {"title", "name"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (value_is(value_member(object, names[i]))) {
            cell_value(out, value_member(object, names[i]), readable);
            return;
        }
    if (print_amount(out, object, readable))
        return;
    const char *between = "";
    for (struct value member = value_first(object); value_is(member); member = value_next(member)) {
        struct slice name = value_name(member);
        fputs(between, out);
        fwrite(name.at, 1, name.len, out);
        fputc(' ', out);
        cell_value(out, member, readable);
        between = ", ";
    }
}

static void print_children(FILE *out, struct value parent, bool readable)
{
    const char *between = "";
    for (struct value child = value_first(parent); value_is(child); child = value_next(child)) {
        fputs(between, out);
        cell_value(out, child, readable);
        between = ", ";
    }
}

void cell_value(FILE *out, struct value value, bool readable)
{
    enum value_type type = value_type(value);
    struct slice json = value_json(value);
    if (type == VALUE_STRING)
        print_text(out, value_text(value), readable);
    else if (type == VALUE_LIST)
        print_children(out, value, readable);
    else if (type == VALUE_OBJECT)
        print_object(out, value, readable);
    else
        fwrite(json.at, 1, json.len, out);
}

char *cell_text(const struct event *event, enum key key, bool readable, size_t *len)
{
    struct print print;
    struct value value = event_value(event, key);
    print_open(&print);
    if (value_is(value) && key == KEY_LOCATION)
        print_children(print.file, value, readable);
    else if (value_is(value))
        cell_value(print.file, value, readable);
    char *text = print_close(&print);
    *len = print.len;
    return text;
}

static bool is_space(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

void cell_safe(FILE *out, struct slice text)
{
    text = slice_trim(text);
    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        while (at < text.len && !is_space(text.at[at]))
            at++;
        print_safe(out, slice_part(text, from, at));
        if (at < text.len)
            fputc(' ', out);
        while (at < text.len && is_space(text.at[at]))
            at++;
    }
}

char *cell_safe_text(struct slice text)
{
    struct print print;
    print_open(&print);
    cell_safe(print.file, text);
    return print_close(&print);
}

size_t cell_fit(struct slice safe, int width, int *used)
{
    size_t at = 0;
    *used = 0;
    while (at < safe.len) {
        size_t next = at;
        int cells;
        utf8_cluster(safe, &next, &cells);
        if (cells > width - *used)
            break;
        *used += cells;
        at = next;
    }
    return at;
}

int cell_width(struct slice safe)
{
    int used;
    cell_fit(safe, INT32_MAX, &used);
    return used;
}

void cell_write(FILE *out, struct slice safe, int width, bool pad)
{
    int used;
    size_t len = cell_fit(safe, width, &used);
    if (len < safe.len) {
        len = cell_fit(safe, width - 1, &used);
        fwrite(safe.at, 1, len, out);
        fputs("…", out);
        used++;
    } else if (safe.len > 0) {
        fwrite(safe.at, 1, safe.len, out);
    }
    if (pad)
        fprintf(out, "%*s", width - used, "");
}

void cell_style(FILE *out, bool color, const char *codes)
{
    if (color)
        fprintf(out, "\033[%sm", codes);
}
