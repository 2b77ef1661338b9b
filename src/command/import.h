/* What the rooms of import share: what is asked for, and the lines of the events. */
#ifndef COMMAND_IMPORT_H
#define COMMAND_IMPORT_H

#include "command/inputs.h"
#include "fasti/command.h"
#include "fasti/when.h"

struct vault;

struct import {
    struct session *session;
    const char *format, *reference_text, *language, *url, *columns;
    bool dry_run, strict, verbose, mentions;
    struct when reference;       /* --reference, or the day of --now */
    struct option_list days_off; /* of --holidays */
    struct holidays *holidays;
    struct vault *lines;         /* of all events, in order */
    struct vault *told;          /* what became of them, to be printed when they are in */
    struct print telling;        /* that goes in there from time to time */
    bool tells;                  /* prints what became of them: not where the events themselves are printed */
    size_t settled;
};

/* Reads all inputs, several at the same time: their lines are kept, and what is said and printed comes out,
 * in the order of the inputs. */
void import_read(struct import *import, const struct inputs *inputs);

#endif
