/* How names of people are compared: titles and case aside, particles and initials as far as
 * they are certain. */
#include "rule/name.h"

#include "fasti/language.h"

enum { WORD_SLOTS = 1024, MOST_WORDS = 12, MOST_BYTES = 120, SHORT_MOST = 3 };

enum kind { KIND_NONE, KIND_TITLE, KIND_TITLE_BEHIND, KIND_PARTICLE };

/* 1 + the place of the word in `texts`; 0: a free slot. */
struct name_words {
    uint32_t slots[WORD_SLOTS];
    uint8_t kinds[WORD_SLOTS];
    struct buffer texts;
};

/* One word of a name that is read. */
struct part {
    struct slice text;    /* folded, where it is shortened with its full stop */
    bool shortened, small; /* a lower-case letter begins it */
    enum kind kind;
};

uint64_t hash_bytes(uint64_t hash, struct slice bytes)
{
    const uint64_t odd = 0x9E3779B97F4A7C15;
    hash = (hash ^ bytes.len) * odd;
    for (size_t at = 0; at < bytes.len; at += sizeof hash) {
        hash = (hash ^ bytes_word(bytes.at + at, bytes.len - at)) * odd;
        hash ^= hash >> 29;
    }
    hash = (hash ^ hash >> 32) * odd;
    hash ^= hash >> 29;
    return hash != 0 ? hash : 1;
}

static size_t slot_of(const struct name_words *words, struct slice word)
{
    size_t at = hash_bytes(0, word) % WORD_SLOTS;
    while (words->slots[at] != 0 && !slice_is(word, words->texts.text + words->slots[at] - 1))
        at = (at + 1) % WORD_SLOTS;
    return at;
}

static enum kind find_kind(const struct name_words *words, struct slice word)
{
    size_t slot = slot_of(words, word);
    return words->slots[slot] != 0 ? (enum kind)words->kinds[slot] : KIND_NONE;
}

static void add_word(struct name_words *words, struct slice word, enum kind kind)
{
    size_t slot = slot_of(words, word);
    if (word.len == 0 || words->slots[slot] != 0)
        return;
    words->slots[slot] = (uint32_t)words->texts.len + 1;
    words->kinds[slot] = (uint8_t)kind;
    buffer_put(&words->texts, word);
    buffer_put_byte(&words->texts, '\0');
}

/* The words between commas; of titles only those that are one word. */
static void add_row(struct name_words *words, const struct word *row)
{
    enum kind kind = row->sense == SENSE_PARTICLE ? KIND_PARTICLE
                     : row->value == 2            ? KIND_TITLE_BEHIND
                                                  : KIND_TITLE;
    for (struct slice rest = slice_of(row->text); rest.len > 0;) {
        size_t len = strcspn(rest.at, ",");
        struct slice phrase = slice_trim(slice_part(rest, 0, len));
        rest = slice_part(rest, len + 1, rest.len);
        if (kind != KIND_PARTICLE && !slice_find(phrase, SLICE(" "), NULL) &&
            !slice_find(phrase, SLICE("."), NULL))
            add_word(words, phrase, kind);
        while (kind == KIND_PARTICLE && phrase.len > 0) {
            size_t end = 0;
            while (end < phrase.len && phrase.at[end] != ' ')
                end++;
            add_word(words, slice_part(phrase, 0, end), kind);
            phrase = slice_part(phrase, end + 1, phrase.len);
        }
    }
}

struct name_words *name_words_new(void)
{
    struct name_words *words = memory_new(1, sizeof *words);
    size_t len;
    const struct language *const *all = languages(&len);
    for (size_t i = 0; i < len; i++)
        for (const struct word *row = all[i]->people; row->text != NULL; row++)
            if (row->sense == SENSE_TITLE || row->sense == SENSE_PARTICLE)
                add_row(words, row);
    return words;
}

void name_words_free(struct name_words *words)
{
    if (words != NULL)
        free(words->texts.text);
    free(words);
}

static void make_room(struct name *name, size_t len)
{
    if (name->room < len) {
        name->room = 2 * len;
        name->text = memory_resize(name->text, name->room, 1);
    }
}

/* Appends a word, folded; where it begins and ends. */
static struct slice fold_word(struct name *name, struct slice word)
{
    size_t from = name->len;
    bool ascii = true;
    make_room(name, from + word.len + 2);
    for (size_t i = 0; i < word.len; i++) {
        char byte = word.at[i];
        ascii &= (unsigned char)byte < 0x80;
        name->text[name->len++] = byte_small(byte);
    }
    if (!ascii) {
        AUTO_FREE char *folded = utf8_fold(word);
        size_t len = strlen(folded);
        make_room(name, from + len + 2);
        memcpy(name->text + from, folded, len);
        name->len = from + len;
    }
    return (struct slice){name->text + from, name->len - from};
}

struct slice name_fold(struct name *name, struct slice text)
{
    name->len = 0;
    make_room(name, text.len + 1);
    for (size_t i = 0; i < text.len; i++) {
        char byte = text.at[i];
        if ((unsigned char)byte >= 0x80) {
            name->len = 0;
            return slice_trim(fold_word(name, text));
        }
        bool space = byte == ' ' || (byte >= '\t' && byte <= '\r');
        if (!space)
            name->text[name->len++] = byte_small(byte);
        else if (name->len > 0 && name->text[name->len - 1] != ' ')
            name->text[name->len++] = ' ';
    }
    name->len -= name->len > 0 && name->text[name->len - 1] == ' ';
    return (struct slice){name->text, name->len};
}

static bool is_break(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '-' || byte == ',';
}

/* Cuts a name at spaces, hyphens, and behind full stops; the number of words, MOST_WORDS + 1 where there are
 * more. The texts are offsets until all are folded. */
static size_t cut_parts(struct slice text, struct name *name, struct part *parts, size_t *offsets)
{
    size_t len = 0;
    name->len = 0;
    if (text.len > MOST_BYTES)
        return MOST_WORDS + 1;
    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        while (end < text.len && !is_break(text.at[end]) && text.at[end] != '.')
            end++;
        bool stopped = end < text.len && text.at[end] == '.';
        if (end > at && len == MOST_WORDS)
            return MOST_WORDS + 1;
        if (end > at) {
            offsets[len] = name->len;
            parts[len] = (struct part){.small = byte_is_small(text.at[at])};
            parts[len].text = fold_word(name, slice_part(text, at, end));
            parts[len].shortened = stopped && parts[len].text.len <= SHORT_MOST;
            len++;
        }
        at = end + 1;
    }
    make_room(name, 2 * name->len + 2 * MOST_WORDS); /* for `join` */
    for (size_t i = 0; i < len; i++)
        parts[i].text.at = name->text + offsets[i];
    return len;
}

/* Whether the words behind `index` go on with a particle: `van`, or the `v.` of `v.d.`, which a capital would
 * make an initial. */
static bool is_particle(const struct part *part, size_t index)
{
    return (part->kind == KIND_PARTICLE && (index > 0 || part->small)) ||
           (index > 0 && part->shortened && part->small && part->text.len == 1);
}

/* Takes titles away before the name, and behind it those that cannot be the `jr` of somebody's son. */
static size_t drop_titles(const struct name_words *words, struct part *parts, size_t len)
{
    size_t from = 0;
    for (size_t i = 0; i < len; i++)
        parts[i].kind = find_kind(words, parts[i].text);
    while (from < len && parts[from].kind == KIND_TITLE)
        from++;
    while (len > from && parts[len - 1].kind == KIND_TITLE_BEHIND && parts[len - 1].text.len >= SHORT_MOST)
        len--;
    memmove(parts, parts + from, (len - from) * sizeof *parts);
    return len - from;
}

/* Writes the words behind where they were folded, and moves that to the front. */
static void join(struct name *name, const struct part *parts, size_t len)
{
    size_t from = name->len;
    for (size_t i = 0; i < len; i++) {
        memcpy(name->text + name->len, parts[i].text.at, parts[i].text.len);
        name->len += parts[i].text.len;
        if (parts[i].shortened)
            name->text[name->len++] = '.';
        if (i + 1 < len)
            name->text[name->len++] = ' ';
    }
    name->len -= from;
    memmove(name->text, name->text + from, name->len);
}

bool name_read(const struct name_words *words, struct slice text, struct name *name)
{
    struct part parts[MOST_WORDS];
    size_t offsets[MOST_WORDS], len = cut_parts(text, name, parts, offsets);
    if (len > MOST_WORDS || (len = drop_titles(words, parts, len)) < 2 || is_particle(&parts[0], 0))
        return false;
    size_t given = 1, surname;
    while (given < len - 1 && !is_particle(&parts[given], given))
        given++;
    for (surname = given; surname < len - 1 && is_particle(&parts[surname], surname);)
        surname++;
    name->who = 0;
    name->shortened = false;
    for (size_t i = surname; i < len; i++)
        name->who = hash_bytes(name->who, parts[i].text);
    for (size_t i = 0; i < len; i++) {
        parts[i].shortened |= i < given && parts[i].text.len == 1;
        name->shortened |= parts[i].shortened;
        if (i < given)
            name->who = hash_bytes(name->who, slice_part(parts[i].text, 0, 1));
    }
    join(name, parts, len);
    return true;
}

static struct slice next_word(struct slice *text)
{
    size_t len = 0;
    while (len < text->len && text->at[len] != ' ')
        len++;
    struct slice word = slice_part(*text, 0, len);
    *text = slice_part(*text, len + 1, text->len);
    return word;
}

/* Whether `word` is short for `whole`, or both are short for one. */
static bool shortens(struct slice word, struct slice whole)
{
    bool shortened = word.len > 1 && word.at[word.len - 1] == '.';
    return shortened && word.len - 1 <= whole.len && memcmp(word.at, whole.at, word.len - 1) == 0;
}

bool names_fit(struct slice a, struct slice b)
{
    while (a.len > 0 && b.len > 0) {
        struct slice one = next_word(&a), other = next_word(&b);
        if (!slice_equal(one, other) && !shortens(one, other) && !shortens(other, one))
            return false;
    }
    return a.len == 0 && b.len == 0;
}
