/* Mentions: every recogniser at every token from left to right; the longest wins, of two as long
 * the row above. */
#include "mention/facts.h"
#include "mention/headed.h"
#include "mention/reading.h"
#include "mention/scan.h"

#include <assert.h>
#include <string.h>

/* The recognisers, by their place in the table: of two that take as much the first wins. */
enum reads {
    READS_ROLE = 1,
    READS_OFFSET = 2,
    READS_TIME = 4,
    READS_DURATION = 8,
    READS_EMAIL = 16,
    READS_URL = 32,
    READS_MONEY = 64,
    READS_COUNT = 128,
    READS_POSTAL_CODE = 256,
    READS_STREET = 512,
    READS_PHONE = 1024,
};
static recogniser *const rows[] = {role_recognise,   offset_recognise, time_recognise, duration_recognise,
                                   email_read,       url_read,         money_read,     count_read,
                                   postal_code_read, street_read,      phone_read};

/* What a word of time may begin, as the recognisers to ask. */
enum start {
    START_BOUND = READS_OFFSET | READS_TIME,
    START_PART = READS_OFFSET | READS_TIME | READS_DURATION, /* of an amount: a number in words, a half */
    ONLY_BEFORE = 2048, /* nothing unless a number or a word of time stands behind it */
    ONLY_MARKED = 4096, /* the same, or a mark */
};

enum {
    USUAL_DISTANCE = 8, /* tokens from a mention to the next one */
    LINKS_MOST = 4,     /* small words that are looked over on the way to a time */
};

static const struct mention nothing = {
    .start = {UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED},
    .end = {UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED},
    .weekday = UNSTATED,
    .least = UNSTATED,
    .most = UNSTATED,
};

/* Behind the last token stands nothing. */
static const struct token no_token = {.kind = TOKEN_MARK, .space = true};

static const struct token *token_at(const struct text *text, size_t at)
{
    return at < text->tokens_len ? &text->tokens[at] : &no_token;
}

static enum sense time_of(const struct token *token)
{
    return token->meanings[VOCABULARY_TIME].sense;
}

static enum sense cue_of(const struct token *token)
{
    return token->meanings[VOCABULARY_CUE].sense;
}

/* Whether a time that begins before a token may go on with it. */
static bool may_go_on(const struct token *token, int start)
{
    return token->kind == TOKEN_NUMBER || time_of(token) != SENSE_NONE ||
           (token->kind == TOKEN_MARK && token->mark != 0 &&
            (token->mark == '?' || (start & ONLY_MARKED) != 0));
}

/* `12 sprekers`, `drie boeken`: what counts is no time. */
static bool is_counted(const struct token *number, const struct token *next)
{
    return next->kind == TOKEN_WORD && !next->upper && time_of(next) == SENSE_NONE &&
           next->line == number->line;
}

/* `van de`, `tot en met`: whether small words lead on to what may be a time. */
static bool leads_to_time(const struct text *text, size_t at)
{
    const struct token *token = token_at(text, at);
    for (int i = 0; i < LINKS_MOST && time_of(token) == SENSE_LINK; i++)
        token = token_at(text, at += token->meanings[VOCABULARY_TIME].tokens);
    return may_go_on(token, ONLY_BEFORE);
}

/* What its meaning as a word of time says that a token may begin. */
static int time_starts(const struct text *text, size_t at)
{
    static const short starts[SENSE_COUNT] = {
        [SENSE_MONTH] = READS_TIME,
        [SENSE_MONTH_SHORT] = READS_TIME,
        [SENSE_WEEKDAY] = READS_TIME,
        [SENSE_WEEKDAY_SHORT] = READS_TIME,
        [SENSE_WEEKDAY_PART] = READS_TIME,
        [SENSE_WEEKDAYS] = READS_TIME,
        [SENSE_DAY_PART] = READS_TIME | ONLY_BEFORE,
        [SENSE_ORDINAL] = READS_TIME | ONLY_MARKED,
        [SENSE_CLOCK] = READS_TIME,
        [SENSE_UNIT] = READS_TIME | ONLY_BEFORE,
        [SENSE_ABOUT] = START_BOUND | ONLY_BEFORE,
        [SENSE_EVERY] = READS_TIME | ONLY_BEFORE,
        [SENSE_DAY] = READS_TIME,
        [SENSE_SHIFT] = READS_TIME | ONLY_BEFORE,
        [SENSE_PHASE] = READS_TIME | ONLY_MARKED,
        [SENSE_SEASON] = READS_TIME,
        [SENSE_HOLIDAY] = READS_TIME,
        [SENSE_BEHIND] = READS_TIME | ONLY_BEFORE,
        [SENSE_NUMBER] = START_PART | READS_COUNT,
        [SENSE_ONE] = START_PART | ONLY_MARKED,
        [SENSE_FRACTION] = START_PART,
        [SENSE_HALF] = START_PART,
        [SENSE_QUARTER] = START_PART,
        [SENSE_SPAN] = READS_DURATION,
        [SENSE_ROLE] = READS_ROLE,
    };
    const int opening = LINK_FROM | LINK_BETWEEN | LINK_BOUND | LINK_AHEAD;
    struct meaning meaning = text->tokens[at].meanings[VOCABULARY_TIME];
    int start = starts[meaning.sense];
    if (meaning.sense == SENSE_LINK)
        return (meaning.value & opening) != 0 && leads_to_time(text, at + meaning.tokens) ? START_BOUND : 0;
    const struct token *next = token_at(text, at + meaning.tokens);
    if (meaning.sense == SENSE_NUMBER && is_counted(&text->tokens[at], next))
        return cue_of(next) == SENSE_CURRENCY ? READS_COUNT | READS_MONEY : READS_COUNT;
    if ((start & (ONLY_BEFORE | ONLY_MARKED)) == 0)
        return start;
    return may_go_on(token_at(text, at + meaning.tokens), start) ? start & ~(ONLY_BEFORE | ONLY_MARKED) : 0;
}

/* What digits may begin, by what stands behind them. */
static int number_starts(const struct text *text, size_t at)
{
    const uint64_t money = mark_bit('.') | mark_bit(',') | mark_bit('?') | mark_bit('$');
    const struct token *token = &text->tokens[at], *next = token_at(text, at + 1);
    bool counted = is_counted(token, next), word = next->kind == TOKEN_WORD,
         currency = cue_of(next) == SENSE_CURRENCY;
    bool grouped = !next->space || time_of(next) == SENSE_MEASURE || next->mark == '%';
    bool paid = (mark_bit(next->mark) & money) != 0 || currency || next->len == 3;
    bool several = (word && !next->upper) || next->mark == '-' || cue_of(next) == SENSE_PEOPLE;
    bool street = word || next->mark == '-',
         british = (text->lines[token->line].endings >> ENDING_STREET_WORD & 1) != 0;
    return (grouped ? READS_ROLE : 0) | (!counted || token->len == 4 ? READS_TIME : 0) |
           (paid ? READS_MONEY : 0) | (several ? READS_COUNT : 0) | (token->len > 3 ? READS_POSTAL_CODE : 0) |
           (street && british ? READS_STREET : 0) | (text->clean.at[token->at] == '0' ? READS_PHONE : 0) |
           (tokens_are_amount(token, text->tokens + text->tokens_len) ? READS_OFFSET | READS_DURATION : 0);
}

/* What a mark that something follows may begin. */
static int mark_starts(const struct token *token, const struct token *next)
{
    bool number = next->kind == TOKEN_NUMBER;
    if (token->mark == '+' || token->mark == '(')
        return number ? READS_PHONE : 0;
    if (token->mark != '?' && token->mark != '$')
        return 0;
    return number ? READS_MONEY : time_of(next) != SENSE_NONE ? READS_DURATION : 0;
}

/* A street has a number, or ends as streets do. */
static bool may_have_street(const struct line *line)
{
    return line->numbers || (line->endings & (1 << ENDING_STREET | 1 << ENDING_STREET_WORD)) != 0;
}

static int word_starts(const struct text *text, size_t at)
{
    const struct token *token = &text->tokens[at], *next = token_at(text, at + 1);
    bool capital = token->upper || (at > 0 && token[-1].mark == '(');
    int starts = capital && may_have_street(&text->lines[token->line]) ? READS_STREET : 0;
    if (cue_of(token) == SENSE_CURRENCY)
        starts |= token_at(text, at + token->meanings[VOCABULARY_CUE].tokens)->kind == TOKEN_NUMBER
                      ? READS_MONEY
                      : 0;
    if (token->upper && token->len < 4 && next->kind == TOKEN_NUMBER)
        starts |= (token->len == 3 ? READS_MONEY : 0) | (next->space ? 0 : READS_POSTAL_CODE);
    return starts;
}

/* An address on the wire: a word or number with a mark glued to it, and something to that. */
static int address_starts(const struct text *text, size_t at)
{
    uint64_t marks = text->lines[text->tokens[at].line].marks;
    return ((marks & mark_bit('@')) != 0 ? READS_EMAIL : 0) |
           ((marks & mark_bit('/')) != 0 || text->tokens[at].len == 3 ? READS_URL : 0);
}

/* Whether what stands behind a token can be a mark spelt out, or go on to one: of nearly all it
 * is another word. */
static bool may_be_spelt(const struct text *text, size_t at, const struct token *next)
{
    const uint64_t brackets = mark_bit('(') | mark_bit('[') | mark_bit('{');
    if (next->kind == TOKEN_MARK || !next->space)
        return (text->lines[text->tokens[at].line].marks & brackets) != 0;
    return language_may_spell_at(text_token(text, at + 1));
}

/* The recognisers that may read something at a token: at most there is none, so that none need look. */
static int starts_of(const struct text *text, size_t at)
{
    const struct token *token = &text->tokens[at], *next = token_at(text, at + 1);
    int starts = time_starts(text, at);
    if (token->kind == TOKEN_MARK)
        return starts | mark_starts(token, next);
    if (!next->space && !token_at(text, at + 2)->space)
        starts |= address_starts(text, at);
    if (may_be_spelt(text, at, next) && spelt_begins(text, at))
        starts |= READS_EMAIL;
    return starts | (token->kind == TOKEN_NUMBER ? number_starts(text, at) : word_starts(text, at));
}

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
        struct meaning meaning = text_meaning(text, VOCABULARY_TIME, first->token + first->tokens);
        if (first->kind == MENTION_TIME && second->kind == MENTION_TIME && meaning.sense == SENSE_FOR &&
            second->token == first->token + first->tokens + 1 && when_has_clock(first->start) &&
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
    int starts = starts_of(scan->text, token) | (headed ? READS_TIME : 0);
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
        while (token < days.at[i].token)
            token = scan_token(&scan, token);
        if (token == days.at[i].token)
            token = scan_headed(&scan, token, days.at[i].end, days.at[i].month);
    }
    while (token < text->tokens_len)
        token = scan_token(&scan, token);
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

enum { LATER_TIMES = 2 }; /* that show how a text counts its hours */

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

static void settle(struct mentions *mentions, int latest)
{
    for (size_t i = 0; i < mentions->len; i++) {
        struct mention *mention = &mentions->at[i];
        if (mention->kind != MENTION_TIME || !mention->half_day || mention->start.hour < 1 ||
            mention->start.hour > latest)
            continue;
        mention->start.hour = (signed char)(mention->start.hour + 12);
        mention->settled = true;
        if (when_has_clock(mention->end) && mention->end.hour < 12)
            mention->end.hour = (signed char)(mention->end.hour + 12);
    }
}

void mentions_settle(const struct text *text, struct mentions *mentions)
{
    settle(mentions, latest_past_noon(text, mentions));
}

void mentions_settle_part(const struct text *whole, const struct mentions *known, struct mentions *mentions)
{
    if (!counts_on(known, 1)) /* of events on one page each has its own half of the day */
        settle(mentions, latest_past_noon(whole, known));
}

void mentions_free(struct mentions *mentions)
{
    free(mentions->at);
    *mentions = (struct mentions){0};
}
