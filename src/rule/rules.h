/* A run of the rules over many events: what lasts longer than one event. */
#ifndef RULE_RULES_H
#define RULE_RULES_H

#include "rule/booking.h"
#include "rule/check.h"
#include "rule/schema.h"
#include "fasti/source.h"

#include "fasti/language.h"

/* A zone that was asked for; `zone` NULL: there is none of that name. */
struct zone_slot {
    char *name;
    struct zone *zone;
    struct when now;             /* on its wall clock */
    struct quiet_day *days;      /* the last ones asked about, by number */
};

/* Whether the clock runs through a day without a change. */
struct quiet_day {
    int32_t day;
    bool known, quiet;
    int32_t offset;              /* then: seconds east of UTC */
};

/* A day that somebody asked about. */
struct day_slot {
    long day;
    char country[3];
    bool known, workday;
    const char *holiday;
};

enum { ZONE_SLOTS = 8, DAY_SLOTS = 1024 };

/* How often a rule was broken by the event that is checked. */
struct said {
    size_t told, left_off;
};

/* A rule by its name. */
struct named_rule {
    const char *name;
    const struct rule *rule;
    size_t index;
};

struct rules {
    struct rules_settings settings;
    enum severity *severities;   /* by index of rule_at */
    struct said *said;           /* the same */
    size_t left_off;             /* of all rules together */
    struct named_rule *names;    /* sorted */
    size_t len;
    void (**checks)(const struct check *check);
    size_t checks_len;
    struct day_slot *days;
    struct source source;
    struct zone_slot zones[ZONE_SLOTS];
    size_t next_zone;
    bool has_zones;              /* there is a time zone database */
    struct zone_table *zone_table; /* NULL: not asked for yet */
    struct item *items;
    const struct item **timed;   /* those with a time, sorted for a rule */
    size_t items_room, timed_room;
    struct bookings bookings;    /* of the event that is checked */
    struct name_words *name_words;
    struct name name;            /* that was read or folded last */
};

enum severity rules_severity(const struct rules *rules, const char *rule);
const char *rules_group(const struct rules *rules, const char *rule);
/* How often it was broken. */
struct said *rules_said(struct rules *rules, const char *rule);
/* The zones of the world's countries. */
struct zone_table *rules_zones(struct rules *rules);
/* A language by its tag (BCP 47), the first one where there is none of that tag. */
const struct language *rules_language(struct slice tag);

#endif
