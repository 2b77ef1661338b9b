/* A twin: what properties of a feed say in words, as data beside them. `X-FASTI-LOCATION` says what
 * `LOCATION` does, with name, room and street apart. It holds while those properties say what they
 * said when it was written, which a digest in its parameter X-OF tells: what somebody has changed
 * since is read as it then stands. Its value is JSON of the event, in which the bytes that programs
 * mistake are percent-encoded. */
#ifndef FASTI_TWIN_H
#define FASTI_TWIN_H

#include "fasti/event.h"

#define TWIN_PREFIX "X-FASTI-"
enum twin {
    TWIN_UID, TWIN_SUMMARY, TWIN_DTSTART, TWIN_LOCATION, TWIN_DESCRIPTION, TWIN_CONTACT, TWIN_CATEGORIES,
    TWIN_ORGANIZER,
    TWIN_OF_EVENT,                 /* those before it stand in the event itself */
    TWIN_ITEM = TWIN_OF_EVENT,     /* in an item of its programme */
    TWIN_DEADLINE,                 /* in a deadline */
    TWIN_COUNT
};
/* The properties that a twin may stand for, as bits. */
enum twin_property {
    TWINNED_UID, TWINNED_SUMMARY, TWINNED_STATUS, TWINNED_DTSTART, TWINNED_DTEND, TWINNED_DUE, TWINNED_RRULE,
    TWINNED_EXDATE, TWINNED_RDATE, TWINNED_LOCATION, TWINNED_DESCRIPTION, TWINNED_CONTACT, TWINNED_CATEGORIES,
    TWINNED_ORGANIZER,
    TWINNED_COUNT
};
struct twin_row {
    const char *name;          /* X-FASTI-LOCATION */
    unsigned properties;       /* bits 1 << enum twin_property */
    size_t keys_len;
    enum key keys[8];          /* top-level keys of the event that it may have */
};
const struct twin_row *twin_row(enum twin twin);
/* TWIN_COUNT, and TWINNED_COUNT, where there is none of the name. */
enum twin twin_find(struct slice name);
enum twin_property twin_property(struct slice name);
/* The value of a key as a feed takes it: in the form that fasti-event(5) gives it, and not empty;
 * no value otherwise. */
struct value twin_value(const struct event *event, enum key key);

/* What the properties of a component say, in whatever order they come; zeroed to begin with. Of a DESCRIPTION
 * that is what stands before the announcement's own words. */
struct twin_sums {
    uint64_t of[TWINNED_COUNT];
};
/* A property says `text`, its folds and escapes resolved. */
void twin_add(struct twin_sums *sums, enum twin_property property, struct slice text);
enum { TWIN_DIGEST = 9 };
/* Eight hexadecimal digits, and a NUL. */
void twin_digest(const struct twin_sums *sums, enum twin twin, char out[TWIN_DIGEST]);

/* Of a property that a calendar brought and that the feed could itself have written, in the list of them that
 * is X-FASTI-KEPT. `line` is unfolded. */
void twin_line_digest(struct slice line, char out[TWIN_DIGEST]);
#define TWIN_KEPT TWIN_PREFIX "KEPT"
/* Whether a property is such a one by its name. */
bool twin_may_be_kept(struct slice name);

#endif
