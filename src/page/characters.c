/* Text between tags, character by character: gumbo's decoded one beside what is written in the page. */
#include "page/page.h"

#include <string.h>

/* A character reference has no longer name than this. */
enum { REFERENCE_MOST = 34 };
/* So many bytes of the page are passed over to find a character. */
enum { LOST_MOST = 64 };

struct characters characters_of(const struct source *source, const char *decoded, GumboStringPiece written)
{
    size_t from = (size_t)(written.data - source->utf8.at);
    return (struct characters){slice_of(decoded), slice_part(source->utf8, from, from + written.length), 0, 0, 0};
}

static bool is_name(char byte)
{
    return (byte >= '0' && byte <= '9') || ((byte | 32) >= 'a' && (byte | 32) <= 'z');
}

/* How many bytes at `at`, which is `&`, say one character: `&eacute;` is 8, a bare `&` is 1. */
static size_t reference_len(const struct characters *characters, size_t at, size_t behind)
{
    struct slice written = characters->written, decoded = characters->decoded;
    size_t end = at + 1;
    while (end < written.len && end - at < REFERENCE_MOST && (is_name(written.at[end]) || (end == at + 1 && written.at[end] == '#')))
        end++;
    bool literal = end == at + 1 || (decoded.at[characters->at] == '&' && decoded.len - behind >= end - at - 1 &&
                                     memcmp(decoded.at + behind, written.at + at + 1, end - at - 1) == 0);
    if (literal)
        return 1;
    if (end < written.len && written.at[end] == ';')
        return end + 1 - at;
    /* Old names need no semicolon: what stands behind the reference in the page stands behind the character too. */
    for (size_t len = end - at; len > 2; len--) {
        size_t rest = end - at - len;
        if (decoded.len - behind >= rest && memcmp(decoded.at + behind, written.at + at + len, rest) == 0)
            return len;
    }
    return end - at;
}

/* Markup that gumbo passed over inside a text. */
static size_t markup_len(struct slice written, size_t at)
{
    const char *end = memchr(written.at + at, '>', written.len - at);
    return end != NULL ? (size_t)(end - written.at) + 1 - at : 1;
}

/* Where in the page the decoded character stands, from `at` on: what stands before it there is passed over, markup whole. One that does not stand
 * there (gumbo makes U+FFFD of NUL) is taken to be at `at`. */
static size_t find_written(const struct characters *characters, size_t at, size_t len)
{
    struct slice written = characters->written;
    const char *character = characters->decoded.at + characters->at;
    for (size_t from = at; from < written.len && from - at < LOST_MOST;) {
        bool same = from + len <= written.len && memcmp(written.at + from, character, len) == 0;
        if (same || written.at[from] == '&' || written.at[from] == '\r')
            return from;
        size_t markup = written.at[from] == '<' ? markup_len(written, from) : 0;
        at += markup;
        from += markup > 0 ? markup : 1;
    }
    return at < written.len || written.len == 0 ? at : written.len - 1;
}

static bool is_plain(char byte)
{
    return byte > ' ' && byte < 0x7F && byte != '&' && byte != '<';
}

/* A byte that stands for itself. */
static bool take_plain(struct characters *characters, int32_t *code)
{
    struct slice written = characters->written;
    char byte = characters->decoded.at[characters->at];
    if ((!is_plain(byte) && byte != ' ') || characters->end >= written.len || written.at[characters->end] != byte)
        return false;
    *code = byte;
    characters->from = characters->end++;
    characters->at++;
    return true;
}

bool characters_next(struct characters *characters, int32_t *code)
{
    struct slice written = characters->written;
    if (characters->at >= characters->decoded.len)
        return false;
    if (take_plain(characters, code))
        return true;
    size_t start = characters->at, behind = start;
    *code = utf8_next(characters->decoded, &behind);
    size_t len = behind - start, at = find_written(characters, characters->end, len);
    bool same = at + len <= written.len && memcmp(written.at + at, characters->decoded.at + start, len) == 0;
    characters->from = at;
    if (at < written.len)
        at += written.at[at] == '&' ? reference_len(characters, at, behind) : same ? len : 1;
    if (at < written.len && *code == '\n' && written.at[at - 1] == '\r' && written.at[at] == '\n')
        at++;
    characters->end = at < written.len ? at : written.len;
    characters->at = behind;
    return true;
}

struct slice characters_plain(struct characters *characters)
{
    struct slice decoded = slice_part(characters->decoded, characters->at, characters->decoded.len);
    struct slice written = slice_part(characters->written, characters->end, characters->written.len);
    size_t len = 0, most = decoded.len < written.len ? decoded.len : written.len;
    while (len < most && is_plain(decoded.at[len]) && decoded.at[len] == written.at[len])
        len++;
    characters->at += len;
    characters->end += len;
    return slice_part(written, 0, len);
}
