/* How an announcement is laid out: which lines are headings, labels, values, entries, and under which heading
 * they stand. */
#include "draft/layout/layout.h"

#include <string.h>

enum {
    HEADING_TOKENS = 14, /* a longer line is no heading */
    TIME_WORDS = 4,      /* of it that may tell when, and count */
    TERMS_TOKENS = 2,    /* behind the hours, among which there is a word for what it costs */
    SENTENCE_TOKENS = 4, /* of a sentence, behind the time it begins with */
    OVERLAPPING = 4,     /* values of labels */
};

/* `Om 10.00 uur`: the time behind a word that leads to it; NULL. */
static const struct mention *time_led(const struct outline *outline, size_t token)
{
    struct meaning link = text_meaning(outline->text, VOCABULARY_TIME, token);
    bool led = link.sense == SENSE_LINK && link.value == LINK_AT && link.tokens == 1;
    const struct mention *mention = led ? outline_mention(outline, token + 1) : NULL;
    return mention != NULL && mention->kind == MENTION_TIME && mention->token == token + 1 ? mention : NULL;
}

/* `Om 10.00 uur Opening`, with a line beside it that is led so too, and no verb behind its time. */
static bool is_led_beside(const struct outline *outline, const struct mention *time)
{
    const struct text *text = outline->text;
    size_t line = text->tokens[time->token].line, behind = time->token + time->tokens;
    if (behind >= text->tokens_len || text->tokens[behind].line != line || !text->tokens[behind].upper)
        return false;
    bool above = line > 0 && text->lines[line - 1].tokens > 0 &&
                 time_led(outline, text->lines[line - 1].body) != NULL,
         below = line + 1 < text->lines_len && text->lines[line + 1].tokens > 0 &&
                 time_led(outline, text->lines[line + 1].body) != NULL;
    return above || below;
}

/* `[13.00] Inloop`, `(13.00 uur) Inloop`: the time in brackets that a line begins with; NULL. */
static const struct mention *time_in_brackets(const struct outline *outline, size_t token)
{
    const struct text *text = outline->text;
    bool square = text_is_mark(text, token, '['), round = text_is_mark(text, token, '(');
    const struct mention *mention = square || round ? outline_mention(outline, token + 1) : NULL;
    size_t close = mention != NULL ? mention->token + mention->tokens : token;
    return mention != NULL && text_is_mark(text, close, square ? ']' : ')') && close + 1 < text->tokens_len &&
                   text->tokens[close + 1].upper && text->tokens[close + 1].line == text->tokens[token].line
               ? mention
               : NULL;
}

static bool is_time_first(const struct outline *outline, size_t token)
{
    const struct text *text = outline->text;
    const struct mention *mention = outline_mention(outline, token + text_is_mark(text, token, '|'));
    if (mention == NULL) {
        mention = time_led(outline, token); /* `Om 10.00 uur: welkom` */
        mention = mention != NULL && (text_is_mark(text, mention->token + mention->tokens, ':') ||
                                      is_led_beside(outline, mention))
                      ? mention
                      : time_in_brackets(outline, token);
    }
    return mention != NULL && mention->kind == MENTION_TIME && mention->token <= token + 1 &&
           when_has_clock(mention->start) && mention->start.day == UNSTATED &&
           !(mention->weekday != UNSTATED && (mention->span_of_days || mention->repeated));
}

/* Whether the nearest line above or below begins with a time too. */
static bool is_timed_beside(const struct outline *outline, size_t index)
{
    const struct line *lines = outline->text->lines;
    for (size_t far = 1; far <= 2; far++) {
        bool above =
            index >= far && lines[index - far].tokens > 0 && is_time_first(outline, lines[index - far].body);
        bool below = index + far < outline->text->lines_len && lines[index + far].tokens > 0 &&
                     is_time_first(outline, lines[index + far].body);
        if (above || below)
            return true;
    }
    return false;
}

/* `Vanaf 13.00 uur is er koffie in de hal.`: a sentence that begins with a time, no entry of a list of
 * such. */
static bool is_sentence(const struct outline *outline, size_t index)
{
    const struct text *text = outline->text;
    const struct line *line = &text->lines[index];
    const struct mention *mention = outline_mention(outline, line->body);
    size_t behind = mention != NULL ? mention->token + mention->tokens : 0, end = line->token + line->tokens;
    if (line->bullet || mention == NULL || end - behind < SENTENCE_TOKENS ||
        !text_is_mark(text, end - 1, '.'))
        return false;
    bool verb = text_meaning(text, VOCABULARY_PERSON, behind).sense == SENSE_BE ||
                text_cue(text, behind) == SENSE_HELD || text_cue(text, behind) == SENSE_AUXILIARY ||
                token_is_present_verb(text, behind);
    struct meaning welcome = text_meaning(text, VOCABULARY_CUE, behind);
    verb |= welcome.sense == SENSE_DOORS && welcome.tokens > 2; /* `staat de koffie klaar` */
    return verb && !is_timed_beside(outline, index);
}

static size_t count_words(const struct text *text, const struct line *line)
{
    size_t words = 0;
    for (size_t i = line->token; i < line->token + line->tokens; i++)
        words += text->tokens[i].kind != TOKEN_MARK;
    return words;
}

/* The same, of a day and its hours no more than some: `Wednesday 21 October 2026, 7:30 PM to 9:00 PM`. */
static size_t count_told(const struct outline *outline, const struct line *line)
{
    size_t words = 0, of_time = 0;
    for (size_t i = line->token; i < line->token + line->tokens; i++) {
        const struct mention *mention = outline_mention(outline, i);
        bool time = mention != NULL && mention->kind == MENTION_TIME,
             word = outline->text->tokens[i].kind != TOKEN_MARK;
        of_time += word && time;
        words += word && !(time && of_time > TIME_WORDS);
    }
    return words;
}

/* `1. Bijeenkomst over water` alone above running text: a heading of a letter or paper with several. */
static bool is_numbered_heading(const struct text *text, size_t index)
{
    const struct line *line = &text->lines[index];
    bool apart = (index == 0 || text->lines[index - 1].tokens == 0) && index + 2 < text->lines_len &&
                 text->lines[index + 1].tokens == 0;
    return apart && text->tokens[line->token].kind == TOKEN_NUMBER &&
           line->body < line->token + line->tokens && text->tokens[line->body].upper &&
           !text->lines[index + 2].bullet && text->lines[index + 2].tokens >= PROSE_TOKENS;
}

/* A short line that is no sentence: the words of a heading. */
static bool is_heading(const struct outline *outline, size_t index)
{
    const struct text *text = outline->text;
    const struct line *line = &text->lines[index];
    if (line->tokens == 0 || line->tokens > 2 * HEADING_TOKENS ||
        (line->bullet && !is_numbered_heading(text, index)) ||
        (line->tokens > HEADING_TOKENS && count_told(outline, line) > HEADING_TOKENS))
        return false;
    if (line->level > 0)
        return true;
    if (outline_is_wrapped(outline, index))
        return false;
    char last = text->tokens[line->token + line->tokens - 1].mark;
    const struct token *first = &text->tokens[line->body];
    bool ends_open = last == '.' || last == ',' || last == ';';
    bool begins = first->upper || first->mark == '"' || first->mark == '\'' || first->kind == TOKEN_NUMBER;
    bool apart = index == 0 || text->lines[index - 1].tokens == 0;
    bool alone = index + 1 >= text->lines_len || text->lines[index + 1].tokens == 0;
    return begins && !ends_open && (apart || alone || outline_leads_paragraph(text, index));
}

/* `Programma symposium 'X'`: a heading that begins with the word. */
static bool opens_programme(const struct text *text, const struct line *line)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_LABEL, line->token);
    if (meaning.sense != SENSE_LABEL || meaning.value != LABEL_PROGRAMME || count_words(text, line) > 8)
        return false;
    for (size_t i = line->token + 1; i < line->token + line->tokens; i++)
        if (text->tokens[i].at >= text->tokens[i - 1].at + text->tokens[i - 1].len + 2 ||
            text->tokens[i].mark == '|')
            return false;
    return true;
}

/* `Ook in het Debatcentrum`, `Meer nieuws uit Weert`: a heading that begins with the words for what else
 * there is. */
static bool opens_related(const struct text *text, const struct line *line)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_LABEL, line->token);
    size_t words = count_words(text, line);
    /* `Archief zoekt lezers` */
    return meaning.sense == SENSE_LABEL && meaning.value == LABEL_RELATED &&
           words <= (meaning.tokens > 1 ? 8 : 2);
}

/* `Op de agenda staat:`, `Het programma ziet er als volgt uit:` above bullets. */
static bool announces_programme(const struct text *text, size_t index)
{
    const struct line *line = &text->lines[index];
    size_t next = index + 1;
    if (!text_is_mark(text, line->token + line->tokens - 1, ':'))
        return false;
    while (next < text->lines_len && next <= index + 2 && text->lines[next].tokens == 0)
        next++;
    if (line->bullet || count_words(text, line) > HEADING_TOKENS || next >= text->lines_len ||
        !text->lines[next].bullet)
        return false;
    for (size_t i = line->token; i < line->token + line->tokens; i++)
        if (text_meaning(text, VOCABULARY_LABEL, i).value == LABEL_PROGRAMME &&
            text_meaning(text, VOCABULARY_LABEL, i).sense == SENSE_LABEL)
            return true;
    return false;
}

/* `20.00 uur. Gratis deelname`: behind the hours of an event a sentence on what it costs, or
 * how one registers. */
static bool goes_on_with_terms(const struct outline *outline, size_t token)
{
    static const enum sense terms[] = {SENSE_FREE, SENSE_COST, SENSE_REGISTER, SENSE_NOT_REQUIRED};
    const struct text *text = outline->text;
    const struct mention *time = outline_mention(outline, token);
    size_t stop = time != NULL ? time->token + time->tokens : token;
    if (stop == token || !text_is_mark(text, stop, '.') || stop + 1 >= text->tokens_len ||
        text->tokens[stop + 1].line != text->tokens[stop].line)
        return false;
    size_t left = text->tokens_len - stop - 1;
    for (size_t i = 0; i < ARRAY_LEN(terms); i++)
        if (outline_has(text, (struct stretch){stop + 1, left < TERMS_TOKENS ? left : TERMS_TOKENS}, terms[i],
                        NULL))
            return true;
    return false;
}

static enum line_role first_role(struct outline *outline, size_t index)
{
    const struct text *text = outline->text;
    const struct line *line = &text->lines[index];
    if (line->tokens == 0)
        return LINE_BLANK;
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, line->token);
    bool back = meaning.sense == SENSE_ENDS && meaning.value == 3 && line->tokens == meaning.tokens;
    if (back || ((meaning.sense == SENSE_BOILERPLATE || meaning.sense == SENSE_SALUTATION) &&
                 line->tokens < meaning.tokens + 6u))
        return LINE_BOILERPLATE;
    bool labels = (line->senses & sense_bit(SENSE_LABEL)) != 0;
    size_t fields = outline->fields_len;
    enum line_role role;
    if ((labels || outline->tables_len > 0) && outline_read_table(outline, index, &role))
        return role;
    if (labels && outline_read_fields(outline, index))
        return outline->fields[fields].value.tokens > 0 ? LINE_FIELD : LINE_HEADING;
    if (is_time_first(outline, line->body))
        return is_sentence(outline, index) || goes_on_with_terms(outline, line->body) ? LINE_PROSE
                                                                                      : LINE_TIMED;
    bool heading = is_heading(outline, index);
    if (line->bullet && !heading)
        return LINE_ENTRY;
    if ((heading && opens_programme(text, line)) || announces_programme(text, index)) {
        outline_add_field(
            outline,
            (struct field){
                LABEL_PROGRAMME, {line->token, line->tokens}, {line->token + line->tokens, 0}, index, 1});
        return LINE_HEADING;
    }
    if (!heading)
        return LINE_PROSE;
    if (opens_related(text, line))
        outline_add_field(
            outline,
            (struct field){
                LABEL_RELATED, {line->token, line->tokens}, {line->token + line->tokens, 0}, index, 1, {0}});
    return LINE_HEADING;
}

/* A line behind which the announcement has not ended. */
static bool goes_on_with_prose(const struct outline *outline, size_t line)
{
    return outline->text->lines[line].tokens >= PROSE_TOKENS || outline->roles[line] == LINE_TIMED ||
           outline_is_wrapped(outline, line);
}

static void read_roles(struct outline *outline)
{
    const struct text *text = outline->text;
    for (size_t i = 0; i < text->lines_len; i++)
        outline->roles[i] = first_role(outline, i);
    outline_read_anchors(outline);
    outline_read_values(outline);
    for (outline->prose = 0; outline->prose < text->lines_len; outline->prose++)
        if (outline->roles[outline->prose] == LINE_PROSE &&
            (text->lines[outline->prose].tokens >= PROSE_TOKENS ||
             outline_is_wrapped(outline, outline->prose)))
            break;
    outline->last_prose = text->lines_len;
    while (outline->last_prose > outline->prose && !goes_on_with_prose(outline, outline->last_prose - 1))
        outline->last_prose--;
    outline->last_prose -= outline->last_prose > outline->prose;
}

/* `programma | zaalverhuur | over ons`, above a blank line or the menu's next one: a link among others. */
static bool begins_menu(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    struct meaning first = text_meaning(text, VOCABULARY_LABEL, text->lines[line].body);
    return outline->roles[line] == LINE_HEADING && outline_is(outline, line, FURNITURE_MENU) &&
           !text->lines[line].numbers && first.sense == SENSE_LABEL && first.value == LABEL_PROGRAMME &&
           (line + 1 >= text->lines_len || text->lines[line + 1].tokens == 0 ||
            outline_is(outline, line + 1, FURNITURE_MENU));
}

/* A heading's label holds for the lines below it until the next heading; what else there is to read, behind
 * all running text, to the end. */
static void read_sections(struct outline *outline)
{
    const struct text *text = outline->text;
    enum label section = LABEL_NONE;
    size_t heading = SIZE_MAX, next = 0;
    for (size_t i = 0; i < text->lines_len; i++) {
        while (next < outline->fields_len && outline->fields[next].line < i)
            next++;
        bool labelled =
            next < outline->fields_len && outline->fields[next].line == i && !begins_menu(outline, i);
        bool opens = labelled && outline->roles[i] == LINE_PROSE;
        bool entry = section == LABEL_MILESTONES && !labelled && text->lines[i].tokens > 0 &&
                     outline_leads_day(outline, text->lines[i].body);
        if ((outline->roles[i] == LINE_HEADING && !entry) || opens) {
            struct meaning first = text_meaning(text, VOCABULARY_CUE, text->lines[i].body);
            /* `Open` above days and hours */
            bool hours = first.sense == SENSE_OFFICE ||
                         (first.sense == SENSE_OPEN && first.value == 0 && text->lines[i].tokens == 1);
            bool goes_on = section == LABEL_RELATED && heading > outline->last_prose && !labelled;
            section = labelled  ? outline->fields[next].label
                      : hours   ? LABEL_TRAVEL
                      : goes_on ? section
                                : LABEL_NONE;
            heading = i;
        }
        outline->sections[i] = section;
        outline->heading_of[i] = heading;
    }
}

/* What is known of each line lies in one piece, and so does what is known of each token and of the sentences,
 * of which there are no more. */
static void make_rows(struct outline *outline)
{
    size_t lines = outline->text->lines_len, tokens = outline->text->tokens_len + 1;
    outline->heading_of = memory_new(lines, sizeof *outline->heading_of + sizeof *outline->roles +
                                                sizeof *outline->sections + sizeof *outline->furniture);
    outline->roles = (enum line_role *)(outline->heading_of + lines);
    outline->sections = (enum label *)(outline->roles + lines);
    outline->furniture = (unsigned char *)(outline->sections + lines);
    const size_t each = sizeof *outline->sentences + sizeof *outline->sentence_senses +
                        4 * sizeof *outline->mention_of + sizeof *outline->sentence_kinds +
                        sizeof *outline->field_of;
    outline->sentences = memory_resize(NULL, tokens, each);
    outline->sentence_senses = (uint64_t *)(outline->sentences + tokens);
    outline->next_cue = (uint32_t *)(outline->sentence_senses + tokens);
    outline->mention_of = outline->next_cue + tokens;
    outline->mention_from = outline->mention_of + tokens;
    outline->sentence_of = outline->mention_from + tokens;
    outline->sentence_kinds = (uint16_t *)(outline->sentence_of + tokens);
    outline->field_of = (unsigned char *)(outline->sentence_kinds + tokens);
    /* to sentence_of; the others are of every token, or of all sentences */
    memset(outline->mention_of, 0, 3 * tokens * sizeof *outline->mention_of);
    memset(outline->field_of, 0, tokens * sizeof *outline->field_of);
}

static void read_mentions(struct outline *outline)
{
    const struct mentions *mentions = outline->mentions;
    uint32_t *mention_of = outline->mention_of, *mention_from = outline->mention_from;
    for (size_t i = 0; i < mentions->len; i++) {
        const struct mention *mention = &mentions->at[i];
        mention_from[mention->token + 1]++; /* how many begin before a token */
        for (size_t t = 0; t < mention->tokens; t++)
            mention_of[mention->token + t] = (uint32_t)i + 1;
    }
    counts_sum_up(mention_from, outline->text->tokens_len);
}

/* Where values overlap the label named last holds; a value that covers the names of so many others
 * no longer does. */
static void read_labels(struct outline *outline)
{
    for (size_t i = 0; i < outline->fields_len; i++) {
        const struct field *field = &outline->fields[i];
        size_t end = stretch_end(field->value);
        if (i + OVERLAPPING < outline->fields_len && end > field[OVERLAPPING].name.token)
            end = field[OVERLAPPING].name.token;
        if (end > field->value.token)
            memset(outline->field_of + field->value.token, (int)field->label, end - field->value.token);
    }
}

struct outline *outline_new(const struct text *text, const struct mentions *mentions)
{
    struct outline *outline = memory_new(1, sizeof *outline);
    outline->text = text;
    outline->mentions = mentions;
    make_rows(outline);
    read_mentions(outline);
    read_roles(outline);
    read_labels(outline);
    outline_read_tails(outline);
    outline_read_slots(outline);
    outline_read_furniture(outline);
    read_sections(outline);
    outline_read_cues(outline);
    outline_read_sentences(outline);
    return outline;
}

void outline_free(struct outline *outline)
{
    if (outline == NULL)
        return;
    free(outline->heading_of);
    free(outline->fields);
    free(outline->tables);
    free(outline->sentences);
    free(outline);
}

void outline_end_section(struct outline *outline, size_t line)
{
    size_t heading = line < outline->text->lines_len ? outline->heading_of[line] : SIZE_MAX;
    for (; line < outline->text->lines_len && outline->heading_of[line] == heading && heading != line; line++)
        outline->sections[line] = LABEL_NONE;
}

const struct field *outline_field(const struct outline *outline, enum label label, size_t from)
{
    for (size_t i = from; i < outline->fields_len; i++)
        if (outline->fields[i].label == label)
            return &outline->fields[i];
    return NULL;
}

size_t outline_near(const struct outline *outline, struct stretch stretch, size_t token, enum sense sense,
                    size_t reach)
{
    size_t end = stretch_end(stretch);
    for (size_t far = 0; far <= reach; far++) {
        if (token >= stretch.token + far && token - far < end &&
            text_has_sense(outline->text, token - far, sense))
            return token - far;
        if (far > 0 && token + far < end && text_has_sense(outline->text, token + far, sense))
            return token + far;
    }
    return SIZE_MAX;
}

size_t outline_behind_times(const struct outline *outline, struct stretch words, bool *clock)
{
    size_t at = words.token;
    *clock = false;
    for (; at < stretch_end(words); at += token_parts_pieces(outline->text, at)) {
        const struct mention *mention = outline_mention(outline, at);
        if (mention == NULL || mention->kind != MENTION_TIME)
            break;
        *clock |= when_has_clock(mention->start);
        at = mention->token + mention->tokens;
    }
    return at;
}
