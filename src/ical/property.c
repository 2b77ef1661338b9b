/* An event's properties: rows from a key of fasti-event(5) to what RFC 5545 calls it. */
#include "ical/feed.h"

#include <string.h>
#include <strings.h>

void property_begin(const struct subject *subject, const char *name)
{
    wire_word(subject->wire, name);
    if (subject->language.len > 0) {
        wire_word(subject->wire, ";LANGUAGE=");
        wire_ascii(subject->wire, subject->language);
    }
    wire_word(subject->wire, ":");
}

bool again_write(const struct subject *subject, size_t which)
{
    const struct again *again = &subject->again[which];
    if (again->len > 0)
        wire_again(subject->wire, again->at, again->len);
    return again->len > 0;
}

void again_begin(const struct subject *subject, size_t which)
{
    subject->again[which].at = subject->wire->text->len;
}

void again_end(const struct subject *subject, size_t which)
{
    subject->again[which].len = subject->wire->text->len - subject->again[which].at;
}

/* When the record was last revised: never the clock, so that the same event gives the same bytes. */
static void write_revised(const struct subject *subject)
{
    static const char name[] = "DTSTAMP:";
    if (again_write(subject, AGAIN_STAMP))
        return;
    again_begin(subject, AGAIN_STAMP);
    if (!wire_stamp(subject->wire, name, event_text(subject->event, KEY_UPDATED)) &&
        !wire_stamp(subject->wire, name, event_text(subject->event, KEY_CREATED)))
        wire_stamp(subject->wire, name, SLICE("1970-01-01T00:00:00Z"));
    again_end(subject, AGAIN_STAMP);
}

void component_begin(const struct subject *subject, const char *component, struct slice uid)
{
    wire_word(subject->wire, "BEGIN:");
    wire_line(subject->wire, component);
    wire_word(subject->wire, "UID:");
    wire_text(subject->wire, uid);
    wire_end(subject->wire);
    write_revised(subject);
}

/* A mail address that may stand behind `mailto:`. */
static bool is_address(struct slice text)
{
    size_t at;
    bool clean = slice_find(text, SLICE("@"), &at) && at > 0 && at + 1 < text.len;
    for (size_t i = 0; i < text.len && clean; i++)
        clean = text.at[i] > ' ' && text.at[i] != 0x7F;
    return clean;
}

static void write_organizer(const struct subject *subject)
{
    struct value organizer = value_first(twin_value(subject->event, KEY_ORGANIZERS));
    while (value_is(organizer) && !is_address(value_text(value_member(organizer, "email"))))
        organizer = value_next(organizer);
    if (!subject->settings->organizer || !value_is(organizer))
        return;
    struct slice name = value_text(value_member(organizer, "name"));
    wire_word(subject->wire, "ORGANIZER");
    if (name.len > 0) {
        wire_word(subject->wire, ";CN=");
        wire_parameter(subject->wire, name);
    }
    wire_word(subject->wire, ":mailto:");
    wire_uri(subject->wire, value_text(value_member(organizer, "email")));
    wire_end(subject->wire);
}

void stamps_write(const struct subject *subject)
{
    int64_t sequence = event_integer(subject->event, KEY_SEQUENCE, 0);
    if (again_write(subject, AGAIN_STAMPS))
        return;
    again_begin(subject, AGAIN_STAMPS);
    write_organizer(subject);
    if (sequence > 0 && sequence <= INT32_MAX) {
        wire_word(subject->wire, "SEQUENCE:");
        wire_number(subject->wire, sequence);
        wire_end(subject->wire);
    }
    wire_stamp(subject->wire, "CREATED:", event_text(subject->event, KEY_CREATED));
    wire_stamp(subject->wire, "LAST-MODIFIED:", event_text(subject->event, KEY_UPDATED));
    again_end(subject, AGAIN_STAMPS);
}

void alarm_write(const struct subject *subject, const char *trigger, struct slice text)
{
    if (subject->settings->alarm == NULL || strcmp(subject->state->name, "cancelled") == 0)
        return;
    wire_line(subject->wire, "BEGIN:VALARM");
    wire_line(subject->wire, "ACTION:DISPLAY");
    wire_word(subject->wire, trigger);
    wire_line(subject->wire, subject->settings->alarm);
    property_begin(subject, "DESCRIPTION");
    wire_text(subject->wire, text);
    wire_end(subject->wire);
    wire_line(subject->wire, "END:VALARM");
}

void component_end(const struct subject *subject, const char *component)
{
    wire_word(subject->wire, "END:");
    wire_line(subject->wire, component);
}

static bool begins_with(struct slice text, const char *word)
{
    size_t len = strlen(word);
    return text.len >= len && strncasecmp(text.at, word, len) == 0;
}

/* A title that would be read as one behind the word of a status. */
static bool looks_like_status(const struct subject *subject, struct slice title)
{
    static const enum feed_word states[] = {FEED_CANCELLED, FEED_POSTPONED};
    for (size_t i = 0; i < ARRAY_LEN(states); i++) {
        size_t len = strlen(subject->words[states[i]]);
        if (slice_starts(title, subject->words[states[i]]) &&
            slice_starts(slice_part(title, len, title.len), ": "))
            return true;
    }
    return false;
}

/* Without the word of a status that stands before it already. */
static struct slice title_bare(struct slice title, const char *word)
{
    size_t len = strlen(word);
    bool before = begins_with(title, word) && slice_starts(slice_part(title, len, title.len), ": ") &&
                  title.len > len + 2;
    return before ? slice_part(title, len + 2, title.len) : title;
}

bool summary_is_ambiguous(const struct subject *subject, struct slice title)
{
    return subject->state->prefix != FEED_COUNT || looks_like_status(subject, title);
}

void summary_write(const struct subject *subject, const char *before, struct slice title)
{
    enum feed_word prefix = subject->state->prefix;
    property_begin(subject, "SUMMARY");
    if (prefix != FEED_COUNT && (before != NULL || !begins_with(title, subject->words[prefix]))) {
        wire_phrase(subject->wire, slice_of(subject->words[prefix]));
        wire_word(subject->wire, ": ");
        title = title_bare(title, subject->words[prefix]);
    }
    if (before != NULL) {
        wire_phrase(subject->wire, slice_of(before));
        wire_word(subject->wire, ": ");
    }
    wire_phrase(subject->wire, title);
    wire_end(subject->wire);
}

/* Texts with commas between, as one TEXT; nothing of those that are empty. */
static void write_joined(struct wire *wire, const struct slice *texts, size_t len, struct slice between)
{
    bool later = false;
    for (size_t i = 0; i < len; i++) {
        if (texts[i].len == 0)
            continue;
        if (later)
            wire_phrase(wire, between);
        wire_phrase(wire, texts[i]);
        later = true;
    }
}

void place_write(const struct subject *subject, const char *name, struct slice room)
{
    const struct event *event = subject->event;
    struct slice texts[] = {
        event_text(event, KEY_LOCATION_NAME),   room.len > 0 ? room : event_text(event, KEY_LOCATION_ROOM),
        event_text(event, KEY_LOCATION_STREET), event_text(event, KEY_LOCATION_POSTAL_CODE),
        event_text(event, KEY_LOCATION_CITY),   event_text(event, KEY_LOCATION_COUNTRY),
    };
    enum { ADDRESS = 3, CITY = 4, COUNTRY = 5 };
    bool code = texts[ADDRESS].len > 0 && texts[CITY].len > 0, empty = true;
    for (size_t i = 0; i < COUNTRY; i++)
        empty &= texts[i].len == 0;
    if (empty)
        texts[0] = event_text(event, KEY_LOCATION_URL);
    if (texts[0].len == 0 && empty)
        return;
    property_begin(subject, name);
    write_joined(subject->wire, texts, code ? CITY : ARRAY_LEN(texts), SLICE(", "));
    if (code) {
        wire_word(subject->wire, " ");
        write_joined(subject->wire, texts + CITY, 2, SLICE(", "));
    }
    wire_end(subject->wire);
}

void uri_write(const struct subject *subject, struct slice uri)
{
    if (!uri_is_safe(uri))
        return;
    wire_word(subject->wire, "URL:");
    wire_uri(subject->wire, uri);
    wire_end(subject->wire);
}

void status_write(const struct subject *subject)
{
    if (subject->state->status == NULL)
        return;
    wire_word(subject->wire, "STATUS:");
    wire_line(subject->wire, subject->state->status);
}

void parent_write(const struct subject *subject)
{
    wire_word(subject->wire, "RELATED-TO:");
    wire_text(subject->wire, subject->uid);
    wire_end(subject->wire);
}

static void write_summary(const struct subject *subject)
{
    summary_write(subject, NULL, event_text(subject->event, KEY_TITLE));
}

static void write_location(const struct subject *subject)
{
    again_begin(subject, AGAIN_PLACE);
    place_write(subject, "LOCATION", (struct slice){0});
    again_end(subject, AGAIN_PLACE);
}

static void write_contacts(const struct subject *subject)
{
    struct value contact = value_first(twin_value(subject->event, KEY_CONTACTS));
    for (; value_is(contact); contact = value_next(contact)) {
        const struct slice texts[] = {value_text(value_member(contact, "name")),
                                      value_text(value_member(contact, "email")),
                                      value_text(value_member(contact, "phone"))};
        if (texts[0].len + texts[1].len + texts[2].len == 0)
            continue;
        property_begin(subject, "CONTACT");
        write_joined(subject->wire, texts, ARRAY_LEN(texts), SLICE(", "));
        wire_end(subject->wire);
    }
}

static void write_url(const struct subject *subject)
{
    uri_write(subject, event_text(subject->event, KEY_URL));
}

static void write_categories(const struct subject *subject)
{
    bool later = false;
    struct value keyword = value_first(twin_value(subject->event, KEY_KEYWORDS));
    for (; value_is(keyword); keyword = value_next(keyword)) {
        struct slice text = value_text(keyword);
        if (text.len == 0)
            continue;
        if (later)
            wire_word(subject->wire, ",");
        else
            property_begin(subject, "CATEGORIES");
        wire_phrase(subject->wire, text);
        later = true;
    }
    if (later)
        wire_end(subject->wire);
}

static const struct property {
    enum key key; /* no such value: no such property */
    void (*write)(const struct subject *subject);
} properties[] = {
    {KEY_TITLE, write_summary},
    {KEY_UID, description_write},
    {KEY_LOCATION, write_location},
    {KEY_CONTACTS, write_contacts},
    {KEY_URL, write_url},
    {KEY_LOCATION_URL, place_link_write},
    {KEY_REGISTRATION_URL, registration_link_write},
    {KEY_UID, kept_write},
    {KEY_UID, color_write},
    {KEY_UID, images_write},
    {KEY_KEYWORDS, write_categories},
    {KEY_UID, status_write},
};

void properties_write(const struct subject *subject)
{
    for (size_t i = 0; i < ARRAY_LEN(properties); i++) {
        if (value_is(event_value(subject->event, properties[i].key)))
            properties[i].write(subject);
    }
}
