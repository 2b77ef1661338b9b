/* A labelled value, or a line, taken as a place: parted into pieces, each of them a name, a hall, a street, a
 * postal code or a town. */
#include "draft/people/candidate.h"
#include "draft/people/organisation.h"
#include "draft/place/building.h"
#include "draft/place/site.h"
#include "draft/title/phrase.h"

enum {
    HALL_TOKENS = 7,   /* a hall's name has no more */
    PIECE_TOKENS = 13, /* a longer piece of a labelled value is no name */
    FIELD_LINES = 7,   /* of a labelled value that are looked at */
    FLOOR_TOKENS = 4,  /* `op de eerste verdieping` */
    SMALL = 4,         /* the letters of `en via`, before what is online */
    QUARTER = 15,      /* minutes: of a number that is a clock time */
};

/* Without the article before it. */
static struct stretch without_article(const struct text *text, struct stretch stretch)
{
    bool article = stretch.tokens > 1 && text_cue(text, stretch.token) == SENSE_ARTICLE &&
                   !text->tokens[stretch.token].upper;
    return article ? (struct stretch){stretch.token + 1, stretch.tokens - 1} : stretch;
}

/* `Boerema Hall`, `Abbey Auditorium`: a word for a hall, or for a building too, when a building follows. */
static bool ends_as_hall(const struct text *text, struct stretch name)
{
    struct meaning last = text_meaning(text, VOCABULARY_CUE, stretch_end(name) - 1);
    return last.sense == SENSE_ROOM ? name.tokens > 1
                                    : name.tokens > 0 && last.sense == SENSE_VENUE && last.value == 2;
}

/* `Gallery 4`, `Studio 1`: a part of a house by its number. */
static bool is_numbered(const struct text *text, struct stretch name)
{
    if (name.tokens != 2 || !text->tokens[name.token].upper ||
        text->tokens[name.token + 1].kind != TOKEN_NUMBER || text->tokens[name.token + 1].len > 2)
        return false;
    struct meaning cue = text_meaning(text, VOCABULARY_CUE, name.token);
    return text_meaning(text, VOCABULARY_TIME, name.token).sense == SENSE_ROLE ||
           (cue.sense == SENSE_VENUE && cue.tokens == 1);
}

/* `Jaarbeurs Utrecht`, `Den Haag Google Maps`: a town at either end of a piece that is nothing else. */
static bool take_town_within(const struct text *text, struct stretch piece, struct site *site)
{
    if (stretch_has_organisation(text, piece))
        return false;
    for (size_t i = piece.token; i < stretch_end(piece); i++) {
        size_t town = site_town_at(text, i);
        if (town == 0 || (i > piece.token && i + town != stretch_end(piece)))
            continue;
        site_take_town(site, text, i, town);
        return true;
    }
    return false;
}

/* `Dorpshuis De Zwaan, Nieuw-Kerkwerve`: capitals alone behind a building, that are no building, hall or
 * body. */
static bool is_town_of(const struct text *text, const struct site *site, struct stretch piece)
{
    const struct token *last = &text->tokens[stretch_end(piece) - 1];
    bool building = text->language->counts_to_twelve && site->name.tokens > 1 && piece.tokens < 3 &&
                    (stretch_end(piece) >= text->tokens_len || last[1].line > last->line);
    for (size_t i = site->name.token; i < stretch_end(site->name); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        building |= meaning.sense == SENSE_VENUE ? meaning.value != 1 : token_is_venue(text, i);
    }
    return building && site_unknown_town_at(text, piece.token) == piece.tokens &&
           !stretch_has_venue(text, piece) && !stretch_has_organisation(text, piece) &&
           !stretch_has_event(text, piece);
}

/* `Snellius building, 413`: a number alone behind a building. */
static bool is_number_of_hall(const struct text *text, const struct site *site, struct stretch piece)
{
    const struct token *number = &text->tokens[piece.token];
    return piece.tokens == 1 && number->kind == TOKEN_NUMBER && number->len > 1 && number->len < 4 &&
           site->hall.tokens == 0 && site->street.len == 0 && stretch_has_venue(text, site->name);
}

/* `Brasserie De Ketel in het Stoomgebouw`: the one that is in another building. */
static struct stretch without_outer(const struct text *text, struct stretch piece)
{
    for (size_t i = piece.token + 2; i + 2 < stretch_end(piece); i++)
        if (text_cue(text, i) == SENSE_AT && text_cue(text, i + 1) == SENSE_ARTICLE &&
            !text->tokens[i + 1].upper &&
            stretch_has_venue(text, stretch_between(i + 2, stretch_end(piece))) &&
            stretch_has_venue(text, stretch_between(piece.token, i)))
            return stretch_between(piece.token, i);
    return piece;
}

/* `(formerly the Flax Hall)`, `(de vroegere visafslag)`: what it was called. */
static bool is_former_name(const struct text *text, struct stretch piece)
{
    size_t at = piece.token;
    at += text_is_mark(text, at, '(');
    at += text_cue(text, at) == SENSE_ARTICLE;
    return at > 0 && at < stretch_end(piece) &&
           (text_is_mark(text, at - 1, '(') || (at > 1 && text_is_mark(text, at - 2, '('))) &&
           (text_cue(text, at) == SENSE_PAST ||
            text_meaning(text, VOCABULARY_PERSON, at).sense == SENSE_FORMER);
}

static struct stretch without_bracket(const struct text *text, struct stretch piece)
{
    if (is_former_name(text, piece))
        return (struct stretch){piece.token, 0};
    if (piece.tokens > 0 && text_is_mark(text, piece.token, '('))
        piece = stretch_trim(text, (struct stretch){piece.token + 1, piece.tokens - 1});
    if (piece.tokens > 0 && text_is_mark(text, stretch_end(piece) - 1, ')'))
        piece.tokens--;
    return piece;
}

/* `Nachtvlinders bij Hoeve Elsbroek`: behind what is done there. */
static struct stretch behind_deed(const struct text *text, struct stretch piece)
{
    for (size_t i = piece.token + 1; i + 1 < stretch_end(piece); i++) {
        struct stretch before = stretch_between(piece.token, i),
                       behind = stretch_between(i + 1, stretch_end(piece));
        bool leads = text_cue(text, i) == SENSE_AT && !text->tokens[i].upper && text->tokens[i + 1].upper &&
                     token_is_venue(text, i + 1);
        if (leads && !stretch_has_venue(text, before) && !site_has_room_word(text, before))
            return behind;
    }
    return piece;
}

/* `Recreation Ground, Aldersby`: a town alone ends the line behind it. */
static bool leads_town(const struct text *text, struct stretch piece)
{
    return piece.tokens > 1 && site_town_at(text, piece.token) == 0 &&
           site_ends_in_town(text, stretch_end(piece));
}

/* `Loods 3`, `gebouw B`, `leescafé`: behind a building that is known, a numbered one, or one word in small
 * letters. */
static bool is_part_of_house(const struct text *text, struct stretch piece)
{
    size_t last = stretch_end(piece) - 1;
    bool numbered =
        piece.tokens == 2 && ((text->tokens[last].kind == TOKEN_NUMBER && text->tokens[last].len <= 2) ||
                              (text->tokens[last].len == 1 && text->tokens[last].upper));
    return (numbered || (piece.tokens == 1 && !text->tokens[last].upper)) &&
           token_is_venue(text, piece.token);
}

/* A piece that is neither street nor code: a hall, a town, else the name. */
static void take_named(const struct reading *reading, struct stretch piece, struct site *site)
{
    const struct text *text = reading->text;
    struct stretch name = building_split(text, without_article(text, piece), &site->hall);
    size_t first = name.token + (text_cue(text, name.token) == SENSE_ARTICLE);
    struct meaning country = text_meaning(text, VOCABULARY_CUE, first);
    if (country.sense == SENSE_COUNTRY && first + country.tokens >= stretch_end(name))
        return; /* `Harlingen, The Netherlands` */
    bool hall = (site_has_room_word(text, name) && !stretch_has_venue(text, name)) ||
                (stretch_has_venue(text, site->name) && is_part_of_house(text, name));
    if (hall && site->hall.tokens == 0 && name.tokens <= HALL_TOKENS)
        site->hall = name;
    else if (hall)
        return;
    else if (site->name.tokens == 0 && site->city.len == 0 && hall_is_house(text, site->hall) &&
             !stretch_has_venue(text, name) && site_unknown_town_at(text, name.token) == name.tokens)
        site->city = stretch_span(text, name); /* `Natuurlokaal De Hazelaar, Eemdorp` */
    else if (!hall && site->name.tokens == 0 && site->street.len == 0)
        site->name = site_take_name(text, name, site);
    else if (site->street.len == 0 && site->city.len == 0 && stretch_has_venue(text, name) &&
             !stretch_has_venue(text, site->name) &&
             site_unknown_town_at(text, site->name.token) == site->name.tokens) {
        site->city = stretch_span(text, site->name); /* `Zwanenburgh, Hotel De Linden` */
        site->name = site_take_name(text, name, site);
    } else if (site->hall.tokens == 0 && site->street.len == 0 &&
               (ends_as_hall(text, site->name) || is_numbered(text, site->name)) &&
               (stretch_has_venue(text, name) || site_is_before_street(reading, piece))) {
        site->hall = site->name;
        site->name = site_take_name(text, name, site);
    } else if (site->city.len == 0 && take_town_within(text, piece, site)) {
        return;
    } else if (site->city.len == 0 && text_cue(text, piece.token) != SENSE_COUNTRY &&
               !phrase_is_off(text, piece.token) && !stretch_has_venue(text, name) && piece.tokens <= 4 &&
               !leads_town(text, piece) && text->tokens[piece.token].upper &&
               (site->street.len > 0 || is_town_of(text, site, piece)))
        site->city = stretch_span(text, piece);
}

/* `om 20.00 uur bij bakkerij Van Dam, Kerkweg 4`: the name behind the word that leads to it. */
static bool take_led(const struct reading *reading, struct stretch piece, struct site *site)
{
    const struct text *text = reading->text;
    struct meaning time = text_meaning(text, VOCABULARY_TIME, piece.token);
    bool leads =
        text_cue(text, piece.token) == SENSE_AT || (time.sense == SENSE_LINK && (time.value & LINK_ON) != 0);
    size_t at = piece.token + 1 + (text_cue(text, piece.token + 1) == SENSE_ARTICLE);
    if (!leads || site->name.tokens > 0 || at >= stretch_end(piece) || text->tokens[at].upper)
        return false;
    struct stretch name = site_led_name(reading, at, stretch_end(piece) + 1);
    if (name.tokens == 0)
        return false;
    site->name = site_take_name(text, name, site);
    site->led = true;
    return true;
}

/* `Barn House and online`, `De Vork of via Zoom`: the house. */
static struct stretch without_online(const struct text *text, struct stretch piece)
{
    for (size_t i = piece.token + 2; i < stretch_end(piece); i++) {
        if (text_cue(text, i) != SENSE_ONLINE)
            continue;
        while (i > piece.token + 1 && (text->tokens[i - 1].kind == TOKEN_MARK ||
                                       (!text->tokens[i - 1].upper && text->tokens[i - 1].len <= SMALL)))
            i--;
        return stretch_between(piece.token, i);
    }
    return piece;
}

/* `2.14`, `ruimte B1.04`: a hall by its number, which is no clock time. */
static bool is_hall_number(const struct reading *reading, struct stretch piece)
{
    const struct text *text = reading->text;
    struct meaning label = text_meaning(text, VOCABULARY_LABEL, piece.token);
    bool called = label.sense == SENSE_LABEL && label.value == LABEL_ROOM && label.tokens < piece.tokens;
    size_t at = piece.token + (called ? label.tokens : 0), number = hall_number_at(text, at);
    const struct mention *mention = outline_mention(reading->outline, at);
    bool hour = mention != NULL && mention->kind == MENTION_TIME && !called &&
                (when_has_clock(mention->start) ? mention->start.minute % QUARTER == 0 : true);
    if (called && number == 0 && text->tokens[at].kind == TOKEN_NUMBER)
        number = 1;
    return number > 0 && at + number == stretch_end(piece) && !hour;
}

/* `At the Corn Exchange`, `At The Corn Exchange`: behind the word that begins the line. */
static bool leads_article(const struct text *text, size_t token)
{
    return text->language->counts_to_twelve && text_cue(text, token) == SENSE_ARTICLE;
}

/* `Vertrekplaats: n.v.t.`, `| gratis |`, `online`, `Inloop vanaf 19.30 uur`, a sentence. */
static bool names_no_place(const struct reading *reading, struct stretch piece)
{
    struct meaning leads = text_meaning(reading->text, VOCABULARY_CUE, piece.token);
    return (leads.sense == SENSE_NOTHING && leads.tokens >= piece.tokens) ||
           (leads.sense == SENSE_FREE && leads.tokens == piece.tokens) || leads.sense == SENSE_ONLINE ||
           leads.sense == SENSE_AWAITED || leads.sense == SENSE_DOORS || piece.tokens > PIECE_TOKENS ||
           outline_has(reading->outline->text, piece, SENSE_HELD, NULL);
}

/* `in de Spil`, `At the Corn Exchange`, `naast het gemeentehuis`: behind the word that leads to the place. */
static struct stretch behind_lead(const struct text *text, struct stretch piece)
{
    struct meaning leads = text_meaning(text, VOCABULARY_CUE, piece.token);
    bool beside =
        (leads.sense == SENSE_ALONG || leads.sense == SENSE_BESIDE) && stretch_has_venue(text, piece);
    bool led = (leads.sense == SENSE_AT || beside) && leads.tokens <= piece.tokens;
    if (!led ||
        (text->tokens[piece.token].upper && leads.tokens <= 1 && !leads_article(text, piece.token + 1)))
        return piece;
    return stretch_between(piece.token + leads.tokens, stretch_end(piece));
}

/* `Court House (Mesdag Hall)`, `De Spil, Grote zaal`: the hall of a building that is known. */
static bool take_hall(const struct text *text, struct stretch piece, struct site *site)
{
    bool bracketed = piece.token > 0 && text_is_mark(text, piece.token - 1, '('),
         behind = site->name.tokens > 0 && site->street.len == 0 && !ends_as_hall(text, site->name) &&
                  piece.tokens <= HALL_TOKENS;
    bool numbered =
        site->name.tokens > 0 && site->hall.tokens == 0 && site->street.len == 0 && is_numbered(text, piece);
    bool hall = numbered || is_number_of_hall(text, site, piece) ||
                ((bracketed || behind) && site->hall.tokens == 0 && ends_as_hall(text, piece) &&
                 stretch_has_venue(text, site->name));
    site->hall = hall ? piece : site->hall;
    return hall;
}

/* One piece of a labelled value: a street, a code, a hall, a town, else the name. */
static void take_piece(const struct reading *reading, struct stretch piece, struct site *site)
{
    const struct text *text = reading->text;
    piece = without_bracket(text, stretch_trim(text, piece));
    const struct mention *mention = piece.tokens > 0 ? outline_mention(reading->outline, piece.token) : NULL;
    if (piece.tokens > 0 && site->hall.tokens == 0 && is_hall_number(reading, piece)) {
        site->hall = piece;
        return;
    }
    site_take_address(reading, piece, site);
    if (piece.tokens == 0 || (mention != NULL && mention->kind != MENTION_OTHER))
        return;
    if (site_town_at(text, piece.token) == piece.tokens) {
        site_take_town(site, text, piece.token, piece.tokens);
        return;
    }
    if (take_led(reading, piece, site) || names_no_place(reading, piece))
        return;
    piece = behind_lead(text, piece);
    if (piece.tokens > 0)
        piece = behind_deed(text, building_words(text, piece));
    bool floor = piece.tokens > 0 && piece.tokens <= FLOOR_TOKENS &&
                 text_cue(text, stretch_end(piece) - 1) == SENSE_FLOOR;
    if (piece.tokens > 0 && !site_take_street(reading, piece, site) && !floor &&
        !take_hall(text, piece, site))
        take_named(reading, without_outer(text, without_online(text, piece)), site);
}

/* What stands in the sentences behind a place: its address, its hall, its town, no other name. */
static void take_rest(const struct reading *reading, struct stretch rest, struct site *site)
{
    const struct text *text = reading->text;
    struct stretch piece = stretch_trim(text, rest);
    bool town = piece.tokens > 0 && site_town_at(text, piece.token) == piece.tokens,
         hall = piece.tokens <= FLOOR_TOKENS && site_has_room_word(text, piece);
    if (town || hall)
        take_piece(reading, piece, site);
    else
        site_take_address(reading, rest, site);
}

/* Whether a token parts the pieces of a place. */
static size_t edge_at(const struct text *text, size_t token, size_t from)
{
    bool line = token > from && text->tokens[token].line != text->tokens[token - 1].line;
    if (line || (token > from && text_is_behind_gap(text, token)))
        return 0;
    char mark = text->tokens[token].kind == TOKEN_MARK ? text->tokens[token].mark : 0;
    bool slash = mark == '/' && text->tokens[token].space && token + 1 < text->tokens_len &&
                 text->tokens[token + 1].space;
    bool colon = mark == ':' && text->tokens[token].space && token > from; /* `Village Hall : Quiz` */
    return colon || mark == ',' || mark == '|' || mark == ';' || mark == '(' || mark == ')' ||
                   text_is_dash(text, token) || slash || phrase_ends(text, token)
               ? 1
               : SIZE_MAX;
}

/* `The Long Frost @ Museum of Otterby, Barbury Hall | Marlow`: the place begins behind the sign; `In het
 * dorpshuis van Weert`: with the building. */
static size_t place_begin(const struct text *text, struct stretch value)
{
    for (size_t i = value.token; i + 1 < stretch_end(value); i++)
        if (text_is_mark(text, i, '@') && text->tokens[i].space && text->tokens[i + 1].space)
            return i + 1;
    /* `Waar? In De Vork` */
    bool asked = value.tokens > 1 && value.token > 0 && text_is_mark(text, value.token - 1, '?');
    if (asked && text_cue(text, value.token) == SENSE_AT && text->tokens[value.token + 1].upper)
        return value.token + 1;
    size_t led = value.token + (text_cue(text, value.token) == SENSE_AT);
    size_t kind = led + (led > value.token && text_cue(text, led) == SENSE_ARTICLE);
    return kind > value.token && kind < stretch_end(value) && token_is_venue(text, kind) ? kind : value.token;
}

/* `Hybrid: Wexford House, and on Zoom`, `Hybrid event (Wexford House & Teams)`: where the house begins. */
static size_t behind_mixed(const struct text *text, size_t from, size_t end)
{
    struct meaning mixed = text_meaning(text, VOCABULARY_CUE, from);
    if (mixed.sense != SENSE_ONLINE || mixed.value != 1)
        return from;
    size_t at = from + mixed.tokens;
    at += at < end && token_is_event(text, at);
    return at + 1 < end && (text_is_mark(text, at, ':') || text_is_mark(text, at, '(')) ? at + 1 : from;
}

void site_take_field(const struct reading *reading, const struct field *field, struct site *site)
{
    const struct text *text = reading->text;
    size_t end = stretch_end(field->value), from = place_begin(text, field->value);
    size_t line = from < text->tokens_len ? text->tokens[from].line : 0;
    bool bare = field->label == LABEL_NONE;
    from = behind_mixed(text, from, end);
    if (text_cue(text, from) == SENSE_ONLINE)
        return;
    for (size_t i = from; i < end; i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        size_t edge = edge_at(text, i, from);
        if (mention_is_address(mention) && i > mention->token)
            continue;
        bool starts = mention != NULL && mention->token == i &&
                      (mention->kind == MENTION_STREET || mention->kind == MENTION_POSTAL_CODE);
        if (edge == SIZE_MAX && !starts)
            continue;
        if (from < i && !(bare && candidate_is_role(reading, from)))
            take_piece(reading, stretch_between(from, i), site);
        from = edge == 1 ? i + 1 : i;
        if (edge == 1 && phrase_ends(text, i)) {
            take_rest(reading, stretch_between(from, end), site);
            return;
        }
        if (text->tokens[i].line > line + FIELD_LINES)
            return;
    }
    take_piece(reading, stretch_between(from, end), site);
}
