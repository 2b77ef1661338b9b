/* One side of a comparison: the events of a store or of a calendar, by uid, to be read again one
 * at a time. */
#ifndef COMMAND_SIDE_H
#define COMMAND_SIDE_H

#include "fasti/command.h"
#include "fasti/event.h"
#include "fasti/store.h"

/* Where an event is found again. */
struct side_entry {
    uint64_t uid;   /* digest */
    uint64_t at;
    uint32_t len;
    uint32_t taken; /* of the first with its uid: how many of these were met */
    bool met;       /* by an event of the other side */
};

struct side {
    const char *path;
    bool is_calendar;
    struct store_lines *lines; /* of the file */
    struct slice first;        /* its first line, until side_read */
    struct store_kept kept;    /* events that are not lines of the file */
    bool is_kept;
    struct side_entry *entries;
    size_t len, room;
    struct event *event;       /* of side_event */
    char *line;
    size_t line_room;
    bool lost;                 /* something could not be read a second time */
};

/* `-`: standard input. False, said, where it cannot be read. */
bool side_open(struct side *side, const char *path, struct report *report);
/* Takes in all events, by uid; `as_calendar`: those of a store as a calendar says them. False, said, where
 * reading failed. */
bool side_read(struct side *side, struct session *session, bool as_calendar);
/* The line of an entry, good until the next. */
struct slice side_line(struct side *side, const struct side_entry *entry);
/* The event in side_line's answer; no view of it where that is none. */
const struct event *side_event(struct side *side, struct slice line);
/* Whether all that was asked for could be read again; said where not. */
bool side_is_whole(const struct side *side, struct report *report);
void side_close(struct side *side);

#endif
