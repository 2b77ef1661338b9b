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

enum { INITIAL_BYTES = 3 }; /* of one, without its point: Th. */

/* A word that is none of a person, a place or a sentence: it may be a name that no row knows. */
static inline bool word_is_plain(const struct token *token)
{
    return (token->meanings[VOCABULARY_CUE].sense | token->meanings[VOCABULARY_PERSON].sense |
            token->meanings[VOCABULARY_PLACE].sense) == SENSE_NONE;
}
/* Whether a name that no row knows can begin with a word and go on behind it with the next token: a point
 * behind an initial; a capital, a particle, a bracket or a hyphen behind a plain word. */
static inline bool name_may_begin(const struct token *here, const struct token *next)
{
    const uint64_t marks = mark_bit('(') | mark_bit('-');
    const bool particle = (next->senses & sense_bit(SENSE_PARTICLE)) != 0,
               goes_on = next->upper | next->elided | particle | ((mark_bit(next->mark) & marks) != 0);
    return ((next->mark == '.') & (here->len <= INITIAL_BYTES)) | (goes_on & word_is_plain(here));
}
/* Whether a token can begin a person: a title, what somebody is, a given name, or another capital that begins
 * a name; most words need no closer look. */
static inline bool person_may_begin(const struct text *text, size_t token)
{
    if (token >= text->tokens_len)
        return false;
    const struct token *here = &text->tokens[token], *next = here + (token + 1 < text->tokens_len);
    const uint64_t senses = sense_bit(SENSE_TITLE) | sense_bit(SENSE_FUNCTION) | sense_bit(SENSE_FORMER);
    bool known = ((here->senses & senses) != 0) | (here->endings >> ENDING_FUNCTION & 1);
    if (!(here->upper | known)) /* one branch, as it is asked of every token */
        return false;
    const bool given = (here->senses & sense_bit(SENSE_GIVEN_NAME)) != 0;
    return here->kind == TOKEN_WORD && (known | given | name_may_begin(here, next));
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
