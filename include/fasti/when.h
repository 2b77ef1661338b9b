/* A local date-time with unstated parts; days, workdays, holidays; durations and offsets. */
#ifndef FASTI_WHEN_H
#define FASTI_WHEN_H

#include "fasti/base.h"

enum { UNSTATED = -1 };
enum weekday { MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY };

/* fasti-event(5) "when". A date alone has hour, minute and second UNSTATED. A part that nobody
 * stated is UNSTATED. */
struct when {
    short year;
    signed char month, day, hour, minute, second;
};
extern const struct when when_unstated;

#define WHEN_TEXT 20 /* bytes of the longest, its NUL among them */
/* Reads exactly `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss`, any part X; false for anything else or
 * an impossible part. */
bool when_read(struct slice text, struct when *when);
/* Writes the form above with a NUL; without a clock the date alone. Returns `out`. */
char *when_write(struct when when, char out[WHEN_TEXT]);
/* What `a` leaves unstated, taken from `b`. */
struct when when_fill(struct when a, struct when b);
/* Only the date of `when`, or only its clock. */
static inline struct when when_date(struct when when)
{
    when.hour = when.minute = when.second = UNSTATED;
    return when;
}
static inline struct when when_clock(struct when when)
{
    when.year = UNSTATED;
    when.month = when.day = UNSTATED;
    return when;
}
/* Year, month and day are stated. Without branches, as it is asked of every time. */
static inline bool when_has_date(struct when when)
{
    return (when.year != UNSTATED) & (when.month != UNSTATED) & (when.day != UNSTATED);
}
static inline bool when_has_clock(struct when when)
{
    return (when.hour != UNSTATED) & (when.minute != UNSTATED) & (when.second != UNSTATED);
}
static inline bool when_equal(struct when a, struct when b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day && a.hour == b.hour &&
           a.minute == b.minute && a.second == b.second;
}
static inline bool when_is_unstated(struct when when)
{
    return when_equal(when, when_unstated);
}
/* A total order for sorting: the unstated last, a date alone before its clock times. */
int when_compare(struct when a, struct when b);
/* True only when certain: both have full dates (or no part of a date at all, or the same part), and a is
 * earlier. A date alone is before another only by its day. */
bool when_is_before(struct when a, struct when b);
/* Hours before this one belong to the evening that went before. */
enum { WHEN_MORNING = 6 };
/* On the day of `other`, or in the night behind it; false where one of them has no full date. */
bool when_is_same_day(struct when when, struct when other);
/* The same `seconds` later (or earlier, below zero); needs date and clock. Its day is one that day_when
 * gives. */
struct when when_later(struct when when, int64_t seconds);
/* Seconds from a to b on the wall clock; both need date and clock. */
int64_t when_seconds_between(struct when a, struct when b);

/* Days as numbers, 0 = 1970-01-01, proleptic Gregorian. */
/* Month and day from 1. */
long day_number(int year, int month, int day);
/* Of a time that has a full date. */
long day_of(struct when when);
/* The date alone; before 0000-01-01 or behind 9999-12-31 the nearer of these. */
struct when day_when(long day);
enum weekday day_weekday(long day);
bool day_exists(int year, int month, int day);
int day_month_length(int year, int month);
bool year_is_leap(int year);
/* The day of Western Easter Sunday. */
long day_easter(int year);

/* Days off beside those of a country. NULL stands for none wherever one is borrowed. */
struct holidays;
struct holidays *holidays_new(void);
void holidays_free(struct holidays *holidays);
/* Chooses a day that not everybody has off; false where there is none of that name. */
bool holidays_choose(struct holidays *holidays, const char *name);
/* The names that may be chosen; NULL behind the last. */
const char *holidays_choice(size_t index);
/* Adds the days `first` to `last`; false where that is more than a year, or all that were added too many.
 * `name` is copied. */
bool holidays_add(struct holidays *holidays, long first, long last, struct slice name);

/* Name of the holiday that `day` is: English where it is a public one of `country` (ISO 3166-1 alpha-2, any
 * case: NL, BE), else as it was added; NULL: none. The name is good as long as `added`. */
const char *day_holiday(long day, const char *country, const struct holidays *added);
bool day_is_workday(long day, const char *country, const struct holidays *added);
/* The `count`th workday before `day`. */
long day_workdays_before(long day, int count, const char *country, const struct holidays *added);

/* Durations as RFC 8984 section 1.4.6 writes them (`PT1H30M`), in seconds, not negative; false, nothing
 * written, for anything else. Writing returns `out`. */
#define DURATION_TEXT 32
bool duration_read(struct slice text, int64_t *seconds);
char *duration_write(int64_t seconds, char out[DURATION_TEXT]);

/* fasti-event(5) "offset": before the start. */
enum unit { UNIT_HOURS, UNIT_DAYS, UNIT_WORKDAYS, UNIT_WEEKS, UNIT_MONTHS };
struct offset {
    int amount;
    enum unit unit;
};
/* `hours`, `days` and so on; the other way round false where it is none of these. */
const char *unit_name(enum unit unit);
bool unit_read(struct slice text, enum unit *unit);
/* The moment (hours) or day (all else) that lies `offset` before `start`; unstated where start has no date
 * (or, for hours, no clock). */
struct when offset_before(struct when start, struct offset offset, const char *country,
                          const struct holidays *added);

/* RFC 3339 `YYYY-MM-DDThh:mm:ssZ` of seconds since the epoch. Returns `out`. */
#define INSTANT_TEXT 24
char *instant_write(int64_t instant, char out[INSTANT_TEXT]);
/* RFC 3339 with any offset; false, nothing written, where it is none. */
bool instant_read(struct slice text, int64_t *instant);

#endif
