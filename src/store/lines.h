/* What the writers of the store know about a line besides its text. */
#ifndef STORE_LINES_H
#define STORE_LINES_H

#include "fasti/store.h"

/* Lines of an open file, which is closed with them. `path` for messages. */
struct store_lines *store_lines_from(int file, const char *path);
/* At which byte of the file the line that store_lines_next gave last begins, and where the next one does. */
uint64_t store_lines_offset(const struct store_lines *lines);
uint64_t store_lines_end(const struct store_lines *lines);
/* The open file, for reading a line again; -1 where there is none. Borrowed. */
int store_lines_file(const struct store_lines *lines);
/* Whether reading failed (then it was said). */
bool store_lines_failed(const struct store_lines *lines);
/* Reads `line` as an event: strict JSON with a uid. False where it is none, said with `number` unless `report` is NULL. */
bool store_line_event(const char *path, struct slice line, size_t number, struct event *event, struct report *report);

#endif
