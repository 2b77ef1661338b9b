/* What an event points at: the way in online, the pages beside it, its pictures (RFC 7986, RFC 9253). */
#include "ical/feed.h"

#include <string.h>

/* `LINK;LINKREL=related;LABEL=Register at;VALUE=URI:https://…` */
static void write_link(const struct subject *subject, const char *relation, struct slice label,
                       struct slice uri)
{
    if (!subject->settings->extended || !uri_is_safe(uri))
        return;
    wire_word(subject->wire, "LINK;LINKREL=");
    wire_word(subject->wire, relation);
    if (label.len > 0) {
        wire_word(subject->wire, ";LABEL=");
        wire_parameter(subject->wire, label);
    }
    wire_word(subject->wire, ";VALUE=URI:");
    wire_uri(subject->wire, uri);
    wire_end(subject->wire);
}

bool place_is_stated(const struct event *event)
{
    return event_text(event, KEY_LOCATION_NAME).len + event_text(event, KEY_LOCATION_ROOM).len +
               event_text(event, KEY_LOCATION_STREET).len + event_text(event, KEY_LOCATION_CITY).len >
           0;
}

const char *place_link_name(const struct subject *subject)
{
    struct slice attendance = event_text(subject->event, KEY_ATTENDANCE);
    bool online = slice_is(attendance, "online") || slice_is(attendance, "mixed");
    if (!uri_is_safe(event_text(subject->event, KEY_LOCATION_URL)))
        return NULL;
    if (online || (!place_is_stated(subject->event) && !slice_is(attendance, "onsite")))
        return "CONFERENCE";
    return subject->settings->extended ? "LINK" : NULL;
}

const char *registration_link_name(const struct subject *subject)
{
    return subject->settings->extended && uri_is_safe(event_text(subject->event, KEY_REGISTRATION_URL))
               ? "LINK"
               : NULL;
}

void place_link_write(const struct subject *subject)
{
    const struct event *event = subject->event;
    struct slice uri = event_text(event, KEY_LOCATION_URL);
    const char *name = place_link_name(subject);
    if (name == NULL)
        return;
    if (strcmp(name, "LINK") == 0) {
        write_link(subject, "related", event_text(event, KEY_LOCATION_NAME), uri);
        return;
    }
    wire_word(subject->wire, "CONFERENCE;VALUE=URI;LABEL=");
    wire_parameter(subject->wire, slice_of(subject->words[FEED_ONLINE]));
    wire_word(subject->wire, ":");
    wire_uri(subject->wire, uri);
    wire_end(subject->wire);
}

void registration_link_write(const struct subject *subject)
{
    write_link(subject, "related", slice_of(subject->words[FEED_REGISTER_AT]),
               event_text(subject->event, KEY_REGISTRATION_URL));
}

/* Where the announcement was read, unless that is where it stands. */
void source_link_write(const struct subject *subject)
{
    struct slice uri = event_text(subject->event, KEY_SOURCE_URL);
    if (!slice_equal(uri, event_text(subject->event, KEY_URL)))
        write_link(subject, "via", (struct slice){"", 0}, uri);
}

void image_write(struct wire *wire, struct slice uri)
{
    if (!uri_is_safe(uri))
        return;
    wire_word(wire, "IMAGE;VALUE=URI:");
    wire_uri(wire, uri);
    wire_end(wire);
}

/* What a program cannot show it overlooks (RFC 7986 section 5.9). */
void color_write(const struct subject *subject)
{
    struct slice name = value_text(value_member(event_root(subject->event), "color"));
    for (size_t i = 0; i < name.len; i++)
        if (!byte_is_letter(name.at[i]))
            return;
    if (name.len == 0)
        return;
    wire_word(subject->wire, "COLOR:");
    wire_ascii(subject->wire, name);
    wire_end(subject->wire);
}

/* fasti-event(5) has no pictures, but an event may have brought those of schema.org: one address, or a
 * list of them. */
void images_write(const struct subject *subject)
{
    struct value images = value_member(event_root(subject->event), "image");
    image_write(subject->wire, value_text(images));
    if (value_type(images) != VALUE_LIST)
        return;
    for (struct value image = value_first(images); value_is(image); image = value_next(image))
        image_write(subject->wire, value_text(image));
}
