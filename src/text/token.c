/* Words, numbers and marks, each with what it means. */
#include "text/text.h"

#include <string.h>
#include <utf8proc.h>

enum {
    FOLDED = 48,    /* bytes of a word that are folded and compared; no row has a longer word */
    USUAL_WORD = 4, /* bytes of a token with the space behind it, or less */
};

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

/* Where the word that begins at `at` ends: letters, combining marks, and apostrophes with a letter behind them. */
static size_t word_end(struct slice text, size_t at)
{
    while (at < text.len) {
        if (is_ascii_letter(text.at[at])) {
            at++;
            continue;
        }
        size_t next = at;
        int32_t code = (unsigned char)text.at[at] < 0x80 ? text.at[at] : utf8_next(text, &next);
        if (is_apostrophe(code)) {
            next = at + (code < 0x80 ? 1 : next - at);
            size_t behind = next;
            if (behind >= text.len || !utf8_is_letter(utf8_next(text, &behind)))
                break;
        } else if (code < 0x80 || (!utf8_is_letter(code) && !(code >= 0x300 && code <= 0x36F))) {
            break;
        }
        at = next;
    }
    return at;
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

static void cut_mark(struct slice text, size_t at, struct token *token)
{
    size_t end = at;
    int32_t code = utf8_next(text, &end);
    size_t elision = is_apostrophe(code) ? elision_end(text, at, end) : at;
    token->kind = elision > at ? TOKEN_WORD : TOKEN_MARK;
    token->mark = elision > at ? 0 : plain_mark(code);
    token->len = (uint32_t)((elision > at ? elision : end) - at);
}

/* Cuts the token that begins at `at`, which is no space. */
static void cut(struct slice text, size_t at, struct token *token)
{
    size_t next = at;
    int32_t code = (unsigned char)text.at[at] < 0x80 ? text.at[at] : utf8_next(text, &next);
    token->at = (uint32_t)at;
    if (is_digit(text.at[at])) {
        size_t end = at + 1;
        while (end < text.len && is_digit(text.at[end]))
            end++;
        token->kind = TOKEN_NUMBER;
        token->len = (uint32_t)(end - at);
        token->number = read_number(text, at, end);
    } else if (code < 0x80 ? is_ascii_letter((char)code) : utf8_is_letter(code)) {
        token->kind = TOKEN_WORD;
        token->len = (uint32_t)(word_end(text, at) - at);
        token->upper = code < 0x80 ? code <= 'Z' : utf8_is_upper(code);
    } else {
        cut_mark(text, at, token);
    }
}

/* Words in lower case without accents, as the rows have them: where they lie in the text already, or in `room`. */
struct folds {
    struct folded *words;
    char *room;
    size_t room_len;
};

static size_t fold_wide(struct slice word, char *out)
{
    size_t len = 0;
    for (size_t at = 0; at < word.len && len + 4 < FOLDED;) {
        int32_t code = utf8_next(word, &at), parts[4] = {0};
        if (is_apostrophe(code))
            code = '\'';
        utf8proc_ssize_t got = utf8proc_decompose_char(code, parts, 4, UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD, NULL);
        for (utf8proc_ssize_t i = 0; i < got && i < 4 && len + 4 < FOLDED; i++)
            if (parts[i] < 0x300 || parts[i] > 0x36F)
                len += utf8_put(parts[i], out + len);
    }
    return len;
}

/* The word as it stands where it is folded already; returns whether it is. */
static bool fold_lower(struct slice word, struct folded *folded)
{
    uint32_t hash = WORD_HASH;
    for (size_t i = 0; i < word.len; i++) {
        if ((unsigned char)word.at[i] >= 0x80 || (unsigned char)(word.at[i] - 'A') < 26)
            return false;
        hash = word_hash_on(hash, word.at[i]);
    }
    *folded = (struct folded){word.at, (uint32_t)word.len, word_hash_end(hash)};
    return true;
}

static size_t fold_capitals(struct slice word, char *out)
{
    for (size_t i = 0; i < word.len; i++) {
        if ((unsigned char)word.at[i] >= 0x80)
            return fold_wide(word, out);
        out[i] = (unsigned char)(word.at[i] - 'A') < 26 ? (char)(word.at[i] + 32) : word.at[i];
    }
    return word.len;
}

static struct folded fold(struct folds *folds, struct slice word)
{
    struct folded folded = {"", 0, 0};
    if (word.len >= FOLDED || fold_lower(word, &folded))
        return folded;
    char *out = folds->room + folds->room_len;
    struct slice made = {out, fold_capitals(word, out)};
    folds->room_len += made.len;
    return (struct folded){made.at, (uint32_t)made.len, word_hash(made)};
}

/* A character of two bytes or more folds to four of at most four. */
enum { FOLD_GROWTH = 8 };

static void fold_tokens(struct text *text, struct folds *folds)
{
    for (size_t i = 0; i < text->tokens_len; i++) {
        struct token *token = &text->tokens[i];
        struct slice word = {text->clean.at + token->at, token->len};
        if (token->kind == TOKEN_MARK && token->mark != '?')
            word = (struct slice){&token->mark, 1};
        folds->words[i] = fold(folds, word);
        if (token->kind == TOKEN_WORD)
            token->endings = (uint16_t)lexicon_endings(text->lexicon, word);
    }
}

static void look_up_token(const struct text *text, const struct folds *folds, size_t at, size_t end)
{
    struct token *token = &text->tokens[at];
    token->senses = sense_bit(SENSE_NONE);
    if (!lexicon_look(text->lexicon, folds->words + at, end - at, token->meanings))
        return;
    for (size_t v = 0; v < VOCABULARY_COUNT; v++)
        token->senses |= sense_bit(token->meanings[v].sense);
}

/* A phrase may run over one line's end. */
static void look_up(struct text *text)
{
    struct folds folds = {memory_resize(NULL, text->tokens_len, sizeof *folds.words),
                          memory_resize(NULL, FOLD_GROWTH * text->clean.len + FOLDED, 1), 0};
    fold_tokens(text, &folds);
    for (size_t l = 0; l < text->lines_len; l++) {
        const struct line *line = &text->lines[l], *next = l + 1 < text->lines_len ? line + 1 : line;
        for (size_t i = line->token; i < line->token + line->tokens; i++)
            look_up_token(text, &folds, i, next->token + next->tokens);
    }
    free(folds.words);
    free(folds.room);
}

void text_cut_tokens(struct text *text)
{
    size_t room = text->clean.len / USUAL_WORD + 1;
    text->tokens = memory_resize(NULL, room, sizeof *text->tokens);
    for (size_t l = 0; l < text->lines_len; l++) {
        struct line *line = &text->lines[l];
        struct slice all = slice_part(text->clean, 0, line->at + line->len);
        bool space = true;
        line->token = text->tokens_len;
        for (size_t at = line->at; at < all.len;) {
            if (all.at[at] == ' ' || all.at[at] == '\t') {
                space = true;
                at++;
                continue;
            }
            if (text->tokens_len == room)
                text->tokens = memory_room(text->tokens, room, &room, sizeof *text->tokens);
            struct token *token = &text->tokens[text->tokens_len++];
            *token = (struct token){.line = (uint32_t)l, .space = space};
            cut(all, at, token);
            at += token->len;
            space = false;
        }
        line->tokens = text->tokens_len - line->token;
    }
    look_up(text);
}
