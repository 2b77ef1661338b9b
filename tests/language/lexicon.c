/* Rows as a text's tokens meet them: bars, hyphens, marks, accents, and the longest phrase of each vocabulary. */
#include "language/maker.h"
#include "text/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <cmocka.h>

static const struct word cues[] = {
    {"adjunct-directeur", SENSE_EVENT, 1}, {"o.l.v.", SENSE_SPEAK, 2}, {"Café", SENSE_VENUE, 3}, {"zaal|tje", SENSE_ROOM, 4},
    {"zaal 3 open", SENSE_DOORS, 5},       {"'s avonds", SENSE_AT, 6},
    {"geluidsinstallatie", SENSE_EVENT, 9}, {"stadhuis", SENSE_VENUE, 10},
    {NULL, SENSE_NONE, 0},
};
static const struct word people[] = {{"zaal", SENSE_FUNCTION, 8}, {NULL, SENSE_NONE, 0}};
static const struct language xx = {
    .tag = "xx", .cues = cues, .people = people, .named = "laan", .verb_endings = "t en",
    .function_endings = "deskundige"};

static struct lexicon *make(const struct language *language)
{
    struct lexicon_sizes sizes;
    return lexicon_make(&language, 1, &sizes);
}

/* The value and the tokens of the meaning at the first token. */
static void assert_meaning(const char *bytes, enum vocabulary vocabulary, int value, unsigned tokens)
{
    struct lexicon *lexicon = make(&xx);
    struct text *text = text_by(lexicon, slice_of(bytes), lexicon->languages[0]);
    struct meaning meaning = text_meaning(text, vocabulary, 0);
    text_free(text);
    lexicon_free(lexicon);
    assert_int_equal(meaning.value, value);
    assert_int_equal(meaning.tokens, tokens);
}

static void rows_are_cut_as_tokens(void **state)
{
    (void)state;
    assert_meaning("Adjunct-directeur Jansen", VOCABULARY_CUE, 1, 3);
    assert_meaning("adjunct\xE2\x80\x90" "directeur", VOCABULARY_CUE, 1, 3);
    assert_meaning("o.l.v. Jansen", VOCABULARY_CUE, 2, 6);
    assert_meaning("\xE2\x80\x99s Avonds", VOCABULARY_CUE, 6, 2);
    assert_meaning("adjunct directeur", VOCABULARY_CUE, 0, 0);
}

static void case_accents_and_bars_are_aside(void **state)
{
    (void)state;
    assert_meaning("CAFE", VOCABULARY_CUE, 3, 1);
    assert_meaning("cafe\xCC\x81", VOCABULARY_CUE, 3, 1);
    assert_meaning("zaaltje", VOCABULARY_CUE, 4, 1);
    assert_meaning("zaaltjes", VOCABULARY_CUE, 0, 0);
}

static void every_byte_counts(void **state)
{
    (void)state;
    assert_meaning("stadhuis", VOCABULARY_CUE, 10, 1);
    assert_meaning("stadhuiz", VOCABULARY_CUE, 0, 0);
    assert_meaning("stadhuise", VOCABULARY_CUE, 0, 0);
    assert_meaning("Geluidsinstallatie", VOCABULARY_CUE, 9, 1);
    assert_meaning("geluidsiMstallatie", VOCABULARY_CUE, 0, 0);
    assert_meaning("geluidsinstallati", VOCABULARY_CUE, 0, 0);
}

static void assert_ends(const char *bytes, unsigned endings)
{
    struct lexicon *lexicon = make(&xx);
    struct text *text = text_by(lexicon, slice_of(bytes), lexicon->languages[0]);
    unsigned found = text->tokens[0].endings;
    text_free(text);
    lexicon_free(lexicon);
    assert_int_equal(found, endings);
}

static void words_end_as_rows_say(void **state)
{
    (void)state;
    assert_ends("vertelt", 1u << ENDING_VERB);
    assert_ends("LOPEN", 1u << ENDING_VERB);
    assert_ends("Verlaan", 1u << ENDING_NAMED);
    assert_ends("Wittlaan", 1u << ENDING_NAMED | 1u << ENDING_CALLED_AFTER);
    assert_ends("Bouwdeskundige", 1u << ENDING_FUNCTION);
    assert_ends("deskundige", 1u << ENDING_FUNCTION);
    assert_ends("eskundige", 0);
    assert_ends("Bouwkundige", 0);
}

static void longest_wins_in_each_vocabulary(void **state)
{
    (void)state;
    assert_meaning("zaal 3\nopen", VOCABULARY_CUE, 5, 3);
    assert_meaning("zaal 3 dicht", VOCABULARY_CUE, 4, 1);
    assert_meaning("zaal 3 open", VOCABULARY_PERSON, 8, 1);
    assert_meaning("zaal", VOCABULARY_PLACE, 0, 0);
}

static void assert_doubles(const char *cues_text, const char *terms_text, size_t doubles)
{
    const struct word ours[] = {{cues_text, SENSE_EVENT, 1}, {NULL, SENSE_NONE, 0}};
    const struct word theirs[] = {{terms_text, SENSE_EVENT, 1}, {NULL, SENSE_NONE, 0}};
    const struct language language = {.tag = "yy", .cues = ours, .terms = theirs};
    const struct language *const one = &language;
    struct lexicon_sizes sizes;
    lexicon_free(lexicon_make(&one, 1, &sizes));
    assert_int_equal(sizes.doubles, doubles);
}

static void a_word_stands_once_in_a_vocabulary(void **state)
{
    (void)state;
    assert_doubles("zaal, zaal open", "zalen, zaal is open, open zaal", 0);
    assert_doubles("zaal", "zaal open, Z\xC3\xA1" "al", 1);
    assert_doubles("zaal|tje, zaaltje", "", 1);
    assert_doubles("zaal open, deur", "zaal  open, deur, zaal open gaat", 2);
}

/* A word of four letters for a number. */
static void spell(size_t number, char word[5])
{
    for (size_t i = 4; i-- > 0; number /= 26)
        word[i] = (char)('a' + number % 26);
    word[4] = '\0';
}

static void very_many_rows_are_all_found(void **state)
{
    enum { MANY = 20000, PAIRS = 5000 };
    (void)state;
    struct print print;
    char word[5], other[5];
    print_open(&print);
    for (size_t i = 0; i < MANY; i++) {
        spell(i, word);
        spell(i + 7, other);
        fprintf(print.file, i < PAIRS ? "%s, %s %s, " : "%s, ", word, word, other);
    }
    AUTO_FREE char *rows = print_close(&print);
    const struct word many[] = {{rows, SENSE_EVENT, 1}, {NULL, SENSE_NONE, 0}};
    const struct language large = {.tag = "yy", .cues = many};
    struct lexicon *lexicon = make(&large);
    for (size_t i = 0; i < MANY; i++) {
        spell(i, word);
        spell(i + 7, other);
        AUTO_FREE char *bytes = memory_print("%s %s %s", word, other, "aaaaa");
        struct text *text = text_by(lexicon, slice_of(bytes), lexicon->languages[0]);
        assert_int_equal(text_meaning(text, VOCABULARY_CUE, 0).tokens, i < PAIRS ? 2 : 1);
        assert_int_equal(text_meaning(text, VOCABULARY_CUE, 2).tokens, 0);
        text_free(text);
    }
    lexicon_free(lexicon);
}

/* What a word behind so many spaces is guessed to be in; Dutch where nothing tells. */
static void assert_guess(size_t spaces, const char *word, const char *tag)
{
    AUTO_FREE char *bytes = memory_print("%*s%s", (int)spaces, "", word);
    struct text *text = text_new(slice_of(bytes), NULL);
    assert_string_equal(text->language->tag, tag);
    text_free(text);
}

static void a_language_is_guessed_wherever_its_words_stand(void **state)
{
    (void)state;
    for (size_t spaces = 0; spaces < 150; spaces++) {
        assert_guess(spaces, "the", "en");
        assert_guess(spaces, "(THE)", "en");
        assert_guess(spaces, "february", "en");
        assert_guess(spaces, "februarys", "nl");
        assert_guess(spaces, "thereto", "nl");
        assert_guess(spaces, "breathe", "nl");
        assert_guess(spaces, "incomprehensibilities the", "en");
        assert_guess(spaces, "het the und nicht", "de");
    }
}

/* Of the words of a row, each without spaces, one letter from its end made a `q`: no row has such a word. */
static size_t count_found(const char *words, size_t from_end)
{
    size_t found = 0;
    for (const char *word = words; *word != '\0';) {
        size_t len = strcspn(word, ",");
        char other[64];
        if (len > 4 && len < sizeof other && strspn(word, "abcdefghijklmnoprstuvwxyz") >= len) {
            memcpy(other, word, len);
            other[len - 1 - from_end] = 'q';
            found += lexicon_find(&lexicon_of_rows, (struct slice){other, len}) != 0;
        }
        word += len;
        word += strspn(word, ", ");
    }
    return found;
}

static void words_that_end_otherwise_are_none(void **state)
{
    (void)state;
    size_t seen = 0;
    for (size_t i = 0; i < LANGUAGES_MOST && lexicon_of_rows.languages[i] != NULL; i++) {
        const struct language *language = lexicon_of_rows.languages[i];
        const struct word *const tables[] = {language->time, language->cues, language->terms, language->people, language->labels};
        for (size_t t = 0; t < ARRAY_LEN(tables); t++)
            for (const struct word *row = tables[t]; row != NULL && row->text != NULL; row++, seen++) {
                assert_int_equal(count_found(row->text, 0), 0);
                assert_int_equal(count_found(row->text, 1), 0);
            }
    }
    assert_true(seen > 500);
}

/* Words that no row knows have a bit of their own, and so has what nearly every sentence says. */
static void senses_have_bits(void **state)
{
    static const enum sense alone[] = {SENSE_NONE, SENSE_LINK, SENSE_LABEL, SENSE_ARTICLE, SENSE_PRONOUN, SENSE_PARTICLE};
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(alone); i++)
        for (enum sense sense = SENSE_NONE; sense < SENSE_COUNT; sense++)
            assert_true(sense == alone[i] || sense_place(sense) != sense_place(alone[i]));
    for (enum sense sense = SENSE_NONE; sense < SENSE_COUNT; sense++)
        assert_true(sense_place(sense) < 64);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(senses_have_bits),
        cmocka_unit_test(rows_are_cut_as_tokens),
        cmocka_unit_test(case_accents_and_bars_are_aside),
        cmocka_unit_test(every_byte_counts),
        cmocka_unit_test(words_end_as_rows_say),
        cmocka_unit_test(longest_wins_in_each_vocabulary), cmocka_unit_test(a_word_stands_once_in_a_vocabulary),
        cmocka_unit_test(very_many_rows_are_all_found),
        cmocka_unit_test(words_that_end_otherwise_are_none),
        cmocka_unit_test(a_language_is_guessed_wherever_its_words_stand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
