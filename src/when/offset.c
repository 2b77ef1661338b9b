/* How long before the start something is due: hours, days, workdays, weeks, months. */
#include "fasti/when.h"

/* A thousand workdays are four years: no deadline lies further ahead, and counting them stays cheap. */
enum { MOST_WORKDAYS = 1000, MOST_DAYS = 36600 };

static const char *const names[] = {
    [UNIT_HOURS] = "hours", [UNIT_DAYS] = "days",     [UNIT_WORKDAYS] = "workdays",
    [UNIT_WEEKS] = "weeks", [UNIT_MONTHS] = "months",
};

const char *unit_name(enum unit unit)
{
    return names[unit];
}

bool unit_read(struct slice text, enum unit *unit)
{
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (slice_is(text, names[i])) {
            *unit = (enum unit)i;
            return true;
        }
    }
    return false;
}

/* The same day of an earlier month, its last day where it is shorter. */
static struct when months_before(struct when start, int amount)
{
    int months = start.year * 12 + start.month - 1 - amount;
    if (months < 0)
        return when_unstated;
    struct when date = {
        (short)(months / 12), (signed char)(months % 12 + 1), start.day, UNSTATED, UNSTATED, UNSTATED};
    int length = day_month_length(date.year, date.month);
    if (date.day > length)
        date.day = (signed char)length;
    return date;
}

struct when offset_before(struct when start, struct offset offset, const char *country,
                          const struct holidays *added)
{
    if (!when_has_date(start) || offset.amount < 0 || offset.amount > MOST_DAYS)
        return when_unstated;
    long day = day_of(start);
    switch (offset.unit) {
    case UNIT_HOURS:
        return when_has_clock(start) ? when_later(start, -3600 * (int64_t)offset.amount) : when_unstated;
    case UNIT_WORKDAYS:
        return offset.amount > MOST_WORKDAYS
                   ? when_unstated
                   : day_when(day_workdays_before(day, offset.amount, country, added));
    case UNIT_MONTHS:
        return months_before(start, offset.amount);
    case UNIT_WEEKS:
        return day_when(day - 7L * offset.amount);
    case UNIT_DAYS:
        break;
    }
    return day_when(day - offset.amount);
}
