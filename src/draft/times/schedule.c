/* When the event is held: start, end, arrival and duration of one occasion, from what is said of it and from
 * the programme. */
#include "draft/times/eventday.h"
#include "draft/times/series.h"

#include <string.h>

enum {
    DAY_SECONDS = 24 * 60 * 60,
    ARRIVAL_HOURS = 3, /* that one can come before the start */
    NIGHT_HOURS = 7,   /* of a day, in which what began the evening before may end */
};

/* An hour that has passed when the event begins, and is not of the night behind it. */
static bool is_over(struct when end, struct when start)
{
    return when_has_clock(start) && end.hour >= NIGHT_HOURS &&
           when_is_before(when_clock(end), when_clock(start));
}

struct role_and_day {
    enum role role;
    struct when day;
};

/* Clock times of a role, on the event's day or on none. */
static int weigh_clock_of_role(const struct reading *reading, size_t index, const void *about)
{
    const struct mention *mention = &reading->mentions->at[index];
    const struct role_and_day *wanted = about;
    if (wanted->role == ROLE_DOORS && when_has_clock(wanted->day) && when_has_clock(mention->start) &&
        when_equal(when_clock(mention->start), when_clock(wanted->day)))
        return 0; /* when it begins */
    size_t line = reading->text->tokens[mention->token].line;
    bool here = !reading->occasion->listed || line_is_of_this_day(reading, line) ||
                reading->occasions_len == 1 ||
                (wanted->role == ROLE_DOORS && !line_is_of_other_day(reading, line));
    bool clock =
        mention->kind == MENTION_DURATION ||
        (mention->kind == MENTION_TIME && (when_has_clock(mention->start) || when_has_clock(mention->end)) &&
         (mention->start.day == UNSTATED || eventday_is_same(mention->start, wanted->day)));
    return here && clock && reading->casts[index].role == wanted->role ? reading->casts[index].score : 0;
}

static const struct mention *clock_of_role(const struct reading *reading, enum role role, struct when day)
{
    return reading_has_role(reading, role)
               ? mention_strongest(reading, weigh_clock_of_role, &(struct role_and_day){role, day})
               : NULL;
}

/* `tot 21:45 uur` in the field that gives the start. */
static const struct mention *end_in_field(const struct reading *reading)
{
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool until = mention->kind == MENTION_TIME && mention->bound == BOUND_UNTIL &&
                     mention->start.day == UNSTATED && mention->end.day == UNSTATED;
        if (!until || !(when_has_clock(mention->end) || when_has_clock(mention->start)))
            continue;
        enum label label = outline_field_of(reading->outline, mention->token);
        if (label == LABEL_TIME || label == LABEL_START || label == LABEL_DATE)
            return mention;
    }
    return NULL;
}

/* An event without a time of its own takes them from its programme. */
static void times_of_programme(const struct reading *reading, struct draft *draft, struct when day)
{
    const struct programme *programme = reading->programme;
    const struct item *first = NULL, *last = NULL;
    for (size_t i = 0; i < programme->len; i++) {
        const struct item *item = &programme->items[i];
        if (!when_has_clock(item->start) || item->alternative || !item_is_own(reading, item))
            continue;
        bool doors = item->kind != NULL && strcmp(item->kind, "doors") == 0;
        if (first == NULL && !doors)
            first = item;
        last = item;
    }
    if (first == NULL)
        return;
    struct when start = draft_when(draft, KEY_START);
    if (!when_has_clock(start)) {
        draft_replace_when(draft, KEY_START, when_fill(when_fill(first->start, start), day),
                           first->time_span);
        draft_remove(draft, KEY_END);
    }
    bool drinks = last->kind != NULL && strcmp(last->kind, "social") == 0;
    struct when end = when_has_clock(last->end) && !drinks ? last->end : last->start;
    struct when stated = draft_when(draft, KEY_END);
    bool later =
        last->day.month > stated.month || (last->day.month == stated.month && last->day.day > stated.day);
    if (stated.day != UNSTATED && last->day.day != UNSTATED && later)
        draft_remove(draft, KEY_END); /* of the first of several days */
    bool over =
        eventday_is_same(when_fill(end, day), start) && is_over(end, start); /* `18.20 Vertrek van de bus` */
    bool only = last == first && programme->len > 1 && when_has_clock(last->end) &&
                when_equal(when_clock(first->start), when_clock(draft_when(draft, KEY_START)));
    if (!draft_has(draft, KEY_END) && (last != first || only) && !over &&
        (reading->occasions_len == 1 || !when_has_clock(start)))
        draft_put_when(draft, KEY_END, when_fill(end, day), last->time_span);
}

/* As much earlier on the same day; unstated where that would be another day. */
static struct when clock_before(struct when when, int64_t seconds)
{
    long minutes = when.hour * 60L + when.minute - (long)(seconds / 60);
    if (!when_has_clock(when) || seconds > DAY_SECONDS || minutes < 0)
        return when_unstated;
    when.hour = (signed char)(minutes / 60);
    when.minute = (signed char)(minutes % 60);
    return when;
}

/* Hours at which people are let in, before the start where that is known. */
static int weigh_doors(const struct reading *reading, size_t index, const void *about)
{
    const struct when *start = about;
    const struct mention *mention = &reading->mentions->at[index];
    bool late = mention->kind == MENTION_TIME && when_has_clock(*start) && when_has_clock(mention->start) &&
                !mention->half_day && !when_is_before(when_clock(mention->start), when_clock(*start));
    return late ? 0 : weigh_clock_of_role(reading, index, &(struct role_and_day){ROLE_DOORS, *start});
}

static void put_doors(const struct reading *reading, struct draft *draft)
{
    struct when start = draft_when(draft, KEY_START), day = when_date(start);
    const struct mention *mention =
        reading_has_role(reading, ROLE_DOORS) ? mention_strongest(reading, weigh_doors, &start) : NULL;
    for (size_t i = 0; i < reading->programme->len; i++) {
        const struct item *item = &reading->programme->items[i];
        struct when doors = when_fill(item->start, day);
        if (item->kind != NULL && strcmp(item->kind, "doors") == 0 && when_is_before(doors, start) &&
            item_is_own(reading, item)) {
            draft_put_when(draft, KEY_DOORS, doors, item->time_span);
            return;
        }
    }
    struct when doors = mention == NULL                     ? when_unstated
                        : mention->kind == MENTION_DURATION ? clock_before(start, mention->seconds)
                                                            : when_fill(when_clock(mention->start), day);
    bool half = mention != NULL && (mention->half_day || reading->text->language->counts_to_twelve);
    if (half && doors.hour >= 0 && doors.hour + 12 <= start.hour)
        doors.hour = (signed char)(doors.hour + 12); /* `vanaf half acht` before eight in the evening */
    bool early = start.hour - doors.hour > ARRIVAL_HOURS && when_has_clock(start);
    if (mention != NULL && when_has_clock(doors) && !early &&
        (when_is_before(doors, start) || !when_has_date(start)) && !when_equal(doors, start))
        draft_put_when(draft, KEY_DOORS, doors, mention->span);
}

/* `Duur: 2,5 uur`, `duurt anderhalf uur`. */
static void put_duration(const struct reading *reading, struct draft *draft)
{
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        char written[DURATION_TEXT];
        if (mention->kind != MENTION_DURATION || mention->seconds <= 0)
            continue;
        struct stretch sentence = outline_sentence(reading->outline, mention->token);
        bool lasts = outline_near(reading->outline, sentence, mention->token, SENSE_LASTS, 4) != SIZE_MAX;
        if (lasts || outline_field_of(reading->outline, mention->token) == LABEL_DURATION)
            draft_put_string(draft, KEY_DURATION, duration_write(mention->seconds, written), mention->span);
    }
}

/* `with the talk starting at 7.30pm` */
static bool starts_event(const struct text *text, const struct mention *mention)
{
    return mention->bound == BOUND_FROM && mention->token > 0 && token_is_event(text, mention->token - 1);
}

/* Clock times in running text of which no cue says what they are. */
static int weigh_neutral_clock(const struct reading *reading, size_t index, const void *about)
{
    const struct mention *mention = &reading->mentions->at[index];
    const struct when *doors = about;
    size_t line = reading->text->tokens[mention->token].line;
    bool clock = mention->kind == MENTION_TIME && mention->start.day == UNSTATED &&
                 mention->weekday == UNSTATED &&
                 (mention->bound == BOUND_NONE || starts_event(reading->text, mention)) &&
                 when_has_clock(mention->start);
    bool later = mention->start.hour * 60 + mention->start.minute > doors->hour * 60 + doors->minute;
    return clock && later && reading->casts[index].role == ROLE_NONE &&
           !line_is_of_other_day(reading, line) && reading->outline->roles[line] == LINE_PROSE &&
           reading->outline->sections[line] == LABEL_NONE;
}

/* `Iedereen is welkom om 20.00 uur. De zaal is open om 19.45 uur`: of two times that people are let in the
 * later, where it begins; NULL. */
static const struct mention *later_doors(const struct reading *reading, const struct mention *doors)
{
    for (size_t i = 0; doors != NULL && i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool other = mention != doors && reading->casts[i].role == ROLE_DOORS &&
                     mention->kind == MENTION_TIME && doors->kind == MENTION_TIME &&
                     mention->start.day == UNSTATED && when_has_clock(mention->start) &&
                     !when_equal(when_clock(mention->start), when_clock(doors->start)) &&
                     !line_is_of_other_day(reading, reading->text->tokens[mention->token].line);
        if (other)
            return when_is_before(when_clock(doors->start), when_clock(mention->start)) ? mention : doors;
    }
    return NULL;
}

/* `Om 19.00 uur is er inloop. Om 19.30 uur spreekt de voorzitter`: the start is what is said behind the
 * arrival. */
static void start_behind_doors(const struct reading *reading, struct draft *draft, struct when day)
{
    const struct mention *doors = clock_of_role(reading, ROLE_DOORS, day);
    struct when let_in = doors == NULL ? when_unstated : doors->start;
    const struct mention *start =
        when_has_clock(let_in) ? mention_strongest(reading, weigh_neutral_clock, &let_in) : NULL;
    if (start == NULL)
        start = later_doors(reading, doors);
    if (start != NULL && !when_has_clock(draft_when(draft, KEY_START)))
        draft_replace_when(draft, KEY_START, when_fill(when_clock(start->start), day), start->span);
}

/* `U bent welkom vanaf 19.30 uur`, and no other hour: it begins when people are let in, of two such hours at
 * the later one. */
static void start_at_doors(const struct reading *reading, struct draft *draft, struct when day)
{
    const struct mention *last = NULL;
    const struct role_and_day wanted = {ROLE_DOORS, day};
    if (when_has_clock(draft_when(draft, KEY_START)) || day.day == UNSTATED ||
        !reading_has_role(reading, ROLE_DOORS))
        return;
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool clock = weigh_clock_of_role(reading, i, &wanted) > 0 && mention->kind == MENTION_TIME &&
                     when_has_clock(mention->start);
        if (clock && (last == NULL || when_is_before(when_clock(last->start), when_clock(mention->start))))
            last = mention;
    }
    if (last != NULL)
        draft_replace_when(draft, KEY_START, when_fill(when_clock(last->start), day), last->span);
}

static void put_end(const struct reading *reading, struct draft *draft, struct when day)
{
    const struct mention *end = end_in_field(reading);
    if (end == NULL)
        end = clock_of_role(reading, ROLE_END, day);
    struct when clock = end == NULL ? when_unstated : when_has_clock(end->end) ? end->end : end->start;
    struct when start = draft_when(draft, KEY_START);
    if (end != NULL && end->half_day && clock.hour < start.hour && clock.hour + 12 > start.hour &&
        clock.hour < 12)
        clock.hour = (signed char)(clock.hour + 12); /* `rond tien uur is het afgelopen`, of an evening */
    if (!when_has_clock(clock) || !when_has_clock(start))
        return;
    /* `De bibliotheek is om 17.00 uur gesloten`, of an evening; but a label is believed */
    if (!is_over(clock, start) || outline_field_of(reading->outline, end->token) != LABEL_NONE)
        draft_put_when(draft, KEY_END, when_fill(when_clock(clock), day), end->span);
}

/* `Einddatum` above `18 mei 2019`: the last of the days on which one event is held. */
static void put_last_day(const struct reading *reading, struct draft *draft, struct when day)
{
    for (size_t i = 0; i < reading->mentions->len && reading->occasions_len == 1; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool last = reading->casts[i].role == ROLE_END && mention->kind == MENTION_TIME &&
                    mention->start.day != UNSTATED &&
                    outline_field_of(reading->outline, mention->token) == LABEL_END;
        struct when end = last ? when_fill(mention->start, when_date(day)) : when_unstated;
        if (last && when_is_before(day, when_date(end)))
            draft_put_when(draft, KEY_END, end, mention->span);
    }
}

/* `19.15 uur – inloop`, `19.15 uur (inloop)`: what happens at an hour that ends before a token is an arrival.
 */
static bool is_arrival_behind(const struct text *text, size_t token)
{
    bool mark = text_is_dash(text, token) || text_is_mark(text, token, ':') || text_is_mark(text, token, '(');
    return text_cue(text, token + mark) == SENSE_DOORS;
}

/* `12 maart, 19.30 uur zaal open, 20.00 uur aanvang`: the hour beside the day is when people are let in, and
 * the next one the start. */
static void start_behind_day(const struct reading *reading, struct draft *draft)
{
    const struct when start = reading->occasion->start;
    for (size_t i = 0; i + 1 < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i], *next = mention + 1;
        size_t end = mention->token + mention->tokens;
        bool own = mention->kind == MENTION_TIME && when_has_clock(mention->start) &&
                   !when_has_clock(mention->end) && mention->start.day == start.day &&
                   when_equal(when_clock(mention->start), when_clock(start)) &&
                   is_arrival_behind(reading->text, end);
        bool follows = own && next->kind == MENTION_TIME && next->start.day == UNSTATED &&
                       when_has_clock(next->start) && next->bound <= BOUND_FROM &&
                       outline_sentence(reading->outline, end).token ==
                           outline_sentence(reading->outline, next->token).token &&
                       !is_arrival_behind(reading->text, next->token + next->tokens) &&
                       when_is_before(when_clock(start), when_clock(next->start));
        if (!follows)
            continue;
        draft_replace_when(draft, KEY_START, when_fill(when_clock(next->start), when_date(start)),
                           next->start_span);
        draft_put_when(draft, KEY_DOORS, start, mention->start_span);
        return;
    }
}

void part_schedule(const struct reading *reading, struct draft *draft)
{
    const struct occasion *occasion = reading->occasion;
    struct when day = when_date(occasion->start);
    const struct mention *overall = reading->programme->overall;
    if (!when_is_unstated(occasion->start))
        draft_put_when(draft, KEY_START, occasion->start, occasion->start_span);
    if (overall != NULL && !when_has_clock(occasion->start)) {
        draft_replace_when(draft, KEY_START, when_fill(when_clock(overall->start), day), overall->start_span);
        draft_put_when(draft, KEY_END, when_fill(when_clock(overall->end), day), overall->end_span);
    }
    if (!when_is_unstated(occasion->end))
        draft_put_when(draft, KEY_END, occasion->end, occasion->end_span);
    if (when_has_clock(occasion->start) && day.day != UNSTATED)
        start_behind_day(reading, draft);
    start_behind_doors(reading, draft, day);
    put_last_day(reading, draft, day);
    put_end(reading, draft, day);
    times_of_programme(reading, draft, day);
    start_at_doors(reading, draft, day);
    put_end(reading, draft, day);
    put_doors(reading, draft);
    put_duration(reading, draft);
}
