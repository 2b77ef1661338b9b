/* What the parts of the linter share: the rules by number, a content line, the components that are open. */
#ifndef ICAL_LINT_H
#define ICAL_LINT_H

#include "fasti/ical.h"

/* The rows of rules.c, in the same order. */
enum lint {
    LINT_BOM, LINT_LINE_END, LINT_LINE_LONG, LINT_LINE_BLANK, LINT_FOLD_EMPTY, LINT_FOLD_CHARACTER, LINT_CONTROL, LINT_UTF8,
    LINT_LINE_MALFORMED, LINT_NESTING, LINT_COMPONENT_MISSING, LINT_PROPERTY_MISSING, LINT_PROPERTY_REPEATED,
    LINT_PROPERTY_MISPLACED, LINT_PROPERTY_CONFLICT, LINT_VALUE, LINT_VALUE_CHOICE, LINT_VALUE_UTC, LINT_TEXT_ESCAPE,
    LINT_TZID_UNDEFINED, LINT_TZID_REPEATED, LINT_END, LINT_END_TYPE, LINT_UID_REPEATED, LINT_METHOD_ORGANIZER,
    LINT_COUNT
};

/* One content line, unfolded; good until the next. */
struct content {
    struct slice name, parameters, value;
    size_t line;  /* where it begins */
};

enum component {
    COMPONENT_CALENDAR = 1, COMPONENT_EVENT = 2, COMPONENT_TODO = 4, COMPONENT_JOURNAL = 8, COMPONENT_FREEBUSY = 16,
    COMPONENT_TIMEZONE = 32, COMPONENT_OBSERVANCE = 64, COMPONENT_ALARM = 128, COMPONENT_OTHER = 256,
};

enum property_type {
    TYPE_ANY, TYPE_TEXT, TYPE_TEXTS, TYPE_TIME, TYPE_TIMES, TYPE_UTC, TYPE_DURATION, TYPE_TRIGGER, TYPE_INTEGER, TYPE_URI,
    TYPE_OFFSET, TYPE_RULE, TYPE_GEO, TYPE_COUNT
};

/* What RFC 5545 says of a property. */
struct property_row {
    const char *name;
    enum property_type type;
    unsigned allowed, once, required;  /* in these components */
    const char *choices;               /* `A|B`; NULL: any value */
    unsigned choices_in;               /* the components that these choices are of */
};
const struct property_row *property_rows(size_t *len);
enum { MOST_PROPERTIES = 64, MOST_DEPTH = 8 };

/* A time that a component was given. */
struct stated {
    bool there, day, utc;
    struct when when;
    char zone[64];
};

/* A component that is open. */
struct frame {
    enum component component;
    char name[32];
    size_t line;
    unsigned char counts[MOST_PROPERTIES];
    unsigned children;          /* bits of the components in it */
    struct stated start, end;
    char *uid, *instance;       /* of its UID and RECURRENCE-ID; NULL: none */
};

/* Something named on a line, judged when all has been read. */
struct named {
    char *name;
    size_t line;
};
struct names {
    struct named *rows;
    size_t len, room;
};

struct lint_run {
    const char *path;
    struct report *report;
    size_t counts[LINT_COUNT];
    struct frame frames[MOST_DEPTH];
    size_t depth;
    size_t calendars;
    bool method, organizer;
    struct names zones, zones_used, uids;
};

/* One finding; of each rule the first few, then only counted. */
void lint_say(struct lint_run *run, enum lint rule, size_t line, const char *format, ...) PRINTF_LIKE(4, 5);

/* Takes a content line apart; false, said, where it is none. */
bool content_read(struct lint_run *run, struct slice text, size_t line, struct content *content);
/* The value of a parameter without its quotes; false where there is none. */
bool content_parameter(const struct content *content, const char *name, struct slice *value);

/* BEGIN, END, and properties within. */
void component_line(struct lint_run *run, const struct content *content);
/* What only the end of the bytes shows. */
void component_finish(struct lint_run *run, size_t line);

/* The value of a property, by its row. */
void property_check(struct lint_run *run, const struct property_row *row, const struct content *content);
bool stated_read(const struct content *content, struct stated *stated);

void names_add(struct names *names, struct slice name, size_t line);

#endif
