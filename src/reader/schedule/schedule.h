/* The conference schedules of frab and pretalx. */
#ifndef READER_SCHEDULE_SCHEDULE_H
#define READER_SCHEDULE_SCHEDULE_H

#include "reader/reading.h"

/* Whether an object is a schedule.json. */
bool schedule_is(struct value root);
/* The conference as one event, its talks as the programme. */
void schedule_take(struct reading *reading, const struct document *document, struct value root);

/* A schedule.xml as the JSON that schedule_take reads; document_made_free it. False, said, where
 * it is none. */
bool schedule_from_xml(struct reading *reading, struct document *made);

#endif
