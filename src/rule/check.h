/* One event as the rules see it, and how they say what they found. */
#ifndef RULE_CHECK_H
#define RULE_CHECK_H

#include "fasti/rule.h"
#include "fasti/zone.h"

/* One entry of the programme. */
struct item {
    struct value value, speakers;
    size_t index;
    struct when start, end;
    struct slice title, kind, track, room;
};

/* The moments that an event states of itself, in the order in which rules speak of them. */
enum moment {
    MOMENT_START,
    MOMENT_END,
    MOMENT_DOORS,
    MOMENT_PREVIOUS,
    MOMENT_OPENS,
    MOMENT_CLOSES,
    MOMENT_CANCELS,
    MOMENT_COUNT
};
struct moment_row {
    enum key key;
    const char *pointer;
};
extern const struct moment_row moment_rows[MOMENT_COUNT];

struct check {
    struct rules *rules;
    const struct event *event;
    const char *path;
    size_t line;
    bool apart;               /* the event is not that line as it stands */
    struct slice given;       /* the source that the caller knows */
    struct when moments[MOMENT_COUNT]; /* as they are stated */
    struct when start, end;   /* the first two of them */
    struct when now;          /* on the event's wall clock */
    const struct zone *zone;  /* NULL where the event's is none */
    struct quiet_day *quiet_days;
    bool zone_wrong;          /* it names a zone that there is not */
    char country[3];          /* whose holidays count; empty where not known */
    const struct holidays *holidays; /* and those that were added */
    const struct item *items;
    size_t items_len;
    uint64_t ticket;
    struct notes *notes;      /* NULL: nothing is to be noted */
    struct report *report;
};

/* What a finding is about: a rule, the JSON Pointer of a value, and of another one that it disagrees with
 * (may be NULL). Where it is about words that no value was read from, `at` and `other_at` are their places in
 * the announcement (column 0: none). */
struct fault {
    const char *rule, *key, *other;
    struct place at, other_at;
    const char *other_message; /* what to say of the other place */
};
/* Adds a finding with its place, unless the rule is allowed. */
void check_say(const struct check *check, struct fault fault, const char *format, ...) PRINTF_LIKE(3, 4);
/* Says how often more the rule was broken than was said. */
void check_say_left_off(const struct check *check, const char *rule);
/* The severity of a rule for this event: ALLOW where it need not be looked at. */
enum severity check_severity(const struct check *check, const char *rule);

/* What day_holiday and day_is_workday say of a day in the event's country. */
const char *check_holiday_on(const struct check *check, long day);
bool check_is_workday(const struct check *check, long day);

/* What a full date-time is on the event's wall clock, as zone_instant says. */
enum zone_kind check_instant(const struct check *check, struct when when, int64_t *instant);

/* A line of the announcement (from 1); empty where it is not known or has changed since. */
struct slice check_source_line(const struct check *check, size_t line);

/* `/programme/3/start`, in `out`; `name` NULL: the item itself. */
#define KEY_TEXT 64
char *item_key(const struct item *item, const char *name, char out[KEY_TEXT]);
/* What to call an item: its title, at most so many bytes of it. */
#define NAME_TEXT 84
char *name_text(struct slice title, char out[NAME_TEXT]);
/* A when for a message: the clock where `beside` has the same day (or none has one), else all of it. */
#define MOMENT_TEXT 24
char *moment_text(struct when when, struct when beside, char out[MOMENT_TEXT]);

/* Before, and certainly so: a clock reading without a date may belong to the night that follows. */
bool moment_is_before(struct when a, struct when b);
static inline bool value_is_text(struct value value, const char *text)
{
    return slice_is(value_text(value), text);
}
/* Whether the event's value of a key is this text. */
static inline bool check_is(const struct check *check, enum key key, const char *text)
{
    return value_is_text(event_value(check->event, key), text);
}

/* The rules that look at every value: form, control characters, addresses (src/rule/schema.c). */
void check_values(const struct check *check);
/* Whether an announced weekday fits its date (src/rule/weekday.c). */
void check_weekday(const struct check *check);
/* Whether the announcement has a weekday beside a date of the event. */
bool check_names_weekday(const struct check *check, const char *key, struct when when);
/* Whether the announcement states two values for one thing (src/rule/disagreement.c). */
void check_disagreements(const struct check *check);
/* Prepares the examination of an event: its zone, its country, its programme. */
void check_begin(struct check *check, struct rules *rules, const struct event *event,
                 const struct origin *origin, struct report *report);

/* One room of rules. */
struct rule_table {
    const struct rule *rows;
    size_t len;
};
extern const struct rule_table rule_times, rule_programme, rule_clock, rule_moments, rule_capacities,
    rule_deadlines, rule_registration, rule_prices, rule_status, rule_across, rule_publishing, rule_texts,
    rule_codes, rule_people;

#endif
