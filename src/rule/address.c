/* What an e-mail address, a URL and a postal code have to look like. */
#include "rule/schema.h"

#include <string.h>
#include <strings.h>

/* A part of an internationalised name counts as letters. */
static bool is_word(char byte)
{
    return byte_is_digit(byte) || byte_is_letter(byte) || (unsigned char)byte >= 0x80;
}

/* Labels parted by dots, at least `least` of them, none empty or with a hyphen at its edge. */
static bool is_domain(struct slice text, size_t least)
{
    size_t labels = 1;
    for (size_t i = 0; i < text.len; i++) {
        char byte = text.at[i], before = i > 0 ? text.at[i - 1] : '.',
             after = i + 1 < text.len ? text.at[i + 1] : '.';
        if (!is_word(byte) && byte != '-' && byte != '.' && byte != '_')
            return false;
        if ((byte == '.' && (before == '.' || before == '-')) || (byte == '-' && before == '.') ||
            (byte == '-' && after == '.'))
            return false;
        labels += byte == '.';
    }
    return text.len > 0 && text.at[text.len - 1] != '.' && labels >= least;
}

bool email_is_valid(struct slice text)
{
    static const char others[] = "!#$%&'*+-/=?^_`{|}~.";
    const char *at = text.len > 0 ? memrchr(text.at, '@', text.len) : NULL;
    if (at == NULL || at == text.at || text.at[0] == '.' || at[-1] == '.')
        return false;
    size_t local = (size_t)(at - text.at);
    for (size_t i = 0; i < local; i++) {
        bool twice = i > 0 && text.at[i] == '.' && text.at[i - 1] == '.';
        if (twice || (!is_word(text.at[i]) && (text.at[i] == '\0' || strchr(others, text.at[i]) == NULL)))
            return false;
    }
    return is_domain(slice_part(text, local + 1, text.len), 2);
}

/* The length of `scheme:`, 0 where there is none. */
static size_t scheme_len(struct slice text)
{
    size_t len = 0;
    while (len < text.len &&
           (byte_is_letter(text.at[len]) ||
            (len > 0 && (byte_is_digit(text.at[len]) || text.at[len] == '+' || text.at[len] == '-'))))
        len++;
    return len > 1 && len < text.len && text.at[len] == ':' ? len + 1 : 0;
}

/* The name of a host, with or without user and port. */
static bool is_host(struct slice text, size_t least)
{
    const char *user = text.len > 0 ? memrchr(text.at, '@', text.len) : NULL;
    if (user != NULL)
        text = slice_part(text, (size_t)(user - text.at) + 1, text.len);
    if (text.len > 2 && text.at[0] == '[')
        return memchr(text.at, ']', text.len) != NULL;
    size_t len = 0;
    while (len < text.len && text.at[len] != ':')
        len++;
    for (size_t i = len + 1; i < text.len; i++)
        if (!byte_is_digit(text.at[i]))
            return false;
    return is_domain(slice_part(text, 0, len), least);
}

bool url_is_valid(struct slice text)
{
    static const char *const unsafe[] = {"javascript:", "data:", "vbscript:"};
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] <= ' ' || text.at[i] == 0x7F || strchr("<>\"\\{}", text.at[i]) != NULL)
            return false;
    size_t scheme = scheme_len(text);
    for (size_t i = 0; i < ARRAY_LEN(unsafe); i++)
        if (scheme == strlen(unsafe[i]) && strncasecmp(text.at, unsafe[i], scheme) == 0)
            return false;
    struct slice rest = slice_part(text, scheme, text.len);
    bool with_host = slice_starts(rest, "//");
    if (scheme > 0 && !with_host)
        return rest.len > 0;
    rest = with_host ? slice_part(rest, 2, rest.len) : rest;
    size_t host = 0;
    while (host < rest.len && strchr("/?#", rest.at[host]) == NULL)
        host++;
    return is_host(slice_part(rest, 0, host), with_host ? 1 : 2);
}

/* 4 digits, the first no 0; then with `letters` two letters, a space before them or not. */
static bool is_code(struct slice text, bool letters)
{
    size_t at = 4;
    if (text.len < 4 || text.at[0] == '0')
        return false;
    for (size_t i = 0; i < 4; i++)
        if (!byte_is_digit(text.at[i]))
            return false;
    at += letters && text.len > at && text.at[at] == ' ';
    return letters ? text.len == at + 2 && byte_is_letter(text.at[at]) && byte_is_letter(text.at[at + 1])
                   : text.len == at;
}

/* A code of some other country: a digit in it, and nothing but digits, capitals, spaces and hyphens. */
static bool is_foreign(struct slice text)
{
    bool digit = false;
    for (size_t i = 0; i < text.len; i++) {
        digit |= byte_is_digit(text.at[i]);
        if (!byte_is_digit(text.at[i]) && !byte_is_letter(text.at[i]) && text.at[i] != ' ' &&
            text.at[i] != '-')
            return false;
    }
    return digit && text.len >= 3 && text.len <= 10;
}

/* Four digits and letters, or a number that begins with 0, is a mistyped code of one's own country and no
 * foreign one. */
static bool is_near_miss(struct slice text)
{
    size_t digits = 0;
    while (digits < text.len && byte_is_digit(text.at[digits]))
        digits++;
    return digits == 4 && (digits < text.len || text.at[0] == '0');
}

bool postal_code_is_valid(struct slice text, const char *country, bool stated)
{
    bool dutch = is_code(text, true);
    bool belgian = is_code(slice_part(text,
                                      slice_starts(text, "B-")    ? 2
                                      : slice_starts(text, "BE-") ? 3
                                                                  : 0,
                                      text.len),
                           false);
    if (strcasecmp(country, "NL") == 0 && stated)
        return dutch;
    if (strcasecmp(country, "BE") == 0 && stated)
        return belgian;
    return dutch || belgian || (is_foreign(text) && (*country == '\0' || stated || !is_near_miss(text)));
}
