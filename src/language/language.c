/* Looks words up: one hash of the first words of all rows, and behind each its phrases, longest first. */
#include "language/rows.h"

#include <assert.h>
#include <string.h>

/* A row's text cut into words, which lie at `word` in the lexicon's. */
struct phrase {
    const struct word *row;
    uint32_t word, words;
    uint32_t next; /* 1 + index of the next phrase with this first word; 0: none */
    enum vocabulary vocabulary;
};

struct lexicon {
    const struct language *language;
    struct phrase *phrases;
    size_t phrases_len, phrases_room;
    struct slice *words;
    size_t words_len, words_room;
    uint32_t *slots; /* 1 + index of the first phrase; 0: empty */
    size_t mask;
    char **texts; /* of the rows that could not be taken as they stand */
    size_t texts_len, texts_room;
};

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

static uint32_t hash(struct slice word)
{
    uint32_t value = 2166136261u;
    for (size_t i = 0; i < word.len; i++)
        value = (value ^ (unsigned char)word.at[i]) * 16777619u;
    return value ^ value >> 15;
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
static struct slice cut_word(struct slice text, size_t *at)
{
    while (*at < text.len && text.at[*at] == ' ')
        ++*at;
    size_t from = *at, to = from;
    while (to < text.len && is_word_byte(text.at[to]))
        to++;
    while (to < text.len && is_digit(text.at[from]) && is_digit(text.at[to]))
        to++;
    if (to == from && to < text.len)
        to++;
    *at = to;
    return slice_part(text, from, to);
}

static struct slice first_word(const struct lexicon *lexicon, const struct phrase *phrase)
{
    return lexicon->words[phrase->word];
}

/* The slot of a first word: its own, or the empty one where it would go. */
static uint32_t *find_slot(const struct lexicon *lexicon, struct slice word)
{
    size_t slot = hash(word) & lexicon->mask;
    while (lexicon->slots[slot] != 0 &&
           !slice_equal(first_word(lexicon, &lexicon->phrases[lexicon->slots[slot] - 1]), word))
        slot = (slot + 1) & lexicon->mask;
    return &lexicon->slots[slot];
}

/* Behind the phrases of the same first word that are as long or longer. */
static void link_phrase(struct lexicon *lexicon, struct phrase phrase)
{
    uint32_t *link = find_slot(lexicon, first_word(lexicon, &phrase));
    while (*link != 0 && lexicon->phrases[*link - 1].words >= phrase.words)
        link = &lexicon->phrases[*link - 1].next;
    phrase.next = *link;
    *link = (uint32_t)lexicon->phrases_len + 1;
    lexicon->phrases[lexicon->phrases_len++] = phrase;
}

static void add_phrase(struct lexicon *lexicon, enum vocabulary vocabulary, struct slice text, const struct word *row)
{
    struct phrase phrase = {.row = row, .word = (uint32_t)lexicon->words_len, .vocabulary = vocabulary};
    struct slice word;
    for (size_t at = 0; (word = cut_word(text, &at)).len > 0; phrase.words++) {
        lexicon->words = memory_room(lexicon->words, lexicon->words_len, &lexicon->words_room, sizeof *lexicon->words);
        lexicon->words[lexicon->words_len++] = word;
    }
    lexicon->phrases = memory_room(lexicon->phrases, lexicon->phrases_len, &lexicon->phrases_room, sizeof *lexicon->phrases);
    if (phrase.words > 0)
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
        add_alternative(lexicon, vocabulary, slice_trim(slice_part(text, from, to)), row);
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

struct lexicon *lexicon_new(const struct language *language)
{
    const struct {
        enum vocabulary vocabulary;
        struct word_list list;
    } lists[] = {
        {VOCABULARY_TIME, {language->time, language->time_len}},
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
    for (size_t i = 0; i < ARRAY_LEN(lists); i++)
        add_rows(lexicon, lists[i].vocabulary, lists[i].list);
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
    free(lexicon->words);
    free(lexicon->slots);
    free(lexicon);
}

const struct language *lexicon_language(const struct lexicon *lexicon)
{
    return lexicon->language;
}

enum { MOST_LANGUAGES = 16 };

struct lexicons {
    struct lexicon *made[MOST_LANGUAGES];
    size_t len;
};

struct lexicons *lexicons_new(void)
{
    return memory_new(1, sizeof(struct lexicons));
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
        if (lexicons->made[i]->language == language)
            return lexicons->made[i];
    assert(lexicons->len < MOST_LANGUAGES);
    return lexicons->made[lexicons->len++] = lexicon_new(language);
}

/* Whether the words from the second on are those of the phrase. */
static bool phrase_goes_on(const struct lexicon *lexicon, const struct phrase *phrase, const struct words *words)
{
    for (size_t i = 1; i < phrase->words; i++)
        if (!slice_equal(lexicon->words[phrase->word + i], words->word(words->context, i)))
            return false;
    return true;
}

void lexicon_look(const struct lexicon *lexicon, const struct words *words, struct meaning meanings[VOCABULARY_COUNT])
{
    uint32_t next = *find_slot(lexicon, words->word(words->context, 0));
    for (size_t v = 0; v < VOCABULARY_COUNT; v++)
        meanings[v] = (struct meaning){0};
    for (const struct phrase *phrase; next != 0; next = phrase->next) {
        phrase = &lexicon->phrases[next - 1];
        struct meaning *meaning = &meanings[phrase->vocabulary];
        if (meaning->tokens == 0 && phrase_goes_on(lexicon, phrase, words))
            *meaning = (struct meaning){phrase->row->sense, phrase->row->value, phrase->words};
    }
}
