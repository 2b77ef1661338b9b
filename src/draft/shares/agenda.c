/* Pages that set out several events one below the other: a programme of lectures, the agenda of a month,
 * evenings in several places. */
#include "draft/shares/block.h"
#include "draft/shares/share.h"

#include <string.h>

enum {
    MOST_TABLES = 20, /* that are looked at */
    LEAST_IN_ROW = 4, /* days in one line, each with words behind it */
    LEAST_PARTED = 3, /* of them that semicolons part */
};

/* The head and the rows of a table as one event each; none where they are no events of their own: days of one
 * event follow upon each other, and have several rows each. */
static void add_rows(const struct reading *reading, const struct table *table, struct shares *shares)
{
    const struct text *text = reading->text;
    const struct line *head = &text->lines[table->head], *last = &text->lines[table->first - 1],
                      *end = &text->lines[table->last];
    struct stretch heads = stretch_between(head->token, last->token + last->tokens);
    size_t same = 0;
    struct when before = when_unstated;
    for (size_t i = 0; i < reading->mentions->len && shares->len < MOST_SHARES; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        struct share *above = shares->len > 0 ? &shares->at[shares->len - 1] : NULL;
        size_t line = text->tokens[mention->token].line, from = text->lines[line].token;
        bool here = line >= table->first && line <= table->last && (above == NULL || from > above->own.token);
        if (!here || !mention_is_event_day(reading, i) || mention->start.month == UNSTATED ||
            !table_is_row(reading->outline, table, line))
            continue;
        same += above != NULL && eventday_is_same(before, mention->start);
        before = mention->start;
        if (above != NULL)
            above->own = stretch_between(above->own.token, from);
        shares_add(shares, (struct share){.form = SHARE_ROW,
                                          .own = stretch_between(from, end->token + end->tokens),
                                          .lead = heads,
                                          .day = from});
    }
    if (shares->len < 2 || same * 2 >= shares->len)
        shares->len = 0;
}

void shares_of_tables(const struct reading *reading, struct shares *shares)
{
    for (size_t i = 0; i < reading->outline->tables_len && i < MOST_TABLES && shares->len == 0; i++)
        if (!table_is_programme(&reading->outline->tables[i]))
            add_rows(reading, &reading->outline->tables[i], shares);
}

/* The token of a piece of a line at which its first hours begin; its end where it has none. */
static size_t hours_at(const struct reading *reading, size_t from, size_t end)
{
    const struct mentions *mentions = reading->mentions;
    for (size_t i = outline_mention_from(reading->outline, from);
         i < mentions->len && mentions->at[i].token < end; i++)
        if (mentions->at[i].kind == MENTION_TIME && when_has_clock(mentions->at[i].start))
            return mentions->at[i].token;
    return end;
}

/* `Dinsdag 7 februari: Kaarten om 14.00 uur; Rummikub om 16.00 uur`: each piece of the line is an event of
 * that day. */
static void split_line(const struct reading *reading, struct shares *shares)
{
    const struct text *text = reading->text;
    struct share line = shares->at[shares->len - 1];
    const struct mention *day = outline_mention(reading->outline, line.day);
    size_t end = stretch_end(line.own), from = line.own.token, hours = hours_at(reading, from, end);
    for (size_t i = from; day != NULL && i + 1 < end && shares->len < MOST_SHARES; i++) {
        if (!text_is_mark(text, i, ';') || hours >= i || !text->tokens[i + 1].upper)
            continue;
        size_t next = hours_at(reading, i, end);
        if (next == end)
            break;
        shares->at[shares->len - 1].own = stretch_between(from, i);
        shares_add(shares, (struct share){.form = SHARE_BELOW,
                                          .own = stretch_between(i + 1, end),
                                          .lead = {day->token, day->tokens},
                                          .day = day->token});
        from = i + 1;
        hours = next;
    }
}

/* `Di 21 en 28 februari` leads an entry of two days: the same words for each. */
static void add_days(const struct reading *reading, struct shares *shares)
{
    const struct mentions *mentions = reading->mentions;
    struct share share = shares->at[shares->len - 1];
    size_t line = reading->text->tokens[share.day].line;
    for (size_t i = outline_mention_from(reading->outline, share.day); i + 1 < mentions->len; i++) {
        const struct mention *next = &mentions->at[i + 1];
        if (reading->text->tokens[next->token].line != line || !mention_is_event_day(reading, i) ||
            !mention_is_event_day(reading, i + 1) ||
            !eventday_is_list_pair(reading, &mentions->at[i], next) ||
            eventday_is_same(mentions->at[i].start, next->start))
            break;
        share.day = next->token;
        shares_add(shares, share);
    }
}

/* `4 maart Turf`, `4 maart: "Turf"`, but `4 maart in De Spil`: what there is stands behind a day. */
static bool names_behind(const struct text *text, const struct mention *day)
{
    size_t behind = day->token + day->tokens;
    return behind < text->tokens_len &&
           (text->tokens[behind].upper || text->tokens[behind].kind == TOKEN_MARK);
}

/* A day of those that stand in one line behind each other, later than the one before; words
 * stand behind it. */
static bool goes_on_in_row(const struct reading *reading, size_t index, const struct share *before,
                           long *last)
{
    const struct mention *mention = &reading->mentions->at[index];
    const struct text *text = reading->text;
    size_t end = mention->token + mention->tokens, line = text->tokens[mention->token].line;
    bool parted = (text->lines[line].marks & mark_bit(';')) != 0 && names_behind(text, mention) &&
                  (before == NULL || text_is_mark(text, mention->token - 1, ';'));
    if (!mention_is_event_day(reading, index) || mention->start.month == UNSTATED ||
        (mention->weekday == UNSTATED && !parted) || mention->span_of_days)
        return false;
    struct when when = when_resolve(when_date(mention->start), UNSTATED, reading->reference);
    bool words = end < text->tokens_len && text->tokens[end].line == line &&
                 outline_mention(reading->outline, end) == NULL;
    bool later = before == NULL || (text->tokens[before->day].line == line && day_of(when) > *last);
    if (!when_has_date(when) || !words || !later)
        return false;
    *last = day_of(when);
    return true;
}

/* `4 maart Turf (Jan Bos); 11 maart Veen (Els Prins); ...`, `Friday 26 January AGM Friday 23 February 'New
 * beginnings' with Mike Read Friday 22 March ...`: a list whose line ends were lost. */
static void add_row_of_days(const struct reading *reading, struct shares *shares)
{
    const struct text *text = reading->text;
    long last = 0;
    size_t semicolons = 0;
    for (size_t i = 0; i < reading->mentions->len && shares->len < MOST_SHARES; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        struct share *before = shares->len > 0 ? &shares->at[shares->len - 1] : NULL;
        const struct line *line = &text->lines[text->tokens[mention->token].line];
        if ((before == NULL && mention->token > line->body) || !goes_on_in_row(reading, i, before, &last))
            continue;
        bool parted = before != NULL && text_is_mark(text, mention->token - 1, ';');
        semicolons += parted && names_behind(text, mention);
        if (before != NULL)
            before->own = stretch_between(before->own.token, mention->token - parted);
        size_t end = line->token + line->tokens,
               stop = stretch_end(outline_sentence(reading->outline, mention->token));
        shares_add(shares,
                   (struct share){.form = SHARE_LINES,
                                  .own = stretch_between(mention->token, parted && stop < end ? stop : end),
                                  .day = mention->token});
    }
    size_t least = semicolons + 1 == shares->len ? LEAST_PARTED : LEAST_IN_ROW;
    if (shares->len < least ||
        (reading->occasions_len > 1 && (least == LEAST_IN_ROW || reading->occasions_len != shares->len)))
        shares->len = 0;
}

/* A day of the event that leads a line outside the blocks: they may be laid out in another way. */
static bool leaves_days(const struct reading *reading, const struct block *blocks, size_t len)
{
    for (size_t i = 0, at = 0; i < reading->mentions->len; i++) {
        size_t line = reading->text->tokens[reading->mentions->at[i].token].line;
        while (at < len && blocks[at].last < line)
            at++;
        bool within =
            at < len && line >= (blocks[at].day < blocks[at].line ? blocks[at].day : blocks[at].line);
        bool leads = reading->mentions->at[i].token <= reading->text->lines[line].body + 1;
        if (!within && leads && mention_is_event_day(reading, i) &&
            reading->mentions->at[i].start.month != UNSTATED)
            return true;
    }
    return false;
}

/* A heading that stands apart below a block's day; behind its last line where there is none. */
static size_t heading_within(const struct reading *reading, const struct block *block)
{
    size_t line = block->day + 1;
    while (line <= block->last &&
           !(reading->outline->roles[line] == LINE_HEADING &&
             reading->outline->sections[line] == LABEL_NONE && line_is_blank(reading->text, line - 1)))
        line++;
    return line;
}

/* A block goes on below a heading with the day of something else: it begins as no block does. */
static bool hold_others(const struct reading *reading, const struct block *blocks, size_t len)
{
    const struct text *text = reading->text;
    for (size_t i = 0; i < len; i++) {
        size_t line = heading_within(reading, &blocks[i]),
               own = outline_mention_from(reading->outline, text->lines[blocks[i].day].token),
               end = text->lines[blocks[i].last].token + text->lines[blocks[i].last].tokens;
        for (size_t at = line <= blocks[i].last
                             ? outline_mention_from(reading->outline, text->lines[line].token)
                             : reading->mentions->len;
             at < reading->mentions->len && reading->mentions->at[at].token < end; at++)
            if (mention_is_event_day(reading, at) && reading->mentions->at[at].start.month != UNSTATED &&
                !eventday_is_same(reading->mentions->at[at].start, reading->mentions->at[own].start))
                return true;
    }
    return false;
}

/* `Praktisch:` above the day of each: the blocks have no titles. */
static bool begin_with_labels(const struct reading *reading, const struct block *blocks, size_t len)
{
    const struct text *text = reading->text;
    size_t labels = 0;
    for (size_t i = 0; i < len; i++) {
        const struct line *first = &text->lines[blocks[i].line];
        labels += text_meaning(text, VOCABULARY_LABEL, first->body).sense == SENSE_LABEL ||
                  text_is_mark(text, first->token + first->tokens - 1, ':');
    }
    return labels == len;
}

/* Chapters of the same days as the blocks, which begin above them. */
static bool hold_blocks(const struct block *chapters, const struct block *blocks, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (chapters[i].day != blocks[i].day || chapters[i].line >= blocks[i].line)
            return false;
    return true;
}

/* A chapter has a day, with its hour, that none of the listed ones is. */
static bool tell_more(const struct reading *reading, const struct occasion *occasions,
                      const struct block *chapters, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        size_t at = outline_mention_from(reading->outline, reading->text->lines[chapters[i].day].token);
        while (at < reading->mentions->len && !mention_is_event_day(reading, at))
            at++;
        bool listed = at == reading->mentions->len || !when_has_clock(reading->mentions->at[at].start);
        for (size_t j = 0; j < reading->occasions_len && !listed; j++)
            listed = eventday_is_same(occasions[j].start, reading->mentions->at[at].start);
        if (!listed)
            return true;
    }
    return false;
}

/* The blocks of a page, or its chapters where there are more of those, or they have titles. */
static size_t find_blocks(const struct reading *reading, const struct occasion *occasions,
                          struct block *blocks)
{
    struct block chapters[MOST_ENTRIES];
    size_t len = blocks_find(reading, blocks);
    bool untitled = len > 1 && begin_with_labels(reading, blocks, len);
    bool listed = reading->occasions_len > 1, others = hold_others(reading, blocks, len);
    if (!untitled && len > 1 && !listed && !leaves_days(reading, blocks, len) && !others)
        return len;
    size_t more = chapters_find(reading, chapters);
    if (!untitled && listed && !others && !tell_more(reading, occasions, chapters, more))
        return len;
    if (more <= len && !(untitled && more == len && hold_blocks(chapters, blocks, len)))
        return len;
    memcpy(blocks, chapters, more * sizeof *blocks);
    return more;
}

void shares_of_lines(const struct reading *reading, const struct occasion *occasions, struct shares *shares)
{
    const struct text *text = reading->text;
    struct block blocks[MOST_ENTRIES];
    size_t len = find_blocks(reading, occasions, blocks);
    size_t rows = len == 0 ? rows_find(reading, blocks) : 0;
    bool none = len == 0 && (reading->occasions_len < 2 ||
                             (rows == reading->occasions_len && rows_have_titles(reading, blocks, rows)));
    bool told = none && rows == 0;
    rows = none ? rows : 0;
    if (none)
        len = told ? season_find(reading, blocks) : rows;
    size_t titles[MOST_ENTRIES];
    bool filed = rows == 0 && filed_titles(reading, blocks, len, titles);
    for (size_t i = 0; i < len && shares->len < MOST_SHARES; i++) {
        const struct line *first = &text->lines[blocks[i].line], *last = &text->lines[blocks[i].last],
                          *day = &text->lines[blocks[i].day];
        bool below = blocks[i].day < blocks[i].line;
        shares_add(shares, (struct share){.form = below  ? SHARE_BELOW
                                                  : told ? SHARE_TOLD
                                                         : SHARE_LINES,
                                          .own = stretch_between(first->token, last->token + last->tokens),
                                          .lead = {day->token, below ? day->tokens : 0},
                                          .title = rows > 0 ? row_title(reading, blocks[i].line)
                                                   : filed  ? outline_body(text, titles[i])
                                                            : (struct stretch){0},
                                          .titled = filed || rows > 0,
                                          .day = day->token});
        if (!below && rows == 0)
            add_days(reading, shares);
        if (first == last && !below && rows == 0)
            split_line(reading, shares);
    }
    if (shares->len < 2)
        shares->len = 0;
    if (shares->len == 0)
        add_row_of_days(reading, shares);
}
