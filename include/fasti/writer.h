/* How events are written: tables, JSON, CSV, templates; and one event as a card. */
#ifndef FASTI_WRITER_H
#define FASTI_WRITER_H

#include "fasti/event.h"

/* What a writer may be told. */
struct writer_settings {
    const enum key *columns; /* table, csv, tsv; none: the format's own */
    size_t columns_len;
    const char *timezone;    /* of events that a card need not say */
    int width;               /* of the terminal in cells; 0: not a terminal */
    bool color;              /* escape sequences for it may be written */
    struct when now;         /* on the wall clock, for what is counted from now */
    bool single;             /* one event: jsonld and jscalendar need no list around it */
};

/* A format for many events: begin, each event's line seen through `event`, end. Nothing that a terminal must
 * not get is written. */
struct writer;
/* A format's name (table, json, jsonl, csv, tsv, ids, jsonld, jscalendar), or a template, which has a `{` in
 * it. NULL, said, where it is neither or the template is no good. `settings` is copied, its columns are
 * borrowed. */
struct writer *writer_new(const char *format, const struct writer_settings *settings, FILE *out,
                          struct report *report);
void writer_put(struct writer *writer, const struct event *event);
/* Writes what is left and frees. */
void writer_end(struct writer *writer);
/* Cells of a line of standard output: $COLUMNS, else what the terminal says; 0: not a terminal. */
int writer_width(void);

/* One event for a person: facts, programme, deadlines counted from now. */
void card_write(const struct event *event, const struct writer_settings *settings, FILE *out);
/* The announcement that the event was read from, each fact underlined and named at its place; what was
 * assumed at the end. False, said, nothing written, where the file is gone or has changed. */
bool source_write(const struct event *event, const struct writer_settings *settings, FILE *out,
                  struct report *report);
/* A value as indented JSON without a newline behind it, `depth` levels deep. */
void json_write_value(struct value value, int depth, FILE *out);
/* Strict JSON as it is, but what a terminal must not get escaped. */
void json_write_safe(FILE *out, struct slice json);

#endif
