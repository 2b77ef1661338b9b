/* Calendars as JSON (jCal, RFC 7265). */
#ifndef READER_JCAL_JCAL_H
#define READER_JCAL_JCAL_H

#include "reader/reading.h"

/* Whether JSON opens as a calendar does. */
bool jcal_opens(struct slice json);
/* The events of a calendar, or of a list of them. */
void jcal_read(struct reading *reading, const struct document *document);

/* The text of a calendar while it is made of JSON: each byte knows its place there. */
struct jcal {
    struct reading *reading;
    const struct document *document;
    struct document_maker maker;
};
void jcal_put(struct jcal *jcal, struct slice bytes);
/* A name in capitals. */
void jcal_put_name(struct jcal *jcal, struct value name);
/* The values of a property, which begin with `first`, as their type (RFC 7265, 3.6) has them. */
void jcal_put_values(struct jcal *jcal, struct slice type, struct value first);
void jcal_put_parameters(struct jcal *jcal, struct value parameters);

#endif
