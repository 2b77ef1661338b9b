/* The words of rows, those of all languages together, laid out for looking up. That of fasti's own rows is
 * made when it is built. */
#ifndef FASTI_LEXICON_H
#define FASTI_LEXICON_H

#include "fasti/language.h"

enum {
    LANGUAGES_MOST = 3,
    WORD_MOST = 47, PHRASE_MOST = 15, /* no row has a word of more bytes, or a phrase of more words */
    MOVED_BITS = 12, MOVED_MOST = UINT8_MAX, ENTRY_BITS = 16,
    KNOWN_PAIR_BITS = 16,
};

/* A word as rows have it, in lower case and without accents. */
struct folded {
    uint64_t first, last; /* its first eight bytes, zero where it has fewer; its last eight where it has more,
                             else zero, the others mixed in */
    size_t len;           /* 0: no row can have it */
};
/* Of one that is folded already. */
static inline struct folded word_fold(struct slice word)
{
    char bytes[WORD_MOST + 1] = {0};
    if (word.len > WORD_MOST)
        return (struct folded){0, 0, 0};
    memcpy(bytes, word.at, word.len);
    struct folded folded = {eight_read(bytes), word.len > 8 ? eight_read(bytes + word.len - 8) : 0, word.len};
    for (size_t at = 8; at + 8 < word.len; at += 8)
        folded.last = folded.last * 0x9E3779B97F4A7C15u ^ eight_read(bytes + at);
    return folded;
}

/* What a word of the rows means alone in each language (place among the lexicon's meanings), and how it ends.
 * Many words have the same. */
struct entry {
    uint16_t alone[LANGUAGES_MOST];
    uint16_t endings[LANGUAGES_MOST]; /* bits of enum ending */
    uint8_t tells;                    /* bits: of which languages it is a common word */
};

/* A row's text of two words or more. */
struct phrase {
    struct meaning meaning;
    uint16_t first, rest; /* its first word; where its other ones stand among the lexicon's later ones */
    uint16_t next;        /* with the same first two words, as long or shorter; 0: none */
    uint8_t vocabulary, languages; /* `languages`: bits */
};

/* The first two words of phrases, and the first one of these. */
struct pair {
    uint16_t first, second, phrase; /* `phrase` 0: there is none, and none further on */
};

struct endings;
struct lexicon {
    const struct language *languages[LANGUAGES_MOST];
    /* Words are known by a hash, of which 48 bits tell those of no row apart, and for which each has a place
     * of its own, the number that stands for it: what words with the same top bits are moved by is chosen so.
     * Little is kept of each, so that it stays near the processor: one that does not is waited for. */
    uint64_t by_first, by_last;
    uint32_t places;                /* before words are moved */
    const uint8_t *moved;
    const uint64_t *words; /* of that at each place, its hash, its top bits shifted out by its place among the
                              entries; 0: there is none */
    const struct entry *entries;    /* the first one is of no word */
    const struct meanings *meanings; /* the first ones are none */
    const struct phrase *phrases;   /* the first one is none */
    const uint16_t *later;          /* words of phrases behind the first one */
    const struct pair *pairs;       /* by a hash of the two words */
    unsigned pair_bits;
    /* bits by the top of that hash, few enough to stay near the processor: most pairs begin no phrase */
    const uint64_t *known_pairs;
    const struct endings *endings;  /* of each language */
};
extern const struct lexicon lexicon_of_rows;

static inline uint64_t lexicon_hash(const struct lexicon *lexicon, uint64_t first, uint64_t last, size_t len)
{
    uint64_t hash = first * lexicon->by_first ^ (last + len) * lexicon->by_last;
    /* a word's last letters reach its top alone: all of it has to tell words apart */
    return hash ^ hash >> 32;
}
/* Where a word with this hash stands before it is moved. */
static inline size_t lexicon_own_place(const struct lexicon *lexicon, uint64_t hash)
{
    return (size_t)((uint64_t)(uint32_t)(hash >> (32 - MOVED_BITS)) * lexicon->places >> 32);
}
static inline size_t lexicon_place(const struct lexicon *lexicon, uint64_t hash)
{
    return lexicon_own_place(lexicon, hash) + lexicon->moved[hash >> (64 - MOVED_BITS)];
}
/* The number of a word of at least one byte; 0: no row has it. */
static inline unsigned lexicon_number(const struct lexicon *lexicon, const struct folded *word)
{
    uint64_t hash = lexicon_hash(lexicon, word->first, word->last, word->len);
    size_t place = lexicon_place(lexicon, hash);
    bool same = (lexicon->words[place] ^ hash << ENTRY_BITS) >> ENTRY_BITS == 0;
    return (unsigned)place & -(unsigned)same; /* no branch, as no one can tell which way it would go */
}
/* What is kept of the word with a number. */
static inline const struct entry *lexicon_entry(const struct lexicon *lexicon, unsigned number)
{
    return &lexicon->entries[lexicon->words[number] & ((1 << ENTRY_BITS) - 1)];
}

/* The number of a word that is folded already, of any length; 0: no row has it. */
unsigned lexicon_find(const struct lexicon *lexicon, struct slice word);
/* The place of a language among those that it has the words of. */
size_t lexicon_column(const struct lexicon *lexicon, const struct language *language);
static inline uint64_t lexicon_pair_hash(uint16_t first, uint16_t second)
{
    return ((uint64_t)first << 16 | second) * 0x9E3779B97F4A7C15u;
}
/* Whether a phrase may begin with these words. */
static inline bool lexicon_may_begin(const struct lexicon *lexicon, uint16_t first, uint16_t second)
{
    size_t bit = (size_t)(lexicon_pair_hash(first, second) >> (64 - KNOWN_PAIR_BITS));
    return (lexicon->known_pairs[bit / 64] >> bit % 64 & 1) != 0;
}
/* The longest phrases of two words or more that words begin with, by their numbers, take the place of what
 * the first means alone, in each vocabulary. False where there are none. */
bool lexicon_phrases(const struct lexicon *lexicon, size_t column, const uint16_t *words, size_t len,
                     struct meaning meanings[VOCABULARY_COUNT]);
/* How a word ends: bits of enum ending. Capitals of ASCII are as small ones. Eight bytes behind its begin can
 * be read. */
uint16_t lexicon_endings(const struct lexicon *lexicon, size_t column, struct slice word);
/* The language of which the most words are common ones; `words`: how many tell of some
 * languages, by these. */
const struct language *lexicon_guess(const struct lexicon *lexicon,
                                     const unsigned words[1 << LANGUAGES_MOST]);

#endif
