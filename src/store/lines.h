/* What the writers of the store know about a line besides its text. */
#ifndef STORE_LINES_H
#define STORE_LINES_H

#include "fasti/store.h"

/* At which byte of the file the last line that store_lines_next gave begins. */
uint64_t store_lines_offset(const struct store_lines *lines);
/* The open file, for reading a line again; -1 where there is none. Borrowed. */
int store_lines_file(const struct store_lines *lines);
/* Whether reading failed (then it was said). */
bool store_lines_failed(const struct store_lines *lines);
/* Reads `line` as an event: strict JSON with a uid. False, said with `number`, where it is none. */
bool store_line_event(const char *path, struct slice line, size_t number, struct event *event, struct report *report);

#endif
