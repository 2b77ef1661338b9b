/* The zones that a feed uses, and one compact VTIMEZONE for each (RFC 5545 section 3.6.5). */
#include "ical/feed.h"

#include <string.h>

enum { MOST_OBSERVANCES = 512 };

static bool is_utc(const char *name)
{
    static const char *const names[] = {"UTC",  "Etc/UTC",  "Etc/UCT",   "UCT",
                                        "Zulu", "Etc/Zulu", "Universal", "Etc/Universal"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (strcmp(name, names[i]) == 0)
            return true;
    }
    return false;
}

static struct zone_use *open_use(struct slice name)
{
    AUTO_FREE char *text = slice_copy(name);
    struct zone *zone = strlen(text) == name.len ? zone_open(text) : NULL;
    if (zone == NULL)
        return NULL;
    struct zone_use *use = memory_new(1, sizeof *use);
    *use = (struct zone_use){zone, memory_print(";TZID=%s:", text), 9999, 0, is_utc(text)};
    return use;
}

struct zone_use *zone_use_find(struct zone_uses *uses, struct slice name)
{
    for (size_t i = 0; i < uses->len; i++) {
        if (slice_is(name, zone_name(uses->rows[i]->zone)))
            return uses->rows[i];
    }
    struct zone_use *use = open_use(name);
    if (use != NULL) {
        uses->rows = memory_room(uses->rows, uses->len, &uses->room, sizeof *uses->rows);
        uses->rows[uses->len++] = use;
    }
    return use;
}

void zone_use_year(struct zone_use *use, struct when when)
{
    if (when.year == UNSTATED || time_is_day(when))
        return;
    if (when.year < use->from)
        use->from = when.year;
    if (when.year > use->to)
        use->to = when.year;
}

/* `+0100`, with seconds only where there are any. */
static void write_offset(struct wire *wire, const char *name, long offset)
{
    char text[48];
    long ahead = offset < 0 ? -offset : offset;
    int len = snprintf(text, sizeof text, "%s:%c%02ld%02ld", name, offset < 0 ? '-' : '+', ahead / 3600,
                       ahead / 60 % 60);
    if (ahead % 60 != 0)
        snprintf(text + len, sizeof text - (size_t)len, "%02ld", ahead % 60);
    wire_line(wire, text);
}

static void write_observance(struct wire *wire, const struct observance *observance)
{
    wire_line(wire, observance->daylight ? "BEGIN:DAYLIGHT" : "BEGIN:STANDARD");
    wire_word(wire, "DTSTART:");
    wire_when(wire, observance->onset);
    wire_end(wire);
    if (observance->rule[0] != '\0') {
        wire_word(wire, "RRULE:");
        wire_line(wire, observance->rule);
    }
    write_offset(wire, "TZOFFSETFROM", observance->offset_from);
    write_offset(wire, "TZOFFSETTO", observance->offset_to);
    wire_word(wire, "TZNAME:");
    wire_text(wire, slice_of(observance->name));
    wire_end(wire);
    wire_line(wire, observance->daylight ? "END:DAYLIGHT" : "END:STANDARD");
}

static void write_zone(struct wire *wire, const struct zone_use *use)
{
    AUTO_FREE struct observance *rows = memory_new(MOST_OBSERVANCES, sizeof *rows);
    size_t len = zone_observances(use->zone, use->from, use->to + 1, rows, MOST_OBSERVANCES);
    wire_line(wire, "BEGIN:VTIMEZONE");
    wire_word(wire, "TZID:");
    wire_line(wire, zone_name(use->zone));
    for (size_t i = 0; i < len; i++)
        write_observance(wire, &rows[i]);
    wire_line(wire, "END:VTIMEZONE");
}

static int compare_uses(const void *a, const void *b)
{
    const struct zone_use *const *one = a, *const *two = b;
    return strcmp(zone_name((*one)->zone), zone_name((*two)->zone));
}

void zone_uses_write(const struct zone_uses *uses, struct wire *wire)
{
    if (uses->len > 0)
        qsort(uses->rows, uses->len, sizeof *uses->rows, compare_uses);
    for (size_t i = 0; i < uses->len; i++) {
        if (!uses->rows[i]->utc && uses->rows[i]->from <= uses->rows[i]->to)
            write_zone(wire, uses->rows[i]);
    }
}

void zone_uses_free(struct zone_uses *uses)
{
    for (size_t i = 0; i < uses->len; i++) {
        zone_free(uses->rows[i]->zone);
        free(uses->rows[i]->parameter);
        free(uses->rows[i]);
    }
    free(uses->rows);
}
