/* Lines that are no event, where and why; and lines made to cost much: names by the million, names of one hash. */
#include "event/tape.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>
#include <time.h>

static size_t allocations;

void *__real_calloc(size_t count, size_t size);
void *__real_reallocarray(void *old, size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_reallocarray(void *old, size_t count, size_t size);

void *__wrap_calloc(size_t count, size_t size)
{
    allocations++;
    return __real_calloc(count, size);
}

void *__wrap_reallocarray(void *old, size_t count, size_t size)
{
    allocations++;
    return __real_reallocarray(old, count, size);
}

static void test_flaws(void **state)
{
    static const struct {
        const char *line;
        size_t column;
        const char *expected;
    } cases[] = {
        {"", 1, "'{', the beginning of an event"},
        {"[]", 1, "'{', the beginning of an event"},
        {"\xEF\xBB\xBF{}", 1, "'{', the beginning of an event"},
        {"{", 2, "a name in quotes"},
        {"{\"a\"}", 5, "':'"},
        {"{\"a\":}", 6, "a value"},
        {"{\"a\":1,}", 8, "a name in quotes"},
        {"{\"a\":1 \"b\":2}", 8, "',' or '}'"},
        {"{\"a\":[1 2]}", 9, "',' or ']'"},
        {"{\"a\":[1,]}", 9, "a value"},
        {"{\"a\":tru}", 6, "a value"},
        {"{\"a\":truex}", 10, "',' or '}'"},
        {"{\"a\":\"x", 8, "a closing quote"},
        {"{\"a\":\"x\ty\"}", 8, "control characters written as escapes"},
        {"{\"a\":\"\\x41\"}", 7, "an escape that JSON knows, of a character that is not NUL"},
        {"{\"a\":\"\\u0000\"}", 7, "an escape that JSON knows, of a character that is not NUL"},
        {"{\"a\":\"\\ud83d.\"}", 7, "an escape that JSON knows, of a character that is not NUL"},
        {"{\"a\":\"\\ude00\"}", 7, "an escape that JSON knows, of a character that is not NUL"},
        {"{\"a\":\"\\u12\"}", 7, "an escape that JSON knows, of a character that is not NUL"},
        {"{\"a\":\"caf\xE9\"}", 10, "valid UTF-8"},
        {"{\"a\":01}", 6, "a number as JSON writes it, within 64 bits"},
        {"{\"a\":1.}", 6, "a number as JSON writes it, within 64 bits"},
        {"{\"a\":-}", 6, "a number as JSON writes it, within 64 bits"},
        {"{\"a\":9223372036854775808}", 6, "a number as JSON writes it, within 64 bits"},
        {"{\"a\":1e400}", 6, "a number as JSON writes it, within 64 bits"},
        {"{\"a\":1,\"b\":2,\"\\u0061\":3}", 14, "each name only once in an object"},
        {"{\"title\":1,\"title\":1}", 12, "each name only once in an object"},
        {"{\"location\":{\"city\":1,\"c\\u0069ty\":1}}", 23, "each name only once in an object"},
        {"{} {}", 4, "nothing behind the event"},
        {"{}x", 3, "nothing behind the event"},
    };
    AUTO_EVENT *event = event_new();
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct flaw flaw = {0};
        assert_false(event_read(event, slice_of(cases[i].line), &flaw));
        assert_string_equal(flaw.expected, cases[i].expected);
        assert_int_equal(flaw.column, cases[i].column);
        assert_false(value_is(event_root(event)) || value_is(event_value(event, KEY_TITLE)));
    }
    assert_false(event_read(event, (struct slice){NULL, 0}, NULL));
    assert_true(event_read(event, SLICE(" {\"a\" : 1}\r"), NULL));
}

/* A line whose object has these members, each with the value 0. */
struct member_case {
    struct print print;
    size_t len;
};

static void members_open(struct member_case *members)
{
    members->len = 0;
    print_open(&members->print);
    fputs("{\"x\":{", members->print.file);
}

static void members_add(struct member_case *members, const char *name)
{
    fprintf(members->print.file, "%s\"%s\":0", members->len++ > 0 ? "," : "", name);
}

static char *members_close(struct member_case *members)
{
    fputs("}}", members->print.file);
    return print_close(&members->print);
}

static double seconds(clock_t from)
{
    return (double)(clock() - from) / CLOCKS_PER_SEC;
}

static void test_a_million_names(void **state)
{
    (void)state;
    for (int twice = 0; twice < 2; twice++) {
        struct member_case members;
        members_open(&members);
        for (int i = 0; i < 1000000; i++) {
            char name[16];
            snprintf(name, sizeof name, "n%d", i);
            members_add(&members, name);
        }
        if (twice)
            members_add(&members, "\\u006e123456");
        AUTO_FREE char *line = members_close(&members);
        AUTO_EVENT *event = event_new();
        struct flaw flaw = {0};
        clock_t from = clock();
        assert_int_equal(event_read(event, slice_of(line), &flaw), !twice);
        print_message("a million names: %.2f s\n", seconds(from));
        assert_true(seconds(from) < 5);
        assert_int_equal(flaw.column, twice ? strlen(line) - strlen("\"\\u006e123456\":0}}") + 1 : 0);
    }
}

/* Wherever the two stand that are the same. */
static void test_any_two_names_of_many(void **state)
{
    enum { MANY = 70 };
    AUTO_EVENT *event = event_new();
    (void)state;
    for (int first = 0; first < MANY; first++) {
        for (int second = first + 1; second < MANY; second++) {
            struct member_case members;
            members_open(&members);
            for (int i = 0; i < MANY; i++) {
                char name[16];
                snprintf(name, sizeof name, "n%d", i == second ? first : i);
                members_add(&members, name);
            }
            AUTO_FREE char *line = members_close(&members);
            assert_false(event_read(event, slice_of(line), NULL));
        }
    }
}

static bool name_is_plain(const char name[8])
{
    for (int i = 0; i < 8; i++)
        if (name[i] < ' ' || name[i] > '~' || name[i] == '"' || name[i] == '\\')
            return false;
    return true;
}

/* Names of eight letters with one and the same hash: the multiplication undone from states whose halves cancel out alike. */
static char *members_of_one_hash(size_t len)
{
    const uint64_t odd = 0x9E3779B97F4A7C15;
    uint64_t inverse = odd;
    for (int i = 0; i < 5; i++)
        inverse *= 2 - odd * inverse;
    struct member_case members;
    members_open(&members);
    for (uint64_t high = 1; members.len < len; high++) {
        uint64_t word = ((high << 32 | (high ^ 0x5EED)) * inverse) ^ (8 * odd);
        char name[9] = "";
        memcpy(name, &word, 8);
        if (!name_is_plain(name))
            continue;
        assert_int_equal(name_hash(slice_of(name)), 0x5EED);
        members_add(&members, name);
    }
    return members_close(&members);
}

static void test_names_of_one_hash(void **state)
{
    AUTO_EVENT *event = event_new();
    AUTO_FREE char *line = members_of_one_hash(20000);
    (void)state;
    clock_t from = clock();
    assert_true(event_read(event, slice_of(line), NULL));
    print_message("20000 names of one hash: %.3f s\n", seconds(from));
    assert_true(seconds(from) < 1);
}

static void test_no_memory_once_warm(void **state)
{
    static const char line[] = "{\"uid\":\"\\u0061\",\"title\":\"b\",\"x\":{\"y\":[[[1,2,{}]]],\"z\":\"\\n\"}}";
    AUTO_EVENT *event = event_new();
    (void)state;
    assert_true(event_read(event, slice_of(line), NULL));
    size_t before = allocations;
    assert_true(before > 0);
    for (int i = 0; i < 100; i++) {
        assert_true(event_read(event, slice_of(line), NULL));
        assert_true(slice_is(event_text(event, KEY_UID), "a"));
        assert_true(value_is(event_pointer(event, SLICE("/x/y/0/0/2"))));
    }
    assert_int_equal(allocations, before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_flaws),
        cmocka_unit_test(test_a_million_names),
        cmocka_unit_test(test_any_two_names_of_many),
        cmocka_unit_test(test_names_of_one_hash),
        cmocka_unit_test(test_no_memory_once_warm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
