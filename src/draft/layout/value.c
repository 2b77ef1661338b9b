/* The values of labels that stand on the lines below them, and labels that have none. */
#include "draft/layout/layout.h"

enum {
    LETTER_LINES = 12, /* between a letter's head and its beginning */
    /* lines with words below the heading of a programme among which its first entry stands */
    ENTRIES_BELOW = 4,
    LETTERHEAD_LINES = 4, /* of the head of a letter, around its date */
    BARE_TOKENS = 14,     /* of a line in a table without its lines */
    FIRST_LINES = 12,     /* of a page, among which its site names itself */
    NAME_LINES = 2,       /* behind a name, down to its day */
};

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
            outline_label_end(text, body.token, stretch_end(body), &label) > 0)
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

/* Among the first lines, behind nothing but short ones. */
static bool is_at_top(const struct text *text, size_t line)
{
    bool top = line < FIRST_LINES;
    for (size_t i = 0; i < line && top; i++)
        top = text->lines[i].tokens < BARE_TOKENS;
    return top;
}

/* `Agenda` above the page's name and its labelled values: where the page stands, no programme. */
static bool names_department(const struct outline *outline, const struct field *field)
{
    const struct text *text = outline->text;
    size_t name = line_next(text, field->line), next = line_next(text, name);
    bool top = text->lines[field->line].token == 0 && name > field->line + 1; /* apart, above all else */
    bool told =
        next < text->lines_len && text->lines[next].tokens >= PROSE_TOKENS && is_at_top(text, field->line);
    return field->label == LABEL_PROGRAMME && next < text->lines_len &&
           outline->roles[name] == LINE_HEADING && next > name + !top && next < name + 4 &&
           (told || begins_field(outline, next) || gives_day(outline, next));
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
