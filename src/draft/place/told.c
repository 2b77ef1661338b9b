/* What a sentence tells of the place: a building, a hall, a street or a town behind `in`, and how sure that
 * is where it is held. */
#include "draft/people/candidate.h"
#include "draft/people/organisation.h"
#include "draft/place/building.h"
#include "draft/place/site.h"

enum {
    SAID = 5, /* that the words say themselves that this is the place */
    NAME = 2, /* what the name of a building is worth, a street, a town, a hall */
    STREET = 2,
    TOWN = 1,
    HALL = 1,
    OF_EVENT = 3,      /* what a building is worth that stands behind a kind of event */
    BUT_TOKENS = 40,   /* between where it is not and where it is */
    DAY_BEHIND = 2,    /* tokens before the day in `kom op zaterdag naar` */
    DENIAL_TOKENS = 6, /* `niet zoals eerder gemeld`, before a place */
};

/* `no longer be held in`: how many tokens are verbs that only say that it takes place. */
static size_t count_verbs(const struct text *text, size_t from, size_t end)
{
    size_t verbs = 0;
    for (size_t i = from; i < end; i++)
        verbs +=
            text_meaning(text, VOCABULARY_PERSON, i).sense == SENSE_BE || text_cue(text, i) == SENSE_HELD;
    return verbs;
}

/* `niet in de Oude Kerk maar in ...`, `in plaats van in het stadhuis`: where it is not; the token from which
 * that no longer holds, or 0. */
static size_t denied_until(const struct text *text, size_t token, struct stretch sentence)
{
    size_t from = token, end = token + 1, but,
           stop = stretch_end(sentence) < token + BUT_TOKENS ? stretch_end(sentence) : token + BUT_TOKENS;
    while (from > sentence.token && token - from < DENIAL_TOKENS && text->tokens[from].kind != TOKEN_MARK &&
           text_cue(text, from) != SENSE_NOT && text_cue(text, from) != SENSE_PLANNED)
        from--;
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, from);
    bool instead = meaning.sense == SENSE_PLANNED && meaning.value == 1,
         near = from + meaning.tokens <= token &&
                token - from - meaning.tokens <= count_verbs(text, from + meaning.tokens, token);
    if (meaning.sense == SENSE_NOT && outline_has(text, stretch_between(token, stop), SENSE_BUT, &but))
        return but;
    if (!near || (meaning.sense != SENSE_NOT && !instead))
        return 0;
    while (end < stretch_end(sentence) && text->tokens[end].kind != TOKEN_MARK &&
           !(instead && token_is_present_verb(text, end)))
        end++;
    return end;
}

/* `verplaatst van het stadhuis naar`: the place that it has been moved to follows. */
static bool leads_there(const struct text *text, size_t token)
{
    struct meaning time = text_meaning(text, VOCABULARY_TIME, token);
    return text_cue(text, token) == SENSE_TOWARDS ||
           (time.sense == SENSE_LINK && (time.value & LINK_TO) != 0);
}

/* Where the building of a hall or a floor at a token begins; 0: none is told. `Room 148, Fairbank Hall` */
static size_t building_of(const struct text *text, size_t token, const struct site *site)
{
    bool behind_hall = site->hall.tokens > 0 && token == stretch_end(site->hall);
    size_t end = token + text_meaning(text, VOCABULARY_CUE, token).tokens;
    if (!behind_hall && text_cue(text, token) != SENSE_FLOOR)
        return 0;
    if (behind_hall && text_is_mark(text, token, ',')) {
        size_t at = token + 1, last = at;
        while (last < at + NAME_TOKENS && last < text->tokens_len && !token_is_room(text, last) &&
               /* `Weavers' Museum` */
               (text->tokens[last].upper || (text_is_mark(text, last, '\'') && !text->tokens[last].space)))
            last++;
        return stretch_has_venue(text, stretch_between(at, last)) ? at : 0;
    }
    if (behind_hall && text_cue(text, token) == SENSE_VENUE &&
        text->tokens[token].line == text->tokens[token - 1].line)
        return token; /* `zaal A cc De Zwaan` */
    return building_behind(text, behind_hall ? token : end);
}

/* `in the Dye House at The Textile Room`: the building that one that is known is a part of, right behind it;
 * 0 tokens: there is none. */
static struct stretch house_behind(const struct text *text, const struct site *site, size_t token)
{
    size_t at = token + 1, end = at;
    if (site->name.tokens == 0 || site->hall.tokens > 0 || token != stretch_end(site->name) ||
        text_cue(text, token) != SENSE_AT || text_cue(text, at) != SENSE_ARTICLE || !text->tokens[at].upper ||
        site_town_at(text, at) > 0)
        return (struct stretch){0};
    while (end < text->tokens_len && end < at + NAME_TOKENS && text->tokens[end].kind == TOKEN_WORD &&
           text->tokens[end].upper)
        end++;
    bool house = end > at + 1 && (token_is_room(text, end - 1) || token_is_venue(text, end - 1));
    return house ? stretch_between(at, end) : (struct stretch){0};
}

/* What stands at a token of a sentence behind a hall, a floor or a building that is known: the building, or
 * the hall. Whether it does. */
static bool read_within(const struct reading *reading, size_t token, size_t stop, struct site *site)
{
    const struct text *text = reading->text;
    size_t building = site->name.tokens == 0 ? building_of(text, token, site) : 0;
    struct meaning hall = text_meaning(text, VOCABULARY_CUE, token + 1);
    struct meaning floor = text_meaning(text, VOCABULARY_CUE, token);
    struct stretch house = house_behind(text, site, token);
    if (house.tokens > 0) {
        site->hall = site->name;
        site->name = house;
    } else if (building > 0) {
        site_read_building(reading, building, stop, site);
        if (floor.sense == SENSE_FLOOR && floor.value == 1 && site->name.tokens > 0 && site->hall.tokens == 0)
            site->hall = (struct stretch){token, floor.tokens};
    } else if (site->name.tokens > 0 && text_is_mark(text, token, ',') &&
               (token_is_room(text, token + 1) && (token == stretch_end(site->name) || hall.value == 1)))
        site_read_at(reading, token + 1, stop, site);
    else
        return false;
    return true;
}

/* `sportveld (Kerkweg 4`: the street of a building right behind its word. */
static bool heads_street(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    const struct mention *street = outline_mention(reading->outline, token + 2);
    return (text_is_mark(text, token + 1, '(') || text_is_mark(text, token + 1, ',')) && street != NULL &&
           street->kind == MENTION_STREET && street->token == token + 2;
}

/* `op Campus De Vest`, `aan de Sporthal`, `op het sportveld (Kerkweg 4)`, `held at: Otterby Hall`: words that
 * lead to a building where one follows. */
static bool leads_to_building(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    struct meaning time = text_meaning(text, VOCABULARY_TIME, token),
                   cue = text_meaning(text, VOCABULARY_CUE, token);
    bool on = time.sense == SENSE_LINK && time.value == LINK_ON, along = cue.sense == SENSE_ALONG;
    size_t next = token + (along ? cue.tokens : 1);
    next += !along && text_cue(text, next) == SENSE_ARTICLE;
    if (cue.sense == SENSE_NAME_JOINT && cue.value == 0 && token > 0 &&
        text_cue(text, token - 1) == SENSE_DOORS)
        return true; /* `de deuren van het Dorpshuis` */
    return (cue.sense == SENSE_AT && text_is_mark(text, token + 1, ':')) ||
           ((on || along || cue.sense == SENSE_BESIDE) && token_is_venue(text, next) &&
            (text->tokens[next].upper || heads_street(reading, next)));
}

/* `op landgoed De Hoef in Ede`. */
static bool leads_to_name(const struct reading *reading, size_t token, size_t stop)
{
    const struct text *text = reading->text;
    struct meaning time = text_meaning(text, VOCABULARY_TIME, token);
    size_t next = token + 1 + (text_cue(text, token + 1) == SENSE_ARTICLE);
    return time.sense == SENSE_LINK && time.value == LINK_ON && next < stop &&
           site_led_name(reading, next, stop).tokens > 0;
}

/* `kom dan naar De Spil`. */
static bool invites_to(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    if (text_cue(text, token) != SENSE_TOWARDS || token == 0)
        return false;
    const struct mention *day = outline_mention(reading->outline, token - 1);
    if (mention_is_day(day) && day->token <= outline_sentence(reading->outline, token).token + DAY_BEHIND)
        return true; /* `Kom op zaterdag 7 november naar De Spil` */
    for (size_t back = 1; back < 4 && back <= token; back++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token - back);
        if (meaning.sense == SENSE_HELD && meaning.tokens == back + 1)
            return true;
    }
    return false;
}

/* `de locatie is De Spil`, `plaats van samenkomst is De Spil`: a word for a place, and the token of what it
 * is; 0: none. */
static size_t said_to_be(const struct text *text, size_t token)
{
    struct meaning label = text_meaning(text, VOCABULARY_LABEL, token);
    size_t at = token + label.tokens;
    if (label.sense != SENSE_LABEL || label.value != LABEL_WHERE)
        return 0;
    if (text_is_mark(text, at, ':')) /* `Koffie na afloop. Plaats: De Spil` */
        return at + 1;
    at += text_cue(text, at) == SENSE_NAME_JOINT &&
                  text_meaning(text, VOCABULARY_PERSON, at + 2).sense == SENSE_BE
              ? 2
              : 0;
    return text_meaning(text, VOCABULARY_PERSON, at).sense == SENSE_BE ? at + 1 : 0;
}

/* Whether anything can be read at a token, of a comma only where a building is known: most say nothing
 * of a place. */
static bool may_begin(const struct token *token, size_t index, const struct site *site)
{
    const uint64_t words = sense_bit(SENSE_AT) | sense_bit(SENSE_ROOM) | sense_bit(SENSE_FLOOR) |
                           sense_bit(SENSE_LABEL) | sense_bit(SENSE_ALONG) | sense_bit(SENSE_BESIDE) |
                           sense_bit(SENSE_TOWARDS);
    const uint64_t marks = mark_bit('(') | (site->name.tokens > 0 ? mark_bit(',') : 0);
    struct meaning time = token->meanings[VOCABULARY_TIME];
    return ((token->senses & words) | (token->endings & 1u << ENDING_ROOM) |
            (mark_bit(token->mark) & marks)) != 0 ||
           (time.sense == SENSE_LINK && (time.value & (LINK_ON | LINK_TO)) != 0) ||
           (site->hall.tokens > 0 && index == stretch_end(site->hall)) ||
           (index > 0 && (token[-1].senses & sense_bit(SENSE_DOORS)) != 0);
}

/* `about A YEAR IN A GARDEN`: in a title that is set in capitals. */
static bool is_in_capitals(const struct text *text, size_t token, struct stretch sentence)
{
    return token > sentence.token && text_is_acronym(text, token) && text_is_acronym(text, token - 1) &&
           !text_is_acronym(text, sentence.token);
}

/* `De Vork in Lopik (Achter de Kerk 3)`, `in Lopik, Achter de Kerk 3.`: a street that no ending tells, behind
 * the town. */
static bool take_street_behind(const struct reading *reading, size_t token, struct site *site)
{
    const struct text *text = reading->text;
    bool bracket = text_is_mark(text, token, '(');
    if ((!bracket && !text_is_mark(text, token, ',')) || token == 0 || site->name.tokens == 0 ||
        site->city.len == 0 || site->street.len > 0)
        return false;
    struct span before = text_span(text, token - 1, 1);
    bool behind = site->city.at + site->city.len == before.at + before.len;
    size_t street = behind ? site_street_at(reading, token + 1) : 0;
    size_t end = token + 1 + street;
    if (street == 0 || !text_is_mark(text, end, bracket ? ')' : '.'))
        return false;
    site->street = text_span(text, token + 1, street);
    return true;
}

struct site site_said(const struct reading *reading, struct stretch sentence)
{
    const struct text *text = reading->text;
    struct site site = {.score = 0};
    size_t stop = stretch_end(sentence), from = sentence.token;
    bool moved = outline_says(reading->outline, sentence.token, SENSE_MOVED) ||
                 outline_says(reading->outline, sentence.token, SENSE_RELOCATED);
    for (size_t i = sentence.token; i < stop; i++) {
        if (!may_begin(&text->tokens[i], i, &site))
            continue;
        bool there = moved && leads_there(text, i), at = text_cue(text, i) == SENSE_AT &&
                                                         !candidate_is_role(reading, i) &&
                                                         !is_in_capitals(text, i, sentence);
        size_t denied = at ? denied_until(text, i, sentence) : 0;
        if (denied > i) {
            from = i = denied;
            continue;
        }
        if (there) {
            site = (struct site){.score = 0};
            from = i;
        }
        if (read_within(reading, i, stop, &site) || take_street_behind(reading, i, &site))
            continue;
        if (leads_to_building(reading, i) || leads_to_name(reading, i, stop))
            site_read_at(reading, i + 1 + text_is_mark(text, i + 1, ':'), stop, &site);
        else if (said_to_be(text, i) > 0) {
            site_read_at(reading, said_to_be(text, i), stop, &site);
            site.said |= site.name.tokens > 0 || site.hall.tokens > 0;
        } else if (at || there || invites_to(reading, i) ||
                   (text_is_mark(text, i, '(') && !candidate_is_role(reading, i + 1)))
            site_read_at(reading, i + 1, stop, &site);
        else if (token_is_room(text, i) && site.hall.tokens == 0 && text_cue(text, i + 1) == SENSE_NAME_JOINT)
            site.hall = hall_at(reading, i, sentence.token);
    }
    struct stretch rest = stretch_between(from, stop);
    site_take_address(reading, rest, &site);
    site_take_name_before(reading, rest, &site);
    return site;
}

/* A sentence without any of these names no place: a word such as `in`, a hall, a bracket, an address. */
static bool may_name_place(const struct reading *reading, struct stretch sentence)
{
    const struct outline *outline = reading->outline;
    const uint64_t words = sense_bit(SENSE_AT) | sense_bit(SENSE_ROOM) | sense_bit(SENSE_FLOOR) |
                           sense_bit(SENSE_MOVED) | sense_bit(SENSE_RELOCATED) | sense_bit(SENSE_LABEL) |
                           sense_bit(SENSE_TOWARDS) | sense_bit(SENSE_VENUE);
    if ((outline_senses(outline, sentence.token) & words) != 0 ||
        outline_mentions(outline, sentence.token, 1u << MENTION_STREET | 1u << MENTION_POSTAL_CODE))
        return true;
    bool bracket = false;
    for (size_t i = sentence.token; i < stretch_end(sentence) && !bracket; i++)
        bracket = text_is_mark(reading->text, i, '(');
    return bracket;
}

/* `drie concerten in de Groene Kerk`: the building stands right behind a kind of event. */
static bool is_of_event(const struct text *text, const struct site *site)
{
    size_t at = site->name.tokens > 0 ? site->name.token : 0;
    at -= at > 0 && text_cue(text, at - 1) == SENSE_ARTICLE;
    return at > 1 && text_cue(text, at - 1) == SENSE_AT &&
           (token_is_event(text, at - 2) || text_ends(text, at - 2, ENDING_SEVERAL));
}

/* `iedereen is welkom in De Spil`. */
static bool is_welcomed(const struct text *text, const struct site *site)
{
    size_t at = site->name.tokens > 0 ? site->name.token : 0;
    at -= at > 0 && text_cue(text, at - 1) == SENSE_ARTICLE;
    struct meaning word = at > 1 ? text_meaning(text, VOCABULARY_CUE, at - 2) : (struct meaning){0};
    return at > 1 && text_cue(text, at - 1) == SENSE_AT && !stretch_has_event(text, site->name) &&
           (word.sense == SENSE_DOORS || (word.sense == SENSE_OPEN && word.value == 1));
}

struct site site_of_sentence(const struct reading *reading, struct stretch sentence)
{
    if (!may_name_place(reading, sentence))
        return (struct site){.score = 0};
    struct site site = site_said(reading, sentence);
    int found = (site.name.tokens > 0 ? NAME : 0) + (site.city.len > 0 ? TOWN : 0) +
                (site.street.len > 0 ? STREET : 0) + (site.hall.tokens > 0 ? HALL : 0);
    site.score = found > 0 ? found + site_score_sentence(reading, sentence) +
                                 (is_of_event(reading->text, &site) ? OF_EVENT : 0) +
                                 (site.said || is_welcomed(reading->text, &site) ? SAID : 0)
                           : 0;
    return site;
}
