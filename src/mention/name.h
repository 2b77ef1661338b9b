/* The name of a person, and what of the text around it is looked at. */
#ifndef MENTION_NAME_H
#define MENTION_NAME_H

#include "fasti/text.h"

/* What stands before a name says of it. */
enum before { BEFORE_NOTHING, BEFORE_FUNCTION, BEFORE_TITLE };

/* What a name is made of, as far as it has been read. */
struct name {
    size_t token, end;
    enum before before;
    size_t initials;
    int given;          /* strength of the first given name that is known */
    size_t givens;      /* words before particle and surname, known or not */
    bool particle;      /* one that hardly anything but a name goes on with */
    bool lower;         /* a particle in lower case */
    bool surname;
};

/* Reads the name that begins at a token; 0 where there is none, else its certainty (see struct person). */
int name_at(const struct text *text, size_t token, enum before before, struct name *name);
/* Tokens of a title, before a name or behind it, with its point; 0: none. */
size_t title_at(const struct text *text, size_t token, bool behind);
/* Tokens of the titles from a token on; the academic ones among them are the prefix. */
size_t titles_take(const struct text *text, size_t token, struct span *prefix);
/* 0: no given name; 1: an ordinary word too; 2: a given name. */
int given_strength(const struct text *text, size_t token);

static inline struct meaning person_meaning(const struct text *text, size_t token)
{
    return text_meaning(text, VOCABULARY_PERSON, token);
}
/* Tokens of a word for what somebody is: a row (wethouder), a compound that ends in one (radiomaker), with
 * `oud-` before it; 0: none. */
size_t function_tokens(const struct text *text, size_t token);
/* Whether a line's first token goes on from the line before it, which is full, and is no label. */
bool line_goes_on(const struct text *text, size_t token);
/* Whether a token goes on from the one before it: on the same line without a tab or a wide gap, or over the
 * end of a full line. */
static inline bool name_goes_on(const struct text *text, size_t token)
{
    if (token == 0 || token >= text->tokens_len)
        return false;
    const struct token *here = &text->tokens[token], *before = here - 1;
    uint32_t end = before->at + before->len, gap = here->at - end;
    return here->line == before->line ? gap == 0 || (gap < 3 && text->clean.at[end] != '\t')
                                      : line_goes_on(text, token);
}
/* Whether it does so without white space. */
static inline bool token_is_glued(const struct text *text, size_t token)
{
    return token < text->tokens_len && !text->tokens[token].space && name_goes_on(text, token);
}
/* d'Hondt: a capital behind an elided particle. */
bool word_is_elided(struct slice word);
static inline bool token_is_upper(const struct text *text, size_t token)
{
    if (token >= text->tokens_len || text->tokens[token].kind != TOKEN_WORD)
        return false;
    return text->tokens[token].upper ||
           (text->tokens[token].elided && word_is_elided(text_token(text, token)));
}

#endif
