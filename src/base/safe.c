/* What a terminal may get: the one escaping of text for people. */
#include "fasti/base.h"

void print_safe(FILE *out, struct slice text)
{
    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        int32_t code = utf8_next(text, &at);
        bool broken = code == 0xFFFD && at - from == 1;
        if (broken || (code < 0x80 && !utf8_is_printable(code)))
            fprintf(out, "\\x%02X", (unsigned char)text.at[from]);
        else if (!utf8_is_printable(code))
            fprintf(out, "\\u{%04X}", (unsigned)code);
        else
            fwrite(text.at + from, 1, at - from, out);
    }
}
