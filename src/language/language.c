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

enum { MOST_LANGUAGES = 16, COMMON_SLOTS = 2048, COMMON_LETTERS = 13, WORDS_LOOKED_AT = 2000 };

/* A word that tells languages from others. */
struct common {
    struct slice word;
    unsigned languages; /* bits, by place in the table */
};

struct lexicons {
    struct lexicon *made[MOST_LANGUAGES];
    size_t len;
    struct common common[COMMON_SLOTS];
};

static struct common *find_common(struct common *common, struct slice word, uint32_t hash)
{
    size_t slot = hash % COMMON_SLOTS;
    while (common[slot].word.len > 0 && !slice_equal(common[slot].word, word))
        slot = (slot + 1) % COMMON_SLOTS;
    return &common[slot];
}

static void add_common(struct lexicons *lexicons, const char *words, size_t language)
{
    while (*words != '\0') {
        struct slice word = {words, strcspn(words, " ")};
        struct common *common = find_common(lexicons->common, word, word_hash(word));
        common->word = word;
        common->languages |= 1u << language;
        words += word.len + (words[word.len] == ' ');
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

/* The languages that the word at `*at`, which moves to the next one, is common in. */
static unsigned languages_of_word(struct lexicons *lexicons, struct slice bytes, size_t *at)
{
    char word[COMMON_LETTERS];
    size_t len = 0, next = *at;
    uint32_t hash = WORD_HASH;
    for (; next < bytes.len && is_letter(bytes.at[next]); next++, len++)
        if (len < COMMON_LETTERS)
            hash = word_hash_on(hash, word[len] = (char)(bytes.at[next] | 32));
    while (next < bytes.len && !is_letter(bytes.at[next]))
        next++;
    *at = next;
    return len > 0 && len <= COMMON_LETTERS
               ? find_common(lexicons->common, (struct slice){word, len}, word_hash_end(hash))->languages
               : 0;
}

const struct language *lexicons_guess(struct lexicons *lexicons, struct slice bytes)
{
    size_t len, best = 0, counts[MOST_LANGUAGES] = {0};
    const struct language *const *all = languages(&len);
    for (size_t at = 0, looked = 0; at < bytes.len && looked < WORDS_LOOKED_AT; looked++) {
        unsigned common = languages_of_word(lexicons, bytes, &at);
        for (size_t i = 0; common != 0; i++, common >>= 1)
            counts[i] += common & 1;
    }
    for (size_t i = 1; i < len; i++)
        if (counts[i] > counts[best])
            best = i;
    return all[best];
}
