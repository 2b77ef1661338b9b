/* Script blocks of pages: mended JSON gives events whose spans lie where the words stand in the page. */
#include "reader/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct taken {
    char *lines[8];
    size_t len;
};

static void take(void *context, struct slice line)
{
    struct taken *taken = context;
    assert_true(taken->len < 8);
    taken->lines[taken->len++] = slice_copy(line);
}

/* What the block between `<script>` and `</script>` of a page gives. */
static void read_page(const char *page, struct taken *taken, struct report *report)
{
    struct reading reading;
    const struct input input = {.path = "page.html", .bytes = slice_of(page), .timezone = "Europe/Amsterdam"};
    size_t from = 0, to = 0;
    assert_true(slice_find(input.bytes, SLICE("<script>"), &from) && slice_find(input.bytes, SLICE("</script>"), &to));
    reading_open(&reading, &input, "html", (struct taker){take, taken}, report);
    json_read_script(&reading, slice_part(input.bytes, from + 8, to));
    assert_int_equal(reading_close(&reading), taken->len);
}

static void drop(struct taken *taken)
{
    for (size_t i = 0; i < taken->len; i++)
        free(taken->lines[i]);
}

/* The bytes at the span of a pointer. */
static void assert_words(const char *page, const struct event *event, const char *pointer, const char *words)
{
    struct place place;
    const char *at = page;
    assert_true(event_span(event, pointer, &place));
    for (size_t line = 1; line < place.line; line++)
        at = strchr(at, '\n') + 1;
    at += place.column - 1;
    assert_int_equal(place.length, strlen(words));
    assert_memory_equal(at, words, place.length);
}

static void assert_text(const struct event *event, enum key key, const char *text)
{
    AUTO_FREE char *found = slice_copy(event_text(event, key));
    assert_string_equal(found, text);
}

static const char mended[] = "<title>Koor</title>\n<script>\n/* <![CDATA[ */ // the event\n{\"@context\": \"https://schema.org\", /* of June */\n"
                             "  \"@type\": \"Event\", \"name\": \"Koor &amp; orkest\tin Caf\xE9\n De Zon\",,\n"
                             "  \"startDate\": \"2026-06-12T20:00\", \"description\": \"<p>Komt allen<br>Pauze om 9\\'</p><p>Borrel &#233;n\xE9</p>\",\n"
                             "  \"keywords\": [\"koor\", \"orkest\", ],\n}\n/* ]]> */\n;</script>\n";

static void test_mended(void **state)
{
    AUTO_REPORT *report = report_new();
    AUTO_EVENT *event = event_new();
    struct taken taken = {0};
    (void)state;
    AUTO_FREE char *page = slice_copy(SLICE(mended));
    memmove(strstr(page, ",,"), strstr(page, ",,") + 1, strlen(strstr(page, ",,")));
    read_page(page, &taken, report);
    assert_int_equal(taken.len, 1);
    assert_true(event_read(event, slice_of(taken.lines[0]), NULL));
    assert_text(event, KEY_TITLE, "Koor & orkest\tin Caf\xC3\xA9  De Zon");
    assert_text(event, KEY_DESCRIPTION, "Komt allen\nPauze om 9'\n\nBorrel \xC3\xA9n\xC3\xA9");
    assert_words(page, event, "/title", "Koor &amp; orkest\tin Caf\xE9\n De Zon");
    assert_words(page, event, "/start", "2026-06-12T20:00");
    assert_words(page, event, "/keywords/1", "orkest");
    assert_int_equal(report_count(report, SEVERITY_ERROR), 0);
    /* Three comments, a control character in a text, an escape, two commas. */
    assert_int_equal(report_count(report, SEVERITY_WARNING), 8);
    drop(&taken);
}

static void test_others(void **state)
{
    AUTO_REPORT *report = report_new();
    struct taken taken = {0};
    (void)state;
    read_page("<script>{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"name\":\"Home\"}]}</script>", &taken, report);
    assert_int_equal(taken.len, 0);
    assert_int_equal(report_len(report), 0);
    read_page("<script>{\"@type\":\"Event\" \"name\":1}</script>", &taken, report);
    assert_int_equal(report_len(report), 1);
    assert_int_equal(report_at(report, 0)->place.column, 26);
    assert_string_equal(report_at(report, 0)->message, "this is no JSON: expected ',' or '}'");
    read_page("<script></script>", &taken, report);
    read_page("<script>/*</script>", &taken, report);
    read_page("<script>\"\\</script>", &taken, report);
    assert_int_equal(taken.len, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_mended), cmocka_unit_test(test_others)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
