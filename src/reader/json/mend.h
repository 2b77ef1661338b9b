/* JSON as it stands in the script blocks of pages, made JSON. */
#ifndef READER_JSON_MEND_H
#define READER_JSON_MEND_H

#include "reader/reading.h"

/* Comments, the marks that hide a script, commas before a closing bracket, control characters within strings,
 * escapes that JSON does not know and bytes of Windows-1252 are mended, each with a warning but for the marks
 * and the bytes. `content` lies in the bytes of the input. The document's places are the reading's;
 * document_made_free it. */
void json_mend(struct reading *reading, struct slice content, struct document *mended);

#endif
