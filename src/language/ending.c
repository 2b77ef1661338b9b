/* How words end: by their last two or three bytes to the endings that there are of these. */
#include "language/ending.h"

#include <string.h>

/* The bytes that what is called after somebody has at least before the ending: Wittlaan, not Verlaan. */
enum { CALLED_AFTER = 4 };

static size_t slot_of(uint64_t last)
{
    return (size_t)(last * 0x9E3779B97F4A7C15u >> 53);
}

/* The last bytes of a word, of those eight that end it. */
static uint64_t last_bytes(uint64_t eight, size_t len)
{
    return eight >> (64 - 8 * len);
}

static void add_ending(struct endings *endings, struct slice text, unsigned kind)
{
    if (text.len == 1) {
        endings->letters[(unsigned char)text.at[0]] |= (uint16_t)kind;
        return;
    }
    struct tail tail = {.at = text.at, .len = (uint16_t)text.len, .kind = kind};
    for (size_t i = 0; i < 8; i++) {
        bool own = i < text.len;
        tail.bytes |= own ? (uint64_t)(unsigned char)text.at[text.len - 1 - i] << (56 - 8 * i) : 0;
        tail.mask |= own ? (uint64_t)0xFF << (56 - 8 * i) : 0;
    }
    uint16_t *slot = text.len == 2 ? &endings->twos[slot_of(last_bytes(tail.bytes, 2))] : &endings->threes[slot_of(last_bytes(tail.bytes, 3))];
    tail.next = *slot;
    endings->tails = memory_room(endings->tails, endings->len, &endings->room, sizeof *endings->tails);
    endings->tails[endings->len++] = tail;
    *slot = (uint16_t)endings->len;
}

static void add_list(struct endings *endings, const char *list, enum ending kind)
{
    while (list != NULL && *list != '\0') {
        size_t len = strcspn(list, " ");
        if (len > 0)
            add_ending(endings, (struct slice){list, len}, 1u << kind);
        list += len + (list[len] == ' ');
    }
}

void endings_add(struct endings *endings, const struct language *language)
{
    const char *const lists[] = {
        [ENDING_STREET] = language->street_endings,     [ENDING_STREET_WORD] = language->street_words,
        [ENDING_EVENT] = language->event_endings,       [ENDING_ROOM] = language->room_endings,
        [ENDING_NAMED] = language->named,               [ENDING_VERB] = language->verb_endings,
        [ENDING_FUNCTION] = language->function_endings, [ENDING_ORGANISATION] = language->organisation_endings,
        [ENDING_VENUE] = language->venue_endings,       [ENDING_SEVERAL] = language->several_endings,
        [ENDING_FOLK] = language->folk_endings,
    };
    for (enum ending kind = 0; kind < ARRAY_LEN(lists); kind++)
        add_list(endings, lists[kind], kind);
}

/* Whether a word whose last eight bytes are `eight` ends so. */
static inline bool ends_in(struct slice word, uint64_t eight, const struct tail *tail)
{
    if (((eight ^ tail->bytes) & tail->mask) != 0 || word.len < tail->len)
        return false;
    size_t left = tail->len > 8 ? tail->len - 8u : 0;
    while (left > 0 && word.at[word.len - tail->len + left - 1] == tail->at[left - 1])
        left--;
    return left == 0;
}

static inline unsigned kinds_from(const struct endings *endings, uint16_t next, struct slice word, uint64_t eight)
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

unsigned endings_of(const struct endings *endings, struct slice word)
{
    if (word.len == 0)
        return 0;
    uint64_t eight = eight_read(word.at + word.len - 8);
    unsigned kinds = endings->letters[last_bytes(eight, 1)];
    if (word.len >= 2)
        kinds |= kinds_from(endings, endings->twos[slot_of(last_bytes(eight, 2))], word, eight);
    if (word.len >= 3)
        kinds |= kinds_from(endings, endings->threes[slot_of(last_bytes(eight, 3))], word, eight);
    return kinds;
}

void endings_free(struct endings *endings)
{
    free(endings->tails);
}
