/* The name that stands right before an address, of a house that no row knows. */
#include "draft/building.h"
#include "draft/candidate.h"
#include "draft/phrase.h"
#include "draft/site.h"

enum {
    BRACKET = 8,    /* tokens in brackets between a name and its street */
    NOUN = 6,       /* the letters of a noun that is told by no row */
    LED_TOKENS = 9, /* of a name behind `bij`, with the words that lead to it */
};

bool site_is_somebody(const struct reading *reading, size_t token)
{
    struct person person;
    return candidate_at(reading, token, &person) && person.certainty >= 3;
}

/* What may stand in a name, or lead to it: capitals, small words, nouns that no row knows. */
static bool is_in_name(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    const struct token *here = &text->tokens[token];
    const struct mention *mention = outline_mention(reading->outline, token);
    struct meaning person = text_meaning(text, VOCABULARY_PERSON, token);
    enum sense cue = cue_at(text, token);
    if (mention != NULL && mention->kind != MENTION_OTHER)
        return false;
    if (here->kind == TOKEN_MARK)
        return here->mark == '\'' || here->mark == '-' || here->mark == '&';
    if (here->kind != TOKEN_WORD || here->upper)
        return here->kind == TOKEN_WORD;
    if (cue == SENSE_AND) /* `Van Dam en Zonen` */
        return text->tokens[token - 1].upper && token + 1 < text->tokens_len && text->tokens[token + 1].upper;
    bool small = cue == SENSE_ARTICLE || cue == SENSE_THING || cue == SENSE_NAME_JOINT ||
                 person.sense == SENSE_PARTICLE,
         noun = (cue == SENSE_NONE || cue == SENSE_VENUE || cue == SENSE_ORGANISATION) &&
                person.sense == SENSE_NONE && !is_present_verb(text, token);
    return small || noun;
}

/* The token of the street behind a name that ends before a token: `, Kerkweg 4`, `(Kerkweg 4`, `aan de
 * Kerkweg`; 0: there is none. */
static size_t street_behind(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    struct meaning cue = text_meaning(text, VOCABULARY_CUE, token);
    size_t at = token + 1;
    if (cue.sense == SENSE_ALONG || cue.sense == SENSE_BESIDE)
        at = token + cue.tokens;
    else if (!text_is_mark(text, token, ',') && !text_is_mark(text, token, '('))
        return 0;
    at += cue.sense == SENSE_BESIDE && cue_at(text, at) == SENSE_ARTICLE;
    const struct mention *mention = outline_mention(reading->outline, at);
    bool street = mention != NULL && mention->kind == MENTION_STREET && mention->token == at;
    return street || (mention == NULL && site_street_at(reading, at) > 0) ? at : 0;
}

struct stretch site_led_name(const struct reading *reading, size_t token, size_t stop)
{
    const struct text *text = reading->text;
    struct stretch none = {token, 0};
    size_t at = token, capital = SIZE_MAX;
    while (at < stop && at < token + LED_TOKENS && is_in_name(reading, at) &&
           text->tokens[at].line == text->tokens[token].line) {
        if (capital == SIZE_MAX && text->tokens[at].upper)
            capital = at;
        at++;
    }
    if (capital == SIZE_MAX || at == stop || !text->tokens[at - 1].upper)
        return none;
    bool noun = capital > token && text->tokens[capital - 1].len > NOUN;
    noun |= capital > token + 1 && cue_at(text, capital - 1) == SENSE_ARTICLE &&
            text->tokens[capital - 2].len > NOUN; /* `camping 't Paradijs` */
    bool town = (noun || (capital == token && cue_at(text, token - 1) == SENSE_ARTICLE)) &&
                cue_at(text, at) == SENSE_AT && site_town_at(text, at + 1) > 0;
    /* `bakkerij Van Dam` */
    bool surname = capital > token && text_meaning(text, VOCABULARY_PERSON, capital).sense == SENSE_PARTICLE;
    if ((!town && street_behind(reading, at) == 0) || site_is_somebody(reading, token) ||
        (!surname && site_is_somebody(reading, capital)) || has_event_word(text, stretch_between(token, at)))
        return none;
    return stretch_between(token, at);
}

/* `plaats van samenkomst is`: between what something is called and its name. */
static bool is_copula(const struct text *text, size_t token)
{
    return text_meaning(text, VOCABULARY_PERSON, token).sense == SENSE_BE && !text->tokens[token].upper;
}

/* `een werkbezoek aan sorteerinstallatie De Zeef, Industrieweg 88`: behind a word for where, a noun of no row
 * and a name with its article, up to the comma before the street; 0 tokens: there is none. */
static struct stretch noun_named(const struct text *text, size_t comma, size_t floor)
{
    size_t at = comma;
    while (at > floor && comma - at < NAME_TOKENS && text->tokens[at - 1].kind == TOKEN_WORD &&
           text->tokens[at - 1].upper)
        at--;
    size_t noun = at > floor + 1 ? at - 1 : at;
    bool named = at + 1 < comma && cue_at(text, at) == SENSE_ARTICLE &&
                 text->tokens[noun].kind == TOKEN_WORD && text->tokens[noun].len > NOUN &&
                 cue_at(text, noun) == SENSE_NONE;
    struct meaning lead = noun > 0 ? text_meaning(text, VOCABULARY_CUE, noun - 1) : (struct meaning){0};
    bool led = lead.sense == SENSE_AT || lead.sense == SENSE_BESIDE || lead.sense == SENSE_TOWARDS ||
               lead.sense == SENSE_PRONOUN;
    return noun < at && named && led ? stretch_between(noun, comma) : (struct stretch){0};
}

/* `Zuivering Noord, Zuiveringsweg 9`, `(Old Library, 14 Quay Street)`: capitals between marks right before
 * the street. */
void site_take_name_before(const struct reading *reading, struct stretch sentence, struct site *site)
{
    const struct text *text = reading->text;
    const struct mentions *mentions = reading->mentions;
    for (size_t m = outline_mention_from(reading->outline, sentence.token);
         m < mentions->len && mentions->at[m].token < stretch_end(sentence) && site->name.tokens == 0 &&
         site->hall.tokens == 0;
         m++) {
        size_t i = mentions->at[m].token;
        if (mentions->at[m].kind != MENTION_STREET || i < sentence.token + 2 ||
            !text_is_mark(text, i - 1, ','))
            continue;
        size_t comma = i - 1, line = text->tokens[i].line;
        /* `De Dukdalf (de vroegere visafslag), Touwslagerspad 3` */
        for (size_t back = 0; text_is_mark(text, comma - 1, ')') && back < BRACKET; back++)
            if (text_is_mark(text, comma - 2 - back, '('))
                comma -= 2 + back;
        size_t from = comma;
        while (from > sentence.token && i - from <= NAME_TOKENS && text->tokens[from - 1].line == line &&
               !is_copula(text, from - 1) &&
               (text->tokens[from - 1].kind == TOKEN_WORD || text_is_mark(text, from - 1, '-') ||
                text_is_mark(text, from - 1, '\'')) &&
               outline_mention(reading->outline, from - 1) == NULL)
            from--;
        bool told = from > sentence.token && is_copula(text, from - 1);
        bool opens = told || from == sentence.token || text->tokens[from - 1].kind == TOKEN_MARK;
        bool named = comma > from && !outline_has(text, stretch_between(from, comma), SENSE_HELD, NULL) &&
                     (text->tokens[from].upper ||
                      (told && (is_venue_word(text, from) ||
                                text_meaning(text, VOCABULARY_PERSON, from).sense == SENSE_PARTICLE)));
        if (opens && named && !site_is_somebody(reading, from) && text->tokens[comma - 1].kind == TOKEN_WORD)
            site->name = site_take_name(text, stretch_between(from, comma), site);
        else
            site->name = noun_named(text, comma, sentence.token);
    }
}
