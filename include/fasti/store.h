/* JSON Lines of events: read without a lock, merged, replaced in one rename. */
#ifndef FASTI_STORE_H
#define FASTI_STORE_H

#include "fasti/event.h"

/* Reading: lines in order, from a file as it was at the moment of opening, or from standard input (`-`). */
struct store_lines;
/* A store that does not exist yet has no lines. NULL, said in `report`, where it cannot be read. */
struct store_lines *store_lines_open(const char *path, struct report *report);
/* The next line without its newline, blank ones passed over; `*number` (may be NULL) counts from 1. False at the end, or on a read error (then said). The slice is
 * good until the next call. */
bool store_lines_next(struct store_lines *lines, struct slice *line, size_t *number, struct report *report);
void store_lines_close(struct store_lines *lines);

/* The next line that is an event, read into `event`; a line that is none is said (an error with its number, column and what was
 * expected) and passed over. */
bool store_next_event(struct store_lines *lines, const char *path, struct event *event, struct report *report);

/* What a change did with an event. */
enum store_fate { STORE_CREATED, STORE_UPDATED, STORE_UNCHANGED, STORE_REMOVED };

/* Changing: takes the lock (waits a few seconds for another writer, then says who holds it), reads what is there, collects
 * lines, and puts old or new in place in one atomic step. `-`: new lines go to standard output, nothing is locked. */
struct store_change;
struct store_change *store_change_begin(const char *path, struct report *report);
/* An event from an importer: recognised again (COMMANDS.md, import) or new; `now` becomes `created` and `updated`. `*keys` (may be NULL)
 * receives the names of the top-level keys that changed, comma separated, the caller's; `*line` the line as it will stand,
 * borrowed until the change ends. False where the line is no event (said). */
bool store_put(struct store_change *change, struct slice line, int64_t now, enum store_fate *fate, char **keys,
               struct slice *stored, struct report *report);
/* Exactly this line in the place of the event with its uid (edit). */
bool store_replace(struct store_change *change, struct slice line, struct report *report);
/* False where there is no event of that uid. */
bool store_remove(struct store_change *change, struct slice uid);
/* Writes beside, fsyncs, renames, fsyncs the folder. Nothing is touched when nothing changed. Frees the change either way.
 * False, said, where the store is as it was. */
bool store_change_commit(struct store_change *change, struct report *report);
/* Gives the lock back and forgets. */
void store_change_abort(struct store_change *change);

/* Replaces a file's whole content in one atomic step, or leaves it untouched when it is the same (export-ical -o). */
bool store_write_file(const char *path, struct slice content, bool *changed, struct report *report);

#endif
