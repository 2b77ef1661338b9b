/* The lines of a programme: with a time, under one, led by a label, or with the time behind them. */
#include "draft/programme/entry.h"

enum { BLOCK_GAP = 14 };    /* lines that may lie between two timed lines of one programme */
enum { TABLE_HEAD = 5 };    /* lines that the heads of a table's columns take */
enum { SHORT_TOKENS = 16 }; /* a continuation of so few tokens is an entry */
enum { HALL_TOKENS = 5 };   /* a room's name in a cell of its own has no more */

/* The mention that a line begins with, or a table's row has its hour in; NULL. */
static const struct mention *time_of_line(const struct reading *reading, size_t line)
{
    const struct outline *outline = reading->outline;
    const struct table *table = outline->tables_len > 0 ? outline_table(outline, line) : NULL;
    if (table != NULL && table_is_programme(table) && table_is_row(outline, table, line))
        return table_key(outline, table, line);
    size_t body = reading->text->lines[line].body;
    const struct mention *mention = outline_mention(reading->outline, body);
    return mention != NULL ? mention : outline_mention(reading->outline, body + 1);
}

bool entry_is_tailed(const struct reading *reading, size_t line)
{
    return reading->outline->roles[line] == LINE_TAILED &&
           !section_is_elsewhere(reading->outline->sections[line], FACT_ENTRY);
}

bool entry_is_timed(const struct reading *reading, size_t line)
{
    const struct outline *outline = reading->outline;
    if (outline->roles[line] != LINE_TIMED)
        return false;
    enum label field = outline_field_of(outline, reading->text->lines[line].body),
               section = outline->sections[line];
    bool elsewhere = field == LABEL_DATE || field == LABEL_TIME || field == LABEL_START ||
                     field == LABEL_CONTACT || field == LABEL_END ||
                     section_is_elsewhere(section, FACT_ENTRY);
    const struct mention *mention = time_of_line(reading, line);
    return !elsewhere && mention != NULL && mention->bound != BOUND_BEFORE && mention->bound != BOUND_THROUGH;
}

size_t entry_next_time(const struct reading *reading, size_t line)
{
    for (size_t i = line; i < reading->text->lines_len && i < line + BLOCK_GAP; i++)
        if (entry_is_timed(reading, i) || entry_is_tailed(reading, i))
            return i;
    return SIZE_MAX;
}

bool line_heads_programme(const struct reading *reading, size_t line)
{
    const struct outline *outline = reading->outline;
    return outline->sections[line] == LABEL_PROGRAMME && outline->heading_of[line] == line;
}

/* The rest of a line behind its time or bullet, without marks at both ends. */
static struct stretch rest_of(const struct text *text, size_t line, size_t from)
{
    const struct line *here = &text->lines[line];
    return stretch_trim(text, stretch_between(from, here->token + here->tokens));
}

/* Whether the sentence of an entry's title goes on on the next line. */
static bool goes_on(const struct reading *reading, struct stretch title, size_t line)
{
    const struct text *text = reading->text;
    if (line + 1 >= text->lines_len || title.tokens == 0 || reading->outline->roles[line + 1] != LINE_PROSE)
        return false;
    const struct token *next = &text->tokens[text->lines[line + 1].token];
    size_t last = stretch_end(title) - 1, end = text->lines[line].token + text->lines[line].tokens - 1;
    enum sense sense = text_cue(text, last);
    bool person = text_meaning(text, VOCABULARY_PERSON, text->lines[line + 1].token).sense == SENSE_TITLE;
    bool open = text->tokens[end].mark == ',' || sense == SENSE_AND || sense == SENSE_AT ||
                sense == SENSE_BY || sense == SENSE_ARTICLE;
    bool labelled = next->len == 1 && (text_is_mark(text, text->lines[line + 1].token + 1, '.') ||
                                       text_is_mark(text, text->lines[line + 1].token + 1, ')'));
    struct stretch hall;
    labelled |= item_hall_before(text, outline_body(text, line + 1), &hall) > 0;
    return text->tokens[end].mark != '.' && !person && !labelled &&
           !item_is_by(text, text->lines[line + 1].body) &&
           (open || (next->kind == TOKEN_WORD && !next->upper));
}

/* `2024`, `2024 - 2025`: numbers and marks alone. */
static bool is_year(const struct text *text, struct stretch title)
{
    for (size_t i = title.token; i < stretch_end(title); i++)
        if (text->tokens[i].kind == TOKEN_WORD)
            return false;
    return true;
}

struct item *entry_add(struct walk *walk, struct stretch title, const struct mention *time)
{
    struct programme *programme = walk->programme;
    struct item item = {.nth = walk->nth,
                        .weekday = walk->weekday,
                        .day = walk->day,
                        .title = title,
                        .start = when_unstated,
                        .end = when_unstated};
    if (title.tokens == 0 || (time == NULL && is_year(walk->reading->text, title)))
        return NULL;
    if (time != NULL) {
        item.start = when_fill(when_clock(time->start), walk->day);
        item.end = when_has_clock(time->end) ? when_fill(when_clock(time->end), walk->day) : when_unstated;
        item.time_span = time->span;
        item.half_day = time->half_day;
    }
    bool below = time != NULL && walk->above && time->token >= stretch_end(title);
    item.whole = below ? stretch_between(title.token, time->token + time->tokens)
                       : stretch_between(time != NULL ? time->token : title.token, stretch_end(title));
    item_take_length(walk->reading, &item);
    item.title = item_cell(walk->reading->text, item.title);
    item_take_end(walk->reading, &item);
    item.title = stretch_trim(walk->reading->text, item.title);
    item.kind = item_kind(walk->reading, &item);
    programme->items =
        memory_room(programme->items, programme->len, &programme->room, sizeof *programme->items);
    programme->items[programme->len++] = item;
    return &programme->items[programme->len - 1];
}

/* Whether a line is one of several sessions at the same time: how many tokens its label takes,
 * `*track` and `*hall`. */
static bool is_alternative(const struct walk *walk, size_t line, size_t *label, struct stretch *track,
                           struct stretch *hall)
{
    const struct text *text = walk->reading->text;
    struct stretch body = outline_body(text, line);
    const struct item *before = &walk->programme->items[walk->programme->len - 1];
    bool round = before->alternative || item_is_round(text, before->title);
    *label = item_label(text, body, track);
    if (*label == 0 && round)
        *label = item_bare_label(text, body, track);
    if (*label == 0 && round)
        *label = item_sign(text, line, before, track);
    struct stretch rest = stretch_between(body.token + *label, stretch_end(body));
    bool labelled = track->tokens > 0;
    size_t led = labelled || round ? item_hall_before(text, rest, hall) : 0;
    *label += led;
    if (led == 0)
        *hall = item_hall(text, stretch_trim(text, rest));
    struct stretch last;
    if (hall->tokens == 0 && labelled && item_has_hall(text, rest, &last))
        *hall = last;
    return labelled || led > 0 ||
           (round && walk->reading->outline->roles[line] != LINE_HEADING &&
            walk->reading->outline->roles[line] != LINE_FIELD && item_has_hall(text, body, hall));
}

bool entry_is_alternative(const struct walk *walk, size_t line)
{
    size_t label;
    struct stretch track = {0}, hall = {0};
    return walk->programme->len > 0 && walk->pending == NULL &&
           is_alternative(walk, line, &label, &track, &hall);
}

bool entry_take_alternative(struct walk *walk, size_t line)
{
    const struct text *text = walk->reading->text;
    struct stretch body = outline_body(text, line), track = {0}, hall = {0};
    size_t label;
    if (walk->programme->len == 0 || walk->pending != NULL ||
        !is_alternative(walk, line, &label, &track, &hall))
        return false;
    struct stretch rest = stretch_trim(text, stretch_between(body.token + label, stretch_end(body)));
    const struct item round =
        walk->programme->items[walk->programme->len - 1]; /* or one of its sessions, which has its times */
    if (track.tokens > 0 && text->tokens[track.token].kind == TOKEN_WORD &&
        !text->tokens[track.token].upper &&
        !when_has_clock(round.start)) /* `a. penningmeester` below `3. Verslagen` */
        return false;
    struct item *item = entry_add(walk, item_alternative(text, rest), NULL);
    if (item == NULL)
        return false;
    walk->reading->outline->roles[line] = LINE_ENTRY; /* what is said there of a place is its own */
    item_take_person(text, item);
    *item = (struct item){.title = item->title,
                          .nth = item->nth,
                          .weekday = item->weekday,
                          .day = item->day,
                          .whole = body,
                          .start = round.start,
                          .end = round.end,
                          .kind = item->kind,
                          .track = track,
                          .hall = hall,
                          .alternative = true,
                          .time_span = round.time_span};
    return true;
}

struct stretch entry_title(const struct walk *walk, size_t *line, size_t from)
{
    struct stretch title = rest_of(walk->reading->text, *line, from);
    while (goes_on(walk->reading, title, *line)) {
        ++*line;
        const struct line *next = &walk->reading->text->lines[*line];
        title = stretch_trim(walk->reading->text, stretch_between(title.token, next->token + next->tokens));
    }
    return title;
}

bool entry_leads_words(const struct reading *reading, size_t line)
{
    if (line + 1 >= reading->text->lines_len || reading->text->lines[line].bullet ||
        !entry_is_timed(reading, line) || line_is_blank(reading->text, line + 1))
        return false;
    const struct mention *time = time_of_line(reading, line);
    return rest_of(reading->text, line, time->token + time->tokens).tokens == 0 &&
           reading->outline->roles[line + 1] != LINE_TIMED;
}

/* `Woonnood`, and below a blank line `10.10 u.` above `Wonen boven de winkel`: a heading over entries. */
static bool is_headed(const struct reading *reading, size_t line)
{
    size_t above = line;
    while (above > 0 && reading->text->lines[above - 1].tokens == 0)
        above--;
    enum line_role role = above > 0 ? reading->outline->roles[above - 1] : LINE_BLANK;
    bool heading = role == LINE_HEADING || role == LINE_FIELD || role == LINE_VALUE;
    return above < line && heading && !line_heads_programme(reading, above - 1) &&
           entry_leads_words(reading, line);
}

/* The heading right above a bare time, when it can be its title. */
static struct stretch title_above(const struct walk *walk, size_t line)
{
    const struct reading *reading = walk->reading;
    const struct text *text = reading->text;
    struct stretch none = {0};
    size_t above = line;
    while (above > 0 && text->lines[above - 1].tokens == 0)
        above--;
    if (above == 0 || reading->outline->roles[above - 1] != LINE_HEADING ||
        line_heads_programme(reading, above - 1))
        return none;
    struct stretch title = outline_body(text, above - 1);
    const struct mention *day = outline_mention(reading->outline, title.token);
    if (day != NULL && day->kind == MENTION_TIME)
        return none;
    const struct programme *programme = walk->programme;
    bool taken = programme->len > 0 && programme->items[programme->len - 1].title.token >= title.token;
    for (size_t far = 1; far <= TABLE_HEAD && far < above; far++) {
        enum label label = reading->outline->sections[above - 1 - far];
        if ((label == LABEL_TIME || label == LABEL_START) &&
            programme->len == 0) /* the heads of a table's columns */
            return none;
    }
    return taken ? none : title;
}

/* A row of a table whose columns have labels: its title, hall and speakers are told by them. */
static bool take_row(struct walk *walk, const struct mention *time, size_t line)
{
    const struct outline *outline = walk->reading->outline;
    const struct table *table = outline_table(outline, line);
    struct stretch title =
        table != NULL ? table_cell(outline, table, line, LABEL_TITLE) : (struct stretch){0};
    struct item *item = title.tokens > 0 ? entry_add(walk, title, time) : NULL;
    if (item == NULL)
        return false;
    item->whole = table_lines(outline, table, line);
    item->hall = table_cell(outline, table, line, LABEL_ROOM);
    if (item->hall.tokens == 0)
        item->hall = table_cell(outline, table, line, LABEL_WHERE);
    walk->open = walk->bare = false;
    walk->timed = true;
    walk->pending = NULL;
    return true;
}

/* The last cell of an entry where it is a room or a track: `11.00 | Glasvezel | Grote zaal`. */
static struct stretch hall_behind_bar(const struct text *text, struct stretch entry)
{
    size_t from = stretch_end(entry);
    while (from > entry.token && !text_is_mark(text, from - 1, '|'))
        from--;
    struct stretch last = stretch_trim(text, stretch_between(from, stretch_end(entry)));
    bool hall = from > entry.token && last.tokens > 0 && last.tokens <= HALL_TOKENS &&
                column_is_place(text_slice(text, stretch_span(text, last)));
    return hall ? last : (struct stretch){0};
}

/* `13.00 | 13.30 | Inloop`, `13.00 → 13.30 Inloop`: the later time right behind the one that leads the line,
 * and words behind it; NULL. */
static const struct mention *end_beside(const struct reading *reading, const struct mention *time)
{
    const struct text *text = reading->text;
    size_t at = time->token + time->tokens,
           mark = at < text->tokens_len && text->tokens[at].kind == TOKEN_MARK;
    const struct mention *end = outline_mention(reading->outline, at + mark);
    size_t behind = end != NULL ? end->token + end->tokens : text->tokens_len;
    bool later = end != NULL && end->kind == MENTION_TIME && when_has_clock(end->start) &&
                 !when_has_clock(time->end) && !when_has_clock(end->end) && end->start.day == UNSTATED &&
                 end->token == at + mark && (mark > 0 || text_is_behind_gap(text, at)) &&
                 end->start.hour * 60 + end->start.minute > time->start.hour * 60 + time->start.minute;
    return later && behind < text->tokens_len && text->tokens[behind].line == text->tokens[time->token].line
               ? end
               : NULL;
}

void entry_take_timed(struct walk *walk, size_t *line)
{
    const struct text *text = walk->reading->text;
    const struct mention *time = time_of_line(walk->reading, *line);
    if (take_row(walk, time, *line) || entry_take_several(walk, time, line))
        return;
    if (!walk->timed)
        walk->headed = is_headed(walk->reading, *line);
    const struct mention *end = end_beside(walk->reading, time), *last = end != NULL ? end : time;
    size_t behind = last->token + last->tokens;
    behind += text_is_mark(text, behind, ']') || text_is_mark(text, behind, ')'); /* `[13.00] Inloop` */
    struct stretch title = entry_title(walk, line, behind);
    walk->open = false;
    struct stretch above = title.tokens == 0 && !walk->headed &&
                                   (walk->above || (!walk->timed && !entry_times_lead(walk->reading, *line)))
                               ? title_above(walk, *line)
                               : (struct stretch){0};
    walk->above |= above.tokens > 0;
    walk->timed = true;
    walk->bare = title.tokens == 0 && !walk->above;
    walk->pending = walk->bare ? time : NULL;
    if (above.tokens > 0)
        title = stretch_trim(text, above);
    struct item *item = title.tokens > 0 ? entry_add(walk, title, time) : NULL;
    if (item != NULL && item->hall.tokens == 0)
        item->hall = hall_behind_bar(text, title);
    if (item != NULL && end != NULL)
        item->end = when_fill(when_clock(end->start), walk->day);
}

/* Words that say an entry follows, without a time: `Aansluitend:`. */
bool entry_take_continuation(struct walk *walk, size_t *line)
{
    const struct text *text = walk->reading->text;
    struct stretch body = outline_body(text, *line);
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, body.token);
    if (meaning.sense != SENSE_CONTINUES || walk->programme->len == 0 || body.tokens > SHORT_TOKENS)
        return false;
    struct stretch title = rest_of(text, *line, body.token + meaning.tokens);
    walk->open = title.tokens == 0;
    walk->pending = NULL;
    walk->bare = false;
    if (!walk->open)
        entry_add(walk, entry_title(walk, line, body.token + meaning.tokens), NULL);
    return true;
}

void entry_take_untimed(struct walk *walk, size_t *line)
{
    struct stretch title = entry_title(walk, line, outline_body(walk->reading->text, *line).token);
    if (walk->pending != NULL)
        walk->bulleted = walk->reading->outline->roles[*line] == LINE_ENTRY;
    entry_add(walk, title, walk->pending);
    walk->pending = NULL;
    walk->open = false;
}

const struct mention *entry_tail_time(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, line);
    size_t last = body.token + body.tokens - 1, open = last;
    if (body.tokens < 4 || !text_is_mark(text, last, ')') || reading->outline->roles[line] == LINE_FIELD)
        return NULL;
    while (open > body.token && !text_is_mark(text, open, '('))
        open--;
    const struct mention *time = outline_mention(reading->outline, last - 1);
    bool clock = time != NULL && time->kind == MENTION_TIME && time->start.day == UNSTATED &&
                 when_has_clock(time->start);
    return open > body.token && clock && time->bound != BOUND_UNTIL && last - open <= time->tokens + 3 ? time
                                                                                                       : NULL;
}

/* Where the title ends before its time: at a bracket, `om` or what leads over the gap. */
static size_t title_end(const struct text *text, size_t from, const struct mention *time, bool bracketed)
{
    size_t end = time->token - text_is_mark(text, time->token - 1, '(');
    while (bracketed && end > from && !text_is_mark(text, end, '('))
        end--;
    struct meaning before = text_meaning(text, VOCABULARY_TIME, end - 1);
    bool at = before.sense == SENSE_LINK && before.tokens == 1 && (before.value & LINK_AT) != 0;
    return end - (!bracketed && at && end > from + 1);
}

bool entry_take_tail_timed(struct walk *walk, size_t line)
{
    const struct text *text = walk->reading->text;
    bool tailed = entry_is_tailed(walk->reading, line);
    const struct mention *time = tailed           ? outline_tail_time(walk->reading->outline, line)
                                 : walk->labelled ? entry_tail_time(walk->reading, line)
                                                  : NULL;
    if (time == NULL)
        return false;
    struct stretch body = outline_body(text, line);
    walk->timed = true;
    walk->listed = walk->labelled && text->lines[line].bullet;
    struct stretch title = stretch_between(body.token, title_end(text, body.token, time, !tailed));
    struct item *item = entry_add(walk, stretch_trim(text, title), time);
    if (item != NULL)
        item->whole = body;
    return true;
}
