/* A file's whole content replaced in one atomic step. */
#ifndef STORE_REPLACE_H
#define STORE_REPLACE_H

#include "fasti/report.h"
#include "store/output.h"

/* Says why `path` could not be written. */
void replacement_say(const char *path, int reason, struct report *report);

/* A new content written beside the file that it will replace. */
struct replacement;
/* `path` is a path_target. Sweeps away what writers that died have left. NULL, said, where nothing can be
 * written there. */
struct replacement *replacement_begin(const char *path, struct report *report);
/* Where the content goes. */
struct output *replacement_output(struct replacement *replacement);
/* Puts the content in place: fsync, rename, fsync of the folder. Frees. False, said. */
bool replacement_commit(struct replacement *replacement, struct report *report);
void replacement_abort(struct replacement *replacement);

#endif
