/* From what is stated to a day: the next one, weeks, months. */
#include "mention/reading.h"

long week_of(long day)
{
    return day - (long)day_weekday(day);
}

struct when month_later(struct when when, int months)
{
    int sum = when.year * 12 + when.month - 1 + months;
    when.year = (short)(sum / 12);
    when.month = (signed char)(sum % 12 + 1);
    if (when.day != UNSTATED && when.day > day_month_length(when.year, when.month))
        when.day = (signed char)day_month_length(when.year, when.month);
    return when;
}

/* The first year from the reference's on in which the day exists and is not past; UNSTATED where
 * there is none. */
static int next_year(struct when when, struct when reference, int from)
{
    for (int year = from; year < from + 9; year++) {
        if (day_exists(year, when.month, when.day) &&
            day_number(year, when.month, when.day) >= day_of(reference))
            return year;
    }
    return UNSTATED;
}

static bool falls_on(int year, struct when when, int weekday)
{
    return day_exists(year, when.month, when.day) &&
           (int)day_weekday(day_number(year, when.month, when.day)) == weekday;
}

static struct when resolve_year(struct when when, int weekday, struct when reference)
{
    int year = next_year(when, reference, reference.year);
    if (year == UNSTATED)
        return when;
    if (weekday != UNSTATED && !falls_on(year, when, weekday) && falls_on(year + 1, when, weekday))
        year++;
    when.year = (short)year;
    return when;
}

/* A day of an unknown month: the next month that has it, on that weekday. */
static struct when resolve_month(struct when when, int weekday, struct when reference)
{
    struct when month = {reference.year, reference.month, UNSTATED, UNSTATED, UNSTATED, UNSTATED};
    for (int i = 0; i < 15; i++, month = month_later(month, 1)) {
        if (when.day > day_month_length(month.year, month.month))
            continue;
        long day = day_number(month.year, month.month, when.day);
        if (day >= day_of(reference) && (weekday == UNSTATED || (int)day_weekday(day) == weekday)) {
            when.year = month.year;
            when.month = month.month;
            return when;
        }
    }
    return when;
}

struct when when_resolve(struct when when, int weekday, struct when reference)
{
    if (!when_has_date(reference) || when_has_date(when))
        return when;
    if (when.day != UNSTATED && when.month != UNSTATED && when.year == UNSTATED)
        return resolve_year(when, weekday, reference);
    if (when.day != UNSTATED && when.month == UNSTATED && when.year == UNSTATED)
        return resolve_month(when, weekday, reference);
    if (when.day == UNSTATED && when.month != UNSTATED && when.year == UNSTATED) {
        when.year = (short)(reference.year + (when.month < reference.month));
        return when;
    }
    if (when.day == UNSTATED && when.month == UNSTATED && when.year == UNSTATED && weekday != UNSTATED) {
        long day = day_of(reference);
        return when_fill(day_when(day + (weekday - (int)day_weekday(day) + 7) % 7), when);
    }
    return when;
}

struct when period_first(struct when when)
{
    if (when.year != UNSTATED && when.day == UNSTATED) {
        if (when.month == UNSTATED)
            when.month = 1;
        when.day = 1;
    }
    return when;
}

struct when period_last(struct when when)
{
    if (when.year != UNSTATED && when.day == UNSTATED) {
        if (when.month == UNSTATED)
            when.month = 12;
        when.day = (signed char)day_month_length(when.year, when.month);
    }
    return when;
}
