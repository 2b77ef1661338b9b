/* Wall clocks and UTC, from the time zone database's compiled files (RFC 8536). */
#include "when/tzif.h"

#include <string.h>

enum { MOST_BYTES = 1 << 20, HEADER = 44 };

/* Counts of a header, in its order. */
struct counts {
    size_t utc_flags, wall_flags, leaps, transitions, types, letters;
};

static int64_t read_big_endian(const char *at, size_t len)
{
    uint64_t number = (at[0] & 0x80) != 0 ? UINT64_MAX : 0;
    for (size_t i = 0; i < len; i++)
        number = number << 8 | (unsigned char)at[i];
    return (int64_t)number;
}

static bool read_header(struct slice data, struct counts *counts)
{
    size_t *fields[] = {&counts->utc_flags,   &counts->wall_flags, &counts->leaps,
                        &counts->transitions, &counts->types,      &counts->letters};
    if (data.len < HEADER || memcmp(data.at, "TZif", 4) != 0)
        return false;
    for (size_t i = 0; i < ARRAY_LEN(fields); i++) {
        int64_t count = read_big_endian(data.at + 20 + 4 * i, 4);
        if (count < 0 || count > MOST_BYTES)
            return false;
        *fields[i] = (size_t)count;
    }
    return true;
}

static size_t body_len(const struct counts *counts, size_t time_len)
{
    return counts->transitions * (time_len + 1) + counts->types * 6 + counts->letters +
           counts->leaps * (time_len + 4) + counts->wall_flags + counts->utc_flags;
}

static bool read_clocks(struct zone *zone, const char *types, struct slice letters)
{
    for (size_t i = 0; i < zone->clocks_len; i++) {
        struct clock *clock = &zone->clocks[i];
        size_t name = (unsigned char)types[6 * i + 5];
        clock->offset = (long)read_big_endian(types + 6 * i, 4);
        clock->daylight = types[6 * i + 4] != 0;
        if (name >= letters.len || clock->offset < -93600 || clock->offset > 93600)
            return false;
        size_t len = strnlen(letters.at + name, letters.len - name);
        if (len >= sizeof clock->name)
            return false;
        memcpy(clock->name, letters.at + name, len);
    }
    return true;
}

/* The block with 64-bit times; `data` begins behind its header. */
static bool read_body(struct zone *zone, struct slice data, const struct counts *counts)
{
    if (body_len(counts, 8) > data.len || counts->types == 0 || counts->types > ARRAY_LEN(zone->clocks))
        return false;
    const char *indices = data.at + 8 * counts->transitions, *types = indices + counts->transitions;
    zone->len = counts->transitions;
    zone->clocks_len = counts->types;
    zone->at = memory_new(zone->len, sizeof *zone->at);
    zone->type = memory_new(zone->len, 1);
    for (size_t i = 0; i < zone->len; i++) {
        zone->at[i] = read_big_endian(data.at + 8 * i, 8);
        zone->type[i] = (unsigned char)indices[i];
        if (zone->type[i] >= zone->clocks_len || (i > 0 && zone->at[i] <= zone->at[i - 1]))
            return false;
    }
    return read_clocks(zone, types, (struct slice){types + 6 * counts->types, counts->letters});
}

static bool read_footer(struct zone *zone, struct slice data)
{
    size_t end;
    if (data.len < 2 || data.at[0] != '\n')
        return false;
    data = slice_part(data, 1, data.len);
    if (!slice_find(data, SLICE("\n"), &end))
        return false;
    return end == 0 || footer_read(slice_part(data, 0, end), &zone->footer);
}

static bool read_zone(struct zone *zone, struct slice data)
{
    struct counts counts;
    if (!read_header(data, &counts) || data.at[4] < '2')
        return false;
    data = slice_part(data, HEADER + body_len(&counts, 4), data.len);
    if (!read_header(data, &counts))
        return false;
    data = slice_part(data, HEADER, data.len);
    return read_body(zone, data, &counts) &&
           read_footer(zone, slice_part(data, body_len(&counts, 8), data.len));
}

/* `Area/Place` or `Area/Country/Place`: nothing that could lead out of the folder. */
static bool name_is_safe(const char *name)
{
    static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/";
    size_t slashes = 0, len = strlen(name);
    for (const char *at = name; *at != '\0'; at++) {
        slashes += *at == '/';
        if (*at == '/' && (at == name || at[1] == '/' || at[1] == '\0'))
            return false;
    }
    return len > 0 && len < 64 && strspn(name, allowed) == len && slashes <= 2;
}

char *zone_path(const char *name)
{
    const char *folder = getenv("TZDIR");
    return memory_print("%s/%s", folder != NULL && *folder != '\0' ? folder : "/usr/share/zoneinfo", name);
}

struct zone *zone_open(const char *name)
{
    if (!name_is_safe(name))
        return NULL;
    AUTO_FREE char *path = zone_path(name);
    AUTO_FREE char *bytes = NULL;
    size_t len;
    if (!file_read(path, MOST_BYTES, &bytes, &len))
        return NULL;
    struct zone *zone = memory_new(1, sizeof *zone);
    zone->name = slice_copy(slice_of(name));
    if (read_zone(zone, (struct slice){bytes, len}))
        return zone;
    zone_free(zone);
    return NULL;
}

void zone_free(struct zone *zone)
{
    if (zone == NULL)
        return;
    free(zone->name);
    free(zone->at);
    free(zone->type);
    free(zone);
}

const char *zone_name(const struct zone *zone)
{
    return zone->name;
}

static bool is_past(const void *row, const void *sought)
{
    const int64_t *transition = row, *instant = sought;
    return *transition <= *instant;
}

/* How many transitions are at or before an instant. */
static size_t passed(const struct zone *zone, int64_t instant)
{
    return rows_before(zone->at, zone->len, sizeof *zone->at, is_past, &instant);
}

/* The clock after so many transitions. */
static const struct clock *table_clock(const struct zone *zone, size_t transitions)
{
    return &zone->clocks[transitions > 0 ? zone->type[transitions - 1] : 0];
}

const struct clock *zone_clock(const struct zone *zone, int64_t instant)
{
    size_t transitions = passed(zone, instant);
    if (transitions == zone->len && zone->footer.known)
        return footer_clock(&zone->footer, instant);
    return table_clock(zone, transitions);
}

long zone_offset(const struct zone *zone, int64_t instant)
{
    return zone_clock(zone, instant)->offset;
}

struct when zone_local(const struct zone *zone, int64_t instant)
{
    const struct when epoch = {1970, 1, 1, 0, 0, 0};
    return when_later(epoch, instant + zone_offset(zone, instant));
}

bool zone_is_quiet(const struct zone *zone, long day, long *offset)
{
    int64_t from = ((int64_t)day - 1) * 86400, until = from + 3 * 86400;
    size_t transitions = passed(zone, from);
    *offset = zone_offset(zone, from);
    return transitions < zone->len ? zone->at[transitions] > until : zone_offset(zone, until) == *offset;
}

enum zone_kind zone_instant(const struct zone *zone, struct when local, int64_t *instant)
{
    const struct when epoch = {1970, 1, 1, 0, 0, 0};
    int64_t wall = when_seconds_between(epoch, local);
    size_t transitions = passed(zone, wall - 86400);
    /* most times: nothing changes near them */
    if (transitions < zone->len && zone->at[transitions] > wall + 86400) {
        *instant = wall - table_clock(zone, transitions)->offset;
        return ZONE_ONCE;
    }
    long before = zone_offset(zone, wall - 86400), after = zone_offset(zone, wall + 86400);
    bool by_before = zone_offset(zone, wall - before) == before,
         by_after = zone_offset(zone, wall - after) == after;
    *instant = by_before || !by_after ? wall - before : wall - after;
    if (!by_before && !by_after)
        return ZONE_SKIPPED;
    return by_before && by_after && before != after ? ZONE_TWICE : ZONE_ONCE;
}
