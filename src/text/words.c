/* What the words of a text mean: folded as the rows are, looked up alone, then with the words behind them. */
#include "text/words.h"

#include <string.h>
#include <utf8proc.h>

/* Bytes of a token with the space behind it, or less. */
enum { USUAL_WORD = 4 };

void words_open(struct cutting *cutting, const struct text *text, const struct lexicon *lexicon)
{
    *cutting = (struct cutting){.clean = text->clean, .lexicon = lexicon};
}

void words_close(struct cutting *cutting)
{
    free(cutting->numbers);
    free(cutting->leads);
}

void words_grow(struct cutting *cutting, struct text *text)
{
    size_t room = cutting->room == 0 ? cutting->clean.len / USUAL_WORD + 1 : 2 * cutting->room;
    text->tokens = memory_resize(text->tokens, room, sizeof *text->tokens);
    cutting->numbers = memory_resize(cutting->numbers, room, sizeof *cutting->numbers);
    cutting->leads = memory_resize(cutting->leads, room, sizeof *cutting->leads);
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
        utf8proc_ssize_t got = utf8proc_decompose_char(code, parts, 4, UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD, NULL);
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

/* What the tokens mean alone, and how they end. */
static void mean_alone(const struct cutting *cutting, struct text *text, size_t column)
{
    const struct lexicon *lexicon = cutting->lexicon;
    for (size_t i = 0; i < text->tokens_len; i++) {
        struct token *token = &text->tokens[i];
        const struct entry *entry = &lexicon->entries[cutting->numbers[i]];
        const struct meanings *meanings = &lexicon->meanings[entry->alone[column]];
        memcpy(token->meanings, meanings->of, sizeof meanings->of);
        token->senses = meanings->senses;
        if (token->kind == TOKEN_WORD)
            token->endings = cutting->numbers[i] > 0 ? entry->endings[column] : lexicon_endings(lexicon, column, text_token(text, i));
    }
}

/* A phrase may run over one line's end. */
static void mean_together(const struct cutting *cutting, struct text *text, size_t column, size_t at)
{
    struct token *token = &text->tokens[at];
    const struct line *line = &text->lines[token->line];
    line += line + 1 < text->lines + text->lines_len;
    if (!lexicon_phrases(cutting->lexicon, column, cutting->numbers + at, line->token + line->tokens - at, token->meanings))
        return;
    token->senses = 0;
    for (size_t v = 0; v < VOCABULARY_COUNT; v++)
        token->senses |= sense_bit(token->meanings[v].sense);
}

void words_mean(const struct cutting *cutting, struct text *text)
{
    size_t column = lexicon_column(cutting->lexicon, text->language);
    mean_alone(cutting, text, column);
    for (size_t i = 0; i < cutting->leads_len; i++)
        mean_together(cutting, text, column, cutting->leads[i]);
}
