/* What a VTIMEZONE says of a zone's offsets (RFC 5545 section 3.6.5), as far as clients write it. */
#include "reader/ical/zones.h"

#include "fasti/recur.h"

#include <string.h>

enum { MOST_ONSETS = 2000 };

static const struct when epoch = {1970, 1, 1, 0, 0, 0};

void onsets_free(struct onsets *onsets)
{
    for (size_t i = 0; i < onsets->len; i++)
        free(onsets->rows[i].more);
    free(onsets->rows);
}

/* `+0100`, `-033000` */
static bool read_offset(struct slice text, long *offset)
{
    long parts[3] = {0};
    if ((text.len != 5 && text.len != 7) || (text.at[0] != '+' && text.at[0] != '-'))
        return false;
    for (size_t i = 1; i < text.len; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
        parts[(i - 1) / 2] = parts[(i - 1) / 2] * 10 + (text.at[i] - '0');
    }
    long seconds = parts[0] * 3600 + parts[1] * 60 + parts[2];
    *offset = text.at[0] == '-' ? -seconds : seconds;
    return parts[0] < 24;
}

static bool read_weekday(struct onset *onset, struct slice text)
{
    enum weekday weekday;
    if (!recur_read_weekday(text, &onset->week, &weekday))
        return false;
    onset->weekday = (int)weekday;
    onset->week += onset->week == 0;
    return onset->week >= -5 && onset->week <= 5;
}

static bool read_until(struct onset *onset, struct slice text)
{
    struct when until;
    bool utc;
    if (!recur_read_time(text, &until, &utc))
        return false;
    const struct when last = {UNSTATED, UNSTATED, UNSTATED, 23, 59, 59};
    onset->until = when_seconds_between(epoch, when_fill(until, last)) - (utc ? 0 : onset->from);
    return true;
}

/* A number, of a list the first: that of a week of days. */
static bool read_first(struct slice list, int *number)
{
    struct slice first;
    return recur_next_item(&list, &first) && recur_read_number(first, number) && *number > 0;
}

/* `BYHOUR=2`, which Lotus Notes writes beside the clock of DTSTART. */
static bool is_clock(struct slice name, struct slice value)
{
    bool clock = slice_is(name, "BYHOUR") || slice_is(name, "BYMINUTE") || slice_is(name, "BYSECOND");
    return clock && memchr(value.at, ',', value.len) == NULL;
}

static bool read_rule(struct onset *onset, struct slice rule)
{
    struct slice name, value;
    bool good = recur_is_valid(rule);
    while (good && recur_next(&rule, &name, &value)) {
        if (slice_is(name, "FREQ"))
            good = onset->yearly = slice_is(value, "YEARLY");
        else if (slice_is(name, "BYMONTH"))
            good = recur_read_number(value, &onset->month) && onset->month > 0;
        else if (slice_is(name, "BYDAY"))
            good = read_weekday(onset, value);
        else if (slice_is(name, "BYMONTHDAY"))
            good = read_first(value, &onset->monthday);
        else if (slice_is(name, "UNTIL"))
            good = read_until(onset, value);
        else
            good = slice_is(name, "WKST") || (slice_is(name, "INTERVAL") && slice_is(value, "1")) ||
                   is_clock(name, value);
    }
    return good;
}

static bool read_more(struct onset *onset, struct slice list)
{
    for (size_t at = 0; at < list.len;) {
        const char *comma = memchr(list.at + at, ',', list.len - at);
        size_t end = comma != NULL ? (size_t)(comma - list.at) : list.len;
        struct when when;
        bool utc;
        if (!recur_read_time(slice_part(list, at, end), &when, &utc) || utc || !when_has_clock(when))
            return false;
        onset->more = memory_room(onset->more, onset->more_len, &onset->more_room, sizeof *onset->more);
        onset->more[onset->more_len++] = when_seconds_between(epoch, when);
        at = end + 1;
    }
    return true;
}

bool onsets_take(struct onsets *onsets, const struct content *content)
{
    bool utc;
    if (content_is(content, "BEGIN")) {
        if (onsets->len == MOST_ONSETS)
            return false;
        onsets->rows = memory_room(onsets->rows, onsets->len, &onsets->room, sizeof *onsets->rows);
        onsets->rows[onsets->len++] = (struct onset){.start = when_unstated, .until = INT64_MAX};
        return true;
    }
    struct onset *onset = onsets->len > 0 ? &onsets->rows[onsets->len - 1] : NULL;
    if (onset == NULL)
        return true;
    if (content_is(content, "DTSTART"))
        return recur_read_time(content->value, &onset->start, &utc) && !utc && when_has_clock(onset->start);
    if (content_is(content, "TZOFFSETFROM"))
        return read_offset(content->value, &onset->from);
    if (content_is(content, "TZOFFSETTO"))
        return read_offset(content->value, &onset->to);
    if (content_is(content, "RRULE"))
        return read_rule(onset, content->value);
    return !content_is(content, "RDATE") || read_more(onset, content->value);
}

/* The day in a year on which the rule falls. */
static long rule_day(const struct onset *onset, int year)
{
    int month = onset->month != 0 ? onset->month : onset->start.month, length = day_month_length(year, month);
    if (onset->week == 0)
        return day_number(year, month,
                          onset->monthday != 0 && onset->monthday <= length ? onset->monthday
                                                                            : onset->start.day);
    if (onset->week < 0) {
        long last = day_number(year, month, length);
        return last - (long)((day_weekday(last) - onset->weekday + 7) % 7) + 7L * (onset->week + 1);
    }
    long first =
        day_number(year, month, onset->monthday != 0 && onset->monthday <= length ? onset->monthday : 1);
    return first + (long)((onset->weekday - day_weekday(first) + 7) % 7) + 7L * (onset->week - 1);
}

/* The last onset by the rule that is not after `instant`; INT64_MIN where there is none. */
static int64_t latest_by_rule(const struct onset *onset, int64_t instant)
{
    int64_t start = when_seconds_between(epoch, onset->start) - onset->from;
    int64_t clock = onset->start.hour * 3600 + onset->start.minute * 60 + onset->start.second;
    if (instant > onset->until)
        instant = onset->until;
    if (instant < start)
        return INT64_MIN;
    int year = when_later(epoch, instant + onset->from).year;
    for (int back = 0; back < 2; back++) {
        int64_t found = rule_day(onset, year - back) * 86400 + clock - onset->from;
        if (found <= instant)
            return found > start ? found : start;
    }
    return start;
}

static int64_t latest_stated(const struct onset *onset, int64_t instant)
{
    int64_t latest = when_seconds_between(epoch, onset->start) - onset->from;
    if (latest > instant)
        latest = INT64_MIN;
    for (size_t i = 0; i < onset->more_len; i++) {
        int64_t found = onset->more[i] - onset->from;
        if (found <= instant && found > latest)
            latest = found;
    }
    return latest;
}

bool onsets_are_whole(const struct onsets *onsets)
{
    bool whole = onsets->len > 0;
    for (size_t i = 0; i < onsets->len && whole; i++)
        whole = when_has_date(onsets->rows[i].start);
    return whole;
}

long onsets_offset(const struct onsets *onsets, int64_t instant)
{
    int64_t latest = INT64_MIN;
    long offset = onsets->len > 0 ? onsets->rows[0].from : 0;
    for (size_t i = 0; i < onsets->len; i++) {
        const struct onset *onset = &onsets->rows[i];
        int64_t found = onset->yearly ? latest_by_rule(onset, instant) : latest_stated(onset, instant);
        if (found > latest) {
            latest = found;
            offset = onset->to;
        }
    }
    return offset;
}
