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
    struct vault *vault;         /* holds the lines */
    struct slice *lines;         /* of all events so far */
    size_t lines_len, lines_room;
    struct print told;
};

/* Reads all inputs, several at the same time: their lines are kept, and what is said and printed comes out, in the order of the inputs. */
void import_read(struct import *import, const struct inputs *inputs);

#endif
