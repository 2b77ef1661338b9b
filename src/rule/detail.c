/* Reads the events again that may clash: once each, in the order in which they lie. */
#include "rule/across.h"
#include "rule/rules.h"

/* So many bookings of one event that are alike are looked through. */
enum { MOST_LIKE = 64 };

const char *detail_text(const struct across *across, size_t at)
{
    return across->texts + at;
}

/* Keeps a text; where. */
static size_t keep(struct across *across, struct slice text)
{
    size_t at = across->texts_len;
    while (across->texts_room < at + text.len + 1) {
        across->texts_room = across->texts_room < 4096 ? 4096 : across->texts_room * 2;
        across->texts = memory_resize(across->texts, across->texts_room, 1);
    }
    if (text.len > 0)
        memcpy(across->texts + at, text.at, text.len);
    across->texts[at + text.len] = '\0';
    across->texts_len += text.len + 1;
    return at;
}

static size_t keep_folded(struct across *across, struct slice text)
{
    return keep(across, name_fold(&across->rules->name, text));
}

static void read_place(struct across *across, const struct check *check, struct slice room,
                       struct detail *detail)
{
    struct slice name = event_text(check->event, KEY_LOCATION_NAME);
    detail->building =
        keep_folded(across, name.len > 0 ? name : event_text(check->event, KEY_LOCATION_STREET));
    detail->city = keep_folded(across, event_text(check->event, KEY_LOCATION_CITY));
    detail->postal_code = keep_folded(across, event_text(check->event, KEY_LOCATION_POSTAL_CODE));
    detail->room = keep_folded(across, room);
    detail->placed = event_is_placed(check->event);
}

static void read_event(struct across *across, const struct check *check, const struct bookings *bookings,
                       const char *rule, struct detail *detail)
{
    detail->known = true;
    detail->allowed = check_severity(check, rule) == SEVERITY_ALLOW;
    detail->uid = keep(across, event_text(check->event, KEY_UID));
    detail->twin = event_twin(check, bookings);
}

/* An event as a whole. */
static bool read_whole(struct across *across, const struct check *check, const struct bookings *bookings,
                       const struct row *row, struct detail *detail)
{
    struct slice title = event_text(check->event, KEY_TITLE);
    (void)bookings;
    (void)row;
    detail->key = keep(across, SLICE("/uid"));
    detail->name = keep(across, title);
    detail->fold = keep_folded(across, title);
    read_place(across, check, event_text(check->event, KEY_LOCATION_ROOM), detail);
    detail->start = check->start;
    detail->recurs = value_is(event_value(check->event, KEY_RECURRENCE));
    detail->timed = booking_minutes(check, check->start, &detail->from);
    if (!booking_minutes(check, check->end, &detail->until))
        detail->until = detail->from;
    return true;
}

/* The booking that a row was made of. */
static const struct booking *find_booking(const struct bookings *bookings, const struct booked *booked,
                                          bool person)
{
    uint64_t who = row_hash(&booked->row);
    const struct booking *booking = bookings_find(bookings, who, booked->from);
    const struct booking *end = bookings->rows + bookings->len;
    for (size_t i = 0; booking != NULL && booking < end && i < MOST_LIKE && booking->who == who &&
                       booking->from == booked->from;
         i++, booking++)
        if (booking->full == booked->full && (booking->index >= 0) == person)
            return booking;
    return NULL;
}

static void read_booking(struct across *across, const struct check *check, const struct booking *booking,
                         struct detail *detail)
{
    char key[BOOKING_KEY];
    booking_key(booking, key);
    detail->from = booking->from;
    detail->until = booking->until;
    detail->start = booking->start;
    detail->name = keep(across, booking->name);
    read_place(across, check, booking->room, detail);
    detail->key = keep(across, slice_of(key));
}

/* Whether the event has somebody of the same surname and initials under another name. */
static bool is_doubled(const struct bookings *bookings, const struct booking *booking)
{
    size_t at = (size_t)(booking - bookings->rows), from = at > MOST_LIKE ? at - MOST_LIKE : 0;
    bool doubled = false;
    for (size_t i = from; i < bookings->len && i < at + MOST_LIKE; i++)
        doubled |= bookings->rows[i].who == booking->who && bookings->rows[i].full != booking->full;
    return doubled;
}

static bool read_speaker(struct across *across, const struct check *check, const struct bookings *bookings,
                         const struct row *row, struct detail *detail)
{
    const struct booking *booking = find_booking(bookings, (const struct booked *)(const void *)row, true);
    struct rules *rules = across->rules;
    if (booking == NULL || !name_read(rules->name_words, booking->name, &rules->name))
        return false;
    detail->fold = keep(across, (struct slice){rules->name.text, rules->name.len});
    detail->doubled = is_doubled(bookings, booking);
    detail->prefix = keep_folded(across, value_text(value_member(booking->person, "prefix")));
    detail->role = keep_folded(across, value_text(value_member(booking->person, "role")));
    read_booking(across, check, booking, detail);
    return true;
}

static bool read_room(struct across *across, const struct check *check, const struct bookings *bookings,
                      const struct row *row, struct detail *detail)
{
    const struct booking *booking = find_booking(bookings, (const struct booked *)(const void *)row, false);
    if (booking == NULL)
        return false;
    detail->fold = keep_folded(across, booking->name);
    read_booking(across, check, booking, detail);
    return true;
}

const struct detail_kind uid_details = {"uid-duplicate", sizeof(struct row), read_whole};
const struct detail_kind twin_details = {"event-duplicate", sizeof(struct row), read_whole};
const struct detail_kind speaker_details = {"speaker-double-booked", sizeof(struct booked), read_speaker};
const struct detail_kind room_details = {"room-double-booked", sizeof(struct booked), read_room};

static size_t keep_marked(struct rows *rows, size_t size, const bool *marks)
{
    size_t len = 0;
    for (size_t i = 0; i < rows->len; i++)
        if (marks[i])
            memmove((char *)rows->at + len++ * size, (char *)rows->at + i * size, size);
    return len;
}

/* A row by its event, to go through them in the order of events. */
struct turn {
    uint32_t event, row;
};

static int compare_turns(const void *one, const void *two)
{
    const struct turn *a = one, *b = two;
    return a->event != b->event ? (a->event > b->event) - (a->event < b->event)
                                : (a->row > b->row) - (a->row < b->row);
}

static struct turn *make_turns(const struct rows *rows, size_t size)
{
    struct turn *turns = memory_new(rows->len, sizeof *turns);
    for (size_t i = 0; i < rows->len; i++) {
        const struct row *row = (const void *)((const char *)rows->at + i * size);
        turns[i] = (struct turn){row->event, (uint32_t)i};
    }
    if (rows->len > 1)
        qsort(turns, rows->len, sizeof *turns, compare_turns);
    return turns;
}

void details_read(struct across *across, const struct detail_kind *kind, struct rows *rows, const bool *marks)
{
    AUTO_EVENT *event = event_new();
    struct bookings bookings = {0};
    struct check check = {0};
    bool there = false;
    rows->len = keep_marked(rows, kind->size, marks);
    AUTO_FREE struct turn *turns = make_turns(rows, kind->size);
    across->details = memory_new(rows->len, sizeof *across->details);
    across->texts_len = 0;
    keep(across, SLICE(""));
    for (size_t i = 0; i < rows->len; i++) {
        const struct noted *noted = &across->notes->noted[turns[i].event];
        struct detail *detail = &across->details[turns[i].row];
        struct origin origin = {.ticket = noted->ticket, .line = noted->line};
        if (i == 0 || turns[i].event != turns[i - 1].event) {
            there = across->recall->read(across->recall->context, noted->len, event, &origin);
            if (there) {
                check_begin(&check, across->rules, event, &origin, across->report);
                bookings_read(&check, &bookings);
            }
        }
        const struct row *row = (const void *)((const char *)rows->at + turns[i].row * kind->size);
        detail->event = turns[i].event;
        if (there && kind->read(across, &check, &bookings, row, detail))
            read_event(across, &check, &bookings, kind->rule, detail);
    }
    free(bookings.rows);
}
