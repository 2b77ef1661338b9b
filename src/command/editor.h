/* The editor of the person at the terminal. */
#ifndef COMMAND_EDITOR_H
#define COMMAND_EDITOR_H

#include "fasti/report.h"

/* A new file that only this user may read, open for writing, in $TMPDIR or /tmp; -1 with errno set. `*path`
 * is the caller's. */
int editor_file(char **path);
/* Runs $VISUAL, else $EDITOR, else vi on it (POSIX; words of options may stand in them) and waits. False,
 * said, where it cannot be run or does not end with 0. */
bool editor_run(const char *path, struct report *report);

#endif
