/* Looks words up: a hash of first words, and behind each the phrases that begin with it, longest first. */
#include "language/rows.h"

#include <string.h>

/* A row's text cut into folded words. */
struct phrase {
    struct slice *words;
    size_t len;
    const struct word *row;
    size_t order;
};

/* Phrases sorted by first word, then longest first; `first` finds where a word's phrases start. */
struct vocabulary_index {
    struct phrase *phrases;
    size_t len, room;
    uint32_t *slots; /* 1 + index of the first phrase; 0: empty */
    size_t mask;
};

struct lexicon {
    const struct language *language;
    struct vocabulary_index vocabularies[VOCABULARY_COUNT];
    char **texts;
    size_t texts_len, texts_room;
};

const struct language *const *languages(size_t *len)
{
    static const struct language *const all[] = {&language_nl, &language_en};
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

/* Cuts `text` at its spaces, in place; the words lie in memory of the lexicon. */
static void add_phrase(struct lexicon *lexicon, struct vocabulary_index *index, char *text, const struct word *row)
{
    struct slice words[16];
    size_t len = 0;
    lexicon->texts = memory_room(lexicon->texts, lexicon->texts_len, &lexicon->texts_room, sizeof *lexicon->texts);
    lexicon->texts[lexicon->texts_len++] = text;
    for (char *rest = text, *word; len < ARRAY_LEN(words) && (word = strsep(&rest, " ")) != NULL;)
        if (*word != '\0')
            words[len++] = slice_of(word);
    index->phrases = memory_room(index->phrases, index->len, &index->room, sizeof *index->phrases);
    struct phrase *phrase = &index->phrases[index->len];
    *phrase = (struct phrase){memory_new(len, sizeof *words), len, row, index->len};
    memcpy(phrase->words, words, len * sizeof *words);
    index->len++;
}

/* `jan|uari` gives two phrases: without and with what stands behind the bar. */
static void add_row(struct lexicon *lexicon, struct vocabulary_index *index, const struct word *row)
{
    AUTO_FREE char *folded = utf8_fold(slice_of(row->text));
    char *bar = strchr(folded, '|');
    if (bar != NULL) {
        add_phrase(lexicon, index, memory_copy(folded, (size_t)(bar - folded)), row);
        memmove(bar, bar + 1, strlen(bar));
    }
    add_phrase(lexicon, index, memory_copy(folded, strlen(folded)), row);
}

static int compare_phrases(const void *one, const void *two)
{
    const struct phrase *a = one, *b = two;
    int order = slice_compare(a->words[0], b->words[0]);
    if (order == 0)
        order = (a->len < b->len) - (a->len > b->len);
    return order != 0 ? order : (a->order > b->order) - (a->order < b->order);
}

static void build(struct lexicon *lexicon, struct vocabulary_index *index, const struct word *rows, size_t len)
{
    for (size_t i = 0; i < len; i++)
        add_row(lexicon, index, &rows[i]);
    if (index->len > 0)
        qsort(index->phrases, index->len, sizeof *index->phrases, compare_phrases);
    size_t size = 64;
    while (size < index->len * 3)
        size *= 2;
    index->mask = size - 1;
    index->slots = memory_new(size, sizeof *index->slots);
    for (size_t i = 0; i < index->len; i++) {
        if (i > 0 && slice_equal(index->phrases[i].words[0], index->phrases[i - 1].words[0]))
            continue;
        size_t slot = hash(index->phrases[i].words[0]) & index->mask;
        while (index->slots[slot] != 0)
            slot = (slot + 1) & index->mask;
        index->slots[slot] = (uint32_t)i + 1;
    }
}

struct lexicon *lexicon_new(const struct language *language)
{
    struct lexicon *lexicon = memory_new(1, sizeof *lexicon);
    lexicon->language = language;
    build(lexicon, &lexicon->vocabularies[VOCABULARY_TIME], language->time, language->time_len);
    build(lexicon, &lexicon->vocabularies[VOCABULARY_CUE], language->cues, language->cues_len);
    build(lexicon, &lexicon->vocabularies[VOCABULARY_NAME], given_names.rows, given_names.len);
    build(lexicon, &lexicon->vocabularies[VOCABULARY_PLACE], place_names.rows, place_names.len);
    return lexicon;
}

void lexicon_free(struct lexicon *lexicon)
{
    if (lexicon == NULL)
        return;
    for (size_t v = 0; v < VOCABULARY_COUNT; v++) {
        for (size_t i = 0; i < lexicon->vocabularies[v].len; i++)
            free(lexicon->vocabularies[v].phrases[i].words);
        free(lexicon->vocabularies[v].phrases);
        free(lexicon->vocabularies[v].slots);
    }
    for (size_t i = 0; i < lexicon->texts_len; i++)
        free(lexicon->texts[i]);
    free(lexicon->texts);
    free(lexicon);
}

const struct language *lexicon_language(const struct lexicon *lexicon)
{
    return lexicon->language;
}

/* Whether the words from the second on are those of the phrase. */
static bool phrase_goes_on(const struct phrase *phrase, const struct words *words)
{
    for (size_t i = 1; i < phrase->len; i++)
        if (!slice_equal(phrase->words[i], words->word(words->context, i)))
            return false;
    return true;
}

struct meaning lexicon_look(const struct lexicon *lexicon, enum vocabulary vocabulary, const struct words *words)
{
    const struct vocabulary_index *index = &lexicon->vocabularies[vocabulary];
    struct slice first = words->word(words->context, 0);
    size_t slot = hash(first) & index->mask;
    while (index->slots[slot] != 0 && !slice_equal(index->phrases[index->slots[slot] - 1].words[0], first))
        slot = (slot + 1) & index->mask;
    if (index->slots[slot] == 0)
        return (struct meaning){0};
    for (size_t i = index->slots[slot] - 1; i < index->len && slice_equal(index->phrases[i].words[0], first); i++)
        if (phrase_goes_on(&index->phrases[i], words))
            return (struct meaning){index->phrases[i].row->sense, index->phrases[i].row->value,
                                    (unsigned)index->phrases[i].len};
    return (struct meaning){0};
}
