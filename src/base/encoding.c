/* Bytes as found: which encoding they are in, what ends their lines. */
#include "fasti/base.h"

#include <string.h>

/* Windows-1252 0x80 to 0x9F. */
static const uint16_t windows_1252[32] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

bool encoding_is_utf16(struct slice bytes)
{
    return slice_starts(bytes, "\xFF\xFE") || slice_starts(bytes, "\xFE\xFF");
}

enum encoding encoding_of(struct slice bytes)
{
    if (encoding_is_utf16(bytes))
        return ENCODING_UTF16;
    return utf8_valid(bytes) == bytes.len ? ENCODING_UTF8 : ENCODING_WINDOWS_1252;
}

int32_t encoding_next(enum encoding encoding, struct slice bytes, size_t *at)
{
    if (encoding == ENCODING_UTF8)
        return utf8_next(bytes, at);
    unsigned char byte = (unsigned char)bytes.at[(*at)++];
    return byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
}

char line_end_of(struct slice bytes)
{
    bool feeds = bytes.len == 0 || memchr(bytes.at, '\n', bytes.len) != NULL;
    return feeds || memchr(bytes.at, '\r', bytes.len) == NULL ? '\n' : '\r';
}
