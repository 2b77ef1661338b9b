/* The place that stands at a token, behind a word that leads to it: a building, its hall, its town. */
#include "draft/people/candidate.h"
#include "draft/people/organisation.h"
#include "draft/place/building.h"
#include "draft/place/site.h"

/* `De Spil`, `'t Klokhuis`: as inns and halls are called. */
static bool begins_with_article(const struct text *text, struct stretch name)
{
    return name.tokens > 1 && name.tokens < 5 && text->tokens[name.token].upper &&
           text_cue(text, name.token) == SENSE_ARTICLE && text->tokens[name.token + 1].upper;
}

/* `at the White Hart in Marlow`: capitals behind an article, in a town that no row knows. */
static bool is_in_town(const struct reading *reading, size_t token, struct stretch name)
{
    const struct text *text = reading->text;
    size_t behind = stretch_end(name);
    return name.token > token && text_cue(text, token) == SENSE_ARTICLE &&
           text_cue(text, behind) == SENSE_AT && site_unknown_town_at(text, behind + 1) > 0 &&
           !stretch_has_event(text, name) && !stretch_has_organisation(text, name) &&
           !site_is_somebody(reading, name.token);
}

/* `, Leeds`, `, Kelbridge.`: behind a building a town that is known, or capitals and no more up to the end of
 * the sentence. */
static void take_town_beside(const struct reading *reading, size_t comma, size_t stop, struct site *site)
{
    const struct text *text = reading->text;
    size_t at = comma + 1, town = text_is_mark(text, comma, ',') && at < stop ? site_town_at(text, at) : 0;
    if (site->city.len > 0 || !text_is_mark(text, comma, ',') || at >= stop)
        return;
    if (town == 0 && outline_mention(reading->outline, at) == NULL && !site_is_somebody(reading, at)) {
        struct stretch rest = stretch_trim(text, stretch_between(at, stop));
        bool whole = site_unknown_town_at(text, at) == rest.tokens && rest.tokens > 0;
        town = whole && !stretch_has_venue(text, rest) && !stretch_has_organisation(text, rest) &&
                       !stretch_has_event(text, rest) && !token_is_room(text, at)
                   ? rest.tokens
                   : 0;
    }
    if (town > 0)
        site_take_town(site, text, at, town);
}

/* `in Land en Zee in Ede`: capitals behind an `en`, before a town or a street, are of the same name. */
static struct stretch joined_name(const struct reading *reading, struct stretch name)
{
    const struct text *text = reading->text;
    size_t at = stretch_end(name) + 1, end = at;
    if (name.tokens == 0 || text_cue(text, at - 1) != SENSE_AND ||
        text_meaning(text, VOCABULARY_CUE, at - 1).tokens > 1 || site_town_at(text, at) > 0 ||
        site_is_somebody(reading, at) || site_is_somebody(reading, name.token))
        return name;
    while (end < text->tokens_len && end < at + NAME_TOKENS && text->tokens[end].kind == TOKEN_WORD &&
           text->tokens[end].upper && text->tokens[end].line == text->tokens[at].line)
        end++;
    bool placed = (text_cue(text, end) == SENSE_AT && site_town_at(text, end + 1) > 0) ||
                  site_street_behind(reading, end) > 0;
    return end > at && placed ? stretch_between(name.token, end) : name;
}

void site_read_building(const struct reading *reading, size_t token, size_t stop, struct site *site)
{
    const struct text *text = reading->text;
    struct stretch name = joined_name(reading, building_at(reading, token));
    if (name.tokens == 0)
        name = site_led_name(reading, token, stop);
    site->led |= name.tokens > 0 && !text->tokens[token].upper && !token_is_venue(text, token);
    if (name.tokens > 0 && stretch_end(name) <= stop && !site_is_somebody(reading, token))
        site->name = site_take_name(text, name, site);
    size_t behind = stretch_end(name) + 1;
    bool marked =
        site->name.tokens > 0 && (text_is_mark(text, behind - 1, ',') || text_is_mark(text, behind - 1, '('));
    size_t street =
        marked && outline_mention(reading->outline, behind) == NULL ? site_street_at(reading, behind) : 0;
    if (street > 0)
        site_take_odd_street(reading, behind, street, site);
    if (text_cue(text, stretch_end(name)) == SENSE_AT &&
        outline_mention(reading->outline, stretch_end(name) + 1) == NULL)
        site_take_unknown_town(text, stretch_end(name) + 1, site);
    else if (site->name.tokens > 0)
        take_town_beside(reading, stretch_end(name), stop, site);
}

static bool is_quote(const struct text *text, size_t token)
{
    return text_is_mark(text, token, '"') || text_is_mark(text, token, '\'');
}

/* `in DePetrus worden gehouden`: a name that is known by what its sentence says behind it. */
static bool is_told_by_verb(const struct text *text, size_t behind)
{
    behind += text_meaning(text, VOCABULARY_PERSON, behind).sense == SENSE_BE;
    return text_cue(text, behind) == SENSE_HELD && text_meaning(text, VOCABULARY_CUE, behind).value == 2;
}

/* `te gast bij Waterschap Vallei en Veluwe`: the host's name behind it. */
static struct stretch host_at(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    struct meaning guest = token > 2 ? text_meaning(text, VOCABULARY_CUE, token - 3) : (struct meaning){0};
    size_t end;
    return guest.sense == SENSE_HELD && guest.value == 1 && guest.tokens == 3
               ? organisation_at(reading, token, &end)
               : (struct stretch){token, 0};
}

/* A word that no row knows, before one for a building and its name. */
static bool is_plain_adjective(const struct text *text, size_t token)
{
    return token + 2 < text->tokens_len && text->tokens[token].kind == TOKEN_WORD &&
           !text->tokens[token].upper && text_cue(text, token) == SENSE_NONE &&
           token_is_venue(text, token + 1) && !text->tokens[token + 1].upper && text->tokens[token + 2].upper;
}

/* A hall at a token or right behind it. */
static bool take_hall(const struct reading *reading, size_t at, size_t stop, struct site *site)
{
    const struct text *text = reading->text;
    for (size_t i = at; i < at + 3 && i < stop; i++) {
        size_t numbered = hall_numbered_at(text, i);
        if ((!token_is_room(text, i) && numbered == 0) || site->hall.tokens > 0)
            continue;
        struct stretch hall = numbered > 0 ? (struct stretch){i, numbered} : hall_at(reading, i, at);
        bool led = i == at + 1 && text->tokens[at].kind == TOKEN_WORD && text_cue(text, at) == SENSE_NONE;
        site->hall = stretch_between(led ? at : hall.token, stretch_end(hall));
        return true;
    }
    if (building_is_part_of_other(text, at)) {
        site->hall = (struct stretch){at, text_meaning(text, VOCABULARY_CUE, at).tokens};
        return true;
    }
    return false;
}

/* `vindt plaats in de Kleine Komedie`: capitals right behind the words that it is held. */
static bool is_held_in(const struct reading *reading, size_t token, struct stretch name)
{
    const struct text *text = reading->text;
    struct meaning held = text_meaning(text, VOCABULARY_CUE, token > 1 ? token - 2 : 0),
                   first = text_meaning(text, VOCABULARY_CUE, name.token);
    /* `held in English` */
    return token > 1 && name.tokens > 1 && text_cue(text, token - 1) == SENSE_AT &&
           held.sense == SENSE_HELD && held.value != 5 && text->tokens[name.token].upper &&
           first.sense != SENSE_COUNTRY && !stretch_has_event(text, name) &&
           text_meaning(text, VOCABULARY_PERSON, name.token).sense == SENSE_NONE &&
           outline_mention(reading->outline, name.token) == NULL &&
           (!stretch_has_organisation(text, name) || text_cue(text, token) == SENSE_ARTICLE) &&
           !site_is_somebody(reading, name.token);
}

/* The building there, told by its word, its street, its town or how it is spoken of. */
static void read_named(const struct reading *reading, size_t token, size_t at, size_t stop, struct site *site)
{
    const struct text *text = reading->text;
    bool adjective = at == token && is_plain_adjective(text, at); /* `in sociaal restaurant De Lepel` */
    at += adjective;
    struct stretch name = host_at(reading, token);
    bool quoted = is_quote(text, at), hosted = name.tokens > 0;
    /* `te gast bij De Vork` */
    bool whole = hosted && name.token == token + 1 && text_cue(text, token) == SENSE_ARTICLE;
    if (whole && text->tokens[token].upper)
        name = (struct stretch){token, name.tokens + 1};
    if (!hosted)
        name = joined_name(reading, building_at(reading, at + quoted));
    quoted = quoted && is_quote(text, stretch_end(name));
    struct stretch led_to = name.tokens == 0 ? site_led_name(reading, at, stop) : (struct stretch){0};
    if (led_to.tokens > 0 && site->name.tokens == 0) {
        site->name = site_take_name(text, led_to, site);
        site->led = true;
        take_town_beside(reading, stretch_end(led_to), stop, site);
    }
    if (name.tokens == 0 || stretch_end(name) > stop || site->name.tokens > 0 || is_quote(text, at) != quoted)
        return;
    size_t behind = stretch_end(name) + quoted;
    const struct mention *next = outline_mention(
        reading->outline, behind + (text_is_mark(text, behind, '(') || text_is_mark(text, behind, ',')));
    bool marked = text_is_mark(text, behind, ',') || text_is_mark(text, behind, '(');
    size_t street = marked && next == NULL ? site_street_at(reading, behind + 1) : 0;
    size_t town_behind =
        site->city.len == 0 && text_is_mark(text, behind, ',') ? site_town_at(text, behind + 1) : 0;
    bool led = text_cue(text, behind) == SENSE_AT, placed = led && site_town_at(text, behind + 1) > 0,
         venue = stretch_has_venue(text, name) || building_is_inn(text, name.token);
    bool along = site_street_behind(reading, behind) > 0 && !site_is_somebody(reading, name.token);
    if (venue || along || mention_is_address(next) || street > 0 || placed ||
        begins_with_article(text, name) || town_behind > 0 || is_in_town(reading, token, name) || hosted ||
        is_held_in(reading, token, name) ||
        (is_told_by_verb(text, behind) && !site_is_somebody(reading, name.token)))
        site->name = site_take_name(text, name, site);
    if (street > 0)
        site_take_odd_street(reading, behind + 1, street, site);
    else if (site->name.tokens > 0 && led && !placed && outline_mention(reading->outline, behind + 1) == NULL)
        site_take_unknown_town(text, behind + 1, site);
    if (site->name.tokens > 0)
        take_town_beside(reading, behind, stop, site);
}

void site_read_at(const struct reading *reading, size_t token, size_t stop, struct site *site)
{
    const struct text *text = reading->text;
    size_t at = token;
    if (text_cue(text, at) == SENSE_ARTICLE &&
        !(text->tokens[at].upper && at + 1 < stop && text->tokens[at + 1].upper))
        at++;
    size_t town = site_town_at(text, at);
    if (town > 0) {
        site_take_town(site, text, at, town);
        return;
    }
    if (!take_hall(reading, at, stop, site))
        read_named(reading, token, at, stop, site);
}
