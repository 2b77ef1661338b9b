/* What a JSON value may be, and who reads it. */
#ifndef READER_JSON_JSON_H
#define READER_JSON_JSON_H

#include "reader/reading.h"

/* The events in the bytes of the input, in whatever vocabulary. */
void json_read_file(struct reading *reading);

bool own_is(struct value root);
/* An event of fasti-event(5): kept as it is; where it does not say where it came from, it gets
 * source and spans. */
void own_read(struct reading *reading, const struct document *document, struct value root);

#endif
