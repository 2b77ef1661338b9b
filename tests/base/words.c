/* Nearest words, characters as a terminal counts them, and the terminal rule over every code point. */
#include "fasti/base.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <cmocka.h>

static void test_nearest(void **state)
{
    static const char *const names[] = {"start", "status", "title", "location.city"};
    (void)state;
    assert_string_equal(word_nearest("strat", names, ARRAY_LEN(names)), "start");
    assert_string_equal(word_nearest("locatoin.city", names, ARRAY_LEN(names)), "location.city");
    assert_string_equal(word_nearest("titel", names, ARRAY_LEN(names)), "title");
    assert_null(word_nearest("stxyz", names, ARRAY_LEN(names))); /* three letters of five */
    static const char *const alike[] = {"cat", "bat"};
    assert_string_equal(word_nearest("hat", alike, ARRAY_LEN(alike)), "cat");
    assert_null(word_nearest("zzzzz", names, ARRAY_LEN(names)));
    assert_null(word_nearest("start", names, 0));
    char *long_word = memory_new(100, 1);
    memset(long_word, 'a', 99);
    assert_null(word_nearest(long_word, names, ARRAY_LEN(names)));
    free(long_word);
}

static void test_bytes_as_found(void **state)
{
    static const struct {
        char byte;
        int32_t code;
    } windows[] = {{'a', 'a'}, {'\x80', 0x20AC}, {'\x9F', 0x178}, {'\xA0', 0xA0}, {'\xE9', 0xE9}, {'\x81', 0xFFFD}};
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(windows); i++) {
        size_t at = 0;
        assert_int_equal(encoding_next(ENCODING_WINDOWS_1252, (struct slice){&windows[i].byte, 1}, &at), windows[i].code);
        assert_int_equal(at, 1);
    }
    assert_int_equal(line_end_of(SLICE("a\rb")), '\r');
    assert_int_equal(line_end_of(SLICE("a\r\nb")), '\n');
    assert_int_equal(line_end_of(SLICE("a")), '\n');
    assert_int_equal(line_end_of(SLICE("")), '\n');
}

/* The clusters of a text, each with its cells, parted by spaces. */
static void check_clusters(const char *text, const char *expected)
{
    struct print print;
    print_open(&print);
    struct slice slice = slice_of(text);
    for (size_t at = 0; at < slice.len;) {
        int width;
        struct slice cluster = utf8_cluster(slice, &at, &width);
        fprintf(print.file, "%zu:%d ", cluster.len, width);
    }
    char *got = print_close(&print);
    assert_string_equal(got, expected);
    free(got);
}

static void test_clusters(void **state)
{
    (void)state;
    check_clusters("", "");
    check_clusters("ab", "1:1 1:1 ");
    check_clusters("e\xCC\x81x", "3:1 1:1 ");                          /* combining acute */
    check_clusters("\xE8\x8C\xB6\xE4\xBC\x9A", "3:2 3:2 ");            /* wide */
    check_clusters("\xCC\x81\xCC\x81", "4:0 ");                        /* nothing to combine with */
    check_clusters("\xF0\x9F\x87\xB3\xF0\x9F\x87\xB1", "8:2 ");        /* a flag of two letters */
    check_clusters("\xFF\x41", "1:1 1:1 ");                            /* not UTF-8 */
    check_clusters("\xE1\x84\x80\xE1\x85\xA1", "6:2 ");                /* Hangul jamo */
}

/* What a terminal is not to get, as ranges. */
static bool is_forbidden(int32_t code)
{
    static const struct {
        int32_t first, last;
    } ranges[] = {{0x00, 0x1F},     {0x7F, 0x9F},     {0xAD, 0xAD},     {0x61C, 0x61C},   {0x200B, 0x200F},
                  {0x2028, 0x202E}, {0x2060, 0x2069}, {0xD800, 0xDFFF}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB},
                  {0xE0000, 0xE007F}};
    for (size_t i = 0; i < ARRAY_LEN(ranges); i++)
        if (code >= ranges[i].first && code <= ranges[i].last)
            return true;
    return false;
}

static void test_terminal_rule(void **state)
{
    (void)state;
    for (int32_t code = 0; code <= 0x10FFFF; code++)
        assert_false(is_forbidden(code) && utf8_is_printable(code));
    for (int32_t code = 0x20; code < 0x7F; code++)
        assert_true(utf8_is_printable(code));
}

static void check_safe(struct slice text, const char *expected)
{
    struct print print;
    print_open(&print);
    print_safe(print.file, text);
    char *got = print_close(&print);
    assert_string_equal(got, expected);
    free(got);
}

static void test_print_safe(void **state)
{
    (void)state;
    check_safe(SLICE("caf\xC3\xA9 \xE8\x8C\xB6"), "caf\xC3\xA9 \xE8\x8C\xB6");
    check_safe(SLICE("a\x1B[1m\n\x7F"), "a\\x1B[1m\\x0A\\x7F");
    check_safe(SLICE("\xC2\x9B\xE2\x80\xAE"), "\\u{009B}\\u{202E}");
    check_safe(SLICE("\xC3(\xFF"), "\\xC3(\\xFF");
    check_safe(SLICE("\xEF\xBF\xBD"), "\xEF\xBF\xBD");
    check_safe((struct slice){"a\0b", 3}, "a\\x00b");
}

static void check_fold(const char *text, const char *expected)
{
    char *got = utf8_fold(slice_of(text));
    assert_string_equal(got, expected);
    free(got);
}

static void test_fold(void **state)
{
    (void)state;
    check_fold("  Caf\xC3\xA9\t R\xC3\x89union ", "cafe reunion");
    check_fold("Cafe\xCC\x81", "cafe");
    check_fold("STRA\xC3\x9F" "E", "strasse");
    check_fold("\xEF\xBC\xA1", "a");
    check_fold("", "");
}

static void test_numbers(void **state)
{
    static const long numbers[] = {0, 7, 10, 42, 99, 100, 305, 1000000, LONG_MAX, -1, -10, -100, LONG_MIN};
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(numbers); i++) {
        char written[NUMBER_TEXT + 1], expected[NUMBER_TEXT + 1];
        written[number_write(numbers[i], written)] = '\0';
        snprintf(expected, sizeof expected, "%ld", numbers[i]);
        assert_string_equal(written, expected);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_bytes_as_found),
        cmocka_unit_test(test_nearest), cmocka_unit_test(test_clusters),
                                       cmocka_unit_test(test_terminal_rule), cmocka_unit_test(test_print_safe),
                                       cmocka_unit_test(test_fold), cmocka_unit_test(test_numbers)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
