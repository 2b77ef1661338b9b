/* Recognisers of what is no time: amounts, counts, addresses. */
#ifndef MENTION_FACTS_H
#define MENTION_FACTS_H

#include "fasti/mention.h"

recogniser money_read;        /* € 75,-   50 euro   EUR 1.250,00 */
recogniser count_read;        /* 15 tot 20 deelnemers */
recogniser email_read;
recogniser url_read;
recogniser phone_read;        /* 070 763 00 30, +31 6 12345678 */
recogniser postal_code_read;  /* 3526 LA Utrecht, 9000 Gent, WC1E 7HU */
recogniser street_read;       /* Griffioenlaan 2 */

/* Whether an address may begin at a token that is written for no machine to find; its tokens, 0:
 * it is none. */
bool spelt_begins(const struct text *text, size_t token);
size_t spelt_read(const struct text *text, size_t token, struct mention *mention);

#endif
