/* What the readers of data share while they read one input. */
#ifndef READER_READING_H
#define READER_READING_H

#include "reader/document.h"
#include "reader/readers.h"
#include "reader/sheet.h"
#include "reader/wall.h"

/* Of more findings the number alone is told. */
enum { MOST_SAID = 100 };

struct reading {
    const struct input *input;
    struct provenance provenance;
    struct places places;
    struct wall wall;
    struct sheet sheet;
    struct taker taker;
    struct report *report;
    struct value event;  /* that is read now */
    struct slice uid;    /* that it states; empty: none */
    struct when start;
    size_t steps;        /* spent so far on what grows faster than the input */
    size_t taken;        /* events so far */
    size_t said;         /* findings so far: of very many the last ones are only counted */
};

/* `format`: the reader's name. */
void reading_open(struct reading *reading, const struct input *input, const char *format, struct taker taker,
                  struct report *report);
/* Returns how many events were handed over. */
size_t reading_close(struct reading *reading);
/* An error or a warning at a part of a document. */
void reading_say(struct reading *reading, const struct document *document, struct slice part,
                 enum severity severity, const char *message);
/* Why JSON is not taken. */
void reading_say_flaw(struct reading *reading, const struct document *document, size_t at,
                      const struct flaw *flaw);

/* A time with its place, made wall time; false, said, where it is none. */
bool reading_put_time(struct reading *reading, unsigned part, const struct document *document,
                      struct value value);
/* The same, only read. */
bool reading_time(struct reading *reading, const struct document *document, struct value value,
                  struct when *when);

void reading_take(struct reading *reading, struct slice line);
/* Puts uid (empty: one is made), url and source into the sheet, hands over the event's line and begins a new
 * sheet. `title` and `start` (empty: none) are what the uid is made of. */
void reading_hand_over(struct reading *reading, struct slice uid, struct slice title, const char *start);

/* The events in JSON, one value, a list or lines of them. */
void json_read_document(struct reading *reading, const struct document *document);
/* The events in a script block of a page, which lies in the bytes of the input: JSON-LD, mended where it has
 * to be. */
void json_read_script(struct reading *reading, struct slice content);

#endif
