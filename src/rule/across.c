/* Collects what the rules between events need: small rows, never events. */
#include "rule/rules.h"

#include <string.h>

struct notes *notes_new(void)
{
    return memory_new(1, sizeof(struct notes));
}

void notes_free(struct notes *notes)
{
    if (notes == NULL)
        return;
    free(notes->texts);
    free(notes->seen);
    free(notes->speakers.rows);
    free(notes->rooms.rows);
    free(notes);
}

/* Keeps a text; its offset. */
static size_t keep(struct notes *notes, struct slice text)
{
    size_t at = notes->texts_len;
    while (notes->texts_room < at + text.len + 1) {
        notes->texts_room = notes->texts_room < 4096 ? 4096 : notes->texts_room * 2;
        notes->texts = memory_resize(notes->texts, notes->texts_room, 1);
    }
    if (text.len > 0)
        memcpy(notes->texts + at, text.at, text.len);
    notes->texts[at + text.len] = '\0';
    notes->texts_len += text.len + 1;
    return at;
}

/* FNV-1a, going on from `hash`; 0 to begin with. Never 0. */
static uint64_t hash_bytes(uint64_t hash, struct slice bytes)
{
    hash = hash != 0 ? hash : 0xCBF29CE484222325;
    for (size_t i = 0; i < bytes.len; i++)
        hash = (hash ^ (unsigned char)bytes.at[i]) * 0x100000001B3;
    hash = (hash ^ 0xFF) * 0x100000001B3;
    return hash != 0 ? hash : 1;
}

/* The same of a name, as people write it: case, accents and white space aside. */
static uint64_t hash_name(uint64_t hash, struct slice name)
{
    AUTO_FREE char *folded = utf8_fold(name);
    return hash_bytes(hash, slice_of(folded));
}

static uint32_t short_hash(uint64_t hash)
{
    uint32_t half = (uint32_t)(hash ^ hash >> 32);
    return half != 0 ? half : 1;
}

/* The building: what it is called or where it stands, and its city; 0 where not known. */
static uint64_t hash_building(const struct event *event)
{
    struct slice name = event_text(event, KEY_LOCATION_NAME), street = event_text(event, KEY_LOCATION_STREET);
    if (name.len == 0 && street.len == 0)
        return 0;
    return hash_name(hash_name(0, name.len > 0 ? name : street), event_text(event, KEY_LOCATION_CITY));
}

/* Minutes since 1970; false where the moment is not known for certain. */
static bool read_minutes(const struct check *check, struct when when, int32_t *minutes)
{
    int64_t instant;
    if (check->zone == NULL || !when_has_date(when) || !when_has_clock(when))
        return false;
    zone_instant(check->zone, when, &instant);
    *minutes = instant / 60 > INT32_MAX ? INT32_MAX : (int32_t)(instant / 60);
    return true;
}

/* A booking of `event`'s place for a time; without a certain end, of its first minute. */
static bool start_booking(const struct check *check, struct when start, struct when end, struct booking *booking)
{
    static const struct when epoch = {1970, 1, 1, 0, 0, 0};
    *booking = (struct booking){.event = (uint32_t)check->notes->seen_len, .item = -1};
    if (!read_minutes(check, start, &booking->from))
        return false;
    if (!read_minutes(check, end, &booking->until) || booking->until <= booking->from)
        booking->until = booking->from + 1;
    int64_t local = when_seconds_between(epoch, start) / 60;
    booking->local = local > INT32_MAX ? INT32_MAX : (int32_t)local;
    const struct notes *notes = check->notes;
    booking->building = short_hash(notes->building != 0 ? notes->building : hash_bytes(0, event_text(check->event, KEY_UID)));
    booking->room = notes->hall != 0 ? short_hash(notes->hall) : 0;
    booking->line = (uint32_t)check->line;
    return true;
}

static void add_booking(struct bookings *bookings, const struct booking *booking)
{
    bookings->rows = memory_room(bookings->rows, bookings->len, &bookings->room, sizeof *bookings->rows);
    bookings->rows[bookings->len++] = *booking;
}

static void add_seen(struct notes *notes, const struct seen *seen)
{
    notes->seen = memory_room(notes->seen, notes->seen_len, &notes->seen_room, sizeof *notes->seen);
    notes->seen[notes->seen_len++] = *seen;
}

static void move_bookings(struct bookings *bookings, struct bookings *more, size_t events, size_t texts)
{
    for (size_t i = 0; i < more->len; i++) {
        struct booking booking = more->rows[i];
        booking.event += (uint32_t)events;
        booking.name += texts;
        add_booking(bookings, &booking);
    }
    more->len = 0;
}

void notes_move(struct notes *notes, struct notes *more)
{
    size_t texts = keep(notes, (struct slice){more->texts, more->texts_len});
    move_bookings(&notes->speakers, &more->speakers, notes->seen_len, texts);
    move_bookings(&notes->rooms, &more->rooms, notes->seen_len, texts);
    for (size_t i = 0; i < more->seen_len; i++) {
        struct seen seen = more->seen[i];
        seen.uid += texts;
        seen.path += texts;
        add_seen(notes, &seen);
    }
    more->texts_len = more->seen_len = 0;
}

/* Where in the announcement a booking stands; the line of the store where the event came from one. */
static void place_booking(const struct check *check, const char *key, struct booking *booking)
{
    struct place place = {0};
    if (check->given.len == 0 || (!event_span(check->event, key, &place) && !event_span(check->event, "/title", &place)))
        return;
    booking->line = (uint32_t)place.line;
    booking->column = place.column < UINT16_MAX ? (uint16_t)place.column : 0;
    booking->length = place.length < UINT16_MAX ? (uint16_t)place.length : UINT16_MAX;
}

/* First and last name: a single word is no one for certain. */
static bool is_full_name(struct slice name)
{
    struct slice trimmed = slice_trim(name);
    return trimmed.len > 0 && memchr(trimmed.at, ' ', trimmed.len) != NULL;
}

static void add_speakers(const struct check *check, struct value speakers, const char *key, const struct booking *booking)
{
    struct notes *notes = check->notes;
    char pointer[2 * KEY_TEXT];
    size_t index = 0;
    for (struct value speaker = value_first(speakers); value_is(speaker); speaker = value_next(speaker), index++) {
        struct slice name = value_text(value_member(speaker, "name"));
        if (!is_full_name(name))
            continue;
        struct booking row = *booking;
        row.who = hash_name(0, name);
        row.name = keep(notes, name);
        snprintf(pointer, sizeof pointer, "%s/%zu", key, index);
        place_booking(check, pointer, &row);
        add_booking(&notes->speakers, &row);
    }
}

static int compare_who(const void *one, const void *two)
{
    const struct booking *a = one, *b = two;
    return (a->who > b->who) - (a->who < b->who);
}

/* Takes out of the rows from `event_rows` on whoever has a row of an item among those from `item_rows` on: that one says more. */
static void drop_itemised(struct bookings *speakers, size_t item_rows, size_t event_rows)
{
    size_t len = event_rows;
    if (event_rows - item_rows == 0)
        return;
    qsort(speakers->rows + item_rows, event_rows - item_rows, sizeof *speakers->rows, compare_who);
    for (size_t i = event_rows; i < speakers->len; i++)
        if (bsearch(&speakers->rows[i], speakers->rows + item_rows, event_rows - item_rows, sizeof *speakers->rows,
                    compare_who) == NULL)
            speakers->rows[len++] = speakers->rows[i];
    speakers->len = len;
}

static void add_room(const struct check *check, const char *key, struct slice room, const struct booking *booking)
{
    struct notes *notes = check->notes;
    if (notes->building == 0 || room.len == 0)
        return;
    struct booking row = *booking;
    row.who = hash_name(notes->building, room);
    row.name = keep(notes, room);
    place_booking(check, key, &row);
    add_booking(&notes->rooms, &row);
}

static void add_item(const struct check *check, const struct item *item, struct when until)
{
    char key[KEY_TEXT];
    struct booking booking;
    if ((!value_is(item->speakers) && item->room.len == 0) ||
        !start_booking(check, item->start, when_has_clock(item->end) ? item->end : until, &booking))
        return;
    booking.item = item->index < INT32_MAX ? (int32_t)item->index : INT32_MAX;
    if (item->room.len > 0)
        booking.room = short_hash(hash_name(0, item->room));
    else if (booking.room == 0 && item->track.len > 0)
        booking.room = short_hash(hash_name(hash_bytes(0, event_text(check->event, KEY_UID)), item->track));
    add_speakers(check, item->speakers, item_key(item, "speakers", key), &booking);
    add_room(check, item_key(item, "room", key), item->room, &booking);
}

/* An item without an end lasts at least until the next later start that is listed, or the event's end. */
static void add_items(const struct check *check)
{
    struct when next = check->end, later = check->end;
    for (size_t i = check->items_len; i > 0; i--) {
        const struct item *item = &check->items[i - 1];
        if (!when_has_clock(item->start))
            continue;
        if (!when_equal(item->start, next))
            later = next;
        next = item->start;
        add_item(check, item, later);
    }
}

static void add_bookings(const struct check *check)
{
    struct bookings *speakers = &check->notes->speakers;
    struct booking booking;
    size_t item_rows = speakers->len;
    add_items(check);
    size_t event_rows = speakers->len;
    if (!start_booking(check, check->start, check->end, &booking))
        return;
    add_speakers(check, event_value(check->event, KEY_SPEAKERS), "/speakers", &booking);
    drop_itemised(speakers, item_rows, event_rows);
    add_room(check, "/location/room", event_text(check->event, KEY_LOCATION_ROOM), &booking);
}

/* Title, day and place; 0 where there is no day. */
static uint64_t hash_twin(const struct check *check)
{
    char day[WHEN_TEXT];
    if (!when_has_date(check->start) || event_text(check->event, KEY_TITLE).len == 0)
        return 0;
    when_write(when_date(check->start), day);
    uint64_t hash = hash_bytes(hash_name(0, event_text(check->event, KEY_TITLE)), slice_of(day));
    hash ^= check->notes->building ^ check->notes->hall;
    return hash != 0 ? hash : 1;
}

static size_t keep_path(struct notes *notes, const char *path)
{
    if (notes->seen_len > 0) {
        size_t last = notes->seen[notes->seen_len - 1].path;
        if (strcmp(notes->texts + last, path) == 0)
            return last;
    }
    return keep(notes, slice_of(path));
}

void check_across(const struct check *check)
{
    struct notes *notes = check->notes;
    struct slice uid = event_text(check->event, KEY_UID);
    bool called_off = check_is(check, KEY_STATUS, "cancelled") || check_is(check, KEY_STATUS, "postponed");
    struct place title = {0};
    if (notes == NULL || notes->seen_len >= UINT32_MAX - 1)
        return;
    struct slice room = event_text(check->event, KEY_LOCATION_ROOM);
    notes->building = hash_building(check->event);
    notes->hall = room.len > 0 ? hash_name(0, room) : 0;
    struct seen seen = {
        .uid_hash = uid.len > 0 ? hash_bytes(0, uid) : 0,
        .twin_hash = called_off ? 0 : hash_twin(check),
        .uid = keep(notes, uid),
        .path = keep_path(notes, check->path),
        .line = (uint32_t)check->line,
        .placed = notes->building != 0,
        .recurs = value_is(event_value(check->event, KEY_RECURRENCE)),
    };
    if (check->given.len > 0 && event_span(check->event, "/title", &title))
        seen.line = (uint32_t)title.line;
    seen.timed = read_minutes(check, check->start, &seen.from);
    if (!read_minutes(check, check->end, &seen.until))
        seen.until = seen.from;
    if (!called_off)
        add_bookings(check);
    add_seen(notes, &seen);
}

static const struct rule rows[] = {
    {
        .name = "uid-duplicate",
        .group = "across",
        .severity = SEVERITY_ERROR,
        .summary = "Two events have one uid.",
        .explanation =
            "The uid is how a calendar knows an event again: of two with the same, subscribers see "
            "only one. A series and its exceptions share theirs, and are left alone.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"}}\n"
            "{\"uid\":\"7d1f\",\"title\":\"Lezing\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Waag\",\"city\":\"Zutphen\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"}}\n"
            "{\"uid\":\"9a20\",\"title\":\"Lezing\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Waag\",\"city\":\"Zutphen\"}}",
        .check = check_across,
    },
    {
        .name = "event-duplicate",
        .group = "across",
        .severity = SEVERITY_WARNING,
        .summary = "Two events have the same title, day and place, under two uids.",
        .explanation =
            "Probably one event came in twice, from two sources, and people will see it doubled. "
            "Two sittings on one day, the second after the end of the first, are left alone, and "
            "so is what was called off.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"}}\n"
            "{\"uid\":\"9a20\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"}}\n"
            "{\"uid\":\"9a20\",\"title\":\"Debat\",\"start\":\"2026-05-19T19:00:00\","
            "\"end\":\"2026-05-19T21:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"}}",
    },
    {
        .name = "speaker-double-booked",
        .group = "across",
        .severity = SEVERITY_ERROR,
        .summary = "One name is in two places at once.",
        .explanation =
            "Two events, or two items in different rooms or tracks, list the same first and last "
            "name for times that overlap. Names are compared case and accents aside. A speaker of "
            "an event may also speak in its programme.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"},\"speakers\":[{\"name\":\"Anna de Vries\"}]}\n"
            "{\"uid\":\"9a20\",\"title\":\"Lezing\",\"start\":\"2026-05-19T16:00:00\","
            "\"end\":\"2026-05-19T18:00:00\",\"location\":{\"name\":\"Waag\",\"city\":\"Zutphen\"},"
            "\"speakers\":[{\"name\":\"Anna de Vries\"}]}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"},\"speakers\":[{\"name\":\"Anna de Vries\"}]}\n"
            "{\"uid\":\"9a20\",\"title\":\"Lezing\",\"start\":\"2026-05-19T20:00:00\","
            "\"end\":\"2026-05-19T22:00:00\",\"location\":{\"name\":\"Waag\",\"city\":\"Zutphen\"},"
            "\"speakers\":[{\"name\":\"Anna de Vries\"}]}",
    },
    {
        .name = "room-double-booked",
        .group = "across",
        .severity = SEVERITY_ERROR,
        .summary = "Two events, or items of two, are in one room at once.",
        .explanation =
            "The building, the city and the room are the same, and the times overlap. Two items of "
            "one event in a room are what item-overlap finds.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"room\":\"Raadzaal\",\"city\":\"Deventer\"}}\n"
            "{\"uid\":\"9a20\",\"title\":\"Lezing\",\"start\":\"2026-05-19T16:00:00\","
            "\"end\":\"2026-05-19T18:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"room\":\"Raadzaal\",\"city\":\"Deventer\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"room\":\"Raadzaal\",\"city\":\"Deventer\"}}\n"
            "{\"uid\":\"9a20\",\"title\":\"Lezing\",\"start\":\"2026-05-19T16:00:00\","
            "\"end\":\"2026-05-19T18:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"room\":\"Trouwzaal\",\"city\":\"Deventer\"}}",
    },
};

const struct rule_table rule_across = {rows, ARRAY_LEN(rows)};
