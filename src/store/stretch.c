/* Stretches of a store's lines: copied out of the file by one thread, read by any. */
#include "store/lines.h"

#include <string.h>

static size_t count_lines(struct slice bytes)
{
    size_t count = 0;
    for (const char *at = bytes.at, *end = at + bytes.len;
         at < end && (at = memchr(at, '\n', (size_t)(end - at))) != NULL; at++)
        count++;
    return count;
}

bool store_stretch_fill(struct store_lines *lines, struct store_stretch *stretch, struct report *report)
{
    struct slice bytes;
    if (!store_lines_stretch(lines, &bytes, report))
        return false;
    if (stretch->room < bytes.len) {
        stretch->room = bytes.len < STRETCH ? STRETCH : bytes.len;
        stretch->bytes = memory_resize(stretch->bytes, stretch->room, 1);
    }
    memcpy(stretch->bytes, bytes.at, bytes.len);
    stretch->len = bytes.len;
    stretch->at = 0;
    stretch->offset = store_lines_offset(lines);
    stretch->number = store_lines_number(lines);
    store_lines_skip(lines, count_lines(bytes));
    return true;
}

bool store_stretch_next(struct store_stretch *stretch, const char *path, struct event *event,
                        struct report *report)
{
    while (stretch->at < stretch->len) {
        const char *from = stretch->bytes + stretch->at,
                   *newline = memchr(from, '\n', stretch->len - stretch->at);
        size_t len = newline != NULL ? (size_t)(newline - from) : stretch->len - stretch->at;
        struct slice line = store_line_bare((struct slice){from, len}, stretch->offset + stretch->at);
        stretch->at += len + (newline != NULL);
        stretch->number++;
        if (slice_trim(line).len > 0 && store_line_event(path, line, stretch->number, event, report))
            return true;
    }
    return false;
}
