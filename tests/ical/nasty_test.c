/* Texts that break calendars: through the feed, past the linter, and read back equal. */
#include "fasti/ical.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

/* What may become of a text on the wire, said without the wire's own code: line ends are one and the same, other controls are
 * gone. */
static char *expected_text(struct slice text, char end_of_line)
{
    struct print out;
    print_open(&out);
    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        int32_t code = utf8_next(text, &at);
        bool line_end = code == '\n' || code == '\r' || code == 0x2028 || code == 0x2029;
        if (code == '\r' && at < text.len && text.at[at] == '\n')
            at++;
        if (line_end)
            fputc(end_of_line, out.file);
        else if (code == '\t' || (code >= ' ' && code < 0x7F) || code >= 0xA0)
            fwrite(text.at + from, 1, at - from, out.file);
    }
    return print_close(&out);
}

/* An event with the text wherever a text may stand. */
static char *make_line(struct slice text)
{
    static const char *const keys[] = {"\"title\":",       "\"description\":", "\"location\":{\"name\":", "\"contacts\":[{\"name\":",
                                       "\"keywords\":[",   "\"url\":",         "\"image\":",       "\"language\":",
                                       "\"programme\":[{\"start\":\"2026-05-01T10:00:00\",\"title\":"};
    static const char *const ends[] = {"", "", "}", "}]", "]", "", "", "", "}]"};
    struct print out;
    print_open(&out);
    fputs("{\"uid\":\"nasty\",\"start\":\"2026-05-01T09:00:00\",\"registration\":{\"closes\":\"2026-04-01\"}", out.file);
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        fprintf(out.file, ",%s", keys[i]);
        json_write_text(out.file, text);
        fputs(ends[i], out.file);
    }
    fputs("}", out.file);
    return print_close(&out);
}

static struct slice export(struct slice line, struct report *report)
{
    static const struct ical_settings settings = {
        .timezone = "Europe/Amsterdam", .programme = PROGRAMME_BOTH, .deadlines = DEADLINES_TODO, .alarm = "PT1H", .organizer = true,
        .extended = true};
    AUTO_EVENT *event = event_new();
    struct ical_pen *pen = ical_pen_new(&settings);
    struct ical_text text = {0};
    struct ical_entry entry;
    assert_true(event_read(event, line, NULL));
    bool there = ical_survey(pen, event, "nasty.jsonl", &entry, report);
    ical_write_head(&pen, 1, !there, &text);
    if (there)
        ical_write(pen, event, &text);
    ical_write_tail(&text);
    ical_pen_free(pen);
    return (struct slice){text.bytes, text.len};
}

static char *unfold(struct slice calendar)
{
    struct print out;
    print_open(&out);
    for (size_t at = 0; at < calendar.len; at++) {
        if (slice_starts(slice_part(calendar, at, calendar.len), "\r\n "))
            at += 2;
        else
            fputc(calendar.at[at], out.file);
    }
    return print_close(&out);
}

/* The unescaped value of the first property of this name; fails where there is none. */
static char *read_back(const char *calendar, const char *name)
{
    struct print out;
    AUTO_FREE char *wanted = memory_print("\r\n%s", name);
    const char *at = calendar;
    do
        at = strstr(at + 1, wanted);
    while (at != NULL && at[strlen(wanted)] != ':' && at[strlen(wanted)] != ';');
    assert_non_null(at);
    at = strchr(at, ':') + 1;
    print_open(&out);
    for (; *at != '\r'; at++) {
        bool escape = *at == '\\';
        at += escape;
        fputc(escape && *at == 'n' ? '\n' : *at, out.file);
    }
    return print_close(&out);
}

static void assert_property(const char *calendar, const char *name, const char *expected)
{
    AUTO_FREE char *value = read_back(calendar, name);
    if (strcmp(value, expected) != 0)
        fail_msg("%s: %s\nexpected: %s", name, value, expected);
}

static void goes_through(struct slice text)
{
    AUTO_REPORT *report = report_new();
    AUTO_FREE char *line = make_line(text);
    struct slice calendar = export(slice_of(line), report);
    AUTO_FREE char *bytes = (char *)calendar.at;
    AUTO_FREE char *phrase = expected_text(text, ' ');
    AUTO_FREE char *expected = expected_text(text, '\n');
    AUTO_FREE char *unfolded = unfold(calendar);
    report_clear(report);
    if (!ical_lint("nasty.ics", calendar, report))
        fail_msg("%.80s: line %zu: %s [%s]", text.at, report_at(report, 0)->place.line, report_at(report, 0)->message,
                 report_at(report, 0)->rule);
    if (text.len == 0)
        return;
    assert_property(unfolded, "SUMMARY", phrase);
    assert_property(unfolded, "LOCATION", phrase);
    assert_property(unfolded, "CONTACT", phrase);
    assert_property(unfolded, "CATEGORIES", phrase);
    AUTO_FREE char *description = read_back(unfolded, "DESCRIPTION");
    assert_true(strlen(description) >= strlen(expected));
    assert_string_equal(description + strlen(description) - strlen(expected), expected);
}

static void lines_controls_and_marks(void **state)
{
    const struct slice texts[] = {
        SLICE(""), SLICE("a\nb"), SLICE("a\r\nb"), SLICE("a\rb"), SLICE("\r\r\n\n"), SLICE("a\r\nATTENDEE:mailto:x@example.org"),
        SLICE("a\nEND:VEVENT\nBEGIN:VEVENT"), SLICE("a\x1B[31mred\x1B[0m"), SLICE("\x01\x02\x07\x08\x0B\x0C\x1F\x7F" "end"),
        SLICE("a\xC2\x80\xC2\x9B" "31m\xC2\x9F" "b"), SLICE("a,b;c\\d\"e:f"), SLICE("\\n\\N\\,\\;\\\\"), SLICE("\\"), SLICE("ends in \\"),
        SLICE("^n^^^'"), SLICE("\xE2\x80\xAA\xE2\x80\xAE\xE2\x81\xA6rtl\xE2\x81\xA9\xE2\x80\x8F"), SLICE("a\xE2\x80\xA8" "b\xE2\x80\xA9" "c"),
        SLICE("\xEF\xBB\xBF" "bom"), SLICE("\xEF\xBF\xBD\xEF\xBF\xBF"), SLICE("\xF4\x8F\xBF\xBF"), SLICE("tab\there"), SLICE("  spaces  "), SLICE(" "),
        SLICE("e\xCC\x81\xCC\x81\xCC\x81"), SLICE("javascript:alert(1)"), SLICE("https://example.org/a b?\"<>\xC3\xA9#\\{|}^`"),
        SLICE("nl;X=y:z"), SLICE("nl-BE"), SLICE("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7"),
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        goes_through(texts[i]);
}

static void every_character_below_u_0800(void **state)
{
    (void)state;
    for (int32_t code = 1; code < 0x800; code++) {
        char text[16] = "a";
        size_t len = 1 + utf8_put(code, text + 1);
        text[len++] = 'b';
        goes_through((struct slice){text, len});
    }
}

static void a_wide_character_at_every_column(void **state)
{
    static const char *const characters[] = {"\xF0\x9F\x98\x80", "\xE2\x82\xAC", "\xC3\xA9", ";", "\n", "\\"};
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(characters); i++) {
        for (int column = 40; column <= 80; column++) {
            AUTO_FREE char *text = memory_print("%*s%s%s tail", column, "x", characters[i], characters[i]);
            goes_through(slice_of(text));
        }
    }
}

static void words_and_titles_without_end(void **state)
{
    (void)state;
    for (size_t len = 1; len <= 10000; len = len * 3 + 1) {
        AUTO_FREE char *word = memory_new(4 * len + 1, 1);
        memset(word, 'w', len);
        goes_through((struct slice){word, len});
        for (size_t i = 0; i < len; i++)
            memcpy(word + 4 * i, "\xF0\x9F\x98\x80", 4);
        goes_through((struct slice){word, 4 * len});
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_controls_and_marks),
        cmocka_unit_test(every_character_below_u_0800),
        cmocka_unit_test(a_wide_character_at_every_column),
        cmocka_unit_test(words_and_titles_without_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
