/* UTF-8 (RFC 3629): reading, writing, folding, widths. */
#include "fasti/base.h"

#include <string.h>
#include <utf8proc.h>

static bool is_continuation(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/* Length of the valid sequence at `at`, 0 where there is none; its code point. */
static size_t sequence(struct slice slice, size_t at, int32_t *code)
{
    static const int32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *byte = (const unsigned char *)slice.at + at;
    size_t len = byte[0] < 0x80   ? 1
                 : byte[0] < 0xC2 ? 0
                 : byte[0] < 0xE0 ? 2
                 : byte[0] < 0xF0 ? 3
                 : byte[0] < 0xF5 ? 4
                                  : 0;
    if (len == 0 || slice.len - at < len)
        return 0;
    int32_t value = len == 1 ? byte[0] : byte[0] & (0x7F >> len);
    for (size_t i = 1; i < len; i++) {
        if (!is_continuation(byte[i]))
            return 0;
        value = value << 6 | (byte[i] & 0x3F);
    }
    if (value < least[len] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return 0;
    *code = value;
    return len;
}

/* How many bytes from `at` on are ASCII, all but the last few in steps of sixteen. */
static size_t ascii_len(struct slice slice, size_t at)
{
    const uint64_t tops = 0x8080808080808080;
    size_t from = at;
    for (uint64_t words[2]; slice.len - at >= sizeof words; at += sizeof words) {
        memcpy(words, slice.at + at, sizeof words);
        if (((words[0] | words[1]) & tops) != 0)
            break;
    }
    while (at < slice.len && (unsigned char)slice.at[at] < 0x80)
        at++;
    return at - from;
}

size_t utf8_valid(struct slice slice)
{
    size_t at = ascii_len(slice, 0);
    while (at < slice.len) {
        int32_t code;
        size_t len = sequence(slice, at, &code);
        if (len == 0)
            break;
        at += len;
        at += ascii_len(slice, at);
    }
    return at;
}

int32_t utf8_next(struct slice slice, size_t *at)
{
    int32_t code = 0xFFFD;
    size_t len = sequence(slice, *at, &code);
    *at += len > 0 ? len : 1;
    return code;
}

size_t utf8_put(int32_t code, char *out)
{
    return (size_t)utf8proc_encode_char(code, (utf8proc_uint8_t *)out);
}

/* Hangul vowels and finals join the wide consonant before them. */
static bool is_joining_jamo(int32_t code)
{
    return (code >= 0x1160 && code <= 0x11FF) || (code >= 0xD7B0 && code <= 0xD7FF);
}

int utf8_width(int32_t code)
{
    return code < 0x20 || is_joining_jamo(code) ? 0 : code < 0x7F ? 1 : utf8proc_charwidth(code);
}

struct slice utf8_cluster(struct slice slice, size_t *at, int *width)
{
    size_t from = *at, next = *at;
    utf8proc_int32_t state = 0;
    int32_t code = utf8_next(slice, &next);
    *width = 0;
    do {
        int32_t before = code;
        *width += utf8_width(code);
        *at = next;
        if (next == slice.len)
            break;
        code = utf8_next(slice, &next);
        if (utf8proc_grapheme_break_stateful(before, code, &state))
            break;
    } while (true);
    return slice_part(slice, from, *at);
}

bool utf8_is_letter(int32_t code)
{
    utf8proc_category_t category = utf8proc_category(code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool utf8_is_upper(int32_t code)
{
    utf8proc_category_t category = utf8proc_category(code);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool utf8_is_printable(int32_t code)
{
    if (code < 0xA0)
        return code >= 0x20 && code < 0x7F;
    switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return false;
    default:
        return true;
    }
}

/* The capitals of ASCII made small: what the folding of utf8proc does to them. */
static char *fold_ascii(struct slice slice)
{
    char *text = slice_copy(slice);
    for (size_t i = 0; i < slice.len; i++)
        if (byte_is_capital(text[i]))
            text[i] = (char)(text[i] - 'A' + 'a');
    return text;
}

static char *fold_any(struct slice slice)
{
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t len = utf8proc_map(
        (const utf8proc_uint8_t *)slice.at, (utf8proc_ssize_t)slice.len, &folded,
        UTF8PROC_CASEFOLD | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    return len >= 0 ? (char *)folded : slice_copy(slice);
}

char *utf8_fold(struct slice slice)
{
    char *text = ascii_len(slice, 0) == slice.len ? fold_ascii(slice) : fold_any(slice);
    size_t to = 0;
    for (size_t from = 0; text[from] != '\0'; from++) {
        bool space = text[from] == ' ' || (text[from] >= '\t' && text[from] <= '\r');
        if (!space)
            text[to++] = text[from];
        else if (to > 0 && text[to - 1] != ' ')
            text[to++] = ' ';
    }
    if (to > 0 && text[to - 1] == ' ')
        to--;
    text[to] = '\0';
    return text;
}
