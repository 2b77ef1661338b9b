/* Values of RFC 5545 section 3.3 that the linter reads back. */
#ifndef ICAL_VALUE_H
#define ICAL_VALUE_H

#include "fasti/when.h"

/* RFC 5545 DURATION: weeks alone, or days and clock; a sign. */
bool value_is_duration(struct slice text);
/* `+0100`, `-033000`; not `-0000`. */
bool value_is_offset(struct slice text);
bool value_is_integer(struct slice text);
/* RFC 4648 section 4. */
bool value_is_base64(struct slice text);

#endif
