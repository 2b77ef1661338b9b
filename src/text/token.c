/* Words, numbers and marks, each with what it means. */
#include "text/words.h"

#include <string.h>

static bool is_digit(char byte)
{
    return (unsigned char)(byte - '0') < 10;
}

static bool is_ascii_letter(char byte)
{
    return (unsigned char)((byte | 32) - 'a') < 26;
}

static bool is_apostrophe(int32_t code)
{
    return code == '\'' || code == 0x2019 || code == 0x2018 || code == 0x60 || code == 0xB4;
}

/* Marks that come in many shapes, as the one they mean. */
static char plain_mark(int32_t code)
{
    static const struct {
        int32_t first, last;
        char mark;
    } rows[] = {
        {0x2010, 0x2015, '-'}, {0x2212, 0x2212, '-'}, {0x2018, 0x201B, '\''}, {0x60, 0x60, '\''}, {0xB4, 0xB4, '\''},
        {0x201C, 0x201F, '"'}, {0xAB, 0xAB, '"'},     {0xBB, 0xBB, '"'},      {0x2022, 0x2023, '*'}, {0xB7, 0xB7, '*'},
        {0x25A0, 0x25FF, '*'}, {0x2043, 0x2043, '*'}, {0x2713, 0x2714, '*'},  {0xF000, 0xF0FF, '*'}, {0x27A2, 0x27A4, '*'},
    };
    if (code < 0x80)
        return code == '`' ? '\'' : (char)code;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (code >= rows[i].first && code <= rows[i].last)
            return rows[i].mark;
    return '?';
}

/* Where the letters of ASCII end that stand from `at` on in text whose capitals are small, with eight bytes behind it. */
static inline size_t letters_end(const char *small, size_t at)
{
    unsigned len;
    do
        at += len = eight_before(eight_strange(eight_read(small + at)));
    while (len == 8);
    return at;
}

/* Where a word ends that may go on behind its letters of ASCII: with an apostrophe that a letter follows, a letter or a combining mark. */
static size_t word_goes_on(struct slice text, const char *small, size_t at)
{
    for (; at < text.len; at = letters_end(small, at)) {
        size_t next = at;
        int32_t code = utf8_next(text, &next);
        if (is_apostrophe(code)) {
            size_t behind = next;
            if (behind >= text.len || !utf8_is_letter(utf8_next(text, &behind)))
                break;
        } else if (!utf8_is_letter(code) && !(code >= 0x300 && code <= 0x36F)) {
            break;
        }
        at = next;
    }
    return at;
}

/* Where the word that begins at `at` ends. */
static inline size_t word_end(struct slice text, const char *small, size_t at)
{
    at = letters_end(small, at);
    unsigned char byte = (unsigned char)small[at];
    return byte < 0x80 && byte != '\'' && byte != '`' ? at : word_goes_on(text, small, at);
}

/* An elided article: 's avonds, 't. */
static size_t elision_end(struct slice text, size_t at, size_t behind)
{
    bool elided = behind < text.len && strchr("stnmST", text.at[behind]) != NULL &&
                  (behind + 1 == text.len || !is_ascii_letter(text.at[behind + 1]));
    bool opens = behind + 1 < text.len && text.at[behind + 1] != ' ' && text.at[behind + 1] != '-';
    return elided && !opens ? behind + 1 : at;
}

static uint32_t read_number(struct slice text, size_t at, size_t end)
{
    uint32_t number = 0;
    if (end - at > 9)
        return UINT32_MAX;
    for (; at < end; at++)
        number = number * 10 + (uint32_t)(text.at[at] - '0');
    return number;
}

static size_t cut_mark(struct slice text, size_t at, struct token *token)
{
    size_t end = at;
    int32_t code = utf8_next(text, &end);
    size_t elision = is_apostrophe(code) ? elision_end(text, at, end) : at;
    token->kind = elision > at ? TOKEN_WORD : TOKEN_MARK;
    token->mark = elision > at ? 0 : plain_mark(code);
    return (elision > at ? elision : end) - at;
}

static size_t cut_number(struct slice text, size_t at, struct token *token)
{
    size_t end = at + 1;
    while (end < text.len && is_digit(text.at[end]))
        end++;
    token->kind = TOKEN_NUMBER;
    token->number = read_number(text, at, end);
    return end - at;
}

/* What begins with a byte that is none of ASCII. */
static size_t cut_wide(struct slice text, const char *small, size_t at, struct token *token)
{
    size_t next = at;
    int32_t code = utf8_next(text, &next);
    if (!utf8_is_letter(code))
        return cut_mark(text, at, token);
    token->upper = utf8_is_upper(code);
    return word_goes_on(text, small, at) - at;
}

/* Cuts the token that begins at `at`, which is no space; returns its length. */
static inline size_t cut(struct slice text, const char *small, size_t at, struct token *token)
{
    char byte = text.at[at];
    if (is_ascii_letter(byte)) {
        token->upper = byte <= 'Z';
        return word_end(text, small, at) - at;
    }
    if (is_digit(byte))
        return cut_number(text, at, token);
    return (unsigned char)byte < 0x80 ? cut_mark(text, at, token) : cut_wide(text, small, at, token);
}

static void cut_line(struct text *text, size_t l, struct words *words)
{
    struct line *line = &text->lines[l];
    struct slice all = slice_part(text->clean, 0, line->at + line->len);
    bool space = true;
    line->token = text->tokens_len;
    for (size_t at = line->at; at < all.len;) {
        if (all.at[at] == ' ' || all.at[at] == '\t') {
            line->gaps |= space || all.at[at] == '\t';
            space = true;
            at++;
            continue;
        }
        if (text->tokens_len == words->room)
            words_grow(words, text);
        struct token *token = &text->tokens[text->tokens_len];
        token->at = (uint32_t)at;
        token->line = (uint32_t)l;
        token->number = 0;
        token->kind = TOKEN_WORD;
        token->mark = 0;
        token->space = space;
        token->upper = false;
        token->endings = 0;
        token->len = (uint32_t)cut(all, words->small, at, token);
        at += token->len;
        text->tokens_len++;
        space = false;
    }
    line->tokens = text->tokens_len - line->token;
}

/* A line's phrases may run over its end, so that they are looked up once the next one is cut. */
void text_cut_tokens(struct text *text)
{
    struct words words;
    words_open(&words, text);
    for (size_t l = 0; l < text->lines_len; l++) {
        cut_line(text, l, &words);
        words_look(&words, text, &text->lines[l]);
        if (l > 0)
            words_look_on(&words, text, &text->lines[l - 1]);
    }
    words_look_on(&words, text, &text->lines[text->lines_len - 1]);
    words_close(&words);
}
