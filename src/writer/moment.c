/* Days and times in words, and how far away they are. */
#include "writer/card.h"

#include <time.h>

void print_day(FILE *out, struct when when)
{
    char text[64];
    struct tm tm = {.tm_year = when.year - 1900, .tm_mon = when.month - 1, .tm_mday = when.day};
    const char *form = when.month == UNSTATED ? "%Y" : when.day == UNSTATED ? "%B %Y" : "%A %-d %B %Y";
    if (when.month == UNSTATED && when.year == UNSTATED)
        return;
    if (when_has_date(when))
        tm.tm_wday = ((int)day_weekday(day_of(when)) + 1) % 7;
    else if (when.year == UNSTATED)
        form = when.day == UNSTATED ? "%B, year unknown" : "%-d %B, year unknown";
    if (strftime(text, sizeof text, form, &tm) > 0)
        fputs(text, out);
}

void print_clock(FILE *out, struct when when)
{
    if (!when_has_clock(when))
        return;
    fprintf(out, "%02d:%02d", when.hour, when.minute);
    if (when.second > 0)
        fprintf(out, ":%02d", when.second);
}

void print_moment(FILE *out, struct when when)
{
    bool unknown = when_is_unstated(when_date(when));
    if (unknown)
        fputs("day unknown", out);
    print_day(out, when);
    if (!when_has_clock(when))
        return;
    fputs(", ", out);
    print_clock(out, when);
}

/* The largest unit that fits: from this many on, it is counted in units of so many. */
struct scale {
    long from, size;
    const char *name;
};

static void print_scaled(FILE *out, long distance, const struct scale *scales, size_t len)
{
    long size = distance < 0 ? -distance : distance;
    size_t i = 0;
    while (i + 1 < len && size < scales[i].from)
        i++;
    long count = size / scales[i].size;
    fprintf(out, "%s%ld %s%s%s", distance > 0 ? "in " : "", count, scales[i].name, count == 1 ? "" : "s",
            distance < 0 ? " ago" : "");
}

bool print_distance(FILE *out, struct when when, struct when now)
{
    static const struct scale days[] = {
        {730, 365, "year"}, {61, 30, "month"}, {14, 7, "week"}, {0, 1, "day"}};
    static const struct scale seconds[] = {{3600, 3600, "hour"}, {0, 60, "minute"}};
    if (!when_has_date(when))
        return false;
    long distance = day_of(when) - day_of(now);
    if (distance != 0) {
        print_scaled(out, distance, days, ARRAY_LEN(days));
        return true;
    }
    if (!when_has_clock(when)) {
        fputs("today", out);
        return true;
    }
    long left = (long)when_seconds_between(now, when);
    if (left > -60 && left < 60)
        fputs("now", out);
    else
        print_scaled(out, left, seconds, ARRAY_LEN(seconds));
    return true;
}

bool moment_is_past(struct when when, struct when now)
{
    if (!when_has_date(when) || day_of(when) != day_of(now))
        return when_has_date(when) && day_of(when) < day_of(now);
    return when_has_clock(when) && when_seconds_between(when, now) > 0;
}
