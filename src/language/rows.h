/* The languages there are. */
#ifndef LANGUAGE_ROWS_H
#define LANGUAGE_ROWS_H

#include "fasti/language.h"
#include "fasti/when.h"

extern const struct language language_nl, language_en, language_de;

/* Rows of a language that stand in a file of their own. */
extern const struct word time_nl[], terms_nl[], people_nl[], labels_nl[];
extern const struct word time_en[], terms_en[], people_en[], labels_en[];

/* Words that are the same in every language. */
struct word_list {
    const struct word *rows;
    size_t len;
};
extern const struct word_list given_names, more_given_names, foreign_given_names, rare_given_names,
    place_names;

#endif
