/* What the writers of the store know about a line besides its text. */
#ifndef STORE_LINES_H
#define STORE_LINES_H

#include "fasti/store.h"

/* Lines of an open file, which is closed with them. `path` for messages. */
struct store_lines *store_lines_from(int file, const char *path);
/* The open file, for reading a line again; -1 where there is none. Borrowed. */
int store_lines_file(const struct store_lines *lines);
/* A line without its carriage return and, at the beginning of the file, without a byte order mark. */
struct slice store_line_bare(struct slice raw, uint64_t offset);
/* The whole lines that end within the next STRETCH bytes, or else the one that is longer; good until the next
 * call. False at the end, or on a read error (then said). Their number is not known: store_lines_skip says
 * how many they were. */
enum { STRETCH = 1 << 17 };
bool store_lines_stretch(struct store_lines *lines, struct slice *stretch, struct report *report);
void store_lines_skip(struct store_lines *lines, size_t count);
/* Notes a line that is no event, and how many were noted. A store of nothing but damage is not said line by
 * line: more than MOST_FLAWS are counted. */
enum { MOST_FLAWS = 20 };
void store_lines_note_flaw(struct store_lines *lines, struct slice line);
size_t store_lines_flaws(const struct store_lines *lines);
/* Whether one that was noted began as an event does that fasti writes: it is one that was broken. */
bool store_lines_has_broken(const struct store_lines *lines);
/* Whether reading failed (then it was said). */
bool store_lines_failed(const struct store_lines *lines);

#endif
