/* What the formats share: the table of them, and cells of text. */
#ifndef WRITER_FORMAT_H
#define WRITER_FORMAT_H

#include "fasti/writer.h"

struct writer {
    const struct format *format;
    struct writer_settings settings;
    FILE *out;
    size_t count; /* of events put before this one */
    void *state;  /* the format's own */
    const struct dialect *dialect; /* of rows for programs */
};

/* begin and end may be NULL. */
struct format {
    const char *name;
    bool has_columns;
    bool (*begin)(struct writer *writer, const char *format, struct report *report);
    void (*put)(struct writer *writer, const struct event *event);
    void (*end)(struct writer *writer);
};
extern const struct format format_table, format_json, format_jsonl, format_csv, format_tsv, format_ids,
    format_template, format_jsonld, format_jscalendar;

/* Takes these columns where the settings name none. */
void writer_default_columns(struct writer *writer, const enum key *columns, size_t len);

/* A value on one line as it is in the event: lists joined with ", ", objects by what names them.
 * `readable`: times as `2026-05-01 14:00`. The caller's, NUL-terminated, its length in `*len`: not yet fit
 * for any output. */
char *cell_text(const struct event *event, enum key key, bool readable, size_t *len);
/* The same of any value, to `out`. */
void cell_value(FILE *out, struct value value, bool readable);
/* For a line of a terminal: white space as single spaces, the rest through print_safe. */
void cell_safe(FILE *out, struct slice text);
/* The same as new text, the caller's. */
char *cell_safe_text(struct slice text);
/* Terminal cells that text made safe takes. */
int cell_width(struct slice safe);
/* The longest beginning of whole characters within `width` cells; `*used` the cells it takes. */
size_t cell_fit(struct slice safe, int width, int *used);
/* Writes safe text, cut with an ellipsis where it is wider than `width`, padded to it where `pad`. */
void cell_write(FILE *out, struct slice safe, int width, bool pad);
/* An SGR sequence where `color`, nothing else: "1" bold, "2" faint, "0" plain again. */
void cell_style(FILE *out, bool color, const char *codes);

#endif
