/* Reading a store by stretches gives what reading it line by line gives, wherever it is cut and however it arrives. */
#include "fasti/store.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static char path[] = "/tmp/fasti-stretch-XXXXXX";

/* An event's number and uid, and what was said of lines that are none. */
static void print_report(struct report *report, FILE *out)
{
    for (size_t i = 0; i < report_len(report); i++)
        fprintf(out, "%zu:%s\n", report_at(report, i)->place.line, report_at(report, i)->message);
    report_clear(report);
}

static void print_event(const struct event *event, size_t number, FILE *out)
{
    struct slice uid = event_text(event, KEY_UID);
    fprintf(out, "%zu %.*s %zu\n", number, (int)uid.len, uid.at, event_line(event).len);
}

static char *by_lines(struct store_lines *lines)
{
    AUTO_EVENT *event = event_new();
    AUTO_REPORT *report = report_new();
    struct print print;
    print_open(&print);
    bool more = true;
    while (more) {
        more = store_next_event(lines, path, event, report);
        print_report(report, print.file);
        if (more)
            print_event(event, store_lines_number(lines), print.file);
    }
    store_lines_close(lines);
    return print_close(&print);
}

static char *by_stretches(struct store_lines *lines, size_t *stretches)
{
    AUTO_EVENT *event = event_new();
    AUTO_REPORT *report = report_new();
    struct store_stretch stretch = {0};
    struct print print;
    print_open(&print);
    for (*stretches = 0; store_stretch_fill(lines, &stretch, report); ++*stretches) {
        bool more = true;
        while (more) {
            more = store_stretch_next(&stretch, path, event, report);
            print_report(report, print.file);
            if (more)
                print_event(event, stretch.number, print.file);
        }
    }
    free(stretch.bytes);
    store_lines_close(lines);
    return print_close(&print);
}

static void check(const char *bytes, size_t len, size_t stretches_least)
{
    AUTO_REPORT *report = report_new();
    size_t stretches;
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, len, file), len);
    assert_int_equal(fclose(file), 0);
    AUTO_FREE char *expected = by_lines(store_lines_open(path, report));
    AUTO_FREE char *found = by_stretches(store_lines_open(path, report), &stretches);
    assert_string_equal(found, expected);
    assert_in_range(stretches, stretches_least, len / 2 + 1);
}

#define CHECK(bytes) check(bytes, sizeof(bytes) - 1, 0)
#define LINE "{\"uid\":\"a\",\"title\":\"b\"}"

static void test_line_ends(void **state)
{
    (void)state;
    CHECK("");
    CHECK("\n\n \t\n");
    CHECK(LINE);
    CHECK(LINE "\n");
    CHECK(LINE "\n\n\r\n" LINE "\r\n{}\n{\n" LINE);
    CHECK("\xEF\xBB\xBF" LINE "\n\xEF\xBB\xBF" LINE "\n");
    CHECK("\xEF\xBB\xBF\n" LINE);
}

/* Lines of all lengths, some longer than a stretch; cut off after each of a few hundred bytes around the places where it may be cut. */
static void test_lengths(void **state)
{
    (void)state;
    struct print print;
    print_open(&print);
    for (int i = 0; i < 900; i++) {
        int padding = i == 300 ? 131072 : i == 500 ? 500000 : i * 7 % 1500;
        fprintf(print.file, "{\"uid\":\"%d\",\"x\":\"%*s\"}\n%s", i, padding, "", i % 50 == 0 ? "\nno event\n" : "");
    }
    AUTO_FREE char *text = print_close(&print);
    check(text, print.len, 8);
    for (size_t end = 131072 - 20; end < 131072 + 20; end++)
        check(text, end, 1);
}

static int make_file(void **state)
{
    (void)state;
    int file = mkstemp(path);
    return file < 0 ? -1 : close(file);
}

static int drop_file(void **state)
{
    (void)state;
    return unlink(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_line_ends), cmocka_unit_test(test_lengths)};
    return cmocka_run_group_tests(tests, make_file, drop_file);
}
