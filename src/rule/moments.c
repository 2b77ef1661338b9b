/* Rules of time about what stands beside the start: doors, an end, a series, an earlier day. */
#include "rule/check.h"

#include "fasti/recur.h"

#include <string.h>

static void check_doors(const struct check *check)
{
    char doors_text[MOMENT_TEXT], start_text[MOMENT_TEXT];
    struct when doors = check->moments[MOMENT_DOORS];
    bool early =
        when_has_date(doors) && when_has_date(check->start) && day_of(doors) < day_of(check->start) - 1;
    if (is_before(check->start, doors))
        check_say(check, (struct fault){.rule = "doors-after-start", .key = "/doors", .other = "/start"},
                  "the doors open at %s, after the event starts at %s",
                  moment_text(doors, check->start, doors_text), moment_text(check->start, doors, start_text));
    else if (early)
        check_say(check, (struct fault){.rule = "doors-after-start", .key = "/doors", .other = "/start"},
                  "the doors open days before the event, on %s",
                  moment_text(doors, check->start, doors_text));
}

static void check_end(const struct check *check)
{
    bool stated =
        value_is(event_value(check->event, KEY_END)) || value_is(event_value(check->event, KEY_DURATION));
    bool over = check_is(check, KEY_STATUS, "cancelled") || check_is(check, KEY_STATUS, "postponed");
    if (!stated && !over && when_has_date(check->start) && when_has_clock(check->start))
        check_say(check, (struct fault){.rule = "end-missing", .key = "/start"},
                  "it is not stated when the event ends, nor how long it takes");
}

/* The day or moment up to which a rule repeats, UTC where it has a clock; false where it names none. */
static bool read_until(struct slice rule, struct when *until)
{
    struct slice name, value;
    bool utc;
    while (recur_next(&rule, &name, &value))
        if (slice_same_word(name, SLICE("UNTIL")))
            return recur_read_time(value, until, &utc);
    return false;
}

static void check_series(const struct check *check)
{
    char text[MOMENT_TEXT];
    struct when until = when_unstated;
    struct slice rule = event_text(check->event, KEY_RECURRENCE);
    if (rule.len == 0 || !recur_is_valid(rule) || !read_until(rule, &until) || !when_has_date(check->start))
        return;
    if (day_of(until) < day_of(check->start) - 1)
        check_say(check,
                  (struct fault){.rule = "series-ends-before-start", .key = "/recurrence", .other = "/start"},
                  "the series ends %s, before its first event",
                  moment_text(when_date(until), when_unstated, text));
}

static const struct rule rows[] = {
    {
        .name = "doors-after-start",
        .group = "times",
        .severity = SEVERITY_ERROR,
        .summary = "The doors open after the event starts, or days before it.",
        .explanation = "People are let in before an event begins, mostly half an hour. The two times have "
                       "changed places, or one of them belongs to another day.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
               "\"doors\":\"2026-05-19T14:30:00\"}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
                "\"doors\":\"2026-05-19T13:30:00\"}",
        .check = check_doors,
    },
    {
        .name = "end-missing",
        .group = "times",
        .severity = SEVERITY_NOTE,
        .summary = "It is not stated when the event ends, nor how long it takes.",
        .explanation =
            "Calendars then show an hour, or a line without length, and nobody can tell whether the "
            "evening ends before the last train. A cancelled or postponed event is excused.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"location\":{\"city\":\"Deventer\"}}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"location\":{\"city\":\"Deventer\"},\"duration\":\"PT2H\"}",
        .check = check_end,
    },
    {
        .name = "series-ends-before-start",
        .group = "times",
        .severity = SEVERITY_ERROR,
        .summary = "The series ends before its first event.",
        .explanation =
            "UNTIL in a recurrence rule is the last day on which the event may be repeated. When it "
            "lies before the start, calendar programs show the first event alone, or none. Mostly a "
            "series of last year was copied, and UNTIL was left as it was.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
               "\"recurrence\":\"FREQ=WEEKLY;UNTIL=20250630T120000Z\"}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
                "\"recurrence\":\"FREQ=WEEKLY;UNTIL=20260630T120000Z\"}",
        .check = check_series,
    },
};

const struct rule_table rule_moments = {rows, ARRAY_LEN(rows)};
