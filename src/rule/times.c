/* Rules of time about the event itself: its day, its end, its length, and what the announcement
 * says of them. */
#include "rule/check.h"

#include <string.h>

/* A value of the right form is not there; a wrong form is for `schema` to say. */
static bool is_unstated(const struct check *check, enum key key, struct when when)
{
    return !when_has_date(when) && (!value_is(event_value(check->event, key)) || !when_is_unstated(when));
}

static void check_date(const struct check *check)
{
    if (!is_unstated(check, KEY_START, check->start) || check_is(check, KEY_STATUS, "postponed"))
        return;
    bool year_alone = check->start.month != UNSTATED && check->start.day != UNSTATED;
    check_say(check, (struct fault){"date-missing", "/start", NULL},
              "no %s is stated: the event cannot be put in a calendar", year_alone ? "year" : "day");
}

/* A calendar says VALUE=DATE of what lasts all day. */
static bool is_whole_day(const struct check *check)
{
    return check_is(check, KEY_SOURCE_FORMAT, "ical");
}

static void check_time(const struct check *check)
{
    bool several_days = when_is_before(when_date(check->start), when_date(check->end));
    if (when_has_date(check->start) && !when_has_clock(check->start) && !several_days && !is_whole_day(check))
        check_say(check, (struct fault){"time-missing", "/start", NULL},
                  "a day is stated, but no time of day");
}

/* Whether the words that the start was read from name its year after all. */
static bool year_is_written(const struct check *check)
{
    struct place place = {0};
    char year[8];
    if (!event_span(check->event, "/start", &place))
        return false;
    struct slice line = check_source_line(check, place.line);
    snprintf(year, sizeof year, "%04d", check->start.year);
    return place.column > 0 && slice_find(slice_part(line, place.column - 1, place.column - 1 + place.length),
                                          slice_of(year), NULL);
}

static void check_year(const struct check *check)
{
    if (check->start.year != UNSTATED && event_is_assumed(check->event, "/start") &&
        !year_is_written(check) && !check_names_weekday(check, "/start", check->start))
        check_say(check, (struct fault){"year-assumed", "/start", NULL},
                  "the year %d was inferred from the reference date, it is not stated", check->start.year);
}

static void check_order(const struct check *check)
{
    char key[KEY_TEXT], name[NAME_TEXT], start[MOMENT_TEXT], end[MOMENT_TEXT];
    if (moment_is_before(check->end, check->start))
        check_say(check, (struct fault){"end-before-start", "/end", "/start"},
                  "the event ends at %s, before it starts at %s", moment_text(check->end, check->start, end),
                  moment_text(check->start, check->end, start));
    for (size_t i = 0; i < check->items_len; i++) {
        const struct item *item = &check->items[i];
        if (moment_is_before(item->end, item->start))
            check_say(check, (struct fault){"end-before-start", item_key(item, "end", key), NULL},
                      "programme item \"%s\" ends at %s, before it starts at %s",
                      name_text(item->title, name), moment_text(item->end, item->start, end),
                      moment_text(item->start, item->end, start));
    }
}

static void check_duration(const struct check *check)
{
    static const struct when some_day = {2000, 1, 1, 0, 0, 0};
    char length[DURATION_TEXT];
    int64_t stated;
    struct when start = check->start, end = check->end;
    if (when_is_unstated(when_date(start)) && when_is_unstated(when_date(end))) {
        start = when_fill(start, when_date(some_day));
        end = when_fill(end, when_date(some_day));
    }
    bool known = when_has_date(start) && when_has_date(end) && when_has_clock(start) && when_has_clock(end);
    if (!known || !duration_read(event_text(check->event, KEY_DURATION), &stated))
        return;
    int64_t seconds = when_seconds_between(start, end);
    if (seconds >= 0 && seconds != stated)
        check_say(check, (struct fault){"duration-mismatch", "/duration", "/end"},
                  "the stated duration is %.*s, but from start to end it is %s",
                  (int)event_text(check->event, KEY_DURATION).len, event_text(check->event, KEY_DURATION).at,
                  duration_write(seconds, length));
}

static const struct rule rows[] = {
    {
        .name = "date-missing",
        .group = "times",
        .severity = SEVERITY_ERROR,
        .summary = "No day is known: the event cannot be put in a calendar.",
        .explanation =
            "An event needs a full date, with its year, before any calendar can show it. An "
            "announcement that leaves the day to be agreed is imported all the same, and keeps "
            "what it does say, such as a time of day; this finding reminds you to complete it. A "
            "postponed event is excused, for its new day is not known yet.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"XXXX-XX-XXT14:00:00\","
            "\"location\":{\"city\":\"Deventer\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"location\":{\"city\":\"Deventer\"}}",
        .check = check_date,
    },
    {
        .name = "time-missing",
        .group = "times",
        .severity = SEVERITY_WARNING,
        .summary = "A day is stated, but no time of day.",
        .explanation =
            "Calendars show an event without a time as lasting all day. That is right for an event "
            "that runs from one day to another, and for what a calendar file calls a whole day: both are "
            "left alone. Of any other event on one day people will ask when it begins.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19\","
            "\"location\":{\"city\":\"Deventer\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"location\":{\"city\":\"Deventer\"}}",
        .check = check_time,
    },
    {
        .name = "year-assumed",
        .group = "times",
        .severity = SEVERITY_WARNING,
        .summary = "The year was inferred from the reference date, it is not stated.",
        .explanation =
            "Announcements often leave out the year. It is then the first one, from the day of "
            "publication on, in which the stated day is still to come. When that day was not given "
            "with --reference, and the announcement is an old one, the year will be wrong. Check "
            "it, and take /start out of `assumed`, or allow the rule for this event. Where the "
            "announcement names the weekday too, that tells whether it is the right year: see "
            "weekday-mismatch.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"assumed\":[\"/start\"],\"language\":\"en\",\"spans\":{\"/start\":[2,1,6]}}",
        .bad_source = "Debat\n19 May, 2 to 5 pm, Deventer\n",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"assumed\":[\"/start\"],\"language\":\"en\",\"spans\":{\"/start\":[2,9,6]}}",
        .good_source = "Debat\nTuesday 19 May, 2 to 5 pm, Deventer\n",
        .check = check_year,
    },
    {
        .name = "weekday-mismatch",
        .group = "times",
        .severity = SEVERITY_ERROR,
        .summary = "The announcement names a weekday that its date does not fall on.",
        .explanation =
            "Where a weekday stands directly before a date and the calendar disagrees, one of the "
            "two is a mistake, and readers will come on either day. The date is kept; ask the "
            "organiser which of the two is meant. This looks at the words of the announcement, so "
            "it needs the source of the event, unchanged.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debate\",\"start\":\"2017-11-08T16:00:00\",\"duration\":\"PT2H\","
            "\"location\":{\"city\":\"Deventer\"},\"language\":\"en\",\"spans\":{\"/start\":[1,11,"
            "31]}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debate\",\"start\":\"2017-11-07T16:00:00\",\"duration\":\"PT2H\","
            "\"location\":{\"city\":\"Deventer\"},\"language\":\"en\",\"spans\":{\"/start\":[1,11,"
            "31]}}",
        .bad_source = "Debate on Tuesday 8 November 2017 at 4 pm\n",
        .good_source = "Debate on Tuesday 7 November 2017 at 4 pm\n",
        .check = check_weekday,
    },
    {
        .name = "times-disagree",
        .group = "times",
        .severity = SEVERITY_WARNING,
        .summary = "The announcement states two different values for one thing.",
        .explanation =
            "A header, an opening sentence and a programme often repeat each other, and an edit is "
            "easily made in one of them alone. Of two values one is kept; the other is shown "
            "beside it, so that you can see which of them is right.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"doors\":\"2026-05-19T13:45:00\",\"programme\":[{\"title\":\"Inloop\","
            "\"kind\":\"doors\",\"start\":\"2026-05-19T13:30:00\"}]}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"doors\":\"2026-05-19T13:30:00\",\"programme\":[{\"title\":\"Inloop\","
            "\"kind\":\"doors\",\"start\":\"2026-05-19T13:30:00\"}]}",
        .check = check_disagreements,
    },
    {
        .name = "end-before-start",
        .group = "times",
        .severity = SEVERITY_ERROR,
        .summary = "The event, or an item of its programme, ends before it starts.",
        .explanation =
            "Mostly a digit was mistyped, or an event that lasts into the night has the day of its "
            "start at its end as well: give the end the next day. Where no day is known, an end in "
            "the small hours after a start in the evening counts as the night that follows.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T13:00:00\",\"location\":{\"city\":\"Deventer\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"}}",
        .check = check_order,
    },
    {
        .name = "duration-mismatch",
        .group = "times",
        .severity = SEVERITY_WARNING,
        .summary = "The stated duration is not the time from start to end.",
        .explanation =
            "The announcement says how long the event takes and also when it starts and ends, and "
            "these do not agree. People plan by either of them.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"duration\":\"PT2H30M\"}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"duration\":\"PT3H\"}",
        .check = check_duration,
    },
};

const struct rule_table rule_times = {rows, ARRAY_LEN(rows)};
