/* Telephones and addresses of the building that an event is held in, which are of no use to who asks. */
#include "draft/part.h"
#include "draft/people/organisation.h"

#include <string.h>

enum {
    BLOCK_LINES = 4,  /* of a building's name, street and town above its telephone */
    LINE_TOKENS = 48, /* of a line of them */
};

/* The words that a line begins with, behind its label, up to a comma, a bar or a bracket: `Waar: Dorpshuis De
 * Spil, Dorp 1`. */
static struct stretch first_part(const struct text *text, size_t line)
{
    struct stretch body = stretch_behind_label(text, outline_body(text, line));
    size_t end;
    for (end = body.token; end < stretch_end(body); end++)
        if (text->tokens[end].kind == TOKEN_MARK && strchr(",|(;", text->tokens[end].mark) != NULL)
            break;
    return stretch_between(body.token, end);
}

/* Whoever organises has these words in their name, or the name stands in them. */
static bool is_organizer(const struct text *text, const struct draft *draft, struct stretch name)
{
    AUTO_FREE char *words = draft_words(text, stretch_span(text, name));
    for (size_t i = 0, len = draft_len(draft, KEY_ORGANIZERS); i < len; i++) {
        const char *organizer = draft_text(draft, draft_in(ROW_ORGANIZER_NAME, i));
        if (organizer != NULL && (strstr(words, organizer) != NULL || strstr(organizer, words) != NULL))
            return true;
    }
    return false;
}

/* A street or a postal code stands on the line. */
static bool has_street(const struct reading *reading, size_t line)
{
    const struct line *here = &reading->text->lines[line];
    for (size_t i = outline_mention_from(reading->outline, here->token);
         i < reading->mentions->len && reading->mentions->at[i].token < here->token + here->tokens; i++)
        if (reading->mentions->at[i].kind == MENTION_STREET ||
            reading->mentions->at[i].kind == MENTION_POSTAL_CODE)
            return true;
    return false;
}

bool address_is_of_building(const struct reading *reading, const struct draft *draft,
                            const struct mention *mention)
{
    const struct text *text = reading->text;
    size_t line = text->tokens[mention->token].line;
    bool street = false;
    if (draft_len(draft, KEY_ORGANIZERS) == 0 || address_is_to_ask(reading, mention->token) ||
        address_is_to_register(reading, mention->token))
        return false;
    for (size_t above = 0; above <= BLOCK_LINES; above++, line--) {
        if (text->lines[line].tokens == 0 || text->lines[line].tokens > LINE_TOKENS)
            return false;
        struct stretch name = first_part(text, line);
        street |= has_street(reading, line);
        if (stretch_has_venue(text, name) && name.tokens > 1)
            return street && !stretch_has_organisation(text, name) && !is_organizer(text, draft, name);
        if (line == 0)
            return false;
    }
    return false;
}
