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
        {0x2010, 0x2015, '-'}, {0x2212, 0x2212, '-'}, {0x2018, 0x201B, '\''}, {0x60, 0x60, '\''},
        {0xB4, 0xB4, '\''},    {0x201C, 0x201F, '"'}, {0xAB, 0xAB, '"'},      {0xBB, 0xBB, '"'},
        {0x2022, 0x2023, '*'}, {0xB7, 0xB7, '*'},     {0x25A0, 0x25FF, '*'},  {0x2043, 0x2043, '*'},
        {0x2713, 0x2714, '*'}, {0xF000, 0xF0FF, '*'}, {0x27A2, 0x27A4, '*'},
    };
    if (code < 0x80)
        return code == '`' ? '\'' : (char)code;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (code >= rows[i].first && code <= rows[i].last)
            return rows[i].mark;
    return '?';
}

/* Where the word ends that goes on at `at`: with letters, combining marks and apostrophes that
 * a letter follows. */
static size_t word_end(struct slice text, size_t at)
{
    while (at < text.len) {
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

/* What was cut: how long it is, and the number of the word in the lexicon. */
struct cut {
    size_t len;
    unsigned number;
};

static struct cut cut_other(const struct cutting *cutting, size_t at, size_t len)
{
    return (struct cut){len, words_number(cutting, slice_part(cutting->clean, at, at + len))};
}

/* How many letters of ASCII stand from `at` on, 56 if there are more. */
static inline size_t letters_from(const struct cutting *cutting, size_t at)
{
    uint64_t letters = eight_read(cutting->letters + at / 8) >> at % 8;
    return (size_t)__builtin_ctzll(~letters | (uint64_t)1 << 56);
}

/* A word that is long or has other letters than those of ASCII in it, or an apostrophe. */
static struct cut cut_odd_word(const struct cutting *cutting, size_t at, size_t letters, struct token *token)
{
    struct slice clean = cutting->clean;
    size_t len = word_end(clean, at + letters) - at;
    token->elided = len > 3 && (clean.at[at + 1] == '\'' || clean.at[at + 1] == '\xE2');
    return cut_other(cutting, at, len);
}

/* A word that begins with a letter of ASCII. No branch depends on how long it is up to sixteen bytes. */
static inline struct cut cut_word(const struct cutting *cutting, size_t at, struct token *token)
{
    const char *small = cutting->small + at;
    size_t len = letters_from(cutting, at), beyond = (len - 8) & -(size_t)(len > 8);
    unsigned char behind = (unsigned char)small[len];
    if (len > 16 || behind >= 0x80 || is_apostrophe(behind))
        return cut_odd_word(cutting, at, len, token);
    const struct folded folded = {eight_read(small) & ~(uint64_t)0 >> (64 - 8 * (len - beyond)),
                                  eight_read(small + beyond) & -(uint64_t)(beyond > 0), len};
    return (struct cut){len, lexicon_number(cutting->lexicon, &folded)};
}

static uint32_t read_number(struct slice digits)
{
    uint32_t number = 0;
    if (digits.len > 9)
        return UINT32_MAX;
    for (size_t i = 0; i < digits.len; i++)
        number = number * 10 + (uint32_t)(digits.at[i] - '0');
    return number;
}

static inline struct cut cut_number(const struct cutting *cutting, size_t at, struct token *token)
{
    struct slice clean = cutting->clean;
    size_t end = at + 1;
    while (end < clean.len && is_digit(clean.at[end]))
        end++;
    token->kind = TOKEN_NUMBER;
    token->number = read_number(slice_part(clean, at, end));
    if (end - at > 8)
        return cut_other(cutting, at, end - at);
    const struct folded folded = {eight_first(eight_read(clean.at + at), end - at), 0, end - at};
    return (struct cut){end - at, lexicon_number(cutting->lexicon, &folded)};
}

/* An elided article: 's avonds, 't. How long it is, `behind` its apostrophe; 0: it is none. */
static size_t elision(struct slice text, size_t at, size_t behind)
{
    bool elided = behind < text.len && strchr("stnmST", text.at[behind]) != NULL &&
                  (behind + 1 == text.len || !is_ascii_letter(text.at[behind + 1]));
    bool opens = behind + 1 < text.len && strchr(" -\n", text.at[behind + 1]) == NULL;
    return elided && !opens ? behind + 1 - at : 0;
}

static inline struct cut cut_mark(const struct cutting *cutting, size_t at, struct token *token)
{
    size_t elided = is_apostrophe(cutting->clean.at[at]) ? elision(cutting->clean, at, at + 1) : 0;
    if (elided > 0)
        return cut_other(cutting, at, elided);
    token->kind = TOKEN_MARK;
    token->mark = plain_mark(cutting->clean.at[at]);
    const struct folded folded = {(unsigned char)token->mark, 0, 1};
    return (struct cut){1, lexicon_number(cutting->lexicon, &folded)};
}

/* What begins with a byte that is none of ASCII. */
static struct cut cut_wide(const struct cutting *cutting, size_t at, struct token *token)
{
    struct slice clean = cutting->clean;
    size_t behind = at;
    int32_t code = utf8_next(clean, &behind);
    if (utf8_is_letter(code)) {
        token->upper = utf8_is_upper(code);
        return cut_other(cutting, at, word_end(clean, at) - at);
    }
    size_t elided = is_apostrophe(code) ? elision(clean, at, behind) : 0;
    if (elided > 0)
        return cut_other(cutting, at, elided);
    token->kind = TOKEN_MARK;
    token->mark = plain_mark(code);
    if (token->mark == '?')
        return cut_other(cutting, at, behind - at);
    return (struct cut){behind - at, lexicon_find(cutting->lexicon, (struct slice){&token->mark, 1})};
}

/* Cuts the token that begins at `at`, which is no space. */
static inline struct cut cut(const struct cutting *cutting, size_t at, struct token *token)
{
    char byte = cutting->clean.at[at];
    if (is_ascii_letter(byte)) {
        token->upper = byte <= 'Z';
        return cut_word(cutting, at, token);
    }
    if (is_digit(byte))
        return cut_number(cutting, at, token);
    return (unsigned char)byte < 0x80 ? cut_mark(cutting, at, token) : cut_wide(cutting, at, token);
}

/* Asterisks behind a word that refer to a note, `het Platform*`, or set it in bold, are none of its line's
 * tokens: how many stand there. */
static size_t note_len(const char *clean, size_t at)
{
    size_t len = 0;
    while (clean[at + len] == '*')
        len++;
    return len > 0 && strchr(" \t\n,.;:)", clean[at + len]) != NULL ? len : 0;
}

/* Cuts the tokens of a line; returns where it ends. */
static size_t cut_line(struct cutting *cutting, struct text *text, struct line *line)
{
    const char *clean = cutting->clean.at;
    const uint32_t index = (uint32_t)text->lines_len;
    size_t at = line->at, len = line->token;
    bool gaps = false;
    for (bool space = true;;) {
        bool blank = clean[at] == ' ';
        gaps |= space & blank;
        space |= blank;
        at += blank;
        if ((unsigned char)clean[at] <= ' ') {
            if (clean[at] == '\n' || clean[at] == '\0')
                break;
            if (clean[at] == ' ' || clean[at] == '\t') {
                gaps = space = true;
                at++;
                continue;
            }
        }
        if (len == cutting->room)
            words_grow(cutting, text);
        struct token *token = &text->tokens[len];
        *token = (struct token){.at = (uint32_t)at, .line = index, .kind = TOKEN_WORD, .space = space};
        const struct cut part = cut(cutting, at, token);
        cutting->numbers[len++] = (uint16_t)part.number;
        token->len = (uint32_t)part.len;
        at += part.len;
        if (clean[at] == '*' && token->kind != TOKEN_MARK)
            at += note_len(clean, at);
        space = false;
    }
    line->gaps = gaps;
    text->tokens_len = len;
    return at;
}

void text_cut(struct text *text, const struct lexicon *lexicon, const struct language *language)
{
    struct cutting cutting;
    size_t room = text->clean.len / TEXT_USUAL_LINE + 1;
    text->lines = memory_resize(NULL, room, sizeof *text->lines);
    words_open(&cutting, text->clean, lexicon);
    for (size_t at = 0; at < text->clean.len || at == 0; at++) {
        struct line line = {.at = at, .token = text->tokens_len};
        at = cut_line(&cutting, text, &line);
        line.len = at - line.at;
        line.tokens = text->tokens_len - line.token;
        text->lines = memory_room(text->lines, text->lines_len, &room, sizeof *text->lines);
        text->lines[text->lines_len++] = line;
    }
    if (text->tokens_len > 0)
        cutting.numbers[text->tokens_len] = 0;
    /* room behind the last token would take memory, and hide from the sanitizers who reads there */
    text->tokens = memory_resize(text->tokens, text->tokens_len, sizeof *text->tokens);
    text->language = language != NULL ? language : words_tell(&cutting, text);
    words_mean(&cutting, text);
    words_close(&cutting);
}
