/* Bytes as found made clean UTF-8: encoding, line ends, invisible characters, decomposed accents; with the way back. */
#include "text/text.h"

#include <string.h>
#include <utf8proc.h>

/* Windows-1252 0x80 to 0x9F. */
static const uint16_t windows_1252[32] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

/* The text being made. */
struct cleaner {
    struct text_map *map;
    struct slice from;
    char *to;
    size_t len;
    long shift; /* original minus clean, as last noted */
};

static void note(struct cleaner *cleaner, size_t original)
{
    struct text_map *map = cleaner->map;
    long shift = (long)original - (long)cleaner->len;
    if (shift == cleaner->shift)
        return;
    cleaner->shift = shift;
    map->entries = memory_room(map->entries, map->len, &map->room, sizeof *map->entries);
    map->entries[map->len++] = (struct map_entry){(uint32_t)cleaner->len, (uint32_t)original};
}

static bool is_invisible(int32_t code)
{
    return code == 0xAD || (code >= 0x200B && code <= 0x200F) || code == 0x2060 || code == 0xFEFF ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

static bool is_wide_space(int32_t code)
{
    return code == 0xA0 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F || code == 0x3000;
}

static bool is_combining(int32_t code)
{
    return code >= 0x300 && code <= 0x36F;
}

/* A letter and the combining mark behind it as one, where there is such a character. */
static int32_t compose(int32_t letter, int32_t mark)
{
    int32_t pair[2] = {letter, mark};
    return utf8proc_normalize_utf32(pair, 2, UTF8PROC_COMPOSE) == 1 ? pair[0] : -1;
}

/* Takes one code point that stands at `from` in the original. */
static void put(struct cleaner *cleaner, int32_t code, size_t from, size_t len)
{
    if (code == '\r' || is_invisible(code))
        return;
    note(cleaner, from);
    if (code == 0x2028 || code == 0x2029 || code == '\v' || code == '\f' || code == 0x85)
        code = '\n';
    else if (code == 0 || is_wide_space(code))
        code = ' ';
    size_t put = utf8_put(code, cleaner->to + cleaner->len);
    cleaner->len += put;
    if (put != len)
        note(cleaner, from + len);
}

/* Length in clean UTF-8 bytes of the last character written. */
static size_t last_character(const struct cleaner *cleaner)
{
    size_t len = 1;
    while (len < cleaner->len && ((unsigned char)cleaner->to[cleaner->len - len] & 0xC0) == 0x80)
        len++;
    return len;
}

/* Joins a combining mark to the letter before it; false where they have no common character. */
static bool join(struct cleaner *cleaner, int32_t mark, size_t end)
{
    if (cleaner->len == 0)
        return false;
    size_t len = last_character(cleaner), at = 0;
    int32_t letter = utf8_next((struct slice){cleaner->to + cleaner->len - len, len}, &at);
    int32_t both = compose(letter, mark);
    if (both < 0)
        return false;
    cleaner->len -= len;
    cleaner->len += utf8_put(both, cleaner->to + cleaner->len);
    note(cleaner, end);
    return true;
}

static void clean_utf8(struct cleaner *cleaner)
{
    struct slice from = cleaner->from;
    for (size_t at = 0; at < from.len;) {
        size_t start = at;
        while (at < from.len && (unsigned char)from.at[at] < 0x80 && (unsigned char)from.at[at] > '\r')
            at++;
        if (at > start) {
            note(cleaner, start);
            memcpy(cleaner->to + cleaner->len, from.at + start, at - start);
            cleaner->len += at - start;
            continue;
        }
        int32_t code = utf8_next(from, &at);
        if (!is_combining(code) || !join(cleaner, code, at))
            put(cleaner, code, start, at - start);
    }
}

static void clean_windows_1252(struct cleaner *cleaner)
{
    for (size_t at = 0; at < cleaner->from.len; at++) {
        unsigned char byte = (unsigned char)cleaner->from.at[at];
        put(cleaner, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte, at, 1);
    }
}

void text_clean(struct text *text)
{
    struct text_map *map = text->map;
    size_t grown = 3 * text->original.len + 1;
    bool utf8 = utf8_valid(text->original) == text->original.len;
    struct cleaner cleaner = {map, text->original, memory_resize(NULL, utf8 ? text->original.len + 4 : grown, 1), 0, 0};
    if (utf8)
        clean_utf8(&cleaner);
    else
        clean_windows_1252(&cleaner);
    map->clean = cleaner.to;
    text->clean = (struct slice){cleaner.to, cleaner.len};
}
