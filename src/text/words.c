/* What the words of a text mean: folded as the rows are, looked up alone, then with the words behind them. */
#include "text/words.h"

#include <string.h>
#include <utf8proc.h>

enum {
    STRETCH = 64,          /* bytes that are looked at together */
    TOGETHER = 256,        /* tokens of which it is looked up together what they mean */
    USUAL_WORD = 4,        /* bytes of a token with the space behind it, or less */
    TELLING_BYTES = 12288, /* no more of a text tells which language it is in */
};

/* Makes capitals of ASCII in a stretch small; notes which of its bytes are letters. */
static void make_small(char small[STRETCH], char letters[STRETCH / 8])
{
    char tops[STRETCH];
    for (size_t i = 0; i < STRETCH; i++) {
        unsigned char byte = (unsigned char)small[i], letter = (unsigned char)((byte | 0x20) - 'a') < 26;
        small[i] = (char)(byte | letter << 5);
        tops[i] = (char)(letter << 7);
    }
    for (size_t i = 0; i < STRETCH / 8; i++)
        letters[i] = (char)eight_bits(eight_read(tops + 8 * i));
}

void words_open(struct cutting *cutting, struct slice clean, const struct lexicon *lexicon)
{
    size_t len = (clean.len / STRETCH + 1) * STRETCH;
    *cutting = (struct cutting){.clean = clean, .lexicon = lexicon};
    cutting->small = memory_resize(NULL, len + TEXT_PADDING + len / 8 + 8, 1);
    cutting->letters = cutting->small + len + TEXT_PADDING;
    memcpy(cutting->small, clean.at, clean.len);
    memset(cutting->small + clean.len, 0, len + TEXT_PADDING - clean.len);
    for (size_t at = 0; at < len; at += STRETCH)
        make_small(cutting->small + at, cutting->letters + at / 8);
    memset(cutting->letters + len / 8, 0, 8);
}

void words_close(struct cutting *cutting)
{
    free(cutting->small);
    free(cutting->numbers);
}

void words_grow(struct cutting *cutting, struct text *text)
{
    size_t room = cutting->room == 0 ? cutting->clean.len / USUAL_WORD + 1 : 2 * cutting->room;
    text->tokens = memory_resize(text->tokens, room, sizeof *text->tokens);
    cutting->numbers = memory_resize(cutting->numbers, room + 1, sizeof *cutting->numbers);
    cutting->room = room;
}

/* Without accents; its length. */
static size_t fold_wide(struct slice word, char out[WORD_MOST])
{
    size_t len = 0;
    for (size_t at = 0; at < word.len && len + 4 <= WORD_MOST;) {
        int32_t code = utf8_next(word, &at), parts[4] = {0};
        if (code == 0x2018 || code == 0x2019 || code == '`' || code == 0xB4)
            code = '\'';
        utf8proc_ssize_t got =
            utf8proc_decompose_char(code, parts, 4, UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD, NULL);
        for (utf8proc_ssize_t i = 0; i < got && i < 4 && len + 4 <= WORD_MOST; i++)
            if (parts[i] < 0x300 || parts[i] > 0x36F)
                len += utf8_put(parts[i], out + len);
    }
    return len;
}

unsigned words_number(const struct cutting *cutting, struct slice word)
{
    char folded[WORD_MOST];
    bool wide = false;
    if (word.len > WORD_MOST)
        return 0;
    for (size_t i = 0; i < word.len; i++) {
        unsigned char byte = (unsigned char)word.at[i], capital = (unsigned char)(byte - 'A') < 26;
        folded[i] = (char)(byte | (capital << 5));
        wide |= byte >= 0x80;
    }
    return lexicon_find(cutting->lexicon, (struct slice){folded, wide ? fold_wide(word, folded) : word.len});
}

const struct language *words_tell(const struct cutting *cutting, const struct text *text)
{
    unsigned tells[1 << LANGUAGES_MOST] = {0};
    size_t len = text->tokens_len;
    while (len > 0 && text->tokens[len - 1].at >= TELLING_BYTES)
        len--;
    for (size_t i = 0; i < len; i++)
        tells[lexicon_entry(cutting->lexicon, cutting->numbers[i])->tells]++;
    return lexicon_guess(cutting->lexicon, tells);
}

/* A phrase may run over one line's end. */
static void mean_together(const struct cutting *cutting, struct text *text, size_t column, size_t at)
{
    struct token *token = &text->tokens[at];
    const struct line *line = &text->lines[token->line];
    line += line + 1 < text->lines + text->lines_len;
    if (!lexicon_phrases(cutting->lexicon, column, cutting->numbers + at, line->token + line->tokens - at,
                         token->meanings))
        return;
    token->senses = 0;
    for (size_t v = 0; v < VOCABULARY_COUNT; v++)
        token->senses |= sense_bit(token->meanings[v].sense);
}

/* What the tokens from one to another mean. Which words are in no row, and which may begin a phrase, cannot
 * be foreseen: they are noted without a branch and looked at when the others are done. */
static void mean_some(const struct cutting *cutting, struct text *text, size_t column, size_t from, size_t to)
{
    const struct lexicon *lexicon = cutting->lexicon;
    uint32_t unknown[TOGETHER], leading[TOGETHER];
    size_t unknown_len = 0, leading_len = 0;
    for (size_t i = from; i < to; i++) {
        const uint16_t *number = &cutting->numbers[i];
        const struct entry *entry = lexicon_entry(lexicon, *number);
        const struct meanings *meanings = &lexicon->meanings[entry->alone[column]];
        struct token *token = &text->tokens[i];
        memcpy(token->meanings, meanings->of, sizeof meanings->of);
        token->senses = meanings->senses;
        token->endings = entry->endings[column];
        unknown[unknown_len] = leading[leading_len] = (uint32_t)i;
        unknown_len += (*number == 0) & (token->kind == TOKEN_WORD);
        leading_len += lexicon_may_begin(lexicon, number[0], number[1]);
    }
    for (size_t i = 0; i < unknown_len; i++)
        text->tokens[unknown[i]].endings = lexicon_endings(lexicon, column, text_token(text, unknown[i]));
    for (size_t i = 0; i < leading_len; i++)
        mean_together(cutting, text, column, leading[i]);
}

void words_mean(const struct cutting *cutting, struct text *text)
{
    const size_t column = lexicon_column(cutting->lexicon, text->language);
    for (size_t from = 0, to; from < text->tokens_len; from = to) {
        to = text->tokens_len - from > TOGETHER ? from + TOGETHER : text->tokens_len;
        mean_some(cutting, text, column, from, to);
    }
    for (size_t i = 0; i < text->lines_len && text->tokens_len > 0; i++)
        text_sum_line(text, &text->lines[i]);
}
