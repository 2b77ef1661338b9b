/* Rules of registration beside its last day: when it opens, how far ahead it closes, how one registers. */
#include "rule/check.h"

enum { MOST_DAYS_AHEAD = 366 };

static bool recurs(const struct check *check)
{
    return value_is(event_value(check->event, KEY_RECURRENCE));
}

static void check_opening(const struct check *check)
{
    char opens_text[MOMENT_TEXT], start_text[MOMENT_TEXT];
    struct when opens = check->moments[MOMENT_OPENS];
    struct when last = when_has_date(check->end) ? check->end : check->start;
    if (when_is_before(last, opens) && !recurs(check))
        check_say(
            check,
            (struct fault){.rule = "opens-after-event", .key = "/registration/opens", .other = "/start"},
            "registration opens %s, when the event of %s is over", moment_text(opens, last, opens_text),
            moment_text(check->start, when_unstated, start_text));
}

static void check_distance(const struct check *check)
{
    char closes_text[MOMENT_TEXT];
    struct when closes = check->moments[MOMENT_CLOSES];
    if (!when_has_date(closes) || !when_has_date(check->start) || recurs(check))
        return;
    long days = day_of(check->start) - day_of(closes);
    if (days > MOST_DAYS_AHEAD)
        check_say(
            check,
            (struct fault){.rule = "deadline-implausible", .key = "/registration/closes", .other = "/start"},
            "registration closes %s, %ld days before the event",
            moment_text(closes, when_unstated, closes_text), days);
}

static bool can_be_reached(const struct check *check)
{
    static const enum key ways[] = {KEY_REGISTRATION_URL, KEY_REGISTRATION_EMAIL, KEY_URL};
    bool found = false;
    for (size_t i = 0; i < ARRAY_LEN(ways); i++)
        found |= value_is(event_value(check->event, ways[i]));
    struct value list = event_value(check->event, KEY_CONTACTS);
    for (struct value contact = value_first(list); value_is(contact) && !found; contact = value_next(contact))
        found = value_is(value_member(contact, "email")) || value_is(value_member(contact, "phone"));
    return found;
}

static void check_way(const struct check *check)
{
    bool required = value_type(event_value(check->event, KEY_REGISTRATION_REQUIRED)) == VALUE_TRUE;
    bool over = check_is(check, KEY_REGISTRATION_STATE, "closed") ||
                check_is(check, KEY_REGISTRATION_STATE, "full") || check_is(check, KEY_STATUS, "cancelled");
    if (required && !over && !can_be_reached(check))
        check_say(check, (struct fault){.rule = "registration-unreachable", .key = "/registration"},
                  "registration is required, but no address for it is stated");
}

static const struct rule rows[] = {
    {
        .name = "opens-after-event",
        .group = "deadlines",
        .severity = SEVERITY_ERROR,
        .summary = "Registration opens when the event is over.",
        .explanation = "Nobody could ever register. One of the two days is wrong, mostly by a year. An event "
                       "that recurs is left alone.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
               "\"registration\":{\"opens\":\"2026-09-01\"}}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
                "\"registration\":{\"opens\":\"2026-03-01\"}}",
        .check = check_opening,
    },
    {
        .name = "deadline-implausible",
        .group = "deadlines",
        .severity = SEVERITY_WARNING,
        .summary = "Registration closes more than a year before the event.",
        .explanation =
            "Around New Year a year is easily mistyped, and after a date was copied it is easily left "
            "as it was. An event that recurs is left alone.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
               "\"registration\":{\"closes\":\"2025-05-12\"}}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
                "\"registration\":{\"closes\":\"2026-05-12\"}}",
        .check = check_distance,
    },
    {
        .name = "registration-unreachable",
        .group = "deadlines",
        .severity = SEVERITY_NOTE,
        .summary = "Registration is required, and no address for it is stated.",
        .explanation =
            "There is no page, no e-mail address and no telephone number by which one could register. "
            "In the announcement there may have been a link that its text has lost.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
               "\"registration\":{\"required\":true,\"closes\":\"2026-05-12\"}}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
                "\"registration\":{\"required\":true,\"closes\":\"2026-05-12\","
                "\"email\":\"debat@example.nl\"}}",
        .check = check_way,
    },
};

const struct rule_table rule_registration = {rows, ARRAY_LEN(rows)};
