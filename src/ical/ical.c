/* What one thread makes a feed with: each event looked at, and later written. */
#include "ical/pen.h"

#include <endian.h>
#include <string.h>

static const struct state states[] = {
    {"scheduled", "CONFIRMED", FEED_COUNT},
    {"rescheduled", "CONFIRMED", FEED_COUNT},
    {"postponed", "TENTATIVE", FEED_POSTPONED},
    {"", NULL, FEED_COUNT},
};
static const struct state cancelled_states[] = {
    [CANCELLED_BOTH] = {"cancelled", "CANCELLED", FEED_CANCELLED},
    [CANCELLED_STATUS] = {"cancelled", "CANCELLED", FEED_COUNT},
    [CANCELLED_TITLE] = {"cancelled", "CONFIRMED", FEED_CANCELLED},
    [CANCELLED_DROP] = {"cancelled", "CANCELLED", FEED_CANCELLED},
};

struct ical_pen *ical_pen_new(const struct ical_settings *settings)
{
    struct ical_pen *pen = memory_new(1, sizeof *pen);
    pen->settings = *settings;
    if (settings->timezone == NULL)
        pen->settings.timezone = "Europe/Amsterdam";
    pen->default_zone = zone_use_find(&pen->zones, slice_of(pen->settings.timezone));
    return pen;
}

void ical_pen_free(struct ical_pen *pen)
{
    if (pen == NULL)
        return;
    zone_uses_free(&pen->zones);
    free(pen->items.rows);
    free(pen->uid.bytes);
    free(pen->spoken.bytes);
    free(pen);
}

static const struct state *find_state(struct slice status, enum ical_cancelled mode)
{
    size_t i = 0;
    if (slice_is(status, "cancelled"))
        return &cancelled_states[mode];
    while (i + 1 < ARRAY_LEN(states) && !slice_is(status, states[i].name))
        i++;
    return &states[i];
}

/* A BCP 47 tag may stand in a LANGUAGE parameter as it is; anything else may not. */
static struct slice language_tag(struct slice tag)
{
    bool good = tag.len >= 2 && tag.len <= 35;
    for (size_t i = 0; i < tag.len && good; i++)
        good = byte_is_letter(tag.at[i]) || (i > 1 && (byte_is_digit(tag.at[i]) || tag.at[i] == '-'));
    return good ? tag : (struct slice){"", 0};
}

static struct zone_use *event_zone(struct ical_pen *pen, const struct event *event)
{
    struct slice name = event_text(event, KEY_TIMEZONE);
    return name.len > 0 ? zone_use_find(&pen->zones, name) : pen->default_zone;
}

static struct subject subject_of(struct ical_pen *pen, const struct event *event, const struct zone_use *zone)
{
    struct subject subject = {
        .settings = &pen->settings,
        .wire = &pen->wire,
        .event = event,
        .zone = zone,
        .words = feed_words(event_text(event, KEY_LANGUAGE)),
        .state = find_state(event_text(event, KEY_STATUS), pen->settings.cancelled),
        .uid = event_text(event, KEY_UID),
        .language = language_tag(event_text(event, KEY_LANGUAGE)),
        .start = time_whole(event_when(event, KEY_START)),
        .items = &pen->items,
        .again = pen->again,
        .spoken = &pen->spoken,
    };
    subject.end = time_end(event, zone, subject.start);
    items_resolve(&subject);
    memset(pen->again, 0, sizeof pen->again);
    return subject;
}

static void say(struct report *report, enum severity severity, const struct event *event, const char *path,
                const char *what)
{
    struct slice uid = event_text(event, KEY_UID), title = event_text(event, KEY_TITLE);
    AUTO_FREE char *uid_text = slice_copy(uid);
    AUTO_FREE char *message =
        memory_print("event \"%.*s\" (%.*s) %s", (int)title.len, title.at, (int)uid.len, uid.at, what);
    report_add(report,
               &(struct finding){
                   .severity = severity, .uid = uid_text, .place = {path, 0, 0, 0}, .message = message});
}

/* What of an event cannot be published though the rest can. */
static void warn(const struct subject *subject, const char *path, struct report *report)
{
    const struct event *event = subject->event;
    struct when end = time_whole(when_fill(event_when(event, KEY_END), when_date(subject->start)));
    struct slice url = event_text(event, KEY_URL), rule = event_text(event, KEY_RECURRENCE);
    if (url.len > 0 && !uri_is_safe(url))
        say(report, SEVERITY_WARNING, event, path,
            "has a url that no calendar should open: written without it");
    if (rule.len > 0 && !repeat_is_valid(rule))
        say(report, SEVERITY_ERROR, event, path,
            "has a recurrence that is no rule of at most once a day: written without it");
    if (when_is_before(end, subject->start) || (when_has_clock(end) && when_equal(end, subject->start)))
        say(report, SEVERITY_WARNING, event, path,
            "has an end that does not come after its start: written without it");
}

/* Every year that the event's times touch. */
static void note_years(const struct subject *subject, struct zone_use *use)
{
    enum { YEARS_AHEAD = 10 };
    size_t len;
    const struct deadline *deadlines = deadline_rows(&len);
    struct when last = subject->start;
    zone_use_year(use, subject->start);
    zone_use_year(use, subject->end);
    for (size_t i = 0; i < len && subject->settings->deadlines == DEADLINES_TODO; i++)
        zone_use_year(use, deadline_when(subject, &deadlines[i]));
    items_note_years(subject, use);
    if (!value_is(twin_value(subject->event, KEY_RECURRENCE)) &&
        !value_is(twin_value(subject->event, KEY_ADDED)))
        return;
    last.year = (short)(last.year < 9999 - YEARS_AHEAD ? last.year + YEARS_AHEAD : 9999);
    zone_use_year(use, last);
}

/* The uid as it will stand in the feed: what sorts and tells events apart. */
static void fill_entry(struct ical_pen *pen, const struct subject *subject, struct ical_entry *entry)
{
    pen->uid.len = 0;
    wire_begin(&pen->wire, &pen->uid);
    wire_text(&pen->wire, subject->uid);
    *entry = (struct ical_entry){.start = time_instant(subject->zone, subject->start),
                                 .digest = sha256_number((struct slice){pen->uid.bytes, pen->uid.len})};
    memcpy(entry->head, pen->uid.bytes,
           pen->uid.len < sizeof entry->head ? pen->uid.len : sizeof entry->head);
    for (size_t i = 0; i < ARRAY_LEN(entry->head); i++)
        entry->head[i] = be64toh(entry->head[i]);
}

bool ical_survey(struct ical_pen *pen, const struct event *event, const char *path, struct ical_entry *entry,
                 struct report *report)
{
    struct when start = event_when(event, KEY_START);
    struct zone_use *zone = NULL;
    const char *refusal = NULL;
    if (event_text(event, KEY_UID).len == 0)
        refusal = "has no uid: left out";
    else if (!when_has_date(time_whole(start)))
        refusal = "has no day: left out";
    else if ((zone = event_zone(pen, event)) == NULL)
        refusal = "has a timezone that the time zone database does not know: left out";
    else if (pen->settings.cancelled == CANCELLED_DROP &&
             slice_is(event_text(event, KEY_STATUS), "cancelled"))
        return false;
    if (refusal != NULL) {
        say(report, SEVERITY_ERROR, event, path, refusal);
        return false;
    }
    struct subject subject = subject_of(pen, event, zone);
    fill_entry(pen, &subject, entry);
    warn(&subject, path, report);
    note_years(&subject, zone);
    return true;
}

void ical_say_twice(const struct event *event, const char *path, struct report *report)
{
    say(report, SEVERITY_ERROR, event, path, "has the uid of an event before it: left out");
}

void ical_write(struct ical_pen *pen, const struct event *event, struct ical_text *text)
{
    struct zone_use *zone = event_zone(pen, event);
    if (zone == NULL)
        return;
    const struct subject whole = subject_of(pen, event, zone), *subject = &whole;
    wire_begin(&pen->wire, text);
    size_t from = text->len;
    component_begin(subject, "VEVENT", subject->uid);
    subject->again[AGAIN_TIMES].len = time_write_both(subject, subject->start, subject->end);
    if (zone->utc && !time_is_day(subject->start))
        wire_line(subject->wire, "X-FASTI-TIMEZONE:UTC");
    repeat_write(subject, subject->start);
    properties_write(subject);
    stamps_write(subject);
    twins_write(subject, from);
    structure_write(subject);
    alarm_write(subject, "TRIGGER:-", event_text(subject->event, KEY_TITLE));
    component_end(subject, "VEVENT");
    items_write(subject);
    deadlines_write(subject);
}

