/* Years that nobody states, days that follow from offsets: what a careful reader adds, noted as assumed. */
#include "draft/part.h"

#include <string.h>

enum {
    LONG_BEFORE = 90,  /* days */
    HEADINGS = 3,      /* that may name the year of all */
    SEASON_BEGINS = 7, /* the month */
};

/* Months and days of the table; 0 is that of an unstated one. */
static size_t year_index(int number)
{
    return number == UNSTATED ? 0 : (size_t)number;
}

/* The year that a token is, which no date has; UNSTATED. */
static short lone_year(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    const struct mention *mention = outline_mention(reading->outline, token);
    if (token >= text->tokens_len || text->tokens[token].kind != TOKEN_NUMBER ||
        text->tokens[token].len != 4 || (mention != NULL && mention->start.day != UNSTATED))
        return UNSTATED;
    long year = text->tokens[token].number;
    return year / 100 == 20 ? (short)year : UNSTATED;
}

/* `2026-2027`, `2026/27`: the year behind a mark is the next one. */
static short next_in_season(const struct text *text, size_t token, short first)
{
    bool mark = text_is_mark(text, token + 1, '-') || text_is_mark(text, token + 1, '/');
    if (!mark || token + 2 >= text->tokens_len || text->tokens[token + 2].kind != TOKEN_NUMBER)
        return UNSTATED;
    long number = text->tokens[token + 2].number;
    return number == first + 1 || number == (first + 1) % 100 ? (short)(first + 1) : UNSTATED;
}

/* A word that a year may stand behind as that of all there is: `Programma 2027`, `Lezingen
 * 2027`, `Voorjaar 2027`. */
static bool is_calendar_word(const struct text *text, size_t token)
{
    return token_is_event(text, token) || text_cue(text, token) == SENSE_CALENDAR ||
           text_meaning(text, VOCABULARY_LABEL, token).value == LABEL_PROGRAMME ||
           text_meaning(text, VOCABULARY_TIME, token).sense == SENSE_SEASON;
}

/* The year or the season that a heading names, not far from the reference. */
static bool read_heading(struct reading *reading, struct stretch body)
{
    const struct text *text = reading->text;
    for (size_t i = body.token + 1; i < stretch_end(body); i++) {
        short first = lone_year(reading, i),
              last = first != UNSTATED ? next_in_season(text, i, first) : UNSTATED;
        if (first == UNSTATED || (last == UNSTATED && !is_calendar_word(text, i - 1)) ||
            first > reading->reference.year + 1 ||
            (last == UNSTATED ? first : last) < reading->reference.year)
            continue;
        reading->years.first = first;
        reading->years.last = last;
        return true;
    }
    return false;
}

static void read_headings(struct reading *reading)
{
    bool found = false;
    for (size_t line = 0, seen = 0; line < reading->text->lines_len && seen < HEADINGS && !found; line++) {
        bool heading = reading->outline->roles[line] == LINE_HEADING;
        seen += heading;
        found = heading && read_heading(reading, outline_body(reading->text, line));
    }
}

/* The year that a heading names, of a day that falls on its weekday then, unless UNSTATED. */
static short year_of_heading(const struct reading *reading, struct when when, int weekday)
{
    const struct years *years = &reading->years;
    short year = years->last == UNSTATED || when.month >= SEASON_BEGINS ? years->first : years->last;
    bool fits = year != UNSTATED && day_exists(year, when.month, when.day) &&
                (weekday == UNSTATED || (int)day_weekday(day_number(year, when.month, when.day)) == weekday);
    return fits ? year : UNSTATED;
}

void years_read(struct reading *reading)
{
    reading->years.first = reading->years.last = UNSTATED;
    read_headings(reading);
    for (size_t month = 0; month < ARRAY_LEN(reading->years.said); month++)
        for (size_t day = 0; day < ARRAY_LEN(reading->years.said[month]); day++)
            reading->years.said[month][day] = UNSTATED;
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        const struct when both[] = {mention->start, mention->end};
        for (size_t j = 0; mention->kind == MENTION_TIME && j < ARRAY_LEN(both); j++) {
            short *year = &reading->years.said[year_index(both[j].month)][year_index(both[j].day)];
            *year = *year == UNSTATED ? both[j].year : *year;
        }
    }
}

/* A full date for the same day and month anywhere in the announcement. */
static short year_said(const struct reading *reading, struct when when)
{
    return reading->years.said[year_index(when.month)][year_index(when.day)];
}

/* The year that a heading names, else the first from the reference on in which the day is still to come, on
 * the stated weekday. */
static short next_year(const struct reading *reading, struct when when, int weekday)
{
    const struct when reference = reading->reference;
    short named = year_of_heading(reading, when, weekday);
    if (named != UNSTATED)
        return named;
    long today = day_of(reference);
    short first = UNSTATED;
    for (short year = reference.year; year < reference.year + 12; year++) {
        if (!day_exists(year, when.month, when.day))
            continue;
        long day = day_number(year, when.month, when.day);
        if (day < today)
            continue;
        if (first == UNSTATED)
            first = year;
        if (weekday == UNSTATED || (int)day_weekday(day) == weekday)
            return year;
    }
    return first;
}

/* In this year the day would lie long before the announcement. */
static bool is_over(const struct reading *reading, struct when when, int year)
{
    return year != UNSTATED && day_exists(year, when.month, when.day) &&
           day_number(year, when.month, when.day) + LONG_BEFORE < day_of(reading->reference);
}

short years_resolve(const struct reading *reading, struct when when, int weekday, struct when start)
{
    if (when.year != UNSTATED || when.day == UNSTATED || when.month == UNSTATED)
        return when.year;
    short year = year_said(reading, when);
    if (year != UNSTATED && start.year != UNSTATED && year + 1 < start.year + (when.month > start.month))
        year = UNSTATED; /* that of a former edition */
    if (year != UNSTATED && start.year != UNSTATED && is_over(reading, when, year) &&
        !is_over(reading, when, start.year))
        year = UNSTATED; /* nor is that */
    if (year == UNSTATED && start.year != UNSTATED && start.month != UNSTATED) {
        struct when same = when;
        same.year = start.year;
        bool exists = day_exists(same.year, same.month, same.day);
        bool before = exists && day_of(when_date(same)) <= day_of(when_date(start));
        bool sooner = exists && is_over(reading, when, start.year - 1) && !is_over(reading, when, start.year);
        return before || sooner ? start.year : (short)(start.year - 1);
    }
    return year != UNSTATED ? year : next_year(reading, when, weekday);
}

bool mention_is_long_ago(const struct reading *reading, const struct mention *mention)
{
    struct when when = mention->start;
    if (when.year != UNSTATED || mention->weekday == UNSTATED || year_said(reading, when) != UNSTATED)
        return false;
    return next_year(reading, when, mention->weekday) > reading->reference.year + 1;
}

static int weekday_of_start(const struct reading *reading)
{
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (mention->kind == MENTION_TIME && mention->weekday != UNSTATED &&
            mention->start.day == reading->occasion->start.day &&
            mention->start.month == reading->occasion->start.month)
            return mention->weekday;
    }
    return UNSTATED;
}

/* Gives a key's when the year; notes it when nobody stated it. */
static void fill_year(struct draft *draft, enum key key, short year, bool assumed)
{
    struct when when = draft_when(draft, key);
    if (when.year != UNSTATED || when.day == UNSTATED || year == UNSTATED)
        return;
    when.year = year;
    draft_replace_when(draft, key, when, draft_span(draft, key));
    if (assumed)
        draft_assume(draft, key);
}

static void fill_start(const struct reading *reading, struct draft *draft)
{
    struct when start = draft_when(draft, KEY_START);
    bool said = year_said(reading, start) != UNSTATED;
    int weekday = weekday_of_start(reading);
    short year = start.day == UNSTATED || start.month == UNSTATED ? UNSTATED
                 : said                                           ? year_said(reading, start)
                                                                  : next_year(reading, start, weekday);
    fill_year(draft, KEY_START, year, !said);
    struct when end = draft_when(draft, KEY_END);
    bool turns = end.month != UNSTATED && start.month != UNSTATED && end.month < start.month;
    fill_year(draft, KEY_END, turns && year != UNSTATED ? (short)(year + 1) : year, !said);
    fill_year(draft, KEY_DOORS, year, !said);
}

static void fill_other(const struct reading *reading, struct draft *draft, enum key key)
{
    struct when when = draft_when(draft, key);
    bool said = year_said(reading, when) != UNSTATED;
    if (when.day != UNSTATED)
        fill_year(draft, key, years_resolve(reading, when, UNSTATED, draft_when(draft, KEY_START)), !said);
}

/* Of an event that was moved, the year of the old day is the one nearest the reference or the new day. */
static void fill_previous(const struct reading *reading, struct draft *draft)
{
    struct when when = draft_when(draft, KEY_PREVIOUS_START);
    short best = year_said(reading, when);
    struct when start = when_date(draft_when(draft, KEY_START));
    long today = day_of(reading->reference), then = when_has_date(start) ? day_of(start) : today, nearest = 0;
    for (short year = (short)(reading->reference.year - 1);
         best == UNSTATED && when.day != UNSTATED && year <= reading->reference.year + 1; year++) {
        if (!day_exists(year, when.month, when.day))
            continue;
        long day = day_number(year, when.month, when.day),
             far = labs(day - today) < labs(day - then) ? labs(day - today) : labs(day - then);
        if (nearest == 0 || far < nearest) {
            nearest = far;
            when.year = year;
        }
    }
    fill_year(draft, KEY_PREVIOUS_START, best != UNSTATED ? best : when.year, best == UNSTATED);
}

static void fill_programme(struct draft *draft)
{
    static const unsigned rows[] = {ROW_ITEM_START, ROW_ITEM_END};
    struct when day = when_date(draft_when(draft, KEY_START));
    for (size_t i = 0, len = draft_len(draft, KEY_PROGRAMME); i < len; i++)
        for (size_t k = 0; k < ARRAY_LEN(rows); k++) {
            uint64_t spot = draft_in(rows[k], i);
            struct when when = draft_when(draft, spot);
            if (when_has_clock(when) && !when_has_date(when))
                draft_replace_when(draft, spot, when_fill(when, day), draft_span(draft, spot));
        }
}

enum { EVENING = 17, MORNING = 7 };

/* A small hour that follows the evening of the same day is that of the next one. */
static bool is_past_midnight(struct when before, struct when when)
{
    bool same_day = when_has_date(before) && when_equal(when_date(before), when_date(when));
    bool small =
        when_has_clock(before) && when_has_clock(when) && before.hour >= EVENING && when.hour < MORNING;
    return same_day && small && day_exists(when.year, when.month, when.day);
}

/* Returns the moment at a spot, moved to the next day where it is past the midnight behind `before`. */
static struct when pass_midnight(struct draft *draft, uint64_t spot, struct when before)
{
    struct when when = draft_when(draft, spot);
    if (!is_past_midnight(before, when))
        return when;
    when = when_fill(day_when(day_of(when) + 1), when_clock(when));
    draft_replace_when(draft, spot, when, draft_span(draft, spot));
    return when;
}

/* An entry begins or ends before the morning. */
static bool has_small_hours(const struct programme *programme)
{
    for (size_t i = 0; i < programme->len; i++) {
        const struct item *item = &programme->items[i];
        if ((when_has_clock(item->start) && item->start.hour < MORNING) ||
            (when_has_clock(item->end) && item->end.hour < MORNING))
            return true;
    }
    return false;
}

/* Of the end, and of the items: in a night one follows the other. */
static void pass_midnights(const struct reading *reading, struct draft *draft)
{
    struct when evening = draft_when(draft, KEY_START);
    pass_midnight(draft, KEY_END, evening);
    size_t len = has_small_hours(reading->programme) ? draft_len(draft, KEY_PROGRAMME) : 0;
    for (size_t i = 0; i < len; i++) {
        struct when start = pass_midnight(draft, draft_in(ROW_ITEM_START, i), evening);
        pass_midnight(draft, draft_in(ROW_ITEM_END, i), start.hour >= EVENING ? start : evening);
        if (start.hour >= EVENING)
            evening = start;
    }
}

/* `closes` beside `closes_before`, where the start is known. */
static void fill_offset(const struct reading *reading, struct draft *draft, enum key offset, enum key closes)
{
    const char *country = draft_text(draft, KEY_LOCATION_COUNTRY);
    struct offset before;
    if (!draft_offset(draft, offset, &before))
        return;
    if (country == NULL)
        country = reading->text->language->region;
    struct when when = offset_before(draft_when(draft, KEY_START), before, country, reading->holidays);
    if (when_has_date(when))
        draft_put_when(draft, closes, when, draft_span(draft, offset));
}

void part_resolve(const struct reading *reading, struct draft *draft)
{
    bool dated = when_has_date(draft_when(draft, KEY_START)); /* what was put since has that date too */
    fill_start(reading, draft);
    if (!dated)
        fill_programme(draft);
    pass_midnights(reading, draft);
    fill_previous(reading, draft);
    fill_other(reading, draft, KEY_REGISTRATION_CLOSES);
    fill_other(reading, draft, KEY_REGISTRATION_OPENS);
    fill_other(reading, draft, KEY_CANCELLATION_CLOSES);
    fill_offset(reading, draft, KEY_REGISTRATION_CLOSES_BEFORE, KEY_REGISTRATION_CLOSES);
    fill_offset(reading, draft, KEY_CANCELLATION_CLOSES_BEFORE, KEY_CANCELLATION_CLOSES);
}
