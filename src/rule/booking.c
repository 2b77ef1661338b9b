/* Reads who, and which rooms, an event takes: its own, and those of its programme's items. */
#include "rule/booking.h"
#include "rule/rules.h"

enum { DAY_MINUTES = 24 * 60, MOST_CLASHES = 20 };

bool booking_minutes(const struct check *check, struct when when, int32_t *minutes)
{
    int64_t instant;
    if (check->zone == NULL || !when_has_date(when) || !when_has_clock(when))
        return false;
    check_instant(check, when, &instant);
    /* the year 6053; one more has to fit */
    *minutes = instant / 60 >= INT32_MAX ? INT32_MAX - 1 : (int32_t)(instant / 60);
    return true;
}

static uint64_t hash_folded(const struct check *check, uint64_t hash, struct slice text)
{
    return hash_bytes(hash, name_fold(&check->rules->name, text));
}

static uint64_t hash_building(const struct check *check)
{
    struct slice name = event_text(check->event, KEY_LOCATION_NAME),
                 street = event_text(check->event, KEY_LOCATION_STREET);
    if (name.len == 0 && street.len == 0)
        return 0;
    return hash_folded(check, hash_folded(check, 0, name.len > 0 ? name : street),
                       event_text(check->event, KEY_LOCATION_CITY));
}

bool event_is_placed(const struct event *event)
{
    return value_is(event_value(event, KEY_LOCATION_NAME)) ||
           value_is(event_value(event, KEY_LOCATION_STREET));
}

uint64_t event_twin(const struct check *check, const struct bookings *bookings)
{
    struct slice title = event_text(check->event, KEY_TITLE);
    if (!when_has_date(check->start) || title.len == 0 || check_is(check, KEY_STATUS, "cancelled") ||
        check_is(check, KEY_STATUS, "postponed"))
        return 0;
    uint64_t hash = hash_folded(check, bookings->building + (uint64_t)day_of(check->start), title);
    return hash_folded(check, hash, event_text(check->event, KEY_LOCATION_ROOM));
}

/* When something takes place; false where that is not certain. */
static bool start_booking(const struct check *check, struct when start, struct when end,
                          struct booking *booking)
{
    *booking = (struct booking){.item = -1, .index = -1, .start = start};
    if (!booking_minutes(check, start, &booking->from))
        return false;
    if (!booking_minutes(check, end, &booking->until) || booking->until <= booking->from)
        booking->until = booking->from + 1;
    return true;
}

static void add_booking(struct bookings *bookings, const struct booking *booking)
{
    bookings->rows = memory_room(bookings->rows, bookings->len, &bookings->room, sizeof *bookings->rows);
    bookings->rows[bookings->len++] = *booking;
}

static void add_speakers(const struct check *check, struct value speakers, struct booking booking,
                         struct bookings *bookings)
{
    struct rules *rules = check->rules;
    booking.index = 0;
    for (struct value speaker = value_first(speakers); value_is(speaker);
         speaker = value_next(speaker), booking.index++) {
        booking.person = speaker;
        booking.name = value_text(value_member(speaker, "name"));
        if (!name_read(rules->name_words, booking.name, &rules->name))
            continue;
        booking.who = rules->name.who;
        uint64_t full = hash_bytes(0, (struct slice){rules->name.text, rules->name.len});
        booking.full = rules->name.shortened ? 0 : (uint16_t)(full | 1);
        add_booking(bookings, &booking);
    }
}

static void add_room(const struct check *check, struct slice room, struct booking booking,
                     struct bookings *bookings)
{
    if (bookings->building == 0 || room.len == 0)
        return;
    booking.name = room;
    booking.who = hash_folded(check, bookings->building, room);
    add_booking(bookings, &booking);
}

static void add_item(const struct check *check, const struct item *item, struct when until,
                     struct bookings *bookings)
{
    struct booking booking;
    if ((!value_is(item->speakers) && item->room.len == 0) || item->index >= INT32_MAX ||
        !start_booking(check, item->start, when_has_clock(item->end) ? item->end : until, &booking))
        return;
    struct slice hall = event_text(check->event, KEY_LOCATION_ROOM);
    booking.item = (int32_t)item->index;
    booking.room = item->room.len > 0 ? item->room : hall.len > 0 ? hall : item->track;
    add_speakers(check, item->speakers, booking, bookings);
    add_room(check, item->room, booking, bookings);
}

/* An item without an end lasts at least until the next later start that is listed, or the event's end. */
static void add_items(const struct check *check, struct bookings *bookings)
{
    struct when next = check->end, later = check->end;
    for (size_t i = check->items_len; i > 0; i--) {
        const struct item *item = &check->items[i - 1];
        if (!when_has_clock(item->start))
            continue;
        if (!when_equal(item->start, next))
            later = next;
        next = item->start;
        add_item(check, item, later, bookings);
    }
}

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int compare_bookings(const void *one, const void *two)
{
    const struct booking *a = one, *b = two;
    if (a->who != b->who)
        return a->who > b->who ? 1 : -1;
    int order = compare_numbers(a->from, b->from);
    if (order == 0)
        order = compare_numbers(a->item, b->item);
    return order != 0 ? order : compare_numbers(a->index, b->index);
}

/* Most events have but a few. */
static void sort(struct bookings *bookings)
{
    enum { FEW = 8 };
    if (bookings->len > FEW)
        qsort(bookings->rows, bookings->len, sizeof *bookings->rows, compare_bookings);
    for (size_t i = 1; i < bookings->len && bookings->len <= FEW; i++) {
        struct booking booking = bookings->rows[i];
        size_t to = i;
        for (; to > 0 && compare_bookings(&bookings->rows[to - 1], &booking) > 0; to--)
            bookings->rows[to] = bookings->rows[to - 1];
        bookings->rows[to] = booking;
    }
}

/* Behind the last booking of the one that the booking at `from` is of. */
static size_t group_end(const struct bookings *bookings, size_t from)
{
    size_t end = from + 1;
    while (end < bookings->len && bookings->rows[end].who == bookings->rows[from].who)
        end++;
    return end;
}

/* Whoever has a booking of an item is not booked for the event as well: the item says more. */
static void drop_itemised(struct bookings *bookings)
{
    size_t len = 0;
    for (size_t from = 0, end; from < bookings->len; from = end) {
        bool itemised = false;
        end = group_end(bookings, from);
        for (size_t i = from; i < end; i++)
            itemised |= bookings->rows[i].item >= 0;
        for (size_t i = from; i < end; i++)
            if (!itemised || bookings->rows[i].item >= 0 || bookings->rows[i].index < 0)
                bookings->rows[len++] = bookings->rows[i];
    }
    bookings->len = len;
}

void bookings_read(const struct check *check, struct bookings *bookings)
{
    struct booking booking;
    bookings->len = 0;
    bookings->building = hash_building(check);
    if (check_is(check, KEY_STATUS, "cancelled") || check_is(check, KEY_STATUS, "postponed"))
        return;
    add_items(check, bookings);
    bool itemised = bookings->len > 0;
    if (start_booking(check, check->start, check->end, &booking) &&
        (int64_t)booking.until - booking.from <= DAY_MINUTES) {
        booking.room = event_text(check->event, KEY_LOCATION_ROOM);
        add_speakers(check, event_value(check->event, KEY_SPEAKERS), booking, bookings);
        add_room(check, booking.room, booking, bookings);
    }
    sort(bookings);
    if (itemised)
        drop_itemised(bookings);
}

static bool comes_before(const void *row, const void *sought)
{
    const struct booking *here = row, *wanted = sought;
    return here->who < wanted->who || (here->who == wanted->who && here->from < wanted->from);
}

const struct booking *bookings_find(const struct bookings *bookings, uint64_t who, int32_t from)
{
    const struct booking wanted = {.who = who, .from = from};
    size_t at = rows_before(bookings->rows, bookings->len, sizeof *bookings->rows, comes_before, &wanted);
    bool found = at < bookings->len && bookings->rows[at].who == who && bookings->rows[at].from == from;
    return found ? &bookings->rows[at] : NULL;
}

char *booking_key(const struct booking *booking, char out[BOOKING_KEY])
{
    char item[KEY_TEXT] = "";
    if (booking->item >= 0)
        snprintf(item, sizeof item, "/programme/%d", booking->item);
    if (booking->index >= 0)
        snprintf(out, BOOKING_KEY, "%s/speakers/%d", item, booking->index);
    else
        snprintf(out, BOOKING_KEY, "%s/room", booking->item >= 0 ? item : "/location");
    return out;
}

/* The bookings of one person that last longest, one for each room. */
struct lasting {
    const struct booking *rows[4];
    size_t len;
};

static bool in_other_rooms(const struct check *check, const struct booking *a, const struct booking *b)
{
    if (a->room.len == 0 || b->room.len == 0 || slice_equal(a->room, b->room))
        return false;
    return hash_folded(check, 0, a->room) != hash_folded(check, 0, b->room);
}

static void keep_lasting(struct lasting *lasting, const struct booking *booking)
{
    size_t at = 0;
    for (size_t i = 0; i < lasting->len; i++) {
        bool same =
            lasting->rows[i]->full == booking->full && slice_equal(lasting->rows[i]->room, booking->room);
        at = same || lasting->rows[i]->until < lasting->rows[at]->until ? i : at;
        if (same)
            break;
    }
    if (lasting->len < ARRAY_LEN(lasting->rows) &&
        (lasting->len == 0 || lasting->rows[at]->full != booking->full ||
         !slice_equal(lasting->rows[at]->room, booking->room)))
        lasting->rows[lasting->len++] = booking;
    else if (lasting->rows[at]->until < booking->until)
        lasting->rows[at] = booking;
}

static void say_two_rooms(const struct check *check, const struct booking *before,
                          const struct booking *booking)
{
    char key[BOOKING_KEY], other[BOOKING_KEY], name[NAME_TEXT], moment[MOMENT_TEXT];
    check_say(check,
              (struct fault){"speaker-double-booked", booking_key(booking, key), booking_key(before, other)},
              "\"%s\" is in two rooms at once on %s", name_text(booking->name, name),
              moment_text(booking->start, when_unstated, moment));
}

/* Whether the booking is of a person who is elsewhere at that time, by one of those that last; which one. */
static const struct booking *find_elsewhere(const struct check *check, const struct lasting *lasting,
                                            const struct booking *booking)
{
    for (size_t i = 0; i < lasting->len; i++) {
        const struct booking *row = lasting->rows[i];
        if (row->until > booking->from && row->full == booking->full && in_other_rooms(check, row, booking))
            return row;
    }
    return NULL;
}

void bookings_judge(const struct check *check, const struct bookings *bookings)
{
    struct lasting lasting = {0};
    for (size_t i = 0, said = 0; i < bookings->len && said < MOST_CLASHES; i++) {
        const struct booking *booking = &bookings->rows[i];
        if (i > 0 && booking->who != booking[-1].who)
            lasting.len = 0;
        if (booking->index < 0 || booking->item < 0 || booking->full == 0)
            continue;
        const struct booking *before = find_elsewhere(check, &lasting, booking);
        if (before != NULL) {
            say_two_rooms(check, before, booking);
            said++;
        }
        keep_lasting(&lasting, booking);
    }
}
