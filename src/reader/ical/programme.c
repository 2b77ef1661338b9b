/* A programme, out of events that are parts of another and of the lines in its description. */
#include "reader/ical/prose.h"

#include <string.h>

/* What is written of an item. */
struct item {
    struct slice title, kind, track, room, speakers, description;
    struct when start, end;
    const struct place *title_place, *start_place;
};

static void write_when(FILE *out, bool *later, const char *name, struct when when)
{
    char text[WHEN_TEXT];
    if (!when_is_unstated(when))
        member_write(out, later, name, slice_of(when_write(when, text)));
}

static void put_item(struct making *making, const struct item *item)
{
    bool later = false;
    FILE *out = sheet_begin(making->sheet, KEY_PROGRAMME, NULL);
    fputc('{', out);
    member_write(out, &later, "title", item->title);
    write_when(out, &later, "start", item->start);
    write_when(out, &later, "end", item->end);
    member_write(out, &later, "kind", item->kind);
    member_write(out, &later, "track", item->track);
    member_write(out, &later, "room", item->room);
    speakers_write(out, &later, item->speakers);
    member_write(out, &later, "description", item->description);
    fputc('}', out);
    if (item->title.len > 0)
        sheet_note(making->sheet, KEY_PROGRAMME, "title", item->title_place);
    if (!when_is_unstated(item->start))
        sheet_note(making->sheet, KEY_PROGRAMME, "start", item->start_place);
}

/* `Speakers: …` and the text behind it; false where it does not begin so. */
static bool part_speakers(const struct making *making, struct slice *text, struct slice *speakers)
{
    struct slice behind = *text, first = prose_cut(&behind, "\n\n");
    const char *word = making->words[FEED_SPEAKERS];
    struct slice persons = slice_part(first, strlen(word), first.len);
    if (!slice_starts(first, word) || !slice_starts(persons, ": ") ||
        memchr(first.at, '\n', first.len) != NULL)
        return false;
    *speakers = slice_part(persons, 2, persons.len);
    *text = behind;
    return true;
}

/* What fasti-event(5) knows; empty: a session. */
static struct slice item_kind(const struct part *part)
{
    static const char *const kinds[] = {"doors", "break", "social"};
    for (size_t i = 0; i < ARRAY_LEN(kinds) && part->kind != NULL; i++)
        if (strcmp(part->kind, kinds[i]) == 0)
            return slice_of(kinds[i]);
    return (struct slice){"", 0};
}

/* What no property says is true of an item whatever was changed in it. */
static void take_kind(struct making *making, const struct part *part, struct item *item)
{
    const struct event *view = intake_view(making->intake, part->twin.json);
    struct slice kind =
        view != NULL ? value_text(value_member(event_root(view), "kind")) : (struct slice){"", 0};
    if (kind.len > 0)
        item->kind = kind;
}

/* An item as its twin has it, with the words that stand in its description. */
static void put_element(struct making *making, struct slice json, struct slice description)
{
    FILE *out = sheet_begin(making->sheet, KEY_PROGRAMME, NULL);
    bool later = json.len > 2 && slice_trim(slice_part(json, 1, json.len - 1)).len > 0;
    json_write_compact(out, description.len > 0 ? slice_part(json, 0, json.len - 1) : json);
    if (description.len == 0)
        return;
    member_write(out, &later, "description", description);
    fputc('}', out);
}

static void put_twin(struct making *making, const struct part *part)
{
    struct slice description = slice_of(part->description != NULL ? part->description : "");
    const struct event *view = intake_view(making->intake, part->twin.json);
    bool described = view != NULL && value_is(value_member(event_root(view), "description"));
    put_element(making, slice_trim(slice_of(part->twin.json)),
                slice_part(description, described ? SIZE_MAX : part->twin.from, SIZE_MAX));
    if (view != NULL && value_is(value_member(event_root(view), "title")))
        sheet_note(making->sheet, KEY_PROGRAMME, "title", &part->title_place);
    if (view != NULL && value_is(value_member(event_root(view), "start")))
        sheet_note(making->sheet, KEY_PROGRAMME, "start", &part->start.place);
}

/* Of a part whose times cannot be read that is said, and nothing put. */
static void put_part(struct making *making, const struct part *part)
{
    enum feed_word word;
    if (part->holds && part->twin.twin == TWIN_ITEM && !part->component->is_instance) {
        put_twin(making, part);
        return;
    }
    AUTO_FREE char *title = slice_copy(slice_trim(slice_of(part->title != NULL ? part->title : "")));
    for (char *at = title; *at != '\0'; at++)
        *at = *at == '\n' ? ' ' : *at;
    struct item item = {
        .title =
            part->whole_title ? slice_of(title) : title_without_status(making->words, slice_of(title), &word),
        .kind = item_kind(part),
        .track = slice_of(part->track != NULL ? part->track : ""),
        .room = place_room(making, part),
        .description = slice_of(part->description != NULL ? part->description : ""),
        .start = when_unstated,
        .end = when_unstated,
        .title_place = &part->title_place,
        .start_place = &part->start.place,
    };
    take_kind(making, part, &item);
    part_speakers(making, &item.description, &item.speakers);
    if (!point_local(making, &part->start, &item.start) ||
        (when_has_date(part->end.when) && !point_local(making, &part->end, &item.end)))
        return;
    put_item(making, &item);
}

static bool looks_like_persons(struct slice text)
{
    bool named = text.len > 0;
    while (text.len > 0 && named) {
        struct slice person = prose_cut(&text, "; "), name = prose_cut(&person, ", ");
        const char *space = memchr(name.at, ' ', name.len);
        const char *last = space != NULL ? (const char *)memrchr(name.at, ' ', name.len) + 1 : NULL;
        named = last != NULL && last < name.at + name.len && byte_is_capital(*last);
    }
    return named;
}

/* `title (speakers) [track]`; what is not surely more is title. */
static void part_title(struct slice text, struct item *item)
{
    size_t at;
    item->title = text;
    if (text.len > 2 && text.at[text.len - 1] == ']' && memrchr(text.at, '[', text.len) != NULL) {
        at = (size_t)((const char *)memrchr(text.at, '[', text.len) - text.at);
        if (at > 1 && text.at[at - 1] == ' ' && at + 2 < text.len) {
            struct slice inside = slice_part(text, at + 1, text.len - 1);
            item->track = prose_cut(&inside, ", ");
            item->room = inside;
            text = slice_part(text, 0, at - 1);
            item->title = text;
        }
    }
    struct slice rest = text, title = prose_cut(&rest, " (");
    if (title.len == 0 || rest.len < 2 || rest.at[rest.len - 1] != ')')
        return;
    struct slice persons = slice_part(rest, 0, rest.len - 1);
    if (!looks_like_persons(persons))
        return;
    item->title = title;
    item->speakers = persons;
}

/* `13:30–14:00 title`; a line without a time is a title. */
static void read_line(const struct making *making, struct slice line, struct item *item)
{
    struct slice rest = line, ended;
    *item = (struct item){.start = when_unstated, .end = when_unstated};
    if (prose_take_when(making->words, making->start_local, &rest, &item->start) &&
        when_has_clock(item->start)) {
        ended = rest;
        if (slice_starts(ended, "\xE2\x80\x93")) {
            ended = slice_part(ended, 3, ended.len);
            if (prose_take_when(making->words, item->start, &ended, &item->end))
                rest = ended;
        }
        if (slice_starts(rest, " "))
            line = slice_part(rest, 1, rest.len);
        else
            item->start = item->end = when_unstated;
    } else {
        item->start = when_unstated;
    }
    part_title(line, item);
}

/* The next part from `*at` on that is an item; NULL at the end. */
static const struct part *next_item(const struct making *making, size_t *at)
{
    while (*at < making->parts.len && !making->parts.rows[*at].is_item)
        ++*at;
    return *at < making->parts.len ? &making->parts.rows[(*at)++] : NULL;
}

/* Where an item stands: behind the one before it in the calendar, where nothing says. */
struct seat {
    size_t at, order;
    const struct part *part;
    struct slice json;        /* where it is no part */
};

static int compare_seats(const void *a, const void *b)
{
    const struct seat *one = a, *other = b;
    if (one->at != other->at)
        return one->at < other->at ? -1 : 1;
    return one->order < other->order ? -1 : 1;
}

/* `[4,{…}]` */
static bool read_seat(struct value pair, struct seat *seat)
{
    int64_t at;
    struct value first = value_first(pair);
    if (value_type(pair) != VALUE_LIST || !value_integer(first, &at) || at < 0 ||
        !value_is(value_next(first)))
        return false;
    seat->at = (size_t)at;
    seat->json = value_json(value_next(first));
    return true;
}

static bool is_before(const void *row, const void *sought)
{
    const struct seat *seat = row;
    const size_t *at = sought;
    return seat->at < *at;
}

/* The first from `at` on that none of the items without an entry has; those come in order. */
static size_t free_seat(const struct seat *seats, size_t len, size_t at)
{
    for (size_t i = rows_before(seats, len, sizeof *seats, is_before, &at); i < len && seats[i].at == at; i++)
        at++;
    return at;
}

void programme_join(struct making *making, const struct event *twin)
{
    struct value list = twin != NULL ? event_value(twin, KEY_PROGRAMME) : (struct value){0};
    AUTO_FREE struct seat *seats = memory_new(value_len(list) + making->parts.len + 1, sizeof *seats);
    size_t len = 0, next = 0;
    for (struct value pair = value_first(list); value_is(pair); pair = value_next(pair))
        len += read_seat(pair, &seats[len]);
    size_t apart = len, before = SIZE_MAX;
    for (const struct part *part; (part = next_item(making, &next)) != NULL; len++) {
        seats[len] = (struct seat){.at = part->twin.at, .part = part};
        if (part->twin.json == NULL || part->twin.at == SIZE_MAX)
            seats[len].at = free_seat(seats, apart, before + 1);
        before = seats[len].at;
    }
    for (size_t i = 0; i < len; i++)
        seats[i].order = i;
    qsort(seats, len, sizeof *seats, compare_seats);
    for (size_t i = 0; i < len; i++) {
        if (seats[i].part != NULL)
            put_part(making, seats[i].part);
        else
            put_element(making, seats[i].json, (struct slice){"", 0});
    }
}

void programme_put(struct making *making, struct slice lines)
{
    if (lines.len == 0) {
        programme_join(making, NULL);
        return;
    }
    size_t first = 0, at = 0;
    bool has_items = next_item(making, &first) != NULL;
    while (lines.len > 0) {
        struct item item;
        read_line(making, prose_cut(&lines, "\n"), &item);
        const struct part *part = has_items && !when_is_unstated(item.start) ? next_item(making, &at) : NULL;
        if (part != NULL)
            put_part(making, part);
        else if (!has_items || when_is_unstated(item.start))
            put_item(making, &item);
    }
    for (const struct part *part; (part = next_item(making, &at)) != NULL;)
        put_part(making, part);
}
