/* The words of a text on their way into the lexicon. */
#ifndef TEXT_WORDS_H
#define TEXT_WORDS_H

#include "fasti/lexicon.h"
#include "text/text.h"

/* No more of a text tells which language it is in. */
enum { TELLING_BYTES = 12288 };

/* A text while it is cut. */
struct cutting {
    struct slice clean;
    const struct lexicon *lexicon;
    uint16_t *numbers;      /* of each token, that of its word in the lexicon */
    uint32_t *leads;        /* the tokens that phrases may begin with */
    size_t leads_len, room; /* `room`: of both, and of the text's tokens */
    bool leading;           /* the last token's word begins phrases */
    unsigned tells[1 << LANGUAGES_MOST]; /* how many words are common ones of some languages */
};

void words_open(struct cutting *cutting, const struct text *text, const struct lexicon *lexicon);
void words_close(struct cutting *cutting);
/* Makes room for more tokens. */
void words_grow(struct cutting *cutting, struct text *text);
/* The number of a word as it stands. */
unsigned words_number(const struct cutting *cutting, struct slice word);
/* Notes that of the next token. */
static inline void words_put(struct cutting *cutting, size_t token, size_t at, unsigned number)
{
    const struct entry *entry = &cutting->lexicon->entries[number];
    cutting->numbers[token] = (uint16_t)number;
    cutting->tells[entry->tells] += at < TELLING_BYTES;
    cutting->leads[cutting->leads_len] = (uint32_t)token - 1;
    cutting->leads_len += cutting->leading & entry->follows;
    cutting->leading = entry->leads;
}
/* What the tokens mean in the text's language, alone and with those behind them. */
void words_mean(const struct cutting *cutting, struct text *text);

#endif
