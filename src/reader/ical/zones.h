/* The time zones that a calendar names: IANA's, those of Windows, and those that it defines itself. */
#ifndef READER_ICAL_ZONES_H
#define READER_ICAL_ZONES_H

#include "fasti/report.h"
#include "fasti/zone.h"
#include "reader/ical/lines.h"

struct windows_zone {
    const char *windows, *iana;
};
const struct windows_zone *windows_zones(size_t *len);
/* NULL where Windows has no such zone. */
const char *windows_zone_find(struct slice name);
/* What stands behind the offset in the way in which Windows shows a zone to people, `(UTC+01:00) Amsterdam,
 * Berlin, Bern, Rome`: cities, in whatever language. `*offset` (NULL: not asked for): seconds east of UTC,
 * when it is winter in the north. */
struct slice windows_zone_shown(struct slice name, long *offset);

/* One STANDARD or DAYLIGHT of a VTIMEZONE. */
struct onset {
    struct when start;       /* local, in `from` */
    long from, to;           /* seconds east of UTC */
    bool yearly;             /* else once, and on the days of `more` */
    int month, week, weekday, monthday; /* the nth weekday of a month (from the end where negative), or the
                                           first from monthday on; 0: not stated */
    int64_t until;           /* the last one; INT64_MAX */
    int64_t *more;           /* RDATE, local as if UTC */
    size_t more_len, more_room;
};
struct onsets {
    struct onset *rows;
    size_t len, room;
};
/* Reads STANDARD and DAYLIGHT, line by line; false where a line makes it unusable. */
bool onsets_take(struct onsets *onsets, const struct content *content);
/* Whether it says when each of them begins, and there is one. */
bool onsets_are_whole(const struct onsets *onsets);
/* Seconds east of UTC at an instant. */
long onsets_offset(const struct onsets *onsets, int64_t instant);
void onsets_free(struct onsets *onsets);

/* A VTIMEZONE. */
struct definition {
    char *tzid, *location;   /* location: X-LIC-LOCATION; NULL: none */
    struct onsets onsets;
    size_t line;
    bool broken;
};
void definition_free(struct definition *definition);

/* What a TZID comes to: a zone of the database, or only the rules that the file gives. */
struct timezone_use {
    char *tzid;
    struct zone *zone;            /* NULL: `definition` alone tells */
    const struct definition *definition;
    /* how it was found, where that is worth a word: a printf format of two names; NULL */
    const char *told;
    size_t alike;                 /* how many zones have these rules, where it was found by them */
};
struct timezone_uses {
    struct timezone_use **rows;
    size_t len, room;
    struct definition **definitions;
    size_t definitions_len, definitions_room;
    const char *preferred;        /* of several that are alike */
    int year;                     /* in which zones are compared */
};
/* NULL where neither the database nor the file knows it, or the file names too many. `*is_new`: it was not
 * asked for before. */
const struct timezone_use *timezone_use_find(struct timezone_uses *uses, struct slice tzid, bool *is_new);
/* The instant of a full local time, and the wall clock of an instant. */
int64_t timezone_use_instant(const struct timezone_use *use, struct when local);
void timezone_uses_free(struct timezone_uses *uses);

#endif
