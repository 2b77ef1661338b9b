/* Offsets against the zone of an event. */
#include "reader/wall.h"

#include <string.h>

/* Countries that keep one time. */
static const struct {
    const char *country, *zone;
} countries[] = {
    {"NL", "Europe/Amsterdam"}, {"BE", "Europe/Brussels"},   {"DE", "Europe/Berlin"},
    {"GB", "Europe/London"},    {"LU", "Europe/Luxembourg"}, {"AT", "Europe/Vienna"},
    {"CH", "Europe/Zurich"},    {"DK", "Europe/Copenhagen"}, {"IE", "Europe/Dublin"},
    {"IT", "Europe/Rome"},      {"FR", "Europe/Paris"},      {"SE", "Europe/Stockholm"},
    {"NO", "Europe/Oslo"},      {"FI", "Europe/Helsinki"},   {"PL", "Europe/Warsaw"},
    {"CZ", "Europe/Prague"},    {"HU", "Europe/Budapest"},   {"GR", "Europe/Athens"},
};

void wall_open(struct wall *wall, const char *fallback)
{
    *wall = (struct wall){.fallback = fallback};
}

void wall_close(struct wall *wall)
{
    zone_free(wall->zone);
}

/* Opens a zone, unless it is the one that is open. */
static void set_zone(struct wall *wall, struct slice name)
{
    if (slice_is(name, wall->name) || name.len >= sizeof wall->name)
        return;
    memcpy(wall->name, name.at, name.len);
    wall->name[name.len] = '\0';
    zone_free(wall->zone);
    wall->zone = zone_open(wall->name);
}

static struct slice zone_of(struct slice country)
{
    for (size_t i = 0; i < ARRAY_LEN(countries); i++)
        if (slice_same_word(country, slice_of(countries[i].country)))
            return slice_of(countries[i].zone);
    return SLICE("");
}

void wall_begin(struct wall *wall, struct slice zone, struct slice country)
{
    struct slice usual = zone_of(country);
    wall->stated = zone.len > 0;
    wall->settled = wall->stated || country.len == 0 || usual.len > 0;
    set_zone(wall, zone.len > 0 ? zone : usual.len > 0 ? usual : slice_of(wall->fallback));
}

/* What the zone's clocks are ahead of UTC at other times of that year. */
static bool is_other_season(const struct zone *zone, long offset, int year)
{
    int64_t winter = 0, summer = 0;
    zone_instant(zone, (struct when){(short)year, 1, 1, 12, 0, 0}, &winter);
    zone_instant(zone, (struct when){(short)year, 7, 1, 12, 0, 0}, &summer);
    return zone_offset(zone, winter) == offset || zone_offset(zone, summer) == offset;
}

/* The zone that is so far from UTC all year: Etc/GMT+5 is five hours west. */
static bool zone_of_offset(long offset, char name[16])
{
    long hours = offset / 3600;
    bool whole = offset % 3600 == 0 && hours >= -12 && hours <= 14;
    if (whole && hours == 0)
        snprintf(name, 16, "Etc/UTC");
    else if (whole)
        snprintf(name, 16, "Etc/GMT%+d", (int)-hours);
    return whole;
}

static char *offset_text(long offset)
{
    long minutes = (offset < 0 ? -offset : offset) / 60;
    return memory_print("%c%02ld:%02ld", offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

static char *describe(const struct wall *wall, const struct stamp *stamp, long zone_offset)
{
    AUTO_FREE char *stated = offset_text(stamp->offset), *real = offset_text(zone_offset);
    bool season = is_other_season(wall->zone, stamp->offset, stamp->when.year);
    return memory_print(
        "the offset %s %s: %s is at %s on that day; the time is taken as the clock there shows it", stated,
        season ? "ignores daylight saving" : "is not that of the place", wall->name, real);
}

struct when wall_time(struct wall *wall, const struct stamp *stamp, char **strange)
{
    int64_t instant;
    char other[16];
    *strange = NULL;
    bool full = when_has_date(stamp->when) && when_has_clock(stamp->when);
    if (!stamp->has_offset || !full || wall->zone == NULL)
        return stamp->when;
    if (stamp->is_utc) {
        instant = (int64_t)day_of(stamp->when) * 86400 + stamp->when.hour * 3600 + stamp->when.minute * 60 +
                  stamp->when.second;
        return zone_local(wall->zone, instant);
    }
    instant = (int64_t)day_of(stamp->when) * 86400 + stamp->when.hour * 3600 + stamp->when.minute * 60 +
              stamp->when.second - stamp->offset;
    long real = zone_offset(wall->zone, instant);
    if (real == stamp->offset)
        return stamp->when;
    if (!wall->settled && zone_of_offset(stamp->offset, other)) {
        set_zone(wall, slice_of(other));
        wall->settled = wall->stated = true;
        return stamp->when;
    }
    *strange = describe(wall, stamp, real);
    return stamp->when;
}
