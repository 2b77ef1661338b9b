/* JSON Lines of events: read without a lock, merged, replaced in one rename. */
#ifndef FASTI_STORE_H
#define FASTI_STORE_H

#include "fasti/event.h"

/* Reading: lines in order, from a file as it was at the moment of opening, or from standard input (`-`). */
struct store_lines;
/* A store that does not exist yet has no lines. NULL, said in `report`, where it cannot be read. */
struct store_lines *store_lines_open(const char *path, struct report *report);
/* The next line without its newline, blank ones passed over; `*number` (may be NULL) counts from 1. False at
 * the end, or on a read error (then said). The slice is good until the next call. */
bool store_lines_next(struct store_lines *lines, struct slice *line, size_t *number, struct report *report);
/* NULL is fine. */
void store_lines_close(struct store_lines *lines);
/* At which byte of the store the line that store_lines_next gave last begins, and where the next one does. */
uint64_t store_lines_offset(const struct store_lines *lines);
uint64_t store_lines_end(const struct store_lines *lines);
/* Before the first line: from a pipe too, what is read can be read again. */
void store_lines_keep(struct store_lines *lines);
/* `len` bytes from `offset` in the store on; any thread may, once the last line has been read. False with
 * errno set. */
bool store_lines_again(const struct store_lines *lines, uint64_t offset, size_t len, char *bytes);

/* The next line that is an event, read into `event`; a line that is none is said (an error with its number,
 * column and what was expected; of very many the first and how many more) and passed over. */
bool store_next_event(struct store_lines *lines, const char *path, struct event *event,
                      struct report *report);
/* Reads `line` as an event: strict JSON with a uid. False where it is none, said with `number` unless
 * `report` is NULL. */
bool store_line_event(const char *path, struct slice line, size_t number, struct event *event,
                      struct report *report);
/* The number of the line that was given last. */
size_t store_lines_number(const struct store_lines *lines);

/* A stretch of whole lines, for several threads to read at once. Zeroed to begin with, filled again and
 * again; free(bytes). */
struct store_stretch {
    char *bytes;
    size_t len, room;
    size_t at;        /* of the next line in it */
    size_t number;    /* of the line that was given last */
    uint64_t offset;  /* of the stretch in the file */
};
/* The next stretch, about as long as ever, but of one line at least. False at the end, or on a read error
 * (then said). Which lines lie together does not depend on how they arrive. */
bool store_stretch_fill(struct store_lines *lines, struct store_stretch *stretch, struct report *report);
/* As store_next_event, of one stretch. */
bool store_stretch_next(struct store_stretch *stretch, const char *path, struct event *event,
                        struct report *report);

/* Lines put aside to be read again: in memory, and from some size on in a file that has no name. Zeroed to
 * begin with, `file` -1. */
struct store_kept {
    char *bytes;
    size_t room;
    uint64_t len;
    int file;
};
/* False with errno set where there is no place for it. */
bool store_kept_add(struct store_kept *kept, struct slice bytes);
/* Any thread may, once all is there. False where there are no such bytes. */
bool store_kept_read(const struct store_kept *kept, uint64_t offset, size_t len, char *bytes);
void store_kept_clear(struct store_kept *kept);

/* What a change did with an event. */
enum store_fate { STORE_CREATED, STORE_UPDATED, STORE_UNCHANGED };

/* How a store is opened for a change. */
struct store_access {
    const char *path;  /* `-`: the changed store goes to standard output, nothing is locked */
    bool filter;       /* of `-`: what is there is read from standard input; else nothing is there */
    bool preview;      /* takes no lock and will write nothing */
    /* Sees every event that is there, in order; may be NULL. */
    void (*see)(void *context, const struct event *event);
    void *context;
};

/* Changing: takes the lock (waits a few seconds for another writer, then says who holds it), reads what is
 * there, collects changes, and puts old and new in place in one atomic step. Lines that are not changed are
 * copied byte for byte; those that are no event are said and kept. NULL, said, where that failed. */
struct store_change;
struct store_change *store_change_begin(const struct store_access *access, struct report *report);
/* When the content with this SHA-256 was taken in, by an event of the store that was made from it. False
 * where there is none. */
bool store_taken_at(struct store_change *change, const char *sha256, int64_t *instant, struct report *report);
/* An event from an importer, as a line with a NUL behind it that stays until the change is over; store_settle
 * decides what becomes of it. A line that is no event is said, with its uid if it has one, and left out:
 * here, which answers false, or by store_settle. */
bool store_put(struct store_change *change, struct slice line, struct report *report);

struct store_outcome {
    enum store_fate fate;
    struct slice line;    /* as it will stand in the store */
    const char *keys;     /* the top-level keys that changed, `start, location`; empty unless updated */
    struct event *event;  /* used within */
};
/* The event of an outcome that is being told of, read from its line as far as that was not done. Good until
 * the end of the telling. */
const struct event *store_outcome_event(const struct store_outcome *outcome);
/* Recognises again (fasti-import(1)) all events that were put, together: importing twice is importing
 * once. New ones are added. `now` becomes `created` and `updated`. `tell` hears of each event in the order of
 * putting. To be called once. False, said, where the store cannot be read. */
bool store_settle(struct store_change *change, int64_t now,
                  void (*tell)(void *context, const struct store_outcome *outcome), void *context,
                  struct report *report);
/* Exactly this line in the place of the event with its uid (edit). False, said, where it is no event or there
 * is none. */
bool store_replace(struct store_change *change, struct slice line, struct report *report);
/* Takes out every event that `wanted` says yes to. False, said, where the store cannot be read. */
bool store_remove(struct store_change *change, bool (*wanted)(void *context, const struct event *event),
                  void *context, struct report *report);
/* Writes beside, fsyncs, renames, fsyncs the folder. Nothing is touched when nothing changed, or where the
 * file has lines and none of them is an event: it is no store. Frees the change either way. False, said,
 * where the store is as it was. */
bool store_change_commit(struct store_change *change, struct report *report);
/* Gives the lock back, forgets what was to be changed, and frees. */
void store_change_abort(struct store_change *change);

/* A file's whole content that comes piece by piece and takes its place in one atomic step at the end
 * (export-ical -o); where it is the content that stands there, the file is not touched. NULL or false, said,
 * where that fails. */
struct store_file;
struct store_file *store_file_begin(const char *path, struct report *report);
bool store_file_put(struct store_file *file, struct slice bytes, struct report *report);
/* Frees; `*changed`: whether it was other content. */
bool store_file_commit(struct store_file *file, bool *changed, struct report *report);
/* Frees; what stands there stays. */
void store_file_abort(struct store_file *file);

#endif
