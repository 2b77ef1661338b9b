/* Names of buildings and of the halls in them. */
#ifndef DRAFT_BUILDING_H
#define DRAFT_BUILDING_H

#include "draft/part.h"

enum { NAME_TOKENS = 9 }; /* of a building, in running text */

/* `in café 't Anker`: a kind of event that is a building too, before a name. */
bool building_is_inn(const struct text *text, size_t token);
/* How far a name of a building reaches from a token; 0 tokens: none. */
struct stretch building_at(const struct reading *reading, size_t token);
/* `2.14`, `B1.04`, `K-105`: how halls are numbered; its tokens, 0: none. */
size_t hall_number_at(const struct text *text, size_t token);
/* `kamer 3.21`, `ruimte 0.14`: a label's word for a hall and its number; its tokens, 0: none. */
size_t hall_numbered_at(const struct text *text, size_t token);
/* `zaal De Kring`, `Natuurlokaal De Hazelaar`: a hall's word and a name with its article: a house of its own,
 * where no other is named. */
bool hall_is_house(const struct text *text, struct stretch hall);
/* The name of a hall whose word stands at a token; what of it stands before begins at `floor`
 * at the earliest. */
struct stretch hall_at(const struct reading *reading, size_t token, size_t floor);
/* A building that is a hall where it is part of another one: `de kapel van Museum De Wiel`. */
bool building_is_part_of_other(const struct text *text, size_t token);
/* The building that a hall is in, behind that hall: `van het gemeentehuis`, `(eerste verdieping) of the
 * Library`; 0: none is told. */
size_t building_behind(const struct text *text, size_t token);
/* A verb, or a word before what is spoken of: of no place's name. */
bool building_is_clause(const struct text *text, size_t token);
/* The words of a place's name: without small words that dangle at its end; none where they are a clause's:
 * `spreekt X over Y`. */
struct stretch building_words(const struct text *text, struct stretch name);
/* Takes the hall off a building's name where there is none yet. */
struct stretch building_split(const struct text *text, struct stretch name, struct stretch *hall);

#endif
