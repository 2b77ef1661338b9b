/* Days written in digits: 07-11-2017, 7/11/17, 2017-11-07, 22-4, 11/2016. */
#include "mention/reading.h"

#include <string.h>

enum { ADDRESS_TOKENS = 6 /* behind a word that leads to one, up to its sign */ };

/* Numbers glued together by one mark. */
struct digits {
    unsigned digits[3];
    int number[3];
    size_t len;
    char mark;
};

static void digits_cut(const struct view *view, size_t at, struct digits *digits)
{
    *digits = (struct digits){.mark = view_glued(view, at + 1) ? view->tokens[at + 1].mark : 0};
    while (digits->len < 3 && view_digits(view, at) > 0 && view_digits(view, at) <= 4) {
        digits->digits[digits->len] = view_digits(view, at);
        digits->number[digits->len++] = (int)view->tokens[at].number;
        at++;
        if (!view_glued_mark(view, at, digits->mark) || !view_glued(view, at + 1) ||
            view_digits(view, at + 1) == 0)
            return;
        at++;
    }
}

/* The dash before it is one of a range, not one inside a number. */
static bool dash_parts(const struct view *view, size_t at, char mark)
{
    const struct token *tokens = view->tokens;
    return tokens[at - 1].space || mark == '/' || tokens[at].len == 4 ||
           (at > 2 && view_digits(view, at - 2) == 4 && view_glued_mark(view, at - 3, mark));
}

/* Nothing glued before it makes it part of a longer number, code or path. */
static bool begins_freely(const struct view *view, size_t at, char mark)
{
    if (!view_glued(view, at) || at == 0)
        return true;
    const struct token *before = &view->tokens[at - 1];
    if (before->kind == TOKEN_MARK)
        return strchr("(\"'|>*:", before->mark) != NULL ||
               (before->mark == '-' && dash_parts(view, at, mark));
    return view_sense(view, at - 1, SENSE_WEEKDAY) || view_sense(view, at - 1, SENSE_WEEKDAY_SHORT);
}

/* `-7-10-2018` behind a full date: a range without spaces. */
static bool range_goes_on(const struct view *view, size_t at, const struct digits *digits)
{
    struct digits second;
    digits_cut(view, at + 1, &second);
    return view_mark(view, at, '-') && second.len == 3 && second.digits[2] == digits->digits[2] &&
           second.digits[0] <= 2;
}

/* Nothing glued behind it goes on with digits or letters. */
static bool ends_freely(const struct view *view, size_t at, const struct digits *digits)
{
    if (!view_glued(view, at))
        return true;
    const struct token *behind = &view->tokens[at];
    if (behind->kind == TOKEN_WORD)
        return digits->len == 3 && (behind->upper || behind->len == 1);
    if (behind->mark == '%')
        return false;
    if (behind->mark != '-' && behind->mark != '/' && behind->mark != '.' && behind->mark != ',')
        return true;
    if (!view_glued(view, at + 1) || view_digits(view, at + 1) == 0)
        return true;
    return behind->mark == '-' && (digits->mark == '/' || range_goes_on(view, at, digits));
}

static short year_of(int number, unsigned digits)
{
    return (short)(digits == 4 ? number : number < 69 ? 2000 + number : 1900 + number);
}

static bool is_year(const struct digits *digits, size_t part)
{
    return digits->digits[part] == 4 && digits->number[part] >= 1000 && digits->number[part] < 3000;
}

/* `-'25` behind day and month: the third part. */
static bool short_year_behind(const struct view *view, size_t at, struct digits *digits)
{
    if (!view_glued_mark(view, at, digits->mark) || !view_glued_mark(view, at + 1, '\'') ||
        !view_glued(view, at + 2) || view_digits(view, at + 2) != 2)
        return false;
    digits->digits[digits->len] = 2;
    digits->number[digits->len++] = (int)view->tokens[at + 2].number;
    return true;
}

static bool three_read(const struct digits *digits, struct when *when)
{
    int year = digits->number[2], month = digits->number[1], day = digits->number[0];
    unsigned year_digits = digits->digits[2];
    if (is_year(digits, 0)) {
        year = digits->number[0];
        day = digits->number[2];
        year_digits = 4;
        if (digits->digits[2] > 2)
            return false;
    } else if (digits->digits[0] > 2 || (!is_year(digits, 2) && year_digits != 2)) {
        return false;
    }
    year = year_of(year, year_digits);
    if (digits->digits[1] > 2 || !day_exists(year, month, day))
        return false;
    *when = (struct when){(short)year, (signed char)month, (signed char)day, UNSTATED, UNSTATED, UNSTATED};
    return true;
}

/* A month of a year: `11/2016`, `2016-11`; but `2016/17` and `2011/12` are seasons of two years. */
static bool month_and_year(const struct digits *digits, struct when *when)
{
    size_t year = is_year(digits, 0) ? 0 : 1, month = 1 - year;
    if (digits->mark == '.' || !is_year(digits, year) || digits->digits[month] > 2 ||
        digits->number[month] < 1 || digits->number[month] > 12 ||
        (year == 0 && digits->number[1] == (digits->number[0] + 1) % 100))
        return false;
    when->year = (short)digits->number[year];
    when->month = (signed char)digits->number[month];
    return true;
}

/* What stands behind `22-4` makes it a range of hours, a score, an amount. */
static bool is_counted(const struct view *view, size_t at)
{
    return view_sense(view, at, SENSE_HOUR) || view_sense(view, at, SENSE_OCLOCK) ||
           view_sense(view, at, SENSE_DAY_PART) || view_sense(view, at, SENSE_UNIT) ||
           view_sense(view, at, SENSE_MEASURE) || view_mark(view, at, '%');
}

/* `am 7.11.`: a dot behind the month too, and a word before that a day follows. */
static bool has_dots(const struct view *view, size_t at)
{
    size_t before = at - (at > 0 && view_mark(view, at - 1, ','));
    bool weekday = before > 0 && (view_sense(view, before - 1, SENSE_WEEKDAY) ||
                                  view_sense(view, before - 1, SENSE_WEEKDAY_SHORT));
    return view_glued_mark(view, at + 3, '.') &&
           (weekday || view_link_before(view, at, LINK_ON | LINK_TO | LINK_FROM));
}

/* `23/10` at a token: it can hardly be anything but a day. */
static bool is_sure_pair(const struct view *view, size_t at, char mark)
{
    struct digits digits;
    if (view_digits(view, at) == 0 || view_digits(view, at) > 2 || !view_glued_mark(view, at + 1, mark) ||
        !view_glued(view, at + 2))
        return false;
    digits_cut(view, at, &digits);
    return digits.len == 2 && digits.number[0] > 12 && day_exists(2000, digits.number[1], digits.number[0]);
}

/* `23/10, 6/11 en 13/11`: another day stands before or behind it. */
static bool is_in_list(const struct view *view, size_t at, char mark)
{
    size_t behind = at + 3, link = view_mark(view, behind, ',') + view_link(view, behind, LINK_AND);
    bool before = at >= 4 && view_mark(view, at - 1, ',') && is_sure_pair(view, at - 4, mark);
    return before || (link > 0 && is_sure_pair(view, behind + link, mark));
}

/* `tegen 7/10 via info@kring.example`: a word, and an address to write to behind it. */
static bool leads_address(const struct view *view, size_t at)
{
    for (size_t i = at + 1; i < view->end && i < at + ADDRESS_TOKENS; i++)
        if (view_glued_mark(view, i, '@'))
            return true;
    return false;
}

/* Whether the words around say that `22-4` is a day, or the numbers can hardly be anything else. */
static bool is_day_and_month(const struct view *view, size_t at, const struct digits *digits)
{
    size_t behind = at + 3;
    if ((digits->mark == '.' && !has_dots(view, at)) || digits->digits[0] > 2 || digits->digits[1] > 2 ||
        is_counted(view, behind) || !day_exists(2000, digits->number[1], digits->number[0]))
        return false;
    size_t before = at - (at > 0 && (view_mark(view, at - 1, ',') || view_mark(view, at - 1, '(')));
    if (before > 0 &&
        (view_sense(view, before - 1, SENSE_WEEKDAY) || view_sense(view, before - 1, SENSE_WEEKDAY_SHORT)))
        return true;
    if (view_glued_mark(view, behind, '-') ||
        (view_is_number(view, behind) && view_is_number(view, behind + 1)))
        return digits->mark == '/' && view_glued_mark(view, behind, '-') &&
               view_glued_mark(view, behind + 2, '/');
    if (view_link_before(view, at, LINK_ON | LINK_TO | LINK_AND | LINK_BETWEEN | LINK_BOUND | LINK_FROM))
        return digits->number[0] > 9 || !view_is_plain_word(view, behind) || /* `tot 3/4 van de zaal` */
               (digits->mark == '/' && leads_address(view, behind));
    if (is_in_list(view, at, digits->mark))
        return true;
    bool edges =
        view_is_edge(view, behind) && (view_opens_line(view, at) || view->tokens[at - 1].kind == TOKEN_MARK);
    return edges || digits->number[0] > 12 || digits->digits[0] == 2;
}

size_t digits_date_read(const struct view *view, size_t at, struct moment *moment)
{
    if (view_digits(view, at) == 0 || view_digits(view, at) > 4 || !view_glued(view, at + 1) ||
        view_sense(view, at, SENSE_ROLE))
        return 0;
    struct digits digits;
    digits_cut(view, at, &digits);
    size_t taken = digits.len * 2 - 1;
    if (digits.len < 2 || (digits.mark != '-' && digits.mark != '/' && digits.mark != '.') ||
        !begins_freely(view, at, digits.mark) || !ends_freely(view, at + taken, &digits))
        return 0;
    struct when when = when_unstated;
    if (digits.len == 2 && short_year_behind(view, at + taken, &digits))
        taken += 3;
    if (digits.len == 3)
        return three_read(&digits, &when) ? (moment->when = when, taken) : 0;
    if (month_and_year(&digits, &when)) {
        moment->when = when;
        return taken;
    }
    if (!is_day_and_month(view, at, &digits))
        return 0;
    when.day = (signed char)digits.number[0];
    when.month = (signed char)digits.number[1];
    taken += digits.mark == '.';
    size_t comma = view_mark(view, at + taken, ',');
    size_t year = comma > 0 ? year_alone_read(view, at + taken + comma, &when.year) : 0;
    if (year > 0)
        taken += comma + year;
    moment->when = when;
    return taken;
}
