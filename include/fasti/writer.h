/* How events are written: tables, cards, JSON, CSV, templates, iCalendar. */
#ifndef FASTI_WRITER_H
#define FASTI_WRITER_H

#include "fasti/event.h"

/* What a writer may be told. */
struct writer_settings {
    const enum key *columns; /* table, csv, tsv */
    size_t columns_len;
    const char *template;
    int width;               /* of the terminal in cells; 0: not a terminal */
    bool color;
    struct when now;         /* local */
};

/* A format for many events: begin, each event's line seen through `event`, end. */
struct writer;
/* NULL where there is no such format (writer_formats). */
struct writer *writer_new(const char *format, const struct writer_settings *settings, FILE *out);
void writer_put(struct writer *writer, const struct event *event);
/* Writes what is left and frees. */
void writer_end(struct writer *writer);
/* Names of the formats of `list`, NULL-terminated: table, json, jsonl, csv, tsv, ids. */
const char *const *writer_formats(void);

/* One event for a person: facts, programme, deadlines counted from now. */
void card_write(const struct event *event, const struct writer_settings *settings, FILE *out);

#endif
