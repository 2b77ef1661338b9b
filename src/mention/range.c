/* Ranges: 9 t/m 11 mei, 30 april - 2 mei 2025, van 13 tot 17 uur, 15 - 16 juni 10.00 - 17.00 uur. */
#include "mention/time.h"

/* The day that `March 23-27` ends with. */
static size_t bare_day_read(const struct view *view, size_t at, const struct moment *start,
                            struct moment *end)
{
    int day;
    bool ordinal;
    size_t taken = start->leads ? day_number_read(view, at, &day, &ordinal) : 0;
    if (taken == 0 || view_glued_mark(view, at + taken, ':') || view_glued_mark(view, at + taken, '.') ||
        view_sense(view, at + taken, SENSE_DAY_PART) || view_sense(view, at + taken, SENSE_HOUR) ||
        view_sense(view, at + taken, SENSE_MONTH) || !day_exists(2000, start->when.month, day))
        return 0;
    *end = moment_none;
    end->day = true;
    end->when.month = start->when.month;
    end->when.day = (signed char)day;
    return taken + year_read(view, at + taken, &end->when.year);
}

/* `zomer 2026`, `eind april`: no day is known of it. */
static bool is_season(const struct moment *moment)
{
    return moment->approximate && moment->when.day == UNSTATED;
}

/* The clock times of several days, of which the first was read as the end's: `15 - 16 juni, 10.00
 * - 17.00 uur`. */
static size_t daily_clocks_read(struct reading *reading, size_t at)
{
    size_t connector = 0;
    struct moment clock = moment_none;
    if (!reading->start.day || !reading->end.day || is_season(&reading->start) ||
        reading->start.clock != CLOCK_NONE || reading->end.clock == CLOCK_NONE)
        return 0;
    if (connector_at(&reading->view, at, reading->between, &connector) == CONNECT_NONE)
        return 0;
    size_t taken = clock_read(&reading->view, at + connector, true, &clock);
    if (taken == 0)
        return 0;
    moment_merge_clock(&reading->start, &reading->end);
    moment_merge_clock(&reading->end, &clock);
    return connector + taken;
}

/* `Time: 8 - 10.30pm`: a mark stands before it. */
static bool is_behind_mark(const struct reading *reading)
{
    size_t at = reading->start_at;
    return at > 0 && (view_mark(&reading->view, at - 1, ':') || view_mark(&reading->view, at - 1, '|') ||
                      view_mark(&reading->view, at - 1, ','));
}

/* Whether the range is one: a number alone needs company, and a day no clock time alone. */
static bool stands(const struct reading *reading)
{
    const struct moment *start = &reading->start, *end = &reading->end;
    bool numbered =
        start->day && start->when.month == UNSTATED && start->weekday == UNSTATED && end->weekday != UNSTATED;
    if (numbered && reading->connector == CONNECT_DASH) /* `Dag 1 - donderdag 5 juni` */
        return false;
    if (start->clock == CLOCK_NONE)
        return end->day && !(end->weak && end->clock == CLOCK_NONE && !start->weak);
    if (end->clock == CLOCK_NONE)
        return false;
    bool said = reading->from || reading->between,
         counted = view_is_plain_word(&reading->view, reading->end_to);
    if (start->clock == CLOCK_NUMBER && end->clock == CLOCK_NUMBER)
        return said && (start->day || end->day || reading->part != PART_NONE) && !counted;
    bool digital = view_glued_mark(&reading->view, reading->end_at + 1, '.') ||
                   view_glued_mark(&reading->view, reading->end_at + 1, ':');
    if (start->clock == CLOCK_NUMBER)
        return said || reading->connector != CONNECT_DASH || !digital ||
               (end->part != PART_NONE && start->when.hour < 12 &&
                (start->day || is_behind_mark(reading))); /* `9 March, 1 - 2.30pm` */
    if (end->clock == CLOCK_NUMBER)
        return !counted && (said || reading->connector != CONNECT_DASH);
    return true;
}

size_t range_read(struct reading *reading, size_t at)
{
    const struct view *view = &reading->view;
    size_t from = at, skip;
    enum connector connector = connector_at(view, at, reading->between, &skip);
    if (connector == CONNECT_NONE)
        return 0;
    const struct reading before = *reading;
    at += skip;
    at += view_link(view, at, LINK_ON | LINK_AT);
    at += view_link(view, at, LINK_ARTICLE);
    size_t taken = bare_day_read(view, at, &reading->start, &reading->end);
    if (taken == 0)
        taken = moment_read(reading, at, reading->start.clock != CLOCK_NONE, &reading->end);
    reading->connector = connector;
    reading->end_at = at;
    reading->end_to = at + taken;
    if (taken > 0)
        reading->end_to += daily_clocks_read(reading, at + taken);
    bool season = is_season(&reading->start) && reading->start.last.month != UNSTATED &&
                  reading->end.when.day != UNSTATED && !before.from && connector == CONNECT_DASH;
    /* `Vogels in de winter - 14 november`, but not `eind april - 14 november` */
    if (taken > 0 && !season && stands(reading))
        return reading->end_to - from;
    *reading = before;
    return 0;
}

static int minutes_of(const struct moment *moment)
{
    return moment->when.hour * 60 + moment->when.minute;
}

/* What settles the half of the day at the end holds at the start as well, unless that would come after. */
static void settle_start(struct moment *start, const struct moment *end)
{
    struct moment settled = *start;
    clock_apply_part(&settled, end->part);
    if (minutes_of(&settled) <= minutes_of(end))
        *start = settled;
    start->half_day = false;
}

/* An end before the start, on a clock of twelve hours, is an afternoon's: 10.00 - 4.30. */
static bool ends_in_afternoon(const struct moment *start, const struct moment *end)
{
    int from = minutes_of(start), to = minutes_of(end);
    return end->part == PART_NONE && end->when.hour <= 12 && to < from && to + 720 > from &&
           (start->when.hour < 13 || start->part != PART_NONE);
}

static void settle_halves(struct moment *start, struct moment *end)
{
    if (start->clock == CLOCK_NONE || end->clock == CLOCK_NONE)
        return;
    bool said = end->part == PART_AM || end->part == PART_PM; /* `7:15 - 8:45pm` */
    if ((start->half_day || (said && start->part == PART_NONE)) && !end->half_day && end->part != PART_NONE) {
        settle_start(start, end);
    } else if (ends_in_afternoon(start, end)) {
        end->when.hour = (signed char)(end->when.hour % 12 + 12);
        end->half_day = start->half_day = false;
    }
    start->half_day = end->half_day = start->half_day && end->half_day;
}

/* The year and month that only one end of a range of days states. */
static void spread_dates(struct when *start, struct when *end)
{
    if (start->month == UNSTATED && start->day != UNSTATED && end->day != UNSTATED)
        start->month = end->month;
    if (end->month == UNSTATED && end->day != UNSTATED)
        end->month = start->month;
    bool turns = start->month > end->month && end->month != UNSTATED;
    if (start->year == UNSTATED && end->year != UNSTATED && start->month != UNSTATED)
        start->year = (short)(end->year - turns);
    else if (end->year == UNSTATED && start->year != UNSTATED && end->month != UNSTATED)
        end->year = (short)(start->year + turns);
}

/* An exclusive end that is a period ends where that begins, an inclusive one with it. */
static void close_period(struct moment *end, enum connector connector)
{
    bool inclusive =
        connector == CONNECT_THROUGH || connector == CONNECT_DASH || connector == CONNECT_GLUED_DASH;
    if (inclusive && !when_is_unstated(end->last))
        end->when = end->last;
    else if (!inclusive && end->when.day == UNSTATED && end->when.month != UNSTATED)
        end->when.day = 1;
    else if (!inclusive && end->when.day == UNSTATED && end->when.year != UNSTATED)
        end->when.day = end->when.month = 1;
}

void range_settle(struct reading *reading)
{
    struct moment *start = &reading->start, *end = &reading->end;
    clock_apply_part(start, reading->part);
    clock_apply_part(end, reading->part);
    settle_halves(start, end);
    if (!start->day && end->day) {
        start->when = when_fill(start->when, when_date(end->when));
        start->weekday = end->weekday;
        start->weekday_span = end->weekday_span;
        start->relative = end->relative;
        end->day = false;
    }
    if (end->day) {
        close_period(end, reading->connector);
        spread_dates(&start->when, &end->when);
    } else {
        end->when = when_fill(end->when, when_date(start->when));
    }
}
