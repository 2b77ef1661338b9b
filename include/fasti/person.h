/* People in an announcement: names, titles, functions. */
#ifndef FASTI_PERSON_H
#define FASTI_PERSON_H

#include "fasti/text.h"

struct person {
    size_t token, tokens;   /* everything: titles, name, and the role behind it */
    size_t name_token, name_tokens;
    struct span name;       /* without titles; initials and particles in it */
    struct span prefix;     /* `prof. dr.`; len 0: none */
    struct span role;       /* as stated, behind a comma, in brackets, or before the name; len 0: none */
    int certainty; /* 3: a title or given name and a surname; 2: a given name alone known, or a role beside
                      two capitalised words; 1: two or more capitalised words that may be a name */
};

/* Whether a name can go on behind its first word with this token: a capital, a particle, a point, a bracket,
 * a hyphen. */
static inline bool name_may_go_on(const struct token *token)
{
    const uint64_t marks = mark_bit('.') | mark_bit('(') | mark_bit('-');
    const bool particle = (token->senses & sense_bit(SENSE_PARTICLE)) != 0,
               mark = (mark_bit(token->mark) & marks) != 0;
    return token->upper | token->elided | particle | mark;
}
/* Whether a token can begin a person: a title, what somebody is, a given name, or another capital that a name
 * can go on behind; most words need no closer look. */
static inline bool person_may_begin(const struct text *text, size_t token)
{
    if (token >= text->tokens_len)
        return false;
    const struct token *here = &text->tokens[token], *next = here + (token + 1 < text->tokens_len);
    const uint64_t senses = sense_bit(SENSE_TITLE) | sense_bit(SENSE_FUNCTION) | sense_bit(SENSE_FORMER);
    bool known = ((here->senses & senses) != 0) | (here->endings >> ENDING_FUNCTION & 1);
    if (!(here->upper | known | here->elided)) /* one branch, as it is asked of every token */
        return false;
    const bool given = (here->senses & sense_bit(SENSE_GIVEN_NAME)) != 0, goes_on = name_may_go_on(next);
    return here->kind == TOKEN_WORD && (known | given | goes_on);
}
/* person_at of a token that may begin one. */
bool person_read(const struct text *text, size_t token, struct person *person);
/* The person whose phrase (titles, or a function before the name, or the name) begins at a token; false where
 * there is none. */
static inline bool person_at(const struct text *text, size_t token, struct person *person)
{
    return person_may_begin(text, token) && person_read(text, token, person);
}

#endif
