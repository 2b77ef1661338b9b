/* Values for other programs: RFC 4180, tabs, uids. */
#include "writer/format.h"

#include <string.h>

static void default_columns(struct writer *writer)
{
    static const enum key columns[] = {KEY_UID,           KEY_START,         KEY_END,
                                       KEY_TITLE,         KEY_STATUS,        KEY_LOCATION_NAME,
                                       KEY_LOCATION_CITY, KEY_REGISTRATION_CLOSES, KEY_URL};
    writer_default_columns(writer, columns, ARRAY_LEN(columns));
}

/* One cell: bytes that `kept` or `escapes` name are written as the format has them, all else as print_safe does. */
struct escape {
    char byte;
    const char *text;
};

static const char *escape_of(const struct escape *escapes, char byte)
{
    for (; escapes->text != NULL; escapes++)
        if (escapes->byte == byte)
            return escapes->text;
    return NULL;
}

static void write_escaped(FILE *out, struct slice text, const struct escape *escapes)
{
    size_t written = 0;
    for (size_t at = 0; at < text.len; at++) {
        const char *escape = escape_of(escapes, text.at[at]);
        if (escape == NULL)
            continue;
        print_safe(out, slice_part(text, written, at));
        fputs(escape, out);
        written = at + 1;
    }
    print_safe(out, slice_part(text, written, text.len));
}

static void write_csv_cell(FILE *out, struct slice text)
{
    static const struct escape escapes[] = {{'"', "\"\""}, {'\n', "\n"}, {'\t', "\t"}, {0, NULL}};
    bool quoted = false;
    for (size_t i = 0; i < text.len; i++)
        quoted |= strchr("\",\r\n", text.at[i]) != NULL;
    fputs(quoted ? "\"" : "", out);
    write_escaped(out, text, escapes);
    fputs(quoted ? "\"" : "", out);
}

static void write_tsv_cell(FILE *out, struct slice text)
{
    static const struct escape escapes[] = {{'\t', "\\t"}, {'\n', "\\n"}, {'\r', "\\r"}, {'\\', "\\\\"}, {0, NULL}};
    write_escaped(out, text, escapes);
}

/* How a row is written. */
struct dialect {
    void (*write_cell)(FILE *out, struct slice text);
    const char *between, *end;
};
static const struct dialect csv = {write_csv_cell, ",", "\r\n"}, tsv = {write_tsv_cell, "\t", "\n"};

static void write_row(const struct writer *writer, const struct dialect *dialect, const struct event *event)
{
    size_t rows_len;
    const struct key_row *rows = key_rows(&rows_len);
    for (size_t i = 0; i < writer->settings.columns_len; i++) {
        enum key key = writer->settings.columns[i];
        if (i > 0)
            fputs(dialect->between, writer->out);
        if (event == NULL) {
            fputs(rows[key].name, writer->out);
            continue;
        }
        size_t len;
        AUTO_FREE char *text = cell_text(event, key, false, &len);
        dialect->write_cell(writer->out, (struct slice){text, len});
    }
    fputs(dialect->end, writer->out);
}

static bool begin_csv(struct writer *writer, const char *format, struct report *report)
{
    (void)format, (void)report;
    default_columns(writer);
    write_row(writer, &csv, NULL);
    return true;
}

static void put_csv(struct writer *writer, const struct event *event)
{
    write_row(writer, &csv, event);
}

static bool begin_tsv(struct writer *writer, const char *format, struct report *report)
{
    (void)format, (void)report;
    default_columns(writer);
    write_row(writer, &tsv, NULL);
    return true;
}

static void put_tsv(struct writer *writer, const struct event *event)
{
    write_row(writer, &tsv, event);
}

static void put_id(struct writer *writer, const struct event *event)
{
    print_safe(writer->out, event_text(event, KEY_UID));
    fputc('\n', writer->out);
}

const struct format format_csv = {"csv", true, begin_csv, put_csv, NULL};
const struct format format_tsv = {"tsv", true, begin_tsv, put_tsv, NULL};
const struct format format_ids = {"ids", false, NULL, put_id, NULL};
