/* Clock times: 16.00 uur, 9u30, half drie, tien voor half twaalf, 's avonds 8 uur, 8 pm, noon. */
#include "mention/reading.h"

#include <string.h>

static void set_clock(struct moment *moment, int hour, int minute, int second)
{
    moment->when.hour = (signed char)(hour % 24);
    moment->when.minute = (signed char)minute;
    moment->when.second = (signed char)second;
}

void clock_apply_part(struct moment *moment, enum day_part part)
{
    int hour = moment->when.hour;
    if (hour == UNSTATED || hour > 12 || part == PART_NONE)
        return;
    bool noon = hour == 12;
    switch (part) {
    case PART_PM:
        hour = noon ? 12 : hour + 12;
        break;
    case PART_AFTERNOON:
        hour = hour < 11 && hour > 0 ? hour + 12 : hour;
        break;
    case PART_EVENING:
        hour = noon ? 0 : hour + 12;
        break;
    case PART_NIGHT:
        hour = noon ? 0 : hour > 8 ? hour + 12 : hour;
        break;
    case PART_AM:
        hour = noon ? 0 : hour;
        break;
    default:
        break;
    }
    moment->when.hour = (signed char)hour;
    moment->half_day = false;
    moment->part = part;
}

/* Whether what is glued before a clock time lets it begin: a bracket, the dash of a range, the T of ISO 8601;
 * no letter, no sign of money, of a code or of a longer number. */
static bool begins_freely(const struct view *view, size_t at)
{
    if (at == 0 || !view_glued(view, at))
        return true;
    const struct token *before = &view->tokens[at - 1];
    if (before->kind == TOKEN_WORD)
        return view_sense(view, at - 1, SENSE_WEEKDAY_SHORT) > 0 ||
               (slice_is(text_token(view->text, at - 1), "T") && view_glued(view, at - 1));
    if (before->kind == TOKEN_NUMBER)
        return false;
    if (before->mark == '-' && at > 1 && !before->space && view->tokens[at - 2].kind == TOKEN_WORD)
        return view_sense(view, at - 2, SENSE_HOUR) || view_sense(view, at - 2, SENSE_DAY_PART);
    if (before->mark == '?')
        return before->len > 3;
    return strchr(".,/+_=#@$", before->mark) == NULL;
}

/* Two digits behind a dot or colon, and what stands around them: no price, version, room or part of
 * a longer number. */
static bool stands_freely(const struct view *view, size_t at, size_t behind)
{
    const struct token *tokens = view->tokens;
    if (!begins_freely(view, at))
        return false;
    bool through = at > 1 && view_mark(view, at - 2, '/'); /* `t/m 17.00` */
    if (at > 0 && (view_mark(view, at - 1, '$') || (!through && view_sense(view, at - 1, SENSE_MEASURE))))
        return false;
    struct slice before = at > 0 ? text_token(view->text, at - 1) : (struct slice){"", 0};
    if (slice_is(before, "€") || slice_is(before, "£") || slice_is(before, "§"))
        return false;
    if (view_mark(view, behind, '%') || view_sense(view, behind, SENSE_MEASURE))
        return false;
    if (!view_glued(view, behind) || tokens[behind].kind == TOKEN_WORD)
        return true;
    char mark = tokens[behind].mark;
    bool goes_on = view_glued(view, behind + 1) && view_is_number(view, behind + 1);
    return mark != '/' && !((mark == '.' || mark == ',' || mark == ':') && goes_on);
}

static bool is_clock(int hour, int minute, int second)
{
    return minute < 60 && second < 60 && (hour < 24 || (hour == 24 && minute == 0 && second == 0));
}

/* `:31`, `.59` behind hour and minute. */
static size_t second_read(const struct view *view, size_t at, int *second)
{
    if ((!view_glued_mark(view, at, ':') && !view_glued_mark(view, at, '.')) || !view_glued(view, at + 1) ||
        view_digits(view, at + 1) != 2)
        return 0;
    *second = (int)view->tokens[at + 1].number;
    return 2;
}

/* `uur`, `u`, `h`, `o'clock` behind a clock time. */
static size_t marker_read(const struct view *view, size_t at)
{
    size_t taken = view_sense(view, at, SENSE_HOUR);
    if (taken == 0)
        return view_sense(view, at, SENSE_OCLOCK);
    bool letter = view->tokens[at].len == 1;
    return taken + (letter && view_glued_mark(view, at + taken, '.'));
}

/* `Saturday 16 January at 7.30`, `evening, 7.30`, `doors 7.30 for 8`: where hours count to twelve, one that
 * is led to may be of the evening. */
static bool may_be_evening(const struct view *view, size_t at, size_t behind)
{
    return view->text->language->counts_to_twelve &&
           (view_link_before(view, at, LINK_AT) || (at > 0 && view_mark(view, at - 1, ',')) ||
            view_sense(view, behind, SENSE_FOR));
}

/* `16.00`, `16:00:31`, `16.00 uur`; a comma between only before `uur`. */
static size_t digital_read(const struct view *view, size_t at, struct moment *moment)
{
    unsigned digits = view_digits(view, at);
    if (digits == 0 || digits > 2 || !view_glued(view, at + 1) || !view_glued(view, at + 2) ||
        view_digits(view, at + 2) != 2 || view->tokens[at + 1].kind != TOKEN_MARK)
        return 0;
    char mark = view->tokens[at + 1].mark;
    if (mark != '.' && mark != ':' && mark != ',')
        return 0;
    int hour = (int)view->tokens[at].number, minute = (int)view->tokens[at + 2].number, second = 0;
    size_t taken = 3 + (mark == ',' ? 0 : second_read(view, at + 3, &second));
    size_t marker = marker_read(view, at + taken);
    bool said = marker > 0 || mark == ':' || minute % 5 == 0 || view_opens_line(view, at) ||
                view_link_before(view, at, LINK_AT) || view_sense(view, at + taken, SENSE_DAY_PART) ||
                digits == 2;
    if (!said || !is_clock(hour, minute, second) ||
        (mark == ',' && (marker == 0 || digits < 2 || minute % 15 != 0)) ||
        !stands_freely(view, at, at + taken))
        return 0;
    set_clock(moment, hour, minute, second);
    moment->half_day =
        digits == 1 && hour > 0 && (hour < 6 || (hour < 9 && may_be_evening(view, at, at + taken)));
    moment->clock = CLOCK_SURE;
    return taken + marker;
}

/* Minutes behind `9u` or `9 uur`: glued, or two digits that count nothing else, or in words. */
static size_t minutes_behind(const struct view *view, size_t at, int *minute)
{
    int number;
    if (view_digits(view, at) == 2) {
        bool range = view_glued(view, at) && view_mark(view, at + 1, '-');
        bool longer =
            !range && view_glued(view, at + 1) && view_glued(view, at + 2) && view_is_number(view, at + 2);
        if (longer || (!view_glued(view, at) &&
                       (view_is_plain_word(view, at + 1) || view_sense(view, at + 1, SENSE_UNIT) ||
                        view_sense(view, at + 1, SENSE_MONTH))))
            return 0;
        *minute = (int)view->tokens[at].number;
        return *minute < 60;
    }
    if (view_is_number(view, at))
        return 0;
    size_t taken = view_sense(view, at, SENSE_NUMBER) > 0 ? number_read(view, at, &number) : 0;
    if (taken == 0 || number > 59 || view_is_plain_word(view, at + taken) ||
        view_sense(view, at + taken, SENSE_UNIT) || view_sense(view, at + taken, SENSE_HOUR) ||
        view_sense(view, at + taken, SENSE_MONTH))
        return 0;
    *minute = number;
    return taken;
}

/* `9u30`, `9 uur`, `14 uur 15`, `zeven uur dertig`, `3 o'clock`. */
static size_t hours_read(const struct view *view, size_t at, struct moment *moment)
{
    int hour, minute = 0;
    size_t from = at, taken = view_digits(view, at) <= 2 ? number_read(view, at, &hour) : 0;
    bool digits = view_is_number(view, at);
    if (taken == 0 || hour > 24 || (hour == 24 && !digits))
        return 0;
    at += taken;
    size_t marker = marker_read(view, at), oclock = view_sense(view, at, SENSE_OCLOCK);
    if (marker == 0)
        return 0;
    at += marker;
    taken = minutes_behind(view, at, &minute);
    if (!is_clock(hour, minute, 0) ||
        (from > 0 && view_glued(view, from) && view->tokens[from - 1].kind != TOKEN_MARK) ||
        (from > 1 && view_glued(view, from) && view_is_number(view, from - 2) &&
         !view_mark(view, from - 1, '-') && !(view_mark(view, from - 1, '(') && !view_glued(view, from - 1))))
        return 0;
    set_clock(moment, hour, minute, 0);
    moment->half_day = hour > 0 && hour < (taken > 0 && digits && view_glued(view, at) ? 6 : 12);
    moment->clock = taken > 0 || oclock > 0 || (digits && hour > 12 && hour < 24) ? CLOCK_SURE : CLOCK_HOURS;
    if (taken == 0 && !digits && hour > 12 && hour < 24)
        moment->clock = CLOCK_SURE;
    return at + taken - from;
}

enum { ANCHOR_LINES = 24 }; /* how far above an entry another one may show how times are written */

/* Whether four digits may be hour and minute. */
static bool are_hour_and_minute(const struct view *view, size_t at)
{
    unsigned number = view->tokens[at].number;
    return view_digits(view, at) == 4 && is_clock((int)number / 100, (int)number % 100, 0) && number % 5 == 0;
}

/* Whether a line opens with `0915-1045`: no year begins with a nought. */
static bool opens_with_early_hours(const struct view *view, const struct line *line)
{
    size_t at = line->body + (line->tokens > 0 && text_is_mark(view->text, line->body, '|'));
    const struct token *tokens = view->tokens;
    if (line->token + line->tokens < at + 3 || text_token(view->text, at).at[0] != '0' ||
        tokens[at + 1].mark != '-')
        return false;
    struct view whole = {view->text, tokens, view->settings, line->token + line->tokens};
    return are_hour_and_minute(&whole, at) && are_hour_and_minute(&whole, at + 2) &&
           tokens[at].number < tokens[at + 2].number;
}

/* `0915-1045`, and below it `1900`, at the head of an entry. */
static bool heads_entry(const struct view *view, size_t at)
{
    const struct line *line = &view->text->lines[view->tokens[at].line];
    bool first = at == line->body || (at == line->body + 1 && view_mark(view, at - 1, '|'));
    bool second = at >= line->body + 2 && at <= line->body + 3 && view_mark(view, at - 1, '-') &&
                  are_hour_and_minute(view, at - 2);
    if ((!first && !second) || (view_glued(view, at + 1) && !view_mark(view, at + 1, '-')))
        return false;
    size_t back = (size_t)(line - view->text->lines), far = back < ANCHOR_LINES ? back : ANCHOR_LINES;
    for (size_t i = 0; i <= far; i++)
        if (line[-(ptrdiff_t)i].numbers && opens_with_early_hours(view, line - i))
            return true;
    return false;
}

/* `1900 uur`, `1400 hrs`: four digits and a marker, or at the head of an entry. */
static size_t four_digits_read(const struct view *view, size_t at, struct moment *moment)
{
    if (view_digits(view, at) != 4 ||
        (view_glued(view, at) && !view_mark(view, at - 1, '-') && !view_mark(view, at - 1, '|')))
        return 0;
    size_t marker = marker_read(view, at + 1);
    if (!are_hour_and_minute(view, at) || (marker == 0 && !heads_entry(view, at)))
        return 0;
    set_clock(moment, (int)view->tokens[at].number / 100, (int)view->tokens[at].number % 100, 0);
    moment->clock = CLOCK_SURE;
    return 1 + marker;
}

/* `seven thirty in the evening`: hour and minutes in words, and the part of the day. */
static size_t words_read(const struct view *view, size_t at, struct moment *moment)
{
    int hour, minute;
    size_t taken = view_sense(view, at, SENSE_NUMBER);
    hour = taken > 0 ? view_meaning(view, at).value : 0;
    if (hour < 1 || hour > 12)
        return 0;
    size_t minutes = view_sense(view, at + taken, SENSE_NUMBER) ? number_read(view, at + taken, &minute) : 0;
    if (minutes == 0 || minute < 5 || minute > 59 || !view_sense(view, at + taken + minutes, SENSE_DAY_PART))
        return 0;
    set_clock(moment, hour, minute, 0);
    moment->half_day = hour < 12;
    moment->clock = CLOCK_SURE;
    return taken + minutes;
}

/* An hour from 1 to 12 (24), alone. */
static size_t hour_read(const struct view *view, size_t at, int *hour)
{
    bool joint = view_glued(view, at + 1) && !view_mark(view, at + 1, '-') && view_glued(view, at + 2);
    if (view_digits(view, at) > 2 || (view_digits(view, at) > 0 && joint && view_is_number(view, at + 2)))
        return 0;
    size_t taken = number_read(view, at, hour);
    return taken > 0 && *hour >= 0 && *hour <= 24 ? taken : 0;
}

/* `half drie`, `half past two`: the hour behind it, and the marker. */
static size_t half_read(const struct view *view, size_t at, struct moment *moment)
{
    size_t half = view_sense(view, at, SENSE_HALF);
    int hour, to = view_meaning(view, at).value;
    size_t taken = half > 0 ? hour_read(view, at + half, &hour) : 0;
    if (taken == 0 || hour < 1 || hour > 12 || view_sense(view, at + half + taken, SENSE_UNIT))
        return 0;
    int minutes = hour * 60 + to;
    if (minutes < 60)
        minutes += 12 * 60;
    set_clock(moment, minutes / 60, minutes % 60, 0);
    moment->half_day = minutes / 60 < 12;
    moment->clock = CLOCK_SURE;
    return half + taken + marker_read(view, at + half + taken);
}

/* Minutes before or past: `kwart`, `tien`, `10 minuten`; `*said` when the word minutes is said. */
static size_t minutes_read(const struct view *view, size_t at, int *minutes, bool *said)
{
    size_t taken = view_sense(view, at, SENSE_QUARTER);
    if (taken == 0 && view_sense(view, at, SENSE_ONE) && view_sense(view, at + 1, SENSE_QUARTER))
        taken = 1 + view_sense(view, at + 1, SENSE_QUARTER);
    *said = taken > 0;
    if (taken > 0) {
        *minutes = 15;
        return taken;
    }
    bool digits = view_is_number(view, at);
    if (view_digits(view, at) > 2)
        return 0;
    taken = number_read(view, at, minutes);
    if (taken == 0 || *minutes < 2 || *minutes > 59)
        return 0;
    size_t unit = view_unit(view, at + taken, TIME_MINUTE);
    *said = unit > 0 || (!digits && *minutes > 4) || *minutes % 5 == 0;
    return taken + unit;
}

/* `kwart over drie`, `tien voor half twaalf`, `quarter to three`, `drie minuten na 22:10`. */
static size_t spoken_read(const struct view *view, size_t at, struct moment *moment)
{
    int minutes, hour;
    bool said;
    size_t from = at, taken = minutes_read(view, at, &minutes, &said);
    if (taken == 0)
        return 0;
    at += taken;
    size_t past = view_link(view, at, LINK_PAST), lacking = past > 0 ? 0 : view_link(view, at, LINK_LACKING);
    if (past + lacking == 0)
        return 0;
    bool digits = view_is_number(view, from), to = lacking > 0 && view_link(view, at, LINK_TO);
    if (to && digits && !view_unit(view, at - 1, TIME_MINUTE))
        return 0;
    at += past + lacking;
    struct moment base = moment_none;
    taken = half_read(view, at, &base);
    if (taken == 0)
        taken = digital_read(view, at, &base);
    if (taken == 0) {
        taken = hour_read(view, at, &hour);
        bool counted = view_is_plain_word(view, at + taken) && (digits || to || view_is_number(view, at));
        if (taken == 0 || hour < 1 || hour > (to ? 12 : 24) || (digits && !said) ||
            (!digits && view_is_number(view, at) && !said) || counted || view_mark(view, at + taken, '%') ||
            view_sense(view, at + taken, SENSE_UNIT))
            return 0;
        set_clock(&base, hour, 0, 0);
        base.half_day = hour < 12;
        taken += marker_read(view, at + taken);
    }
    int total = base.when.hour * 60 + base.when.minute + (past > 0 ? minutes : -minutes) + 24 * 60;
    set_clock(moment, total / 60, total % 60, 0);
    if (base.half_day && total % (24 * 60) < 60)
        set_clock(moment, 12, total % 60, 0);
    moment->half_day = base.half_day;
    moment->clock = CLOCK_SURE;
    return at + taken - from;
}

/* `noon`, `middernacht`. */
static size_t named_read(const struct view *view, size_t at, struct moment *moment)
{
    size_t taken = view_sense(view, at, SENSE_CLOCK);
    if (taken == 0)
        return 0;
    int value = view_meaning(view, at).value;
    set_clock(moment, value / 100, value % 100, 0);
    moment->clock = CLOCK_SURE;
    return taken;
}

/* A number alone. */
static size_t bare_read(const struct view *view, size_t at, struct moment *moment)
{
    int hour;
    size_t taken = hour_read(view, at, &hour);
    if (taken == 0)
        return 0;
    set_clock(moment, hour, 0, 0);
    moment->half_day = hour > 0 && hour < 12;
    moment->clock = CLOCK_NUMBER;
    return taken;
}

static size_t plain_clock_read(const struct view *view, size_t at, struct moment *moment)
{
    static const struct {
        size_t (*read)(const struct view *, size_t, struct moment *);
        bool joins; /* behind digits a word of time stands */
    } readers[] = {
        {spoken_read, true}, {digital_read, false},     {hours_read, true}, {half_read, true},
        {named_read, true},  {four_digits_read, false}, {words_read, true}, {bare_read, false},
    };
    bool alone = view_is_number(view, at) && view_meaning(view, at).sense == SENSE_NONE &&
                 view_meaning(view, at + 1).sense == SENSE_NONE;
    ROW_BY_ROW
    for (size_t i = 0; i < ARRAY_LEN(readers); i++) {
        size_t taken = alone && readers[i].joins ? 0 : readers[i].read(view, at, moment);
        if (taken > 0)
            return taken;
    }
    return 0;
}

/* `'s avonds` behind a clock time, or `uur middernacht`. */
static size_t part_behind(const struct view *view, size_t at, struct moment *moment)
{
    size_t taken = view_sense(view, at, SENSE_DAY_PART);
    if (taken > 0) {
        clock_apply_part(moment, (enum day_part)view_meaning(view, at).value);
        moment->clock = CLOCK_SURE;
        return taken;
    }
    struct moment named = moment_none;
    taken = moment->when.minute == 0 && moment->when.hour % 12 < 3 ? named_read(view, at, &named) : 0;
    if (taken > 0) {
        clock_apply_part(moment, named.when.hour == 0 ? PART_NIGHT : PART_AFTERNOON);
        moment->clock = CLOCK_SURE;
    }
    return taken;
}

/* `7 for 7.30pm`, `6.30 for 7`: a number alone beside a clock time within the hour, with `for` between. */
static bool is_beside_for(const struct view *view, size_t at, size_t end, int hour)
{
    struct moment other = moment_none;
    size_t joint = end < view->end ? mention_for(view->text, end) : 0;
    if (joint > 0)
        return digital_read(view, end + joint, &other) > 0 && other.when.hour % 12 == hour % 12;
    bool led = at > 3 && mention_for(view->text, at - 1) == 1 && !view_is_plain_word(view, end);
    return led && view_glued_mark(view, at - 3, '.') && view_digits(view, at - 2) == 2 &&
           view_digits(view, at - 4) > 0 && (view->tokens[at - 4].number + 1) % 12 == (unsigned)hour % 12;
}

size_t clock_read(const struct view *view, size_t at, bool bare, struct moment *moment)
{
    if (!view_may_begin(view, at))
        return 0;
    size_t from = at, part = view_sense(view, at, SENSE_DAY_PART);
    enum day_part before = part > 0 ? (enum day_part)view_meaning(view, at).value : PART_NONE;
    if (part > 0 && before <= PART_PM)
        return 0;
    at += part;
    if (part > 0)
        at += view_link(view, at, LINK_AT);
    size_t about = view_sense(view, at, SENSE_ABOUT);
    at += about;
    at += about > 0 ? view_link(view, at, LINK_ARTICLE) : 0;
    struct moment found = moment_none;
    size_t taken = plain_clock_read(view, at, &found);
    if (taken == 0)
        return 0;
    at += taken;
    found.approximate = about > 0;
    if (part > 0) {
        clock_apply_part(&found, before);
        found.clock = CLOCK_SURE;
    }
    at += part_behind(view, at, &found);
    if (found.clock == CLOCK_NUMBER && is_beside_for(view, from, at, found.when.hour))
        found.clock = CLOCK_SURE;
    if (found.clock == CLOCK_NUMBER && !bare)
        return 0;
    *moment = found;
    return at - from;
}
