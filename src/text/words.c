/* What the words of a text mean: folded as the rows are, looked up alone, then with the words behind them. */
#include "text/words.h"

#include <string.h>
#include <utf8proc.h>

enum {
    PADDING = 8,     /* bytes around the text that may be read */
    FOLD_GROWTH = 8, /* a character of two bytes or more folds to four of at most four */
    USUAL_WORD = 4,  /* bytes of a token with the space behind it, or less */
};

static void make_small(char *to, struct slice from)
{
    for (size_t i = 0; i < from.len; i++) {
        unsigned char byte = (unsigned char)from.at[i], capital = (unsigned char)(byte - 'A') < 26;
        to[i] = (char)(byte | (capital << 5));
    }
}

void words_open(struct words *words, const struct text *text)
{
    size_t len = text->clean.len, wide = FOLD_GROWTH * len + WORD_MOST;
    words->bytes = memory_resize(NULL, 2 * PADDING + len + wide, 1);
    words->small = words->bytes + PADDING;
    words->wide = words->small + len + PADDING;
    memset(words->bytes, 0, PADDING);
    make_small(words->small, text->clean);
    memset(words->small + len, 0, PADDING);
    words->room = 0;
    words->at = NULL;
}

void words_close(struct words *words)
{
    free(words->bytes);
    free(words->at);
}

void words_grow(struct words *words, struct text *text)
{
    words->room = words->room == 0 ? text->clean.len / USUAL_WORD + 1 : 2 * words->room;
    text->tokens = memory_resize(text->tokens, words->room, sizeof *text->tokens);
    words->at = memory_resize(words->at, words->room, sizeof *words->at);
}

/* Without accents, at the end of what is folded so. */
static struct slice fold_wide(struct words *words, struct slice word)
{
    char *out = words->wide;
    for (size_t at = 0; at < word.len && words->wide - out + 4 <= WORD_MOST;) {
        int32_t code = utf8_next(word, &at), parts[4] = {0};
        if (code == 0x2018 || code == 0x2019 || code == '`' || code == 0xB4)
            code = '\'';
        utf8proc_ssize_t got = utf8proc_decompose_char(code, parts, 4, UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD, NULL);
        for (utf8proc_ssize_t i = 0; i < got && i < 4 && words->wide - out + 4 <= WORD_MOST; i++)
            if (parts[i] < 0x300 || parts[i] > 0x36F)
                words->wide += utf8_put(parts[i], words->wide);
    }
    return (struct slice){out, (size_t)(words->wide - out)};
}

/* A token that is not all ASCII, or a mark that stands for another. */
static void fold_otherwise(struct words *words, const struct token *token, struct folded *folded)
{
    struct slice word = {words->small + token->at, token->len};
    if (word.len > WORD_MOST) {
        word = (struct slice){"", 0};
    } else if (token->kind != TOKEN_MARK || token->mark == '?') {
        word = fold_wide(words, word);
    } else {
        *words->wide = token->mark;
        word = (struct slice){words->wide++, 1};
    }
    word_fold(folded, word);
}

/* A token in lower case without accents, as the rows have it; a mark as the one that it means. */
static inline void fold(struct words *words, const struct token *token, struct folded *folded)
{
    struct slice word = {words->small + token->at, token->len};
    uint64_t first = eight_first(eight_read(word.at), word.len), all = first;
    for (size_t at = 8; at < word.len; at += 8)
        all |= eight_read(word.at + (at + 8 < word.len ? at : word.len - 8));
    if ((all & EIGHT_TOPS) != 0 || word.len > WORD_MOST || (token->kind == TOKEN_MARK && token->mark != *word.at))
        fold_otherwise(words, token, folded);
    else
        word_begin(folded, word, first);
}

void words_look(struct words *words, struct text *text, struct line *line)
{
    const struct lexicon *lexicon = text->lexicon;
    for (size_t i = line->token; i < line->token + line->tokens; i++) {
        struct token *token = &text->tokens[i];
        struct folded *folded = &words->at[i];
        fold(words, token, folded);
        const struct meanings *meanings = lexicon_word(lexicon, folded);
        memcpy(token->meanings, meanings->of, sizeof meanings->of);
        token->senses = meanings->senses;
        if (token->kind == TOKEN_WORD)
            line->endings |= token->endings = lexicon_endings(lexicon, (struct slice){words->small + token->at, token->len}, folded);
        line->numbers |= token->kind == TOKEN_NUMBER;
        line->marks |= mark_bit(token->mark);
        line->apart |= token->space ? mark_bit(token->mark) : 0;
    }
}

static void look_on(const struct words *words, struct text *text, size_t at, size_t end)
{
    struct token *token = &text->tokens[at];
    if (!lexicon_phrases(text->lexicon, words->at + at, end - at, token->meanings))
        return;
    token->senses = 0;
    for (size_t v = 0; v < VOCABULARY_COUNT; v++)
        token->senses |= sense_bit(token->meanings[v].sense);
}

/* A phrase may run over one line's end. */
void words_look_on(const struct words *words, struct text *text, struct line *line)
{
    const struct line *next = line + 1 < text->lines + text->lines_len ? line + 1 : line;
    for (size_t i = line->token; i < line->token + line->tokens; i++) {
        if (words->at[i].leads)
            look_on(words, text, i, next->token + next->tokens);
        line->senses |= text->tokens[i].senses;
    }
}
