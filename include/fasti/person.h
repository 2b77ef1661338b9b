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

/* The person whose phrase (titles, or a function before the name, or the name) begins at a token; false where there is none. */
bool person_at(const struct text *text, size_t token, struct person *person);

#endif
