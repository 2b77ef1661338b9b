/* The name that stands right before an address, of a house that no row knows. */
#include "draft/people/candidate.h"
#include "draft/people/organisation.h"
#include "draft/place/building.h"
#include "draft/place/site.h"
#include "draft/times/eventday.h"
#include "draft/title/phrase.h"

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
    enum sense cue = text_cue(text, token);
    if (token >= text->tokens_len || (mention != NULL && mention->kind != MENTION_OTHER))
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
                person.sense == SENSE_NONE && !token_is_present_verb(text, token);
    return small || noun;
}

size_t site_street_behind(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    struct meaning cue = text_meaning(text, VOCABULARY_CUE, token);
    size_t close = token + 1;
    while (text_is_mark(text, token, '(') && close < token + BRACKET && !text_is_mark(text, close, ')'))
        close++;
    if (text_is_mark(text, token, '(') && text_is_mark(text, close, ')') &&
        text_is_mark(text, close + 1, ','))
        token = close + 1;
    size_t at = token + 1;
    if (cue.sense == SENSE_ALONG || cue.sense == SENSE_BESIDE)
        at = token + cue.tokens;
    else if (!text_is_mark(text, token, ',') && !text_is_mark(text, token, '('))
        return 0;
    at += cue.sense == SENSE_BESIDE && text_cue(text, at) == SENSE_ARTICLE;
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
        enum sense cue = text_cue(text, at);
        if (capital != SIZE_MAX && !text->tokens[at].upper &&
            (cue == SENSE_ALONG || (cue == SENSE_AT && site_town_at(text, at + 1) > 0)))
            break; /* `brouwerij De Molen te Ede`, `aan de Kerkweg` */
        if (capital == SIZE_MAX && text->tokens[at].upper)
            capital = at;
        at++;
    }
    if (capital == SIZE_MAX || at == stop || !text->tokens[at - 1].upper)
        return none;
    bool noun = capital > token && text->tokens[capital - 1].len > NOUN;
    noun |= capital > token + 1 && text_cue(text, capital - 1) == SENSE_ARTICLE &&
            text->tokens[capital - 2].len > NOUN; /* `camping 't Paradijs` */
    bool town = (noun || (capital == token && text_cue(text, token - 1) == SENSE_ARTICLE)) &&
                (text_cue(text, at) == SENSE_AT || text_is_mark(text, at, ',')) &&
                site_town_at(text, at + 1) > 0;
    /* `bakkerij Van Dam` */
    bool surname = capital > token && text_meaning(text, VOCABULARY_PERSON, capital).sense == SENSE_PARTICLE;
    if ((!town && site_street_behind(reading, at) == 0) || site_is_somebody(reading, token) ||
        (!surname && site_is_somebody(reading, capital)) ||
        stretch_has_event(text, stretch_between(token, at)))
        return none;
    /* `gerestaureerde Sint-Odulphuskerk` */
    bool whole = text_cue(text, capital) != SENSE_ARTICLE && token_is_venue(text, at - 1);
    return stretch_between(whole ? capital : token, at);
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
    bool named = at + 1 < comma && text_cue(text, at) == SENSE_ARTICLE &&
                 text->tokens[noun].kind == TOKEN_WORD && text->tokens[noun].len > NOUN &&
                 text_cue(text, noun) == SENSE_NONE;
    struct meaning lead = noun > 0 ? text_meaning(text, VOCABULARY_CUE, noun - 1) : (struct meaning){0};
    bool led = lead.sense == SENSE_AT || lead.sense == SENSE_BESIDE || lead.sense == SENSE_TOWARDS ||
               lead.sense == SENSE_PRONOUN;
    return noun < at && named && led ? stretch_between(noun, comma) : (struct stretch){0};
}

/* `bij`, `op`, `naar`: a word that leads to a place. */
static bool is_lead(const struct text *text, size_t token)
{
    struct meaning time = text_meaning(text, VOCABULARY_TIME, token);
    enum sense cue = text_cue(text, token);
    return !text->tokens[token].upper &&
           (cue == SENSE_AT || cue == SENSE_TOWARDS || cue == SENSE_BESIDE || cue == SENSE_ALONG ||
            (time.sense == SENSE_LINK && (time.value & (LINK_ON | LINK_TO)) != 0));
}

/* `De Vork ligt aan de Kerkweg 4`, `The Barn is at 4 Mill Lane`: the name that a sentence begins with, where
 * its verb leads to a street; 0 tokens: there is none. */
static struct stretch subject_of(const struct reading *reading, size_t street, struct stretch sentence)
{
    const struct text *text = reading->text;
    struct stretch none = {sentence.token, 0};
    size_t lead = street - 1;
    lead -= text_cue(text, lead) == SENSE_ARTICLE;
    if (lead <= sentence.token + 2 || lead > sentence.token + NAME_TOKENS || !is_lead(text, lead))
        return none;
    struct stretch name = building_at(reading, sentence.token);
    if (name.tokens < 2 || stretch_end(name) >= lead || !text->tokens[name.token + 1].upper ||
        (text_cue(text, name.token) != SENSE_ARTICLE && site_is_somebody(reading, name.token)) ||
        stretch_has_event(text, name) ||
        (stretch_has_organisation(text, name) && !stretch_has_venue(text, name)))
        return none;
    size_t verb = stretch_end(name);
    bool placed =
        is_copula(text, verb) || token_is_present_verb(text, verb) || text_cue(text, verb) == SENSE_HELD;
    bool article = text_cue(text, name.token) == SENSE_ARTICLE && stretch_has_venue(text, name);
    return placed ? stretch_between(name.token + article, stretch_end(name)) : none;
}

/* `De Dukdalf (de vroegere visafslag), Touwslagerspad 3`: the comma, or the bracket before it. */
static size_t before_bracket(const struct text *text, size_t comma)
{
    for (size_t back = 0; text_is_mark(text, comma - 1, ')') && back < BRACKET && back + 2 < comma; back++)
        if (text_is_mark(text, comma - 2 - back, '('))
            comma -= 2 + back;
    return comma;
}

/* The words from a token up to a mark before the street are how it is called. */
static bool is_called(const struct reading *reading, size_t from, size_t comma, bool told)
{
    const struct text *text = reading->text;
    struct stretch name = stretch_between(from, comma);
    return comma > from && site_town_at(text, from) < name.tokens &&
           !outline_has(text, name, SENSE_HELD, NULL) &&
           (text->tokens[from].upper ||
            (told && (token_is_venue(text, from) ||
                      text_meaning(text, VOCABULARY_PERSON, from).sense == SENSE_PARTICLE))) &&
           /* `Stichting De Vork (Kerkweg 4)` */
           !(text_is_mark(text, comma, '(') && stretch_has_organisation(text, name) &&
             !stretch_has_venue(text, name)) &&
           !site_is_somebody(reading, from) && text->tokens[comma - 1].kind == TOKEN_WORD;
}

/* The name between marks right before a street, or behind a word that leads to it. */
static void take_before(const struct reading *reading, size_t street, struct stretch sentence,
                        struct site *site)
{
    const struct text *text = reading->text;
    size_t comma = before_bracket(text, street - 1), line = text->tokens[street].line, from = comma;
    while (from > sentence.token && street - from <= NAME_TOKENS && text->tokens[from - 1].line == line &&
           !is_copula(text, from - 1) && !is_lead(text, from - 1) &&
           (text->tokens[from - 1].kind == TOKEN_WORD || text_is_mark(text, from - 1, '-') ||
            text_is_mark(text, from - 1, '\'')) &&
           outline_mention(reading->outline, from - 1) == NULL)
        from--;
    bool led = from > sentence.token && is_lead(text, from - 1),
         told = from > sentence.token && is_copula(text, from - 1),
         opens = told || from == sentence.token || text->tokens[from - 1].kind == TOKEN_MARK;
    if (opens && is_called(reading, from, comma, told))
        site->name = site_take_name(text, stretch_between(from, comma), site);
    else if (led)
        site->name = site_led_name(reading, from + (text_cue(text, from) == SENSE_ARTICLE), comma + 1);
    site->led |= led && site->name.tokens > 0;
    if (site->name.tokens == 0)
        site->name = noun_named(text, comma, sentence.token);
}

void site_take_name_before(const struct reading *reading, struct stretch sentence, struct site *site)
{
    const struct text *text = reading->text;
    const struct mentions *mentions = reading->mentions;
    for (size_t m = outline_mention_from(reading->outline, sentence.token);
         m < mentions->len && mentions->at[m].token < stretch_end(sentence) && site->name.tokens == 0 &&
         site->hall.tokens == 0;
         m++) {
        size_t street = mentions->at[m].token;
        if (mentions->at[m].kind != MENTION_STREET || street < sentence.token + 2)
            continue;
        if (text_is_mark(text, street - 1, ',') || text_is_mark(text, street - 1, '('))
            take_before(reading, street, sentence, site);
        else
            site->name = subject_of(reading, street, sentence);
    }
}

/* `zitten in de Spinzaal`, `de deuren van de aula`: a hall behind words that the event is held in it; 0
 * tokens: none. */
static struct stretch hall_behind(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    struct meaning cue = text_meaning(text, VOCABULARY_CUE, token);
    size_t at = token + cue.tokens;
    bool led = cue.tokens > 1 && text_cue(text, at - 1) == SENSE_AT;
    if (!led && text_cue(text, at) != (cue.sense == SENSE_HELD ? SENSE_AT : SENSE_NAME_JOINT))
        return (struct stretch){0};
    at += !led;
    at += text_cue(text, at) == SENSE_ARTICLE;
    size_t hall = at + !token_is_room(text, at);
    bool told = hall < text->tokens_len && token_is_room(text, hall) &&
                text->tokens[hall].line == text->tokens[at].line &&
                (hall == at || (text->tokens[at].kind == TOKEN_WORD && text_cue(text, at) == SENSE_NONE));
    return told ? stretch_between(at, stretch_end(hall_at(reading, hall, at))) : (struct stretch){0};
}

/* The sentence is about a part of the event, or about another one. */
static bool tells_of_part(const struct outline *outline, size_t token)
{
    static const enum sense senses[] = {SENSE_SESSIONS, SENSE_ALTERNATIVE, SENSE_BREAK,
                                        SENSE_SOCIAL,   SENSE_PAST,        SENSE_NOT};
    for (size_t i = 0; i < ARRAY_LEN(senses); i++)
        if (outline_says(outline, token, senses[i]))
            return true;
    return false;
}

void site_take_hall_told(const struct reading *reading, struct site *site)
{
    const enum sense senses[] = {SENSE_HELD, SENSE_DOORS};
    const struct outline *outline = reading->outline;
    for (size_t s = 0; s < ARRAY_LEN(senses); s++)
        for (size_t i = outline_cue(outline, senses[s]);
             i < reading->text->tokens_len && site->hall.tokens == 0; i = outline_next_cue(outline, i)) {
            enum label section = outline_section(outline, i);
            enum line_role role = outline->roles[reading->text->tokens[i].line];
            bool other = role == LINE_TIMED || role == LINE_ENTRY || section == LABEL_PAST ||
                         section == LABEL_RELATED || section == LABEL_ABOUT;
            struct stretch sentence = outline_sentence(outline, i);
            bool own =
                !stretch_has_event(reading->text, sentence) || stretch_names_own_kind(reading, sentence);
            if (!other && own && !tells_of_part(outline, i))
                site->hall = hall_behind(reading, i);
        }
}
