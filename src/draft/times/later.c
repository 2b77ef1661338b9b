/* Days of later events that a page names below its own: `Volgende activiteiten`, `Save the date: 12 mei,
 * quiz`. */
#include "draft/times/eventday.h"
#include "draft/times/role.h"

enum {
    LIST_LINES = 12,  /* below a line that leads to later days */
    LEAD_TOKENS = 10, /* of such a line that names none itself */
    LATER = 16,       /* what such a day is worth as another's */
};

/* Where a line begins, behind `de`, `onze`. */
static size_t lead_of(const struct text *text, size_t line)
{
    size_t token = text->lines[line].body;
    enum sense first = text_cue(text, token);
    return token + (first == SENSE_ARTICLE || first == SENSE_PRONOUN);
}

/* `Andere data`: of other events where words stand beside each day, of the same one where none do. */
static bool leads_dates(const struct text *text, size_t line)
{
    struct meaning cue = text_meaning(text, VOCABULARY_CUE, lead_of(text, line));
    return cue.sense == SENSE_HELD && cue.value == 3;
}

/* `11 december: ...` */
static bool leads_to_day(const struct outline *outline, size_t token)
{
    const struct mention *day = outline_mention(outline, token + token_is_day_link(outline->text, token));
    size_t behind = mention_is_day(day) ? day->token + day->tokens : token;
    return mention_is_day(day) && text_is_mark(outline->text, behind, ':');
}

/* `Volgende activiteiten`, `Komende bijeenkomsten in andere regio's`, `Andere data`, `Save the date:`: what
 * other events there are. */
static bool leads_later(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    size_t token = lead_of(text, line);
    struct meaning cue = text_meaning(text, VOCABULARY_CUE, token);
    if (cue.sense == SENSE_HELD && cue.tokens > 1)
        return cue.value == 3 || (cue.value == 0 && (text_is_mark(text, token + cue.tokens, ':') ||
                                                     leads_to_day(outline, token + cue.tokens)));
    struct meaning shift = text_meaning(text, VOCABULARY_TIME, token);
    size_t next = token + shift.tokens;
    if (shift.sense != SENSE_SHIFT || (shift.value != SHIFT_NEXT && shift.value != SHIFT_COMING) ||
        next >= text->tokens_len || text->tokens[next].line != line || text->tokens[next].kind != TOKEN_WORD)
        return false;
    return text_meaning(text, VOCABULARY_TIME, next).sense == SENSE_NONE ||
           (token_is_event(text, next) && text_is_mark(text, next + 1, ':')); /* `Volgende avond:` */
}

/* A word stands beside a day on its line. */
static bool names_something(const struct outline *outline, size_t line)
{
    struct stretch body = outline_body(outline->text, line);
    for (size_t i = body.token; i < stretch_end(body); i++)
        if (outline->text->tokens[i].kind == TOKEN_WORD && outline_mention(outline, i) == NULL &&
            text_meaning(outline->text, VOCABULARY_TIME, i).sense == SENSE_NONE)
            return true;
    return false;
}

/* A short line that ends there: a heading of days below it. */
static bool leads_list(const struct outline *outline, size_t line)
{
    const struct line *here = &outline->text->lines[line];
    const struct mention *last = outline_mention(outline, here->token + here->tokens - 1);
    return here->tokens <= LEAD_TOKENS && !mention_is_day(last) && leads_later(outline, line);
}

/* The line that leads to a day on a line: that line itself or one above it in its block, over one blank line
 * below a heading; SIZE_MAX: none. */
static size_t leading_line(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    if (leads_later(outline, line))
        return line;
    for (size_t above = line, far = 0, blank = 0; above-- > 0 && far < LIST_LINES; far++) {
        bool empty = text->lines[above].tokens == 0;
        blank += empty;
        if (!empty && leads_list(outline, above))
            return above;
        if (blank > 1 || (!empty && blank > 0))
            return SIZE_MAX;
    }
    return SIZE_MAX;
}

/* The event's own day, and whether its hour is told. */
struct own {
    const struct mention *day;
    bool clock;
};

void roles_settle_later(const struct outline *outline, struct cast *casts)
{
    const struct mentions *mentions = outline->mentions;
    struct own own = {0};
    for (size_t i = 0; i < mentions->len; i++) {
        const struct mention *mention = &mentions->at[i];
        if (mention->kind != MENTION_TIME || casts[i].role != ROLE_EVENT)
            continue;
        if (mention->start.day == UNSTATED ||
            (own.day != NULL && eventday_is_same(mention->start, own.day->start))) {
            own.clock |= when_has_clock(mention->start);
            continue;
        }
        if (own.day == NULL) {
            own = (struct own){mention, when_has_clock(mention->start)};
            continue;
        }
        size_t line = outline->text->tokens[mention->token].line, lead = leading_line(outline, line);
        if (text_cue(outline->text, outline->text->lines[line].body) == SENSE_REPORT) {
            casts[i] = (struct cast){ROLE_OTHER, LATER}; /* `Verslag van de vorige avond (10 mei)` */
            continue;
        }
        bool same = lead != SIZE_MAX && leads_dates(outline->text, lead) &&
                    (lead == line || !names_something(outline, line));
        if (!own.clock || lead == SIZE_MAX || same || lead <= outline->text->tokens[own.day->token].line)
            return; /* a page of several */
        casts[i] = (struct cast){ROLE_OTHER, LATER};
    }
}
