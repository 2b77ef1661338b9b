/* What a TZID comes to: the zone of that name, of Windows' name, of the name behind a vendor's prefix, or of
 * the same rules. */
#include "reader/ical/zones.h"

#include <string.h>

/* A calendar of all zones there are has some 450. */
enum { MOST_ZONES = 600, MOST_COMPARED = 40 };

static const struct when epoch = {1970, 1, 1, 0, 0, 0};

void definition_free(struct definition *definition)
{
    onsets_free(&definition->onsets);
    free(definition->tzid);
    free(definition->location);
    free(definition);
}

void timezone_uses_free(struct timezone_uses *uses)
{
    for (size_t i = 0; i < uses->len; i++) {
        zone_free(uses->rows[i]->zone);
        free(uses->rows[i]->tzid);
        free(uses->rows[i]);
    }
    for (size_t i = 0; i < uses->definitions_len; i++)
        definition_free(uses->definitions[i]);
    free(uses->definitions);
    free(uses->rows);
}

static const struct definition *find_definition(const struct timezone_uses *uses, const char *tzid)
{
    for (size_t i = 0; i < uses->definitions_len; i++)
        if (strcmp(uses->definitions[i]->tzid, tzid) == 0 && !uses->definitions[i]->broken)
            return uses->definitions[i];
    return NULL;
}

/* `/freeassociation.sourceforge.net/Tzfile/Europe/Amsterdam`: the last two or three names are the zone's. */
static struct zone *open_behind_prefix(const char *tzid)
{
    struct zone *zone = NULL;
    const char *parts[3] = {NULL, NULL, NULL};
    for (const char *at = tzid; *at != '\0'; at++) {
        if (*at != '/')
            continue;
        parts[2] = parts[1];
        parts[1] = parts[0];
        parts[0] = at + 1;
    }
    for (size_t i = ARRAY_LEN(parts); i-- > 1 && zone == NULL;)
        zone = parts[i] != NULL ? zone_open(parts[i]) : NULL;
    return zone;
}

/* The zone of a city that has this offset from UTC, some time of the year; NULL. */
static struct zone *open_city(const struct timezone_uses *uses, struct slice city, long offset)
{
    static const char *const regions[] = {"Europe",    "America", "Asia",    "Africa",
                                          "Australia", "Pacific", "Atlantic"};
    const int64_t winter = day_number(uses->year, 1, 1) * 86400LL,
                  summer = day_number(uses->year, 7, 1) * 86400LL;
    for (size_t i = 0; i < ARRAY_LEN(regions); i++) {
        AUTO_FREE char *name = memory_print("%s/%.*s", regions[i], (int)city.len, city.at);
        for (char *at = name; *at != '\0'; at++)
            *at = *at == ' ' ? '_' : *at;
        struct zone *zone = zone_open(name);
        if (zone != NULL && (zone_offset(zone, winter) == offset || zone_offset(zone, summer) == offset))
            return zone;
        zone_free(zone);
    }
    return NULL;
}

/* The first of the cities, by which Windows shows a zone, that has one of its name. */
static struct zone *open_shown(const struct timezone_uses *uses, const char *tzid)
{
    long offset;
    struct zone *zone = NULL;
    struct slice cities = windows_zone_shown(slice_of(tzid), &offset);
    bool shown = cities.len < strlen(tzid) && uses->len < MOST_COMPARED;
    while (shown && zone == NULL && cities.len > 0) {
        size_t comma = cities.len;
        slice_find(cities, SLICE(","), &comma);
        struct slice city = slice_trim(slice_part(cities, 0, comma));
        zone = city.len > 0 ? open_city(uses, city, offset) : NULL;
        cities = slice_part(cities, comma + 1, cities.len);
    }
    return zone;
}

/* Whether they show the same wall clock, every `step` seconds for two years. */
static bool same_each(const struct onsets *onsets, const struct zone *zone, int year, int64_t step)
{
    int64_t from = day_number(year, 1, 1) * 86400LL, to = day_number(year + 2, 1, 1) * 86400LL;
    for (int64_t instant = from; instant < to; instant += step)
        if (onsets_offset(onsets, instant) != zone_offset(zone, instant))
            return false;
    return true;
}

/* Havana and New York change on the same nights, an hour or two apart: those that agree by day are asked
 * again by the half-hour. */
static bool same_rules(const struct onsets *onsets, const struct zone *zone, int year)
{
    return same_each(onsets, zone, year, 43200) && same_each(onsets, zone, year, 1800);
}

/* A zone by its name, where it has these rules; NULL. */
static struct zone *open_alike(const struct timezone_uses *uses, const struct definition *definition,
                               const char *name)
{
    struct zone *zone = zone_open(name);
    if (zone != NULL && same_rules(&definition->onsets, zone, uses->year))
        return zone;
    zone_free(zone);
    return NULL;
}

/* The zones of CLDR's table stand for all others. The one that the caller prefers is taken before the others
 * that are alike. */
static void find_alike(const struct timezone_uses *uses, struct timezone_use *use)
{
    size_t len;
    const struct windows_zone *rows = windows_zones(&len);
    use->zone = open_alike(uses, use->definition, uses->preferred);
    use->alike = use->zone != NULL;
    for (size_t i = 0; i < len && use->alike < 2; i++) {
        if (use->zone != NULL && strcmp(zone_name(use->zone), rows[i].iana) == 0)
            continue;
        struct zone *zone = open_alike(uses, use->definition, rows[i].iana);
        use->alike += zone != NULL;
        if (use->zone == NULL)
            use->zone = zone;
        else
            zone_free(zone);
    }
}

static void find_by_definition(const struct timezone_uses *uses, struct timezone_use *use)
{
    if (use->definition->location != NULL && (use->zone = zone_open(use->definition->location)) != NULL)
        return;
    if (uses->len < MOST_COMPARED)
        find_alike(uses, use);
    if (use->zone == NULL)
        use->told = "no zone has the rules of the time zone \"%s\": its times are read as wall clock of %s";
    else if (use->alike > 1)
        use->told = "several zones have the rules of the time zone \"%s\": read as %s";
    else
        use->told = "the time zone \"%s\" is read as %s, which has the same rules";
}

static void resolve(const struct timezone_uses *uses, struct timezone_use *use)
{
    const char *windows = windows_zone_find(slice_of(use->tzid));
    use->zone = zone_open(use->tzid);
    if (use->zone == NULL && windows != NULL)
        use->zone = zone_open(windows);
    if (use->zone == NULL)
        use->zone = open_behind_prefix(use->tzid);
    if (use->zone == NULL)
        use->zone = open_shown(uses, use->tzid);
    if (use->zone != NULL)
        return;
    use->definition = find_definition(uses, use->tzid);
    if (use->definition != NULL)
        find_by_definition(uses, use);
}

const struct timezone_use *timezone_use_find(struct timezone_uses *uses, struct slice tzid, bool *is_new)
{
    *is_new = false;
    for (size_t i = 0; i < uses->len; i++)
        if (slice_is(tzid, uses->rows[i]->tzid))
            return uses->rows[i]->zone != NULL || uses->rows[i]->definition != NULL ? uses->rows[i] : NULL;
    if (uses->len == MOST_ZONES || memchr(tzid.at, '\0', tzid.len) != NULL)
        return NULL;
    struct timezone_use *use = memory_new(1, sizeof *use);
    use->tzid = slice_copy(tzid);
    resolve(uses, use);
    uses->rows = memory_room(uses->rows, uses->len, &uses->room, sizeof *uses->rows);
    uses->rows[uses->len++] = use;
    *is_new = true;
    return use->zone != NULL || use->definition != NULL ? use : NULL;
}

int64_t timezone_use_instant(const struct timezone_use *use, struct when local)
{
    int64_t instant;
    if (use->zone != NULL) {
        zone_instant(use->zone, local, &instant);
        return instant;
    }
    int64_t wall = when_seconds_between(epoch, local);
    instant = wall - onsets_offset(&use->definition->onsets, wall);
    return wall - onsets_offset(&use->definition->onsets, instant);
}
