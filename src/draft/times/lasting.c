/* Events that last several days, each of which the page names: days of one event. */
#include "draft/times/eventday.h"
#include "draft/title/phrase.h"

enum {
    MOST_LASTING = 10, /* days of one event */
    MOST_PLACES = 1,   /* buildings that the lines of its days name, or each is held somewhere else */
    LINES_BEHIND = 4,  /* below the last day that are its own */
    WORDS = 400,       /* at the beginning of a page, that say how long it lasts */
};

/* The number of a day on a page whose event begins on another, of whose year it is where it states none. */
static long number_from(struct when when, struct when first)
{
    struct when day = when_date(when);
    if (day.year == UNSTATED)
        day.year = (short)(first.year + (day.month < first.month));
    return day_exists(day.year, day.month, day.day) ? day_of(day) : 0;
}

/* The first days from one to another that are the event's; NULL. */
static const struct mention *span_of(const struct reading *reading, struct when *first, long *days)
{
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *span = &reading->mentions->at[i];
        if (!span->span_of_days || !mention_is_event_day(reading, i) || span->start.month == UNSTATED)
            continue;
        struct when end = when_fill(when_date(span->end), when_date(span->start));
        *first = when_resolve(when_fill(when_date(span->start), end), UNSTATED, reading->reference);
        *days = when_has_date(*first) ? number_from(end, *first) - day_of(*first) + 1 : 0;
        return *days > 1 && *days <= MOST_LASTING ? span : NULL;
    }
    return NULL;
}

/* Days of the event but those from one to another: which of so many from the first on, a bit each; whether
 * another is named; the lines of the first and the last of them. */
struct named_days {
    unsigned days;
    bool others;
    size_t line, last;
};

static struct named_days name_days(const struct reading *reading, struct when first, long days)
{
    const long from = day_of(first);
    struct named_days named = {.line = SIZE_MAX};
    for (size_t i = 0; i < reading->mentions->len && !named.others; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (!mention_is_event_day(reading, i) || mention->span_of_days || mention->start.month == UNSTATED)
            continue;
        long day = number_from(mention->start, first) - from;
        size_t line = reading->text->tokens[mention->token].line;
        named.others = day < 0 || day >= days;
        named.days |= named.others ? 0 : 1u << day;
        named.line = named.line == SIZE_MAX ? line : named.line;
        named.last = line;
    }
    return named;
}

/* How many buildings the lines name, up to so many. */
static size_t count_places(const struct reading *reading, size_t line, size_t last, size_t most)
{
    size_t places = 0;
    for (; line <= last && line < reading->text->lines_len && places < most; line++)
        places += stretch_has_venue(reading->text, outline_body(reading->text, line));
    return places;
}

const struct mention *lasting_span(const struct reading *reading)
{
    long days = 0;
    struct when first = when_unstated;
    const struct mention *span = span_of(reading, &first, &days);
    if (span == NULL)
        return NULL;
    struct named_days named = name_days(reading, first, days);
    unsigned all = (1u << days) - 1;
    bool each = !named.others && named.days == all && named.line != SIZE_MAX &&
                named.line >= reading->text->tokens[span->token].line;
    size_t end = named.last + LINES_BEHIND;
    return each && count_places(reading, named.line + 1, end, MOST_PLACES + 1) <= MOST_PLACES ? span : NULL;
}

/* `tweedaagse`, `2-daagse`, `three-day`: so many days; 0: the words say none. */
static size_t days_at(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_TIME, token);
    if (meaning.sense == SENSE_LASTING)
        return (size_t)meaning.value;
    size_t number = phrase_number(text, token);
    struct meaning unit = number > 1 && text_is_mark(text, token + 1, '-')
                              ? text_meaning(text, VOCABULARY_TIME, token + 2)
                              : (struct meaning){0};
    bool day = unit.sense == SENSE_LASTING || (unit.sense == SENSE_UNIT && unit.value == TIME_DAY);
    return day ? number : 0;
}

/* `Tweedaagse training`, `three-day`: so many days that the page says the event lasts; fewer than 2: none. */
static size_t says_so_many_days(const struct text *text)
{
    size_t days = 0;
    for (size_t i = 0; i < text->tokens_len && i < WORDS && days < 2; i++)
        days = days_at(text, i);
    return days;
}

bool occasion_lasts_all(const struct reading *reading, const struct occasion *occasion)
{
    struct when first = when_resolve(when_date(occasion->start), UNSTATED, reading->reference);
    if (occasion->end.day == UNSTATED || !when_has_date(first))
        return false;
    long days = number_from(occasion->end, first) - day_of(first) + 1;
    return days > 1 && days <= MOST_LASTING && says_so_many_days(reading->text) == (size_t)days &&
           !name_days(reading, first, days).others;
}

bool eventdays_are_of_one(const struct reading *reading, const struct eventday *days, size_t count)
{
    long last = 0;
    if (says_so_many_days(reading->text) != count)
        return false;
    for (size_t i = 0; i < count; i++) {
        struct when when = when_resolve(days[i].when, UNSTATED, reading->reference);
        long day = when_has_date(when) ? day_of(when) : 0;
        if (day == 0 || (i > 0 && day != last + 1))
            return false;
        last = day;
    }
    return true;
}

void eventdays_lead(struct eventday *days, size_t count, struct when first)
{
    for (size_t i = 1; i < count; i++)
        if (eventday_is_same(days[i].when, first)) {
            struct eventday day = days[i];
            days[i] = days[0];
            days[0] = day;
        }
}

void lasting_end(const struct reading *reading, const struct mention *span, struct occasion *occasion)
{
    struct when last = when_fill(when_date(span->end), when_date(occasion->start)), clock = occasion->end;
    occasion->end_span = span->end_span.len > 0 ? span->end_span : span->span;
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool timed = mention_is_day(mention) && !mention->span_of_days &&
                     eventday_is_same(mention->start, last) && when_has_clock(mention->start);
        bool closes = outline_says(reading->outline, mention->token, SENSE_CLOSES) &&
                      !outline_says(reading->outline, mention->token, SENSE_REGISTER);
        if (timed && (closes || outline_says(reading->outline, mention->token, SENSE_ENDS)))
            clock = mention->start; /* `and closes on Tuesday 10 July at 12.30` */
    }
    occasion->end = when_fill(when_clock(clock), last);
}

void lasting_end_on(const struct reading *reading, const struct eventday *last, struct occasion *occasion)
{
    const struct mention *mention = &reading->mentions->at[last->strongest];
    struct when clock = when_has_clock(mention->end) ? mention->end : occasion->end;
    bool timed = when_has_clock(clock);
    occasion->end = timed ? when_fill(when_clock(clock), last->when) : last->when;
    occasion->end_span = timed && occasion->end_span.len > 0 ? occasion->end_span : mention->span;
    occasion->listed = false;
}
