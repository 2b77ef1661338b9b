/* The agenda of a month: `MAART 2027`, and lines below it that begin with the number of a day. */
#include "mention/headed.h"

enum {
    HEAD_TOKENS = 8,  /* of a line that names the month */
    HEAD_WORDS = 2,   /* of these beside it: `Agenda maart`, `Events in March` */
    LEAST_BARE = 3,   /* days in order, where no weekday stands beside them */
    LEAST_MONTHS = 3, /* with a day on the line below each, where there may be fewer */
    DAYS_APART = 12,  /* lines from one day to the next */
    MOST_JOINED = 6,  /* days in one line */
};

/* Rows below one month: the first, how many stand without a weekday, how many have the number that they come
 * at. */
struct month_rows {
    size_t first, bare, counted;
    int last;
    bool ordered;
};

static enum sense time_sense(const struct text *text, size_t token, size_t end)
{
    return token < end ? text->tokens[token].meanings[VOCABULARY_TIME].sense : SENSE_NONE;
}

static bool is_weekday(enum sense sense)
{
    return sense == SENSE_WEEKDAY || sense == SENSE_WEEKDAY_SHORT || sense == SENSE_WEEKDAY_PART;
}

/* `Apr.`: the point behind a month that is cut short, at the end of its line. */
static bool is_point_of_month(const struct text *text, size_t token, const struct line *line)
{
    return token > line->token && token + 1 == line->token + line->tokens &&
           text->tokens[token].mark == '.' && !text->tokens[token].space && text->tokens[token - 1].len < 5;
}

/* `MAART`, `Maart 2027:`, `Agenda maart`: a short line of a month that has a capital, and no other number
 * than its year. */
static bool heads_month(const struct text *text, const struct line *line, struct when *month)
{
    const uint64_t months = sense_bit(SENSE_MONTH) | sense_bit(SENSE_MONTH_SHORT);
    size_t named = 0, words = 0;
    *month = when_unstated;
    if ((line->senses & months) == 0 || line->tokens > HEAD_TOKENS)
        return false;
    for (size_t i = line->token; i < line->token + line->tokens; i++) {
        const struct token *token = &text->tokens[i];
        struct meaning meaning = token->meanings[VOCABULARY_TIME];
        if (is_point_of_month(text, i, line))
            continue;
        if (text_is_year(text, i) && month->year == UNSTATED)
            month->year = (short)token->number;
        else if (token->kind == TOKEN_NUMBER || token->mark == '.' || token->mark == ',' ||
                 token->mark == '?' || is_weekday(meaning.sense))
            return false;
        if (meaning.sense == SENSE_MONTH || meaning.sense == SENSE_MONTH_SHORT) {
            month->month = (signed char)(meaning.value % MONTH_LEADS);
            named++;
        } else {
            words += token->kind == TOKEN_WORD;
        }
    }
    bool alone = words == 0;
    bool led = text->tokens[line->body].upper && (line->senses & sense_bit(SENSE_MONTH_SHORT)) == 0;
    return named == 1 && words <= HEAD_WORDS && (alone || led);
}

/* A number from 1 to 31 that is no part of a longer one, of hours or an amount: its tokens, as `4th`; 0: it
 * is none. */
static size_t number_of_day(const struct text *text, size_t at, size_t end, int *day)
{
    const struct token *token = &text->tokens[at];
    if (at >= end || token->kind != TOKEN_NUMBER || token->len > 2 || token->number < 1 || token->number > 31)
        return 0;
    *day = (int)token->number;
    if (at + 1 == end)
        return 1;
    struct meaning behind = token[1].meanings[VOCABULARY_TIME];
    if (behind.sense == SENSE_LINK && (behind.value & LINK_ORDINAL) != 0 && !token[1].space)
        return 2;
    bool glued = !token[1].space && token[1].mark != ':' && token[1].mark != ',' && token[1].mark != '|' &&
                 token[1].mark != '-' && token[1].mark != '&';
    bool clock = !token[1].space && at + 2 < end && token[2].kind == TOKEN_NUMBER && !token[2].space &&
                 token[1].mark != '-' && token[1].mark != '&';
    bool other = behind.sense == SENSE_HOUR || behind.sense == SENSE_OCLOCK || behind.sense == SENSE_UNIT ||
                 behind.sense == SENSE_MEASURE || behind.sense == SENSE_MONTH ||
                 behind.sense == SENSE_MONTH_SHORT || behind.sense == SENSE_DAY_PART;
    enum sense cue = token[1].meanings[VOCABULARY_CUE].sense;
    return glued || clock || other || cue == SENSE_PEOPLE || cue == SENSE_CURRENCY ? 0 : 1;
}

/* The tokens of a weekday with the mark behind it. */
static size_t weekday_at(const struct text *text, size_t at, size_t end)
{
    if (!is_weekday(time_sense(text, at, end)))
        return 0;
    size_t from = at;
    at += text->tokens[at].meanings[VOCABULARY_TIME].tokens;
    at += at < end && text->tokens[at].mark == '.' && !text->tokens[at].space;
    at += at < end && (text->tokens[at].mark == ',' || text->tokens[at].mark == '|');
    return at - from;
}

/* A number of hours, behind a day: `20.00`, `8 pm`, `20 uur`. */
static bool is_hours(const struct text *text, size_t at, size_t end)
{
    const struct token *token = &text->tokens[at];
    if (at + 1 >= end)
        return false;
    bool digital = at + 2 < end && !token[1].space && token[2].kind == TOKEN_NUMBER && !token[2].space &&
                   token[2].len == 2;
    enum sense behind = token[1].meanings[VOCABULARY_TIME].sense;
    return digital || behind == SENSE_HOUR || behind == SENSE_OCLOCK || behind == SENSE_DAY_PART;
}

/* What joins a day with the next of its line: `en`, `&`, `t/m`, `-`; 0: nothing does. */
static size_t joint_at(const struct text *text, size_t at, size_t end)
{
    if (at >= end)
        return 0;
    struct meaning meaning = text->tokens[at].meanings[VOCABULARY_TIME];
    char mark = text->tokens[at].mark;
    if (meaning.sense == SENSE_LINK && (meaning.value & (LINK_AND | LINK_TO)) != 0)
        return meaning.tokens;
    return mark == '&' || mark == '+' || mark == ',' || mark == '-';
}

/* One day of a line, with its weekday; 0 tokens: there is none. */
static size_t day_at(const struct text *text, size_t at, size_t end, int *day, bool *named)
{
    size_t from = at, weekday = weekday_at(text, at, end);
    at += weekday;
    size_t taken = number_of_day(text, at, end, day);
    if (taken == 0)
        return 0;
    at += taken;
    bool behind = weekday == 0 && is_weekday(time_sense(text, at, end));
    *named |= weekday > 0 || behind;
    return at + behind - from;
}

/* Whether what stands behind the days lets them be days: no second number that is no hour, behind a day alone
 * words with a capital or a mark. */
static bool goes_on(const struct text *text, size_t at, size_t end, bool named)
{
    if (at >= end)
        return named;
    const struct token *token = &text->tokens[at];
    if (token->kind == TOKEN_NUMBER)
        return is_hours(text, at, end);
    if (token->kind == TOKEN_MARK)
        return named || token->mark == ':' || token->mark == '|' || token->mark == '-' ||
               token->mark == '"' || token->mark == '\'';
    return named || (token->upper && token->space);
}

/* The days that a line begins with, behind a bullet: the first and whether a weekday names it. False where it
 * begins with none. */
static bool begins_with_days(const struct text *text, const struct line *line, struct headed *row, int *first,
                             bool *named)
{
    size_t end = line->token + line->tokens, at = line->body;
    bool listed = line->bullet && text->tokens[line->token].kind == TOKEN_NUMBER; /* `1. Opening` */
    at += at < end && text->tokens[at].mark == '|';
    if (listed || at >= end ||
        (text->tokens[at].kind != TOKEN_NUMBER && !is_weekday(time_sense(text, at, end))))
        return false;
    *named = false;
    row->token = at;
    size_t taken = day_at(text, at, end, first, named);
    int last = *first;
    for (int i = 0; taken > 0 && i < MOST_JOINED; i++) {
        at += taken;
        size_t joint = joint_at(text, at, end);
        bool more = joint > 0 && at + joint < end &&
                    (text->tokens[at + joint].kind == TOKEN_NUMBER || weekday_at(text, at + joint, end) > 0);
        if (!more)
            break;
        int day = 0;
        taken = day_at(text, at + joint, end, &day, named);
        if (taken == 0 || day <= last)
            return false;
        last = day;
        taken += joint;
    }
    row->end = at;
    return taken > 0 && goes_on(text, at, end, *named);
}

static void add(struct headed_days *days, struct headed row)
{
    days->at = memory_room(days->at, days->len, &days->room, sizeof *days->at);
    days->at[days->len++] = row;
}

/* Numbers without a weekday that count from one on, are out of order or too few are no days. */
static void close_month(const struct text *text, struct headed_days *days, const struct month_rows *rows,
                        size_t least)
{
    size_t len = days->len - rows->first, kept = rows->first;
    bool counts = rows->counted >= len && rows->bare == len && (least > 1 || len > 1);
    if (rows->bare == 0 || (rows->ordered && rows->bare >= least && !counts))
        return;
    for (size_t i = rows->first; i < days->len; i++) {
        struct headed row = days->at[i];
        bool named = false;
        for (size_t token = row.token; token < row.end; token++)
            named |= is_weekday(time_sense(text, token, row.end));
        if (named)
            days->at[kept++] = row;
    }
    days->len = kept;
}

/* The rows below the heading of a month up to the next; the line behind them. */
static size_t read_month(const struct text *text, size_t line, struct when month, size_t least,
                         struct headed_days *days)
{
    struct month_rows rows = {.first = days->len, .ordered = true};
    struct when other;
    for (size_t left = DAYS_APART; line < text->lines_len && left > 0; line++, left--) {
        struct headed row = {.month = month};
        int day = 0;
        bool named = false;
        if (heads_month(text, &text->lines[line], &other))
            break;
        if (text->lines[line].tokens == 0 ||
            !begins_with_days(text, &text->lines[line], &row, &day, &named) ||
            !day_exists(2000, month.month, day))
            continue;
        add(days, row);
        rows.bare += !named;
        rows.ordered &= day >= rows.last;
        rows.counted += day == (int)(days->len - rows.first);
        rows.last = day;
        left = DAYS_APART + 1;
    }
    close_month(text, days, &rows, least);
    return line;
}

/* The line that a month is named on has one below it that begins with a day. */
static bool leads_day(const struct text *text, size_t line)
{
    struct headed row;
    int day = 0;
    bool named = false;
    size_t below = line + 1 + (line + 1 < text->lines_len && text->lines[line + 1].tokens == 0);
    return below < text->lines_len && text->lines[below].tokens > 0 &&
           begins_with_days(text, &text->lines[below], &row, &day, &named);
}

/* How many months in order have a day on the line below them. */
static size_t count_months(const struct text *text)
{
    struct when month;
    size_t months = 0;
    int last = 0;
    for (size_t line = 0; line + 1 < text->lines_len; line++)
        if (heads_month(text, &text->lines[line], &month) && month.month != last && leads_day(text, line)) {
            last = month.month;
            months++;
        }
    return months;
}

void headed_days_find(const struct text *text, struct headed_days *days)
{
    struct when month;
    size_t least = count_months(text) >= LEAST_MONTHS ? 1 : LEAST_BARE;
    for (size_t line = 0; line + 1 < text->lines_len;) {
        if (heads_month(text, &text->lines[line], &month))
            line = read_month(text, line + 1, month, least, days);
        else
            line++;
    }
}
