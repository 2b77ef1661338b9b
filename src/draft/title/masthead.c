/* What a heading says of the page: whose it is, of what kind, or that it is news of the event. */
#include "draft/people/organisation.h"
#include "draft/title/headline.h"
#include "draft/title/phrase.h"

enum {
    YEAR_DIGITS = 4,
    INVITING = 6,        /* `nodigt u van harte uit` and a mark */
    CALENDAR_TOKENS = 3, /* `Agenda algemeen` */
    TITLE_LINES = 4,     /* at the top, among which the browser's title stands */
    PAGE_LINES = 80,     /* below it, among which the page's own stands */
};

static bool says(const struct heading *heading, enum sense sense)
{
    return (heading->senses & sense_bit(sense)) != 0;
}

/* Two stretches of the same words. */
static bool are_same(const struct text *text, struct stretch one, struct stretch two)
{
    bool same = one.tokens == two.tokens && one.tokens > 0;
    for (size_t i = 0; same && i < one.tokens; i++)
        same = slice_same_word(text_token(text, one.token + i), text_token(text, two.token + i));
    return same;
}

/* `De dijk | Gemeente Weert` above a line `De dijk`: what the browser showed of the page, whose own heading
 * stands below. */
bool heading_is_page_title(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    size_t end = stretch_end(heading->body), parts = 0, most = heading->line + PAGE_LINES;
    for (size_t i = end - 1; i > heading->body.token && parts == 0 && heading->line < TITLE_LINES; i--)
        parts = text_is_mark(text, i, '|') || text_is_dash(text, i) ? i : 0;
    if (parts == 0)
        return false;
    struct stretch before = stretch_between(heading->body.token, parts),
                   behind = stretch_between(parts + 1, end);
    for (size_t line = heading->line + 1; line < text->lines_len && line < most; line++) {
        struct stretch body = outline_body(text, line);
        if (body.tokens > 0 && (are_same(text, before, body) || are_same(text, behind, body)))
            return heading->reading->outline->roles[line] == LINE_HEADING || line_is_alone(text, line);
    }
    return false;
}

bool heading_is_masthead(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    if (!outline_is(heading->reading->outline, heading->line, FURNITURE_MASTHEAD))
        return false;
    bool event = token_is_event(text, heading->body.token) && !stretch_has_venue(text, heading->body);
    for (size_t i = heading->body.token; i < stretch_end(heading->body); i++)
        event &= !text_is_mark(text, i, '|');
    return !event;
}

/* `Nieuwsbericht Uitnodiging avond over bomen`: of what kind the page is, before its name. */
static bool leads_event(const struct heading *heading)
{
    struct stretch behind = stretch_between(heading->body.token + 1, stretch_end(heading->body));
    return text_cue(heading->reading->text, behind.token) == SENSE_HELD &&
           stretch_has_event(heading->reading->text, behind);
}

/* `Reageer op dit bericht`, `Nieuwsbrief mei`: of the page. */
bool heading_is_of_page(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    bool mailing = says(heading, SENSE_MAILING) && outline_has(text, heading->body, SENSE_MAILING, NULL);
    return !outline_is(heading->reading->outline, heading->line, FURNITURE_MENU) &&
           (mailing || (says(heading, SENSE_BOILERPLATE) && phrase_is_of_page(text, heading->body)));
}

/* `Newsletter no. 143, September 2025`: what is sent round, and of no event. */
bool heading_is_newsletter(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    return says(heading, SENSE_MAILING) && text_cue(text, heading->body.token) == SENSE_MAILING &&
           !stretch_has_event(text, heading->body);
}

/* `Natuurkundig genootschap, opgericht in 1794`: what a body says of itself. */
bool heading_tells_founding(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    size_t at;
    if (!says(heading, SENSE_PAST) || !outline_has(text, heading->body, SENSE_PAST, &at))
        return false;
    bool year = false;
    for (size_t i = at; i < stretch_end(heading->body) && !year; i++)
        year = text->tokens[i].kind == TOKEN_NUMBER && text->tokens[i].len == YEAR_DIGITS;
    return year && stretch_has_organisation(text, stretch_between(heading->body.token, at));
}

/* The site's news and dates: `Nieuwsbericht 7 april`. */
bool heading_names_publication(const struct heading *heading)
{
    bool may = (says(heading, SENSE_LABEL) || says(heading, SENSE_PUBLISHED)) && !leads_event(heading);
    for (size_t i = heading->body.token; i < stretch_end(heading->body) && may; i++)
        if (phrase_is_publication(heading->reading->text, i) ||
            (text_cue(heading->reading->text, i) == SENSE_PUBLISHED &&
             text_meaning(heading->reading->text, VOCABULARY_CUE, i).value == 0))
            return true;
    return false;
}

/* `Programma van de avond op 4 mei`: behind a word for a programme nothing but when it is. */
static bool is_programme_of_day(const struct heading *heading, size_t at)
{
    const struct text *text = heading->reading->text;
    size_t words = 0;
    for (; at < stretch_end(heading->body) && outline_mention(heading->reading->outline, at) == NULL; at++) {
        bool time = text_meaning(text, VOCABULARY_TIME, at).sense != SENSE_NONE;
        words += time;
        if (!time && !phrase_is_small(text, at) && text->tokens[at].kind == TOKEN_WORD)
            return false;
    }
    return words > 0;
}

/* `Agenda algemeen`: what the page is of. */
bool heading_is_calendar(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    struct stretch body = heading->body;
    struct meaning label = text_meaning(text, VOCABULARY_LABEL, body.token);
    if (label.sense != SENSE_LABEL || label.value != LABEL_PROGRAMME)
        return false;
    return (body.tokens <= CALENDAR_TOKENS && !stretch_has_event(text, body)) ||
           is_programme_of_day(heading, body.token + label.tokens);
}

/* `Update 25 oktober: volgeboekt!`: news of the event. */
bool heading_begins_as_news(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, heading->body.token);
    size_t next = heading->body.token + meaning.tokens;
    return meaning.sense == SENSE_PUBLISHED && meaning.value == 1 && next < stretch_end(heading->body) &&
           (text->tokens[next].kind == TOKEN_MARK ||
            outline_mention(heading->reading->outline, next) != NULL);
}

/* `De bond nodigt u van harte uit`: it ends before what it invites to. */
static bool invites_to_nothing(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    size_t end = stretch_end(heading->body);
    for (size_t i = heading->body.token; i < end; i++)
        if (phrase_invites(text, i))
            return end - i <= INVITING && opening_invited_in(heading->reading, heading->body).tokens == 0;
    return false;
}

/* `Wetlands & Society presents`: who is said to do it, what it is stands below; of what stands behind a
 * colon, `Ontbijt: personeel vinden en houden`, nobody does. */
bool heading_presents(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    size_t last = stretch_end(heading->body) - 1;
    for (size_t i = heading->body.token; i < last; i++)
        if (text_is_mark(text, i, ':'))
            return false;
    last -= last > heading->body.token && text_is_mark(text, last, ':');
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, last);
    bool presents = meaning.sense == SENSE_ORGANIZE && (meaning.value == 0 || meaning.value == 2);
    return heading->body.tokens > 1 && (presents || invites_to_nothing(heading)) &&
           line_behind(text, heading->line) != SIZE_MAX;
}
