/* Lays out how words of each language end. */
#include "language/maker.h"
#include "language/ending.h"

#include <string.h>

static void add_tail(struct endings *endings, struct slice text, unsigned kind)
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
    uint16_t *slots = text.len == 2 ? endings->twos : endings->threes;
    uint16_t *slot = &slots[ending_slot(ending_bytes(tail.bytes, text.len == 2 ? 2 : 3))];
    tail.next = *slot;
    struct tail *tails = memory_room((void *)endings->tails, endings->len, &endings->room, sizeof *tails);
    tails[endings->len++] = tail;
    endings->tails = tails;
    *slot = (uint16_t)endings->len;
}

static void add_list(struct endings *endings, const char *list, enum ending kind)
{
    while (list != NULL && *list != '\0') {
        size_t len = strcspn(list, " ");
        if (len > 0)
            add_tail(endings, (struct slice){list, len}, 1u << kind);
        list += len + (list[len] == ' ');
    }
}

static void add_language(struct endings *endings, const struct language *language)
{
    const char *const lists[] = {
        [ENDING_STREET] = language->street_endings,
        [ENDING_STREET_WORD] = language->street_words,
        [ENDING_EVENT] = language->event_endings,
        [ENDING_ROOM] = language->room_endings,
        [ENDING_NAMED] = language->named,
        [ENDING_VERB] = language->verb_endings,
        [ENDING_FUNCTION] = language->function_endings,
        [ENDING_ORGANISATION] = language->organisation_endings,
        [ENDING_VENUE] = language->venue_endings,
        [ENDING_SEVERAL] = language->several_endings,
        [ENDING_FOLK] = language->folk_endings,
    };
    for (enum ending kind = 0; kind < ARRAY_LEN(lists); kind++)
        add_list(endings, lists[kind], kind);
}

struct endings *endings_make(const struct language *const *languages, size_t len)
{
    struct endings *endings = memory_new(LANGUAGES_MOST, sizeof *endings);
    for (size_t i = 0; i < len; i++)
        add_language(&endings[i], languages[i]);
    return endings;
}

void endings_free(struct endings *endings)
{
    for (size_t i = 0; i < LANGUAGES_MOST; i++)
        free((void *)endings[i].tails);
    free(endings);
}
