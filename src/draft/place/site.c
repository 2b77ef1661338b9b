/* The pieces of a place, told apart: name, hall, street, postal code, town. */
#include "draft/people/organisation.h"
#include "draft/place/site.h"

enum {
    BELGIAN_CODE = 4,  /* digits of a postal code without letters */
    TOWN_TOKENS = 6,   /* of a town that is not known */
    STREET_TOKENS = 4, /* of a street's name */
};

bool mention_is_address(const struct mention *mention)
{
    return mention != NULL && (mention->kind == MENTION_STREET || mention->kind == MENTION_POSTAL_CODE);
}

/* `, Buorren 24 in`, `(Domein 2)`: a word with a capital and a house number behind a building, however it is
 * called. 0: none. */
size_t site_street_at(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    size_t at = token;
    while (at < text->tokens_len && at < token + STREET_TOKENS && text->tokens[at].kind == TOKEN_WORD &&
           text->tokens[at].line == text->tokens[token].line && (at > token || text->tokens[at].upper) &&
           outline_mention(reading->outline, at) == NULL)
        at++;
    bool numbered = at > token && at < text->tokens_len && text->tokens[at].kind == TOKEN_NUMBER &&
                    text->tokens[at].len <= 3 && outline_mention(reading->outline, at) == NULL &&
                    !(text_is_mark(text, at + 1, ':') && !text->tokens[at + 1].space) &&
                    !token_is_room(text, token) && !token_is_room(text, at - 1);
    size_t end = at + 1;
    if (numbered && end < text->tokens_len && text->tokens[end].len == 1 &&
        text->tokens[end].kind == TOKEN_WORD && !text->tokens[end].space)
        end++;
    bool edge = end >= text->tokens_len || text->tokens[end].line != text->tokens[token].line ||
                text->tokens[end].kind == TOKEN_MARK || text_cue(text, end) == SENSE_AT;
    return numbered && edge ? end - token : 0;
}

void site_take_odd_street(const struct reading *reading, size_t token, size_t tokens, struct site *site)
{
    if (site->street.len > 0)
        return;
    site->street = text_span(reading->text, token, tokens);
    site_take_town_behind(reading->text, token + tokens, site);
}

void site_take_unknown_town(const struct text *text, size_t token, struct site *site)
{
    size_t town = site_unknown_town_at(text, token);
    if (town > 0 && site->city.len == 0)
        site->city = text_span(text, token, town);
}

/* Street, postal code and town out of the mentions in a stretch. */
void site_take_address(const struct reading *reading, struct stretch stretch, struct site *site)
{
    const struct mentions *mentions = reading->mentions;
    for (size_t i = outline_mention_from(reading->outline, stretch.token);
         i < mentions->len && mentions->at[i].token < stretch_end(stretch); i++) {
        const struct mention *mention = &mentions->at[i];
        if (mention->kind == MENTION_STREET && site->street.len == 0) {
            site->street = mention->span;
            site_take_town_behind(reading->text, mention->token + mention->tokens, site);
        }
        if (mention->kind == MENTION_POSTAL_CODE && site->code.len == 0) {
            site->code = mention->span;
            if (mention->rest.len > 0)
                site->city = mention->rest;
            if (mention->span.len == BELGIAN_CODE)
                site->country = site_country(COUNTRY_BE);
        }
    }
}

bool site_has_room_word(const struct text *text, struct stretch stretch)
{
    for (size_t i = stretch.token; i < stretch_end(stretch); i++)
        if (token_is_room(text, i))
            return true;
    return false;
}

/* `dorpshuis De Hoek in Ooster-Wolde`: the building up to the word before its town, which no row needs to
 * know; 0: there is none. */
static size_t building_before_town(const struct text *text, struct stretch name)
{
    size_t at = stretch_end(name);
    while (at > name.token && (text_cue(text, at - 1) != SENSE_AT || text->tokens[at - 1].upper) &&
           stretch_end(name) - at < TOWN_TOKENS)
        at--;
    struct stretch rest = stretch_between(at, stretch_end(name));
    bool town = at > name.token + 1 && rest.tokens > 0 && site_unknown_town_at(text, at) == rest.tokens &&
                !stretch_has_venue(text, rest) && !site_has_room_word(text, rest) &&
                !stretch_has_organisation(text, name);
    return town && stretch_has_venue(text, stretch_between(name.token, at - 1)) ? at : 0;
}

/* `Otterby Cricket Club Station Road`: a street right behind the building, where streets may
 * lack a number. */
static struct stretch take_street_behind(const struct text *text, struct stretch name, struct site *site)
{
    size_t last = stretch_end(name) - 1;
    if (name.tokens < 4 || site->street.len > 0 || !text_ends(text, last, ENDING_STREET_WORD) ||
        !(token_is_venue(text, last - 2) || token_is_organisation(text, last - 2)))
        return name;
    site->street = text_span(text, last - 1, 2);
    return stretch_between(name.token, last - 1);
}

/* `Stadhuis te Deventer`: the name is Stadhuis; `Stadhuis Deventer`, `gemeentehuis van Leusden` stay whole.
 * The town of all three. */
struct stretch site_take_name(const struct text *text, struct stretch name, struct site *site)
{
    name = take_street_behind(text, name, site);
    for (size_t i = stretch_end(name); i-- > name.token;) {
        size_t town = site_town_at(text, i);
        if (town == 0 || i + town > stretch_end(name))
            continue;
        bool behind = i > name.token && text_cue(text, i - 1) == SENSE_AT,
             /* `Leiden University Library` */
            whole = i == name.token && town + 1 < name.tokens && text_cue(text, i + town) != SENSE_ARTICLE &&
                    stretch_has_venue(text, stretch_between(i + town + 1, stretch_end(name)));
        site_take_town(site, text, i, town);
        if (whole)
            return name;
        if (behind || i == name.token)
            return stretch_trim(text, stretch_between(name.token, i - behind));
        bool comma = i > name.token && text_is_mark(text, i - 1, ',');
        return comma ? stretch_trim(text, stretch_between(name.token, i - 1)) : name;
    }
    size_t town = building_before_town(text, name);
    if (town == 0)
        return name;
    if (site->city.len == 0)
        site->city = stretch_span(text, stretch_between(town, stretch_end(name)));
    return stretch_trim(text, stretch_between(name.token, town - 1));
}
