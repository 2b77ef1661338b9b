/* Reading a store line by line: every kind of line end, long lines, what cannot be read. */
#include "fasti/store.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/fasti-lines-XXXXXX";

static char *path_with(const char *bytes, size_t len)
{
    char *path = memory_print("%s/store.jsonl", folder);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, len, file), len);
    assert_int_equal(fclose(file), 0);
    return path;
}

/* The lines as `number:text|number:text|`. */
static char *lines_of(const char *path, struct report *report)
{
    struct print print;
    struct slice line;
    size_t number;
    struct store_lines *lines = store_lines_open(path, report);
    assert_non_null(lines);
    print_open(&print);
    while (store_lines_next(lines, &line, &number, report))
        fprintf(print.file, "%zu:%.*s|", number, (int)line.len, line.at);
    assert_false(store_lines_next(lines, &line, &number, report));
    store_lines_close(lines);
    return print_close(&print);
}

static void check(const char *bytes, size_t len, const char *expected)
{
    AUTO_REPORT *report = report_new();
    AUTO_FREE char *path = path_with(bytes, len);
    AUTO_FREE char *found = lines_of(path, report);
    assert_string_equal(found, expected);
    assert_int_equal(report_len(report), 0);
}

#define CHECK(bytes, expected) check(bytes, sizeof(bytes) - 1, expected)

static void test_line_ends(void **state)
{
    (void)state;
    CHECK("", "");
    CHECK("\n\n \t\n", "");
    CHECK("a\nb\n", "1:a|2:b|");
    CHECK("a\n\n\nb", "1:a|4:b|");
    CHECK("a\r\nb\r\n\r\n", "1:a|2:b|");
    CHECK("a\rb\n", "1:a\rb|");
    CHECK("\xEF\xBB\xBF" "a\n\xEF\xBB\xBF" "b\n", "1:a|2:\xEF\xBB\xBF" "b|");
    CHECK("\xEF\xBB\xBF", "");
}

static void test_nul_bytes_stay(void **state)
{
    (void)state;
    AUTO_REPORT *report = report_new();
    AUTO_FREE char *path = path_with("a\n\0\0\0", 5);
    struct store_lines *lines = store_lines_open(path, report);
    struct slice line;
    assert_true(store_lines_next(lines, &line, NULL, report));
    assert_true(store_lines_next(lines, &line, NULL, report));
    assert_int_equal(line.len, 3);
    assert_memory_equal(line.at, "\0\0\0", 3);
    store_lines_close(lines);
}

/* Lines around the size of the buffer, and one much larger. */
static void test_long_lines(void **state)
{
    (void)state;
    static const size_t lengths[] = {(1 << 17) - 1, 1 << 17, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, 5000000, 1};
    AUTO_REPORT *report = report_new();
    struct print print;
    print_open(&print);
    for (size_t i = 0; i < ARRAY_LEN(lengths); i++) {
        AUTO_FREE char *text = memory_new(lengths[i], 1);
        memset(text, (int)('a' + i), lengths[i]);
        fwrite(text, 1, lengths[i], print.file);
        fputc('\n', print.file);
    }
    AUTO_FREE char *bytes = print_close(&print);
    AUTO_FREE char *path = path_with(bytes, print.len);
    struct store_lines *lines = store_lines_open(path, report);
    struct slice line;
    for (size_t i = 0; i < ARRAY_LEN(lengths); i++) {
        assert_true(store_lines_next(lines, &line, NULL, report));
        assert_int_equal(line.len, lengths[i]);
        assert_int_equal(line.at[0], 'a' + i);
        assert_int_equal(line.at[line.len - 1], 'a' + i);
    }
    assert_false(store_lines_next(lines, &line, NULL, report));
    store_lines_close(lines);
}

static void test_no_store_yet(void **state)
{
    (void)state;
    AUTO_REPORT *report = report_new();
    AUTO_FREE char *path = memory_print("%s/nothing/here.jsonl", folder);
    AUTO_FREE char *found = lines_of(path, report);
    assert_string_equal(found, "");
    assert_int_equal(report_status(report), STATUS_DONE);
}

static void test_unreadable(void **state)
{
    (void)state;
    AUTO_REPORT *report = report_new();
    AUTO_FREE char *below_file = path_with("a\n", 2);
    AUTO_FREE char *path = memory_print("%s/below", below_file);
    assert_null(store_lines_open(folder, report));
    assert_string_equal(report_at(report, 0)->message, "cannot read the store: Is a directory");
    assert_null(store_lines_open(path, report));
    assert_string_equal(report_at(report, 1)->message, "cannot read the store: Not a directory");
    assert_int_equal(report_status(report), STATUS_MACHINE);
}

/* Who has the store open goes on reading what it was, whatever is put in its place. */
static void test_reader_keeps_its_store(void **state)
{
    (void)state;
    AUTO_REPORT *report = report_new();
    AUTO_FREE char *path = path_with("old\n", 4);
    struct store_lines *lines = store_lines_open(path, report);
    struct slice line;
    assert_int_equal(unlink(path), 0);
    AUTO_FREE char *again = path_with("new\n", 4);
    assert_true(store_lines_next(lines, &line, NULL, report));
    assert_true(slice_is(line, "old"));
    store_lines_close(lines);
}

static int make_folder(void **state)
{
    (void)state;
    return mkdtemp(folder) == NULL;
}

static int drop_folder(void **state)
{
    (void)state;
    AUTO_FREE char *path = memory_print("%s/store.jsonl", folder);
    unlink(path);
    return rmdir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_line_ends),  cmocka_unit_test(test_nul_bytes_stay), cmocka_unit_test(test_long_lines),
        cmocka_unit_test(test_no_store_yet), cmocka_unit_test(test_unreadable),   cmocka_unit_test(test_reader_keeps_its_store),
    };
    return cmocka_run_group_tests(tests, make_folder, drop_folder);
}
