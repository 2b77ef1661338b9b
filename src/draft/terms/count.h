/* What is said of a number of people. */
#ifndef DRAFT_COUNT_H
#define DRAFT_COUNT_H

#include "draft/part.h"

enum {
    COUNT_REACH = 8, /* tokens between a number and words for booking or waiting */
    LIMIT_REACH = 5, /* tokens between a number and `minimaal` or `maximaal` */
};

/* A word of this sense in its sentence, so many tokens from it at most. */
bool count_near(const struct reading *reading, const struct mention *mention, enum sense sense, size_t reach);
/* It is of something else, as far as its section goes, or of what is past: not how many may come. */
bool count_is_of_others(const struct reading *reading, const struct mention *mention);
/* `85 deelnemers hebben zich al opgegeven`: with no other number between. */
bool count_is_booked(const struct reading *reading, const struct mention *mention);
/* `van elk project minstens twee mensen`, `1 op de 5 leden`: a share, of neither the event nor a group. */
bool count_is_share(const struct reading *reading, const struct mention *mention);
/* `minimaal 8 en maximaal 12 deelnemers`: the least of two. */
bool count_is_least(const struct reading *reading, const struct mention *mention);
/* `alle 80 plaatsen`: as many as there are. */
bool count_is_all(const struct reading *reading, const struct mention *mention);
/* `er zijn nog 12 plaatsen vrij`: of those that there are. */
bool count_is_left(const struct reading *reading, const struct mention *mention);
/* `meer dan twintig passen er niet`. */
bool count_is_no_more(const struct reading *reading, size_t token);
/* `plaats voor 2 x 20 personen`: the first number, or the second. */
bool count_is_times(const struct text *text, size_t token);
/* Puts how many may come, have come forward or wait by numbers that no word counts: `maximaal 20`. */
void count_take_bare(const struct reading *reading, struct draft *draft);

#endif
