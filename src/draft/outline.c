/* How an announcement is laid out: which lines are headings, labels, values, entries; where sentences end. */
#include "draft/outline.h"

#include <string.h>

enum {
    HEADING_TOKENS = 14, /* a longer line is no heading */
    LABEL_TOKENS = 6,    /* tokens that a label and the bracket behind it may have before its colon */
    PROSE_TOKENS = 22,   /* a line of so many tokens is running text */
    SENTENCE_TOKENS = 250, /* a longer one is cut, so that looking through sentences stays linear */
};

struct stretch outline_body(const struct text *text, size_t line)
{
    const struct line *here = &text->lines[line];
    return stretch_between(here->body, here->token + here->tokens);
}

struct span stretch_span(const struct text *text, struct stretch stretch)
{
    return text_span(text, stretch.token, stretch.tokens);
}

bool outline_has(const struct text *text, struct stretch stretch, enum sense sense, size_t *at)
{
    for (size_t i = stretch.token; i < stretch_end(stretch); i++) {
        if (!text_has_sense(text, i, sense))
            continue;
        if (at != NULL)
            *at = i;
        return true;
    }
    return false;
}

bool is_event_word(const struct text *text, size_t token)
{
    const struct language *language = lexicon_language(text->lexicon);
    bool word = token < text->tokens_len && text->tokens[token].kind == TOKEN_WORD;
    bool weekday = text_meaning(text, VOCABULARY_TIME, token).sense == SENSE_WEEKDAY; /* no compound of `dag` */
    return word && !weekday &&
           (cue_at(text, token) == SENSE_EVENT ||
            (text->tokens[token].len > 6 && slice_ends_in(text_token(text, token), language->event_endings)));
}

bool has_event_word(const struct text *text, struct stretch stretch)
{
    for (size_t i = stretch.token; i < stretch_end(stretch); i++)
        if (is_event_word(text, i))
            return true;
    return false;
}

bool is_room_word(const struct text *text, size_t token)
{
    const struct language *language = lexicon_language(text->lexicon);
    return token < text->tokens_len && text->tokens[token].kind == TOKEN_WORD &&
           (cue_at(text, token) == SENSE_ROOM ||
            (text->tokens[token].len > 5 && slice_ends_in(text_token(text, token), language->room_endings)));
}

static bool is_edge(const struct text *text, size_t token)
{
    const struct token *here = &text->tokens[token];
    return here->kind == TOKEN_MARK && here->mark != '(' && here->mark != ')' && here->mark != '"' && here->mark != '\'' &&
           here->mark != '?' && here->mark != '!' && here->mark != '[' && here->mark != ']';
}

struct stretch stretch_trim(const struct text *text, struct stretch stretch)
{
    while (stretch.tokens > 0 && is_edge(text, stretch.token)) {
        stretch.token++;
        stretch.tokens--;
    }
    while (stretch.tokens > 0 && is_edge(text, stretch_end(stretch) - 1))
        stretch.tokens--;
    return stretch;
}

/* Label phrases may be told apart from prose by what follows: a colon, the line's end, a cell's edge, a wide gap. */
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
    if (at < end && text_is_mark(text, at, '?'))
        at++;
    bool ends = at >= end || text_is_mark(text, at, ':') || text_is_mark(text, at, '|');
    const struct token *before = &text->tokens[at - 1];
    bool gap = at < end && text->tokens[at].at - (before->at + before->len) >= 3;
    *label = (enum label)meaning.value;
    return ends || gap ? at : 0;
}

static bool is_time_first(const struct outline *outline, size_t token)
{
    const struct mention *mention = outline_mention(outline, token + text_is_mark(outline->text, token, '|'));
    return mention != NULL && mention->kind == MENTION_TIME && mention->token <= token + 1 && when_has_clock(mention->start) &&
           mention->start.day == UNSTATED;
}

static size_t count_words(const struct text *text, const struct line *line)
{
    size_t words = 0;
    for (size_t i = line->token; i < line->token + line->tokens; i++)
        words += text->tokens[i].kind != TOKEN_MARK;
    return words;
}

/* A short line that is no sentence: the words of a heading. */
static bool is_heading(const struct outline *outline, size_t index)
{
    const struct text *text = outline->text;
    const struct line *line = &text->lines[index];
    if (line->tokens == 0 || line->tokens > 2 * HEADING_TOKENS || line->bullet || count_words(text, line) > HEADING_TOKENS)
        return false;
    char last = text->tokens[line->token + line->tokens - 1].mark;
    const struct token *first = &text->tokens[line->token];
    bool ends_open = last == '.' || last == ',' || last == ';';
    bool begins = first->upper || first->mark == '"' || first->mark == '\'' || first->kind == TOKEN_NUMBER;
    bool apart = index == 0 || text->lines[index - 1].tokens == 0;
    bool alone = index + 1 >= text->lines_len || text->lines[index + 1].tokens == 0;
    return begins && !ends_open && (apart || alone);
}

static void add_field(struct outline *outline, struct field field)
{
    outline->fields = memory_room(outline->fields, outline->fields_len, &outline->fields_room, sizeof *outline->fields);
    outline->fields[outline->fields_len++] = field;
}

/* The labels of one line: "Datum: 12 mei", "Datum | 12 mei | Zaal | Aula". Returns whether it begins with one. */
static bool read_fields(struct outline *outline, size_t index)
{
    const struct text *text = outline->text;
    struct stretch body = outline_body(text, index);
    size_t end = stretch_end(body), before = outline->fields_len;
    bool first = false;
    for (size_t at = body.token; at < end; at++) {
        bool cell = at == body.token || text_is_mark(text, at - 1, '|') || text_is_mark(text, at - 1, ';');
        bool closing = at > body.token && text_is_mark(text, at - 1, '.') && text->tokens[at].space;
        enum label label;
        size_t stop = cell || closing ? label_end(text, at, end, &label) : 0;
        bool colon = text_is_mark(text, stop, ':');
        if (stop == 0 || (cell && at > body.token + 1 && !first && !colon)) /* a cell of a menu or of a row of values */
            continue;
        if (closing && (stop + 1 != end || !colon))
            continue;
        first |= at == body.token || (at == body.token + 1 && text_is_mark(text, body.token, '|'));
        if (outline->fields_len > before) {
            struct field *last = &outline->fields[outline->fields_len - 1];
            last->value.tokens = at - last->value.token;
        }
        size_t value = stop + (stop < end && (text_is_mark(text, stop, ':') || text_is_mark(text, stop, '|')));
        add_field(outline, (struct field){label, {at, stop - at}, {value, end - value}, index, 1});
        at = value > at ? value - 1 : at;
    }
    return first;
}

/* `Tijd` above a column of entries is a programme's head, no label of one time. */
static bool heads_entries(const struct outline *outline, size_t line)
{
    size_t timed = 0;
    for (size_t i = line + 1; i < outline->text->lines_len && i < line + 12; i++)
        timed += outline->roles[i] == LINE_TIMED;
    return timed >= 3;
}

/* Gives a label at the end of its line the lines below it. */
static void read_value_below(struct outline *outline, struct field *field)
{
    const struct text *text = outline->text;
    size_t line = field->line + 1, skipped = 0;
    while (line < text->lines_len && text->lines[line].tokens == 0 && skipped < 2) {
        line++;
        skipped++;
    }
    size_t first = line;
    for (; line < text->lines_len && text->lines[line].tokens > 0; line++) {
        enum label label;
        struct stretch body = outline_body(text, line);
        if (label_end(text, body.token, stretch_end(body), &label) > 0 && line > first)
            break;
        if (label_end(text, body.token, stretch_end(body), &label) > 0 && outline->roles[line] != LINE_PROSE)
            break;
    }
    if (line == first)
        return;
    const struct line *last = &text->lines[line - 1];
    field->value = stretch_between(text->lines[first].token, last->token + last->tokens);
    field->lines = line - field->line;
}

/* `Programma symposium 'X'`: a heading that begins with the word. */
static bool opens_programme(const struct text *text, const struct line *line)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_LABEL, line->token);
    bool gaps = false;
    for (size_t i = line->token + 1; i < line->token + line->tokens; i++)
        gaps |= text->tokens[i].at >= text->tokens[i - 1].at + text->tokens[i - 1].len + 2 || text->tokens[i].mark == '|';
    return meaning.sense == SENSE_LABEL && meaning.value == LABEL_PROGRAMME && count_words(text, line) <= 8 && !gaps;
}

static enum line_role first_role(struct outline *outline, size_t index)
{
    const struct text *text = outline->text;
    const struct line *line = &text->lines[index];
    if (line->tokens == 0)
        return LINE_BLANK;
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, line->token);
    if (meaning.sense == SENSE_BOILERPLATE && line->tokens < meaning.tokens + 6)
        return LINE_BOILERPLATE;
    size_t fields = outline->fields_len;
    if (read_fields(outline, index))
        return outline->fields[fields].value.tokens > 0 ? LINE_FIELD : LINE_HEADING;
    if (is_time_first(outline, line->body))
        return LINE_TIMED;
    if (line->bullet)
        return LINE_ENTRY;
    if (is_heading(outline, index) && opens_programme(text, line)) {
        add_field(outline, (struct field){LABEL_PROGRAMME, {line->token, line->tokens}, {line->token + line->tokens, 0}, index, 1});
        return LINE_HEADING;
    }
    return is_heading(outline, index) ? LINE_HEADING : LINE_PROSE;
}

/* `tot 21:45 uur` on the line below `Start: 19:30` goes on with it. */
static void read_until_below(struct outline *outline, struct field *field)
{
    const struct text *text = outline->text;
    bool time = field->label == LABEL_START || field->label == LABEL_TIME || field->label == LABEL_DATE || field->label == LABEL_WHEN_WHERE;
    size_t line = field->line + 1;
    if (!time || line >= text->lines_len || text->lines[line].tokens == 0)
        return;
    const struct mention *mention = outline_mention(outline, text->lines[line].body);
    if (mention == NULL || mention->kind != MENTION_TIME || mention->bound != BOUND_UNTIL || mention->start.day != UNSTATED)
        return;
    field->value.tokens = text->lines[line].token + text->lines[line].tokens - field->value.token;
    field->lines = 2;
    outline->roles[line] = LINE_VALUE;
}

static void read_roles(struct outline *outline)
{
    const struct text *text = outline->text;
    for (size_t i = 0; i < text->lines_len; i++)
        outline->roles[i] = first_role(outline, i);
    for (size_t i = 0; i < outline->fields_len; i++)
        if (outline->fields[i].value.tokens > 0)
            read_until_below(outline, &outline->fields[i]);
    for (size_t i = 0; i < outline->fields_len; i++) {
        struct field *field = &outline->fields[i];
        if (field->value.tokens > 0)
            continue;
        if ((field->label == LABEL_TIME || field->label == LABEL_START) && heads_entries(outline, field->line)) {
            field->label = LABEL_PROGRAMME;
            continue;
        }
        read_value_below(outline, field);
        for (size_t l = 1; l < field->lines; l++)
            if (outline->roles[field->line + l] == LINE_HEADING && field->lines <= 4)
                outline->roles[field->line + l] = LINE_VALUE;
    }
    for (outline->prose = 0; outline->prose < text->lines_len; outline->prose++)
        if (outline->roles[outline->prose] == LINE_PROSE && text->lines[outline->prose].tokens >= PROSE_TOKENS)
            break;
}

/* A heading's label holds for the lines below it until the next heading. */
static void read_sections(struct outline *outline)
{
    const struct text *text = outline->text;
    enum label section = LABEL_NONE;
    size_t heading = SIZE_MAX, next = 0;
    for (size_t i = 0; i < text->lines_len; i++) {
        while (next < outline->fields_len && outline->fields[next].line < i)
            next++;
        bool labelled = next < outline->fields_len && outline->fields[next].line == i;
        bool opens = labelled && outline->roles[i] == LINE_PROSE;
        if (outline->roles[i] == LINE_HEADING || opens) {
            bool hours = cue_at(text, text->lines[i].body) == SENSE_OFFICE;
            section = labelled ? outline->fields[next].label : hours ? LABEL_TRAVEL : LABEL_NONE;
            heading = i;
        }
        outline->sections[i] = section;
        outline->heading_of[i] = heading;
    }
}

static bool is_abbreviation(const struct text *text, size_t word)
{
    const struct token *token = &text->tokens[word];
    return token->kind == TOKEN_WORD && (token->len == 1 || text_has_sense(text, word, SENSE_TITLE) || text_has_sense(text, word, SENSE_ABBREVIATION));
}

/* Whether a sentence ends with this token. */
static bool ends_sentence(const struct text *text, size_t token)
{
    const struct token *here = &text->tokens[token];
    if (here->kind != TOKEN_MARK || (here->mark != '.' && here->mark != '!' && here->mark != '?') || here->len > 1)
        return false;
    if (token + 1 >= text->tokens_len)
        return true;
    const struct token *next = &text->tokens[token + 1];
    bool opens = next->upper || next->kind == TOKEN_NUMBER || next->kind == TOKEN_MARK;
    bool glued = !next->space && next->upper && here->mark == '.' && token > 0 && text->tokens[token - 1].len > 3;
    return (next->space || glued) && opens && (here->mark != '.' || token == 0 || !is_abbreviation(text, token - 1));
}

/* Whether running text goes on from the line of `token` to the next. */
static bool flows_on(const struct outline *outline, size_t token)
{
    const struct text *text = outline->text;
    size_t line = text->tokens[token].line;
    if (token + 1 >= text->tokens_len || text->tokens[token + 1].line != line + 1)
        return false;
    enum line_role next = outline->roles[line + 1];
    bool long_enough = text->lines[line].len > 55;
    const struct token *first = &text->tokens[token + 1];
    bool lower = first->kind == TOKEN_WORD && !first->upper;
    return (outline->roles[line] == LINE_PROSE || outline->roles[line] == LINE_ENTRY || outline->roles[line] == LINE_TIMED) &&
           (next == LINE_PROSE || next == LINE_HEADING) && (long_enough || lower) && !ends_sentence(text, token);
}

static void read_sentences(struct outline *outline)
{
    const struct text *text = outline->text;
    size_t from = 0;
    for (size_t i = 0; i < text->tokens_len; i++) {
        outline->sentence_of[i] = (uint32_t)outline->sentences_len;
        bool last = i + 1 == text->tokens_len || text->tokens[i + 1].line != text->tokens[i].line;
        if (!ends_sentence(text, i) && !(last && !flows_on(outline, i)) && i + 1 - from < SENTENCE_TOKENS)
            continue;
        outline->sentences =
            memory_room(outline->sentences, outline->sentences_len, &outline->sentences_room, sizeof *outline->sentences);
        outline->sentences[outline->sentences_len++] = stretch_between(from, i + 1);
        from = i + 1;
    }
}

struct outline *outline_new(const struct text *text, const struct mentions *mentions)
{
    struct outline *outline = memory_new(1, sizeof *outline);
    outline->text = text;
    outline->mentions = mentions;
    outline->roles = memory_new(text->lines_len, sizeof *outline->roles);
    outline->sections = memory_new(text->lines_len, sizeof *outline->sections);
    outline->heading_of = memory_new(text->lines_len, sizeof *outline->heading_of);
    outline->sentence_of = memory_new(text->tokens_len + 1, sizeof *outline->sentence_of);
    outline->mention_of = memory_new(text->tokens_len + 1, sizeof *outline->mention_of);
    for (size_t i = 0; i < mentions->len; i++)
        for (size_t t = 0; t < mentions->at[i].tokens; t++)
            outline->mention_of[mentions->at[i].token + t] = (uint32_t)i + 1;
    read_roles(outline);
    outline_read_slots(outline);
    read_sections(outline);
    read_sentences(outline);
    return outline;
}

void outline_free(struct outline *outline)
{
    if (outline == NULL)
        return;
    free(outline->roles);
    free(outline->sections);
    free(outline->heading_of);
    free(outline->fields);
    free(outline->sentences);
    free(outline->sentence_of);
    free(outline->mention_of);
    free(outline);
}

void outline_end_section(struct outline *outline, size_t line)
{
    size_t heading = line < outline->text->lines_len ? outline->heading_of[line] : SIZE_MAX;
    for (; line < outline->text->lines_len && outline->heading_of[line] == heading && heading != line; line++)
        outline->sections[line] = LABEL_NONE;
}

const struct mention *outline_mention(const struct outline *outline, size_t token)
{
    size_t index = token < outline->text->tokens_len ? outline->mention_of[token] : 0;
    return index > 0 ? &outline->mentions->at[index - 1] : NULL;
}

struct stretch outline_sentence(const struct outline *outline, size_t token)
{
    return token < outline->text->tokens_len ? outline->sentences[outline->sentence_of[token]] : (struct stretch){token, 0};
}

const struct field *outline_field(const struct outline *outline, enum label label, size_t from)
{
    for (size_t i = from; i < outline->fields_len; i++)
        if (outline->fields[i].label == label)
            return &outline->fields[i];
    return NULL;
}

enum label outline_field_of(const struct outline *outline, size_t token)
{
    size_t low = 0, high = outline->fields_len;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (outline->fields[middle].name.token <= token)
            low = middle + 1;
        else
            high = middle;
    }
    for (size_t i = low; i > 0 && low - i < 4; i--) {
        const struct field *field = &outline->fields[i - 1];
        if (token >= field->value.token && token < stretch_end(field->value))
            return field->label;
    }
    return LABEL_NONE;
}

enum label outline_section(const struct outline *outline, size_t token)
{
    return token < outline->text->tokens_len ? outline->sections[outline->text->tokens[token].line] : LABEL_NONE;
}

size_t outline_near(const struct outline *outline, struct stretch stretch, size_t token, enum sense sense, size_t reach)
{
    size_t end = stretch_end(stretch);
    for (size_t far = 0; far <= reach; far++) {
        if (token >= stretch.token + far && token - far < end && text_has_sense(outline->text, token - far, sense))
            return token - far;
        if (far > 0 && token + far < end && text_has_sense(outline->text, token + far, sense))
            return token + far;
    }
    return SIZE_MAX;
}
