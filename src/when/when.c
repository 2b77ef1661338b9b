/* A local date-time with unstated parts: read, written, filled, compared. */
#include "fasti/when.h"

#include <string.h>

const struct when when_unstated = {UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED};

/* A part of the written form: where it stands, how long it is, what it may be. */
struct part {
    unsigned char at, len;
    short least, most;
};
static const struct part parts[] = {
    {0, 4, 0, 9999}, {5, 2, 1, 12}, {8, 2, 1, 31}, {11, 2, 0, 23}, {14, 2, 0, 59}, {17, 2, 0, 59},
};

/* The number or UNSTATED; less than UNSTATED where it is neither. */
static int read_part(const char *text, const struct part *part)
{
    int number = 0;
    size_t unstated = 0;
    for (size_t i = 0; i < part->len; i++) {
        char byte = text[part->at + i];
        unstated += byte == 'X';
        if (byte != 'X' && (byte < '0' || byte > '9'))
            return UNSTATED - 1;
        number = number * 10 + (byte - '0');
    }
    if (unstated > 0)
        return unstated == part->len ? UNSTATED : UNSTATED - 1;
    return number >= part->least && number <= part->most ? number : UNSTATED - 1;
}

static bool separators_match(struct slice text, const char *pattern)
{
    for (size_t i = 0; i < text.len; i++) {
        if (pattern[i] != ' ' && text.at[i] != pattern[i])
            return false;
    }
    return true;
}

/* A leap year stands in for the unstated one. */
static bool date_is_possible(struct when when)
{
    int year = when.year == UNSTATED ? 2000 : when.year;
    return when.month == UNSTATED || when.day == UNSTATED || day_exists(year, when.month, when.day);
}

bool when_read(struct slice text, struct when *when)
{
    int numbers[] = {UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED};
    if ((text.len != 10 && text.len != 19) || !separators_match(text, "    -  -  T  :  :  "))
        return false;
    for (size_t i = 0; i < (text.len == 10 ? 3 : ARRAY_LEN(parts)); i++) {
        numbers[i] = read_part(text.at, &parts[i]);
        if (numbers[i] < UNSTATED)
            return false;
    }
    struct when read = {(short)numbers[0],       (signed char)numbers[1], (signed char)numbers[2],
                        (signed char)numbers[3], (signed char)numbers[4], (signed char)numbers[5]};
    if (!date_is_possible(read))
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

struct when when_date(struct when when)
{
    when.hour = when.minute = when.second = UNSTATED;
    return when;
}

struct when when_clock(struct when when)
{
    when.year = UNSTATED;
    when.month = when.day = UNSTATED;
    return when;
}

bool when_has_date(struct when when)
{
    return when.year != UNSTATED && when.month != UNSTATED && when.day != UNSTATED;
}

bool when_has_clock(struct when when)
{
    return when.hour != UNSTATED && when.minute != UNSTATED && when.second != UNSTATED;
}

bool when_is_unstated(struct when when)
{
    return when_equal(when, when_unstated);
}

bool when_equal(struct when a, struct when b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day && a.hour == b.hour && a.minute == b.minute &&
           a.second == b.second;
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
    const signed char of_a[] = {a.hour, a.minute, a.second}, of_b[] = {b.hour, b.minute, b.second};
    for (size_t i = 0; i < ARRAY_LEN(of_a); i++) {
        if (of_a[i] == UNSTATED || of_b[i] == UNSTATED)
            return false;
        if (of_a[i] != of_b[i])
            return of_a[i] < of_b[i];
    }
    return false;
}

bool when_is_before(struct when a, struct when b)
{
    if (when_equal(when_date(a), when_date(b)))
        return clock_is_before(a, b);
    return when_has_date(a) && when_has_date(b) && day_of(a) < day_of(b);
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
