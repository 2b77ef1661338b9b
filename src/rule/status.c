/* Rules of status: what was called off or put off, and what still says otherwise. */
#include "rule/check.h"

static void check_postponed(const struct check *check)
{
    char text[WHEN_TEXT];
    if (check_is(check, KEY_STATUS, "postponed") && when_has_date(check->start))
        check_say(check, (struct fault){"postponed-dated", "/start", "/status"},
                  "the event was postponed, and still carries the day %s", when_write(when_date(check->start), text));
}

static void check_open(const struct check *check)
{
    bool cancelled = check_is(check, KEY_STATUS, "cancelled");
    if ((cancelled || check_is(check, KEY_STATUS, "postponed")) &&
        check_is(check, KEY_REGISTRATION_STATE, "open"))
        check_say(check, (struct fault){"cancelled-but-open", "/registration/state", "/status"},
                  "the event was %s, but registration is open", cancelled ? "cancelled" : "postponed");
}

static const struct rule rows[] = {
    {
        .name = "postponed-dated",
        .group = "status",
        .severity = SEVERITY_WARNING,
        .summary = "The event was postponed, and still carries the old day.",
        .explanation =
            "Calendars that do not know \"postponed\" will show it on a day on which nothing "
            "happens. Move the old day to `previous_start`, and give `start` the new one when it "
            "is known; the status is then rescheduled.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"status\":\"postponed\"}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"location\":{\"city\":\"Deventer\"},"
            "\"status\":\"postponed\",\"previous_start\":\"2026-05-19T14:00:00\"}",
        .check = check_postponed,
    },
    {
        .name = "cancelled-but-open",
        .group = "status",
        .severity = SEVERITY_ERROR,
        .summary = "The event was cancelled or postponed, but registration is open.",
        .explanation =
            "People would register, and perhaps pay, for what does not take place. Close the "
            "registration.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"status\":\"cancelled\",\"registration\":{\"state\":\"open\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"status\":\"cancelled\",\"registration\":{\"state\":\"closed\"}}",
        .check = check_open,
    },
};

const struct rule_table rule_status = {rows, ARRAY_LEN(rows)};
