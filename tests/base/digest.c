/* Digests against the published examples. */
#include "fasti/base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void check(struct slice bytes, const char *expected)
{
    char text[SHA256_TEXT];
    sha256_text(bytes, text);
    assert_string_equal(text, expected);
    assert_int_equal(sha256_number(bytes), strtoull(memcpy((char[17]){0}, expected, 16), NULL, 16));
}

/* FIPS 180-4, the examples of NIST. */
static void test_sha256(void **state)
{
    (void)state;
    AUTO_FREE char *many = memory_new(1000000, 1);
    memset(many, 'a', 1000000);
    check(SLICE(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    check(SLICE("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    check(SLICE("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    check((struct slice){many, 1000000}, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

/* However it is cut, piece by piece comes to the same. */
static void test_pieces(void **state)
{
    (void)state;
    char bytes[700], whole[SHA256_TEXT], pieces[SHA256_TEXT];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)(i * 7 % 251);
    for (size_t step = 1; step < 200; step++) {
        struct sha256 digest;
        const struct slice all = {bytes, sizeof bytes - step};
        sha256_begin(&digest);
        for (size_t at = 0; at < all.len; at += step)
            sha256_add(&digest, slice_part(all, at, at + step));
        sha256_end(&digest, pieces);
        sha256_text(all, whole);
        assert_string_equal(pieces, whole);
    }
}

/* RFC 9562 version 5 in the namespace URL, as Python's uuid5 makes it. */
static void test_uuid(void **state)
{
    (void)state;
    char text[UUID_TEXT];
    uuid_text(SLICE("http://www.example.com/"), text);
    assert_string_equal(text, "fcde3c85-2270-590f-9e7c-ee003d65e0e2");
    /* Behind the namespace 39 bytes fill a block, 40 need another, and 280 five. */
    AUTO_FREE char *many = memory_new(281, 1);
    memset(many, 'a', 280);
    uuid_text(slice_part(slice_of(many), 0, 39), text);
    assert_string_equal(text, "615eac0e-03db-567b-8580-916c1aca1cc2");
    uuid_text(slice_part(slice_of(many), 0, 40), text);
    assert_string_equal(text, "c5c985c8-6875-5a42-b6e3-2872703afed4");
    uuid_text(slice_of(many), text);
    assert_string_equal(text, "a3164b76-050b-5b42-86c8-a81dc2f71ccc");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_sha256), cmocka_unit_test(test_pieces), cmocka_unit_test(test_uuid)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
