/* The days that a calendar's events take, for who wants to know when people are off. */
#include "ical/lint.h"

#include "fasti/recur.h"

#include <string.h>

enum { LAST_YEAR = 2150, MOST_YEARS = 300 };

/* The event that is being read. */
struct days {
    void (*take)(void *context, const struct ical_days *days);
    void *context;
    const char *path;
    struct report *report;
    char *title, *rule;
    size_t rule_line;
    bool good;
};

/* When a yearly rule comes again. */
struct again {
    long interval, count;
    struct when until;
    /* of `weekday` in its month, from its end when negative; 0: the same day of the month */
    int nth;
    enum weekday weekday;
    bool understood;
};

static int read_number(struct slice text)
{
    int number = 0;
    recur_read_number(text, &number);
    return number;
}

/* `4TH`, `-1MO`: of a month that the start names too. */
static void read_weekday(struct again *again, struct slice value)
{
    again->understood &= recur_read_weekday(value, &again->nth, &again->weekday) && again->nth != 0;
}

static void read_part(struct again *again, struct when start, struct slice name, struct slice value)
{
    bool utc;
    if (slice_is(name, "INTERVAL"))
        again->interval = read_number(value);
    else if (slice_is(name, "COUNT"))
        again->count = read_number(value);
    else if (slice_is(name, "UNTIL"))
        recur_read_time(value, &again->until, &utc);
    else if (slice_is(name, "BYDAY"))
        read_weekday(again, value);
    else if (slice_is(name, "BYMONTH"))
        again->understood &= read_number(value) == start.month;
    else if (slice_is(name, "BYMONTHDAY"))
        again->understood &= read_number(value) == start.day;
    else
        again->understood &= slice_is(name, "WKST") || (slice_is(name, "FREQ") && slice_is(value, "YEARLY"));
}

static struct again read_again(struct slice rule, struct when start)
{
    struct slice name, value;
    struct again again = {
        .interval = 1, .count = MOST_YEARS, .until = {LAST_YEAR, 12, 31, UNSTATED, UNSTATED, UNSTATED}};
    again.understood = recur_is_valid(rule);
    while (again.understood && recur_next(&rule, &name, &value))
        read_part(&again, start, name, value);
    return again;
}

/* The day of that year; false where it has none. */
static bool day_in_year(const struct again *again, struct when start, int year, long *day)
{
    int length = day_month_length(year, start.month), at = start.day;
    if (again->nth != 0) {
        long from = day_number(year, start.month, again->nth > 0 ? 1 : length);
        int ahead = ((int)again->weekday - (int)day_weekday(from) + 7) % 7;
        long first = again->nth > 0 ? 1 + ahead : length - (7 - ahead) % 7;
        at = (int)(first + 7 * (again->nth > 0 ? again->nth - 1 : again->nth + 1));
    }
    if (at < 1 || at > length)
        return false;
    *day = day_number(year, start.month, at);
    return true;
}

static void take_years(struct days *days, struct ical_days found, struct when start)
{
    struct again again = read_again(slice_of(days->rule), start);
    long length = found.last - found.first, day;
    if (!again.understood) {
        report_say(days->report, SEVERITY_ERROR, days->path, days->rule_line,
                   "days off come again by a yearly rule, or by none; write the days of this one out");
        days->good = false;
        return;
    }
    for (int year = start.year; again.count > 0 && year <= again.until.year && year <= LAST_YEAR;
         year += (int)again.interval) {
        if (!day_in_year(&again, start, year, &day))
            continue;
        if (day > day_of(again.until))
            return;
        days->take(days->context, &(struct ical_days){day, day + length, found.name});
        again.count--;
    }
}

static void take_event(struct days *days, const struct frame *frame)
{
    const struct stated *start = &frame->start, *end = &frame->end;
    if (frame->component != COMPONENT_EVENT || !start->there || !start->day)
        return;
    long first = day_of(start->when), last = end->there && end->day ? day_of(end->when) - 1 : first;
    struct ical_days found = {first, last > first ? last : first,
                              days->title != NULL ? slice_of(days->title) : SLICE("")};
    if (days->rule != NULL)
        take_years(days, found, start->when);
    else
        days->take(days->context, &found);
}

static void watch_line(struct lint_run *run, const struct frame *frame, const struct content *content)
{
    struct days *days = run->watch->watcher;
    if (frame->component != COMPONENT_EVENT)
        return;
    if (name_is(content->name, "SUMMARY") && days->title == NULL)
        days->title = text_unescape(content->value);
    if (name_is(content->name, "RRULE") && days->rule == NULL) {
        days->rule = slice_copy(content->value);
        days->rule_line = content->spot.line;
    }
}

static void watch_end(struct lint_run *run, const struct frame *frame)
{
    struct days *days = run->watch->watcher;
    take_event(days, frame);
    if (frame->component != COMPONENT_EVENT)
        return;
    free(days->title);
    free(days->rule);
    days->title = days->rule = NULL;
}

bool ical_days_read(const char *path, struct slice bytes,
                    void (*take)(void *context, const struct ical_days *days), void *context,
                    struct report *report)
{
    struct days days = {.take = take, .context = context, .path = path, .report = report, .good = true};
    AUTO_REPORT *unheard = report_new();
    lint_watch(path, bytes, unheard, &(struct lint_watch){watch_line, watch_end, &days});
    free(days.title);
    free(days.rule);
    return days.good;
}
