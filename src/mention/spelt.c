/* Addresses written so that no machine finds them: `info (at) kring.example`, `info [apenstaartje] kring
 * [punt] nl`, `info at kring dot org`. */
#include "mention/facts.h"

#include <string.h>

enum { MOST_PIECES = 6, MOST_LOCAL = 8 };

static bool is_opening(const struct text *text, size_t token)
{
    return text_is_mark(text, token, '(') || text_is_mark(text, token, '[') || text_is_mark(text, token, '{');
}

static bool is_closing(const struct text *text, size_t token)
{
    return text_is_mark(text, token, ')') || text_is_mark(text, token, ']') || text_is_mark(text, token, '}');
}

/* The mark that stands at a token, spelt or in brackets, and its tokens; 0: none. */
static size_t mark_read(const struct text *text, size_t token, char *mark)
{
    bool bracket = is_opening(text, token);
    size_t at = token + bracket;
    if (at >= text->tokens_len || text->tokens[at].line != text->tokens[token].line)
        return 0;
    *mark = text->tokens[at].kind == TOKEN_WORD ? language_spelt(text_token(text, at)) : '\0';
    if (bracket && text_is_mark(text, at, '@'))
        *mark = '@';
    return *mark == '\0' || (bracket && !is_closing(text, at + 1)) ? 0 : bracket ? 3 : 1;
}

/* Words and numbers with points and dashes between them, no white space in it. */
static size_t piece_read(const struct text *text, size_t token)
{
    size_t at = token, end = token;
    for (; at < text->tokens_len && at < token + MOST_LOCAL && (at == token || !text->tokens[at].space);
         at++) {
        const struct token *here = &text->tokens[at];
        if (here->kind == TOKEN_MARK &&
            (at == token || (here->mark != '.' && here->mark != '-' && here->mark != '_')))
            break;
        end = here->kind == TOKEN_MARK ? end : at + 1;
    }
    return end - token;
}

static bool has_point(const struct text *text, size_t token, size_t tokens)
{
    for (size_t i = token; i < token + tokens; i++)
        if (text_is_mark(text, i, '.'))
            return true;
    return false;
}

bool spelt_begins(const struct text *text, size_t token)
{
    const uint64_t brackets = mark_bit('(') | mark_bit('[') | mark_bit('{');
    bool bracketed = (text->lines[text->tokens[token].line].marks & brackets) != 0;
    char mark;
    if (!bracketed)
        return mark_read(text, token + 1, &mark) > 0 && mark == '@' &&
               mark_read(text, token + 3, &mark) > 0 && mark == '.';
    size_t at = token + piece_read(text, token);
    return mark_read(text, at, &mark) > 0 && mark == '@';
}

size_t spelt_read(const struct text *text, size_t token, struct mention *mention)
{
    size_t at = token + piece_read(text, token), tokens = 0;
    bool begins = token == 0 || text->tokens[token].space || text->tokens[token - 1].kind == TOKEN_MARK;
    char mark = '\0';
    size_t sign = at > token && begins ? mark_read(text, at, &mark) : 0;
    bool plain = sign == 1, point = false;
    if (sign == 0 || mark != '@')
        return 0;
    at += sign;
    for (size_t pieces = 0; pieces < MOST_PIECES; pieces++) {
        size_t piece = piece_read(text, at), spelt;
        if (piece == 0 || text->tokens[at + piece - 1].line != text->tokens[token].line)
            return 0;
        point |= has_point(text, at, piece) && !plain;
        at += piece;
        tokens = at - token;
        spelt = mark_read(text, at, &mark);
        if (spelt == 0 || mark != '.')
            break;
        point = true;
        at += spelt;
    }
    if (!point || text->tokens[token + tokens - 1].kind != TOKEN_WORD)
        return 0;
    mention->kind = MENTION_EMAIL;
    return tokens;
}

char *mention_address(const struct text *text, const struct mention *mention)
{
    char *words = memory_new(mention->span.len + 1, 1), mark;
    size_t len = 0;
    for (size_t i = mention->token; i < mention->token + mention->tokens;) {
        size_t spelt = i > mention->token ? mark_read(text, i, &mark) : 0;
        struct slice word = text_token(text, i);
        if (spelt > 0 && text->tokens[i].kind == TOKEN_WORD && !text->tokens[i].space)
            spelt = 0; /* `@at.example` */
        if (spelt > 0) {
            words[len++] = mark;
        } else {
            memcpy(words + len, word.at, word.len);
            len += word.len;
        }
        i += spelt > 0 ? spelt : 1;
    }
    words[len] = '\0';
    return words;
}
