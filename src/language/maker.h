/* Lays the rows of languages out for looking up: when fasti is built, and in tests. */
#ifndef LANGUAGE_MAKER_H
#define LANGUAGE_MAKER_H

#include "fasti/lexicon.h"

/* How many of each a lexicon has. */
struct lexicon_sizes {
    size_t meanings, phrases, later, insides;
};

/* The lexicon of the rows of at most LANGUAGES_MOST languages and of the names that are the same in all. */
struct lexicon *lexicon_make(const struct language *const *languages, size_t len, struct lexicon_sizes *sizes);
void lexicon_free(struct lexicon *lexicon);

/* Of each language, and empty ones behind. */
struct endings *endings_make(const struct language *const *languages, size_t len);
void endings_free(struct endings *endings);

/* Words of rows as they come; the first one is none. */
struct entries {
    struct entry *at;
    size_t len, room;
};
/* Chooses the lexicon's hash and puts the words where it has them. Returns the place of each, which is the caller's. */
uint16_t *entries_place(struct lexicon *lexicon, const struct entries *words);

#endif
