/* The languages there are. */
#ifndef LANGUAGE_ROWS_H
#define LANGUAGE_ROWS_H

#include "fasti/language.h"
#include "fasti/when.h"

extern const struct language language_nl, language_en;

#endif
