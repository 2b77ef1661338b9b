/* What a terminal may get: the one escaping of text for people. */
#include "fasti/base.h"

/* The escape that stands for the character at byte `*at`, which moves behind it; empty where it may be shown as it is. */
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

/* How many bytes from `at` on are characters of one cell that nobody has to look at twice: ASCII without its controls. */
static size_t plain_len(struct slice text, size_t at)
{
    size_t from = at;
    while (at < text.len && text.at[at] >= ' ' && text.at[at] < 0x7F)
        at++;
    return at - from;
}

void print_safe(FILE *out, struct slice text)
{
    char escaped[ESCAPE_TEXT];
    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        at += plain_len(text, at);
        if (at == from && escape(text, &at, escaped))
            fputs(escaped, out);
        else
            fwrite(text.at + from, 1, at - from, out);
    }
}

size_t print_safe_width(struct slice text)
{
    char escaped[ESCAPE_TEXT];
    size_t width = 0;
    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        at += plain_len(text, at);
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
    if (plain_len(slice_part(text, from, from + 1), 0) == 1) {
        *width = 1;
        return slice_part(text, from, ++*at);
    }
    utf8_next(text, at);
    struct slice character = slice_part(text, from, *at);
    *width = slice_is(character, "\t") ? TAB_CELLS - cell % TAB_CELLS : print_safe_width(character);
    return character;
}

void print_safe_character(FILE *out, struct slice character, size_t width)
{
    if (slice_is(character, "\t"))
        fprintf(out, "%*s", (int)width, "");
    else
        print_safe(out, character);
}
