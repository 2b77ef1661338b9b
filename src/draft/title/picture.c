/* Headings that are the words below a picture, or say who made it. */
#include "draft/title/headline.h"

#include "fasti/person.h"

/* `(foto: archief)` at the end of a line. */
static bool ends_in_maker(const struct text *text, struct stretch body)
{
    size_t last = stretch_end(body) - 1;
    for (size_t i = body.token; text_is_mark(text, last, ')') && i + 2 < last; i++)
        if (text_is_mark(text, i, '(') && text_is_mark(text, i + 2, ':') &&
            text_meaning(text, VOCABULARY_PERSON, i + 1).sense == SENSE_MENTIONED)
            return true;
    return false;
}

/* Somebody's name, and nothing behind it. */
static bool is_person_to(const struct text *text, size_t token, size_t end)
{
    struct person person;
    return person_at(text, token, &person) && person.token + person.tokens >= end;
}

/* `Foto: Jan Jansen`, `© Jan Jansen`, alone or behind a bar or a point: who made the picture. */
static bool names_maker(const struct text *text, struct stretch body)
{
    size_t end = stretch_end(body);
    for (size_t i = body.token; i + 2 < end; i++) {
        bool first = i == body.token || text->tokens[i - 1].kind == TOKEN_MARK;
        struct meaning who = text_meaning(text, VOCABULARY_PERSON, i);
        bool picture = who.sense == SENSE_MENTIONED || (who.sense == SENSE_FUNCTION && who.value == 1),
             sign = text->tokens[i].kind == TOKEN_MARK && slice_is(text_token(text, i), "©");
        first |= picture && text->tokens[i].upper && text_is_mark(text, i + 1, ':'); /* `Ede Foto: Jan Bos` */
        size_t name = i + (picture ? who.tokens : 1);
        name += name < end && text_is_mark(text, name, ':');
        bool begins =
            i == body.token && picture && text_is_mark(text, i + who.tokens, ':'); /* `Foto: archief` */
        if (begins || (first && (picture || sign) && is_person_to(text, name, end)))
            return true;
    }
    return false;
}

/* `Grutto / Jan Jansen` above `Zondag 19 mei | Polder Achterlaar`: what a picture shows, and who made it. */
static bool is_credited(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    size_t next = line_behind(text, heading->line), end = stretch_end(heading->body);
    if (next == SIZE_MAX || !outline_leads_day(heading->reading->outline, text->lines[next].body) ||
        text->lines[next].tokens < 4 || stretch_has_event(text, heading->body))
        return false;
    const struct mention *day = outline_mention(heading->reading->outline, text->lines[next].body);
    size_t behind = day->token + day->tokens;
    bool named = text_is_mark(text, behind, '|') && text->tokens[behind].line == next;
    for (size_t i = heading->body.token + 1; named && i + 2 < end; i++)
        if (text_is_mark(text, i, '/') && is_person_to(text, i + 1, end))
            return true;
    return false;
}

/* `De schoorsteen staat er nog (foto: archief)`: the words below a picture, or who made it. */
bool heading_is_caption(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    return ends_in_maker(text, heading->body) || names_maker(text, heading->body) || is_credited(heading);
}
