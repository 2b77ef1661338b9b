/* Events in lines of their own that no blank line parts: what stands above a day is the end of the entry
 * before, or the title of its own. */
#include "draft/shares/glued.h"

#include "draft/place/site.h"
#include "draft/shares/caption.h"
#include "draft/times/eventday.h"

enum { HEAD_LINES = 3 /* above a day that are looked at */ };

bool glued_is_named(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct stretch clause = caption_clause(reading, line);
    bool begins =
        clause.tokens > 0 && (text->tokens[clause.token].upper || token_is_event(text, clause.token) ||
                              text_meaning(text, VOCABULARY_PERSON, clause.token).sense == SENSE_TITLE);
    if (begins || caption_on_line(reading, line).tokens > 0)
        return true;
    /* `6 mei | Jan Bos | De turfvaart` */
    size_t title = caption_behind(reading, &(struct occasion){.line = line, .last = line}).token;
    return title > 0 && (text_is_mark(text, title - 1, '|') || text_is_behind_gap(text, title));
}

/* How many lines stand from one on, up to a blank one, at most so many. */
static size_t lines_from(const struct text *text, size_t line, size_t most)
{
    size_t lines = 0;
    while (lines < most && !line_is_blank(text, line + lines))
        lines++;
    return lines;
}

/* How many lines right above the first day may head its entry. */
static size_t lines_above(const struct reading *reading, size_t day)
{
    size_t lines = 0;
    while (lines < HEAD_LINES && lines < day && lead_may_head(reading, day - 1 - lines))
        lines++;
    return lines;
}

/* A line with hours, an address or an amount, or that begins with a hall or a building or ends with one: what
 * an entry closes with. */
static bool ends_entry(const struct reading *reading, size_t line)
{
    const struct mentions *mentions = reading->mentions;
    struct stretch body = outline_body(reading->text, line);
    size_t first = outline_mention_from(reading->outline, body.token);
    bool fact = first < mentions->len && mentions->at[first].token < stretch_end(body) &&
                mentions->at[first].kind != MENTION_COUNT;
    bool hall = (token_is_room(reading->text, body.token) || token_is_venue(reading->text, body.token)) &&
                !stretch_has_event(reading->text, body);
    return fact || hall || !lead_may_head(reading, line) || piece_building(reading, line).tokens > 0 ||
           site_town_at(reading->text, stretch_end(body) - 1) > 0;
}

/* What the lines between the days of a list are like. */
struct glue {
    size_t first, gap; /* lines above the first day; the fewest between two */
    size_t ends;       /* lines right above a day that end the entry before */
    size_t named;      /* days whose line names something */
    bool parted;       /* a blank line stands right above a day behind the first */
    bool broken;       /* or elsewhere between two */
};

static struct glue glue_of(const struct reading *reading, const struct entry_day *days, size_t len)
{
    const struct text *text = reading->text;
    struct glue glue = {.first = lines_above(reading, days[0].line),
                        .gap = SIZE_MAX,
                        .named = glued_is_named(reading, days[0].line)};
    for (size_t i = 1; i < len && !glue.parted; i++) {
        size_t gap = days[i].line - days[i - 1].line - 1;
        glue.parted = line_is_blank(text, days[i].line - 1);
        glue.broken |= lines_from(text, days[i - 1].line + 1, gap) < gap;
        glue.gap = gap < glue.gap ? gap : glue.gap;
        glue.ends += ends_entry(reading, days[i].line - 1);
        glue.named += glued_is_named(reading, days[i].line);
    }
    return glue;
}

bool glued_begins(const struct reading *reading, const struct entry_day *days, struct block *entries,
                  size_t len)
{
    const struct glue glue = glue_of(reading, days, len);
    if (glue.parted || (glue.broken && glue.first > 0))
        return false;
    size_t above = 0, below = lines_from(reading->text, days[len - 1].line + 1, glue.gap);
    if (glue.first > 0 && glue.named * 3 < len * 2 && (glue.ends * 2 < len || below == 0)) {
        above = glue.gap > below ? glue.gap - below : 1;
        above = above < glue.gap ? above : glue.gap;
    }
    for (size_t i = 0; i < len; i++) {
        size_t lines = i == 0 && above > glue.first ? glue.first : above;
        entries[i] = (struct block){.line = days[i].line - lines, .day = days[i].line};
    }
    return true;
}
