/* Postal addresses: street and number, postal code and town. */
#include "mention/facts.h"

#include <string.h>

enum { STREET_WORDS = 5, TOWN_WORDS = 4 };

static bool is_word(const struct text *text, size_t token)
{
    return token < text->tokens_len && text->tokens[token].kind == TOKEN_WORD;
}

static bool is_capitals(const struct text *text, size_t token, size_t len)
{
    struct slice word = is_word(text, token) ? text_token(text, token) : (struct slice){"", 0};
    bool capitals = word.len == len;
    for (size_t i = 0; i < word.len; i++)
        capitals &= word.at[i] >= 'A' && word.at[i] <= 'Z';
    return capitals;
}

/* The town behind a postal code: a known one, else words with capitals. */
static size_t town_read(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_PLACE, token);
    if (meaning.sense == SENSE_TOWN && !text_is_hyphen(text, token + meaning.tokens))
        return meaning.tokens;
    size_t at = token, line = token < text->tokens_len ? text->tokens[token].line : 0;
    while (at < text->tokens_len && at < token + 2 * TOWN_WORDS && text->tokens[at].line == line &&
           ((is_word(text, at) && (text->tokens[at].upper || (at > token && text->tokens[at].len <= 4))) ||
            text_is_hyphen(text, at)))
        at++;
    while (at > token && !text->tokens[at - 1].upper)
        at--;
    return at - token;
}

/* `Sluisstraat 22, 9042 Sint-Aldegonde`: four digits behind a house number, or on the line below it, as in
 * Belgium, whatever the town. */
static bool is_behind_number(const struct text *text, size_t token)
{
    bool below = token > 1 && text->tokens[token].line == text->tokens[token - 1].line + 1;
    size_t number = token - 2 + (below && !text_is_mark(text, token - 1, ','));
    return token > 2 && (below || text_is_mark(text, token - 1, ',')) &&
           text->tokens[number].kind == TOKEN_NUMBER && text->tokens[number].len <= 3 &&
           text->tokens[number - 1].kind == TOKEN_WORD;
}

/* `WC1E 7HU`. */
static size_t british_code(const struct text *text, size_t token)
{
    bool area = is_capitals(text, token, 1) || is_capitals(text, token, 2);
    if (!area || token + 3 >= text->tokens_len || text->tokens[token + 1].kind != TOKEN_NUMBER ||
        text->tokens[token + 1].space)
        return 0;
    size_t at = token + 2 + (is_capitals(text, token + 2, 1) && !text->tokens[token + 2].space);
    bool inward = at + 1 < text->tokens_len && text->tokens[at].kind == TOKEN_NUMBER &&
                  text->tokens[at].len == 1 && text->tokens[at].space && is_capitals(text, at + 1, 2) &&
                  !text->tokens[at + 1].space;
    return inward ? at + 2 - token : 0;
}

/* `Fenwick, OH 44120`, as Americans write: the state, and a number of five digits at the end of a piece. */
static size_t american_code(const struct text *text, size_t token)
{
    size_t code = token + 1, behind = token + 2;
    bool state = is_capitals(text, token, 2) && token > 1 && code < text->tokens_len &&
                 text->tokens[code].kind == TOKEN_NUMBER && text->tokens[code].len == 5 &&
                 text->tokens[code].line == text->tokens[token].line;
    size_t town = token - 1 - (token > 1 && text_is_mark(text, token - 1, ','));
    bool ends = behind >= text->tokens_len || text->tokens[behind].line != text->tokens[token].line ||
                text->tokens[behind].kind == TOKEN_MARK;
    return state && ends && is_word(text, town) && text->tokens[town].upper &&
                   text->tokens[town].line == text->tokens[token].line
               ? 2
               : 0;
}

/* The town before a state: words with capitals up to a comma or the line's beginning. */
static struct span town_before(const struct text *text, size_t token)
{
    size_t end = token - text_is_mark(text, token - 1, ','), at = end, line = text->tokens[token].line;
    while (at > 0 && end - at < TOWN_WORDS && is_word(text, at - 1) && text->tokens[at - 1].upper &&
           text->tokens[at - 1].line == line)
        at--;
    return text_span(text, at, end - at);
}

/* `Postbus 100, 9240 AA`: where post goes, no place. */
static bool is_of_post_box(const struct text *text, size_t token)
{
    bool mark = token > 1 && text->tokens[token - 1].kind == TOKEN_MARK;
    size_t number = token - 1 - mark;
    for (size_t i = number; token > 1 && i > 0 && i + 4 > number; i--)
        if (text_meaning(text, VOCABULARY_CUE, i - 1).sense == SENSE_POST_BOX)
            return text->tokens[number].kind == TOKEN_NUMBER;
    return false;
}

/* Whether a word is one of a list's, case aside. */
static bool is_listed(struct slice word, const char *list)
{
    for (size_t len; (len = strcspn(list, " ")) > 0; list += len + (list[len] == ' '))
        if (slice_same_word(word, (struct slice){list, len}))
            return true;
    return false;
}

/* `Mary's`: the tokens of a word with a capital, and of what an apostrophe parts from it. */
static size_t capital_word(const struct text *text, size_t token)
{
    if (!is_word(text, token) || !text->tokens[token].upper)
        return 0;
    bool owner = text_is_mark(text, token + 1, '\'') && !text->tokens[token + 1].space &&
                 is_word(text, token + 2) && text->tokens[token + 2].len == 1 &&
                 !text->tokens[token + 2].space;
    return owner ? 3 : 1;
}

/* Whether a street's name may end in a word, as the British write. */
static bool ends_street(const struct text *text, size_t token)
{
    const char *whole = text->language->street_words, *cut = text->language->street_short;
    struct slice word = text_token(text, token);
    return (whole != NULL && is_listed(word, whole)) || (cut != NULL && is_listed(word, cut));
}

/* `12 Mill Lane`, as the British write. */
static size_t british_street(const struct text *text, size_t token)
{
    size_t at = token + 1;
    if (text->tokens[token].kind != TOKEN_NUMBER || text->tokens[token].len > 5 ||
        (text->tokens[token].len > 3 && text->tokens[token].number % 500 == 0) || text_is_year(text, token))
        return 0; /* `2000 Steps Walk` */
    bool several = text_is_mark(text, at, '-') && !text->tokens[at].space && at + 1 < text->tokens_len &&
                   text->tokens[at + 1].kind == TOKEN_NUMBER && text->tokens[at + 1].len <= 3;
    at += several ? 2 : 0;
    for (size_t words = 0, taken; words < STREET_WORDS && (taken = capital_word(text, at)) > 0;
         words++, at += taken)
        if (words > 0 && taken == 1 && (text_ends(text, at, ENDING_STREET_WORD) || ends_street(text, at)))
            return at + 1 - token;
    return 0;
}

size_t postal_code_read(const struct text *text, size_t token, const struct mention_settings *settings,
                        struct mention *mention)
{
    (void)settings;
    const struct token *here = &text->tokens[token];
    if (american_code(text, token) > 0) {
        mention->kind = MENTION_POSTAL_CODE;
        mention->span = text_span(text, token + 1, 1);
        mention->rest = town_before(text, token);
        return 2;
    }
    size_t code = british_code(text, token), line = here->line;
    bool alone = here->len == text->language->postal_digits && is_word(text, token + 1) &&
                 text->tokens[token + 1].upper;
    bool begins = token == text->lines[line].body || text_is_mark(text, token - 1, ',');
    if (here->kind == TOKEN_NUMBER && alone && begins && text->tokens[token + 1].line == line)
        code = 1;
    if (here->kind == TOKEN_NUMBER && here->len == 4 && here->number >= 1000) {
        struct meaning town = text_meaning(text, VOCABULARY_PLACE, token + 1);
        if (is_capitals(text, token + 1, 2))
            code = 2;
        else if (town.sense == SENSE_TOWN && town.value % COUNTRY_DOUBTFUL == COUNTRY_BE &&
                 text->tokens[token + 1].upper)
            code = 1;
        else if (is_behind_number(text, token) && british_street(text, token) == 0 &&
                 is_word(text, token + 1) && text->tokens[token + 1].upper)
            code = 1;
    }
    if (code == 0)
        return 0;
    size_t gap = text_is_mark(text, token + code, ',') || text_is_mark(text, token + code, '-');
    size_t behind = token + code + gap;
    bool same_line = behind < text->tokens_len && text->tokens[behind].line == here->line &&
                     text_meaning(text, VOCABULARY_CUE, behind).sense != SENSE_COUNTRY;
    size_t town = same_line ? town_read(text, behind) : 0;
    mention->kind = is_of_post_box(text, token) ? MENTION_OTHER : MENTION_POSTAL_CODE;
    mention->span = text_span(text, token, code);
    mention->rest = town > 0 ? text_span(text, token + code + gap, town) : (struct span){0};
    return town > 0 ? code + gap + town : code;
}

/* A house number: `2`, `14a`, `10-12`, `5/7`. */
static size_t house_number(const struct text *text, size_t token)
{
    if (token >= text->tokens_len || text->tokens[token].kind != TOKEN_NUMBER ||
        text->tokens[token].len > 4 || !text->tokens[token].space || text_is_year(text, token) ||
        text_token(text, token).at[0] == '0') /* `Anke Bakker 0513-555 123` */
        return 0;
    size_t at = token + 1;
    if ((text_is_mark(text, at, '.') || text_is_mark(text, at, ':')) && !text->tokens[at].space &&
        at + 1 < text->tokens_len && text->tokens[at + 1].kind == TOKEN_NUMBER && !text->tokens[at + 1].space)
        return 0;
    enum sense behind = at < text->tokens_len ? text_meaning(text, VOCABULARY_TIME, at).sense : SENSE_NONE;
    if (behind == SENSE_MONTH || behind == SENSE_MONTH_SHORT) /* `Herinrichting Veerweg 12 februari` */
        return 0;
    if (is_word(text, at) && text->tokens[at].len == 1 && !text->tokens[at].space) {
        if (at + 1 < text->tokens_len && text->tokens[at + 1].kind == TOKEN_NUMBER &&
            !text->tokens[at + 1].space) /* `Einde 22u00` */
            return 0;
        at++;
    }
    if (text_is_hyphen(text, at) && text->tokens[at + 1].len <= 4)
        at += 2;
    else if (text_is_mark(text, at, '/') && !text->tokens[at].space && at + 1 < text->tokens_len &&
             text->tokens[at + 1].kind == TOKEN_NUMBER && text->tokens[at + 1].len <= 3)
        at += 2;
    return at - token;
}

/* `(turfmarkt 147, te Den Haag)`: a bracket behind a building that holds a word and a number. */
static bool is_bracketed(const struct text *text, size_t token, size_t end)
{
    bool closes = text_is_mark(text, end, ')') || text_is_mark(text, end, ',') ||
                  text_meaning(text, VOCABULARY_CUE, end).sense == SENSE_AT;
    enum sense sense = text_meaning(text, VOCABULARY_CUE, token).sense;
    /* `(maximum 20)` */
    bool limits =
        sense == SENSE_AT_MOST || sense == SENSE_AT_LEAST || sense == SENSE_PEOPLE || sense == SENSE_ROOM;
    return token > 0 && text_is_mark(text, token - 1, '(') && text->tokens[token].len > 4 && closes &&
           !limits;
}

/* `, Station Road,`: a piece of an address in words alone, as the British write. */
static size_t unnumbered_street(const struct text *text, size_t token)
{
    size_t at = token, line = text->tokens[token].line;
    if (text->language->street_words == NULL || token == 0 || !text_is_mark(text, token - 1, ',') ||
        text->tokens[token - 1].line != line)
        return 0;
    for (size_t taken;
         at < token + STREET_WORDS && (taken = capital_word(text, at)) > 0 && text->tokens[at].line == line;
         at += taken)
        ;
    bool closed = at >= text->tokens_len || text->tokens[at].line != line || text_is_mark(text, at, ',') ||
                  text_is_mark(text, at, '.') ||
                  text_meaning(text, VOCABULARY_CUE, at).sense == SENSE_AT; /* `, Station Road in Otterby` */
    return closed && at > token + 1 && text->tokens[at - 1].upper && ends_street(text, at - 1) ? at - token
                                                                                               : 0;
}

/* `aan de Wilgenlaan`: what a street follows. */
static bool is_along(const struct text *text, size_t token)
{
    return token > 1 && text_meaning(text, VOCABULARY_CUE, token - 2).sense == SENSE_ALONG;
}

/* `aan de Universiteit Amsterdam`: a body, no street. */
static bool names_body(const struct text *text, size_t token, size_t last)
{
    for (size_t i = token; i <= last; i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if (meaning.sense == SENSE_ORGANISATION || (meaning.sense == SENSE_VENUE && meaning.value == 1))
            return true;
    }
    return false;
}

/* `Achterom 7, 1234 AB`: a word with a capital and a number are a street before a postal code, however
 * it is called. */
static bool is_before_code(const struct text *text, size_t token, size_t end)
{
    size_t code = end + text_is_mark(text, end, ',');
    return text->tokens[token].upper && code + 1 < text->tokens_len &&
           text->tokens[code].kind == TOKEN_NUMBER && text->tokens[code].len == 4 &&
           is_capitals(text, code + 1, 2);
}

/* Whether the words from `token` to the one before a house number are a street's name. */
static bool is_street(const struct text *text, size_t token, size_t last)
{
    const struct language *language = text->language;
    return text->tokens[token].upper &&
           (is_along(text, token) || text_ends(text, last, ENDING_STREET) ||
            (last > token && is_listed(text_token(text, token), language->street_openings)));
}

/* `Mr. D.U. Stikkerlaan`, `Burg. van Rijnsingel`: a title or an initial with its point, and a name behind it.
 */
static bool is_abbreviated(const struct text *text, size_t token)
{
    const char *titles = text->language->street_titles;
    if (!text->tokens[token].upper || !text_is_mark(text, token + 1, '.') || text->tokens[token + 1].space ||
        !is_word(text, token + 2))
        return false;
    bool name = text->tokens[token + 2].upper ||
                text_meaning(text, VOCABULARY_PERSON, token + 2).sense == SENSE_PARTICLE;
    return name && (text->tokens[token].len == 1 || text_has_sense(text, token, SENSE_TITLE) ||
                    text_has_sense(text, token, SENSE_ABBREVIATION) ||
                    (titles != NULL && is_listed(text_token(text, token), titles)));
}

/* `in de Kapelleweg`, `aan de Sportlaan`: before a street, not in its name. */
static bool leads_to_street(const struct text *text, size_t token)
{
    enum sense sense = text_meaning(text, VOCABULARY_CUE, token).sense;
    /* `Het adres van De Spil is Dorpslaan 1` */
    bool copula = text_meaning(text, VOCABULARY_PERSON, token).sense == SENSE_BE;
    return (sense == SENSE_AT || sense == SENSE_ALONG || copula) && !text->tokens[token].upper;
}

size_t street_read(const struct text *text, size_t token, const struct mention_settings *settings,
                   struct mention *mention)
{
    (void)settings;
    size_t british = text->tokens[token].kind == TOKEN_WORD ? unnumbered_street(text, token)
                                                            : british_street(text, token),
           at = token, line = text->tokens[token].line;
    mention->kind = MENTION_STREET;
    if (british > 0 || text->tokens[token].kind != TOKEN_WORD ||
        text_meaning(text, VOCABULARY_CUE, token).sense == SENSE_POST_BOX)
        return british;
    for (size_t words = 0; words < STREET_WORDS && is_word(text, at) && text->tokens[at].line == line;
         words++, at++) {
        if (words > 0 && text->lines[line].gaps && text_is_behind_gap(text, at))
            return 0; /* `Adres` in a cell before the street's */
        if ((text_is_hyphen(text, at + 1) && text->tokens[at].upper) || is_abbreviated(text, at)) {
            at++;
            continue;
        }
        bool goes_on = at + 1 < text->tokens_len && text->tokens[at + 1].line == line;
        size_t number = goes_on ? house_number(text, at + 1) : 0;
        if (number > 0 && (is_street(text, token, at) || is_before_code(text, token, at + 1 + number) ||
                           (words == 0 && is_bracketed(text, token, at + 1 + number))))
            return at + 1 + number - token;
        if (!text->tokens[token].upper || (at > token && leads_to_street(text, at)))
            return 0; /* `De Kluis in de Kapelleweg 21` */
        if (number == 0 && is_along(text, token) && text_ends(text, at, ENDING_STREET) &&
            !names_body(text, token, at) && !(goes_on && is_word(text, at + 1) && text->tokens[at + 1].upper))
            return at + 1 - token;
    }
    return 0;
}
