/* Collects and sorts the rows of the rules between events: tens of bytes each. */
#include "rule/notes.h"
#include "rule/rules.h"

struct notes *notes_new(void)
{
    return memory_new(1, sizeof(struct notes));
}

void notes_free(struct notes *notes)
{
    if (notes == NULL)
        return;
    free(notes->noted);
    free(notes->uids.at);
    free(notes->twins.at);
    free(notes->speakers.at);
    free(notes->rooms.at);
    free(notes);
}

static void *add_row(struct rows *rows, size_t size)
{
    rows->at = memory_room(rows->at, rows->len, &rows->room, size);
    return (char *)rows->at + size * rows->len++;
}

static struct row make_row(uint64_t hash, size_t event)
{
    return (struct row){{(uint32_t)(hash >> 32), (uint32_t)hash}, (uint32_t)event};
}

static void add_booked(struct notes *notes, const struct booking *booking)
{
    int64_t minutes = (int64_t)booking->until - booking->from;
    struct booked *booked = add_row(booking->index >= 0 ? &notes->speakers : &notes->rooms, sizeof *booked);
    *booked = (struct booked){
        .row = make_row(booking->who, notes->len),
        .from = booking->from,
        .minutes = minutes < UINT16_MAX ? (uint16_t)minutes : UINT16_MAX,
        .full = booking->full,
    };
}

/* A speaker who nobody knows the place of is in no other place for certain. */
static bool is_somewhere(const struct check *check, const struct booking *booking)
{
    return booking->index < 0 || event_is_placed(check->event) || value_is(event_value(check->event, KEY_LOCATION_CITY)) ||
           value_is(event_value(check->event, KEY_LOCATION_POSTAL_CODE));
}

void notes_add(const struct check *check, const struct bookings *bookings)
{
    struct notes *notes = check->notes;
    struct slice uid = event_text(check->event, KEY_UID), line = event_line(check->event);
    if (notes->len >= UINT32_MAX - 1 || line.len > UINT32_MAX)
        return;
    uint64_t twin = event_twin(check, bookings);
    if (uid.len > 0)
        *(struct row *)add_row(&notes->uids, sizeof(struct row)) = make_row(hash_bytes(0, uid), notes->len);
    if (twin != 0)
        *(struct row *)add_row(&notes->twins, sizeof(struct row)) = make_row(twin, notes->len);
    for (size_t i = 0; i < bookings->len; i++)
        if (is_somewhere(check, &bookings->rows[i]))
            add_booked(notes, &bookings->rows[i]);
    notes->noted = memory_room(notes->noted, notes->len, &notes->room, sizeof *notes->noted);
    notes->noted[notes->len++] = (struct noted){check->ticket, (uint32_t)line.len, check->apart ? 0 : (uint32_t)check->line};
}

static void move_rows(struct rows *rows, struct rows *more, size_t size, size_t events)
{
    for (size_t i = 0; i < more->len; i++) {
        struct row *row = add_row(rows, size);
        memcpy(row, (char *)more->at + i * size, size);
        row->event += (uint32_t)events;
    }
    more->len = 0;
}

void notes_move(struct notes *notes, struct notes *more)
{
    move_rows(&notes->uids, &more->uids, sizeof(struct row), notes->len);
    move_rows(&notes->twins, &more->twins, sizeof(struct row), notes->len);
    move_rows(&notes->speakers, &more->speakers, sizeof(struct booked), notes->len);
    move_rows(&notes->rooms, &more->rooms, sizeof(struct booked), notes->len);
    for (size_t i = 0; i < more->len; i++) {
        notes->noted = memory_room(notes->noted, notes->len, &notes->room, sizeof *notes->noted);
        notes->noted[notes->len++] = more->noted[i];
    }
    more->len = 0;
}

int row_compare(const void *one, const void *two)
{
    const struct row *a = one, *b = two;
    uint64_t first = row_hash(a), second = row_hash(b);
    return first != second ? (first > second ? 1 : -1) : (a->event > b->event) - (a->event < b->event);
}

int booked_compare(const void *one, const void *two)
{
    const struct booked *a = one, *b = two;
    uint64_t first = row_hash(&a->row), second = row_hash(&b->row);
    if (first != second)
        return first > second ? 1 : -1;
    int order = (a->from > b->from) - (a->from < b->from);
    return order != 0 ? order : (a->row.event > b->row.event) - (a->row.event < b->row.event);
}

enum { SHELVES = 256 };

static size_t shelf_of(const char *row)
{
    return ((const struct row *)(const void *)row)->hash[0] >> 24;
}

static void swap_bytes(char *a, char *b, size_t size)
{
    char kept[sizeof(struct booked)];
    memcpy(kept, a, size);
    memcpy(a, b, size);
    memcpy(b, kept, size);
}

/* Puts each row on the shelf of its first byte, which begins at ends[shelf - 1] afterwards: in place, each row moved once. */
static void shelve(struct rows *rows, size_t size, size_t ends[SHELVES])
{
    size_t next[SHELVES] = {0}, total = 0;
    char *at = rows->at;
    for (size_t i = 0; i < rows->len; i++)
        next[shelf_of(at + i * size)]++;
    for (size_t shelf = 0; shelf < SHELVES; shelf++) {
        size_t count = next[shelf];
        next[shelf] = total;
        ends[shelf] = total += count;
    }
    for (size_t shelf = 0; shelf < SHELVES; shelf++)
        while (next[shelf] < ends[shelf]) {
            char *row = at + next[shelf] * size;
            size_t right = shelf_of(row);
            if (right == shelf)
                next[shelf]++;
            else
                swap_bytes(row, at + next[right]++ * size, size);
        }
}

/* Shelf by shelf: what qsort borrows to sort is small then. */
void rows_sort(struct rows *rows, size_t size, int (*compare)(const void *, const void *))
{
    size_t ends[SHELVES], from = 0;
    if (rows->len < 2)
        return;
    shelve(rows, size, ends);
    for (size_t shelf = 0; shelf < SHELVES; from = ends[shelf++])
        if (ends[shelf] - from > 1)
            qsort((char *)rows->at + from * size, ends[shelf] - from, size, compare);
}
