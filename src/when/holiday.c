/* Public holidays as rows per country, and the workdays that they leave. */
#include "fasti/when.h"

#include <strings.h>

/* A holiday on `day` of `month`, or (month 0) `day` days after Easter Sunday. On a Sunday it is kept `moved` days later. */
struct holiday {
    const char country[3];
    signed char month, day;
    signed char moved;
    signed char every;  /* only in years divisible by this; 0: each year */
    short from, to;     /* years; 0: no limit */
    const char *name;
};

static const struct holiday holidays[] = {
    {"NL", 1, 1, 0, 0, 0, 0, "New Year's Day"},
    {"NL", 0, 0, 0, 0, 0, 0, "Easter Sunday"},
    {"NL", 0, 1, 0, 0, 0, 0, "Easter Monday"},
    {"NL", 4, 30, 1, 0, 1949, 1979, "Queen's Day"},
    {"NL", 4, 30, -1, 0, 1980, 2013, "Queen's Day"},
    {"NL", 4, 27, -1, 0, 2014, 0, "King's Day"},
    {"NL", 5, 5, 0, 5, 1945, 0, "Liberation Day"},
    {"NL", 0, 39, 0, 0, 0, 0, "Ascension Day"},
    {"NL", 0, 49, 0, 0, 0, 0, "Whit Sunday"},
    {"NL", 0, 50, 0, 0, 0, 0, "Whit Monday"},
    {"NL", 12, 25, 0, 0, 0, 0, "Christmas Day"},
    {"NL", 12, 26, 0, 0, 0, 0, "Second Day of Christmas"},
    {"BE", 1, 1, 0, 0, 0, 0, "New Year's Day"},
    {"BE", 0, 0, 0, 0, 0, 0, "Easter Sunday"},
    {"BE", 0, 1, 0, 0, 0, 0, "Easter Monday"},
    {"BE", 5, 1, 0, 0, 0, 0, "Labour Day"},
    {"BE", 0, 39, 0, 0, 0, 0, "Ascension Day"},
    {"BE", 0, 49, 0, 0, 0, 0, "Whit Sunday"},
    {"BE", 0, 50, 0, 0, 0, 0, "Whit Monday"},
    {"BE", 7, 21, 0, 0, 0, 0, "Belgian National Day"},
    {"BE", 8, 15, 0, 0, 0, 0, "Assumption Day"},
    {"BE", 11, 1, 0, 0, 0, 0, "All Saints' Day"},
    {"BE", 11, 11, 0, 0, 0, 0, "Armistice Day"},
    {"BE", 12, 25, 0, 0, 0, 0, "Christmas Day"},
};

static bool falls_on(const struct holiday *holiday, long day, int year, long easter)
{
    if ((holiday->from != 0 && year < holiday->from) || (holiday->to != 0 && year > holiday->to) ||
        (holiday->every != 0 && year % holiday->every != 0))
        return false;
    if (holiday->month == 0)
        return day == easter + holiday->day;
    long fixed = day_number(year, holiday->month, holiday->day);
    return day == (day_weekday(fixed) == SUNDAY ? fixed + holiday->moved : fixed);
}

const char *day_holiday(long day, const char *country)
{
    int year = day_when(day).year;
    long easter = day_easter(year);
    for (size_t i = 0; country != NULL && i < ARRAY_LEN(holidays); i++) {
        if (strcasecmp(holidays[i].country, country) == 0 && falls_on(&holidays[i], day, year, easter))
            return holidays[i].name;
    }
    return NULL;
}

bool day_is_workday(long day, const char *country)
{
    return day_weekday(day) < SATURDAY && day_holiday(day, country) == NULL;
}

long day_workdays_before(long day, int count, const char *country)
{
    while (count > 0)
        count -= day_is_workday(--day, country);
    return day;
}
