/* What several commands print alike. */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

#include "fasti/event.h"

/* `created UID START TITLE (keys)`, safe for a terminal; `-` for a start that is not known; no keys where
 * they are empty. */
void print_fate(FILE *out, const char *fate, const struct event *event, const char *keys);

#endif
