/* Addresses on the wire: e-mail, web, telephone. */
#include "mention/facts.h"

#include <string.h>

enum {
    MOST_TOKENS = 80,
    MOST_DIGITS = 15,
    PHONE_TOKENS = 24,
    BANK_GROUPS = 9, /* of digits, in a bank's number (ISO 13616) */
};

static bool is_part(const struct text *text, size_t token, const char *marks)
{
    const struct token *here = &text->tokens[token];
    return here->kind != TOKEN_MARK ||
           (here->mark != '?' && here->len == 1 && strchr(marks, here->mark) != NULL);
}

/* Tokens from `token` on that stand together without white space, made of words, numbers and `marks`. */
static size_t run(const struct text *text, size_t token, const char *marks)
{
    size_t at = token;
    while (at < text->tokens_len && at < token + MOST_TOKENS && is_part(text, at, marks) &&
           (at == token || !text->tokens[at].space))
        at++;
    return at - token;
}

/* Whether a token begins a run, not goes on with one. */
static bool begins(const struct text *text, size_t token, const char *marks)
{
    return token == 0 || text->tokens[token].space || !is_part(text, token - 1, marks);
}

/* Without the points and dashes that end it. */
static size_t trimmed(const struct text *text, size_t token, size_t tokens, const char *marks)
{
    while (tokens > 0 && text->tokens[token + tokens - 1].kind == TOKEN_MARK &&
           strchr(marks, text->tokens[token + tokens - 1].mark) != NULL)
        tokens--;
    return tokens;
}

size_t email_read(const struct text *text, size_t token, const struct mention_settings *settings,
                  struct mention *mention)
{
    static const char local_marks[] = ".-_+&", domain_marks[] = ".-";
    (void)settings;
    if (text->tokens[token].kind == TOKEN_MARK || !begins(text, token, local_marks))
        return 0;
    size_t local = run(text, token, local_marks), at = token + local;
    if (local > 0 && !text_is_mark(text, at, '@'))
        return spelt_read(text, token, mention);
    if (local == 0 || !text_is_mark(text, at, '@') || text->tokens[at].space || at + 1 >= text->tokens_len ||
        text->tokens[at + 1].space)
        return 0;
    size_t domain = trimmed(text, at + 1, run(text, at + 1, domain_marks), domain_marks);
    if (domain < 3 || text->tokens[at + domain].kind != TOKEN_WORD ||
        !text_is_mark(text, at + domain - 1, '.'))
        return 0;
    mention->kind = MENTION_EMAIL;
    return local + 1 + domain;
}

static bool opens_url(const struct text *text, size_t token)
{
    struct slice word = text_token(text, token);
    bool scheme = (slice_is(word, "http") || slice_is(word, "https")) && text_is_mark(text, token + 1, ':') &&
                  text_is_mark(text, token + 2, '/');
    return scheme || (slice_is(word, "www") && text_is_mark(text, token + 1, '.'));
}

/* `vereniging.example/agenda`: a name with points and a path. */
static bool is_bare_url(const struct text *text, size_t token, size_t tokens)
{
    bool point = false;
    for (size_t i = token; i < token + tokens; i++) {
        if (text_is_mark(text, i, '/'))
            return point && i > token + 2 && i + 1 < token + tokens && text->tokens[i - 1].kind == TOKEN_WORD;
        point |= text_is_mark(text, i, '.');
        if (text->tokens[i].kind == TOKEN_MARK && !text_is_mark(text, i, '.') && !text_is_mark(text, i, '-'))
            return false;
    }
    return false;
}

size_t url_read(const struct text *text, size_t token, const struct mention_settings *settings,
                struct mention *mention)
{
    static const char marks[] = ".-_/:?=&%#~+@";
    (void)settings;
    if (text->tokens[token].kind != TOKEN_WORD || !begins(text, token, marks))
        return 0;
    size_t tokens = trimmed(text, token, run(text, token, marks), ".-:?&");
    if (tokens < 3 || (!opens_url(text, token) && !is_bare_url(text, token, tokens)))
        return 0;
    mention->kind = MENTION_URL;
    return tokens;
}

/* `(0)` behind a country code. */
static bool is_trunk_zero(const struct text *text, size_t token)
{
    return text_is_mark(text, token, '(') && token + 2 < text->tokens_len &&
           text->tokens[token + 1].kind == TOKEN_NUMBER && text_is_mark(text, token + 2, ')');
}

/* `BE00 0000 1234 5678`, `400/0023/17889`, `2026-0000114417`: digits that go on with a bank's number, or with
 * digits before a stroke. */
static bool goes_on(const struct text *text, size_t token)
{
    size_t at = token, line = text->tokens[token].line;
    if (token > 1 && (text_is_mark(text, token - 1, '/') || text_is_mark(text, token - 1, '-')) &&
        !text->tokens[token].space && !text->tokens[token - 1].space &&
        text->tokens[token - 2].kind == TOKEN_NUMBER)
        return true;
    while (at > 0 && token - at < BANK_GROUPS && text->tokens[at - 1].kind == TOKEN_NUMBER &&
           text->tokens[at - 1].len <= 4 && text->tokens[at - 1].line == line)
        at--;
    return at < token && at > 0 && text->tokens[at].len == 2 && !text->tokens[at].space &&
           text->tokens[at - 1].kind == TOKEN_WORD && text->tokens[at - 1].len == 2;
}

/* `14 0521` of a municipality, `0900-1234` of a service: the tokens of a number too short for a telephone's;
 * 0: it is none. */
static size_t service_number(const struct text *text, size_t token)
{
    const struct language *language = text->language;
    const struct token *first = &text->tokens[token];
    bool municipal = first->len == 2 && first->number == language->municipal_number,
         service = slice_among(text_token(text, token), language->service_numbers);
    size_t at = token + 1 + (service && text_is_mark(text, token + 1, '-'));
    if (first->kind != TOKEN_NUMBER || (!municipal && !service) || at >= text->tokens_len ||
        text->tokens[at].kind != TOKEN_NUMBER || text->tokens[at].line != first->line)
        return 0;
    struct slice second = text_token(text, at);
    bool area = second.at[0] == '0' && (second.len == 3 || second.len == 4) && text->tokens[at].space,
         fits = municipal ? area : second.len == 4;
    bool more = at + 1 < text->tokens_len && text->tokens[at + 1].kind == TOKEN_NUMBER &&
                text->tokens[at + 1].line == text->tokens[at].line;
    return fits && !more ? at + 1 - token : 0;
}

/* `603-555-0148`, `603.555.0148`, `(603) 555-0148`, as Americans write, where dates are not written so: the
 * tokens; 0: it is none. */
static size_t american_number(const struct text *text, size_t token)
{
    size_t at = token + text_is_mark(text, token, '('), area = at;
    if (!text->language->counts_to_twelve || at + 3 >= text->tokens_len ||
        text->tokens[area].kind != TOKEN_NUMBER || text->tokens[area].len != 3 ||
        (at == token && token > 0 && !text->tokens[token].space &&
         text->tokens[token - 1].kind != TOKEN_MARK))
        return 0;
    at++;
    if (!text_is_mark(text, at, at - 1 == token ? '-' : ')') && !text_is_mark(text, at, '.'))
        return 0;
    at++;
    bool three = text->tokens[at].kind == TOKEN_NUMBER && text->tokens[at].len == 3,
         mark = text_is_mark(text, at + 1, '-') || text_is_mark(text, at + 1, '.');
    bool four = at + 2 < text->tokens_len && text->tokens[at + 2].kind == TOKEN_NUMBER &&
                text->tokens[at + 2].len == 4 && !text->tokens[at + 2].space;
    return three && mark && four ? at + 3 - token : 0;
}

/* Digits that are part of something longer: `NL001234567B01`, `NL12 BANK 0123 4567 89`. */
static bool is_within_number(const struct text *text, size_t token)
{
    const struct token *here = &text->tokens[token];
    bool glued = token > 0 && !here->space && here[-1].kind != TOKEN_MARK;
    return glued || goes_on(text, token) ||
           (token >= 3 && here[-1].len == 4 && here[-2].kind == TOKEN_NUMBER && here[-2].len == 2 &&
            !here[-2].space && here[-3].len == 2);
}

/* `06-12345678`, `+31 (0)20 123 45 67`: the tokens of a number of as many digits as a telephone's; 0: it is
 * none. */
static size_t whole_number(const struct text *text, size_t token)
{
    bool mark = text_is_mark(text, token, '+'), plus = mark || is_trunk_zero(text, token);
    size_t at = token + mark, digits = 0, end = 0, line = text->tokens[token].line;
    if (!plus && (text->tokens[token].kind != TOKEN_NUMBER || text_token(text, token).at[0] != '0'))
        return 0;
    if (is_within_number(text, token))
        return 0;
    for (; at < text->tokens_len && at < token + PHONE_TOKENS && text->tokens[at].line == line &&
           digits <= MOST_DIGITS;
         at++) {
        const struct token *here = &text->tokens[at];
        if (here->kind == TOKEN_NUMBER) {
            digits += here->len;
            end = at + 1;
        } else if (is_trunk_zero(text, at)) {
            at += 2;
            digits += text->tokens[at - 1].len;
            end = at + 1;
        } else if (here->kind != TOKEN_MARK ||
                   (here->mark != '-' && here->mark != '/' && here->mark != '.')) {
            break;
        }
        if (digits >= (mark ? 11u : 10u) && end == at + 1)
            break;
    }
    return digits < (plus ? 10u : 9u) || digits > MOST_DIGITS || end == token ? 0 : end - token;
}

size_t phone_read(const struct text *text, size_t token, const struct mention_settings *settings,
                  struct mention *mention)
{
    static size_t (*const numbers[])(const struct text *text, size_t token) = {service_number,
                                                                               american_number, whole_number};
    size_t tokens = 0;
    (void)settings;
    for (size_t i = 0; i < ARRAY_LEN(numbers) && tokens == 0; i++)
        tokens = numbers[i](text, token);
    if (tokens > 0)
        mention->kind = MENTION_PHONE;
    return tokens;
}
