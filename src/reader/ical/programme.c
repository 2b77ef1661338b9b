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
    if (!slice_starts(first, word) || !slice_starts(persons, ": ") || memchr(first.at, '\n', first.len) != NULL)
        return false;
    *speakers = slice_part(persons, 2, persons.len);
    *text = behind;
    return true;
}

/* What EVENT.md knows; empty: a session. */
static struct slice item_kind(const struct part *part)
{
    static const char *const kinds[] = {"doors", "break", "social"};
    for (size_t i = 0; i < ARRAY_LEN(kinds) && part->kind != NULL; i++)
        if (strcmp(part->kind, kinds[i]) == 0)
            return slice_of(kinds[i]);
    return (struct slice){"", 0};
}

/* Of a part whose times cannot be read that is said, and nothing put. */
static void put_part(struct making *making, const struct part *part)
{
    enum feed_word word;
    AUTO_FREE char *title = slice_copy(slice_trim(slice_of(part->title != NULL ? part->title : "")));
    for (char *at = title; *at != '\0'; at++)
        *at = *at == '\n' ? ' ' : *at;
    struct item item = {
        .title = part->whole_title ? slice_of(title) : title_without_status(making->words, slice_of(title), &word),
        .kind = item_kind(part),
        .track = slice_of(part->track != NULL ? part->track : ""),
        .room = place_room(making, part),
        .description = slice_of(part->description != NULL ? part->description : ""),
        .start = when_unstated,
        .end = when_unstated,
        .title_place = &part->title_place,
        .start_place = &part->start.place,
    };
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
        named = last != NULL && last < name.at + name.len && *last >= 'A' && *last <= 'Z';
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
    if (prose_take_when(making->words, making->start_local, &rest, &item->start) && when_has_clock(item->start)) {
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

void programme_put(struct making *making, struct slice lines)
{
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
