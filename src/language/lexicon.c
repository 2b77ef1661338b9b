/* Looks words up: one hash of the words that rows begin with, each with what it means alone, and one of the first two words of longer
 * rows, longest first. */
#include "language/ending.h"
#include "language/rows.h"

#include <assert.h>
#include <string.h>

/* A word that rows begin with. */
struct entry {
    uint64_t first, last; /* as those of a folded word */
    const char *at;
    uint8_t len;
    bool leads;       /* phrases of more words begin with it */
    uint16_t alone;   /* what it means alone: index of the lexicon's meanings */
    uint16_t endings; /* bits of enum ending */
};

/* A row's text of two words or more. */
struct phrase {
    const struct word *row;
    uint32_t rest;          /* its second word among the lexicon's later ones */
    uint16_t next;          /* with the same first two words; 0: none */
    uint16_t entry;         /* its first word */
    enum vocabulary vocabulary : 8;
    unsigned words : 4;     /* how many */
};

/* A hash table of indexes from 1 on, mostly empty, so that the first slot looked at tells; it has 2 to the power of 32 - shift slots. */
struct table {
    uint16_t *slots;
    size_t len;
    unsigned shift;
};

/* Bits by the top of a word's hash, few enough to stay near the processor: most words of a text are no row's, and need no table. */
enum { KNOWN_BITS = 17 };

struct lexicon {
    const struct language *language;
    uint64_t known[(1 << KNOWN_BITS) / 64];
    struct table words, pairs; /* of entries, of phrases */
    struct entry *entries;     /* the first one is of no word */
    size_t entries_len, entries_room;
    struct meanings *meanings; /* the first ones are none */
    size_t meanings_len, meanings_room;
    struct phrase *phrases;    /* the first one is none */
    size_t phrases_len, phrases_room;
    struct folded *later;      /* words of phrases behind the first one */
    size_t later_len, later_room;
    char **texts; /* of the rows that could not be taken as they stand */
    size_t texts_len, texts_room;
    struct endings endings;
};

static bool is_word_byte(char byte)
{
    return (unsigned char)byte >= 0x80 || (unsigned char)(byte - 'a') < 26 || byte == '\'';
}

static bool is_digit(char byte)
{
    return (unsigned char)(byte - '0') < 10;
}

/* The next word, number or mark, cut as a text's tokens are; empty at the end of the text or of a phrase in it. */
static struct slice cut_word(struct slice text, size_t *at)
{
    while (*at < text.len && text.at[*at] == ' ')
        ++*at;
    size_t from = *at, to = from;
    for (unsigned len = 8; len == 8 && text.len - to >= 8; to += len)
        len = eight_before(eight_strange(eight_read(text.at + to)));
    while (to < text.len && is_word_byte(text.at[to]))
        to++;
    while (to < text.len && is_digit(text.at[from]) && is_digit(text.at[to]))
        to++;
    if (to == from && to < text.len && text.at[to] != ',')
        to++;
    *at = to;
    return (struct slice){text.at + from, to - from};
}

/* A word of a text as it is looked up. */
static void fold_word(struct slice text, struct slice word, struct folded *folded)
{
    if (text.at + text.len - word.at >= 8)
        word_begin(folded, word, eight_first(eight_read(word.at), word.len));
    else
        word_fold(folded, word);
}

/* Whether words of which the first and the last eight bytes are the same have all others too. */
static bool is_alike_inside(const char *a, const char *b, size_t len)
{
    size_t at = 8;
    while (at + 8 < len && eight_read(a + at) == eight_read(b + at))
        at += 8;
    return at + 8 >= len;
}

static inline bool is_entry(const struct entry *entry, const struct folded *word)
{
    uint64_t differs = (entry->first ^ word->first) | (entry->last ^ word->last) | (entry->len ^ word->len);
    return differs == 0 && (word->len <= 16 || is_alike_inside(entry->at, word->at, word->len));
}

static inline bool is_same(const struct folded *a, const struct folded *b)
{
    uint64_t differs = (a->first ^ b->first) | (a->last ^ b->last) | (a->len ^ b->len);
    return differs == 0 && (a->len <= 16 || is_alike_inside(a->at, b->at, a->len));
}

/* What a phrase of more words is found by, so that many that begin alike are not all looked at. */
static uint32_t pair_hash(size_t entry, uint32_t second)
{
    return (uint32_t)(((uint64_t)entry << 32 ^ second) * 0x9E3779B97F4A7C15u >> 32);
}

static size_t next_slot(const struct table *table, size_t slot)
{
    return slot + 1 < table->len ? slot + 1 : 0;
}

/* The slot of a word: its own, or the empty one where it would go. */
static inline uint16_t *word_slot(const struct lexicon *lexicon, const struct folded *word)
{
    const struct table *table = &lexicon->words;
    size_t slot = word->hash >> table->shift;
    while (!is_entry(&lexicon->entries[table->slots[slot]], word) && table->slots[slot] != 0)
        slot = next_slot(table, slot);
    return &table->slots[slot];
}

static inline bool begins_so(const struct lexicon *lexicon, const struct phrase *phrase, size_t entry, const struct folded *second)
{
    return phrase->entry == entry && is_same(&lexicon->later[phrase->rest], second);
}

/* The slot of the phrases with these first two words. */
static inline uint16_t *pair_slot(const struct lexicon *lexicon, size_t entry, const struct folded *second)
{
    const struct table *table = &lexicon->pairs;
    size_t slot = pair_hash(entry, second->hash) >> table->shift;
    while (table->slots[slot] != 0 && !begins_so(lexicon, &lexicon->phrases[table->slots[slot]], entry, second))
        slot = next_slot(table, slot);
    return &table->slots[slot];
}

static inline bool may_be_known(const struct lexicon *lexicon, uint32_t hash)
{
    uint32_t bit = hash >> (32 - KNOWN_BITS);
    return (lexicon->known[bit / 64] >> bit % 64 & 1) != 0;
}

static void set_known(struct lexicon *lexicon, uint32_t hash)
{
    uint32_t bit = hash >> (32 - KNOWN_BITS);
    lexicon->known[bit / 64] |= (uint64_t)1 << bit % 64;
}

static void table_open(struct table *table, unsigned bits)
{
    *table = (struct table){.slots = memory_new((size_t)1 << bits, sizeof *table->slots), .len = (size_t)1 << bits, .shift = 32 - bits};
}

/* Twice as large: the slots of what is in it are found again by `hash_of`. */
static void table_grow(struct table *table, const struct lexicon *lexicon, uint32_t (*hash_of)(const struct lexicon *lexicon, uint32_t index))
{
    struct table old = *table;
    table_open(table, 33 - old.shift);
    for (size_t i = 0; i < old.len; i++) {
        if (old.slots[i] == 0)
            continue;
        size_t slot = hash_of(lexicon, old.slots[i]) >> table->shift;
        while (table->slots[slot] != 0)
            slot = next_slot(table, slot);
        table->slots[slot] = old.slots[i];
    }
    free(old.slots);
}

static uint32_t hash_of_entry(const struct lexicon *lexicon, uint32_t index)
{
    const struct entry *entry = &lexicon->entries[index];
    return word_hash(entry->first, entry->last, entry->len);
}

static uint32_t hash_of_phrase(const struct lexicon *lexicon, uint32_t index)
{
    const struct phrase *phrase = &lexicon->phrases[index];
    return pair_hash(phrase->entry, lexicon->later[phrase->rest].hash);
}

/* The endings of a row's word, which may be the first of its text. */
static uint16_t endings_of_row(const struct lexicon *lexicon, struct slice text, struct slice word)
{
    char padded[8 + WORD_MOST] = {0};
    if (word.at + word.len >= text.at + 8)
        return (uint16_t)endings_of(&lexicon->endings, word);
    memcpy(padded + 8, word.at, word.len);
    return (uint16_t)endings_of(&lexicon->endings, (struct slice){padded + 8, word.len});
}

/* The entry of a word of a text, made where there is none. */
static size_t take_entry(struct lexicon *lexicon, struct slice text, struct slice first)
{
    struct folded word;
    fold_word(text, first, &word);
    uint16_t *slot = word_slot(lexicon, &word);
    if (*slot != 0)
        return *slot;
    size_t index = lexicon->entries_len++;
    assert(index <= UINT16_MAX && first.len <= WORD_MOST);
    lexicon->entries = memory_room(lexicon->entries, index, &lexicon->entries_room, sizeof *lexicon->entries);
    lexicon->entries[index] = (struct entry){word.first, word.last, word.at, word.len, false, 0, endings_of_row(lexicon, text, first)};
    *slot = (uint16_t)index;
    set_known(lexicon, word.hash);
    if (2 * lexicon->entries_len > lexicon->words.len)
        table_grow(&lexicon->words, lexicon, hash_of_entry);
    return index;
}

/* A copy of some meanings with one more. */
static size_t add_meaning(struct lexicon *lexicon, size_t old, enum vocabulary vocabulary, const struct word *row)
{
    size_t index = lexicon->meanings_len++;
    assert(index <= UINT16_MAX);
    lexicon->meanings = memory_room(lexicon->meanings, index, &lexicon->meanings_room, sizeof *lexicon->meanings);
    struct meanings *meanings = &lexicon->meanings[index];
    *meanings = lexicon->meanings[old];
    meanings->of[vocabulary] = (struct meaning){row->sense, 1, row->value};
    meanings->senses = 0;
    for (size_t v = 0; v < VOCABULARY_COUNT; v++)
        meanings->senses |= sense_bit(meanings->of[v].sense);
    return index;
}

/* A row on its way into the lexicon. */
struct adding {
    struct lexicon *lexicon;
    enum vocabulary vocabulary;
    const struct word *row;
    size_t alone; /* the meanings of its words that mean nothing else; 0: none yet */
};

static void add_word(struct adding *adding, size_t index)
{
    struct lexicon *lexicon = adding->lexicon;
    struct entry *entry = &lexicon->entries[index];
    if (lexicon->meanings[entry->alone].of[adding->vocabulary].tokens > 0)
        return;
    if (entry->alone == 0 && adding->alone == 0)
        adding->alone = add_meaning(lexicon, 0, adding->vocabulary, adding->row);
    entry->alone = (uint16_t)(entry->alone == 0 ? adding->alone : add_meaning(lexicon, entry->alone, adding->vocabulary, adding->row));
}

/* Behind the phrases that begin so and are as long or longer. */
static void link_phrase(struct lexicon *lexicon, struct phrase phrase)
{
    size_t index = lexicon->phrases_len++;
    uint16_t *link = pair_slot(lexicon, phrase.entry, &lexicon->later[phrase.rest]);
    assert(index <= UINT16_MAX);
    while (*link != 0 && lexicon->phrases[*link].words >= phrase.words)
        link = &lexicon->phrases[*link].next;
    phrase.next = *link;
    *link = (uint16_t)index;
    lexicon->entries[phrase.entry].leads = true;
    lexicon->phrases = memory_room(lexicon->phrases, index, &lexicon->phrases_room, sizeof *lexicon->phrases);
    lexicon->phrases[index] = phrase;
    if (4 * lexicon->phrases_len > lexicon->pairs.len)
        table_grow(&lexicon->pairs, lexicon, hash_of_phrase);
}

/* Adds the phrase at `*at`, which moves behind it: to a comma or the end. */
static void add_phrase(struct adding *adding, struct slice text, size_t *at)
{
    struct lexicon *lexicon = adding->lexicon;
    struct slice first = cut_word(text, at), word;
    if (first.len == 0)
        return;
    size_t entry = take_entry(lexicon, text, first);
    struct phrase phrase = {.row = adding->row, .rest = (uint32_t)lexicon->later_len, .entry = (uint16_t)entry, .words = 1,
                            .vocabulary = adding->vocabulary};
    for (; *at < text.len && text.at[*at] != ',' && (word = cut_word(text, at)).len > 0; phrase.words++) {
        lexicon->later = memory_room(lexicon->later, lexicon->later_len, &lexicon->later_room, sizeof *lexicon->later);
        fold_word(text, word, &lexicon->later[lexicon->later_len++]);
        assert(phrase.words < PHRASE_MOST);
    }
    if (phrase.words == 1)
        add_word(adding, entry);
    else
        link_phrase(lexicon, phrase);
}

static struct slice keep(struct lexicon *lexicon, char *text)
{
    lexicon->texts = memory_room(lexicon->texts, lexicon->texts_len, &lexicon->texts_room, sizeof *lexicon->texts);
    lexicon->texts[lexicon->texts_len++] = text;
    return slice_of(text);
}

/* Most rows are written folded and need no copy. */
static bool is_folded(struct slice text)
{
    size_t at = 0;
    for (; text.len - at >= 8; at += 8) {
        uint64_t eight = eight_read(text.at + at);
        bool capitals = eight_strange(eight ^ EIGHT_OF(0x20)) != EIGHT_TOPS;
        if (capitals || (eight & EIGHT_TOPS) != 0)
            return false;
    }
    for (; at < text.len; at++)
        if ((unsigned char)text.at[at] >= 0x80 || (unsigned char)(text.at[at] - 'A') < 26)
            return false;
    return true;
}

/* `jan|uari` gives two phrases: without and with what stands behind the bar. */
static void add_alternatives(struct adding *adding, struct slice text)
{
    const char *bar = memchr(text.at, '|', text.len);
    size_t at = 0;
    if (bar != NULL) {
        struct slice stem = {text.at, (size_t)(bar - text.at)};
        add_phrase(adding, stem, &at);
        text = keep(adding->lexicon, memory_print("%.*s%.*s", (int)stem.len, stem.at, (int)(text.len - stem.len - 1), bar + 1));
        at = 0;
    }
    add_phrase(adding, text, &at);
}

/* Every phrase of a row: they are parted by commas. */
static void add_row(struct lexicon *lexicon, enum vocabulary vocabulary, const struct word *row)
{
    struct adding adding = {lexicon, vocabulary, row, 0};
    struct slice text = slice_of(row->text);
    bool plain = is_folded(text) && memchr(text.at, '|', text.len) == NULL;
    for (size_t at = 0; at < text.len; at++) {
        if (plain) {
            add_phrase(&adding, text, &at);
            continue;
        }
        const char *comma = memchr(text.at + at, ',', text.len - at);
        struct slice phrase = slice_part(text, at, comma != NULL ? (size_t)(comma - text.at) : text.len);
        at += phrase.len;
        add_alternatives(&adding, is_folded(phrase) ? phrase : keep(lexicon, utf8_fold(phrase)));
    }
}

static size_t count_rows(const struct word *rows)
{
    size_t len = 0;
    while (rows != NULL && rows[len].text != NULL)
        len++;
    return len;
}

enum { USUAL_ENTRIES = 1 << 14, USUAL_MEANINGS = 1 << 10, USUAL_PHRASES = 1 << 11 };

/* Room for the usual, and the first of each array, which is none. */
static struct lexicon *open_lexicon(const struct language *language)
{
    struct lexicon *lexicon = memory_new(1, sizeof *lexicon);
    lexicon->language = language;
    endings_add(&lexicon->endings, language);
    table_open(&lexicon->words, 15);
    table_open(&lexicon->pairs, 13);
    lexicon->entries = memory_resize(NULL, lexicon->entries_room = USUAL_ENTRIES, sizeof *lexicon->entries);
    lexicon->meanings = memory_resize(NULL, lexicon->meanings_room = USUAL_MEANINGS, sizeof *lexicon->meanings);
    lexicon->phrases = memory_resize(NULL, lexicon->phrases_room = USUAL_PHRASES, sizeof *lexicon->phrases);
    lexicon->entries[lexicon->entries_len++] = (struct entry){.at = ""};
    lexicon->meanings[lexicon->meanings_len++] = (struct meanings){.senses = sense_bit(SENSE_NONE)};
    lexicon->phrases[lexicon->phrases_len++] = (struct phrase){0};
    return lexicon;
}

struct lexicon *lexicon_new(const struct language *language)
{
    const struct {
        enum vocabulary vocabulary;
        struct word_list list;
    } lists[] = {
        {VOCABULARY_TIME, {language->time, language->time_len}},
        {VOCABULARY_CUE, {language->terms, count_rows(language->terms)}},
        {VOCABULARY_CUE, {language->cues, language->cues_len}},
        {VOCABULARY_LABEL, {language->labels, language->labels_len}},
        {VOCABULARY_PERSON, {language->people, count_rows(language->people)}},
        {VOCABULARY_NAME, given_names},
        {VOCABULARY_NAME, more_given_names},
        {VOCABULARY_NAME, foreign_given_names},
        {VOCABULARY_PLACE, place_names},
    };
    struct lexicon *lexicon = open_lexicon(language);
    for (size_t i = 0; i < ARRAY_LEN(lists); i++)
        for (size_t row = 0; row < lists[i].list.len; row++)
            add_row(lexicon, lists[i].vocabulary, &lists[i].list.rows[row]);
    return lexicon;
}

void lexicon_free(struct lexicon *lexicon)
{
    if (lexicon == NULL)
        return;
    for (size_t i = 0; i < lexicon->texts_len; i++)
        free(lexicon->texts[i]);
    free(lexicon->texts);
    free(lexicon->words.slots);
    free(lexicon->pairs.slots);
    free(lexicon->entries);
    free(lexicon->meanings);
    free(lexicon->phrases);
    free(lexicon->later);
    endings_free(&lexicon->endings);
    free(lexicon);
}

const struct language *lexicon_language(const struct lexicon *lexicon)
{
    return lexicon->language;
}

const struct meanings *lexicon_word(const struct lexicon *lexicon, struct folded *word)
{
    size_t index = word->len > 0 && may_be_known(lexicon, word->hash) ? *word_slot(lexicon, word) : 0;
    const struct entry *entry = &lexicon->entries[index];
    word->entry = (uint16_t)index;
    word->leads = entry->leads;
    return &lexicon->meanings[entry->alone];
}

const struct meanings *lexicon_find(const struct lexicon *lexicon, struct slice word)
{
    AUTO_FREE char *text = utf8_fold(word);
    size_t len = strlen(text);
    struct folded folded;
    word_fold(&folded, (struct slice){text, len <= WORD_MOST ? len : 0});
    return lexicon_word(lexicon, &folded);
}

/* Whether the words from the third on are those of the phrase. */
static bool goes_on(const struct lexicon *lexicon, const struct phrase *phrase, const struct folded *words, size_t len)
{
    size_t same = 2;
    while (same < phrase->words && same < len && is_same(&lexicon->later[phrase->rest + same - 1], &words[same]))
        same++;
    return same == phrase->words;
}

bool lexicon_phrases(const struct lexicon *lexicon, const struct folded *words, size_t len, struct meaning meanings[VOCABULARY_COUNT])
{
    bool found = false;
    uint16_t next = len > 1 && words->leads ? *pair_slot(lexicon, words->entry, &words[1]) : 0;
    for (const struct phrase *phrase; next != 0; next = phrase->next) {
        phrase = &lexicon->phrases[next];
        struct meaning *meaning = &meanings[phrase->vocabulary];
        if (meaning->tokens < 2 && goes_on(lexicon, phrase, words, len)) {
            *meaning = (struct meaning){phrase->row->sense, phrase->words, phrase->row->value};
            found = true;
        }
    }
    return found;
}

/* Endings are those of the word as it stands: what is known of a row's word holds of it alone. */
uint16_t lexicon_endings(const struct lexicon *lexicon, struct slice word, const struct folded *folded)
{
    bool known = folded->entry > 0 && folded->at == word.at;
    return known ? lexicon->entries[folded->entry].endings : (uint16_t)endings_of(&lexicon->endings, word);
}
