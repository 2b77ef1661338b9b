/* What an event becomes when it is imported again: `stored + imported ==> line (keys)`. */
#include "store/merge.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

/* 2026-05-01T10:00:00Z */
enum { NOW = 1777629600 };
#define RECORD "\"created\":\"2026-01-01T00:00:00Z\",\"updated\":\"2026-01-01T00:00:00Z\""
#define RECORD_1 "\"sequence\":1,\"created\":\"2026-01-01T00:00:00Z\",\"updated\":\"2026-05-01T10:00:00Z\""

struct example {
    const char *name, *old, *fresh;
    const char *line; /* NULL: unchanged */
    const char *keys;
};

static const struct example examples[] = {
    {"new: the record is set, uid comes first, keys in the order of fasti-event(5), unknown ones behind", NULL,
     "{\"x\":{\"b\":1.50,\"a\":null},\"start\":\"2026-01-02\",\"title\":\"A\",\"uid\":\"u\"}",
     "{\"uid\":\"u\",\"title\":\"A\",\"start\":\"2026-01-02\",\"created\":\"2026-05-01T10:00:00Z\","
     "\"updated\":\"2026-05-01T10:00:00Z\",\"x\":{\"b\":1.50,\"a\":null}}",
     ""},
    {"new, with a record of its own", NULL, "{\"uid\":\"u\",\"title\":\"A\",\"updated\":\"2026-01-01T00:00:00Z\"}",
     "{\"uid\":\"u\",\"title\":\"A\",\"updated\":\"2026-01-01T00:00:00Z\"}", ""},
    {"the same", "{\"uid\":\"u\",\"title\":\"A\"," RECORD "}", "{\"uid\":\"u\",\"title\":\"A\"}", NULL, ""},
    {"the same, spelled and ordered otherwise", "{ \"title\":\"\\u0041\", \"uid\":\"u\", \"location\":{\"name\":\"x\",\"city\":\"y\"} }",
     "{\"uid\":\"u\",\"title\":\"A\",\"location\":{\"city\":\"y\",\"name\":\"x\"}}", NULL, ""},
    {"a title that changed, and the stored uid", "{\"uid\":\"u\",\"title\":\"A\"," RECORD "}", "{\"uid\":\"w\",\"title\":\"B\"}",
     "{\"uid\":\"u\",\"title\":\"B\"," RECORD_1 "}", "title"},
    {"sequence goes on from where it was", "{\"uid\":\"u\",\"title\":\"A\",\"sequence\":4}", "{\"uid\":\"u\",\"title\":\"B\"}",
     "{\"uid\":\"u\",\"title\":\"B\",\"sequence\":5,\"updated\":\"2026-05-01T10:00:00Z\"}", "title"},
    {"a calendar that counts further", "{\"uid\":\"u\",\"title\":\"A\",\"sequence\":4}",
     "{\"uid\":\"u\",\"title\":\"B\",\"sequence\":9}",
     "{\"uid\":\"u\",\"title\":\"B\",\"sequence\":9,\"updated\":\"2026-05-01T10:00:00Z\"}", "title"},
    {"a sequence without an end stays", "{\"uid\":\"u\",\"title\":\"A\",\"sequence\":9223372036854775807}",
     "{\"uid\":\"u\",\"title\":\"B\"}",
     "{\"uid\":\"u\",\"title\":\"B\",\"sequence\":9223372036854775807,\"updated\":\"2026-05-01T10:00:00Z\"}", "title"},
    {"what was announced and is no longer goes; what somebody else put stays",
     "{\"uid\":\"u\",\"title\":\"A\",\"end\":\"2026-01-03\",\"url\":\"https://mine\",\"keywords\":[\"k\"],\"spans\":{\"/end\":[1,1,2]}}",
     "{\"uid\":\"u\",\"title\":\"A\"}",
     "{\"uid\":\"u\",\"title\":\"A\",\"url\":\"https://mine\",\"keywords\":[\"k\"],\"sequence\":1,\"updated\":\"2026-05-01T10:00:00Z\"}",
     "end"},
    {"what was assumed goes too", "{\"uid\":\"u\",\"title\":\"A\",\"end\":\"2026-01-03\",\"assumed\":[\"/end\"]}",
     "{\"uid\":\"u\",\"title\":\"A\"}",
     "{\"uid\":\"u\",\"title\":\"A\",\"sequence\":1,\"updated\":\"2026-05-01T10:00:00Z\"}", "end"},
    {"a place in a list makes the list announced",
     "{\"uid\":\"u\",\"title\":\"A\",\"prices\":[{\"amount\":\"1.00\",\"currency\":\"EUR\"}],\"spans\":{\"/prices/0/amount\":[1,1,2]}}",
     "{\"uid\":\"u\",\"title\":\"A\"}",
     "{\"uid\":\"u\",\"title\":\"A\",\"sequence\":1,\"updated\":\"2026-05-01T10:00:00Z\"}", "prices"},
    {"a key whose name begins like an announced one is not announced",
     "{\"uid\":\"u\",\"title\":\"A\",\"url\":\"https://mine\",\"spans\":{\"/urls\":[1,1,1],\"/u\":[1,1,1],\"url\":[1,1,1]}}",
     "{\"uid\":\"u\",\"title\":\"A\",\"spans\":{\"/urls\":[1,1,1],\"/u\":[1,1,1],\"url\":[1,1,1]}}", NULL, ""},
    {"inside an object: stated wins, announced goes, other people's and unknown stay",
     "{\"uid\":\"u\",\"title\":\"A\",\"capacity\":{\"min\":2,\"max\":10,\"booked\":7,\"note\":{\"x\":1}},"
     "\"spans\":{\"/capacity/min\":[1,1,1],\"/capacity/max\":[1,1,2],\"/capacity/note\":[1,1,2]}}",
     "{\"uid\":\"u\",\"title\":\"A\",\"capacity\":{\"max\":20},\"spans\":{\"/capacity/max\":[1,1,2]}}",
     "{\"uid\":\"u\",\"title\":\"A\",\"capacity\":{\"max\":20,\"booked\":7,\"note\":{\"x\":1}},\"sequence\":1,"
     "\"updated\":\"2026-05-01T10:00:00Z\",\"spans\":{\"/capacity/max\":[1,1,2]}}",
     "capacity"},
    {"an object of which nothing is left goes",
     "{\"uid\":\"u\",\"title\":\"A\",\"location\":{\"city\":\"Gouda\"},\"spans\":{\"/location/city\":[1,1,5]}}",
     "{\"uid\":\"u\",\"title\":\"A\"}",
     "{\"uid\":\"u\",\"title\":\"A\",\"sequence\":1,\"updated\":\"2026-05-01T10:00:00Z\"}", "location"},
    {"an object where something else stood", "{\"uid\":\"u\",\"title\":\"A\",\"location\":\"Gouda\"}",
     "{\"uid\":\"u\",\"title\":\"A\",\"location\":{\"city\":\"Gouda\"}}",
     "{\"uid\":\"u\",\"title\":\"A\",\"location\":{\"city\":\"Gouda\"},\"sequence\":1,\"updated\":\"2026-05-01T10:00:00Z\"}",
     "location"},
    {"unknown keys stay as they are written, even where a later version knows their place",
     "{\"uid\":\"u\",\"x\":1.0e5,\"title\":\"A\",\"location.city\":{\"\\u00e9\":[1, 2]},\"spans\":{\"/x\":[1,1,1]}}",
     "{\"uid\":\"u\",\"title\":\"B\"}",
     "{\"uid\":\"u\",\"title\":\"B\",\"sequence\":1,\"updated\":\"2026-05-01T10:00:00Z\",\"x\":1.0e5,"
     "\"location.city\":{\"\\u00e9\":[1, 2]}}",
     "title"},
    {"an unknown key that is stated anew", "{\"uid\":\"u\",\"title\":\"A\",\"x\":1,\"y\":2}",
     "{\"uid\":\"u\",\"title\":\"A\",\"y\":3,\"z\":4}",
     "{\"uid\":\"u\",\"title\":\"A\",\"sequence\":1,\"updated\":\"2026-05-01T10:00:00Z\",\"x\":1,\"y\":3,\"z\":4}", "y, z"},
    {"allow stays", "{\"uid\":\"u\",\"title\":\"A\",\"allow\":[\"time-missing\"]}", "{\"uid\":\"u\",\"title\":\"B\"}",
     "{\"uid\":\"u\",\"title\":\"B\",\"sequence\":1,\"updated\":\"2026-05-01T10:00:00Z\",\"allow\":[\"time-missing\"]}", "title"},
    {"a text that moved in its source: the event is the same",
     "{\"uid\":\"u\",\"title\":\"A\"," RECORD ",\"source\":{\"path\":\"p\",\"sha256\":\"1\"},\"spans\":{\"/title\":[1,1,1]}}",
     "{\"uid\":\"u\",\"title\":\"A\",\"source\":{\"path\":\"p\",\"sha256\":\"2\"},\"spans\":{\"/title\":[2,1,1]}}",
     "{\"uid\":\"u\",\"title\":\"A\"," RECORD ",\"source\":{\"path\":\"p\",\"sha256\":\"2\"},\"spans\":{\"/title\":[2,1,1]}}", "source"},
    {"a description that is only wrapped otherwise", "{\"uid\":\"u\",\"title\":\"A\",\"description\":\"een twee\\n\\ndrie\"}",
     "{\"uid\":\"u\",\"title\":\"A\",\"description\":\"een\\ntwee\\n\\n drie \"}", NULL, ""},
    {"a description that says more", "{\"uid\":\"u\",\"title\":\"A\",\"description\":\"een twee\"}",
     "{\"uid\":\"u\",\"title\":\"A\",\"description\":\"een tweedrie\"}",
     "{\"uid\":\"u\",\"title\":\"A\",\"description\":\"een tweedrie\",\"sequence\":1,\"updated\":\"2026-05-01T10:00:00Z\"}",
     "description"},
    {"places of values that are not stated are no places",
     "{\"uid\":\"u\",\"title\":\"A\",\"url\":\"https://mine\",\"capacity\":{\"max\":3}}",
     "{\"uid\":\"u\",\"title\":\"A\",\"spans\":{\"/url\":[1,1,1],\"/title\":[1,1,1],\"/capacity/max\":[1,1,1],\"/x\":[1,1,1]},"
     "\"assumed\":[\"/start\"]}",
     "{\"uid\":\"u\",\"title\":\"A\",\"capacity\":{\"max\":3},\"url\":\"https://mine\","
     "\"spans\":{\"/title\":[1,1,1],\"/x\":[1,1,1]}}",
     "spans"},
    {"places of unknown keys stay, whatever dots those have", "{\"uid\":\"u\",\"title\":\"A\"}",
     "{\"uid\":\"u\",\"title\":\"A\",\"location.city\":1,\"spans\":{\"/location.city\":[1,1,1],\"/location/city\":[1,1,1],"
     "\"/uid/title\":[1,1,1],\"/uid/url\":[1,1,1]}}",
     "{\"uid\":\"u\",\"title\":\"A\",\"sequence\":1,\"updated\":\"2026-05-01T10:00:00Z\","
     "\"spans\":{\"/location.city\":[1,1,1],\"/uid/title\":[1,1,1],\"/uid/url\":[1,1,1]},\"location.city\":1}",
     "location.city"},
    {"an import without a source leaves the source", "{\"uid\":\"u\",\"title\":\"A\",\"source\":{\"path\":\"p\"}}",
     "{\"uid\":\"u\",\"title\":\"A\"}", NULL, ""},
};

static void merge_lines(const char *old, const char *fresh, struct merge *merge)
{
    AUTO_EVENT *old_event = event_new();
    AUTO_EVENT *fresh_event = event_new();
    if (old != NULL)
        assert_true(event_read(old_event, slice_of(old), NULL));
    assert_true(event_read(fresh_event, slice_of(fresh), NULL));
    merge_events(old != NULL ? old_event : NULL, fresh_event, NOW, merge);
}

static void check(const struct example *example)
{
    struct merge merge;
    print_message("%s\n", example->name);
    merge_lines(example->old, example->fresh, &merge);
    assert_int_equal(merge.fate, example->old == NULL ? STORE_CREATED : example->line != NULL ? STORE_UPDATED : STORE_UNCHANGED);
    if (example->line == NULL)
        assert_null(merge.line);
    else
        assert_string_equal(merge.line, example->line);
    assert_string_equal(merge.keys, example->keys);
    free(merge.line);
    free(merge.keys);
}

static void test_examples(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(examples); i++)
        check(&examples[i]);
}

/* Whatever a merge makes of two events, the same import changes nothing more. */
static void test_twice_is_once(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(examples) * ARRAY_LEN(examples); i++) {
        const struct example *one = &examples[i % ARRAY_LEN(examples)], *two = &examples[i / ARRAY_LEN(examples)];
        struct merge first, second;
        merge_lines(one->old, two->fresh, &first);
        if (first.line != NULL) {
            merge_lines(first.line, two->fresh, &second);
            assert_int_equal(second.fate, STORE_UNCHANGED);
            free(second.line);
            free(second.keys);
        }
        free(first.line);
        free(first.keys);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_examples), cmocka_unit_test(test_twice_is_once)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
