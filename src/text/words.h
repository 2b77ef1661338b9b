/* The words of a text on their way into the lexicon. */
#ifndef TEXT_WORDS_H
#define TEXT_WORDS_H

#include "fasti/lexicon.h"
#include "text/text.h"

/* A text while it is cut. */
struct cutting {
    struct slice clean;
    /* the same with small letters for the capitals of ASCII; bytes behind it may be read */
    char *small;
    /* in the same piece of memory, bits: which bytes are letters of ASCII, the first ones lowest; eight of
     * them may be read at once */
    char *letters;
    const struct lexicon *lexicon;
    uint16_t *numbers; /* of each token, that of its word in the lexicon; one more, 0, behind the last one */
    size_t room;       /* of these and of the text's tokens */
};

void words_open(struct cutting *cutting, struct slice clean, const struct lexicon *lexicon);
void words_close(struct cutting *cutting);
/* Makes room for more tokens. */
void words_grow(struct cutting *cutting, struct text *text);
/* The number of a word as it stands. */
unsigned words_number(const struct cutting *cutting, struct slice word);
/* The language that the words tell of. */
const struct language *words_tell(const struct cutting *cutting, const struct text *text);
/* What the tokens mean in the text's language, alone and with those behind them. */
void words_mean(const struct cutting *cutting, struct text *text);

#endif
