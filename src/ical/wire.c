/* Content lines on the wire: full lines of 75 octets, never cut inside a character or an escape, never an empty fold. */
#include "ical/wire.h"

#include <string.h>
#include <strings.h>

/* What an ASCII byte of a TEXT asks for: . nothing, e an escape, n a line end, x to be left out. */
enum { PLAIN = '.', ESCAPED = 'e', LINE_END = 'n', DROPPED = 'x', WIDE = 'w' };
static const char classes[128 + 1] = "xxxxxxxxx.nxxnxx"
                                     "xxxxxxxxxxxxxxxx"
                                     "............e..."
                                     "...........e...."
                                     "................"
                                     "............e..."
                                     "................"
                                     "...............x";

static char class_of(char byte)
{
    return (byte & 0x80) != 0 ? WIDE : classes[(unsigned char)byte];
}

void wire_begin(struct wire *wire, FILE *out)
{
    wire->out = out;
    wire->column = wire->len = 0;
}

void wire_flush(struct wire *wire)
{
    fwrite_unlocked(wire->buffer, 1, wire->len, wire->out);
    wire->len = 0;
}

static void put(struct wire *wire, const char *at, size_t len)
{
    if (sizeof wire->buffer - wire->len < len)
        wire_flush(wire);
    memcpy(wire->buffer + wire->len, at, len);
    wire->len += len;
    wire->column += len;
}

static void fold(struct wire *wire)
{
    put(wire, "\r\n ", 3);
    wire->column = 1;
}

/* Bytes that stay together. */
static void put_unit(struct wire *wire, const char *at, size_t len)
{
    if (wire->column + len > WIRE_LINE)
        fold(wire);
    put(wire, at, len);
}

void wire_ascii(struct wire *wire, struct slice text)
{
    while (text.len > WIRE_LINE - wire->column) {
        size_t fits = WIRE_LINE - wire->column;
        put(wire, text.at, fits);
        text = slice_part(text, fits, text.len);
        fold(wire);
    }
    if (text.len > 0)
        put(wire, text.at, text.len);
}

void wire_word(struct wire *wire, const char *word)
{
    wire_ascii(wire, slice_of(word));
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

void wire_instant(struct wire *wire, int64_t instant)
{
    const struct when epoch = {1970, 1, 1, 0, 0, 0};
    char text[17], *end = write_when(text, when_later(epoch, instant));
    *end++ = 'Z';
    wire_ascii(wire, (struct slice){text, (size_t)(end - text)});
}

/* One character outside ASCII: C1 controls are left out, line separators are line ends, broken bytes become U+FFFD. */
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

static size_t plain_len(struct slice text, size_t at)
{
    size_t from = at;
    while (at < text.len && class_of(text.at[at]) == PLAIN)
        at++;
    return at - from;
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

void wire_uri(struct wire *wire, struct slice uri)
{
    static const char hex[] = "0123456789ABCDEF";
    for (size_t i = 0; i < uri.len; i++) {
        unsigned char byte = (unsigned char)uri.at[i];
        if (byte <= ' ' || byte >= 0x7F || strchr("\"<>\\^`{|}", byte) != NULL)
            put_unit(wire, (char[]){'%', hex[byte >> 4], hex[byte & 15]}, 3);
        else
            put_unit(wire, &uri.at[i], 1);
    }
}

void wire_end(struct wire *wire)
{
    put(wire, "\r\n", 2);
    wire->column = 0;
}

void wire_line(struct wire *wire, const char *line)
{
    wire_word(wire, line);
    wire_end(wire);
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
