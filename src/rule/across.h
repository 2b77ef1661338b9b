/* Rows that may clash, and what their events say when they are read again. */
#ifndef RULE_ACROSS_H
#define RULE_ACROSS_H

#include "rule/notes.h"

/* What is known of one row. Texts lie in `texts` of struct across. */
struct detail {
    bool known;               /* the event could be read again, and still says so */
    bool allowed;             /* by the event */
    bool recurs, timed, placed;
    bool doubled;             /* the event also names somebody who may be the same: then they are two */
    int32_t from, until;      /* minutes since 1970 */
    struct when start;
    size_t uid, key, name;
    size_t fold;              /* the name as it is compared: of a person, a room, an event */
    size_t building, city, postal_code, room, prefix, role; /* folded */
    uint64_t twin;
    uint32_t event;           /* index of its struct noted */
};

struct across {
    struct rules *rules;
    struct notes *notes;
    const struct recall *recall;
    struct report *report;
    char *texts;
    size_t texts_len, texts_room;
    struct detail *details;   /* by row, of the rows that are judged */
};

/* What one kind of rows is about. */
struct detail_kind {
    const char *rule;
    size_t size;              /* of a row */
    /* Tells what a row is about; false where its event does not say so (any more). */
    bool (*read)(struct across *across, const struct check *check, const struct bookings *bookings,
                 const struct row *row, struct detail *detail);
};
extern const struct detail_kind uid_details, twin_details, speaker_details, room_details;

/* Keeps only the marked rows, and reads the events of these again, one after the other. details[i] belongs to
 * row i. */
void details_read(struct across *across, const struct detail_kind *kind, struct rows *rows,
                  const bool *marks);
const char *detail_text(const struct across *across, size_t at);

#endif
