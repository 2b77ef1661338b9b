/* Lines of a vault are what was put, wherever they lie, and do not lie in memory. */
#include "fasti/vault.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>
#include <string.h>
#include <unistd.h>

enum { LINES = 60000, MOST = 1600 };

/* The line of a number: of many lengths, none of them like its neighbour. */
static size_t make_line(size_t number, char line[MOST])
{
    size_t len = number * 7919 % MOST;
    for (size_t i = 0; i < len; i++)
        line[i] = (char)(number >> (i % 3 * 8));
    return len;
}

static size_t pages_in_memory(void)
{
    size_t all = 0, resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file == NULL)
        return 0;
    int read = fscanf(file, "%zu %zu", &all, &resident);
    fclose(file);
    return read == 2 ? resident : 0;
}

static void keeps_lines(void **state)
{
    (void)state;
    struct vault *vault = vault_new();
    char line[MOST];
    char **kept = memory_new(LINES, sizeof *kept);
    size_t before = pages_in_memory(), bytes = 0;
    for (size_t i = 0; i < LINES; i++) {
        size_t len = make_line(i, line);
        kept[i] = vault_keep(vault, (struct slice){line, len});
        bytes += len;
    }
    vault_rest(vault);
    assert_true(bytes > 40 << 20);
    assert_true((pages_in_memory() - before) * (size_t)sysconf(_SC_PAGESIZE) < 8 << 20);
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

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(keeps_lines), cmocka_unit_test(keeps_a_line_larger_than_a_chunk)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
