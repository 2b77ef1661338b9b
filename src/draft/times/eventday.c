/* The days on which the event is held: each with all that is said of it, and which of them are set out as a
 * list. */
#include "draft/times/eventday.h"

#include "draft/place/site.h"
#include "draft/title/phrase.h"

enum {
    NAMED_REACH = 512, /* tokens before the end of the first day's sentence */
    BLOCKS_APART = 12, /* lines between two days that each lead a block */
    COUNT_TOKENS = 5,  /* before a day that is counted */
    EVENT_NEAR = 16,   /* tokens from a day to what event it is of */
    WEEK_DAYS = 4,     /* from the first to the last of a week of work */
    LEAD_TOKENS = 16,  /* of a line that leads a block */
    ROW_TOKENS = 16,   /* before the day's cell of a row */
};

bool eventday_is_same(struct when a, struct when b)
{
    return a.day == b.day && a.month == b.month &&
           (a.year == b.year || a.year == UNSTATED || b.year == UNSTATED);
}

bool line_is_shut(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    return text->lines[line].tokens > 0 && outline_leads_day(outline, text->lines[line].body) &&
           outline_has(text, outline_body(text, line), SENSE_SHUT, NULL);
}

bool token_is_day_link(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_TIME, token);
    return meaning.sense == SENSE_LINK && (meaning.value & LINK_ON) != 0;
}

/* `De komende weken`, `volgende week`: some time in it, which is no day. */
bool mention_is_week(const struct mention *mention)
{
    return !when_has_clock(mention->start) && when_has_date(mention->start) && when_has_date(mention->end) &&
           day_of(when_date(mention->end)) - day_of(when_date(mention->start)) >= WEEK_DAYS;
}

bool line_is_month(const struct text *text, const struct line *line)
{
    size_t end = line->token + line->tokens, at = line->body;
    enum sense sense = text_meaning(text, VOCABULARY_TIME, at).sense;
    if (line->tokens == 0 || (sense != SENSE_MONTH && sense != SENSE_MONTH_SHORT))
        return false;
    at += text_meaning(text, VOCABULARY_TIME, at).tokens;
    at += at < end && text->tokens[at].kind == TOKEN_NUMBER && text->tokens[at].len == 4;
    at += at < end && text_is_mark(text, at, ':');
    return at == end;
}

bool stretch_names_event_day(const struct reading *reading, struct stretch words)
{
    for (size_t i = outline_mention_from(reading->outline, words.token);
         i < reading->mentions->len && reading->mentions->at[i].token < stretch_end(words); i++)
        if (mention_is_event_day(reading, i))
            return true;
    return false;
}

/* Slots stand below its line. */
static bool leads_slots(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    size_t next = text->tokens[mention->token].line + 1;
    while (next < text->lines_len && text->lines[next].tokens == 0)
        next++;
    return next < text->lines_len && reading->outline->roles[next] == LINE_SLOT;
}

/* `Les 1 (`, `les 2: `, `Groep 8 - `: a word, a number and a mark before a day at `to`; in small letters no
 * word that has to do with time. */
static bool is_numbered(const struct text *text, size_t from, size_t to)
{
    bool three = to == from + 3 && text->tokens[from].kind == TOKEN_WORD &&
                 text->tokens[from + 1].kind == TOKEN_NUMBER && text->tokens[from + 1].len <= 2;
    bool mark = three && (text_is_mark(text, to - 1, '(') || text_is_mark(text, to - 1, ':') ||
                          text_is_mark(text, to - 1, '-') || text_is_mark(text, to - 1, '|') ||
                          text_is_mark(text, to - 1, ','));
    return mark && text_meaning(text, VOCABULARY_TIME, from).sense == SENSE_NONE;
}

bool eventday_is_counted(const struct text *text, size_t from, size_t to)
{
    bool kind = false, number = false;
    if (is_numbered(text, from, to))
        return true;
    for (size_t i = from; i < to && to - from <= COUNT_TOKENS; i++) {
        bool ordinal = text_meaning(text, VOCABULARY_TIME, i).sense == SENSE_ORDINAL ||
                       text->tokens[i].kind == TOKEN_NUMBER ||
                       (text->tokens[i].len <= 2 && text->tokens[i].kind == TOKEN_WORD && number);
        if (!ordinal && !token_is_event(text, i) && text->tokens[i].kind != TOKEN_MARK)
            return false;
        number |= ordinal;
        kind |= token_is_event(text, i);
    }
    return kind && number;
}

bool eventday_is_behind_town(const struct text *text, const struct line *line, size_t day)
{
    size_t town = text_cue(text, line->body) == SENSE_ONLINE
                      ? text_meaning(text, VOCABULARY_CUE, line->body).tokens
                  : line->bullet ? site_unknown_town_at(text, line->body)
                                 : site_town_at(text, line->body),
           at = line->body + town;
    bool mark = text_is_mark(text, at, ',') || text_is_mark(text, at, '(') || text_is_mark(text, at, '|') ||
                text_is_mark(text, at, '-') || text_is_mark(text, at, ':');
    return town > 0 && (at == day || (mark && at + 1 == day));
}

/* A line that begins with a day, or names one behind a label of its own or in the cell behind one: `Zuid:
 * donderdag 10 oktober`. */
static bool heads_line(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    if (leads_slots(reading, mention))
        return true;
    const struct line *line = &text->lines[text->tokens[mention->token].line];
    size_t at = line->body;
    if (mention->token <= at + 1 || eventday_is_counted(reading->text, line->token, mention->token) ||
        eventday_is_behind_town(text, line, mention->token))
        return true;
    if (line->gaps && mention->token < at + ROW_TOKENS && text_is_behind_gap(text, mention->token))
        return true;
    while (at < mention->token && at < line->body + 6 && !text_is_mark(text, at, ':'))
        at++;
    return text_is_mark(text, at, ':') && mention->token <= at + 2;
}

/* `en`, `of`, `or`. */
static bool joins_days(const struct text *text, size_t token)
{
    struct meaning link = text_meaning(text, VOCABULARY_TIME, token);
    return text_cue(text, token) == SENSE_AND || (link.sense == SENSE_LINK && (link.value & LINK_AND) != 0);
}

bool eventday_is_list_pair(const struct reading *reading, const struct mention *one,
                           const struct mention *two)
{
    size_t at = one->token + one->tokens;
    if (two->token < at || two->token > at + 3)
        return false;
    bool joined = at == two->token;
    for (; at < two->token; at++) {
        bool joins = text_is_mark(reading->text, at, ',') || joins_days(reading->text, at);
        if (!joins && !(joined && at + 1 == two->token && token_is_day_link(reading->text, at))) /* `en op` */
            return false;
        joined |= joins;
    }
    return joined;
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

/* The first line of a paragraph, or the one below a heading that is. */
static bool begins_block(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    if (line == 0 || line_is_blank(text, line - 1))
        return true;
    return line > 1 && line_is_blank(text, line - 2) && reading->outline->roles[line - 1] == LINE_HEADING;
}

/* `Maandag 9 maart: Rondleiding in de molen`: a heading of a day and what there is on it. */
static bool heads_title(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    size_t line = text->tokens[mention->token].line, end = mention->token + mention->tokens;
    bool parted =
        text_is_mark(text, end, ':') || text_is_mark(text, end, '-') || text_is_mark(text, end, '|');
    return reading->outline->roles[line] == LINE_HEADING && parted && end + 2 < text->tokens_len &&
           text->tokens[end + 2].line == line && text->tokens[end + 1].upper;
}

/* A day at the beginning of a paragraph of several lines: what stands below it is said of that day. */
static bool leads_block(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    size_t line = text->tokens[mention->token].line;
    const struct line *here = &text->lines[line];
    enum line_role below = line + 1 < text->lines_len ? reading->outline->roles[line + 1] : LINE_BLANK;
    return mention->token <= here->body + 1 && here->tokens <= mention->tokens + LEAD_TOKENS &&
           begins_block(reading, line) && (!line_is_blank(text, line + 1) || heads_title(reading, mention)) &&
           below != LINE_TIMED && below != LINE_SLOT;
}

/* Whether a mention is one of several days set out one below the other or one behind the other. */
static bool is_listed(const struct reading *reading, size_t index)
{
    const struct mention *mention = &reading->mentions->at[index];
    for (size_t other = index > 5 ? index - 5 : 0; other < reading->mentions->len && other <= index + 5;
         other++) {
        const struct mention *one = &reading->mentions->at[other];
        if (other == index || !mention_is_event_day(reading, other))
            continue;
        size_t line = reading->text->tokens[one->token].line,
               mine = reading->text->tokens[mention->token].line;
        size_t apart = line > mine ? line - mine : mine - line;
        bool alike = begins_line(reading, one) && begins_line(reading, mention) && when_has_clock(one->end) &&
                     when_has_clock(mention->end);
        bool again = eventday_is_same(one->start, mention->start),
             hours = alike && apart == 1 && !when_equal(one->start, mention->start);
        if (again && !hours) /* `12 mei, 19.00 - 20.00 uur` above `12 mei, 20.30 - 21.30 uur` */
            continue;
        bool blocks = leads_block(reading, one) && leads_block(reading, mention);
        if (apart > 0 && apart <= BLOCKS_APART && blocks)
            return true;
        if (apart > 0 && apart <= (alike ? 6 : 2) + slots_between(reading, line, mine) &&
            heads_line(reading, one) && heads_line(reading, mention))
            return true;
        if (eventday_is_list_pair(reading, one, mention) || eventday_is_list_pair(reading, mention, one))
            return true;
    }
    return false;
}

/* Two meetings on one day: both listed, each with a time of its own. */
static bool is_other_time(const struct reading *reading, const struct eventday *day,
                          const struct mention *mention)
{
    struct when other = reading->mentions->at[day->strongest].start;
    return day->listed && when_has_clock(other) && when_has_clock(mention->start) &&
           !when_equal(when_clock(other), when_clock(mention->start));
}

/* `op 17, 23 en 24 juni`: another day stands beside it on its line. */
static bool stands_in_list(const struct reading *reading, size_t index)
{
    const struct mentions *mentions = reading->mentions;
    size_t line = reading->text->tokens[mentions->at[index].token].line;
    for (size_t i = index > 0 ? index - 1 : 0; i < mentions->len && i <= index + 1; i++)
        if (i != index && mentions->at[i].kind == MENTION_TIME && mentions->at[i].start.day != UNSTATED &&
            reading->text->tokens[mentions->at[i].token].line == line)
            return true;
    return false;
}

/* `17 juni: De Hof, Dronten` below the list of all days: the day stands again, at the head of a line of its
 * own, with what is told of it. */
static bool has_own_line(const struct reading *reading, const struct eventday *day, size_t index)
{
    return !when_has_clock(reading->mentions->at[day->strongest].start) &&
           begins_line(reading, &reading->mentions->at[index]) && !stands_in_list(reading, index) &&
           stands_in_list(reading, day->strongest);
}

static void count_day(const struct reading *reading, struct eventday *days, size_t *len, size_t index)
{
    const struct mention *mention = &reading->mentions->at[index];
    int score = reading->casts[index].score;
    bool listed = is_listed(reading, index);
    size_t at = 0;
    while (at < *len && (!eventday_is_same(days[at].when, mention->start) ||
                         (listed && is_other_time(reading, &days[at], mention))))
        at++;
    if (at == *len)
        days[(*len)++] = (struct eventday){when_date(mention->start), index, index, 0, 0, false};
    struct eventday *day = &days[at];
    day->when = when_fill(day->when, when_date(mention->start));
    day->score += score;
    day->listed |= listed;
    const struct mention *strongest = &reading->mentions->at[day->strongest];
    bool more = when_has_clock(mention->start) && !when_has_clock(strongest->start);
    bool mine = leads_slots(reading, mention) && !strongest->span_of_days,
         slots = leads_slots(reading, strongest);
    bool clocked = listed && more && begins_line(reading, mention) && !strongest->span_of_days;
    bool lined = listed && day->strongest != index && has_own_line(reading, day, index);
    if (mine != slots ? mine : clocked || lined || score > day->best || (score == day->best && more))
        day->strongest = index;
    day->best = score > day->best ? score : day->best;
}

size_t eventdays_read(const struct reading *reading, struct eventday *days)
{
    size_t len = 0;
    for (size_t i = 0; i < reading->mentions->len && len < MOST_DAYS; i++)
        if (mention_is_event_day(reading, i))
            count_day(reading, days, &len, i);
    return len;
}

void eventdays_share_years(struct eventday *days, size_t len)
{
    for (size_t i = len; i-- > 1;) {
        struct when with = days[i].when, *without = &days[i - 1].when;
        if (!days[i].listed || !days[i - 1].listed || with.year == UNSTATED || without->year != UNSTATED)
            continue;
        bool later = without->month > with.month || (without->month == with.month && without->day > with.day);
        without->year = later ? (short)(with.year - 1) : with.year;
    }
}

/* A kind of event that is named in the same word before `end`, not far. */
static bool is_named_before(const struct text *text, size_t token, size_t end)
{
    for (size_t i = end > NAMED_REACH ? end - NAMED_REACH : 0; i < end; i++)
        if (slice_same_word(text_token(text, i), text_token(text, token)))
            return true;
    return false;
}

/* `The Annual General Meeting is on 31 January`: a sentence says no more of a kind that nothing before it
 * names than when it is. */
static bool tells_when(const struct reading *reading, size_t first, size_t day)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, day);
    size_t kind = sentence.token + (text_cue(text, sentence.token) == SENSE_ARTICLE);
    size_t tokens = text_cue(text, kind) == SENSE_EVENT ? text_meaning(text, VOCABULARY_CUE, kind).tokens : 1,
           verb = kind + tokens;
    bool event = kind < day && token_is_event(text, kind) && kind > sentence.token;
    bool said = verb < day && (text_cue(text, verb) == SENSE_HELD ||
                               text_meaning(text, VOCABULARY_PERSON, verb).sense == SENSE_BE);
    /* `vindt plaats`, `is weer` */
    size_t led = verb + 1 + (said && verb + 1 < day && !token_is_day_link(text, verb + 1));
    bool near = led == day || (led + 1 == day && token_is_day_link(text, led));
    return event && said && near &&
           !is_named_before(
               text, kind + tokens - 1,
               stretch_end(outline_sentence(reading->outline, reading->mentions->at[first].token)));
}

/* `Het volgende wijkcafé is op 6 februari`, `Onze jaarlijkse conferentie vindt plaats op 31 mei`: of another
 * event than the one of the first day. */
bool mention_is_of_other_event(const struct reading *reading, size_t first, size_t index)
{
    const struct text *text = reading->text;
    size_t day = reading->mentions->at[index].token;
    struct stretch sentence = outline_sentence(reading->outline, day);
    if (tells_when(reading, first, day))
        return true;
    for (size_t i = day > sentence.token + EVENT_NEAR ? day - EVENT_NEAR : sentence.token;
         i + 1 < stretch_end(sentence) && i < day + EVENT_NEAR; i++) {
        struct meaning time = text_meaning(text, VOCABULARY_TIME, i);
        bool next = time.sense == SENSE_SHIFT && time.value == SHIFT_NEXT,
             annual = text_cue(text, i) == SENSE_ANNUAL;
        if ((next || annual) && token_is_event(text, i + 1))
            return next ||
                   !is_named_before(
                       text, i + 1,
                       stretch_end(outline_sentence(reading->outline, reading->mentions->at[first].token)));
    }
    return false;
}

bool token_is_several_events(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    return (meaning.sense == SENSE_EVENT && meaning.value == 2) ||
           (text->tokens[token].len > 6 && text_ends(text, token, ENDING_SEVERAL));
}

bool eventdays_are_counted(const struct text *text, size_t count)
{
    for (size_t i = 0; i + 1 < text->tokens_len; i++)
        if (phrase_number(text, i) == count &&
            (token_is_several_events(text, i + 1) ||
             (i + 2 < text->tokens_len && token_is_several_events(text, i + 2))))
            return true;
    return false;
}
