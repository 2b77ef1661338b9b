/* Lines that are kept until they are needed again: the first of them in memory, very many in a file without a name. */
#ifndef FASTI_VAULT_H
#define FASTI_VAULT_H

#include "fasti/base.h"

struct vault;

struct vault *vault_new(void);
/* NULL is fine. */
void vault_free(struct vault *vault);
/* A copy with a NUL behind it; good until vault_free. */
char *vault_keep(struct vault *vault, struct slice bytes);
/* What lies in the file leaves memory until somebody looks at it: to be called now and then by who reads one line after the other. */
void vault_rest(const struct vault *vault);

#endif
