/* Collects events, then writes them as one calendar: zones first, events by start and uid. */
#include "ical/feed.h"

#include <string.h>
#include <sys/random.h>

/* An event that was put: its line and its uid, one behind the other in the collection's bytes. */
struct kept {
    int64_t start;
    size_t at;
    uint32_t line_len, uid_len;
};

struct ical {
    struct ical_settings settings;
    struct kept *kept;
    size_t len, room;
    char *bytes;
    size_t bytes_len, bytes_room;
    uint32_t *slots; /* 1 + index of the kept event with a uid of that hash; 0: none */
    size_t slots_len;
    uint64_t seed;   /* nobody can name uids that all hash alike */
    struct zone_uses zones;
    struct zone_use *default_zone;
    struct items items;
    struct wire wire;
};

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

struct ical *ical_new(const struct ical_settings *settings)
{
    struct ical *ical = memory_new(1, sizeof *ical);
    ical->settings = *settings;
    ical->seed = 0xCBF29CE484222325;
    if (getrandom(&ical->seed, sizeof ical->seed, GRND_NONBLOCK) < 0)
        ical->seed ^= (uintptr_t)ical;
    ical->default_zone = zone_use_find(&ical->zones, slice_of(settings->timezone != NULL ? settings->timezone : "Europe/Amsterdam"));
    return ical;
}

void ical_free(struct ical *ical)
{
    zone_uses_free(&ical->zones);
    free(ical->items.rows);
    free(ical->kept);
    free(ical->bytes);
    free(ical->slots);
    free(ical);
}

static struct slice kept_uid(const struct ical *ical, const struct kept *kept)
{
    return (struct slice){ical->bytes + kept->at + kept->line_len, kept->uid_len};
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
    for (size_t i = 0; i < tag.len && good; i++) {
        char lower = (char)(tag.at[i] | 0x20);
        good = (lower >= 'a' && lower <= 'z') || (i > 1 && ((tag.at[i] >= '0' && tag.at[i] <= '9') || tag.at[i] == '-'));
    }
    return good ? tag : (struct slice){"", 0};
}

static struct zone_use *event_zone(struct ical *ical, const struct event *event)
{
    struct slice name = event_text(event, KEY_TIMEZONE);
    return name.len > 0 ? zone_use_find(&ical->zones, name) : ical->default_zone;
}

static struct subject subject_of(struct ical *ical, const struct event *event, const struct zone_use *zone)
{
    struct subject subject = {
        .settings = &ical->settings,
        .wire = &ical->wire,
        .event = event,
        .zone = zone,
        .words = feed_words(event_text(event, KEY_LANGUAGE)),
        .state = find_state(event_text(event, KEY_STATUS), ical->settings.cancelled),
        .uid = event_text(event, KEY_UID),
        .language = language_tag(event_text(event, KEY_LANGUAGE)),
        .start = time_whole(event_when(event, KEY_START)),
        .items = &ical->items,
    };
    subject.end = time_end(event, zone, subject.start);
    items_resolve(&subject);
    return subject;
}

static void say(struct report *report, enum severity severity, const struct event *event, const char *path, const char *what)
{
    struct slice uid = event_text(event, KEY_UID), title = event_text(event, KEY_TITLE);
    AUTO_FREE char *uid_text = slice_copy(uid);
    AUTO_FREE char *message = memory_print("event \"%.*s\" (%.*s) %s", (int)title.len, title.at, (int)uid.len, uid.at, what);
    report_add(report, &(struct finding){.severity = severity, .uid = uid_text, .place = {path, 0, 0, 0}, .message = message});
}

static size_t hash_uid(const struct ical *ical, struct slice uid)
{
    uint64_t hash = ical->seed;
    for (size_t i = 0; i < uid.len; i++)
        hash = (hash ^ (unsigned char)uid.at[i]) * 0x100000001B3;
    return (size_t)(hash ^ hash >> 32);
}

/* The slot of a uid, or the empty one where it belongs. */
static uint32_t *find_slot(const struct ical *ical, struct slice uid)
{
    size_t slot = hash_uid(ical, uid) & (ical->slots_len - 1);
    while (ical->slots[slot] != 0 && !slice_equal(kept_uid(ical, &ical->kept[ical->slots[slot] - 1]), uid))
        slot = (slot + 1) & (ical->slots_len - 1);
    return &ical->slots[slot];
}

static void widen_slots(struct ical *ical)
{
    if (2 * ical->len < ical->slots_len)
        return;
    free(ical->slots);
    ical->slots_len = ical->slots_len == 0 ? 64 : ical->slots_len * 2;
    ical->slots = memory_new(ical->slots_len, sizeof *ical->slots);
    for (size_t i = 0; i < ical->len; i++)
        *find_slot(ical, kept_uid(ical, &ical->kept[i])) = (uint32_t)i + 1;
}

static size_t append(struct ical *ical, struct slice bytes)
{
    size_t at = ical->bytes_len;
    if (ical->bytes_room - at < bytes.len) {
        ical->bytes_room = (at + bytes.len) * 2;
        ical->bytes = memory_resize(ical->bytes, ical->bytes_room, 1);
    }
    memcpy(ical->bytes + at, bytes.at, bytes.len);
    ical->bytes_len += bytes.len;
    return at;
}

/* False where an event of this uid is there already. */
static bool keep(struct ical *ical, const struct event *event, int64_t start)
{
    struct slice line = event_line(event), uid = event_text(event, KEY_UID);
    widen_slots(ical);
    uint32_t *slot = find_slot(ical, uid);
    if (*slot != 0)
        return false;
    struct kept kept = {start, append(ical, line), (uint32_t)line.len, (uint32_t)uid.len};
    append(ical, uid);
    ical->kept = memory_room(ical->kept, ical->len, &ical->room, sizeof *ical->kept);
    ical->kept[ical->len++] = kept;
    *slot = (uint32_t)ical->len;
    return true;
}

/* What of an event cannot be published though the rest can. */
static void warn(const struct subject *subject, const char *path, struct report *report)
{
    const struct event *event = subject->event;
    struct when end = time_whole(when_fill(event_when(event, KEY_END), when_date(subject->start)));
    struct slice url = event_text(event, KEY_URL), rule = event_text(event, KEY_RECURRENCE);
    if (url.len > 0 && !uri_is_safe(url))
        say(report, SEVERITY_WARNING, event, path, "has a url that no calendar should open: written without it");
    if (rule.len > 0 && !repeat_is_valid(rule))
        say(report, SEVERITY_ERROR, event, path, "has a recurrence that is no rule of at most once a day: written without it");
    if (when_is_before(end, subject->start) || (when_has_clock(end) && when_equal(end, subject->start)))
        say(report, SEVERITY_WARNING, event, path, "has an end that does not come after its start: written without it");
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
    for (size_t i = 0; i < len && subject->settings->deadlines != DEADLINES_NONE; i++)
        zone_use_year(use, deadline_when(subject, &deadlines[i]));
    items_note_years(subject, use);
    if (!value_is(event_value(subject->event, KEY_RECURRENCE)) && !value_is(event_value(subject->event, KEY_ADDED)))
        return;
    last.year = (short)(last.year < 9999 - YEARS_AHEAD ? last.year + YEARS_AHEAD : 9999);
    zone_use_year(use, last);
}

bool ical_put(struct ical *ical, const struct event *event, const char *path, struct report *report)
{
    struct when start = event_when(event, KEY_START);
    const char *refusal = NULL;
    if (event_text(event, KEY_UID).len == 0)
        refusal = "has no uid: left out";
    else if (!when_has_date(start))
        refusal = "has no day: left out";
    struct zone_use *zone = refusal == NULL ? event_zone(ical, event) : NULL;
    if (refusal == NULL && zone == NULL)
        refusal = "has a timezone that the time zone database does not know: left out";
    if (refusal == NULL && ical->settings.cancelled == CANCELLED_DROP && slice_is(event_text(event, KEY_STATUS), "cancelled"))
        return true;
    if (refusal == NULL && !keep(ical, event, time_instant(zone, time_whole(start))))
        refusal = "has the uid of an event before it: left out";
    if (refusal != NULL) {
        say(report, SEVERITY_ERROR, event, path, refusal);
        return false;
    }
    struct subject subject = subject_of(ical, event, zone);
    warn(&subject, path, report);
    note_years(&subject, zone);
    return true;
}

static void write_text_line(struct wire *wire, const char *name, const char *text)
{
    wire_word(wire, name);
    wire_text(wire, slice_of(text));
    wire_end(wire);
}

static void write_uri_line(struct wire *wire, const char *name, const char *uri)
{
    wire_word(wire, name);
    wire_uri(wire, slice_of(uri));
    wire_end(wire);
}

static void write_head(const struct ical *ical, struct wire *wire)
{
    const struct ical_settings *settings = &ical->settings;
    wire_line(wire, "BEGIN:VCALENDAR");
    wire_line(wire, "VERSION:2.0");
    wire_line(wire, "PRODID:-//fasti//fasti//EN");
    wire_line(wire, "CALSCALE:GREGORIAN");
    if (settings->method != NULL)
        write_text_line(wire, "METHOD:", settings->method);
    if (settings->name != NULL) {
        write_text_line(wire, "NAME:", settings->name);
        write_text_line(wire, "X-WR-CALNAME:", settings->name);
    }
    if (settings->refresh != NULL) {
        write_text_line(wire, "REFRESH-INTERVAL;VALUE=DURATION:", settings->refresh);
        write_text_line(wire, "X-PUBLISHED-TTL:", settings->refresh);
    }
    if (settings->source != NULL)
        write_uri_line(wire, "SOURCE;VALUE=URI:", settings->source);
    if (settings->color != NULL)
        write_text_line(wire, "COLOR:", settings->color);
    if (settings->image != NULL)
        image_write(wire, slice_of(settings->image));
}

static void write_event(const struct subject *subject)
{
    component_begin(subject, "VEVENT", subject->uid);
    time_write_both(subject, subject->start, subject->end);
    repeat_write(subject, subject->start);
    properties_write(subject);
    stamps_write(subject);
    structure_write(subject);
    alarm_write(subject, "TRIGGER:-", event_text(subject->event, KEY_TITLE));
    component_end(subject, "VEVENT");
    items_write(subject);
    deadlines_write(subject);
}

static int compare_kept(const void *a, const void *b, void *context)
{
    const struct kept *one = a, *two = b;
    if (one->start != two->start)
        return one->start < two->start ? -1 : 1;
    return slice_compare(kept_uid(context, one), kept_uid(context, two));
}

/* A calendar has to hold something (section 3.4): where no event does, its zone stands for it. */
static void fill_empty(struct ical *ical)
{
    const struct when any_time = {2000, 1, 1, 0, 0, 0};
    if (ical->len > 0)
        return;
    ical->default_zone->utc = false;
    zone_use_year(ical->default_zone, any_time);
}

void ical_end(struct ical *ical, FILE *out)
{
    AUTO_EVENT *event = event_new();
    wire_begin(&ical->wire, out);
    write_head(ical, &ical->wire);
    fill_empty(ical);
    zone_uses_write(&ical->zones, &ical->wire);
    if (ical->len > 0)
        qsort_r(ical->kept, ical->len, sizeof *ical->kept, compare_kept, ical);
    for (size_t i = 0; i < ical->len; i++) {
        struct slice line = {ical->bytes + ical->kept[i].at, ical->kept[i].line_len};
        if (!event_read(event, line, NULL))
            continue;
        struct subject subject = subject_of(ical, event, event_zone(ical, event));
        write_event(&subject);
    }
    wire_line(&ical->wire, "END:VCALENDAR");
    wire_flush(&ical->wire);
    ical_free(ical);
}
