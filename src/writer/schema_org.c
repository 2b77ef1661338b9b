/* An event in the words of schema.org, member by member. */
#include "writer/exchange.h"

#include <string.h>

enum { MOMENT_TEXT = 40 };

static struct slice offset_of(const struct exchange *exchange, struct when when, char text[MOMENT_TEXT],
                              size_t len)
{
    int64_t instant;
    if (exchange->zone == NULL)
        return (struct slice){text, len};
    zone_instant(exchange->zone, when, &instant);
    long offset = zone_offset(exchange->zone, instant), minutes = (offset < 0 ? -offset : offset) / 60;
    len += (size_t)snprintf(text + len, MOMENT_TEXT - len, "%c%02d:%02d", offset < 0 ? '-' : '+',
                            (int)(minutes / 60 % 24), (int)(minutes % 60));
    return (struct slice){text, len};
}

/* A time with the offset of its zone. Of an unknown day only the clock is said, of an unknown part only what
 * stands before it. */
static struct slice moment_of(const struct exchange *exchange, struct value value, char text[MOMENT_TEXT])
{
    struct when when;
    if (!value_when(value, &when))
        return SLICE("");
    when_write(when, text);
    if (when_has_date(when))
        return when_has_clock(when) ? offset_of(exchange, when, text, strlen(text)) : slice_of(text);
    if (when_is_unstated(when_date(when)) && when_has_clock(when))
        return slice_of(text + 11);
    if (when.year == UNSTATED || !when_is_unstated(when_clock(when)))
        return SLICE("");
    return (struct slice){text, when.month == UNSTATED ? 4 : 7};
}

static void put_moment(const struct exchange *exchange, struct record *members, const char *name,
                       struct value value)
{
    char text[MOMENT_TEXT];
    record_text(members, name, moment_of(exchange, value, text));
}

/* A row's function: writes a member of that name, or nothing. */
static void write_text(const struct exchange *exchange, struct record *members, const char *name,
                       enum key key)
{
    record_text(members, name, event_text(exchange->event, key));
}

static void write_moment(const struct exchange *exchange, struct record *members, const char *name,
                         enum key key)
{
    put_moment(exchange, members, name, event_value(exchange->event, key));
}

struct term {
    const char *ours, *theirs;
};

static void put_term(struct record *members, const char *name, struct slice ours, const struct term *terms)
{
    for (; terms->ours != NULL; terms++)
        if (slice_is(ours, terms->ours)) {
            AUTO_FREE char *address = memory_print("https://schema.org/%s", terms->theirs);
            record_text(members, name, slice_of(address));
        }
}

static void write_status(const struct exchange *exchange, struct record *members, const char *name,
                         enum key key)
{
    static const struct term terms[] = {{"scheduled", "EventScheduled"},
                                        {"postponed", "EventPostponed"},
                                        {"rescheduled", "EventRescheduled"},
                                        {"cancelled", "EventCancelled"},
                                        {NULL, NULL}};
    put_term(members, name, event_text(exchange->event, key), terms);
}

static void write_attendance(const struct exchange *exchange, struct record *members, const char *name,
                             enum key key)
{
    static const struct term terms[] = {{"onsite", "OfflineEventAttendanceMode"},
                                        {"online", "OnlineEventAttendanceMode"},
                                        {"mixed", "MixedEventAttendanceMode"},
                                        {NULL, NULL}};
    put_term(members, name, event_text(exchange->event, key), terms);
}

static void begin_object(struct record *members, const char *type, struct record *inner)
{
    fprintf(members->out, "{\"@type\":\"%s\"", type);
    *inner = (struct record){members->out, true};
}

static void write_address(const struct event *event, struct record *place)
{
    static const struct {
        const char *name;
        enum key key;
    } parts[] = {{"streetAddress", KEY_LOCATION_STREET},
                 {"postalCode", KEY_LOCATION_POSTAL_CODE},
                 {"addressLocality", KEY_LOCATION_CITY},
                 {"addressCountry", KEY_LOCATION_COUNTRY}};
    bool some = false;
    struct record address = {place->out, true};
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        struct slice text = event_text(event, parts[i].key);
        if (text.len > 0 && !some) {
            record_begin(place, "address");
            begin_object(place, "PostalAddress", &address);
            some = true;
        }
        record_text(&address, parts[i].name, text);
    }
    fputs(some ? "}" : "", place->out);
}

static void write_place(const struct event *event, bool with_url, FILE *out)
{
    struct record members = {out, false}, place, room;
    begin_object(&members, "Place", &place);
    record_text(&place, "name", event_text(event, KEY_LOCATION_NAME));
    write_address(event, &place);
    if (event_text(event, KEY_LOCATION_ROOM).len > 0) {
        record_begin(&place, "containsPlace");
        begin_object(&place, "Room", &room);
        record_text(&room, "name", event_text(event, KEY_LOCATION_ROOM));
        fputc('}', out);
    }
    if (with_url)
        record_text(&place, "url", event_text(event, KEY_LOCATION_URL));
    fputc('}', out);
}

static bool is_somewhere(const struct event *event)
{
    for (enum key key = KEY_LOCATION_NAME; key < KEY_LOCATION_URL; key++)
        if (event_text(event, key).len > 0)
            return true;
    return false;
}

static void write_location(const struct exchange *exchange, struct record *members, const char *name,
                           enum key key)
{
    (void)key;
    struct slice attendance = event_text(exchange->event, KEY_ATTENDANCE),
                 url = event_text(exchange->event, KEY_LOCATION_URL);
    bool online = url.len > 0 && (slice_is(attendance, "online") || slice_is(attendance, "mixed"));
    bool somewhere = is_somewhere(exchange->event) || (url.len > 0 && !online);
    struct record virtual;
    if (!online && !somewhere)
        return;
    record_begin(members, name);
    fputs(online && somewhere ? "[" : "", members->out);
    if (somewhere)
        write_place(exchange->event, !online, members->out);
    fputs(online && somewhere ? "," : "", members->out);
    if (online) {
        begin_object(members, "VirtualLocation", &virtual);
        record_text(&virtual, "url", url);
        fputc('}', members->out);
    }
    fputs(online && somewhere ? "]" : "", members->out);
}

/* One element as it is, several as a list. */
static void write_each(const struct exchange *exchange, struct record *members, const char *name,
                       struct value list,
                       void (*write)(const struct exchange *exchange, struct value element, FILE *out))
{
    size_t len = value_len(list);
    if (len == 0)
        return;
    record_begin(members, name);
    fputs(len > 1 ? "[" : "", members->out);
    for (struct value element = value_first(list), next; value_is(element); element = next) {
        next = value_next(element);
        write(exchange, element, members->out);
        fputs(value_is(next) ? "," : "", members->out);
    }
    fputs(len > 1 ? "]" : "", members->out);
}

static void write_terms(struct value object, const char *type, const struct term *terms, FILE *out)
{
    struct record members = {out, false}, inner;
    begin_object(&members, type, &inner);
    for (; terms->ours != NULL; terms++)
        record_text(&inner, terms->theirs, value_text(value_member(object, terms->ours)));
    fputc('}', out);
}

static void write_organizer(const struct exchange *exchange, struct value organizer, FILE *out)
{
    static const struct term terms[] = {{"name", "name"}, {"email", "email"}, {"url", "url"}, {NULL, NULL}};
    (void)exchange;
    write_terms(organizer, "Organization", terms, out);
}

static void write_person(const struct exchange *exchange, struct value person, FILE *out)
{
    static const struct term terms[] = {
        {"name", "name"}, {"prefix", "honorificPrefix"}, {"role", "jobTitle"}, {NULL, NULL}};
    (void)exchange;
    write_terms(person, "Person", terms, out);
}

static void write_organizers(const struct exchange *exchange, struct record *members, const char *name,
                             enum key key)
{
    write_each(exchange, members, name, event_value(exchange->event, key), write_organizer);
}

static void write_speakers(const struct exchange *exchange, struct record *members, const char *name,
                           enum key key)
{
    write_each(exchange, members, name, event_value(exchange->event, key), write_person);
}

static void write_item(const struct exchange *exchange, struct value item, FILE *out)
{
    struct record members = {out, false}, inner, place;
    begin_object(&members, "Event", &inner);
    record_text(&inner, "name", value_text(value_member(item, "title")));
    put_moment(exchange, &inner, "startDate", value_member(item, "start"));
    put_moment(exchange, &inner, "endDate", value_member(item, "end"));
    record_text(&inner, "additionalType", value_text(value_member(item, "kind")));
    record_text(&inner, "keywords", value_text(value_member(item, "track")));
    if (value_text(value_member(item, "room")).len > 0) {
        record_begin(&inner, "location");
        begin_object(&inner, "Place", &place);
        record_text(&place, "name", value_text(value_member(item, "room")));
        fputc('}', out);
    }
    write_each(exchange, &inner, "performer", value_member(item, "speakers"), write_person);
    record_text(&inner, "description", value_text(value_member(item, "description")));
    fputc('}', out);
}

static void write_programme(const struct exchange *exchange, struct record *members, const char *name,
                            enum key key)
{
    write_each(exchange, members, name, event_value(exchange->event, key), write_item);
}

static void write_maximum(const struct exchange *exchange, struct record *members, const char *name,
                          enum key key)
{
    int64_t most = event_integer(exchange->event, key, -1);
    if (most >= 0)
        record_integer(members, name, most);
}

static void write_remaining(const struct exchange *exchange, struct record *members, const char *name,
                            enum key key)
{
    int64_t most = event_integer(exchange->event, KEY_CAPACITY_MAX, -1),
            booked = event_integer(exchange->event, key, -1);
    if (booked >= 0 && most >= booked)
        record_integer(members, name, most - booked);
}

/* When and where one registers: said once, with the first price. */
static void write_registration(const struct exchange *exchange, struct record *offer)
{
    static const struct term terms[] = {
        {"open", "InStock"}, {"full", "SoldOut"}, {"closed", "Discontinued"}, {NULL, NULL}};
    const struct event *event = exchange->event;
    put_moment(exchange, offer, "validFrom", event_value(event, KEY_REGISTRATION_OPENS));
    put_moment(exchange, offer, "validThrough", event_value(event, KEY_REGISTRATION_CLOSES));
    put_term(offer, "availability", event_text(event, KEY_REGISTRATION_STATE), terms);
    record_text(offer, "url", event_text(event, KEY_REGISTRATION_URL));
}

static void write_offer(const struct exchange *exchange, struct value price, FILE *out)
{
    struct record members = {out, false}, offer;
    begin_object(&members, "Offer", &offer);
    record_text(&offer, "name", value_text(value_member(price, "for")));
    record_text(&offer, "price", value_text(value_member(price, "amount")));
    record_text(&offer, "priceCurrency", value_text(value_member(price, "currency")));
    if (!value_is(price) || price.at == value_first(event_value(exchange->event, KEY_PRICES)).at)
        write_registration(exchange, &offer);
    fputc('}', out);
}

static void write_offers(const struct exchange *exchange, struct record *members, const char *name,
                         enum key key)
{
    static const enum key facts[] = {KEY_REGISTRATION_OPENS, KEY_REGISTRATION_CLOSES, KEY_REGISTRATION_STATE,
                                     KEY_REGISTRATION_URL};
    bool some = false;
    for (size_t i = 0; i < ARRAY_LEN(facts); i++)
        some = some || value_is(event_value(exchange->event, facts[i]));
    if (value_is(event_value(exchange->event, key))) {
        write_each(exchange, members, name, event_value(exchange->event, key), write_offer);
    } else if (some) {
        record_begin(members, name);
        write_offer(exchange, (struct value){0}, members->out);
    }
}

static void write_audience_one(const struct exchange *exchange, struct value audience, FILE *out)
{
    struct record members = {out, false}, inner;
    (void)exchange;
    begin_object(&members, "Audience", &inner);
    record_text(&inner, "audienceType", value_text(audience));
    fputc('}', out);
}

static void write_audience(const struct exchange *exchange, struct record *members, const char *name,
                           enum key key)
{
    write_each(exchange, members, name, event_value(exchange->event, key), write_audience_one);
}

static void write_list(const struct exchange *exchange, struct record *members, const char *name,
                       enum key key)
{
    record_value(members, name, event_value(exchange->event, key));
}

static bool is_uuid(struct slice text)
{
    return text.len == UUID_TEXT - 1 && text.at[8] == '-' && text.at[13] == '-' && text.at[18] == '-' &&
           text.at[23] == '-';
}

/* A name that only this program takes for one everywhere says that it is a uid. */
static void write_identifier(const struct exchange *exchange, struct record *members, const char *name,
                             enum key key)
{
    struct slice uid = event_text(exchange->event, key);
    struct record property;
    if (is_uuid(uid)) {
        record_text(members, name, uid);
        return;
    }
    record_begin(members, name);
    begin_object(members, "PropertyValue", &property);
    record_text(&property, "propertyID", SLICE("uid"));
    record_text(&property, "value", uid);
    fputc('}', members->out);
}

static void write_schedule(const struct exchange *exchange, struct record *members, const char *name,
                           enum key key)
{
    struct record schedule;
    (void)key;
    record_begin(members, name);
    begin_object(members, "Schedule", &schedule);
    record_text(&schedule, "scheduleTimezone", exchange->timezone);
    fputc('}', members->out);
}

static const struct {
    const char *name;
    void (*write)(const struct exchange *exchange, struct record *members, const char *name, enum key key);
    enum key key;
    bool rest;  /* RFC 8984 has no place for it */
} rows[] = {
    {"identifier", write_identifier, KEY_UID, false},
    {"name", write_text, KEY_TITLE, false},
    {"inLanguage", write_text, KEY_LANGUAGE, false},
    {"eventStatus", write_status, KEY_STATUS, true},
    {"startDate", write_moment, KEY_START, false},
    {"endDate", write_moment, KEY_END, false},
    {"previousStartDate", write_moment, KEY_PREVIOUS_START, true},
    {"doorTime", write_moment, KEY_DOORS, true},
    {"duration", write_text, KEY_DURATION, false},
    {"eventSchedule", write_schedule, KEY_TIMEZONE, false},
    {"eventAttendanceMode", write_attendance, KEY_ATTENDANCE, true},
    {"location", write_location, KEY_LOCATION, true},
    {"organizer", write_organizers, KEY_ORGANIZERS, true},
    {"performer", write_speakers, KEY_SPEAKERS, true},
    {"subEvent", write_programme, KEY_PROGRAMME, true},
    {"maximumAttendeeCapacity", write_maximum, KEY_CAPACITY_MAX, true},
    {"remainingAttendeeCapacity", write_remaining, KEY_CAPACITY_BOOKED, true},
    {"offers", write_offers, KEY_PRICES, true},
    {"audience", write_audience, KEY_AUDIENCE, true},
    {"keywords", write_list, KEY_KEYWORDS, false},
    {"url", write_text, KEY_URL, false},
    {"description", write_text, KEY_DESCRIPTION, false},
};

void schema_org_write(const struct exchange *exchange, bool rest, struct record *members)
{
    char name[64];
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        snprintf(name, sizeof name, "%s%s", rest ? "schema.org:" : "", rows[i].name);
        if (!rest || rows[i].rest)
            rows[i].write(exchange, members, name, rows[i].key);
    }
}
