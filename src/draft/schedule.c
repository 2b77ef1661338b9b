/* When the event is held: the day that most speaks for, its times, the arrival; several separate days. */
#include "draft/part.h"

#include <string.h>

/* Everything said of one day. */
struct day {
    struct when when;   /* the date, as full as it is stated anywhere */
    size_t first;       /* index of the first mention, and of the strongest */
    size_t strongest;
    int score, best;
    bool listed;
};

static bool same_day(struct when a, struct when b)
{
    return a.day == b.day && a.month == b.month && (a.year == b.year || a.year == UNSTATED || b.year == UNSTATED);
}

static bool is_event_day(const struct reading *reading, size_t index)
{
    const struct mention *mention = &reading->mentions->at[index];
    return mention->kind == MENTION_TIME && reading->casts[index].role == ROLE_EVENT && mention->start.day != UNSTATED;
}

/* A line that begins with a day, or names one behind a label of its own: `Zuid: donderdag 10 oktober`. */
static bool heads_line(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    size_t next = text->tokens[mention->token].line + 1;
    while (next < text->lines_len && text->lines[next].tokens == 0)
        next++;
    if (next < text->lines_len && reading->outline->roles[next] == LINE_SLOT)
        return true;
    const struct line *line = &text->lines[text->tokens[mention->token].line];
    size_t at = line->body;
    if (mention->token <= at + 1)
        return true;
    while (at < mention->token && at < line->body + 6 && !text_is_mark(text, at, ':'))
        at++;
    return text_is_mark(text, at, ':') && mention->token <= at + 2;
}

/* Two mentions of days with nothing but commas and `en` between them. */
static bool is_list_pair(const struct reading *reading, const struct mention *one, const struct mention *two)
{
    size_t at = one->token + one->tokens;
    if (two->token < at || two->token > at + 3)
        return false;
    for (; at < two->token; at++)
        if (!text_is_mark(reading->text, at, ',') && cue_at(reading->text, at) != SENSE_AND)
            return false;
    return true;
}

/* Lines that lie between two days without parting them: slots, and the blank lines around them. */
static size_t slots_between(const struct reading *reading, size_t one, size_t two)
{
    size_t from = one < two ? one : two, to = one < two ? two : one, slots = 0, blank = 0;
    for (size_t line = from + 1; line < to && line < from + 16; line++) {
        slots += reading->outline->roles[line] == LINE_SLOT;
        blank += reading->outline->roles[line] == LINE_BLANK;
    }
    return slots > 0 ? slots + blank : 0;
}

static bool begins_line(const struct reading *reading, const struct mention *mention)
{
    return mention->token == reading->text->lines[reading->text->tokens[mention->token].line].body;
}

/* Whether a mention is one of several days set out one below the other or one behind the other. */
static bool is_listed(const struct reading *reading, size_t index)
{
    const struct mention *mention = &reading->mentions->at[index];
    for (size_t other = index > 5 ? index - 5 : 0; other < reading->mentions->len && other <= index + 5; other++) {
        const struct mention *one = &reading->mentions->at[other];
        if (other == index || !is_event_day(reading, other) || same_day(one->start, mention->start))
            continue;
        size_t line = reading->text->tokens[one->token].line, mine = reading->text->tokens[mention->token].line;
        size_t apart = line > mine ? line - mine : mine - line;
        bool alike = begins_line(reading, one) && begins_line(reading, mention) && when_has_clock(one->end) && when_has_clock(mention->end);
        if (apart > 0 && apart <= (alike ? 6 : 2) + slots_between(reading, line, mine) && heads_line(reading, one) && heads_line(reading, mention))
            return true;
        if (is_list_pair(reading, one, mention) || is_list_pair(reading, mention, one))
            return true;
    }
    return false;
}

/* Two meetings on one day: both listed, each with a time of its own. */
static bool is_other_time(const struct reading *reading, const struct day *day, const struct mention *mention)
{
    struct when other = reading->mentions->at[day->strongest].start;
    return day->listed && when_has_clock(other) && when_has_clock(mention->start) && !when_equal(when_clock(other), when_clock(mention->start));
}

static void count_day(const struct reading *reading, struct day *days, size_t *len, size_t index)
{
    const struct mention *mention = &reading->mentions->at[index];
    int score = reading->casts[index].score;
    bool listed = is_listed(reading, index);
    size_t at = 0;
    while (at < *len && (!same_day(days[at].when, mention->start) || (listed && is_other_time(reading, &days[at], mention))))
        at++;
    if (at == *len)
        days[(*len)++] = (struct day){when_date(mention->start), index, index, 0, 0, false};
    struct day *day = &days[at];
    day->when = when_fill(day->when, when_date(mention->start));
    day->score += score;
    day->listed |= listed;
    bool more = when_has_clock(mention->start) && !when_has_clock(reading->mentions->at[day->strongest].start);
    if (score > day->best || (score == day->best && more)) {
        day->best = score;
        day->strongest = index;
    }
}

enum { MOST_DAYS = 64 };

static size_t collect_days(const struct reading *reading, struct day *days)
{
    size_t len = 0;
    for (size_t i = 0; i < reading->mentions->len && len < MOST_DAYS; i++)
        if (is_event_day(reading, i))
            count_day(reading, days, &len, i);
    return len;
}

/* `12 mei, 19 mei en 26 mei 2026`: listed days without a year take it from the next one that has it. */
static void share_years(struct day *days, size_t len)
{
    for (size_t i = len; i-- > 1;) {
        struct when with = days[i].when, *without = &days[i - 1].when;
        if (!days[i].listed || !days[i - 1].listed || with.year == UNSTATED || without->year != UNSTATED)
            continue;
        bool later = without->month > with.month || (without->month == with.month && without->day > with.day);
        without->year = later ? (short)(with.year - 1) : with.year;
    }
}

static struct occasion occasion_of(const struct reading *reading, const struct day *day)
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
    if (!mention->span_of_days && when_has_clock(occasion.end))
        occasion.end = when_fill(when_clock(occasion.end), when_date(occasion.start));
    return occasion;
}

/* The strongest other mention of the same day that has a clock time; NULL. */
static const struct mention *clock_of_day(const struct reading *reading, struct when day)
{
    const struct mention *best = NULL;
    int most = 0;
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool prose = reading->text->tokens[mention->token].line >= reading->outline->prose;
        int score = reading->casts[i].score + (prose ? 2 : 0) + (when_has_clock(mention->end) ? 1 : 0);
        if (!is_event_day(reading, i) || !when_has_clock(mention->start) || !same_day(mention->start, day) || score <= most)
            continue;
        most = score;
        best = mention;
    }
    return best;
}

/* The strongest clock time without a day that is said to be the event's; NULL. */
static const struct mention *clock_alone(const struct reading *reading, size_t line, bool only_here)
{
    const struct mention *best = NULL;
    int most = 0;
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool here = reading->text->tokens[mention->token].line == line;
        int score = reading->casts[i].score + (here ? 3 : 0);
        bool clock = mention->kind == MENTION_TIME && mention->start.day == UNSTATED && when_has_clock(mention->start) &&
                     mention->bound != BOUND_UNTIL && mention->bound != BOUND_BEFORE;
        enum role role = reading->casts[i].role;
        bool fits = role == ROLE_EVENT || (here && role != ROLE_DOORS && role != ROLE_CLOSES && role != ROLE_CANCEL && role != ROLE_END);
        if (!clock || (only_here && !here) || !fits || score <= most)
            continue;
        most = score;
        best = mention;
    }
    return best;
}

enum { JOINED_BYTES = 60 };

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
    occasion->start_span = joined(occasion->start_span, mention->start_span.len > 0 ? mention->start_span : mention->span);
    if (when_has_clock(mention->end) && occasion->end.day == UNSTATED) {
        occasion->end = when_fill(when_clock(mention->end), when_date(occasion->start));
        occasion->end_span = mention->end_span;
    }
}

/* Times of day for an occasion that has none yet. */
static void find_clock(const struct reading *reading, struct occasion *occasion)
{
    const struct mention *day = clock_of_day(reading, occasion->start);
    if (day != NULL && !occasion->listed && !when_has_clock(occasion->end)) {
        take_clock(occasion, day);
        if (day->span_of_days && occasion->end.day == UNSTATED)
            occasion->end = day->end;
    }
    if (!when_has_clock(occasion->start)) {
        const struct mention *clock = clock_alone(reading, occasion->line, occasion->listed);
        if (clock == NULL)
            clock = clock_alone(reading, occasion->line, false);
        if (clock != NULL)
            take_clock(occasion, clock);
    }
}

/* The end that another mention gives with the same start. */
static void find_end(const struct reading *reading, struct occasion *occasion)
{
    for (size_t i = 0; i < reading->mentions->len && !when_has_clock(occasion->end) && when_has_clock(occasion->start); i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool day = mention->start.day == UNSTATED || same_day(mention->start, occasion->start);
        if (mention->kind != MENTION_TIME || reading->casts[i].role != ROLE_EVENT || !when_has_clock(mention->end) || !day ||
            !when_equal(when_clock(mention->start), when_clock(occasion->start)))
            continue;
        occasion->end = when_fill(when_clock(mention->end), when_date(occasion->start));
        occasion->end_span = mention->end_span;
    }
}

/* Slots below an occasion's day: the first gives its time, each further one an occasion of its own. Returns how many in all. */
static size_t add_slots(const struct reading *reading, struct occasion *occasions, size_t len, size_t room)
{
    const struct outline *outline = reading->outline;
    struct occasion first = occasions[len - 1];
    size_t slots = 0;
    for (size_t line = first.line + 1; first.line != SIZE_MAX && line < reading->text->lines_len && line < first.line + 24; line++) {
        if (outline->roles[line] != LINE_SLOT || outline_slot_day(outline, line) != first.line)
            continue;
        const struct mention *mention = outline_mention(outline, reading->text->lines[line].body);
        struct occasion slot = first;
        take_clock(&slot, mention);
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
    const struct day *a = one, *b = two;
    int order = (a->score < b->score) - (a->score > b->score);
    return order != 0 ? order : (a->first > b->first) - (a->first < b->first);
}

static int compare_places(const void *one, const void *two)
{
    const struct day *a = one, *b = two;
    return (a->first > b->first) - (a->first < b->first);
}

/* Days inside the programme make one event of several days. */
static bool are_programme_days(const struct reading *reading)
{
    const struct item *items = reading->programme->items;
    for (size_t i = 0; i < reading->programme->len; i++)
        if (items[i].start.day != UNSTATED)
            return true;
    return false;
}

struct occasion *occasions_read(const struct reading *reading, size_t *len)
{
    struct day days[MOST_DAYS];
    size_t count = collect_days(reading, days), listed = 0;
    share_years(days, count);
    qsort(days, count, sizeof *days, compare_days);
    for (size_t i = 0; i < count; i++)
        listed += days[i].listed && days[i].best * 2 >= days[0].best;
    bool several = listed > 1 && days[0].listed && !are_programme_days(reading);
    struct occasion *occasions = memory_new(2 * MOST_DAYS, sizeof *occasions);
    *len = 0;
    if (several)
        qsort(days, count, sizeof *days, compare_places);
    for (size_t i = 0; i < count && (several || i == 0); i++)
        if (!several || days[i].listed) {
            days[i].listed = several;
            occasions[*len] = occasion_of(reading, &days[i]);
            *len = add_slots(reading, occasions, *len + 1, MOST_DAYS + i);
        }
    if (*len == 0)
        occasions[(*len)++] = (struct occasion){.start = when_unstated, .end = when_unstated, .line = SIZE_MAX};
    for (size_t i = 0; i < *len; i++) {
        find_clock(reading, &occasions[i]);
        find_end(reading, &occasions[i]);
    }
    return occasions;
}

/* The strongest clock time of a role, on the event's day or on none. */
static const struct mention *clock_of_role(const struct reading *reading, enum role role, struct when day)
{
    const struct mention *best = NULL;
    int most = 0;
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool here = !reading->occasion->listed || reading->text->tokens[mention->token].line == reading->occasion->line ||
                    reading->occasions_len == 1;
        bool clock = mention->kind == MENTION_TIME && (when_has_clock(mention->start) || when_has_clock(mention->end)) && here &&
                     (mention->start.day == UNSTATED || same_day(mention->start, day));
        if (!clock || reading->casts[i].role != role || reading->casts[i].score <= most)
            continue;
        most = reading->casts[i].score;
        best = mention;
    }
    return best;
}

/* `tot 21:45 uur` in the field that gives the start. */
static const struct mention *end_in_field(const struct reading *reading)
{
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        enum label label = outline_field_of(reading->outline, mention->token);
        bool until = mention->kind == MENTION_TIME && mention->bound == BOUND_UNTIL && mention->start.day == UNSTATED &&
                     mention->end.day == UNSTATED;
        bool clock = when_has_clock(mention->end) || when_has_clock(mention->start);
        if (until && clock && (label == LABEL_TIME || label == LABEL_START || label == LABEL_DATE))
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
        if (!when_has_clock(item->start) || item->alternative)
            continue;
        bool doors = item->kind != NULL && strcmp(item->kind, "doors") == 0;
        if (first == NULL && !doors)
            first = item;
        last = item;
    }
    if (first == NULL)
        return;
    struct when start = draft_when(draft, "/start");
    if (!when_has_clock(start)) {
        draft_replace_when(draft, "/start", when_fill(when_fill(first->start, start), day), first->time_span);
        draft_remove(draft, "/end");
    }
    bool drinks = last->kind != NULL && strcmp(last->kind, "social") == 0;
    struct when end = when_has_clock(last->end) && !drinks ? last->end : last->start;
    if (!draft_has(draft, "/end") && last != first && (reading->occasions_len == 1 || !when_has_clock(start)))
        draft_put_when(draft, "/end", when_fill(end, day), last->time_span);
}

static void put_doors(const struct reading *reading, struct draft *draft)
{
    struct when start = draft_when(draft, "/start"), day = when_date(start);
    const struct mention *mention = clock_of_role(reading, ROLE_DOORS, start);
    for (size_t i = 0; i < reading->programme->len; i++) {
        const struct item *item = &reading->programme->items[i];
        struct when doors = when_fill(item->start, day);
        if (item->kind != NULL && strcmp(item->kind, "doors") == 0 && when_is_before(doors, start)) {
            draft_put_when(draft, "/doors", doors, item->time_span);
            return;
        }
    }
    struct when doors = mention != NULL ? when_fill(when_clock(mention->start), day) : when_unstated;
    if (mention != NULL && when_has_clock(doors) && (when_is_before(doors, start) || !when_has_date(start)))
        draft_put_when(draft, "/doors", doors, mention->span);
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
            draft_put_string(draft, "/duration", duration_write(mention->seconds, written), mention->span);
    }
}

void part_schedule(const struct reading *reading, struct draft *draft)
{
    const struct occasion *occasion = reading->occasion;
    struct when day = when_date(occasion->start);
    const struct mention *overall = reading->programme->overall;
    if (!when_is_unstated(occasion->start))
        draft_put_when(draft, "/start", occasion->start, occasion->start_span);
    if (overall != NULL && !when_has_clock(occasion->start)) {
        draft_replace_when(draft, "/start", when_fill(when_clock(overall->start), day), overall->start_span);
        draft_put_when(draft, "/end", when_fill(when_clock(overall->end), day), overall->end_span);
    }
    if (!when_is_unstated(occasion->end))
        draft_put_when(draft, "/end", occasion->end, occasion->end_span);
    const struct mention *end = end_in_field(reading);
    if (end == NULL)
        end = clock_of_role(reading, ROLE_END, day);
    struct when clock = end == NULL ? when_unstated : when_has_clock(end->end) ? end->end : end->start;
    if (when_has_clock(clock) && when_has_clock(draft_when(draft, "/start")))
        draft_put_when(draft, "/end", when_fill(when_clock(clock), day), end->span);
    times_of_programme(reading, draft, day);
    put_doors(reading, draft);
    put_duration(reading, draft);
}
