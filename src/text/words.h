/* The words of a text on their way into the lexicon. */
#ifndef TEXT_WORDS_H
#define TEXT_WORDS_H

#include "text/text.h"

struct words {
    char *bytes;       /* all that follows is in it */
    char *small;       /* the clean text, the capitals of ASCII made small; eight bytes more at both ends may be read */
    char *wide;        /* words that are folded otherwise, behind it */
    struct folded *at; /* of each token */
    size_t room;       /* of these and of the text's tokens */
};

void words_open(struct words *words, const struct text *text);
void words_close(struct words *words);
/* Makes room for more tokens. */
void words_grow(struct words *words, struct text *text);
/* Looks up the tokens of a line, each alone. */
void words_look(struct words *words, struct text *text, struct line *line);
/* Looks up the phrases of more words that begin in a line; notes what there is among its tokens. */
void words_look_on(const struct words *words, struct text *text, struct line *line);

#endif
