/* Labels and their values on one line, and in cells. */
#include "draft/layout/layout.h"

enum {
    LABEL_TOKENS = 6, /* that a label and the bracket behind it may have before its colon */
    DASH_TOKENS = 4,  /* of a label before its dash */
    BARE_TOKENS = 14, /* of a line in a table without its lines */
};

/* Label phrases may be told apart from prose by what follows: a colon, the line's end, a cell's edge, a wide
 * gap. */
size_t outline_label_end(const struct text *text, size_t token, size_t end, enum label *label)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_LABEL, token);
    if (meaning.sense != SENSE_LABEL)
        return 0;
    size_t at = token + meaning.tokens, most = at + LABEL_TOKENS;
    if (at > end)
        return 0;
    if (text_is_mark(text, at, '('))
        while (at < end && at < most && !text_is_mark(text, at - 1, ')'))
            at++;
    bool asks = at < end && text_is_mark(text, at, '?');
    at += asks;
    bool entry = text->lines[text->tokens[token].line].bullet; /* `12. Sluiting` */
    bool ends = (at >= end && !entry) || asks || text_is_mark(text, at, ':') || text_is_mark(text, at, '|');
    bool gap = at < end && text_is_behind_gap(text, at);
    *label = (enum label)meaning.value;
    return ends || gap ? at : 0;
}

/* The token behind a label that a line begins with, the ending of its plural, and a dash that stands for a
 * colon: `Docent(en) Jan Bos`, `Datum - 12 mei`. */
static size_t behind_label(const struct text *text, size_t token, struct meaning meaning)
{
    size_t end = token + meaning.tokens;
    bool plural =
        text_is_mark(text, end, '(') && !text->tokens[end].space && text_is_mark(text, end + 2, ')');
    end += plural ? 3 : 0;
    return end + text_is_dash(text, end);
}

/* `Startdatum vrijdag 17 mei` */
static bool is_of_day(const struct text *text, size_t token)
{
    enum sense sense = text_meaning(text, VOCABULARY_TIME, token).sense;
    return sense == SENSE_WEEKDAY || sense == SENSE_WEEKDAY_SHORT;
}

/* A short line that begins with a label and goes on with a dash, a number, a weekday or a capital;
 * LABEL_NONE. */
static enum label bare_label(const struct text *text, size_t index)
{
    static const enum label rows[] = {LABEL_DATE,     LABEL_TIME,    LABEL_START,     LABEL_END,
                                      LABEL_WHERE,    LABEL_ADDRESS, LABEL_ORGANIZER, LABEL_PRICE,
                                      LABEL_SPEAKERS, LABEL_CHAIR,   LABEL_KIND};
    const struct line *line = index < text->lines_len ? &text->lines[index] : &(struct line){0};
    if (line->tokens == 0 || line->tokens > BARE_TOKENS || line->bullet || !text->tokens[line->token].upper)
        return LABEL_NONE;
    struct meaning meaning = text_meaning(text, VOCABULARY_LABEL, line->token);
    size_t value = behind_label(text, line->token, meaning);
    bool dash = value > line->token && text_is_dash(text, value - 1);
    if (meaning.sense != SENSE_LABEL || value >= line->token + line->tokens ||
        !(dash || text->tokens[value].upper || text->tokens[value].kind == TOKEN_NUMBER ||
          is_of_day(text, value)))
        return LABEL_NONE;
    if (dash && meaning.value != LABEL_PROGRAMME)
        return (enum label)meaning.value;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (meaning.value == (int)rows[i])
            return rows[i];
    return LABEL_NONE;
}

/* `Titel - De dijk`: a word or a few that a dash parts from what follows on the line. */
static bool is_led_by_dash(const struct text *text, size_t index)
{
    const struct line *line = index < text->lines_len ? &text->lines[index] : &(struct line){0};
    bool led = false;
    for (size_t i = 1; i < line->tokens && i <= DASH_TOKENS && !led; i++)
        led = text_is_dash(text, line->token + i);
    return led;
}

/* `Date Friday 23 June` above `Location Town Hall`: a table without its lines. */
static bool is_listed(const struct text *text, size_t index, enum label *label)
{
    *label = bare_label(text, index);
    enum label above = index > 0 ? bare_label(text, index - 1) : LABEL_NONE,
               below = bare_label(text, index + 1);
    if (*label == LABEL_NONE)
        return false;
    if ((above != LABEL_NONE && above != *label) || (below != LABEL_NONE && below != *label))
        return true;
    return is_led_by_dash(text, index) &&
           ((index > 0 && is_led_by_dash(text, index - 1)) || is_led_by_dash(text, index + 1));
}

/* `Venue – Corn Exchange, 5 Wharf Road` right above or below a line with its day. */
static bool is_dashed_beside_day(const struct outline *outline, size_t index, enum label *label)
{
    const struct text *text = outline->text;
    *label = bare_label(text, index);
    if ((*label != LABEL_WHERE && *label != LABEL_ADDRESS && *label != LABEL_SPEAKERS) ||
        !is_led_by_dash(text, index))
        return false;
    for (size_t line = index - (index > 0); line <= index + 1 && line < text->lines_len; line += 2)
        if (line != index && text->lines[line].tokens > 0 &&
            mention_is_day(outline_mention(outline, text->lines[line].body)))
            return true;
    return false;
}

void outline_add_field(struct outline *outline, struct field field)
{
    outline->fields =
        memory_room(outline->fields, outline->fields_len, &outline->fields_room, sizeof *outline->fields);
    outline->fields[outline->fields_len++] = field;
}

void outline_set_value(struct outline *outline, enum label label, struct stretch value)
{
    size_t line = outline->text->tokens[value.token].line;
    outline_add_field(outline, (struct field){label, {value.token, 0}, value, line, 1, {0}});
    struct field field = outline->fields[outline->fields_len - 1];
    size_t at = outline->fields_len - 1;
    for (; at > 0 && outline->fields[at - 1].line > line; at--) /* in order */
        outline->fields[at] = outline->fields[at - 1];
    outline->fields[at] = field;
    if (outline->text->lines[line].body == value.token)
        outline->roles[line] = LINE_VALUE;
    memset(outline->field_of + value.token, (int)label, value.tokens);
}

/* Behind a mark that a label may follow. */
static bool is_behind_edge(const struct text *text, size_t token)
{
    const struct token *here = &text->tokens[token], *before = here - 1;
    return before->mark == '|' || before->mark == ';' || before->mark == ',' ||
           (before->mark == '.' && here->space);
}

/* Where a value ends that a sentence tells of: with it, else with the line. */
static size_t value_end(const struct text *text, size_t value, size_t end)
{
    size_t at = value;
    while (at < end && !(at > value && text_is_mark(text, at, '.') && outline_ends_sentence(text, at)))
        at++;
    return at;
}

/* A label of an hour with a bracket that ends in a clock time. */
static bool names_hour(const struct outline *outline, enum label label, size_t end)
{
    const struct mention *time =
        end > 1 && text_is_mark(outline->text, end - 1, ')') ? outline_mention(outline, end - 2) : NULL;
    return (label == LABEL_DOORS || label == LABEL_START || label == LABEL_END) && time != NULL &&
           time->kind == MENTION_TIME && when_has_clock(time->start);
}

/* Whether a label may stand on the line but at its beginning: behind a bar or a semicolon; behind a comma or
 * a point, with a colon. */
static bool has_edges(const struct line *line)
{
    const uint64_t edges = mark_bit('|') | mark_bit(';'), stops = mark_bit(',') | mark_bit('.');
    return (line->marks & edges) != 0 || ((line->marks & stops) != 0 && (line->marks & mark_bit(':')) != 0);
}

/* "Datum: 12 mei", "Datum | 12 mei | Zaal | Aula", "12 mei om 20.00 uur, locatie: Aula". */
bool outline_read_fields(struct outline *outline, size_t index)
{
    const struct text *text = outline->text;
    struct stretch body = outline_body(text, index);
    size_t end = stretch_end(body), before = outline->fields_len;
    size_t reach = has_edges(&text->lines[index]) ? end : body.token + 1;
    size_t told = 0; /* where the value of the last one in prose ends */
    bool first = false;
    for (size_t at = body.token; at < reach && at < end; at++) {
        if (at > body.token && !is_behind_edge(text, at))
            continue;
        char edge = at > body.token ? text->tokens[at - 1].mark : 0;
        enum label label;
        size_t stop = outline_label_end(text, at, end, &label);
        if (stop == 0 && at == body.token &&
            (is_listed(text, index, &label) || is_dashed_beside_day(outline, index, &label)))
            stop = behind_label(text, at, text_meaning(text, VOCABULARY_LABEL, at));
        bool colon = text_is_mark(text, stop, ':');
        if (stop == 0 ||
            (at > body.token + 1 && !first && !colon)) /* a cell of a menu or of a row of values */
            continue;
        /* behind a sentence of prose it is one of those, unless its value stands below */
        if ((edge == ',' && !colon) || (edge == '.' && !(colon && (first || stop + 1 == end))))
            continue;
        first |= at == body.token || (at == body.token + 1 && text_is_mark(text, body.token, '|'));
        if (outline->fields_len > before) {
            struct stretch *last = &outline->fields[outline->fields_len - 1].value;
            last->tokens = stretch_end(*last) > at ? at - last->token : last->tokens;
        }
        if (stop == end && names_hour(outline, label, end)) /* `Inloop (13.00 uur)` */
            stop = at + text_meaning(text, VOCABULARY_LABEL, at).tokens;
        size_t value =
            stop + (stop < end && (text_is_mark(text, stop, ':') || text_is_mark(text, stop, '|')));
        bool prose = edge == ',' && !first;
        if (prose && told <= value)
            told = value_end(text, value, end);
        size_t last = prose ? told : end;
        outline_add_field(outline, (struct field){label, {at, stop - at}, {value, last - value}, index, 1});
        at = value > at ? value - 1 : at;
    }
    return first;
}
