#include "fasti/person.h"
bool person_at(const struct text *text, size_t token, struct person *person)
{
    size_t at = token, pre = token;
    *person = (struct person){0};
    while (text_has_sense(text, at, SENSE_TITLE) || (at > token && text_is_mark(text, at, '.'))) at++;
    pre = at;
    if (!(text_meaning(text, VOCABULARY_NAME, at).sense == SENSE_GIVEN_NAME && text->tokens[at].upper) && !(pre > token && at < text->tokens_len && text->tokens[at].upper)) return false;
    size_t end = at + 1;
    while (end < text->tokens_len && end < at + 6 && ((text->tokens[end].kind == TOKEN_WORD && text->tokens[end].upper) || text_meaning(text, VOCABULARY_PERSON, end).sense == SENSE_PARTICLE || text_is_mark(text, end, '-')) && text->tokens[end].line == text->tokens[at].line) end++;
    while (end > at + 1 && !text->tokens[end-1].upper) end--;
    if (end < at + 2) return false;
    person->token = token; person->tokens = end - token; person->name_token = at; person->name_tokens = end - at;
    person->name = text_span(text, at, end - at); person->certainty = 3;
    if (pre > token) person->prefix = text_span(text, token, pre - token);
    return true;
}
