/* The lines of each of several events that a page sets out one below the other, told by the day that leads
 * them: all entries of one page are laid out alike. */
#include "draft/shares/block.h"

#include "draft/shares/glued.h"
#include "draft/shares/lead.h"
#include "draft/times/eventday.h"

#include <stdlib.h>
#include <string.h>

enum {
    TITLE_LINES = 3, /* above a day that an entry may begin with */
    ENTRY_LINES = 40,
    CLOSED_LINES = 12,   /* of a paragraph that ends with its day, above that */
    TIMES_LONGER = 3,    /* the longest entry than the shortest */
    PROGRAMME_LINES = 2, /* of an entry that begin with a time: the programme of a day */
    FIELD_LINES = 8,     /* of a group of labels that has its day at the end */
    HEAD_LINES = 24,     /* from a group of labels up to the heading of its entry */
    LEAST_ROWS = 3,      /* of one line each; two with their hours */
    CLOSE_DAYS = 3,      /* from one day to the next of an event that lasts several */
};

/* The first line of the entry that has its day on `line`, not before `from`. */
static size_t entry_begin(const struct reading *reading, size_t line, size_t from)
{
    size_t begin = line;
    while (begin > from && line - begin < TITLE_LINES && lead_may_head(reading, begin - 1))
        begin--;
    bool heading = begin == line && begin > from + 1 && line_is_blank(reading->text, line - 1) &&
                   (line == 2 || line_is_blank(reading->text, line - 3)) &&
                   reading->outline->roles[line - 2] == LINE_HEADING &&
                   reading->outline->sections[line - 2] == LABEL_NONE && lead_may_head(reading, line - 2);
    return heading ? line - 2 : begin;
}

/* The heading of a list that begins behind an entry is none of its lines. */
static void leave_heading(const struct reading *reading, struct block *entry)
{
    size_t last = entry->last;
    while (last > entry->day && line_is_blank(reading->text, last))
        last--;
    if (last > entry->day && lead_heads_list(reading, last))
        entry->last = last - 1;
}

/* Such a line parts what stands above it from what stands below: right below a day, or apart. */
static bool parts_entries(const struct reading *reading, size_t day, size_t line)
{
    bool apart = line == day + 1 || line_is_blank(reading->text, line - 1);
    return line_is_shut(reading->outline, line) || (apart && line_is_milestone(reading->outline, line));
}

static void set_ends(const struct reading *reading, struct block *entries, size_t len)
{
    for (size_t i = 0; i + 1 < len; i++)
        entries[i].last = entries[i + 1].line - 1;
    entries[len - 1].last = block_end_of_last(reading, entries, len);
    for (size_t i = 0; i < len; i++)
        for (size_t line = entries[i].day + 1; line <= entries[i].last; line++)
            if (parts_entries(reading, entries[i].day, line))
                entries[i].last = line - 1;
}

/* Lines without a blank one between them, and one before them. */
static bool is_paragraph(const struct text *text, size_t line, size_t last)
{
    bool apart = line == 0 || line_is_blank(text, line - 1);
    while (line < last && !line_is_blank(text, line))
        line++;
    return apart && line == last;
}

/* The first line of a paragraph that ends with the line of its only day, and begins as a title may; the line
 * itself where it is none. */
static size_t closed_by_day(const struct reading *reading, size_t line, size_t from)
{
    const struct text *text = reading->text;
    size_t first = line;
    while (first > from && line - first < CLOSED_LINES && !line_is_blank(text, first - 1))
        first--;
    bool whole = first == 0 || line_is_blank(text, first - 1);
    return whole && line_is_blank(text, line + 1) && lead_may_head(reading, first) ? first : line;
}

/* `Sporen in het zand`, `Een middag vol muziek.`, `4 maart, 20.00 uur` in a paragraph each: the day ends its
 * event. Whether all do. */
static bool end_with_days(const struct reading *reading, const struct entry_day *days, struct block *entries,
                          size_t len)
{
    for (size_t i = 0; i < len; i++) {
        size_t from = i > 0 ? days[i - 1].line + 1 : 0;
        entries[i] = (struct block){.line = closed_by_day(reading, days[i].line, from), .day = days[i].line};
        if (entries[i].line == entries[i].day)
            return false;
    }
    return true;
}

/* Whether most begin above their day: then all do that can, else none. */
static void set_begins(const struct reading *reading, enum lead lead, const struct entry_day *days,
                       struct block *entries, size_t len)
{
    size_t above = 0;
    if (lead == LEAD_TITLE) {
        for (size_t i = 0; i < len; i++)
            entries[i] = (struct block){.line = days[i].line, .day = days[i].line};
        return;
    }
    if (glued_begins(reading, days, entries, len) || end_with_days(reading, days, entries, len))
        return;
    for (size_t i = 0; i < len; i++) {
        size_t from = i > 0 ? days[i - 1].line + 1 : 0;
        entries[i] = (struct block){.line = entry_begin(reading, days[i].line, from), .day = days[i].line};
        above += entries[i].line < entries[i].day;
    }
    for (size_t i = 0; above * 2 < len + 1 && i < len; i++)
        if ((i == 0 && entries[i].line == 0) || !is_paragraph(reading->text, entries[i].line, entries[i].day))
            entries[i].line = entries[i].day;
}

/* The first field above a line, with none but fields and blank lines between; the line where
 * there is none. */
static size_t first_field_above(const struct reading *reading, size_t line, size_t from)
{
    size_t first = line;
    for (size_t i = line; i > from && line - i < FIELD_LINES; i--) {
        enum line_role role = reading->outline->roles[i - 1];
        if (role != LINE_FIELD && role != LINE_VALUE && role != LINE_BLANK)
            break;
        first = role == LINE_FIELD ? i - 1 : first;
    }
    return first;
}

/* `Waar: …` above `Wanneer: …`, one such group after the other: each begins with the label that the first
 * begins with. */
static void set_groups(const struct reading *reading, const struct entry_day *days, struct block *entries,
                       size_t len)
{
    const struct text *text = reading->text;
    size_t first = first_field_above(reading, days[0].line, 0);
    struct slice name = text_token(text, text->lines[first].body);
    entries[0].line = first < entries[0].line ? first : entries[0].line;
    for (size_t i = 1; first < days[0].line && i < len; i++)
        for (size_t line = days[i - 1].line + 1; line < entries[i].line; line++)
            if (reading->outline->roles[line] == LINE_FIELD &&
                slice_same_word(text_token(text, text->lines[line].body), name))
                entries[i].line = line;
}

/* The heading over running text that stands right above a group of labels, behind `from`; SIZE_MAX. */
static size_t head_above(const struct reading *reading, size_t first, size_t from)
{
    bool told = false;
    for (size_t line = first; line > from && first - line < HEAD_LINES; line--) {
        enum line_role role = reading->outline->roles[line - 1];
        if (role == LINE_HEADING)
            return told ? line - 1 : SIZE_MAX;
        if (role != LINE_PROSE && role != LINE_BLANK)
            return SIZE_MAX;
        told |= role == LINE_PROSE;
    }
    return SIZE_MAX;
}

/* `Schrijfcafé`, a paragraph on it, and `Datum: …` at its end: each begins with its heading. */
static void set_heads(const struct reading *reading, const struct entry_day *days, struct block *entries,
                      size_t len)
{
    size_t heads[MOST_ENTRIES];
    for (size_t i = 0; i < len; i++) {
        size_t from = i > 0 ? days[i - 1].line + 1 : 0;
        heads[i] = head_above(reading, first_field_above(reading, days[i].line, from), from);
        if (heads[i] == SIZE_MAX)
            return;
    }
    for (size_t i = 0; i < len; i++)
        entries[i].line = heads[i];
}

/* `20.00 - 22.00 uur, De Spil` below its title. */
static bool leads_with_clock(const struct reading *reading, size_t line)
{
    const struct mention *mention = outline_mention(reading->outline, reading->text->lines[line].body);
    return line > 0 && mention != NULL && mention->kind == MENTION_TIME &&
           mention->token == reading->text->lines[line].body && mention->start.day == UNSTATED &&
           when_has_clock(mention->start) && lead_may_head(reading, line - 1) &&
           (line < 2 || line_is_blank(reading->text, line - 2));
}

/* The entries below each day that have a title and a time of their own, into `events`; how many, 0 where a
 * day behind the first has none. */
static size_t split_days(const struct reading *reading, const struct block *entries, size_t len,
                         struct block *events)
{
    size_t count = 0;
    for (size_t i = 0; i < len; i++) {
        size_t before = count;
        for (size_t line = entries[i].day + 2; line <= entries[i].last; line++) {
            if (!leads_with_clock(reading, line))
                continue;
            if (count > before)
                events[count - 1].last = line - 2;
            if (count == MOST_ENTRIES)
                return 0;
            events[count++] =
                (struct block){.line = line - 1, .last = entries[i].last, .day = entries[i].day};
        }
        if (count == before && i > 0) /* what stands first may be the day of the paper */
            return 0;
    }
    return count;
}

/* `10.00 - 12.00 uur Spreekuur, Bibliotheek Noord` below its day. */
static bool begins_with_clock(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    const struct mention *mention = outline_mention(reading->outline, text->lines[line].body);
    bool clock = mention != NULL && mention->kind == MENTION_TIME && mention->start.day == UNSTATED &&
                 when_has_clock(mention->start);
    size_t behind = clock ? mention->token + mention->tokens : 0;
    return clock && behind < text->lines[line].token + text->lines[line].tokens &&
           text->tokens[behind].line == line;
}

/* The entries below each day that begin with their time and end with their building, which are not
 * all in one: no programme of one event. Into `events`; how many, 0 where a day has none, or they
 * are one event's. */
static size_t split_hours(const struct reading *reading, const struct block *entries, size_t len,
                          struct block *events)
{
    const struct text *text = reading->text;
    struct stretch first = {0};
    size_t count = 0, placed = 0, others = 0;
    for (size_t i = 0; i < len; i++) {
        size_t before = count;
        for (size_t line = entries[i].day + 1; line <= entries[i].last && count < MOST_ENTRIES; line++) {
            if (!begins_with_clock(reading, line))
                continue;
            if (count > before)
                events[count - 1].last = line - 1;
            struct stretch place = piece_building(reading, line);
            placed += place.tokens > 0;
            first = first.tokens == 0 ? place : first;
            others += place.tokens > 0 && !slice_same_word(text_slice(text, stretch_span(text, place)),
                                                           text_slice(text, stretch_span(text, first)));
            events[count++] = (struct block){.line = line, .last = entries[i].last, .day = entries[i].day};
        }
        if (count == before)
            return 0;
    }
    return placed * 3 >= count * 2 && others > 0 && count > len ? count : 0;
}

size_t block_count_timed(const struct reading *reading, const struct block *block)
{
    size_t timed = 0;
    for (size_t line = block->line; line <= block->last; line++)
        timed += reading->outline->roles[line] == LINE_TIMED || reading->outline->roles[line] == LINE_TAILED;
    return timed;
}

/* Days from one entry's to the next one's; 0 where that is not known. */
static long days_apart(const struct reading *reading, const struct entry_day *one,
                       const struct entry_day *two)
{
    struct when before = when_date(one->when), day = when_date(two->when),
                from = when_fill(when_fill(before, day), when_date(reading->reference)),
                to = when_fill(when_fill(day, before), when_date(reading->reference));
    return when_has_date(from) && when_has_date(to) ? day_of(to) - day_of(from) : 0;
}

/* The programme of an event that lasts several days: they follow upon each other, and times
 * stand below them. */
static bool is_programme(const struct reading *reading, const struct entry_day *days,
                         const struct block *entries, size_t len, bool split)
{
    size_t timed = 0, close = 0;
    for (size_t i = 0; i < len; i++) {
        size_t lines = 0;
        for (size_t line = entries[i].day + 1; line <= entries[i].last; line++)
            lines +=
                reading->outline->roles[line] == LINE_TIMED || reading->outline->roles[line] == LINE_TAILED;
        timed += lines >= PROGRAMME_LINES;
        long apart = i > 0 ? days_apart(reading, &days[i - 1], &days[i]) : -1;
        close += apart >= 0 && apart <= (split ? 1 : CLOSE_DAYS);
    }
    return (split || timed * 2 > len) && close + 1 == len;
}

/* A time of day with nothing else. */
static bool is_bare_slot(const struct reading *reading, size_t line)
{
    const struct mention *mention = outline_mention(reading->outline, reading->text->lines[line].body);
    return reading->outline->roles[line] == LINE_SLOT && mention != NULL &&
           reading->text->lines[line].tokens <= mention->tokens + 2;
}

/* An hour stands on a line. */
static bool has_hours(const struct reading *reading, size_t line)
{
    const struct line *here = &reading->text->lines[line];
    for (size_t i = outline_mention_from(reading->outline, here->token);
         i < reading->mentions->len && reading->mentions->at[i].token < here->token + here->tokens; i++)
        if (reading->mentions->at[i].kind == MENTION_TIME && when_has_clock(reading->mentions->at[i].start))
            return true;
    return false;
}

/* Entries of more than their day, and much alike in length: behind one event others may be named in a line
 * each. Or of one line each that names what there is on it. */
static bool are_entries(const struct reading *reading, const struct block *entries, size_t len)
{
    size_t full = 0, named = 0, timed = 0, least = SIZE_MAX, most = 0;
    for (size_t i = 0; i < len; i++) {
        size_t lines = 0, slots = 0;
        for (size_t line = entries[i].line; line <= entries[i].last; line++) {
            lines += !line_is_blank(reading->text, line);
            slots += is_bare_slot(reading, line);
        }
        if (slots > 1 || (slots > 0 && lines == 2))
            return false;
        full += lines > 1;
        named += glued_is_named(reading, entries[i].day);
        timed += has_hours(reading, entries[i].day);
        least = lines < least ? lines : least;
        most = lines > most ? lines : most;
        if (entries[i].last - entries[i].line >= ENTRY_LINES)
            return false;
    }
    bool rows = named * 3 >= len * 2 && (len >= LEAST_ROWS || (named == len && timed == len && full == 0));
    return (full == len && most <= least * TIMES_LONGER + 2) || rows;
}

size_t blocks_find(const struct reading *reading, struct block *blocks)
{
    struct entry_day days[MOST_ENTRIES];
    struct block events[MOST_ENTRIES];
    enum lead lead = LEAD_FIRST;
    size_t len = leads_find(reading, days, &lead);
    if (len < 2)
        return 0;
    set_begins(reading, lead, days, blocks, len);
    if (lead == LEAD_FIELD) {
        set_groups(reading, days, blocks, len);
        set_heads(reading, days, blocks, len);
    }
    set_ends(reading, blocks, len);
    size_t split = split_days(reading, blocks, len, events),
           hours = split > 0 ? 0 : split_hours(reading, blocks, len, events);
    if (hours > 0 && !is_programme(reading, days, blocks, len, true)) {
        memcpy(blocks, events, hours * sizeof *blocks);
        return hours;
    }
    if (!are_entries(reading, blocks, len) || is_programme(reading, days, blocks, len, split > 0))
        return 0;
    if (split > 0)
        memcpy(blocks, events, split * sizeof *blocks);
    for (size_t i = 0; i < (split > 0 ? split : len); i++)
        leave_heading(reading, &blocks[i]);
    return split > 0 ? split : len;
}
