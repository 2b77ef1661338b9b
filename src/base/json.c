/* Text as JSON. */
#include "fasti/base.h"

static void put_code(struct buffer *buffer, uint32_t unit)
{
    static const char digits[] = "0123456789abcdef";
    buffer_put(buffer, SLICE("\\u"));
    for (int shift = 12; shift >= 0; shift -= 4)
        buffer_put_byte(buffer, digits[unit >> shift & 0xF]);
}

static void put_escape(struct buffer *buffer, int32_t code)
{
    static const char shorts[] = "\"\"\\\\\nn\tt";
    for (const char *pair = shorts; *pair != '\0'; pair += 2)
        if (code == pair[0]) {
            buffer_put_byte(buffer, '\\');
            buffer_put_byte(buffer, pair[1]);
            return;
        }
    if (code > 0xFFFF)
        put_code(buffer, 0xD800 + ((uint32_t)(code - 0x10000) >> 10));
    put_code(buffer, code > 0xFFFF ? 0xDC00 + ((uint32_t)code & 0x3FF) : (uint32_t)code);
}

static bool is_plain(char byte)
{
    return byte >= ' ' && byte < 0x7F && byte != '"' && byte != '\\';
}

/* Whether eight bytes may all stand as they are: in each the top bit tells those that may not. */
static bool are_plain(const char *at)
{
    const uint64_t ones = 0x0101010101010101, tops = ones * 0x80;
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    uint64_t quote = bytes ^ ones * '"', escape = bytes ^ ones * '\\';
    uint64_t odd = bytes | (bytes + ones) | (bytes - ones * ' ') | (quote - ones) | (escape - ones);
    return (odd & tops) == 0;
}

/* Where what may stand as it is ends, from `at` on. */
static size_t plain_end(struct slice text, size_t at)
{
    while (text.len - at >= sizeof(uint64_t) && are_plain(text.at + at))
        at += sizeof(uint64_t);
    if (text.len >= sizeof(uint64_t) && text.len - at < sizeof(uint64_t) &&
        are_plain(text.at + text.len - sizeof(uint64_t)))
        return text.len;
    while (at < text.len && is_plain(text.at[at]))
        at++;
    return at;
}

void json_put_text(struct buffer *buffer, struct slice text)
{
    size_t from = 0;
    buffer_grow(buffer, text.len + 2);
    buffer_put_byte(buffer, '"');
    for (size_t at = 0; (at = plain_end(text, at)) < text.len;) {
        size_t start = at;
        int32_t code = utf8_next(text, &at);
        bool broken = code == 0 || (code == 0xFFFD && at - start == 1); /* no event may hold a NUL */
        if (utf8_is_printable(code) && !broken && code != '"' && code != '\\')
            continue;
        buffer_put(buffer, slice_part(text, from, start));
        put_escape(buffer, broken ? 0xFFFD : code);
        from = at;
    }
    buffer_put(buffer, slice_part(text, from, text.len));
    buffer_put_byte(buffer, '"');
}

void json_write_text(FILE *out, struct slice text)
{
    struct buffer buffer = {0};
    json_put_text(&buffer, text);
    fwrite(buffer.text, 1, buffer.len, out);
    free(buffer.text);
}
