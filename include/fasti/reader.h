/* How events are read: text, html, json, schedule, csv, ical; told apart by content. */
#ifndef FASTI_READER_H
#define FASTI_READER_H

#include "fasti/bulk.h"
#include "fasti/event.h"
#include "fasti/language.h"

/* One input and what the caller knows about it. */
struct input {
    const char *path;         /* as given; `-` for standard input */
    const char *url;          /* --url; NULL */
    struct slice bytes;
    const struct bulk *bulk;  /* that the bytes lie in; NULL: nothing is to be done for their memory */
    const char *sha256;       /* of the bytes; NULL: it is made where it is needed */
    struct when reference;    /* the day of publication: a full date */
    const char *language;     /* BCP 47; NULL: guess */
    const char *timezone;     /* of announcements that name none */
    const struct holidays *holidays; /* that are no workdays either; NULL */
    const char *columns;      /* of tables: `COLUMN=KEY,...`; NULL */
    bool shows_columns;       /* say which column is which key */
    FILE *facts;              /* every fact that was read is printed here; NULL: nowhere */
};

struct reader {
    const char *name;
    /* How sure it is that this content is of the format, to be compared with what others say; 0: it is not.
     */
    int (*sniff)(struct slice bytes);
    /* Hands each event's line (uid first, source and spans in it) to `take`; returns how many. What is wrong
     * is said. */
    size_t (*read)(const struct input *input, void (*take)(void *context, struct slice line), void *context,
                   struct report *report);
    /* Values of events may be handed over as they stand, whatever their form: somebody has to look at it. */
    bool keeps_forms;
    /* It takes little memory for each event, and none for bytes that it has read: an input may be
     * of any size. */
    bool is_flat;
};

/* The names, NULL-terminated, `auto` first; written into `names`, which is returned. */
enum { READERS_MOST = 16 };
const char *const *reader_names(const char *names[READERS_MOST + 2]);
/* By name; for `auto` the one that is surest. NULL where there is no such name. */
const struct reader *reader_for(const char *name, struct slice bytes);
/* Whether every key of `COLUMN=KEY,...`, which somebody wrote at `where`, is one; else said,
 * with the nearest. */
bool columns_expect(const char *map, const char *where, struct report *report);
/* import --mentions: a JSON object a line of what was recognised. */
bool reader_mentions(const struct input *input, FILE *out, struct report *report);

#endif
