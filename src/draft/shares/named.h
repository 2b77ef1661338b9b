/* A day of one of several events that running text names. */
#ifndef DRAFT_NAMED_H
#define DRAFT_NAMED_H

#include "draft/shares/share.h"

/* Its mention, and the sentence it stands in. */
struct named {
    size_t mention;
    struct stretch sentence;
};

/* Where the words of a day begin, with the word that leads to it, and end. */
size_t named_begin(const struct reading *reading, const struct named *named);
size_t named_end(const struct reading *reading, const struct named *named);
/* A share of running text. */
void named_add(const struct reading *reading, struct shares *shares, const struct named *named,
               struct stretch own);
/* Several days of one sentence, each with its own words, where the sentence parts them; `told`: the page
 * tells of one day behind the other. */
void named_add_clauses(const struct reading *reading, struct shares *shares, const struct named *named,
                       size_t len, bool told);

#endif
