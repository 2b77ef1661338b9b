/* A local date-time with unstated parts: read, written, filled, compared. */
#include "fasti/when.h"

const struct when when_unstated = {UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED};

/* What read_pair gives for what is neither a number nor unstated. */
enum { WRONG = UNSTATED - 1 };

/* Two digits, or XX. */
static int read_pair(const char *at)
{
    unsigned tens = (unsigned char)at[0] - (unsigned)'0', ones = (unsigned char)at[1] - (unsigned)'0';
    if (tens < 10 && ones < 10)
        return (int)(10 * tens + ones);
    return at[0] == 'X' && at[1] == 'X' ? UNSTATED : WRONG;
}

static int read_year(const char *at)
{
    int century = read_pair(at), year = read_pair(at + 2);
    if (century >= 0 && year >= 0)
        return 100 * century + year;
    return century == UNSTATED && year == UNSTATED ? UNSTATED : WRONG;
}

static bool within(int number, int least, int most)
{
    return number == UNSTATED || (number >= least && number <= most);
}

/* A leap year stands in for the unstated one. */
static bool date_is_possible(struct when when)
{
    int year = when.year == UNSTATED ? 2000 : when.year;
    return when.day <= 28 || when.month == UNSTATED || when.day == UNSTATED ||
           day_exists(year, when.month, when.day);
}

static bool read_clock(const char *at, struct when *when)
{
    int hour = read_pair(at + 1), minute = read_pair(at + 4), second = read_pair(at + 7);
    when->hour = (signed char)hour;
    when->minute = (signed char)minute;
    when->second = (signed char)second;
    return at[0] == 'T' && at[3] == ':' && at[6] == ':' && within(hour, 0, 23) && within(minute, 0, 59) &&
           within(second, 0, 59);
}

bool when_read(struct slice text, struct when *when)
{
    struct when read = when_unstated;
    if ((text.len != 10 && text.len != 19) || text.at[4] != '-' || text.at[7] != '-')
        return false;
    int year = read_year(text.at), month = read_pair(text.at + 5), day = read_pair(text.at + 8);
    read.year = (short)year;
    read.month = (signed char)month;
    read.day = (signed char)day;
    if (year == WRONG || !within(month, 1, 12) || !within(day, 1, 31) || !date_is_possible(read) ||
        (text.len == 19 && !read_clock(text.at + 10, &read)))
        return false;
    *when = read;
    return true;
}

static char *write_part(char *to, int number, int digits)
{
    for (int i = digits - 1; i >= 0; i--, number = number > 0 ? number / 10 : number)
        to[i] = (char)(number < 0 ? 'X' : '0' + number % 10);
    return to + digits;
}

char *when_write(struct when when, char out[WHEN_TEXT])
{
    char *to = write_part(out, when.year, 4);
    *to++ = '-';
    to = write_part(to, when.month, 2);
    *to++ = '-';
    to = write_part(to, when.day, 2);
    if (!when_is_unstated(when_clock(when))) {
        *to++ = 'T';
        to = write_part(to, when.hour, 2);
        *to++ = ':';
        to = write_part(to, when.minute, 2);
        *to++ = ':';
        to = write_part(to, when.second, 2);
    }
    *to = '\0';
    return out;
}

struct when when_fill(struct when a, struct when b)
{
    return (struct when){
        .year = a.year == UNSTATED ? b.year : a.year,
        .month = a.month == UNSTATED ? b.month : a.month,
        .day = a.day == UNSTATED ? b.day : a.day,
        .hour = a.hour == UNSTATED ? b.hour : a.hour,
        .minute = a.minute == UNSTATED ? b.minute : a.minute,
        .second = a.second == UNSTATED ? b.second : a.second,
    };
}

/* As text sorts: X after digits, and what ends earlier first. */
static unsigned long long order(struct when when)
{
    bool clock = !when_is_unstated(when_clock(when));
    unsigned long long sum = (unsigned short)when.year;
    sum = sum << 8 | (unsigned char)when.month;
    sum = sum << 8 | (unsigned char)when.day;
    sum = sum << 8 | (clock ? (unsigned char)when.hour + 1u : 0);
    sum = sum << 8 | (unsigned char)when.minute;
    return sum << 8 | (unsigned char)when.second;
}

int when_compare(struct when a, struct when b)
{
    if (when_equal(a, b))
        return 0;
    return order(a) < order(b) ? -1 : 1;
}

/* Of two clocks, as far as both state them. */
static bool clock_is_before(struct when a, struct when b)
{
    if (a.hour != b.hour || a.hour == UNSTATED)
        return a.hour != UNSTATED && b.hour != UNSTATED && a.hour < b.hour;
    if (a.minute != b.minute || a.minute == UNSTATED)
        return a.minute != UNSTATED && b.minute != UNSTATED && a.minute < b.minute;
    return a.second != UNSTATED && b.second != UNSTATED && a.second < b.second;
}

bool when_is_before(struct when a, struct when b)
{
    if (a.year == b.year && a.month == b.month && a.day == b.day)
        return clock_is_before(a, b);
    return when_has_date(a) && when_has_date(b) && order(when_date(a)) < order(when_date(b));
}

bool when_is_same_day(struct when when, struct when other)
{
    if (!when_has_date(when) || !when_has_date(other))
        return false;
    long days = day_of(when) - day_of(other);
    return days == 0 || (days == 1 && when.hour != UNSTATED && when.hour < WHEN_MORNING);
}

static int64_t wall_seconds(struct when when)
{
    return (int64_t)day_of(when) * 86400 + when.hour * 3600 + when.minute * 60 + when.second;
}

struct when when_later(struct when when, int64_t seconds)
{
    int64_t wall = wall_seconds(when), sum;
    if (__builtin_add_overflow(wall, seconds, &sum))
        sum = wall;
    int64_t day = sum / 86400 - (sum % 86400 < 0);
    int rest = (int)(sum - day * 86400);
    struct when later = day_when((long)day);
    later.hour = (signed char)(rest / 3600);
    later.minute = (signed char)(rest / 60 % 60);
    later.second = (signed char)(rest % 60);
    return later;
}

int64_t when_seconds_between(struct when a, struct when b)
{
    return wall_seconds(b) - wall_seconds(a);
}
