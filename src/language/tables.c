/* Writes fasti's own lexicon as C: run when fasti is built, which fails where a word stands in two rows of a
 * vocabulary. */
#include "language/ending.h"
#include "language/maker.h"

#include <inttypes.h>

static void write_numbers(const uint16_t *numbers, size_t len)
{
    putchar('{');
    for (size_t i = 0; i < len; i++)
        printf("%u,%s", numbers[i], i % 20 == 19 ? "\n" : "");
    putchar('}');
}

static void write_array(const char *name, const uint16_t *numbers, size_t len)
{
    printf("static const uint16_t %s[] = ", name);
    write_numbers(numbers, len);
    puts(";");
}

static void write_bytes(const char *name, const unsigned char *bytes, size_t len)
{
    printf("static const unsigned char %s[] = {", name);
    for (size_t i = 0; i < len; i++)
        printf("%u,%s", bytes[i], i % 20 == 19 ? "\n" : "");
    puts("};");
}

static void write_long(const char *name, const uint64_t *numbers, size_t len)
{
    printf("static const uint64_t %s[] = {\n", name);
    for (size_t i = 0; i < len; i++)
        printf("%" PRIu64 "u,%s", numbers[i], i % 8 == 7 ? "\n" : "");
    puts("};");
}

static void write_entries(const struct entry *entries, size_t len)
{
    puts("static const struct entry entries[] = {");
    for (size_t i = 0; i < len; i++) {
        putchar('{');
        write_numbers(entries[i].alone, LANGUAGES_MOST);
        putchar(',');
        write_numbers(entries[i].endings, LANGUAGES_MOST);
        printf(",%u},\n", entries[i].tells);
    }
    puts("};");
}

static void write_meaning(struct meaning meaning)
{
    printf("{%d,%u,%d},", (int)meaning.sense, meaning.tokens, meaning.value);
}

static void write_meanings(const struct meanings *meanings, size_t len)
{
    puts("static const struct meanings meanings[] = {");
    for (size_t i = 0; i < len; i++) {
        printf("{{");
        for (size_t v = 0; v < VOCABULARY_COUNT; v++)
            write_meaning(meanings[i].of[v]);
        printf("},%" PRIu64 "u},\n", meanings[i].senses);
    }
    puts("};");
}

static void write_phrases(const struct phrase *phrases, size_t len)
{
    puts("static const struct phrase phrases[] = {");
    for (size_t i = 0; i < len; i++) {
        putchar('{');
        write_meaning(phrases[i].meaning);
        printf("%u,%u,%u,%u,%u},\n", phrases[i].first, phrases[i].rest, phrases[i].next,
               phrases[i].vocabulary, phrases[i].languages);
    }
    puts("};");
}

static void write_pairs(const struct pair *pairs, size_t len)
{
    puts("static const struct pair pairs[] = {");
    for (size_t i = 0; i < len; i++)
        printf("{%u,%u,%u},%s", pairs[i].first, pairs[i].second, pairs[i].phrase, i % 8 == 7 ? "\n" : "");
    puts("};");
}

static void write_tails(const struct endings *endings, size_t language)
{
    printf("static const struct tail tails_%zu[] = {\n", language);
    for (size_t i = 0; i < endings->len; i++) {
        const struct tail *tail = &endings->tails[i];
        printf("{%" PRIu64 "u,%" PRIu64 "u,\"%.*s\",%u,%u,%u},\n", tail->bytes, tail->mask, tail->len,
               tail->at, tail->len, tail->next, tail->kind);
    }
    puts("};");
}

static void write_endings(const struct endings *endings)
{
    for (size_t i = 0; i < LANGUAGES_MOST; i++)
        write_tails(&endings[i], i);
    printf("static const struct endings endings[] = {\n");
    for (size_t i = 0; i < LANGUAGES_MOST; i++) {
        printf("{tails_%zu,%zu,%zu,", i, endings[i].len, endings[i].len);
        write_numbers(endings[i].twos, ENDING_SLOTS);
        putchar(',');
        write_numbers(endings[i].threes, ENDING_SLOTS);
        putchar(',');
        write_numbers(endings[i].letters, ARRAY_LEN(endings[i].letters));
        puts("},");
    }
    puts("};");
}

static void write_lexicon(const struct lexicon *lexicon)
{
    puts("const struct lexicon lexicon_of_rows = {.languages = {");
    for (size_t i = 0; i < LANGUAGES_MOST; i++)
        printf("&language_%s,", lexicon->languages[i]->tag);
    printf("},\n.by_first=%" PRIu64 "u,.by_last=%" PRIu64 "u,.places=%u,.pair_bits=%u,\n", lexicon->by_first,
           lexicon->by_last, lexicon->places, lexicon->pair_bits);
    puts(".moved=moved,.words=words,.entries=entries,.meanings=meanings,.phrases=phrases,.later=later,.pairs="
         "pairs,.known_pairs=known_pairs,.endings=endings};");
}

int main(void)
{
    size_t len;
    struct lexicon_sizes sizes;
    const struct language *const *all = languages(&len);
    struct lexicon *lexicon = lexicon_make(all, len, &sizes);
    puts("#include \"fasti/lexicon.h\"\n#include \"language/ending.h\"\n#include \"language/rows.h\"");
    write_bytes("moved", lexicon->moved, (size_t)1 << MOVED_BITS);
    write_long("words", lexicon->words, lexicon->places + MOVED_MOST);
    write_array("later", lexicon->later, sizes.later);
    write_pairs(lexicon->pairs, (size_t)1 << lexicon->pair_bits);
    write_entries(lexicon->entries, sizes.entries);
    write_meanings(lexicon->meanings, sizes.meanings);
    write_phrases(lexicon->phrases, sizes.phrases);
    write_long("known_pairs", lexicon->known_pairs, (size_t)1 << KNOWN_PAIR_BITS >> 6);
    write_endings(lexicon->endings);
    write_lexicon(lexicon);
    lexicon_free(lexicon);
    return sizes.doubles > 0 || ferror(stdout) || fflush(stdout) != 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
