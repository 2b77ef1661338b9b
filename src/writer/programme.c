/* The programme as a timeline: items below each other, or parallel tracks side by side where the line
 * is wide enough. */
#include "writer/card.h"

#include <string.h>

enum { MOST_TRACKS = 6, NARROWEST_TRACK = 20, GAP = 2, NO_TRACK = -1, LONGEST_TITLE = 1000 };

/* An item and when it stands in the timeline: an untimed one with the timed one before it. */
struct slot {
    struct value item;
    size_t index;
    struct when start;
    int track;
};

struct programme {
    const struct card *card;
    struct slot *slots;
    size_t len;
    char *tracks[MOST_TRACKS]; /* made safe, in order of appearance */
    int tracks_len;            /* over MOST_TRACKS: too many to stand side by side */
    int time_width, track_width;
    struct when day;           /* of the item written last */
};

static struct when item_when(struct value item, const char *name)
{
    struct when when = when_unstated;
    value_when(value_member(item, name), &when);
    return when;
}

static int find_track(struct programme *programme, struct value item)
{
    AUTO_FREE char *name = cell_safe_text(value_text(value_member(item, "track")));
    if (*name == '\0' || programme->tracks_len > MOST_TRACKS)
        return NO_TRACK;
    for (int i = 0; i < programme->tracks_len; i++)
        if (strcmp(programme->tracks[i], name) == 0)
            return i;
    if (programme->tracks_len < MOST_TRACKS)
        programme->tracks[programme->tracks_len] = slice_copy(slice_of(name));
    return programme->tracks_len++;
}

static void read_slots(struct programme *programme, struct value list)
{
    struct when last[MOST_TRACKS + 2], before = when_unstated;
    for (size_t i = 0; i < ARRAY_LEN(last); i++)
        last[i] = when_unstated;
    programme->slots = memory_new(value_len(list), sizeof *programme->slots);
    programme->time_width = 0;
    for (struct value item = value_first(list); value_is(item); item = value_next(item)) {
        struct slot slot = {item, programme->len, item_when(item, "start"), find_track(programme, item)};
        struct when *own = &last[slot.track + 1];
        if (when_has_clock(slot.start))
            *own = before = slot.start;
        else
            slot.start = when_is_unstated(*own) ? before : *own;
        int width = when_has_clock(item_when(item, "end")) ? 11 : when_has_clock(slot.start) ? 5 : 0;
        programme->time_width = width > programme->time_width ? width : programme->time_width;
        programme->slots[programme->len++] = slot;
    }
}

/* Names of speakers whom the title does not name already. */
static void print_speakers(struct value item, FILE *out)
{
    const char *before = "\n";
    struct value list = value_member(item, "speakers");
    struct slice title = value_text(value_member(item, "title"));
    for (struct value person = value_first(list); value_is(person); person = value_next(person)) {
        if (title.len < LONGEST_TITLE && slice_find(title, value_text(value_member(person, "name")), NULL))
            continue;
        fputs(before, out);
        print_person(out, person);
        before = "; ";
    }
}

/* What stands beside an item's time, lines parted by newlines; the caller's. */
static char *item_text(const struct programme *programme, const struct slot *slot, bool name_track)
{
    struct print print;
    print_open(&print);
    print_member(print.file, slot->item, "title", "");
    AUTO_FREE char *pointer = memory_print("/programme/%zu", slot->index);
    print_assumed(programme->card, pointer, print.file);
    if (name_track)
        print_member(print.file, slot->item, "track", " · ");
    print_member(print.file, slot->item, "room", " · ");
    print_speakers(slot->item, print.file);
    print_member(print.file, slot->item, "description", "\n");
    return print_close(&print);
}

/* `13:00–14:15`, padded to the column of times. */
static void write_time(const struct programme *programme, struct when start, struct when end)
{
    FILE *out = programme->card->out;
    int width = when_has_clock(start) ? 5 : 0;
    fprintf(out, "%*s", GAP, "");
    if (width > 0)
        fprintf(out, "%02d:%02d", start.hour, start.minute);
    if (width > 0 && when_has_clock(end)) {
        fprintf(out, "–%02d:%02d", end.hour, end.minute);
        width += 6;
    }
    fprintf(out, "%*s", programme->time_width - width + GAP, "");
}

/* A line for each new day, where it is not the event's first. */
static void write_day(struct programme *programme, struct when start)
{
    struct when day = when_date(start);
    if (!when_has_date(day) || when_equal(day, programme->day))
        return;
    programme->day = day;
    fprintf(programme->card->out, "%*s", GAP, "");
    print_day(programme->card->out, day);
    fputc('\n', programme->card->out);
}

static void write_item(struct programme *programme, const struct slot *slot, bool name_track)
{
    struct when start = item_when(slot->item, "start");
    AUTO_FREE char *text = item_text(programme, slot, name_track);
    write_day(programme, start);
    write_time(programme, start, item_when(slot->item, "end"));
    wrap_write(programme->card, slice_of(text), programme->time_width + 2 * GAP);
}

static void write_list(struct programme *programme)
{
    for (size_t i = 0; i < programme->len; i++)
        write_item(programme, &programme->slots[i], true);
}

static int compare_slots(const void *one, const void *two)
{
    const struct slot *a = one, *b = two;
    int order = when_compare(a->start, b->start);
    return order != 0 ? order : (a->index > b->index) - (a->index < b->index);
}

/* One line of the tracks beside each other, the next of each text that is not done; whether more is left. */
static bool write_line_beside(const struct programme *programme, struct slice *texts)
{
    FILE *out = programme->card->out;
    int last = NO_TRACK;
    bool more = false;
    for (int i = 0; i < programme->tracks_len; i++)
        last = texts[i].len > 0 ? i : last;
    for (int i = 0; i <= last; i++) {
        size_t at = 0;
        struct slice line = {"", 0};
        if (texts[i].len > 0)
            line = wrap_next(texts[i], &at, programme->track_width);
        cell_write(out, line, programme->track_width, i < last);
        fprintf(out, "%*s", i < last ? GAP : 0, "");
        texts[i] = slice_part(texts[i], at, texts[i].len);
        more |= texts[i].len > 0;
    }
    return more;
}

/* All lines of the tracks; the first begins behind the time. */
static void write_beside(const struct programme *programme, char *const *texts)
{
    struct slice rest[MOST_TRACKS];
    bool more = true;
    for (int i = 0; i < programme->tracks_len; i++)
        rest[i] = slice_of(texts[i]);
    while (more) {
        more = write_line_beside(programme, rest);
        fprintf(programme->card->out, "\n%*s", more ? programme->time_width + 2 * GAP : 0, "");
    }
}

/* The end that all tracked slots of a group share; unstated where they do not. */
static struct when shared_end(const struct slot *slots, size_t len)
{
    struct when end = when_unstated;
    bool first = true;
    for (size_t i = 0; i < len; i++) {
        struct when own = item_when(slots[i].item, "end");
        if (slots[i].track == NO_TRACK)
            continue;
        if (!first && !when_equal(own, end))
            return when_unstated;
        end = own;
        first = false;
    }
    return end;
}

/* What the items of one track say in a group, an end that is not shared included; the caller's. */
static char *track_text(const struct programme *programme, const struct slot *slots, size_t len, int track)
{
    struct print print;
    const char *before = "";
    bool shared = when_has_clock(shared_end(slots, len));
    print_open(&print);
    for (size_t i = 0; i < len; i++) {
        struct when end = item_when(slots[i].item, "end");
        if (slots[i].track != track)
            continue;
        AUTO_FREE char *text = item_text(programme, &slots[i], false);
        fprintf(print.file, "%s%s", before, text);
        if (!shared && when_has_clock(end))
            fprintf(print.file, "\nuntil %02d:%02d", end.hour, end.minute);
        before = "\n";
    }
    return print_close(&print);
}

/* Slots that start together: those of no track across the line, then the tracks beside each other. */
static void write_group(struct programme *programme, const struct slot *slots, size_t len)
{
    char *texts[MOST_TRACKS];
    bool tracked = false;
    for (size_t i = 0; i < len; i++) {
        if (slots[i].track == NO_TRACK)
            write_item(programme, &slots[i], false);
        tracked |= slots[i].track != NO_TRACK;
    }
    if (!tracked)
        return;
    write_day(programme, slots[0].start);
    write_time(programme, slots[0].start, shared_end(slots, len));
    for (int i = 0; i < programme->tracks_len; i++)
        texts[i] = track_text(programme, slots, len, i);
    write_beside(programme, texts);
    for (int i = 0; i < programme->tracks_len; i++)
        free(texts[i]);
}

static void write_grid(struct programme *programme)
{
    struct slot *slots = programme->slots;
    qsort(slots, programme->len, sizeof *slots, compare_slots);
    fprintf(programme->card->out, "%*s", programme->time_width + 2 * GAP, "");
    write_beside(programme, programme->tracks);
    for (size_t from = 0, to; from < programme->len; from = to) {
        for (to = from + 1; to < programme->len && when_equal(slots[from].start, slots[to].start); to++)
            continue;
        write_group(programme, slots + from, to - from);
    }
}

/* Two tracks or more, and room for each. */
static bool fits_side_by_side(struct programme *programme)
{
    int tracks = programme->tracks_len, left = programme->card->width - programme->time_width - 2 * GAP;
    if (tracks < 2 || tracks > MOST_TRACKS)
        return false;
    programme->track_width = (left - (tracks - 1) * GAP) / tracks;
    return programme->track_width >= NARROWEST_TRACK;
}

void programme_write(const struct card *card)
{
    struct value list = event_value(card->event, KEY_PROGRAMME);
    struct programme programme = {.card = card, .day = when_date(event_when(card->event, KEY_START))};
    if (value_len(list) == 0)
        return;
    read_slots(&programme, list);
    fputc('\n', card->out);
    wrap_styled(card, SLICE("Programme"), "1");
    if (fits_side_by_side(&programme))
        write_grid(&programme);
    else
        write_list(&programme);
    for (int i = 0; i < programme.tracks_len && i < MOST_TRACKS; i++)
        free(programme.tracks[i]);
    free(programme.slots);
}
