/* The languages there are, their lexicons, and which of them a text is in. */
#include "language/rows.h"

#include <assert.h>
#include <string.h>

const struct language *const *languages(size_t *len)
{
    static const struct language *const all[] = {&language_nl, &language_en, &language_de};
    *len = ARRAY_LEN(all);
    return all;
}

const struct language *language_find(const char *tag)
{
    size_t len, main_len = strcspn(tag, "-_");
    const struct language *const *all = languages(&len);
    for (size_t i = 0; i < len; i++)
        if (strlen(all[i]->tag) == main_len && strncasecmp(all[i]->tag, tag, main_len) == 0)
            return all[i];
    return NULL;
}

enum { MOST_LANGUAGES = 7, PASSED = 1 << MOST_LANGUAGES, COMMON_SLOTS = 512, COMMON_MOST = 8, BYTES_LOOKED_AT = 12288, STRETCH = 64 };

struct lexicons {
    struct lexicon *made[MOST_LANGUAGES];
    size_t len;
    /* Words of at most eight bytes that tell languages from others, as eight_read has them; small, as they are looked for so often. */
    uint64_t common[COMMON_SLOTS];
    /* Bits, by place in the table of languages; PASSED: another one would stand here, but stands further on. */
    unsigned char languages[COMMON_SLOTS];
};

/* The word's slot, or the first one on its way that is not another's. */
static size_t find_common(const struct lexicons *lexicons, uint64_t word)
{
    size_t slot = (size_t)(word * 0x9E3779B97F4A7C15u >> 55);
    while ((lexicons->common[slot] != word) & (lexicons->languages[slot] >= PASSED))
        slot = (slot + 1) % COMMON_SLOTS;
    return slot;
}

static void add_common(struct lexicons *lexicons, uint64_t word, size_t language)
{
    size_t slot;
    while (lexicons->common[slot = find_common(lexicons, word)] != word && lexicons->common[slot] != 0)
        lexicons->languages[slot] |= PASSED;
    lexicons->common[slot] = word;
    lexicons->languages[slot] |= (unsigned char)(1u << language);
}

static void add_commons(struct lexicons *lexicons, const char *words, size_t language)
{
    while (*words != '\0') {
        size_t len = strcspn(words, " ");
        uint64_t word = 0;
        assert(len <= COMMON_MOST);
        for (size_t i = 0; i < len; i++)
            word |= (uint64_t)(unsigned char)words[i] << 8 * i;
        add_common(lexicons, word, language);
        words += len + (words[len] == ' ');
    }
}

struct lexicons *lexicons_new(void)
{
    struct lexicons *lexicons = memory_new(1, sizeof *lexicons);
    size_t len;
    const struct language *const *all = languages(&len);
    for (size_t i = 0; i < len; i++)
        add_commons(lexicons, all[i]->common, i);
    return lexicons;
}

void lexicons_free(struct lexicons *lexicons)
{
    if (lexicons == NULL)
        return;
    for (size_t i = 0; i < lexicons->len; i++)
        lexicon_free(lexicons->made[i]);
    free(lexicons);
}

const struct lexicon *lexicons_of(struct lexicons *lexicons, const struct language *language)
{
    for (size_t i = 0; i < lexicons->len; i++)
        if (lexicon_language(lexicons->made[i]) == language)
            return lexicons->made[i];
    assert(lexicons->len < MOST_LANGUAGES);
    return lexicons->made[lexicons->len++] = lexicon_new(language);
}

/* The beginning of a text in small letters, with room for two stretches more that have none. */
struct sample {
    char bytes[BYTES_LOOKED_AT + 2 * STRETCH];
    size_t len;
};

static void take_sample(struct sample *sample, struct slice bytes)
{
    sample->len = bytes.len < BYTES_LOOKED_AT ? bytes.len : BYTES_LOOKED_AT;
    for (size_t i = 0; i < sample->len; i++)
        sample->bytes[i] = (char)(bytes.at[i] | 0x20);
    memset(sample->bytes + sample->len, 0, 2 * STRETCH);
}

/* Which bytes of a stretch are letters of ASCII: a bit each, the first one lowest. */
static uint64_t letters_of(const char *stretch)
{
    uint64_t letters = 0;
    for (unsigned i = 0; i < STRETCH; i += 8)
        letters |= (uint64_t)eight_bits(~eight_strange(eight_read(stretch + i)) & EIGHT_TOPS) << i;
    return letters;
}

/* The languages that a word is common in which begins at a letter of a stretch. */
static unsigned languages_of_word(const struct lexicons *lexicons, const char *word, uint64_t letters)
{
    unsigned len = (unsigned)__builtin_ctzll(~letters | (uint64_t)2 << COMMON_MOST);
    uint64_t eight = eight_first(eight_read(word), len) & -(uint64_t)(len <= COMMON_MOST);
    size_t slot = find_common(lexicons, eight);
    return lexicons->languages[slot] & (PASSED - 1) & -(unsigned)(lexicons->common[slot] == eight);
}

/* How many words are common in some languages, by these. It asks of all words without a branch on what they are. */
static void count_words(const struct lexicons *lexicons, const struct sample *sample, unsigned counts[1u << MOST_LANGUAGES])
{
    uint64_t letters = letters_of(sample->bytes), last = 0;
    for (size_t at = 0; at < sample->len; at += STRETCH) {
        uint64_t next = letters_of(sample->bytes + at + STRETCH), begins = letters & ~(letters << 1 | last);
        for (; begins != 0; begins &= begins - 1) {
            unsigned place = (unsigned)__builtin_ctzll(begins);
            uint64_t from_here = letters >> place | next << 1 << (STRETCH - 1 - place);
            counts[languages_of_word(lexicons, sample->bytes + at + place, from_here)]++;
        }
        last = letters >> (STRETCH - 1);
        letters = next;
    }
}

const struct language *lexicons_guess(struct lexicons *lexicons, struct slice bytes)
{
    size_t len, best = 0, counts[MOST_LANGUAGES] = {0};
    unsigned words[1u << MOST_LANGUAGES] = {0};
    const struct language *const *all = languages(&len);
    struct sample sample;
    take_sample(&sample, bytes);
    count_words(lexicons, &sample, words);
    for (size_t i = 0; i < len; i++)
        for (unsigned some = 1; some < 1u << len; some++)
            counts[i] += some >> i & 1 ? words[some] : 0;
    for (size_t i = 1; i < len; i++)
        if (counts[i] > counts[best])
            best = i;
    return all[best];
}
