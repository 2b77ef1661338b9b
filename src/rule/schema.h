/* What values have to look like. */
#ifndef RULE_SCHEMA_H
#define RULE_SCHEMA_H

#include "fasti/event.h"

/* RFC 5322, as far as addresses are used in announcements; RFC 3986, or the same without its scheme. */
bool email_is_valid(struct slice text);
bool url_is_valid(struct slice text);
/* `stated`: the country was stated; else it is only likely. */
bool postal_code_is_valid(struct slice text, const char *country, bool stated);

/* Whether it was read in another encoding than it is in; whether tags or entities of HTML stand
 * in it (src/rule/texts.c). */
bool text_is_garbled(struct slice text);
bool text_has_markup(struct slice text);

#endif
