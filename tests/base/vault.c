/* Lines of a vault are what was put, wherever they lie, and do not lie in memory. */
#include "fasti/vault.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>
#include <string.h>
#include <unistd.h>

#include "resident.h"

enum { LINES = 60000, MOST = 1600 };

/* The line of a number: of many lengths, none of them like its neighbour. */
static size_t make_line(size_t number, char line[MOST])
{
    size_t len = number * 7919 % MOST;
    for (size_t i = 0; i < len; i++)
        line[i] = (char)(number >> (i % 3 * 8));
    return len;
}

static void keeps_lines(void **state)
{
    (void)state;
    struct vault *vault = vault_new();
    char line[MOST];
    char **kept = memory_new(LINES, sizeof *kept);
    size_t before = bytes_in_memory(), bytes = 0;
    for (size_t i = 0; i < LINES; i++) {
        size_t len = make_line(i, line);
        kept[i] = vault_keep(vault, (struct slice){line, len});
        bytes += len;
    }
    vault_rest(vault);
    assert_true(bytes > 40 << 20);
    assert_true((bytes_in_memory() - before) < 8 << 20);
    for (size_t i = 0; i < LINES; i++) {
        size_t len = make_line(i, line);
        assert_memory_equal(kept[i], line, len);
        assert_int_equal(kept[i][len], '\0');
    }
    free(kept);
    vault_free(vault);
}

static void keeps_a_line_larger_than_a_chunk(void **state)
{
    (void)state;
    enum { LARGE = 40 << 20 };
    struct vault *vault = vault_new();
    char *large = memory_new(LARGE, 1);
    memset(large, 'x', LARGE);
    char *first = vault_keep(vault, SLICE("first")), *kept = vault_keep(vault, (struct slice){large, LARGE});
    char *last = vault_keep(vault, SLICE(""));
    vault_rest(vault);
    assert_memory_equal(kept, large, LARGE);
    assert_string_equal(first, "first");
    assert_string_equal(last, "");
    free(large);
    vault_free(vault);
    vault_free(NULL);
}

/* All of them in their order, with little of them in memory on the way. */
static void walks_through_lines(void **state)
{
    (void)state;
    enum { LINES_WALKED = 400000 };
    struct vault *vault = vault_new();
    struct vault_place place = {0};
    struct slice line;
    char text[200];
    size_t before = bytes_in_memory(), most = before, at = 0;
    for (size_t i = 0; i < LINES_WALKED; i++) {
        int len = snprintf(text, sizeof text, "%zu %.*s", i, (int)(i % 180), "..............................................................."
                           ".......................................................................................................................");
        vault_keep(vault, (struct slice){text, (size_t)len});
    }
    for (; vault_next(vault, &place, &line); at++) {
        assert_int_equal(strtoul(line.at, NULL, 10), at);
        size_t now = at % 1000 == 0 ? bytes_in_memory() : 0;
        most = now > most ? now : most;
    }
    assert_int_equal(at, LINES_WALKED);
    assert_true((most - before) < 8 << 20);
    assert_false(vault_next(vault, &place, &line));
    vault_free(vault);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(keeps_lines), cmocka_unit_test(keeps_a_line_larger_than_a_chunk),
                                       cmocka_unit_test(walks_through_lines)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
