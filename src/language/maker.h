/* Lays the rows of languages out for looking up: when fasti is built, and in tests. */
#ifndef LANGUAGE_MAKER_H
#define LANGUAGE_MAKER_H

#include "fasti/lexicon.h"

/* How many of each a lexicon has. */
struct lexicon_sizes {
    size_t entries, meanings, phrases, later;
    /* words and phrases that stand in a row of the same vocabulary already, which wins; each is said on
     * standard error, and no lexicon of fasti's has any */
    size_t doubles;
};

/* The lexicon of the rows of at most LANGUAGES_MOST languages and of the names that are the same in all. */
struct lexicon *lexicon_make(const struct language *const *languages, size_t len,
                             struct lexicon_sizes *sizes);
void lexicon_free(struct lexicon *lexicon);

/* Of each language, and empty ones behind. */
struct endings *endings_make(const struct language *const *languages, size_t len);
void endings_free(struct endings *endings);

/* Words of rows as they come; the first one is none. */
struct row_word {
    struct folded folded;
    struct entry entry;
};
struct row_words {
    struct row_word *at;
    size_t len, room;
};
/* Chooses the lexicon's hash, puts the words where it has them, and keeps each of their entries once. Returns
 * the place of each word, which is the caller's; `entries`: how many there are. */
uint16_t *words_place(struct lexicon *lexicon, const struct row_words *words, size_t *entries);

#endif
