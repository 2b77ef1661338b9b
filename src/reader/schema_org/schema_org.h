/* Events of schema.org: JSON-LD, or anything that was made JSON of that form. */
#ifndef READER_SCHEMA_ORG_H
#define READER_SCHEMA_ORG_H

#include "reader/reading.h"

/* Whether a JSON object is JSON-LD: it has @context or @graph, or is of a type that schema.org knows as an
 * event and has a name. */
bool schema_org_is(struct value root);
/* Hands over every event in it, wherever it stands: in @graph, in lists, as a member of something else. */
void schema_org_read(struct reading *reading, const struct document *document, struct value root);
/* Takes a member of JSCalendar whose name is one of schema.org behind `schema.org:`; false where it is none,
 * or is not wholly taken. */
bool schema_org_take(struct reading *reading, const struct document *document, struct value member);

#endif
