/* An event that a page states as data, completed by what its text says. */
#ifndef READER_COMPLETE_H
#define READER_COMPLETE_H

#include "fasti/event.h"

/* The line of the event of `data`, with what only `prose` says. Where both state a time and they differ, that
 * of `data` stands, and the other is kept in `disagreements`; on another day nothing of the prose's times and
 * programme is taken. The caller's. */
char *event_complete(const struct event *data, const struct event *prose, size_t *len);

#endif
