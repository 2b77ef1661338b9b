/* The programme: lines that begin with a time, or stand under a heading for it, made entries. */
#include "draft/programme/entry.h"
#include "draft/title/phrase.h"

#include <string.h>

enum {
    REGISTRATION_TOKENS = 6, /* of an entry that is the arrival, where one registers */
    MOST_LATER = 4,          /* days that an event goes on behind its first */
    SURELY_OTHER = 12,       /* what a day alone on a line is worth as one of something else */
    DAY_WORDS = 6,           /* beside the day, in a heading that names it */
    BLOCK_GAP = 14,          /* lines that are looked through for more of one programme */
    LONG_TOKENS = 16,        /* a line of more tokens is no entry but running text */
};

/* A numbered entry further down under the same heading, in a list of such. */
static bool is_numbered_on(const struct walk *walk, size_t line, size_t later)
{
    const struct line *here = &walk->reading->text->lines[later];
    const size_t *headings = walk->reading->outline->heading_of;
    return !walk->timed && walk->programme->len > 0 && here->bullet && here->body > here->token + 1 &&
           headings[later] == headings[line];
}

/* Whether more of this programme follows: a time, or under its heading one in brackets behind an entry. */
static bool goes_on(const struct walk *walk, size_t line)
{
    const struct reading *reading = walk->reading;
    if (entry_next_time(reading, line) != SIZE_MAX)
        return true;
    for (size_t i = line; walk->labelled && i < reading->text->lines_len && i < line + BLOCK_GAP; i++)
        if (reading->text->lines[i].tokens > 0 &&
            (entry_tail_time(reading, i) != NULL || is_numbered_on(walk, line, i)))
            return true;
    return false;
}

/* `Dag 2`, `Tweede dag`: which day of the event; 0: none. */
static int nth_day(const struct text *text, const struct line *line)
{
    size_t behind = line->body + 1;
    struct meaning first = text_meaning(text, VOCABULARY_TIME, line->body),
                   second = text_meaning(text, VOCABULARY_TIME, behind);
    bool two = behind < line->token + line->tokens && line->tokens <= DAY_WORDS;
    bool numbered = two && first.sense == SENSE_UNIT && first.value == TIME_DAY &&
                    text->tokens[behind].kind == TOKEN_NUMBER && text->tokens[behind].len == 1;
    bool ordinal = two && first.sense == SENSE_ORDINAL && first.value > 0 && second.sense == SENSE_UNIT &&
                   second.value == TIME_DAY;
    return numbered ? (int)text->tokens[behind].number : ordinal ? first.value : 0;
}

/* `Dag 2 -`, `Programma`: what may stand before the day in a heading that names it. */
static bool leads_to_day(const struct text *text, size_t token)
{
    struct meaning time = text_meaning(text, VOCABULARY_TIME, token),
                   label = text_meaning(text, VOCABULARY_LABEL, token);
    return text->tokens[token].kind == TOKEN_MARK ||
           (text->tokens[token].kind == TOKEN_NUMBER && text->tokens[token].len == 1) ||
           (time.sense == SENSE_UNIT && time.value == TIME_DAY) || time.sense == SENSE_ORDINAL ||
           time.sense == SENSE_NUMBER || time.sense == SENSE_ONE || label.value == LABEL_PROGRAMME;
}

/* `Woensdag 7 april: Onze planeet` right above entries: what is behind the day says what it is about. */
static bool heads_entries(const struct reading *reading, size_t line, const struct mention *day)
{
    const struct text *text = reading->text;
    size_t end = text->lines[line].token + text->lines[line].tokens, next = line + 1;
    if (!mention_is_day(day) || when_has_clock(day->start) || day->start.month == UNSTATED ||
        end > day->token + day->tokens + LONG_TOKENS || text_is_mark(text, end - 1, '.'))
        return false;
    while (next < text->lines_len && next <= line + 2 && text->lines[next].tokens == 0)
        next++;
    return next < text->lines_len && (entry_is_timed(reading, next) || entry_is_tailed(reading, next));
}

/* The day of publication, of another event: none of the programme's. */
static bool is_other_day(const struct reading *reading, const struct mention *mention)
{
    const struct cast *cast = &reading->casts[mention - reading->mentions->at];
    return cast->role == ROLE_OTHER && cast->score >= SURELY_OTHER;
}

/* A day that heads the entries below it; the line of a day of something else is passed over. */
static bool take_day(struct walk *walk, size_t line)
{
    const struct reading *reading = walk->reading;
    const struct text *text = reading->text;
    const struct line *here = &text->lines[line];
    size_t at = here->body, end = here->token + here->tokens;
    const struct mention *mention = outline_mention(reading->outline, at);
    while (at < end && at < here->body + DAY_WORDS && !mention_is_day(mention) && leads_to_day(text, at))
        mention = outline_mention(reading->outline, ++at);
    bool alone = mention != NULL && mention->kind == MENTION_TIME && mention->token == at &&
                 mention->token + mention->tokens + 2 >= end;
    if (alone && is_other_day(reading, mention))
        return true;
    int nth = nth_day(text, here);
    bool heads = mention != NULL && mention->token == at && heads_entries(reading, line, mention);
    if (heads || (alone && mention->start.day != UNSTATED && mention->start.month != UNSTATED)) {
        walk->day = when_date(mention->start);
        walk->nth = 0;
        walk->weekday = UNSTATED;
        return true;
    }
    if (alone && mention->weekday != UNSTATED && !when_has_clock(mention->start))
        walk->weekday = mention->weekday;
    else if (nth > 0)
        walk->nth = nth;
    else
        return false;
    return true;
}

/* A sole range over entries without times is the event's own time, not the first entry's. */
static void settle_overall(struct walk *walk, size_t first)
{
    struct programme *programme = walk->programme;
    size_t timed = 0;
    for (size_t i = first; i < programme->len; i++)
        timed += when_has_clock(programme->items[i].start);
    if (timed != 1 || programme->len < first + 3 || !when_has_clock(programme->items[first].end) ||
        !walk->bare)
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
    memmove(programme->items + first, programme->items + timed,
            (programme->len - timed) * sizeof *programme->items);
    programme->len -= timed - first;
}

/* A number alone on a line near this one or on it, above a line with words. */
static bool stands_below(const struct text *text, size_t line, size_t lines, size_t number)
{
    for (size_t i = line; i + 1 < text->lines_len && i < line + lines; i++) {
        const struct token *first = &text->tokens[text->lines[i].token];
        if (text->lines[i].tokens == 1 && first->kind == TOKEN_NUMBER && first->number == number &&
            text->lines[i + 1].tokens > 0)
            return true;
    }
    return false;
}

/* `3` alone above an entry of a programme without times: the next number, or the first of several. */
static bool is_number_of_entry(const struct walk *walk, size_t line, size_t items)
{
    const struct text *text = walk->reading->text;
    size_t entries = walk->programme->len - items;
    bool begins = entries == 0 && !walk->open && stands_below(text, line + 2, BLOCK_GAP, 2);
    return walk->labelled && !walk->timed && (walk->numbered || begins) &&
           stands_below(text, line, 1, entries + 1);
}

/* Whether the programme ends before this line. */
static bool ends_at(const struct walk *walk, size_t line, size_t first, size_t items)
{
    const struct outline *outline = walk->reading->outline;
    if (is_number_of_entry(walk, line, items))
        return false;
    if (outline->roles[line] != LINE_HEADING || line == first || outline->heading_of[line] != line)
        return false;
    if (walk->pending != NULL || walk->open || entry_is_told_below(walk, line))
        return false;
    if (outline->sections[line] != LABEL_NONE && outline->sections[line] != LABEL_PROGRAMME &&
        outline->sections[line] != LABEL_SPEAKERS)
        return true;
    bool entry = (walk->bare || (walk->labelled && !walk->timed)) && entry_is_untimed(walk, line);
    return !goes_on(walk, line) && !entry && !(walk->labelled && walk->programme->len == 0);
}

/* A paragraph behind the last timed entry: running text of its own. */
static bool is_behind(const struct walk *walk, size_t line)
{
    const struct text *text = walk->reading->text;
    const struct line *here = &text->lines[line];
    bool apart = line > 0 && text->lines[line - 1].tokens == 0,
         ends = text_is_mark(text, here->token + here->tokens - 1, '.');
    bool listed = walk->labelled && walk->programme->len > 0 && apart;
    return (walk->timed || listed) && walk->reading->outline->roles[line] == LINE_PROSE &&
           here->tokens > LONG_TOKENS && (apart || ends) && !goes_on(walk, line);
}

/* `Programma 2026 - 2027`, `Agenda november`: a label with nothing but a time behind it. */
static bool is_label_of_time(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, line);
    struct meaning label = text_meaning(text, VOCABULARY_LABEL, body.token);
    if (body.tokens == 0 || label.sense != SENSE_LABEL || label.value != LABEL_PROGRAMME ||
        label.tokens >= body.tokens)
        return false;
    for (size_t i = body.token + label.tokens; i < stretch_end(body); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        bool time = mention != NULL && mention->kind == MENTION_TIME && !when_has_clock(mention->start);
        if (!time && text->tokens[i].kind == TOKEN_WORD)
            return false;
    }
    return true;
}

/* Goes through one programme from `line` on; returns the line behind it. */
static size_t walk_programme(struct walk *walk, size_t line)
{
    const struct reading *reading = walk->reading;
    size_t first = line, items = walk->programme->len,
           behind = walk->labelled ? entry_take_pairs(walk, line + 1) : 0;
    line = behind > 0 ? behind : line;
    for (; line < reading->text->lines_len && !ends_at(walk, line, first, items); line++) {
        if (line_heads_programme(reading, line))
            take_day(walk, line);
        if (outline_is_cell(reading->outline, line))
            continue;
        if (reading->text->lines[line].tokens == 0 || line_heads_programme(reading, line) ||
            is_label_of_time(reading, line) || reading->outline->roles[line] == LINE_BOILERPLATE)
            continue;
        if (walk->numbered && !walk->open &&
            !stands_below(reading->text, line, BLOCK_GAP, walk->programme->len - items + 1))
            break;
        if (is_number_of_entry(walk, line, items))
            walk->open = walk->numbered = true;
        else if (walk->numbered && !walk->open)
            continue;
        else if (entry_is_timed(reading, line))
            entry_take_timed(walk, &line);
        else if (entry_take_tail_timed(walk, line) || take_day(walk, line) ||
                 entry_take_alternative(walk, line) || entry_take_continuation(walk, &line))
            continue;
        else if (walk->pending != NULL || walk->open || entry_is_untimed(walk, line))
            entry_take_untimed(walk, &line);
        else if (walk->pending == NULL && is_behind(walk, line))
            break;
    }
    drop_before_first(walk, items);
    settle_overall(walk, items);
    return line;
}

/* Each entry reaches to the next one. */
static void stretch_items(const struct reading *reading, struct programme *programme, size_t from,
                          size_t line)
{
    size_t end =
        line < reading->text->lines_len ? reading->text->lines[line].token : reading->text->tokens_len;
    for (size_t i = from; i < programme->len; i++) {
        size_t next = i + 1 < programme->len ? programme->items[i + 1].whole.token : end;
        if (next > programme->items[i].whole.token)
            programme->items[i].whole.tokens = next - programme->items[i].whole.token;
    }
}

static bool is_earlier_clock(struct when a, struct when b)
{
    return a.hour * 60 + a.minute < b.hour * 60 + b.minute;
}

/* `6.45 Ontbijt` before `8.00 Vertrek` is in the morning: entries stand in order. */
static void settle_mornings(struct programme *programme, size_t from)
{
    for (size_t i = from; i + 1 < programme->len; i++) {
        struct item *item = &programme->items[i], *next = item + 1;
        if (!item->half_day || item->start.hour < 12 || !when_has_clock(next->start) ||
            !when_equal(item->day, next->day) || !is_earlier_clock(next->start, item->start))
            continue;
        item->start.hour = (signed char)(item->start.hour - 12);
        if (when_has_clock(item->end) && item->end.hour >= 12 && is_earlier_clock(next->start, item->end))
            item->end.hour = (signed char)(item->end.hour - 12);
    }
}

/* Coffee at the very beginning is the arrival. */
static void settle_arrival(const struct reading *reading, struct programme *programme)
{
    bool doors = false;
    for (size_t i = 0; i < programme->len; i++)
        doors |= programme->items[i].kind != NULL && strcmp(programme->items[i].kind, "doors") == 0;
    struct item *first = programme->len > 1 ? &programme->items[0] : NULL;
    if (first != NULL && !doors && first->kind != NULL && strcmp(first->kind, "break") == 0 &&
        when_has_clock(first->start) &&
        text_meaning(reading->text, VOCABULARY_CUE, first->title.token).value == 0)
        first->kind = "doors";
    if (first != NULL && !doors && first->kind == NULL && when_has_clock(first->start) &&
        first->title.tokens <= REGISTRATION_TOKENS &&
        text_cue(reading->text, first->title.token) == SENSE_REGISTER)
        first->kind = "doors"; /* `8.30 Registration` */
}

/* `Programma: 9.30 inloop, 10.00 lezing, 11.00 koffie`: entries that are the value of the label. */
static bool take_field(const struct reading *reading, struct programme *programme, size_t line)
{
    if (reading->outline->roles[line] != LINE_FIELD)
        return false;
    const struct line *here = &reading->text->lines[line];
    size_t first = outline_mention_from(reading->outline, here->body), from = programme->len;
    struct walk walk = {
        .reading = reading, .programme = programme, .day = when_unstated, .weekday = UNSTATED};
    struct stretch body = outline_body(reading->text, line);
    bool prose = phrase_first_sentence(reading->text, body).tokens < body.tokens; /* `Programma? Eerst ...` */
    bool taken = !prose && first < reading->mentions->len &&
                 reading->mentions->at[first].token < here->token + here->tokens &&
                 entry_take_several(&walk, &reading->mentions->at[first], &line);
    if (taken)
        stretch_items(reading, programme, from, line + 1);
    return taken;
}

/* The blank line behind the last entry, where it stands before the end of the programme: paragraphs behind it
 * tell of the whole again. */
static size_t end_of_entries(const struct reading *reading, const struct programme *programme, size_t end)
{
    const struct item *last = &programme->items[programme->len - 1];
    size_t line = reading->text->tokens[stretch_end(last->title) - 1].line;
    while (line < end && reading->text->lines[line].tokens > 0)
        line++;
    return line;
}

struct programme *programme_read(const struct reading *reading)
{
    struct programme *programme = memory_new(1, sizeof *programme);
    for (size_t line = 0; line < reading->text->lines_len; line++) {
        if (take_field(reading, programme, line))
            continue;
        bool labelled = line_heads_programme(reading, line);
        size_t next = entry_is_timed(reading, line) || entry_is_tailed(reading, line)
                          ? entry_next_time(reading, line + 1)
                          : SIZE_MAX;
        if (!labelled && next == SIZE_MAX)
            continue;
        struct walk walk = {.reading = reading,
                            .programme = programme,
                            .day = when_unstated,
                            .labelled = labelled,
                            .weekday = UNSTATED};
        for (size_t above = line; !labelled && above > 0 && line - above < 2 && walk.day.day == UNSTATED;
             above--)
            if (reading->text->lines[above - 1].tokens > 0)
                take_day(&walk, above - 1);
        size_t from = programme->len, end = walk_programme(&walk, line);
        stretch_items(reading, programme, from, end);
        settle_mornings(programme, from);
        if (programme->len > from)
            outline_end_section(reading->outline, end_of_entries(reading, programme, end));
        for (size_t i = from; i < programme->len; i++)
            reading->outline->sections[reading->text->tokens[programme->items[i].title.token].line] =
                LABEL_PROGRAMME;
        line = end > line ? end - 1 : line;
    }
    settle_arrival(reading, programme);
    return programme;
}

/* The days of entries under `Dag 2` or `Friday`, reckoned from the event's first. */
void programme_date(struct programme *programme, struct when first)
{
    for (size_t i = 0; when_has_date(first) && i < programme->len; i++) {
        struct item *item = &programme->items[i];
        int weekday = (int)day_weekday(day_of(first));
        int later = item->nth > 0               ? item->nth - 1
                    : item->weekday != UNSTATED ? (item->weekday - weekday + 7) % 7
                                                : 0;
        if (item->start.day != UNSTATED || later == 0 || later > MOST_LATER)
            continue;
        struct when day = day_when(day_of(first) + later);
        item->start = when_has_clock(item->start) ? when_fill(item->start, day) : item->start;
        item->end = when_has_clock(item->end) ? when_fill(item->end, day) : item->end;
    }
}

/* The line that announces one of several days, which is no entry of any. */
static bool announces_day(const struct reading *reading, size_t line)
{
    unsigned char day = reading->day_of[line];
    return day > 0 && reading->occasions[day - 1].line == line;
}

static bool is_on(struct when day, const struct occasion *occasion)
{
    return day.day == occasion->start.day && day.month == occasion->start.month;
}

bool item_is_own(const struct reading *reading, const struct item *item)
{
    const struct occasion *own = reading->occasion;
    if (reading->occasions_len < 2)
        return !own->share || reading->text->tokens[item->title.token].line != own->line;
    if (item->nth > 0 && (size_t)item->nth <= reading->occasions_len)
        return own == &reading->occasions[item->nth - 1];
    if (announces_day(reading, reading->text->tokens[item->title.token].line))
        return false;
    for (size_t i = 0; item->day.day != UNSTATED && i < reading->occasions_len; i++)
        if (is_on(item->day, &reading->occasions[i]))
            return is_on(item->day, own);
    return true;
}

void programme_free(struct programme *programme)
{
    free(programme->items);
    free(programme);
}

/* `date` is that of the event's start. */
static void put_when(struct draft *draft, uint64_t spot, struct when when, struct when date,
                     const struct item *item)
{
    if (when_has_clock(when))
        draft_put_when(draft, spot, when_fill(when, date), item->time_span);
}

static bool put_item(const struct reading *reading, struct draft *draft, const struct item *item,
                     struct when date)
{
    const struct text *text = reading->text;
    size_t index = item->place;
    if (!draft_put_words(draft, draft_in(ROW_ITEM_TITLE, index), text, stretch_span(text, item->title)))
        return false;
    put_when(draft, draft_in(ROW_ITEM_START, index), item->start, date, item);
    put_when(draft, draft_in(ROW_ITEM_END, index), item->end, date, item);
    if (item->kind != NULL)
        draft_put_string(draft, draft_in(ROW_ITEM_KIND, index), item->kind, (struct span){0});
    if (item->track.tokens > 0)
        draft_put_words(draft, draft_in(ROW_ITEM_TRACK, index), text, stretch_span(text, item->track));
    if (item->hall.tokens > 0)
        draft_put_words(draft, draft_in(ROW_ITEM_ROOM, index), text, stretch_span(text, item->hall));
    return true;
}

void part_programme(const struct reading *reading, struct draft *draft)
{
    struct when date = when_date(draft_when(draft, KEY_START));
    for (size_t i = 0, place = 0; i < reading->programme->len; i++) {
        struct item *item = &reading->programme->items[i];
        item->place = item_is_own(reading, item) ? place : SIZE_MAX;
        if (item->place != SIZE_MAX && put_item(reading, draft, item, date))
            place++;
    }
}
