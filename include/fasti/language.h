/* What words mean: rows for each language; the longest phrase of rows that stands at a token. */
#ifndef FASTI_LANGUAGE_H
#define FASTI_LANGUAGE_H

#include "fasti/base.h"

/* Two vocabularies, looked up apart, so that a word may mean something in each: `mei` a month, `uur` a unit; `zaal` a
 * room, `prof.` a title. */
enum vocabulary { VOCABULARY_TIME, VOCABULARY_CUE, VOCABULARY_COUNT };

enum sense {
    SENSE_NONE,
#include "fasti/sense.h"
    SENSE_COUNT
};

/* One row. `text` is one or more words parted by spaces, matched case and accents aside; `jan|uari` is `jan` or `januari`. */
struct word {
    const char *text;
    enum sense sense;
    int value;
};

struct language {
    const char *tag;   /* BCP 47 */
    const struct word *time;
    size_t time_len;
    const struct word *cues;
    size_t cues_len;
    const char *common; /* words that tell this language from others, parted by spaces */
    const char *region; /* country of an announcement in this language unless it says otherwise */
};

/* Every language, in the order of the guess: the first wins a tie. */
const struct language *const *languages(size_t *len);
/* By tag (`nl`, `nl-BE`); NULL where there is none. */
const struct language *language_find(const char *tag);

/* The rows of a language made ready for looking up. */
struct lexicon;
struct lexicon *lexicon_new(const struct language *language);
void lexicon_free(struct lexicon *lexicon);
const struct language *lexicon_language(const struct lexicon *lexicon);

/* What a phrase means and how many tokens it takes. */
struct meaning {
    enum sense sense;
    int value;
    unsigned tokens;
};
/* The words from a token on: `word` yields the folded text of the token `ahead`, empty at the end. */
struct words {
    const void *context;
    struct slice (*word)(const void *context, size_t ahead);
};
/* The longest phrase; sense NONE and 0 tokens where no row fits. Of rows with the same text the first wins. */
struct meaning lexicon_look(const struct lexicon *lexicon, enum vocabulary vocabulary, const struct words *words);

#endif
