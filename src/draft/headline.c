/* Headings that are no event's name: a place, a speaker, a question to the reader, a call, a site.
 */
#include "draft/headline.h"

#include "fasti/person.h"

enum { NEAR_LINES = 8 };

/* `What are you looking for?`, below the text's beginning any question: to the reader. */
bool heading_asks_reader(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    if (!text_is_mark(text, stretch_end(heading->body) - 1, '?'))
        return false;
    bool reader = heading->line >= heading->reading->outline->prose;
    for (size_t i = heading->body.token; i < stretch_end(heading->body) && !reader; i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        bool this =
            i > heading->body.token + 1 && is_event_word(text, i); /* `Waarom deze avond?` */
        reader = this || (meaning.sense == SENSE_PRONOUN && meaning.value == 5);
    }
    bool asks = cue_at(text, heading->body.token) == SENSE_PRONOUN ||
                (text_meaning(text, VOCABULARY_PERSON, heading->body.token + 1).sense == SENSE_BE &&
                 text_meaning(text, VOCABULARY_CUE, heading->body.token + 2).value == 5); /* `When are you visiting?` */
    return reader && asks;
}

/* `Zutphen, Netherlands`: nothing but towns and countries. */
bool heading_names_town(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    size_t words = 0;
    for (size_t i = heading->body.token; i < stretch_end(heading->body); i++) {
        bool place = text_meaning(text, VOCABULARY_PLACE, i).sense == SENSE_TOWN ||
                     cue_at(text, i) == SENSE_COUNTRY;
        words += text->tokens[i].kind != TOKEN_MARK;
        if (!place && !text_is_mark(text, i, ',') && !text_is_mark(text, i, '-'))
            return false;
    }
    return words > 0;
}

/* `Public Lectures` above the name of one of them, which stands above its day. */
bool heading_names_several(const struct heading *heading)
{
    const struct outline *outline = heading->reading->outline;
    const struct text *text = outline->text;
    bool several = false, one = false;
    for (size_t i = heading->body.token; i < stretch_end(heading->body); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        several |= meaning.sense == SENSE_EVENT && meaning.value == 2;
    }
    for (size_t line = heading->line + 1;
         several && line < heading->line + NEAR_LINES && line < text->lines_len; line++)
        one |= outline->roles[line] == LINE_HEADING && outline->sections[line] == LABEL_NONE &&
               text->lines[line].tokens > 2 && line_leads_day(outline, line);
    return one && !line_leads_day(heading->reading->outline, heading->line);
}

/* A building by its name, and where it stands. */
static bool is_building(const struct text *text, struct stretch words)
{
    bool building = words.tokens > 0 && is_venue_word(text, words.token);
    for (size_t i = words.token + 1; i < stretch_end(words) && building; i++) {
        enum sense sense = cue_at(text, i);
        building = text->tokens[i].upper || text_is_mark(text, i, ',') || sense == SENSE_ARTICLE ||
                   sense == SENSE_AT;
    }
    return building && !has_event_word(text, words);
}

/* `Dorpshuis De Vink, Zutphen` */
bool heading_names_building(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    bool organisation = text_meaning(text, VOCABULARY_CUE, heading->body.token).value == 1; /* `Museum De Vink` may present itself */
    return heading->body.tokens > 1 && !organisation && is_building(text, heading->body);
}

/* `Dorpshuis De Vink, vrijdag 9 april` below another heading: where and when it is. */
bool heading_sets_place(const struct heading *heading)
{
    const struct outline *outline = heading->reading->outline;
    size_t above = heading->line, at = heading->body.token;
    while (above > 0 && outline->roles[above - 1] == LINE_BLANK)
        above--;
    while (at < stretch_end(heading->body) && outline_mention(outline, at) == NULL)
        at++;
    return above > 0 && outline->roles[above - 1] == LINE_HEADING && is_day(outline_mention(outline, at)) &&
           is_building(outline->text, stretch_trim(outline->text, stretch_between(heading->body.token, at)));
}

/* `door Jan Jansen`: who, not what. */
bool heading_names_speaker(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    struct person person;
    return cue_at(text, heading->body.token) == SENSE_BY &&
           !has_event_word(heading->reading->text, heading->body) &&
           person_at(text, heading->body.token + 1, &person) && person.certainty >= 2;
}

/* `Jan Jansen` right above `Turf en klei`: who speaks, above of what. */
bool heading_names_person(const struct heading *heading)
{
    const struct outline *outline = heading->reading->outline;
    size_t next = heading->line + 1;
    struct person person;
    return next < outline->text->lines_len && outline->roles[next] == LINE_HEADING &&
           outline->text->lines[next].tokens > 1 && outline->sections[next] == LABEL_NONE &&
           person_at(outline->text, heading->body.token, &person) && person.certainty >= 2 &&
           person.token + person.tokens >= stretch_end(heading->body);
}

/* `De lezing van 11 juni gaat helaas`: it tells of the event by its mere kind. */
bool heading_tells_of_kind(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    size_t kind = heading->body.token + 1;
    return heading->body.tokens > 2 && cue_at(text, kind - 1) == SENSE_ARTICLE &&
           is_event_word(text, kind) && !text->tokens[kind].upper;
}

/* `Samen sterk!` */
bool heading_calls_out(const struct heading *heading)
{
    return text_is_mark(heading->reading->text, stretch_end(heading->body) - 1, '!');
}

/* A building with a hall: where, not what. */
bool heading_names_hall(const struct heading *heading)
{
    bool named = false;
    for (size_t i = heading->body.token;
         i < stretch_end(heading->body) && (heading->senses & sense_bit(SENSE_ROOM)) != 0 && !named;
         i++)
        named = is_room_word(heading->reading->text, i);
    return named && heading->body.tokens < 8 &&
           !has_event_word(heading->reading->text, heading->body);
}

bool heading_has_address(const struct heading *heading)
{
    for (size_t i = heading->body.token; i < stretch_end(heading->body); i++) {
        const struct mention *mention = outline_mention(heading->reading->outline, i);
        if (mention != NULL &&
            (mention->kind == MENTION_STREET || mention->kind == MENTION_POSTAL_CODE))
            return true;
    }
    return false;
}

/* `Broekland.net - het dorp op internet`: the site's name. */
bool heading_names_site(const struct heading *heading)
{
    const struct mention *mention = outline_mention(heading->reading->outline, heading->body.token);
    return mention != NULL && (mention->kind == MENTION_URL || mention->kind == MENTION_EMAIL);
}
