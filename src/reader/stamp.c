/* Reads times with offsets. */
#include "reader/stamp.h"

/* What is left to be read. */
struct scan {
    struct slice rest;
};

static bool skip(struct scan *scan, char byte)
{
    if (scan->rest.len == 0 || scan->rest.at[0] != byte)
        return false;
    scan->rest = slice_part(scan->rest, 1, scan->rest.len);
    return true;
}

/* Exactly so many digits. */
static bool digits(struct scan *scan, size_t count, int *number)
{
    int read = 0;
    if (scan->rest.len < count)
        return false;
    for (size_t i = 0; i < count; i++) {
        char byte = scan->rest.at[i];
        if (byte < '0' || byte > '9')
            return false;
        read = read * 10 + (byte - '0');
    }
    scan->rest = slice_part(scan->rest, count, scan->rest.len);
    *number = read;
    return true;
}

/* `2026-05-01`, `20260501`, or a beginning of the first. */
static bool read_date(struct scan *scan, struct when *when)
{
    int year, month, day;
    if (!digits(scan, 4, &year))
        return false;
    when->year = (short)year;
    bool parted = skip(scan, '-');
    if (!parted && (scan->rest.len == 0 || scan->rest.at[0] < '0' || scan->rest.at[0] > '9'))
        return true;
    if (!digits(scan, 2, &month) || month < 1 || month > 12)
        return false;
    when->month = (signed char)month;
    if (parted ? !skip(scan, '-') : scan->rest.len == 0)
        return parted;
    if (!digits(scan, 2, &day) || !day_exists(year, month, day))
        return false;
    when->day = (signed char)day;
    return true;
}

/* `20:00`, `20:00:00`, `20:00:00.000`, `200000`. */
static bool read_clock(struct scan *scan, struct when *when)
{
    int hour, minute, second = 0;
    if (!digits(scan, 2, &hour))
        return false;
    bool parted = skip(scan, ':');
    if (!digits(scan, 2, &minute))
        return false;
    bool more = parted ? skip(scan, ':') : scan->rest.len >= 2 && byte_is_digit(scan->rest.at[0]);
    if (more && !digits(scan, 2, &second))
        return false;
    if (skip(scan, '.') || skip(scan, ','))
        for (int fraction; digits(scan, 1, &fraction);)
            continue;
    bool midnight = hour == 24 && minute == 0 && second == 0;
    if ((hour > 23 && !midnight) || minute > 59 || second > 60)
        return false;
    when->hour = (signed char)hour;
    when->minute = (signed char)minute;
    when->second = (signed char)(second > 59 ? 59 : second);
    return true;
}

/* `Z`, `+02:00`, `+0200`, `+02`, perhaps behind a space; nothing is no offset. */
static bool read_offset(struct scan *scan, struct stamp *stamp)
{
    int hours, minutes = 0;
    skip(scan, ' ');
    if (scan->rest.len == 0)
        return true;
    stamp->has_offset = true;
    stamp->is_utc = skip(scan, 'Z') || skip(scan, 'z');
    if (stamp->is_utc)
        return scan->rest.len == 0;
    bool west = skip(scan, '-');
    if ((!west && !skip(scan, '+')) || !digits(scan, 2, &hours))
        return false;
    skip(scan, ':');
    if (scan->rest.len > 0 && !digits(scan, 2, &minutes))
        return false;
    stamp->offset = (west ? -1 : 1) * (hours * 3600L + minutes * 60L);
    return scan->rest.len == 0 && hours < 24 && minutes < 60;
}

static bool is_clock_alone(struct slice text)
{
    return text.len >= 5 && text.at[2] == ':';
}

/* 24:00 is midnight of the next day. */
static struct when settle_midnight(struct when when)
{
    if (when.hour != 24)
        return when;
    when.hour = 0;
    return when_has_date(when) ? when_fill(day_when(day_of(when) + 1), when) : when;
}

bool stamp_read(struct slice text, struct stamp *stamp)
{
    struct scan scan = {slice_trim(text)};
    struct stamp read = {.when = when_unstated};
    if (when_read(scan.rest, &read.when)) {
        *stamp = read;
        return true;
    }
    bool alone = is_clock_alone(scan.rest);
    if (!alone && !read_date(&scan, &read.when))
        return false;
    bool clocked = alone || skip(&scan, 'T') || skip(&scan, 't') ||
                   (scan.rest.len > 1 && scan.rest.at[1] != '+' && skip(&scan, ' '));
    if ((clocked && !read_clock(&scan, &read.when)) || !read_offset(&scan, &read))
        return false;
    read.when = settle_midnight(read.when);
    *stamp = read;
    return true;
}
