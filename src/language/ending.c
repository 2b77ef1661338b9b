/* How words end: by their last two or three bytes to the endings that there are of these. */
#include "language/ending.h"

/* The bytes that what is called after somebody has at least before the ending: Wittlaan, not Verlaan. */
enum { CALLED_AFTER = 4 };

/* Whether a word whose last eight bytes are `eight` ends so. */
static inline bool ends_in(struct slice word, uint64_t eight, const struct tail *tail)
{
    if (((eight ^ tail->bytes) & tail->mask) != 0 || word.len < tail->len)
        return false;
    size_t more = tail->len > 8 ? tail->len - 8u : 0;
    return slice_same_word((struct slice){word.at + word.len - tail->len, more},
                           (struct slice){tail->at, more});
}

static inline unsigned kinds_from(const struct endings *endings, uint16_t next, struct slice word,
                                  uint64_t eight)
{
    unsigned kinds = 0;
    for (const struct tail *tail; next != 0; next = tail->next) {
        tail = &endings->tails[next - 1];
        if (!ends_in(word, eight, tail))
            continue;
        kinds |= tail->kind;
        if (tail->kind == 1u << ENDING_NAMED && word.len >= (size_t)tail->len + CALLED_AFTER)
            kinds |= 1u << ENDING_CALLED_AFTER;
    }
    return kinds;
}

/* The last eight bytes in small letters, the last one highest; of a shorter word, zero before it. */
static inline uint64_t last_eight(struct slice word)
{
    size_t more = (8 - word.len) & -(size_t)(word.len < 8);
    return eight_small(eight_read(word.at + (word.len - (8 - more)))) << 8 * more;
}

unsigned endings_of(const struct endings *endings, struct slice word)
{
    if (word.len == 0)
        return 0;
    uint64_t eight = last_eight(word);
    unsigned kinds = endings->letters[ending_bytes(eight, 1)];
    uint16_t two = endings->twos[ending_slot(ending_bytes(eight, 2))],
             three = endings->threes[ending_slot(ending_bytes(eight, 3))];
    if ((two | three) != 0)
        kinds |= kinds_from(endings, two, word, eight) | kinds_from(endings, three, word, eight);
    return kinds;
}
