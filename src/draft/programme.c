/* The programme: lines that begin with a time, or stand under a heading for it, made entries. */
#include "draft/item.h"

#include <string.h>

enum {
    BLOCK_GAP = 14,     /* lines that may lie between two timed lines of one programme */
    SHORT_TOKENS = 16,  /* a line of so few tokens may be an entry of its own under a bare time */
};

/* What is known while the lines of a programme are gone through. */
struct walk {
    const struct reading *reading;
    struct programme *programme;
    struct when day;                /* of a day heading inside the programme */
    const struct mention *pending;  /* a bare time whose entry is still to come */
    bool open;                      /* an entry without a time is still to come (aansluitend) */
    bool bare;                      /* the last time stood alone: what follows are entries */
    bool above;                     /* titles stand above their times */
    bool bulleted;                  /* what stands under the bare time is a list */
    bool timed;                     /* there is any timed line in this programme */
    bool labelled;                  /* it stands under a heading for it */
};

static const struct mention *time_of_line(const struct reading *reading, size_t line)
{
    size_t body = reading->text->lines[line].body;
    const struct mention *mention = outline_mention(reading->outline, body);
    return mention != NULL ? mention : outline_mention(reading->outline, body + 1);
}

/* A timed line that can be an entry: not the value of a label for when it is held, nor in a section of other things. */
static bool is_entry_time(const struct reading *reading, size_t line)
{
    const struct outline *outline = reading->outline;
    if (outline->roles[line] != LINE_TIMED)
        return false;
    enum label field = outline_field_of(outline, reading->text->lines[line].body), section = outline->sections[line];
    bool elsewhere = field == LABEL_DATE || field == LABEL_TIME || field == LABEL_START || field == LABEL_CONTACT ||
                     field == LABEL_END || is_elsewhere(section, FACT_ENTRY);
    const struct mention *mention = time_of_line(reading, line);
    return !elsewhere && mention != NULL && mention->bound != BOUND_BEFORE && mention->bound != BOUND_THROUGH;
}

static size_t next_entry_time(const struct reading *reading, size_t line)
{
    for (size_t i = line; i < reading->text->lines_len && i < line + BLOCK_GAP; i++)
        if (is_entry_time(reading, i))
            return i;
    return SIZE_MAX;
}

static bool is_programme_label(const struct reading *reading, size_t line)
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
    enum sense sense = cue_at(text, last);
    bool person = text_meaning(text, VOCABULARY_PERSON, text->lines[line + 1].token).sense == SENSE_TITLE;
    bool open = text->tokens[end].mark == ',' || sense == SENSE_AND || sense == SENSE_AT || sense == SENSE_BY || sense == SENSE_ARTICLE;
    return text->tokens[end].mark != '.' && !person && (open || (next->kind == TOKEN_WORD && !next->upper));
}

static struct item *add_item(struct walk *walk, struct stretch title, const struct mention *time)
{
    struct programme *programme = walk->programme;
    struct item item = {.title = item_cell(walk->reading->text, title), .start = when_unstated, .end = when_unstated};
    if (title.tokens == 0)
        return NULL;
    if (time != NULL) {
        item.start = when_fill(when_clock(time->start), walk->day);
        item.end = when_has_clock(time->end) ? when_fill(when_clock(time->end), walk->day) : when_unstated;
        item.time_span = time->span;
    }
    size_t from = time != NULL ? time->token : title.token;
    item.whole = stretch_between(from, stretch_end(title));
    item_take_end(walk->reading, &item);
    item_take_person(walk->reading->text, &item);
    item.title = stretch_trim(walk->reading->text, item.title);
    item.kind = item_kind(walk->reading, &item);
    programme->items = memory_room(programme->items, programme->len, &programme->room, sizeof *programme->items);
    programme->items[programme->len++] = item;
    return &programme->items[programme->len - 1];
}

/* A line that is one of several sessions at the same time. */
static bool take_alternative(struct walk *walk, size_t line)
{
    const struct text *text = walk->reading->text;
    struct stretch body = outline_body(text, line), track = {0};
    size_t label = item_label(text, body, &track);
    struct stretch rest = stretch_trim(text, stretch_between(body.token + label, stretch_end(body)));
    struct stretch hall = item_hall(text, rest);
    if (walk->programme->len == 0 || label == 0)
        return false;
    const struct item round = walk->programme->items[walk->programme->len - 1]; /* or one of its sessions, which has its times */
    struct item *item = add_item(walk, item_alternative(text, rest), NULL);
    if (item == NULL)
        return false;
    *item = (struct item){.title = item->title, .whole = body, .start = round.start, .end = round.end, .kind = item->kind,
                          .track = track, .hall = hall, .alternative = true, .time_span = round.time_span};
    return true;
}

/* The words of an entry that may run on over lines; `*line` moves to the last. */
static struct stretch title_at(const struct walk *walk, size_t *line, size_t from)
{
    struct stretch title = rest_of(walk->reading->text, *line, from);
    while (goes_on(walk->reading, title, *line)) {
        ++*line;
        const struct line *next = &walk->reading->text->lines[*line];
        title = stretch_trim(walk->reading->text, stretch_between(title.token, next->token + next->tokens));
    }
    return title;
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
    if (above == 0 || reading->outline->roles[above - 1] != LINE_HEADING || is_programme_label(reading, above - 1))
        return none;
    struct stretch title = outline_body(text, above - 1);
    const struct programme *programme = walk->programme;
    bool taken = programme->len > 0 && programme->items[programme->len - 1].title.token >= title.token;
    return taken ? none : title;
}

static void take_timed(struct walk *walk, size_t *line)
{
    const struct text *text = walk->reading->text;
    const struct mention *time = time_of_line(walk->reading, *line);
    struct stretch title = title_at(walk, line, time->token + time->tokens);
    walk->open = false;
    struct stretch above = title.tokens == 0 && (walk->above || !walk->timed) ? title_above(walk, *line) : (struct stretch){0};
    walk->above |= above.tokens > 0;
    walk->timed = true;
    walk->bare = title.tokens == 0 && !walk->above;
    walk->pending = walk->bare ? time : NULL;
    if (above.tokens > 0)
        title = stretch_trim(text, above);
    if (title.tokens > 0)
        add_item(walk, title, time);
}

/* Words that say an entry follows, without a time: `Aansluitend:`. */
static bool take_continuation(struct walk *walk, size_t *line)
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
        add_item(walk, title_at(walk, line, body.token + meaning.tokens), NULL);
    return true;
}

/* Whether the line above breaks off in the middle: it ends in a comma or a small word. */
static bool breaks_off(const struct text *text, size_t line)
{
    if (line == 0 || text->lines[line - 1].tokens == 0)
        return false;
    size_t last = text->lines[line - 1].token + text->lines[line - 1].tokens - 1;
    enum sense sense = cue_at(text, last);
    return text->tokens[last].mark == ',' || sense == SENSE_AND || sense == SENSE_AT || sense == SENSE_ARTICLE || sense == SENSE_NAME_JOINT;
}

/* No text but entries lies between the programme's heading and this line. */
static bool is_right_below(const struct walk *walk, size_t line)
{
    const struct reading *reading = walk->reading;
    const struct text *text = reading->text;
    size_t above = line;
    while (above > 0 && text->lines[above - 1].tokens == 0 && walk->programme->len == 0)
        above--;
    if (above == 0 || text->lines[above - 1].tokens == 0)
        return false;
    size_t last = walk->programme->len > 0 ? walk->programme->items[walk->programme->len - 1].title.token : SIZE_MAX;
    return is_programme_label(reading, above - 1) || (last != SIZE_MAX && text->tokens[last].line == above - 1);
}

/* Whether a line without a time is an entry here. */
static bool is_untimed_entry(const struct walk *walk, size_t line)
{
    const struct reading *reading = walk->reading;
    struct stretch body = outline_body(reading->text, line);
    enum line_role role = reading->outline->roles[line];
    bool title = text_meaning(reading->text, VOCABULARY_PERSON, body.token).sense == SENSE_TITLE;
    char last = reading->text->tokens[stretch_end(body) - 1].mark;
    bool list = !walk->timed && walk->labelled;
    if (role == LINE_ENTRY)
        return (walk->bare && walk->bulleted) || list;
    if (walk->bare && line > 0 && reading->text->lines[line - 1].tokens > 0)
        return false;
    if (list && is_right_below(walk, line) && body.tokens <= SHORT_TOKENS && last != '.' && last != ':')
        return true;
    return walk->bare && !title && !breaks_off(reading->text, line) && body.tokens <= SHORT_TOKENS && last != '.' && last != ',' &&
           (reading->text->tokens[body.token].upper || reading->text->tokens[body.token].kind == TOKEN_MARK);
}

static void take_untimed(struct walk *walk, size_t *line)
{
    struct stretch title = title_at(walk, line, outline_body(walk->reading->text, *line).token);
    if (walk->pending != NULL)
        walk->bulleted = walk->reading->outline->roles[*line] == LINE_ENTRY;
    add_item(walk, title, walk->pending);
    walk->pending = NULL;
    walk->open = false;
}

/* `Lunch in de refter (12.15 uur)`: under the programme's heading the time may stand in brackets behind the entry. */
static bool take_tail_timed(struct walk *walk, size_t line)
{
    const struct text *text = walk->reading->text;
    struct stretch body = outline_body(text, line);
    size_t last = body.token + body.tokens - 1, open = last;
    if (!walk->labelled || body.tokens < 4 || !text_is_mark(text, last, ')'))
        return false;
    while (open > body.token && !text_is_mark(text, open, '('))
        open--;
    const struct mention *time = outline_mention(walk->reading->outline, last - 1);
    if (open == body.token || time == NULL || time->kind != MENTION_TIME || time->start.day != UNSTATED ||
        !when_has_clock(time->start) || time->bound == BOUND_UNTIL || last - open > time->tokens + 3)
        return false;
    walk->timed = true;
    struct item *item = add_item(walk, stretch_trim(text, (struct stretch){body.token, open - body.token}), time);
    if (item != NULL)
        item->whole = body;
    return true;
}

/* A day that heads the entries below it. */
static bool take_day(struct walk *walk, size_t line)
{
    const struct mention *mention = time_of_line(walk->reading, line);
    bool day = mention != NULL && mention->kind == MENTION_TIME && mention->start.day != UNSTATED &&
               mention->start.month != UNSTATED && walk->reading->text->lines[line].tokens <= mention->tokens + 4;
    if (day)
        walk->day = when_date(mention->start);
    return day;
}

/* A sole range over entries without times is the event's own time, not the first entry's. */
static void settle_overall(struct walk *walk, size_t first)
{
    struct programme *programme = walk->programme;
    size_t timed = 0;
    for (size_t i = first; i < programme->len; i++)
        timed += when_has_clock(programme->items[i].start);
    if (timed != 1 || programme->len < first + 3 || !when_has_clock(programme->items[first].end) || !walk->bare)
        return;
    struct item *item = &programme->items[first];
    programme->overall = outline_mention(walk->reading->outline, item->whole.token);
    item->start = item->end = when_unstated;
    item->time_span = (struct span){0};
}

/* In a programme with several times, what stands before the first of them is no entry. */
static void drop_before_first(struct walk *walk, size_t first)
{
    struct programme *programme = walk->programme;
    size_t timed = first;
    while (timed < programme->len && !when_has_clock(programme->items[timed].start))
        timed++;
    size_t later = timed + 1;
    while (later < programme->len && !when_has_clock(programme->items[later].start))
        later++;
    if (later >= programme->len || timed == first)
        return;
    memmove(programme->items + first, programme->items + timed, (programme->len - timed) * sizeof *programme->items);
    programme->len -= timed - first;
}

/* Whether the programme ends before this line. */
static bool ends_at(const struct walk *walk, size_t line, size_t first)
{
    const struct outline *outline = walk->reading->outline;
    if (outline->roles[line] != LINE_HEADING || line == first || outline->heading_of[line] != line)
        return false;
    if (walk->pending != NULL || walk->open)
        return false;
    if (outline->sections[line] != LABEL_NONE && outline->sections[line] != LABEL_PROGRAMME &&
        outline->sections[line] != LABEL_SPEAKERS)
        return true;
    bool goes_on = next_entry_time(walk->reading, line + 1) != SIZE_MAX;
    return !goes_on && !(walk->bare && is_untimed_entry(walk, line)) && !(walk->labelled && walk->programme->len == 0);
}

/* A paragraph behind the last timed entry: running text of its own. */
static bool is_behind(const struct walk *walk, size_t line)
{
    const struct text *text = walk->reading->text;
    const struct line *here = &text->lines[line];
    bool apart = line > 0 && text->lines[line - 1].tokens == 0, ends = text_is_mark(text, here->token + here->tokens - 1, '.');
    return walk->timed && walk->reading->outline->roles[line] == LINE_PROSE && here->tokens > SHORT_TOKENS && (apart || ends) &&
           next_entry_time(walk->reading, line) == SIZE_MAX;
}

/* Goes through one programme from `line` on; returns the line behind it. */
static size_t walk_programme(struct walk *walk, size_t line)
{
    const struct reading *reading = walk->reading;
    size_t first = line, items = walk->programme->len;
    for (; line < reading->text->lines_len && !ends_at(walk, line, first); line++) {
        if (reading->text->lines[line].tokens == 0 || is_programme_label(reading, line) ||
            reading->outline->roles[line] == LINE_BOILERPLATE)
            continue;
        if (is_entry_time(reading, line))
            take_timed(walk, &line);
        else if (take_tail_timed(walk, line) || take_day(walk, line) || take_alternative(walk, line) || take_continuation(walk, &line))
            continue;
        else if (walk->pending != NULL || walk->open || is_untimed_entry(walk, line))
            take_untimed(walk, &line);
        else if (!walk->bare && is_behind(walk, line))
            break;
    }
    drop_before_first(walk, items);
    settle_overall(walk, items);
    return line;
}

/* Each entry reaches to the next one. */
static void stretch_items(const struct reading *reading, struct programme *programme, size_t from, size_t line)
{
    size_t end = line < reading->text->lines_len ? reading->text->lines[line].token : reading->text->tokens_len;
    for (size_t i = from; i < programme->len; i++) {
        size_t next = i + 1 < programme->len ? programme->items[i + 1].whole.token : end;
        if (next > programme->items[i].whole.token)
            programme->items[i].whole.tokens = next - programme->items[i].whole.token;
    }
}

/* Coffee at the very beginning is the arrival. */
static void settle_arrival(const struct reading *reading, struct programme *programme)
{
    bool doors = false;
    for (size_t i = 0; i < programme->len; i++)
        doors |= programme->items[i].kind != NULL && strcmp(programme->items[i].kind, "doors") == 0;
    struct item *first = programme->len > 1 ? &programme->items[0] : NULL;
    if (first != NULL && !doors && first->kind != NULL && strcmp(first->kind, "break") == 0 && when_has_clock(first->start) &&
        text_meaning(reading->text, VOCABULARY_CUE, first->title.token).value == 0)
        first->kind = "doors";
}

struct programme *programme_read(const struct reading *reading)
{
    struct programme *programme = memory_new(1, sizeof *programme);
    for (size_t line = 0; line < reading->text->lines_len; line++) {
        bool labelled = is_programme_label(reading, line);
        size_t next = is_entry_time(reading, line) ? next_entry_time(reading, line + 1) : SIZE_MAX;
        if (!labelled && next == SIZE_MAX)
            continue;
        struct walk walk = {.reading = reading, .programme = programme, .day = when_unstated, .labelled = labelled};
        size_t from = programme->len, end = walk_programme(&walk, line);
        stretch_items(reading, programme, from, end);
        if (programme->len > from)
            outline_end_section(reading->outline, end);
        for (size_t i = from; i < programme->len; i++)
            reading->outline->sections[reading->text->tokens[programme->items[i].title.token].line] = LABEL_PROGRAMME;
        line = end > line ? end - 1 : line;
    }
    settle_arrival(reading, programme);
    return programme;
}

void programme_free(struct programme *programme)
{
    free(programme->items);
    free(programme);
}

static void put_when(struct draft *draft, size_t index, const char *key, struct when when, const struct item *item)
{
    char pointer[48];
    struct when date = when_date(draft_when(draft, "/start"));
    snprintf(pointer, sizeof pointer, "/programme/%zu/%s", index, key);
    if (when_has_clock(when))
        draft_put_when(draft, pointer, when_fill(when, date), item->time_span);
}

static void put_item(const struct reading *reading, struct draft *draft, size_t index, const struct item *item)
{
    char pointer[48];
    snprintf(pointer, sizeof pointer, "/programme/%zu/title", index);
    if (!draft_put_words(draft, pointer, reading->text, stretch_span(reading->text, item->title)))
        return;
    put_when(draft, index, "start", item->start, item);
    put_when(draft, index, "end", item->end, item);
    if (item->kind != NULL) {
        snprintf(pointer, sizeof pointer, "/programme/%zu/kind", index);
        draft_put_string(draft, pointer, item->kind, (struct span){0});
    }
    if (item->track.tokens > 0) {
        snprintf(pointer, sizeof pointer, "/programme/%zu/track", index);
        draft_put_words(draft, pointer, reading->text, stretch_span(reading->text, item->track));
    }
    if (item->hall.tokens > 0) {
        snprintf(pointer, sizeof pointer, "/programme/%zu/room", index);
        draft_put_words(draft, pointer, reading->text, stretch_span(reading->text, item->hall));
    }
}

void part_programme(const struct reading *reading, struct draft *draft)
{
    for (size_t i = 0; i < reading->programme->len; i++)
        put_item(reading, draft, i, &reading->programme->items[i]);
}
