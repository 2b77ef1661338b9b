/* What a terminal may get: the one escaping of text for people. */
#include "fasti/base.h"

/* The escape that stands for the character at byte `*at`, which moves behind it; empty where it may be shown
 * as it is. */
#define ESCAPE_TEXT 16
static bool escape(struct slice text, size_t *at, char out[ESCAPE_TEXT])
{
    size_t from = *at;
    int32_t code = utf8_next(text, at);
    bool broken = code == 0xFFFD && *at - from == 1;
    if (!broken && utf8_is_printable(code))
        return false;
    if (broken || code < 0x80)
        snprintf(out, ESCAPE_TEXT, "\\x%02X", (unsigned char)text.at[from]);
    else
        snprintf(out, ESCAPE_TEXT, "\\u{%04X}", (unsigned)code);
    return true;
}

static bool is_plain(char byte)
{
    return byte >= ' ' && byte < 0x7F;
}

size_t print_safe_plain(struct slice text, size_t at)
{
    const uint64_t ones = 0x0101010101010101, tops = ones * 0x80;
    size_t from = at;
    for (uint64_t word; text.len - at >= sizeof word; at += sizeof word) {
        memcpy(&word, text.at + at, sizeof word);
        if ((((word - ones * ' ') & ~word) | (word + ones) | word) & tops)
            break;
    }
    while (at < text.len && is_plain(text.at[at]))
        at++;
    return at - from;
}

void print_safe(FILE *out, struct slice text)
{
    char escaped[ESCAPE_TEXT];
    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        at += print_safe_plain(text, at);
        if (at == from && escape(text, &at, escaped))
            fputs(escaped, out);
        else
            fwrite(text.at + from, 1, at - from, out);
    }
}

/* How many cells of a terminal that takes. */
static size_t safe_width(struct slice text)
{
    char escaped[ESCAPE_TEXT];
    size_t width = 0;
    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        at += print_safe_plain(text, at);
        if (at > from)
            width += at - from;
        else if (escape(text, &at, escaped))
            width += slice_of(escaped).len;
        else
            width += (size_t)utf8_width(utf8_next(text, &from));
    }
    return width;
}

struct slice print_safe_next(struct slice text, size_t *at, size_t cell, size_t *width)
{
    enum { TAB_CELLS = 8 };
    size_t from = *at;
    if (is_plain(text.at[from])) {
        *width = 1;
        return slice_part(text, from, ++*at);
    }
    utf8_next(text, at);
    struct slice character = slice_part(text, from, *at);
    *width = slice_is(character, "\t") ? TAB_CELLS - cell % TAB_CELLS : safe_width(character);
    return character;
}

void print_safe_character(FILE *out, struct slice character, size_t width)
{
    if (slice_is(character, "\t"))
        fprintf(out, "%*s", (int)width, "");
    else
        print_safe(out, character);
}
