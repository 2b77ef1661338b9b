/* What the parts of the linter share: the rules by number, a content line, the components that are open. */
#ifndef ICAL_LINT_H
#define ICAL_LINT_H

#include "fasti/ical.h"

/* The rows of rules.c, in the same order. */
enum lint {
    LINT_BOM, LINT_LINE_END, LINT_LINE_LONG, LINT_LINE_BLANK, LINT_FOLD_EMPTY, LINT_FOLD_CHARACTER,
    LINT_CONTROL, LINT_UTF8, LINT_LINE_MALFORMED, LINT_NESTING, LINT_COMPONENT_MISSING, LINT_PROPERTY_MISSING,
    LINT_PROPERTY_REPEATED, LINT_PROPERTY_MISPLACED, LINT_PROPERTY_CONFLICT, LINT_DEPRECATED,
    LINT_PARAMETER_VALUE, LINT_PARAMETER_REPEATED, LINT_PARAMETER_MISPLACED, LINT_VALUE, LINT_VALUE_TYPE,
    LINT_VALUE_CHOICE, LINT_VALUE_RANGE, LINT_VALUE_UTC, LINT_YEAR, LINT_URI, LINT_TEXT_ESCAPE,
    LINT_TZID_UNDEFINED, LINT_TZID_REPEATED, LINT_FLOATING, LINT_END, LINT_END_ZERO, LINT_END_TYPE,
    LINT_RULE_PARTS, LINT_RULE_UNTIL, LINT_RULE_NEVER, LINT_RULE_START, LINT_RULE_REPEATED, LINT_DATE_TYPE,
    LINT_INSTANCE_TYPE, LINT_INSTANCE_RULE, LINT_UID_REPEATED, LINT_TODO_STATE, LINT_ALARM_PROPERTY,
    LINT_ALARM_REPEAT, LINT_ALARM_ANCHOR, LINT_METHOD_UNKNOWN, LINT_METHOD_COMPONENT, LINT_METHOD_ORGANIZER,
    LINT_METHOD_MISSING, LINT_METHOD_SPARSE, LINT_METHOD_MISPLACED,
    LINT_COUNT
};

/* A stretch of one physical line: `at` counts bytes from the beginning of the calendar, `line` and `column`
 * from 1. */
struct spot {
    size_t at, line, column, length;
};

/* The parameters that fasti knows, in the order of the rows of parameter.c. */
enum parameter {
    PARAMETER_VALUE, PARAMETER_TZID, PARAMETER_ENCODING, PARAMETER_RANGE, PARAMETER_RELATED, PARAMETER_RSVP,
    PARAMETER_ALTREP, PARAMETER_CN, PARAMETER_CUTYPE, PARAMETER_DELEGATED_FROM, PARAMETER_DELEGATED_TO,
    PARAMETER_DIR, PARAMETER_MEMBER, PARAMETER_PARTSTAT, PARAMETER_ROLE, PARAMETER_SENT_BY, PARAMETER_FBTYPE,
    PARAMETER_FMTTYPE, PARAMETER_LANGUAGE,
    PARAMETER_RELTYPE,
    PARAMETER_COUNT
};

/* One content line, unfolded; good until the next. */
struct content {
    struct slice name, parameters, value;
    struct slice known[PARAMETER_COUNT]; /* the value of each, without its quotes; `at` NULL: not there */
    struct spot spot;                    /* of the name */
};

enum component {
    COMPONENT_CALENDAR = 1, COMPONENT_EVENT = 2, COMPONENT_TODO = 4, COMPONENT_JOURNAL = 8,
    COMPONENT_FREEBUSY = 16, COMPONENT_TIMEZONE = 32, COMPONENT_OBSERVANCE = 64, COMPONENT_ALARM = 128,
    COMPONENT_OTHER = 256,
};

enum property_type {
    TYPE_ANY,
    TYPE_TEXT,
    TYPE_TEXTS,
    TYPE_NAME,
    TYPE_TIME,
    TYPE_TIMES,
    TYPE_DATES,
    TYPE_UTC,
    TYPE_DURATION,
    TYPE_TRIGGER,
    TYPE_INTEGER,
    TYPE_URI,
    TYPE_ADDRESS,
    TYPE_OFFSET,
    TYPE_RULE,
    TYPE_GEO,
    TYPE_ATTACHMENT,
    TYPE_PERIODS,
    TYPE_STATUS,
    TYPE_COUNT
};

/* What RFC 5545 says of a property. */
struct property_row {
    const char *name;
    enum property_type type;
    unsigned allowed, once, required;  /* in these components */
    const char *choices;               /* `A|B`; NULL: any value */
    unsigned choices_in;               /* the components that these choices are of */
    int least, most;                   /* of an INTEGER; both 0: any */
};
const struct property_row *property_rows(size_t *len);
enum { MOST_PROPERTIES = 64, MOST_DEPTH = 8 };

/* A time that a component was given. */
struct stated {
    bool there, day, utc;
    struct when when;
    char zone[64];
    struct spot spot;
};

/* What a recurrence rule says, as far as its start and its other parts are concerned. */
enum frequency { SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY, YEARLY };
struct series {
    bool there;
    enum frequency frequency;
    unsigned parts;              /* bits of enum series_part */
    unsigned months, weekdays;   /* bits; weekdays from Monday */
    /* of the month, counted from its beginning and from its end; bit 1: the first, the last */
    uint32_t days, last_days;
    bool ordinal;                /* BYDAY=1MO */
    struct stated until;
    struct spot spot;
};

/* A component that is open. */
struct frame {
    enum component component;
    char name[32];
    struct spot spot;
    unsigned char counts[MOST_PROPERTIES];
    unsigned children;          /* bits of the components in it */
    struct stated start, end, instance;
    struct stated days, times;  /* the first of EXDATE and RDATE of either kind */
    struct series series;
    char *uid, *instance_text;  /* of its UID and RECURRENCE-ID; NULL: none */
    char action[16];            /* of an alarm */
    char status[16];
    int percent;                /* PERCENT-COMPLETE; -1: none */
    struct spot from_start, from_end; /* the TRIGGERs of alarms that count from either; line 0: none */
};

/* Something named on a line, judged when all has been read. */
struct named {
    char *name;
    struct spot spot;
    bool day;   /* of a UID: its start, or RECURRENCE-ID, is a day */
};
struct names {
    struct named *rows;
    size_t len, room;
};

/* Where a stretch of an unfolded line came from. */
struct fold {
    size_t from;         /* in the unfolded line */
    size_t at, line;     /* in the calendar */
    size_t column;
};
/* A content line while its physical lines come in. */
struct unfolded {
    char *bytes;
    size_t len, room;
    struct fold *folds;
    size_t folds_len, folds_room; /* 0: no line yet */
};

/* Who also wants to know what stands there; told before it is judged. */
struct lint_run;
struct lint_watch {
    void (*line)(struct lint_run *run, const struct frame *frame, const struct content *content);
    void (*end)(struct lint_run *run, const struct frame *frame);
    void *watcher;
};
void lint_watch(const char *path, struct slice bytes, struct report *report, const struct lint_watch *watch);
/* A TEXT without its escapes; the caller's. */
char *text_unescape(struct slice text);

struct lint_run {
    const struct lint_watch *watch;   /* NULL: nobody */
    const char *path;
    struct slice bytes;
    struct report *report;
    size_t counts[LINT_COUNT];
    struct unfolded unfolded;
    struct frame frames[MOST_DEPTH];
    /* components that are open, and those within that are too deep to be looked at */
    size_t depth, deeper;
    size_t calendars;
    const struct method_row *method;  /* of the calendar that is open; NULL: none that is known */
    bool has_method;
    struct names zones, zones_used, uids, starts, instances;
};

/* One finding; of each rule the first few, then only counted. */
void lint_say(struct lint_run *run, enum lint rule, struct spot spot, const char *format, ...)
    PRINTF_LIKE(4, 5);
/* Where a part of the content line stands. */
struct spot spot_of(const struct lint_run *run, struct slice part);

/* Text of the calendar for a message: `%.*s` with SHOWN(slice), at most so much of it. */
int shown_len(struct slice text);
#define SHOWN(slice) shown_len(slice), (slice).at

bool name_is(struct slice name, const char *wanted);
/* Whether `value` is one of `A|B`, case aside. */
bool choice_is(const char *choices, struct slice value);

/* Takes a content line apart; false, said, where it is none. */
bool content_read(struct lint_run *run, struct slice text, struct content *content);
bool parameter_is(const struct content *content, enum parameter parameter, const char *wanted);
/* Notes the parameter `text` (`NAME=value`) of a content line and looks at its value. */
void parameter_take(struct lint_run *run, struct content *content, struct slice name, struct slice value);
/* Whether each may stand in this property. */
void parameters_check(struct lint_run *run, const struct content *content, const struct property_row *row);

/* BEGIN, END, and properties within. */
void component_line(struct lint_run *run, const struct content *content);
/* What only the end of the bytes shows. */
void component_finish(struct lint_run *run, struct spot spot);
/* How often the component has a property. */
size_t frame_count(const struct frame *frame, const char *name);
/* What one property says against another, when a component ends. */
void frame_judge(struct lint_run *run, const struct frame *frame);

/* What RFC 5546 demands of the components of a METHOD. */
struct method_row;
const struct method_row *method_find(struct slice name);
void method_judge(struct lint_run *run, const struct frame *frame);

/* The value of a property, by its row. */
void property_check(struct lint_run *run, const struct property_row *row, const struct content *content);
bool stated_read(const struct lint_run *run, const struct content *content, struct stated *stated);
bool stated_is_floating(const struct stated *stated);

/* Reads a rule that recur_is_valid; parts that may not stand together are said. */
void series_read(struct lint_run *run, const struct content *content, struct series *series);
/* The rule against the start of its component. */
void series_judge(struct lint_run *run, const struct frame *frame);

struct named *names_add(struct names *names, struct slice name, struct spot spot);
/* What names say of each other, when all have been read; forgets them. */
void names_judge(struct lint_run *run);

#endif
