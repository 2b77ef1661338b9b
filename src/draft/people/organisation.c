/* Names of organisations: capitals, words for a kind of organisation, small words between them. */
#include "draft/people/organisation.h"

#include "draft/people/candidate.h"

#include <string.h>

enum {
    QUOTED_TOKENS = 8, /* of a name in quotes, with them */
    LEAD_TOKENS = 5,   /* of a name up to its word for an organisation */
};

bool token_begins_name(const struct text *text, size_t token)
{
    return token < text->tokens_len && text->tokens[token].kind == TOKEN_WORD && text->tokens[token].upper &&
           text_cue(text, token) != SENSE_PRONOUN && text_cue(text, token) != SENSE_ALL;
}

bool token_is_organisation(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    return meaning.sense == SENSE_ORGANISATION || (meaning.sense == SENSE_VENUE && meaning.value == 1) ||
           (token < text->tokens_len && text->tokens[token].len > 6 &&
            text_meaning(text, VOCABULARY_PERSON, token).sense != SENSE_FUNCTION &&
            text_ends(text, token, ENDING_ORGANISATION));
}

bool stretch_has_organisation(const struct text *text, struct stretch stretch)
{
    for (size_t i = stretch.token; i < stretch_end(stretch); i++)
        if (token_is_organisation(text, i))
            return true;
    return false;
}

/* `Lustrum 2020`, `Huis73`. */
static bool is_name_number(const struct text *text, size_t token)
{
    return token < text->tokens_len && text->tokens[token].kind == TOKEN_NUMBER &&
           (text->tokens[token].len == 4 ||
            (token > 0 && !text->tokens[token].space && text->tokens[token - 1].kind == TOKEN_WORD));
}

static bool is_name_word(const struct text *text, size_t token)
{
    return token_begins_name(text, token) || token_is_organisation(text, token) ||
           text_cue(text, token) == SENSE_LEGAL || is_name_number(text, token);
}

/* `Raad op Orde`: between two words of a name, and no day or place of it behind. */
static bool is_inner_on(const struct text *text, size_t token)
{
    enum sense sense = text_cue(text, token);
    bool on = sense == SENSE_ON ||
              (sense == SENSE_PRONOUN && text_meaning(text, VOCABULARY_TIME, token).sense == SENSE_LINK);
    return on && token > 0 && token_begins_name(text, token - 1) && token_begins_name(text, token + 1) &&
           text_meaning(text, VOCABULARY_TIME, token + 1).sense == SENSE_NONE;
}

/* `Musea aan het Water`: between two words of a name, and before no street. */
static bool is_inner_beside(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    size_t next = token + meaning.tokens;
    return meaning.sense == SENSE_ALONG && token > 0 && token_begins_name(text, token - 1) &&
           token_begins_name(text, next) && !text_ends(text, next, ENDING_STREET) &&
           !text_ends(text, next, ENDING_STREET_WORD) &&
           (next + 1 >= text->tokens_len || text->tokens[next + 1].kind != TOKEN_NUMBER);
}

/* `Bewonersgroep Oost de organisatie in handen`: behind an article stands a word for one, no more
 * of the name. */
static bool is_led_by_article(const struct text *text, size_t token)
{
    return text_cue(text, token - 1) == SENSE_ARTICLE && !text->tokens[token].upper && token > 1 &&
           text->tokens[token - 2].kind == TOKEN_WORD && text->tokens[token - 2].upper;
}

/* The token may be the next of a name: it stands on the line of the one before it, in its cell, or goes on
 * with its sentence behind a full line of running text, or behind a word for an organisation: `Dorpsraad`
 * above its name. */
static bool may_be_next(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    const struct outline *outline = reading->outline;
    if (token == 0 || token >= text->tokens_len || text->tokens[token].line == text->tokens[token - 1].line)
        return token < text->tokens_len && !text_is_behind_gap(text, token);
    size_t line = text->tokens[token].line, above = line - 1;
    bool next = text->tokens[token - 1].line == above &&
                outline->sentence_of[token] == outline->sentence_of[token - 1];
    bool full = next && text->lines[above].len >= TEXT_FULL_LINE && outline->roles[above] == LINE_PROSE &&
                outline->roles[line] == LINE_PROSE;
    return full || (next && token_is_organisation(text, token - 1) && token_begins_name(text, token));
}

/* `Provinciale Archiefdag`: capitals that end in a word for a kind of event. */
static bool leads_to_event(const struct text *text, size_t token)
{
    for (size_t at = token; at < token + LEAD_TOKENS && token_begins_name(text, at); at++)
        if (token_is_event(text, at))
            return true;
    return false;
}

/* How many tokens of small words (van de, voor, &, -) lead on to another word of the name; 0: the
 * name ends here. */
static size_t joint(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    static const char marks[] = "&-+'/";
    size_t at = token;
    /* `Archief vzw de Archiefdag`, `Museum De Brug de Provinciale Archiefdag` */
    bool whole = token > 0 && text_cue(text, token) == SENSE_ARTICLE && !text->tokens[token].upper &&
                 (text_cue(text, token - 1) == SENSE_LEGAL || leads_to_event(text, token + 1));
    if (text_cue(text, token) == SENSE_ORGANIZE || whole) /* `de organisatie in handen` */
        return 0;
    while (at < token + 4 && may_be_next(reading, at) && !is_name_word(text, at)) {
        const struct token *here = &text->tokens[at];
        enum sense person = text_meaning(text, VOCABULARY_PERSON, at).sense;
        bool word = here->kind == TOKEN_WORD &&
                    (person == SENSE_PARTICLE || text_cue(text, at) == SENSE_ARTICLE ||
                     text_cue(text, at) == SENSE_AND || text_cue(text, at) == SENSE_NAME_JOINT ||
                     text_cue(text, at) == SENSE_AT);
        word &=
            text_meaning(text, VOCABULARY_TIME, at).sense != SENSE_ONE; /* `Dorpsraad Oost een Inloopavond` */
        word |= is_inner_on(text, at) || is_inner_beside(text, at);
        bool mark = here->kind == TOKEN_MARK && strchr(marks, here->mark) != NULL && here->mark != '?';
        mark &= !(at > token && here->mark == '\'' && here->space && at + 1 < text->tokens_len &&
                  !text->tokens[at + 1].space); /* `de provincie de ‘Dag van` */
        bool dashes = mark && here->mark == '-' && text_is_mark(text, at + 1, '-');
        /* `gemeente Eekwoud in De Krooshof`, `het koor in de Veenkerk`, `IVN Zutphen in Museum De Waag` */
        bool article = at + 2 < text->tokens_len && text_cue(text, at + 1) == SENSE_ARTICLE;
        bool place = text_cue(text, at) == SENSE_AT &&
                     (article ? text->tokens[at + 1].upper || token_is_venue(text, at + 2)
                              : token_is_venue(text, at + 1) && token_begins_name(text, at + 2));
        if ((!word && !mark) || dashes || place)
            return 0;
        at++;
    }
    bool dash_alone = at == token + 1 && text_is_dash_behind_blank(text, token);
    return may_be_next(reading, at) && is_name_word(text, at) && !dash_alone && !is_led_by_article(text, at)
               ? at - token
               : 0;
}

/* Capitals up to a word for an organisation, with no small word before it: `Eemland University`. */
static bool leads_to_organisation(const struct text *text, size_t token)
{
    size_t at = token;
    while (at < token + LEAD_TOKENS && token_begins_name(text, at) && !token_is_organisation(text, at))
        at++;
    return at > token && token_begins_name(text, at) && token_is_organisation(text, at);
}

/* `gemeente`, `provincie`: with the name of its place behind it the name is whole. */
static bool is_of_place(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    return meaning.sense == SENSE_ORGANISATION && meaning.value == 1;
}

bool token_is_abbreviation(const struct text *text, size_t token)
{
    struct slice word = token < text->tokens_len ? text_token(text, token) : (struct slice){"", 0};
    for (size_t i = 0; i < word.len; i++)
        if (word.at[i] < 'A' || word.at[i] > 'Z')
            return false;
    return word.len > 2;
}

/* `Museum De Brug & Museum Rul`, `Kring Oost & Stichting Rul`, but no `Stichting Natuur & Museum Rul`: words
 * of one kind on both sides of the mark, or one that is only a body's behind it. */
static bool are_two_bodies(const struct text *text, size_t from, size_t mark)
{
    bool venue = token_is_venue(text, mark + 1);
    return mark > from + 1 && stretch_has_organisation(text, stretch_between(from, mark)) &&
           (!venue || token_is_venue(text, from));
}

/* `Kustoverleg`, `IVN`: one word that is the whole name of a body. */
static bool is_body_alone(const struct text *text, size_t token)
{
    enum sense cue = text_cue(text, token);
    bool compound = cue == SENSE_NONE && token_is_organisation(text, token) && !token_is_venue(text, token);
    return token_begins_name(text, token) &&
           (compound || (cue == SENSE_ORGANISATION && token_is_abbreviation(text, token)));
}

bool meaning_joins_bodies(struct meaning meaning)
{
    return meaning.sense == SENSE_AND && (meaning.tokens > 1 || meaning.value == 1);
}

bool organisation_begins_another(const struct text *text, size_t from, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    if (meaning.sense != SENSE_AND)
        return false;
    size_t next = token + meaning.tokens;
    bool goes_on = token_begins_name(text, next + 1) || text_cue(text, next + 1) == SENSE_NAME_JOINT;
    if (meaning_joins_bodies(meaning) || text_cue(text, next) == SENSE_ARTICLE ||
        (token_is_organisation(text, next) && goes_on &&
         (!text_is_mark(text, token, '&') || are_two_bodies(text, from, token))))
        return true;
    if (token_is_abbreviation(text, from) && token == from + 1 && token_begins_name(text, next))
        return true;
    bool bodies = stretch_has_organisation(text, stretch_between(from, token));
    if (bodies && !text_is_mark(text, token, '&') && is_body_alone(text, next))
        return true;
    bool house = token_is_venue(text, next) && text_cue(text, next + 1) == SENSE_ARTICLE &&
                 token_begins_name(text, next + 1); /* `Kring Oost en Theater De Schuur` */
    if (bodies && house && token > from + 1)
        return true;
    bool whole = is_of_place(text, from) && token_begins_name(text, next) &&
                 (token_begins_name(text, next + 1) || token_is_organisation(text, next));
    bool other = leads_to_organisation(text, next) ||
                 (token_is_abbreviation(text, next) &&
                  token_begins_name(text, next + 1)); /* `Hogeschool Rul en ROC Wervel` */
    return whole || (other && bodies);
}

static bool is_person(const struct reading *reading, size_t token)
{
    struct person person;
    bool title = text_meaning(reading->text, VOCABULARY_PERSON, token).sense == SENSE_TITLE;
    return (title && !token_is_organisation(reading->text, token + 1)) || /* `PhD Council` */
           (!title && candidate_at(reading, token, &person) && person.certainty >= 3);
}

/* What stands in brackets behind a name, `*end` behind it: an abbreviation, or behind an
 * abbreviation (UVLB) the name in full. */
static struct stretch bracketed(const struct text *text, struct stretch name, size_t *end)
{
    size_t open = *end, close = open + 1;
    if (!text_is_mark(text, open, '('))
        return name;
    while (close < text->tokens_len && close < open + ORGANISATION_TOKENS && !text_is_mark(text, close, ')'))
        close++;
    if (!text_is_mark(text, close, ')'))
        return name;
    struct slice first = text_token(text, name.token);
    bool abbreviation = name.tokens == 1 && first.len >= 2 && first.at[1] >= 'A' && first.at[1] <= 'Z';
    bool in_full = abbreviation && close > open + 2 && token_begins_name(text, open + 1);
    if (in_full || close == open + 2)
        *end = close + 1;
    return in_full ? stretch_between(open + 1, close) : name;
}

/* `Tuinvereniging "Nooit Gedacht"`: tokens of a name in quotes behind a word for an organisation.
 */
static size_t quoted_at(const struct text *text, size_t token, size_t line)
{
    bool opens = text_is_mark(text, token, '"') || text_is_mark(text, token, '\'');
    if (!opens || token == 0 || !token_is_organisation(text, token - 1))
        return 0;
    for (size_t i = token + 2;
         i < text->tokens_len && i < token + QUOTED_TOKENS && text->tokens[i].line == line; i++)
        if (text_is_mark(text, i, text->tokens[token].mark))
            return text->tokens[token + 1].upper ? i + 1 - token : 0;
    return 0;
}

/* `In Zwolle`, `Door de Kring`, `Over de Kring`, `Als Kring`: a capital that only the sentence gives. */
static bool is_preposition(const struct text *text, size_t token)
{
    enum sense sense = text_cue(text, token);
    bool topic = text_meaning(text, VOCABULARY_PERSON, token).sense == SENSE_TOPIC;
    return topic || sense == SENSE_AT || sense == SENSE_BY || sense == SENSE_NAME_JOINT || sense == SENSE_IF;
}

/* `Kris en Ginny van de Hoeve`: two people by their first names. */
static bool is_couple(const struct text *text, size_t token)
{
    return text_meaning(text, VOCABULARY_NAME, token).sense == SENSE_GIVEN_NAME &&
           text_cue(text, token + 1) == SENSE_AND &&
           text_meaning(text, VOCABULARY_NAME, token + 2).sense == SENSE_GIVEN_NAME;
}

/* `harmonie St. Cecilia`, `studievereniging E.T.S.V. Daphnis`: a word or a letter before its point. */
static bool is_shortened(const struct text *text, size_t token)
{
    const struct token *word = &text->tokens[token];
    bool letters = word->len == 1 || (word->len == 2 && text_has_sense(text, token, SENSE_ABBREVIATION));
    return word->upper && letters && text_is_mark(text, token + 1, '.');
}

/* `de openbare bibliotheek Waalhoven`, `de plaatselijke afdeling van`: behind an article, before a word for a
 * body. */
static bool is_adjective_of_body(const struct text *text, size_t token)
{
    const struct token *word = &text->tokens[token];
    bool plain = token > 0 && token + 2 < text->tokens_len && word->kind == TOKEN_WORD && !word->upper &&
                 word->len > 3 && text_cue(text, token - 1) == SENSE_ARTICLE &&
                 text_cue(text, token) == SENSE_NONE && !token_is_organisation(text, token);
    return plain && token_is_organisation(text, token + 1) && !token_is_event(text, token) &&
           text_meaning(text, VOCABULARY_PERSON, token).sense == SENSE_NONE &&
           text_meaning(text, VOCABULARY_TIME, token).sense == SENSE_NONE;
}

/* Where the name itself begins, behind an article or a word that leads to it: `Namens de Kring Rul`,
 * `Wij van Waterschap Rul`, `Netbeheerder Stroomrijk`. */
static size_t name_begin(const struct text *text, size_t token)
{
    if (text_cue(text, token) == SENSE_ARTICLE && !token_begins_name(text, token))
        token++;
    else if (text_cue(text, token) == SENSE_ARTICLE && token + 1 < text->tokens_len &&
             is_name_word(text, token + 1))
        token++;
    if (is_adjective_of_body(text, token))
        return token + 1;
    struct meaning lead = text_meaning(text, VOCABULARY_CUE, token);
    if (lead.sense == SENSE_HOST && lead.value == 0 && !token_is_organisation(text, token)) {
        size_t next = token + lead.tokens;
        next += text_cue(text, next) == SENSE_ARTICLE && !token_begins_name(text, next);
        return token_begins_name(text, next) ? next : token;
    }
    bool kind = text_ends(text, token, ENDING_FUNCTION) && !token_is_organisation(text, token + 1);
    return token + (token_begins_name(text, token + 1) && kind);
}

/* `Sportclub De Treffer '62`: the year from which it is. */
static bool is_year_of_club(const struct text *text, size_t token)
{
    return text_is_mark(text, token, '\'') && text->tokens[token].space && token + 1 < text->tokens_len &&
           text->tokens[token + 1].kind == TOKEN_NUMBER && text->tokens[token + 1].len == 2 &&
           !text->tokens[token + 1].space && text->tokens[token + 1].line == text->tokens[token - 1].line;
}

/* The token behind its words, `*upper`: one of them has a capital. */
static size_t name_end(const struct reading *reading, size_t token, bool *upper)
{
    const struct text *text = reading->text;
    size_t at = token;
    while (at < token + ORGANISATION_TOKENS && (at == token || may_be_next(reading, at))) {
        if (is_name_word(text, at)) {
            struct meaning meaning = text_meaning(text, VOCABULARY_CUE, at);
            *upper |= token_begins_name(text, at);
            at +=
                meaning.sense == SENSE_ORGANISATION ? meaning.tokens : 1u; /* `burgemeester en wethouders` */
            continue;
        }
        size_t more = organisation_begins_another(text, token, at) ? 0 : joint(reading, at);
        if (more == 0 && at > token && is_shortened(text, at - 1) && is_name_word(text, at + 1))
            more = 1;
        if (more == 0 && at > token && is_year_of_club(text, at))
            more = 2;
        if (more == 0)
            break;
        at += more;
    }
    return at + quoted_at(text, at, text->tokens[at - 1].line);
}

struct stretch organisation_at(const struct reading *reading, size_t token, size_t *end)
{
    const struct text *text = reading->text;
    const struct stretch none = {token, 0};
    token = name_begin(text, token);
    const struct mention *mention = outline_mention(reading->outline, token);
    if (mention != NULL && mention->kind == MENTION_TIME) /* `January 2026 The Fen Society` */
        return none;
    if (token >= text->tokens_len || !is_name_word(text, token) || is_couple(text, token) ||
        text->tokens[token].kind == TOKEN_NUMBER || is_preposition(text, token) || is_person(reading, token))
        return none;
    bool upper = false;
    *end = name_end(reading, token, &upper);
    struct meaning kind = text_meaning(text, VOCABULARY_CUE, token); /* `provinciale dienst Waterlopen` */
    bool whose = token > 0 && kind.value == 2 && is_adjective_of_body(text, token - 1);
    struct stretch name = stretch_between(token - whose, *end);
    /* `Waterschap houdt open dag`: a capital that only the headline gives */
    if (name.tokens == 1 && is_of_place(text, token) &&
        token == outline_sentence(reading->outline, token).token)
        return none;
    struct stretch full = bracketed(text, name, end);
    return upper ? full : none;
}

bool organisation_is_mere_word(const struct text *text, size_t token)
{
    struct meaning body = text_meaning(text, VOCABULARY_CUE, token);
    return text->language->counts_to_twelve && body.sense == SENSE_ORGANISATION && body.tokens == 1 &&
           body.value == 0 && text_cue(text, token + 1) != SENSE_NAME_JOINT;
}
