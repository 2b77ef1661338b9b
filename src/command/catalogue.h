/* All rules of validate: about events, and about calendar files. */
#ifndef COMMAND_CATALOGUE_H
#define COMMAND_CATALOGUE_H

#include "fasti/rule.h"

/* The rule at `index`; false behind the last. */
bool catalogue_at(size_t index, struct rule *rule);
/* Whether this is the name of a rule, of a group, or `all`. Else said with the nearest. */
bool catalogue_knows(const char *name, const char *option);
void catalogue_print(FILE *out);
/* One rule with a bad and a mended example. False, said, where there is none of that name. */
bool catalogue_explain(const char *name, FILE *out);

#endif
