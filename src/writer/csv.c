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

/* A byte that is written as the format has it; all else is as print_safe does. */
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
        quoted |= strchr("\",\n", text.at[i]) != NULL;
    fputs(quoted ? "\"" : "", out);
    write_escaped(out, text, escapes);
    fputs(quoted ? "\"" : "", out);
}

static void write_tsv_cell(FILE *out, struct slice text)
{
    static const struct escape escapes[] = {
        {'\t', "\\t"}, {'\n', "\\n"}, {'\r', "\\r"}, {'\\', "\\\\"}, {0, NULL}};
    write_escaped(out, text, escapes);
}

/* How a row is written. */
struct dialect {
    const char *name;
    void (*write_cell)(FILE *out, struct slice text);
    const char *between, *end;
};
static const struct dialect csv = {"csv", write_csv_cell, ",", "\r\n"},
                            tsv = {"tsv", write_tsv_cell, "\t", "\n"};

/* The values of an event, or the header where there is none. */
static void write_row(struct writer *writer, const struct event *event)
{
    size_t rows_len;
    const struct dialect *dialect = writer->dialect;
    const struct key_row *rows = key_rows(&rows_len);
    for (size_t i = 0; i < writer->settings.columns_len; i++) {
        enum key key = writer->settings.columns[i];
        fputs(i > 0 ? dialect->between : "", writer->out);
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

static bool begin_rows(struct writer *writer, const char *format, struct report *report)
{
    (void)report;
    default_columns(writer);
    writer->dialect = strcmp(format, tsv.name) == 0 ? &tsv : &csv;
    write_row(writer, NULL);
    return true;
}

static void put_id(struct writer *writer, const struct event *event)
{
    print_safe(writer->out, event_text(event, KEY_UID));
    fputc('\n', writer->out);
}

const struct format format_csv = {"csv", true, begin_rows, write_row, NULL};
const struct format format_tsv = {"tsv", true, begin_rows, write_row, NULL};
const struct format format_ids = {"ids", false, NULL, put_id, NULL};
