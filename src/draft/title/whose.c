/* A heading that says who, not what: the body that publishes the page, who organises, who signs. */
#include "draft/people/organisation.h"
#include "draft/title/headline.h"

#include "fasti/person.h"

enum { NAME_TOKENS = 3 }; /* of a line that may be a name above who speaks */

bool heading_begins_as_organisation(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    return token_is_organisation(text, heading->body.token) && heading->body.tokens < 7 &&
           !organisation_is_mere_word(text, heading->body.token);
}

/* The line is the name of who organises. */
bool heading_is_organizer(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    struct slice first = text_token(text, heading->body.token);
    for (size_t i = 0, len = draft_len(heading->draft, KEY_ORGANIZERS); i < len; i++) {
        const char *name = draft_text(heading->draft, draft_in(ROW_ORGANIZER_NAME, i));
        if (name == NULL || !slice_same_word(slice_part(first, 0, 1), slice_part(slice_of(name), 0, 1)))
            continue;
        AUTO_FREE char *words = draft_words(text, stretch_span(text, heading->body));
        if (slice_same_word(slice_of(name), slice_of(words)))
            return true;
    }
    return false;
}

/* Without a word for an organisation on the line, or in brackets that may go on behind it, no
 * name is one's. */
static bool may_name_organisation(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    bool bracket = false;
    for (size_t i = heading->body.token; i < stretch_end(heading->body) && !bracket; i++)
        bracket = text_is_mark(text, i, '(');
    return bracket || stretch_has_organisation(text, heading->body);
}

/* `VGA | Vereniging van Gemeentearchivarissen`: behind the short name that a site has before its long one. */
static size_t behind_short_name(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    size_t bar = heading->body.token + 1;
    bool parted = heading->body.tokens > 2 && (text_is_mark(text, bar, '|') || text_is_dash(text, bar));
    return parted && token_is_abbreviation(text, heading->body.token) ? bar + 1 : heading->body.token;
}

/* `Rekenkamer Vallei en Eem`: nothing but who publishes the page. */
bool heading_is_institution(const struct heading *heading)
{
    size_t end = 0;
    if (!may_name_organisation(heading) ||
        organisation_is_mere_word(heading->reading->text, heading->body.token))
        return false;
    struct stretch name = organisation_at(heading->reading, behind_short_name(heading), &end);
    return name.tokens > 0 && end >= stretch_end(heading->body) &&
           stretch_has_organisation(heading->reading->text, name) &&
           !stretch_has_event(heading->reading->text, heading->body);
}

/* Several persons below another line of the page. */
bool heading_is_persons_below(const struct heading *heading)
{
    return line_above(heading->reading->text, heading->line) != SIZE_MAX &&
           (heading->senses & sense_bit(SENSE_AND)) != 0 && heading_is_persons(heading);
}

/* Where a person begins, or one behind what he or she does: `Piano: Anna Smit`, `Gastspreker - Anna Smit`. */
static bool player_at(const struct text *text, size_t token, struct person *person)
{
    struct meaning function = text_meaning(text, VOCABULARY_PERSON, token);
    bool does = function.sense == SENSE_FUNCTION && function.value == 2;
    size_t name = token + (does ? function.tokens : 1);
    bool led = text->tokens[token].kind == TOKEN_WORD &&
               (text_is_mark(text, name, ':') || (does && text_is_dash(text, name)));
    return !token_is_event(text, token) && person_at(text, led ? name + 1 : token, person) &&
           person->certainty >= 2;
}

/* Words in small letters up to a comma or the end: what somebody is or plays. */
static size_t behind_part(const struct text *text, size_t at, size_t end)
{
    while (at < end && text->tokens[at].kind == TOKEN_WORD && !text->tokens[at].upper)
        at++;
    return at;
}

/* `Anna Smit (piano), Bert Vos (viool)`, `Anna Smit, dorpshistorica`: only persons, with what each does. */
static bool are_players(const struct text *text, struct stretch body)
{
    struct person person;
    size_t at = body.token, end = stretch_end(body), parts = 0;
    while (at < end && player_at(text, at, &person)) {
        size_t behind = person.token + person.tokens;
        parts += person.role.len > 0 || person.token != at;
        if (behind + 1 < end && text_is_mark(text, behind, ',') && !text->tokens[behind + 1].upper) {
            behind = behind_part(text, behind + 1, end);
            parts++;
        }
        if (behind >= end)
            return parts > 0;
        at = behind + (text_cue(text, behind) == SENSE_AND || text_is_mark(text, behind, ',') ||
                       text_is_mark(text, behind, ';') || text_is_mark(text, behind, '/'));
    }
    return false;
}

/* `Anna Smit` alone, below a line of some words that is more than a kind of event. */
static bool is_one_person(const struct text *text, struct stretch body, size_t above)
{
    struct person person;
    return text->lines[above].tokens >= NAME_TOKENS && person_at(text, body.token, &person) &&
           person.certainty >= 3 && person.token + person.tokens >= stretch_end(body);
}

/* Persons and what they do below a line that may be the name. */
bool heading_is_players_below(const struct heading *heading)
{
    const struct outline *outline = heading->reading->outline;
    const struct text *text = outline->text;
    size_t above = line_above(text, heading->line);
    return above != SIZE_MAX && outline->roles[above] != LINE_FIELD &&
           outline->sections[above] == LABEL_NONE &&
           !mention_is_day(outline_mention(outline, text->lines[above].body)) &&
           (are_players(text, heading->body) || is_one_person(text, heading->body, above)) &&
           !stretch_has_organisation(text, outline_body(text, above));
}

/* `Truus Peters, secretaris`, and whatever stands right below the words that a letter closes with: who signs.
 */
bool heading_is_signature(const struct heading *heading)
{
    struct person person;
    size_t above = line_above(heading->reading->text, heading->line);
    if (above != SIZE_MAX && line_says(heading->reading->text, above, SENSE_REGARDS))
        return true;
    return heading->line >= heading->reading->outline->prose &&
           person_at(heading->reading->text, heading->body.token, &person) && person.certainty >= 2 &&
           person.token + person.tokens >= stretch_end(heading->body);
}
