/* Amounts of money, with the sign or the word before or behind. */
#include "mention/facts.h"

#include <string.h>

/* Signs and codes of currencies; words for them are rows of SENSE_CURRENCY, whose value is the place
 * of their code. */
static const char *const codes[] = {"EUR", "USD", "GBP", "CHF"};
static const char *const signs[] = {"€", "$", "£"};

static const char *code_of(struct slice word)
{
    for (size_t i = 0; i < ARRAY_LEN(codes); i++)
        if (word.len == 3 && memcmp(word.at, codes[i], 3) == 0)
            return codes[i];
    for (size_t i = 0; i < ARRAY_LEN(signs); i++)
        if (slice_is(word, signs[i]))
            return codes[i];
    return NULL;
}

/* Tokens of a currency at `token`, else 0. */
static size_t currency_read(const struct text *text, size_t token, char *currency)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    bool word = meaning.sense == SENSE_CURRENCY && meaning.value < (int)ARRAY_LEN(codes);
    bool sign =
        token < text->tokens_len && (text->tokens[token].kind == TOKEN_MARK || text->tokens[token].len == 3);
    const char *code = word ? codes[meaning.value] : sign ? code_of(text_token(text, token)) : NULL;
    if (code == NULL)
        return 0;
    memcpy(currency, code, 4);
    return meaning.sense == SENSE_CURRENCY ? meaning.tokens : 1;
}

/* `,-` or `,00` or `.50` behind whole units: hundredths; how many tokens. */
static size_t cents_read(const struct text *text, size_t token, unsigned *cents)
{
    *cents = 0;
    if (!text_is_mark(text, token, ',') && !text_is_mark(text, token, '.'))
        return 0;
    if (token + 1 >= text->tokens_len || text->tokens[token].space || text->tokens[token + 1].space)
        return 0;
    const struct token *next = &text->tokens[token + 1];
    if (next->mark == '-' || (next->mark == '=' && next->kind == TOKEN_MARK))
        return 2 + (text_is_mark(text, token + 2, '-') && !text->tokens[token + 2].space);
    if (next->kind != TOKEN_NUMBER || next->len > 2)
        return 0;
    *cents = next->len == 1 ? next->number * 10 : next->number;
    return 2;
}

/* An amount in hundredths. */
static void put_amount(unsigned long whole, unsigned cents, char amount[16])
{
    char digits[16];
    size_t at = sizeof digits, len;
    do
        digits[--at] = (char)('0' + whole % 10);
    while ((whole /= 10) > 0);
    len = sizeof digits - at;
    memcpy(amount, digits + at, len);
    amount[len] = '.';
    amount[len + 1] = (char)('0' + cents / 10 % 10);
    amount[len + 2] = (char)('0' + cents % 10);
    amount[len + 3] = '\0';
}

/* `1.250,50`: whole units with marks between thousands, then hundredths. */
static size_t amount_read(const struct text *text, size_t token, char amount[16])
{
    if (token >= text->tokens_len || text->tokens[token].kind != TOKEN_NUMBER || text->tokens[token].len > 7)
        return 0;
    unsigned long whole = text->tokens[token].number;
    size_t at = token + 1;
    while (at + 1 < text->tokens_len && at < token + 5 &&
           (text_is_mark(text, at, '.') || text_is_mark(text, at, ',')) && !text->tokens[at].space &&
           !text->tokens[at + 1].space && text->tokens[at + 1].kind == TOKEN_NUMBER &&
           text->tokens[at + 1].len == 3 && whole < 1000000) {
        whole = whole * 1000 + text->tokens[at + 1].number;
        at += 2;
    }
    unsigned cents;
    at += cents_read(text, at, &cents);
    put_amount(whole, cents, amount);
    return at - token;
}

/* `niet-leden betalen 2,50`, `entree: 2,50`: cents behind a comma, and a word for what it costs right before
 * them; `(leden 5,-)`: no cents. */
static bool is_paid(const struct text *text, size_t token, size_t tokens)
{
    if (tokens < 3 || !text_is_mark(text, token + 1, ','))
        return false;
    const struct token *cents = &text->tokens[token + 2];
    size_t before = token - (token > 0 && text_is_mark(text, token - 1, ':'));
    bool cost = before > 0 && text->tokens[before - 1].kind == TOKEN_WORD &&
                text->tokens[before - 1].line == text->tokens[token].line &&
                text_meaning(text, VOCABULARY_CUE, before - 1).sense == SENSE_COST;
    return tokens == 3 && ((cents->kind == TOKEN_NUMBER && cents->len == 2 && cost) ||
                           (cents->kind == TOKEN_MARK && cents->mark == '-' && text->tokens[token].space));
}

/* `vijf euro`: a number in words, and the word for a currency right behind it; how many tokens. */
static size_t words_read(const struct text *text, size_t token, char amount[16])
{
    struct meaning meaning = text_meaning(text, VOCABULARY_TIME, token);
    bool number = meaning.sense == SENSE_NUMBER && meaning.value > 1 &&
                  text_meaning(text, VOCABULARY_CUE, token + meaning.tokens).sense == SENSE_CURRENCY;
    if (number)
        put_amount((unsigned long)meaning.value, 0, amount);
    return number ? meaning.tokens : 0;
}

/* `jongeren tot 25 €7,50`: the sign is of the number behind it, which it is glued to. */
static bool is_sign_of_next(const struct text *text, size_t token)
{
    return token + 1 < text->tokens_len && text->tokens[token].kind == TOKEN_MARK &&
           text->tokens[token].space && text->tokens[token + 1].kind == TOKEN_NUMBER &&
           !text->tokens[token + 1].space;
}

/* `-26 € 10`: for whom it is, by their age, before the sign and what they pay. */
static bool is_age(const struct text *text, size_t token)
{
    if (token == 0 || token + 2 >= text->tokens_len || text->tokens[token].kind != TOKEN_NUMBER ||
        text->tokens[token].len > 2 || text->tokens[token].space)
        return false;
    const struct token *mark = &text->tokens[token - 1], *sign = &text->tokens[token + 1];
    bool under = mark->kind == TOKEN_MARK && mark->mark == '-',
         opens = text->lines[mark->line].token == token - 1 || mark->space;
    return under && opens && mark->line == sign->line && sign->line == text->tokens[token + 2].line &&
           code_of(text_token(text, token + 1)) != NULL && text->tokens[token + 2].kind == TOKEN_NUMBER;
}

size_t money_read(const struct text *text, size_t token, const struct mention_settings *settings,
                  struct mention *mention)
{
    (void)settings;
    char currency[sizeof mention->currency] = "", written[sizeof mention->amount] = "";
    if (is_age(text, token))
        return 0;
    size_t before = currency_read(text, token, currency);
    size_t amount = amount_read(text, token + before, written);
    if (before + amount == 0)
        amount = words_read(text, token, written);
    size_t behind = before == 0 && amount > 0 && !is_sign_of_next(text, token + amount)
                        ? currency_read(text, token + amount, currency)
                        : 0;
    if (before + behind == 0 && is_paid(text, token, amount))
        memcpy(currency, codes[0], sizeof currency);
    else if (amount == 0 || before + behind == 0)
        return 0;
    mention->kind = MENTION_MONEY;
    memcpy(mention->currency, currency, sizeof currency);
    memcpy(mention->amount, written, sizeof written);
    return before + amount + behind;
}
