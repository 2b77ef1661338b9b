/* Pages that set out several events one below the other: a programme of lectures, the agenda of a month, evenings in several places. */
#include "draft/agenda.h"

#include "draft/block.h"
#include "draft/eventday.h"

enum {
    COMMON_TOKENS = 2000, /* before all entries, and as many behind them, that each is read with */
    MOST_TABLES = 20,     /* that are looked at */
};

/* The head and the rows of a table as one event each; how many, 0 where they are no events of their own: days of one event follow upon
 * each other, and have several rows each. */
static size_t table_entries(const struct reading *reading, const struct table *table, struct agenda_entry *entries)
{
    const struct text *text = reading->text;
    const struct line *head = &text->lines[table->head], *last = &text->lines[table->first - 1];
    struct stretch heads = stretch_between(head->token, last->token + last->tokens);
    size_t len = 0, same = 0;
    struct when before = when_unstated;
    for (size_t i = 0; i < reading->mentions->len && len < MOST_ENTRIES; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        size_t line = text->tokens[mention->token].line, from = text->lines[line].token;
        bool here = line >= table->first && line <= table->last && (len == 0 || from > entries[len - 1].own.token);
        if (!here || !is_event_day(reading, i) || mention->start.month == UNSTATED || !table_is_row(reading->outline, table, line))
            continue;
        same += len > 0 && same_day(before, mention->start);
        before = mention->start;
        if (len > 0)
            entries[len - 1].own = stretch_between(entries[len - 1].own.token, from);
        const struct line *end = &text->lines[table->last];
        entries[len++] = (struct agenda_entry){stretch_between(from, end->token + end->tokens), heads, from, true};
    }
    return len > 1 && same * 2 < len ? len : 0;
}

/* The first table of the page whose rows are events. */
static size_t find_rows(const struct reading *reading, struct agenda_entry *entries)
{
    size_t len = 0;
    for (size_t i = 0; i < reading->outline->tables_len && i < MOST_TABLES && len == 0; i++)
        if (!table_is_programme(&reading->outline->tables[i]))
            len = table_entries(reading, &reading->outline->tables[i], entries);
    return len;
}

/* A piece of a line that has hours of its own. */
static bool has_hours(const struct reading *reading, size_t from, size_t end)
{
    for (size_t i = outline_mention_from(reading->outline, from); i < reading->mentions->len && reading->mentions->at[i].token < end; i++)
        if (reading->mentions->at[i].kind == MENTION_TIME && when_has_clock(reading->mentions->at[i].start))
            return true;
    return false;
}

/* `Dinsdag 7 februari: Kaarten om 14.00 uur; Rummikub om 16.00 uur`: each piece of the line is an event of that day. */
static size_t split_line(const struct reading *reading, struct agenda_entry *entries, size_t len)
{
    const struct text *text = reading->text;
    struct agenda_entry line = entries[len - 1];
    const struct mention *day = outline_mention(reading->outline, line.day);
    size_t end = stretch_end(line.own), from = line.own.token;
    for (size_t i = from; day != NULL && i < end && len < MOST_ENTRIES; i++) {
        if (!text_is_mark(text, i, ';') || !has_hours(reading, from, i) || !has_hours(reading, i, end) || !text->tokens[i + 1].upper)
            continue;
        entries[len - 1].own = stretch_between(from, i);
        entries[len++] = (struct agenda_entry){stretch_between(i + 1, end), {day->token, day->tokens}, day->token, false};
        from = i + 1;
    }
    return len;
}

/* `Di 21 en 28 februari` leads an entry of two days: the same words for each. */
static size_t add_days(const struct reading *reading, struct agenda_entry *entries, size_t len)
{
    const struct mentions *mentions = reading->mentions;
    const struct agenda_entry first = entries[len - 1];
    size_t line = reading->text->tokens[first.day].line;
    for (size_t i = outline_mention_from(reading->outline, first.day); i + 1 < mentions->len && len < MOST_ENTRIES; i++) {
        const struct mention *next = &mentions->at[i + 1];
        if (reading->text->tokens[next->token].line != line || !is_event_day(reading, i) || !is_event_day(reading, i + 1) ||
            !is_list_pair(reading, &mentions->at[i], next) || same_day(mentions->at[i].start, next->start))
            break;
        entries[len] = first;
        entries[len++].day = next->token;
    }
    return len;
}

size_t agenda_read(const struct reading *reading, struct agenda_entry *entries)
{
    const struct text *text = reading->text;
    struct block blocks[MOST_ENTRIES];
    size_t rows = find_rows(reading, entries);
    if (rows > 1)
        return rows;
    size_t len = blocks_find(reading, blocks);
    if (len == 0 && reading->occasions_len < 2)
        len = chapters_find(reading, blocks);
    size_t found = 0;
    for (size_t i = 0; i < len && found < MOST_ENTRIES; i++) {
        const struct line *first = &text->lines[blocks[i].line], *last = &text->lines[blocks[i].last], *day = &text->lines[blocks[i].day];
        struct stretch above = {day->token, blocks[i].day < blocks[i].line ? day->tokens : 0};
        entries[found++] = (struct agenda_entry){stretch_between(first->token, last->token + last->tokens), above, day->token, false};
        found = above.tokens == 0 ? add_days(reading, entries, found) : found;
        if (first == last && above.tokens == 0)
            found = split_line(reading, entries, found);
    }
    len = found;
    return len > 1 ? len : 0;
}

/* At most so many tokens of a stretch. */
static struct text_piece piece_of(size_t from, size_t end, size_t most)
{
    size_t tokens = end > from ? end - from : 0;
    return (struct text_piece){from, tokens < most ? tokens : most};
}

struct text *agenda_text(const struct text *page, const struct agenda_entry *entries, size_t len, size_t index)
{
    const struct agenda_entry *own = &entries[index], *first = &entries[0];
    size_t head = first->lead.tokens > 0 ? first->lead.token : first->own.token,
           tail = stretch_end(entries[len - 1].own);
    const struct text_piece pieces[] = {
        piece_of(own->lead.token, stretch_end(own->lead), SIZE_MAX),
        piece_of(own->own.token, stretch_end(own->own), SIZE_MAX),
        piece_of(0, head, COMMON_TOKENS),
        piece_of(tail, page->tokens_len, COMMON_TOKENS),
    };
    return text_part(page, pieces, ARRAY_LEN(pieces));
}
