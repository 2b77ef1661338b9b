/* What the files that make up a change share. */
#ifndef STORE_CHANGE_H
#define STORE_CHANGE_H

#include "fasti/store.h"
#include "fasti/vault.h"
#include "store/lines.h"
#include "store/match.h"

#include <sys/stat.h>

/* After so many lines that are read one after the other the vault may rest. */
enum { LINES_AWAKE = 1024 };

/* Where a stored event stands in the file, and the line that comes in its place: NULL, it stays;
 * empty, it goes. */
struct stored {
    uint64_t offset, end; /* of the line; where the next one begins */
    size_t len;           /* without its line end */
    const char *text;
};

struct store_change {
    char *path, *target;      /* as given; the file it means, NULL: standard output */
    bool preview, changed;
    int lock;
    struct store_lines *lines; /* what is there; NULL: nothing was read */
    struct stat stamp;         /* of what is there, all 0 where it is not */
    struct event *event, *fresh;
    struct stored *stored;
    struct identity *identities; /* of stored, index by index */
    size_t stored_len, stored_room, identities_room;
    struct vault *texts;       /* lines that come in the place of stored ones */
    struct vault *added;       /* lines that follow what is there, in order */
    const char **put;          /* lines to be settled: the caller's, or texts */
    struct identity *put_identities;
    size_t put_len, put_room, put_identities_room;
    struct table contents;     /* identities by content, made when first asked for */
    bool has_contents;
    char *buffer;              /* of a line that is read again */
    size_t buffer_room;
};

/* Reads all lines and remembers where the events stand. False, said, where reading fails. */
bool change_index(struct store_change *change, const struct store_access *access, struct report *report);
/* Reads a stored event again, into change->event. False, said, where that fails. */
bool change_read(struct store_change *change, size_t index, struct report *report);
/* A line; what `index` will be, or NO_INDEX for a new one. Returns it as it is kept. */
struct slice change_line(struct store_change *change, size_t index, struct slice line);
void change_say(const struct store_change *change, const char *reason, struct report *report);

#endif
