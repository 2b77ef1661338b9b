/* Towns: those that rows know, and words with capitals where a town stands. */
#include "draft/place/site.h"

enum { TOWN_TOKENS = 6 }; /* of a town that is not known */

static const char *const countries[] = {
    [COUNTRY_NL] = "NL", [COUNTRY_BE] = "BE", [COUNTRY_DE] = "DE",   [COUNTRY_GB] = "GB",
    [COUNTRY_LU] = "LU", [COUNTRY_FR] = "FR", [COUNTRY_OTHER] = NULL};

const char *site_country(int country)
{
    return country > 0 && (size_t)country < ARRAY_LEN(countries) ? countries[country] : NULL;
}

/* A town's name with a capital; a doubtful one only behind a word like `te`. */
size_t site_town_at(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_PLACE, token);
    bool led = token > 0 && text_cue(text, token - 1) == SENSE_AT,
         upper = token < text->tokens_len && text->tokens[token].upper;
    struct slice first = token < text->tokens_len ? text_token(text, token) : (struct slice){"", 0};
    /* `'s-Hertogenbosch` */
    bool short_article = first.len > 0 && (first.at[0] == '\'' || (unsigned char)first.at[0] == 0xE2) &&
                         meaning.tokens > 1 && text->tokens[token + meaning.tokens - 1].upper;
    if (meaning.sense != SENSE_TOWN || (!upper && !short_article && (text->tokens[token].len > 2 || !led)))
        return 0; /* `in de Steeg`, but no `via de Steeg` */
    size_t last = token + meaning.tokens - 1;
    if (meaning.tokens > 1 && text->tokens[last].kind == TOKEN_WORD && !text->tokens[last].upper &&
        text->tokens[last].len > 3)
        return 0; /* `De wijk als werkplaats` */
    if (text_is_hyphen(text, token + meaning.tokens) || (token > 0 && text_is_hyphen(text, token - 1)))
        return 0; /* `Klein-Zundert`: another one */
    size_t behind = token + meaning.tokens;
    if (behind < text->tokens_len && text->tokens[behind].upper &&
        text->tokens[behind].line == text->tokens[token].line && text_ends(text, behind, ENDING_STREET_WORD))
        return 0; /* `Mill Street` */
    if (text_cue(text, token) == SENSE_ROOM &&
        text_meaning(text, VOCABULARY_CUE, token).tokens > meaning.tokens)
        return 0; /* `Reading Room` */
    bool doubtful = meaning.value >= COUNTRY_DOUBTFUL || token_is_venue(text, token);
    bool placed = token > 0 && (text_cue(text, token - 1) == SENSE_AT || text_is_mark(text, token - 1, ','));
    return doubtful && !placed ? 0 : meaning.tokens;
}

void site_take_town(struct site *site, const struct text *text, size_t token, size_t tokens)
{
    struct span name = stretch_span(text, site->name);
    bool within = site->name.tokens > 1 && site->city.at >= name.at &&
                  site->city.at + site->city.len <= name.at + name.len &&
                  token >= stretch_end(site->name); /* `Fort Asperen, Leerdam` */
    if (site->city.len > 0 && !within)
        return;
    site->city = text_span(text, token, tokens);
    int country = text_meaning(text, VOCABULARY_PLACE, token).value % COUNTRY_DOUBTFUL;
    site->country = site_country(country);
}

/* `Marlow SL7 1AB`: two capitals and a number, as British postal codes begin. */
static bool is_british_code(const struct text *text, size_t token)
{
    struct slice word = text_token(text, token);
    bool capitals = word.len <= 2 && word.at[word.len - 1] >= 'A' && word.at[word.len - 1] <= 'Z';
    return capitals && token + 1 < text->tokens_len && text->tokens[token + 1].kind == TOKEN_NUMBER &&
           !text->tokens[token + 1].space;
}

/* Capitals, dashes between them, `aan Zee`, on one line. */
size_t site_unknown_town_at(const struct text *text, size_t token)
{
    size_t at = token, end = token, line = token < text->tokens_len ? text->tokens[token].line : 0;
    size_t known = token < text->tokens_len ? site_town_at(text, token) : 0;
    if (known > 0)
        return known;
    while (at < text->tokens_len && at < token + TOWN_TOKENS && text->tokens[at].line == line &&
           !is_british_code(text, at) && (at == token || text_cue(text, at) != SENSE_BOILERPLATE)) {
        const struct token *here = &text->tokens[at];
        bool word = here->kind == TOKEN_WORD && here->upper;
        bool small = here->kind == TOKEN_WORD && here->len <= 4 && at + 1 < text->tokens_len &&
                     text->tokens[at + 1].upper &&
                     text_meaning(text, VOCABULARY_PERSON, at).sense == SENSE_PARTICLE;
        if (!word &&
            !(at > token && (small || text_is_hyphen(text, at) || text_cue(text, at) == SENSE_ALONG)))
            break;
        at++;
        end = word ? at : end;
    }
    return text_cue(text, token) == SENSE_NONE ? end - token : 0;
}

/* `Vlierhoekersteeg 4 in Collendoorn`: a word with a capital behind a street is its town, known or not; `in`
 * may end its line. */
void site_take_town_behind(const struct text *text, size_t token, struct site *site)
{
    bool comma = text_is_mark(text, token, ','), led = comma || text_cue(text, token) == SENSE_AT;
    led |= token < text->tokens_len && token > 0 &&
           text->tokens[token].line == text->tokens[token - 1].line &&
           site_town_at(text, token) > 0; /* `Dorpslaan 2 Lopik` */
    size_t at = token + (comma || text_cue(text, token) == SENSE_AT),
           line = token > 0 ? text->tokens[token - 1].line : 0;
    at += led && text_cue(text, at) == SENSE_AT;
    bool wrapped =
        text_cue(text, at - 1) == SENSE_AT && at < text->tokens_len && text->tokens[at].line == line + 1;
    size_t town = at < text->tokens_len && (text->tokens[at].line == line || wrapped)
                      ? site_unknown_town_at(text, at)
                      : 0,
           end = at + town;
    bool edge = site_town_at(text, at) == town || end >= text->tokens_len ||
                text->tokens[end].line != text->tokens[at].line || text->tokens[end].kind == TOKEN_MARK ||
                is_british_code(text, end) || text_cue(text, at - 1) == SENSE_AT ||
                text_cue(text, end) == SENSE_BOILERPLATE;
    if (led && town > 0 && edge && site->city.len == 0)
        site->city = text_span(text, at, town);
}
