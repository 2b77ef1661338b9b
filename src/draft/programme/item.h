/* The pieces of a programme's entry. */
#ifndef DRAFT_ITEM_H
#define DRAFT_ITEM_H

#include "draft/part.h"

/* Up to the edge of the first cell of a table's row. */
struct stretch item_cell(const struct text *text, struct stretch stretch);
/* Takes a closing bracket with the entry's end in it, `(tot ca. 15.30)`, off the title. */
void item_take_end(const struct reading *reading, struct item *item);
/* Takes the length of an entry, `(15 min.)`, `15 min |`, off the title: it says when it ends. */
void item_take_length(const struct reading *reading, struct item *item);
/* Takes a bracket or what stands behind a comma that names a person, and what is behind it, off the title. */
void item_take_person(const struct text *text, struct item *item);
/* "doors", "break", "social"; NULL: a session. */
const char *item_kind(const struct reading *reading, const struct item *item);
/* `A.`, `Workshop 3:` at the beginning: its tokens, 0 where there is none; `*track` is what names the track.
 */
size_t item_label(const struct text *text, struct stretch body, struct stretch *track);
/* `A Over hout en lijm` above `B Over steen`, `1. Over hout` above `2. Over steen`: a capital or a number
 * alone begins a line, as the next one does the line behind it, or the one before it the alternative before.
 * Its tokens in the line's body; `*track` is left as it is where there is none. */
size_t item_sign(const struct text *text, size_t line, const struct item *before, struct stretch *track);
/* `1A Klei kneden`, `Workshop 2 Klei kneden`: below a round a label without a mark behind it; its tokens. */
size_t item_bare_label(const struct text *text, struct stretch body, struct stretch *track);
/* `Wie beslist? (Jan Bos, zaal 3)`, `Loting - Anna de Vries - Kapel`: below a round of sessions a line that
 * closes with its hall, which is `*hall`. */
bool item_has_hall(const struct text *text, struct stretch body, struct stretch *hall);
/* `Zaal Zuid: Beleid in gewone taal`, `Blauwe zaal - Beleid`, `(zaal 3): Beleid`, `(Kelder) | Beleid`: the
 * tokens of a hall that such a line begins with, and the marks behind it; 0: none. */
size_t item_hall_before(const struct text *text, struct stretch body, struct stretch *hall);
/* Several sessions at the same time: `Workshops ronde 1`, `Keuze uit drie ateliers`. */
bool item_is_round(const struct text *text, struct stretch title);
/* `door Jan Bos, adviseur`: who gives what stands before it; of a line, what stands above it. */
bool item_is_by(const struct text *text, size_t token);
/* The part of a labelled alternative that names its hall; 0 tokens: none. */
struct stretch item_hall(const struct text *text, struct stretch stretch);
/* The title of a labelled alternative. */
struct stretch item_alternative(const struct text *text, struct stretch stretch);

#endif
