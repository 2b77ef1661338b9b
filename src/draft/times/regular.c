/* What regularity says of times: days that a list begins its lines with, hours on the weekday of
 * the event's days. */
#include "draft/times/eventday.h"
#include "draft/times/role.h"
#include "draft/title/phrase.h"

#include <stdlib.h>

enum {
    APART_LINES = 16, /* between two days of a list, at most */
    LEAST_DAYS = 3,   /* of a list; 2 where a mark parts each from what there is on it */
    OWN_DAY = 8,      /* what a day outside a list is worth that is surely the event's */
    /* what a day is worth as another's of which nothing is said but that it is full, less than */
    FULL = 3,
    IN_LIST = 6, /* what a day in a list is worth as the event's */
    SURELY = 4,  /* what a day in running text is worth that is surely another thing's */
    SENTENCE_TOKENS = 7,
    MOST_WEEKS = 8, /* that are looked at */
};

/* What stands behind a day that begins a line; before one that ends a heading. */
enum lead_form { LEAD_NONE, LEAD_END, LEAD_GAP, LEAD_WORD, LEAD_COUNTED, LEAD_TAIL, LEAD_MARK };

struct run {
    size_t len, line;
    long first, last; /* days */
    int form;
    bool spoilt; /* a day among them is said to be another thing's */
};

long mention_stated_day(const struct mention *mention, struct when reference)
{
    struct when when = when_resolve(when_date(mention->start), mention->weekday, reference);
    return when_has_date(when) ? day_of(when) : 0;
}

/* `Avond 1: De eerste stenen (3 februari)`, `De laatste stenen - 10 februari`: a heading that ends
 * with its day. */
static bool ends_heading(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    const struct line *line = &text->lines[text->tokens[mention->token].line];
    size_t end = mention->token + mention->tokens, last = line->token + line->tokens;
    if (outline->roles[line - text->lines] != LINE_HEADING || mention->token < line->body + 2)
        return false;
    char before = text->tokens[mention->token - 1].mark;
    return (before == '(' && text_is_mark(text, end, ')') && end + 1 == last) ||
           (end == last && (before == '-' || before == '|' || before == ','));
}

/* LEAD_MARK + the mark; LEAD_NONE: the day does not begin its line, or is none. */
static int form_of(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    const struct line *line = &text->lines[text->tokens[mention->token].line];
    size_t end = mention->token + mention->tokens;
    bool day =
        mention->kind == MENTION_TIME && mention->start.day != UNSTATED && mention->start.month != UNSTATED;
    bool counted =
        day && mention->token > line->body && eventday_is_counted(text, line->body, mention->token);
    bool begins = mention->token == line->body ||
                  (mention->token == line->body + 1 && text_is_mark(text, line->body, '|')) || counted;
    if (!day || mention->span_of_days || mention->bound > BOUND_FROM)
        return LEAD_NONE;
    if (!begins)
        return ends_heading(outline, mention) ? LEAD_TAIL : LEAD_NONE;
    if (counted)
        return LEAD_COUNTED;
    if (end >= text->tokens_len || text->tokens[end].line != text->tokens[end - 1].line ||
        phrase_is_off(text, end + (text->tokens[end].kind == TOKEN_MARK)))
        return LEAD_END; /* `zaterdag 17 april (VOL)` too */
    if (text->tokens[end].kind == TOKEN_MARK && text->tokens[end].mark != '(')
        return LEAD_MARK + text->tokens[end].mark;
    return text_is_behind_gap(text, end) ? LEAD_GAP : LEAD_WORD;
}

/* Days one behind the other, with others between them: those of one event follow upon each other. */
static bool is_list(const struct run *run)
{
    bool marked = run->form > LEAD_MARK || run->form == LEAD_GAP || run->form == LEAD_COUNTED;
    size_t least = marked ? LEAST_DAYS - 1 : LEAST_DAYS;
    return !run->spoilt && run->len >= least && labs(run->last - run->first) >= (long)run->len;
}

/* Another thing is said to be on that day, whatever the list is one of: more surely than a count or a heading
 * says that it is one of several. */
static bool is_of_other(const struct cast *cast, int form)
{
    bool weak = cast->role == ROLE_OTHER &&
                cast->score < (form == LEAD_COUNTED || form == LEAD_TAIL ? IN_LIST : FULL);
    return cast->role != ROLE_NONE && cast->role != ROLE_EVENT && !weak;
}

/* Later than the day before; days that stand alone may be said twice, and the latest may come first. */
static bool is_next(const struct run *run, long day, int form)
{
    if (form != LEAD_END)
        return day > run->last;
    bool down = run->last < run->first, up = run->last > run->first;
    return day == run->last || (day > run->last ? !down : !up);
}

static bool goes_on(const struct outline *outline, const struct run *run, const struct mention *mention,
                    long day, int form)
{
    size_t line = outline->text->tokens[mention->token].line;
    return run->len > 0 && form == run->form && line > run->line && line - run->line <= APART_LINES &&
           is_next(run, day, form);
}

/* A day of the list, named elsewhere too. */
static bool is_among(const struct mentions *mentions, const size_t *members, size_t len, struct when day)
{
    for (size_t i = 0; i < len && i < MOST_DAYS; i++)
        if (eventday_is_same(mentions->at[members[i]].start, day))
            return true;
    return false;
}

/* The event has a day of its own outside the list: others are named there. */
static bool has_own_day(const struct mentions *mentions, const struct cast *casts, const size_t *members,
                        size_t len)
{
    for (size_t i = 0, member = 0; i < mentions->len; i++) {
        if (member < len && members[member] == i)
            member++;
        else if (casts[i].role == ROLE_EVENT && casts[i].score >= OWN_DAY &&
                 mentions->at[i].start.month != UNSTATED &&
                 !is_among(mentions, members, len, mentions->at[i].start))
            return true;
    }
    return false;
}

static void promote(const struct mentions *mentions, struct cast *casts, const size_t *members, size_t len)
{
    size_t events = 0;
    for (size_t i = 0; i < len; i++)
        events += casts[members[i]].role == ROLE_EVENT;
    if (events * 2 <= len && has_own_day(mentions, casts, members, len))
        return;
    for (size_t i = 0; i < len; i++)
        if (casts[members[i]].role == ROLE_NONE || casts[members[i]].score < IN_LIST)
            casts[members[i]] = (struct cast){ROLE_EVENT, IN_LIST};
}

void roles_settle_days(const struct outline *outline, struct cast *casts, struct when reference)
{
    const struct mentions *mentions = outline->mentions;
    size_t *members = memory_new(mentions->len + 1, sizeof *members);
    struct run run = {.len = 0};
    for (size_t i = 0; i < mentions->len; i++) {
        const struct mention *mention = &mentions->at[i];
        int form = form_of(outline, mention);
        if (form == LEAD_NONE || line_is_shut(outline, outline->text->tokens[mention->token].line))
            continue;
        long day = mention_stated_day(mention, reference);
        enum label section = outline_section(outline, mention->token);
        if (!goes_on(outline, &run, mention, day, form)) {
            if (is_list(&run))
                promote(mentions, casts, members, run.len);
            run = (struct run){.form = form, .first = day};
        }
        run.spoilt |= is_of_other(&casts[i], form) || day < day_of(reference) || section == LABEL_PAST ||
                      section == LABEL_RELATED;
        run.last = day;
        run.line = outline->text->tokens[mention->token].line;
        members[run.len++] = i;
    }
    if (is_list(&run))
        promote(mentions, casts, members, run.len);
    free(members);
}

/* A name, or a place, behind a day: `3 februari, Jan Bos over mos`, `3 februari in De Spil`. */
static bool has_words(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    size_t at = mention->token + mention->tokens;
    at += text_is_mark(text, at, ',') || text_is_mark(text, at, ':');
    return at < text->tokens_len && text->tokens[at].line == text->tokens[at - 1].line &&
           outline_mention(outline, at) == NULL && (text->tokens[at].upper || text_cue(text, at) == SENSE_AT);
}

/* `Jan Bos (12 juli)` */
static bool in_brackets(const struct text *text, const struct mention *mention)
{
    return mention->token > 1 && text_is_mark(text, mention->token - 1, '(') &&
           text->tokens[mention->token - 2].upper;
}

/* Whether two days of a sentence are told alike: each in brackets, nothing but commas and `en` between
 * them, or marks before the second and words behind both: `3 februari Zwolle, Hotel A / 5 februari
 * Breda, Hotel B`. */
static bool are_alike(const struct outline *outline, const struct mention *one, const struct mention *two)
{
    const struct text *text = outline->text;
    size_t at = one->token + one->tokens, between = at;
    while (between < two->token && (text_is_mark(text, between, ',') || text_cue(text, between) == SENSE_AND))
        between++;
    if (between == two->token)
        return two->token > at;
    if (in_brackets(text, one) && in_brackets(text, two))
        return true;
    bool marked = text->tokens[two->token - 1].kind == TOKEN_MARK && !text_is_mark(text, two->token - 1, '(');
    return (marked || text_cue(text, two->token - 1) == SENSE_AND) && has_words(outline, one) &&
           has_words(outline, two);
}

static bool is_full_day(const struct mention *mention)
{
    return mention->kind == MENTION_TIME && mention->start.day != UNSTATED &&
           mention->start.month != UNSTATED && !mention->span_of_days && mention->bound <= BOUND_FROM;
}

/* How many days from `first` on are told alike in its sentence, into `members`. */
static size_t find_alike(const struct outline *outline, size_t first, size_t *members)
{
    const struct mentions *mentions = outline->mentions;
    size_t len = 1;
    members[0] = first;
    for (size_t i = first + 1; i < mentions->len; i++) {
        const struct mention *mention = &mentions->at[i];
        if (outline->sentence_of[mention->token] != outline->sentence_of[mentions->at[first].token])
            break;
        if (!is_full_day(mention))
            continue;
        if (!are_alike(outline, &mentions->at[members[len - 1]], mention))
            break;
        members[len++] = i;
    }
    return len;
}

/* Three days or more that are told alike, with words behind each, are the event's where it has no other. */
static bool are_events(const struct outline *outline, const struct cast *casts, const size_t *members,
                       size_t len)
{
    size_t words = 0, none = 0;
    for (size_t i = 0; i < len; i++) {
        words += has_words(outline, &outline->mentions->at[members[i]]) ||
                 in_brackets(outline->text, &outline->mentions->at[members[i]]);
        none += casts[members[i]].role == ROLE_NONE;
    }
    for (size_t i = 0; i < outline->mentions->len && none == len && words == len; i++)
        if (casts[i].role == ROLE_EVENT && outline->mentions->at[i].start.day != UNSTATED)
            return false;
    return len >= LEAST_DAYS && words == len && none == len;
}

/* `Op 3 februari spreekt Jan Bos.`: a sentence that begins with its day, in running text. */
static bool begins_sentence(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    size_t first = outline->sentences[outline->sentence_of[mention->token]].token,
           end = mention->token + mention->tokens;
    bool led = mention->token == first + 1 && token_is_day_link(text, first);
    return (mention->token == first || led) && outline->roles[text->tokens[first].line] == LINE_PROSE &&
           end < text->tokens_len && text->tokens[end].kind == TOKEN_WORD && !text->tokens[end].upper &&
           text->tokens[end].line == text->tokens[end - 1].line;
}

/* Three sentences or more that begin with their day tell of the event's where it has no other. */
static void settle_openings(const struct outline *outline, struct cast *casts, size_t *members,
                            struct when reference)
{
    const struct mentions *mentions = outline->mentions;
    size_t len = 0;
    for (size_t i = 0; i < mentions->len; i++) {
        if (!is_full_day(&mentions->at[i]) || !begins_sentence(outline, &mentions->at[i]))
            continue;
        bool open = casts[i].role == ROLE_NONE || casts[i].role == ROLE_EVENT;
        if (!open || mention_stated_day(&mentions->at[i], reference) <= day_of(reference))
            return;
        members[len++] = i;
    }
    if (len >= LEAST_DAYS)
        promote(mentions, casts, members, len);
}

/* A day to come that a sentence of running text names, and nothing says surely that it is another thing's. */
static bool may_be_told(const struct outline *outline, const struct cast *cast, const struct mention *mention,
                        struct when reference)
{
    bool day = mention->kind == MENTION_TIME && mention->start.day != UNSTATED &&
               mention->start.month != UNSTATED && !mention->span_of_days;
    return day && outline->roles[outline->text->tokens[mention->token].line] == LINE_PROSE &&
           (cast->role == ROLE_NONE || cast->role == ROLE_EVENT || cast->score < SURELY) &&
           outline_sentence(outline, mention->token).tokens >= SENTENCE_TOKENS &&
           mention_stated_day(mention, reference) > day_of(reference);
}

/* `, op 2 maart legt Jan Bos het uit`: a clause of its own begins with the day. */
static bool begins_clause(const struct text *text, const struct mention *mention)
{
    size_t link = mention->token > 1 ? mention->token - 1 : 0;
    return link > 0 && token_is_day_link(text, link) &&
           (text_is_mark(text, link - 1, ',') || text_is_mark(text, link - 1, ';') ||
            text_cue(text, link - 1) == SENSE_AND);
}

/* Three days or more that running text names one behind the other, each in a sentence or a clause of its own,
 * are the event's where most of them are, or one where the same word leads to all. */
static void settle_order(const struct outline *outline, struct cast *casts, size_t *members,
                         struct when reference)
{
    const struct mentions *mentions = outline->mentions;
    size_t len = 0, events = 0, led = 0;
    for (size_t i = 0; i < mentions->len; i++) {
        const struct mention *mention = &mentions->at[i],
                             *before = len > 0 ? &mentions->at[members[len - 1]] : NULL;
        if (!may_be_told(outline, &casts[i], mention, reference))
            continue;
        long day = mention_stated_day(mention, reference),
             last = before != NULL ? mention_stated_day(before, reference) : day - 1;
        if (day == last)
            continue;
        bool same =
            before != NULL && outline->sentence_of[before->token] == outline->sentence_of[mention->token];
        if (day < last || (same && !begins_clause(outline->text, mention)))
            return;
        events += casts[i].role == ROLE_EVENT;
        led += mention->token > 0 && token_is_day_link(outline->text, mention->token - 1);
        members[len++] = i;
    }
    if (len >= LEAST_DAYS && (events * 2 >= len || (led == len && events > 0)))
        promote(mentions, casts, members, len);
}

/* `Volgende week`, `dit najaar`: no day is named. */
static bool is_period(const struct text *text, const struct mention *mention)
{
    for (size_t i = mention->token; i < mention->token + mention->tokens; i++)
        if (text->tokens[i].kind == TOKEN_NUMBER)
            return false;
    return mention->span_of_days && when_has_date(mention->start) && when_has_date(mention->end);
}

/* `Volgende week`: the days of an event that lie in it are told one by one. */
static void settle_weeks(const struct outline *outline, struct cast *casts, struct when reference)
{
    const struct mentions *mentions = outline->mentions;
    for (size_t i = 0, looked = 0; i < mentions->len && looked < MOST_WEEKS; i++) {
        const struct mention *week = &mentions->at[i];
        bool open = casts[i].role == ROLE_EVENT && casts[i].score < OWN_DAY && is_period(outline->text, week);
        size_t within = 0;
        looked += open;
        for (size_t d = 0; open && d < mentions->len && within < 2; d++) {
            long day = casts[d].role == ROLE_EVENT && is_full_day(&mentions->at[d])
                           ? mention_stated_day(&mentions->at[d], reference)
                           : 0;
            within += day >= day_of(week->start) && day <= day_of(week->end);
        }
        if (within > 1)
            casts[i].role = ROLE_OTHER;
    }
}

void roles_settle_sentences(const struct outline *outline, struct cast *casts, struct when reference)
{
    const struct mentions *mentions = outline->mentions;
    size_t *members = memory_new(mentions->len + 1, sizeof *members);
    settle_openings(outline, casts, members, reference);
    settle_order(outline, casts, members, reference);
    for (size_t i = 0, len = 1; i < mentions->len; i += len) {
        len = 1;
        if (!is_full_day(&mentions->at[i]))
            continue;
        size_t days = find_alike(outline, i, members);
        int score = are_events(outline, casts, members, days) ? IN_LIST : 0;
        for (size_t d = 0; d < days; d++)
            if (casts[members[d]].role == ROLE_EVENT && casts[members[d]].score > score)
                score = casts[members[d]].score;
        for (size_t d = 0; d < days && days > 1 && score > 0; d++)
            if (casts[members[d]].role == ROLE_NONE || casts[members[d]].role == ROLE_EVENT)
                casts[members[d]] = (struct cast){ROLE_EVENT, score};
        len = members[days - 1] - i + 1;
    }
    free(members);
    settle_weeks(outline, casts, reference);
}

/* A day of the event that is told by its number. */
static bool is_numbered_day(const struct outline *outline, const struct cast *casts, size_t index)
{
    const struct mention *mention = &outline->mentions->at[index];
    return casts[index].role == ROLE_EVENT && is_full_day(mention) &&
           !text_has_sense(outline->text, mention->token, SENSE_HOLIDAY);
}

void roles_settle_holidays(const struct outline *outline, struct cast *casts)
{
    const struct mentions *mentions = outline->mentions;
    bool numbered = false;
    for (size_t i = 0; i < mentions->len && !numbered; i++)
        numbered = is_numbered_day(outline, casts, i);
    for (size_t i = 0; i < mentions->len && numbered; i++) {
        const struct mention *mention = &mentions->at[i];
        bool named = mention->kind == MENTION_TIME && mention->tokens == 1 &&
                     text_has_sense(outline->text, mention->token, SENSE_HOLIDAY) && mention->token > 0 &&
                     !token_is_day_link(outline->text, mention->token - 1);
        if (named && casts[i].role == ROLE_EVENT)
            casts[i].role = ROLE_OTHER;
    }
}

void roles_settle_own(struct cast *casts, size_t index)
{
    if (casts[index].role == ROLE_NONE || casts[index].score < IN_LIST)
        casts[index] = (struct cast){ROLE_EVENT, IN_LIST};
}
