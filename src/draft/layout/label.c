/* Labels and their values: on one line, in cells, on the lines below. */
#include "draft/layout/layout.h"

enum {
    LETTER_LINES = 12, /* between a letter's head and its beginning */
    /* lines with words below the heading of a programme among which its first entry stands */
    ENTRIES_BELOW = 4,
    LETTERHEAD_LINES = 4, /* of the head of a letter, around its date */
    LABEL_TOKENS = 6,     /* that a label and the bracket behind it may have before its colon */
    DASH_TOKENS = 4,      /* of a label before its dash */
    BARE_TOKENS = 14,     /* of a line in a table without its lines */
    FIRST_LINES = 12,     /* of a page, among which its site names itself */
    NAME_LINES = 2,       /* behind a name, down to its day */
};

/* Label phrases may be told apart from prose by what follows: a colon, the line's end, a cell's edge, a wide
 * gap. */
static size_t label_end(const struct text *text, size_t token, size_t end, enum label *label)
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
        size_t stop = label_end(text, at, end, &label);
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

/* `Tijd` above a column of entries is a programme's head, no label of one time. */
static bool heads_entries(const struct outline *outline, size_t line)
{
    size_t timed = 0, below = line + 1;
    while (below < outline->text->lines_len && outline->text->lines[below].tokens == 0)
        below++;
    const struct mention *first =
        below < outline->text->lines_len ? outline_mention(outline, outline->text->lines[below].body) : NULL;
    if (first != NULL && when_has_clock(first->end) &&
        outline->text->lines[below].tokens <= first->tokens + 1)
        return false; /* nothing but the hours */
    for (size_t i = line + 1; i < outline->text->lines_len && i < line + 12; i++)
        timed += outline->roles[i] == LINE_TIMED;
    return timed >= 3;
}

/* Where a value ends that begins on a line: above a blank line, or one with a label of its own. */
static size_t value_end_below(const struct outline *outline, size_t first)
{
    const struct text *text = outline->text;
    size_t line = first;
    for (; line < text->lines_len && text->lines[line].tokens > 0; line++) {
        enum label label;
        struct stretch body = outline_body(text, line);
        if ((line > first || outline->roles[line] != LINE_PROSE) &&
            label_end(text, body.token, stretch_end(body), &label) > 0)
            break;
    }
    return line;
}

/* Gives a label at the end of its line the lines below it. `end`: where those of the label before end, which
 * may be the same. */
static void read_value_below(struct outline *outline, struct field *field, size_t *end)
{
    const struct text *text = outline->text;
    size_t line = field->line + 1, skipped = 0;
    while (line < text->lines_len && text->lines[line].tokens == 0 && skipped < 2) {
        line++;
        skipped++;
    }
    *end = line < *end ? *end : value_end_below(outline, line);
    if (line == *end)
        return;
    const struct line *last = &text->lines[*end - 1];
    field->value = stretch_between(text->lines[line].token, last->token + last->tokens);
    field->lines = *end - field->line;
}

/* `tot 21:45 uur` on the line below `Start: 19:30` goes on with it. */
static void read_until_below(struct outline *outline, struct field *field)
{
    const struct text *text = outline->text;
    bool time = field->label == LABEL_START || field->label == LABEL_TIME || field->label == LABEL_DATE ||
                field->label == LABEL_WHEN_WHERE;
    size_t line = field->line + 1;
    if (!time || line >= text->lines_len || text->lines[line].tokens == 0)
        return;
    const struct mention *mention = outline_mention(outline, text->lines[line].body);
    if (mention == NULL || mention->kind != MENTION_TIME || mention->bound != BOUND_UNTIL ||
        mention->start.day != UNSTATED)
        return;
    field->value.tokens = text->lines[line].token + text->lines[line].tokens - field->value.token;
    field->lines = 2;
    outline->roles[line] = LINE_VALUE;
}

static bool stands_above(const void *row, const void *sought)
{
    const struct field *field = row;
    const size_t *line = sought;
    return field->line < *line;
}

/* A line of the page's outline that begins with a label. */
static bool begins_field(const struct outline *outline, size_t line)
{
    size_t at =
        rows_before(outline->fields, outline->fields_len, sizeof *outline->fields, stands_above, &line);
    return at < outline->fields_len && outline->fields[at].line == line;
}

/* `Datum 25-01-2022`, `do 3 okt`: a short line with a day. */
static bool gives_day(const struct outline *outline, size_t line)
{
    const struct line *here = &outline->text->lines[line];
    for (size_t i = here->body;
         i < here->token + here->tokens && here->tokens <= BARE_TOKENS && !here->bullet; i++) {
        const struct mention *mention = outline_mention(outline, i);
        if (mention_is_day(mention))
            return true;
    }
    return false;
}

/* `Agenda` above the page's name and its labelled values: where the page stands, no programme. */
static bool names_department(const struct outline *outline, const struct field *field)
{
    const struct text *text = outline->text;
    size_t name = line_next(text, field->line), next = line_next(text, name);
    return field->label == LABEL_PROGRAMME && next < text->lines_len &&
           outline->roles[name] == LINE_HEADING && next > name + 1 && next < name + 4 &&
           (begins_field(outline, next) || gives_day(outline, next));
}

/* The last line of a menu, or the page's first: a word that labels nothing below the blank line behind it. */
static bool labels_nothing(const struct text *text, const struct field *field)
{
    size_t line = field->line;
    bool apart = line + 1 < text->lines_len && text->lines[line + 1].tokens == 0;
    bool alone = stretch_end(field->name) >= text->lines[line].token + text->lines[line].tokens;
    return apart && alone && (text->lines[line].token == 0 || text->lines[line - 1].tokens > 0);
}

/* A letter begins on one of the next lines: `Geachte mevrouw,`. */
static bool leads_letter(const struct text *text, size_t line)
{
    for (size_t i = line; i < text->lines_len && i < line + LETTER_LINES; i++)
        if (text->lines[i].tokens > 1 && text_cue(text, text->lines[i].token) == SENSE_SALUTATION)
            return true;
    return false;
}

/* `Kenmerk: 44`, `Kenmerk | 44`, `Kenmerk` in a cell before its value, or above it. */
static bool is_led_value(const struct text *text, size_t value, size_t line)
{
    return text_is_mark(text, value, ':') || text_is_mark(text, value, '|') || text_is_dash(text, value) ||
           value >= text->lines[line].token + text->lines[line].tokens || text_is_behind_gap(text, value);
}

/* The date of a letter or a mail: in its head, among its sender, reference and subject. */
static bool is_of_letter(const struct text *text, size_t line)
{
    size_t from = line, end = line + 1;
    while (from > 0 && line - from < LETTERHEAD_LINES && text->lines[from - 1].tokens > 0)
        from--;
    while (end < text->lines_len && end - line <= LETTERHEAD_LINES && text->lines[end].tokens > 0)
        end++;
    for (size_t i = from; i < end; i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, text->lines[i].body);
        if (meaning.sense == SENSE_LETTERHEAD && is_led_value(text, text->lines[i].body + meaning.tokens, i))
            return true;
        struct meaning label = text_meaning(text, VOCABULARY_LABEL, text->lines[i].body);
        if (label.value == LABEL_SUBJECT && leads_letter(text, i))
            return true;
    }
    return false;
}

/* A line is of the value that the label before this one has below it: `Tijd` above `19.00 uur`. */
static bool is_valued(const struct outline *outline, const struct field *field, size_t line)
{
    const struct field *before = field > outline->fields ? field - 1 : NULL;
    return before != NULL && before->label != LABEL_NONE && before->label != LABEL_PROGRAMME &&
           before->value.tokens > 0 && before->line < line && line < before->line + before->lines;
}

/* `10.30 - 11.00` above `Inloop`: an entry of a programme, no label of what is below it. */
static bool is_below_time(const struct outline *outline, const struct field *field)
{
    const struct text *text = outline->text;
    size_t above = field->line;
    if (field->label != LABEL_DOORS && field->label != LABEL_START && field->label != LABEL_END)
        return false;
    while (above > 0 && text->lines[above - 1].tokens == 0)
        above--;
    const struct mention *time = above > 0 && outline->roles[above - 1] == LINE_TIMED
                                     ? outline_mention(outline, text->lines[above - 1].body)
                                     : NULL;
    return time != NULL && text->lines[above - 1].tokens <= time->tokens + 1 &&
           !is_valued(outline, field, above - 1);
}

/* `Ruimte` above `11.20 u.`: what some entries of a programme are about, no label of a place. */
static bool heads_time(const struct outline *outline, const struct field *field)
{
    const struct text *text = outline->text;
    size_t below = line_next(text, field->line);
    bool place = field->label == LABEL_ROOM || field->label == LABEL_WHERE;
    return place && below < text->lines_len && outline->roles[below] == LINE_TIMED;
}

/* `Programma` right above `Symposium De vergeten dijk`: the page is one, of an event that is named below. */
static bool heads_name(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    size_t below = line_next(text, line);
    bool short_line = below < text->lines_len && text->lines[below].tokens > 1 &&
                      text->lines[below].tokens <= BARE_TOKENS &&
                      (outline->roles[below] == LINE_HEADING || outline->roles[below] == LINE_PROSE);
    return short_line && !text->lines[below].bullet && stretch_has_event(text, outline_body(text, below)) &&
           (token_is_event(text, text->lines[below].body) ||
            token_is_event(text, text->lines[below].body + 1));
}

/* `Agenda` above a name that stands above the first day the page names: of the site. */
static bool heads_first_day(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    size_t name = line_next(text, line), below = name;
    bool menu = line > 0 && text->lines[line - 1].tokens > 0 &&
                text_cue(text, text->lines[line - 1].body) == SENSE_BOILERPLATE; /* `Home` */
    if (menu || line > FIRST_LINES || name >= text->lines_len || text->lines[name].bullet ||
        outline_mention(outline, text->lines[name].body) != NULL)
        return false;
    for (size_t i = 0; i < outline->mentions->len && outline->mentions->at[i].token < text->lines[line].token;
         i++)
        if (outline->mentions->at[i].kind == MENTION_TIME)
            return false;
    for (size_t seen = 0; seen < NAME_LINES && below < text->lines_len; seen++) {
        below = line_next(text, below);
        if (below < text->lines_len && outline_leads_day(outline, text->lines[below].body))
            return true;
    }
    return false;
}

/* `Agenda algemeen` as the page's first line, with no entries near below it: the site's. */
static bool heads_site(const struct outline *outline, size_t line)
{
    if (heads_first_day(outline, line))
        return true;
    for (size_t i = 0; i < line; i++)
        if (outline->text->lines[i].tokens > 0)
            return false;
    if (heads_name(outline, line))
        return true;
    for (size_t i = line + 1, seen = 0; i < outline->text->lines_len && seen < ENTRIES_BELOW; i++) {
        enum line_role role = outline->roles[i];
        seen += outline->text->lines[i].tokens > 0;
        if (role == LINE_TIMED || role == LINE_TAILED || role == LINE_ENTRY || outline->text->lines[i].bullet)
            return false;
    }
    return true;
}

void outline_read_values(struct outline *outline)
{
    const struct text *text = outline->text;
    for (size_t i = 0; i < outline->fields_len; i++) {
        if (outline->fields[i].label == LABEL_PROGRAMME && outline->fields[i].value.tokens == 0 &&
            heads_site(outline, outline->fields[i].line))
            outline->fields[i].label = LABEL_NONE;
        if (outline->fields[i].label == LABEL_DATE && is_of_letter(text, outline->fields[i].line))
            outline->fields[i].label = LABEL_PUBLISHED;
        if (outline->fields[i].value.tokens > 0)
            read_until_below(outline, &outline->fields[i]);
    }
    size_t end = 0;
    for (size_t i = 0; i < outline->fields_len; i++) {
        struct field *field = &outline->fields[i];
        if (field->value.tokens > 0)
            continue;
        if ((field->label == LABEL_TIME || field->label == LABEL_START) &&
            heads_entries(outline, field->line)) {
            field->label = LABEL_PROGRAMME;
            continue;
        }
        if (names_department(outline, field))
            field->label = LABEL_NONE;
        if (is_below_time(outline, field) || heads_time(outline, field))
            field->label = LABEL_NONE;
        if (field->label == LABEL_NONE || labels_nothing(text, field))
            continue;
        read_value_below(outline, field, &end);
        bool hour = field->label == LABEL_DOORS && field->value.tokens > 0 &&
                    text->tokens[field->value.token].line == field->line + field->lines - 1;
        for (size_t l = 1; l < field->lines && field->lines <= 4; l++)
            if (outline->roles[field->line + l] == LINE_HEADING ||
                (hour && outline->roles[field->line + l] == LINE_TIMED))
                outline->roles[field->line + l] = LINE_VALUE;
    }
}
