/* Texts in Markdown without their marks: what CommonMark says that is taken, what of it is left, and which texts are none. */
#include "text/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <cmocka.h>

struct row {
    const char *written, *read;
};

static struct text *read_text(const char *bytes)
{
    return text_new(slice_of(bytes), language_find("nl"));
}

/* Each, below a heading that shows what it is. */
static void assert_rows(const struct row *rows, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        AUTO_FREE char *page = memory_print("# Kop\n\n%s", rows[i].written);
        struct text *text = read_text(page);
        AUTO_FREE char *clean = slice_copy(text->clean);
        assert_memory_equal(clean, "Kop\n\n", 5);
        assert_string_equal(clean + 5, rows[i].read);
        text_free(text);
    }
}

static void test_emphasis(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"*Datum:* 12 maart", "Datum: 12 maart"},
        {"**Datum:** 12 maart", "Datum: 12 maart"},
        {"_Datum:_ 12 maart", "Datum: 12 maart"},
        {"__Datum:__ 12 maart", "Datum: 12 maart"},
        {"***Datum:*** 12 maart", "Datum: 12 maart"},
        {"**Dr. *Merel* Ooms**", "Dr. Merel Ooms"},
        {"*Dr. **Merel** Ooms*", "Dr. Merel Ooms"},
        {"**Merel\nOoms** spreekt", "Merel\nOoms spreekt"},
        {"**D**e **V**ork", "De Vork"},
        {"(*gratis*), \"**vol**\"", "(gratis), \"vol\""},
        {"\xE2\x80\x98*gratis*\xE2\x80\x99", "\xE2\x80\x98gratis\xE2\x80\x99"},
        {"*a **b*", "*a *b"},
        {"**a *b**", "*a b"},
        {"*foo**bar**baz*", "foobarbaz"},
        {"***a** b*", "a b"},
    };
    assert_rows(rows, ARRAY_LEN(rows));
}

/* Marks that open or close nothing. */
static void test_no_emphasis(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"2*3 is 3*2", "2*3 is 3*2"},
        {"leraar*innen en student*innen", "leraar*innen en student*innen"},
        {"snake_case_naam", "snake_case_naam"},
        {"** let op **", "** let op **"},
        {"Entree 5 euro*\n*leden gratis", "Entree 5 euro*\n*leden gratis"},
        {"*een\n\ntwee*", "*een\n\ntwee*"},
        {"* koffie\n* thee*", "* koffie\n* thee*"},
        {"- *een\n- twee*", "- *een\n- twee*"},
        {"*een | twee*\n--- | ---\n*drie | vier*", "*een | twee*\n*drie | vier*"},
        {"**Datum:**12 maart", "**Datum:**12 maart"},
        {"Naam: ____ Adres: ____", "Naam: ____ Adres: ____"},
        {"https://a.nl/_b_/c_d_", "https://a.nl/_b_/c_d_"},
        {"_zie https://a.nl/b_", "zie https://a.nl/b"},
    };
    assert_rows(rows, ARRAY_LEN(rows));
}

static void test_escapes_and_code(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"1\\. \\*mei\\* \\[a\\](b)", "1. *mei* [a](b)"},
        {"C:\\map \\\xC3\xA9", "C:\\map \\\xC3\xA9"},
        {"een\\\ntwee  \ndrie", "een\ntwee  \ndrie"},
        {"`*mei*` en ``a ` b``", "*mei* en a ` b"},
        {"`los en ``ook", "`los en ``ook"},
        {"*a `b* c`", "*a b* c"},
        {"```\n*mei*\n# kop\n```\n*juni*", "\n*mei*\n# kop\n\njuni"},
        {"```text\n*mei*", "\n*mei*"},
    };
    assert_rows(rows, ARRAY_LEN(rows));
}

static void test_blocks(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"> een *quote*\n>> en\nmeer", "een quote\nen\nmeer"},
        {"een\n\n***\n\ntwee", "een\n\n\n\ntwee"},
        {"* * *\n___\n- - -", "\n\n"},
        {"een\n***\ntwee", "een\n\ntwee"},
        {"een\ntwee\n---\ndrie", "een\ntwee\n\ndrie"},
        {"- een\n---", "- een\n"},
        {"=====\neen\n=====", "=====\neen\n====="},
        {"- een\n+ *twee*\n1. drie\n2) **vier**", "- een\n+ twee\n1. drie\n2) vier"},
        {"#hashtag", "#hashtag"},
        {"####### zeven", "####### zeven"},
        {"    # code", "    # code"},
        {"#", ""},
        {"een <b>twee</b> &amp; drie", "een <b>twee</b> &amp; drie"},
        {"[naam]: https://a.nl", "[naam]: https://a.nl"},
    };
    assert_rows(rows, ARRAY_LEN(rows));
}

static void test_tables(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"| Tijd | Wat |\n|------|:---:|\n| 13.00 | **Opening** |", "Tijd | Wat\n13.00 | Opening"},
        {"Tijd | Wat\n--- | ---\n13.00 | Opening", "Tijd | Wat\n13.00 | Opening"},
        {"Rooster:\nTijd | Wat\n--|--\n:-|-:\n", "Rooster:\nTijd | Wat\n--|--\n"},
        {"| a | b |\n|---|---|\n| | c |\n| d | |\n| | |", "a | b\n| | c\nd\n"},
        {"| a \\| b | c |", "a | b | c"},
        {"| a | b |\n|---|---|\n\n| los", "a | b\n\n| los"},
        {"| - | - |", "- | -"},
    };
    assert_rows(rows, ARRAY_LEN(rows));
}

static void test_links(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"[Meld u **nu** aan](https://a.nl/b \"nu\")!", "Meld u nu aan!"},
        {"[a](<b c>) [d](e(f)g) [h]()", "a d h"},
        {"**[Meld u aan](https://a.nl)**", "Meld u aan"},
        {"[zie\nhier](https://a.nl)", "zie\nhier"},
        {"[Jan Bos](mailto:jan@a.nl?subject=x)", "Jan Bos (jan@a.nl)"},
        {"[jan@a.nl](mailto:jan@a.nl)", "jan@a.nl"},
        {"zie <https://a.nl/b_c_>.", "zie https://a.nl/b_c_."},
        {"<mailto:jan@a.nl>", "jan@a.nl"},
        {"Jan <jan@a.nl>", "Jan <jan@a.nl>"},
        {"![Zoutzak](https://a.nl/z.jpg)\n\n![](z.jpg) Zout", "\n\n Zout"},
        {"[![logo](l.png)](https://a.nl)", ""},
        {"[a] (b) [c][d] [e](f g) [x", "[a] (b) [c][d] [e](f g) [x"},
        {"[a [b](c) d](e)", "[a b d](e)"},
        {"[a](b\\)c)", "a"},
        {"\\![a](b)", "!a"},
    };
    assert_rows(rows, ARRAY_LEN(rows));
}

static void assert_link(const struct text *text, size_t index, const char *words, const char *target)
{
    assert_true(index < text->links_len);
    AUTO_FREE char *found = slice_copy(text_slice(text, text->links[index].words));
    assert_string_equal(found, words);
    assert_string_equal(text->links[index].target.at, target);
}

static void test_targets(void **state)
{
    (void)state;
    struct text *text = read_text("# Kop\n\n[![l](m)](https://leeg.nl) [*Meld* aan](https://a.nl/b\\_c \"t\"), "
                                  "[Jan](mailto:jan@a.nl), <https://d.nl>, [ <https://e.nl> ](https://f.nl)\n");
    assert_int_equal(text->links_len, 4);
    assert_link(text, 0, "Meld aan", "https://a.nl/b_c");
    assert_link(text, 1, "Jan", "mailto:jan@a.nl");
    assert_link(text, 2, "https://d.nl", "https://d.nl");
    assert_link(text, 3, "https://e.nl", "https://e.nl");
    text_free(text);
}

static unsigned level_of(const struct text *text, const char *words)
{
    for (size_t i = 0; i < text->lines_len; i++)
        if (slice_is(slice_trim(slice_part(text->clean, text->lines[i].at, text->lines[i].at + text->lines[i].len)), words))
            return text->lines[i].level;
    fail_msg("no line %s", words);
    return 0;
}

/* Headings keep their level where the lines below them are put together, and stand between blank lines. */
static void test_headings(void **state)
{
    (void)state;
    struct text *text = read_text("intro\n## Twee ##\nDe vereniging nodigt alle leden en hun buren uit voor een avond\n"
                                  "over de dijken van klei en van zand, die al eeuwen het land\n"
                                  "beschermen tegen het water van de zee en de rivieren, en waarvan\n"
                                  "bijna niemand nog weet wie ze heeft gemaakt en wanneer dat was,\n"
                                  "zodat het goed is daar eens met elkaar naar te kijken en te\n"
                                  "luisteren naar wie het nog wel weet.\n"
                                  "\nDrie\n===\n**Vier**\n---\n### *Vijf* en [zes](https://a.nl)\n![p](q)\n#### ![p](q)\nzeven\n");
    assert_int_equal(level_of(text, "Twee"), 2);
    assert_int_equal(level_of(text, "Drie"), 1);
    assert_int_equal(level_of(text, "Vier"), 2);
    assert_int_equal(level_of(text, "Vijf en zes"), 3);
    assert_int_equal(level_of(text, "zeven"), 0);
    assert_int_equal(level_of(text, "intro"), 0);
    assert_int_equal(text->level, 1);
    assert_true(slice_find(text->clean, SLICE("intro\n\nTwee\n\nDe vereniging"), NULL));
    assert_true(slice_find(text->clean, SLICE("een avond over de dijken"), NULL));
    text_free(text);
}

/* Every token stands in the original where its place says, in other encodings than UTF-8 too. */
static void test_places(void **state)
{
    (void)state;
    static const char page[] = "\xEF\xBB\xBF# Kop *een*\r\n\r\n> **Datum:** 12\\. [maa\xCC\x81rt](https://a.nl)\r\n| `a` | **b** |\r\n"
                               "|---|---|\r\n| c ![d](e) f | |\r\nVier\r\n---\r\n[Jan](mailto:jan@a.nl) *g*\r\n";
    struct text *text = read_text(page);
    size_t starts[16] = {0}, lines = 1;
    for (size_t i = 0; page[i] != '\0'; i++)
        if (page[i] == '\n')
            starts[lines++] = i + 1;
    for (size_t i = 0; i < text->tokens_len; i++) {
        struct place place = text_place(text, text_span(text, i, 1), NULL);
        struct slice word = text_token(text, i);
        const char *there = page + starts[place.line - 1] + place.column - 1;
        if ((unsigned char)word.at[0] < 0x80 && word.len == place.length)
            assert_memory_equal(there, word.at, word.len);
        else
            assert_memory_equal(there, "maa\xCC\x81rt", place.length);
    }
    assert_true(text->tokens_len > 20);
    text_free(text);
}

/* What is no Markdown stays as it is, whatever marks it has. */
static void test_others(void **state)
{
    (void)state;
    static const char *const pages[] = {
        "Lezing\n\n** excuus voor dubbele post **\n\n* koffie\n* thee\n",
        "Lezing\n\n-----\n\nEen *bijzondere* avond\n",
        "Nieuwsbrief\n\n=====\nLezing\n=====\n\n*****\n",
        "Lezing van € 5*\n*) leden gratis, zie_ook_dit en 2*3*4\n",
        "Lezing\n\nTijd | Wat\n13.00 | - | -\n| - | - |\n",
        "Lezing\n\n# 3 plaatsen\n",
        "Lezing (zie [1]) [2] (3) \\o/ `s avonds\n> gisteren <https://a.nl>\n",
        "#lezing #water\n",
        "leraar*innen en student*innen en arts*en\n",
    };
    for (size_t i = 0; i < ARRAY_LEN(pages); i++) {
        struct text *text = read_text(pages[i]);
        AUTO_FREE char *clean = slice_copy(text->clean);
        assert_string_equal(clean, pages[i]);
        assert_int_equal(text->level, 0);
        text_free(text);
    }
}

/* Each of these is enough to show it. */
static void test_signs(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"# Lezing\n\na", "Lezing\n\na"},
        {"Lezing\n======\n\na", "Lezing\n\n\na"},
        {"a\n\n## b\n\n## c", "a\n\nb\n\nc"},
        {"a **b** c", "a b c"},
        {"*a*\n_b_", "a\nb"},
        {"a [b](https://c.nl)", "a b"},
        {"a\n\nb | c\n---|---\nd | e", "a\n\nb | c\nd | e"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct text *text = read_text(rows[i].written);
        AUTO_FREE char *clean = slice_copy(text->clean);
        assert_string_equal(clean, rows[i].read);
        text_free(text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_emphasis), cmocka_unit_test(test_no_emphasis), cmocka_unit_test(test_escapes_and_code),
        cmocka_unit_test(test_blocks),   cmocka_unit_test(test_tables),      cmocka_unit_test(test_links),
        cmocka_unit_test(test_targets),  cmocka_unit_test(test_headings),    cmocka_unit_test(test_places),
        cmocka_unit_test(test_others),   cmocka_unit_test(test_signs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
