/* Which time zones a country has, by the time zone database's zone.tab. */
#include "fasti/zone.h"

#include <string.h>

enum { MOST_BYTES = 1 << 20, MOST_ROWS = 1000 };

struct row {
    struct slice country, name;
    struct zone *zone; /* NULL: not opened yet */
};

struct zone_table {
    char *bytes;
    struct row rows[MOST_ROWS];
    size_t len;
};

static struct slice take_until(struct slice *rest, char end)
{
    const char *at = memchr(rest->at, end, rest->len);
    struct slice part = {rest->at, at != NULL ? (size_t)(at - rest->at) : rest->len};
    *rest = slice_part(*rest, part.len + (at != NULL), rest->len);
    return part;
}

/* A line has a country, coordinates, a zone and perhaps a remark, parted by tabs. */
static void read_row(struct zone_table *table, struct slice line)
{
    struct slice country = take_until(&line, '\t');
    take_until(&line, '\t');
    struct slice name = take_until(&line, '\t');
    if (country.len == 2 && country.at[0] != '#' && name.len > 0 && table->len < MOST_ROWS)
        table->rows[table->len++] = (struct row){country, name, NULL};
}

struct zone_table *zone_table_new(void)
{
    struct zone_table *table = memory_new(1, sizeof *table);
    AUTO_FREE char *path = zone_path("zone.tab");
    size_t len;
    if (!file_read(path, MOST_BYTES, &table->bytes, &len))
        return table;
    for (struct slice rest = {table->bytes, len}; rest.len > 0;)
        read_row(table, take_until(&rest, '\n'));
    return table;
}

void zone_table_free(struct zone_table *table)
{
    if (table == NULL)
        return;
    for (size_t i = 0; i < table->len; i++)
        zone_free(table->rows[i].zone);
    free(table->bytes);
    free(table);
}

static long offset_of(struct row *row, int64_t instant, long otherwise)
{
    if (row->zone == NULL) {
        AUTO_FREE char *name = slice_copy(row->name);
        row->zone = zone_open(name);
    }
    return row->zone != NULL ? zone_offset(row->zone, instant) : otherwise;
}

bool zone_serves(struct zone_table *table, struct slice country, const struct zone *zone, int64_t instant)
{
    bool known = false;
    long offset = zone_offset(zone, instant);
    for (size_t i = 0; i < table->len; i++)
        if (slice_equal(table->rows[i].country, country)) {
            if (slice_is(table->rows[i].name, zone_name(zone)) ||
                offset_of(&table->rows[i], instant, offset) == offset)
                return true;
            known = true;
        }
    return !known;
}
