/* The words of JSON (RFC 8259) that are not plain: escapes and numbers. */
#include "event/tape.h"

#include <string.h>

/* The number in `\uXXXX` at `at`, -1 where there is none. */
static int32_t hex_code(const char *at, const char *end)
{
    if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
        return -1;
    int32_t code = 0;
    for (int i = 2; i < 6; i++) {
        int digit = byte_hex(at[i]);
        if (digit < 0)
            return -1;
        code = code << 4 | digit;
    }
    return code;
}

int32_t escape_code(const char *at, const char *end, size_t *len)
{
    static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    if (end - at < 2)
        return -1;
    const char *letter = at[1] != '\0' ? strchr(letters, at[1]) : NULL;
    *len = letter != NULL ? 2 : 6;
    if (letter != NULL)
        return meanings[letter - letters];
    int32_t code = hex_code(at, end);
    if (code == 0 || (code >= 0xDC00 && code <= 0xDFFF))
        return -1;
    if (code < 0xD800 || code > 0xDBFF)
        return code;
    int32_t low = hex_code(at + 6, end);
    *len = 12;
    return low >= 0xDC00 && low <= 0xDFFF ? 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00) : -1;
}

static size_t digits_len(const char *at, const char *end)
{
    const char *from = at;
    while (at < end && byte_is_digit(*at))
        at++;
    return (size_t)(at - from);
}

static bool integer_fits(const char *digits, size_t len, bool negative)
{
    static const char most[] = "9223372036854775807", least[] = "9223372036854775808";
    return len < 19 || (len == 19 && memcmp(digits, negative ? least : most, 19) <= 0);
}

/* The exponent behind an `e`, held at a million, which no line's digits make up for. */
static long exponent_of(const char *at, size_t len)
{
    bool negative = at[0] == '-';
    long exponent = 0;
    for (size_t i = at[0] == '-' || at[0] == '+' ? 1 : 0; i < len; i++)
        exponent = exponent > 1L << 40 ? exponent : exponent * 10 + (at[i] - '0');
    return negative ? -exponent : exponent;
}

/* Whether digits with a point among them, times ten to `exponent`, round to a finite double: exactly, with no
 * locale and no copy. What is 2^1024 - 2^970 or more does not. `whole` digits stand before the point. */
static bool real_fits(const char *digits, size_t len, size_t whole, long exponent)
{
    static const char limit[] =
        "1797693134862315807937289714053034150799341327100378269361737789804449682927647509466490179775872070"
        "963302"
        "8641669288791094655554785194040263065748867150582068190890200070838367627385484581771153176447573027"
        "006985"
        "5571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792";
    size_t at = 0;
    while (at < len && (digits[at] == '0' || digits[at] == '.'))
        at++;
    if (at == len)
        return true;
    long places = (at < whole ? (long)(whole - at) : (long)whole + 1 - (long)at) + exponent;
    if (places != (long)sizeof limit - 1)
        return places < (long)sizeof limit - 1;
    for (size_t i = 0; i < sizeof limit - 1; i++, at++) {
        if (at < len && digits[at] == '.')
            at++;
        char digit = '0';
        if (at < len)
            digit = digits[at];
        if (digit != limit[i])
            return digit < limit[i];
    }
    return false;
}

size_t number_len(const char *at, const char *end, bool *is_real)
{
    bool negative = at < end && *at == '-';
    const char *digits = at + negative;
    size_t whole = digits_len(digits, end), len = whole, exponent_len = 0;
    if (whole == 0 || (whole > 1 && digits[0] == '0'))
        return 0;
    if (digits + len < end && digits[len] == '.') {
        size_t part = digits_len(digits + len + 1, end);
        if (part == 0)
            return 0;
        len += 1 + part;
    }
    const char *e = digits + len;
    if (e < end && (*e == 'e' || *e == 'E')) {
        size_t sign = e + 1 < end && (e[1] == '-' || e[1] == '+');
        size_t part = digits_len(e + 1 + sign, end);
        if (part == 0)
            return 0;
        exponent_len = sign + part;
    }
    *is_real = len > whole || exponent_len > 0;
    if (*is_real ? !real_fits(digits, len, whole, exponent_len > 0 ? exponent_of(e + 1, exponent_len) : 0)
                 : !integer_fits(digits, whole, negative))
        return 0;
    return (size_t)(digits - at) + len + (exponent_len > 0 ? 1 + exponent_len : 0);
}
