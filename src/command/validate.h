/* What the rooms of validate share: the run, what was found, the files that are examined. */
#ifndef COMMAND_VALIDATE_H
#define COMMAND_VALIDATE_H

#include "command/inputs.h"
#include "fasti/command.h"
#include "fasti/language.h"
#include "fasti/query.h"
#include "fasti/rule.h"
#include "fasti/source.h"
#include "fasti/vault.h"

struct baseline;
/* A line that was checked, of a file that is not a store. */
struct held {
    const char *line;
    const char *path;
};

/* How events are read again. */
struct memory {
    struct store_lines *store;        /* open until the end; NULL: no store was read */
    const char *path;                 /* of the store */
    struct vault *lines;              /* of files; NULL: none yet */
    struct held *held;
    size_t held_len, held_room;
    char *buffer;
    size_t buffer_room;
};

struct validate {
    struct session *session;
    struct rules *rules;
    struct event *event;
    struct inputs inputs;             /* the files to check */
    struct memory memory;
    struct notes *notes;              /* of all events so far, for the rules between them */
    struct report *found;             /* of one event or one file, until it is shown */
    struct output *output;
    struct option_list settings;      /* of -W, -E and -A */
    struct option_list days_off;      /* of --holidays */
    struct holidays *holidays;
    size_t counts[SEVERITY_FAILURE + 1];
    struct baseline *baseline;        /* NULL: none */
    struct source source;             /* the file that is examined */
    char moment[WHEN_TEXT];           /* now, for formats that tell */
};

/* Hands -W, -E and -A to the rules; false, said, where one names no rule. */
bool findings_settle(struct validate *validate);
/* From here on findings are written in the format of that name. */
void findings_begin(struct validate *validate, const char *format);
/* What follows is found in this input; NULL: between events. */
void findings_input(struct validate *validate, const char *path);
/* Writes what was found so far, and forgets it; what the machine failed at goes the way of all messages. */
void findings_show(struct validate *validate);
/* Ends the format, says how many there were where it is for people; the exit status they stand for. */
int findings_end(struct validate *validate, bool counts);

/* The findings of a stored json report. NULL, said on standard error, where it cannot be read or is none;
 * `*status` receives what validate then ends with. */
struct baseline *baseline_read(const char *path, int *status);
void baseline_free(struct baseline *baseline);
/* Whether it holds the finding, wherever that stands by now; each one it holds stands for one. */
bool baseline_takes(struct baseline *baseline, const struct finding *finding);
/* How many it took. */
size_t baseline_taken(const struct baseline *baseline);

/* Keeps a line of a file; its ticket. The path stays the caller's. */
uint64_t memory_hold(struct memory *memory, struct slice line, const char *path);
/* For struct recall: `context` is the memory. */
bool memory_recall(void *context, size_t len, struct event *event, struct origin *origin);
void memory_forget(struct memory *memory);

/* Checks a file, `-` for standard input: a calendar, events one a line, or an announcement; shows
 * what was found. */
void examine_file(struct validate *validate, const char *path);
/* All events of the store, or those that `query` means. */
void examine_store(struct validate *validate, struct query *query);

#endif
