/* Names of organisations. */
#ifndef DRAFT_ORGANISATION_H
#define DRAFT_ORGANISATION_H

#include "draft/part.h"

enum { ORGANISATION_TOKENS = 14 }; /* a name has no more */

/* A word with a capital that may be part of a name. */
bool token_begins_name(const struct text *text, size_t token);
/* A word for a kind of organisation, or a compound that ends in one. */
bool token_is_organisation(const struct text *text, size_t token);
bool stretch_has_organisation(const struct text *text, struct stretch stretch);
/* NLUUG, IVN. */
bool token_is_abbreviation(const struct text *text, size_t token);
/* `en de gemeente X`, `samen met het ministerie`: what follows the `en` at `token` is another name, not more
 * of the one that begins at `from`. */
bool organisation_begins_another(const struct text *text, size_t from, size_t token);
/* Whether a name can begin at a token: a capital, an article, a word for an organisation; most words need no
 * closer look. */
static inline bool organisation_may_begin(const struct text *text, size_t token)
{
    const uint64_t senses = sense_bit(SENSE_ARTICLE) | sense_bit(SENSE_ORGANISATION) |
                            sense_bit(SENSE_VENUE) | sense_bit(SENSE_LEGAL);
    const struct token *here = &text->tokens[token];
    return (here->upper | ((here->senses & senses) != 0) | (here->endings >> ENDING_ORGANISATION & 1)) != 0;
}
/* A name that begins at a token: its stretch without article and abbreviation behind it; `*end` is behind
 * both. 0 tokens: none. */
struct stretch organisation_at(const struct reading *reading, size_t token, size_t *end);
/* Whether a word joins bodies: `samen met`, `i.s.m.`, and not only `en`. */
bool meaning_joins_bodies(struct meaning meaning);

/* `Network Effects`, `Trust in Science`: in English a word for a body that begins a name and has no `of`
 * behind it names none. */
bool organisation_is_mere_word(const struct text *text, size_t token);

#endif
