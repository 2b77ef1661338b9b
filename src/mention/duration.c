/* Amounts of time: anderhalf uur, 2,5 uur, drie kwartier, 2 uur en 30 minuten. */
#include "mention/reading.h"

/* Seconds of a unit; months and years have none. */
static int64_t unit_seconds(enum time_unit unit)
{
    static const int seconds[] = {1, 60, 900, 3600, 86400, 86400, 86400, 604800, 0, 0, 172800};
    return seconds[unit];
}

static int unit_months(enum time_unit unit)
{
    return unit == TIME_MONTH ? 1 : unit == TIME_YEAR ? 12 : 0;
}

static size_t unit_read_at(const struct view *view, size_t at, enum time_unit *unit)
{
    struct meaning meaning = view_meaning(view, at);
    if (meaning.sense == SENSE_HOUR)
        *unit = TIME_HOUR;
    else if (meaning.sense == SENSE_UNIT)
        *unit = (enum time_unit)meaning.value;
    else
        return 0;
    return meaning.tokens;
}

/* `½` stands for five tenths. */
static size_t half_sign(const struct view *view, size_t at)
{
    return at < view->end && slice_is(text_token(view->text, at), "½");
}

/* How many units, in tenths: `2`, `2,5`, `2½`, `anderhalf`, `een half`, `twee en een half`. */
static size_t quantity_read(const struct view *view, size_t at, int *tenths)
{
    int number = 0;
    size_t fraction = view_sense(view, at, SENSE_FRACTION);
    if (fraction > 0) {
        *tenths = view_meaning(view, at).value;
        return fraction;
    }
    *tenths = 5;
    if (half_sign(view, at) || view_sense(view, at, SENSE_HALF))
        return half_sign(view, at)
                   ? 1
                   : view_sense(view, at, SENSE_HALF) + view_link(view, at + 1, LINK_ARTICLE) +
                         view_sense(view, at + 1, SENSE_ONE);
    size_t taken = number_read(view, at, &number);
    if (taken == 0)
        return 0;
    *tenths = number * 10;
    bool article = view_sense(view, at, SENSE_ONE) > 0;
    if (article && view_sense(view, at + taken, SENSE_HALF)) {
        *tenths = 5;
        return taken + view_sense(view, at + taken, SENSE_HALF);
    }
    if (half_sign(view, at + taken)) {
        *tenths = article ? 5 : *tenths + 5;
        return taken + 1;
    }
    bool comma = view_glued_mark(view, at + taken, ',') || view_glued_mark(view, at + taken, '.');
    if (comma && view_glued(view, at + taken + 1) && view_digits(view, at + taken + 1) == 1) {
        *tenths += (int)view->tokens[at + taken + 1].number;
        return taken + 2;
    }
    size_t and = view_link(view, at + taken, LINK_AND),
           one = and > 0 ? view_sense(view, at + taken + and, SENSE_ONE) : 0;
    size_t half = one > 0 ? view_sense(view, at + taken + and + one, SENSE_HALF) : 0;
    if (half > 0 && !article) {
        *tenths += 5;
        return taken + and + one + half;
    }
    return taken;
}

size_t amount_read(const struct view *view, size_t at, int *tenths, enum time_unit *unit)
{
    size_t taken = quantity_read(view, at, tenths);
    size_t word = taken > 0 ? unit_read_at(view, at + taken, unit) : 0;
    return word > 0 ? taken + word : 0;
}

/* `een kwart uur`, `three quarters of an hour`. */
static size_t quarters_read(const struct view *view, size_t at, struct mention *mention)
{
    int count = 1;
    enum time_unit unit;
    size_t from = at;
    at += number_read(view, at, &count);
    size_t quarter = view_sense(view, at, SENSE_QUARTER);
    at += quarter;
    size_t of = view_link(view, at, LINK_OF);
    at += of;
    at += of > 0 ? view_sense(view, at, SENSE_ONE) : 0;
    size_t taken = quarter > 0 && count < 100 ? unit_read_at(view, at, &unit) : 0;
    if (taken == 0)
        return 0;
    mention->seconds += count * unit_seconds(unit) / 4;
    mention->months += count * unit_months(unit) / 4;
    return at + taken - from;
}

/* One part of a duration, added to `mention`. */
static size_t part_read(const struct view *view, size_t at, struct mention *mention)
{
    int tenths;
    enum time_unit unit;
    size_t one = view_sense(view, at, SENSE_ONE), span = view_sense(view, at + one, SENSE_SPAN);
    if (span > 0) {
        mention->seconds += view_meaning(view, at + one).value * 60;
        return one + span;
    }
    size_t quarters = quarters_read(view, at, mention);
    if (quarters > 0)
        return quarters;
    size_t taken = amount_read(view, at, &tenths, &unit);
    if (taken == 0 || (unit == TIME_MONTH && tenths % 10 != 0))
        return 0;
    mention->seconds += tenths * unit_seconds(unit) / 10;
    mention->months += tenths * unit_months(unit) / 10;
    return taken;
}

enum { PARTS_MOST = 4 };

size_t duration_recognise(const struct text *text, size_t token, const struct mention_settings *settings,
                          struct mention *mention)
{
    const struct token *first = &text->tokens[token];
    enum sense sense = first->meanings[VOCABULARY_TIME].sense;
    if (first->kind == TOKEN_NUMBER ? first->len > 4 : sense == SENSE_NONE && first->len > 2)
        return 0;
    struct view view = view_at(text, token, settings);
    if (view_glued(&view, token) && token > 0 && text->tokens[token - 1].mark != '(' &&
        text->tokens[token - 1].mark != '*')
        return 0;
    size_t at = token, taken = part_read(&view, at, mention);
    for (int parts = 0; taken > 0 && parts < PARTS_MOST; parts++) {
        at += taken;
        size_t skip = view_mark(&view, at, ',');
        skip += view_link(&view, at + skip, LINK_AND);
        taken = part_read(&view, at + skip, mention);
        at += taken > 0 ? skip : 0;
    }
    mention->kind = MENTION_DURATION;
    return mention->seconds > 0 || mention->months > 0 ? at - token : 0;
}
