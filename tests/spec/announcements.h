/* Files of announcements, each with what is read from it below it. */
#ifndef SPEC_ANNOUNCEMENTS_H
#define SPEC_ANNOUNCEMENTS_H

#include <jansson.h>

/* Prints the file that is the only argument anew: `# ` lines above an announcement, the announcement, what `print` says of its
 * events as `==> ` lines, and the line of dashes that ends it. Returns the program's exit status. */
int announcements_print(int argc, char **argv, void (*print)(json_t *const *events, size_t len));

#endif
