/* Reads an announcement again, and finds its lines. */
#include "fasti/source.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

/* No announcement is longer; what is, is no announcement. */
enum { MOST_BYTES = 64 << 20 };

static void forget(struct source *source)
{
    source_free(source);
    *source = (struct source){0};
}

void source_free(struct source *source)
{
    free(source->path);
    free(source->digest);
    free(source->owned);
    free(source->lines);
}

void source_take(struct source *source, const char *path, struct slice bytes)
{
    bool same = source->digest == NULL && source->path != NULL && strcmp(source->path, path) == 0 &&
                source->bytes.at == bytes.at && source->bytes.len == bytes.len;
    if (same)
        return;
    forget(source);
    source->path = slice_copy(slice_of(path));
    source->bytes = bytes;
}

/* A name that may be opened without waiting and without reading for ever. */
static bool is_regular(const char *path)
{
    struct stat status;
    return strcmp(path, "-") != 0 && stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

enum source_state source_read(struct source *source, struct slice path, struct slice digest)
{
    char found[SHA256_TEXT];
    if (source->digest != NULL && slice_is(path, source->path) && slice_is(digest, source->digest))
        return source->state;
    forget(source);
    source->path = slice_copy(path);
    source->digest = slice_copy(digest);
    size_t len = 0;
    source->state = path.len == 0 ? SOURCE_UNNAMED : SOURCE_GONE;
    if (strlen(source->path) != path.len || !is_regular(source->path) ||
        !file_read(source->path, MOST_BYTES, &source->owned, &len))
        return source->state;
    sha256_text((struct slice){source->owned, digest.len > 0 ? len : 0}, found);
    source->state = digest.len == 0 || slice_is(digest, found) ? SOURCE_SAME : SOURCE_CHANGED;
    if (source->state == SOURCE_SAME)
        source->bytes = (struct slice){source->owned, len};
    return source->state;
}

static void find_lines(struct source *source)
{
    size_t room = 0;
    char line_end = line_end_of(source->bytes);
    for (size_t at = 0; at < source->bytes.len;) {
        source->lines = memory_room(source->lines, source->lines_len, &room, sizeof *source->lines);
        source->lines[source->lines_len++] = at;
        const char *end = memchr(source->bytes.at + at, line_end, source->bytes.len - at);
        at = end == NULL ? source->bytes.len : (size_t)(end - source->bytes.at) + 1;
    }
}

size_t source_lines(struct source *source)
{
    if (source->lines == NULL)
        find_lines(source);
    return source->lines_len;
}

struct slice source_line(struct source *source, size_t line)
{
    if (line == 0 || line > source_lines(source))
        return (struct slice){"", 0};
    size_t end = line < source->lines_len ? source->lines[line] : source->bytes.len;
    struct slice found = slice_part(source->bytes, source->lines[line - 1], end);
    while (found.len > 0 && (found.at[found.len - 1] == '\n' || found.at[found.len - 1] == '\r'))
        found.len--;
    return found;
}

enum encoding source_encoding(struct source *source)
{
    if (!source->sniffed)
        source->encoding = encoding_of(source->bytes);
    source->sniffed = true;
    return source->encoding;
}
