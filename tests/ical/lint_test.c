/* The linter: each rule finds its bad example and lets the good one pass; lines and counts are right. */
#include "fasti/ical.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static bool finds(struct report *report, const char *rule)
{
    for (size_t i = 0; i < report_len(report); i++) {
        if (strcmp(report_at(report, i)->rule, rule) == 0)
            return true;
    }
    return false;
}

static void each_rule_finds_its_example(void **state)
{
    size_t len;
    const struct ical_rule *rules = ical_rules(&len);
    (void)state;
    for (size_t i = 0; i < len; i++) {
        AUTO_REPORT *report = report_new();
        assert_false(ical_lint("bad.ics", slice_of(rules[i].bad), report));
        if (!finds(report, rules[i].name))
            fail_msg("%s does not find its bad example, but %s", rules[i].name, report_at(report, 0)->rule);
        report_clear(report);
        if (!ical_lint("good.ics", slice_of(rules[i].good), report))
            fail_msg("%s: its good example is said to be wrong: %s", rules[i].name, report_at(report, 0)->message);
    }
}

#define HEAD "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\n"
#define EVENT "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n"
#define TAIL "END:VEVENT\r\nEND:VCALENDAR\r\n"
#define DAY "DTSTART;VALUE=DATE:20260501\r\n"

/* What is found, where. */
static const struct {
    const char *calendar, *rule;
    size_t line;
} cases[] = {
    {HEAD EVENT DAY "SUMMARY:a\r\r\n b\r\n" TAIL, "ical-line-end", 8},
    {HEAD EVENT DAY "SUMMARY:a\r\n" "END:VEVENT\r\nEND:VCALENDAR", "ical-line-end", 10},
    {HEAD EVENT DAY "SUMMARY:a\r\n b\r\n\t\r\n" TAIL, "ical-fold-empty", 10},
    {HEAD EVENT DAY "URL:https://example.nl/a b\r\n" TAIL, "ical-uri", 8},
    {HEAD EVENT DAY "SEQUENCE:one\r\n" TAIL, "ical-value", 8},
    {HEAD EVENT DAY "SUMMARY:C:\\Users\r\n" TAIL, "ical-text-escape", 8},
    {HEAD EVENT DAY "SUMMARY:a\\\r\n" TAIL, "ical-text-escape", 8},
    {HEAD EVENT DAY "RRULE:FREQ=DAILY;COUNT=2;UNTIL=20270101\r\n" TAIL, "ical-value", 8},
    {HEAD EVENT DAY "RRULE:COUNT=2\r\n" TAIL, "ical-value", 8},
    {HEAD EVENT DAY "RRULE:FREQ=DAILY;BYDAY=8XX\r\n" TAIL, "ical-value", 8},
    {HEAD EVENT DAY "EXDATE:20260501T10\r\n" TAIL, "ical-value", 8},
    {HEAD EVENT DAY "EXDATE;VALUE=DATE:20260501,2026050\r\n" TAIL, "ical-value", 8},
    {HEAD EVENT "DTSTART;VALUE=DATE:20260230\r\n" TAIL, "ical-value", 7},
    {HEAD EVENT "DTSTART:20260501\r\n" TAIL, "ical-value", 7},
    {HEAD EVENT "DTSTART;VALUE=DATE;TZID=X:20260501\r\n" TAIL, "ical-value", 7},
    {HEAD EVENT "DTSTART;TZID=X:20260501T100000Z\r\n" TAIL, "ical-value", 7},
    {HEAD EVENT "DTSTART;TZID=\"X:Y\":20260501T100000\r\n" TAIL, "ical-tzid-undefined", 7},
    {HEAD EVENT "DTSTART:20260501T100000Z\r\nDTEND:20260501T100000Z\r\n" TAIL, "ical-end-zero", 8},
    {HEAD EVENT "DTSTART:20260501T100000Z\r\nDTEND:20260501T110000\r\n" TAIL, "ical-end-type", 8},
    {HEAD EVENT DAY "GEO:52.1\r\n" TAIL, "ical-value", 8},
    {HEAD EVENT DAY "DURATION:P1W2D\r\n" TAIL, "ical-value", 8},
    {HEAD EVENT DAY "BEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM\r\n" TAIL, "ical-property-missing", 8},
    {HEAD EVENT DAY "=x\r\n" TAIL, "ical-line-malformed", 8},
    {HEAD EVENT DAY "X-A;B=\"c:d\r\n" TAIL, "ical-line-malformed", 8},
    {HEAD EVENT DAY "X-A;B=c\"d:e\r\n" TAIL, "ical-line-malformed", 8},
    {HEAD EVENT DAY "END:VTODO\r\n" TAIL, "ical-nesting", 8},
    {HEAD EVENT DAY "END:VEVENT\r\n", "ical-nesting", 8},
    {"SUMMARY:a\r\n", "ical-nesting", 1},
    {"", "ical-component-missing", 1},
    {"<html>\n", "ical-line-malformed", 1},
};

static void names_the_line(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        AUTO_REPORT *report = report_new();
        bool found = false;
        ical_lint("case.ics", slice_of(cases[i].calendar), report);
        for (size_t k = 0; k < report_len(report); k++)
            found |= strcmp(report_at(report, k)->rule, cases[i].rule) == 0 && report_at(report, k)->place.line == cases[i].line;
        if (!found)
            fail_msg("case %zu: no %s on line %zu", i, cases[i].rule, cases[i].line);
    }
}

/* Where in a line, also behind a fold and a byte order mark. */
static const struct {
    const char *calendar, *rule, *words;
    struct place place;
} places[] = {
    {HEAD EVENT DAY "PRIORITY:12\r\n" TAIL, "ical-value-range", "PRIORITY:12", {NULL, 8, 10, 2}},
    {HEAD EVENT DAY "SUMMARY:one\r\n  and, two\r\n" TAIL, "ical-text-escape", "  and, two", {NULL, 9, 6, 1}},
    {HEAD EVENT DAY "ATTENDEE;RSVP=\r\n YES:mailto:a@example.org\r\n" TAIL, "ical-parameter-value", " YES:mailto:a@example.org", {NULL, 9, 2, 3}},
    {HEAD EVENT "DTSTART;TZID=Here:20260501T100000\r\n" TAIL, "ical-tzid-undefined", "DTSTART;TZID=Here:20260501T100000", {NULL, 7, 14, 4}},
    {HEAD EVENT DAY "SUMMARY:a\x01\r\n" TAIL, "ical-control-character", "SUMMARY:a\x01", {NULL, 8, 10, 1}},
    {"\xEF\xBB\xBF" "begin:x\r\n", "ical-nesting", "\xEF\xBB\xBF" "begin:x", {NULL, 1, 10, 1}},
};

static void points_at_the_words(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        AUTO_REPORT *report = report_new();
        ical_lint("case.ics", slice_of(places[i].calendar), report);
        const struct finding *found = NULL;
        for (size_t k = 0; k < report_len(report) && found == NULL; k++)
            if (strcmp(report_at(report, k)->rule, places[i].rule) == 0)
                found = report_at(report, k);
        assert_non_null(found);
        assert_int_equal(found->place.line, places[i].place.line);
        assert_int_equal(found->place.column, places[i].place.column);
        assert_int_equal(found->place.length, places[i].place.length);
        assert_string_equal(found->words.text, places[i].words);
    }
}

/* A start and a rule of an event: the rules of the linter that find something, in their order. */
#define TIME "DTSTART:20260501T100000Z\r\n"
static const struct {
    const char *lines, *found;
} series[] = {
    {DAY "RRULE:FREQ=YEARLY;BYWEEKNO=18;BYDAY=FR\r\n", ""},
    {DAY "RRULE:FREQ=YEARLY;BYWEEKNO=18;BYDAY=1FR\r\n", "ical-rule-parts "},
    {DAY "RRULE:FREQ=WEEKLY;BYDAY=1FR\r\n", "ical-rule-parts "},
    {DAY "RRULE:FREQ=MONTHLY;BYDAY=1FR\r\n", ""},
    {DAY "RRULE:FREQ=WEEKLY;BYMONTHDAY=1\r\n", "ical-rule-parts "},
    {DAY "RRULE:FREQ=MONTHLY;BYYEARDAY=121\r\n", "ical-rule-parts "},
    {DAY "RRULE:FREQ=DAILY;BYSETPOS=1\r\n", "ical-rule-parts "},
    {DAY "RRULE:FREQ=DAILY;BYHOUR=9\r\n", "ical-rule-parts "},
    {DAY "RRULE:FREQ=MONTHLY;BYMONTHDAY=1\r\n", ""},
    {DAY "RRULE:FREQ=MONTHLY;BYMONTHDAY=-31\r\n", ""},
    {DAY "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1\r\n", "ical-rule-start "},
    {DAY "RRULE:FREQ=MONTHLY;BYMONTHDAY=2\r\n", "ical-rule-start "},
    {DAY "RRULE:FREQ=WEEKLY;BYDAY=SA\r\n", "ical-rule-start "},
    {DAY "RRULE:FREQ=YEARLY;BYMONTH=6\r\n", "ical-rule-start "},
    {DAY "RRULE:FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=31\r\n", "ical-rule-never ical-rule-start "},
    {DAY "RRULE:FREQ=YEARLY;BYMONTH=2,5;BYMONTHDAY=1,31\r\n", ""},
    {DAY "RRULE:FREQ=DAILY;UNTIL=20260501\r\n", ""},
    {DAY "RRULE:FREQ=DAILY;UNTIL=20260430\r\n", "ical-rule-never "},
    {DAY "RRULE:FREQ=DAILY;UNTIL=20260501T000000Z\r\n", "ical-rule-until "},
    {TIME "RRULE:FREQ=DAILY;UNTIL=20260501T100000Z\r\n", ""},
    /* An observance may begin on a day before the first that its rule gives. */
    {"DTSTART;TZID=X:20260501T100000\r\nEND:VEVENT\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
     "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
     "BEGIN:VEVENT\r\nUID:2\r\nDTSTAMP:20260101T000000Z\r\n" DAY, ""},
    {TIME "RRULE:FREQ=DAILY;UNTIL=20260501T095959Z\r\n", "ical-rule-never "},
    {TIME "RRULE:FREQ=DAILY;UNTIL=20260501T100000\r\n", "ical-rule-until "},
    /* In which zone a day is meant is not known: the day before may still be the start's. */
    {TIME "RRULE:FREQ=DAILY;UNTIL=20260430\r\n", "ical-rule-until "},
    {TIME "RRULE:FREQ=DAILY;UNTIL=20260429\r\n", "ical-rule-until ical-rule-never "},
    {"DTSTART:20260501T100000\r\n" "RRULE:FREQ=DAILY;UNTIL=20260501T100000\r\n", "ical-time-floating "},
    {"DTSTART:20260501T100000\r\n" "RRULE:FREQ=DAILY;UNTIL=20260501T100000Z\r\n", "ical-time-floating ical-rule-until "},
};

static void holds_a_rule_against_its_start(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(series); i++) {
        AUTO_REPORT *report = report_new();
        AUTO_FREE char *calendar = memory_print(HEAD EVENT "%s" TAIL, series[i].lines);
        struct print found;
        print_open(&found);
        ical_lint("case.ics", slice_of(calendar), report);
        for (size_t k = 0; k < report_len(report); k++)
            fprintf(found.file, "%s ", report_at(report, k)->rule);
        AUTO_FREE char *rules = print_close(&found);
        if (strcmp(rules, series[i].found) != 0)
            fail_msg("%s: found %s, not %s", series[i].lines, rules, series[i].found);
    }
}

static void allows_what_the_standards_allow(void **state)
{
    static const char calendar[] =
        HEAD "NAME:a\r\nREFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nX-ANYTHING;A=b,\"c;d\":what, ever; \\x\r\n"
             "BEGIN:X-OWN\r\nBEGIN:X-INNER\r\nUID:1\r\nEND:X-INNER\r\nEND:X-OWN\r\n"
             "begin:vevent\r\nuid:1\r\ndtstamp:20260101T000000Z\r\ndtstart:20260501T100000Z\r\nduration:PT1H\r\n"
             "RRULE:FREQ=MONTHLY;BYDAY=-1SU,1FR;BYSETPOS=-1;WKST=MO;INTERVAL=2;\r\n UNTIL=20270101T000000Z\r\n"
             "EXDATE:20260601T100000Z,20260701T100000Z\r\nRDATE;VALUE=PERIOD:20260801T100000Z/PT1H\r\nGEO:52.09;-5.12\r\n"
             "CATEGORIES:a,b\\,c\r\nORGANIZER;CN=\"a, b\":mailto:a@example.org\r\nSUMMARY;LANGUAGE=nl:\\N\\n\\\\\\;\\,\r\n"
             "end:vevent\r\n"
             "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nRECURRENCE-ID:20260901T100000Z\r\nDTSTART:20260901T110000Z\r\n"
             "END:VEVENT\r\nBEGIN:VTODO\r\nUID:2\r\nDTSTAMP:20260101T000000Z\r\nDUE;VALUE=DATE:20260430\r\nSTATUS:IN-PROCESS\r\n"
             "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:a\r\nTRIGGER;RELATED=END:-P1D\r\nEND:VALARM\r\nEND:VTODO\r\n"
             "END:VCALENDAR\r\n";
    AUTO_REPORT *report = report_new();
    (void)state;
    if (!ical_lint("good.ics", SLICE(calendar), report))
        fail_msg("line %zu: %s [%s]", report_at(report, 0)->place.line, report_at(report, 0)->message, report_at(report, 0)->rule);
}

static void says_the_first_and_counts_the_rest(void **state)
{
    AUTO_REPORT *report = report_new();
    struct print calendar;
    (void)state;
    print_open(&calendar);
    for (size_t i = 0; i < 1000; i++)
        fputs("X-A:b\n", calendar.file);
    AUTO_FREE char *text = print_close(&calendar);
    assert_false(ical_lint("lf.ics", (struct slice){text, calendar.len}, report));
    assert_true(report_len(report) < 30);
    assert_true(finds(report, "ical-line-end"));
}

static void survives_every_truncation(void **state)
{
    size_t len;
    const struct ical_rule *rules = ical_rules(&len);
    (void)state;
    for (size_t i = 0; i < len; i++) {
        for (size_t cut = 0; cut < strlen(rules[i].good); cut++) {
            AUTO_REPORT *report = report_new();
            AUTO_FREE char *part = memory_copy(rules[i].good, cut);
            assert_false(ical_lint("cut.ics", (struct slice){part, cut}, report));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_rule_finds_its_example),     cmocka_unit_test(names_the_line),
        cmocka_unit_test(allows_what_the_standards_allow),
        cmocka_unit_test(holds_a_rule_against_its_start), cmocka_unit_test(says_the_first_and_counts_the_rest),
        cmocka_unit_test(survives_every_truncation),         cmocka_unit_test(points_at_the_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
