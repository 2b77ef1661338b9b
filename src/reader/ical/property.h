/* Properties of an event, as rows. */
#ifndef READER_ICAL_PROPERTY_H
#define READER_ICAL_PROPERTY_H

#include "reader/ical/intake.h"

/* What is known before the times and the place are settled, and what needs them. */
enum property_pass { PASS_FIRST, PASS_SECOND };

/* False, said: the event cannot be read. A property that no row names is kept as it stands, in
 * the second pass. */
bool property_take(struct making *making, const struct content *content, enum property_pass pass);

#endif
