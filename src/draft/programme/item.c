/* What one line of a programme says: its cell, its end in brackets, its kind, its label, its hall. */
#include "draft/programme/item.h"

#include "draft/people/organisation.h"

#include "fasti/person.h"

#include <string.h>

enum {
    COLUMN_GAP = 4,    /* cells of white space between two columns, at least */
    HALL_TOKENS = 5,   /* of a hall's name */
    LENGTH_TOKENS = 7, /* of how long an entry lasts, with its bracket */
    LETTER_LINES = 5,  /* to the next alternative */
};

/* A tab or a wide gap between words: `Opening        Wethouder De Bos`. */
static bool begins_column(const struct text *text, struct stretch stretch, size_t token)
{
    const struct token *here = &text->tokens[token];
    if (token == stretch.token || here->line != here[-1].line)
        return false;
    size_t end = here[-1].at + here[-1].len;
    bool tab = memchr(text->clean.at + end, '\t', here->at - end) != NULL;
    return tab || (here->upper && here->at >= end + COLUMN_GAP);
}

/* Up to the edge of the first cell of a table's row; behind a time and a semicolon the next one is an
 * edge. */
struct stretch item_cell(const struct text *text, struct stretch stretch)
{
    bool parted = stretch.token > 0 && text_is_mark(text, stretch.token - 1, ';');
    for (size_t i = stretch.token; i < stretch_end(stretch); i++)
        if (text_is_mark(text, i, '|') || (parted && text_is_mark(text, i, ';')) ||
            begins_column(text, stretch, i))
            return stretch_trim(text, stretch_between(stretch.token, i));
    return stretch;
}

/* A closing bracket with the end of the entry in it: `(tot ca. 15.30)`. */
void item_take_end(const struct reading *reading, struct item *item)
{
    size_t last = stretch_end(item->title) - 1;
    if (item->title.tokens < 4 || !text_is_mark(reading->text, last, ')'))
        return;
    const struct mention *mention = outline_mention(reading->outline, last - 1);
    if (mention == NULL || mention->kind != MENTION_TIME || mention->bound != BOUND_UNTIL)
        return;
    size_t from = mention->token;
    while (from > item->title.token && !text_is_mark(reading->text, from, '('))
        from--;
    struct when until = when_has_clock(mention->end) ? mention->end : mention->start;
    if (!when_has_clock(item->end))
        item->end = when_clock(until);
    item->title.tokens = from - item->title.token;
}

/* The minutes that a stretch is, `15 min.`, `45'`; 0: it is no length. */
static int64_t minutes_of(const struct reading *reading, struct stretch stretch)
{
    const struct text *text = reading->text;
    const struct mention *mention = outline_mention(reading->outline, stretch.token);
    if (mention != NULL && mention->kind == MENTION_DURATION && mention->token == stretch.token &&
        mention->months == 0 && mention->tokens <= stretch.tokens && mention->tokens + 1 >= stretch.tokens)
        return mention->seconds / 60;
    const struct token *first = &text->tokens[stretch.token];
    bool primes = stretch.tokens == 2 && first->kind == TOKEN_NUMBER && first->len <= 3 &&
                  text_is_mark(text, stretch.token + 1, '\'');
    return primes ? first->number : 0;
}

/* `(15 min.), Welkom`, `15 min | Welkom`: how long an entry lasts, before its title; 0 minutes: nothing says.
 */
static int64_t take_length_before(const struct reading *reading, struct stretch *title)
{
    const struct text *text = reading->text;
    size_t from = title->token, end = stretch_end(*title), edge = from + 1;
    bool bracket = text_is_mark(text, from, '(');
    for (; edge + 1 < end && edge < from + LENGTH_TOKENS; edge++)
        if (bracket ? text_is_mark(text, edge, ')')
                    : text_is_mark(text, edge, '|') || text_is_mark(text, edge, '-'))
            break;
    int64_t minutes = edge + 1 < end && edge < from + LENGTH_TOKENS
                          ? minutes_of(reading, stretch_between(from + bracket, edge))
                          : 0;
    if (minutes > 0)
        *title = stretch_trim(text, stretch_between(edge + 1, end));
    return minutes;
}

/* `Welkom (15 min.)`. */
static int64_t take_length_behind(const struct reading *reading, struct stretch *title)
{
    const struct text *text = reading->text;
    size_t end = stretch_end(*title), open = end - 1;
    if (!text_is_mark(text, open, ')'))
        return 0;
    while (open > title->token && open + LENGTH_TOKENS > end && !text_is_mark(text, open, '('))
        open--;
    int64_t minutes = text_is_mark(text, open, '(') && open > title->token
                          ? minutes_of(reading, stretch_between(open + 1, end - 1))
                          : 0;
    if (minutes > 0)
        *title = stretch_trim(text, stretch_between(title->token, open));
    return minutes;
}

void item_take_length(const struct reading *reading, struct item *item)
{
    int64_t minutes = item->title.tokens > 3 ? take_length_before(reading, &item->title) : 0;
    if (minutes == 0 && item->title.tokens > 3)
        minutes = take_length_behind(reading, &item->title);
    int64_t end = item->start.hour * 60 + item->start.minute + minutes;
    if (minutes == 0 || !when_has_clock(item->start) || when_has_clock(item->end) || end >= (int64_t)24 * 60)
        return;
    item->end = item->start;
    item->end.hour = (signed char)(end / 60);
    item->end.minute = (signed char)(end % 60);
}

static const struct {
    enum sense sense;
    const char *kind;
} kind_rows[] = {
    {SENSE_DOORS, "doors"},
    {SENSE_BREAK, "break"},
    {SENSE_SOCIAL, "social"},
};

/* What is plainly arrival, break or drinks: its title begins with the word, or ends with drinks. */
const char *item_kind(const struct reading *reading, const struct item *item)
{
    const struct text *text = reading->text;
    for (size_t i = 0; i < ARRAY_LEN(kind_rows); i++)
        if (text_cue(text, item->title.token) == kind_rows[i].sense)
            return kind_rows[i].kind;
    if (text_cue(text, item->title.token) == SENSE_REGISTER &&
        outline_has(text, item->title, SENSE_DOORS, NULL))
        return "doors"; /* `Aanmelden, ontvangst met koffie` */
    struct meaning second = text_meaning(text, VOCABULARY_CUE, item->title.token + 1);
    for (size_t i = 0; item->title.tokens > 1 && item->title.tokens < 7 && i < ARRAY_LEN(kind_rows); i++)
        if (second.sense == kind_rows[i].sense && second.tokens + 1u <= item->title.tokens)
            return kind_rows[i].kind;
    for (size_t i = item->title.token; item->title.tokens < 9 && i < stretch_end(item->title); i++)
        if (text_cue(text, i) == SENSE_SOCIAL)
            return "social";
    return NULL;
}

void item_take_person(const struct text *text, struct item *item)
{
    struct person person;
    size_t end = stretch_end(item->title);
    if (person_at(text, item->title.token, &person) && person.certainty >= 2)
        return;
    for (size_t i = item->title.token + 1; i + 1 < end; i++) {
        bool closes = text_is_mark(text, i, ',') || text_is_mark(text, i, '.') || text_is_mark(text, i, ';');
        size_t name = i + 1 + (closes && text_cue(text, i + 1) == SENSE_BY);
        if ((!closes && !text_is_mark(text, i, '(')) || !person_at(text, name, &person) ||
            person.certainty < 3 || (closes && !text->tokens[i + 1].space))
            continue;
        item->title.tokens = i - item->title.token;
        return;
    }
}

/* The part of a labelled alternative that names its hall. */
struct stretch item_hall(const struct text *text, struct stretch stretch)
{
    size_t end = stretch_end(stretch);
    for (size_t i = stretch.token, from = i; i <= end; i++) {
        bool edge =
            i == end || (text->tokens[i].kind == TOKEN_MARK && strchr("-|,()", text->tokens[i].mark) != NULL);
        if (!edge)
            continue;
        if (from < i && text_cue(text, from) == SENSE_ROOM)
            return stretch_between(from, i);
        from = i + 1;
    }
    return (struct stretch){0};
}

/* Without a closing bracket that names its hall, or says that it is full or off: `(zaal Berg)`, `(VOL)`. */
static struct stretch without_remark(const struct text *text, struct stretch stretch)
{
    size_t last = stretch_end(stretch) - 1, open = last;
    if (stretch.tokens < 4 || !text_is_mark(text, last, ')'))
        return stretch;
    while (open > stretch.token && !text_is_mark(text, open, '('))
        open--;
    struct stretch remark = stretch_between(open, last);
    bool off =
        outline_has(text, remark, SENSE_FULL, NULL) || outline_has(text, remark, SENSE_CANCELLED, NULL);
    return open > stretch.token && (off || item_hall(text, remark).tokens > 0)
               ? stretch_between(stretch.token, open)
               : stretch;
}

bool item_is_by(const struct text *text, size_t token)
{
    struct meaning by = text_meaning(text, VOCABULARY_CUE, token);
    size_t name = token + by.tokens;
    struct person person;
    return by.sense == SENSE_BY && by.value == 1 && by.tokens > 0 && name < text->tokens_len &&
           person_at(text, name, &person) && person.certainty >= 2;
}

bool item_is_round(const struct text *text, struct stretch title)
{
    return outline_has(text, title, SENSE_SESSIONS, NULL) ||
           outline_has(text, title, SENSE_ALTERNATIVE, NULL);
}

/* What begins a line alone, with a capital behind it: a capital, or a number and a point; 0: nothing does. */
static int sign_of(const struct text *text, size_t line)
{
    if (line >= text->lines_len || text->lines[line].tokens < 2)
        return 0;
    struct stretch body = outline_body(text, line);
    const struct line *here = &text->lines[line];
    const struct token *first = &text->tokens[here->token], *token = &text->tokens[body.token];
    bool numbered = here->tokens > 2 && first->kind == TOKEN_NUMBER && first->len <= 2 && !first[1].space &&
                    (first[1].mark == '.' || first[1].mark == ')') && first[2].upper && first[2].space;
    /* `1 Klei kneden` */
    bool plain = here->tokens > 2 && first->kind == TOKEN_NUMBER && first->len == 1 && first[1].space &&
                 first[1].kind == TOKEN_WORD && first[1].upper;
    if (numbered || plain)
        return (int)first->number;
    bool letter = body.tokens > 1 && token->kind == TOKEN_WORD && token->len == 1 && token->upper &&
                  token[1].space && (token[1].upper || token[1].kind == TOKEN_MARK);
    return letter ? text_token(text, body.token).at[0] : 0;
}

size_t item_sign(const struct text *text, size_t line, const struct item *before, struct stretch *track)
{
    int sign = sign_of(text, line), above = 0;
    if (before->alternative && before->track.tokens == 1) {
        const struct token *token = &text->tokens[before->track.token];
        above =
            token->kind == TOKEN_NUMBER ? (int)token->number : text_token(text, before->track.token).at[0];
    }
    if (sign == 0 || (above != 0 ? sign != above + 1 : sign != 'A' && sign != 1))
        return 0;
    size_t next = line + 1;
    while (next < text->lines_len && next < line + LETTER_LINES && sign_of(text, next) != sign + 1)
        next++;
    if (above == 0 && sign_of(text, next) != sign + 1)
        return 0;
    struct stretch body = outline_body(text, line);
    bool bullet = text->lines[line].token < body.token;
    *track = (struct stretch){bullet && sign < 'A' ? text->lines[line].token : body.token, 1};
    return track->token == body.token;
}

/* `Blauwe zaal: `, `Zaal Klaver - `: what ends a hall that leads an entry. */
static bool ends_hall(const struct text *text, size_t token)
{
    return text_is_mark(text, token, ':') || text_is_mark(text, token, '|') || text_is_dash(text, token);
}

/* `Spoor A (Kaartenkamer) | `: a capital, and nobody's name. */
static bool is_name_of_hall(const struct text *text, size_t token)
{
    struct person person;
    return text->tokens[token].kind == TOKEN_WORD && text->tokens[token].upper &&
           !(person_at(text, token, &person) && person.certainty >= 2);
}

size_t item_hall_before(const struct text *text, struct stretch body, struct stretch *hall)
{
    size_t at = body.token, end = stretch_end(body);
    if (body.tokens > 4 && text_is_mark(text, at, '(')) {
        size_t close = at + 1;
        while (close + 2 < end && close < at + HALL_TOKENS && !text_is_mark(text, close, ')'))
            close++;
        bool room = token_is_room(text, at + 1) || token_is_room(text, close - 1),
             bar = text_is_mark(text, close + 1, '|'),
             led = text_is_mark(text, close, ')') && ((text_is_mark(text, close + 1, ':') && room) || bar);
        if (led && (room || is_name_of_hall(text, at + 1)))
            *hall = stretch_between(at + 1, close);
        return led ? close + 2 - at : 0;
    }
    while (at + 1 < end && at < body.token + HALL_TOKENS && !ends_hall(text, at))
        at++;
    if (at == body.token || at + 1 >= end || !ends_hall(text, at))
        return 0;
    /* no `Zaal: Linde` */
    bool first =
        token_is_room(text, body.token) &&
        (at > body.token + 1 || (text_is_mark(text, at, ':') && text_cue(text, body.token) != SENSE_ROOM));
    bool last = at == body.token + 2 && text->tokens[body.token].upper && !text->tokens[at - 1].upper &&
                token_is_room(text, at - 1);
    if (first || last)
        *hall = stretch_between(body.token, at);
    return first || last ? at + 1 - body.token : 0;
}

bool item_has_hall(const struct text *text, struct stretch body, struct stretch *hall)
{
    size_t end = stretch_end(body) - text_is_mark(text, stretch_end(body) - 1, ')');
    for (size_t i = end; i-- > body.token + 1;) {
        char mark = text->tokens[i].kind == TOKEN_MARK ? text->tokens[i].mark : '\0';
        if (mark != '(' && mark != ',' && mark != '|' && !text_is_dash_behind_blank(text, i) &&
            !text_is_behind_gap(text, i))
            continue;
        *hall = stretch_trim(text, stretch_between(i + (mark != '\0'), end));
        return hall->tokens > 0 && hall->tokens <= HALL_TOKENS &&
               (token_is_room(text, hall->token) || token_is_room(text, stretch_end(*hall) - 1)) &&
               !text_is_mark(text, hall->token, '(') && !stretch_has_organisation(text, *hall);
    }
    return false;
}

/* What stands in quotes, else up to the first dash or bar with white space around it. */
struct stretch item_alternative(const struct text *text, struct stretch stretch)
{
    size_t end = stretch_end(stretch), open = SIZE_MAX;
    for (size_t i = stretch.token; i < end; i++) {
        if (text->tokens[i].kind != TOKEN_MARK ||
            (text->tokens[i].mark != '"' && text->tokens[i].mark != '\''))
            continue;
        if (open != SIZE_MAX && i > open + 1)
            return stretch_between(open + 1, i);
        open = i;
    }
    for (size_t i = stretch.token; i < end; i++) {
        const struct token *token = &text->tokens[i];
        if (i > stretch.token && item_is_by(text, i))
            return without_remark(text, stretch_trim(text, stretch_between(stretch.token, i)));
        if (i > stretch.token && token->kind == TOKEN_MARK &&
            (token->mark == '-' || token->mark == '|' || token->mark == '/') && token->space && i + 1 < end &&
            text->tokens[i + 1].space)
            return without_remark(text, stretch_trim(text, stretch_between(stretch.token, i)));
    }
    return without_remark(text, stretch);
}

/* `II`, `IV`. */
static bool is_roman(const struct text *text, size_t token)
{
    struct slice word = text_token(text, token);
    for (size_t i = 0; i < word.len; i++)
        if (strchr("IVX", word.at[i]) == NULL)
            return false;
    return word.len > 1 && word.len < 5;
}

/* How many tokens the word takes that a label of a session begins with: `Workshop`, and a word for a group of
 * people whose number is no time: `Werkgroep`. */
static size_t label_words(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    bool group =
        meaning.sense == SENSE_ORGANISATION && text_meaning(text, VOCABULARY_TIME, token).sense == SENSE_ROLE;
    return meaning.sense == SENSE_ALTERNATIVE || meaning.sense == SENSE_EVENT || group ? meaning.tokens : 0;
}

/* `1A Klei kneden`, `1 | Klei kneden`, `Workshop 2 Klei kneden`: a label without a mark behind it, as below a
 * round; its tokens. */
size_t item_bare_label(const struct text *text, struct stretch body, struct stretch *track)
{
    size_t words = label_words(text, body.token), sign = body.token + words;
    if (sign + 3 >= stretch_end(body))
        return 0;
    const struct token *token = &text->tokens[sign];
    bool number = token->kind == TOKEN_NUMBER && token->len <= 2,
         glued =
             number && token[1].kind == TOKEN_WORD && token[1].len == 1 && token[1].upper && !token[1].space,
         letter = words > 0 && token->kind == TOKEN_WORD && token->len == 1 && token->upper;
    size_t parts = 1 + glued, behind = sign + parts;
    bool bracket = text_is_mark(text, behind, '(') && words > 0;
    if (words == 0 && number && !glued && text_is_mark(text, behind, '|')) {
        *track = (struct stretch){sign, 1};
        return 2;
    }
    if (!(words > 0 ? number || letter : glued) || !text->tokens[behind].space ||
        !(text->tokens[behind].upper || bracket || text_is_mark(text, behind, '"')))
        return 0;
    *track = stretch_between(body.token, behind);
    return words + parts;
}

/* `1.2`: the second of the first round. */
static bool is_numbered_twice(const struct text *text, size_t token)
{
    const struct token *tokens = &text->tokens[token];
    return token + 2 < text->tokens_len && tokens->kind == TOKEN_NUMBER &&
           text_is_mark(text, token + 1, '.') && tokens[2].kind == TOKEN_NUMBER && !tokens[1].space &&
           !tokens[2].space;
}

/* `A. `, `2) `, `Workshop 3: `: tokens of the label and the stretch that is the track; 0 where there is none.
 */
size_t item_label(const struct text *text, struct stretch body, struct stretch *track)
{
    size_t at = body.token, words = label_words(text, at), sign = at + words;
    if (sign >= stretch_end(body))
        return 0;
    const struct token *token = &text->tokens[sign];
    bool short_sign = (token->kind == TOKEN_WORD && token->len == 1 && (token->upper || words == 0)) ||
                      (token->kind == TOKEN_NUMBER && token->len <= 2) || is_roman(text, sign);
    bool pair = token->len <= 2 && sign + 1 < stretch_end(body) && !token[1].space && token[1].len <= 2 &&
                ((token->kind == TOKEN_NUMBER && token[1].kind == TOKEN_WORD && token[1].upper) ||
                 (token->kind == TOKEN_WORD && token->upper && token[1].kind == TOKEN_NUMBER));
    short_sign |= pair;
    size_t parts = 1 + pair + 2 * (words > 0 && is_numbered_twice(text, sign));
    size_t behind = sign + parts;
    bool ends = text_is_mark(text, behind, '.') || text_is_mark(text, behind, ')') ||
                text_is_mark(text, behind, ':') || text_is_mark(text, behind, '|') ||
                (words > 0 && (text_is_mark(text, behind, '-') || text_is_mark(text, behind, ';') ||
                               text_is_mark(text, behind, '/')));
    bool number_alone = words == 0 && token->kind == TOKEN_NUMBER && !pair;
    if (number_alone && text_is_mark(text, behind, '"') &&
        text->tokens[behind].space) { /* `1  "Dalende dorpen"` */
        *track = (struct stretch){sign, 1};
        return 1;
    }
    if (!short_sign || !ends || number_alone || behind + 1 >= stretch_end(body) ||
        !text->tokens[behind + 1].space)
        return 0;
    *track = words > 0 ? (struct stretch){at, words + parts} : (struct stretch){sign, parts};
    return behind + 1 - at;
}
