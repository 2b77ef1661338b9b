/* A place that stands between the title and the day, or behind its hour. */
#include "draft/people/organisation.h"
#include "draft/place/site.h"
#include "draft/title/headline.h"
#include "draft/title/phrase.h"

enum {
    PLACE_TOKENS = 12,
    HEAD_LINES = 3, /* title, place and day, of a page whose lines follow upon each other */
};

/* A few words with one for a building, that are no sentence, nobody's and no event's. */
static bool is_place(const struct reading *reading, struct stretch body)
{
    const struct text *text = reading->text;
    size_t line = text->tokens[body.token].line;
    enum line_role role = reading->outline->roles[line];
    char last = text->tokens[stretch_end(body) - 1].mark;
    bool plain = (role == LINE_HEADING || role == LINE_PROSE) && !text->lines[line].bullet &&
                 reading->outline->sections[line] == LABEL_NONE;
    if (!plain || body.tokens > PLACE_TOKENS || last == '.' || last == ':' || last == '!' || last == '?')
        return false;
    bool street = false; /* `Oude Veerman, Kade 4, Kampen` */
    for (size_t i = body.token; i < stretch_end(body); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        street |= mention_is_address(mention) && i > body.token + 1 && text_is_mark(text, i - 1, ',');
        bool told = mention != NULL && mention->kind != MENTION_OTHER && !mention_is_address(mention);
        if (told || (token_is_organisation(text, i) && !token_is_venue(text, i)))
            return false;
    }
    return text->tokens[body.token].upper && (street || stretch_has_venue(text, body)) &&
           !stretch_has_event(text, body) && !phrase_has_verb(text, body) &&
           text_cue(text, body.token) != SENSE_BY;
}

void site_take_above(const struct reading *reading, const struct draft *draft, size_t line, struct site *site)
{
    const struct text *text = reading->text;
    if (line >= text->lines_len || line > reading->outline->prose + HEAD_LINES ||
        !mention_is_day(outline_mention(reading->outline, text->lines[line].body)))
        return;
    size_t above = line_above(text, line);
    struct span title = draft_span(draft, KEY_TITLE);
    struct stretch body = above != SIZE_MAX ? outline_body(text, above) : (struct stretch){0};
    bool below = body.tokens > 0 && title.len > 0 && title.at + title.len <= stretch_span(text, body).at;
    if (below && is_place(reading, body))
        site_take_field(reading, &(struct field){.value = body, .line = above, .lines = 1}, site);
}

/* Words with capitals alone, and what parts them: as houses are called, and towns. */
static bool are_capitals(const struct text *text, struct stretch words)
{
    bool capitals = words.tokens > 0;
    for (size_t i = words.token; capitals && i < stretch_end(words); i++)
        capitals = text->tokens[i].upper || text->tokens[i].kind == TOKEN_MARK;
    return capitals;
}

/* `Vrijdag 12 mei, 13.00 uur, De Veiling` below another heading: a day with its hour, and behind a comma no
 * event; words in small letters may be the name of one, where the heading above tells of none. */
bool heading_gives_setting(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    const struct outline *outline = heading->reading->outline;
    size_t above = line_above(text, heading->line);
    if (!mention_is_day(outline_mention(outline, heading->body.token)) || above == SIZE_MAX ||
        outline->roles[above] != LINE_HEADING)
        return false;
    bool clock;
    size_t at = outline_behind_times(outline, heading->body, &clock);
    struct stretch rest = stretch_between(at, stretch_end(heading->body));
    return clock && rest.tokens > 0 && text_is_mark(text, at - 1, ',') && !stretch_has_event(text, rest) &&
           text->tokens[at].kind == TOKEN_WORD &&
           (are_capitals(text, rest) || stretch_has_event(text, outline_body(text, above)));
}
