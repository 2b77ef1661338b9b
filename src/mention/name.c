/* The name of a person: titles, initials, given names, particles, surname; told from what is
 * called after somebody. */
#include "mention/name.h"
#include "fasti/person.h"

#include <string.h>

enum {
    MOST_TITLES = 8,
    MOST_PARTS = 6,     /* initials, given names, or parts of a surname */
    MOST_PARTICLES = 8, /* tokens of them */
    MOST_FORMER = 2,    /* `oud-` before what somebody is */
    CELL_TOKENS = 8,    /* of the first cell of a row */
    WRAPPED_LINE = 60,  /* and from which what a thing is called may */
};

size_t function_tokens(const struct text *text, size_t token)
{
    size_t at = token;
    while (at < token + 2 * MOST_FORMER && person_meaning(text, at).sense == SENSE_FORMER &&
           text_is_mark(text, at + 1, '-') && token_is_glued(text, at + 2))
        at += 2;
    struct meaning meaning = person_meaning(text, at);
    /* `gespreksleider is`: whoever follows */
    bool presents = meaning.sense == SENSE_PRESENTS && meaning.value == 2;
    bool compound = !presents && text_ends(text, at, ENDING_FUNCTION) && text->tokens[at].len > 7;
    size_t tokens = meaning.sense == SENSE_FUNCTION ? meaning.tokens : compound ? 1 : 0;
    return tokens > 0 ? at - token + tokens : 0;
}

/* `Spoor B | Verhuizen`: the line begins with the cell of a row. */
static bool begins_row(const struct text *text, size_t token)
{
    size_t line = text->tokens[token].line;
    for (size_t i = token; i < token + CELL_TOKENS && i < text->tokens_len && text->tokens[i].line == line;
         i++)
        if (text_is_mark(text, i, '|'))
            return true;
    return false;
}

bool line_goes_on(const struct text *text, size_t token)
{
    const struct token *here = &text->tokens[token], *before = here - 1;
    bool doubtful = text_meaning(text, VOCABULARY_NAME, token).sense == SENSE_GIVEN_NAME &&
                    text_meaning(text, VOCABULARY_NAME, token).value == 1; /* `Wil je komen?` */
    return here->line == before->line + 1 && text->lines[before->line].len >= TEXT_FULL_LINE &&
           here->kind == TOKEN_WORD && !doubtful && !text->lines[here->line].bullet &&
           !text_is_mark(text, token + 1, ':') && !begins_row(text, token);
}

bool word_is_elided(struct slice word)
{
    size_t at = 1;
    if (word.len < 4 || (word.at[0] != 'd' && word.at[0] != 'l') ||
        (word.at[1] != '\'' && word.at[1] != '\xE2'))
        return false;
    int32_t mark = utf8_next(word, &at);
    return (mark == '\'' || mark == 0x2019) && at < word.len && utf8_is_upper(utf8_next(word, &at));
}

static bool is_line_start(const struct text *text, size_t token)
{
    return text->lines[text->tokens[token].line].body >= token ||
           (token > 0 && text_is_mark(text, token - 1, '|'));
}

static bool is_sentence_start(const struct text *text, size_t token)
{
    return is_line_start(text, token) || text->tokens[token - 1].kind == TOKEN_MARK;
}

/* Words that stand in the name of a thing, a time or a place in the sentence, never alone as a surname. */
static bool is_thing_sense(enum sense sense)
{
    static const enum sense rows[] = {
        SENSE_VENUE, SENSE_ROOM, SENSE_EVENT, SENSE_ORGANISATION, SENSE_SESSIONS, SENSE_ALTERNATIVE,
    };
    for (size_t i = 0; sense != SENSE_NONE && i < ARRAY_LEN(rows); i++)
        if (sense == rows[i])
            return true;
    return false;
}

/* A surname in capitals behind a given name that is not: Godelieve SCHOUPPE, Nadia VAN HOVE. */
static bool is_shouted(const struct text *text, size_t token)
{
    size_t before = token;
    while (before > 0 && token - before < 3 && person_meaning(text, before - 1).sense == SENSE_PARTICLE)
        before--;
    struct meaning given = before > 0 ? text_meaning(text, VOCABULARY_NAME, before - 1) : (struct meaning){0};
    bool titled = before > 1 && (person_meaning(text, before - 2).sense == SENSE_TITLE ||
                                 text_is_mark(text, before - 2, '.'));
    bool named = (given.sense == SENSE_GIVEN_NAME && given.value == 0) ||
                 (titled && before > 0 && text->tokens[before - 1].upper);
    return text->tokens[token].len >= 4 && named && !text_is_acronym(text, before - 1);
}

static bool is_surname(const struct text *text, size_t token)
{
    enum sense time = text_meaning(text, VOCABULARY_TIME, token).sense;
    return token_is_upper(text, token) && text->tokens[token].len > 1 &&
           (!text_is_acronym(text, token) || is_shouted(text, token)) && time != SENSE_MONTH &&
           time != SENSE_WEEKDAY && !is_thing_sense(text_cue(text, token));
}

/* Auteurslezing, Lentecongres: a compound for a kind of event. */
static bool is_event_compound(const struct text *text, size_t token)
{
    return text->tokens[token].len > 9 && text_ends(text, token, ENDING_EVENT);
}

/* A capitalised word with no other meaning: it may be a name that no row knows. */
static bool is_plain(const struct text *text, size_t token)
{
    if (token < text->tokens_len && is_event_compound(text, token))
        return false;
    return is_surname(text, token) && text_cue(text, token) == SENSE_NONE &&
           person_meaning(text, token).sense == SENSE_NONE &&
           text_meaning(text, VOCABULARY_PLACE, token).sense == SENSE_NONE;
}

int given_strength(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_NAME, token);
    if (meaning.sense != SENSE_GIVEN_NAME || !token_is_upper(text, token) ||
        text_is_mark(text, token + 1, '\''))
        return 0;
    if (meaning.value == 0 && !text_is_acronym(text, token))
        return 2;
    return text_meaning(text, VOCABULARY_TIME, token).sense != SENSE_MONTH;
}

size_t title_at(const struct text *text, size_t token, bool behind)
{
    struct meaning meaning = person_meaning(text, token);
    if (meaning.sense != SENSE_TITLE || (meaning.value == 2) != behind ||
        (token > 0 && text_is_mark(text, token - 1, '-') && token_is_glued(text, token)))
        return 0;
    return meaning.tokens +
           (text_is_mark(text, token + meaning.tokens, '.') && token_is_glued(text, token + meaning.tokens));
}

size_t titles_take(const struct text *text, size_t token, struct span *prefix)
{
    *prefix = (struct span){text->tokens[token].at, 0};
    if (person_meaning(text, token).sense != SENSE_TITLE)
        return 0;
    size_t at = token, first = SIZE_MAX, last = 0;
    for (size_t i = 0; i < MOST_TITLES && (at == token || name_goes_on(text, at)); i++) {
        size_t tokens = title_at(text, at, false);
        if (tokens == 0)
            break;
        if (person_meaning(text, at).value == 0) {
            first = first == SIZE_MAX ? at : first;
            last = at + tokens;
        }
        at += tokens;
    }
    if (first != SIZE_MAX)
        *prefix = text_span(text, first, last - first);
    return at - token;
}

/* E. M. Th. */
static void take_initials(const struct text *text, struct name *name)
{
    size_t at = name->end;
    while (name->initials < MOST_PARTS && token_is_upper(text, at) && text->tokens[at].len <= INITIAL_BYTES &&
           (at == name->token || name_goes_on(text, at)) && text_is_mark(text, at + 1, '.') &&
           token_is_glued(text, at + 1) &&
           (text->tokens[at].len == 1 || name->initials > 0 || token_is_glued(text, at + 2))) {
        at += 2;
        name->initials++;
        if (text_is_mark(text, at, '-') && token_is_glued(text, at))
            at++;
    }
    name->end = at;
}

/* A first name in brackets between initials and surname. */
static void take_called(const struct text *text, struct name *name)
{
    size_t at = name->end;
    if (!text_is_mark(text, at, '(') || !token_is_upper(text, at + 1) || !text_is_mark(text, at + 2, ')') ||
        name->end == name->token)
        return;
    if (!token_is_upper(text, at + 3) && person_meaning(text, at + 3).sense != SENSE_PARTICLE)
        return;
    int strength = given_strength(text, at + 1);
    name->given = strength > name->given ? strength : name->given;
    name->givens++;
    name->end = at + 3;
}

/* Tokens of the particles from a token on that have a surname behind them; 0: none. */
static size_t particles_at(const struct text *text, size_t token)
{
    size_t at = token;
    while (at < token + MOST_PARTICLES && person_meaning(text, at).sense == SENSE_PARTICLE &&
           (at == token || name_goes_on(text, at)))
        at += person_meaning(text, at).tokens;
    bool ends = at > token && name_goes_on(text, at) && token_is_upper(text, at) && text->tokens[at].len > 1;
    return ends && (!text_is_acronym(text, at) || is_shouted(text, at)) ? at - token : 0;
}

/* `Reactie van Hanneke Vos`: what stands before `van` and a given name is somebody's, not their name. */
static bool is_owned(const struct text *text, size_t token)
{
    size_t particles = particles_at(text, token + 1), owner = token + 1 + particles;
    return particles > 0 && given_strength(text, owner) == 2 && name_goes_on(text, owner + 1) &&
           (is_surname(text, owner + 1) || particles_at(text, owner + 1) > 0);
}

/* `Mehmet Yilmaz van het Zorgloket`, `van Museum De Brug`: behind a surname, whose somebody is. */
static bool leads_to_body(const struct text *text, size_t token)
{
    struct meaning small = person_meaning(text, token);
    return small.sense == SENSE_PARTICLE && small.value == 1 &&
           (small.tokens > 1 || is_thing_sense(text_cue(text, token + small.tokens)));
}

/* Known given names, also double ones (Evert-Jan), and one unknown before a particle or surname. */
static void take_givens(const struct text *text, struct name *name)
{
    for (size_t at = name->end; name->givens < MOST_PARTS && (at == name->token || name_goes_on(text, at));
         at = name->end) {
        int strength = given_strength(text, at);
        bool unknown = name->givens == 0 && name->initials == 0 && is_plain(text, at) &&
                       given_strength(text, at + 1) < 2;
        if (strength == 0 && (!unknown || is_owned(text, at)))
            break;
        bool hyphen = text_is_mark(text, at + 1, '-') && token_is_glued(text, at + 1) &&
                      token_is_glued(text, at + 2) && token_is_upper(text, at + 2);
        int second = hyphen ? given_strength(text, at + 2) : 0;
        strength = second > strength ? second : strength;
        size_t end = at + (hyphen ? 3 : 1);
        bool more = name_goes_on(text, end) && (is_surname(text, end) || particles_at(text, end) > 0);
        if (name->givens > 0 && (!more || (strength < 2 && leads_to_body(text, end))))
            break;
        name->given = strength > name->given ? strength : name->given;
        name->givens++;
        name->end = end;
    }
}

/* `Wim F. Jansen`: initials behind a given name, where a surname follows them. */
static void take_middle(const struct text *text, struct name *name)
{
    struct name with = *name;
    take_initials(text, &with);
    bool led = name->given > 0 && with.end > name->end && name_goes_on(text, with.end);
    if (led && (is_surname(text, with.end) || particles_at(text, with.end) > 0))
        *name = with;
}

/* `-Kok`, `-de Vries` behind a surname. */
static size_t hyphenated_at(const struct text *text, size_t token)
{
    if (!text_is_mark(text, token, '-') || !token_is_glued(text, token) || !token_is_glued(text, token + 1))
        return 0;
    size_t particles = particles_at(text, token + 1);
    return token_is_upper(text, token + 1 + particles) ? particles + 2 : 0;
}

/* Whether a second surname goes on (Lopez Garcia), not what somebody is or where. */
static bool is_second_surname(const struct text *text, size_t token)
{
    struct slice word = text_token(text, token);
    bool body = word.len > 2 && word.at[1] >= 'A' && word.at[1] <= 'Z'; /* `Jan Bos UGent` */
    return name_goes_on(text, token) && !body && text->tokens[token].line == text->tokens[token - 1].line &&
           is_plain(text, token) && given_strength(text, token) == 0 &&
           !(token_is_upper(text, token + 1) && name_goes_on(text, token + 1));
}

/* `Tjin A Sie`: a capital alone between the two words of a surname. */
static bool is_letter_between(const struct text *text, size_t token)
{
    return name_goes_on(text, token) && name_goes_on(text, token + 1) &&
           text->tokens[token].line == text->tokens[token - 1].line &&
           text->tokens[token].kind == TOKEN_WORD && text->tokens[token].len == 1 &&
           text->tokens[token].upper && is_plain(text, token + 1);
}

/* Whether what somebody is follows behind a comma or in a bracket: `, universitair docent`,
 * `, FIOD`, `(oud-wethouder)`. */
static bool has_function_behind(const struct text *text, size_t token)
{
    if (!text_is_mark(text, token, ',') && !text_is_mark(text, token, '('))
        return false;
    for (size_t at = token + 1;
         at < token + 4 && name_goes_on(text, at) && text->tokens[at].kind == TOKEN_WORD; at++)
        if (function_tokens(text, at) > 0 || (at == token + 1 && text_is_acronym(text, at)) ||
            (at > token + 1 && title_at(text, at, false) > 0))
            return !text_is_mark(text, at + 1, ':');
    return false;
}

/* `wethouder Van Loon opent`: a verb of who speaks behind a surname. */
static bool acts_behind(const struct text *text, size_t token)
{
    struct meaning person = person_meaning(text, token);
    return name_goes_on(text, token) && token < text->tokens_len && !text->tokens[token].upper &&
           (text_cue(text, token) == SENSE_SPEAK ||
            (person.sense == SENSE_PRESENTS && (person.value & 1) != 0));
}

/* Hof, Kamer, Park: buildings, and the surnames of those of whom more is said. */
static bool is_thing_surname(const struct text *text, const struct name *name, size_t token)
{
    struct meaning cue = text_meaning(text, VOCABULARY_CUE, token);
    bool office = name->before == BEFORE_FUNCTION &&
                  (cue.sense == SENSE_ORGANISATION || (cue.sense == SENSE_VENUE && cue.value == 1));
    bool known = name->given > 0 || (name->before != BEFORE_NOTHING && !office);
    return known && token_is_upper(text, token) && is_thing_sense(text_cue(text, token)) &&
           (name->before != BEFORE_NOTHING || has_function_behind(text, token + 1) ||
            (name->given == 2 && acts_behind(text, token + 1)));
}

static void take_surname(const struct text *text, struct name *name)
{
    bool first = name->end == name->token;
    size_t at = name->end;
    if (!first && !name_goes_on(text, at))
        return;
    size_t particles = particles_at(text, at);
    if (particles == 0 && !is_surname(text, at) && !is_thing_surname(text, name, at))
        return;
    name->particle = particles > 0 && person_meaning(text, at).value == 2;
    name->lower = particles > 0 && !text->tokens[at].upper;
    at += particles;
    at++;
    for (size_t i = 0; i < MOST_PARTS && hyphenated_at(text, at) > 0; i++)
        at += hyphenated_at(text, at);
    if (name->givens > 0 && is_second_surname(text, at))
        at++;
    else if (is_letter_between(text, at))
        at += 2;
    name->surname = true;
    name->end = at;
}

/* `Villa Jan de Boer 14`; a telephone number begins with a zero: `Jan de Boer 0513-555 123`. */
static bool is_number_behind(const struct text *text, size_t token)
{
    return token < text->tokens_len && text->tokens[token].kind == TOKEN_NUMBER &&
           (text->tokens[token].len < 2 || text_token(text, token).at[0] != '0') &&
           text->tokens[token].line == text->tokens[token - 1].line && name_goes_on(text, token) &&
           !text_is_mark(text, token + 1, '.') && !text_is_mark(text, token + 1, ':');
}

/* Whether the name is part of a thing's: the Anne Frank Huis, a lecture, a street, a title in quotes. */
static bool is_thing(const struct text *text, const struct name *name)
{
    size_t next = name->end, last = next - 1;
    if (text_ends(text, last, ENDING_CALLED_AFTER) || is_number_behind(text, next))
        return true;
    /* `- Anna Bos` above `Zaal Oost` */
    bool below = next < text->tokens_len && text->tokens[next].line != text->tokens[last].line &&
                 text->lines[text->tokens[last].line].len < WRAPPED_LINE;
    if (!below && name_goes_on(text, next) && text_ends(text, next, ENDING_NAMED))
        return true;
    bool hyphen =
        text_is_mark(text, next, '-') && token_is_glued(text, next) && token_is_glued(text, next + 1);
    if (hyphen && text->tokens[next + 1].kind == TOKEN_WORD)
        return true;
    if (name->token > 0 && name->end < text->tokens_len && text->tokens[name->token - 1].kind == TOKEN_MARK &&
        (text->tokens[name->token - 1].mark == '"' || text->tokens[name->token - 1].mark == '\'') &&
        text_is_mark(text, next, text->tokens[name->token - 1].mark))
        return true;
    if (below || !name_goes_on(text, next) || !is_thing_sense(text_cue(text, next)) ||
        text_cue(text, next) == SENSE_ALTERNATIVE)
        return false;
    bool affiliation =
        text_cue(text, next) == SENSE_ORGANISATION &&
        (token_is_upper(text, next + 1) || person_meaning(text, next + 1).sense == SENSE_PARTICLE);
    return !affiliation;
}

/* Whether what stands before makes it a thing's: Stichting Max van der Stoel, Zaal Jan Steen. */
static bool is_thing_before(const struct text *text, size_t token)
{
    size_t before = token - 1;
    if (token > 1 && text_cue(text, before) == SENSE_NAME_JOINT && !text->tokens[before].upper &&
        text->tokens[before - 1].upper && text->tokens[before - 1].line == text->tokens[token].line &&
        text_meaning(text, VOCABULARY_CUE, before).value == 1)
        before--; /* `Centre for Urban Futures` */
    bool same_line = token > 0 && text->tokens[before].line == text->tokens[token].line;
    if (!same_line || !name_goes_on(text, token) || person_meaning(text, before).sense == SENSE_FUNCTION)
        return false;
    return text_cue(text, before) != SENSE_EVENT && is_thing_sense(text_cue(text, before));
}

/* `het Willem Molpad`, `the Anna Rigby Trio`: nobody has an article of their own but what is called after
 * them; `een Jan Bos` is one like him. */
static bool is_called_after(const struct text *text, size_t token)
{
    size_t before = token - 1;
    struct meaning meaning = token > 0 ? text_meaning(text, VOCABULARY_CUE, before) : (struct meaning){0};
    return meaning.sense == SENSE_ARTICLE && meaning.value == 0 && meaning.tokens == 1 &&
           name_goes_on(text, token) && text->tokens[before].line == text->tokens[token].line &&
           person_meaning(text, before).sense != SENSE_BE && text->tokens[before].len < 4;
}

static int certainty_of(const struct text *text, const struct name *name)
{
    enum before before = name->before;
    bool start = is_sentence_start(text, name->token);
    if (!name->surname)
        return before == BEFORE_TITLE && name->given > 0 ? 3
               : name->given == 2 && name->initials == 0 ? 2
                                                         : 0;
    if (before == BEFORE_TITLE || name->given == 2 || name->initials > 1)
        return 3;
    if (name->initials == 1)
        return name->lower || !is_line_start(text, name->token) ? 3 : 1;
    if (name->given == 1)
        return start && before == BEFORE_NOTHING ? 2 : 3;
    if (name->givens == 0)
        return before == BEFORE_FUNCTION && acts_behind(text, name->end) ? 3 : 0;
    return before == BEFORE_FUNCTION || name->particle || has_function_behind(text, name->end) ? 2 : 1;
}

/* Whether a word that is no given name can go on to a name: an initial, or a word without another meaning
 * before a bracket around one word or a hyphen, a particle or another word with a capital, which is no given
 * name itself. */
static bool may_be_first(const struct text *text, size_t token)
{
    size_t next = token + 1;
    if (text_is_mark(text, next, '.'))
        return text->tokens[token].len <= INITIAL_BYTES && token_is_glued(text, next);
    bool more;
    if (text_is_mark(text, next, '('))
        more = text_is_mark(text, next + 2, ')');
    else if (text_is_mark(text, next, '-'))
        more = token_is_glued(text, next) && token_is_glued(text, next + 1) && token_is_upper(text, next + 1);
    else
        more = (token_is_upper(text, next) || person_meaning(text, next).sense == SENSE_PARTICLE) &&
               name_goes_on(text, next) && given_strength(text, next) < 2;
    bool body = person_meaning(text, next).sense == SENSE_PARTICLE && /* `Beroepsvereniging van Leraren` */
                text_ends(text, token, ENDING_ORGANISATION);
    return more && !body && is_plain(text, token);
}

int name_at(const struct text *text, size_t token, enum before before, struct name *name)
{
    *name = (struct name){.token = token, .end = token, .before = before};
    if (token >= text->tokens_len || text->tokens[token].kind != TOKEN_WORD ||
        (before != BEFORE_TITLE && !text->tokens[token].upper))
        return 0;
    bool surname = before == BEFORE_FUNCTION && particles_at(text, token) > 0;
    if (before != BEFORE_TITLE && given_strength(text, token) == 0 && !surname && !may_be_first(text, token))
        return 0;
    bool place = text_meaning(text, VOCABULARY_PLACE, token).tokens > 1;
    if (before != BEFORE_TITLE && (place || is_thing_before(text, token)))
        return 0;
    bool label = token > 0 && text->tokens[token - 1].kind == TOKEN_NUMBER && token_is_glued(text, token);
    bool inside = token > 1 && text_is_mark(text, token - 1, '.') && !text->tokens[token].space &&
                  text->tokens[token - 2].len == 1 && text->tokens[token - 2].upper;
    if (label || inside) /* `2A. Fire and Flood`; `E.T.S.V. Daphnis` from its second letter on */
        return 0;
    if (before == BEFORE_NOTHING && given_strength(text, token) == 2 && is_called_after(text, token))
        return 0;
    take_initials(text, name);
    take_called(text, name);
    take_givens(text, name);
    take_middle(text, name);
    take_called(text, name);
    take_surname(text, name);
    name->surname |= name->givens > 1 || (before == BEFORE_TITLE && name->given == 0 && name->givens == 1);
    if (name->end == token || is_thing(text, name))
        return 0;
    return certainty_of(text, name);
}
