/* The occasions of an event: the day that most speaks for, or several separate days, with their times. */
#include "draft/times/occasion.h"

#include "draft/times/eventday.h"
#include "draft/times/series.h"

#include <stdlib.h>
#include <string.h>

/* What a clock time weighs more as the event's. */
enum {
    IN_PROSE = 2,
    RANGE = 1,
    ON_ITS_LINES = 3, /* where the day is announced */
};

/* `Each Friday from 20 October to 24 November`: what is said holds for each of them, the first is one. */
static bool comes_back(const struct reading *reading, const struct mention *mention)
{
    const struct mention *before = mention > reading->mentions->at ? mention - 1 : NULL;
    bool every = before != NULL && before->kind == MENTION_TIME && before->repeated &&
                 before->weekday != UNSTATED && before->token + before->tokens == mention->token;
    return mention->span_of_days && (mention->repeated || every);
}

static struct occasion occasion_of(const struct reading *reading, const struct eventday *day)
{
    const struct mention *mention = &reading->mentions->at[day->strongest];
    struct occasion occasion = {
        .start = when_fill(mention->start, day->when),
        .end = mention->end,
        .start_span = mention->start_span,
        .end_span = mention->end_span,
        .line = reading->text->tokens[mention->token].line,
        .listed = day->listed,
    };
    if (occasion.start_span.len == 0)
        occasion.start_span = mention->span;
    if (comes_back(reading, mention) && mention->end.day != UNSTATED)
        occasion.end = when_has_clock(occasion.end)
                           ? when_fill(when_clock(occasion.end), when_date(occasion.start))
                           : when_unstated;
    if (mention->span_of_days && when_has_clock(occasion.end) && occasion.end.day == UNSTATED)
        occasion.end = when_unstated; /* `20.00 uur tot zondag 12.00 uur`, and nobody knows which */
    if (!mention->span_of_days && when_has_clock(occasion.end))
        occasion.end = when_fill(when_clock(occasion.end), when_date(occasion.start));
    return occasion;
}

/* The other mentions of one day that have a clock time: running text and ranges weigh more. */
static int weigh_clock_of_day(const struct reading *reading, size_t index, const void *about)
{
    const struct mention *mention = &reading->mentions->at[index];
    const struct when *day = about;
    if (!when_has_clock(mention->start) || !mention_is_event_day(reading, index) ||
        !eventday_is_same(mention->start, *day))
        return 0;
    bool prose = reading->text->tokens[mention->token].line >= reading->outline->prose;
    return reading->casts[index].score + (prose ? IN_PROSE : 0) + (when_has_clock(mention->end) ? RANGE : 0);
}

struct place_of_clock {
    size_t line, last;
    bool only;   /* no other line counts */
    bool listed; /* it is one of several days */
    struct when day;
    struct when first; /* when the programme begins, behind an arrival; unstated: there is none */
};

enum {
    SURELY_OTHER = 7,  /* what a clock time of office hours is worth as one of something else */
    DAYS_AROUND = 8,   /* mentions before and behind an hour that its sentence may name days in */
    WORDS_AROUND = 24, /* tokens before and behind an hour that say what it is of */
    DAYS_NEAR = 3,     /* mentions before and behind a clock time among which its day may be */
};

/* One of the event's days stands on the same line: the clock time is that day's. */
static bool is_beside_day(const struct reading *reading, size_t index)
{
    const struct mention *mentions = reading->mentions->at;
    size_t line = reading->text->tokens[mentions[index].token].line,
           from = index > DAYS_NEAR ? index - DAYS_NEAR : 0;
    for (size_t i = from; i < reading->mentions->len && i <= index + DAYS_NEAR; i++)
        if (reading->text->tokens[mentions[i].token].line == line && mention_is_event_day(reading, i))
            return true;
    return false;
}

/* The first hour of a programme of two entries or more, behind an arrival; unstated where there is none. */
static struct when first_session(const struct reading *reading)
{
    struct when first = when_unstated;
    size_t timed = 0;
    for (size_t i = 0; i < reading->programme->len; i++) {
        const struct item *item = &reading->programme->items[i];
        bool session = when_has_clock(item->start) && !item->alternative;
        bool doors = item->kind != NULL && strcmp(item->kind, "doors") == 0;
        timed += session;
        if (session && !doors && !when_has_clock(first))
            first = when_clock(item->start);
    }
    return timed > 1 ? first : when_unstated;
}

/* What days the words around an hour name, in its sentence. */
struct days_beside {
    bool same, other; /* as the occasion's */
    bool event;       /* one that is the event's */
};

static struct days_beside days_beside(const struct reading *reading, size_t index, struct when day)
{
    const struct mention *mentions = reading->mentions->at;
    struct stretch sentence = outline_sentence(reading->outline, mentions[index].token);
    size_t from = index > DAYS_AROUND ? index - DAYS_AROUND : 0;
    struct days_beside found = {0};
    for (size_t i = from; i < reading->mentions->len && i <= index + DAYS_AROUND; i++) {
        bool here = mentions[i].token >= sentence.token && mentions[i].token < stretch_end(sentence);
        if (!here || !mention_is_day(&mentions[i]) || mentions[i].start.month == UNSTATED)
            continue;
        bool same = eventday_is_same(mentions[i].start, day);
        found.same |= same;
        found.other |= !same;
        found.event |= mention_is_event_day(reading, i);
    }
    return found;
}

/* The sentence says what of: some tokens of it before an hour, and some behind. */
static struct stretch words_around(const struct reading *reading, size_t token)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    size_t from = token > sentence.token + WORDS_AROUND ? token - WORDS_AROUND : sentence.token,
           end = stretch_end(sentence);
    return stretch_between(from, end > token + WORDS_AROUND ? token + WORDS_AROUND : end);
}

/* Running text that names an hour beside a programme: when the event begins only where it agrees with that,
 * or the sentence names the day, or the event and an earlier hour. `De stands zijn open van 9 tot 17 uur` */
static bool fits_programme(const struct reading *reading, size_t index, const struct place_of_clock *place)
{
    const struct mention *mention = &reading->mentions->at[index];
    const struct outline *outline = reading->outline;
    size_t line = reading->text->tokens[mention->token].line;
    struct when clock = when_clock(mention->start);
    bool prose =
        outline->roles[line] == LINE_PROSE && outline_field_of(outline, mention->token) == LABEL_NONE;
    if (when_has_clock(place->first) && outline->roles[line] == LINE_TAILED)
        return false; /* an entry's */
    if (!when_has_clock(place->first) || !prose || when_equal(clock, place->first))
        return true;
    if (line == place->line && when_has_clock(mention->end) && !when_is_before(place->first, clock))
        return true; /* `U bent van 13.30 tot 17.00 uur welkom` right behind the day */
    return days_beside(reading, index, place->day).event ||
           (when_is_before(clock, place->first) && !outline_says(outline, mention->token, SENSE_OPEN) &&
            stretch_names_own_kind(reading, words_around(reading, mention->token)));
}

/* `Op 12 maart is het archief open van 10 tot 12 uur`: the sentence names another day, and not this one. */
static bool is_beside_other_day(const struct reading *reading, size_t index, struct when day)
{
    struct days_beside beside = days_beside(reading, index, day);
    return beside.other && !beside.same;
}

/* Clock times without a day that are said to be the event's. */
static int weigh_clock_alone(const struct reading *reading, size_t index, const void *about)
{
    const struct mention *mention = &reading->mentions->at[index];
    const struct place_of_clock *place = about;
    bool clock = (mention->kind == MENTION_TIME) & (mention->start.day == UNSTATED) &
                 when_has_clock(mention->start) & (mention->bound != BOUND_UNTIL) &
                 (mention->bound != BOUND_BEFORE);
    if (!clock)
        return 0;
    size_t line = reading->text->tokens[mention->token].line;
    bool here = line >= place->line && line <= place->last;
    enum role role = reading->casts[index].role;
    bool other = role == ROLE_DOORS || role == ROLE_CLOSES || role == ROLE_CANCEL || role == ROLE_END ||
                 (role == ROLE_OTHER && (line != place->line || reading->casts[index].score >= SURELY_OTHER));
    bool fits = role == ROLE_EVENT || (here && !other);
    if (!fits || (!here && place->only) || (place->listed && !here && is_beside_day(reading, index)) ||
        !fits_programme(reading, index, place) ||
        (!place->listed && is_beside_other_day(reading, index, place->day)))
        return 0;
    return reading->casts[index].score + (here ? ON_ITS_LINES : 0);
}

enum {
    JOINED_BYTES = 60,
    OWN_DAY = 12,     /* what it is worth that running text says it of the event */
    DAYS_BETWEEN = 3, /* of an event, at most: over a weekend */
};

/* The words of the day and of the clock as one where they stand together, else those of the day. */
static struct span joined(struct span day, struct span clock)
{
    if (day.len == 0)
        return clock;
    size_t from = day.at < clock.at ? day.at : clock.at;
    size_t to = day.at + day.len > clock.at + clock.len ? day.at + day.len : clock.at + clock.len;
    return to - from <= JOINED_BYTES ? (struct span){from, to - from} : day;
}

static void take_clock(struct occasion *occasion, const struct mention *mention)
{
    occasion->start = when_fill(when_clock(mention->start), when_date(occasion->start));
    occasion->start_span =
        joined(occasion->start_span, mention->start_span.len > 0 ? mention->start_span : mention->span);
    if (when_has_clock(mention->end) && occasion->end.day == UNSTATED) {
        occasion->end = when_fill(when_clock(mention->end), when_date(occasion->start));
        occasion->end_span = mention->end_span;
    }
}

/* `De lunch staat klaar om 12.15 uur`, `parkeren is na 18.00 uur gratis`: of something beside the event. */
static bool is_of_service(const struct reading *reading, const struct mention *mention)
{
    static const enum sense senses[] = {SENSE_BREAK,  SENSE_OFFICE,   SENSE_TRAVEL,  SENSE_ENDS,
                                        SENSE_CLOSES, SENSE_REGISTER, SENSE_CONTACT, SENSE_THING};
    size_t line = reading->text->tokens[mention->token].line;
    bool service = false;
    for (size_t i = 0; i < ARRAY_LEN(senses); i++)
        service |= outline_says(reading->outline, mention->token, senses[i]);
    return service && reading->outline->roles[line] == LINE_PROSE &&
           !stretch_has_event(reading->text, words_around(reading, mention->token));
}

/* The only hour that the page names, where nothing says that it is another's; NULL. */
static const struct mention *only_clock(const struct reading *reading)
{
    const struct mention *only = NULL;
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (mention->kind != MENTION_TIME ||
            (!when_has_clock(mention->start) && !when_has_clock(mention->end)))
            continue;
        bool open = only == NULL && reading->casts[i].role == ROLE_NONE && mention->start.day == UNSTATED &&
                    mention->bound <= BOUND_FROM && !is_of_service(reading, mention);
        if (!open)
            return NULL;
        only = mention;
    }
    return only;
}

/* Times of day for an occasion that has none yet. */
static void find_clock(const struct reading *reading, struct occasion *occasion)
{
    const struct mention *day = mention_strongest(reading, weigh_clock_of_day, &occasion->start);
    if (day != NULL && !occasion->listed && !when_has_clock(occasion->end)) {
        take_clock(occasion, day);
        if (day->span_of_days && occasion->end.day == UNSTATED)
            occasion->end = day->end;
    }
    if (!when_has_clock(occasion->start)) {
        size_t last = occasion->last > occasion->line ? occasion->last : occasion->line;
        struct place_of_clock place = {
            occasion->line,   last,
            occasion->listed, occasion->listed,
            occasion->start,  occasion->listed ? when_unstated : first_session(reading)};
        const struct mention *clock = mention_strongest(reading, weigh_clock_alone, &place);
        place.only = false;
        if (clock == NULL)
            clock = mention_strongest(reading, weigh_clock_alone, &place);
        if (clock == NULL)
            clock = only_clock(reading);
        if (clock != NULL)
            take_clock(occasion, clock);
    }
}

/* The end that another mention gives with the same start. */
static void find_end(const struct reading *reading, struct occasion *occasion)
{
    for (size_t i = 0;
         i < reading->mentions->len && !when_has_clock(occasion->end) && when_has_clock(occasion->start);
         i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool day = mention->start.day == UNSTATED || eventday_is_same(mention->start, occasion->start);
        bool entry = reading->outline->roles[reading->text->tokens[mention->token].line] == LINE_TAILED;
        if (mention->kind != MENTION_TIME || entry || reading->casts[i].role != ROLE_EVENT ||
            !when_has_clock(mention->end) || !day ||
            !when_equal(when_clock(mention->start), when_clock(occasion->start)))
            continue;
        occasion->end = when_fill(when_clock(mention->end), when_date(occasion->start));
        occasion->end_span = mention->end_span;
    }
}

/* `19.30 uur inloop, 20.00 uur lezing`: when a slot begins, which its line may say behind when people are let
 * in. */
static const struct mention *start_of_slot(const struct reading *reading, size_t line)
{
    const struct line *here = &reading->text->lines[line];
    const struct mention *first = outline_mention(reading->outline, here->body);
    size_t index = (size_t)(first - reading->mentions->at), end = here->token + here->tokens;
    if (reading->casts[index].role != ROLE_DOORS)
        return first;
    for (size_t i = index + 1; i < reading->mentions->len && reading->mentions->at[i].token < end; i++)
        if (reading->casts[i].role == ROLE_EVENT && when_has_clock(reading->mentions->at[i].start))
            return &reading->mentions->at[i];
    return first;
}

/* Slots below an occasion's day: the first gives its time, each further one an occasion of its own. Returns
 * how many in all. */
static size_t add_slots(const struct reading *reading, struct occasion *occasions, size_t len, size_t room)
{
    const struct outline *outline = reading->outline;
    struct occasion first = occasions[len - 1];
    size_t slots = 0;
    for (size_t line = first.line + 1;
         first.line != SIZE_MAX && line < reading->text->lines_len && line < first.line + 24; line++) {
        if (outline->roles[line] != LINE_SLOT || outline_slot_day(outline, line) != first.line)
            continue;
        struct occasion slot = first;
        take_clock(&slot, start_of_slot(reading, line));
        if (slots > 0 && len == room)
            break;
        occasions[slots > 0 ? len++ : len - 1] = slot;
        slots++;
    }
    for (size_t i = 0; slots > 1 && i < slots; i++)
        occasions[len - 1 - i].listed = true;
    return len;
}

static int compare_days(const void *one, const void *two)
{
    const struct eventday *a = one, *b = two;
    int order = (a->score < b->score) - (a->score > b->score);
    return order != 0 ? order : (a->first > b->first) - (a->first < b->first);
}

static int compare_places(const void *one, const void *two)
{
    const struct eventday *a = one, *b = two;
    return (a->first > b->first) - (a->first < b->first);
}

/* Days that do not follow upon each other are no one event, whatever its programme says of them. */
static bool lie_apart(const struct reading *reading, const struct eventday *days, size_t count)
{
    long first = 0, last = 0;
    size_t listed = 0;
    for (size_t i = 0; i < count; i++) {
        struct when when = days[i].when;
        when.year = when.year == UNSTATED ? reading->reference.year : when.year;
        if (!days[i].listed || !day_exists(when.year, when.month, when.day))
            continue;
        long day = day_of(when);
        first = listed == 0 || day < first ? day : first;
        last = listed == 0 || day > last ? day : last;
        listed++;
    }
    return last - first > (long)listed * DAYS_BETWEEN;
}

/* Days inside the programme make one event of several days. */
static bool are_programme_days(const struct reading *reading)
{
    const struct item *items = reading->programme->items;
    for (size_t i = 0; i < reading->programme->len; i++)
        if (items[i].start.day != UNSTATED || items[i].nth > 1 || items[i].weekday != UNSTATED)
            return true;
    return false;
}

/* The event's first day with its year, stated or to come. */
static struct when first_day(const struct reading *reading, struct when start)
{
    struct when day = when_date(start);
    day.year = years_resolve(reading, day, UNSTATED, when_unstated);
    return day;
}

struct occasion occasion_at(const struct reading *reading, size_t index, size_t last)
{
    struct eventday day = {.when = when_date(reading->mentions->at[index].start),
                           .first = index,
                           .strongest = index,
                           .listed = true};
    struct occasion occasion = occasion_of(reading, &day);
    occasion.last = last;
    find_clock(reading, &occasion);
    find_end(reading, &occasion);
    return occasion;
}

/* One of several days that is called off or put off: it stands in no list with the others. */
static bool is_off(const struct reading *reading, const struct eventday *day)
{
    static const enum sense off[] = {SENSE_CANCELLED, SENSE_POSTPONED};
    size_t token = reading->mentions->at[day->first].token;
    bool said = false;
    for (size_t i = 0; i < ARRAY_LEN(off); i++)
        said |= outline_says(reading->outline, token, off[i]);
    return said && outline_says(reading->outline, token, SENSE_EVENT) &&
           !outline_says(reading->outline, token, SENSE_IF);
}

/* The day that running text says the event is on, else one in the page's head; as many as there are. */
static size_t own_day(const struct reading *reading, const struct eventday *days, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (mention_is_own_day(reading, days[i].first))
            return i;
    size_t line = count > 0 ? reading->text->tokens[reading->mentions->at[days[0].first].token].line : 0;
    return count > 0 && reading->outline->roles[line] != LINE_PROSE ? 0 : count;
}

static void leave_out(struct eventday *day)
{
    day->score = day->best = 0;
    day->listed = false;
}

/* The days that lie behind the first and are another event's have nothing to say for them, nor has what is
 * brought up beside the event's own. */
static void leave_other_events(const struct reading *reading, struct eventday *days, size_t count)
{
    size_t own = own_day(reading, days, count);
    for (size_t i = 0; i < count; i++) {
        bool other = i > 0 && days[0].best > 0 &&
                     mention_is_of_other_event(reading, days[0].first, days[i].first),
             once = days[i].score == days[i].best;
        if (i != own && (other || (own < count && once && mention_is_brought_up(reading, days[i].first))))
            leave_out(&days[i]);
    }
    if (own < count && mention_is_own_day(reading, days[own].first))
        days[own].score += OWN_DAY;
}

struct occasion *occasions_read(const struct reading *reading, size_t *len)
{
    struct eventday days[MOST_DAYS];
    size_t count = eventdays_read(reading, days), listed = 0;
    const struct mention *span = lasting_span(reading);
    eventdays_share_years(days, count);
    leave_other_events(reading, days, count);
    qsort(days, count, sizeof *days, compare_days);
    for (size_t i = 0; i < count; i++)
        listed += days[i].listed && days[i].best * 3 >= days[0].best;
    bool several = listed > 1 && days[0].listed && span == NULL &&
                   (!are_programme_days(reading) || lie_apart(reading, days, count));
    struct occasion *occasions = memory_resize(NULL, 2 * MOST_DAYS, sizeof *occasions);
    *len = 0;
    if (span != NULL)
        eventdays_lead(days, count, span->start);
    if (several)
        qsort(days, count, sizeof *days, compare_places);
    for (size_t i = 0; i < count && (several || i == 0); i++)
        if (!several || days[i].listed || is_off(reading, &days[i])) {
            days[i].listed = several;
            occasions[*len] = occasion_of(reading, &days[i]);
            *len = add_slots(reading, occasions, *len + 1, MOST_DAYS + i);
        }
    if (several && listed == count && eventdays_are_of_one(reading, days, count))
        *len = 1;
    if (*len == 0)
        occasions[(*len)++] =
            (struct occasion){.start = when_unstated, .end = when_unstated, .line = SIZE_MAX};
    for (size_t i = 0; i < *len; i++) {
        find_clock(reading, &occasions[i]);
        find_end(reading, &occasions[i]);
    }
    if (span != NULL && occasions->end.day == UNSTATED && eventday_is_same(occasions->start, span->start))
        lasting_end(reading, span, occasions);
    if (several && *len == 1)
        lasting_end_on(reading, &days[count - 1], occasions);
    if (*len == 1)
        programme_date(reading->programme, first_day(reading, occasions->start));
    occasions_set_apart(reading, occasions, *len);
    return occasions;
}
