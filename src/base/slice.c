/* Slices: stretches of bytes that somebody else owns. */
#include "fasti/base.h"

#include <string.h>

bool slice_starts(struct slice slice, const char *prefix)
{
    return slice_equal(slice_part(slice, 0, strlen(prefix)), slice_of(prefix));
}

int slice_compare(struct slice a, struct slice b)
{
    size_t len = a.len < b.len ? a.len : b.len;
    int order = len > 0 ? memcmp(a.at, b.at, len) : 0;
    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

static bool is_space(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

struct slice slice_trim(struct slice slice)
{
    while (slice.len > 0 && is_space(slice.at[slice.len - 1]))
        slice.len--;
    while (slice.len > 0 && is_space(slice.at[0])) {
        slice.at++;
        slice.len--;
    }
    return slice;
}

/* Where they differ by more than case, which most do, nothing else need be looked at. */
static bool is_same_letter(char a, char b)
{
    return (a | 32) == (b | 32);
}

bool slice_same_word(struct slice a, struct slice b)
{
    return a.len == b.len &&
           (a.len == 0 || (is_same_letter(a.at[0], b.at[0]) && strncasecmp(a.at, b.at, a.len) == 0));
}

bool slice_ends_in(struct slice slice, const char *endings)
{
    while (endings != NULL && *endings != '\0') {
        size_t len = (size_t)(strchrnul(endings, ' ') - endings);
        bool fits =
            len == 0 || (slice.len >= len && is_same_letter(slice.at[slice.len - 1], endings[len - 1]));
        if (fits && strncasecmp(slice.at + slice.len - len, endings, len) == 0)
            return true;
        endings += len + (endings[len] == ' ');
    }
    return false;
}

char *slice_copy(struct slice slice)
{
    return memory_copy(slice.at, slice.len);
}

bool slice_find(struct slice hay, struct slice needle, size_t *at)
{
    if (needle.len > hay.len)
        return false;
    const char *found = needle.len == 0 ? hay.at : memmem(hay.at, hay.len, needle.at, needle.len);
    if (found != NULL && at != NULL)
        *at = (size_t)(found - hay.at);
    return found != NULL || needle.len == 0;
}

bool slice_among(struct slice slice, const char *words)
{
    struct slice rest = slice_of(words);
    while (rest.len > 0) {
        const char *bar = memchr(rest.at, '|', rest.len);
        size_t len = bar != NULL ? (size_t)(bar - rest.at) : rest.len;
        if (slice_same_word(slice, slice_part(rest, 0, len)))
            return true;
        rest = slice_part(rest, len + 1, rest.len);
    }
    return false;
}
