/* Gives every word of the rows a place of its own, so that one look tells whether a word is one of them. */
#include "language/maker.h"

#include <assert.h>
#include <string.h>

/* One place in so many is left empty to begin with; more, where so many tries are in vain. */
enum { LEFT = 16, TRIES = 16 };

/* A word that wants a place: of those with the same top bits, which are moved together,
 * there are `together`. */
struct placed {
    uint64_t hash;
    size_t own, together;
    uint16_t entry;
};

static size_t top_of(const struct placed *placed)
{
    return (size_t)(placed->hash >> (64 - MOVED_BITS));
}

/* Most together first, as they are the hardest to place. */
static int compare_placed(const void *a, const void *b)
{
    const struct placed *one = a, *two = b;
    if (one->together != two->together)
        return one->together > two->together ? -1 : 1;
    return one->hash < two->hash ? -1 : one->hash > two->hash;
}

static bool is_free(const bool *taken, const struct placed *some, size_t len, size_t by)
{
    for (size_t i = 0; i < len; i++)
        if (taken[some[i].own + by])
            return false;
    return true;
}

/* Moves words with the same top bits to where there is room for all of them; false where there is
 * no such place. */
static bool move_together(uint8_t *moved, bool *taken, const struct placed *some, size_t len)
{
    for (size_t i = 0; i < len; i++)
        for (size_t j = 0; j < i; j++)
            if (some[i].own == some[j].own)
                return false;
    size_t by = 0;
    while (by <= MOVED_MOST && !is_free(taken, some, len, by))
        by++;
    for (size_t i = 0; i < len && by <= MOVED_MOST; i++)
        taken[some[i].own + by] = true;
    moved[top_of(some)] = (uint8_t)by;
    return by <= MOVED_MOST;
}

static uint64_t hash_of(const struct lexicon *lexicon, const struct row_word *word)
{
    return lexicon_hash(lexicon, word->folded.first, word->folded.last, word->folded.len);
}

/* Tries to give every word a place of its own by the lexicon's hash. */
static bool place_words(struct lexicon *lexicon, const struct row_words *words, uint8_t *moved)
{
    size_t len = words->len - 1, counts[1 << MOVED_BITS] = {0};
    struct placed *all = memory_new(len, sizeof *all);
    bool *taken = memory_new(lexicon->places + MOVED_MOST, sizeof *taken), good = true;
    taken[0] = true;
    for (size_t i = 0; i < len; i++) {
        all[i].hash = hash_of(lexicon, &words->at[i + 1]);
        all[i].own = lexicon_own_place(lexicon, all[i].hash);
        counts[top_of(&all[i])]++;
    }
    for (size_t i = 0; i < len; i++)
        all[i].together = counts[top_of(&all[i])];
    qsort(all, len, sizeof *all, compare_placed);
    for (size_t i = 0; i < len && good; i += all[i].together)
        good = move_together(moved, taken, &all[i], all[i].together);
    free(all);
    free(taken);
    return good;
}

static uint64_t mix(uint64_t number)
{
    number = (number ^ number >> 30) * 0xBF58476D1CE4E5B9u;
    number = (number ^ number >> 27) * 0x94D049BB133111EBu;
    return (number ^ number >> 31) | 1;
}

/* Finds a hash by which every word can have a place of its own. */
static void choose_hash(struct lexicon *lexicon, const struct row_words *words)
{
    uint8_t *moved = memory_new((size_t)1 << MOVED_BITS, sizeof *moved);
    size_t tries = 0;
    lexicon->moved = moved;
    do {
        lexicon->places = (uint32_t)(words->len + words->len / LEFT * (1 + tries / TRIES) + 1);
        assert(lexicon->places + MOVED_MOST <= UINT16_MAX);
        memset(moved, 0, (sizeof *moved) << MOVED_BITS);
        lexicon->by_first = mix(++tries);
        lexicon->by_last = mix(~tries);
    } while (!place_words(lexicon, words, moved));
}

static bool is_same(const struct entry *one, const struct entry *two)
{
    return memcmp(one->alone, two->alone, sizeof one->alone) == 0 &&
           memcmp(one->endings, two->endings, sizeof one->endings) == 0 && one->tells == two->tells;
}

/* The place of an entry among `len` others, behind which it is put if it is not there yet. */
static uint16_t take_entry(struct entry *entries, size_t *len, const struct entry *entry)
{
    for (size_t i = *len; i-- > 0;)
        if (is_same(&entries[i], entry))
            return (uint16_t)i;
    assert(*len >> ENTRY_BITS == 0);
    entries[*len] = *entry;
    return (uint16_t)(*len)++;
}

uint16_t *words_place(struct lexicon *lexicon, const struct row_words *words, size_t *entries_len)
{
    choose_hash(lexicon, words);
    uint64_t *placed = memory_new(lexicon->places + MOVED_MOST, sizeof *placed);
    uint16_t *places = memory_new(words->len, sizeof *places);
    struct entry *entries = memory_new(words->len, sizeof *entries);
    *entries_len = 1;
    for (size_t i = 1; i < words->len; i++) {
        uint64_t hash = hash_of(lexicon, &words->at[i]);
        places[i] = (uint16_t)lexicon_place(lexicon, hash);
        placed[places[i]] = hash << ENTRY_BITS | take_entry(entries, entries_len, &words->at[i].entry);
    }
    lexicon->words = placed;
    lexicon->entries = entries;
    for (size_t i = 1; i < words->len; i++)
        assert(places[i] > 0 && placed[places[i]] >> ENTRY_BITS ==
                                    hash_of(lexicon, &words->at[i]) << ENTRY_BITS >> ENTRY_BITS);
    return places;
}
