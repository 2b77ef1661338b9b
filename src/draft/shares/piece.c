/* What the lines of one event each hold behind their day, piece by piece: towns and buildings that stand at
 * the same place in each. */
#include "draft/place/building.h"
#include "draft/place/site.h"
#include "draft/shares/block.h"
#include "draft/shares/caption.h"
#include "draft/shares/share.h"
#include "draft/title/phrase.h"

#include "fasti/person.h"

enum {
    MOST_PIECES = 12,
    TOWN_TOKENS = 4,   /* of a town that is not known */
    PLACE_TOKENS = 6,  /* of a building that no word tells */
    ALONE_TOKENS = 16, /* of a place, with its address, and nothing else */
    NAMED_TOKENS = 2,  /* before a building that no mark parts from them */
};

/* The pieces of a line: what stands between its marks, its gaps, its times and its amounts. */
struct pieces {
    struct stretch at[MOST_PIECES];
    size_t len;
};

static bool parts_pieces(const struct text *text, size_t token)
{
    const struct token *here = &text->tokens[token];
    if (here->kind != TOKEN_MARK)
        return false;
    return text_is_dash(text, token) || here->mark == ',' || here->mark == '|' || here->mark == ';' ||
           here->mark == ':' || here->mark == '(' || here->mark == ')';
}

static void add_piece(const struct text *text, struct pieces *pieces, size_t from, size_t end)
{
    struct stretch piece = stretch_trim(text, stretch_between(from, end));
    if (piece.tokens > 0 && pieces->len < MOST_PIECES)
        pieces->at[pieces->len++] = piece;
}

static struct pieces pieces_of(const struct reading *reading, struct stretch words)
{
    const struct text *text = reading->text;
    struct pieces pieces = {.len = 0};
    size_t from = words.token;
    for (size_t i = words.token; i < stretch_end(words); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        bool told = mention != NULL && mention->kind != MENTION_OTHER && mention->kind != MENTION_COUNT &&
                    mention->kind != MENTION_DURATION;
        if (!told && !parts_pieces(text, i) && !(i > from && text_is_behind_gap(text, i)))
            continue;
        add_piece(text, &pieces, from, i);
        from = told || parts_pieces(text, i) ? i + 1 : i;
    }
    add_piece(text, &pieces, from, stretch_end(words));
    return pieces;
}

/* The words of an event's first line, where those are few sentences or none. */
static struct stretch line_of(const struct text *text, const struct share *share)
{
    const struct line *line =
        &text->lines[text->tokens[share->form == SHARE_BELOW ? share->own.token : share->day].line];
    size_t from = share->own.token > line->token ? share->own.token : line->token,
           end = line->token + line->tokens;
    return stretch_between(from, end < stretch_end(share->own) ? end : stretch_end(share->own));
}

static bool is_form(const struct reading *reading, const struct share *share)
{
    const struct mention *first =
        share->form == SHARE_BELOW ? outline_mention(reading->outline, share->own.token) : NULL;
    /* `10.00 uur Spreekuur, Bibliotheek` below its day */
    bool clock = first != NULL && first->kind == MENTION_TIME;
    return share->form == SHARE_LINES || share->form == SHARE_LISTED || clock;
}

static bool is_capitals(const struct text *text, struct stretch piece)
{
    return piece.tokens > 0 && piece.tokens <= TOWN_TOKENS && !phrase_is_off(text, piece.token) &&
           site_unknown_town_at(text, piece.token) == piece.tokens && !stretch_has_event(text, piece) &&
           !stretch_has_venue(text, piece);
}

/* The first piece of a line. */
static struct stretch first_piece(const struct reading *reading, const struct share *share)
{
    struct pieces pieces = pieces_of(reading, line_of(reading->text, share));
    struct stretch first = pieces.len > 0 ? pieces.at[0] : (struct stretch){0};
    bool led = first.tokens > 1 && text_cue(reading->text, first.token) == SENSE_AT &&
               site_town_at(reading->text, first.token + 1) + 1u == first.tokens; /* `in Aalsmeer` */
    return led ? stretch_between(first.token + 1, stretch_end(first)) : first;
}

/* `Zwolle, 11 februari, 13.30 uur`, `Dinsdag 2 februari - Zwolle`: where most lines begin with a town that is
 * known, all do. */
static void read_towns(const struct reading *reading, struct shares *shares)
{
    const struct text *text = reading->text;
    size_t known = 0, whole = 0;
    for (size_t i = 0; i < shares->len; i++) {
        struct stretch piece =
            is_form(reading, &shares->at[i]) ? first_piece(reading, &shares->at[i]) : (struct stretch){0};
        size_t town = piece.tokens > 0 ? site_town_at(text, piece.token) : 0;
        known += town > 0;
        whole += town > 0 && town == piece.tokens;
    }
    if (known < 2 || known * 2 < shares->len)
        return;
    for (size_t i = 0; i < shares->len; i++) {
        struct stretch piece =
            is_form(reading, &shares->at[i]) ? first_piece(reading, &shares->at[i]) : (struct stretch){0};
        size_t town = piece.tokens > 0 ? site_town_at(text, piece.token) : 0;
        if (town == 0 && whole == known && is_capitals(text, piece))
            town = piece.tokens;
        shares->at[i].town = (struct stretch){piece.token, town};
        struct stretch rest = {piece.token + town, piece.tokens - town};
        if (town > 0 && whole < known && rest.tokens > 0 && text->tokens[rest.token].upper &&
            shares->at[i].where.tokens == 0)
            shares->at[i].where = rest; /* `9 maart Zwolle Hotel De Zon` */
    }
}

/* In small letters, and no building: `gratis`, but not `de Grote Kerk`. */
static bool is_small(const struct text *text, struct stretch piece)
{
    const struct token *first = &text->tokens[piece.token];
    bool named = piece.tokens > 1 && text_cue(text, piece.token) == SENSE_ARTICLE && first[1].upper &&
                 stretch_has_venue(text, piece);
    return !first->upper && first->kind == TOKEN_WORD && !token_is_venue(text, piece.token) && !named;
}

/* Words for a building or a hall, which are no event and nobody. */
static bool is_place(const struct text *text, struct stretch piece)
{
    if (piece.tokens == 0 || stretch_has_event(text, piece) || caption_leads_to_venue(text, piece) ||
        is_small(text, piece))
        return false;
    size_t last = stretch_end(piece) - 1;
    /* `De Spil` */
    bool named = text_cue(text, piece.token) == SENSE_ARTICLE && piece.tokens > 1 &&
                 text->tokens[piece.token + 1].upper;
    bool square = text_ends(text, last, ENDING_STREET) || text_ends(text, last, ENDING_STREET_WORD);
    return piece.tokens <= PLACE_TOKENS && (named || square || stretch_has_venue(text, piece) ||
                                            token_is_room(text, piece.token) || token_is_room(text, last));
}

/* `Mijn vader en ik Concertzaal`: where a building begins among words that no mark parts; the end of the
 * piece where none does. */
static size_t place_within(const struct text *text, struct stretch piece)
{
    for (size_t i = piece.token + NAMED_TOKENS; i < stretch_end(piece) && !token_is_venue(text, i - 1); i++) {
        enum sense before = text_cue(text, i - 1);
        bool led = before == SENSE_ARTICLE || before == SENSE_AT || before == SENSE_AND ||
                   before == SENSE_NAME_JOINT ||
                   text_meaning(text, VOCABULARY_PERSON, i - 1).sense != SENSE_NONE ||
                   text->tokens[i - 1].kind != TOKEN_WORD;
        /* `Clarence House` */
        led |= i + 1 == stretch_end(piece) && text_cue(text, i) == SENSE_VENUE && text->tokens[i - 1].upper;
        if (text->tokens[i].upper && (token_is_venue(text, i) || token_is_room(text, i)) && !led &&
            !token_is_event(text, i))
            return i;
    }
    return stretch_end(piece);
}

/* `gratis`, `aanmelden verplicht`: what is said of it beside. */
static bool is_beside(const struct text *text, struct stretch piece)
{
    return is_small(text, piece) || phrase_is_off(text, piece.token) ||
           text_has_sense(text, piece.token, SENSE_REGISTER) ||
           text_has_sense(text, piece.token, SENSE_COST) || text_has_sense(text, piece.token, SENSE_FREE);
}

/* The last piece of an event's line that may be its place, behind one that is its title. */
struct last {
    struct stretch piece, town; /* 0 tokens: no town behind it */
    size_t within;              /* where a building begins in it */
    bool behind;                /* other words stand before it */
};

static struct last last_piece(const struct reading *reading, const struct share *share)
{
    const struct text *text = reading->text;
    struct pieces pieces = pieces_of(reading, line_of(text, share));
    while (pieces.len > 0 && is_beside(text, pieces.at[pieces.len - 1]))
        pieces.len--;
    if (pieces.len == 0)
        return (struct last){.within = 0};
    struct stretch piece = pieces.at[pieces.len - 1];
    struct stretch town = {piece.token, 0};
    if (pieces.len > 1 && site_town_at(text, piece.token) == piece.tokens) { /* `Bibliotheek, Ede` */
        town = piece;
        piece = pieces.at[--pieces.len - 1];
    }
    return (struct last){piece, town, place_within(text, piece), pieces.len > 1};
}

struct stretch piece_building(const struct reading *reading, size_t line)
{
    const struct line *here = &reading->text->lines[line];
    struct pieces pieces = pieces_of(reading, (struct stretch){here->token, here->tokens});
    struct stretch last = pieces.len > 1 ? pieces.at[pieces.len - 1] : (struct stretch){0};
    return stretch_has_venue(reading->text, last) && is_place(reading->text, last) ? last
                                                                                   : (struct stretch){0};
}

struct stretch piece_title(const struct reading *reading, size_t line)
{
    const struct line *here = &reading->text->lines[line];
    struct stretch title = caption_on_line(reading, line);
    struct pieces pieces = pieces_of(reading, (struct stretch){here->token, here->tokens});
    return title.tokens == 0 && pieces.len > 1 ? pieces.at[0] : title;
}

/* A few words with capitals that are nobody, and no kind of event. */
static bool may_be_place(const struct text *text, struct stretch piece)
{
    struct person person;
    return piece.tokens > 0 && piece.tokens <= PLACE_TOKENS &&
           (text->tokens[piece.token].kind != TOKEN_WORD || !is_small(text, piece)) &&
           !stretch_has_event(text, piece) && !phrase_has_verb(text, piece) &&
           !caption_leads_to_venue(text, piece) &&
           !(person_at(text, piece.token, &person) && person.certainty >= 2);
}

/* `20 mei: Kaarten, De Spil, 20.00 uur`: where the last piece of most lines is plainly a building, that of
 * all is. */
static void read_places(const struct reading *reading, struct shares *shares)
{
    const struct text *text = reading->text;
    size_t sure = 0, lines = 0;
    for (size_t i = 0; i < shares->len; i++) {
        if (!is_form(reading, &shares->at[i]) || shares->at[i].where.tokens > 0)
            continue;
        struct last last = last_piece(reading, &shares->at[i]);
        lines += last.behind || last.within < stretch_end(last.piece);
        sure += (last.behind && is_place(text, last.piece)) || last.within < stretch_end(last.piece);
    }
    for (size_t i = 0; i < shares->len; i++) {
        struct share *share = &shares->at[i];
        struct last last = is_form(reading, share) && share->where.tokens == 0 ? last_piece(reading, share)
                                                                               : (struct last){.within = 0};
        bool most = sure > 1 && sure * 2 >= lines,
             behind = last.behind && last.within == stretch_end(last.piece);
        if ((most || share->town.tokens > 0) && behind && may_be_place(text, last.piece))
            share->where = last.piece;
        else if (most && last.within < stretch_end(last.piece))
            share->where = stretch_between(last.within, stretch_end(last.piece));
        if (share->where.tokens > 0 && share->town.tokens == 0)
            share->town = last.town;
    }
}

/* Words of a line that may be a place and nothing else, without what leads to it; 0 tokens: they are not. */
static struct stretch place_alone(const struct text *text, struct stretch first, struct stretch last)
{
    struct stretch words = stretch_between(first.token, stretch_end(last));
    if (text_cue(text, words.token) == SENSE_AT && words.tokens > 1)
        words = stretch_between(words.token + 1, stretch_end(words));
    if (text_cue(text, words.token) == SENSE_ARTICLE && !text->tokens[words.token].upper && words.tokens > 1)
        words = stretch_between(words.token + 1, stretch_end(words));
    struct person person;
    bool somebody = person_at(text, words.token, &person) && person.certainty >= 2;
    bool begins = text->tokens[words.token].kind == TOKEN_WORD &&
                  (text->tokens[words.token].upper || token_is_venue(text, words.token));
    return begins && !somebody && !caption_leads_to_venue(text, words) && words.tokens <= ALONE_TOKENS &&
                   !stretch_has_event(text, words) && !phrase_has_verb(text, words)
               ? words
               : (struct stretch){0};
}

/* How surely the words beside the days are places. */
struct surety {
    size_t told; /* with a town, an address or a word for a building */
    bool plain;  /* one is a place whatever stands behind the others' days */
};

/* What the line of an event says of it beside its day, where that is a place. */
static struct stretch only_place(const struct reading *reading, const struct share *share,
                                 struct surety *surety)
{
    const struct text *text = reading->text;
    struct stretch line = line_of(text, share), none = {0};
    bool below = text->tokens[stretch_end(share->own) - 1].line > text->tokens[share->day].line;
    struct pieces pieces =
        is_form(reading, share) && !below ? pieces_of(reading, line) : (struct pieces){.len = 0};
    if (pieces.len == 0 || share->where.tokens > 0)
        return none;
    struct stretch words = place_alone(text, pieces.at[0], pieces.at[pieces.len - 1]);
    struct stretch first = words.tokens > 0 ? stretch_between(words.token, stretch_end(pieces.at[0])) : none;
    bool town = false, address = false, venue = words.tokens > 0 && is_place(text, first);
    for (size_t i = words.token; i < stretch_end(line) && words.tokens > 0; i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        town |= site_town_at(text, i) > 0;
        address |= mention_is_address(mention);
        if (text_is_mark(text, i, '"') || text_is_mark(text, i, ';'))
            return none;
        if (address && mention != NULL && mention->token + mention->tokens > stretch_end(words))
            words = stretch_between(words.token, mention->token + mention->tokens);
    }
    if (!address && pieces.len == 1 && !stretch_has_venue(text, words) &&
        text_cue(text, words.token) != SENSE_ARTICLE) /* `Ommelzijl: maandag 8 maart` */
        return none;
    bool plain = words.tokens > 0 && (stretch_has_venue(text, first) || site_town_at(text, first.token) > 0);
    surety->plain |= plain;
    surety->told += plain || town || address;
    return town || address || venue ? words : none;
}

/* `17 juni: De Hof, Dronten` below `23 juni: Dorpshuis Oost`: behind no day stands anything but a place, and
 * behind half of them surely one. */
static void read_only_places(const struct reading *reading, struct shares *shares)
{
    struct surety surety = {.plain = false};
    size_t len = shares->len;
    bool all = len > 1;
    for (size_t i = 0; i < len && all; i++)
        all = only_place(reading, &shares->at[i], &surety).tokens > 0;
    all = all && surety.plain && surety.told * 2 >= len;
    for (size_t i = 0; i < len && all; i++)
        shares->at[i].where = only_place(reading, &shares->at[i], &surety);
}

void shares_read_pieces(const struct reading *reading, struct shares *shares)
{
    read_towns(reading, shares);
    read_only_places(reading, shares);
    read_places(reading, shares);
}
