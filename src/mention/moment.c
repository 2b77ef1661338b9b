/* One end of a time: a day and the clock time that stands beside it. */
#include "mention/time.h"

/* Tokens between a day and its clock time. */
enum { GLUE_MOST = 4 };

/* One of these marks stands there. */
static bool is_mark_of(const struct view *view, size_t at, const char *marks)
{
    for (; *marks != '\0'; marks++)
        if (view_mark(view, at, *marks))
            return true;
    return false;
}

static bool same_line(const struct view *view, size_t a, size_t b)
{
    return a < view->end && b < view->end && view->tokens[a].line == view->tokens[b].line;
}

enum bound bound_of(struct meaning meaning)
{
    return (enum bound)((meaning.value & LINK_BOUND) >> LINK_BOUND_SHIFT);
}

enum connector connector_at(const struct view *view, size_t at, bool between, size_t *tokens)
{
    struct meaning meaning = view_meaning(view, at);
    *tokens = 1;
    if (view_mark(view, at, '-'))
        return view_glued(view, at) && view_glued(view, at + 1) ? CONNECT_GLUED_DASH : CONNECT_DASH;
    *tokens = meaning.tokens;
    if (meaning.sense != SENSE_LINK)
        return CONNECT_NONE;
    if (between && (meaning.value & LINK_AND))
        return CONNECT_AND;
    if (meaning.value & LINK_TO)
        return bound_of(meaning) == BOUND_UNTIL ? CONNECT_UNTIL : CONNECT_THROUGH;
    return CONNECT_NONE;
}

/* What may stand between a day and its clock time; a bound among it is the time's. */
struct glue {
    size_t tokens;
    bool link;  /* a word, so that the time may stand on the next line, and be a number alone */
    bool opens; /* van, tussen: a range follows */
    bool between;
    enum bound bound;
};

static struct glue glue_to_clock(const struct view *view, size_t at)
{
    struct glue glue = {0};
    for (int i = 0; i < GLUE_MOST; i++) {
        struct meaning meaning = view_meaning(view, at + glue.tokens);
        int links = meaning.sense == SENSE_LINK ? meaning.value : 0;
        bool letter =
            view_glued(view, at + glue.tokens) && slice_is(text_token(view->text, at + glue.tokens), "T");
        if (links & (LINK_AT | LINK_FROM | LINK_BETWEEN | LINK_BOUND)) {
            glue.link = true;
            glue.opens |= (links & (LINK_FROM | LINK_BETWEEN)) != 0;
            glue.between |= (links & LINK_BETWEEN) != 0;
            if (links & LINK_BOUND)
                glue.bound = bound_of(meaning);
            glue.tokens += meaning.tokens;
        } else if (meaning.sense == SENSE_START) {
            glue.tokens += meaning.tokens;
        } else if (letter || is_mark_of(view, at + glue.tokens, ",|-(:;*@")) {
            glue.tokens++;
        } else {
            break;
        }
    }
    return glue;
}

void moment_merge_clock(struct moment *day, const struct moment *clock)
{
    day->when = when_fill(when_date(day->when), clock->when);
    day->clock = clock->clock;
    day->half_day = clock->half_day;
    day->approximate |= clock->approximate;
    if (clock->part != PART_NONE)
        day->part = clock->part;
    else
        clock_apply_part(day, day->part);
}

/* Whether a number alone behind a day is a clock time: `om 8`, `van 5 tot 7`, `13 - 17 uur`. */
static bool number_joins(const struct view *view, size_t behind, const struct glue *glue)
{
    size_t connector;
    struct moment end = moment_none;
    if (connector_at(view, behind, glue->between, &connector) == CONNECT_NONE)
        return glue->link && !glue->opens && glue->bound == BOUND_NONE && !view_is_plain_word(view, behind) &&
               !view_sense(view, behind, SENSE_MONTH) && !view_sense(view, behind, SENSE_UNIT);
    if (glue->link && glue->bound <= BOUND_FROM)
        return true;
    return !glue->link && clock_read(view, behind + connector, false, &end) > 0;
}

/* `7.30 for 8 pm`: it begins at the second. */
static bool leads_to_start(const struct view *view, size_t at)
{
    size_t joint = at < view->end ? mention_for(view->text, at) : 0;
    return joint > 0 && view_is_number(view, at + joint);
}

/* Words on lines of their own are no glue: `zaterdag 25 april` above `Inloop` above `18.30 uur`. */
static bool stands_apart(const struct view *view, size_t at, size_t tokens)
{
    return tokens > 0 && !same_line(view, at - 1, at) && !same_line(view, at + tokens - 1, at + tokens);
}

/* A clock time behind a day: tokens with what stands between. */
static size_t join_clock(struct reading *reading, size_t at, struct moment *day)
{
    const struct view *view = &reading->view;
    struct glue glue = glue_to_clock(view, at);
    struct moment clock = moment_none;
    size_t taken = clock_read(view, at + glue.tokens, true, &clock);
    bool season = day->approximate && day->when.day == UNSTATED; /* `Vogels in de winter, 20.00 uur` */
    if (taken == 0 || season || leads_to_start(view, at + glue.tokens + taken) ||
        (!glue.link && !same_line(view, at - 1, at + glue.tokens)) || stands_apart(view, at, glue.tokens) ||
        (clock.clock == CLOCK_NUMBER && !number_joins(view, at + glue.tokens + taken, &glue)) ||
        (glue.bound != BOUND_NONE && reading->bound != BOUND_NONE))
        return 0;
    if (glue.bound != BOUND_NONE)
        reading->bound = glue.bound;
    reading->from |= glue.opens;
    reading->between |= glue.between;
    moment_merge_clock(day, &clock);
    taken += glue.tokens;
    if (day->when.year == UNSTATED && clock.when.second > 0)
        taken += year_alone_read(view, at + taken, &day->when.year);
    return taken;
}

/* A day behind a clock time, unless it has a clock time of its own. */
static size_t join_day(const struct view *view, size_t at, struct moment *clock)
{
    size_t skip = is_mark_of(view, at, ",|(");
    size_t link = view_link(view, at + skip, LINK_ON);
    skip += link;
    skip += view_link(view, at + skip, LINK_ARTICLE);
    struct moment day = moment_none, own = moment_none;
    if (!same_line(view, at - 1, at + skip) && link == 0)
        return 0;
    size_t taken = day_read(view, at + skip, &day);
    if (taken == 0 || (day.when.day == UNSTATED && day.weekday == UNSTATED) || when_has_date(day.last) ||
        (day.weak && !view_is_edge(view, at + skip + taken)))
        return 0;
    struct glue glue = glue_to_clock(view, at + skip + taken);
    if (glue.bound <= BOUND_FROM && clock_read(view, at + skip + taken + glue.tokens, false, &own) > 0)
        return 0;
    enum day_part part = clock->part;
    moment_merge_clock(&day, clock);
    if (part != PART_NONE)
        day.part = part;
    day.weak = false;
    *clock = day;
    return skip + taken;
}

size_t moment_read(struct reading *reading, size_t at, bool bare, struct moment *moment)
{
    if (!view_may_begin(&reading->view, at))
        return 0;
    *moment = moment_none;
    size_t taken = day_read(&reading->view, at, moment);
    if (taken > 0)
        return taken + join_clock(reading, at + taken, moment);
    *moment = moment_none;
    taken = clock_read(&reading->view, at, bare, moment);
    if (taken > 0 && moment->clock != CLOCK_NUMBER)
        taken += join_day(&reading->view, at + taken, moment);
    return taken;
}
