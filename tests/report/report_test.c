/* The formats of a report: where the caret stands, what a terminal gets, the JSON of a finding. */
#include "fasti/report.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static char *written(const char *format, const struct finding *finding, bool color)
{
    AUTO_REPORT *report = report_new();
    struct print print;
    report_add(report, finding);
    print_open(&print);
    report_print(report, format, color, print.file);
    return print_close(&print);
}

static struct finding about(const char *words, size_t column, size_t length)
{
    return (struct finding){.severity = SEVERITY_ERROR,
                            .rule = "end-before-start",
                            .group = "times",
                            .place = {"a.txt", 3, column, length},
                            .words = {words, false, true, column - 1, length},
                            .message = "wrong"};
}

static void expect_text(const struct finding *finding, const char *below)
{
    AUTO_FREE char *text = written("text", finding, false);
    AUTO_FREE char *expected =
        memory_print("a.txt:3:%zu: error: wrong [end-before-start]\n%s", finding->place.column, below);
    assert_string_equal(text, expected);
}

static void caret_stands_below_the_words(void **state)
{
    (void)state;
    struct finding plain = about("van 14.00 tot 13.00 uur", 15, 5);
    expect_text(&plain, "van 14.00 tot 13.00 uur\n              ^~~~~\n");
    struct finding one = about("x", 1, 0);
    expect_text(&one, "x\n^\n");
    struct finding behind = about("abc", 4, 0);
    expect_text(&behind, "abc\n   ^\n");
}

static void tabs_are_opened_and_wide_characters_counted(void **state)
{
    (void)state;
    struct finding tab = about("a\tb\tcd", 5, 2);
    expect_text(&tab, "a       b       cd\n                ^~\n");
    struct finding wide = about("会議 14.00", 8, 5);
    expect_text(&wide, "会議 14.00\n     ^~~~~\n");
    struct finding wide_itself = about("会議 14.00", 4, 3);
    expect_text(&wide_itself, "会議 14.00\n  ^~\n");
    struct finding combining = about("cafe\xCC\x81 14.00", 8, 5);
    expect_text(&combining, "cafe\xCC\x81 14.00\n     ^~~~~\n");
}

static void nothing_raw_reaches_the_terminal(void **state)
{
    (void)state;
    struct finding hostile = about("a\033[2Jb\xFF", 6, 1);
    hostile.message = "\033]0;x\007";
    hostile.place.path = "b\nc";
    AUTO_FREE char *text = written("text", &hostile, false);
    assert_string_equal(text, "b\\x0Ac:3:6: error: \\x1B]0;x\\x07 [end-before-start]\n"
                              "a\\x1B[2Jb\\xFF\n        ^\n");
}

static void long_lines_are_cut_around_the_place(void **state)
{
    (void)state;
    char line[1001], dots[101];
    memset(line, 'x', 1000);
    memset(dots, 'x', 100);
    line[1000] = dots[100] = '\0';
    line[499] = '#';
    dots[33] = '#';
    struct finding middle = about(line, 500, 3);
    AUTO_FREE char *cut = memory_print("…%s…\n%34s^~~\n", dots, "");
    expect_text(&middle, cut);
    struct finding rest = about(line + 400, 500, 1000);
    rest.words = (struct excerpt){line + 400, true, true, 99, 1000};
    AUTO_FREE char *tildes = written("text", &rest, false);
    const char *last = strchr(strchr(tildes, '\n') + 1, '\n') + 1;
    assert_int_equal(strlen(last), 1 + 100 + 1);
}

/* A character of two cells that the edge would cut is left off, and the caret still stands below its own. */
static void wide_characters_are_not_cut_in_two(void **state)
{
    (void)state;
    char line[601] = "", shown[601] = "";
    for (size_t i = 0; i < 200; i++)
        memcpy(line + 3 * i, "会", 3);
    memcpy(shown, line, (size_t)3 * 49);
    struct finding finding = about(line, 301, 3);
    AUTO_FREE char *cut = memory_print("…%s…\n%33s^~\n", shown, "");
    expect_text(&finding, cut);
}

static void two_places_are_both_shown(void **state)
{
    (void)state;
    struct finding finding = about("om 16.00 uur", 4, 5);
    finding.other = (struct place){"a.txt", 9, 1, 5};
    finding.other_words = (struct excerpt){"16.30 uur: opening", false, true, 0, 5};
    expect_text(&finding, "om 16.00 uur\n   ^~~~~\na.txt:9:1: note: the other statement is here\n16.30 uur: opening\n^~~~~\n");
}

static void color_marks_severity_and_caret(void **state)
{
    (void)state;
    struct finding finding = about("abc", 2, 1);
    AUTO_FREE char *text = written("text", &finding, true);
    assert_string_equal(text, "\033[1ma.txt:3:2: \033[1;31merror:\033[0m wrong [end-before-start]\nabc\n \033[1;32m^\033[0m\n");
}

static void json_has_the_known_keys_alone(void **state)
{
    (void)state;
    struct finding finding = about("abc", 2, 1);
    finding.uid = "u\"1";
    finding.key = "/end";
    AUTO_FREE char *all = written("json", &finding, false);
    assert_string_equal(all, "{\"severity\":\"error\",\"rule\":\"end-before-start\",\"group\":\"times\",\"uid\":\"u\\\"1\","
                             "\"key\":\"/end\",\"message\":\"wrong\",\"path\":\"a.txt\",\"line\":3,\"column\":2,\"length\":1}\n");
    AUTO_FREE char *least = written("json", &(struct finding){.severity = SEVERITY_NOTE, .message = "x"}, false);
    assert_string_equal(least, "{\"severity\":\"note\",\"message\":\"x\"}\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(caret_stands_below_the_words),     cmocka_unit_test(tabs_are_opened_and_wide_characters_counted),
        cmocka_unit_test(nothing_raw_reaches_the_terminal), cmocka_unit_test(long_lines_are_cut_around_the_place),
        cmocka_unit_test(wide_characters_are_not_cut_in_two), cmocka_unit_test(two_places_are_both_shown),
        cmocka_unit_test(color_marks_severity_and_caret),
        cmocka_unit_test(json_has_the_known_keys_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
