/* The feed: events as one RFC 5545 calendar, and the linter that holds any calendar to the wire format. */
#ifndef FASTI_ICAL_H
#define FASTI_ICAL_H

#include "fasti/event.h"

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
    const char *method;     /* NULL: none */
    bool organizer;
    bool extended;          /* LINK, PARTICIPANT and VLOCATION too */
};

/* Whether this is a colour that COLOR may name. */
bool ical_takes_color(const char *name);
/* Whether a URI may stand in a feed: http, https, mailto, tel, ftp, without control characters. */
bool ical_takes_uri(const char *uri);

/* Collects events, then writes the calendar: zones first, events by start and uid. */
struct ical;
struct ical *ical_new(const struct ical_settings *settings);
/* False, said, where the event cannot stand in a calendar (no day); it is left out. `path` for the message. */
bool ical_put(struct ical *ical, const struct event *event, const char *path, struct report *report);
/* Writes the whole calendar and frees. */
void ical_end(struct ical *ical, FILE *out);
/* Forgets it. */
void ical_free(struct ical *ical);

/* One thing that the linter finds. Its group is `calendar`. */
struct ical_rule {
    const char *name;
    enum severity severity;
    const char *summary;      /* one sentence: what it finds */
    const char *explanation;  /* a paragraph, with the section of RFC 5545 */
    const char *bad, *good;   /* a calendar each, CRLF and all: the rule finds something in `bad`, nothing in `good` */
};
/* `*len` receives how many. */
const struct ical_rule *ical_rules(size_t *len);

/* Everything in `bytes` that RFC 5545 does not allow on the wire (lines, folding, characters, escapes, required and unique
 * properties, types, zones), each with its line, into `report`, rule names of the group `calendar`. True where nothing was
 * found. */
bool ical_lint(const char *path, struct slice bytes, struct report *report);

#endif
