/* The chosen events of the store as one calendar: looked at by all threads, put in order, written
 * by all threads. */
#ifndef COMMAND_FEED_H
#define COMMAND_FEED_H

#include "fasti/command.h"
#include "fasti/ical.h"
#include "fasti/query.h"

/* Writes the calendar of what `query` (prepared) chooses to `output`, in one step, or (NULL, `-`) to standard
 * output. False, said, where the store cannot be read or the calendar not written. */
bool feed_write(struct session *session, struct query *query, const struct ical_settings *settings,
                const char *output);

#endif
