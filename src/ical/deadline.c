/* Deadlines as things to do, or as days in the calendar, beside their event. */
#include "ical/feed.h"

#include <string.h>

static const struct deadline deadlines[] = {
    {"registration", KEY_REGISTRATION_CLOSES, KEY_REGISTRATION_CLOSES_BEFORE, KEY_REGISTRATION_URL,
     FEED_REGISTER_UNTIL},
    {"cancellation", KEY_CANCELLATION_CLOSES, KEY_CANCELLATION_CLOSES_BEFORE, KEY_URL, FEED_CANCEL_UNTIL},
};

const struct deadline *deadline_rows(size_t *len)
{
    *len = ARRAY_LEN(deadlines);
    return deadlines;
}

/* Whose holidays count. */
static const char *country_of(const struct subject *subject)
{
    return strcmp(zone_name(subject->zone->zone), "Europe/Brussels") == 0 ? "BE" : "NL";
}

struct when deadline_when(const struct subject *subject, const struct deadline *deadline)
{
    const struct event *event = subject->event;
    struct when closes = event_when(event, deadline->closes);
    struct offset offset;
    if (when_has_date(closes))
        return time_whole(closes);
    if (!value_offset(event_value(event, deadline->closes_before), &offset))
        return when_unstated;
    struct slice stated = event_text(event, KEY_LOCATION_COUNTRY);
    AUTO_FREE char *country = slice_copy(stated.len > 0 ? stated : slice_of(country_of(subject)));
    return offset_before(subject->start, offset, country, NULL);
}

static void write_todo(const struct subject *subject, struct when due)
{
    bool cancelled =
        subject->state->status != NULL && slice_is(slice_of(subject->state->status), "CANCELLED");
    bool utc = false;
    due = time_shown(subject->zone, due, &utc);
    time_write(subject->wire, "DUE", subject->zone, due, utc);
    wire_line(subject->wire, cancelled ? "STATUS:CANCELLED" : "STATUS:NEEDS-ACTION");
    if (subject->settings->method != NULL) /* RFC 5546 demands one: 0 is none */
        wire_line(subject->wire, "PRIORITY:0");
}

static void write_day(const struct subject *subject, struct when due)
{
    char clock[WHEN_TEXT];
    time_write_both(subject, when_date(due), when_unstated);
    if (!time_is_day(due)) {
        when_write(due, clock);
        property_begin(subject, "DESCRIPTION");
        wire_text(subject->wire, (struct slice){clock + 11, 5});
        wire_end(subject->wire);
    }
    status_write(subject);
    wire_line(subject->wire, "TRANSP:TRANSPARENT");
}

static void write_deadline(const struct subject *subject, const struct deadline *deadline, struct when due)
{
    char uid[UUID_TEXT];
    bool todo = subject->settings->deadlines == DEADLINES_TODO;
    struct slice title = event_text(subject->event, KEY_TITLE),
                 word = slice_of(subject->words[deadline->word]);
    event_deadline_uid(deadline->name, subject->uid, uid);
    size_t from = subject->wire->text->len;
    component_begin(subject, todo ? "VTODO" : "VEVENT", slice_of(uid));
    summary_write(subject, subject->words[deadline->word], title);
    uri_write(subject, event_text(subject->event, deadline->url));
    parent_write(subject);
    if (todo)
        write_todo(subject, due);
    else
        write_day(subject, due);
    twin_write_deadline(subject, deadline->name, from);
    stamps_write(subject);
    alarm_write(subject, todo ? "TRIGGER;RELATED=END:-" : "TRIGGER:-", word);
    component_end(subject, todo ? "VTODO" : "VEVENT");
}

void deadlines_write(const struct subject *subject)
{
    for (size_t i = 0; i < ARRAY_LEN(deadlines) && subject->settings->deadlines != DEADLINES_NONE; i++) {
        struct when due = deadline_when(subject, &deadlines[i]);
        if (!when_is_unstated(due))
            write_deadline(subject, &deadlines[i], due);
    }
}
