/* Where lines begin, noted once a block: a place is found without looking at more than that block. */
#include "reader/places.h"

#include <string.h>

enum { BLOCK = 512 };

/* The line in which a block begins, and where that line begins. */
struct mark {
    size_t line, line_start;
};

/* The mark, moved on to the line of the byte `to`. */
static struct mark mark_move(const struct places *places, struct mark mark, size_t from, size_t to)
{
    const char *at = places->bytes.at + from, *end = places->bytes.at + to;
    while (at < end && (at = memchr(at, places->line_end, (size_t)(end - at))) != NULL) {
        at++;
        mark = (struct mark){mark.line + 1, (size_t)(at - places->bytes.at)};
    }
    return mark;
}

void places_open(struct places *places, const struct bulk *bulk)
{
    struct mark mark = {1, 0};
    struct slice bytes = bulk->bytes;
    size_t rested = 0;
    *places = (struct places){bytes, bulk_encoding(bulk), line_end_of(bytes),
                              memory_new(bytes.len / BLOCK + 1, sizeof mark)};
    places->marks[0] = mark;
    for (size_t at = BLOCK; at <= bytes.len; at += BLOCK) {
        places->marks[at / BLOCK] = mark = mark_move(places, mark, at - BLOCK, at);
        bulk_rest(bulk, &rested, at);
    }
}

void places_close(struct places *places)
{
    free(places->marks);
}

struct place places_find(const struct places *places, size_t at, size_t len)
{
    if (at > places->bytes.len)
        at = places->bytes.len;
    struct mark mark = mark_move(places, places->marks[at / BLOCK], at / BLOCK * BLOCK, at);
    return (struct place){.line = mark.line, .column = at - mark.line_start + 1, .length = len};
}
