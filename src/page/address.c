/* Addresses that a page gives from where it stands, made whole (RFC 3986, 5.2). */
#include "page/page.h"

#include <string.h>
#include <strings.h>

/* From a longer one nothing is made: a page may have very many links. */
enum { BASE_MOST = 500 };

/* Behind `https://host`; 0 where it is no address of a page. */
static size_t path_of(struct slice base)
{
    size_t from = strncasecmp(base.at, "https://", 8) == 0  ? 8
                  : strncasecmp(base.at, "http://", 7) == 0 ? 7
                                                            : 0;
    size_t at = from;
    while (from > 0 && at < base.len && strchr("/?#", base.at[at]) == NULL)
        at++;
    return at > from ? at : 0;
}

static bool has_scheme(struct slice target)
{
    size_t at = 0;
    while (at < target.len &&
           (byte_is_letter(target.at[at]) || (at > 0 && strchr("+-.0123456789", target.at[at]) != NULL)))
        at++;
    return at > 0 && at < target.len && target.at[at] == ':';
}

/* A path without its `.` and `..`, up to what is asked for or the part that is meant. */
static void put_path(struct buffer *out, struct slice path)
{
    size_t root = out->len, at = 0;
    while (at < path.len && path.at[at] != '?' && path.at[at] != '#') {
        size_t from = at++;
        while (at < path.len && strchr("/?#", path.at[at]) == NULL)
            at++;
        struct slice part = slice_part(path, from, at);
        bool up = slice_is(part, "/.."), same = slice_is(part, "/."),
             last = at == path.len || path.at[at] != '/';
        while (up && out->len > root && out->text[--out->len] != '/')
            ;
        if (!up && !same)
            buffer_put(out, part);
        else if (last)
            buffer_put_byte(out, '/');
    }
    buffer_put(out, slice_part(path, at, path.len));
}

char *address_resolve(const char *base, struct slice target)
{
    struct slice from = slice_of(base != NULL ? base : "");
    size_t path = from.len <= BASE_MOST ? path_of(from) : 0, end = path;
    target = slice_trim(target);
    if (path == 0 || has_scheme(target))
        return NULL;
    struct buffer out = {0};
    if (slice_starts(target, "//")) {
        buffer_put(&out, slice_part(from, 0, (size_t)(strchr(base, ':') - base) + 1));
        buffer_put(&out, target);
        buffer_put_byte(&out, '\0');
        return out.text;
    }
    /* What of the base's path stays: all before a fragment, before a query, or its folder. */
    const char *stop = target.len == 0 || target.at[0] == '#' ? "#" : "?#";
    while (end < from.len && strchr(stop, from.at[end]) == NULL)
        end++;
    bool relative = target.len > 0 && strchr("/?#", target.at[0]) == NULL;
    while (relative && end > path && from.at[end - 1] != '/')
        end--;
    struct buffer whole = {0};
    if (target.len == 0 || target.at[0] != '/')
        buffer_put(&whole, slice_part(from, path, end));
    if (relative && whole.len == 0)
        buffer_put_byte(&whole, '/');
    buffer_put(&whole, target);
    buffer_put(&out, slice_part(from, 0, path));
    put_path(&out, (struct slice){whole.text, whole.len});
    buffer_put_byte(&out, '\0');
    free(whole.text);
    return out.text;
}
