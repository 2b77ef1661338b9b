/* The title that one of several events has among its own lines: above its day, behind it, below
 * it, in quotes. */
#include "draft/shares/caption.h"

#include "draft/place/site.h"
#include "draft/shares/block.h"
#include "draft/title/phrase.h"

#include "fasti/person.h"

enum {
    TITLE_LINES = 3, /* below the day's line in which its title stands */
    TITLE_TOKENS = 24,
    PLACE_TOKENS = 5,  /* of a place with no word for an event among it */
    CELL_BYTES = 5,    /* of a word that is a title alone in its cell */
    AMOUNT_BEHIND = 4, /* tokens of a name before an amount that is part of it */
    LABELS = 3,        /* beside each other that are the head of a table */
};

struct stretch caption_unquoted(const struct text *text, struct stretch body)
{
    size_t last = stretch_end(body) - 1;
    char first = text->tokens[body.token].mark;
    bool quoted = body.tokens > 2 && (first == '"' || first == '\'') && text_is_mark(text, last, first);
    return quoted ? stretch_between(body.token + 1, last) : body;
}

bool caption_is_person(const struct text *text, struct stretch body)
{
    struct person person;
    return person_at(text, body.token, &person) && person.certainty >= 2 &&
           person.token + person.tokens + 2 >= body.token + body.tokens / 2;
}

/* A day, hours or an address; no period and no amount, which are part of what is said: `bestaat 100 jaar`,
 * `vanaf 1815`. */
static bool is_hours(const struct mention *mention)
{
    if (mention == NULL || mention->kind == MENTION_OTHER || mention->kind == MENTION_DURATION ||
        mention->kind == MENTION_COUNT)
        return false;
    return mention->kind != MENTION_TIME || mention->start.day != UNSTATED ||
           when_has_clock(mention->start) || when_has_clock(mention->end);
}

bool caption_has_address(const struct reading *reading, struct stretch body)
{
    for (size_t i = body.token; i < stretch_end(body); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        if (i > body.token && text_is_mark(reading->text, i - 1, ',') &&
            i + site_street_at(reading, i) == stretch_end(body))
            return true; /* `De Spil, De Höfte 5` */
        /* `De afdeling Vrouwen van Weert bestaat 100 jaar` */
        bool inner = i > body.token + AMOUNT_BEHIND && !is_hours(mention);
        if (mention != NULL && mention->kind != MENTION_OTHER && !inner)
            return true;
    }
    return false;
}

bool caption_is_no_name(const struct reading *reading, struct stretch body)
{
    const struct text *text = reading->text;
    size_t labels = 0, others = 0;
    for (size_t i = body.token; i < stretch_end(body); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        struct meaning label = text_meaning(text, VOCABULARY_LABEL, i);
        labels += label.tokens;
        others += label.tokens == 0 && !(mention != NULL && mention->kind == MENTION_TIME) &&
                  text->tokens[i].kind == TOKEN_WORD;
        i += label.tokens > 1 ? label.tokens - 1 : 0;
    }
    bool bracket = text_is_mark(text, body.token, '(') && text_is_mark(text, stretch_end(body) - 1, ')'),
         /* `Programma najaar 2026` */
        head = text_meaning(text, VOCABULARY_LABEL, body.token).value == LABEL_PROGRAMME && body.tokens > 1;
    return bracket || site_town_at(text, body.token) == body.tokens || (others == 0 && head) ||
           (labels >= LABELS && others < 2);
}

bool caption_may_be(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, line);
    enum line_role role = reading->outline->roles[line];
    enum sense first = text_cue(text, body.token);
    char last = text->tokens[stretch_end(body) - 1].mark;
    bool begins = text->tokens[body.token].upper || text->tokens[body.token].kind != TOKEN_WORD;
    return (role == LINE_PROSE || role == LINE_HEADING) && body.tokens <= TITLE_TOKENS && begins &&
           last != '.' && last != ':' && !outline_has(text, body, SENSE_AWAITED, NULL) && first != SENSE_BY &&
           first != SENSE_REGISTER && first != SENSE_VENUE && first != SENSE_ROOM && first != SENSE_AT &&
           !caption_is_no_name(reading, body) && !caption_is_person(text, body) &&
           (!stretch_has_venue(text, body) || stretch_has_event(text, body)) &&
           !caption_has_address(reading, body) &&
           outline_field_of(reading->outline, body.token) == LABEL_NONE;
}

struct stretch caption_below(const struct reading *reading, const struct occasion *occasion)
{
    for (size_t line = occasion->line + 1, seen = 0; line <= occasion->last && seen < TITLE_LINES; line++) {
        seen += reading->text->lines[line].tokens > 0;
        if (caption_may_be(reading, line))
            return caption_unquoted(reading->text, outline_body(reading->text, line));
    }
    return (struct stretch){0};
}

/* `(max. 20 deelnemers)`, `(opgeven t/m 7 maart)`: where a bracket opens behind the first word of a cell that
 * one closes, with something between them that is no part of a name; the cell's end where there is none. */
static size_t remark_in(const struct reading *reading, struct stretch cell)
{
    size_t open = cell.token + 1, end = stretch_end(cell);
    bool closed = cell.tokens > 0 && text_is_mark(reading->text, end - 1, ')');
    while (open < end && !text_is_mark(reading->text, open, '('))
        open++;
    for (size_t i = open; closed && i < end; i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        if ((mention != NULL && mention->kind != MENTION_OTHER) ||
            text_has_sense(reading->text, i, SENSE_REGISTER))
            return open;
    }
    return end;
}

struct stretch caption_among(const struct reading *reading, struct stretch words)
{
    const struct text *text = reading->text;
    struct person person;
    size_t end = stretch_end(words), remark = remark_in(reading, words), at = words.token + 1;
    bool told = false; /* a sentence, which is whole */
    for (; at < end; at++) {
        const struct mention *mention = outline_mention(reading->outline, at);
        struct meaning time = text_meaning(text, VOCABULARY_TIME, at);
        size_t next = at + (time.sense == SENSE_LINK ? time.tokens : text->tokens[at].kind == TOKEN_MARK);
        const struct mention *behind = outline_mention(reading->outline, next);
        /* `, vertrek 8u` */
        const struct mention *later =
            text_is_mark(text, at, ',') ? outline_mention(reading->outline, at + 2) : NULL;
        bool hours = is_hours(mention) ||
                     (next > at && behind != NULL && behind->kind == MENTION_TIME && is_hours(behind)) ||
                     (later != NULL && later->kind == MENTION_TIME);
        bool place =
            text_cue(text, at) == SENSE_AT && at + 1 < end &&
            (token_is_venue(text, at + 1) || token_is_room(text, at + 1) || site_town_at(text, at + 1) > 0);
        bool by = !told && text_cue(text, at) == SENSE_BY &&
                  person_at(text, at + text_meaning(text, VOCABULARY_CUE, at).tokens, &person) &&
                  person.certainty >= 2 && !phrase_is_kind_on_topic(text, words, at);
        bool stop = at + 1 < end && text->tokens[at + 1].space && phrase_ends(text, at);
        /* `bestaat 100 jaar` */
        bool amount = mention != NULL && mention->kind != MENTION_TIME && token_is_present_verb(text, at - 1);
        told |= amount || phrase_is_verb(text, at - 1);
        /* `= GEANNULEERD` */
        bool off = text->tokens[at].kind == TOKEN_MARK ? phrase_is_off(text, at + 1)
                                                       : phrase_is_off(text, at) && text->tokens[at].upper;
        bool cell =
            text_is_mark(text, at, '|') || text_is_mark(text, at, ';') || text_is_behind_gap(text, at);
        if (stop || off || (!told && (hours || place || by || cell || at == remark)))
            break;
    }
    return stretch_trim(text, stretch_between(words.token, at));
}

/* Capitals, or a kind of event, that are no place, no person and no address. */
static bool may_name(const struct reading *reading, struct stretch words)
{
    const struct text *text = reading->text;
    struct person person;
    bool begins =
        words.tokens > 0 && (text->tokens[words.token].upper || text_is_mark(text, words.token, '"') ||
                             text_is_mark(text, words.token, '\'') || token_is_event(text, words.token));
    struct meaning first = text_meaning(text, VOCABULARY_CUE, words.token);
    bool address = caption_has_address(reading, words);
    bool inn = first.sense == SENSE_EVENT && first.value == 1; /* `Café De Zwaan` */
    bool place = begins && (inn || first.sense == SENSE_AT || site_town_at(text, words.token) > 0 ||
                            (first.sense == SENSE_ONLINE && first.tokens >= words.tokens) ||
                            (stretch_has_venue(text, words) && !stretch_has_event(text, words) &&
                             !phrase_is_told(text, words)) ||
                            token_is_room(text, words.token));
    /* `excursie 10 februari` behind a day: of that one */
    const struct mention *behind = outline_mention(reading->outline, stretch_end(words));
    bool other = words.tokens > 0 && words.tokens <= 2 && behind != NULL && behind->kind == MENTION_TIME &&
                 behind->start.month != UNSTATED &&
                 text->tokens[behind->token].line == text->tokens[words.token].line;
    return begins && !place && !other && !phrase_is_off(text, words.token) && words.tokens <= TITLE_TOKENS &&
           !address &&
           !(person_at(text, words.token, &person) && person.certainty >= 2 &&
             person.token + person.tokens >= stretch_end(words));
}

bool caption_leads_to_venue(const struct text *text, struct stretch words)
{
    bool led = false;
    for (size_t i = words.token; i < stretch_end(words); i++) {
        enum sense cue = text_cue(text, i);
        if (token_is_venue(text, i) || token_is_room(text, i))
            return led;
        led |= i > words.token && !text->tokens[i].upper &&
               (cue == SENSE_AT || cue == SENSE_BESIDE || cue == SENSE_ALONG || cue == SENSE_TOWARDS);
    }
    return false;
}

struct stretch caption_beside_town(const struct reading *reading, struct stretch town)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, text->tokens[town.token].line);
    size_t at = stretch_end(town), end = stretch_end(body);
    while (at < end && (text->tokens[at].kind == TOKEN_MARK || outline_mention(reading->outline, at) != NULL))
        at++;
    struct stretch rest = stretch_between(at, end),
                   words = at < end ? caption_among(reading, rest) : (struct stretch){0};
    if (words.tokens == 1 && caption_leads_to_venue(text, rest) && !caption_has_address(reading, rest))
        words = phrase_first_sentence(text, rest); /* `Avontuur bij gemaal De Hoge Boezem` */
    bool inn =
        words.tokens > 0 && text_cue(text, words.token) == SENSE_ARTICLE && words.tokens <= PLACE_TOKENS;
    bool named = words.tokens > 1 && !inn && text->tokens[words.token].upper &&
                 !caption_has_address(reading, words) && caption_leads_to_venue(text, words);
    return !inn && (named || may_name(reading, words)) ? caption_unquoted(text, words) : (struct stretch){0};
}

struct stretch caption_on_line(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, line);
    size_t at = body.tokens > 0 ? caption_behind_day(reading, body) : body.token;
    const struct mention *time = at > body.token ? outline_mention(reading->outline, at - 1) : NULL;
    size_t end = time != NULL ? text->lines[text->tokens[at - 1].line].token +
                                    text->lines[text->tokens[at - 1].line].tokens
                              : stretch_end(body); /* a day may end below the line that it begins on */
    struct stretch words = stretch_trim(text, stretch_between(at, end));
    if (at == body.token || words.tokens == 0)
        return (struct stretch){0};
    size_t town = site_town_at(text, words.token);
    if (town > 0 && town < words.tokens && text->tokens[words.token + town].kind == TOKEN_MARK)
        return caption_beside_town(reading, (struct stretch){words.token, town});
    words = caption_among(reading, words);
    return may_name(reading, words) ? caption_unquoted(text, words) : (struct stretch){0};
}

/* What stands in quotes in the cell of a row that says what there is, else the cell up to who speaks: `Lezing
 * "Turf" door Jan Bos`. */
struct stretch caption_of_row(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    const struct field *field = outline_field(reading->outline, LABEL_TITLE, 0);
    if (field == NULL || field->line < line || field->line > line + MOST_COLUMNS)
        return (struct stretch){0};
    struct stretch cell = field->value;
    size_t remark = remark_in(reading, cell);
    struct person person;
    for (size_t i = cell.token; i < stretch_end(cell); i++) {
        char mark = text->tokens[i].kind == TOKEN_MARK ? text->tokens[i].mark : '\0';
        for (size_t end = i + 2; (mark == '"' || mark == '\'') && end < stretch_end(cell); end++)
            if (text_is_mark(text, end, mark))
                return stretch_between(i + 1, end);
        bool by = i > cell.token && text_cue(text, i) == SENSE_BY;
        bool named = by && person_at(text, i + text_meaning(text, VOCABULARY_CUE, i).tokens, &person) &&
                     person.certainty >= 2;
        if (named || i == remark)
            return stretch_between(cell.token, i);
    }
    return cell;
}

struct stretch caption_clause(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct person person;
    struct stretch body = outline_body(text, line);
    size_t at = body.tokens > 0 ? caption_behind_day(reading, body) : body.token;
    bool parted = text_is_mark(text, at, ':') || text_is_mark(text, at, ';') || text_is_mark(text, at, '-');
    struct stretch words =
        stretch_trim(text, phrase_first_sentence(text, stretch_between(at, stretch_end(body))));
    if (words.tokens > 0 && caption_has_address(reading, words))
        words = caption_among(reading, words);
    if (at == body.token || !parted || words.tokens == 0 || words.tokens > TITLE_TOKENS ||
        caption_is_no_name(reading, words) || caption_has_address(reading, words))
        return (struct stretch){0};
    enum sense first = text_cue(text, words.token);
    bool name = person_at(text, words.token, &person) && person.token + person.tokens >= stretch_end(words);
    bool place =
        first == SENSE_AT || first == SENSE_VENUE || first == SENSE_ROOM || first == SENSE_ONLINE ||
        first == SENSE_BY ||
        (stretch_has_venue(text, words) && !stretch_has_event(text, words) && words.tokens <= PLACE_TOKENS);
    bool count = words.tokens == 2 && text->tokens[words.token + 1].kind == TOKEN_NUMBER; /* `Les 1` */
    bool word = !phrase_is_verb(text, words.token) &&
                (words.tokens > 1 || text->tokens[words.token].len >= CELL_BYTES);
    return name || place || count || !word || phrase_is_off(text, words.token) ||
                   text_is_mark(text, words.token, '(')
               ? (struct stretch){0}
               : words;
}
