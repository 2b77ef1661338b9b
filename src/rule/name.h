/* Names of people, as far as two of them can be told to be one person's. */
#ifndef RULE_NAME_H
#define RULE_NAME_H

#include "fasti/base.h"

/* The words that stand in names in no person's honour: titles, and the particles that surnames begin with. */
struct name_words;
struct name_words *name_words_new(void);
void name_words_free(struct name_words *words);

struct name {
    char *text; /* its words, folded, parted by spaces, without titles; what is shortened ends in a full stop.
                   Owned, used again */
    size_t len, room;
    /* of the surname without particles and the initials: equal for all the ways to write one name */
    uint64_t who;
    bool shortened;    /* initials, or `v.d.` */
};

/* Folds a text into `name->text`: case and accents aside. */
struct slice name_fold(struct name *name, struct slice text);
/* False where it is not a given name, or its initials, and a surname: a single word is no one for certain. */
bool name_read(const struct name_words *words, struct slice text, struct name *name);
/* Whether two texts that name_read made may be one name: the same words, or shortened ones that fit. */
bool names_fit(struct slice a, struct slice b);

/* A hash of bytes, going on from `hash`; 0 to begin with. Never 0. */
uint64_t hash_bytes(uint64_t hash, struct slice bytes);

#endif
