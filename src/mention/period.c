/* Periods and days reckoned from them: november 2016, week 23, de laatste week van juli, eerste dinsdag van
 * oktober, zomer. */
#include "mention/reading.h"

static void set_days(struct moment *moment, long first, long last)
{
    moment->when = day_when(first);
    moment->last = day_when(last);
}

/* `may` and `jan` are months where a word before them, or a range of months, says so. */
static bool is_month_here(const struct view *view, size_t at, size_t behind)
{
    int month;
    bool leads;
    size_t to = view_link(view, behind, LINK_TO);
    return view_link_before(view, at, LINK_OF | LINK_TO | LINK_FROM | LINK_BOUND) ||
           (at > 0 && (view_sense(view, at - 1, SENSE_PHASE) || view_sense(view, at - 1, SENSE_HALF))) ||
           (to > 0 && month_read(view, behind + to, &month, &leads) > 0);
}

/* `november 2016`, `nov`, `2016 november`. */
static size_t month_period_read(const struct view *view, size_t at, struct moment *moment)
{
    int month;
    bool leads;
    short year = UNSTATED;
    size_t before = year_alone_read(view, at, &year);
    size_t comma = before > 0 ? view_mark(view, at + before, ',') : 0;
    size_t taken = month_read(view, at + before + comma, &month, &leads);
    if (taken == 0)
        return 0;
    bool is_short = view_sense(view, at + before + comma, SENSE_MONTH_SHORT);
    bool joined = view_glued(view, at + taken) &&
                  (view_mark(view, at + taken, '-') || view_mark(view, at + taken, '/'));
    size_t behind = before > 0 ? 0 : year_read(view, at + taken, &year);
    if (joined && view_glued(view, at + taken + 1))
        behind = year_alone_read(view, at + taken + 1, &year) * 2;
    bool name = view->tokens[at + before + comma].upper && !leads && !view_opens_line(view, at);
    size_t number = at - (at > 0 && view_glued_mark(view, at - 1, '.'));
    bool counted =
        before == 0 && number > 0 && view_digits(view, number - 1) > 0 && view_digits(view, number - 1) < 3;
    if (counted && !view_glued(view, at))
        return 0;
    if ((is_short || name) && year == UNSTATED && !is_month_here(view, at, at + taken))
        return 0;
    moment->when.month = (signed char)month;
    moment->when.year = year;
    return before + comma + taken + behind;
}

/* A year on its own counts only behind a word that a year or a period follows. */
static size_t year_period_read(const struct view *view, size_t at, struct moment *moment)
{
    if (!view_link_before(view, at, LINK_OF | LINK_TO | LINK_FROM | LINK_BOUND | LINK_BETWEEN) ||
        (view_is_plain_word(view, at + 1) &&
         (view->tokens[at].number < 1900 || view->tokens[at].number > 2100)))
        return 0;
    return year_alone_read(view, at, &moment->when.year);
}

/* `week 23`, `week 10 2016`. The ISO week that has the first Thursday is week 1. */
static size_t week_number_read(const struct view *view, size_t at, struct moment *moment)
{
    size_t unit = view_unit(view, at, TIME_WEEK);
    if (unit == 0 || view_digits(view, at + unit) == 0 || view_digits(view, at + unit) > 2)
        return 0;
    int week = (int)view->tokens[at + unit].number;
    short year = UNSTATED;
    size_t taken = unit + 1;
    if (week < 1 || week > 53 || (view_glued(view, at + taken) && view_digits(view, at + taken + 1) > 0 &&
                                  view_glued(view, at + taken + 1)))
        return 0;
    taken += year_read(view, at + taken, &year);
    struct when reference = view->settings->reference;
    moment->relative = year == UNSTATED;
    if (year == UNSTATED)
        year = reference.year;
    long first = week_of(day_number(year, 1, 4)) + 7L * (week - 1);
    if (day_when(first + THURSDAY).year != year)
        return 0;
    set_days(moment, first, first + 6);
    return taken;
}

/* Of what an ordinal counts a part: a month, a year, or both. */
static size_t whole_read(const struct view *view, size_t at, struct moment *moment)
{
    size_t link = view_link(view, at, LINK_OF);
    if (link == 0)
        return 0;
    at += link;
    size_t article = view_link(view, at, LINK_ARTICLE);
    size_t taken = month_period_read(view, at + article, moment);
    if (taken == 0)
        taken = year_alone_read(view, at + article, &moment->when.year);
    return taken > 0 ? link + article + taken : 0;
}

/* The `ordinal`th week of a month or year; its first is the one with most days in it. */
static void set_week(struct moment *moment, int ordinal)
{
    bool month = moment->when.month != UNSTATED;
    struct when first = period_first(moment->when);
    long start = day_of(first), end = day_of(period_last(moment->when));
    long week = ordinal < 0 ? week_of(end - (month ? 0 : 3) + (month ? 0 : 0))
                            : week_of(start + 3) + 7L * (ordinal - 1);
    if (ordinal < 0 && !month)
        week = week_of(day_number(first.year, 12, 28));
    if (ordinal < 0 && month && end - week < 3)
        week -= 7;
    set_days(moment, week, week + 6);
}

/* The `ordinal`th day, or weekday, of a month. False where the month has none. */
static bool set_day(struct moment *moment, int ordinal, int weekday)
{
    long start = day_of(period_first(moment->when)), end = day_of(period_last(moment->when));
    long first = weekday == UNSTATED ? start : start + (weekday - (int)day_weekday(start) + 7) % 7;
    long step = weekday == UNSTATED ? 1 : 7;
    long day = ordinal > 0 ? first + step * (ordinal - 1) : first + (end - first) / step * step;
    if (day > end)
        return false;
    moment->when = day_when(day);
    moment->weekday = weekday;
    return true;
}

/* A year that nobody states is the next in which the month is not past. */
static void complete(const struct view *view, struct moment *moment)
{
    if (moment->when.year != UNSTATED)
        return;
    moment->when = when_resolve(moment->when, UNSTATED, view->settings->reference);
    moment->relative = true;
}

/* `van de maand`, `van elke maand`. */
static size_t every_month_read(const struct view *view, size_t at)
{
    size_t link = view_link(view, at, LINK_OF);
    size_t each = view_link(view, at + link, LINK_ARTICLE) + view_sense(view, at + link, SENSE_EVERY);
    size_t month = view_unit(view, at + link + each, TIME_MONTH);
    return link > 0 && each > 0 && month > 0 ? link + each + month : 0;
}

/* `eerste dinsdag van oktober`, `laatste week van juli 2016`, `derde dag in mei`. */
static size_t ordinal_of_read(const struct view *view, size_t at, struct moment *moment)
{
    int ordinal;
    size_t from = at, taken = ordinal_read(view, at, &ordinal);
    if (taken == 0 || ordinal == 0 || ordinal > 53)
        return 0;
    at += taken;
    struct moment named = moment_none;
    size_t week = view_unit(view, at, TIME_WEEK), day = view_unit(view, at, TIME_DAY),
           weekday = weekday_read(view, at, &named);
    if (week + day + weekday == 0)
        return 0;
    at += week + day + weekday;
    taken = weekday > 0 ? every_month_read(view, at) : 0;
    if (taken > 0) {
        *moment = named;
        moment->repeated = true;
        return at + taken - from;
    }
    taken = whole_read(view, at, moment);
    if (taken == 0)
        return 0;
    if (week == 0 && moment->when.month == UNSTATED)
        return 0;
    complete(view, moment);
    if (week > 0)
        set_week(moment, ordinal);
    else if (!set_day(moment, ordinal, named.weekday))
        return 0;
    moment->weekday_span = named.weekday_span;
    moment->part = named.part;
    return at + taken - from;
}

/* `de week van 30 november`, `maand van september`. */
static size_t week_of_read(const struct view *view, size_t at, struct moment *moment)
{
    size_t week = view_unit(view, at, TIME_WEEK), unit = week + view_unit(view, at, TIME_MONTH);
    size_t link = unit > 0 ? view_link(view, at + unit, LINK_OF) : 0;
    if (link == 0)
        return 0;
    size_t skip = unit + link + view_link(view, at + unit + link, LINK_ARTICLE);
    struct moment day = moment_none;
    size_t taken = weekday_read(view, at + skip, &day);
    skip += taken;
    taken = date_read(view, at + skip, &day);
    if (taken == 0)
        taken = digits_date_read(view, at + skip, &day);
    if (taken == 0 || day.when.day == UNSTATED)
        return 0;
    moment->relative = day.when.year == UNSTATED;
    struct when when = when_resolve(day.when, UNSTATED, view->settings->reference);
    if (!when_has_date(when))
        return 0;
    long first = week > 0 ? week_of(day_of(when)) : day_number(when.year, when.month, 1);
    set_days(moment, first, week > 0 ? first + 6 : first + day_month_length(when.year, when.month) - 1);
    return skip + taken;
}

/* `zomer 2025`, `voorjaar`: three months, of which nobody knows the days. */
static size_t season_read(const struct view *view, size_t at, struct moment *moment)
{
    size_t taken = view_sense(view, at, SENSE_SEASON);
    if (taken == 0)
        return 0;
    int month = view_meaning(view, at).value;
    size_t year = year_read(view, at + taken, &moment->when.year);
    if (year == 0 && !view_link_before(view, at, LINK_OF | LINK_ARTICLE | LINK_BOUND))
        return 0;
    moment->when.month = (signed char)month;
    moment->last.month = (signed char)((month + 1) % 12 + 1);
    moment->last.year = (short)(moment->when.year == UNSTATED ? UNSTATED : moment->when.year + (month == 12));
    moment->approximate = true;
    return taken + year;
}

/* `Q3 2025` is no word; `derde kwartaal van 2025`. */
static size_t quarter_read(const struct view *view, size_t at, struct moment *moment)
{
    int ordinal;
    size_t taken = ordinal_read(view, at, &ordinal);
    size_t unit = taken > 0 ? view_sense(view, at + taken, SENSE_QUARTER) : 0;
    if (unit == 0 || ordinal == 0 || ordinal > 4)
        return 0;
    taken += unit;
    size_t year = year_read(view, at + taken, &moment->when.year);
    if (year == 0)
        return 0;
    int first = (ordinal < 0 ? 3 : ordinal - 1) * 3 + 1;
    moment->when.month = (signed char)first;
    moment->last =
        (struct when){moment->when.year, (signed char)(first + 2), UNSTATED, UNSTATED, UNSTATED, UNSTATED};
    return taken + year;
}

/* `begin mei`, `eind 2025`, `medio volgende maand`: near one end of what follows. */
static size_t phase_read(const struct view *view, size_t at, struct moment *moment)
{
    size_t phase = view_sense(view, at, SENSE_PHASE) + view_sense(view, at, SENSE_HALF);
    if (phase == 0)
        return 0;
    phase += view_glued_mark(view, at + phase, '-');
    size_t link = view_link(view, at + phase, LINK_OF);
    link += view_link(view, at + phase + link, LINK_ARTICLE);
    size_t taken = month_period_read(view, at + phase + link, moment);
    if (taken == 0)
        taken = year_alone_read(view, at + phase + link, &moment->when.year);
    if (taken == 0)
        taken = season_read(view, at + phase + link, moment);
    if (taken == 0 && (taken = relative_read(view, at + phase + link, moment)) > 0 &&
        moment->when.day != UNSTATED && !when_has_date(moment->last))
        return 0;
    moment->approximate = true;
    return taken > 0 ? phase + link + taken : 0;
}

size_t period_read(const struct view *view, size_t at, struct moment *moment)
{
    static const struct reader_row readers[] = {
        {month_period_read, BEGIN_MONTH | BEGIN_YEAR},
        {week_number_read, BEGIN_UNIT},
        {ordinal_of_read, BEGIN_ORDINAL},
        {week_of_read, BEGIN_UNIT},
        {phase_read, BEGIN_PHASE},
        {season_read, BEGIN_SEASON},
        {quarter_read, BEGIN_ORDINAL},
        {year_period_read, BEGIN_YEAR},
    };
    int begins = view_begins(view, at);
    size_t longest = 0;
    ROW_BY_ROW
    for (size_t i = 0; i < ARRAY_LEN(readers); i++) {
        if ((readers[i].begins & begins) == 0)
            continue;
        struct moment found = moment_none;
        found.repeated = moment->repeated;
        size_t taken = readers[i].read(view, at, &found);
        if (taken > longest) {
            longest = taken;
            *moment = found;
        }
    }
    return longest;
}
