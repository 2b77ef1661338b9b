/* Whether a text is Markdown: told by what hardly any other text holds, a look at a few bytes. */
#include "text/markdown.h"

#include <string.h>

/* What signs weigh together of a text that is believed to be Markdown. Signs are no longer than this. */
enum { SIGNS_ENOUGH = 2, SIGN_MOST = 300 };

/* A byte of a word, or of what may stand for one. */
static bool is_word(char byte)
{
    return byte_is_letter(byte) || byte_is_digit(byte) || (unsigned char)byte >= 0x80;
}

static size_t line_start(struct slice words, size_t at)
{
    while (at > 0 && words.at[at - 1] != '\n')
        at--;
    return at;
}

/* Whether nothing but white space stands before a byte. */
static bool is_first(struct slice words, size_t at)
{
    while (at > 0 && (byte_is_blank(words.at[at - 1]) || words.at[at - 1] == '\n'))
        at--;
    return at == 0;
}

/* `## Programma`: at the top of the text, enough alone. */
static unsigned weigh_heading(struct slice words, size_t at)
{
    size_t behind = at, level;
    if (at > 0 && words.at[at - 1] != '\n')
        return 0;
    while (behind < words.len && words.at[behind] == '#')
        behind++;
    level = behind - at;
    size_t from = behind;
    while (behind < words.len && byte_is_blank(words.at[behind]))
        behind++;
    bool heads = level <= 6 && behind > from && behind < words.len &&
                 (is_word(words.at[behind]) || strchr("*_[\"'`", words.at[behind]) != NULL);
    return heads ? 1 + is_first(words, at) : 0;
}

/* A line of `=` below one that stands alone. */
static unsigned weigh_underline(struct slice words, size_t at)
{
    size_t end = at;
    if (at == 0 || words.at[at - 1] != '\n')
        return 0;
    while (end < words.len && words.at[end] == '=')
        end++;
    size_t len = end - at, above = line_start(words, at - 1);
    while (end < words.len && byte_is_blank(words.at[end]))
        end++;
    bool alone = (end == words.len || words.at[end] == '\n') && is_word(words.at[above]) &&
                 (above < 2 || words.at[above - 2] == '\n');
    return len > 2 && alone ? 1 + is_first(words, above) : 0;
}

/* `*Datum:*`, `**Datum**`: words between marks that stand close to them, blanks or marks around. Bold words
 * are enough alone. */
static unsigned weigh_emphasis(struct slice words, size_t at)
{
    char mark = words.at[at];
    size_t from = at, close, behind;
    if (at > 0 && (is_word(words.at[at - 1]) || words.at[at - 1] == mark))
        return 0;
    while (from < words.len && words.at[from] == mark)
        from++;
    size_t len = from - at;
    if (len > 2 || from == words.len || !(is_word(words.at[from]) || strchr("[\"'(", words.at[from]) != NULL))
        return 0;
    close = from;
    while (close < words.len && close - from < SIGN_MOST && words.at[close] != mark &&
           words.at[close] != '\n')
        close++;
    behind = close;
    while (behind < words.len && words.at[behind] == mark)
        behind++;
    bool closes = behind - close == len && !byte_is_blank(words.at[close - 1]) &&
                  (behind == words.len || !is_word(words.at[behind]));
    return closes ? mark == '*' ? (unsigned)len : 1 : 0;
}

/* `[words](https://…)`: enough alone. */
static unsigned weigh_link(struct slice words, size_t at)
{
    struct slice target = slice_part(words, at + 2, at + 2 + SIGN_MOST);
    size_t len = 0, open = at;
    bool leads = false;
    if (at + 2 >= words.len || words.at[at + 1] != '(')
        return 0;
    for (; len < target.len && (unsigned char)target.at[len] > ' ' && target.at[len] != ')'; len++)
        leads |= strchr(":/#.", target.at[len]) != NULL;
    if (!leads || len == target.len || target.at[len] != ')')
        return 0;
    while (open > 0 && at - open < SIGN_MOST && words.at[open] != '[' && words.at[open] != '\n')
        open--;
    return words.at[open] == '[' ? SIGNS_ENOUGH : 0;
}

/* `|---|:--:|` below a line that has bars too: enough alone. */
static unsigned weigh_table(struct slice words, size_t at)
{
    size_t start = at, end = at;
    while (start > 0 &&
           (byte_is_blank(words.at[start - 1]) || words.at[start - 1] == '-' || words.at[start - 1] == ':'))
        start--;
    if (start < 2 || words.at[start - 1] != '\n')
        return 0;
    while (end < words.len && words.at[end] != '\n' &&
           (byte_is_blank(words.at[end]) || strchr("-:|", words.at[end]) != NULL))
        end++;
    size_t above = line_start(words, start - 1);
    bool row = end == words.len || words.at[end] == '\n';
    return row && words_are_columns(slice_part(words, start, end)) &&
                   memchr(words.at + above, '|', start - above) != NULL
               ? SIGNS_ENOUGH
               : 0;
}

/* `> Uitnodiging` at the top, and a line like it at the end: a message that was passed on is all a quote. */
static unsigned weigh_quote(struct slice words, size_t at)
{
    size_t end = words.len;
    if (!is_first(words, at))
        return 0;
    while (end > at && (byte_is_blank(words.at[end - 1]) || words.at[end - 1] == '\n'))
        end--;
    size_t last = line_start(words, end);
    return last > at && words.at[last] == '>' ? SIGNS_ENOUGH : 0;
}

/* The byte that each sign is looked for by. */
static const struct sign {
    char byte;
    unsigned (*weigh)(struct slice words, size_t at);
} signs[] = {{'#', weigh_heading}, {'=', weigh_underline}, {'*', weigh_emphasis}, {'_', weigh_emphasis},
             {']', weigh_link},    {'|', weigh_table},     {'>', weigh_quote}};

bool words_are_markdown(struct slice words)
{
    unsigned weight = 0;
    for (size_t i = 0; i < ARRAY_LEN(signs); i++) {
        const char *at = words.at, *end = words.at + words.len;
        while (weight < SIGNS_ENOUGH && at < end &&
               (at = memchr(at, signs[i].byte, (size_t)(end - at))) != NULL) {
            weight += signs[i].weigh(words, (size_t)(at - words.at));
            at++;
        }
    }
    return weight >= SIGNS_ENOUGH;
}
