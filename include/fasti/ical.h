/* The feed: events as one RFC 5545 calendar, and the linter that holds any calendar to the wire format. */
#ifndef FASTI_ICAL_H
#define FASTI_ICAL_H

#include "fasti/event.h"

/* The modes of export-ical's options (fasti-export-ical(1)); of each the first is the default. */
enum ical_programme { PROGRAMME_ITEMS, PROGRAMME_DESCRIPTION, PROGRAMME_BOTH, PROGRAMME_NONE };
enum ical_deadlines { DEADLINES_NONE, DEADLINES_TODO, DEADLINES_EVENT };
enum ical_cancelled { CANCELLED_BOTH, CANCELLED_STATUS, CANCELLED_TITLE, CANCELLED_DROP };

struct ical_settings {
    const char *timezone;   /* of events that name none; exists */
    enum ical_programme programme;
    enum ical_deadlines deadlines;
    enum ical_cancelled cancelled;
    const char *alarm;      /* RFC 5545 duration before; NULL: none */
    const char *name;       /* NULL: none */
    const char *refresh;    /* RFC 5545 duration; NULL: none */
    const char *color;      /* a name of CSS (RFC 7986 COLOR); NULL: none */
    const char *source;     /* where the feed will stand; a URI that ical_takes_uri; NULL: nowhere known */
    const char *image;      /* the same; NULL: none */
    const char *method;     /* RFC 5546; NULL: none */
    bool organizer;         /* ORGANIZER too, which clients take for an invitation */
    bool extended;          /* LINK, PARTICIPANT and VLOCATION too */
};

/* Whether this is a colour that COLOR may name. */
bool ical_takes_color(const char *name);
/* Whether a URI may stand in a feed: http, https, mailto, tel, ftp, without control characters. */
bool ical_takes_uri(const char *uri);

/* A feed is made in two passes, because what stands first in it is known last: the zones, and which event
 * begins first. */

/* What is remembered of an event between the two. */
struct ical_entry {
    int64_t start;     /* an instant */
    uint64_t head[2];  /* its uid's first bytes, as they sort */
    uint64_t digest;   /* of its uid */
    uint64_t at;       /* where the caller finds it again; earlier events have lower ones */
    uint64_t len;      /* the caller's too */
};

/* Bytes of a feed: zeroed to begin with, written at the end of; free(bytes). */
struct ical_text {
    char *bytes;
    size_t len, room;
};

/* What one thread makes a feed with. */
struct ical_pen;
struct ical_pen *ical_pen_new(const struct ical_settings *settings);
void ical_pen_free(struct ical_pen *pen);

/* First, every event: fills all of `entry` but the caller's part. False where the event is left out: because
 * the settings say so, or, said, because it cannot stand in a calendar (no day). `path` for the message. */
bool ical_survey(struct ical_pen *pen, const struct event *event, const char *path, struct ical_entry *entry,
                 struct report *report);
/* Puts the entries in the order of the feed; returns how many there are of different uids. Behind them are
 * those whose uid an earlier one has, which ical_say_twice says. */
size_t ical_sort(struct ical_entry *entries, size_t len);
void ical_say_twice(const struct event *event, const char *path, struct report *report);

/* Then the calendar: its head, out of what all the pens have seen, the events in order, its tail. */
void ical_write_head(struct ical_pen *const *pens, size_t len, bool empty, struct ical_text *text);
void ical_write(struct ical_pen *pen, const struct event *event, struct ical_text *text);
void ical_write_tail(struct ical_text *text);

/* One thing that the linter finds. Its group is `calendar`. */
struct ical_rule {
    const char *name;
    enum severity severity;
    const char *summary;      /* one sentence: what it finds */
    const char *explanation;  /* a paragraph, with the section of RFC 5545 */
    /* a calendar each, CRLF and all: the rule finds something in `bad`, nothing in `good` */
    const char *bad, *good;
};
/* `*len` receives how many. */
const struct ical_rule *ical_rules(size_t *len);

/* Everything in `bytes` that RFC 5545 does not allow on the wire (lines, folding, characters, escapes,
 * required and unique properties, types, zones), each with its line, into `report`, rule names of the group
 * `calendar`. True where nothing was found. */
bool ical_lint(const char *path, struct slice bytes, struct report *report);

/* Days that an event takes: day numbers, both among them. `name` is its title, and may be empty. */
struct ical_days {
    long first, last;
    struct slice name;
};
/* Hands the days of each event of whole days to `take`, those of a yearly RRULE again each year until 2150.
 * False, said, where one comes again in another way. Events with a time of day are left out. */
bool ical_days_read(const char *path, struct slice bytes,
                    void (*take)(void *context, const struct ical_days *days), void *context,
                    struct report *report);

#endif
