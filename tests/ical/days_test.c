/* The days that a calendar's events take, one after the other: `event ==> days of 2026 to 2029`. */
#include "fasti/ical.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define EVENT(more) "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20200101T000000Z\r\n" more "END:VEVENT\r\nEND:VCALENDAR\r\n"
#define START(day) "DTSTART;VALUE=DATE:" day "\r\n"
#define RULE(rule) "RRULE:FREQ=YEARLY" rule "\r\n"

static const struct {
    const char *calendar, *days; /* days NULL: it comes again in another way, which is said */
} examples[] = {
    {EVENT(START("20260404")), "2026-04-04 "},
    {EVENT(START("20260404") "DTEND;VALUE=DATE:20260407\r\nSUMMARY:a\\, b\r\n"), "2026-04-04/2026-04-06 a, b "},
    {EVENT(START("20260404") "DTEND;VALUE=DATE:20260404\r\n"), "2026-04-04 "},
    {EVENT("DTSTART:20260404T100000Z\r\n"), ""},
    {EVENT(START("20240404") RULE("")), "2026-04-04 2027-04-04 2028-04-04 2029-04-04 "},
    {EVENT(START("20240404") RULE(";INTERVAL=2")), "2026-04-04 2028-04-04 "},
    {EVENT(START("20250404") RULE(";COUNT=3")), "2026-04-04 2027-04-04 "},
    {EVENT(START("20250404") RULE(";UNTIL=20270404")), "2026-04-04 2027-04-04 "},
    {EVENT(START("20250404") RULE(";UNTIL=20270403")), "2026-04-04 "},
    {EVENT(START("20240229") RULE("")), "2028-02-29 "},
    {EVENT(START("20250403") RULE(";BYMONTH=4;BYDAY=1TH")), "2026-04-02 2027-04-01 2028-04-06 2029-04-05 "},
    {EVENT(START("20251127") RULE(";BYMONTH=11;BYDAY=4TH")), "2026-11-26 2027-11-25 2028-11-23 2029-11-22 "},
    /* 31 May 2027 is a Monday: the last day of its month. */
    {EVENT(START("20250526") RULE(";BYMONTH=5;BYDAY=-1MO")), "2026-05-25 2027-05-31 2028-05-29 2029-05-28 "},
    {EVENT(START("20250519") RULE(";BYMONTH=5;BYDAY=-2MO")), "2026-05-18 2027-05-24 2028-05-22 2029-05-21 "},
    {EVENT(START("20250404") RULE(";BYMONTH=4;BYMONTHDAY=4;WKST=SU")), "2026-04-04 2027-04-04 2028-04-04 2029-04-04 "},
    {EVENT(START("20250404") RULE(";BYMONTH=4;BYMONTHDAY=5")), NULL},
    {EVENT(START("20250404") RULE(";BYMONTH=5")), NULL},
    {EVENT(START("20250404") RULE(";BYMONTH=4,5")), NULL},
    {EVENT(START("20250404") RULE(";BYDAY=FR")), NULL},
    {EVENT(START("20250404") RULE(";BYMONTH=4;BYDAY=1FR,2FR")), NULL},
    {EVENT(START("20250404") RULE(";BYYEARDAY=94")), NULL},
    {EVENT(START("20250404") "RRULE:FREQ=MONTHLY\r\n"), NULL},
    {EVENT(START("20250404") RULE(";INTERVAL=0")), NULL},
};

static void take(void *context, const struct ical_days *days)
{
    char first[WHEN_TEXT], last[WHEN_TEXT];
    int year = day_when(days->first).year;
    if (year < 2026 || year > 2029)
        return;
    fprintf(context, "%s", when_write(day_when(days->first), first));
    if (days->last > days->first)
        fprintf(context, "/%s", when_write(day_when(days->last), last));
    fprintf(context, days->name.len > 0 ? " %.*s " : "%.*s ", (int)days->name.len, days->name.at);
}

static void days_come_again_by_the_year(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(examples); i++) {
        AUTO_REPORT *report = report_new();
        struct print told;
        print_open(&told);
        bool good = ical_days_read("off.ics", slice_of(examples[i].calendar), take, told.file, report);
        AUTO_FREE char *text = print_close(&told);
        const char *expected = examples[i].days != NULL ? examples[i].days : "";
        if (good != (examples[i].days != NULL) || strcmp(text, expected) != 0)
            fail_msg("%s\ngives %s\nnot   %s", examples[i].calendar, text, expected);
        assert_int_equal(report_count(report, SEVERITY_ERROR), !good);
        if (!good) {
            assert_int_equal(report_at(report, 0)->place.line, 8);
            assert_string_equal(report_at(report, 0)->message,
                                "days off come again by a yearly rule, or by none; write the days of this one out");
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_come_again_by_the_year),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
