/* Times: a day, a clock time, both, or a range of these, and the words before them that bound them. */
#include "mention/time.h"

enum { OPENING_MOST = 8 }; /* tokens of `tot en met uiterlijk de` and its like */

/* `'s avonds` before a range: `'s avonds van 8 tot 10`. */
static size_t part_before(struct reading *reading, size_t at)
{
    size_t part = view_sense(&reading->view, at, SENSE_DAY_PART);
    if (part == 0 || !view_link(&reading->view, at + part, LINK_FROM | LINK_BETWEEN))
        return 0;
    reading->part = (enum day_part)view_meaning(&reading->view, at).value;
    return part;
}

/* `uiterlijk op`, `van`, `tussen de`, `tot ca.`. */
static size_t opening_read(struct reading *reading, size_t at)
{
    const struct view *view = &reading->view;
    size_t from = at;
    at += part_before(reading, at);
    while (at - from < OPENING_MOST) {
        struct meaning meaning = view_meaning(view, at);
        bool link = meaning.sense == SENSE_LINK;
        bool opens = link && (meaning.value & (LINK_BOUND | LINK_FROM | LINK_BETWEEN));
        if (meaning.sense == SENSE_BEHIND)
            reading->bound = (enum bound)meaning.value;
        bool goes_on = link && at > from && (meaning.value & (LINK_AT | LINK_ON | LINK_OF | LINK_ARTICLE));
        if (!opens && !goes_on && meaning.sense != SENSE_ABOUT && meaning.sense != SENSE_BEHIND)
            break;
        if (opens && (meaning.value & LINK_BOUND))
            reading->bound = bound_of(meaning);
        reading->from |= opens && (meaning.value & LINK_FROM);
        reading->between |= opens && (meaning.value & LINK_BETWEEN);
        reading->after |= link && (meaning.value & LINK_AFTER);
        reading->about |= meaning.sense == SENSE_ABOUT;
        at += meaning.tokens;
    }
    return at - from;
}

/* `duurt ongeveer twee uur`, `duur: ca. 2 uur`. */
static bool lasts_before(const struct view *view, size_t token)
{
    size_t at = token - (token > 0 && view_mark(view, token - 1, ':'));
    return at > 0 && text_meaning(view->text, VOCABULARY_CUE, at - 1).sense == SENSE_LASTS;
}

/* `3 uur` is a clock time where a word or the line's start says so, else a duration. */
static bool hours_stand(const struct reading *reading, size_t token)
{
    const struct view *view = &reading->view;
    size_t at = reading->start_at;
    if (lasts_before(view, token))
        return false;
    bool said = view_link_before(view, token, LINK_AT) || view_link_before(view, at, LINK_AT);
    if (view_sense(view, at, SENSE_ONE))
        return said;
    said |= view_sense(view, reading->start_to, SENSE_BEHIND) > 0;
    bool written_out =
        view_is_number(view, at) && (view_glued(view, at + 1) || text_token(view->text, at + 1).len > 2);
    if (view_is_number(view, at) && view->tokens[at].number == 24)
        return said;
    said |= view_opens_line(view, at) && view_mark(view, reading->start_to, ':'); /* `tien uur: opening` */
    return said || reading->bound != BOUND_NONE || reading->about || reading->start.approximate ||
           (view_opens_line(view, at) && written_out && !view_is_plain_word(view, reading->start_to));
}

/* `di.` alone: an abbreviation's dot, not the sentence's end. */
static bool weak_day_stands(const struct reading *reading)
{
    const struct view *view = &reading->view;
    bool alone = reading->start_to >= view->end && view_opens_line(view, reading->start_at);
    return view_mark(view, reading->start_to - 1, '.') &&
           (view_is_plain_word(view, reading->start_to) || alone);
}

/* `om 8`: a number alone behind a word that a clock time follows, unless it counts something. */
static bool number_stands(const struct reading *reading)
{
    const struct view *view = &reading->view;
    size_t at = reading->start_at, behind = reading->start_to;
    return view_link_before(view, at, LINK_AT) && !view_sense(view, at, SENSE_ONE) &&
           !view_is_plain_word(view, behind) && !view_sense(view, behind, SENSE_UNIT) &&
           !view_sense(view, behind, SENSE_MEASURE) && !view_mark(view, behind, '%');
}

static bool start_stands(const struct reading *reading, size_t token)
{
    const struct moment *start = &reading->start;
    if (start->day && start->weak && start->clock == CLOCK_NONE)
        return weak_day_stands(reading);
    if (start->day || start->clock == CLOCK_SURE)
        return true;
    return start->clock == CLOCK_HOURS ? hours_stand(reading, token) : number_stands(reading);
}

/* `zaterdag 6 maart, 20.00 uur tot zondag 12.00 uur`: the first such day from the start on; unstated where no
 * weekday and no year tell of one, or another month begins between the two of no year. */
static struct when end_of_weekday(const struct moment *start, const struct moment *end)
{
    enum { SOME_YEAR = 2001 };
    struct when from = when_date(start->when), last = end->when;
    bool yearless = from.year == UNSTATED;
    if (end->weekday == UNSTATED || end->weekday == start->weekday || !when_has_clock(last) ||
        last.month != UNSTATED || last.day != UNSTATED || from.month == UNSTATED || from.day == UNSTATED)
        return last;
    if (yearless && start->weekday == UNSTATED)
        return when_unstated;
    from.year = yearless ? SOME_YEAR : from.year;
    long day = day_of(from);
    int weekday = yearless ? start->weekday : (int)day_weekday(day);
    struct when date = day_when(day + (end->weekday - weekday + 7) % 7);
    if (yearless && date.month != from.month)
        return when_unstated;
    date.year = yearless ? UNSTATED : date.year;
    return when_fill(when_clock(last), date);
}

static void put_range(struct reading *reading, struct mention *mention)
{
    range_settle(reading);
    mention->start = reading->start.when;
    mention->end = end_of_weekday(&reading->start, &reading->end);
    mention->span_of_days = reading->end.day;
    mention->repeated =
        reading->end.day && reading->start.when.day == UNSTATED && reading->start.weekday != UNSTATED;
    mention->end_span = text_span(reading->view.text, reading->end_at, reading->end_to - reading->end_at);
    if (reading->bound == BOUND_FROM)
        reading->bound = BOUND_NONE;
}

/* `na de zomer`, `na februari 2018`: from the day or month after the period. */
static void put_after(struct mention *mention)
{
    bool season = mention->end.month != UNSTATED && mention->end.day == UNSTATED;
    struct when *start = &mention->start;
    if (when_has_date(mention->end)) {
        *start = day_when(day_of(mention->end) + 1);
    } else if (start->day == UNSTATED && start->month != UNSTATED) {
        *start = season ? mention->end : *start;
        start->year = (short)(start->year == UNSTATED ? UNSTATED : start->year + start->month / 12);
        start->month = (signed char)(start->month % 12 + 1);
        start->day = season ? UNSTATED : 1;
    }
    mention->end = when_unstated;
}

static void put(struct reading *reading, struct mention *mention)
{
    mention->kind = MENTION_TIME;
    if (reading->connector != CONNECT_NONE) {
        put_range(reading, mention);
    } else {
        mention->start = reading->start.when;
        mention->end = reading->start.last;
        if (reading->after && reading->bound == BOUND_FROM)
            put_after(mention);
        mention->span_of_days = !when_is_unstated(mention->end);
    }
    mention->start_span =
        text_span(reading->view.text, reading->start_at, reading->start_to - reading->start_at);
    mention->bound = reading->bound;
    mention->weekday = reading->start.weekday;
    mention->weekday_span = reading->start.weekday_span;
    mention->approximate = reading->about || reading->start.approximate || reading->end.approximate;
    mention->relative = reading->start.relative || reading->end.relative;
    mention->repeated |= reading->start.repeated || reading->end.repeated;
    mention->half_day = reading->start.half_day;
}

/* The bracket at `at` closes one that was opened inside the time: `dinsdag 8 oktober (09.00-11.30 uur)`. */
static size_t closes_bracket(const struct view *view, size_t from, size_t at)
{
    int open = 0;
    for (size_t i = from; i < at; i++)
        open += view_mark(view, i, '(') - view_mark(view, i, ')');
    return open > 0 && view_mark(view, at, ')');
}

/* `3 Jan de Boer`, and, as an entry that is numbered, `2. Mei Ling (UvA)`: no day but somebody's first name,
 * which is a month's too. */
static bool is_first_name(const struct text *text, size_t token, size_t end)
{
    const struct token *last = &text->tokens[end - 1];
    if (text->tokens[token].kind != TOKEN_NUMBER || !last->upper || end - token > 3 ||
        end + 1 >= text->tokens_len || text->tokens[end].line != last->line ||
        text_meaning(text, VOCABULARY_NAME, end - 1).sense != SENSE_GIVEN_NAME)
        return false;
    bool numbered = token == text->lines[last->line].token && text_is_mark(text, token + 1, '.');
    struct meaning particle = text_meaning(text, VOCABULARY_PERSON, end);
    if (particle.sense == SENSE_PARTICLE)
        return end + particle.tokens < text->tokens_len && text->tokens[end + particle.tokens].upper;
    return numbered && text->tokens[end].upper && text_cue(text, end) == SENSE_NONE &&
           text_meaning(text, VOCABULARY_TIME, end).sense == SENSE_NONE;
}

static bool may_begin(const struct token *token)
{
    struct meaning meaning = token->meanings[VOCABULARY_TIME];
    if (meaning.sense == SENSE_LINK)
        return (meaning.value & (LINK_FROM | LINK_BETWEEN | LINK_BOUND | LINK_AHEAD)) != 0;
    return meaning.sense != SENSE_NONE ? meaning.sense != SENSE_ROLE && meaning.sense != SENSE_MEASURE
                                       : token->kind == TOKEN_NUMBER && token->len <= 4;
}

size_t time_recognise(const struct text *text, size_t token, const struct mention_settings *settings,
                      struct mention *mention)
{
    if (!may_begin(&text->tokens[token]))
        return 0;
    struct reading reading = {
        .view = view_at(text, token, settings), .start = moment_none, .end = moment_none};
    size_t at = token + opening_read(&reading, token);
    size_t taken = moment_read(&reading, at, true, &reading.start);
    if (taken == 0)
        return 0;
    reading.start_at = at;
    reading.start_to = at += taken;
    at += range_read(&reading, at);
    bool opened = reading.start_at > token && reading.bound == BOUND_NONE && !reading.about;
    if (reading.connector == CONNECT_NONE && (opened || !start_stands(&reading, token)))
        return 0;
    size_t behind = view_sense(&reading.view, at, SENSE_BEHIND);
    if (behind > 0)
        reading.bound = (enum bound)view_meaning(&reading.view, at).value;
    if (is_first_name(text, token, at))
        return 0;
    put(&reading, mention);
    at += behind;
    return at - token + closes_bracket(&reading.view, token, at);
}
