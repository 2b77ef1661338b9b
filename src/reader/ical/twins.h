/* Twins of a feed of fasti (twin.h), as they are read again. */
#ifndef READER_ICAL_TWINS_H
#define READER_ICAL_TWINS_H

#include "fasti/twin.h"
#include "reader/ical/lines.h"

struct intake;
struct making;

/* A twin as it was read. */
struct seen_twin {
    enum twin twin;            /* of which kind */
    char *json;                /* NULL: there is none, or it is none */
    char digest[TWIN_DIGEST];
    /* X-LINK: the first property of this name says the same */
    enum { NO_LINK, LINK_CONFERENCE, LINK_LINK } link;
    /* X-FROM: where the announcement's words begin; X-AT: its position in the programme; SIZE_MAX: nowhere */
    size_t from, at;
    struct place place;
};
/* Whether a line is one of them, by its name. */
bool content_is_twin(const struct content *content);
void seen_twin_take(struct intake *intake, const struct content *content, struct seen_twin *seen);
/* Whether the properties say what they said; `description` is what DESCRIPTION says. */
bool seen_twin_holds(const struct seen_twin *seen, enum twin twin, const struct twin_sums *sums,
                     const char *description);
/* A property that is not DESCRIPTION says something. */
void sums_take(struct intake *intake, const struct content *content, struct twin_sums *sums);

/* The event's own. */
struct twins {
    struct seen_twin seen[TWIN_OF_EVENT];
    struct twin_sums sums;
    bool holds[TWIN_OF_EVENT];
    char *kept;                /* X-FASTI-KEPT; NULL: none */
    size_t own_links[LINK_LINK + 1];  /* how many of them are still to come */
};
void twins_note(struct making *making, const struct content *content);
/* Once all lines are noted: which of them hold, and what of them has to be known first:
 * identity and language. */
void twins_judge(struct making *making);
/* Their values go into the sheet, and nothing else goes there from then on for the keys that
 * they stand for. */
void twins_put(struct making *making);
/* Whether a property was brought by another calendar, and stays one of those that are kept. */
bool twins_keep(struct making *making, const struct content *content);
/* Whether a CONFERENCE or LINK says what a twin does. */
bool twins_own_link(struct making *making, const struct content *content);
void twins_free(struct twins *twins);

#endif
