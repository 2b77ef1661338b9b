/* Content lines on the wire: full lines of 75 octets, never cut inside a character or an escape, never an
 * empty fold. */
#include "ical/wire.h"

#include <string.h>
#include <strings.h>

/* What a byte of a TEXT asks for: . nothing, e an escape, n a line end, x to be left out, w more than a byte
 * can tell. */
enum { PLAIN = '.', ESCAPED = 'e', LINE_END = 'n', DROPPED = 'x', WIDE = 'w' };
#define SIXTEEN_WIDE "wwwwwwwwwwwwwwww"
static const char classes[256 + 1] = "xxxxxxxxx.nxxnxx"
                                     "xxxxxxxxxxxxxxxx"
                                     "............e..."
                                     "...........e...."
                                     "................"
                                     "............e..."
                                     "................"
                                     "...............x"
    SIXTEEN_WIDE SIXTEEN_WIDE SIXTEEN_WIDE SIXTEEN_WIDE SIXTEEN_WIDE SIXTEEN_WIDE SIXTEEN_WIDE SIXTEEN_WIDE;

/* The same of a byte of a URI: printable ASCII but "<>\^`{|} stands as it is. */
static const char uri_classes[256 + 1] = "xxxxxxxxxxxxxxxx"
                                         "xxxxxxxxxxxxxxxx"
                                         "x.x............."
                                         "............x.x."
                                         "................"
                                         "............x.x."
                                         "x..............."
                                         "...........xxx.x";

static char class_of(char byte)
{
    return classes[(unsigned char)byte];
}

void wire_begin(struct wire *wire, struct ical_text *text)
{
    *wire = (struct wire){text, 0};
}

void wire_widen(struct ical_text *text, size_t len)
{
    text->room = (text->len + len) * 2;
    text->bytes = memory_resize(text->bytes, text->room, 1);
}

void wire_again(struct wire *wire, size_t at, size_t len)
{
    struct ical_text *text = wire->text;
    if (text->room - text->len < len)
        wire_widen(text, len);
    memcpy(text->bytes + text->len, text->bytes + at, len);
    text->len += len;
    wire->column = 0;
}

static void fold(struct wire *wire)
{
    wire_put(wire, "\r\n ", 3);
    wire->column = 1;
}

/* Bytes that stay together. */
static void put_unit(struct wire *wire, const char *at, size_t len)
{
    if (wire->column + len > WIRE_LINE)
        fold(wire);
    wire_put(wire, at, len);
}

void wire_fold(struct wire *wire, struct slice text)
{
    while (text.len > WIRE_LINE - wire->column) {
        size_t fits = WIRE_LINE - wire->column;
        wire_put(wire, text.at, fits);
        text = slice_part(text, fits, text.len);
        fold(wire);
    }
    if (text.len > 0)
        wire_put(wire, text.at, text.len);
}

static char *digits(char *to, int64_t number, int len)
{
    for (int i = len - 1; i >= 0; i--, number /= 10)
        to[i] = (char)('0' + number % 10);
    return to + len;
}

void wire_number(struct wire *wire, int64_t number)
{
    char text[24];
    int len = snprintf(text, sizeof text, "%lld", (long long)number);
    wire_ascii(wire, (struct slice){text, (size_t)len});
}

static char *write_when(char *to, struct when when)
{
    to = digits(digits(digits(to, when.year, 4), when.month, 2), when.day, 2);
    if (!when_has_clock(when))
        return to;
    *to++ = 'T';
    return digits(digits(digits(to, when.hour, 2), when.minute, 2), when.second, 2);
}

void wire_when(struct wire *wire, struct when when)
{
    char text[16], *end = write_when(text, when);
    wire_ascii(wire, (struct slice){text, (size_t)(end - text)});
}

static void put_utc(struct wire *wire, struct when when)
{
    char text[17], *end = write_when(text, when);
    *end++ = 'Z';
    wire_ascii(wire, (struct slice){text, (size_t)(end - text)});
}

void wire_instant(struct wire *wire, int64_t instant)
{
    const struct when epoch = {1970, 1, 1, 0, 0, 0};
    put_utc(wire, when_later(epoch, instant));
}

bool wire_stamp(struct wire *wire, const char *name, struct slice text)
{
    struct when when;
    int64_t instant;
    bool utc = text.len == 20 && text.at[19] == 'Z' && when_read(slice_part(text, 0, 19), &when) &&
               when_has_date(when) && when_has_clock(when);
    if (!utc && !instant_read(text, &instant))
        return false;
    wire_word(wire, name);
    if (utc)
        put_utc(wire, when);
    else
        wire_instant(wire, instant);
    wire_end(wire);
    return true;
}

/* One character outside ASCII: C1 controls are left out, line separators are line ends, broken
 * bytes become U+FFFD. */
static void put_wide(struct wire *wire, struct slice text, size_t *at, struct slice line_end)
{
    size_t from = *at;
    int32_t code = utf8_next(text, at);
    if (code >= 0x80 && code < 0xA0)
        return;
    if (code == 0x2028 || code == 0x2029)
        put_unit(wire, line_end.at, line_end.len);
    else if (code == 0xFFFD)
        put_unit(wire, "\xEF\xBF\xBD", 3);
    else
        put_unit(wire, text.at + from, *at - from);
}

/* Whether any byte of a word is zero, or may be: the top bits say. */
static uint64_t zeros(uint64_t word)
{
    return (word - 0x0101010101010101) & ~word;
}

/* Whether eight bytes are printable ASCII that needs no escape. */
static bool eight_plain(const char *at)
{
    const uint64_t each = 0x0101010101010101;
    uint64_t word;
    memcpy(&word, at, sizeof word);
    uint64_t odd = word | ((word - each * ' ') & ~word) | zeros(word ^ each * 0x7F) |
                   zeros(word ^ each * ',') | zeros(word ^ each * ';') | zeros(word ^ each * '\\');
    return (odd & each * 0x80) == 0;
}

static size_t plain_len(struct slice text, size_t at)
{
    const char *from = text.at + at, *end = text.at + text.len, *to = from;
    while (end - to >= 8 && eight_plain(to))
        to += 8;
    while (to < end && class_of(*to) == PLAIN)
        to++;
    return (size_t)(to - from);
}

static void put_text(struct wire *wire, struct slice text, struct slice line_end)
{
    for (size_t at = 0; at < text.len;) {
        size_t plain = plain_len(text, at);
        if (plain > 0)
            wire_ascii(wire, (struct slice){text.at + at, plain});
        at += plain;
        if (at == text.len)
            return;
        char byte = text.at[at];
        char class = class_of(byte);
        if (class == WIDE) {
            put_wide(wire, text, &at, line_end);
            continue;
        }
        if (class == ESCAPED)
            put_unit(wire, (char[]){'\\', byte}, 2);
        else if (class == LINE_END)
            put_unit(wire, line_end.at, line_end.len);
        at += 1 + (byte == '\r' && at + 1 < text.len && text.at[at + 1] == '\n');
    }
}

bool text_is_plain(struct slice text)
{
    bool plain = text.len > 0 && slice_trim(text).len == text.len;
    for (size_t at = 0; at < text.len && plain;) {
        at += plain_len(text, at);
        char class = at < text.len ? class_of(text.at[at]) : ESCAPED;
        int32_t code = class == WIDE ? utf8_next(text, &at) : 0;
        at += class != WIDE;
        plain = class != LINE_END && class != DROPPED && (code < 0x80 || code >= 0xA0) && code != 0x2028 &&
                code != 0x2029 && code != 0xFFFD;
    }
    return plain;
}

bool text_is_silent(struct slice text)
{
    bool silent = true;
    for (size_t at = 0; at < text.len && silent;) {
        char class = class_of(text.at[at]);
        int32_t code = class == WIDE ? utf8_next(text, &at) : 0;
        silent = class == DROPPED || (code >= 0x80 && code < 0xA0);
        at += class != WIDE;
    }
    return silent;
}

void wire_text(struct wire *wire, struct slice text)
{
    put_text(wire, text, SLICE("\\n"));
}

void wire_phrase(struct wire *wire, struct slice text)
{
    put_text(wire, text, SLICE(" "));
}

void wire_parameter(struct wire *wire, struct slice text)
{
    bool quoted = false;
    for (size_t i = 0; i < text.len; i++)
        quoted |= memchr(":;,", text.at[i], 3) != NULL;
    wire_word(wire, quoted ? "\"" : "");
    for (size_t at = 0; at < text.len;) {
        char byte = text.at[at];
        if (class_of(byte) == WIDE) {
            put_wide(wire, text, &at, SLICE("^n"));
            continue;
        }
        if (byte == '"' || byte == '^')
            put_unit(wire, byte == '"' ? "^'" : "^^", 2);
        else if (byte == '\n' || byte == '\r')
            put_unit(wire, "^n", 2);
        else if (class_of(byte) != DROPPED)
            put_unit(wire, &byte, 1);
        at += 1 + (byte == '\r' && at + 1 < text.len && text.at[at + 1] == '\n');
    }
    wire_word(wire, quoted ? "\"" : "");
}

void wire_content(struct wire *wire, struct slice text)
{
    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        if (class_of(text.at[at]) == WIDE)
            put_wide(wire, text, &at, (struct slice){"", 0});
        else if (class_of(text.at[at++]) != DROPPED && text.at[from] != '\n' && text.at[from] != '\r')
            put_unit(wire, text.at + from, 1);
    }
}

/* A line may end inside: another program that writes it again knows it for three plain bytes. */
static void put_percent(struct wire *wire, char byte)
{
    static const char hex[] = "0123456789ABCDEF";
    wire_ascii(wire, (struct slice){(char[]){'%', hex[(unsigned char)byte >> 4], hex[byte & 15]}, 3});
}

/* One character outside ASCII, as it is unless a TEXT would lose it. */
static void put_wide_json(struct wire *wire, struct slice json, size_t *at)
{
    size_t from = *at;
    int32_t code = utf8_next(json, at);
    bool lost = (code >= 0x80 && code < 0xA0) || code == 0x2028 || code == 0x2029;
    for (size_t i = from; i < *at && lost; i++)
        put_percent(wire, json.at[i]);
    if (!lost)
        put_unit(wire, json.at + from, *at - from);
}

void wire_json(struct wire *wire, struct slice json)
{
    for (size_t at = 0; at < json.len;) {
        size_t plain = plain_len(json, at);
        const char *percent = plain > 0 ? memchr(json.at + at, '%', plain) : NULL;
        plain = percent != NULL ? (size_t)(percent - json.at) - at : plain;
        wire_ascii(wire, (struct slice){json.at + at, plain});
        at += plain;
        if (at == json.len)
            return;
        char byte = json.at[at];
        if (class_of(byte) == WIDE) {
            put_wide_json(wire, json, &at);
            continue;
        }
        if (byte == ',' || byte == ';')
            put_unit(wire, (char[]){'\\', byte}, 2);
        else
            put_percent(wire, byte);
        at++;
    }
}

void wire_back(struct wire *wire, size_t at)
{
    wire->text->len = at;
    wire->column = 0;
}

void wire_uri(struct wire *wire, struct slice uri)
{
    for (size_t at = 0; at < uri.len; at++) {
        size_t from = at;
        while (at < uri.len && uri_classes[(unsigned char)uri.at[at]] == PLAIN)
            at++;
        wire_ascii(wire, slice_part(uri, from, at));
        if (at < uri.len && uri.at[at] != '\0')
            put_percent(wire, uri.at[at]);
    }
}

bool ical_takes_uri(const char *uri)
{
    return uri_is_safe(slice_of(uri));
}

bool uri_is_safe(struct slice uri)
{
    static const char *const schemes[] = {"https://", "http://", "mailto:", "tel:", "ftp://"};
    bool known = false;
    for (size_t i = 0; i < ARRAY_LEN(schemes) && !known; i++) {
        size_t len = strlen(schemes[i]);
        known = uri.len > len && strncasecmp(uri.at, schemes[i], len) == 0;
    }
    for (size_t i = 0; i < uri.len && known; i++)
        known = (unsigned char)uri.at[i] >= ' ' && uri.at[i] != 0x7F;
    return known;
}
