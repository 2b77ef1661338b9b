/* Who does what a verb says. */
#ifndef DRAFT_SUBJECT_H
#define DRAFT_SUBJECT_H

#include "draft/people/organisation.h"

/* The token where the name begins that a verb's sentence gives for its subject, `*end` behind it: SIZE_MAX
 * where there is none before the verb. */
size_t subject_before(const struct reading *reading, struct stretch sentence, size_t verb, size_t *end);
/* `gaan we een Introductie Papier houden`: who writes does it, so that the name before the verb is
 * what is done. */
bool subject_is_writer(const struct text *text, struct stretch sentence, size_t verb);
/* An article and a word for an organisation in lower case: one that was named before. */
bool subject_is_known(const struct text *text, size_t token);
/* `het waterschap`: the name in capitals elsewhere that begins with the same word; 0 tokens: none. */
struct stretch subject_named_elsewhere(const struct reading *reading, size_t token);
/* `De Commissie Vee wil luisteren. Daarom houdt zij ...`: the name that begins the sentence before, where a
 * pronoun stands at `token`; 0 tokens: none. */
struct stretch subject_taken_up(const struct reading *reading, struct stretch sentence, size_t token);
/* Whether the verb's sentence is about this event: it names a day, or a kind of event behind the verb, and no
 * earlier one. */
bool subject_is_about_event(const struct reading *reading, struct stretch sentence, size_t verb);
/* `Volgende maand organiseert de Kring een excursie`: a sentence of another month or year. */
bool sentence_is_of_other_month(const struct text *text, struct stretch sentence);

#endif
