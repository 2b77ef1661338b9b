/* The announcement behind an event, that spans point into: read again where it is unchanged. */
#ifndef FASTI_SOURCE_H
#define FASTI_SOURCE_H

#include "fasti/report.h"

/* What became of an announcement: it is as it was, no file is named, none can be read there, or its bytes
 * have another digest. */
enum source_state { SOURCE_SAME, SOURCE_UNNAMED, SOURCE_GONE, SOURCE_CHANGED };

/* The last one that was asked for. Zeroed to begin with; to be freed by source_free. */
struct source {
    char *path, *digest;      /* what was asked for; digest NULL: given by the caller */
    struct slice bytes;       /* empty where it cannot be read or has changed */
    char *owned;
    enum source_state state;
    size_t *lines;            /* where each begins; made when first asked for */
    size_t lines_len;
    bool sniffed;             /* `encoding` is known */
    enum encoding encoding;
};

void source_free(struct source *source);
/* Takes bytes that somebody else owns, and keeps until the source is asked for another or freed. */
void source_take(struct source *source, const char *path, struct slice bytes);
/* Reads a regular file, but for the one that was read last; its bytes are those of the SHA-256 `digest` (in
 * hexadecimal; empty: any) or none. */
enum source_state source_read(struct source *source, struct slice path, struct slice digest);
/* How many lines there are. */
size_t source_lines(struct source *source);
/* A line (from 1) without its end; empty where there is none. */
struct slice source_line(struct source *source, size_t line);

/* What they are in. */
enum encoding source_encoding(struct source *source);

/* The part of a line that a finding needs; a place without a column points at the line as a whole. Counts the
 * characters of the place. To be freed. */
struct excerpt excerpt_new(struct slice line, enum encoding encoding, struct place *place);
void excerpt_free(struct excerpt *excerpt);
/* The same of the line of a source that a place is in. */
struct excerpt excerpt_of(struct source *source, struct place *place);

#endif
