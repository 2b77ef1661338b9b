/* JSCalendar (RFC 8984). */
#ifndef READER_JSCALENDAR_JSCALENDAR_H
#define READER_JSCALENDAR_JSCALENDAR_H

#include "reader/reading.h"

/* Whether an object is an Event or a Group of JSCalendar. */
bool jscalendar_is(struct value root);
void jscalendar_read(struct reading *reading, const struct document *document, struct value root);

/* One event, and how it is read. */
struct jsevent {
    struct reading *reading;
    const struct document *document;
    struct value object;
    bool whole_days;    /* showWithoutTime */
    size_t steps;       /* spent on patches */
};
/* Reads one event. */
void jsevent_read(struct reading *reading, const struct document *document, struct value object);
/* Whether an override (RFC 8984, 4.3.5) makes its occurrence an event of its own; asked in their order. */
bool jsevent_is_patched(struct jsevent *event, struct value override);
/* Reads those, once the event is handed over. */
void jsevent_read_patched(struct jsevent *event);
/* What a function says that takes a member: whether all of it is in the event now. */
bool jsevent_take_rules(struct jsevent *event, unsigned part, struct value value);
bool jsevent_take_overrides(struct jsevent *event, unsigned part, struct value value);
bool jsevent_take_places(struct jsevent *event, unsigned part, struct value value);
bool jsevent_take_virtual(struct jsevent *event, unsigned part, struct value value);
bool jsevent_take_participants(struct jsevent *event, unsigned part, struct value value);
bool jsevent_take_links(struct jsevent *event, unsigned part, struct value value);
/* Puts the text of a value; false where it is none. */
bool jsevent_put(struct jsevent *event, unsigned part, struct value value);
/* A local time of JSCalendar, a day alone where the event has no clock. */
bool jsevent_when(const struct jsevent *event, struct slice text, struct when *when);

#endif
