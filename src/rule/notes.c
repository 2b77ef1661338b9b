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
    return booking->index < 0 || event_is_placed(check->event) ||
           value_is(event_value(check->event, KEY_LOCATION_CITY)) ||
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
    notes->noted[notes->len++] =
        (struct noted){check->ticket, (uint32_t)line.len, check->apart ? 0 : (uint32_t)check->line};
}

static void move_rows(struct rows *rows, struct rows *more, size_t size, size_t events)
{
    if (more->len == 0)
        return;
    while (rows->room - rows->len < more->len)
        rows->at = memory_room(rows->at, rows->room, &rows->room, size);
    char *at = (char *)rows->at + rows->len * size;
    memcpy(at, more->at, more->len * size);
    for (size_t i = 0; i < more->len; i++)
        ((struct row *)(void *)(at + i * size))->event += (uint32_t)events;
    rows->len += more->len;
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

/* How rows are sorted: by so many bytes of the hash, and what few are left then by what compares them. */
struct sorting {
    size_t size;
    int (*compare)(const void *, const void *);
};
enum { SHELVES = 256, FEW = 16, MOST_BYTES = 3 };

static size_t shelf_of(const char *row, unsigned byte)
{
    return ((const struct row *)(const void *)row)->hash[0] >> (24 - 8 * byte) & (SHELVES - 1);
}

static void swap_bytes(char *a, char *b, size_t size)
{
    char kept[sizeof(struct booked)];
    memcpy(kept, a, size);
    memcpy(a, b, size);
    memcpy(b, kept, size);
}

/* Puts each row on the shelf of a byte of its hash, which begins at ends[shelf - 1] afterwards: in place,
 * each row moved once. */
static void shelve(char *at, size_t len, size_t size, unsigned byte, size_t ends[SHELVES])
{
    size_t next[SHELVES] = {0}, total = 0;
    for (size_t i = 0; i < len; i++)
        next[shelf_of(at + i * size, byte)]++;
    for (size_t shelf = 0; shelf < SHELVES; shelf++) {
        size_t count = next[shelf];
        next[shelf] = total;
        ends[shelf] = total += count;
    }
    for (size_t shelf = 0; shelf < SHELVES; shelf++)
        while (next[shelf] < ends[shelf]) {
            char *row = at + next[shelf] * size;
            size_t right = shelf_of(row, byte);
            if (right == shelf)
                next[shelf]++;
            else
                swap_bytes(row, at + next[right]++ * size, size);
        }
}

static void sort_few(char *at, size_t len, const struct sorting *sorting)
{
    char row[sizeof(struct booked)];
    size_t size = sorting->size;
    for (char *end = at + size; end < at + len * size; end += size) {
        char *to = end;
        while (to > at && sorting->compare(to - size, end) > 0)
            to -= size;
        memcpy(row, end, size);
        memmove(to + size, to, (size_t)(end - to));
        memcpy(to, row, size);
    }
}

/* Shelf by shelf, so that what qsort borrows to sort is little even where all rows are of one name. */
static void sort_shelf(char *at, size_t len, unsigned byte, const struct sorting *sorting)
{
    size_t ends[SHELVES], from = 0, size = sorting->size;
    if (len <= FEW) {
        sort_few(at, len, sorting);
        return;
    }
    if (byte == MOST_BYTES) {
        qsort(at, len, size, sorting->compare);
        return;
    }
    shelve(at, len, size, byte, ends);
    for (size_t shelf = 0; shelf < SHELVES; from = ends[shelf++])
        if (ends[shelf] - from > 1)
            sort_shelf(at + from * size, ends[shelf] - from, byte + 1, sorting);
}

void rows_sort(struct rows *rows, size_t size, int (*compare)(const void *, const void *))
{
    if (rows->len > 1)
        sort_shelf(rows->at, rows->len, 0, &(struct sorting){size, compare});
}
