/* Rules of time about clocks and calendars: zones, skipped and doubled hours, lengths, holidays. */
#include "rule/rules.h"

enum { MOST_DAYS = 14 };

/* What is wrong with a reading of the wall clock. */
static void say_reading(const struct check *check, const char *key, struct when when, enum zone_kind kind)
{
    char text[WHEN_TEXT];
    if (kind == ZONE_SKIPPED)
        check_say(check, (struct fault){"time-nonexistent", key, NULL},
                  "%s does not exist in %s: the clock skips that hour", when_write(when, text),
                  zone_name(check->zone));
    else
        check_say(check, (struct fault){"time-ambiguous", key, NULL},
                  "%s comes twice in %s: the clock is put back", when_write(when, text),
                  zone_name(check->zone));
}

/* A clock time without a date belongs to the event's first day, or to the night that follows where it lies
 * before the start. */
static struct when placed(const struct check *check, struct when when)
{
    struct when day = when_date(check->start);
    if (!when_is_unstated(when_date(when)) || !when_has_date(day))
        return when;
    bool night = when_has_clock(check->start) && when_has_date(check->end) &&
                 when_is_before(when_clock(when), when_clock(check->start)) &&
                 day_of(check->end) > day_of(check->start);
    return when_fill(when, night ? day_when(day_of(day) + 1) : day);
}

/* What the wall clock shows then; `*when` receives its day where it stated none. */
static enum zone_kind reading_kind(const struct check *check, struct when *when)
{
    int64_t instant;
    if (!when_has_clock(*when))
        return ZONE_ONCE;
    *when = placed(check, *when);
    return when_has_date(*when) ? check_instant(check, *when, &instant) : ZONE_ONCE;
}

static void check_item_reading(const struct check *check, const struct item *item, const char *edge,
                               struct when when)
{
    char key[KEY_TEXT];
    enum zone_kind kind = reading_kind(check, &when);
    if (kind != ZONE_ONCE)
        say_reading(check, item_key(item, edge, key), when, kind);
}

static void check_readings(const struct check *check)
{
    if (check->zone == NULL)
        return;
    for (size_t i = 0; i < MOMENT_COUNT; i++) {
        struct when when = check->moments[i];
        enum zone_kind kind = i != MOMENT_PREVIOUS ? reading_kind(check, &when) : ZONE_ONCE;
        if (kind != ZONE_ONCE)
            say_reading(check, moment_rows[i].pointer, when, kind);
    }
    for (size_t i = 0; i < check->items_len; i++) {
        check_item_reading(check, &check->items[i], "start", check->items[i].start);
        check_item_reading(check, &check->items[i], "end", check->items[i].end);
    }
}

static void check_zone(const struct check *check)
{
    char name[NAME_TEXT];
    struct slice stated = event_text(check->event, KEY_TIMEZONE);
    if (stated.len > 0 && check->zone_wrong)
        check_say(check, (struct fault){"timezone-unknown", "/timezone", NULL},
                  "there is no time zone \"%s\"", name_text(stated, name));
}

/* A time in UTC is right wherever the event is. */
static bool is_universal(struct slice zone)
{
    return slice_is(zone, "UTC") || slice_starts(zone, "Etc/");
}

static void check_zone_country(const struct check *check)
{
    int64_t instant;
    struct slice country = event_text(check->event, KEY_LOCATION_COUNTRY),
                 stated = event_text(check->event, KEY_TIMEZONE);
    if (country.len != 2 || stated.len == 0 || check->zone == NULL || is_universal(stated) ||
        check_is(check, KEY_ATTENDANCE, "online") || !when_has_date(check->start) ||
        !when_has_clock(check->start) || check_severity(check, "timezone-elsewhere") == SEVERITY_ALLOW)
        return;
    check_instant(check, check->start, &instant);
    if (!zone_serves(rules_zones(check->rules), country, check->zone, instant))
        check_say(check, (struct fault){"timezone-elsewhere", "/timezone", "/location/country"},
                  "no clock in %.2s shows the time of %s when the event starts", country.at,
                  zone_name(check->zone));
}

static void check_length(const struct check *check)
{
    struct when start = check->start, end = check->end;
    if (!when_has_date(start) || !when_has_date(end))
        return;
    long days = day_of(end) - day_of(start);
    if (days > MOST_DAYS)
        check_say(check, (struct fault){"implausible-length", "/end", "/start"}, "the event lasts %ld days",
                  days + 1);
    else if (when_has_clock(start) && when_equal(start, end))
        check_say(check, (struct fault){"implausible-length", "/end", "/start"},
                  "the event ends the moment it starts");
}

static void check_holiday(const struct check *check)
{
    if (!when_has_date(check->start))
        return;
    const char *holiday = check_holiday_on(check, day_of(check->start));
    if (holiday != NULL)
        check_say(check, (struct fault){"on-holiday", "/start", NULL}, "the event falls on %s", holiday);
}

static const struct rule rows[] = {
    {
        .name = "time-nonexistent",
        .group = "times",
        .severity = SEVERITY_ERROR,
        .summary = "The wall clock skips this time, because summer time begins.",
        .explanation = "When the clocks go forward, an hour of that night is never shown. Calendars put such "
                       "a time an hour earlier or later, each in its own way.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-03-29T02:30:00\","
               "\"end\":\"2026-03-29T05:00:00\",\"location\":{\"city\":\"Deventer\"}}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-03-29T03:30:00\","
                "\"end\":\"2026-03-29T05:00:00\",\"location\":{\"city\":\"Deventer\"}}",
        .check = check_readings,
    },
    {
        .name = "time-ambiguous",
        .group = "times",
        .severity = SEVERITY_WARNING,
        .summary = "The wall clock shows this time twice, because summer time ends.",
        .explanation = "When the clocks go back, an hour of that night comes twice. A local time cannot say "
                       "which of the two is meant; calendars take the first.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-10-25T02:30:00\","
               "\"end\":\"2026-10-25T05:00:00\",\"location\":{\"city\":\"Deventer\"}}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-10-25T03:30:00\","
                "\"end\":\"2026-10-25T05:00:00\",\"location\":{\"city\":\"Deventer\"}}",
    },
    {
        .name = "timezone-unknown",
        .group = "times",
        .severity = SEVERITY_ERROR,
        .summary = "The time zone is not in the time zone database.",
        .explanation = "A zone is named by region and city, as in Europe/Amsterdam. Abbreviations such as "
                       "CEST, offsets and the names that Windows uses are no zones: they do not say when "
                       "summer time begins.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
               "\"timezone\":\"Europe/Deventer\"}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
                "\"timezone\":\"Europe/Amsterdam\"}",
        .check = check_zone,
    },
    {
        .name = "timezone-elsewhere",
        .group = "times",
        .severity = SEVERITY_WARNING,
        .summary = "The time zone is that of another country.",
        .explanation = "Where the event takes place the clock shows another time than in the zone that it "
                       "states: a calendar program set for elsewhere wrote it, and people come hours early "
                       "or late. A time in UTC, and an event that is online, may have any zone.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\",\"country\":\"NL\"},"
               "\"timezone\":\"Europe/London\"}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\",\"country\":\"NL\"},"
                "\"timezone\":\"Europe/Paris\"}",
        .check = check_zone_country,
    },
    {
        .name = "implausible-length",
        .group = "times",
        .severity = SEVERITY_WARNING,
        .summary = "The event lasts longer than fourteen days, or no time at all.",
        .explanation =
            "An end weeks after the start is mostly a wrong month or year, and an end equal to the "
            "start one that was never filled in. A series that comes back every week is one short "
            "event with a `recurrence`; an exhibition may well last so long: allow the rule for it.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-06-19T17:00:00\",\"location\":{\"city\":\"Deventer\"}}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"}}",
        .check = check_length,
    },
    {
        .name = "on-holiday",
        .group = "times",
        .severity = SEVERITY_NOTE,
        .summary = "The event falls on a public holiday of its country.",
        .explanation = "Perhaps that is the point of it; perhaps nobody looked. Holidays are known for the "
                       "Netherlands and Belgium, by the country of the location, or else by the time zone.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-04-27T14:00:00\","
               "\"end\":\"2026-04-27T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
               "\"timezone\":\"Europe/Amsterdam\"}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-04-28T14:00:00\","
                "\"end\":\"2026-04-28T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
                "\"timezone\":\"Europe/Amsterdam\"}",
        .check = check_holiday,
    },
};

const struct rule_table rule_clock = {rows, ARRAY_LEN(rows)};
