/* A LOCATION's one text as fasti-event(5)'s name, room and address. */
#include "reader/ical/prose.h"

#include <string.h>

char *place_in_one_line(const char *text)
{
    struct slice rest = slice_trim(slice_of(text));
    struct print line;
    if (memchr(rest.at, '\n', rest.len) == NULL)
        return slice_copy(rest);
    print_open(&line);
    for (const char *before = ""; rest.len > 0; before = ", ") {
        struct slice piece = slice_trim(prose_cut(&rest, "\n"));
        if (piece.len > 0 && piece.at[piece.len - 1] == ',')
            piece.len--;
        if (piece.len > 0)
            fprintf(line.file, "%s%.*s", before, (int)piece.len, piece.at);
    }
    return print_close(&line);
}

/* How much of two texts is the same from the front, up to a `, ` or the end of one. */
static size_t same_front(struct slice a, struct slice b)
{
    size_t same = 0;
    for (size_t at = 0; at <= a.len && at <= b.len; at++) {
        bool a_ends = at == a.len || slice_starts(slice_part(a, at, a.len), ", ");
        bool b_ends = at == b.len || slice_starts(slice_part(b, at, b.len), ", ");
        if (a_ends && b_ends)
            same = at;
        if (at == a.len || at == b.len || a.at[at] != b.at[at])
            break;
    }
    return same;
}

/* The same from the back. */
static size_t same_back(struct slice a, struct slice b)
{
    size_t same = 0;
    for (size_t len = 0; len <= a.len && len <= b.len; len++) {
        size_t a_at = a.len - len, b_at = b.len - len;
        bool a_begins = a_at == 0 || (a_at >= 2 && memcmp(a.at + a_at - 2, ", ", 2) == 0);
        bool b_begins = b_at == 0 || (b_at >= 2 && memcmp(b.at + b_at - 2, ", ", 2) == 0);
        if (a_begins && b_begins)
            same = len;
        if (len == a.len || len == b.len || a.at[a_at - 1] != b.at[b_at - 1])
            break;
    }
    return same;
}

static struct slice without_comma(struct slice text)
{
    if (slice_starts(text, ", "))
        text = slice_part(text, 2, text.len);
    if (text.len >= 2 && memcmp(text.at + text.len - 2, ", ", 2) == 0)
        text.len -= 2;
    return text;
}

/* The first item that stands elsewhere than the event tells what of the place is the room. */
static void part_by_items(struct making *making, struct slice whole)
{
    for (size_t i = 0; i < making->parts.len; i++) {
        const struct part *part = &making->parts.rows[i];
        struct slice other = slice_of(part->location != NULL ? part->location : "");
        if (!part->is_item || other.len == 0 || slice_equal(other, whole))
            continue;
        size_t front = same_front(whole, other);
        struct slice rest = slice_part(whole, front, whole.len),
                     other_rest = slice_part(other, front, other.len);
        size_t back = same_back(rest, other_rest);
        making->before_room = slice_part(whole, 0, front);
        making->behind_room = slice_part(whole, whole.len - back, whole.len);
        return;
    }
}

static bool has_digit(struct slice text)
{
    bool found = false;
    for (size_t i = 0; i < text.len; i++)
        found |= byte_is_digit(text.at[i]);
    return found;
}

/* How long the postal code is at the front of `1234 AB Waterdam` or `9000 Gent`; 0: there is none. */
static size_t postal_code_len(struct slice text)
{
    size_t digits = 0;
    while (digits < text.len && byte_is_digit(text.at[digits]))
        digits++;
    if (digits < 4 || digits > 5)
        return 0;
    size_t letters = digits + (digits < text.len && text.at[digits] == ' ');
    bool dutch = digits == 4 && letters + 2 < text.len && text.at[letters + 2] == ' ' &&
                 text.at[letters] >= 'A' && text.at[letters] <= 'Z' && byte_is_capital(text.at[letters + 1]);
    size_t len = dutch ? letters + 2 : digits;
    return len + 1 < text.len && text.at[len] == ' ' ? len : 0;
}

/* A code of ISO 3166-1, or nothing. */
static bool is_country(struct slice text)
{
    return text.len == 0 || (text.len == 2 && byte_is_capital(text.at[0]) && byte_is_capital(text.at[1]));
}

static void put(struct making *making, enum key key, struct slice text)
{
    sheet_put_text(making->sheet, key, text, &making->location_place);
}

/* From the postal code on: `1234 AB Waterdam, NL`. */
static void put_town(struct making *making, struct slice town, size_t code)
{
    put(making, KEY_LOCATION_POSTAL_CODE, slice_part(town, 0, code));
    town = slice_part(town, code + 1, town.len);
    put(making, KEY_LOCATION_CITY, prose_cut(&town, ", "));
    put(making, KEY_LOCATION_COUNTRY, town);
}

/* The last piece of `name, street`. */
static struct slice last_piece(struct slice text)
{
    size_t at = text.len;
    while (at > 0 && !(at >= 2 && memcmp(text.at + at - 2, ", ", 2) == 0))
        at--;
    return slice_part(text, at, text.len);
}

/* An address; what no postal code tells apart is `otherwise`. */
static void put_address(struct making *making, struct slice text, enum key otherwise)
{
    struct slice rest = text;
    while (rest.len > 0) {
        size_t code = postal_code_len(rest), at = (size_t)(rest.at - text.at);
        struct slice behind = rest, piece = prose_cut(&behind, ", ");
        if (code == 0 || code > piece.len || !is_country(behind)) {
            rest = behind;
            continue;
        }
        struct slice before = without_comma(slice_part(text, 0, at)), street = last_piece(before);
        bool has_name = otherwise == KEY_LOCATION_NAME && (street.len < before.len || !has_digit(street));
        if (!has_digit(street) && otherwise == KEY_LOCATION_NAME)
            street = (struct slice){"", 0};
        if (otherwise != KEY_LOCATION_NAME)
            put(making, KEY_LOCATION_ROOM, without_comma(slice_part(before, 0, before.len - street.len)));
        put(making, KEY_LOCATION_NAME,
            has_name ? without_comma(slice_part(before, 0, before.len - street.len)) : (struct slice){"", 0});
        put(making, KEY_LOCATION_STREET, street);
        put_town(making, rest, code);
        return;
    }
    put(making, otherwise, text);
}

/* An address of a page is where one joins. */
static bool is_link(struct slice text)
{
    return (slice_starts(text, "https://") || slice_starts(text, "http://")) &&
           memchr(text.at, ' ', text.len) == NULL;
}

/* A name of the place that the calendar gives beside its address stands at its front. */
static void part_by_name(struct making *making, struct slice whole)
{
    struct slice name = slice_of(making->place_name), behind = slice_part(whole, name.len, whole.len);
    if (name.len == 0 || !slice_starts(whole, making->place_name) ||
        (behind.len > 0 && !slice_starts(behind, ", ")))
        return;
    making->before_room = slice_part(whole, 0, name.len);
    if (making->behind_room.len + name.len > whole.len || making->behind_room.len == 0)
        making->behind_room = without_comma(behind);
}

void place_take(struct making *making)
{
    struct slice whole = slice_trim(slice_of(making->location != NULL ? making->location : ""));
    if (is_link(whole)) {
        put(making, KEY_LOCATION_URL, whole);
        return;
    }
    part_by_items(making, whole);
    part_by_name(making, whole);
    if (making->before_room.len + making->behind_room.len == 0) {
        put_address(making, whole, making->place_is_unnamed ? KEY_LOCATION_STREET : KEY_LOCATION_NAME);
        return;
    }
    struct slice behind = making->behind_room;
    put(making, KEY_LOCATION_NAME, making->before_room);
    put(making, KEY_LOCATION_ROOM,
        without_comma(slice_part(whole, making->before_room.len, whole.len - behind.len)));
    put_address(making, behind,
                has_digit(behind) || memchr(behind.at, ',', behind.len) != NULL ? KEY_LOCATION_STREET
                                                                                : KEY_LOCATION_CITY);
}

struct slice place_room(const struct making *making, const struct part *part)
{
    struct slice whole = slice_trim(slice_of(making->location != NULL ? making->location : ""));
    struct slice other = slice_trim(slice_of(part->location != NULL ? part->location : ""));
    if (slice_equal(whole, other))
        return (struct slice){"", 0};
    size_t front = making->before_room.len, back = making->behind_room.len;
    return front + back <= other.len ? without_comma(slice_part(other, front, other.len - back)) : other;
}

void place_join(struct making *making)
{
    struct slice whole = slice_trim(slice_of(making->location != NULL ? making->location : ""));
    if (!is_link(whole) || sheet_has(making->sheet, KEY_ATTENDANCE))
        return;
    sheet_put_text(making->sheet, KEY_ATTENDANCE, SLICE("online"), NULL);
    sheet_assume(making->sheet, KEY_ATTENDANCE);
}
