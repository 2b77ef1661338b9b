/* Days that options name, and days that events last. */
#include "query/query.h"

#include <string.h>

static struct days one_day(long day)
{
    return (struct days){day, day};
}

/* `months` after a day; the last of the month where that is shorter. */
static long months_later(struct when day, long months)
{
    long month = day.year * 12L + day.month - 1 + months;
    int year = (int)(month / 12), length = day_month_length(year, (int)(month % 12) + 1);
    return day_number(year, (int)(month % 12) + 1, day.day < length ? day.day : length);
}

/* `+7d`, `-2w`, `+1m`, `-1y`. */
static bool read_distance(const char *text, struct when today, struct days *days)
{
    static const struct {
        char letter;
        long days, months;
    } units[] = {{'d', 1, 0}, {'w', 7, 0}, {'m', 0, 1}, {'y', 0, 12}};
    size_t digits = strspn(text + 1, "0123456789");
    if ((text[0] != '+' && text[0] != '-') || digits == 0 || digits > 4 || strlen(text) != digits + 2)
        return false;
    long count = strtol(text, NULL, 10);
    for (size_t i = 0; i < ARRAY_LEN(units); i++) {
        long month = today.year * 12L + today.month - 1 + count * units[i].months;
        if (text[digits + 1] != units[i].letter || month < 12 || month >= 120000)
            continue;
        *days = one_day(units[i].months != 0 ? months_later(today, count * units[i].months)
                                             : day_of(today) + count * units[i].days);
        return true;
    }
    return false;
}

/* A whole month or year: `2026-05`, `2026`. */
static bool read_period(const char *text, struct days *days)
{
    char form[WHEN_TEXT];
    struct when when;
    size_t len = strlen(text);
    if (len != 4 && len != 7)
        return false;
    snprintf(form, sizeof form, "%s%s", text, len == 4 ? "-01-01" : "-01");
    if (!when_read(slice_of(form), &when) || !when_has_date(when))
        return false;
    int last_month = len == 4 ? 12 : when.month;
    days->first = day_of(when);
    days->last = day_number(when.year, last_month, day_month_length(when.year, last_month));
    return true;
}

bool days_read(const char *text, struct when today, struct days *days)
{
    static const struct {
        const char *name;
        long later;
    } names[] = {{"today", 0}, {"tomorrow", 1}, {"yesterday", -1}};
    struct when when;
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (strcmp(text, names[i].name) == 0) {
            *days = one_day(day_of(today) + names[i].later);
            return true;
        }
    if (when_read(slice_of(text), &when) && when_has_date(when) && !when_has_clock(when)) {
        *days = one_day(day_of(when));
        return true;
    }
    return read_distance(text, today, days) || read_period(text, days);
}

bool days_of_event(const struct event *event, struct days *days)
{
    struct when start = event_when(event, KEY_START), end = event_when(event, KEY_END);
    int64_t duration;
    if (!when_has_date(start))
        return false;
    *days = one_day(day_of(start));
    if (!when_has_date(end) && when_has_clock(start) &&
        duration_read(event_text(event, KEY_DURATION), &duration) && duration > 0)
        end = when_later(start, duration);
    if (!when_has_date(end))
        return true;
    long last = day_of(end) - (end.hour == 0 && end.minute == 0 && end.second == 0);
    if (last > days->first)
        days->last = last;
    return true;
}
