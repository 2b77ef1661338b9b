/* What the parts of the reader of calendars share: the file, its components, and the event that is being made
 * of one. */
#ifndef READER_ICAL_INTAKE_H
#define READER_ICAL_INTAKE_H

#include "fasti/language.h"
#include "reader/ical/lines.h"
#include "reader/ical/twins.h"
#include "reader/sheet.h"
#include "reader/ical/zones.h"
#include "reader/readers.h"

enum component_kind {
    COMPONENT_EVENT,
    COMPONENT_TODO,
    COMPONENT_JOURNAL,
    COMPONENT_TIMEZONE,
    COMPONENT_OTHER
};

/* A component right inside VCALENDAR: where its lines stand, and who it belongs to; small, as there are as
 * many as a file has. Indexes are of intake->components, plus one; 0: none. */
struct component {
    size_t from, to;          /* its lines, without BEGIN and END */
    size_t line;              /* of BEGIN */
    uint64_t uid;             /* hash of UID; 0: none */
    union {
        uint64_t parent;      /* until they are linked: hash of RELATED-TO; 0: none */
        uint64_t family;      /* from then on: the event that this is a part of */
    };
    uint32_t calendar;
    int32_t sequence;         /* SEQUENCE */
    uint32_t stamp;           /* DTSTAMP, in seconds since 1970; 0: none */
    uint32_t first;           /* part of this event */
    uint32_t next;            /* part of the same event; of an event with parts, its last one */
    uint8_t kind;             /* enum component_kind */
    uint8_t refused : 1;      /* and said */
    uint8_t is_instance : 1;  /* has a RECURRENCE-ID */
    uint8_t is_free : 1;      /* TRANSP:TRANSPARENT */
    uint8_t is_made : 1;      /* its UID is one that fasti makes: a UUID of version 5 */
    uint8_t is_part : 1;      /* as fasti writes items and deadlines */
    uint8_t has_twins : 1;
};

/* What a VCALENDAR says for all in it. */
struct calendar {
    char *zone_name;          /* X-WR-TIMEZONE; NULL */
    size_t definitions;       /* how many VTIMEZONE it has, and the TZID of the last */
    char *defined;
    bool is_cancelled;        /* METHOD:CANCEL */
    bool is_answer;           /* METHOD:REPLY and the like: it announces nothing */
    const struct timezone_use *zone;  /* of what names none */
};

struct intake {
    const struct input *input;
    struct slice bytes;          /* the calendar's text */
    struct report *report;
    struct provenance provenance;
    struct lines lines;
    struct timezone_uses zones;
    struct timezone_use given;   /* --timezone */
    struct timezone_use utc;     /* of what repeats by UTC */
    struct calendar *calendars;
    size_t calendars_len, calendars_room;
    struct component *components;
    size_t len, room, rested;
    struct sheet sheet;
    struct event *view;          /* NULL until it is needed */
    void (*take)(void *context, struct slice line);
    void *context;
    size_t said, in_utc, floating, unnamed, bytes_guessed, left[COMPONENT_OTHER + 1];
};

/* One thing that is wrong with a line; beyond a number of them only counted. False, so that a reader can
 * return it. */
bool intake_say(struct intake *intake, enum severity severity, size_t line, const char *format, ...)
    PRINTF_LIKE(4, 5);
/* Which line of the input a line of the calendar's text is. */
size_t intake_line(const struct intake *intake, size_t line);

/* The bytes before `at` leave memory now and then. */
static inline void intake_rest(struct intake *intake, size_t at)
{
    if (intake->lines.origin == NULL)
        bulk_rest(intake->input->bulk, &intake->rested, at);
}

/* Finds every component of the file, refuses what is broken, and links what belongs together. */
void scan_components(struct intake *intake);
void link_components(struct intake *intake);
uint64_t hash_text(struct slice text);
/* JSON as an event's view, good until the next one; NULL where it is none. */
const struct event *intake_view(struct intake *intake, const char *json);

/* A time as it is written. */
struct point {
    struct when when;         /* a date alone: a day */
    bool utc;
    char tzid[96];            /* empty: none is named */
    struct place place, zone_place;
    size_t line;
};

/* A component that is a part of an event: an item of its programme, a deadline, or an instance
 * that is changed. */
struct part {
    const struct component *component;
    struct point start, end, due, instance;
    char *uid, *title, *description, *location, *track, *kind;
    struct place title_place, location_place;
    struct seen_twin twin;
    bool is_item;
    bool holds;               /* its twin does */
    bool whole_title;         /* what stands before its title is no status */
};
struct parts {
    struct part *rows;
    size_t len, room;
};

/* An event while it is made of its component. */
struct making {
    struct intake *intake;
    const struct component *component;
    struct sheet *sheet;
    const char *const *words;
    const struct calendar *calendar;
    const struct timezone_use *zone;  /* its wall clock; NULL while it has none: it is of days */
    struct point start, end, instance;
    struct when start_local, end_local;
    char *uid, *title, *language, *description, *location, *status, *rule, *duration, *place_name;
    struct place uid_place, title_place, description_place, location_place, status_place, rule_place,
        duration_place;
    size_t rule_line, duration_line;
    struct slice before_room, behind_room;  /* of the location, where items have rooms of their own */
    bool repeats;             /* by a rule, or on further days */
    bool place_is_unnamed;    /* the calendar tells of a place apart, and gives it no name */
    bool stays_in_utc;        /* UTC is the zone of the event, not a way to write its times */
    bool whole_title;         /* what stands before it is no status */
    struct parts parts;
    struct twins twins;
};

/* Reads the parts of the event; deadlines go into its sheet, days of changed instances are excluded. False,
 * said: it cannot be read. */
bool parts_take(struct making *making);
void parts_free(struct parts *parts);
/* An address of several lines with commas between. The caller's. */
char *place_in_one_line(const char *text);
/* LOCATION of the event and of its items, as name, room and address. */
void place_take(struct making *making);
/* An event whose only place is an address is online, where nothing else says how it is attended. */
void place_join(struct making *making);
/* The room of an item; empty where it has none of its own. */
struct slice place_room(const struct making *making, const struct part *part);

/* A component as an event: its line is handed over. False where there is none; what is wrong is said. */
bool event_make(struct intake *intake, const struct component *component);

/* The title without the word of its status before it, which `*word` receives; FEED_COUNT: there is none. */
struct slice title_without_status(const char *const *words, struct slice title, enum feed_word *word);

/* Values. Texts are the caller's. */
char *content_text(struct intake *intake, const struct content *content, size_t *len);
/* The value with its escapes as they stand. */
char *content_plain(struct intake *intake, const struct content *content);
/* A parameter's text, `^` escapes (RFC 6868) read; NULL where there is none. */
char *content_parameter_text(const struct content *content, const char *name);
bool point_read(struct intake *intake, const struct content *content, struct point *moment);
/* The moment on the event's wall clock; a day stays one. False, said, where its zone is not known. */
bool point_local(struct making *making, const struct point *moment, struct when *local);
/* The zone that a moment names or implies; NULL, said, where it is not known. */
const struct timezone_use *point_zone(struct making *making, const struct point *moment);

#endif
