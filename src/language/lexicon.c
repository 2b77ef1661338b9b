/* Looks words up: one hash of the first words of all rows, and behind each its phrases, longest first. */
#include "language/rows.h"

#include <string.h>

/* A word of a phrase. */
struct piece {
    const char *at;
    uint32_t len, hash;
};

/* A row's text cut into words; those behind the first lie at `rest` in the lexicon's. */
struct phrase {
    const struct word *row;
    struct piece first;
    uint32_t rest, next; /* 1 + index of the next phrase with this first word; 0: none */
    uint16_t words;
    uint16_t vocabulary;
};

/* How the words of a kind end, and the next ending with the same last bytes. */
struct tail {
    struct slice text;
    unsigned kind; /* bit of enum ending */
    uint16_t next; /* 1 + index; 0: none */
};

/* The first phrase of a first word. */
struct slot {
    uint32_t hash;
    uint32_t phrase; /* 1 + index; 0: the slot is empty */
};

enum { ENDING_SLOTS = 2048 };

struct lexicon {
    const struct language *language;
    struct phrase *phrases;
    size_t phrases_len;
    struct piece *rest;
    size_t rest_len, rest_room;
    struct slot *slots;
    bool *leads; /* by hash: whether phrases of more words begin with such a word */
    size_t mask;
    char **texts; /* of the rows that could not be taken as they stand */
    size_t texts_len, texts_room;
    struct tail *endings;
    size_t endings_len, endings_room;
    uint16_t ending_slots[ENDING_SLOTS];
    uint16_t letters[256]; /* kinds that end in this byte alone */
};

uint32_t word_hash(struct slice word)
{
    uint32_t value = WORD_HASH;
    for (size_t i = 0; i < word.len; i++)
        value = word_hash_on(value, word.at[i]);
    return word_hash_end(value);
}

static bool is_word_byte(char byte)
{
    return (unsigned char)byte >= 0x80 || (byte >= 'a' && byte <= 'z') || byte == '\'';
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* The next word, number or mark, cut as a text's tokens are; empty at the end. */
static struct piece cut_word(struct slice text, size_t *at)
{
    while (*at < text.len && text.at[*at] == ' ')
        ++*at;
    size_t from = *at, to = from;
    uint32_t hash = WORD_HASH;
    while (to < text.len && is_word_byte(text.at[to]))
        hash = word_hash_on(hash, text.at[to++]);
    while (to < text.len && is_digit(text.at[from]) && is_digit(text.at[to]))
        hash = word_hash_on(hash, text.at[to++]);
    if (to == from && to < text.len)
        hash = word_hash_on(hash, text.at[to++]);
    *at = to;
    return (struct piece){text.at + from, (uint32_t)(to - from), word_hash_end(hash)};
}

static bool same_word(const struct piece *a, const struct folded *b)
{
    return a->hash == b->hash && a->len == b->len && memcmp(a->at, b->at, a->len) == 0;
}

/* What a phrase is found by: its first word, or its first two, so that many phrases that begin alike are not all looked at. */
static uint32_t key_of(uint32_t first, uint32_t second)
{
    return word_hash_end((first ^ 0x9E3779B9u) * 31 + second);
}

static bool begins_so(const struct lexicon *lexicon, const struct phrase *phrase, const struct folded *words, size_t len)
{
    bool pair = phrase->words > 1;
    return pair == (len > 1) && same_word(&phrase->first, &words[0]) &&
           (!pair || same_word(&lexicon->rest[phrase->rest], &words[1]));
}

/* The slot of a first word, or of two: its own, or the empty one where it would go. */
static struct slot *find_slot(const struct lexicon *lexicon, const struct folded *words, size_t len)
{
    uint32_t hash = len > 1 ? key_of(words[0].hash, words[1].hash) : words[0].hash;
    struct slot *slot = &lexicon->slots[hash & lexicon->mask];
    while (slot->phrase != 0 &&
           (slot->hash != hash || !begins_so(lexicon, &lexicon->phrases[slot->phrase - 1], words, len)))
        slot = slot == &lexicon->slots[lexicon->mask] ? lexicon->slots : slot + 1;
    return slot;
}

/* Behind the phrases that begin so and are as long or longer. */
static void link_phrase(struct lexicon *lexicon, struct phrase phrase)
{
    const struct piece *second = phrase.words > 1 ? &lexicon->rest[phrase.rest] : NULL;
    const struct folded words[] = {
        {phrase.first.at, phrase.first.len, phrase.first.hash},
        second != NULL ? (struct folded){second->at, second->len, second->hash} : (struct folded){0},
    };
    struct slot *slot = find_slot(lexicon, words, phrase.words > 1 ? 2 : 1);
    uint32_t *link = &slot->phrase;
    slot->hash = phrase.words > 1 ? key_of(words[0].hash, words[1].hash) : words[0].hash;
    while (*link != 0 && lexicon->phrases[*link - 1].words >= phrase.words)
        link = &lexicon->phrases[*link - 1].next;
    phrase.next = *link;
    *link = (uint32_t)lexicon->phrases_len + 1;
    lexicon->phrases[lexicon->phrases_len++] = phrase;
    lexicon->leads[phrase.first.hash & lexicon->mask] |= phrase.words > 1;
}

static void add_phrase(struct lexicon *lexicon, enum vocabulary vocabulary, struct slice text, const struct word *row)
{
    size_t at = 0;
    struct phrase phrase = {.row = row, .first = cut_word(text, &at), .words = 1, .rest = (uint32_t)lexicon->rest_len,
                            .vocabulary = (uint16_t)vocabulary};
    if (phrase.first.len == 0)
        return;
    for (struct piece word; at < text.len && (word = cut_word(text, &at)).len > 0; phrase.words++) {
        lexicon->rest = memory_room(lexicon->rest, lexicon->rest_len, &lexicon->rest_room, sizeof *lexicon->rest);
        lexicon->rest[lexicon->rest_len++] = word;
    }
    link_phrase(lexicon, phrase);
}

static struct slice keep(struct lexicon *lexicon, char *text)
{
    lexicon->texts = memory_room(lexicon->texts, lexicon->texts_len, &lexicon->texts_room, sizeof *lexicon->texts);
    lexicon->texts[lexicon->texts_len++] = text;
    return slice_of(text);
}

/* Most rows are written folded and need no copy. */
static bool is_folded(const char *text)
{
    for (; *text != '\0'; text++)
        if ((unsigned char)*text >= 0x80 || (*text >= 'A' && *text <= 'Z'))
            return false;
    return true;
}

/* `jan|uari` gives two phrases: without and with what stands behind the bar. */
static void add_alternative(struct lexicon *lexicon, enum vocabulary vocabulary, struct slice text, const struct word *row)
{
    const char *bar = memchr(text.at, '|', text.len);
    if (bar != NULL) {
        struct slice stem = {text.at, (size_t)(bar - text.at)};
        add_phrase(lexicon, vocabulary, stem, row);
        text = keep(lexicon, memory_print("%.*s%.*s", (int)stem.len, stem.at, (int)(text.len - stem.len - 1), bar + 1));
    }
    add_phrase(lexicon, vocabulary, text, row);
}

/* Every phrase of a row: they are parted by commas. */
static void add_row(struct lexicon *lexicon, enum vocabulary vocabulary, const struct word *row)
{
    struct slice text = slice_of(row->text);
    if (!is_folded(row->text))
        text = keep(lexicon, utf8_fold(text));
    for (size_t from = 0; from < text.len;) {
        const char *comma = memchr(text.at + from, ',', text.len - from);
        size_t to = comma != NULL ? (size_t)(comma - text.at) : text.len;
        add_alternative(lexicon, vocabulary, slice_trim((struct slice){text.at + from, to - from}), row);
        from = to + 1;
    }
}

static void add_rows(struct lexicon *lexicon, enum vocabulary vocabulary, struct word_list list)
{
    for (size_t i = 0; i < list.len; i++)
        add_row(lexicon, vocabulary, &list.rows[i]);
}

static size_t count_rows(const struct word *rows)
{
    size_t len = 0;
    while (rows != NULL && rows[len].text != NULL)
        len++;
    return len;
}

static size_t count_phrases(struct word_list list)
{
    size_t count = 0;
    for (size_t i = 0; i < list.len; i++, count++)
        for (const char *byte = list.rows[i].text; *byte != '\0'; byte++)
            count += *byte == ',' || *byte == '|';
    return count;
}

static char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte;
}

enum { LAST_BYTES = 3 }; /* of an ending that it is found by, or two where it has no more */

static size_t ending_slot(struct slice text, size_t last)
{
    size_t key = last;
    for (size_t i = text.len - last; i < text.len; i++)
        key = key * 31 + (unsigned char)lower(text.at[i]);
    return key % ENDING_SLOTS;
}

static void add_ending(struct lexicon *lexicon, struct slice text, unsigned kind)
{
    if (text.len == 1) {
        lexicon->letters[(unsigned char)text.at[0]] |= (uint16_t)kind;
        return;
    }
    uint16_t *slot = &lexicon->ending_slots[ending_slot(text, text.len < LAST_BYTES ? text.len : LAST_BYTES)];
    lexicon->endings = memory_room(lexicon->endings, lexicon->endings_len, &lexicon->endings_room, sizeof *lexicon->endings);
    lexicon->endings[lexicon->endings_len] = (struct tail){text, kind, *slot};
    *slot = (uint16_t)++lexicon->endings_len;
}

static void add_endings(struct lexicon *lexicon, const char *endings, enum ending kind)
{
    while (endings != NULL && *endings != '\0') {
        size_t len = strcspn(endings, " ");
        if (len > 0)
            add_ending(lexicon, (struct slice){endings, len}, 1u << kind);
        endings += len + (endings[len] == ' ');
    }
}

static void add_all_endings(struct lexicon *lexicon, const struct language *language)
{
    const char *const endings[] = {
        [ENDING_STREET] = language->street_endings,   [ENDING_STREET_WORD] = language->street_words,
        [ENDING_EVENT] = language->event_endings,     [ENDING_ROOM] = language->room_endings,
        [ENDING_NAMED] = language->named,             [ENDING_VERB] = language->verb_endings,
        [ENDING_FUNCTION] = language->function_endings, [ENDING_ORGANISATION] = language->organisation_endings,
    };
    for (enum ending kind = 0; kind < ARRAY_LEN(endings); kind++)
        add_endings(lexicon, endings[kind], kind);
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
        {VOCABULARY_PLACE, place_names},
    };
    struct lexicon *lexicon = memory_new(1, sizeof *lexicon);
    size_t phrases = 0, size = 64;
    for (size_t i = 0; i < ARRAY_LEN(lists); i++)
        phrases += count_phrases(lists[i].list);
    while (size < phrases * 2)
        size *= 2;
    lexicon->language = language;
    lexicon->mask = size - 1;
    lexicon->slots = memory_new(size, sizeof *lexicon->slots);
    lexicon->leads = memory_new(size, sizeof *lexicon->leads);
    lexicon->phrases = memory_resize(NULL, phrases, sizeof *lexicon->phrases);
    for (size_t i = 0; i < ARRAY_LEN(lists); i++)
        add_rows(lexicon, lists[i].vocabulary, lists[i].list);
    add_all_endings(lexicon, language);
    return lexicon;
}

void lexicon_free(struct lexicon *lexicon)
{
    if (lexicon == NULL)
        return;
    for (size_t i = 0; i < lexicon->texts_len; i++)
        free(lexicon->texts[i]);
    free(lexicon->texts);
    free(lexicon->phrases);
    free(lexicon->rest);
    free(lexicon->slots);
    free(lexicon->leads);
    free(lexicon->endings);
    free(lexicon);
}

const struct language *lexicon_language(const struct lexicon *lexicon)
{
    return lexicon->language;
}

/* Whether the words from the third on are those of the phrase. */
static bool phrase_goes_on(const struct lexicon *lexicon, const struct phrase *phrase, const struct folded *words, size_t len)
{
    if (phrase->words > len)
        return false;
    for (size_t i = 2; i < phrase->words; i++)
        if (!same_word(&lexicon->rest[phrase->rest + i - 1], &words[i]))
            return false;
    return true;
}

/* Takes what the phrases from `next` on mean, where nothing longer does. */
static bool take_meanings(const struct lexicon *lexicon, uint32_t next, const struct folded *words, size_t len, struct meaning *meanings)
{
    bool found = false;
    for (const struct phrase *phrase; next != 0; next = phrase->next) {
        phrase = &lexicon->phrases[next - 1];
        struct meaning *meaning = &meanings[phrase->vocabulary];
        if (meaning->tokens == 0 && phrase_goes_on(lexicon, phrase, words, len)) {
            *meaning = (struct meaning){(uint16_t)phrase->row->sense, phrase->words, phrase->row->value};
            found = true;
        }
    }
    return found;
}

bool lexicon_look(const struct lexicon *lexicon, const struct folded *words, size_t len, struct meaning meanings[VOCABULARY_COUNT])
{
    bool found = false;
    if (len == 0 || words[0].len == 0)
        return false;
    if (len > 1 && lexicon->leads[words[0].hash & lexicon->mask])
        found = take_meanings(lexicon, find_slot(lexicon, words, 2)->phrase, words, len, meanings);
    return take_meanings(lexicon, find_slot(lexicon, words, 1)->phrase, words, len, meanings) || found;
}

/* From the end on, as most differ in their third last byte. */
static bool ends_in(struct slice word, struct slice ending)
{
    const char *from = word.at + word.len - ending.len;
    size_t left = word.len >= ending.len ? ending.len : 0;
    while (left > 0 && lower(from[left - 1]) == lower(ending.at[left - 1]))
        left--;
    return left == 0 && word.len >= ending.len;
}

/* The bytes that what is called after somebody has at least before the ending: Wittlaan, not Verlaan. */
enum { CALLED_AFTER = 4 };

static unsigned endings_from(const struct lexicon *lexicon, uint16_t next, struct slice word)
{
    unsigned kinds = 0;
    for (const struct tail *tail; next != 0; next = tail->next) {
        tail = &lexicon->endings[next - 1];
        if ((kinds & tail->kind) != 0 && tail->kind != 1u << ENDING_NAMED)
            continue;
        if (!ends_in(word, tail->text))
            continue;
        kinds |= tail->kind;
        if (tail->kind == 1u << ENDING_NAMED && word.len >= tail->text.len + CALLED_AFTER)
            kinds |= 1u << ENDING_CALLED_AFTER;
    }
    return kinds;
}

unsigned lexicon_endings(const struct lexicon *lexicon, struct slice word)
{
    unsigned kinds = word.len > 0 ? lexicon->letters[(unsigned char)lower(word.at[word.len - 1])] : 0;
    for (size_t last = 2; last <= LAST_BYTES && last <= word.len; last++)
        kinds |= endings_from(lexicon, lexicon->ending_slots[ending_slot(word, last)], word);
    return kinds;
}
