/* Streets that no mention told: pieces whose numbers, neighbours or towns tell them. */
#include "draft/place/site.h"

enum {
    STREET_TOKENS = 4, /* of a street's name */
    STREET_BYTES = 6,  /* of one that no ending tells: Rapenburg */
};

bool site_ends_in_town(const struct text *text, size_t comma)
{
    size_t at = comma + 1;
    if (!text_is_mark(text, comma, ',') || at >= text->tokens_len)
        return false;
    const struct line *line = &text->lines[text->tokens[at].line];
    return site_unknown_town_at(text, at) == line->token + line->tokens - at;
}

/* `Rapenburg 73`: a long word that means nothing else, and a short number. */
static bool is_word_and_number(const struct text *text, struct stretch piece)
{
    return piece.tokens == 2 && text->tokens[piece.token].len >= STREET_BYTES &&
           text_meaning(text, VOCABULARY_TIME, piece.token).sense == SENSE_NONE &&
           text_cue(text, piece.token) == SENSE_NONE && text->tokens[piece.token + 1].len < 4;
}

/* `Achter de Kerk 3`: a small word inside. */
static bool has_small_word(const struct text *text, struct stretch piece)
{
    size_t number = stretch_end(piece) - 1;
    return piece.tokens > 3 && !text->tokens[piece.token + 1].upper && text->tokens[number - 1].upper &&
           text->tokens[piece.token + 1].kind == TOKEN_WORD && !token_is_venue(text, piece.token);
}

/* `De Horst 1`, before a postal code or a town: a street whose name does not show it. */
static bool is_odd_street(const struct reading *reading, struct stretch piece)
{
    const struct text *text = reading->text;
    size_t last = stretch_end(piece) - 1;
    const struct line *line = &text->lines[text->tokens[last].line];
    const struct mention *code = outline_mention(reading->outline, last + 2);
    if (piece.tokens < 2 || piece.tokens > 5 || !text->tokens[piece.token].upper ||
        text->tokens[last].kind != TOKEN_NUMBER || text->tokens[last].len > 4)
        return false;
    bool room = site_has_room_word(text, piece), small = has_small_word(text, piece);
    bool formed = (piece.tokens > 2 && text_cue(text, piece.token) == SENSE_ARTICLE) ||
                  is_word_and_number(text, piece) || small;
    bool whole = last + 1 == line->token + line->tokens && !room && formed;
    return (code != NULL && code->kind == MENTION_POSTAL_CODE) || whole ||
           (site_ends_in_town(text, last + 1) && !room && (small || !stretch_has_venue(text, piece)));
}

bool site_is_before_street(const struct reading *reading, struct stretch piece)
{
    const struct mention *next = outline_mention(reading->outline, stretch_end(piece) + 1);
    return next != NULL && next->kind == MENTION_STREET;
}

/* `Kapelstraat te Weert`: a street without a number and its town, behind a building. */
static bool take_bare_street(const struct reading *reading, struct stretch piece, struct site *site)
{
    const struct text *text = reading->text;
    size_t at = piece.token;
    while (at < stretch_end(piece) && at < piece.token + STREET_TOKENS &&
           text->tokens[at].kind == TOKEN_WORD && text->tokens[at].upper)
        at++;
    bool street = at > piece.token &&
                  (text_ends(text, at - 1, ENDING_STREET) || text_ends(text, at - 1, ENDING_STREET_WORD));
    size_t town = street && text_cue(text, at) == SENSE_AT ? site_unknown_town_at(text, at + 1) : 0;
    /* `Muziektent, Pauluspad` */
    if (street && at == stretch_end(piece) && piece.tokens == 1 && site->name.tokens > 0 &&
        site->street.len == 0 && !site_is_before_street(reading, piece)) {
        site->street = stretch_span(text, piece);
        return true;
    }
    if (town == 0 || at + 1 + town != stretch_end(piece) || site->name.tokens == 0 || site->street.len > 0)
        return false;
    site->street = stretch_span(text, stretch_between(piece.token, at));
    if (site->city.len == 0)
        site->city = text_span(text, at + 1, town);
    return true;
}

/* `Rapenburg 73 in Leiden`: a word, a number and the town, behind a building. */
static bool take_odd_street_in(const struct text *text, struct stretch piece, struct site *site)
{
    size_t number = piece.token + 1, in = number + 1;
    if (piece.tokens < 4 || site->name.tokens == 0 || site->street.len > 0 ||
        !text->tokens[piece.token].upper || text->tokens[number].kind != TOKEN_NUMBER ||
        text->tokens[number].len > 3 || text_cue(text, in) != SENSE_AT ||
        text_cue(text, piece.token) != SENSE_NONE ||
        site_town_at(text, in + 1) != stretch_end(piece) - in - 1)
        return false;
    site->street = text_span(text, piece.token, 2);
    site_take_town(site, text, in + 1, stretch_end(piece) - in - 1);
    return true;
}

bool site_take_street(const struct reading *reading, struct stretch piece, struct site *site)
{
    if (take_bare_street(reading, piece, site) || take_odd_street_in(reading->text, piece, site))
        return true;
    if (!is_odd_street(reading, piece) || site->street.len > 0 || site->name.tokens == 0)
        return false;
    site->street = stretch_span(reading->text, piece);
    return true;
}
