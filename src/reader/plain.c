/* Takes tags and character references out of text. */
#include "reader/plain.h"

#include <string.h>

enum { REFERENCE_MOST = 12 };

/* Digits behind `&#`, or `&#x`; -1 where they are none. */
static int32_t number_of(struct slice digits)
{
    bool hex = digits.len > 0 && (digits.at[0] | 0x20) == 'x';
    int32_t code = 0;
    for (size_t i = hex; i < digits.len; i++) {
        int digit = byte_hex(digits.at[i]);
        if (digit < 0 || digit >= (hex ? 16 : 10) || code > 0x10FFFF)
            return -1;
        code = code * (hex ? 16 : 10) + digit;
    }
    bool character = code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return character || code == '\n' || code == '\t' ? code : -1;
}

static int32_t name_code(struct slice name)
{
    static const struct {
        const char *name;
        int32_t code;
    } names[] = {{"amp", '&'},       {"lt", '<'},       {"gt", '>'},       {"quot", '"'},
                 {"apos", '\''},     {"nbsp", 0xA0},    {"ndash", 0x2013}, {"mdash", 0x2014},
                 {"lsquo", 0x2018},  {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D},
                 {"hellip", 0x2026}, {"euro", 0x20AC},  {"eacute", 0xE9},  {"egrave", 0xE8},
                 {"euml", 0xEB},     {"iuml", 0xEF},    {"ouml", 0xF6},    {"uuml", 0xFC},
                 {"auml", 0xE4},     {"ccedil", 0xE7},  {"bull", 0x2022},  {"copy", 0xA9}};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (slice_is(name, names[i].name))
            return names[i].code;
    return -1;
}

/* The length of the reference that begins with `&`, 0 where there is none. */
static size_t write_reference(struct slice text, FILE *out)
{
    char bytes[4];
    const char *end = memchr(text.at, ';', text.len < REFERENCE_MOST ? text.len : REFERENCE_MOST);
    if (end == NULL || end - text.at < 2)
        return 0;
    struct slice name = {text.at + 1, (size_t)(end - text.at) - 1};
    int32_t code = name.at[0] == '#' ? number_of(slice_part(name, 1, name.len)) : name_code(name);
    if (code < 0)
        return 0;
    fwrite(bytes, 1, utf8_put(code == 0xA0 ? ' ' : code, bytes), out);
    return name.len + 2;
}

/* Tags that end a line or a paragraph. */
static const char *break_of(struct slice tag)
{
    static const struct {
        const char *name, *text;
    } breaks[] = {{"br", "\n"},   {"p", "\n\n"},  {"li", "\n"},   {"div", "\n"},
                  {"h1", "\n\n"}, {"h2", "\n\n"}, {"h3", "\n\n"}, {"tr", "\n"}};
    size_t len = 0;
    bool closes = slice_starts(tag, "/");
    tag = slice_part(tag, closes, tag.len);
    while (len < tag.len && tag.at[len] != ' ' && tag.at[len] != '/' && tag.at[len] != '\n')
        len++;
    for (size_t i = 0; i < ARRAY_LEN(breaks); i++)
        if (slice_same_word(slice_part(tag, 0, len), slice_of(breaks[i].name)) && (closes || i == 0))
            return breaks[i].text;
    return "";
}

/* The length of the tag that begins with `<`, 0 where there is none. */
static size_t write_tag(struct slice text, FILE *out)
{
    char next = text.len > 1 ? text.at[1] : ' ';
    bool letter = byte_is_letter(next);
    const char *end = letter || next == '/' ? memchr(text.at, '>', text.len) : NULL;
    if (end == NULL)
        return 0;
    fputs(break_of((struct slice){text.at + 1, (size_t)(end - text.at) - 1}), out);
    return (size_t)(end - text.at) + 1;
}

/* Without the last tag's `>` there are no more tags: so nothing is looked through twice. */
char *plain_text(struct slice text)
{
    bool marked =
        text.len > 0 && (memchr(text.at, '&', text.len) != NULL || memchr(text.at, '<', text.len) != NULL);
    const char *last = marked ? memrchr(text.at, '>', text.len) : NULL;
    struct print print;
    if (!marked)
        return NULL;
    print_open(&print);
    for (size_t at = 0, len; at < text.len; at += len) {
        struct slice rest = slice_part(text, at, text.len);
        len = rest.at[0] == '&'                     ? write_reference(rest, print.file)
              : rest.at[0] == '<' && last > rest.at ? write_tag(rest, print.file)
                                                    : 0;
        if (len == 0) {
            len = 1;
            fputc(rest.at[0], print.file);
        }
    }
    return print_close(&print);
}
