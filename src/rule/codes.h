/* Codes of countries and currencies. */
#ifndef RULE_CODES_H
#define RULE_CODES_H

#include "fasti/base.h"

/* ISO 3166-1 alpha-2, and XK, which stands for Kosovo everywhere. */
bool country_is_known(struct slice code);
/* ISO 4217, in use or lately so. */
bool currency_is_known(struct slice code);

#endif
