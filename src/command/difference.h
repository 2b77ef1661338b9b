/* What became of an event between two sides, by key, as text or JSON. */
#ifndef COMMAND_DIFFERENCE_H
#define COMMAND_DIFFERENCE_H

#include "fasti/event.h"

enum change { CHANGE_NONE, CHANGE_ADDED, CHANGE_REMOVED, CHANGE_MOVED, CHANGE_CHANGED, CHANGE_COUNT };
extern const char *const change_names[CHANGE_COUNT];

/* One that is there on one side only. */
void difference_write_whole(enum change change, const struct event *event, bool json, FILE *out);
/* One that is there on both: CHANGE_NONE, and nothing is written, where no key that is compared differs. */
enum change difference_write(const struct event *old, const struct event *new, bool json, FILE *out);

#endif
