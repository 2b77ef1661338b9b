/* Names of bodies, alone and in lists, put down for who organises. */
#include "draft/people/organizer.h"
#include "draft/people/subject.h"

#include <string.h>

enum {
    HEADINGS = 4, /* that may name the event */
    MOST_ORGANIZERS = 6,
    BRACKET_TOKENS = 8, /* behind a name in a list */
};

/* `Provincie houdt vier avonden`: a word for many, where the page has a name that begins with it.
 */
static struct stretch in_full(const struct reading *reading, struct stretch name)
{
    struct meaning meaning = text_meaning(reading->text, VOCABULARY_CUE, name.token);
    bool common = name.tokens == 1 && (meaning.sense == SENSE_ORGANISATION || meaning.sense == SENSE_VENUE);
    struct stretch full = common ? subject_named_elsewhere(reading, name.token) : name;
    return full.tokens > 0 ? full : name;
}

/* `the XII Meeting of Border Towns, which it holds`: the words begin a heading that names the event. */
static bool is_event_heading(const struct reading *reading, struct stretch name)
{
    const struct text *text = reading->text;
    if (!stretch_has_event(text, name) || stretch_has_organisation(text, name))
        return false;
    for (size_t line = 0, seen = 0; line < text->lines_len && seen < HEADINGS; line++) {
        if (reading->outline->roles[line] != LINE_HEADING)
            continue;
        seen++;
        size_t same = 0, body = text->lines[line].body;
        while (same < name.tokens && body + same < text->tokens_len &&
               slice_same_word(text_token(text, body + same), text_token(text, name.token + same)))
            same++;
        if (same == name.tokens)
            return text->lines[line].tokens > 1;
    }
    return false;
}

void organizer_put(const struct reading *reading, struct draft *draft, struct stretch name)
{
    if (is_event_heading(reading, name))
        return;
    organizer_put_span(reading, draft, stretch_span(reading->text, in_full(reading, name)));
}

void organizer_put_span(const struct reading *reading, struct draft *draft, struct span span)
{
    size_t len = draft_len(draft, KEY_ORGANIZERS);
    AUTO_FREE char *words = draft_words(reading->text, span);
    for (size_t i = 0; i < len; i++) {
        const char *other = draft_text(draft, draft_in(ROW_ORGANIZER_NAME, i));
        AUTO_FREE char *a = utf8_fold(slice_of(words)), *b = utf8_fold(slice_of(other != NULL ? other : ""));
        if (strcmp(a, b) == 0)
            return;
    }
    if (len < MOST_ORGANIZERS)
        draft_put_string(draft, draft_in(ROW_ORGANIZER_NAME, len), words, span);
}

/* The `en` in the last name of a list, which parts the last two: `A, B en C`; SIZE_MAX: it is no
 * such name. */
static size_t last_joint(const struct text *text, struct stretch name, size_t end)
{
    for (size_t i = name.token + 1;
         i + 1 < end && !text_is_mark(text, end, ',') && text_cue(text, end) != SENSE_AND; i++)
        if (text_cue(text, i) == SENSE_AND)
            return i;
    return SIZE_MAX;
}

/* What follows a comma ends in `en` and another name: else it is what the first one is, `Tandem,
 * centrum voor zorg`. */
static bool goes_on_to_and(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    for (size_t names = 0, end = token; names < MOST_ORGANIZERS; names++, token = end + 1) {
        if (text_cue(text, token) == SENSE_AND)
            return true;
        struct stretch name = organisation_at(reading, token, &end);
        if (name.tokens == 0)
            return false;
        if (text_cue(text, end) == SENSE_AND || last_joint(text, name, end) != SIZE_MAX)
            return true;
        if (!text_is_mark(text, end, ','))
            return false;
    }
    return false;
}

/* `de Cliëntenraad van het ziekenhuis en`: behind whose body it is, told in lower case, where a
 * list goes on. */
static size_t behind_owner(const struct text *text, size_t token)
{
    size_t at = token + text_meaning(text, VOCABULARY_CUE, token).tokens;
    at += text_cue(text, at) == SENSE_ARTICLE;
    bool owner = text_cue(text, token) == SENSE_NAME_JOINT && at + 1 < text->tokens_len &&
                 text->tokens[at].kind == TOKEN_WORD && !text->tokens[at].upper &&
                 text_cue(text, at + 1) == SENSE_AND;
    return owner ? at + 1 : token;
}

/* `Centre for Document Studies (Tilborch University) and`: behind words in brackets where a list goes on. */
static size_t behind_bracket(const struct text *text, size_t token, size_t stop)
{
    size_t at = token;
    if (!text_is_mark(text, token, '('))
        return token;
    while (at < stop && at < token + BRACKET_TOKENS && !text_is_mark(text, at, ')'))
        at++;
    return text_is_mark(text, at, ')') && text_cue(text, at + 1) == SENSE_AND ? at + 1 : token;
}

size_t organizer_put_list(const struct reading *reading, struct draft *draft, size_t token, size_t stop)
{
    const struct text *text = reading->text;
    size_t count = 0;
    while (token < stop) {
        size_t end = token;
        struct stretch name = organisation_at(reading, token, &end);
        if (name.tokens == 0 || end > stop)
            break;
        bool building =
            outline_has(text, name, SENSE_ROOM, NULL) || outline_has(text, name, SENSE_VENUE, NULL);
        if (count > 0 && text_is_mark(text, token - 1, ',') && building &&
            !stretch_has_organisation(text, name) && text_cue(text, end) != SENSE_AND)
            break; /* `organised by the Otterby Society, Friends Hall, 4 Mill Street` */
        size_t and = count > 0 && text_is_mark(text, token - 1, ',') ? last_joint(text, name, end) : SIZE_MAX;
        if (and != SIZE_MAX)
            name = stretch_between(name.token, end = and);
        organizer_put(reading, draft, name);
        count++;
        token = behind_owner(text, behind_bracket(text, end, stop));
        size_t before = token;
        if (text_is_mark(text, token, ',') && (count > 1 || goes_on_to_and(reading, token + 1)))
            token++;
        if (text_cue(text, token) == SENSE_AND)
            token += text_meaning(text, VOCABULARY_CUE, token).tokens;
        if (token == before)
            break;
    }
    return count;
}
