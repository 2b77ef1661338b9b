/* Values of RFC 5545, read back strictly. */
#include "ical/value.h"

bool value_is_duration(struct slice text)
{
    int64_t seconds;
    if (text.len > 0 && (text.at[0] == '-' || text.at[0] == '+'))
        text = slice_part(text, 1, text.len);
    bool weeks = slice_find(text, SLICE("W"), NULL);
    return duration_read(text, &seconds) && text.at[text.len - 1] != 'T' &&
           !slice_find(text, SLICE("."), NULL) && (!weeks || text.at[text.len - 1] == 'W');
}

bool value_is_offset(struct slice text)
{
    if ((text.len != 5 && text.len != 7) || (text.at[0] != '+' && text.at[0] != '-'))
        return false;
    bool zero = true;
    for (size_t i = 1; i < text.len; i++) {
        if (!byte_is_digit(text.at[i]) || (i % 2 == 1 && text.at[i] > (i == 1 ? '2' : '5')))
            return false;
        zero &= text.at[i] == '0';
    }
    return !zero || text.at[0] == '+';
}

bool value_is_integer(struct slice text)
{
    size_t at = text.len > 0 && (text.at[0] == '-' || text.at[0] == '+');
    bool digits = at < text.len && text.len - at <= 10;
    for (; at < text.len; at++)
        digits &= byte_is_digit(text.at[at]);
    return digits;
}

bool value_is_base64(struct slice text)
{
    size_t pads = 0, len = text.len;
    while (len > 0 && text.at[len - 1] == '=' && pads < 2) {
        len--;
        pads++;
    }
    for (size_t i = 0; i < len; i++) {
        bool letter = byte_is_letter(text.at[i]);
        if (!letter && !byte_is_digit(text.at[i]) && text.at[i] != '+' && text.at[i] != '/')
            return false;
    }
    return text.len % 4 == 0;
}
