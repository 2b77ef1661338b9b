/* What the words of a title say, beside what it is called. */
#ifndef DRAFT_PHRASE_H
#define DRAFT_PHRASE_H

#include "draft/layout/outline.h"

/* A word that says what became of an event: vervallen, verplaatst, vol. */
bool phrase_is_off(const struct text *text, size_t token);
/* A label of who or when published the page: `Published on`, `From:`, but no `from` inside a name. */
bool phrase_is_publication(const struct text *text, size_t token);
/* `nodigen u uit`: to whatever it is. */
bool phrase_invites(const struct text *text, size_t token);
/* `Datum Plaats Locatie`: labels beside each other, the head of a table, and nothing else. */
bool phrase_is_labels(const struct text *text, struct stretch words);
/* The number that a token says, in digits or as a word; 0: none. */
size_t phrase_number(const struct text *text, size_t token);
/* Words that say what is done, not what there is. */
bool phrase_is_verb(const struct text *text, size_t token);
bool phrase_has_verb(const struct text *text, struct stretch words);
/* `Aan alle leden`: to whom a letter goes. */
bool phrase_addresses(const struct text *text, size_t token);
/* A small word that ends no name: `achter`, `van de`, `en`. */
bool phrase_is_small(const struct text *text, size_t token);
/* `Lezing`, `LEZING & GESPREK`: nothing but kinds of events. */
bool phrase_is_kind(const struct text *text, struct stretch title);
/* A point that ends a sentence; other marks that do stand within titles: `Wie ligt waar? De zerken`. */
bool phrase_ends(const struct text *text, size_t token);
/* Up to a point behind which the next sentence begins. */
struct stretch phrase_first_sentence(const struct text *text, struct stretch words);
/* `Lezing door Jan Bos over mos`: a kind of event alone before `door`, and behind it what it is about. */
bool phrase_is_kind_on_topic(const struct text *text, struct stretch words, size_t by);
/* `De burger aan de lijn (Jan Bos, De Waakhond)`: without a closing bracket that begins
 * with somebody's name. */
struct stretch phrase_without_person(const struct text *text, struct stretch title);
/* `Jan Bos over het oude huis`: words that tell of something. */
bool phrase_is_told(const struct text *text, struct stretch words);
/* `Reageer op dit bericht`: words that pages have around what they tell. A single one of them within others
 * is of what those say: `Het zoeken naar leven`. */
bool phrase_is_of_page(const struct text *text, struct stretch body);

#endif
