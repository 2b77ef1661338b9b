/* Makes JSON of what pages have in its place, and keeps the way back. */
#include "reader/json/mend.h"

#include <string.h>

struct mending {
    struct reading *reading;
    struct slice in;
    size_t at;                  /* in `in` */
    enum encoding encoding;
    struct document_maker maker;
    size_t comma;               /* 1 + where in `out` a comma is that may be one too many; 0: none */
    bool quoted;                /* within a string */
    bool said;                  /* a control character of this string */
};

static size_t original_at(const struct mending *mending)
{
    return (size_t)(mending->in.at - mending->reading->input->bytes.at) + mending->at;
}

static void put(struct mending *mending, const char *bytes, size_t len)
{
    document_align(&mending->maker, original_at(mending));
    document_put(&mending->maker, bytes, len);
}

static void say(struct mending *mending, const char *message)
{
    static const struct piece same = {0, 0};
    const struct document whole = {mending->reading->input->bytes, &mending->reading->places, &same, 1,
                                   false};
    reading_say(mending->reading, &whole, slice_part(mending->in, mending->at, mending->at + 1),
                SEVERITY_WARNING, message);
}

static bool stands(const struct mending *mending, const char *mark)
{
    return slice_starts(slice_part(mending->in, mending->at, mending->in.len), mark);
}

/* Over everything up to and with `end`. */
static void skip_past(struct mending *mending, const char *end)
{
    size_t found;
    struct slice rest = slice_part(mending->in, mending->at, mending->in.len);
    mending->at =
        slice_find(rest, slice_of(end), &found) ? mending->at + found + strlen(end) : mending->in.len;
}

/* A comment or a mark around a script; false where there is none. */
static bool skip_comment(struct mending *mending)
{
    static const char *const marks[] = {"//<![CDATA[", "//]]>", "<![CDATA[", "]]>", "<!--", "-->"};
    for (size_t i = 0; i < ARRAY_LEN(marks); i++)
        if (stands(mending, marks[i])) {
            mending->at += strlen(marks[i]);
            return true;
        }
    bool line = stands(mending, "//"), block = stands(mending, "/*");
    if (!line && !block)
        return false;
    say(mending, "JSON has no comments; this one is passed over");
    skip_past(mending, line ? "\n" : "*/");
    return true;
}

static void put_character(struct mending *mending)
{
    char bytes[4];
    size_t at = mending->at;
    int32_t code = encoding_next(mending->encoding, mending->in, &at);
    size_t len = utf8_put(code, bytes);
    put(mending, bytes, len);
    mending->at = at;
}

/* A control character within a string. */
static void put_control(struct mending *mending)
{
    char byte = mending->in.at[mending->at];
    if (!mending->said)
        say(mending, "a control character stands in this text; it is taken as white space");
    mending->said = true;
    if (byte != '\r')
        put(mending, byte == '\n' ? "\\n" : byte == '\t' ? "\\t" : " ", byte == '\n' || byte == '\t' ? 2 : 1);
    mending->at++;
}

static void put_escape(struct mending *mending)
{
    char next = mending->at + 1 < mending->in.len ? mending->in.at[mending->at + 1] : '\0';
    if (next != '\0' && strchr("\"\\/bfnrtu", next) != NULL) {
        put(mending, mending->in.at + mending->at, 2);
        mending->at += 2;
        return;
    }
    say(mending, "JSON knows no such escape; the backslash is passed over");
    mending->at++;
}

static void mend_string(struct mending *mending)
{
    unsigned char byte = (unsigned char)mending->in.at[mending->at];
    if (byte < 0x20) {
        put_control(mending);
    } else if (byte == '\\') {
        put_escape(mending);
    } else {
        mending->quoted = byte != '"';
        put_character(mending);
    }
}

/* The comma before a closing bracket becomes a space. */
static void mend_comma(struct mending *mending, char byte)
{
    bool closes = byte == '}' || byte == ']';
    if (closes && mending->comma > 0) {
        say(mending, "a comma stands before this bracket; it is passed over");
        mending->maker.out[mending->comma - 1] = ' ';
    }
    if (byte != ' ' && byte != '\n' && byte != '\t' && byte != '\r')
        mending->comma = byte == ',' ? mending->maker.len + 1 : 0;
}

static void mend_between(struct mending *mending)
{
    unsigned char byte = (unsigned char)mending->in.at[mending->at];
    if (skip_comment(mending))
        return;
    bool stray = byte == ';' || (byte < 0x20 && strchr("\n\t\r", byte) == NULL) || byte == '\0';
    if (stray) {
        mending->at++;
        return;
    }
    mend_comma(mending, (char)byte);
    mending->quoted = byte == '"';
    mending->said = false;
    put_character(mending);
}

void json_mend(struct reading *reading, struct slice content, struct document *mended)
{
    struct mending mending = {.reading = reading, .in = content, .encoding = encoding_of(content)};
    document_align(&mending.maker, original_at(&mending));
    while (mending.at < content.len) {
        if (mending.quoted)
            mend_string(&mending);
        else
            mend_between(&mending);
    }
    *mended = document_made(&mending.maker, &reading->places);
    mended->is_page = true;
}
