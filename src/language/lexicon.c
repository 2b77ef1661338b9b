/* Looks words up in what the maker laid out. */
#include "fasti/lexicon.h"
#include "language/ending.h"
#include "language/pair.h"

#include <assert.h>
#include <string.h>

unsigned lexicon_find(const struct lexicon *lexicon, struct slice word)
{
    const struct folded folded = word_fold(word);
    return folded.len > 0 ? lexicon_number(lexicon, &folded) : 0;
}

size_t lexicon_column(const struct lexicon *lexicon, const struct language *language)
{
    size_t column = 0;
    while (column + 1 < LANGUAGES_MOST && lexicon->languages[column] != language)
        column++;
    assert(lexicon->languages[column] == language);
    return column;
}

const struct meanings *language_word(const struct language *language, struct slice word)
{
    const struct lexicon *lexicon = &lexicon_of_rows;
    AUTO_FREE char *folded = utf8_fold(word);
    const struct entry *entry = lexicon_entry(lexicon, lexicon_find(lexicon, slice_of(folded)));
    return &lexicon->meanings[entry->alone[lexicon_column(lexicon, language)]];
}

/* Whether the words are those of the phrase, of which the first two are. */
static bool is_phrase(const struct lexicon *lexicon, const struct phrase *phrase, const uint16_t *words,
                      size_t len)
{
    const uint16_t *later = lexicon->later + phrase->rest;
    size_t same = 2;
    while (same < phrase->meaning.tokens && same < len && later[same - 1] == words[same])
        same++;
    return same == phrase->meaning.tokens;
}

/* The first of the phrases with these first two words; 0: there are none. */
static uint16_t find_pair(const struct lexicon *lexicon, uint16_t first, uint16_t second)
{
    size_t slot = pair_slot(first, second, lexicon->pair_bits);
    for (const struct pair *pair; (pair = &lexicon->pairs[slot])->phrase != 0;
         slot = pair_next(slot, lexicon->pair_bits))
        if (pair->first == first && pair->second == second)
            return pair->phrase;
    return 0;
}

bool lexicon_phrases(const struct lexicon *lexicon, size_t column, const uint16_t *words, size_t len,
                     struct meaning meanings[VOCABULARY_COUNT])
{
    bool found = false;
    uint16_t next = len > 1 ? find_pair(lexicon, words[0], words[1]) : 0;
    for (const struct phrase *phrase; next != 0; next = phrase->next) {
        phrase = &lexicon->phrases[next];
        struct meaning *meaning = &meanings[phrase->vocabulary];
        if (meaning->tokens < 2 && (phrase->languages >> column & 1) != 0 &&
            is_phrase(lexicon, phrase, words, len)) {
            *meaning = phrase->meaning;
            found = true;
        }
    }
    return found;
}

uint16_t lexicon_endings(const struct lexicon *lexicon, size_t column, struct slice word)
{
    return (uint16_t)endings_of(&lexicon->endings[column], word);
}

const struct language *lexicon_guess(const struct lexicon *lexicon, const unsigned words[1 << LANGUAGES_MOST])
{
    size_t best = 0, counts[LANGUAGES_MOST] = {0};
    for (size_t i = 0; i < LANGUAGES_MOST; i++) {
        for (unsigned some = 1; some < 1u << LANGUAGES_MOST; some++)
            counts[i] += some >> i & 1 ? words[some] : 0;
        if (counts[i] > counts[best])
            best = i;
    }
    return lexicon->languages[best];
}
