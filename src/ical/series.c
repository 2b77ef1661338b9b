/* Recurrence rules as a whole: parts that do not go together, and the rule against the start (RFC 5545
 * section 3.3.10). */
#include "ical/lint.h"

#include "fasti/recur.h"
#include "ical/value.h"

#include <string.h>

enum { ANY_FREQUENCY = (1 << (YEARLY + 1)) - 1 };

/* The parts that expand or limit, and with which frequencies they may stand. */
enum series_part {
    BY_SECOND, BY_MINUTE, BY_HOUR, BY_DAY, BY_MONTH_DAY, BY_YEAR_DAY, BY_WEEK, BY_MONTH, BY_POSITION,
};
static const struct {
    const char *name;
    unsigned frequencies;
} parts[] = {
    [BY_SECOND] = {"BYSECOND", ANY_FREQUENCY},
    [BY_MINUTE] = {"BYMINUTE", ANY_FREQUENCY},
    [BY_HOUR] = {"BYHOUR", ANY_FREQUENCY},
    [BY_DAY] = {"BYDAY", ANY_FREQUENCY},
    [BY_MONTH_DAY] = {"BYMONTHDAY", ANY_FREQUENCY & ~(1 << WEEKLY)},
    [BY_YEAR_DAY] = {"BYYEARDAY", ANY_FREQUENCY & ~(1 << DAILY | 1 << WEEKLY | 1 << MONTHLY)},
    [BY_WEEK] = {"BYWEEKNO", 1 << YEARLY},
    [BY_MONTH] = {"BYMONTH", ANY_FREQUENCY},
    [BY_POSITION] = {"BYSETPOS", ANY_FREQUENCY},
};

static const char *const frequencies[] = {
    [SECONDLY] = "SECONDLY", [MINUTELY] = "MINUTELY", [HOURLY] = "HOURLY", [DAILY] = "DAILY",
    [WEEKLY] = "WEEKLY",     [MONTHLY] = "MONTHLY",   [YEARLY] = "YEARLY",
};

static void take_month(struct series *series, struct slice value)
{
    int month = 0;
    recur_read_number(value, &month);
    series->months |= 1u << month;
}

static void take_month_day(struct series *series, struct slice value)
{
    int day = 0;
    recur_read_number(value, &day);
    *(day < 0 ? &series->last_days : &series->days) |= 1u << abs(day);
}

static void take_weekday(struct series *series, struct slice value)
{
    enum weekday weekday;
    int nth;
    if (!recur_read_weekday(value, &nth, &weekday))
        return;
    series->weekdays |= 1u << weekday;
    series->ordinal |= nth != 0;
}

static void take_frequency(struct series *series, struct slice value)
{
    for (unsigned i = 0; i < ARRAY_LEN(frequencies); i++)
        if (slice_is(value, frequencies[i]))
            series->frequency = (enum frequency)i;
}

static void take_until(struct series *series, struct slice value)
{
    series->until.there = recur_read_time(value, &series->until.when, &series->until.utc);
    series->until.day = value.len == 8;
}

static const struct {
    const char *name;
    void (*take)(struct series *series, struct slice value);
} readers[] = {
    {"BYMONTH", take_month},  {"BYMONTHDAY", take_month_day}, {"BYDAY", take_weekday},
    {"FREQ", take_frequency}, {"UNTIL", take_until},
};

static void take_part(struct lint_run *run, struct series *series, struct slice name, struct slice value)
{
    for (unsigned i = 0; i < ARRAY_LEN(parts); i++)
        if (slice_is(name, parts[i].name))
            series->parts |= 1u << i;
    if (slice_is(name, "UNTIL"))
        series->until.spot = spot_of(run, value);
    for (size_t i = 0; i < ARRAY_LEN(readers); i++) {
        struct slice rest = value, item;
        while (slice_is(name, readers[i].name) && recur_next_item(&rest, &item))
            readers[i].take(series, item);
    }
}

static void check_parts(struct lint_run *run, const struct series *series)
{
    const char *frequency = frequencies[series->frequency];
    for (unsigned i = 0; i < ARRAY_LEN(parts); i++)
        if ((series->parts >> i & 1) != 0 && (parts[i].frequencies >> series->frequency & 1) == 0)
            lint_say(run, LINT_RULE_PARTS, series->spot, "%s may not stand beside FREQ=%s", parts[i].name,
                     frequency);
    bool weeks = (series->parts >> BY_WEEK & 1) != 0;
    if (series->ordinal && (series->frequency < MONTHLY || weeks))
        lint_say(run, LINT_RULE_PARTS, series->spot, "BYDAY takes no number beside %s%s",
                 weeks ? "BYWEEKNO" : "FREQ=", weeks ? "" : frequency);
    if (series->parts == 1u << BY_POSITION)
        lint_say(run, LINT_RULE_PARTS, series->spot,
                 "BYSETPOS chooses from what another BY part gives, and there is none");
}

/* Days of the month that none of the months has. */
static void check_days(struct lint_run *run, const struct series *series)
{
    bool some = false;
    if (series->months == 0 || series->days == 0 || series->last_days != 0)
        return;
    for (int month = 1; month <= 12; month++) {
        uint32_t there = (uint32_t)((UINT64_C(2) << day_month_length(2000, month)) - 2);
        some |= (series->months >> month & 1) != 0 && (series->days & there) != 0;
    }
    if (!some)
        lint_say(run, LINT_RULE_NEVER, series->spot, "none of these months has such a day");
}

void series_read(struct lint_run *run, const struct content *content, struct series *series)
{
    struct slice rule = content->value, name, value;
    if (!recur_is_valid(rule))
        return;
    *series = (struct series){.there = true, .spot = spot_of(run, content->value)};
    while (recur_next(&rule, &name, &value))
        take_part(run, series, name, value);
    check_parts(run, series);
    check_days(run, series);
}

/* A day where the start is one, else UTC, unless the start floats. */
static void check_until(struct lint_run *run, const struct frame *frame)
{
    const struct stated *until = &frame->series.until, *start = &frame->start;
    bool observance = frame->component == COMPONENT_OBSERVANCE,
         utc = observance || !stated_is_floating(start);
    if (start->day != until->day)
        lint_say(run, LINT_RULE_UNTIL, until->spot, "UNTIL has to be a %s, for DTSTART is one",
                 start->day ? "day" : "time");
    else if (!start->day && until->utc != utc)
        lint_say(run, LINT_RULE_UNTIL, until->spot, "UNTIL has to be %s",
                 utc ? "in UTC" : "a local time, as DTSTART is");
    bool exact = start->day == until->day && until->utc == start->utc;
    if (exact ? when_is_before(until->when, start->when) : day_of(until->when) < day_of(start->when) - 1)
        lint_say(run, LINT_RULE_NEVER, until->spot, "UNTIL lies before DTSTART");
}

static bool fits_start(const struct series *series, struct when start)
{
    long day = day_of(start);
    int from_last = day_month_length(start.year, start.month) - start.day + 1;
    bool month = series->months == 0 || (series->months >> start.month & 1) != 0;
    bool weekday = series->weekdays == 0 || (series->weekdays >> day_weekday(day) & 1) != 0;
    bool month_day = (series->days | series->last_days) == 0 || (series->days >> start.day & 1) != 0 ||
                     (series->last_days >> from_last & 1) != 0;
    return month && weekday && month_day;
}

void series_judge(struct lint_run *run, const struct frame *frame)
{
    const struct series *series = &frame->series;
    const unsigned clock = 1u << BY_SECOND | 1u << BY_MINUTE | 1u << BY_HOUR;
    if (!series->there || !frame->start.there)
        return;
    if (series->until.there)
        check_until(run, frame);
    if (frame->start.day && (series->parts & clock) != 0)
        lint_say(run, LINT_RULE_PARTS, series->spot, "the rule has a time of day, but DTSTART is a day");
    if (frame->component != COMPONENT_OBSERVANCE && !fits_start(series, frame->start.when))
        lint_say(run, LINT_RULE_START, series->spot, "DTSTART is none of the days that this rule gives");
}
