/* The view's answers: values by key, by pointer, texts, lists, spans. */
#include "fasti/event.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

static const char sample[] =
    "{\"uid\":\"a-1\",\"title\":\"Caf\\u00e9 \\ud83d\\ude00\\n\\\"nu\\\"\",\"start\":\"XXXX-09-14T11:45:00\",\"end\":7,"
    "\"location\":{\"name\":\"De Zaal\",\"x-floor\":{\"city\":\"no key\"},\"\\u0063ity\":\"Gent\"},"
    "\"capacity\":{\"min\":-0,\"max\":9223372036854775807,\"booked\":-9223372036854775808,\"waitlisted\":1.0},"
    "\"registration\":{\"required\":true,\"closes_before\":{\"amount\":5,\"unit\":\"workdays\"}},"
    "\"cancellation\":{\"closes_before\":{\"amount\":-5,\"unit\":\"days\"}},"
    "\"programme\":[{\"title\":\"Een\",\"city\":\"no key either\"},{\"title\":\"Twee\",\"speakers\":[{\"name\":\"Noor\"},{}]}],"
    "\"audience\":[],\"x/y~z\":[null,false,[1,[2]],{\"\":3}],"
    "\"spans\":{\"/start\":[3,9,14],\"/title\":[1,2],\"/end\":[1,-2,3],\"/programme/0/title\":[1,2,3,4]},"
    "\"assumed\":[\"/title\",1]}";

static struct event *sample_new(void)
{
    struct event *event = event_new();
    assert_true(event_read(event, slice_of(sample), NULL));
    return event;
}

static void assert_text(struct slice text, const char *expected)
{
    AUTO_FREE char *copy = slice_copy(text);
    assert_string_equal(copy, expected);
}

static void test_texts(void **state)
{
    AUTO_EVENT *event = sample_new();
    (void)state;
    struct slice title = event_text(event, KEY_TITLE);
    assert_text(event_text(event, KEY_UID), "a-1");
    assert_text(event_text(event, KEY_LOCATION_CITY), "Gent");
    assert_true(value_is(value_member(event_value(event, KEY_LOCATION), "city"))); /* unescapes a name */
    assert_text(title, "Café 😀\n\"nu\"");
    assert_text(event_text(event, KEY_TITLE), "Café 😀\n\"nu\"");
    assert_text(event_text(event, KEY_END), "");
    assert_text(event_text(event, KEY_DESCRIPTION), "");
    assert_text(value_json(event_value(event, KEY_TITLE)), "\"Caf\\u00e9 \\ud83d\\ude00\\n\\\"nu\\\"\"");
    assert_text(value_json(event_value(event, KEY_AUDIENCE)), "[]");
    assert_text(event_line(event), sample);
}

static void test_uid_alone(void **state)
{
    AUTO_EVENT *event = sample_new();
    (void)state;
    assert_text(event_uid(event, slice_of(sample)), "a-1");
    assert_false(value_is(event_root(event)));
    assert_text(event_uid(event, SLICE("{\"uid\":\"\\u0061\", no JSON")), "a");
    assert_text(event_uid(event, SLICE("{\"source\":{\"uid\":\"in\"}, \"uid\" : \"out\"}")), "out");
    static const char *const none[] = {"{\"uid\":\"broken off",
                                       "", "{", "{}", "[\"uid\"]", "{\"uid\":", "{\"uid\":[\"a\"]}", "{\"uid\":{", "{,\"uid\":\"a\"}"};
    for (size_t i = 0; i < ARRAY_LEN(none); i++)
        assert_text(event_uid(event, slice_of(none[i])), "");
    assert_true(event_read(event, slice_of(sample), NULL));
    assert_text(event_text(event, KEY_UID), "a-1");
}

static void test_numbers(void **state)
{
    AUTO_EVENT *event = sample_new();
    struct offset offset = {7, UNIT_HOURS};
    (void)state;
    assert_true(event_integer(event, KEY_CAPACITY_MIN, 9) == 0);
    assert_true(event_integer(event, KEY_CAPACITY_MAX, 9) == INT64_MAX);
    assert_true(event_integer(event, KEY_CAPACITY_BOOKED, 9) == INT64_MIN);
    assert_true(event_integer(event, KEY_CAPACITY_WAITLISTED, 9) == 9);
    assert_true(event_integer(event, KEY_SEQUENCE, 9) == 9);
    assert_true(value_offset(event_value(event, KEY_REGISTRATION_CLOSES_BEFORE), &offset));
    assert_int_equal(offset.amount, 5);
    assert_int_equal(offset.unit, UNIT_WORKDAYS);
    assert_false(value_offset(event_value(event, KEY_CANCELLATION_CLOSES_BEFORE), &offset));
    assert_false(value_offset(event_value(event, KEY_CANCELLATION_FEE), &offset));
    assert_int_equal(offset.amount, 5);
}

static void test_when(void **state)
{
    AUTO_EVENT *event = sample_new();
    (void)state;
    assert_true(when_equal(event_when(event, KEY_START), (struct when){UNSTATED, 9, 14, 11, 45, 0}));
    assert_true(when_is_unstated(event_when(event, KEY_END)));
    assert_true(when_is_unstated(event_when(event, KEY_DOORS)));
    assert_true(when_is_unstated(event_when(event, KEY_TITLE)));
}

static void test_keys_inside_others_are_no_keys(void **state)
{
    AUTO_EVENT *event = event_new();
    (void)state;
    static const char line[] = "{\"x\":{\"title\":1,\"location\":{\"city\":1}},\"location\":[{\"city\":1}],\"capacity\":\"min\",\"name\":1}";
    assert_true(event_read(event, slice_of(line), NULL));
    for (enum key key = 0; key < KEY_COUNT; key++)
        assert_int_equal(value_is(event_value(event, key)), key == KEY_LOCATION || key == KEY_CAPACITY);
}

/* What stands behind the last dot of a key. */
static const char *last_name(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot != NULL ? dot + 1 : name;
}

/* Each group of keys with a member of every name that any key has: only the right ones are keys. */
static void test_every_name_in_every_group(void **state)
{
    static const char *const groups[] = {"location.", "capacity.", "registration.", "cancellation.", "source.", "spans.", "organizers."};
    AUTO_EVENT *event = event_new();
    size_t len;
    const struct key_row *rows = key_rows(&len);
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(groups); i++) {
        for (enum key key = 0; key < KEY_COUNT; key++) {
            const char *last = last_name(rows[key].name);
            AUTO_FREE char *line = memory_print("{\"%.*s\":{\"%s\":1}}", (int)strlen(groups[i]) - 1, groups[i], last);
            AUTO_FREE char *dotted = memory_print("%s%s", groups[i], last);
            assert_true(event_read(event, slice_of(line), NULL));
            enum key expected = key_find(slice_of(dotted)), group = key_find(slice_part(slice_of(groups[i]), 0, strlen(groups[i]) - 1));
            assert_int_equal(event_key(event, group, slice_of(last)), expected);
            for (enum key other = 0; other < KEY_COUNT; other++)
                if (strchr(rows[other].name, '.') != NULL)
                    assert_int_equal(value_is(event_value(event, other)), other == expected);
        }
    }
}

/* Whether a line reads as it does by itself, whatever was read before it. */
static void assert_reads_alike(struct event *used, const char *line)
{
    AUTO_EVENT *fresh = event_new();
    struct flaw flaws[2] = {{0, NULL}, {0, NULL}};
    bool good = event_read(fresh, slice_of(line), &flaws[0]);
    assert_true(event_read(used, slice_of(line), &flaws[1]) == good);
    assert_true(flaws[0].column == flaws[1].column);
    assert_true(fresh->nodes_len == used->nodes_len);
    for (size_t i = 0; i < fresh->nodes_len; i++)
        assert_true(fresh->nodes[i].row == used->nodes[i].row && fresh->nodes[i].start == used->nodes[i].start &&
                    fresh->nodes[i].end == used->nodes[i].end && fresh->nodes[i].next == used->nodes[i].next);
    assert_memory_equal(fresh->values, used->values, sizeof fresh->values);
}

static void test_earlier_lines_do_not_matter(void **state)
{
    static const char *const lines[] = {
        "{\"uid\":\"1\",\"title\":\"a\",\"start\":\"2026-05-01\"}",
        "{\"uid\":\"1\",\"titel\":\"a\",\"start\":\"2026-05-01\"}",
        "{\"uid\":\"1\",\"x\":1,\"title\":\"a\",\"y\":{\"x\":1,\"title\":\"b\",\"z\":{\"uid\":1,\"title\":2}}}",
        "{\"x\":{\"uid\":1,\"title\":2},\"uid\":\"1\",\"title\":\"a\"}",
        "{\"uid\":\"1\",\"titl\\u0065\":\"a\",\"title\":\"b\"}",
        "{\"programme\":[{\"title\":\"a\",\"start\":1},{\"title\":\"b\",\"start\":2},{\"start\":3,\"title\":\"c\"}]}",
        "{\"programme\":[{\"title\":\"a\",\"start\":1,\"title\":\"b\"}]}",
        "{\"programme\":[{\"title\":\"a\",\"titl\\u0065\":\"b\"}]}",
        "{\"programme\":[{\"titl\\u0065\":\"a\",\"title\":\"b\"}]}",
        "{\"programme\":[{\"q\":1,\"title\":1,\"q\":2}]}",
        "{\"location\":{\"name\":\"a\",\"city\":\"b\"},\"contacts\":[{\"name\":\"c\",\"city\":\"d\"}]}",
        "{\"uid\":\"1\",\"title", "{\"uid\":\"1\",\"title\"", "{\"uid\":\"1\",\"title\":", "{\"uid\"}", "{\"",
    };
    AUTO_EVENT *used = event_new();
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(lines); i++)
        for (size_t j = 0; j < ARRAY_LEN(lines); j++) {
            assert_reads_alike(used, lines[i]);
            assert_reads_alike(used, lines[j]);
        }
}

static void test_children(void **state)
{
    AUTO_EVENT *event = sample_new();
    (void)state;
    struct value programme = event_value(event, KEY_PROGRAMME), second = value_next(value_first(programme));
    assert_int_equal(value_len(programme), 2);
    assert_text(value_text(value_member(second, "title")), "Twee");
    assert_false(value_is(value_next(second)));
    assert_false(value_is(value_first(event_value(event, KEY_AUDIENCE))));
    assert_false(value_is(value_member(programme, "title")));
    assert_text(value_name(value_first(event_root(event))), "uid");
    assert_text(value_name(second), "");
    assert_int_equal(value_len(event_root(event)), 13);
    struct value none = {0};
    assert_false(value_is(value_first(none)) || value_is(value_next(none)) || value_is(value_member(none, "a")));
    assert_int_equal(value_len(none), 0);
    assert_text(value_json(none), "");
    assert_text(value_name(none), "");
}

static void test_pointers(void **state)
{
    static const struct {
        const char *pointer, *json;
    } cases[] = {
        {"/uid", "\"a-1\""},         {"/programme/1/speakers/0/name", "\"Noor\""},
        {"/location/city", "\"Gent\""}, {"/x~1y~0z/0", "null"},
        {"/x~1y~0z/2/1/0", "2"},     {"/x~1y~0z/3/", "3"},
        {"uid", ""},                 {"/", ""},
        {"/uid/", ""},               {"/programme/2", ""},
        {"/programme/01", ""},       {"/programme/-", ""},
        {"/programme/", ""},         {"/programme/99999999999999999999", ""},
        {"/x~1y~2z", ""},            {"/x~1y~", ""},
        {"/location/city/0", ""},    {"/cit", ""},
    };
    AUTO_EVENT *event = sample_new();
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        assert_text(value_json(event_pointer(event, slice_of(cases[i].pointer))), cases[i].json);
    assert_text(value_json(event_pointer(event, SLICE(""))), sample);
    struct pointed pointed[ARRAY_LEN(cases) + 2] = {{.pointer = SLICE("")}, {.pointer = SLICE("/uid")}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        pointed[i + 2].pointer = slice_of(cases[i].pointer);
    event_pointers(event, pointed, ARRAY_LEN(pointed));
    assert_text(value_json(pointed[0].value), sample);
    assert_text(value_json(pointed[1].value), "\"a-1\"");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        assert_text(value_json(pointed[i + 2].value), cases[i].json);
}

static void test_spans_and_assumed(void **state)
{
    static const char *const without[] = {"/title", "/end", "/uid", ""};
    AUTO_EVENT *event = sample_new();
    struct place place = {.path = "kept", .line = 99};
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(without); i++)
        assert_false(event_span(event, without[i], &place));
    assert_int_equal(place.line, 99);
    assert_true(event_span(event, "/start", &place));
    assert_string_equal(place.path, "kept");
    assert_int_equal(place.line, 3);
    assert_int_equal(place.column, 9);
    assert_int_equal(place.length, 14);
    assert_true(event_is_assumed(event, "/title"));
    assert_false(event_is_assumed(event, "/start"));
}

static void test_table(void **state)
{
    AUTO_EVENT *event = event_new();
    size_t len;
    const struct key_row *rows = key_rows(&len);
    (void)state;
    assert_true(len > KEY_COUNT);
    for (size_t i = 0; i < len; i++) {
        assert_non_null(rows[i].name);
        assert_int_equal(rows[i].form == FORM_CHOICE, rows[i].choices != NULL);
        assert_int_equal(key_find(slice_of(rows[i].name)), i < KEY_COUNT ? i : KEY_COUNT);
        assert_int_equal(event_key(event, KEY_COUNT, slice_of(rows[i].name)), strpbrk(rows[i].name, ".[") == NULL ? i : KEY_COUNT);
        for (size_t j = 0; j < i; j++)
            assert_string_not_equal(rows[i].name, rows[j].name);
    }
    assert_int_equal(key_find(SLICE("titl")), KEY_COUNT);
    assert_int_equal(key_find(SLICE("")), KEY_COUNT);
    assert_int_equal(event_key(event, KEY_COUNT, SLICE("")), KEY_COUNT);
    assert_int_equal(event_key(event, KEY_UID, SLICE("title")), KEY_COUNT);
    assert_string_equal(rows[KEY_REGISTRATION_CLOSES].name, "registration.closes");
    assert_string_equal(rows[KEY_ASSUMED].name, "assumed");
}

/* Text as JSON: what the view reads back is the same, and nothing in it can act on a terminal. */
/* An event that is nothing but the value of this name: `a.b[]` makes {"a":{"b":[7]}}. */
static void print_at(struct slice name, FILE *out)
{
    size_t len = 0;
    while (len < name.len && name.at[len] != '.' && name.at[len] != '[')
        len++;
    struct slice rest = slice_part(name, len, name.len);
    if (slice_starts(name, "[]"))
        fputc('[', out);
    else
        fprintf(out, "{\"%.*s\":", (int)len, name.at);
    rest = slice_starts(rest, ".") ? slice_part(rest, 1, rest.len) : len == 0 ? slice_part(name, 2, name.len) : rest;
    rest = slice_starts(rest, ".") ? slice_part(rest, 1, rest.len) : rest;
    if (rest.len > 0)
        print_at(rest, out);
    else
        fputc('7', out);
    fputc(slice_starts(name, "[]") ? ']' : '}', out);
}

/* Each row of the table is found where its name says, and nowhere else. */
static void test_rows(void **state)
{
    AUTO_EVENT *event = event_new();
    size_t len;
    const struct key_row *rows = key_rows(&len);
    (void)state;
    for (size_t row = 0; row < len; row++) {
        struct print print;
        print_open(&print);
        print_at(slice_of(rows[row].name), print.file);
        AUTO_FREE char *line = print_close(&print);
        assert_true(event_read(event, slice_of(line), NULL));
        struct value value = event_root(event);
        assert_int_equal(value_row(value), ROW_COUNT);
        while (value_is(value_first(value)))
            value = value_first(value);
        if (value_row(value) != row)
            fail_msg("%s is read as row %u", line, value_row(value));
    }
    static const char *const strange[] = {"{\"x\":{\"title\":1}}", "{\"location\":[{\"name\":1}]}", "{\"speakers\":{\"name\":1}}",
                                          "{\"speakers\":[[{\"name\":1}]]}", "{\"title\":{\"title\":1}}", "{\"programme[]\":1}"};
    for (size_t i = 0; i < ARRAY_LEN(strange); i++) {
        assert_true(event_read(event, slice_of(strange[i]), NULL));
        struct value value = event_root(event);
        while (value_is(value_first(value)))
            value = value_first(value);
        assert_int_equal(value_row(value), ROW_COUNT);
    }
}

static void test_writing(void **state)
{
    static const struct {
        const char *text, *json;
    } cases[] = {
        {"Café “nu”", "\"Café “nu”\""},
        {"a\"b\\c\n\t", "\"a\\\"b\\\\c\\n\\t\""},
        {"\x1b[31m\x7f\xC2\x85\xE2\x80\xAE", "\"\\u001b[31m\\u007f\\u0085\\u202e\""},
        {"\xF0\x9F\x98\x80\xF3\xA0\x81\x81", "\"😀\\udb40\\udc41\""},
        {"", "\"\""},
    };
    AUTO_EVENT *event = event_new();
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct print print;
        print_open(&print);
        fputs("{\"title\":", print.file);
        json_write_text(print.file, slice_of(cases[i].text));
        fputc('}', print.file);
        AUTO_FREE char *line = print_close(&print);
        assert_true(event_read(event, slice_of(line), NULL));
        assert_text(event_text(event, KEY_TITLE), cases[i].text);
        assert_text(value_json(event_value(event, KEY_TITLE)), cases[i].json);
    }
}

static void test_writing_what_is_no_utf8(void **state)
{
    struct print print;
    (void)state;
    print_open(&print);
    json_write_text(print.file, (struct slice){"a\xFF\0b\xC3", 5});
    AUTO_FREE char *json = print_close(&print);
    assert_string_equal(json, "\"a\\ufffd\\ufffdb\\ufffd\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_texts),
        cmocka_unit_test(test_uid_alone),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_when),
        cmocka_unit_test(test_keys_inside_others_are_no_keys),
        cmocka_unit_test(test_every_name_in_every_group),
        cmocka_unit_test(test_earlier_lines_do_not_matter),
        cmocka_unit_test(test_children),
        cmocka_unit_test(test_pointers),
        cmocka_unit_test(test_spans_and_assumed),
        cmocka_unit_test(test_table),
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_writing),
        cmocka_unit_test(test_writing_what_is_no_utf8),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
