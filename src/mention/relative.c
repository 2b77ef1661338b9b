/* Days reckoned from the reference day: morgen, volgende week dinsdag, over twee weken, kerst. */
#include "mention/reading.h"

static void set_relative(struct moment *moment, long first, long last)
{
    moment->when = day_when(first);
    moment->last = first == last ? when_unstated : day_when(last);
    moment->relative = true;
}

static long today(const struct view *view)
{
    return day_of(view->settings->reference);
}

/* `morgen`, `vanavond`; but `de stad van morgen` is no day. */
static size_t day_word_read(const struct view *view, size_t at, struct moment *moment)
{
    size_t taken = view_sense(view, at, SENSE_DAY);
    if (taken == 0 || view_link_before(view, at, LINK_OF))
        return 0;
    int value = view_meaning(view, at).value + 8 * 8;
    moment->part = (enum day_part)(value % 8);
    long day = today(view) + value / 8 - 8;
    set_relative(moment, day, day);
    size_t part = view_sense(view, at + taken, SENSE_PART);
    if (part > 0)
        moment->part = (enum day_part)view_meaning(view, at + taken).value;
    return taken + part;
}

/* Which week, month or year a shift means, counted from this one. */
static int steps(int shift)
{
    return shift == SHIFT_THIS ? 0 : shift == SHIFT_LAST ? -1 : 1;
}

static long shifted_weekday(const struct view *view, int shift, int weekday)
{
    long day = today(view), monday = week_of(day);
    int ahead = (weekday - (int)day_weekday(day) + 6) % 7 + 1;
    if (shift == SHIFT_THIS)
        return monday + weekday;
    return shift == SHIFT_LAST ? day + ahead - 7 - (ahead == 7 ? 7 : 0) : day + ahead;
}

static bool set_unit(const struct view *view, struct moment *moment, int shift, int unit)
{
    struct when reference = when_date(view->settings->reference);
    long monday = week_of(today(view)) + 7L * steps(shift);
    switch (unit) {
    case TIME_WEEK:
        set_relative(moment, monday, monday + 6);
        return true;
    case TIME_WEEKEND:
        monday = week_of(today(view)) + 7L * (shift == SHIFT_COMING ? 0 : steps(shift));
        set_relative(moment, monday + SATURDAY, monday + SUNDAY);
        return true;
    case TIME_MONTH:
        moment->when = month_later(reference, steps(shift));
        moment->when.day = UNSTATED;
        break;
    case TIME_YEAR:
        moment->when.year = (short)(reference.year + steps(shift));
        break;
    default:
        return false;
    }
    moment->relative = true;
    return true;
}

/* The months of a season, or a month, as shifted: `komend voorjaar`, `afgelopen november`. */
static bool set_month(const struct view *view, struct moment *moment, int shift, int month)
{
    struct when reference = view->settings->reference;
    int year = reference.year + (shift != SHIFT_THIS && month < reference.month);
    if (shift == SHIFT_LAST)
        year = reference.year - (month >= reference.month);
    moment->when.year = (short)year;
    moment->when.month = (signed char)month;
    moment->relative = true;
    return true;
}

/* What is shifted, at `at`: a weekday, a unit, a month or a season. */
static size_t shifted_read(const struct view *view, size_t at, int shift, struct moment *moment)
{
    struct meaning meaning = view_meaning(view, at);
    struct moment named = moment_none;
    size_t weekday = weekday_read(view, at, &named);
    if (weekday > 0 && !named.weak) {
        *moment = named;
        long day = shifted_weekday(view, shift, named.weekday);
        set_relative(moment, day, day);
        return weekday;
    }
    if (meaning.sense == SENSE_UNIT)
        return set_unit(view, moment, shift, meaning.value) ? meaning.tokens : 0;
    if (meaning.sense == SENSE_MONTH)
        return set_month(view, moment, shift, meaning.value % MONTH_LEADS) ? meaning.tokens : 0;
    if (meaning.sense != SENSE_SEASON)
        return 0;
    set_month(view, moment, shift, meaning.value);
    moment->last = month_later(moment->when, 2);
    moment->approximate = true;
    return meaning.tokens;
}

/* `volgende week [op] dinsdag`: the weekday inside a shifted week. */
static size_t weekday_in_week(const struct view *view, size_t at, struct moment *moment)
{
    size_t link = view_link(view, at, LINK_ON);
    struct moment named = moment_none;
    size_t taken = weekday_read(view, at + link, &named);
    if (taken == 0 || named.weak)
        return 0;
    long day = day_of(moment->when) + named.weekday;
    *moment = named;
    set_relative(moment, day, day);
    return link + taken;
}

/* `volgende week dinsdag`, `komende donderdag`, `dit jaar`. */
static size_t shift_read(const struct view *view, size_t at, struct moment *moment)
{
    size_t from = at, taken = view_sense(view, at, SENSE_SHIFT);
    if (taken == 0)
        return 0;
    int shift = view_meaning(view, at).value;
    at += taken;
    if (view_sense(view, at, SENSE_SHIFT)) {
        shift = view_meaning(view, at).value;
        at += view_sense(view, at, SENSE_SHIFT);
    }
    bool week = view_unit(view, at, TIME_WEEK) > 0;
    taken = shifted_read(view, at, shift, moment);
    if (taken == 0)
        return 0;
    at += taken;
    if (week)
        at += weekday_in_week(view, at, moment);
    return at - from;
}

/* `dinsdag volgende week`, `zaterdag a.s.`. */
static size_t shift_behind_read(const struct view *view, size_t at, struct moment *moment)
{
    struct moment named = moment_none;
    size_t taken = weekday_read(view, at, &named);
    size_t shift = taken > 0 ? view_sense(view, at + taken, SENSE_SHIFT) : 0;
    if (shift == 0)
        return 0;
    int value = view_meaning(view, at + taken).value;
    size_t week = view_unit(view, at + taken + shift, TIME_WEEK);
    *moment = named;
    moment->weak = false;
    long day = week > 0 ? week_of(today(view)) + 7L * steps(value) + named.weekday
                        : shifted_weekday(view, value, named.weekday);
    set_relative(moment, day, day);
    return taken + shift + week;
}

/* `amount` units from a day, in days or months; false for what is less than a day. */
static bool set_distance(struct moment *moment, struct when from, int tenths, enum time_unit unit)
{
    if (tenths % 10 != 0 || tenths > 100000)
        return false;
    int amount = tenths / 10;
    struct when day;
    if (unit == TIME_DAY || unit == TIME_NIGHT)
        day = day_when(day_of(from) + amount);
    else if (unit == TIME_WEEK)
        day = day_when(day_of(from) + 7L * amount);
    else if (unit == TIME_MONTH && amount < 1200 && amount > -1200)
        day = month_later(from, amount);
    else if (unit == TIME_YEAR && amount < 100 && amount > -100)
        day = month_later(from, amount * 12);
    else
        return false;
    long number = day_of(day);
    set_relative(moment, number, number);
    return true;
}

/* `over twee weken`, `twee weken geleden`. */
static size_t distance_read(const struct view *view, size_t at, struct moment *moment)
{
    int tenths;
    enum time_unit unit;
    size_t ahead = view_link(view, at, LINK_AHEAD), taken = amount_read(view, at + ahead, &tenths, &unit);
    if (taken == 0)
        return 0;
    size_t ago = ahead > 0 ? 0 : view_sense(view, at + taken, SENSE_AGO);
    if (ahead + ago == 0 ||
        !set_distance(moment, when_date(view->settings->reference), ago > 0 ? -tenths : tenths, unit))
        return 0;
    return ahead + taken + ago;
}

static size_t holiday_read(const struct view *view, size_t at, struct moment *moment);

/* `2 weken voor 13 mei 1999`, `3 dagen na 12 januari`. */
static size_t distance_from_read(const struct view *view, size_t at, struct moment *moment)
{
    int tenths;
    enum time_unit unit;
    size_t from = at, taken = amount_read(view, at, &tenths, &unit);
    if (taken == 0)
        return 0;
    at += taken;
    size_t before = view_link(view, at, LINK_BEFORE);
    size_t after = before > 0 ? 0 : view_link(view, at, LINK_AFTER | IS_FROM);
    if (before + after == 0 || (after > 0 && (view_meaning(view, at).value & LINK_BOUND) > IS_FROM))
        return 0;
    at += before + after;
    at += view_link(view, at, LINK_ARTICLE);
    struct moment day = moment_none;
    taken = date_read(view, at, &day);
    if (taken == 0)
        taken = digits_date_read(view, at, &day);
    if (taken == 0)
        taken = holiday_read(view, at, &day);
    struct when when = when_resolve(day.when, UNSTATED, view->settings->reference);
    if (taken == 0 || !when_has_date(when) ||
        !set_distance(moment, when, before > 0 ? -tenths : tenths, unit))
        return 0;
    return at + taken - from;
}

static long holiday_of(int value, int year)
{
    if (value >= HOLIDAY_EASTER - 100)
        return day_easter(year) + value - HOLIDAY_EASTER;
    return day_number(year, value / 100, value % 100);
}

/* `Christmas Social`, `Easter fair`: what there is, not when. */
static bool is_of_name(const struct view *view, size_t at)
{
    bool word = at < view->end && view->tokens[at].kind == TOKEN_WORD &&
                view->tokens[at].line == view->tokens[at - 1].line;
    return word &&
           (view->tokens[at].upper || text_meaning(view->text, VOCABULARY_CUE, at).sense == SENSE_EVENT);
}

/* `kerst`, `pasen 2026`; a king's birthday on a Sunday is kept the day before, as the calendar
 * of holidays says. */
static size_t holiday_read(const struct view *view, size_t at, struct moment *moment)
{
    size_t taken = view_sense(view, at, SENSE_HOLIDAY);
    if (taken == 0)
        return 0;
    int value = view_meaning(view, at).value;
    short year = UNSTATED;
    size_t behind = year_read(view, at + taken, &year);
    bool stated = year != UNSTATED;
    if (!stated && taken == 1 && is_of_name(view, at + taken))
        return 0;
    if (!stated)
        year = view->settings->reference.year;
    long day = holiday_of(value, year);
    if (!stated && day < today(view))
        day = holiday_of(value, ++year);
    if (day_weekday(day) == SUNDAY && day_holiday(day, "NL", NULL) == NULL &&
        day_holiday(day - 1, "NL", NULL) != NULL)
        day--;
    set_relative(moment, day, day);
    moment->relative = !stated;
    return taken + behind;
}

size_t relative_read(const struct view *view, size_t at, struct moment *moment)
{
    static const struct reader_row readers[] = {
        {day_word_read, BEGIN_DAY},         {shift_read, BEGIN_SHIFT},
        {shift_behind_read, BEGIN_WEEKDAY}, {distance_read, BEGIN_AMOUNT | BEGIN_AHEAD},
        {distance_from_read, BEGIN_AMOUNT}, {holiday_read, BEGIN_HOLIDAY},
    };
    int begins = view_begins(view, at);
    if ((begins & BEGINS_RELATIVE) == 0)
        return 0;
    ROW_BY_ROW
    for (size_t i = 0; i < ARRAY_LEN(readers); i++) {
        if ((readers[i].begins & begins) == 0)
            continue;
        struct moment found = moment_none;
        found.repeated = moment->repeated;
        size_t taken = readers[i].read(view, at, &found);
        if (taken > 0) {
            *moment = found;
            return taken;
        }
    }
    return 0;
}
