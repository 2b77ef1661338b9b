/* Rules of time about what stands beside the start: doors, an end, a series, an earlier day. */
#include "rule/check.h"

#include "fasti/recur.h"

#include <limits.h>
#include <string.h>

static void check_doors(const struct check *check)
{
    char doors_text[MOMENT_TEXT], start_text[MOMENT_TEXT];
    struct when doors = check->moments[MOMENT_DOORS];
    bool early =
        when_has_date(doors) && when_has_date(check->start) && day_of(doors) < day_of(check->start) - 1;
    if (moment_is_before(check->start, doors))
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

/* The days of a weekly rule as bits, where nothing else chooses among its weeks; all of them where
 * it is another. */
static unsigned weekdays_of(struct slice rule, enum weekday start)
{
    enum { EVERY_DAY = 127 };
    struct slice name, value, item;
    enum weekday day;
    int nth;
    unsigned chosen = 0;
    bool weekly = false;
    while (recur_next(&rule, &name, &value)) {
        weekly |= slice_is(name, "FREQ") && slice_is(value, "WEEKLY");
        if (!slice_is(name, "BYDAY") && slice_starts(name, "BY"))
            return EVERY_DAY;
        while (slice_is(name, "BYDAY") && recur_next_item(&value, &item))
            chosen |= recur_read_weekday(item, &nth, &day) ? 1u << day : 0;
    }
    return !weekly ? EVERY_DAY : chosen != 0 ? chosen : 1u << start;
}

static void check_exclusions(const struct check *check)
{
    char key[KEY_TEXT], text[MOMENT_TEXT];
    struct slice rule = event_text(check->event, KEY_RECURRENCE);
    struct value list = event_value(check->event, KEY_EXCLUDED);
    if (!value_is(list) || rule.len == 0 || !recur_is_valid(rule) || !when_has_date(check->start))
        return;
    struct when until = when_unstated, day;
    long first = day_of(check->start), last = read_until(rule, &until) ? day_of(until) + 1 : LONG_MAX;
    unsigned weekdays = weekdays_of(rule, day_weekday(first));
    size_t index = 0;
    for (struct value value = value_first(list); value_is(value); value = value_next(value), index++) {
        if (!value_when(value, &day) || !when_has_date(day))
            continue;
        long number = day_of(day);
        if (number >= first && number <= last && (weekdays >> day_weekday(number) & 1) != 0)
            continue;
        snprintf(key, sizeof key, "/excluded/%zu", index);
        check_say(check, (struct fault){.rule = "exclusion-idle", .key = key, .other = "/recurrence"},
                  "%s is left out of the series, but is none of its days",
                  moment_text(when_date(day), when_unstated, text));
    }
}

/* How far from now a single event may lie. */
enum { FIRST_YEAR = 1970, MOST_YEARS_AHEAD = 25 };

static void check_far(const struct check *check)
{
    int year = check->start.year;
    bool far =
        year < FIRST_YEAR || (check->now.year != UNSTATED && year > check->now.year + MOST_YEARS_AHEAD);
    if (year != UNSTATED && far && !value_is(event_value(check->event, KEY_RECURRENCE)))
        check_say(check, (struct fault){.rule = "year-implausible", .key = "/start"},
                  "the event takes place in %d", year);
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
    {
        .name = "exclusion-idle",
        .group = "times",
        .severity = SEVERITY_WARNING,
        .summary = "A day is left out of a series that has no event on that day.",
        .explanation =
            "`excluded` names days of the `recurrence` on which there is nothing. One that falls on "
            "another weekday, before the first event or after the last leaves out nothing: people will "
            "come on the day that was meant.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Cursus\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
               "\"recurrence\":\"FREQ=WEEKLY;COUNT=4\",\"excluded\":[\"2026-05-27\"]}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Cursus\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
                "\"recurrence\":\"FREQ=WEEKLY;COUNT=4\",\"excluded\":[\"2026-05-26\"]}",
        .check = check_exclusions,
    },
    {
        .name = "year-implausible",
        .group = "times",
        .severity = SEVERITY_WARNING,
        .summary = "The event lies more than twenty-five years ahead, or before 1970.",
        .explanation =
            "Digits of the year were mistyped or have changed places: 2062 for 2026. What comes back "
            "every year may have begun long ago, and is left alone.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2062-05-19T14:00:00\","
               "\"end\":\"2062-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"}}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"}}",
        .check = check_far,
    },
};

const struct rule_table rule_moments = {rows, ARRAY_LEN(rows)};
