/* Lays the rows of languages out: every word once, what it means alone in each language, and the phrases that
 * begin with it. */
#include "language/maker.h"
#include "language/ending.h"
#include "language/pair.h"
#include "language/rows.h"

#include <assert.h>
#include <string.h>

enum { KNOWN_BITS = 17 };

/* Arrays while they grow; the lexicon has them in the end. */
struct maker {
    const struct language *const *languages;
    size_t languages_len;
    struct endings *endings;
    struct row_words words;
    uint16_t *known; /* these by a hash */
    struct meanings *meanings;
    size_t meanings_len, meanings_room;
    struct phrase *phrases;
    size_t phrases_len, phrases_room;
    uint16_t *later;
    size_t later_len, later_room;
    size_t doubles;
};

/* A row on its way into the lexicon, in some languages: bits. */
struct adding {
    struct maker *maker;
    const struct word *row;
    enum vocabulary vocabulary;
    unsigned languages;
};

static bool is_word_byte(char byte)
{
    return (unsigned char)byte >= 0x80 || (unsigned char)(byte - 'a') < 26 || byte == '\'';
}

static bool is_digit(char byte)
{
    return (unsigned char)(byte - '0') < 10;
}

/* The next word, number or mark, cut as a text's tokens are; empty at the end. */
static struct slice cut_word(struct slice text, size_t *at)
{
    while (*at < text.len && text.at[*at] == ' ')
        ++*at;
    size_t from = *at, to = from;
    while (to < text.len && is_word_byte(text.at[to]))
        to++;
    while (to < text.len && is_digit(text.at[from]) && is_digit(text.at[to]))
        to++;
    *at = to == from && to < text.len ? to + 1 : to;
    return slice_part(text, from, *at);
}

static bool is_same(const struct folded *one, const struct folded *two)
{
    return one->first == two->first && one->last == two->last && one->len == two->len;
}

/* A word's place among those of the rows, where it is put if it is not there yet. */
static uint16_t take_word(struct maker *maker, struct slice word)
{
    struct row_word row_word = {.folded = word_fold(word)};
    const struct folded *folded = &row_word.folded;
    size_t slot =
        (size_t)((folded->first ^ folded->last << 1 ^ word.len) * 0x9E3779B97F4A7C15u >> (64 - KNOWN_BITS));
    for (; maker->known[slot] != 0; slot = pair_next(slot, KNOWN_BITS))
        if (is_same(&maker->words.at[maker->known[slot]].folded, folded))
            return maker->known[slot];
    size_t index = maker->words.len++;
    assert(folded->len > 0 && index < UINT16_MAX);
    char bytes[WORD_MOST + 8] = {0};
    memcpy(bytes, word.at, word.len);
    for (size_t i = 0; i < maker->languages_len; i++)
        row_word.entry.endings[i] = (uint16_t)endings_of(&maker->endings[i], (struct slice){bytes, word.len});
    maker->words.at = memory_room(maker->words.at, index, &maker->words.room, sizeof *maker->words.at);
    maker->words.at[index] = row_word;
    return maker->known[slot] = (uint16_t)index;
}

/* The place of some meanings with one more. */
static uint16_t take_meaning(struct maker *maker, uint16_t old, enum vocabulary vocabulary,
                             struct meaning meaning)
{
    struct meanings more = maker->meanings[old];
    more.of[vocabulary] = meaning;
    more.senses = 0;
    for (size_t v = 0; v < VOCABULARY_COUNT; v++)
        more.senses |= sense_bit(more.of[v].sense);
    for (size_t i = maker->meanings_len; i-- > 0;)
        if (memcmp(maker->meanings[i].of, more.of, sizeof more.of) == 0)
            return (uint16_t)i;
    size_t index = maker->meanings_len++;
    assert(index <= UINT16_MAX);
    maker->meanings = memory_room(maker->meanings, index, &maker->meanings_room, sizeof *maker->meanings);
    maker->meanings[index] = more;
    return (uint16_t)index;
}

/* A vocabulary gives a word one meaning: a second row of it would never be read. */
static void say_double(const struct adding *adding, struct slice text)
{
    static const char *const vocabularies[VOCABULARY_COUNT] = {"times",  "cues",  "labels",
                                                               "people", "names", "places"};
    fprintf(stderr, "two rows of %s have \"%.*s\": the second would never be read\n",
            vocabularies[adding->vocabulary], (int)text.len, text.at);
    adding->maker->doubles++;
}

/* Whether a row before said something of the word, in one of these languages. */
static bool add_word(const struct adding *adding, size_t index)
{
    struct maker *maker = adding->maker;
    bool is_double = false;
    for (size_t i = 0; i < maker->languages_len; i++) {
        uint16_t *alone = &maker->words.at[index].entry.alone[i];
        if ((adding->languages >> i & 1) == 0)
            continue;
        if (maker->meanings[*alone].of[adding->vocabulary].tokens == 0)
            *alone = take_meaning(maker, *alone, adding->vocabulary,
                                  (struct meaning){adding->row->sense, 1, adding->row->value});
        else
            is_double = true;
    }
    return is_double;
}

/* Whether a row before has the phrase that was put together last. */
static bool is_double_phrase(const struct maker *maker)
{
    const struct phrase *last = &maker->phrases[maker->phrases_len - 1];
    const size_t bytes = (last->meaning.tokens - 1) * sizeof *maker->later;
    for (const struct phrase *phrase = &maker->phrases[1]; phrase < last; phrase++)
        if (phrase->first == last->first && phrase->meaning.tokens == last->meaning.tokens &&
            phrase->vocabulary == last->vocabulary && (phrase->languages & last->languages) != 0 &&
            memcmp(&maker->later[phrase->rest], &maker->later[last->rest], bytes) == 0)
            return true;
    return false;
}

/* Adds the phrase that is all of a text. */
static void add_phrase(const struct adding *adding, struct slice text)
{
    struct maker *maker = adding->maker;
    size_t at = 0, rest = maker->later_len;
    struct slice first = cut_word(text, &at), word;
    if (first.len == 0)
        return;
    uint16_t index = take_word(maker, first);
    unsigned words = 1;
    for (; (word = cut_word(text, &at)).len > 0; words++) {
        uint16_t number = take_word(maker, word);
        assert(words < PHRASE_MOST);
        maker->later = memory_room(maker->later, maker->later_len, &maker->later_room, sizeof *maker->later);
        maker->later[maker->later_len++] = number;
    }
    if (words == 1) {
        if (add_word(adding, index))
            say_double(adding, text);
        return;
    }
    assert(maker->phrases_len <= UINT16_MAX && rest <= UINT16_MAX);
    maker->phrases =
        memory_room(maker->phrases, maker->phrases_len, &maker->phrases_room, sizeof *maker->phrases);
    maker->phrases[maker->phrases_len++] =
        (struct phrase){.meaning = {adding->row->sense, words & PHRASE_MOST, adding->row->value},
                        .first = index,
                        .rest = (uint16_t)rest,
                        .vocabulary = (uint8_t)adding->vocabulary,
                        .languages = (uint8_t)adding->languages};
    if (is_double_phrase(maker))
        say_double(adding, text);
}

/* `jan|uari` gives two phrases: without and with what stands behind the bar. */
static void add_alternatives(const struct adding *adding, struct slice text)
{
    AUTO_FREE char *folded = utf8_fold(text);
    char *bar = strchr(folded, '|');
    if (bar != NULL) {
        add_phrase(adding, (struct slice){folded, (size_t)(bar - folded)});
        memmove(bar, bar + 1, strlen(bar));
    }
    add_phrase(adding, slice_of(folded));
}

/* Every phrase of a row: commas part them. */
static void add_row(struct maker *maker, enum vocabulary vocabulary, const struct word *row,
                    unsigned languages)
{
    const struct adding adding = {maker, row, vocabulary, languages};
    for (const char *text = row->text; *text != '\0';) {
        size_t len = strcspn(text, ",");
        add_alternatives(&adding, (struct slice){text, len});
        text += len + (text[len] == ',');
    }
}

/* Rows of which the last has no text; NULL: none. */
static void add_rows(struct maker *maker, enum vocabulary vocabulary, const struct word *rows,
                     unsigned languages)
{
    for (; rows != NULL && rows->text != NULL; rows++)
        add_row(maker, vocabulary, rows, languages);
}

static void add_names(struct maker *maker, enum vocabulary vocabulary, struct word_list names)
{
    const unsigned all = (1u << maker->languages_len) - 1;
    for (size_t i = 0; i < names.len; i++)
        add_row(maker, vocabulary, &names.rows[i], all);
}

static void add_language(struct maker *maker, const struct language *language, unsigned bit)
{
    add_rows(maker, VOCABULARY_TIME, language->time, bit);
    add_rows(maker, VOCABULARY_CUE, language->terms, bit);
    add_rows(maker, VOCABULARY_CUE, language->cues, bit);
    add_rows(maker, VOCABULARY_LABEL, language->labels, bit);
    add_rows(maker, VOCABULARY_PERSON, language->people, bit);
    for (const char *word = language->common; word != NULL && *word != '\0';) {
        size_t len = strcspn(word, " ");
        maker->words.at[take_word(maker, (struct slice){word, len})].entry.tells |= (uint8_t)bit;
        word += len + (word[len] == ' ');
    }
}

static void add_all(struct maker *maker)
{
    for (size_t i = 0; i < maker->languages_len; i++)
        add_language(maker, maker->languages[i], 1u << i);
    add_names(maker, VOCABULARY_NAME, given_names);
    add_names(maker, VOCABULARY_NAME, more_given_names);
    add_names(maker, VOCABULARY_NAME, foreign_given_names);
    add_names(maker, VOCABULARY_NAME, rare_given_names);
    add_names(maker, VOCABULARY_PLACE, place_names);
}

/* The phrases by their first two words, the longest first, of those as long the one that came first. */
static void link_phrases(struct maker *maker, struct lexicon *lexicon)
{
    unsigned bits = 4;
    while (((size_t)1 << bits) < 2 * maker->phrases_len)
        bits++;
    struct pair *pairs = memory_new((size_t)1 << bits, sizeof *pairs);
    uint64_t *known = memory_new((size_t)1 << KNOWN_PAIR_BITS >> 6, sizeof *known);
    for (size_t i = 1; i < maker->phrases_len; i++) {
        struct phrase *phrases = maker->phrases, *phrase = &phrases[i];
        uint16_t first = phrase->first, second = maker->later[phrase->rest];
        size_t slot = pair_slot(first, second, bits), bit = pair_slot(first, second, KNOWN_PAIR_BITS);
        known[bit / 64] |= (uint64_t)1 << bit % 64;
        while (pairs[slot].phrase != 0 && (pairs[slot].first != first || pairs[slot].second != second))
            slot = pair_next(slot, bits);
        pairs[slot].first = first;
        pairs[slot].second = second;
        uint16_t *link = &pairs[slot].phrase;
        while (*link != 0 && phrases[*link].meaning.tokens >= phrase->meaning.tokens)
            link = &phrases[*link].next;
        phrase->next = *link;
        *link = (uint16_t)i;
    }
    lexicon->pair_bits = bits;
    lexicon->pairs = pairs;
    lexicon->known_pairs = known;
}

/* The phrases name words by their places from now on. */
static void settle_words(struct maker *maker, struct lexicon *lexicon, size_t *entries)
{
    uint16_t *places = words_place(lexicon, &maker->words, entries);
    for (size_t i = 0; i < maker->phrases_len; i++)
        maker->phrases[i].first = places[maker->phrases[i].first];
    for (size_t i = 0; i < maker->later_len; i++)
        maker->later[i] = places[maker->later[i]];
    free(places);
}

/* With the first of each array, which is none. */
static void open_maker(struct maker *maker)
{
    maker->known = memory_new((size_t)1 << KNOWN_BITS, sizeof *maker->known);
    maker->words.at = memory_room(NULL, maker->words.len++, &maker->words.room, sizeof *maker->words.at);
    maker->words.at[0] = (struct row_word){0};
    maker->meanings =
        memory_room(NULL, maker->meanings_len++, &maker->meanings_room, sizeof *maker->meanings);
    maker->meanings[0] = (struct meanings){.senses = sense_bit(SENSE_NONE)};
    maker->phrases = memory_room(NULL, maker->phrases_len++, &maker->phrases_room, sizeof *maker->phrases);
    maker->phrases[0] = (struct phrase){0};
}

struct lexicon *lexicon_make(const struct language *const *languages, size_t len, struct lexicon_sizes *sizes)
{
    struct lexicon *lexicon = memory_new(1, sizeof *lexicon);
    struct maker maker = {
        .languages = languages, .languages_len = len, .endings = endings_make(languages, len)};
    assert(len <= LANGUAGES_MOST);
    memcpy(lexicon->languages, languages, len * sizeof *languages);
    open_maker(&maker);
    add_all(&maker);
    settle_words(&maker, lexicon, &sizes->entries);
    link_phrases(&maker, lexicon);
    lexicon->meanings = maker.meanings;
    lexicon->phrases = maker.phrases;
    lexicon->later = maker.later;
    lexicon->endings = maker.endings;
    sizes->meanings = maker.meanings_len;
    sizes->phrases = maker.phrases_len;
    sizes->later = maker.later_len;
    sizes->doubles = maker.doubles;
    free(maker.words.at);
    free(maker.known);
    return lexicon;
}

void lexicon_free(struct lexicon *lexicon)
{
    free((void *)lexicon->moved);
    free((void *)lexicon->words);
    free((void *)lexicon->entries);
    free((void *)lexicon->meanings);
    free((void *)lexicon->phrases);
    free((void *)lexicon->later);
    free((void *)lexicon->pairs);
    free((void *)lexicon->known_pairs);
    endings_free((struct endings *)lexicon->endings);
    free(lexicon);
}
