/* What stands before the first event and behind the last: the calendar's own properties, and its zones. */
#include "ical/pen.h"

#include <string.h>

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

static void write_properties(const struct ical_settings *settings, struct wire *wire)
{
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

/* The zones of all pens in the uses of the first. */
static void gather(struct ical_pen *const *pens, size_t len)
{
    for (size_t i = 1; i < len; i++) {
        for (size_t j = 0; j < pens[i]->zones.len; j++) {
            const struct zone_use *more = pens[i]->zones.rows[j];
            struct zone_use *use = zone_use_find(&pens[0]->zones, slice_of(zone_name(more->zone)));
            if (use == NULL)
                continue;
            use->from = more->from < use->from ? more->from : use->from;
            use->to = more->to > use->to ? more->to : use->to;
        }
    }
}

/* A calendar has to hold something (section 3.4): where no event does, its zone stands for it. */
static void fill_empty(struct zone_use *use)
{
    const struct when any_time = {2000, 1, 1, 0, 0, 0};
    use->utc = false;
    zone_use_year(use, any_time);
}

void ical_write_head(struct ical_pen *const *pens, size_t len, bool empty, struct ical_text *text)
{
    struct wire wire;
    gather(pens, len);
    if (empty)
        fill_empty(pens[0]->default_zone);
    wire_begin(&wire, text);
    write_properties(&pens[0]->settings, &wire);
    zone_uses_write(&pens[0]->zones, &wire);
}

void ical_write_tail(struct ical_text *text)
{
    struct wire wire;
    wire_begin(&wire, text);
    wire_line(&wire, "END:VCALENDAR");
}
