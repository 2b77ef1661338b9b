/* Persons and the place as components inside an event (RFC 9073), for who asks for them. */
#include "ical/feed.h"

/* Lists of persons, and what RFC 9073 section 6.2 calls those who stand there. */
static const struct {
    enum key key;
    const char *type;
} person_lists[] = {
    {KEY_SPEAKERS, "SPEAKER"},
    {KEY_ORGANIZERS, "PLANNER-CONTACT"},
    {KEY_CONTACTS, "CONTACT"},
};

static void write_uid(const struct subject *subject, const char *type, struct slice uid, struct slice name)
{
    char text[UUID_TEXT];
    AUTO_FREE char *whole =
        memory_print("fasti:%s:%.*s:%.*s", type, (int)uid.len, uid.at, (int)name.len, name.at);
    uuid_text(slice_of(whole), text);
    wire_word(subject->wire, "UID:");
    wire_line(subject->wire, text);
}

static void write_text(const struct subject *subject, const char *name, struct slice text)
{
    if (text.len == 0)
        return;
    property_begin(subject, name);
    wire_phrase(subject->wire, text);
    wire_end(subject->wire);
}

static void write_person(const struct subject *subject, const char *type, struct slice uid,
                         struct value person)
{
    struct slice name = value_text(value_member(person, "name")),
                 prefix = value_text(value_member(person, "prefix"));
    if (name.len == 0)
        return;
    AUTO_FREE char *whole = memory_print("%.*s%s%.*s", (int)prefix.len, prefix.at, prefix.len > 0 ? " " : "",
                                         (int)name.len, name.at);
    wire_line(subject->wire, "BEGIN:PARTICIPANT");
    write_uid(subject, type, uid, slice_of(whole));
    wire_word(subject->wire, "PARTICIPANT-TYPE:");
    wire_line(subject->wire, type);
    write_text(subject, "SUMMARY", slice_of(whole));
    write_text(subject, "DESCRIPTION", value_text(value_member(person, "role")));
    uri_write(subject, value_text(value_member(person, "url")));
    wire_line(subject->wire, "END:PARTICIPANT");
}

static void write_persons(const struct subject *subject, const char *type, struct slice uid,
                          struct value list)
{
    for (struct value person = value_first(list); value_is(person); person = value_next(person))
        write_person(subject, type, uid, person);
}

/* The place in words, those of LOCATION; the same words however they are parted. The caller's. */
static char *place_words(const struct subject *subject, struct slice room)
{
    const struct event *event = subject->event;
    const struct slice texts[] = {
        event_text(event, KEY_LOCATION_NAME),   room.len > 0 ? room : event_text(event, KEY_LOCATION_ROOM),
        event_text(event, KEY_LOCATION_STREET), event_text(event, KEY_LOCATION_POSTAL_CODE),
        event_text(event, KEY_LOCATION_CITY),   event_text(event, KEY_LOCATION_COUNTRY)};
    enum { CODE = 3 };
    struct print words;
    const char *before = "";
    print_open(&words);
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        if (texts[i].len > 0)
            fprintf(words.file, "%s%.*s", before, (int)texts[i].len, texts[i].at);
        before = texts[i].len == 0 ? before : i == CODE ? " " : ", ";
    }
    return print_close(&words);
}

/* NAME where it has one, and as DESCRIPTION where that is. */
static void write_place(const struct subject *subject, struct slice room)
{
    if (!place_is_stated(subject->event))
        return;
    AUTO_FREE char *whole = place_words(subject, room);
    wire_line(subject->wire, "BEGIN:VLOCATION");
    write_uid(subject, "place", subject->uid, slice_of(whole));
    write_text(subject, "NAME", event_text(subject->event, KEY_LOCATION_NAME));
    place_write(subject, "DESCRIPTION", room);
    wire_line(subject->wire, "END:VLOCATION");
}

void structure_write(const struct subject *subject)
{
    if (!subject->settings->extended)
        return;
    for (size_t i = 0; i < ARRAY_LEN(person_lists); i++)
        write_persons(subject, person_lists[i].type, subject->uid,
                      twin_value(subject->event, person_lists[i].key));
    write_place(subject, event_text(subject->event, KEY_LOCATION_ROOM));
}

void structure_write_item(const struct subject *subject, const struct item *item, struct slice uid)
{
    if (!subject->settings->extended)
        return;
    write_persons(subject, "SPEAKER", uid, item->members[ITEM_SPEAKERS]);
    write_place(subject, item_text(item, ITEM_ROOM));
}
