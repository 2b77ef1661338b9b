/* Whether a line without a time is an entry of the programme, or tells of one. */
#include "draft/programme/entry.h"
#include "draft/title/phrase.h"

#include "fasti/person.h"

enum {
    SHORT_TOKENS = 16, /* a line of so few tokens may be an entry of its own under a bare time */
    PAUSE_TOKENS = 2,  /* of a break that stands alone between entries */
};

/* Whether the line above breaks off in the middle: it ends in a comma or a small word. */
static bool breaks_off(const struct text *text, size_t line)
{
    if (line == 0 || text->lines[line - 1].tokens == 0)
        return false;
    size_t last = text->lines[line - 1].token + text->lines[line - 1].tokens - 1;
    enum sense sense = text_cue(text, last);
    return text->tokens[last].mark == ',' || sense == SENSE_AND || sense == SENSE_AT ||
           sense == SENSE_ARTICLE || sense == SENSE_NAME_JOINT;
}

/* No text but entries lies between the programme's heading and this line. */
static bool is_right_below(const struct walk *walk, size_t line)
{
    const struct reading *reading = walk->reading;
    const struct text *text = reading->text;
    size_t above = line;
    while (above > 0 && text->lines[above - 1].tokens == 0 && walk->programme->len == 0)
        above--;
    if (above == 0 || text->lines[above - 1].tokens == 0)
        return false;
    size_t last =
        walk->programme->len > 0 ? walk->programme->items[walk->programme->len - 1].title.token : SIZE_MAX;
    return line_heads_programme(reading, above - 1) ||
           (last != SIZE_MAX && text->tokens[last].line == above - 1);
}

/* A sentence ends inside: running text. */
static bool has_sentence(const struct text *text, struct stretch body)
{
    return phrase_first_sentence(text, body).tokens < body.tokens;
}

/* The last entry is one of a list: what is below it without a bullet tells of it. */
static bool is_below_bullet(const struct walk *walk)
{
    const struct text *text = walk->reading->text;
    const struct programme *programme = walk->programme;
    return programme->len > 0 &&
           text->lines[text->tokens[programme->items[programme->len - 1].title.token].line].bullet;
}

/* `Gert Bestebreur, netbeheerder`: who speaks at the entry above. */
static bool is_person_line(const struct text *text, struct stretch body)
{
    struct person person;
    if (!person_at(text, body.token, &person) || person.certainty < 2)
        return false;
    size_t end = person.name_token + person.name_tokens;
    return text_is_mark(text, end, ',') || end >= stretch_end(body);
}

/* `Anna de Vries en Jan Bos, Universiteit Wervel`, `Door: Anna de Vries`: a line that says who, and no more.
 */
static bool says_who(const struct text *text, struct stretch body)
{
    struct person person;
    bool by = text_cue(text, body.token) == SENSE_BY && text_is_mark(text, body.token + 1, ':');
    size_t token = body.token + (by ? 2 : 0);
    if (is_person_line(text, body) || item_is_by(text, body.token))
        return true;
    if (!person_at(text, token, &person) || person.certainty < 2)
        return false;
    size_t end = person.token + person.tokens;
    return by || end >= stretch_end(body) || text_cue(text, end) == SENSE_AND;
}

bool entry_is_told_below(const struct walk *walk, size_t line)
{
    const struct text *text = walk->reading->text;
    return walk->programme->len > 0 && line > 0 && text->lines[line - 1].tokens > 0 &&
           (says_who(text, outline_body(text, line)) || entry_is_alternative(walk, line));
}

/* `– Anne Boom, huisarts` further in below `Panelgesprek met:`: who takes part in the entry above. */
static bool is_guest_of_entry(const struct walk *walk, size_t line)
{
    const struct text *text = walk->reading->text;
    const struct programme *programme = walk->programme;
    if (programme->len == 0)
        return false;
    struct person person;
    const struct line *here = &text->lines[line];
    const struct line *above =
        &text->lines[text->tokens[programme->items[programme->len - 1].title.token].line];
    return here->indent > above->indent && text_is_mark(text, above->token + above->tokens - 1, ':') &&
           person_at(text, here->body, &person) && person.certainty >= 2;
}

/* A heading over entries whose times stand alone, where the first of them has one too: it is none of them. */
static bool heads_entries(const struct walk *walk, size_t line)
{
    const struct reading *reading = walk->reading;
    size_t below = line + 1;
    while (line_is_blank(reading->text, below) && below < reading->text->lines_len)
        below++;
    return walk->headed && below > line + 1 && below < reading->text->lines_len &&
           entry_leads_words(reading, below);
}

/* No blank line lies above or below. */
static bool is_between_lines(const struct text *text, size_t line)
{
    return line > 0 && !line_is_blank(text, line - 1) && line + 1 < text->lines_len &&
           !line_is_blank(text, line + 1);
}

/* `Pauze` between two entries that have times, `PAUZE` between numbered ones. */
static bool is_break_between(const struct walk *walk, size_t line)
{
    const struct text *text = walk->reading->text;
    struct stretch body = outline_body(text, line);
    if (text_cue(text, body.token) != SENSE_BREAK || body.tokens > PAUSE_TOKENS || walk->programme->len == 0)
        return false;
    return walk->timed ? is_between_lines(text, line) && entry_next_time(walk->reading, line) != SIZE_MAX
                       : walk->labelled;
}

bool entry_is_untimed(const struct walk *walk, size_t line)
{
    const struct reading *reading = walk->reading;
    struct stretch body = outline_body(reading->text, line);
    enum line_role role = reading->outline->roles[line];
    bool title = text_meaning(reading->text, VOCABULARY_PERSON, body.token).sense == SENSE_TITLE;
    char last = reading->text->tokens[stretch_end(body) - 1].mark;
    bool list = !walk->timed && walk->labelled;
    bool pause = text_cue(reading->text, body.token) == SENSE_BREAK;
    if (item_is_by(reading->text, body.token))
        return false;
    if (is_break_between(walk, line))
        return true;
    enum label field =
        role == LINE_FIELD ? outline_field_of(reading->outline, stretch_end(body) - 1) : LABEL_NONE;
    if (field == LABEL_CHAIR || field == LABEL_SPEAKERS || text_is_mark(reading->text, body.token, '(') ||
        text_is_mark(reading->text, body.token, '['))
        return false;
    if (role != LINE_ENTRY &&
        text_meaning(reading->text, VOCABULARY_LABEL, body.token).value == LABEL_PROGRAMME && !walk->timed)
        return false; /* `Programma 2026 - 2027` below `Programma` */
    if (role != LINE_ENTRY &&
        ((outline_is(reading->outline, line, FURNITURE_MENU) && !walk->timed) || heads_entries(walk, line)))
        return false;
    if (walk->bare && walk->pending == NULL && is_person_line(reading->text, body))
        return false;
    if (role == LINE_ENTRY)
        return !is_guest_of_entry(walk, line) && ((walk->bare && walk->bulleted) || walk->listed || list);
    if (walk->bare && walk->bulleted && walk->pending == NULL && !walk->open)
        return false;
    bool behind = walk->timed && walk->bare && walk->pending == NULL && !walk->bulleted;
    if (behind && text_cue(reading->text, body.token) != SENSE_CONTINUES &&
        entry_next_time(reading, line) == SIZE_MAX)
        return false;
    if (walk->bare && line > 0 && reading->text->lines[line - 1].tokens > 0)
        return false;
    if (list && is_right_below(walk, line) && (pause || !is_below_bullet(walk)) &&
        !has_sentence(reading->text, body) && body.tokens <= SHORT_TOKENS && last != '.' && last != ':')
        return true;
    return walk->bare && !title && !breaks_off(reading->text, line) && body.tokens <= SHORT_TOKENS &&
           last != '.' && last != ',' && last != '!' &&
           text_cue(reading->text, body.token) != SENSE_PRONOUN &&
           (reading->text->tokens[body.token].upper || reading->text->tokens[body.token].kind == TOKEN_MARK);
}
