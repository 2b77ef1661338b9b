/* Days as numbers: the proleptic Gregorian calendar, weekdays, Easter. */
#include "fasti/when.h"

bool year_is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int day_month_length(int year, int month)
{
    static const signed char lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return lengths[month - 1] + (month == 2 && year_is_leap(year));
}

bool day_exists(int year, int month, int day)
{
    return month >= 1 && month <= 12 && day >= 1 && day <= day_month_length(year, month);
}

/* The year is taken to begin in March, so that its leap day is the last one; eras are 400 years
 * of 146097 days. */
long day_number(int year, int month, int day)
{
    long from_march = year - (month <= 2);
    long era = (from_march >= 0 ? from_march : from_march - 399) / 400;
    long year_of_era = from_march - era * 400;
    long day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

long day_of(struct when when)
{
    return day_number(when.year, when.month, when.day);
}

struct when day_when(long day)
{
    const long first = -719528, last = 2932896; /* 0000-01-01 and 9999-12-31: what fasti-event(5) can write */
    long shifted = (day < first ? first : day > last ? last : day) + 719468;
    long era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    long day_of_era = shifted - era * 146097;
    long year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    long month = (5 * day_of_year + 2) / 153;
    struct when when = when_unstated;
    when.day = (signed char)(day_of_year - (153 * month + 2) / 5 + 1);
    when.month = (signed char)(month < 10 ? month + 3 : month - 9);
    when.year = (short)(year_of_era + era * 400 + (when.month <= 2));
    return when;
}

enum weekday day_weekday(long day)
{
    return (enum weekday)((day % 7 + 10) % 7);
}

/* The anonymous Gregorian computus (Meeus, Astronomical Algorithms). */
long day_easter(int year)
{
    int golden = year % 19, century = year / 100, rest = year % 100;
    int skipped = (century + 8) / 25;
    int moon = (19 * golden + century - century / 4 - (century - skipped + 1) / 3 + 15) % 30;
    int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    int late = (golden + 11 * moon + 22 * sunday) / 451;
    int sum = moon + sunday - 7 * late + 114;
    return day_number(year, sum / 31, sum % 31 + 1);
}
