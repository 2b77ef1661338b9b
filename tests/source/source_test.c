/* The lines of an announcement that is read again, and the words of it that a finding shows. */
#include "fasti/source.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static void expect_lines(const char *bytes, const char *const *lines, size_t len)
{
    struct source source = {0};
    source_take(&source, "a.txt", slice_of(bytes));
    assert_int_equal(source_lines(&source), len);
    for (size_t i = 0; i < len; i++)
        if (!slice_is(source_line(&source, i + 1), lines[i]))
            fail_msg("line %zu of %s is not %s", i + 1, bytes, lines[i]);
    assert_int_equal(source_line(&source, 0).len, 0);
    assert_int_equal(source_line(&source, len + 1).len, 0);
    source_free(&source);
}

static void finds_lines(void **state)
{
    (void)state;
    expect_lines("een\r\ntwee\n\nvier", (const char *const[]){"een", "twee", "", "vier"}, 4);
    expect_lines("een\rtwee\r", (const char *const[]){"een", "twee"}, 2);
    expect_lines("", NULL, 0);
}

static void knows_whether_it_is_unchanged(void **state)
{
    char path[] = "/tmp/fasti-source-XXXXXX", digest[SHA256_TEXT];
    int file = mkstemp(path);
    struct source source = {0};
    (void)state;
    assert_true(file >= 0 && file_write(file, SLICE("een\ntwee\n")) && close(file) == 0);
    sha256_text(SLICE("een\ntwee\n"), digest);
    assert_int_equal(source_read(&source, slice_of(path), slice_of(digest)), SOURCE_SAME);
    assert_true(slice_is(source_line(&source, 2), "twee"));
    digest[0] = digest[0] == 'a' ? 'b' : 'a';
    assert_int_equal(source_read(&source, slice_of(path), slice_of(digest)), SOURCE_CHANGED);
    assert_int_equal(source_line(&source, 2).len, 0);
    assert_int_equal(source_read(&source, slice_of(path), SLICE("")), SOURCE_SAME);
    assert_int_equal(source_read(&source, SLICE("/nowhere/a.txt"), slice_of(digest)), SOURCE_GONE);
    assert_int_equal(source_read(&source, SLICE("/tmp"), slice_of(digest)), SOURCE_GONE);
    assert_int_equal(source_read(&source, SLICE(""), slice_of(digest)), SOURCE_UNNAMED);
    source_free(&source);
    unlink(path);
}

/* What is shown of a line, and where in it, in bytes of UTF-8 and in characters. */
struct shown {
    const char *line;
    enum encoding encoding;
    size_t column, length;
    const char *text;
    bool pointed;
    size_t at, len, character, characters;
};

static void shows_the_words_of_a_place(void **state)
{
    static const struct shown cases[] = {
        {"van 14.00 uur", ENCODING_UTF8, 5, 5, "van 14.00 uur", true, 4, 5, 5, 5},
        {"caf\xC3\xA9 14.00", ENCODING_UTF8, 7, 5, "caf\xC3\xA9 14.00", true, 6, 5, 6, 5},
        {"caf\xE9 14.00", ENCODING_WINDOWS_1252, 6, 5, "caf\xC3\xA9 14.00", true, 6, 5, 6, 5},
        {"\x80\x9F\xA0|", ENCODING_WINDOWS_1252, 4, 1, "\xE2\x82\xAC\xC5\xB8\xC2\xA0|", true, 7, 1, 4, 1},
        {"abc", ENCODING_UTF8, 4, 9, "abc", true, 3, 0, 4, 0},
        {"abc", ENCODING_UTF8, 5, 1, "abc", false, 0, 0, 4, 0},
        {"abc", ENCODING_UTF8, 0, 0, "abc", false, 0, 0, 0, 0},
        {"a\xFF|", ENCODING_UTF8, 3, 1, "a\xFF|", true, 2, 1, 3, 1},
        {"abc", ENCODING_UTF8, 2, 70000, "abc", true, 1, 2, 0, 0},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const struct shown *shown = &cases[i];
        struct place place = {.column = shown->column, .length = shown->length};
        struct excerpt excerpt = excerpt_new(slice_of(shown->line), shown->encoding, &place);
        assert_string_equal(excerpt.text, shown->text);
        assert_int_equal(excerpt.pointed, shown->pointed);
        assert_int_equal(excerpt.at, shown->at);
        assert_int_equal(excerpt.len, shown->len);
        assert_int_equal(place.character, shown->character);
        assert_int_equal(place.characters, shown->characters);
        assert_false(excerpt.cut);
        excerpt_free(&excerpt);
    }
}

static void shows_no_nul(void **state)
{
    struct place place = {.column = 1, .length = 1};
    (void)state;
    struct excerpt excerpt = excerpt_new((struct slice){"a\0b", 3}, ENCODING_UTF8, &place);
    assert_string_equal(excerpt.text, "a?b");
    excerpt_free(&excerpt);
}

static void shows_a_part_of_a_long_line(void **state)
{
    char line[2001];
    struct place place = {.column = 1001, .length = 2};
    (void)state;
    for (size_t i = 0; i < 2000; i += 2)
        memcpy(line + i, "\xC3\xA9", 2);
    line[2000] = '\0';
    struct excerpt excerpt = excerpt_new(slice_of(line), ENCODING_UTF8, &place);
    assert_true(excerpt.cut);
    assert_int_equal(excerpt.at, 400);
    assert_int_equal(strlen(excerpt.text), 800);
    assert_int_equal(place.character, 501);
    excerpt_free(&excerpt);
    place = (struct place){.column = 1002, .length = 1}; /* inside a character: its beginning counts */
    excerpt = excerpt_new(slice_of(line), ENCODING_UTF8, &place);
    assert_int_equal(excerpt.at, 400);
    assert_memory_equal(excerpt.text, "\xC3\xA9", 2);
    excerpt_free(&excerpt);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_lines),  cmocka_unit_test(knows_whether_it_is_unchanged), cmocka_unit_test(shows_the_words_of_a_place),
        cmocka_unit_test(shows_no_nul), cmocka_unit_test(shows_a_part_of_a_long_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
