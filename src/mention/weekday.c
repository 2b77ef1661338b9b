/* Weekdays, and the day that stands beside one: di 7 nov., dinsdag 7/11, vrijdag de vijftiende. */
#include "mention/reading.h"

enum { FREE_TOKENS = 3 }; /* of `toegang is vrij` */

/* `Toegang vrij, aanvang 19.30 uur`: free, and no Friday. */
static bool is_free(const struct view *view, size_t at)
{
    for (size_t back = 1; back < FREE_TOKENS && back <= at; back++) {
        struct meaning cue = view->tokens[at - back].meanings[VOCABULARY_CUE];
        if (cue.sense == SENSE_FREE && cue.tokens > back)
            return true;
    }
    return false;
}

size_t weekday_read(const struct view *view, size_t at, struct moment *moment)
{
    struct meaning meaning = view_meaning(view, at);
    size_t taken = meaning.tokens;
    switch (meaning.sense) {
    case SENSE_WEEKDAY_SHORT:
        if (is_free(view, at))
            return 0;
        moment->weak = true;
        moment->weekday = meaning.value;
        taken += view_glued_mark(view, at + taken, '.');
        break;
    case SENSE_WEEKDAYS:
        moment->repeated = true;
        moment->weekday = meaning.value;
        break;
    case SENSE_WEEKDAY:
        moment->weekday = meaning.value;
        break;
    case SENSE_WEEKDAY_PART:
        moment->weekday = meaning.value / 8;
        moment->part = (enum day_part)(meaning.value % 8);
        break;
    default:
        return 0;
    }
    moment->weekday_span = text_span(view->text, at, meaning.tokens);
    if (view_sense(view, at + taken, SENSE_PART) > 0) {
        moment->part = (enum day_part)view_meaning(view, at + taken).value;
        taken += view_sense(view, at + taken, SENSE_PART);
    }
    return taken;
}

/* `(dinsdag)` behind a date. */
static size_t weekday_behind(const struct view *view, size_t at, struct moment *moment)
{
    struct moment found = moment_none;
    if (at < view->settings->month_end && weekday_read(view, at, &found) > 0) { /* `4 do` below its month */
        moment->weekday = found.weekday;
        moment->weekday_span = found.weekday_span;
        return 1;
    }
    if (!view_mark(view, at, '('))
        return 0;
    size_t taken = weekday_read(view, at + 1, &found);
    if (taken == 0 || !view_mark(view, at + 1 + taken, ')'))
        return 0;
    moment->weekday = found.weekday;
    moment->weekday_span = found.weekday_span;
    return taken + 2;
}

/* `de eenendertigste` behind a weekday: a day of an unknown month. */
static size_t day_alone_read(const struct view *view, size_t at, struct moment *moment)
{
    int day;
    bool ordinal;
    size_t article = view_link(view, at, LINK_ARTICLE);
    size_t taken = article > 0 ? day_number_read(view, at + article, &day, &ordinal) : 0;
    if (taken == 0 || !ordinal)
        return 0;
    moment->when.day = (signed char)day;
    return article + taken;
}

/* What parts a weekday from its date: `, `, ` de `, ` (`, ` the `. */
static size_t weekday_part_read(const struct view *view, size_t at, bool weak)
{
    size_t skip = view_mark(view, at, ',') || view_mark(view, at, '(') || view_mark(view, at, '|');
    skip += weak ? 0 : view_link(view, at + skip, LINK_ON);
    return skip + view_link(view, at + skip, LINK_ARTICLE);
}

static size_t plain_date_read(const struct view *view, size_t at, struct moment *moment)
{
    size_t taken = date_read(view, at, moment);
    if (taken == 0)
        taken = digits_date_read(view, at, moment);
    return taken;
}

/* A date, with a weekday before it, behind it, or none. */
static size_t dated_read(const struct view *view, size_t at, int begins, struct moment *moment)
{
    size_t taken = begins != BEGIN_WEEKDAY ? plain_date_read(view, at, moment) : 0;
    if (taken > 0)
        return taken + weekday_behind(view, at + taken, moment);
    taken = weekday_read(view, at, moment);
    if (taken == 0)
        return 0;
    size_t skip = weekday_part_read(view, at + taken, moment->weak),
           date = plain_date_read(view, at + taken + skip, moment);
    if (date > 0) {
        moment->weak = false;
        if (view_mark(view, at + taken, '('))
            date += view_mark(view, at + taken + skip + date, ')');
        return taken + skip + date;
    }
    return taken + day_alone_read(view, at + taken, moment);
}

/* `12 maart jl.`: the last one before the reference. */
static void set_last_year(const struct view *view, struct when *when)
{
    struct when reference = view->settings->reference;
    if (when->year != UNSTATED || when->month == UNSTATED || reference.year == UNSTATED)
        return;
    when->year = reference.year;
    if (when_is_before(reference, when_date(*when)))
        when->year--;
}

/* `a.s.` and its like behind a day say nothing that the day does not. */
static size_t shift_behind(const struct view *view, size_t at, size_t taken, struct moment *moment)
{
    if (!view_sense(view, at + taken, SENSE_SHIFT))
        return 0;
    if (moment->when.day != UNSTATED) {
        if (view_meaning(view, at + taken).value == SHIFT_LAST)
            set_last_year(view, &moment->when);
        return view_sense(view, at + taken, SENSE_SHIFT);
    }
    return relative_read(view, at, moment) > taken ? relative_read(view, at, moment) - taken : 0;
}

size_t day_read(const struct view *view, size_t at, struct moment *moment)
{
    if (!view_may_begin(view, at))
        return 0;
    size_t every = view_sense(view, at, SENSE_EVERY), taken = 0, longer = 0;
    int begins = view_begins(view, at + every);
    struct moment found = moment_none;
    found.repeated = every > 0;
    if ((begins & BEGINS_DATE) != 0)
        taken = dated_read(view, at + every, begins, &found);
    if (taken > 0)
        taken += shift_behind(view, at + every, taken, &found);
    struct moment other = moment_none;
    other.repeated = every > 0;
    if ((begins & BEGINS_PERIOD) != 0)
        longer = period_read(view, at + every, &other);
    if (longer <= taken && (begins & BEGINS_RELATIVE) != 0) {
        struct moment again = moment_none;
        size_t relative = relative_read(view, at + every, &again);
        if (relative > longer) {
            longer = relative;
            other = again;
        }
    }
    if (longer > taken) {
        taken = longer;
        found = other;
    }
    if (taken == 0)
        return 0;
    found.day = true;
    *moment = found;
    return every + taken;
}
