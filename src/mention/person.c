/* People in an announcement: their names, and what they are, before the name or behind it. */
#include "fasti/person.h"
#include "mention/name.h"

#include <string.h>

enum {
    ROLE_REACH = 14,    /* tokens between a function and the name it belongs to */
    ROLE_TOKENS = 28,   /* tokens of a role behind a name */
    SUFFIX_TOKENS = 16, /* tokens of the titles behind a name */
    BODY_TOKENS = 4,    /* from what leads to whose it is to a name */
};

/* `B.V.`, `a.i.`: a point behind a letter alone. */
static bool is_of_initial(const struct text *text, size_t token)
{
    if (!text_is_mark(text, token, '.') || token == 0 || text->tokens[token - 1].len != 1 ||
        text->tokens[token - 1].kind != TOKEN_WORD)
        return false;
    bool led = token > 1 && text_is_mark(text, token - 2, '.') && !text->tokens[token - 1].space,
         leads = token + 2 < text->tokens_len && text_is_mark(text, token + 2, '.') &&
                 text->tokens[token + 1].len == 1;
    return text->tokens[token - 1].upper || led || leads;
}

/* What ends a role: a mark, a verb, a preposition that opens a theme, another person, a day. */
static bool ends_role(const struct text *text, size_t token)
{
    const struct token *here = &text->tokens[token];
    if (here->kind == TOKEN_MARK)
        return (!is_of_initial(text, token) && strchr(".:;|()\"?!*", here->mark) != NULL) ||
               text_is_dash_behind_blank(text, token);
    enum sense sense = text_cue(text, token);
    struct name name;
    struct meaning person = person_meaning(text, token);
    bool verb = (person.sense == SENSE_PRESENTS && (person.value & 1) != 0) || sense == SENSE_SPEAK ||
                sense == SENSE_HELD || sense == SENSE_ORGANIZE || sense == SENSE_BY ||
                sense == SENSE_AUXILIARY;
    bool day = text_meaning(text, VOCABULARY_TIME, token).sense == SENSE_WEEKDAY;
    return (verb && !here->upper) || day || text_has_sense(text, token, SENSE_TOPIC) ||
           (given_strength(text, token) == 2 && name_at(text, token, BEFORE_NOTHING, &name) == 3);
}

/* Whether a comma or `and` is inside a role: a function follows. */
static bool role_goes_on(const struct text *text, size_t token)
{
    for (size_t at = token + 1; at < token + 4 && name_goes_on(text, at); at++) {
        size_t function = function_tokens(text, at);
        if (function > 0)
            return given_strength(text, at + function) < 2;
        if (text->tokens[at].kind != TOKEN_WORD || given_strength(text, at) > 0)
            return false;
    }
    return false;
}

/* Words that go on with a sentence, and name nothing that somebody is over. */
static bool is_of_sentence(const struct text *text, size_t token)
{
    static const enum sense senses[] = {SENSE_PRONOUN,  SENSE_ARTICLE,   SENSE_SPEAK, SENSE_HELD,
                                        SENSE_ORGANIZE, SENSE_AUXILIARY, SENSE_BY,    SENSE_AT};
    enum sense sense = text_cue(text, token);
    bool found = text->tokens[token].kind != TOKEN_WORD || text->tokens[token].upper;
    for (size_t i = 0; i < ARRAY_LEN(senses); i++)
        found |= sense == senses[i];
    return found || person_meaning(text, token).sense == SENSE_BE;
}

/* `hoofd educatie en communicatie van het Museum`, `head of content and education at Sealcentre`: behind `en`
 * a second thing that somebody is over, and whose. */
static bool is_over_both(const struct text *text, size_t token)
{
    size_t whose = token + 2;
    if (text_cue(text, token) != SENSE_AND || whose >= text->tokens_len || !name_goes_on(text, whose) ||
        is_of_sentence(text, token + 1))
        return false;
    enum sense link = person_meaning(text, whose).sense;
    if (link != SENSE_FROM && link != SENSE_PARTICLE && text_cue(text, whose) != SENSE_AT)
        return false;
    for (size_t i = whose + 1; i < whose + BODY_TOKENS && i < text->tokens_len && name_goes_on(text, i); i++)
        if (token_is_upper(text, i))
            return true;
    return false;
}

/* Tokens of the role that begins at a token. */
static size_t role_tokens(const struct text *text, size_t token)
{
    size_t at = token;
    for (; at < token + ROLE_TOKENS && at < text->tokens_len && (at == token || name_goes_on(text, at));
         at++) {
        bool joint = text_is_mark(text, at, ',') || text_cue(text, at) == SENSE_AND;
        /* `Natuur- en Vogelwacht` */
        bool hyphen = at > token + 1 && text_is_mark(text, at - 1, '-') && token_is_glued(text, at - 1);
        bool inner = text_cue(text, at) == SENSE_AND && at > token && token_is_upper(text, at + 1) &&
                     token_is_upper(text, at - 1 - hyphen) && given_strength(text, at + 1) == 0 &&
                     title_at(text, at + 1, false) == 0;
        if (joint && !inner && !role_goes_on(text, at) && !is_over_both(text, at))
            break;
        bool object = at > token && text_cue(text, at) == SENSE_ARTICLE && !text->tokens[at].upper &&
                      token_is_upper(text, at - 1);
        if (!joint && at > token && (object || ends_role(text, at)))
            break;
    }
    while (at > token && ((text->tokens[at - 1].kind == TOKEN_MARK &&
                           !(at > token + 1 && is_of_initial(text, at - 1) && name_goes_on(text, at))) ||
                          text_cue(text, at - 1) == SENSE_ARTICLE))
        at--;
    return at - token;
}

/* What is said in brackets, if it is words: no year of birth, no address, no state. */
static size_t bracket_at(const struct text *text, size_t token, struct span *role)
{
    if (!text_is_mark(text, token, '(') || !name_goes_on(text, token))
        return 0;
    size_t end = token + 1;
    bool words = end < text->tokens_len && text->tokens[end].kind == TOKEN_WORD &&
                 text_cue(text, end) != SENSE_FULL && text_cue(text, end) != SENSE_ONLINE;
    while (end < token + ROLE_TOKENS && end < text->tokens_len && name_goes_on(text, end) &&
           !text_is_mark(text, end, ')')) {
        words &= !text_is_mark(text, end, '@');
        end++;
    }
    struct name name; /* `Het leven van A (B)` */
    words &= end == token + 1 || name_at(text, token + 1, BEFORE_NOTHING, &name) < 3 || name.end != end;
    if (!words || !text_is_mark(text, end, ')') || end == token + 1 ||
        (end - token <= 4 && text->tokens[end - 1].kind == TOKEN_NUMBER))
        return 0;
    *role = text_span(text, token + 1, end - token - 1);
    return end + 1 - token;
}

/* Whether the words from a token on can be what somebody is, or where; behind a dash a place of work is the
 * first word. */
static bool begins_role(const struct text *text, size_t token, bool dash)
{
    for (size_t at = token;
         at < token + 4 && at < text->tokens_len && (at == token || name_goes_on(text, at)); at++) {
        enum sense sense = text_cue(text, at);
        if (function_tokens(text, at) > 0 || (at == token && title_at(text, at, false) > 0))
            return true;
        if (sense == SENSE_ORGANISATION || sense == SENSE_VENUE || (at == token && text_is_acronym(text, at)))
            return at == token || (text->tokens[at].upper && !dash);
        if (text->tokens[at].kind != TOKEN_WORD || sense == SENSE_SPEAK || sense == SENSE_AND ||
            given_strength(text, at) == 2)
            return text_is_mark(text, at, '-') && at > token;
    }
    return false;
}

/* `, professor Politieke Wetenschappen`: a title in full before words that are no name. */
static bool is_office(const struct text *text, size_t token)
{
    return person_meaning(text, token).value == 0 && text->tokens[token].len > 6 &&
           given_strength(text, token + 1) == 0 && !text_is_mark(text, token + 2, '.');
}

/* `, wethouder van Ede`; ` - wethouder van Ede`; ` van Universiteit Leiden`; ` (gemeente Ede)`: tokens behind
 * the name. */
static size_t take_role(const struct text *text, size_t token, struct span *role)
{
    size_t bracket = bracket_at(text, token, role);
    if (bracket > 0 || token >= text->tokens_len || !name_goes_on(text, token))
        return bracket;
    bool mark = text_is_mark(text, token, ',') ||
                text_is_dash_behind_blank(text, token) ||
                text_is_mark(text, token, '|');
    if (mark && name_goes_on(text, token + 1) &&
        (title_at(text, token + 1, false) == 0 || is_office(text, token + 1)) &&
        begins_role(text, token + 1, text_is_mark(text, token, '-'))) {
        size_t tokens = role_tokens(text, token + 1);
        struct name next;
        size_t other = token + 1 + tokens;
        other += text_is_mark(text, other, ':'); /* `, organist: Piet Vos` */
        if (name_goes_on(text, other) && name_at(text, other, BEFORE_FUNCTION, &next) == 3)
            return 0;
        *role = text_span(text, token + 1, tokens);
        struct span more;
        size_t behind = tokens > 0 ? bracket_at(text, token + 1 + tokens, &more) : 0;
        if (behind > 0)
            *role = text_span(text, token + 1, tokens + behind);
        return tokens > 0 ? tokens + behind + 1 : 0;
    }
    struct meaning meaning = person_meaning(text, token);
    if (meaning.sense != SENSE_FROM && (meaning.sense != SENSE_PARTICLE || meaning.value != 1))
        return 0;
    size_t from = token + meaning.tokens;
    while (from < text->tokens_len && name_goes_on(text, from) && text_cue(text, from) == SENSE_ARTICLE)
        from++;
    /* `van zich laten horen` */
    bool other =
        from < text->tokens_len && text_cue(text, from) == SENSE_PRONOUN && !text->tokens[from].upper;
    size_t tokens =
        from < text->tokens_len && name_goes_on(text, from) && !other ? role_tokens(text, from) : 0;
    if (tokens > 0)
        *role = text_span(text, from, tokens);
    return tokens > 0 ? from + tokens - token : 0;
}

/* MSc, PhD, jr. */
static size_t take_suffixes(const struct text *text, size_t token)
{
    size_t at = token;
    for (size_t comma, tokens; at < token + SUFFIX_TOKENS && name_goes_on(text, at); at += comma + tokens) {
        comma = text_is_mark(text, at, ',') && name_goes_on(text, at + 1);
        tokens = title_at(text, at + comma, true);
        if (tokens == 0)
            break;
    }
    return at - token;
}

/* Titles and name at a token; the name's role behind it. */
static bool named_at(const struct text *text, size_t token, enum before before, struct person *person)
{
    struct name name;
    size_t titles = titles_take(text, token, &person->prefix);
    if (titles > 0 && !name_goes_on(text, token + titles))
        return false;
    person->certainty = name_at(text, token + titles, titles > 0 ? BEFORE_TITLE : before, &name);
    if (person->certainty == 0)
        return false;
    person->token = token;
    person->name_token = name.token;
    person->name_tokens = name.end - name.token;
    person->name = text_span(text, person->name_token, person->name_tokens);
    person->role = (struct span){person->name.at + person->name.len, 0};
    size_t end = name.end + take_suffixes(text, name.end);
    person->tokens = end + take_role(text, end, &person->role) - token;
    return true;
}

/* Whether what somebody is may go on with this token on the way to the name. */
static bool leads_on(const struct text *text, size_t token)
{
    const struct token *here = &text->tokens[token];
    if (here->kind != TOKEN_WORD)
        return here->kind == TOKEN_MARK &&
               (here->mark == '/' || here->mark == '&' || (here->mark == '-' && token_is_glued(text, token)));
    enum sense sense = text_cue(text, token);
    if (sense == SENSE_AND)
        return role_goes_on(text, token) || given_strength(text, token + 1) == 0;
    return sense != SENSE_BY && sense != SENSE_PRONOUN && sense != SENSE_SPEAK && sense != SENSE_HELD &&
           sense != SENSE_ORGANIZE && sense != SENSE_EVENT && !text_has_sense(text, token, SENSE_TOPIC);
}

/* Hoogleraar Bestuurskunde, universiteit Tilburg, … */
static bool is_place_of_work(const struct text *text, size_t token)
{
    return text_cue(text, token) == SENSE_VENUE || text_cue(text, token) == SENSE_ORGANISATION ||
           function_tokens(text, token) > 0;
}

/* Whether a name behind a comma closes the words before it: a comma, a verb or the end follows. */
static bool closes_role(const struct text *text, const struct person *person)
{
    size_t end = person->token + person->tokens;
    if (end >= text->tokens_len || !name_goes_on(text, end))
        return true;
    enum sense sense = text_cue(text, end);
    return text->tokens[end].kind == TOKEN_MARK || sense == SENSE_AND || sense == SENSE_SPEAK ||
           sense == SENSE_HELD || sense == SENSE_ORGANIZE || !text->tokens[end].upper;
}

static size_t name_end(const struct person *person)
{
    return person->name_token + person->name_tokens;
}

/* `de secretaris, Gré Ooms, tel.`: two words with capitals between commas. */
static bool is_enclosed(const struct text *text, size_t token)
{
    return token_is_upper(text, token) && token_is_upper(text, token + 1) &&
           text_is_mark(text, token + 2, ',') && name_goes_on(text, token + 2);
}

/* `wethouder Harrie van der Laar`, `Journalist bij NRC, Marc Chavannes`: what somebody is, then the name. */
static bool function_at(const struct text *text, size_t token, struct person *person)
{
    size_t tokens = function_tokens(text, token);
    if (tokens == 0)
        return false;
    size_t at = token + tokens, first = at, said = SIZE_MAX;
    for (; at < token + ROLE_REACH && at < text->tokens_len && name_goes_on(text, at); at++) {
        bool comma = text_is_mark(text, at, ',');
        size_t start = at + comma;
        if (said == SIZE_MAX && person_meaning(text, at).sense == SENSE_BE)
            said = at;
        bool enclosed = comma && at == first && is_enclosed(text, start);
        bool next = start == first || enclosed || function_tokens(text, start) > 0;
        struct name behind;
        if (name_goes_on(text, start) &&
            named_at(text, start, next ? BEFORE_FUNCTION : BEFORE_NOTHING, person) &&
            (person->certainty == 3 ||
             ((start == first || enclosed) && person->certainty == 2 && person->name_tokens > 1 &&
              !(name_goes_on(text, name_end(person)) &&
                name_at(text, name_end(person), BEFORE_NOTHING, &behind) == 3))) &&
            (!comma || closes_role(text, person))) {
            person->tokens += person->token - token;
            person->token = token;
            /* `docenten zijn`: a label, not what they are */
            bool heads = said < at && person_meaning(text, token).value == 2;
            if (heads)
                return true;
            if (person->role.len == 0 || person_meaning(text, name_end(person)).sense != SENSE_NONE)
                person->role = text_span(text, token, (said < at ? said : at) - token);
            return true;
        }
        if (comma ? !is_place_of_work(text, start) : !leads_on(text, at))
            return false;
    }
    return false;
}

/* Only a capital, a title or what somebody is begins a person. */
static bool may_begin(const struct text *text, size_t token)
{
    enum sense sense = text->tokens[token].meanings[VOCABULARY_PERSON].sense;
    return text->tokens[token].upper || sense == SENSE_TITLE || sense == SENSE_FUNCTION ||
           sense == SENSE_FORMER || (text->tokens[token].endings >> ENDING_FUNCTION & 1) != 0 ||
           token_is_upper(text, token);
}

bool person_read(const struct text *text, size_t token, struct person *person)
{
    bool inside = token > 1 && text_is_mark(text, token - 1, '-') && token_is_glued(text, token) &&
                  token_is_glued(text, token - 1);
    if (!may_begin(text, token) || (inside && given_strength(text, token) > 0)) /* `Sint-Denijs-Terdonk` */
        return false;
    struct person found;
    if (!function_at(text, token, &found) && !named_at(text, token, BEFORE_NOTHING, &found))
        return false;
    *person = found;
    return true;
}
