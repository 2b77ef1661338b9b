/* Days, wall clock times and their ends, as RFC 5545 wants them. */
#include "ical/feed.h"

static const struct when midnight = {UNSTATED, UNSTATED, UNSTATED, 0, 0, 0};

bool time_is_day(struct when when)
{
    return when.hour == UNSTATED;
}

struct when time_whole(struct when when)
{
    if (when_has_date(when) && !day_exists(when.year, when.month, when.day))
        return when_unstated;
    return when.hour == UNSTATED ? when_date(when) : when_fill(when, midnight);
}

int64_t time_instant(const struct zone_use *zone, struct when when)
{
    int64_t instant;
    zone_instant(zone->zone, when_fill(when, midnight), &instant);
    return instant;
}

struct when time_shown(const struct zone_use *zone, struct when when, bool *utc)
{
    int64_t instant;
    if (time_is_day(when))
        return when;
    enum zone_kind kind = zone->utc ? ZONE_TWICE : zone_instant(zone->zone, when, &instant);
    *utc |= kind == ZONE_TWICE;
    return kind == ZONE_SKIPPED ? zone_local(zone->zone, instant) : when;
}

void time_write(struct wire *wire, const char *name, const struct zone_use *zone, struct when when, bool utc)
{
    wire_word(wire, name);
    if (time_is_day(when)) {
        wire_word(wire, ";VALUE=DATE:");
        wire_when(wire, when);
    } else if (utc) {
        wire_word(wire, ":");
        wire_instant(wire, time_instant(zone, when));
    } else {
        wire_word(wire, zone->parameter);
        wire_when(wire, when);
    }
    wire_end(wire);
}

/* DTEND of days is the day behind the last one. */
static void write_days(const struct subject *subject, struct when start, struct when end)
{
    struct when behind = day_when(day_of(when_is_unstated(end) ? start : end) + 1);
    time_write(subject->wire, "DTSTART", subject->zone, start, false);
    if (day_of(behind) > day_of(start))
        time_write(subject->wire, "DTEND", subject->zone, behind, false);
}

bool time_write_both(const struct subject *subject, struct when start, struct when end)
{
    if (time_is_day(start)) {
        write_days(subject, start, end);
        return true;
    }
    bool ends = !when_is_unstated(end), repeats = value_is(twin_value(subject->event, KEY_RECURRENCE)),
         utc = subject->zone->utc;
    struct when start_shown = repeats ? start : time_shown(subject->zone, start, &utc);
    struct when end_shown = repeats || !ends ? end : time_shown(subject->zone, end, &utc);
    time_write(subject->wire, "DTSTART", subject->zone, start_shown, utc);
    if (ends)
        time_write(subject->wire, "DTEND", subject->zone, end_shown, utc);
    return !utc && when_equal(start, start_shown) && when_equal(end, end_shown);
}

/* A day on which something ends counts to its last moment. */
static struct when stated_end(struct when start, struct when end)
{
    bool longer = day_of(end) > day_of(start);
    if (time_is_day(start))
        return day_of(end) >= day_of(start) ? when_date(end) : when_unstated;
    if (time_is_day(end))
        return longer ? when_fill(day_when(day_of(end) + 1), midnight) : when_unstated;
    return end;
}

static struct when end_after(const struct zone_use *zone, struct when start, int64_t seconds)
{
    if (time_is_day(start))
        return seconds >= 86400 ? day_when(day_of(start) + (long)((seconds - 1) / 86400)) : when_unstated;
    return zone_local(zone->zone, time_instant(zone, start) + seconds);
}

struct when time_end(const struct event *event, const struct zone_use *zone, struct when start)
{
    struct when end = time_whole(when_fill(event_when(event, KEY_END), when_date(start)));
    int64_t seconds;
    if (value_is(twin_value(event, KEY_END)))
        end = when_has_date(end) ? stated_end(start, end) : when_unstated;
    else if (duration_read(event_text(event, KEY_DURATION), &seconds))
        end = end_after(zone, start, seconds);
    else
        return when_unstated;
    bool later =
        !when_is_unstated(end) && (time_is_day(start) || time_instant(zone, end) > time_instant(zone, start));
    return later ? end : when_unstated;
}
