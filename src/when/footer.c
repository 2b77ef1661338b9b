/* The footer of a zone file: a POSIX TZ string that holds for all years behind the table. */
#include "when/tzif.h"

#include <string.h>

static bool read_number(struct slice *text, int most, int *number)
{
    int sum = 0;
    size_t at = 0;
    for (; at < text->len && byte_is_digit(text->at[at]) && sum <= most; at++)
        sum = sum * 10 + (text->at[at] - '0');
    *text = slice_part(*text, at, text->len);
    *number = sum;
    return at > 0 && sum <= most;
}

static bool skip(struct slice *text, char byte)
{
    if (text->len == 0 || text->at[0] != byte)
        return false;
    *text = slice_part(*text, 1, text->len);
    return true;
}

/* `[+-]hh[:mm[:ss]]` in seconds. */
static bool read_time(struct slice *text, long *seconds)
{
    int hours = 0, minutes = 0, rest = 0;
    bool negative = skip(text, '-');
    if (!negative)
        skip(text, '+');
    if (!read_number(text, 167, &hours) || (skip(text, ':') && !read_number(text, 59, &minutes)) ||
        (skip(text, ':') && !read_number(text, 59, &rest)))
        return false;
    *seconds = (hours * 3600L + minutes * 60 + rest) * (negative ? -1 : 1);
    return true;
}

/* `CET` or `<+03>`. */
static bool read_name(struct slice *text, char out[16])
{
    bool quoted = skip(text, '<');
    size_t len = 0;
    while (len < text->len && (quoted ? text->at[len] != '>' : byte_is_letter(text->at[len])))
        len++;
    if (len == 0 || len > 15)
        return false;
    memcpy(out, text->at, len);
    out[len] = '\0';
    *text = slice_part(*text, len, text->len);
    return !quoted || skip(text, '>');
}

static bool read_change(struct slice *text, struct change *change)
{
    *change = (struct change){.form = 'n', .time = 7200};
    bool good;
    if (skip(text, 'M')) {
        change->form = 'M';
        good = read_number(text, 12, &change->month) && change->month > 0 && skip(text, '.') &&
               read_number(text, 5, &change->week) && change->week > 0 && skip(text, '.') &&
               read_number(text, 6, &change->weekday);
    } else {
        change->form = skip(text, 'J') ? 'J' : 'n';
        good = read_number(text, 365, &change->day);
    }
    return good && (!skip(text, '/') || read_time(text, &change->time));
}

bool footer_read(struct slice text, struct footer *footer)
{
    struct footer read = {.known = true};
    long west;
    if (!read_name(&text, read.standard.name) || !read_time(&text, &west))
        return false;
    read.standard.offset = -west;
    if (text.len > 0) {
        read.alternates = read.daylight.daylight = true;
        if (!read_name(&text, read.daylight.name))
            return false;
        west -= 3600;
        if (text.len > 0 && text.at[0] != ',' && !read_time(&text, &west))
            return false;
        read.daylight.offset = -west;
        if (!skip(&text, ',') || !read_change(&text, &read.to_daylight) || !skip(&text, ',') ||
            !read_change(&text, &read.to_standard))
            return false;
    }
    if (text.len > 0)
        return false;
    *footer = read;
    return true;
}

int64_t change_wall(const struct change *change, int year)
{
    long day = day_number(year, 1, 1) + change->day;
    if (change->form == 'J')
        day += (year_is_leap(year) && change->day > 59) - 1;
    if (change->form == 'M') {
        long first = day_number(year, change->month, 1);
        int weekday = (change->weekday + 6) % 7; /* POSIX counts from Sunday */
        day = first + (weekday - (int)day_weekday(first) + 7) % 7 + 7L * (change->week - 1);
        while (day >= first + day_month_length(year, change->month))
            day -= 7;
    }
    return (int64_t)day * 86400 + change->time;
}

const struct clock *footer_clock(const struct footer *footer, int64_t instant)
{
    if (!footer->alternates)
        return &footer->standard;
    int64_t day = (instant + footer->standard.offset) / 86400;
    int year = day_when((long)day).year;
    int64_t on = change_wall(&footer->to_daylight, year) - footer->standard.offset;
    int64_t off = change_wall(&footer->to_standard, year) - footer->daylight.offset;
    bool daylight = on < off ? instant >= on && instant < off : instant >= on || instant < off;
    return daylight ? &footer->daylight : &footer->standard;
}
