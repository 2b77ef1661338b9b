/* Lines that begin a paragraph or stand above one: pages lose their blank lines, and break lines at a width.
 */
#include "draft/layout/layout.h"

enum {
    WRAPPED_BYTES = 48, /* that a line has at least where a paragraph is broken at a width */
    HEADING_BYTES = 70, /* of one with a paragraph right below it */
    TWO_BYTES = 110,    /* of one of two lines */
};

static bool is_verb(const struct text *text, size_t token)
{
    enum sense cue = text_cue(text, token);
    return cue == SENSE_ORGANIZE || cue == SENSE_HELD || cue == SENSE_AUXILIARY ||
           text_meaning(text, VOCABULARY_PERSON, token).sense == SENSE_BE;
}

/* Two lines apart from all others that no mark closes: a heading, and the line below it. */
static bool is_heading_of_two(const struct text *text, size_t index)
{
    const struct line *line = &text->lines[index], *next = line + 1;
    char last = text->tokens[next->token + next->tokens - 1].mark,
         first = text->tokens[line->token + line->tokens - 1].mark;
    bool open = last == '.' || last == ',' || last == ';' || last == ':' || last == '-' || first == '.' ||
                first == ',' || first == ';';
    if (!text->tokens[line->token].upper || open || line->len + next->len >= TWO_BYTES ||
        (index > 0 && text->lines[index - 1].tokens > 0) || !line_is_blank(text, index + 2))
        return false;
    for (size_t i = line->token; i < next->token + next->tokens; i++) /* `nodigen u uit voor` */
        if (is_verb(text, i))
            return false;
    return true;
}

/* A line that breaks off: behind a comma, or a small word that leads on. */
static bool breaks_off(const struct text *text, const struct line *line)
{
    size_t last = line->token + line->tokens - 1;
    struct meaning cue = text_meaning(text, VOCABULARY_CUE, last),
                   time = text_meaning(text, VOCABULARY_TIME, last);
    return text_is_mark(text, last, ',') || cue.sense == SENSE_ARTICLE || cue.sense == SENSE_AND ||
           cue.sense == SENSE_AT || cue.sense == SENSE_ON || cue.sense == SENSE_NAME_JOINT ||
           cue.sense == SENSE_BY || time.sense == SENSE_LINK ||
           text_meaning(text, VOCABULARY_PERSON, last).sense == SENSE_PARTICLE ||
           text_meaning(text, VOCABULARY_PERSON, last).sense == SENSE_TOPIC;
}

/* A sentence may stand in it, or begin. */
static bool has_verb(const struct text *text, const struct line *line)
{
    for (size_t i = line->token; i < line->token + line->tokens; i++)
        if (is_verb(text, i) || text_meaning(text, VOCABULARY_PERSON, i).sense == SENSE_PRESENTS)
            return true;
    return false;
}

/* `zaterdag 14 oktober`, `van 14.00 tot 16.00 uur`, `locatie: ...`, `door Jan Bos`: what stands below a
 * title. */
static bool begins_with_fact(const struct outline *outline, const struct line *line)
{
    const struct text *text = outline->text;
    struct meaning label = text_meaning(text, VOCABULARY_LABEL, line->body);
    bool labelled = label.sense == SENSE_LABEL && text_is_mark(text, line->body + label.tokens, ':');
    const struct mention *mention = outline_mention(outline, line->body + (line->tokens > 1));
    bool time = mention != NULL && mention->kind == MENTION_TIME;
    return labelled || time || text_cue(text, line->body) == SENSE_BY;
}

/* `en wat wij ervan leren`, `van de middeleeuwen tot nu`, `over molens`: words that lead on from the line
 * above. */
static bool leads_on(const struct text *text, const struct line *line)
{
    struct meaning cue = text_meaning(text, VOCABULARY_CUE, line->body),
                   topic = text_meaning(text, VOCABULARY_PERSON, line->body);
    bool of =
        cue.sense == SENSE_NAME_JOINT && (cue.tokens > 1 || text_cue(text, line->body + 1) == SENSE_ARTICLE);
    return of || cue.sense == SENSE_AND || (topic.sense == SENSE_TOPIC && topic.value == 0);
}

/* The first line of a paragraph that was broken at the same width: the next one goes on in lower case, and
 * the two are no title above what else there is to say. */
bool outline_is_wrapped(const struct outline *outline, size_t index)
{
    const struct text *text = outline->text;
    const struct line *line = &text->lines[index];
    const struct line *next = index + 1 < text->lines_len ? line + 1 : NULL;
    if (next == NULL || next->tokens == 0 || next->bullet || line->len < WRAPPED_BYTES)
        return false;
    const struct mention *across = outline_mention(outline, next->token - 1);
    if (across != NULL && across == outline_mention(outline, next->token))
        return true; /* `op dinsdag` above `23 maart` */
    const struct token *first = &text->tokens[next->token];
    bool ends = text->tokens[next->token + next->tokens - 1].mark == '.';
    if (first->kind != TOKEN_WORD || first->upper || (!ends && next->len <= WRAPPED_BYTES / 4) ||
        is_heading_of_two(text, index))
        return false;
    bool goes_on = ends || next->len >= WRAPPED_BYTES || is_verb(text, next->token) || leads_on(text, next);
    return breaks_off(text, line) || has_verb(text, line) || (goes_on && !begins_with_fact(outline, next));
}

/* A short line between a line that ends a sentence, or the page's first, and a paragraph of its own: pages
 * lose their blank lines. */
bool outline_leads_paragraph(const struct text *text, size_t index)
{
    const struct line *line = &text->lines[index], *next = line + 1;
    if (index + 1 >= text->lines_len || next->tokens < PROSE_TOKENS || next->bullet ||
        line->len > HEADING_BYTES)
        return false;
    const struct line *above = line - 1;
    char last = text->tokens[next->token + next->tokens - 1].mark,
         before = text->tokens[above->token + above->tokens - 1].mark;
    bool closed = before == '.' || before == '!' || before == '?' || index == 1;
    return closed && text->tokens[next->token].upper && (last == '.' || last == '!' || last == '?');
}
