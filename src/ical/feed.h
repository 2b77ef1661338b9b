/* What the parts of the feed writer share: the collection, the zones in use, and the event being written. */
#ifndef ICAL_FEED_H
#define ICAL_FEED_H

#include "fasti/ical.h"
#include "fasti/language.h"
#include "fasti/twin.h"
#include "fasti/zone.h"
#include "ical/wire.h"

/* A zone that events use, and the years in which they do. */
struct zone_use {
    struct zone *zone;
    char *parameter;  /* `;TZID=Europe/Amsterdam:` */
    int from, to;
    bool utc;         /* no TZID, no VTIMEZONE */
};

struct zone_uses {
    struct zone_use **rows;
    size_t len, room;
};

/* The use of a zone by name, opened when new; NULL where there is no such zone. */
struct zone_use *zone_use_find(struct zone_uses *uses, struct slice name);
/* A day needs no zone. */
void zone_use_year(struct zone_use *use, struct when when);
void zone_uses_write(const struct zone_uses *uses, struct wire *wire);
void zone_uses_free(struct zone_uses *uses);

/* An item of a programme with the times that it comes to. */
enum item_member {
    ITEM_TITLE,
    ITEM_START,
    ITEM_END,
    ITEM_TRACK,
    ITEM_KIND,
    ITEM_ROOM,
    ITEM_SPEAKERS,
    ITEM_DESCRIPTION,
    ITEM_MEMBERS
};
struct item {
    struct value element;    /* of the programme */
    struct value members[ITEM_MEMBERS];
    struct when start, end;  /* end unstated: not known */
    uint64_t hash;           /* of the title */
    uint32_t twin;           /* how many before it have the same */
};
struct items {
    struct item *rows;
    size_t len, room;
};
struct slice item_text(const struct item *item, enum item_member member);

/* Lines that stand in each component of an event: where in the text they are, to be copied; len 0:
 * not written yet. WORDS are the announcement's own in the DESCRIPTION written last, FACTS stand
 * before them there. */
enum { AGAIN_STAMP, AGAIN_STAMPS, AGAIN_PLACE, AGAIN_WORDS, AGAIN_FACTS, AGAIN_KEPT, AGAIN_TIMES, AGAIN_LEN };
struct again {
    size_t at, len;
};

/* The event being written. */
struct subject {
    const struct ical_settings *settings;
    struct wire *wire;
    const struct event *event;
    const struct zone_use *zone;
    const char *const *words;   /* in the event's language */
    const struct state *state;  /* what its status means */
    struct slice uid, language; /* language empty: none, or no language tag */
    struct when start, end;     /* end unstated: not known */
    struct items *items;
    struct again *again;        /* AGAIN_LEN of them */
    struct ical_text *spoken;   /* what a line says, for its twin */
};

/* What a status means in a calendar. */
struct state {
    const char *name;          /* fasti-event(5) */
    const char *status;        /* RFC 5545 STATUS; NULL: none */
    enum feed_word prefix;     /* before SUMMARY; FEED_COUNT: none */
};

/* Times. One that the clock shows twice is written in UTC, one that it skips as that which it shows then
 * (section 3.3.5). */

bool time_is_day(struct when when);
/* What the clock shows at a time that it skips; any other time as it is. `*utc` is set where it has to be
 * written in UTC. */
struct when time_shown(const struct zone_use *zone, struct when when, bool *utc);
/* A stated hour with unstated minutes is a full hour; a day that is in no calendar is unstated. */
struct when time_whole(struct when when);
int64_t time_instant(const struct zone_use *zone, struct when when);
/* `NAME;TZID=…:…`, `NAME;VALUE=DATE:…` or `NAME:…Z`, with its line end. */
void time_write(struct wire *wire, const char *name, const struct zone_use *zone, struct when when, bool utc);
/* DTSTART, and DTEND where `end` is stated, later, and not in the way of a rule. False where one is written
 * as another time, or in UTC. */
bool time_write_both(const struct subject *subject, struct when start, struct when end);
/* The end that an event comes to: stated, or start and stated duration; unstated where there is none after
 * the start. */
struct when time_end(const struct event *event, const struct zone_use *zone, struct when start);

/* RRULE, EXDATE and RDATE for something that starts at `start`. */
void repeat_write(const struct subject *subject, struct when start);
/* Whether a RRULE value is one of RFC 5545, strictly; at most once a day wherever that is asked for. */
bool repeat_is_valid(struct slice rule);

/* Properties. */

/* `NAME;LANGUAGE=nl:` */
void property_begin(const struct subject *subject, const char *name);
/* BEGIN, UID and DTSTAMP of the component that `uid` is of. */
void component_begin(const struct subject *subject, const char *component, struct slice uid);
/* SEQUENCE, CREATED and LAST-MODIFIED, behind all other properties. */
void stamps_write(const struct subject *subject);
/* A VALARM of `text`, where one is asked for. */
void alarm_write(const struct subject *subject, const char *trigger, struct slice text);
void component_end(const struct subject *subject, const char *component);
/* Whether the title stands behind, or looks as if it stood behind, the word of a status. */
bool summary_is_ambiguous(const struct subject *subject, struct slice title);
void summary_write(const struct subject *subject, const char *before, struct slice title);
/* Where it is, as one text, with the room of an item, or (empty) that of the event. */
void place_write(const struct subject *subject, const char *name, struct slice room);
void status_write(const struct subject *subject);
void uri_write(const struct subject *subject, struct slice uri);
/* Whether it says a place that one can go to. */
bool place_is_stated(const struct event *event);
void parent_write(const struct subject *subject);
/* Which property these become; NULL: none. The address of a place is where one joins, unless people come
 * together there: then it tells of the place. */
const char *place_link_name(const struct subject *subject);
const char *registration_link_name(const struct subject *subject);
void place_link_write(const struct subject *subject);
void registration_link_write(const struct subject *subject);
void source_link_write(const struct subject *subject);
void image_write(struct wire *wire, struct slice uri);
void images_write(const struct subject *subject);
void color_write(const struct subject *subject);

/* Behind the CRLF of the content line at `at`. */
size_t folded_next(struct slice lines, size_t at);
/* The value of a content line that stands folded on the wire, its escapes resolved, up to the byte
 * `mark` of it if that is not NULL: `*marked` receives whether it came so far. Borrowed from `out`,
 * which is used anew. */
struct slice folded_say(struct ical_text *out, struct slice value, const char *mark, bool *marked);
/* Whether the plain properties leave a doubt of what the keys of a twin are. */
bool twin_is_needed(const struct subject *subject, enum twin twin);
/* Whether an item has no entry of its own, but stands in the event's description. */
bool item_is_told(const struct subject *subject, const struct item *item);
/* Whether an item's entry says without doubt all that it has: title, start and end as they are stated
 * (`exact`: as they were written). */
bool item_is_plain(const struct subject *subject, const struct item *item, bool exact);
/* The twins of what the event's lines from byte `from` on say, of an item's (`exact`: its times are written
 * as they are), of a deadline's. */
void twins_write(const struct subject *subject, size_t from);
void twin_write_item(const struct subject *subject, const struct item *item, bool exact, size_t from);
void twin_write_deadline(const struct subject *subject, const char *name, size_t from);
/* PARTICIPANT and VLOCATION, where they are asked for: of the event, of an item with this UID. */
void structure_write(const struct subject *subject);
/* Properties of the calendar that the event was read from, which no key of fasti-event(5)
 * holds (fasti-event(5), `ical`). */
void kept_write(const struct subject *subject);
/* Everything of the event but its times, as rows. */
void properties_write(const struct subject *subject);

void structure_write_item(const struct subject *subject, const struct item *item, struct slice uid);

/* DESCRIPTION: facts first, then the text. */
void description_write(const struct subject *subject);
void description_write_item(const struct subject *subject, const struct item *item);

/* Writes the lines again; false where they are not there yet. */
bool again_write(const struct subject *subject, size_t which);
/* What is written from now on, up to again_end, is them. */
void again_begin(const struct subject *subject, size_t which);
void again_end(const struct subject *subject, size_t which);

/* The programme's items with the times that they come to, into subject->items. */
void items_resolve(const struct subject *subject);
void items_write(const struct subject *subject);
void items_note_years(const struct subject *subject, struct zone_use *use);

/* The last day to register, and to cancel free of charge. */
struct deadline {
    const char *name;  /* makes its UID */
    enum key closes, closes_before, url;
    enum feed_word word;
};
const struct deadline *deadline_rows(size_t *len);
/* Unstated where there is none. */
struct when deadline_when(const struct subject *subject, const struct deadline *deadline);
void deadlines_write(const struct subject *subject);

#endif
