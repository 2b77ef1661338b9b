/* What the formats for other programs share: an event as an object of another vocabulary. */
#ifndef WRITER_EXCHANGE_H
#define WRITER_EXCHANGE_H

#include "fasti/zone.h"
#include "writer/format.h"

/* An object in the making. */
struct record {
    FILE *out;
    bool later;   /* a comma comes before the next one */
};
/* Begins a member: the name and its colon. */
void record_begin(struct record *members, const char *name);
/* Nothing where the text is empty. */
void record_text(struct record *members, const char *name, struct slice text);
void record_flag(struct record *members, const char *name);  /* true */
void record_integer(struct record *members, const char *name, int64_t integer);
/* A value of an event as it stands there; nothing where there is none. */
void record_value(struct record *members, const char *name, struct value value);

/* An event, and the zone of its times. */
struct exchange {
    const struct event *event;
    const struct zone *zone;  /* NULL: not known */
    struct slice timezone;    /* its name */
};

/* Members of schema.org for an event. `rest`: only what RFC 8984 has no place for, each name with
 * `schema.org:` before it, which makes it a property of a vendor there. */
void schema_org_write(const struct exchange *exchange, bool rest, struct record *members);

/* A row's function of jscalendar.c: `recurrenceRules`. */
void jscalendar_write_rule(const struct exchange *exchange, struct record *members, const char *name,
                           enum key key);

/* The vocabulary of a format. */
struct exchange_form {
    const char *open, *close;    /* of the whole, where there may be several events */
    const char *context;         /* what each object begins with where it stands alone, without its brace */
    const char *context_within;  /* and where it is one of several */
    const char *kept;            /* the member of an event that holds what the vocabulary says beyond it */
    void (*write)(const struct exchange *exchange, struct record *members);
};
bool exchange_begin(struct writer *writer, const char *format, struct report *report);
void exchange_put(struct writer *writer, const struct exchange_form *form, const struct event *event);
void exchange_end(struct writer *writer, const struct exchange_form *form);

#endif
