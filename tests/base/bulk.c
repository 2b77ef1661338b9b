/* Inputs come whole, whatever their size and way, and a large one does not lie in memory. */
#include "fasti/bulk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>
#include <string.h>
#include <unistd.h>

#include "resident.h"

enum { LARGE = 40 << 20, SMALL = 100000 };

static char path[] = "/tmp/fasti-bulk-XXXXXX";

static char byte_at(size_t at)
{
    return (char)('a' + at * 31 % 26);
}

static int write_input(void **state)
{
    (void)state;
    int file = mkstemp(path);
    char *bytes = memory_new(LARGE, 1);
    for (size_t i = 0; i < LARGE; i++)
        bytes[i] = byte_at(i);
    bool written = file >= 0 && file_write(file, (struct slice){bytes, LARGE});
    free(bytes);
    close(file);
    return written ? 0 : -1;
}

static int remove_input(void **state)
{
    (void)state;
    return unlink(path);
}

/* All bytes are there, with a NUL behind them, and looking at them one after the other fills no memory. */
static void check_whole(const struct bulk *bulk, size_t len)
{
    char expected[SHA256_TEXT];
    size_t rested = 0, before = bytes_in_memory();
    assert_true(bulk->whole);
    assert_int_equal(bulk->bytes.len, len);
    for (size_t i = 0; i < len; i++) {
        if (bulk->bytes.at[i] != byte_at(i))
            fail_msg("byte %zu is another one", i);
        bulk_rest(bulk, &rested, i);
    }
    assert_true(bytes_in_memory() < before + (16 << 20));
    assert_int_equal(bulk->bytes.at[len], '\0');
    sha256_text(bulk->bytes, expected);
    assert_string_equal(bulk->sha256, expected);
}

static void reads_a_large_file(void **state)
{
    (void)state;
    struct bulk bulk;
    assert_true(bulk_open(&bulk, path));
    assert_true(bulk_read(&bulk, SIZE_MAX));
    check_whole(&bulk, LARGE);
    bulk_close(&bulk);
}

/* A byte that is no UTF-8 is found wherever it stands, and a character across the pieces is one. */
static void tells_the_encoding(void **state)
{
    (void)state;
    char *text = memory_new(3 * BULK_AWAKE, 1);
    for (size_t from = 0; from < 3; from++) {
        struct bulk bulk = {.bytes = {text, 3 * BULK_AWAKE - 3}, .copy = -1};
        memset(text, 'x', from);
        for (size_t i = from; i + 3 <= 3 * BULK_AWAKE; i += 3)
            memcpy(text + i, "\xE2\x82\xAC", 3);
        bulk.bytes.len -= (bulk.bytes.len - from) % 3;
        assert_int_equal(bulk_encoding(&bulk), ENCODING_UTF8);
        text[bulk.bytes.len - 1 - from * BULK_AWAKE] = 'x';
        assert_int_equal(bulk_encoding(&bulk), ENCODING_WINDOWS_1252);
    }
    memcpy(text, "\xFF\xFE", 2);
    assert_int_equal(bulk_encoding(&(struct bulk){.bytes = {text, 1000}, .copy = -1}), ENCODING_UTF16);
    assert_int_equal(bulk_encoding(&(struct bulk){.copy = -1}), ENCODING_UTF8);
    free(text);
}

/* A beginning first, then the rest; reading when all is there changes nothing. */
static void reads_on(void **state)
{
    (void)state;
    struct bulk bulk;
    assert_true(bulk_open(&bulk, path));
    for (size_t most = 1000; most < LARGE; most *= 40) {
        assert_true(bulk_read(&bulk, most));
        assert_true(bulk.bytes.len > most && !bulk.whole);
        for (size_t i = 0; i < most; i += 999)
            assert_int_equal(bulk.bytes.at[i], byte_at(i));
    }
    assert_true(bulk_read(&bulk, SIZE_MAX));
    assert_true(bulk_read(&bulk, SIZE_MAX));
    check_whole(&bulk, LARGE);
    bulk_close(&bulk);
}

static void reads_a_small_file_into_memory(void **state)
{
    (void)state;
    struct bulk bulk;
    assert_int_equal(truncate(path, SMALL), 0);
    assert_true(bulk_open(&bulk, path));
    assert_true(bulk_read(&bulk, SIZE_MAX));
    assert_true(bulk.copy < 0);
    check_whole(&bulk, SMALL);
    bulk_close(&bulk);
    assert_int_equal(truncate(path, 0), 0);
    assert_true(bulk_open(&bulk, path));
    assert_true(bulk_read(&bulk, SIZE_MAX));
    check_whole(&bulk, 0);
    bulk_close(&bulk);
}

static void refuses_what_is_no_file(void **state)
{
    (void)state;
    struct bulk bulk;
    assert_false(bulk_open(&bulk, "/nowhere/at/all"));
    assert_true(bulk_open(&bulk, "/tmp"));
    assert_false(bulk_read(&bulk, SIZE_MAX));
    bulk_close(&bulk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(reads_a_large_file), cmocka_unit_test(reads_on), cmocka_unit_test(tells_the_encoding), cmocka_unit_test(reads_a_small_file_into_memory),
                                       cmocka_unit_test(refuses_what_is_no_file)};
    return cmocka_run_group_tests(tests, write_input, remove_input);
}
