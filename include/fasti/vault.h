/* Lines that are kept until they are needed again: the first of them in memory, very many in a file
 * without a name. */
#ifndef FASTI_VAULT_H
#define FASTI_VAULT_H

#include "fasti/base.h"

struct vault;

struct vault *vault_new(void);
/* NULL is fine. */
void vault_free(struct vault *vault);
/* A copy with a NUL behind it; good until vault_free. */
char *vault_keep(struct vault *vault, struct slice bytes);
/* Where a walk through all lines is; zeroed to begin with. */
struct vault_place {
    size_t chunk, at, rested;
};
/* The next line, in the order of keeping; false at the end. To be used where no line has a NUL in it. */
bool vault_next(const struct vault *vault, struct vault_place *place, struct slice *line);
/* What lies in the file leaves memory until somebody looks at it: to be called now and then by who reads
 * lines in another way. */
void vault_rest(const struct vault *vault);

#endif
