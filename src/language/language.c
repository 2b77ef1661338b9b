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

enum { MOST_LANGUAGES = 8, COMMON_SLOTS = 1024, WORDS_LOOKED_AT = 2000 };

/* A word of at most eight bytes that tells languages from others, as eight_read has it. */
struct common {
    uint64_t word;
    unsigned languages; /* bits, by place in the table */
};

struct lexicons {
    struct lexicon *made[MOST_LANGUAGES];
    size_t len;
    struct common common[COMMON_SLOTS];
};

static struct common *find_common(struct common *common, uint64_t word)
{
    size_t slot = (size_t)(word * 0x9E3779B97F4A7C15u >> 54) % COMMON_SLOTS;
    while (common[slot].word != word && common[slot].word != 0)
        slot = (slot + 1) % COMMON_SLOTS;
    return &common[slot];
}

static void add_common(struct lexicons *lexicons, const char *words, size_t language)
{
    while (*words != '\0') {
        size_t len = strcspn(words, " ");
        uint64_t word = 0;
        assert(len <= sizeof word);
        for (size_t i = 0; i < len; i++)
            word |= (uint64_t)(unsigned char)words[i] << 8 * i;
        struct common *common = find_common(lexicons->common, word);
        common->word = word;
        common->languages |= 1u << language;
        words += len + (words[len] == ' ');
    }
}

struct lexicons *lexicons_new(void)
{
    struct lexicons *lexicons = memory_new(1, sizeof *lexicons);
    size_t len;
    const struct language *const *all = languages(&len);
    for (size_t i = 0; i < len; i++)
        add_common(lexicons, all[i]->common, i);
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

static bool is_letter(char byte)
{
    return (unsigned char)((byte | 32) - 'a') < 26;
}

/* Eight bytes from `at` on in small letters, zero behind the end. */
static uint64_t small_eight(struct slice bytes, size_t at)
{
    char last[8] = {0};
    if (bytes.len - at >= sizeof last)
        return eight_read(bytes.at + at) | EIGHT_OF(0x20);
    memcpy(last, bytes.at + at, bytes.len - at);
    return eight_read(last) | EIGHT_OF(0x20);
}

/* The languages that the word at `*at`, which moves to the next one, is common in. */
static unsigned languages_of_word(struct lexicons *lexicons, struct slice bytes, size_t *at)
{
    uint64_t word = small_eight(bytes, *at);
    unsigned len = eight_before(eight_strange(word));
    size_t next = *at + len;
    if (len == 8)
        while (next < bytes.len && is_letter(bytes.at[next]))
            next++;
    bool is_long = next > *at + 8;
    next++;
    while (next < bytes.len && !is_letter(bytes.at[next]))
        next++;
    *at = next;
    return len > 0 && !is_long ? find_common(lexicons->common, eight_first(word, len))->languages : 0;
}

const struct language *lexicons_guess(struct lexicons *lexicons, struct slice bytes)
{
    size_t len, best = 0, counts[MOST_LANGUAGES] = {0};
    unsigned words[1u << MOST_LANGUAGES] = {0}; /* that are common in some of them, by these */
    const struct language *const *all = languages(&len);
    for (size_t at = 0, looked = 0; at < bytes.len && looked < WORDS_LOOKED_AT; looked++)
        words[languages_of_word(lexicons, bytes, &at)]++;
    for (size_t i = 0; i < len; i++)
        for (unsigned some = 1; some < 1u << len; some++)
            counts[i] += some >> i & 1 ? words[some] : 0;
    for (size_t i = 1; i < len; i++)
        if (counts[i] > counts[best])
            best = i;
    return all[best];
}
