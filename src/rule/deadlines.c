/* Rules of deadlines: until when one may register and cancel. */
#include "rule/check.h"

#include <string.h>

/* The two deadlines of an event. */
struct deadline {
    const char *name;
    enum moment closes;
    enum key offset;
};
static const struct deadline registration = {"registration", MOMENT_CLOSES, KEY_REGISTRATION_CLOSES_BEFORE};
static const struct deadline cancellation = {"cancellation", MOMENT_CANCELS, KEY_CANCELLATION_CLOSES_BEFORE};

static void check_after_start(const struct check *check, const char *rule, const struct deadline *deadline)
{
    char last[MOMENT_TEXT], start[MOMENT_TEXT];
    struct when closes = check->moments[deadline->closes];
    if (when_is_before(check->start, closes) && !value_is(event_value(check->event, KEY_RECURRENCE)))
        check_say(check, (struct fault){rule, moment_rows[deadline->closes].pointer, "/start"},
                  "%s closes %s, after the event starts %s", deadline->name,
                  moment_text(closes, check->start, last), moment_text(check->start, closes, start));
}

static void check_registration_start(const struct check *check)
{
    check_after_start(check, "deadline-after-start", &registration);
}

static void check_cancellation_start(const struct check *check)
{
    check_after_start(check, "cancellation-after-start", &cancellation);
}

static void check_state(const struct check *check)
{
    char text[WHEN_TEXT];
    struct when closes = check->moments[MOMENT_CLOSES];
    if (check_is(check, KEY_REGISTRATION_STATE, "open") && when_is_before(closes, check->now))
        check_say(
            check, (struct fault){"deadline-passed-open", "/registration/state", "/registration/closes"},
            "registration is said to be open, but its deadline %s has passed", when_write(closes, text));
    if (check_is(check, KEY_REGISTRATION_STATE, "closed") && when_is_before(check->now, closes))
        check_say(check,
                  (struct fault){"deadline-ahead-closed", "/registration/state", "/registration/closes"},
                  "registration is said to be closed, but its deadline %s is still to come",
                  when_write(closes, text));
}

static void check_opening(const struct check *check)
{
    char opens_text[MOMENT_TEXT], closes_text[MOMENT_TEXT];
    struct when opens = check->moments[MOMENT_OPENS];
    struct when closes = check->moments[MOMENT_CLOSES];
    if (when_is_before(closes, opens))
        check_say(check, (struct fault){"opens-after-closes", "/registration/opens", "/registration/closes"},
                  "registration opens %s, after it closes %s", moment_text(opens, closes, opens_text),
                  moment_text(closes, opens, closes_text));
}

/* Whether the two may mean the same: "five days before" and "before that day" lie a day apart. */
static bool may_agree(struct when closes, struct when counted)
{
    if (when_has_clock(closes) && when_has_clock(counted))
        return when_equal(closes, counted);
    return day_of(closes) == day_of(counted) || day_of(closes) == day_of(counted) - 1;
}

static void check_offset(const struct check *check, const struct deadline *deadline)
{
    char stated[MOMENT_TEXT], reckoned[MOMENT_TEXT];
    struct offset offset;
    struct when closes = check->moments[deadline->closes];
    if (!when_has_date(closes) || !value_offset(event_value(check->event, deadline->offset), &offset) ||
        (offset.unit == UNIT_WORKDAYS && *check->country == '\0'))
        return;
    struct when counted = offset_before(check->start, offset, check->country, check->holidays);
    if (when_has_date(counted) && !may_agree(closes, counted))
        check_say(check,
                  (struct fault){"deadline-offset-mismatch", moment_rows[deadline->closes].pointer, NULL},
                  "%s closes %s, but %d %s before the start is %s", deadline->name,
                  moment_text(closes, when_unstated, stated), offset.amount, unit_name(offset.unit),
                  moment_text(counted, when_unstated, reckoned));
}

static void check_offsets(const struct check *check)
{
    check_offset(check, &registration);
    check_offset(check, &cancellation);
}

static bool has_deadline(const struct check *check, const struct deadline *deadline)
{
    return value_is(event_value(check->event, moment_rows[deadline->closes].key)) ||
           value_is(event_value(check->event, deadline->offset));
}

static void check_missing(const struct check *check)
{
    bool required = value_type(event_value(check->event, KEY_REGISTRATION_REQUIRED)) == VALUE_TRUE;
    bool over = check_is(check, KEY_REGISTRATION_STATE, "closed") ||
                check_is(check, KEY_REGISTRATION_STATE, "full") || check_is(check, KEY_STATUS, "cancelled");
    if (required && !over && !has_deadline(check, &registration))
        check_say(check, (struct fault){"deadline-missing", "/registration", NULL},
                  "registration is required, but no last day for it is stated");
}

static void check_day_off(const struct check *check)
{
    static const char *const names[] = {[SATURDAY] = "a Saturday", [SUNDAY] = "a Sunday"};
    struct when closes = check->moments[MOMENT_CLOSES];
    if (!when_has_date(closes) || check_is_workday(check, day_of(closes)))
        return;
    const char *holiday = check_holiday_on(check, day_of(closes));
    check_say(check, (struct fault){"deadline-on-day-off", "/registration/closes", NULL},
              "registration closes on %s", holiday != NULL ? holiday : names[day_weekday(day_of(closes))]);
}

/* Whether an amount of money is more than nothing. */
static bool costs(struct slice amount)
{
    bool more = false;
    for (size_t i = 0; i < amount.len; i++)
        more |= amount.at[i] >= '1' && amount.at[i] <= '9';
    return more;
}

static void check_fee(const struct check *check)
{
    struct value fee = event_value(check->event, KEY_CANCELLATION_FEE);
    if (costs(value_text(value_member(fee, "amount"))) && !has_deadline(check, &cancellation))
        check_say(check, (struct fault){"fee-without-deadline", "/cancellation/fee", NULL},
                  "staying away costs money, but until when one may cancel is not stated");
}

static const struct rule rows[] = {
    {
        .name = "deadline-after-start",
        .group = "deadlines",
        .severity = SEVERITY_ERROR,
        .summary = "Registration closes after the event starts.",
        .explanation =
            "One of the two dates is wrong: nobody registers for what has begun. A last day is "
            "counted through its end, so the day of the event itself is left alone, and so is an "
            "event that recurs.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"registration\":{\"closes\":\"2026-05-20\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"registration\":{\"closes\":\"2026-05-12\"}}",
        .check = check_registration_start,
    },
    {
        .name = "deadline-passed-open",
        .group = "deadlines",
        .severity = SEVERITY_WARNING,
        .summary = "Registration is said to be open, though its deadline has passed.",
        .explanation =
            "Compared with the clock, or with --now. Either the deadline was extended and the date "
            "not, or the state was never changed.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2025-12-18T14:00:00\","
            "\"end\":\"2025-12-18T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"registration\":{\"state\":\"open\",\"closes\":\"2025-12-11\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2025-12-18T14:00:00\","
            "\"end\":\"2025-12-18T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"registration\":{\"state\":\"closed\",\"closes\":\"2025-12-11\"}}",
        .check = check_state,
    },
    {
        .name = "deadline-ahead-closed",
        .group = "deadlines",
        .severity = SEVERITY_NOTE,
        .summary = "Registration is said to be closed, though its deadline is still to come.",
        .explanation =
            "It may have been closed early; where it closed because all places are taken, the "
            "state is full.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"registration\":{\"state\":\"closed\",\"closes\":\"2026-05-12\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"registration\":{\"state\":\"full\",\"closes\":\"2026-05-12\"}}",
    },
    {
        .name = "opens-after-closes",
        .group = "deadlines",
        .severity = SEVERITY_ERROR,
        .summary = "Registration opens after it closes.",
        .explanation =
            "Nobody could ever register. Mostly the two dates were exchanged, or the month or year "
            "of one is wrong.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"registration\":{\"opens\":\"2026-05-13\",\"closes\":\"2026-05-12\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"registration\":{\"opens\":\"2026-04-13\",\"closes\":\"2026-05-12\"}}",
        .check = check_opening,
    },
    {
        .name = "cancellation-after-start",
        .group = "deadlines",
        .severity = SEVERITY_ERROR,
        .summary = "One may cancel until after the event starts.",
        .explanation =
            "A day until which one may cancel lies before the event; what happens to those who do "
            "not come is the fee.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"cancellation\":{\"closes\":\"2026-05-21\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"cancellation\":{\"closes\":\"2026-05-12\"}}",
        .check = check_cancellation_start,
    },
    {
        .name = "deadline-offset-mismatch",
        .group = "deadlines",
        .severity = SEVERITY_WARNING,
        .summary = "The last day and the stated time before the start do not agree.",
        .explanation =
            "The announcement names a day and also says how long before the start that is, and "
            "counting back comes to another day. Workdays are Monday to Friday less the public "
            "holidays of the country. A day's difference is left alone, for \"before\" and "
            "\"until\" are easily exchanged.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"registration\":{\"closes\":\"2026-05-05\",\"closes_before\":{\"amount\":1,"
            "\"unit\":\"weeks\"}}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"registration\":{\"closes\":\"2026-05-12\",\"closes_before\":{\"amount\":1,"
            "\"unit\":\"weeks\"}}}",
        .check = check_offsets,
    },
    {
        .name = "deadline-missing",
        .group = "deadlines",
        .severity = SEVERITY_NOTE,
        .summary = "Registration is required, and no last day is stated.",
        .explanation =
            "People put off what has no date. If there is none, say nothing; if there is one, "
            "state it.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"registration\":{\"required\":true,\"email\":\"debat@example.nl\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"registration\":{\"required\":true,\"closes\":\"2026-05-12\"}}",
        .check = check_missing,
    },
    {
        .name = "deadline-on-day-off",
        .group = "deadlines",
        .severity = SEVERITY_NOTE,
        .summary = "Registration closes on a weekend day or a public holiday.",
        .explanation =
            "Nobody may be there to answer questions on the last day. Holidays are those of the "
            "country of the location, or else of the time zone.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"registration\":{\"closes\":\"2026-05-10\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"registration\":{\"closes\":\"2026-05-12\"}}",
        .check = check_day_off,
    },
    {
        .name = "fee-without-deadline",
        .group = "deadlines",
        .severity = SEVERITY_NOTE,
        .summary = "Staying away costs money, and no day is stated until which one may cancel.",
        .explanation =
            "Whoever has to cancel wants to know until when it is free of charge. State the day in "
            "`cancellation.closes`, or how long before the start it is in "
            "`cancellation.closes_before`.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"cancellation\":{\"fee\":{\"amount\":\"75.00\",\"currency\":\"EUR\"}}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"cancellation\":{\"closes_before\":{\"amount\":5,\"unit\":\"workdays\"},"
            "\"fee\":{\"amount\":\"75.00\",\"currency\":\"EUR\"}}}",
        .check = check_fee,
    },
};

const struct rule_table rule_deadlines = {rows, ARRAY_LEN(rows)};
