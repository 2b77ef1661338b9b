/* How the rules between events say what they found: of one name only so much. */
#ifndef RULE_TALLY_H
#define RULE_TALLY_H

#include "rule/across.h"

/* What was found of one name, or one uid. */
struct tally {
    const char *rule;
    size_t said, left_off;
};

/* Whether one more may be said; else it is counted. */
bool tally_may_say(struct tally *tally);
/* Says how many were left off, at the last place (may be NULL), and begins anew. */
void tally_end(struct across *across, struct tally *tally, const struct detail *last);
/* A finding at one place, with another that it disagrees with (NULL: none). */
void across_say(struct across *across, const char *rule, const struct detail *here,
                const struct detail *there, const char *message);

void judge_twins(struct across *across);
void judge_bookings(struct across *across);

#endif
