/* What holds for every reader. */
#ifndef FUZZ_EVENTS_H
#define FUZZ_EVENTS_H

#include "fasti/reader.h"

/* Reads the input and holds every line of it; the lines, one below the other, are the caller's. `whole`: it is read or refused, never in
 * part. */
char *fuzz_events(const char *format, const struct input *input, bool whole);

#endif
