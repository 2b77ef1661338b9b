/* Programme items as events of their own: when each begins and ends, and an identity that hangs neither on
 * its time nor on its place. */
#include "ical/feed.h"

/* LOOK_AHEAD keeps a hostile programme linear; LONGEST is what an item may last that states no end. */
enum { LOOK_AHEAD = 64, LONGEST = 12 * 3600, EVENING = 18 };

static uint64_t hash_of(struct slice bytes)
{
    uint64_t hash = 0xCBF29CE484222325;
    for (size_t i = 0; i < bytes.len; i++)
        hash = (hash ^ (unsigned char)bytes.at[i]) * 0x100000001B3;
    return hash;
}

/* The start with its day; a small hour that follows the evening is that of the next day. */
static struct when resolve_start(struct when stated, struct when previous)
{
    struct when start = time_whole(when_fill(stated, when_date(previous)));
    bool night = stated.day == UNSTATED && previous.hour >= EVENING && start.hour < WHEN_MORNING;
    return night && when_has_date(start) ? when_later(start, 86400) : start;
}

/* The stated end, on the next day where the clock went past midnight; unstated where it is no end. */
static struct when resolve_end(struct when stated, struct when start)
{
    if (stated.hour == UNSTATED)
        return when_unstated;
    struct when end = time_whole(when_fill(stated, when_date(start)));
    if (!when_has_date(end))
        return when_unstated;
    int64_t seconds = when_seconds_between(start, end);
    if (seconds <= 0 && stated.day == UNSTATED && seconds + 86400 <= LONGEST)
        return when_later(end, 86400);
    return seconds > 0 ? end : when_unstated;
}

/* An item of no track is for the people of all tracks. */
static bool tracks_meet(struct slice a, struct slice b)
{
    return a.len == 0 || b.len == 0 || slice_equal(a, b);
}

/* Until the next timed item of its track, the last one until the event's end. */
static struct when implied_end(const struct subject *subject, size_t at)
{
    const struct items *items = subject->items;
    const struct item *item = &items->rows[at];
    struct when end = time_is_day(subject->start) ? when_unstated : subject->end;
    size_t last = items->len - at > LOOK_AHEAD ? at + LOOK_AHEAD : items->len;
    for (size_t i = at + 1; i < last; i++) {
        const struct item *next = &items->rows[i];
        if (when_is_unstated(next->start) ||
            !tracks_meet(item_text(item, ITEM_TRACK), item_text(next, ITEM_TRACK)) ||
            when_seconds_between(item->start, next->start) <= 0)
            continue;
        end = next->start;
        break;
    }
    if (when_is_unstated(end))
        return end;
    int64_t seconds = when_seconds_between(item->start, end);
    return seconds > 0 && seconds <= LONGEST ? end : when_unstated;
}

static int compare_twins(const void *a, const void *b)
{
    const struct item *const *one = a, *const *two = b;
    if ((*one)->hash != (*two)->hash)
        return (*one)->hash < (*two)->hash ? -1 : 1;
    return (*one > *two) - (*one < *two);
}

/* Items of one title are told apart by their order. */
static void number_twins(struct items *items)
{
    AUTO_FREE struct item **sorted = memory_new(items->len, sizeof *sorted);
    for (size_t i = 0; i < items->len; i++) {
        sorted[i] = &items->rows[i];
        items->rows[i].hash = hash_of(item_text(&items->rows[i], ITEM_TITLE));
    }
    if (items->len > 1)
        qsort(sorted, items->len, sizeof *sorted, compare_twins);
    for (size_t i = 1; i < items->len; i++)
        sorted[i]->twin = sorted[i]->hash == sorted[i - 1]->hash ? sorted[i - 1]->twin + 1 : 0;
}

struct slice item_text(const struct item *item, enum item_member member)
{
    return value_text(item->members[member]);
}

static void read_members(struct item *item, struct value value)
{
    static const char *const names[] = {
        [ITEM_TITLE] = "title",       [ITEM_START] = "start",
        [ITEM_END] = "end",           [ITEM_TRACK] = "track",
        [ITEM_KIND] = "kind",         [ITEM_ROOM] = "room",
        [ITEM_SPEAKERS] = "speakers", [ITEM_DESCRIPTION] = "description",
    };
    if (value_type(value) != VALUE_OBJECT)
        return;
    for (struct value member = value_first(value); value_is(member); member = value_next(member)) {
        struct slice name = value_name(member);
        size_t i = 0;
        while (i < ITEM_MEMBERS && !slice_is(name, names[i]))
            i++;
        if (i < ITEM_MEMBERS)
            item->members[i] = member;
    }
}

static void add_item(struct items *items, struct value value, struct when *previous)
{
    struct item item = {.element = value, .start = when_unstated, .end = when_unstated};
    struct when stated = when_unstated;
    read_members(&item, value);
    value_when(item.members[ITEM_START], &stated);
    if (stated.hour != UNSTATED)
        item.start = resolve_start(stated, *previous);
    if (when_has_date(item.start)) {
        *previous = item.start;
        stated = when_unstated;
        value_when(item.members[ITEM_END], &stated);
        item.end = resolve_end(stated, item.start);
    }
    items->rows = memory_room(items->rows, items->len, &items->room, sizeof *items->rows);
    items->rows[items->len++] = item;
}

void items_resolve(const struct subject *subject)
{
    struct items *items = subject->items;
    struct when previous = subject->start;
    struct value value = value_first(twin_value(subject->event, KEY_PROGRAMME));
    items->len = 0;
    for (; value_is(value); value = value_next(value))
        add_item(items, value, &previous);
    for (size_t i = 0; i < items->len; i++) {
        struct item *item = &items->rows[i];
        if (!when_is_unstated(item->start) && when_is_unstated(item->end))
            item->end = implied_end(subject, i);
    }
}

static bool are_written(const struct subject *subject)
{
    enum ical_programme mode = subject->settings->programme;
    return subject->items->len > 0 && (mode == PROGRAMME_ITEMS || mode == PROGRAMME_BOTH);
}

void items_note_years(const struct subject *subject, struct zone_use *use)
{
    if (!are_written(subject))
        return;
    for (size_t i = 0; i < subject->items->len; i++) {
        zone_use_year(use, subject->items->rows[i].start);
        zone_use_year(use, subject->items->rows[i].end);
    }
}

/* The namespace of an event's items: its uid where that is a UUID, else one of it. */
static void find_parent(const struct subject *subject, unsigned char parent[16])
{
    char text[UUID_TEXT];
    if (uuid_read(subject->uid, parent))
        return;
    uuid_text(subject->uid, text);
    uuid_read(slice_of(text), parent);
}

/* A byte that no title has parts it from the number. */
static void item_uid(const struct item *item, const unsigned char parent[16], char out[UUID_TEXT])
{
    struct slice title = item_text(item, ITEM_TITLE);
    if (item->twin == 0) {
        uuid_within(parent, title, out);
        return;
    }
    AUTO_FREE char *name = memory_print("%.*s\xFF%u", (int)title.len, title.at, item->twin);
    uuid_within(parent, slice_of(name), out);
}

static void write_track(const struct subject *subject, const struct item *item)
{
    struct slice track = item_text(item, ITEM_TRACK);
    if (track.len == 0)
        return;
    property_begin(subject, "CATEGORIES");
    wire_phrase(subject->wire, track);
    wire_end(subject->wire);
}

static void write_item(const struct subject *subject, const struct item *item, const unsigned char parent[16])
{
    char uid[UUID_TEXT];
    struct slice title = item_text(item, ITEM_TITLE), room = item_text(item, ITEM_ROOM);
    item_uid(item, parent, uid);
    size_t from = subject->wire->text->len;
    component_begin(subject, "VEVENT", slice_of(uid));
    bool exact = time_write_both(subject, item->start, item->end);
    repeat_write(subject, item->start);
    summary_write(subject, NULL, title.len > 0 ? title : event_text(subject->event, KEY_TITLE));
    description_write_item(subject, item);
    if (room.len > 0 || !again_write(subject, AGAIN_PLACE))
        place_write(subject, "LOCATION", room);
    write_track(subject, item);
    twin_write_item(subject, item, exact, from);
    status_write(subject);
    wire_line(subject->wire, "TRANSP:TRANSPARENT");
    parent_write(subject);
    stamps_write(subject);
    structure_write_item(subject, item, slice_of(uid));
    component_end(subject, "VEVENT");
}

void items_write(const struct subject *subject)
{
    unsigned char parent[16];
    const struct items *items = subject->items;
    if (!are_written(subject))
        return;
    find_parent(subject, parent);
    number_twins(subject->items);
    for (size_t i = 0; i < items->len; i++) {
        if (!when_is_unstated(items->rows[i].start))
            write_item(subject, &items->rows[i], parent);
    }
}
