/* How the recognisers of time read: small readers that say how many tokens they took, 0 for none. */
#ifndef MENTION_READING_H
#define MENTION_READING_H

#include "fasti/mention.h"

/* Where a reader may look: up to the end of the line, or of the next one where a sentence runs on. */
struct view {
    const struct text *text;
    const struct token *tokens;  /* the text's */
    const struct mention_settings *settings;
    size_t end;
};

/* How sure it is that a number is a clock time. */
enum clock_kind {
    CLOCK_NONE,
    CLOCK_NUMBER, /* a number alone: 8 */
    CLOCK_HOURS,  /* a duration as well: 3 uur */
    CLOCK_SURE,
};

/* One end of a time: a day, a clock time or both. */
struct moment {
    struct when when;         /* as stated; of a month or a year only these */
    struct when last;         /* of any other period its last day, else unstated */
    int weekday;              /* enum weekday or UNSTATED */
    struct span weekday_span;
    enum day_part part;
    enum clock_kind clock;
    bool day;                 /* a day or a period is stated */
    bool weak;                /* a word that is a day only beside a clock time: do, za */
    bool leads;               /* the month stands before the day */
    bool approximate, relative, repeated;
    bool half_day;            /* nothing says which half of the day */
};
extern const struct moment moment_none;

struct view view_at(const struct text *text, size_t token, const struct mention_settings *settings);

static inline struct meaning view_meaning(const struct view *view, size_t at)
{
    return at < view->end ? view->tokens[at].meanings[VOCABULARY_TIME] : (struct meaning){SENSE_NONE, 0, 0};
}

/* Tokens of the phrase at `at` when it has this sense, else 0. */
static inline size_t view_sense(const struct view *view, size_t at, enum sense sense)
{
    struct meaning meaning = view_meaning(view, at);
    return meaning.sense == sense ? meaning.tokens : 0;
}

/* The same for a link that may do one of `links`. */
static inline size_t view_link(const struct view *view, size_t at, int links)
{
    struct meaning meaning = view_meaning(view, at);
    return meaning.sense == SENSE_LINK && (meaning.value & links) != 0 ? meaning.tokens : 0;
}

static inline size_t view_unit(const struct view *view, size_t at, enum time_unit unit)
{
    struct meaning meaning = view_meaning(view, at);
    return meaning.sense == SENSE_UNIT && meaning.value == (int)unit ? meaning.tokens : 0;
}

static inline bool view_mark(const struct view *view, size_t at, char mark)
{
    return at < view->end && view->tokens[at].mark == mark;
}

/* No white space before the token. */
static inline bool view_glued(const struct view *view, size_t at)
{
    return at < view->end && !view->tokens[at].space;
}

/* A mark with no white space before it. */
static inline bool view_glued_mark(const struct view *view, size_t at, char mark)
{
    return view_glued(view, at) && view_mark(view, at, mark);
}

static inline bool view_is_number(const struct view *view, size_t at)
{
    return at < view->end && view->tokens[at].kind == TOKEN_NUMBER;
}

/* Digits: how many; 0 for another token. */
static inline unsigned view_digits(const struct view *view, size_t at)
{
    return view_is_number(view, at) ? view->tokens[at].len : 0;
}

/* Whether a day, a clock time or an amount may begin there: most tokens cannot, and the readers are many. */
static inline bool view_may_begin(const struct view *view, size_t at)
{
    if (at >= view->end)
        return false;
    const struct token *token = &view->tokens[at];
    struct meaning meaning = token->meanings[VOCABULARY_TIME];
    if (meaning.sense == SENSE_LINK)
        return (meaning.value & LINK_AHEAD) != 0;
    return token->kind == TOKEN_NUMBER || token->mark == '?' ||
           (meaning.sense != SENSE_NONE && meaning.sense != SENSE_ROLE && meaning.sense != SENSE_MEASURE);
}

/* Whether what stands behind a number lets it count units of time: such a word, or its fraction. */
static inline bool tokens_are_amount(const struct token *number, const struct token *end)
{
    const struct token *behind = number + 1;
    if (behind >= end)
        return false;
    struct meaning meaning = behind->meanings[VOCABULARY_TIME];
    bool point = behind->kind == TOKEN_MARK && (behind->mark == ',' || behind->mark == '.') &&
                 behind + 1 < end && behind[1].kind == TOKEN_NUMBER && behind[1].len == 1;
    bool half = behind->kind == TOKEN_MARK && behind->mark == '?';
    return point || half || meaning.sense == SENSE_HOUR || meaning.sense == SENSE_UNIT ||
           meaning.sense == SENSE_HALF || meaning.sense == SENSE_QUARTER ||
           (meaning.sense == SENSE_LINK && (meaning.value & LINK_AND) != 0);
}

/* What a day or a period may begin with. */
enum begin {
    BEGIN_DIGITS = 1, BEGIN_MONTH = 2, BEGIN_UNIT = 4, BEGIN_ORDINAL = 8, BEGIN_PHASE = 16, BEGIN_SEASON = 32,
    BEGIN_DAY = 64, BEGIN_SHIFT = 128, BEGIN_WEEKDAY = 256, BEGIN_AMOUNT = 512, BEGIN_HOLIDAY = 1024,
    BEGIN_AHEAD = 2048, BEGIN_YEAR = 4096,
    BEGINS_DATE = BEGIN_DIGITS | BEGIN_MONTH | BEGIN_ORDINAL | BEGIN_AMOUNT | BEGIN_WEEKDAY,
    BEGINS_PERIOD = BEGIN_MONTH | BEGIN_YEAR | BEGIN_UNIT | BEGIN_ORDINAL | BEGIN_PHASE | BEGIN_SEASON,
    BEGINS_RELATIVE = BEGIN_DAY | BEGIN_SHIFT | BEGIN_WEEKDAY | BEGIN_AMOUNT | BEGIN_AHEAD | BEGIN_HOLIDAY,
};
/* Bits of what the token is of these. */
int view_begins(const struct view *view, size_t at);

/* One of several ways to read, and what it begins with. */
struct reader_row {
    size_t (*read)(const struct view *view, size_t at, struct moment *moment);
    int begins;
};

/* A word in lower case that says nothing of time: what a number before it counts. */
bool view_is_plain_word(const struct view *view, size_t at);
/* The link that ends right before the token may do one of `links`. */
bool view_link_before(const struct view *view, size_t at, int links);
/* First token of its line, or behind its bullet. */
bool view_opens_line(const struct view *view, size_t at);
/* A mark or the end stands there. */
bool view_is_edge(const struct view *view, size_t at);

/* A cardinal in digits or words, at most 99999. */
size_t number_read(const struct view *view, size_t at, int *number);
/* 1 to 31, as cardinal or ordinal. */
size_t day_number_read(const struct view *view, size_t at, int *day, bool *ordinal);
/* An ordinal in words or digits; -1: the last. */
size_t ordinal_read(const struct view *view, size_t at, int *ordinal);
size_t month_read(const struct view *view, size_t at, int *month, bool *leads);
/* A year behind a day or a month: `2017`, `, 2017`, `van 2017`, `'17`. */
size_t year_read(const struct view *view, size_t at, short *year);
/* A year on its own: four digits. */
size_t year_alone_read(const struct view *view, size_t at, short *year);

/* A day in any notation, or a period; sets moment->day. */
size_t day_read(const struct view *view, size_t at, struct moment *moment);
size_t date_read(const struct view *view, size_t at, struct moment *moment);       /* with a month's name */
size_t digits_date_read(const struct view *view, size_t at,
                        struct moment *moment); /* 07-11-2017, 2017-11-07, 7/11 */
size_t period_read(const struct view *view, size_t at, struct moment *moment);
size_t relative_read(const struct view *view, size_t at, struct moment *moment);
size_t weekday_read(const struct view *view, size_t at, struct moment *moment);
/* A clock time; a number alone only when `bare`. */
size_t clock_read(const struct view *view, size_t at, bool bare, struct moment *moment);
/* Settles the half of the day. */
void clock_apply_part(struct moment *moment, enum day_part part);

/* An amount of one unit: `anderhalf uur`, `5 werkdagen`; in tenths of the unit. */
size_t amount_read(const struct view *view, size_t at, int *tenths, enum time_unit *unit);

/* Days of the week of `day`: its Monday. */
long week_of(long day);
/* `months` later, the day cut to the month's length. */
struct when month_later(struct when when, int months);
/* A period's first or last day, resolved as when_resolve does. */
struct when period_first(struct when when);
struct when period_last(struct when when);

recogniser time_recognise, duration_recognise, offset_recognise, role_recognise;

#endif
