/* Mentions: every recogniser at every token from left to right; the longest wins, of two as long
 * the row above. */
#include "mention/facts.h"
#include "mention/headed.h"
#include "mention/reading.h"
#include "mention/scan.h"
#include "mention/start.h"

#include <assert.h>
#include <string.h>

/* By enum reads. */
static recogniser *const rows[] = {role_recognise,   offset_recognise, time_recognise, duration_recognise,
                                   email_read,       url_read,         money_read,     count_read,
                                   postal_code_read, street_read,      phone_read};

enum {
    USUAL_DISTANCE = 8, /* tokens from a mention to the next one */
    TOGETHER = 256,     /* tokens that are looked at together */
    HEADING_TOKENS = 16,
    NEAR_DAYS = 2,   /* from the reference, which a word alone names: `overmorgen` */
    BESIDE_NAME = 4, /* mentions on either side of it on its line */
    LONG_GONE = 15,  /* years since a time that is told of */
};

static const struct mention nothing = {
    .start = {UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED},
    .end = {UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED},
    .weekday = UNSTATED,
    .least = UNSTATED,
    .most = UNSTATED,
};

/* The longest of what some rows read at `token`. */
static size_t read_at(struct scan *scan, size_t token, int starts, struct mention *mention)
{
    size_t longest = 0;
    for (unsigned left = (unsigned)starts; left != 0; left &= left - 1) {
        size_t taken = rows[__builtin_ctz(left)](scan->text, token, &scan->settings, &scan->found);
        if (taken == 0)
            continue;
        if (taken > longest) {
            longest = taken;
            *mention = scan->found;
        }
        scan->found = nothing;
    }
    return longest;
}

/* Whether only what joins a list stands between two mentions. */
static bool is_list(const struct text *text, const struct mention *one, const struct mention *two)
{
    size_t at = one->token + one->tokens;
    if (two->token - at > 3 || two->token == at)
        return false;
    for (; at < two->token; at++) {
        struct meaning meaning = text->tokens[at].meanings[VOCABULARY_TIME];
        if (!text_is_mark(text, at, ',') &&
            !(meaning.sense == SENSE_LINK && (meaning.value & (LINK_AND | LINK_ON))))
            return false;
    }
    return true;
}

/* `elke dinsdag en donderdag`: what is said of the first day of a list holds for the others. */
static void share_repetition(const struct text *text, struct mentions *mentions)
{
    for (size_t i = 1; i < mentions->len; i++) {
        const struct mention *before = &mentions->at[i - 1];
        struct mention *day = &mentions->at[i];
        if (before->kind == MENTION_TIME && day->kind == MENTION_TIME && before->repeated &&
            day->start.day == UNSTATED && day->weekday != UNSTATED && is_list(text, before, day))
            day->repeated = day->settled = true;
    }
}

/* `5, 12 en 26 september van 10 tot 12 uur`: the clock times hold for each day of the list. */
static void share_clocks(const struct text *text, struct mentions *mentions)
{
    for (size_t i = mentions->len; i-- > 1;) {
        struct mention *day = &mentions->at[i - 1];
        const struct mention *timed = &mentions->at[i];
        if (day->kind != MENTION_TIME || timed->kind != MENTION_TIME || when_has_clock(day->start) ||
            !when_has_clock(timed->start) || !when_is_unstated(day->end) || day->start.day == UNSTATED ||
            timed->start.day == UNSTATED || timed->span_of_days || day->bound != timed->bound ||
            !is_list(text, day, timed))
            continue;
        day->start = when_fill(day->start, when_clock(timed->start));
        if (!when_is_unstated(timed->end))
            day->end = when_fill(when_date(day->start), when_clock(timed->end));
        day->end_span = timed->end_span;
        day->half_day = timed->half_day;
        day->settled = true;
    }
}

/* `7.30 for 8 pm`: the first is of the same half of the day. */
static void share_halves(const struct text *text, struct mentions *mentions)
{
    for (size_t i = 1; i < mentions->len; i++) {
        struct mention *first = &mentions->at[i - 1];
        const struct mention *second = &mentions->at[i];
        size_t behind = first->token + first->tokens, joint = mention_for(text, behind);
        if (first->kind == MENTION_TIME && second->kind == MENTION_TIME && joint > 0 &&
            second->token == behind + joint && when_has_clock(first->start) &&
            when_has_clock(second->start) && first->start.hour + 12 <= second->start.hour) {
            first->start.hour = (signed char)(first->start.hour + 12);
            first->settled = true;
        }
    }
}

struct scan scan_begin(const struct text *text, const struct mention_settings *settings,
                       struct mentions *mentions)
{
    assert(when_has_date(settings->reference));
    mentions->room = text->tokens_len / USUAL_DISTANCE + 8;
    mentions->at = memory_resize(mentions->at, mentions->room, sizeof *mentions->at);
    return (struct scan){text, *settings, mentions, nothing};
}

void scan_add(struct scan *scan, const struct mention *mention)
{
    struct mentions *mentions = scan->mentions;
    mentions->at = memory_room(mentions->at, mentions->len, &mentions->room, sizeof *mentions->at);
    mentions->at[mentions->len++] = *mention;
    mentions->headed |= mention->headed;
}

size_t scan_token(struct scan *scan, size_t token)
{
    struct mention mention;
    bool headed = token < scan->settings.month_end;
    int starts = start_reads(scan->text, token) | (headed ? READS_TIME : 0);
    size_t taken = starts != 0 ? read_at(scan, token, starts, &mention) : 0;
    if (taken == 0)
        return token + 1;
    mention.token = token;
    mention.tokens = taken;
    mention.headed = headed;
    if (mention.span.len == 0)
        mention.span = text_span(scan->text, token, taken);
    scan_add(scan, &mention);
    return token + taken;
}

/* Whether the first look passed over nothing. */
static inline bool begin_nothing(struct scan *scan, size_t from, size_t to)
{
    struct mention mention;
    while (from < to && read_at(scan, from, start_reads(scan->text, from), &mention) == 0)
        from++;
    return from >= to;
}

size_t scan_to(struct scan *scan, size_t token, size_t end)
{
    uint32_t noted[TOGETHER];
    for (size_t from = token, to; from < end; from = to) {
        to = end - from > TOGETHER ? from + TOGETHER : end;
        size_t len = start_note(scan->text, from, to, noted);
        for (size_t i = 0; i < len; i++) {
            assert(begin_nothing(scan, token, noted[i]));
            if (noted[i] >= token)
                token = scan_token(scan, noted[i]);
        }
        assert(begin_nothing(scan, token, to));
    }
    return token > end ? token : end;
}

size_t scan_headed(struct scan *scan, size_t token, size_t end, struct when month)
{
    scan->settings.month = month;
    scan->settings.month_end = end;
    while (token < end)
        token = scan_token(scan, token);
    scan->settings.month_end = 0;
    return token;
}

void scan_end(struct scan *scan)
{
    share_clocks(scan->text, scan->mentions);
    share_repetition(scan->text, scan->mentions);
    share_halves(scan->text, scan->mentions);
}

void mentions_read(const struct text *text, const struct mention_settings *settings,
                   struct mentions *mentions)
{
    struct scan scan = scan_begin(text, settings, mentions);
    struct headed_days days = {0};
    headed_days_find(text, &days);
    size_t token = 0;
    for (size_t i = 0; i < days.len; i++) {
        if (token < days.at[i].token)
            token = scan_to(&scan, token, days.at[i].token);
        if (token == days.at[i].token)
            token = scan_headed(&scan, token, days.at[i].end, days.at[i].month);
    }
    scan_to(&scan, token, text->tokens_len);
    free(days.at);
    scan_end(&scan);
}

/* The bits of the parts of the day that a line speaks of. */
static unsigned parts_of(const struct text *text, const struct line *line)
{
    const uint64_t parts = sense_bit(SENSE_PART) | sense_bit(SENSE_DAY_PART) | sense_bit(SENSE_WEEKDAY_PART);
    unsigned named = 0;
    for (size_t i = line->token; (line->senses & parts) != 0 && i < line->token + line->tokens; i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_TIME, i);
        if (meaning.sense == SENSE_PART || meaning.sense == SENSE_DAY_PART ||
            meaning.sense == SENSE_WEEKDAY_PART)
            named |= 1u << meaning.value % 8;
    }
    return named;
}

enum {
    LATER_TIMES = 2, /* that show how a text counts its hours */
    NIGHT = 23,      /* no evening lasts so long */
};

/* The bits of the parts of the day that the text speaks of. */
static unsigned parts_named(const struct text *text)
{
    unsigned named = 0;
    for (size_t i = 0; i < text->lines_len; i++)
        named |= parts_of(text, &text->lines[i]);
    return named;
}

/* `14u00` among the times: afternoons are counted on from twelve, and an hour from seven on is
 * in the morning. */
static bool counts_on(const struct mentions *mentions, size_t least)
{
    size_t later = 0;
    for (size_t i = 0; i < mentions->len && later < least; i++)
        later += mentions->at[i].kind == MENTION_TIME && !mentions->at[i].half_day &&
                 mentions->at[i].start.hour > 12 && mentions->at[i].start.hour < 18;
    return later >= least;
}

/* An hour from seven to nine in words, of which nothing says the half of the day: `half acht`. */
static bool is_told_hour(const struct text *text, const struct mention *mention)
{
    size_t last = mention->token + mention->tokens - 1;
    last -= last > mention->token && text_meaning(text, VOCABULARY_TIME, last).sense == SENSE_HOUR;
    /* `Saturday 16 January at 7.30` */
    bool led = text->tokens[last].kind == TOKEN_NUMBER && text->language->counts_to_twelve;
    return (text->tokens[last].kind == TOKEN_WORD || led) &&
           (mention->start.hour == 7 || mention->start.hour == 8);
}

/* `De zaal is open om half acht, de lezing begint om acht uur`: no hour but of the evening, in words, of what
 * is no journey and names no morning. */
static bool is_told_evening(const struct text *text, const struct mentions *mentions)
{
    size_t told = 0;
    for (size_t i = 0; i < mentions->len; i++) {
        const struct mention *mention = &mentions->at[i];
        bool clock = mention->kind == MENTION_TIME && when_has_clock(mention->start);
        if (clock && mention->half_day && mention->start.hour > 6 && !is_told_hour(text, mention))
            return false;
        if (clock && !mention->half_day && mention->start.hour < 17)
            return false;
        told += clock && mention->half_day && is_told_hour(text, mention);
    }
    bool event = false;
    for (size_t i = 0; i < text->tokens_len && told > 0; i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_TIME, i);
        if (meaning.sense == SENSE_START && meaning.value == 1)
            return false;
        event |=
            text_meaning(text, VOCABULARY_CUE, i).sense == SENSE_EVENT || text_ends(text, i, ENDING_EVENT);
    }
    return event && told > 0;
}

/* The latest hour that is past noon where nothing says the half of the day. */
static int latest_past_noon(const struct text *text, const struct mentions *mentions)
{
    unsigned named = parts_named(text);
    bool morning = (named & (1u << PART_MORNING | 1u << PART_AM)) != 0,
         evening = (named & 1u << PART_EVENING) != 0;
    return morning                                        ? 6
           : evening && !counts_on(mentions, LATER_TIMES) ? 11
           : is_told_evening(text, mentions)              ? 8
                                                          : 6;
}

/* `9u00 - 11u30`: past noon it would last into the night. */
static bool lasts_into_night(const struct mention *mention)
{
    return when_has_clock(mention->end) && mention->end.hour < 12 && mention->end.hour + 12 >= NIGHT &&
           mention->end.hour > mention->start.hour;
}

static void settle(struct mentions *mentions, int latest)
{
    for (size_t i = 0; i < mentions->len; i++) {
        struct mention *mention = &mentions->at[i];
        if (mention->kind != MENTION_TIME || !mention->half_day || mention->start.hour < 1 ||
            mention->start.hour > latest || lasts_into_night(mention))
            continue;
        mention->start.hour = (signed char)(mention->start.hour + 12);
        mention->settled = true;
        if (when_has_clock(mention->end) && mention->end.hour < 12)
            mention->end.hour = (signed char)(mention->end.hour + 12);
    }
}

/* A short line apart that ends no sentence. */
static bool is_heading(const struct text *text, size_t line)
{
    const struct line *here = &text->lines[line];
    bool above = line == 0 || text->lines[line - 1].tokens == 0,
         below = line + 1 == text->lines_len || text->lines[line + 1].tokens == 0;
    char last = text->tokens[here->token + here->tokens - 1].mark;
    return above && below && here->tokens <= HEADING_TOKENS && last != '.' && last != ',' && last != ':';
}

static bool is_day_written(const struct mention *mention)
{
    return mention->kind == MENTION_TIME && !mention->relative && mention->bound == BOUND_NONE &&
           mention->start.day != UNSTATED && mention->start.month != UNSTATED;
}

/* `Wie zorgt er morgen?`, `18 maart: Vandaag en morgen in de wijk`: it ends a question, or a day that is
 * written out stands on the same line. */
static bool is_of_name(const struct text *text, const struct mentions *mentions, size_t index,
                       struct when reference)
{
    const struct mention *mention = &mentions->at[index];
    size_t end = mention->token + mention->tokens, line = text->tokens[mention->token].line, first = index;
    long days = when_has_date(mention->start) ? day_of(mention->start) - day_of(reference) : LONG_GONE;
    if (!mention->relative || mention->tokens > 1 || days < -NEAR_DAYS || days > NEAR_DAYS)
        return false;
    while (first > 0 && index - first < BESIDE_NAME &&
           text->tokens[mentions->at[first - 1].token].line == line)
        first--;
    bool day = false;
    for (size_t i = first; i < mentions->len && i <= index + BESIDE_NAME && !day &&
                           text->tokens[mentions->at[i].token].line == line;
         i++)
        day = is_day_written(&mentions->at[i]);
    return day || text_is_mark(text, end, '?');
}

/* A day to come that is written out, as an event's. */
static bool is_written_out(const struct mention *mention, struct when reference)
{
    struct when day = mention->start;
    return is_day_written(mention) && (day.year == UNSTATED || when_is_before(reference, when_date(day)));
}

/* `morgen`, `over tien jaar` beside other words, `1 februari 1953`, `de winter van 1963`. */
static bool may_be_words(const struct text *text, const struct mention *mention, struct when reference)
{
    const struct line *line = &text->lines[text->tokens[mention->token].line];
    bool relative = mention->relative && mention->start.day != UNSTATED && !mention->repeated &&
                    line->tokens > mention->tokens + 1;
    bool gone = mention->start.year != UNSTATED && mention->start.year + LONG_GONE < reference.year;
    return mention->kind == MENTION_TIME && (relative || gone) && !when_has_clock(mention->start);
}

/* `De zorg van morgen`, `De winter van 1963`: in a heading they name no day where one is written out. */
static void leave_words(const struct text *text, struct mentions *mentions, struct when reference)
{
    bool written = false, sought = false;
    for (size_t i = 0; i < mentions->len; i++) {
        struct mention *mention = &mentions->at[i];
        if (!may_be_words(text, mention, reference) ||
            (!is_heading(text, text->tokens[mention->token].line) &&
             !is_of_name(text, mentions, i, reference)))
            continue;
        for (size_t other = 0; other < mentions->len && !sought && !written; other++)
            written = is_written_out(&mentions->at[other], reference);
        sought = true;
        mention->kind = written ? MENTION_OTHER : mention->kind;
        mention->settled |= written;
    }
}

void mentions_settle(const struct text *text, struct mentions *mentions, struct when reference)
{
    leave_words(text, mentions, reference);
    settle(mentions, latest_past_noon(text, mentions));
}

void mentions_settle_part(const struct text *part, const struct text *whole, const struct mentions *known,
                          struct when reference, struct mentions *mentions)
{
    leave_words(part, mentions, reference);
    if (!counts_on(known, 1)) /* of events on one page each has its own half of the day */
        settle(mentions, latest_past_noon(whole, known));
}

void mentions_free(struct mentions *mentions)
{
    free(mentions->at);
    *mentions = (struct mentions){0};
}
