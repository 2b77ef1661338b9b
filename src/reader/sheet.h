/* An event's line in the making: values with their places, put in any order, written in fasti-event(5)'s. */
#ifndef READER_SHEET_H
#define READER_SHEET_H

#include "fasti/event.h"

/* A part is an enum key or one of these, which fasti-event(5) does not name: addresses of pictures, the
 * colour, and what a format says beyond fasti-event(5), as it stands there; the last ones are objects, of
 * which sheet_pass puts the members. */
enum {
    PART_IMAGE = KEY_COUNT,
    PART_COLOR,
    PART_ICAL,
    PART_JSONLD,
    PART_JSCALENDAR,
    PART_SCHEDULE,
    PART_CSV,
    PART_COUNT
};

struct sheet_entry {
    size_t from, to;   /* of its JSON */
    uint32_t next;     /* 1 + the next one of the same part; 0: none */
};
struct sheet {
    struct print values;
    struct buffer spans, assumed, line;
    struct sheet_entry *entries;
    size_t len, room;
    bool sealed[PART_COUNT];
    uint32_t first[PART_COUNT], last[PART_COUNT], counts[PART_COUNT];
};

/* Begins a new event; the first one in a sheet of zeros. */
void sheet_open(struct sheet *sheet);
/* The line; good until the next sheet_open. */
struct slice sheet_close(struct sheet *sheet);
/* Frees what it holds, once all is done. */
void sheet_drop(struct sheet *sheet);
/* What is put for this part from now on is dropped. */
void sheet_seal(struct sheet *sheet, unsigned part);
bool sheet_has(const struct sheet *sheet, unsigned part);

/* Where the JSON of a further element of a list goes, or of the value of any other part; that may be put
 * once: NULL where it is there. To be written before the next one begins. `place` (NULL: not stated anywhere)
 * becomes its span. */
FILE *sheet_begin(struct sheet *sheet, unsigned part, const struct place *place);
/* Nothing where the text is empty; a line end in it is a space but in a description or a uid. */
void sheet_put_text(struct sheet *sheet, unsigned part, struct slice text, const struct place *place);
void sheet_put_when(struct sheet *sheet, unsigned part, struct when when, const struct place *place);
void sheet_put_integer(struct sheet *sheet, unsigned part, int64_t integer, const struct place *place);
/* The span of a member of the element that was begun last. */
void sheet_note(struct sheet *sheet, unsigned part, const char *member, const struct place *place);
/* A member of a part that is an object: JSON as it stands somewhere, written without white space. */
void sheet_pass(struct sheet *sheet, unsigned part, struct slice name, struct slice json);
void sheet_assume(struct sheet *sheet, unsigned part);

/* `"name":"text"` with a comma before it where `*later`, which it sets; nothing where the text is empty. */
void member_write(FILE *out, bool *later, const char *name, struct slice text);

/* Strict JSON without the white space between its values. */
void json_write_compact(FILE *out, struct slice json);

#endif
