/* jansson as the oracle of the event view: both must say the same of any bytes. */
#ifndef FASTI_TESTS_ORACLE_H
#define FASTI_TESTS_ORACLE_H

#include "fasti/event.h"

/* NULL where view and jansson agree on `line`: both refuse it, or both read the same values; else what they differ in. Two
 * things are held against jansson 2.14: it takes a raw NUL behind a number or a word, and lists as well as objects. */
const char *oracle_differs(struct event *event, struct slice line);

#endif
