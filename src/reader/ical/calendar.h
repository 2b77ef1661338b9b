/* A calendar, whatever form it came in. */
#ifndef READER_ICAL_CALENDAR_H
#define READER_ICAL_CALENDAR_H

#include "reader/document.h"
#include "reader/readers.h"

/* Hands over the events of an input; returns how many. `origin`: the calendar's text (RFC 5545), one line a
 * property, that was made of the input, and the way back; NULL: the input is that text. `format` is the
 * reader's name. */
size_t calendar_read(const struct input *input, const char *format, const struct document *origin,
                     struct taker taker, struct report *report);

#endif
