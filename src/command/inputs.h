/* The files that operands mean. */
#ifndef COMMAND_INPUTS_H
#define COMMAND_INPUTS_H

#include "fasti/bulk.h"
#include "fasti/report.h"

struct inputs {
    char **paths;
    size_t len, room;
};

/* Adds a file, `-`, or all files of a folder: by name, with the folders in it, without hidden ones, without
 * following links to folders. The file `store`, and what lies beside it for its sake, is left out of a
 * folder. What cannot be listed is said. */
void inputs_add(struct inputs *inputs, const char *path, const char *store, struct report *report);
void inputs_free(struct inputs *inputs);

/* Reads all of a file, `-` for standard input. Above 64 MiB only what a reader of that name (NULL:
 * none; `auto`) takes in flat memory. To be closed; false, said with that severity, where there is
 * nothing to close. */
bool input_open(struct bulk *bulk, const char *path, const char *format, enum severity severity,
                struct report *report);
/* Says that no event was found in an input, which was read as `format` (`auto`: as what it is), and what may
 * help. */
void input_say_eventless(const char *path, const char *format, struct slice bytes, struct report *report);

#endif
