/* What the rooms of validate share: the run, what was found, the files that are examined. */
#ifndef COMMAND_VALIDATE_H
#define COMMAND_VALIDATE_H

#include "fasti/command.h"
#include "fasti/language.h"
#include "fasti/query.h"
#include "fasti/rule.h"

struct validate {
    struct session *session;
    struct rules *rules;
    struct event *event;
    struct notes *notes;              /* of all events so far, for the rules between them */
    struct report *found;             /* of one event or one file, until it is shown */
    const struct report_format *format;
    struct option_list settings;      /* of -W, -E and -A */
    size_t counts[SEVERITY_FAILURE + 1];
    struct lexicons *lexicons;
};

/* Hands -W, -E and -A to the rules; false, said, where one names no rule. */
bool findings_settle(struct validate *validate);
/* Writes what was found so far, and forgets it; what the machine failed at goes the way of all messages. */
void findings_show(struct validate *validate);
/* How many there were, on standard error; the exit status they stand for. */
int findings_end(const struct validate *validate);

/* Checks a file, `-` for standard input: a calendar, events one a line, or an announcement; shows what was found. */
void examine_file(struct validate *validate, const char *path);
/* All events of the store, or those that `query` means. */
void examine_store(struct validate *validate, struct query *query);

#endif
