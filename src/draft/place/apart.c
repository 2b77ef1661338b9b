/* An address that is set apart from the prose: the building, the street and the town, on lines of their own
 * or beside each other. */
#include "draft/people/organisation.h"
#include "draft/place/building.h"
#include "draft/place/site.h"
#include "draft/title/phrase.h"

#include "fasti/person.h"

enum {
    LINE_TOKENS = 14,  /* of a line with an address */
    ABOVE_TOKENS = 12, /* of the line above it */
    HOUSE_TOKENS = 5,  /* of a name alone */
    TOWN_TOKENS = 6,   /* of the line with the town */
};

static bool is_elsewhere_said(enum label section)
{
    return section == LABEL_CONTACT || section == LABEL_RELATED || section == LABEL_ABOUT ||
           section == LABEL_PAST;
}

/* `De Vork`, `'t Oude Raadhuis`, `Hofstede De Vork`: as inns and houses are called, and nothing else on the
 * line. */
static bool is_house(const struct text *text, struct stretch line)
{
    bool words = line.tokens > 1 && line.tokens <= HOUSE_TOKENS, article = false;
    for (size_t i = line.token; words && i < stretch_end(line); i++) {
        article |= i <= line.token + 2 && i + 1 < stretch_end(line) && text_cue(text, i) == SENSE_ARTICLE;
        words = text->tokens[i].kind == TOKEN_WORD && text->tokens[i].upper;
    }
    struct person person;
    bool somebody = words && text_cue(text, line.token) != SENSE_ARTICLE &&
                    person_at(text, line.token, &person) && person.certainty >= 2;
    return words && article && !somebody && !stretch_has_event(text, line) &&
           !stretch_has_organisation(text, line);
}

/* `De Vork – Kerkweg 4 – Lopik`: a name, and behind a dash or a bar its street. */
static bool is_beside_house(const struct text *text, struct stretch body, size_t street)
{
    bool parted = street > body.token + 1 &&
                  (text_is_mark(text, street - 1, '-') || text_is_mark(text, street - 1, '|')) &&
                  text->tokens[street - 1].space && text->tokens[street].space;
    struct stretch name = parted ? stretch_between(body.token, street - 1) : (struct stretch){0};
    return parted && text->tokens[body.token].upper && name.tokens <= HOUSE_TOKENS &&
           !stretch_has_event(text, name) && !phrase_has_verb(text, name) &&
           (is_house(text, name) || stretch_has_venue(text, name));
}

/* The street of a line that begins with it, or with its house; NULL. */
static const struct mention *street_of(const struct reading *reading, struct stretch body)
{
    const struct mentions *mentions = reading->mentions;
    size_t m = outline_mention_from(reading->outline, body.token);
    while (m < mentions->len && mentions->at[m].token < stretch_end(body) &&
           mentions->at[m].kind == MENTION_OTHER)
        m++;
    const struct mention *first = m < mentions->len ? &mentions->at[m] : NULL;
    bool street = first != NULL && first->kind == MENTION_STREET && first->token < stretch_end(body) &&
                  (first->token == body.token || is_beside_house(reading->text, body, first->token));
    return street ? first : NULL;
}

bool site_heads_address(const struct reading *reading, struct stretch line)
{
    const struct text *text = reading->text;
    size_t below = line.tokens > 0 ? text->tokens[line.token].line + 1 : text->lines_len;
    const struct mention *mention =
        below < text->lines_len ? outline_mention(reading->outline, text->lines[below].body) : NULL;
    return mention != NULL && mention->kind == MENTION_STREET && is_house(text, line);
}

/* `3411 AB Lopik`, `Lopik`: below the street. */
static bool is_town_line(const struct reading *reading, struct stretch body)
{
    const struct mention *mention = body.tokens > 0 ? outline_mention(reading->outline, body.token) : NULL;
    bool code = mention != NULL && mention->kind == MENTION_POSTAL_CODE;
    size_t town = body.tokens > 0 ? site_town_at(reading->text, body.token) : 0;
    mention = town > 0 ? outline_mention(reading->outline, body.token + town) : NULL;
    code |= mention != NULL && mention->kind == MENTION_POSTAL_CODE; /* `Leeds LS1 4AB` */
    return body.tokens > 0 && body.tokens <= TOWN_TOKENS && (code || town == body.tokens);
}

/* `zaal 2`, `Rode Zaal` alone on a line. */
static bool is_hall_line(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct stretch body = line < text->lines_len ? outline_body(text, line) : (struct stretch){0};
    return body.tokens > 0 && body.tokens <= HOUSE_TOKENS &&
           (site_has_room_word(text, body) || hall_numbered_at(text, body.token) == body.tokens) &&
           !stretch_has_event(text, body) && !stretch_has_venue(text, body);
}

/* `Fort Rul` above `Lekdijk 58` and `3998 NJ Schalkwijk`, above `Zwolle`: only capitals, or an inn, above an
 * address, maybe with its hall between. */
bool site_heads_whole_address(const struct reading *reading, struct stretch line)
{
    const struct text *text = reading->text;
    size_t below = line.tokens > 0 ? text->tokens[line.token].line + 1 : text->lines_len;
    bool hall = is_hall_line(reading, below);
    below += hall;
    if (below >= text->lines_len || line.tokens == 0 || line.tokens >= HOUSE_TOKENS)
        return false;
    struct stretch street = outline_body(text, below),
                   town = below + 1 < text->lines_len ? outline_body(text, below + 1) : (struct stretch){0};
    const struct mention *mention =
        street.tokens > 0 ? outline_mention(reading->outline, street.token) : NULL;
    size_t behind = mention != NULL ? mention->token + mention->tokens : 0;
    bool whole = mention != NULL && mention->kind == MENTION_STREET &&
                 (is_town_line(reading, town) ||
                  (text_is_mark(text, behind, ',') && behind + 1 < stretch_end(street)));
    whole |= (hall || line.tokens > 1) && is_town_line(reading, street); /* `Fort Rul` above `Zwolle` */
    bool inn = text_meaning(text, VOCABULARY_CUE, line.token).sense == SENSE_EVENT &&
               text_meaning(text, VOCABULARY_CUE, line.token).value == 1;
    for (size_t i = line.token + inn; whole && i < stretch_end(line); i++)
        whole = text_is_hyphen(text, i) ||
                (text->tokens[i].kind == TOKEN_WORD &&
                 (text->tokens[i].upper || (text_cue(text, i) == SENSE_AND && i > line.token)));
    struct person person;
    bool somebody = whole && person_at(text, line.token, &person) && person.certainty >= 2;
    return whole && !somebody && (inn || !stretch_has_event(text, line)) &&
           !stretch_has_organisation(text, line) && outline_mention(reading->outline, line.token) == NULL;
}

static void take_line(const struct reading *reading, struct stretch body, size_t line, struct site *site)
{
    site_take_field(reading, &(struct field){.value = body, .line = line, .lines = 1}, site);
}

void site_take_apart(const struct reading *reading, struct site *site)
{
    const struct text *text = reading->text;
    for (size_t i = 0; i < text->lines_len && site->street.len == 0; i++) {
        struct stretch body = outline_body(text, i);
        const struct mention *street =
            body.tokens > 0 && body.tokens <= LINE_TOKENS ? street_of(reading, body) : NULL;
        if (street == NULL || reading->outline->roles[i] == LINE_FIELD ||
            is_elsewhere_said(reading->outline->sections[i]))
            continue;
        struct stretch above = i > 0 ? outline_body(text, i - 1) : (struct stretch){0};
        if (above.tokens > 0 && above.tokens <= ABOVE_TOKENS && street->token == body.token &&
            reading->outline->roles[i - 1] != LINE_FIELD &&
            (site_heads_address(reading, above) || site_names_place(reading, above)))
            take_line(reading, above, i - 1, site);
        take_line(reading, body, i, site);
        struct stretch below = i + 1 < text->lines_len ? outline_body(text, i + 1) : (struct stretch){0};
        if (is_town_line(reading, below))
            take_line(reading, below, i + 1, site);
    }
}

void site_take_behind_hours(const struct reading *reading, size_t line, struct site *site)
{
    const struct text *text = reading->text;
    struct stretch body = line < text->lines_len ? outline_body(text, line) : (struct stretch){0};
    bool clock;
    size_t at = outline_behind_times(reading->outline, body, &clock), end = stretch_end(body);
    if (!clock || at >= end || !token_parts_pieces(text, at - 1))
        return;
    size_t edge = at;
    while (edge < end && !token_parts_pieces(text, edge))
        edge++;
    struct stretch house = stretch_between(at, edge);
    if (!is_house(text, house))
        return;
    site->name = site_take_name(text, house, site);
    if (edge < end && site_unknown_town_at(text, edge + 1) == end - edge - 1)
        site_take_unknown_town(text, edge + 1, site);
}
