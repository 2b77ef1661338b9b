/* How buildings and the halls in them are called in running text. */
#include "draft/building.h"

enum { INSET_TOKENS = 7 }; /* of what is said of a hall before its building */

/* `in café 't Anker`: a kind of event that is a building too, before a name. */
bool is_inn(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    size_t next = token + 1 + (text_meaning(text, VOCABULARY_PERSON, token + 1).sense == SENSE_PARTICLE);
    enum sense before = token > 0 ? cue_at(text, token - 1) : SENSE_NONE;
    return meaning.sense == SENSE_EVENT && meaning.value == 1 && (before == SENSE_AT || before == SENSE_NAME_JOINT) &&
           next < text->tokens_len && text->tokens[next].upper;
}

/* `het voormalige postkantoor`: what a building is like. */
static bool is_told_building(const struct text *text, size_t token)
{
    struct meaning next = text_meaning(text, VOCABULARY_CUE, token + 1);
    bool plain = token > 0 && cue_at(text, token - 1) == SENSE_ARTICLE && text->tokens[token].kind == TOKEN_WORD &&
                 cue_at(text, token) == SENSE_NONE;
    return plain && is_venue_word(text, token + 1) && (next.sense != SENSE_VENUE || next.value != 1);
}

/* How far a name of a building reaches from a token: capitals, words for buildings, small words between them.
 */
struct stretch building_at(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    size_t at = token, end = token, line = token < text->tokens_len ? text->tokens[token].line : 0;
    bool named = false;
    while (at < text->tokens_len && at < token + NAME_TOKENS && text->tokens[at].line == line) {
        const struct token *here = &text->tokens[at];
        const struct mention *mention = outline_mention(reading->outline, at);
        bool venue = is_venue_word(text, at) || is_inn(text, at);
        bool small = cue_at(text, at) == SENSE_ARTICLE || cue_at(text, at) == SENSE_NAME_JOINT ||
                     text_is_mark(text, at, '&') || text_is_mark(text, at, '-') ||
                     (text_meaning(text, VOCABULARY_PERSON, at).sense == SENSE_PARTICLE &&
                      cue_at(text, at) != SENSE_AT);
        if (mention != NULL && mention->kind != MENTION_OTHER)
            break;
        if (venue || (here->kind == TOKEN_WORD && here->upper) || (at == token && is_told_building(text, at))) {
            named = true;
            at += cue_at(text, at) == SENSE_VENUE || is_inn(text, at)
                      ? text_meaning(text, VOCABULARY_CUE, at).tokens
                      : 1;
            end = at;
            continue;
        }
        if (!small || !named)
            break;
        at++;
    }
    return stretch_between(token, named ? end : token);
}

/* A hall's name before or behind its word: `grote vergaderzaal`, `zaal 3`, `Regentenkamer`, `zittingszaal 4`. */
struct stretch hall_at(const struct reading *reading, size_t token, size_t floor)
{
    const struct text *text = reading->text;
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    bool compound = meaning.sense != SENSE_ROOM;
    size_t from = token, end = token + (compound ? 1 : meaning.tokens);
    while (!compound && from > floor && text->tokens[from - 1].kind == TOKEN_WORD && text->tokens[from - 1].upper &&
           cue_at(text, from - 1) == SENSE_NONE)
        from--;
    const struct mention *number = outline_mention(reading->outline, end);
    if (end < text->tokens_len && text->tokens[end].space && end == token + 1 &&
        text->tokens[end].line == text->tokens[token].line &&
        ((!compound && text->tokens[end].kind == TOKEN_WORD && text->tokens[end].upper) ||
         (text->tokens[end].kind == TOKEN_NUMBER && (!compound || number == NULL || number->kind == MENTION_OTHER))))
        end++;
    if (!compound && end + 1 < text->tokens_len && text_is_mark(text, end, '.') && !text->tokens[end].space &&
        !text->tokens[end + 1].space)
        end += 2;
    return stretch_between(from, end);
}

/* `(eerste verdieping)`, `op de begane grond`: where in the building, behind a hall; its tokens. */
static size_t inset_at(const struct text *text, size_t token)
{
    bool bracket = text_is_mark(text, token, '(');
    struct meaning time = text_meaning(text, VOCABULARY_TIME, token);
    bool on = cue_at(text, token) == SENSE_AT || (time.sense == SENSE_LINK && (time.value & LINK_ON) != 0);
    size_t at = token + 1;
    if (token >= text->tokens_len || (!bracket && !on))
        return 0;
    while (at < text->tokens_len && at < token + INSET_TOKENS && text->tokens[at].line == text->tokens[token].line &&
           !(bracket ? text_is_mark(text, at, ')') : cue_at(text, at) == SENSE_FLOOR))
        at++;
    bool ends = bracket ? text_is_mark(text, at, ')') : cue_at(text, at) == SENSE_FLOOR;
    return ends ? at + (bracket ? 1 : text_meaning(text, VOCABULARY_CUE, at).tokens) - token : 0;
}

size_t building_behind(const struct text *text, size_t token)
{
    size_t at = token + inset_at(text, token);
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, at);
    if (meaning.sense != SENSE_NAME_JOINT && meaning.sense != SENSE_AT)
        return 0;
    at += meaning.tokens;
    at -= meaning.tokens > 1 && cue_at(text, at - 1) == SENSE_ARTICLE; /* `van de` */
    bool named = at + 1 < text->tokens_len && text->tokens[at].upper && text->tokens[at + 1].upper; /* De Spil */
    at += cue_at(text, at) == SENSE_ARTICLE && !named;
    return at < text->tokens_len ? at : 0;
}

/* `leeszaal van het Regionaal Archief`: the hall, and the building behind `van`. */
struct stretch building_split(const struct text *text, struct stretch name, struct stretch *hall)
{
    struct meaning first = text_meaning(text, VOCABULARY_CUE, name.token), next = text_meaning(text, VOCABULARY_CUE, name.token + first.tokens);
    if (first.sense == SENSE_ROOM && first.value == 0 && next.sense == SENSE_VENUE && first.tokens < name.tokens && hall->tokens == 0) {
        *hall = (struct stretch){name.token, first.tokens}; /* `raadzaal gemeentehuis Ede` */
        return stretch_between(stretch_end(*hall), stretch_end(name));
    }
    for (size_t i = name.token; i < stretch_end(name) && i < name.token + 4 && hall->tokens == 0; i++) {
        size_t end = i + 1;
        while (end < stretch_end(name) && text->tokens[end].kind == TOKEN_NUMBER)
            end++;
        size_t from = is_room_word(text, i) ? building_behind(text, end) : 0;
        if (from == 0 || from >= stretch_end(name) ||
            (!text->tokens[from].upper && cue_at(text, from) != SENSE_VENUE && cue_at(text, from) != SENSE_EVENT))
            continue;
        *hall = stretch_between(name.token, end);
        return stretch_between(from, stretch_end(name));
    }
    return name;
}

/* `de kapel van Museum Kranenburgh`: a building that is a hall where it is part of another one. */
bool is_part_of_building(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    size_t end = token + meaning.tokens, from = building_behind(text, end);
    return meaning.sense == SENSE_VENUE && meaning.value == 2 && cue_at(text, end) == SENSE_NAME_JOINT && from > 0 &&
           has_venue_word(text, stretch_between(from, from + 3));
}
