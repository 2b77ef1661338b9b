/* The pieces of a programme's entry. */
#ifndef DRAFT_ITEM_H
#define DRAFT_ITEM_H

#include "draft/part.h"

/* Up to the edge of the first cell of a table's row. */
struct stretch item_cell(const struct text *text, struct stretch stretch);
/* Takes a closing bracket with the entry's end in it, `(tot ca. 15.30)`, off the title. */
void item_take_end(const struct reading *reading, struct item *item);
/* Takes a bracket that names a person, and what is behind it, off the title. */
void item_take_person(const struct text *text, struct item *item);
/* "doors", "break", "social"; NULL: a session. */
const char *item_kind(const struct reading *reading, const struct item *item);
/* `A.`, `Workshop 3:` at the beginning: its tokens, 0 where there is none; `*track` is what names the track.
 */
size_t item_label(const struct text *text, struct stretch body, struct stretch *track);
/* The part of a labelled alternative that names its hall; 0 tokens: none. */
struct stretch item_hall(const struct text *text, struct stretch stretch);
/* The title of a labelled alternative. */
struct stretch item_alternative(const struct text *text, struct stretch stretch);

#endif
