/* The days that lead the entries of a page: all of one page do it alike. */
#include "draft/shares/lead.h"

#include "draft/shares/block.h"
#include "draft/shares/caption.h"
#include "draft/times/eventday.h"
#include "draft/title/phrase.h"

#include <string.h>

enum {
    TITLE_TOKENS = 24, /* of a line above a day that an entry may begin with */
    SHORT_TOKENS = 12, /* of a line that no blank one parts from the entry above */
};

static bool is_day_at(const struct reading *reading, size_t token)
{
    const struct mention *mention = outline_mention(reading->outline, token);
    return mention != NULL && mention->kind == MENTION_TIME && mention->token == token &&
           mention->start.day != UNSTATED;
}

/* A short line below one that ends a sentence. */
static bool follows_sentence(const struct text *text, size_t line)
{
    const struct line *above = &text->lines[line - 1];
    char last = text->tokens[above->token + above->tokens - 1].mark;
    if (last == ':') /* a list follows */
        return text->lines[line].tokens <= TITLE_TOKENS;
    return text->lines[line].tokens <= SHORT_TOKENS &&
           (last == '.' || last == '!' || last == '?' || last == ')');
}

struct stretch lead_title(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, line), none = {0};
    size_t day = body.token;
    while (day < stretch_end(body) && day <= body.token + TITLE_TOKENS + 2 && !is_day_at(reading, day))
        day++;
    if (day < body.token + 2 || day >= stretch_end(body) || !is_day_at(reading, day) ||
        reading->outline->roles[line] == LINE_FIELD)
        return none;
    size_t at = day - 1, end = stretch_end(body);
    bool bracket = text_is_mark(text, at, '('), parts = bracket || token_parts_pieces(text, at);
    const struct mention *first_day = outline_mention(reading->outline, day);
    for (size_t i = day; i < end && parts; i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        bool other = mention != NULL && mention != first_day && mention->start.day != UNSTATED;
        parts = !other &&
                (text->tokens[i].kind == TOKEN_MARK || (mention != NULL && mention->kind == MENTION_TIME));
    }
    struct stretch title = stretch_trim(text, stretch_between(body.token, at));
    const struct token *first = &text->tokens[title.token];
    bool begins = title.tokens > (size_t) !(bracket && token_is_event(text, title.token)) &&
                  (first->upper || first->kind != TOKEN_WORD);
    bool told = text_is_mark(text, end - 1, '.') || phrase_has_verb(text, title) ||
                (text_meaning(text, VOCABULARY_LABEL, body.token).sense != SENSE_NONE &&
                 !text_is_mark(text, stretch_end(title) - 1, '?')); /* `Programma dag 1` */
    return parts && begins && !told && title.tokens <= TITLE_TOKENS &&
                   !eventday_is_counted(text, body.token, day) && !caption_has_address(reading, title)
               ? title
               : none;
}

/* `Donderdag 4 maart` at the beginning of a paragraph or an entry of a list, `Datum: 4 maart`. */
static bool leads_entry(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    size_t line = text->tokens[mention->token].line;
    const struct line *here = &text->lines[line];
    enum label label = outline_field_of(reading->outline, mention->token);
    if (label == LABEL_DATE || label == LABEL_WHEN_WHERE)
        return true;
    if (mention->token > here->body + 1 && lead_title(reading, line).tokens > 0)
        return true;
    bool above = line > 0 && text->lines[line - 1].tokens > 0 && text->lines[line - 1].tokens <= TITLE_TOKENS;
    bool begins = line_is_blank(text, line - 1) || line == 0 || here->bullet || above ||
                  follows_sentence(text, line) || is_day_at(reading, text->lines[line - 1].body);
    return (mention->token <= here->body + 1 || eventday_is_counted(text, here->body, mention->token) ||
            eventday_is_behind_town(text, here, mention->token)) &&
           begins;
}

bool lead_heads_list(const struct reading *reading, size_t line)
{
    const struct line *here = &reading->text->lines[line];
    return reading->outline->roles[line] == LINE_HEADING && here->tokens > 0 && here->tokens <= 2 &&
           text_meaning(reading->text, VOCABULARY_LABEL, here->body).value == LABEL_PROGRAMME;
}

bool lead_may_head(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    const struct line *here = &text->lines[line];
    enum line_role role = reading->outline->roles[line];
    if (here->tokens == 0 || here->tokens > TITLE_TOKENS || role == LINE_FIELD || role == LINE_VALUE)
        return false;
    const struct token *last = &text->tokens[here->token + here->tokens - 1];
    const struct mention *mention = outline_mention(reading->outline, here->body);
    bool day = (mention != NULL && mention->kind == MENTION_TIME) || line_is_month(text, here);
    bool label = lead_heads_list(reading, line) ||
                 (last->mark == ':' && text_meaning(text, VOCABULARY_LABEL, here->body).sense != SENSE_NONE);
    bool begins = here->bullet || here->body > here->token || text->tokens[here->body].upper;
    return begins && !day && !label && last->mark != '.' && last->mark != ',' && last->mark != ';' &&
           reading->outline->roles[line] != LINE_BOILERPLATE;
}

static enum lead lead_of(const struct reading *reading, const struct mention *mention)
{
    size_t line = reading->text->tokens[mention->token].line, body = reading->text->lines[line].body;
    if (outline_field_of(reading->outline, mention->token) != LABEL_NONE && mention->token > body + 1)
        return LEAD_FIELD;
    if (mention->token > body + 1 && lead_title(reading, line).tokens > 0)
        return LEAD_TITLE;
    /* `Paasmaandag 13 april` */
    return mention->token == body || is_day_at(reading, body) ? LEAD_FIRST : LEAD_BEHIND;
}

/* A day with its hours, on its line or at the beginning of the next. */
static struct when with_hours(const struct reading *reading, const struct mention *day)
{
    const struct text *text = reading->text;
    size_t below = text->tokens[day->token].line + 1;
    const struct mention *hours =
        line_is_blank(text, below) ? NULL : outline_mention(reading->outline, text->lines[below].body);
    bool only = hours != NULL && hours->kind == MENTION_TIME && hours->start.day == UNSTATED &&
                hours->token == text->lines[below].body;
    return only && !when_has_clock(day->start) ? when_fill(when_clock(hours->start), day->start) : day->start;
}

/* A day said before: the same event again, unless at another time. */
static bool is_said(const struct entry_day *days, size_t len, struct when when)
{
    for (size_t i = 0; i < len; i++) {
        bool other = when_has_clock(days[i].hours) && when_has_clock(when) &&
                     !when_equal(when_clock(days[i].hours), when_clock(when));
        if (eventday_is_same(days[i].when, when) && !other)
            return true;
    }
    return false;
}

static bool ends_with_point(const struct text *text, size_t line)
{
    return text_is_mark(text, text->lines[line].token + text->lines[line].tokens - 1, '.');
}

/* A sentence above a list that tells of one of its days gives way to the line of the list; how
 * many are left. */
static size_t leave_sentence(const struct text *text, struct entry_day *days, size_t len,
                             const struct entry_day *listed)
{
    for (size_t i = 0; i < len && !ends_with_point(text, listed->line); i++) {
        if (!eventday_is_same(days[i].when, listed->when) || !ends_with_point(text, days[i].line))
            continue;
        memmove(days + i, days + i + 1, (len - i - 1) * sizeof *days);
        return len - 1;
    }
    return len;
}

/* The lines that lead an entry each in one way, with their days, in order. */
static size_t find_days(const struct reading *reading, enum lead lead, struct entry_day *days)
{
    size_t len = 0;
    for (size_t i = 0; i < reading->mentions->len && len < MOST_ENTRIES; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        size_t line = reading->text->tokens[mention->token].line;
        if (!mention_is_event_day(reading, i) || mention->start.month == UNSTATED ||
            !leads_entry(reading, mention) || lead_of(reading, mention) != lead ||
            (len > 0 && days[len - 1].line == line))
            continue;
        struct entry_day day = {line, mention->start, with_hours(reading, mention)};
        len = leave_sentence(reading->text, days, len, &day);
        if (is_said(days, len, day.hours))
            continue;
        days[len++] = day;
    }
    return len;
}

size_t leads_find(const struct reading *reading, struct entry_day *days, enum lead *lead)
{
    struct entry_day found[MOST_ENTRIES];
    size_t most = 0, timed = 0;
    for (enum lead way = 0; way < LEAD_COUNT; way++) {
        size_t len = find_days(reading, way, found);
        if (len <= most)
            continue;
        most = len;
        *lead = way;
        memcpy(days, found, len * sizeof *days);
    }
    for (size_t i = 0; i < most; i++)
        timed += when_has_clock(days[i].when);
    size_t fewer = timed < most - timed ? timed : most - timed;
    return fewer * 3 <= most ? most : 0;
}
