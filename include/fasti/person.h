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
    int certainty;          /* 3: a title or given name and a surname; 2: a given name alone known, or a role beside two capitalised
                               words; 1: two or more capitalised words that may be a name */
};

/* Whether a token can begin a person: a capital, a title, what somebody is, or an elided particle; most words need no closer look. */
static inline bool person_may_begin(const struct text *text, size_t token)
{
    if (token >= text->tokens_len || text->tokens[token].kind != TOKEN_WORD)
        return false;
    const struct token *here = &text->tokens[token];
    const uint64_t senses = sense_bit(SENSE_TITLE) | sense_bit(SENSE_FUNCTION) | sense_bit(SENSE_FORMER);
    char first = text->clean.at[here->at];
    bool known = (here->senses & senses) != 0, compound = (here->endings >> ENDING_FUNCTION & 1) != 0, elided = first == 'd' || first == 'l';
    return here->upper | known | compound | elided; /* one branch, as it is asked of every token */
}
bool person_read(const struct text *text, size_t token, struct person *person);
/* The person whose phrase (titles, or a function before the name, or the name) begins at a token; false where there is none. */
static inline bool person_at(const struct text *text, size_t token, struct person *person)
{
    return person_may_begin(text, token) && person_read(text, token, person);
}

#endif
