/* What the files of this room share. */
#ifndef QUERY_QUERY_H
#define QUERY_QUERY_H

#include "fasti/query.h"

#include <limits.h>

/* The days that an option names, inclusive, as day numbers. */
struct days {
    long first, last;
};
/* `2026-05-01`, `2026-05` (all of it), `2026`, `today`, `tomorrow`, `yesterday`, `+7d`,
 * `-2w`, `+1m`, `-1y`. */
bool days_read(const char *text, struct when today, struct days *days);
/* The days that an event lasts; false where it has no day. An end at midnight does not touch the day that
 * begins then. */
bool days_of_event(const struct event *event, struct days *days);
/* Whether an event lasts a day in `range`, or does when it repeats (`recurrence`, `excluded`, `added`). A
 * rule that says more than days, weeks, months and years may repeat on any day. */
bool event_touches(const struct event *event, struct days range);

/* One uid operand and what it has matched. */
struct uid_operand {
    const char *text;
    size_t len, index; /* in the order given */
    bool exact;        /* an event has this very uid */
    size_t matches;    /* uids that it begins, each counted once as long as equal ones follow each other */
    char *last;        /* the uid that it matched last */
    char *candidates;  /* the first few, a line each */
};

/* All operands, sorted by text before the first is looked up. */
struct uids {
    struct uid_operand *operands;
    size_t len, room;
    size_t *lens;      /* the lengths that occur, once each */
    size_t lens_len;
    bool sorted, settled;
    bool or_files; /* an operand that means no event might have named a file */
};
void uids_add(struct uids *uids, const char *text);
void uids_free(struct uids *uids);
bool uids_match(struct uids *uids, const struct event *event, size_t *index);
bool uids_settle(struct uids *uids, struct report *report);

/* Texts as options give them, and as they are compared. */
struct texts {
    char **texts;
    size_t len, room;
};

struct keys {
    enum key *keys;
    size_t len;
};

/* What the options said, and what was read out of it. */
struct query {
    const char *from_text, *to_text, *on_text;
    struct option_list status_texts, city_texts, language_texts, has_texts, lacks_texts, match_texts;
    struct days days; /* that events are to touch: from, to and on together */
    struct texts statuses, cities, languages, matches;
    struct keys has, lacks;
    struct uids uids;
    struct when today;
};

/* Where a row's option puts its value, and whether that was given. */
struct filter {
    const char *name, *argument, *help;
    enum option_kind kind;
    size_t target;  /* offset in struct query */
    bool (*read)(struct query *query, const struct filter *filter, struct report *report);
    bool (*test)(const struct query *query, const struct event *event);
};

extern const struct filter query_filters[QUERY_OPTIONS];

/* Whether `folded` stands in the title, the names of speakers and organizers, or the place, case
 * and accents aside. */
bool event_contains(const struct event *event, const char *folded);

#endif
