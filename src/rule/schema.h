/* What values have to look like. */
#ifndef RULE_SCHEMA_H
#define RULE_SCHEMA_H

#include "fasti/event.h"

/* The rows of the key table as a tree: the members of an object, the element of a list. */
struct form_tree;
struct form_tree *form_tree_new(void);
void form_tree_free(struct form_tree *tree);

/* RFC 5322, as far as addresses are used in announcements; RFC 3986, or the same without its scheme. */
bool email_is_valid(struct slice text);
bool url_is_valid(struct slice text);
/* `stated`: the country was stated; else it is only likely. */
bool postal_code_is_valid(struct slice text, const char *country, bool stated);

#endif
