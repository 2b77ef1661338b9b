/* What is known of one place, put together and into the draft's location. */
#include "draft/place/building.h"
#include "draft/place/site.h"

enum {
    THING_TOKENS = 4, /* of what is named of a building */
    HOUSE_TOKENS = 8, /* of one before a hall in brackets */
};

void site_fill(struct site *site, const struct site *other)
{
    /* `zaal De Kring (Dorpsplein 3)` */
    bool whole = site->hall.tokens > 0 && site->street.len > 0 && other->hall.tokens == 0;
    if (site->name.tokens == 0 && !whole) {
        site->name = other->name;
        site->led = other->led;
    }
    if (site->hall.tokens == 0)
        site->hall = other->hall;
    if (site->street.len == 0)
        site->street = other->street;
    if (site->code.len == 0)
        site->code = other->code;
    if (site->city.len == 0) {
        site->city = other->city;
        site->country = other->country;
    }
}

/* The line begins with the name of the place, and goes on with its address. */
static bool lists_address(const struct reading *reading, const struct site *site, size_t line)
{
    const struct text *text = reading->text;
    size_t at = text->lines[line].body, tokens = site->name.tokens, same = 0;
    bool other = at != site->name.token && text->lines[line].tokens > tokens + 1;
    while (other && same < tokens &&
           slice_same_word(text_token(text, at + same), text_token(text, site->name.token + same)))
        same++;
    size_t behind = at + tokens;
    return other && same == tokens && text->tokens[behind].kind == TOKEN_MARK &&
           (site_street_at(reading, behind + 1) > 0 ||
            mention_is_address(outline_mention(reading->outline, behind + 1)));
}

void site_take_listed(const struct reading *reading, struct site *site)
{
    for (size_t line = 0; site->name.tokens > 0 && site->street.len == 0 && line < reading->text->lines_len;
         line++) {
        if (!lists_address(reading, site, line))
            continue;
        size_t behind = reading->text->lines[line].body + site->name.tokens + 1;
        size_t odd = mention_is_address(outline_mention(reading->outline, behind))
                         ? 0
                         : site_street_at(reading, behind);
        if (odd > 0)
            site_take_odd_street(reading, behind, odd, site);
        site_take_address(reading, outline_body(reading->text, line), site);
    }
}

/* `in de zaal`: any hall. */
static bool is_any_hall(const struct text *text, struct stretch hall)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, hall.token);
    return hall.tokens == 1 && meaning.sense == SENSE_ROOM && meaning.value == 1 &&
           !text->tokens[hall.token].upper;
}

/* `Stadhuis Aldewater`, `gemeentehuis van Leensum`: the town of a town hall, known or not. */
static void take_town_of_hall(const struct text *text, struct site *site)
{
    struct meaning meaning =
        site->name.tokens > 1 ? text_meaning(text, VOCABULARY_CUE, site->name.token) : (struct meaning){0};
    if (meaning.sense != SENSE_VENUE || meaning.value != 3)
        return;
    size_t at = site->name.token + meaning.tokens;
    at += at < stretch_end(site->name) && text_cue(text, at) == SENSE_NAME_JOINT;
    size_t town = at < stretch_end(site->name) ? site_unknown_town_at(text, at) : 0;
    if (town > 0 && at + town == stretch_end(site->name))
        site->city = text_span(text, at, town);
}

/* `voor leden`, `tevens bezoek Visserij Museum`: small words that lead to no building. */
static bool is_no_name(const struct text *text, struct stretch name)
{
    size_t first = name.token + (text_cue(text, name.token) == SENSE_ARTICLE), end = stretch_end(name);
    bool small = name.tokens > 2 && text->tokens[first].kind == TOKEN_WORD && !text->tokens[first].upper &&
                 !token_is_room(text, first) && text_cue(text, first) != SENSE_EVENT;
    /* `zorgboerderij De Hoek` */
    bool led = first + 2 < end && text_cue(text, first + 1) == SENSE_ARTICLE && text->tokens[first + 1].upper;
    /* `parkeerterrein van zwembad De Kuil`, `parkeerplaats bij het station` */
    enum sense first_cue = text_cue(text, first), second = text_cue(text, first + 1);
    bool spot = (first_cue == SENSE_FLOOR || first_cue == SENSE_THING) &&
                (second == SENSE_NAME_JOINT || second == SENSE_AT) && stretch_has_venue(text, name);
    return small && !led && !spot &&
           !stretch_has_venue(text, stretch_between(first, first + 2 < end ? first + 2 : end));
}

/* `parkeerterrein`, `ingang`: of a building, and no hall. */
static bool is_outside(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    return meaning.sense == SENSE_FLOOR && meaning.value == 0;
}

/* `Beatrixvleugel van congrescentrum De Rotonde`: a part of a building that no row knows, and the building.
 */
static void part_house(const struct text *text, struct site *site)
{
    for (size_t i = site->name.token + 1; i + 2 < stretch_end(site->name) && site->hall.tokens == 0; i++) {
        size_t house = i + 1 + (text_cue(text, i + 1) == SENSE_ARTICLE && !text->tokens[i + 1].upper);
        struct stretch before = stretch_between(site->name.token, i);
        if (text_cue(text, i) != SENSE_NAME_JOINT || house + 1 >= stretch_end(site->name) ||
            !token_is_venue(text, house) || text_meaning(text, VOCABULARY_CUE, house).value == 1 ||
            !text->tokens[house + 1].upper || before.tokens > 2 || stretch_has_venue(text, before) ||
            text_cue(text, i - 1) == SENSE_THING || is_outside(text, i - 1))
            continue;
        site->hall = before;
        site->name = stretch_between(house, stretch_end(site->name));
    }
}

/* `het grote orgel van de Grote Kerk`: something in a building, which no row knows: the building. */
static void leave_thing(const struct text *text, struct stretch *name)
{
    size_t of = name->token;
    while (of < stretch_end(*name) && of < name->token + THING_TOKENS &&
           text->tokens[of].kind == TOKEN_WORD && !text->tokens[of].upper &&
           text_meaning(text, VOCABULARY_PERSON, of).sense != SENSE_PARTICLE &&
           text_cue(text, of) != SENSE_NAME_JOINT)
        of++;
    struct meaning joint = text_meaning(text, VOCABULARY_CUE, of);
    struct stretch thing = stretch_between(name->token, of);
    if (of == name->token || of + 1 >= stretch_end(*name) || joint.sense != SENSE_NAME_JOINT ||
        joint.value != 0 || stretch_has_venue(text, thing) || token_is_room(text, of - 1) ||
        text_cue(text, of - 1) == SENSE_FLOOR)
        return;
    size_t house =
        of + joint.tokens - (joint.tokens > 1 && text_cue(text, of + joint.tokens - 1) == SENSE_ARTICLE);
    house += text_cue(text, house) == SENSE_ARTICLE && !text->tokens[house].upper;
    struct stretch rest = stretch_between(house, stretch_end(*name));
    bool named = rest.tokens > 0 && stretch_has_venue(text, rest) && text->tokens[house].upper;
    *name = named ? rest : *name;
}

/* `'t Hof van Ede`: the short article that a name begins with. */
static void take_article(const struct text *text, struct stretch *name)
{
    size_t at = name->token;
    if (name->tokens == 0 || at == 0 || text_cue(text, at - 1) != SENSE_ARTICLE ||
        text->tokens[at - 1].line != text->tokens[at].line)
        return;
    struct slice word = text_token(text, at - 1);
    bool apart = word.len == 1 && at > 1 && text_is_mark(text, at - 2, '\'') && !text->tokens[at - 1].space;
    if (word.len > 1 && word.at[word.len - 1] != 't')
        return;
    if (apart || word.at[0] == '\'' || (unsigned char)word.at[0] == 0xE2)
        *name = stretch_between(at - 1 - apart, stretch_end(*name));
}

/* `raadzaal, gemeenschapscentrum De Klavers,`, `Vlasmuseum (zaal 2)`: the house that stands beside a hall,
 * with a word for one; 0 tokens: there is none. */
static struct stretch house_beside(const struct reading *reading, struct stretch hall)
{
    const struct text *text = reading->text;
    size_t behind = stretch_end(hall) + 1, line = text->tokens[hall.token].line;
    if (text_is_mark(text, behind - 1, ',') && behind < text->tokens_len &&
        text->tokens[behind].line == line) {
        behind += text_cue(text, behind) == SENSE_ARTICLE && !text->tokens[behind].upper;
        struct stretch house = building_at(reading, behind);
        if (stretch_has_venue(text, house) && !stretch_has_event(text, house))
            return house;
    }
    if (hall.token < 2 || !text_is_mark(text, hall.token - 1, '('))
        return (struct stretch){0};
    for (size_t i = hall.token - 1;
         i > 0 && hall.token - i < HOUSE_TOKENS && text->tokens[i - 1].line == line; i--) {
        struct stretch house = building_at(reading, i - 1);
        if (token_is_venue(text, i - 1) && stretch_end(house) == hall.token - 1)
            return house;
    }
    return (struct stretch){0};
}

void site_put(const struct reading *reading, struct draft *draft, struct site *site)
{
    const struct text *text = reading->text;
    site->name = stretch_behind_label(text, site->name);
    leave_thing(text, &site->name);
    if (site->name.tokens > 0 && !site->led && is_no_name(text, site->name))
        site->name.tokens = 0;
    if (is_any_hall(text, site->hall))
        site->hall.tokens = 0;
    part_house(text, site);
    if (site->name.tokens == 0 && site->hall.tokens > 0)
        site->name = house_beside(reading, site->hall);
    if (site->name.tokens == 0 && site->hall.tokens > 0 &&
        (site->street.len > 0 || hall_is_house(text, site->hall))) {
        site->name = site_take_name(text, site->hall, site);
        site->hall.tokens = 0;
    }
    if (site->hall.tokens > 0 && slice_same_word(text_slice(text, stretch_span(text, site->hall)),
                                                 text_slice(text, stretch_span(text, site->name))))
        site->hall.tokens = 0;
    take_article(text, &site->name);
    if (site->name.tokens > 0)
        draft_put_words(draft, KEY_LOCATION_NAME, text, stretch_span(text, site->name));
    if (site->hall.tokens > 0)
        draft_put_words(draft, KEY_LOCATION_ROOM, text, stretch_span(text, site->hall));
    if (site->street.len > 0)
        draft_put_words(draft, KEY_LOCATION_STREET, text, site->street);
    if (site->code.len > 0)
        draft_put_words(draft, KEY_LOCATION_POSTAL_CODE, text, site->code);
    if (site->city.len == 0)
        take_town_of_hall(text, site);
    if (site->city.len > 0)
        draft_put_words(draft, KEY_LOCATION_CITY, text, site->city);
    if (site->country != NULL && strcmp(site->country, text->language->region) != 0)
        draft_put_string(draft, KEY_LOCATION_COUNTRY, site->country, (struct span){0});
}
