/* What values have to look like. */
#ifndef RULE_SCHEMA_H
#define RULE_SCHEMA_H

#include "fasti/event.h"

/* RFC 5322, as far as addresses are used in announcements; RFC 3986, or the same without its scheme. */
bool email_is_valid(struct slice text);
bool url_is_valid(struct slice text);
/* `stated`: the country was stated; else it is only likely. */
bool postal_code_is_valid(struct slice text, const char *country, bool stated);

#endif
