/* What speaks for and against somebody as a speaker. */
#ifndef DRAFT_EVIDENCE_H
#define DRAFT_EVIDENCE_H

#include "draft/candidate.h"

/* The sum of all evidence. */
int candidate_score(const struct reading *reading, const struct candidate *candidate);
/* The token behind the phrase that names somebody. */
size_t candidate_end(const struct candidate *candidate);
/* A list entry or a short line that begins with the name. */
bool candidate_begins_line(const struct reading *reading, const struct candidate *candidate);
/* Under a heading or behind a label for speakers. */
bool candidate_is_labelled(const struct reading *reading, const struct candidate *candidate);

#endif
