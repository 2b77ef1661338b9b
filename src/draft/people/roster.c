/* People whom a page sets out one below the other, each with some words of their own, under a line that says
 * they speak: `Sprekers van deze avond:`. */
#include "draft/people/evidence.h"

enum {
    ROSTER_LINES = 40, /* that are looked back over */
    OWN_LINES = 3,     /* of words about somebody, below their name */
    LEAD_TOKENS = 10,  /* of a whole sentence that leads to a roster */
};

/* The line before with words; SIZE_MAX: none. */
static size_t line_with_words(const struct text *text, size_t line)
{
    while (line > 0 && text->lines[line - 1].tokens == 0)
        line--;
    return line > 0 ? line - 1 : SIZE_MAX;
}

/* The name is all there is of the line, or a mark parts it from what else there is. */
static bool is_apart(const struct text *text, size_t end)
{
    return end >= text->tokens_len || text->tokens[end].line != text->tokens[end - 1].line ||
           text_is_mark(text, end, ',') || text_is_mark(text, end, '(') || text_is_mark(text, end, ':') ||
           text_is_dash_behind_blank(text, end);
}

/* `Jan Bos`, `Jan Bos: de dijken`: a line that begins with a name which is apart, whatever is said behind it.
 */
static bool sets_name_apart(const struct reading *reading, size_t line)
{
    const struct line *here = &reading->text->lines[line];
    struct person person;
    return candidate_at(reading, here->body, &person) &&
           is_apart(reading->text, person.name_token + person.name_tokens);
}

/* A line that leads to those who speak. */
static bool leads_to_speakers(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    const struct line *here = &text->lines[line];
    struct stretch words = {here->token, here->tokens};
    bool opens = text_is_mark(text, stretch_end(words) - 1, ':') ||
                 reading->outline->roles[line] == LINE_HEADING || here->tokens <= LEAD_TOKENS;
    bool heads =
        reading->outline->sections[line] == LABEL_SPEAKERS && reading->outline->heading_of[line] == line;
    return heads ||
           (opens && (stretch_has_function(text, words, 2) || outline_has(text, words, SENSE_SPEAK, NULL)));
}

/* What tells of registering, money or whom to ask, or ends a letter, is about nobody in the roster. */
static bool is_of_page(const struct outline *outline, size_t line)
{
    static const enum sense senses[] = {SENSE_REGARDS, SENSE_REGISTER, SENSE_FREE, SENSE_CONTACT};
    const struct line *here = &outline->text->lines[line];
    struct stretch words = {here->token, here->tokens};
    for (size_t i = 0; i < ARRAY_LEN(senses); i++)
        if ((here->senses & sense_bit(senses[i])) != 0 && outline_has(outline->text, words, senses[i], NULL))
            return true;
    return outline->roles[line] == LINE_FIELD || outline->roles[line] == LINE_BOILERPLATE;
}

bool candidate_is_in_roster(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t line = candidate_line(reading, candidate), own = 0;
    bool apart = text->lines[line].bullet ||
                 is_apart(text, candidate->person.name_token + candidate->person.name_tokens);
    if (candidate->person.token > text->lines[line].body + 1)
        return false;
    /* `hoogleraar Elektrochemie aan de Universiteit` below who that is */
    if (line > 0 && text->lines[line - 1].tokens > 0 && !text->tokens[text->lines[line].body].upper &&
        sets_name_apart(reading, line - 1))
        return false;
    if (!apart) { /* `Jan Bos was dijkgraaf` right below the line that leads to them */
        size_t lead = candidate_begins_line(reading, candidate) ? line_with_words(text, line) : SIZE_MAX;
        return lead != SIZE_MAX && leads_to_speakers(reading, lead);
    }
    for (size_t far = 0; far < ROSTER_LINES && (line = line_with_words(text, line)) != SIZE_MAX; far++) {
        if (text->lines[line].bullet || sets_name_apart(reading, line)) {
            own = 0;
            continue;
        }
        if (leads_to_speakers(reading, line))
            return true;
        if (++own > OWN_LINES || is_of_page(reading->outline, line))
            return false;
    }
    return false;
}
