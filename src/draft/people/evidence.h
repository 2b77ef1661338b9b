/* What speaks for and against somebody as a speaker. */
#ifndef DRAFT_EVIDENCE_H
#define DRAFT_EVIDENCE_H

#include "draft/people/candidate.h"

/* The sum of all evidence; where that is less than `least`, it may be more than that, but is less than
 * `least` too. */
int candidate_score(const struct reading *reading, const struct candidate *candidate, int least);
/* The heading that they are named under; headings that are but a name are looked over. */
enum label candidate_section(const struct reading *reading, const struct candidate *candidate);
/* The line that they are named on. */
static inline size_t candidate_line(const struct reading *reading, const struct candidate *candidate)
{
    return reading->text->tokens[candidate->person.token].line;
}
/* The token behind the phrase that names somebody. */
size_t candidate_end(const struct candidate *candidate);
/* A list entry or a short line that begins with the name. */
bool candidate_begins_line(const struct reading *reading, const struct candidate *candidate);
/* Under a heading or behind a label for speakers. */
bool candidate_is_labelled(const struct reading *reading, const struct candidate *candidate);

/* The sentence, cut to a window around the name. */
struct stretch candidate_around(const struct reading *reading, const struct candidate *candidate,
                                size_t before, size_t behind);
/* Whether a word of this sense stands there. */
bool candidate_is_near(const struct reading *reading, const struct candidate *candidate, size_t before,
                       size_t behind, enum sense sense);
/* Whether a word for what somebody is stands there, of this value. */
bool stretch_has_function(const struct text *text, struct stretch stretch, int value);

/* The sentence has a word of one of these senses: bits. */
bool candidate_says(const struct reading *reading, const struct candidate *candidate, uint64_t senses);

/* What the sentence says: see clause.c and, of those who do not come, former.c. */
typedef bool testimony(const struct reading *reading, const struct candidate *candidate);
testimony candidate_is_led_to, candidate_has_verb, candidate_is_subject, candidate_is_announced,
    candidate_is_quoted, candidate_is_topic, candidate_is_presented, candidate_is_past, candidate_is_related,
    candidate_is_mentioned, candidate_is_asked, candidate_acts, candidate_is_acting, candidate_has_topic,
    candidate_is_denied, candidate_is_of_past_day, candidate_is_in_title;
/* On a line of running text below the title of their entry; `de brieven van Bo Dirks`: something of theirs is
 * named. */
testimony candidate_is_below_title, candidate_is_of_somebody;
/* See roster.c. */
testimony candidate_is_in_roster;
/* See aside.c. */
testimony candidate_signs, candidate_keeps_list, candidate_is_of_past_clause, candidate_is_of_board,
    candidate_gives, candidate_is_maker, candidate_serves;
/* `De brieven van A – B`: who is named next gives what is somebody's. */
bool candidate_is_given_by(const struct reading *reading, const struct candidate *candidate,
                           const struct candidate *next);

#endif
