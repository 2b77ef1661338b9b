/* Bytes as found made clean UTF-8: encoding, line ends, invisible characters, decomposed accents; with the
 * way back. */
#include "text/text.h"

#include <string.h>
#include <utf8proc.h>

/* The text being made. */
struct cleaner {
    struct text_map *map;
    struct slice from;
    char *to;
    size_t len, room;
    size_t ended; /* where in the original the last character ended */
    long shift;   /* original minus clean, as last noted */
};

/* The next character begins at `original`. */
static void note(struct cleaner *cleaner, size_t original)
{
    struct text_map *map = cleaner->map;
    long shift = (long)original - (long)cleaner->len;
    if (shift == cleaner->shift)
        return;
    cleaner->shift = shift;
    map->entries = memory_room(map->entries, map->len, &map->room, sizeof *map->entries);
    map->entries[map->len++] =
        (struct map_entry){(uint32_t)cleaner->len, (uint32_t)cleaner->ended, (uint32_t)original};
}

static bool is_invisible(int32_t code)
{
    return code == 0xAD || (code >= 0x200B && code <= 0x200F) || code == 0x2060 || code == 0xFEFF ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

static bool is_wide_space(int32_t code)
{
    return code == 0xA0 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F ||
           code == 0x3000;
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
static void put(struct cleaner *cleaner, int32_t code, size_t from, size_t end)
{
    if (is_invisible(code))
        return;
    note(cleaner, from);
    if (code == 0x2028 || code == 0x2029 || code == '\v' || code == '\f' || code == '\r' || code == 0x85)
        code = '\n';
    else if (code == 0 || is_wide_space(code))
        code = ' ';
    cleaner->len += utf8_put(code, cleaner->to + cleaner->len);
    cleaner->ended = end;
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
    cleaner->ended = end;
    return true;
}

/* Carriage returns from `at` on, behind which it returns: before a line feed they are a part of it, else each
 * ends a line. */
static size_t take_returns(struct cleaner *cleaner, size_t at)
{
    struct slice from = cleaner->from;
    size_t end = at;
    while (end < from.len && from.at[end] == '\r')
        end++;
    for (; at < end && (end == from.len || from.at[end] != '\n'); at++)
        put(cleaner, '\r', at, at + 1);
    return end;
}

/* What stays as it is and stands at bytes `from` to `end` of the original. */
static void put_piece(struct cleaner *cleaner, struct slice piece, size_t from, size_t end)
{
    note(cleaner, from);
    memcpy(cleaner->to + cleaner->len, piece.at, piece.len);
    cleaner->len += piece.len;
    cleaner->ended = end;
}

/* The top bits of eight bytes that are no ASCII, or control characters up to the carriage return other than
 * line feeds. */
static inline uint64_t not_plain(uint64_t bytes)
{
    uint64_t low = bytes & ~EIGHT_TOPS, no_feed = (low ^ EIGHT_OF('\n')) + EIGHT_OF(0x7F);
    return ((~(low + EIGHT_OF(0x80 - '\r' - 1)) & no_feed) | bytes) & EIGHT_TOPS;
}

/* Where the ASCII ends that stays as it is from `at` on. */
static size_t plain_end(struct slice from, size_t at)
{
    for (; at < from.len; at++) {
        while (from.len - at >= 8) {
            unsigned len = eight_before(not_plain(eight_read(from.at + at)));
            at += len;
            if (len < 8)
                break;
        }
        if (at == from.len)
            break;
        unsigned char byte = (unsigned char)from.at[at];
        if (byte >= 0x80 || (byte <= '\r' && byte != '\n' && byte != '\t'))
            break;
    }
    return at;
}

/* Takes it; returns where it ends. */
static size_t take_plain(struct cleaner *cleaner, size_t at)
{
    size_t end = plain_end(cleaner->from, at);
    if (end > at)
        put_piece(cleaner, slice_part(cleaner->from, at, end), at, end);
    return end;
}

static void clean(struct cleaner *cleaner, enum encoding encoding)
{
    struct slice from = cleaner->from;
    for (size_t at = 0; (at = take_plain(cleaner, at)) < from.len;) {
        size_t start = at;
        if (from.at[at] == '\r') {
            at = take_returns(cleaner, at);
            continue;
        }
        int32_t code = encoding_next(encoding, from, &at);
        if (!is_combining(code) || !join(cleaner, code, at))
            put(cleaner, code, start, at);
    }
    note(cleaner, from.len);
}

void text_clean(struct text *text)
{
    struct text_map *map = text->map;
    enum encoding encoding = encoding_of(text->original);
    size_t grown = encoding == ENCODING_UTF8 ? text->original.len + 4 : 3 * text->original.len + 1;
    struct cleaner cleaner = {
        .map = map, .from = text->original, .to = memory_resize(NULL, grown + TEXT_PADDING, 1)};
    clean(&cleaner, encoding);
    memset(cleaner.to + cleaner.len, 0, TEXT_PADDING);
    map->clean = cleaner.to;
    text->clean = (struct slice){cleaner.to, cleaner.len};
}

struct cleaner *cleaner_new(struct text_map *map)
{
    struct cleaner *cleaner = memory_new(1, sizeof *cleaner);
    cleaner->map = map;
    return cleaner;
}

/* Room for so many bytes more, for a character behind them and for what may be read behind all. */
static void make_room(struct cleaner *cleaner, size_t more)
{
    if (cleaner->room - cleaner->len >= more + 8 + TEXT_PADDING)
        return;
    cleaner->room = 2 * cleaner->room + more + 256;
    cleaner->to = memory_resize(cleaner->to, cleaner->room, 1);
}

void cleaner_put_plain(struct cleaner *cleaner, struct slice plain, size_t from)
{
    cleaner_put_piece(cleaner, plain, from, from + plain.len);
}

void cleaner_put_piece(struct cleaner *cleaner, struct slice piece, size_t from, size_t end)
{
    make_room(cleaner, piece.len);
    put_piece(cleaner, piece, from, end);
}

void cleaner_put(struct cleaner *cleaner, int32_t code, size_t from, size_t end)
{
    make_room(cleaner, 0);
    if (!is_combining(code) || !join(cleaner, code, end))
        put(cleaner, code, from, end);
}

struct slice cleaner_text(const struct cleaner *cleaner)
{
    return (struct slice){cleaner->len > 0 ? cleaner->to : "", cleaner->len};
}

struct slice cleaner_end(struct cleaner *cleaner)
{
    make_room(cleaner, 0);
    memset(cleaner->to + cleaner->len, 0, TEXT_PADDING);
    struct slice text = cleaner_text(cleaner);
    note(cleaner, cleaner->ended);
    cleaner->map->clean = cleaner->to;
    free(cleaner);
    return text;
}

void cleaner_keep(struct cleaner *cleaner, const struct text *text, size_t from, size_t end)
{
    while (from < end) {
        size_t next = text_shift_end(text, from);
        if (next > end)
            next = end;
        cleaner_put_piece(cleaner, slice_part(text->clean, from, next), text_original_start(text, from),
                          text_original_end(text, next));
        from = next;
    }
}

void text_renew(struct text *text, struct cleaner *cleaner)
{
    struct text_map *old = text->map;
    text->map = cleaner->map;
    text->clean = cleaner_end(cleaner);
    free(old->entries);
    free(old->clean);
    free(old);
}
