/* Values of RFC 5545 section 3.3 that are read back: by the linter, and from a recurrence rule. */
#ifndef ICAL_VALUE_H
#define ICAL_VALUE_H

#include "fasti/when.h"

/* `20260501`, `20260501T133000`, `20260501T113000Z`. */
bool value_read_time(struct slice text, struct when *when, bool *utc);
/* RFC 5545 DURATION: weeks alone, or days and clock; a sign. */
bool value_is_duration(struct slice text);
/* `+0100`, `-033000`; not `-0000`. */
bool value_is_offset(struct slice text);
bool value_is_integer(struct slice text);

#endif
