/* Events as JSCalendar (RFC 8984); what it has no place for in the words of schema.org. */
#include "writer/exchange.h"

#include <string.h>

static void write_text(const struct exchange *exchange, struct record *members, const char *name,
                       enum key key)
{
    record_text(members, name, event_text(exchange->event, key));
}

static void write_zone(const struct exchange *exchange, struct record *members, const char *name,
                       enum key key)
{
    (void)key;
    record_text(members, name, exchange->timezone);
}

static void write_integer(const struct exchange *exchange, struct record *members, const char *name,
                          enum key key)
{
    int64_t integer;
    if (value_integer(event_value(exchange->event, key), &integer))
        record_integer(members, name, integer);
}

/* RFC 8984 LocalDateTime; a date alone begins at midnight. */
static void put_local(struct record *members, const char *name, struct when when)
{
    char text[WHEN_TEXT];
    const struct when midnight = {UNSTATED, UNSTATED, UNSTATED, 0, 0, 0};
    if (when_has_date(when))
        record_text(members, name, slice_of(when_write(when_fill(when, midnight), text)));
}

static void write_start(const struct exchange *exchange, struct record *members, const char *name,
                        enum key key)
{
    struct when start = event_when(exchange->event, key);
    put_local(members, name, start);
    if (when_has_date(start) && !when_has_clock(start))
        record_flag(members, "showWithoutTime");
}

/* Seconds from start to end as they pass. */
static int64_t length_of(const struct exchange *exchange, struct when start, struct when end)
{
    int64_t from, to;
    if (exchange->zone == NULL)
        return when_seconds_between(start, end);
    zone_instant(exchange->zone, start, &from);
    zone_instant(exchange->zone, end, &to);
    return to - from;
}

/* Days of which the last one counts too, or the time between two clocks; else what the event states. */
static void write_duration(const struct exchange *exchange, struct record *members, const char *name,
                           enum key key)
{
    char text[DURATION_TEXT];
    struct when start = event_when(exchange->event, KEY_START), end = event_when(exchange->event, key);
    bool dated = when_has_date(start) && when_has_date(end),
         clocked = when_has_clock(start) && when_has_clock(end);
    int64_t seconds = -1;
    if (dated && clocked)
        seconds = length_of(exchange, start, end);
    else if (dated && !when_has_clock(start) && !when_has_clock(end))
        seconds = (int64_t)(day_of(end) - day_of(start) + 1) * 86400;
    if (seconds >= 0)
        record_text(members, name, slice_of(duration_write(seconds, text)));
    else
        record_text(members, name, event_text(exchange->event, KEY_DURATION));
}

static void write_status(const struct exchange *exchange, struct record *members, const char *name,
                         enum key key)
{
    static const struct {
        const char *ours, *theirs;
    } terms[] = {{"scheduled", "confirmed"},
                 {"rescheduled", "confirmed"},
                 {"postponed", "tentative"},
                 {"cancelled", "cancelled"}};
    for (size_t i = 0; i < ARRAY_LEN(terms); i++)
        if (slice_is(event_text(exchange->event, key), terms[i].ours))
            record_text(members, name, slice_of(terms[i].theirs));
}

/* No announcement has so many; each is looked for among those before it. */
enum { MOST_IN_SET = 1000 };

/* A set: each text is a name whose value is true. */
static void write_set(const struct exchange *exchange, struct record *members, const char *name, enum key key)
{
    struct value list = event_value(exchange->event, key);
    const char *before = "{";
    size_t len = 0;
    if (!value_is(value_first(list)))
        return;
    record_begin(members, name);
    for (struct value text = value_first(list); value_is(text) && len < MOST_IN_SET;
         text = value_next(text), len++) {
        bool again = false;
        for (struct value other = value_first(list); other.at != text.at && !again; other = value_next(other))
            again = slice_equal(value_text(other), value_text(text));
        if (again || value_text(text).len == 0)
            continue;
        fputs(before, members->out);
        json_write_text(members->out, value_text(text));
        fputs(":true", members->out);
        before = ",";
    }
    fputs(*before == '{' ? "{}" : "}", members->out);
}

/* The only object of a map, under the id 1. */
static struct record begin_only(struct record *members, const char *name, const char *type)
{
    record_begin(members, name);
    fprintf(members->out, "{\"1\":{\"@type\":\"%s\"", type);
    return (struct record){members->out, true};
}

static void write_link(const struct exchange *exchange, struct record *members, const char *name,
                       enum key key)
{
    struct slice url = event_text(exchange->event, key);
    if (url.len == 0)
        return;
    struct record link = begin_only(members, name, "Link");
    record_text(&link, "href", url);
    record_text(&link, "rel", SLICE("describedby"));
    fputs("}}", members->out);
}

/* `Zaal 3, Dijk 1, 2801 AB Gouda, NL` */
static char *address_of(const struct event *event)
{
    static const struct {
        enum key key;
        const char *before;
    } parts[] = {{KEY_LOCATION_ROOM, ", "},
                 {KEY_LOCATION_STREET, ", "},
                 {KEY_LOCATION_POSTAL_CODE, ", "},
                 {KEY_LOCATION_CITY, " "},
                 {KEY_LOCATION_COUNTRY, ", "}};
    struct print print;
    print_open(&print);
    bool some = false, code = event_text(event, KEY_LOCATION_POSTAL_CODE).len > 0;
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        struct slice text = event_text(event, parts[i].key);
        if (text.len == 0)
            continue;
        const char *before = parts[i].key == KEY_LOCATION_CITY && !code ? ", " : parts[i].before;
        fputs(some ? before : "", print.file);
        fwrite(text.at, 1, text.len, print.file);
        some = true;
    }
    return print_close(&print);
}

static void write_locations(const struct exchange *exchange, struct record *members, const char *name,
                            enum key key)
{
    AUTO_FREE char *address = address_of(exchange->event);
    struct slice place = event_text(exchange->event, key);
    if (place.len == 0 && *address == '\0')
        return;
    struct record location = begin_only(members, name, "Location");
    record_text(&location, "name", place.len > 0 ? place : slice_of(address));
    if (place.len > 0)
        record_text(&location, "description", slice_of(address));
    fputs("}}", members->out);
}

static void write_virtual(const struct exchange *exchange, struct record *members, const char *name,
                          enum key key)
{
    struct slice url = event_text(exchange->event, key),
                 attendance = event_text(exchange->event, KEY_ATTENDANCE);
    if (url.len == 0 || (!slice_is(attendance, "online") && !slice_is(attendance, "mixed")))
        return;
    struct record location = begin_only(members, name, "VirtualLocation");
    record_text(&location, "uri", url);
    fputs("}}", members->out);
}

/* Who organizes and who answers questions; nobody is invited, nobody is sent anything. */
static void write_participants(const struct exchange *exchange, struct record *members, const char *name,
                               enum key key)
{
    static const struct {
        enum key key;
        const char *role;
    } roles[] = {{KEY_ORGANIZERS, "owner"}, {KEY_CONTACTS, "contact"}};
    size_t id = 0;
    (void)key;
    for (size_t i = 0; i < ARRAY_LEN(roles); i++)
        for (struct value person = value_first(event_value(exchange->event, roles[i].key)); value_is(person);
             person = value_next(person)) {
            struct record participant = {members->out, true};
            if (id == 0)
                record_begin(members, name);
            fprintf(members->out, "%s\"%zu\":{\"@type\":\"Participant\"", id == 0 ? "{" : ",", id + 1);
            record_text(&participant, "name", value_text(value_member(person, "name")));
            record_text(&participant, "email", value_text(value_member(person, "email")));
            fprintf(members->out, ",\"roles\":{\"%s\":true}}", roles[i].role);
            id++;
        }
    fputs(id > 0 ? "}" : "", members->out);
}

static void write_overrides(const struct exchange *exchange, struct record *members, const char *name,
                            enum key key)
{
    static const enum key keys[] = {KEY_EXCLUDED, KEY_ADDED};
    char text[WHEN_TEXT];
    const struct when midnight = {UNSTATED, UNSTATED, UNSTATED, 0, 0, 0},
                      start = when_clock(event_when(exchange->event, KEY_START));
    bool some = false;
    (void)key;
    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        for (struct value each = value_first(event_value(exchange->event, keys[i])); value_is(each);
             each = value_next(each)) {
            struct when when;
            if (!value_when(each, &when) || !when_has_date(when))
                continue;
            if (!some)
                record_begin(members, name);
            when = when_fill(when_fill(when, start), midnight);
            fprintf(members->out, "%s\"%s\":%s", some ? "," : "{", when_write(when, text),
                    i == 0 ? "{\"excluded\":true}" : "{}");
            some = true;
        }
    fputs(some ? "}" : "", members->out);
}

static const struct {
    const char *name;
    void (*write)(const struct exchange *exchange, struct record *members, const char *name, enum key key);
    enum key key;
} rows[] = {
    {"uid", write_text, KEY_UID},
    {"updated", write_text, KEY_UPDATED},
    {"created", write_text, KEY_CREATED},
    {"sequence", write_integer, KEY_SEQUENCE},
    {"title", write_text, KEY_TITLE},
    {"locale", write_text, KEY_LANGUAGE},
    {"start", write_start, KEY_START},
    {"timeZone", write_zone, KEY_TIMEZONE},
    {"duration", write_duration, KEY_END},
    {"status", write_status, KEY_STATUS},
    {"recurrenceRules", jscalendar_write_rule, KEY_RECURRENCE},
    {"recurrenceOverrides", write_overrides, KEY_EXCLUDED},
    {"locations", write_locations, KEY_LOCATION_NAME},
    {"virtualLocations", write_virtual, KEY_LOCATION_URL},
    {"participants", write_participants, KEY_ORGANIZERS},
    {"keywords", write_set, KEY_KEYWORDS},
    {"links", write_link, KEY_URL},
    {"description", write_text, KEY_DESCRIPTION},
};

static void write(const struct exchange *exchange, struct record *members)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        rows[i].write(exchange, members, rows[i].name, rows[i].key);
    schema_org_write(exchange, true, members);
}

static const struct exchange_form form = {
    .open = "{\"@type\":\"Group\",\"entries\":[\n",
    .close = "\n],\"uid\":\"%s\",\"updated\":\"%s\"}",
    .context = "\"@type\":\"Event\"",
    .context_within = "\"@type\":\"Event\"",
    .kept = "jscalendar",
    .write = write,
};

static void put(struct writer *writer, const struct event *event)
{
    exchange_put(writer, &form, event);
}

static void end(struct writer *writer)
{
    exchange_end(writer, &form);
}

const struct format format_jscalendar = {"jscalendar", false, exchange_begin, put, end};
