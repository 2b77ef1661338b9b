/* Events of JSCalendar, member by member. */
#include "reader/jscalendar/jscalendar.h"

#include "reader/schema_org/schema_org.h"

#include <string.h>

static bool is_type(struct value object, const char *type)
{
    struct slice text = value_text(value_member(object, "@type"));
    return slice_is(text, type) ||
           (slice_starts(text, "js") && slice_same_word(slice_part(text, 2, text.len), slice_of(type)));
}

bool jscalendar_is(struct value root)
{
    return is_type(root, "Event") || is_type(root, "Group") || is_type(root, "Task");
}

bool jsevent_put(struct jsevent *event, unsigned part, struct value value)
{
    struct place place = document_value_place(event->document, value);
    bool text = slice_trim(value_text(value)).len > 0;
    if (text)
        sheet_put_text(&event->reading->sheet, part, value_text(value), &place);
    return text;
}

bool jsevent_when(const struct jsevent *event, struct slice text, struct when *when)
{
    struct stamp stamp;
    if (!stamp_read(text, &stamp) || !when_has_date(stamp.when) || stamp.has_offset)
        return false;
    *when = event->whole_days ? when_date(stamp.when) : stamp.when;
    return true;
}

static bool take_start(struct jsevent *event, unsigned part, struct value value)
{
    struct place place = document_value_place(event->document, value);
    if (!jsevent_when(event, value_text(value), &event->reading->start)) {
        reading_say(event->reading, event->document, value_json(value), SEVERITY_WARNING,
                    "this is no local date and time; it is left out");
        return false;
    }
    sheet_put_when(&event->reading->sheet, part, event->reading->start, &place);
    return true;
}

/* So much later as clocks run, days as days. */
static struct when after(const struct wall *wall, struct when start, int64_t seconds)
{
    int64_t instant;
    struct when later = when_later(start, seconds / 86400 * 86400);
    if (seconds % 86400 == 0 || wall->zone == NULL)
        return when_later(start, seconds);
    zone_instant(wall->zone, later, &instant);
    return zone_local(wall->zone, instant + seconds % 86400);
}

/* The end; of whole days the last one. */
static bool take_duration(struct jsevent *event, unsigned part, struct value value)
{
    int64_t seconds;
    struct when start = event->reading->start;
    struct place place = document_value_place(event->document, value);
    if (!duration_read(value_text(value), &seconds))
        return false;
    if (!when_has_date(start))
        sheet_put_text(&event->reading->sheet, KEY_DURATION, value_text(value), &place);
    else if (!event->whole_days)
        sheet_put_when(&event->reading->sheet, part, after(&event->reading->wall, start, seconds), &place);
    else if (seconds >= 86400)
        sheet_put_when(&event->reading->sheet, part, day_when(day_of(start) + (long)(seconds / 86400) - 1),
                       &place);
    return true;
}

static bool take_status(struct jsevent *event, unsigned part, struct value value)
{
    static const struct {
        const char *theirs, *ours;
    } terms[] = {{"confirmed", "scheduled"}, {"cancelled", "cancelled"}};
    struct sheet *sheet = &event->reading->sheet;
    struct place place = document_value_place(event->document, value);
    for (size_t i = 0; i < ARRAY_LEN(terms) && !sheet_has(sheet, part); i++)
        if (slice_is(value_text(value), terms[i].theirs))
            sheet_put_text(sheet, part, slice_of(terms[i].ours), &place);
    return sheet_has(sheet, part);
}

static bool take_integer(struct jsevent *event, unsigned part, struct value value)
{
    int64_t integer;
    bool good = value_integer(value, &integer) && integer >= 0;
    if (good)
        sheet_put_integer(&event->reading->sheet, part, integer, NULL);
    return good;
}

static bool take_instant(struct jsevent *event, unsigned part, struct value value)
{
    int64_t instant;
    bool good = instant_read(value_text(value), &instant);
    if (good)
        sheet_put_text(&event->reading->sheet, part, value_text(value), NULL);
    return good;
}

/* The names of a set. */
static bool take_set(struct jsevent *event, unsigned part, struct value value)
{
    bool whole = true;
    for (struct value member = value_first(value); value_is(member); member = value_next(member)) {
        struct place place = document_name_place(event->document, member);
        sheet_put_text(&event->reading->sheet, part, value_name(member), &place);
        whole = whole && value_type(member) == VALUE_TRUE;
    }
    return whole && value_type(value) == VALUE_OBJECT;
}

static bool take_uid(struct jsevent *event, unsigned part, struct value value)
{
    (void)part;
    event->reading->uid = value_text(value);
    return true;
}

/* What it says is looked at elsewhere. */
static bool take_nothing(struct jsevent *event, unsigned part, struct value value)
{
    (void)event;
    (void)part;
    return value_is(value);
}

/* In the order in which they have to be taken. */
static const struct {
    const char *name;
    bool (*take)(struct jsevent *event, unsigned part, struct value value);
    unsigned part;
} rows[] = {
    {"@type", take_nothing, 0},
    {"uid", take_uid, 0},
    {"created", take_instant, KEY_CREATED},
    {"updated", take_instant, KEY_UPDATED},
    {"sequence", take_integer, KEY_SEQUENCE},
    {"title", jsevent_put, KEY_TITLE},
    {"locale", jsevent_put, KEY_LANGUAGE},
    {"timeZone", take_nothing, 0},
    {"showWithoutTime", take_nothing, 0},
    {"start", take_start, KEY_START},
    {"duration", take_duration, KEY_END},
    {"status", take_status, KEY_STATUS},
    {"recurrenceRules", jsevent_take_rules, KEY_RECURRENCE},
    {"recurrenceOverrides", jsevent_take_overrides, KEY_EXCLUDED},
    {"locations", jsevent_take_places, KEY_LOCATION_NAME},
    {"virtualLocations", jsevent_take_virtual, KEY_LOCATION_URL},
    {"participants", jsevent_take_participants, KEY_ORGANIZERS},
    {"keywords", take_set, KEY_KEYWORDS},
    {"links", jsevent_take_links, KEY_URL},
    {"description", jsevent_put, KEY_DESCRIPTION},
};

static size_t row_of(struct value member)
{
    size_t row = 0;
    while (row < ARRAY_LEN(rows) && !slice_is(value_name(member), rows[row].name))
        row++;
    return row;
}

/* Members of a vendor: those that fasti itself writes are in the words of schema.org. */
static void take_vendors(struct jsevent *event)
{
    for (struct value member = value_first(event->object); value_is(member); member = value_next(member))
        if (row_of(member) == ARRAY_LEN(rows) && !schema_org_take(event->reading, event->document, member))
            sheet_pass(&event->reading->sheet, PART_JSCALENDAR, value_name(member), value_json(member));
}

static void take_members(struct jsevent *event)
{
    enum { VENDORS_AFTER = 10 }; /* the start is known then, and of two places the vendor's says more */
    struct value members[ARRAY_LEN(rows) + 1] = {0};
    for (struct value member = value_first(event->object); value_is(member); member = value_next(member))
        members[row_of(member)] = member;
    for (size_t row = 0; row < ARRAY_LEN(rows); row++) {
        if (row == VENDORS_AFTER)
            take_vendors(event);
        if (value_is(members[row]) && !rows[row].take(event, rows[row].part, members[row]))
            sheet_pass(&event->reading->sheet, PART_JSCALENDAR, value_name(members[row]),
                       value_json(members[row]));
    }
}

/* Of an occurrence that stands without its series: as one that the series has otherwise. NULL: it has the uid
 * that it states. */
static char *uid_of_occurrence(const struct jsevent *event)
{
    char start[WHEN_TEXT];
    struct when when;
    struct slice uid = value_text(value_member(event->object, "uid"));
    bool alone =
        uid.len > 0 && jsevent_when(event, value_text(value_member(event->object, "recurrenceId")), &when);
    bool named = memchr(uid.at, '#', uid.len) != NULL;
    return alone && !named ? memory_print("%.*s#%s", (int)uid.len, uid.at, when_write(when, start)) : NULL;
}

void jsevent_read(struct reading *reading, const struct document *document, struct value object)
{
    char start[WHEN_TEXT];
    struct jsevent event = {reading, document, object,
                            value_type(value_member(object, "showWithoutTime")) == VALUE_TRUE, 0};
    struct slice zone = value_text(value_member(object, "timeZone")),
                 title = value_text(value_member(object, "title"));
    if (slice_trim(title).len == 0) {
        reading_say(reading, document, slice_part(value_json(object), 0, 1), SEVERITY_ERROR,
                    "this event has no title");
        return;
    }
    reading->event = object;
    reading->uid = SLICE("");
    reading->start = when_unstated;
    wall_begin(&reading->wall, zone, SLICE(""));
    take_members(&event);
    AUTO_FREE char *uid = uid_of_occurrence(&event);
    reading->uid = uid != NULL ? slice_of(uid) : reading->uid;
    sheet_put_text(&reading->sheet, KEY_TIMEZONE, slice_of(reading->wall.name), NULL);
    reading_hand_over(reading, reading->uid, title,
                      when_is_unstated(reading->start) ? NULL : when_write(reading->start, start));
    jsevent_read_patched(&event);
}

void jscalendar_read(struct reading *reading, const struct document *document, struct value root)
{
    if (is_type(root, "Event"))
        jsevent_read(reading, document, root);
    else if (!is_type(root, "Group"))
        reading_say(reading, document, slice_part(value_json(root), 0, 1), SEVERITY_WARNING,
                    "a task is no event; it is left out");
    else
        for (struct value entry = value_first(value_member(root, "entries")); value_is(entry);
             entry = value_next(entry)) {
            if (is_type(entry, "Event"))
                jsevent_read(reading, document, entry);
            else
                reading_say(reading, document, slice_part(value_json(entry), 0, 1), SEVERITY_WARNING,
                            "this entry is no event; it is left out");
        }
}
