/* What stands behind a title on the line of its day, parted from it by marks: place, hall, hours, price, who
 * speaks. */
#include "draft/place/site.h"
#include "draft/shares/caption.h"
#include "draft/title/phrase.h"

#include "fasti/person.h"

enum {
    PLACE_TOKENS = 6, /* of a building */
    NAMED_TOKENS = 4, /* of a house that no word tells, before its town */
};

static bool is_whole_town(const struct text *text, struct stretch piece)
{
    return site_town_at(text, piece.token) == piece.tokens;
}

static bool is_somebody(const struct text *text, struct stretch piece)
{
    struct person person;
    return person_at(text, piece.token, &person) && person.certainty >= 2 &&
           person.token + person.tokens >= stretch_end(piece);
}

/* A building or a hall; before its town a house too that no word tells: `De Spil, Ede`. */
static bool is_place(const struct text *text, struct stretch piece, bool before_town)
{
    if (piece.tokens > PLACE_TOKENS || stretch_has_event(text, piece) ||
        caption_leads_to_venue(text, piece) || phrase_has_verb(text, piece))
        return false;
    const struct token *first = &text->tokens[piece.token];
    bool article = text_cue(text, piece.token) == SENSE_ARTICLE,
         named = article && first->upper && piece.tokens > 1 && text->tokens[piece.token + 1].upper,
         begins = first->upper || token_is_venue(text, piece.token) || token_is_room(text, piece.token) ||
                  (article && piece.tokens > 1 && text->tokens[piece.token + 1].upper);
    bool told = stretch_has_venue(text, piece) || token_is_room(text, piece.token) ||
                token_is_room(text, stretch_end(piece) - 1);
    return (begins && told) || (before_town && named && piece.tokens <= NAMED_TOKENS);
}

/* `toegang gratis`, `opgave bij Jan Bos`, `20.00 uur`, `locatie: De Spil`. */
static bool is_term(const struct reading *reading, struct stretch piece)
{
    const struct text *text = reading->text;
    const struct mention *mention = outline_mention(reading->outline, piece.token);
    bool told = mention != NULL && mention->token == piece.token && mention->kind != MENTION_OTHER &&
                mention->kind != MENTION_COUNT && mention->kind != MENTION_DURATION &&
                mention->token + mention->tokens >= stretch_end(piece);
    struct meaning label = text_meaning(text, VOCABULARY_LABEL, piece.token);
    bool small = !text->tokens[piece.token].upper;
    /* `kaarten € 5`, but `kaarten die niemand bestelde` */
    const struct mention *last = outline_mention(reading->outline, stretch_end(piece) - 1);
    bool cost = text_has_sense(text, piece.token, SENSE_COST) && last != NULL && last->kind == MENTION_MONEY;
    return told || outline_has(text, piece, SENSE_FREE, NULL) || cost ||
           (small && text_has_sense(text, piece.token, SENSE_REGISTER)) ||
           (label.sense == SENSE_LABEL && label.value == LABEL_WHERE && small);
}

/* The mark before the last piece of a title; its first token where it has but one. */
static size_t last_mark(const struct reading *reading, struct stretch title)
{
    const struct text *text = reading->text;
    size_t at = stretch_end(title) - 1;
    bool closed = text_is_mark(text, at, ')');
    for (; at > title.token; at--) {
        const struct mention *mention = outline_mention(reading->outline, at);
        bool within = mention != NULL && mention->token < at; /* `10u00 - 12u00` */
        if (!within && (closed ? text_is_mark(text, at, '(')
                               : token_parts_pieces(text, at) || text_is_mark(text, at, ';') ||
                                     text_is_behind_gap(text, at)))
            break;
    }
    return at;
}

/* Whether words in brackets are a place with its town. */
static bool is_place_and_town(const struct text *text, struct stretch piece)
{
    size_t comma = piece.token;
    while (comma < stretch_end(piece) && !text_is_mark(text, comma, ','))
        comma++;
    bool two = comma > piece.token && comma + 1 < stretch_end(piece);
    return two && is_whole_town(text, stretch_between(comma + 1, stretch_end(piece))) &&
           is_place(text, stretch_between(piece.token, comma), true);
}

struct stretch caption_without_tail(const struct reading *reading, struct stretch title)
{
    const struct text *text = reading->text;
    bool town = false;
    while (title.tokens > 2) {
        size_t mark = last_mark(reading, title);
        struct stretch piece = stretch_trim(text, stretch_between(mark, stretch_end(title))),
                       rest = stretch_trim(text, stretch_between(title.token, mark));
        if (mark == title.token || piece.tokens == 0 || rest.tokens == 0 || is_somebody(text, rest))
            break;
        bool here = is_whole_town(text, piece);
        if (!here && !is_place(text, piece, town) && !is_place_and_town(text, piece) &&
            !is_term(reading, piece) && !is_somebody(text, piece))
            break;
        town = here;
        title = rest;
    }
    return title;
}
