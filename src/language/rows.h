/* The languages there are. */
#ifndef LANGUAGE_ROWS_H
#define LANGUAGE_ROWS_H

#include "fasti/language.h"
#include "fasti/when.h"

extern const struct language language_nl, language_en, language_de;

/* Titles, particles and functions; the last row has no text. */
extern const struct word people_nl[], people_en[];

/* Who takes part and on what terms; the last row has no text. */
extern const struct word terms_nl[], terms_en[];

/* Words that are the same in every language. */
struct word_list {
    const struct word *rows;
    size_t len;
};
extern const struct word_list given_names, more_given_names, foreign_given_names, rare_given_names, place_names;

#endif
