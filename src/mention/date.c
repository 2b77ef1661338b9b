/* Days written with a month's name: 7 november 2017, May 5th, 14 en 18 september. */
#include "mention/reading.h"

size_t month_read(const struct view *view, size_t at, int *month, bool *leads)
{
    struct meaning meaning = view_meaning(view, at);
    if (meaning.sense != SENSE_MONTH && meaning.sense != SENSE_MONTH_SHORT)
        return 0;
    *month = meaning.value % MONTH_LEADS;
    *leads = meaning.value >= MONTH_LEADS;
    return meaning.tokens +
           (meaning.sense == SENSE_MONTH_SHORT && view_glued_mark(view, at + meaning.tokens, '.'));
}

/* 1000 to 2999 in four digits that are no clock time, amount or part of a number. */
size_t year_alone_read(const struct view *view, size_t at, short *year)
{
    if (view_digits(view, at) != 4 || view->tokens[at].number < 1000 || view->tokens[at].number > 2999)
        return 0;
    if (view_sense(view, at + 1, SENSE_HOUR) || view_sense(view, at + 1, SENSE_OCLOCK) ||
        (view_glued(view, at + 1) && view_is_number(view, at + 2) && view_glued(view, at + 2) &&
         !view_mark(view, at + 1, '-')))
        return 0;
    *year = (short)view->tokens[at].number;
    return 1;
}

static short full_year(uint32_t two_digits)
{
    return (short)(two_digits < 69 ? 2000 + two_digits : 1900 + two_digits);
}

/* `'17`, or two digits that can be neither day nor hour. */
static size_t short_year_read(const struct view *view, size_t at, short *year)
{
    size_t mark = view_mark(view, at, '\'');
    if (view_digits(view, at + mark) != 2 || (mark == 1 && !view_glued(view, at + mark)))
        return 0;
    uint32_t number = view->tokens[at + mark].number;
    if (mark == 0 && (number < 32 || !(at + 1 >= view->end || view->tokens[at + 1].space)))
        return 0;
    if (mark == 0 && at + 1 < view->end && view->tokens[at + 1].kind == TOKEN_WORD &&
        !view_link(view, at + 1, LINK_AT | LINK_TO | LINK_FROM | LINK_AND))
        return 0;
    *year = full_year(number);
    return mark + 1;
}

/* `negentien achtenzeventig`: a year said in two numbers. */
static size_t spoken_year_read(const struct view *view, size_t at, short *year)
{
    int century, rest;
    size_t first = view_sense(view, at, SENSE_NUMBER), second = view_sense(view, at + first, SENSE_NUMBER);
    if (first == 0 || second == 0)
        return 0;
    century = view_meaning(view, at).value;
    rest = view_meaning(view, at + first).value;
    if (century < 17 || century > 20 || rest < 10 || rest > 99)
        return 0;
    second = number_read(view, at + first, &rest);
    *year = (short)(century * 100 + rest);
    return first + second;
}

/* `dit jaar`, `vorig jaar`. */
static size_t shifted_year_read(const struct view *view, size_t at, short *year)
{
    struct meaning shift = view_meaning(view, at);
    size_t unit = shift.sense == SENSE_SHIFT ? view_unit(view, at + shift.tokens, TIME_YEAR) : 0;
    if (unit == 0)
        return 0;
    int steps = shift.value == SHIFT_THIS ? 0 : shift.value == SHIFT_LAST ? -1 : 1;
    *year = (short)(view->settings->reference.year + steps);
    return shift.tokens + unit;
}

size_t year_read(const struct view *view, size_t at, short *year)
{
    size_t skip = view_mark(view, at, ',');
    skip += view_link(view, at + skip, LINK_OF);
    size_t taken = year_alone_read(view, at + skip, year);
    if (taken == 0 && !view_mark(view, at, ','))
        taken = shifted_year_read(view, at + skip, year);
    if (taken > 0)
        return skip + taken;
    if (skip > 0)
        return 0;
    taken = short_year_read(view, at, year);
    return taken > 0 ? taken : spoken_year_read(view, at, year);
}

/* The month and the year behind a day: `november 2017`, `-okt-2016`, `van september`, `. Mai`. */
static size_t month_behind(const struct view *view, size_t at, bool counted, struct when *when)
{
    size_t from = at;
    int month;
    bool leads;
    bool joined = view_glued(view, at) && (view_mark(view, at, '-') || view_mark(view, at, '/')) &&
                  view_glued(view, at + 1);
    if (joined || view_glued_mark(view, at, '.')) {
        at++;
    } else if (view_mark(view, at, '|')) { /* the cells of a calendar's leaf */
        at++;
    } else {
        at += counted ? view_unit(view, at, TIME_DAY) : 0; /* `de derde dag van mei` */
        at += view_link(view, at, LINK_OF);
        at += view_link(view, at, LINK_ARTICLE);
    }
    size_t taken = month_read(view, at, &month, &leads);
    if (taken == 0)
        return 0;
    at += taken;
    when->month = (signed char)month;
    if (joined) {
        bool more =
            view_glued(view, at) && view_glued(view, at + 1) && view_mark(view, at, view->tokens[from].mark);
        if (more && (view_digits(view, at + 1) == 4 || view_digits(view, at + 1) == 2)) {
            uint32_t number = view->tokens[at + 1].number;
            when->year = number < 100 ? full_year(number) : (short)number;
            at += 2;
        }
        return at - from;
    }
    return at - from + year_read(view, at, &when->year);
}

enum { LIST_MOST = 12 }; /* days that share a month */

/* Where what parts two days of a list begins, behind a day's dot. */
static size_t behind_dot(const struct view *view, size_t at)
{
    return at + view_glued_mark(view, at, '.');
}

/* What parts two days of a list or range: tokens, and whether it may stand before the last. */
static size_t list_part_read(const struct view *view, size_t at, bool *last)
{
    size_t comma = view_mark(view, at, ',');
    size_t link = view_link(view, at + comma, LINK_AND | LINK_TO);
    if (link == 0 && comma == 0 &&
        (view_mark(view, at, '-') || view_mark(view, at, '/') || view_mark(view, at, '&') ||
         view_mark(view, at, '+')))
        link = 1;
    *last = link > 0;
    return comma + link;
}

/* The month that a list of days ends with, for the first of them: `, 12 en 26 september 2025`. True when
 * there is one. */
static bool month_of_list(const struct view *view, size_t from, size_t at, bool named, struct when *when)
{
    bool in_list = from > 1 && view_mark(view, from - 1, ',') && view_digits(view, from - 2) > 0 &&
                   view_digits(view, from - 2) <= 2;
    for (int item = 0; item < LIST_MOST; item++) {
        int day;
        bool last, ordinal;
        at = behind_dot(view, at);
        size_t taken = list_part_read(view, at, &last);
        bool dash = view_mark(view, at, '-');
        if (taken == 0)
            return false;
        at += taken;
        struct moment ignored = moment_none;
        taken = weekday_read(view, at, &ignored);
        if (dash && taken > 0 && !named) /* `Dag 1 - donderdag 5 juni` */
            return false;
        at += taken;
        at += taken > 0 && view_mark(view, at, ',');
        at += view_link(view, at, LINK_ARTICLE);
        taken = day_number_read(view, at, &day, &ordinal);
        if (taken == 0)
            return false;
        at += taken;
        if (month_behind(view, at, ordinal, when) > 0)
            return (last || item > 0 || in_list) && day_exists(2000, when->month, when->day);
    }
    return false;
}

/* `November 19`, `maart 3de 2015`. Where a language does not write so, nothing that is counted may follow. */
static size_t leading_month_read(const struct view *view, size_t at, struct moment *moment)
{
    int month, day;
    bool leads, ordinal;
    size_t from = at, taken = month_read(view, at, &month, &leads);
    if (taken == 0 || (leads && view_sense(view, at, SENSE_MONTH_SHORT) && !view->tokens[at].upper))
        return 0;
    at += taken;
    at += view_link(view, at, LINK_ARTICLE);
    taken = day_number_read(view, at, &day, &ordinal);
    bool digits = ordinal || view_is_number(view, at);
    at += taken;
    bool counted = at < view->end && view->tokens[at].kind == TOKEN_WORD && !view->tokens[at].upper &&
                   !view_link(view, at, LINK_TO | LINK_AT | LINK_AND);
    if (taken == 0 || !digits || (!leads && !ordinal && counted) || !day_exists(2000, month, day) ||
        (view_glued(view, at) && (view_mark(view, at, '.') || view_mark(view, at, ':')) &&
         view_is_number(view, at + 1)) ||
        view_sense(view, at, SENSE_HOUR) || view_sense(view, at, SENSE_OCLOCK))
        return 0;
    moment->when.month = (signed char)month;
    moment->when.day = (signed char)day;
    moment->leads = true;
    return at - from + year_read(view, at, &moment->when.year);
}

/* Days behind a leading month: `March 23, 25 and 27`: whether a month stands before such a list. */
static bool month_before_list(const struct view *view, size_t at, struct when *when)
{
    for (int back = 0; back < LIST_MOST * 2 && at >= 2; back++) {
        int month;
        bool leads, last, link = view_link(view, at - 1, LINK_AND) == 1 || view_mark(view, at - 1, ',');
        (void)last;
        if (!link)
            return false;
        at -= 1 + (at >= 3 && view_mark(view, at - 2, ','));
        if (at < 2 || view_digits(view, at - 1) == 0 || view_digits(view, at - 1) > 2)
            return false;
        at--;
        if (month_read(view, at - 1, &month, &leads) == 1 && leads) {
            when->month = (signed char)month;
            return true;
        }
    }
    return false;
}

/* A weekday stands before the number. */
static bool is_named(const struct view *view, size_t at)
{
    for (size_t back = 1; back <= 2 && back <= at; back++)
        if (view_sense(view, at - back, SENSE_WEEKDAY) || view_sense(view, at - back, SENSE_WEEKDAY_SHORT) ||
            view_sense(view, at - back, SENSE_WEEKDAY_PART))
            return true;
    return false;
}

/* A day that is but a number, below the heading of its month. */
static bool month_above(const struct view *view, size_t at, struct when *when)
{
    if (at >= view->settings->month_end)
        return false;
    when->month = view->settings->month.month;
    when->year = view->settings->month.year;
    return true;
}

static size_t day_first_read(const struct view *view, size_t at, struct moment *moment)
{
    int day;
    bool ordinal;
    size_t taken = day_number_read(view, at, &day, &ordinal);
    if (taken == 0)
        return 0;
    struct when when = when_unstated;
    when.day = (signed char)day;
    size_t month = month_behind(view, at + taken, ordinal, &when);
    bool glued = at > 0 && view_glued(view, at) && view->tokens[at - 1].kind != TOKEN_MARK;
    if (glued || (month == 0 &&
                  (view_sense(view, at, SENSE_ONE) ||
                   !month_of_list(view, at, at + taken, is_named(view, at), &when)) &&
                  (ordinal || view_is_plain_word(view, at + taken) || !month_before_list(view, at, &when)) &&
                  !month_above(view, at, &when)))
        return 0;
    if (!day_exists(when.year == UNSTATED ? 2000 : when.year, when.month, when.day))
        return 0;
    moment->when = when;
    return month > 0 ? taken + month : behind_dot(view, at + taken) - at;
}

size_t date_read(const struct view *view, size_t at, struct moment *moment)
{
    size_t taken = day_first_read(view, at, moment);
    return taken > 0 ? taken : leading_month_read(view, at, moment);
}
