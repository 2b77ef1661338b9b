/* Lines and cells of a given width. */
#include "writer/card.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <cmocka.h>

static void check_wrap(const char *text, int width, const char *expected)
{
    struct print print;
    print_open(&print);
    struct slice slice = slice_of(text);
    for (size_t at = 0; at < slice.len;) {
        struct slice line = wrap_next(slice, &at, width);
        fprintf(print.file, "%.*s|", (int)line.len, line.at);
    }
    char *got = print_close(&print);
    assert_string_equal(got, expected);
    free(got);
}

static void test_wrap(void **state)
{
    (void)state;
    check_wrap("one two three", 7, "one two|three|");
    check_wrap("one two three", 8, "one two|three|");
    check_wrap("one two three", 6, "one|two|three|");
    check_wrap("one two three", 100, "one two three|");
    check_wrap("abcdefgh ij", 3, "abc|def|gh|ij|");
    check_wrap("one\ntwo three\n\nfour", 9, "one|two three||four|");
    check_wrap("one\n", 9, "one|");
    check_wrap("\n\n", 9, "||");
    check_wrap("日本語の文", 5, "日本|語の|文|");
    check_wrap("日本", 1, "日|本|");
    check_wrap("e\xCC\x81" "e\xCC\x81" "e\xCC\x81", 2, "e\xCC\x81" "e\xCC\x81|e\xCC\x81|");
    check_wrap(" a", 1, " |a|");
}

static void check_cell(const char *text, int width, bool pad, const char *expected)
{
    struct print print;
    print_open(&print);
    cell_write(print.file, slice_of(text), width, pad);
    char *got = print_close(&print);
    assert_string_equal(got, expected);
    free(got);
}

static void test_cell(void **state)
{
    (void)state;
    check_cell("abc", 5, true, "abc  ");
    check_cell("abc", 5, false, "abc");
    check_cell("abc", 3, true, "abc");
    check_cell("abcd", 3, true, "ab…");
    check_cell("日本語", 6, true, "日本語");
    check_cell("日本語", 5, true, "日本…");
    check_cell("日本語", 4, true, "日… ");
    check_cell("日本語", 1, true, "…");
    check_cell("e\xCC\x81tude", 3, true, "e\xCC\x81t…");
    check_cell("", 2, true, "  ");
}

static void check_distance(const char *when_text, const char *expected)
{
    struct when now, when;
    struct print print;
    assert_true(when_read(SLICE("2026-04-21T10:00:00"), &now));
    assert_true(when_read(slice_of(when_text), &when));
    print_open(&print);
    bool printed = print_distance(print.file, when, now);
    char *got = print_close(&print);
    assert_string_equal(got, expected);
    assert_int_equal(printed, *expected != '\0');
    free(got);
}

static void test_distance(void **state)
{
    (void)state;
    check_distance("2026-04-21", "today");
    check_distance("2026-04-22", "in 1 day");
    check_distance("2026-04-20T23:00:00", "1 day ago");
    check_distance("2026-05-04", "in 13 days");
    check_distance("2026-05-05", "in 2 weeks");
    check_distance("2026-06-20", "in 8 weeks");
    check_distance("2026-06-21", "in 2 months");
    check_distance("2024-04-21", "2 years ago");
    check_distance("2026-04-21T10:00:30", "now");
    check_distance("2026-04-21T10:01:00", "in 1 minute");
    check_distance("2026-04-21T08:59:00", "1 hour ago");
    check_distance("XXXX-04-21", "");
    check_distance("XXXX-XX-XXT10:00:00", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_wrap), cmocka_unit_test(test_cell),
                                       cmocka_unit_test(test_distance)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
