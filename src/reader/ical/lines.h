/* Content lines of a calendar that somebody else wrote (RFC 5545 section 3.1): unfolded, parted, with their
 * place in the file. */
#ifndef READER_ICAL_LINES_H
#define READER_ICAL_LINES_H

#include "reader/document.h"

/* NAME;PARAMETERS:VALUE. The slices are good until the next line is read. */
struct content {
    struct slice name, parameters, value;
    struct slice raw;   /* the whole line as it stands in the file, folds and all */
    size_t line;        /* on which it begins, from 1 */
    size_t value_at;    /* of the value in the unfolded line */
};

enum line_kind { LINE_NONE, LINE_CONTENT, LINE_MALFORMED, LINE_TOO_LONG };

struct lines {
    /* where the bytes were made of something else: the way back; NULL: they are the file */
    const struct document *origin;
    struct slice bytes;
    size_t at, line;    /* where the next one begins */
    char line_end;
    char *unfolded;     /* the caller frees it */
    size_t room;
};

/* From the byte `at`, which begins the line of this number, to `end`. */
void lines_begin(struct lines *lines, struct slice bytes, size_t at, size_t line);
/* The next line that is not blank; of a malformed or too long one only `line` and `raw`. LINE_NONE
 * at the end. */
enum line_kind lines_next(struct lines *lines, struct content *content);

/* Where the value stands; its path is not set. False where it is empty. */
bool content_place(const struct content *content, const struct lines *lines, struct place *place);
bool content_is(const struct content *content, const char *name);
/* The first value of a parameter without its quotes, `^` escapes (RFC 6868) as they stand; false where there
 * is none. */
bool content_parameter(const struct content *content, const char *name, struct slice *value);

#endif
