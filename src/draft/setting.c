/* How a line is set on the page: alone, further in, above a day, broken off, said twice. */
#include "draft/heading.h"

enum { REPEAT_LINES = 60, INDENT = 4, BLANK_LINES = 3 };

/* Whether two lines say the same. */
static bool same_line(const struct text *text, size_t a, size_t b)
{
    const struct line *one = &text->lines[a], *two = &text->lines[b];
    return one->tokens == two->tokens && one->tokens > 0 &&
           text->tokens[one->token].len == text->tokens[two->token].len &&
           slice_equal(slice_trim(slice_part(text->clean, one->at, one->at + one->len)),
                       slice_trim(slice_part(text->clean, two->at, two->at + two->len)));
}

bool line_is_repeated(const struct text *text, size_t line)
{
    for (size_t i = line + 1; i < text->lines_len && i < line + REPEAT_LINES; i++)
        if (same_line(text, line, i))
            return true;
    return false;
}

bool line_is_alone(const struct text *text, size_t line)
{
    return (line == 0 || text->lines[line - 1].tokens == 0) &&
           (line + 1 >= text->lines_len || text->lines[line + 1].tokens == 0);
}

size_t line_above(const struct text *text, size_t line)
{
    size_t above = line;
    while (above > 0 && line - above < BLANK_LINES && text->lines[above - 1].tokens == 0)
        above--;
    return above > 0 && text->lines[above - 1].tokens > 0 ? above - 1 : SIZE_MAX;
}

size_t line_behind(const struct text *text, size_t line)
{
    size_t next = line + 1;
    while (next < text->lines_len && text->lines[next].tokens == 0 && next <= line + BLANK_LINES)
        next++;
    return next < text->lines_len && text->lines[next].tokens > 0 ? next : SIZE_MAX;
}

bool line_is_set_apart(const struct text *text, size_t line)
{
    size_t above = line_above(text, line);
    return above != SIZE_MAX && text->lines[line].indent >= text->lines[above].indent + INDENT;
}

bool line_breaks_off(const struct text *text, size_t line)
{
    const struct line *here = &text->lines[line];
    size_t last = here->token + here->tokens - 1;
    return here->tokens > 2 && cue_at(text, last) == SENSE_ARTICLE && !text->tokens[last].upper;
}

bool line_leads_day(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    size_t next = line_behind(text, line);
    if (next == SIZE_MAX)
        return false;
    struct stretch body = outline_body(text, next);
    enum label label = outline_field_of(outline, stretch_end(body) - 1);
    const struct mention *mention = outline_mention(outline, body.token);
    bool day = mention != NULL && mention->kind == MENTION_TIME && mention->start.day != UNSTATED;
    return day || label == LABEL_DATE || label == LABEL_WHEN_WHERE || label == LABEL_START ||
           outline->sections[next] == LABEL_DATE;
}
