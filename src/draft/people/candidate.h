/* The people of an announcement, weighed: who of them speaks. */
#ifndef DRAFT_CANDIDATE_H
#define DRAFT_CANDIDATE_H

#include "draft/part.h"
#include "fasti/person.h"

struct candidate {
    struct person person;
    enum label section; /* that they are named in; headings that are but a name are looked over */
    size_t item;      /* the entry of the programme that names them; SIZE_MAX: none */
    uint32_t surname; /* a hash of its last word, so that most others need no look */
    bool cut;         /* its name ends before a day on the line below */
    bool listed;      /* follows the one before in a list: A, B en C */
    /* once it has been weighed: whoever is not sure is only for the sake of a list; of whom it is too low,
     * and who is in no list, it is no more than that */
    int score;
    bool weighed;
    bool sure;   /* the name is one, not only capitals */
    bool speaks; /* on any day; more may on the day on whose line they stand */
};

enum {
    SPEAKS = 4,       /* the score from which somebody is a speaker */
    WORTH_OF_DAY = 4, /* to stand on the line that announces one of several days */
};

/* Into the reading, in the order of the text; the caller's. */
void candidates_read(struct reading *reading);
/* What person_at says, without reading anew what candidates_read has read. */
bool candidate_at(const struct reading *reading, size_t token, struct person *person);
/* Whether a token stands in what somebody is said to be, behind a comma or in brackets: `Anna Bos, head of
 * research at the Otter Station`. */
bool candidate_is_role(const struct reading *reading, size_t token);

#endif
