/* Events that repeat: RRULE, EXDATE, RDATE. */
#include "ical/feed.h"

#include "fasti/recur.h"

#include <string.h>

bool repeat_is_valid(struct slice rule)
{
    return recur_is_valid(rule) && recur_is_daily(rule);
}

/* UNTIL has to be a day where the start is one, else an instant in UTC (section 3.3.10). */
static void write_until(const struct subject *subject, struct slice value, struct when start)
{
    const struct when last_second = {UNSTATED, UNSTATED, UNSTATED, 23, 59, 59}, epoch = {1970, 1, 1, 0, 0, 0};
    struct when until;
    bool utc;
    recur_read_time(value, &until, &utc);
    if (time_is_day(start))
        wire_when(
            subject->wire,
            when_date(utc ? zone_local(subject->zone->zone, when_seconds_between(epoch, until)) : until));
    else if (utc)
        wire_ascii(subject->wire, value);
    else
        wire_instant(subject->wire, time_instant(subject->zone, when_fill(until, last_second)));
}

static void write_rule(const struct subject *subject, struct slice rule, struct when start)
{
    struct slice name, value;
    const char *before = "RRULE:";
    while (recur_next(&rule, &name, &value)) {
        wire_word(subject->wire, before);
        wire_ascii(subject->wire, name);
        wire_word(subject->wire, "=");
        if (slice_is(name, "UNTIL"))
            write_until(subject, value, start);
        else
            wire_ascii(subject->wire, value);
        before = ";";
    }
    wire_end(subject->wire);
}

/* The days of a list at the clock of `start`; an event's own may have another clock. */
static void write_days(const struct subject *subject, const char *name, enum key key, struct when start)
{
    bool own = when_equal(start, subject->start);
    for (struct value day = value_first(twin_value(subject->event, key)); value_is(day);
         day = value_next(day)) {
        struct when when;
        if (!value_when(day, &when) || !when_has_date(when))
            continue;
        when = when_fill(own ? when : when_date(when), when_clock(start));
        bool utc = false;
        when = time_is_day(start) ? when_date(when) : time_shown(subject->zone, when, &utc);
        time_write(subject->wire, name, subject->zone, when, utc);
    }
}

void repeat_write(const struct subject *subject, struct when start)
{
    struct slice rule = event_text(subject->event, KEY_RECURRENCE);
    if (rule.len > 0 && repeat_is_valid(rule))
        write_rule(subject, rule, start);
    write_days(subject, "EXDATE", KEY_EXCLUDED, start);
    write_days(subject, "RDATE", KEY_ADDED, start);
}
