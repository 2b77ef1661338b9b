/* A draft's values: put once, found where they were put, copied, removed, written in fasti-event(5)'s order. */
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
    assert_true(draft_put_string(draft, KEY_TITLE, "Tides", (struct span){4, 3}));
    assert_false(draft_put_string(draft, KEY_TITLE, "Ebb", (struct span){0, 3}));
    assert_false(draft_put_string(draft, KEY_STATUS, "", nowhere));
    assert_false(draft_has(draft, KEY_STATUS));
    assert_string_equal(draft_text(draft, KEY_TITLE), "Tides");
    assert_int_equal(draft_span(draft, KEY_TITLE).at, 4);
    check_line(draft, "{\"title\":\"Tides\",\"spans\":{\"/title\":[2,1,3]}}");
    draft_free(draft);
}

static void test_words_take_the_place_of_others(void **state)
{
    struct text *text = text_new(SLICE("one ; two"), language_find("en"));
    struct draft *draft = draft_new();
    (void)state;
    assert_true(draft_put_words(draft, KEY_TITLE, text, (struct span){0, 3}));
    draft_replace_words(draft, KEY_TITLE, text, (struct span){4, 1});
    assert_string_equal(draft_text(draft, KEY_TITLE), "one");
    draft_replace_words(draft, KEY_TITLE, text, (struct span){6, 3});
    assert_string_equal(draft_text(draft, KEY_TITLE), "two");
    assert_int_equal(draft_span(draft, KEY_TITLE).at, 6);
    draft_replace_words(draft, KEY_STATUS, text, (struct span){0, 3});
    assert_string_equal(draft_text(draft, KEY_STATUS), "one");
    draft_free(draft);
    text_free(text);
}

static void test_lists_grow(void **state)
{
    struct draft *draft = draft_new();
    (void)state;
    for (size_t i = 0; i < 100; i++) {
        char words[24];
        snprintf(words, sizeof words, "%zu", i);
        assert_true(draft_put_string(draft, draft_in(ROW_ITEM_TITLE, i), words, nowhere));
        assert_true(draft_put_string(draft, draft_in(ROW_SPEAKER_NAME, DRAFT_NEXT), words, nowhere));
        assert_true(draft_put_string(draft, draft_within(ROW_ITEM_SPEAKER_NAME, 0, i), words, nowhere));
    }
    assert_int_equal(draft_len(draft, KEY_PROGRAMME), 100);
    assert_int_equal(draft_len(draft, KEY_SPEAKERS), 100);
    assert_int_equal(draft_len(draft, draft_in(ROW_ITEM_SPEAKERS, 0)), 100);
    assert_int_equal(draft_len(draft, draft_in(ROW_ITEM_SPEAKERS, 1)), 0);
    assert_int_equal(draft_len(draft, KEY_TITLE), 0);
    assert_string_equal(draft_text(draft, draft_in(ROW_ITEM_TITLE, 57)), "57");
    assert_string_equal(draft_text(draft, draft_in(ROW_SPEAKER_NAME, 99)), "99");
    assert_string_equal(draft_text(draft, draft_within(ROW_ITEM_SPEAKER_NAME, 0, 98)), "98");
    assert_null(draft_text(draft, draft_in(ROW_SPEAKER_NAME, 100)));
    assert_null(draft_text(draft, draft_within(ROW_ITEM_SPEAKER_NAME, 1, 0)));
    draft_free(draft);
}

static void check_pointer(uint64_t spot, const char *expected)
{
    struct buffer pointer = {0};
    draft_put_pointer(spot, &pointer);
    assert_int_equal(pointer.len, strlen(expected));
    assert_memory_equal(pointer.text, expected, pointer.len);
    free(pointer.text);
}

static void test_pointers(void **state)
{
    (void)state;
    check_pointer(KEY_TITLE, "/title");
    check_pointer(KEY_REGISTRATION_CLOSES_BEFORE, "/registration/closes_before");
    check_pointer(draft_in(ROW_AUDIENCE, 12), "/audience/12");
    check_pointer(draft_in(ROW_ITEM_SPEAKERS, 3), "/programme/3/speakers");
    check_pointer(draft_within(ROW_ITEM_SPEAKER_PREFIX, 268435455, 1), "/programme/268435455/speakers/1/prefix");
}

static void test_order_and_kinds(void **state)
{
    struct draft *draft = draft_new();
    (void)state;
    draft_put_bool(draft, KEY_REGISTRATION_REQUIRED, true, nowhere);
    draft_put_offset(draft, KEY_REGISTRATION_CLOSES_BEFORE, (struct offset){5, UNIT_DAYS}, nowhere);
    draft_put_integer(draft, KEY_CAPACITY_MAX, -20, nowhere);
    draft_put_money(draft, draft_in(ROW_PRICE, DRAFT_NEXT), "12.50", "EUR", nowhere);
    draft_put_string(draft, KEY_TITLE, "a \"b\"\\\n\x7F \xE2\x80\xAE \xC3\xA9", nowhere);
    check_line(draft, "{\"title\":\"a \\\"b\\\"\\\\\\n\\u007f \\u202e \xC3\xA9\",\"capacity\":{\"max\":-20},"
                      "\"registration\":{\"required\":true,\"closes_before\":{\"amount\":5,\"unit\":\"days\"}},"
                      "\"prices\":[{\"amount\":\"12.50\",\"currency\":\"EUR\"}]}");
    struct offset offset;
    assert_true(draft_offset(draft, KEY_REGISTRATION_CLOSES_BEFORE, &offset));
    assert_int_equal(offset.amount, 5);
    assert_false(draft_offset(draft, KEY_TITLE, &offset));
    draft_free(draft);
}

static void test_replaced_and_removed(void **state)
{
    const struct when day = {2027, 4, 5, UNSTATED, UNSTATED, UNSTATED};
    struct draft *draft = draft_new();
    (void)state;
    draft_put_when(draft, KEY_END, day, (struct span){0, 3});
    draft_put_when(draft, KEY_START, day, (struct span){4, 3});
    draft_remove(draft, KEY_END);
    draft_remove(draft, KEY_DOORS);
    assert_true(draft_put_when(draft, KEY_END, day, nowhere));
    draft_replace_when(draft, KEY_START, (struct when){2028, 4, 5, UNSTATED, UNSTATED, UNSTATED}, nowhere);
    draft_assume(draft, KEY_START);
    draft_assume(draft, KEY_START);
    check_line(draft, "{\"start\":\"2028-04-05\",\"end\":\"2027-04-05\",\"spans\":{\"/start\":[2,1,3]},\"assumed\":[\"/start\"]}");
    draft_free(draft);
}

static void test_copies_part(void **state)
{
    struct draft *draft = draft_new();
    (void)state;
    draft_put_string(draft, KEY_TITLE, "Tides", nowhere);
    draft_put_string(draft, draft_in(ROW_CONTACT_NAME, 0), "Ebb", nowhere);
    struct draft *copy = draft_copy(draft);
    draft_put_string(copy, draft_in(ROW_CONTACT_NAME, DRAFT_NEXT), "Flow", nowhere);
    draft_assume(copy, KEY_TITLE);
    assert_int_equal(draft_len(draft, KEY_CONTACTS), 1);
    assert_int_equal(draft_len(copy, KEY_CONTACTS), 2);
    check_line(draft, "{\"title\":\"Tides\",\"contacts\":[{\"name\":\"Ebb\"}]}");
    draft_free(draft);
    check_line(copy, "{\"title\":\"Tides\",\"contacts\":[{\"name\":\"Ebb\"},{\"name\":\"Flow\"}],\"assumed\":[\"/title\"]}");
    draft_free(copy);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_first_word_holds),     cmocka_unit_test(test_words_take_the_place_of_others), cmocka_unit_test(test_lists_grow), cmocka_unit_test(test_pointers), cmocka_unit_test(test_order_and_kinds),
        cmocka_unit_test(test_replaced_and_removed), cmocka_unit_test(test_copies_part),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
