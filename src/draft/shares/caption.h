/* The title that one of several events has of its own. */
#ifndef DRAFT_CAPTION_H
#define DRAFT_CAPTION_H

#include "draft/part.h"

/* Behind the day and a mark that parts it from what there is: `Do 6 maart, 20.00 uur: Lezing Jan Bos`, `14
 * January - Dr Amy Poole: The lost canals`. 0 tokens: none, as of the others. */
struct stretch caption_behind(const struct reading *reading, const struct occasion *occasion);
/* The words behind the day that a line begins with, up to its hours, its place or who speaks: `Di 7 februari
 * Kaarten om 14.00 u in zaal A`. */
struct stretch caption_on_line(const struct reading *reading, size_t line);
/* `prof. Jan Bos: De veenbes`, `presentatie jaarboek`: whatever stands behind the day on its line, as a
 * whole, that is no place. */
struct stretch caption_clause(const struct reading *reading, size_t line);
/* `Haastrecht, 18 oktober: Open dag bij de molen`, `18 oktober - Haastrecht - Open dag`: what stands beside
 * the town and the day of a line, and is no place. */
struct stretch caption_beside_town(const struct reading *reading, struct stretch town);
/* A short line below the day. */
struct stretch caption_below(const struct reading *reading, const struct occasion *occasion);
/* What stands in quotes in the cell of a row that says what there is, else the cell up to who speaks: `Lezing
 * "Turf" door Jan Bos`. */
struct stretch caption_of_row(const struct reading *reading, size_t line);
/* The name behind a word that leads to one: `getiteld "Turf"`, `a talk called The Long Frost`. */
struct stretch caption_named(const struct reading *reading, struct stretch stretch);
/* What running text calls an event of which it tells in `own`; `any`: in other ways than in quotes too. */
struct stretch caption_of_prose(const struct reading *reading, struct stretch own, bool any);
/* `The Harvest Supper will be held on ...`: what the sentence of a token begins with, up to its verb, its day
 * or its place. */
struct stretch caption_of_subject(const struct reading *reading, size_t token);
/* What stands in quotes on one of an entry's lines, the whole of its words or behind the kind of event:
 * `Lezing: "De molens"`. */
struct stretch caption_quoted(const struct reading *reading, size_t line, size_t last);
/* `Avontuur bij het gemaal`: a small word leads to the building in it, which is not all that is named. */
bool caption_leads_to_venue(const struct text *text, struct stretch words);
/* Words with a street, an address to write to or another mention that is no plain number. */
bool caption_has_address(const struct reading *reading, struct stretch body);
/* What stands in quotes, where the words are nothing else. */
struct stretch caption_unquoted(const struct text *text, struct stretch body);
/* The first token behind the day and the times that a line begins with, over the marks between them. */
size_t caption_behind_day(const struct reading *reading, struct stretch body);
/* `Jan Bos (Leiden): De turfvaart` on a line right below the day: who speaks of what. */
struct stretch caption_of_speaker(const struct reading *reading, const struct occasion *occasion);
/* Of an event whose lines were made a text of their own; `apart`: its day stands above several. */
struct stretch caption_of_entry(const struct reading *reading, const struct occasion *occasion, bool apart);
/* A short line below the day that is no name, no place, no label and no sentence. */
bool caption_may_be(const struct reading *reading, size_t line);
/* Words that begin with a person, and say little else. */
bool caption_is_person(const struct text *text, struct stretch body);
/* `(volgt)`, `Nieuwpoort`, `Wanneer Wat Waar Kosten`: in brackets, a town, labels and no more. */
bool caption_is_no_name(const struct reading *reading, struct stretch body);
/* Where a title ends that stands among other things: before its hours, its place, who speaks, what is said in
 * the next sentence. */
struct stretch caption_among(const struct reading *reading, struct stretch words);
/* `Sporen in het zand - De Spil, Ede - 20.00 uur`: without the pieces behind a title that are its place, its
 * hours, its terms or who speaks. */
struct stretch caption_without_tail(const struct reading *reading, struct stretch title);

#endif
