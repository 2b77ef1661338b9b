/* A zone as the observances of a VTIMEZONE: two open rules where the footer holds, single onsets where it
 * does not. */
#include "when/tzif.h"

struct list {
    struct observance *rows;
    size_t len, room;
};

static struct when wall_when(int64_t wall)
{
    const struct when epoch = {1970, 1, 1, 0, 0, 0};
    return when_later(epoch, wall);
}

static int64_t year_begins(int year)
{
    return (int64_t)day_number(year, 1, 1) * 86400;
}

/* Daylight time is what lies ahead of the other: Ireland and Morocco call their winter
 * clock the exception. */
static bool is_daylight(const struct clock *from, const struct clock *to)
{
    return to->daylight ? to->offset >= from->offset : from->daylight && to->offset > from->offset;
}

static void add(struct list *list, const struct clock *from, const struct clock *to, int64_t wall,
                const char *rule)
{
    if (list->len == list->room)
        return;
    struct observance *row = &list->rows[list->len++];
    *row = (struct observance){.daylight = is_daylight(from, to),
                               .offset_from = from->offset,
                               .offset_to = to->offset,
                               .onset = wall_when(wall)};
    snprintf(row->name, sizeof row->name, "%s", to->name);
    snprintf(row->rule, sizeof row->rule, "%s", rule);
}

/* RFC 5545 can say the `week`th weekday of a month at a time of that same day. */
static bool change_is_rule(const struct change *change)
{
    return change->form == 'M' && change->time >= 0 && change->time < 86400;
}

static void add_rule(struct list *list, const struct clock *from, const struct clock *to,
                     const struct change *change, int year)
{
    static const char *const days[] = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    char rule[sizeof list->rows->rule];
    snprintf(rule, sizeof rule, "FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s", change->month,
             change->week == 5 ? -1 : change->week, days[change->weekday]);
    add(list, from, to, change_wall(change, year), rule);
}

/* The first year from which on table and footer say the same: none of the table's later transitions is news
 * to the footer, and none of the footer's is missing from the table. */
static int footer_year(const struct zone *zone, int from)
{
    const struct footer *footer = &zone->footer;
    int64_t news = INT64_MIN;
    int last = zone->len > 0 ? wall_when(zone->at[zone->len - 1]).year : from;
    for (size_t i = zone->len; i > 0 && news == INT64_MIN; i--) {
        int64_t at = zone->at[i - 1];
        if (zone_offset(zone, at) != footer_clock(footer, at)->offset)
            news = i < zone->len ? zone->at[i] : at;
        else if (zone_offset(zone, at - 1) != footer_clock(footer, at - 1)->offset)
            news = at;
    }
    for (int year = last; footer->alternates && year >= from && year_begins(year) > news; year--) {
        int64_t on = change_wall(&footer->to_daylight, year) - footer->standard.offset;
        int64_t off = change_wall(&footer->to_standard, year) - footer->daylight.offset;
        if (zone_offset(zone, on) != footer->daylight.offset ||
            zone_offset(zone, off) != footer->standard.offset)
            news = on > off ? on : off;
    }
    int year = news == INT64_MIN ? from : wall_when(news).year + 1;
    return year > from ? year : from;
}

/* The next instant after `at` and before `end` at which the offset changes; `end` where it does not. */
static int64_t next_change(const struct zone *zone, int64_t at, int64_t end)
{
    const struct footer *footer = &zone->footer;
    size_t i = 0;
    while (i < zone->len &&
           (zone->at[i] <= at || zone_offset(zone, zone->at[i]) == zone_offset(zone, zone->at[i] - 1)))
        i++;
    if (i < zone->len)
        return zone->at[i] < end ? zone->at[i] : end;
    int64_t next = end;
    for (int year = wall_when(at).year; footer->alternates && year <= wall_when(at).year + 1; year++) {
        const int64_t candidates[] = {change_wall(&footer->to_daylight, year) - footer->standard.offset,
                                      change_wall(&footer->to_standard, year) - footer->daylight.offset};
        for (size_t k = 0; k < ARRAY_LEN(candidates); k++)
            next = candidates[k] > at && candidates[k] < next ? candidates[k] : next;
    }
    return next;
}

/* The last change at or before `start`; long ago where there was none. */
static int64_t last_change(const struct zone *zone, int64_t start)
{
    size_t i = zone->len;
    while (i > 0 && (zone->at[i - 1] > start ||
                     zone_offset(zone, zone->at[i - 1]) == zone_offset(zone, zone->at[i - 1] - 1)))
        i--;
    int64_t last = i > 0 ? zone->at[i - 1] : INT64_MIN;
    for (int year = wall_when(start).year - 1; zone->footer.alternates && year <= wall_when(start).year;
         year++) {
        int64_t from = year_begins(year) - 86400;
        for (int64_t at = next_change(zone, from, start + 1); at <= start;
             at = next_change(zone, at, start + 1))
            last = at > last ? at : last;
    }
    return last;
}

/* Each change from the one that governs `start` up to `end`. */
static void add_single(struct list *list, const struct zone *zone, int64_t start, int64_t end)
{
    int64_t at = last_change(zone, start);
    if (at == INT64_MIN) {
        int64_t long_ago = start < 0 ? start : 0;
        const struct clock *clock = zone_clock(zone, start);
        add(list, clock, clock, long_ago + clock->offset, "");
        at = start;
    } else {
        const struct clock *before = zone_clock(zone, at - 1);
        add(list, before, zone_clock(zone, at), at + before->offset, "");
    }
    while ((at = next_change(zone, at, end)) < end) {
        const struct clock *before = zone_clock(zone, at - 1);
        add(list, before, zone_clock(zone, at), at + before->offset, "");
    }
}

size_t zone_observances(const struct zone *zone, int from, int to, struct observance *out, size_t room)
{
    struct list list = {out, 0, room};
    const struct footer *footer = &zone->footer;
    /* the day before: what is 1 January here may be 31 December in UTC */
    int64_t start = year_begins(from) - 86400;
    int ruled = footer->known ? footer_year(zone, wall_when(start).year) : to + 1;
    bool rules =
        footer->alternates && change_is_rule(&footer->to_daylight) && change_is_rule(&footer->to_standard);
    if (!rules || ruled > to)
        ruled = to + 1;
    bool from_the_start = rules && ruled < from;
    if (!from_the_start)
        add_single(&list, zone, start, ruled > to ? year_begins(to + 1) + 86400 : year_begins(ruled));
    if (ruled <= to) {
        add_rule(&list, &footer->standard, &footer->daylight, &footer->to_daylight,
                 from_the_start ? from - 1 : ruled);
        add_rule(&list, &footer->daylight, &footer->standard, &footer->to_standard,
                 from_the_start ? from - 1 : ruled);
    }
    return list.len;
}
