/* A draft's values: put once, found by pointer, copied, removed, written in EVENT.md's order. */
#include "draft/tree.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <cmocka.h>

static const struct span nowhere = {0};

/* The draft's line; `text` has nothing in it that spans could point at but its first bytes. */
static void check_line(const struct draft *draft, const char *expected)
{
    struct text *text = text_new(SLICE("one\ntwo three\n"), language_find("en"));
    char *line = draft_line(draft, text);
    assert_string_equal(line, expected);
    free(line);
    text_free(text);
}

static void test_first_word_holds(void **state)
{
    struct draft *draft = draft_new();
    (void)state;
    assert_true(draft_put_string(draft, "/title", "Tides", (struct span){4, 3}));
    assert_false(draft_put_string(draft, "/title", "Ebb", (struct span){0, 3}));
    assert_false(draft_put_string(draft, "/status", "", nowhere));
    assert_false(draft_has(draft, "/status"));
    assert_string_equal(draft_text(draft, "/title"), "Tides");
    assert_int_equal(draft_span(draft, "/title").at, 4);
    assert_null(draft_text(draft, "/title/name"));
    check_line(draft, "{\"title\":\"Tides\",\"spans\":{\"/title\":[2,1,3]}}");
    draft_free(draft);
}

static void test_words_take_the_place_of_others(void **state)
{
    struct text *text = text_new(SLICE("one ; two"), language_find("en"));
    struct draft *draft = draft_new();
    (void)state;
    assert_true(draft_put_words(draft, "/title", text, (struct span){0, 3}));
    draft_replace_words(draft, "/title", text, (struct span){4, 1});
    assert_string_equal(draft_text(draft, "/title"), "one");
    draft_replace_words(draft, "/title", text, (struct span){6, 3});
    assert_string_equal(draft_text(draft, "/title"), "two");
    assert_int_equal(draft_span(draft, "/title").at, 6);
    draft_replace_words(draft, "/status", text, (struct span){0, 3});
    assert_string_equal(draft_text(draft, "/status"), "one");
    draft_free(draft);
    text_free(text);
}

static void test_lists_grow(void **state)
{
    struct draft *draft = draft_new();
    (void)state;
    for (int i = 0; i < 100; i++) {
        char pointer[48];
        snprintf(pointer, sizeof pointer, "/programme/%d/title", i);
        assert_true(draft_put_string(draft, pointer, pointer, nowhere));
        assert_true(draft_put_string(draft, "/speakers/-/name", pointer, nowhere));
    }
    assert_int_equal(draft_len(draft, "/programme"), 100);
    assert_int_equal(draft_len(draft, "/speakers"), 100);
    assert_int_equal(draft_len(draft, "/title"), 0);
    assert_string_equal(draft_text(draft, "/programme/57/title"), "/programme/57/title");
    assert_string_equal(draft_text(draft, "/speakers/99/name"), "/programme/99/title");
    assert_null(draft_text(draft, "/speakers/100/name"));
    assert_null(draft_text(draft, "/speakers/99999999999999999999/name"));
    draft_free(draft);
}

static void test_order_and_kinds(void **state)
{
    struct draft *draft = draft_new();
    (void)state;
    draft_put_bool(draft, "/registration/required", true, nowhere);
    draft_put_offset(draft, "/registration/closes_before", (struct offset){5, UNIT_DAYS}, nowhere);
    draft_put_integer(draft, "/capacity/max", -20, nowhere);
    draft_put_money(draft, "/prices/-", "12.50", "EUR", nowhere);
    draft_put_string(draft, "/title", "a \"b\"\\\n\x7F \xE2\x80\xAE \xC3\xA9", nowhere);
    draft_put_string(draft, "/tide", "high", nowhere);
    check_line(draft, "{\"title\":\"a \\\"b\\\"\\\\\\n\\u007f \\u202e \xC3\xA9\",\"capacity\":{\"max\":-20},"
                      "\"registration\":{\"required\":true,\"closes_before\":{\"amount\":5,\"unit\":\"days\"}},"
                      "\"prices\":[{\"amount\":\"12.50\",\"currency\":\"EUR\"}],\"tide\":\"high\"}");
    struct offset offset;
    assert_true(draft_offset(draft, "/registration/closes_before", &offset));
    assert_int_equal(offset.amount, 5);
    assert_false(draft_offset(draft, "/title", &offset));
    draft_free(draft);
}

static void test_replaced_and_removed(void **state)
{
    const struct when day = {2027, 4, 5, UNSTATED, UNSTATED, UNSTATED};
    struct draft *draft = draft_new();
    (void)state;
    draft_put_when(draft, "/end", day, (struct span){0, 3});
    draft_put_when(draft, "/start", day, (struct span){4, 3});
    draft_remove(draft, "/end");
    draft_remove(draft, "/doors");
    assert_true(draft_put_when(draft, "/end", day, nowhere));
    draft_replace_when(draft, "/start", (struct when){2028, 4, 5, UNSTATED, UNSTATED, UNSTATED}, nowhere);
    draft_assume(draft, "/start");
    draft_assume(draft, "/start");
    check_line(draft, "{\"start\":\"2028-04-05\",\"end\":\"2027-04-05\",\"spans\":{\"/start\":[2,1,3]},\"assumed\":[\"/start\"]}");
    draft_free(draft);
}

static void test_copies_part(void **state)
{
    struct draft *draft = draft_new();
    (void)state;
    draft_put_string(draft, "/title", "Tides", nowhere);
    draft_put_string(draft, "/contacts/0/name", "Ebb", nowhere);
    struct draft *copy = draft_copy(draft);
    draft_put_string(copy, "/contacts/-/name", "Flow", nowhere);
    draft_assume(copy, "/title");
    assert_int_equal(draft_len(draft, "/contacts"), 1);
    assert_int_equal(draft_len(copy, "/contacts"), 2);
    check_line(draft, "{\"title\":\"Tides\",\"contacts\":[{\"name\":\"Ebb\"}]}");
    draft_free(draft);
    check_line(copy, "{\"title\":\"Tides\",\"contacts\":[{\"name\":\"Ebb\"},{\"name\":\"Flow\"}],\"assumed\":[\"/title\"]}");
    draft_free(copy);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_first_word_holds),     cmocka_unit_test(test_words_take_the_place_of_others), cmocka_unit_test(test_lists_grow),  cmocka_unit_test(test_order_and_kinds),
        cmocka_unit_test(test_replaced_and_removed), cmocka_unit_test(test_copies_part),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
