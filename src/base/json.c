/* Text as JSON. */
#include "fasti/base.h"

static void write_code(FILE *out, int32_t code)
{
    if (code > 0xFFFF)
        fprintf(out, "\\u%04x\\u%04x", (unsigned)(0xD800 + ((code - 0x10000) >> 10)), (unsigned)(0xDC00 + (code & 0x3FF)));
    else
        fprintf(out, "\\u%04x", (unsigned)code);
}

static void write_escape(FILE *out, int32_t code)
{
    if (code == '"' || code == '\\')
        fprintf(out, "\\%c", (char)code);
    else if (code == '\n')
        fputs("\\n", out);
    else if (code == '\t')
        fputs("\\t", out);
    else
        write_code(out, code);
}

void json_write_text(FILE *out, struct slice text)
{
    size_t from = 0, at = 0;
    fputc('"', out);
    while (at < text.len) {
        size_t start = at;
        int32_t code = utf8_next(text, &at);
        bool broken = code == 0 || (code == 0xFFFD && at - start == 1); /* no event may hold a NUL */
        if (utf8_is_printable(code) && !broken && code != '"' && code != '\\')
            continue;
        fwrite(text.at + from, 1, start - from, out);
        write_escape(out, broken ? 0xFFFD : code);
        from = at;
    }
    if (from < text.len)
        fwrite(text.at + from, 1, text.len - from, out);
    fputc('"', out);
}
