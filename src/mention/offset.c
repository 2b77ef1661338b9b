/* Offsets before a start: 5 werkdagen voor de start, twee weken vooraf, 48 uur voor aanvang. */
#include "mention/reading.h"

/* A unit of an offset; false for one that fasti-event(5) has none for. */
static bool offset_unit(enum time_unit unit, enum unit *out)
{
    static const signed char units[] = {
        -1, -1, -1, UNIT_HOURS, UNIT_DAYS, UNIT_DAYS, UNIT_WORKDAYS, UNIT_WEEKS, UNIT_MONTHS, -1, -1};
    *out = units[unit] < 0 ? UNIT_DAYS : (enum unit)units[unit];
    return units[unit] >= 0;
}

/* `voor de bijeenkomst`, `voor aanvang`, `vooraf`. */
static size_t start_read(const struct view *view, size_t at)
{
    size_t beforehand = view_sense(view, at, SENSE_BEFOREHAND);
    if (beforehand > 0)
        return beforehand;
    size_t before = view_link(view, at, LINK_BEFORE);
    if (before == 0)
        return 0;
    at += before;
    size_t article = view_link(view, at, LINK_ARTICLE), start = view_sense(view, at + article, SENSE_START);
    if (start > 0)
        return before + article + start;
    bool noun =
        article > 0 && at + article < view->end && view->tokens[at + article].kind == TOKEN_WORD &&
        (view_meaning(view, at + article).sense == SENSE_NONE || view_sense(view, at + article, SENSE_ROLE) ||
         view_sense(view, at + article, SENSE_PART) || view_unit(view, at + article, TIME_DAY));
    return noun ? before + article + 1 : 0;
}

/* `tot`, `uiterlijk`, `tot en met` before the amount. */
static size_t bound_read(const struct view *view, size_t at, enum bound *bound)
{
    size_t from = at;
    for (size_t taken; (taken = view_link(view, at, LINK_BOUND)) > 0 && at - from < 6; at += taken)
        *bound = (enum bound)((view_meaning(view, at).value & LINK_BOUND) >> LINK_BOUND_SHIFT);
    return at - from;
}

/* `tot de dag ervoor`, `tot de avond ervoor`, `until the day before`: one day, said with the article; its
 * tokens with those that say before what. */
static size_t day_before_read(const struct view *view, size_t at)
{
    size_t article = view_link(view, at, LINK_ARTICLE),
           day = article > 0 ? view_unit(view, at + article, TIME_DAY) : 0;
    if (article > 0 && day == 0)
        day = view_sense(view, at + article, SENSE_PART);
    size_t start = day > 0 ? start_read(view, at + article + day) : 0;
    if (day > 0 && start == 0) {
        start = view_link(view, at + article + day, LINK_BEFORE);
        start = at + article + day + start >= view->end ||
                        view->tokens[at + article + day + start].kind == TOKEN_MARK
                    ? start
                    : 0;
    }
    return start > 0 ? article + day + start : 0;
}

size_t offset_recognise(const struct text *text, size_t token, const struct mention_settings *settings,
                        struct mention *mention)
{
    const struct token *first = &text->tokens[token];
    if (first->kind == TOKEN_NUMBER ? first->len > 4 : first->meanings[VOCABULARY_TIME].sense == SENSE_NONE)
        return 0;
    int tenths;
    enum time_unit unit;
    enum unit out;
    enum bound bound = BOUND_NONE;
    struct view view = view_at(text, token, settings);
    size_t at = token + bound_read(&view, token, &bound);
    at += view_sense(&view, at, SENSE_ABOUT);
    size_t lone = bound != BOUND_NONE ? day_before_read(&view, at) : 0;
    if (lone > 0) {
        mention->kind = MENTION_OFFSET;
        mention->bound = bound;
        mention->offset = (struct offset){1, UNIT_DAYS};
        mention->start_span = text_span(text, at, lone);
        return at + lone - token;
    }
    size_t taken = amount_read(&view, at, &tenths, &unit);
    if (taken == 0 || tenths % 10 != 0 || !offset_unit(unit, &out))
        return 0;
    size_t start = start_read(&view, at + taken);
    if (start == 0)
        return 0;
    mention->kind = MENTION_OFFSET;
    mention->bound = bound;
    mention->offset = (struct offset){tenths / 10, out};
    mention->start_span = text_span(text, at, taken + start);
    return at + taken + start - token;
}
