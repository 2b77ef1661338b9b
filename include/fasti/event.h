/* An event's line, seen through the key table: values by key, lists, unknown keys. Nothing is
 * allocated per event. */
#ifndef FASTI_EVENT_H
#define FASTI_EVENT_H

#include "fasti/report.h"
#include "fasti/when.h"

/* The keys of fasti-event(5) that stand in an event once; the rows of src/event/key.c, in the same order. */
enum key {
    KEY_UID, KEY_TITLE, KEY_LANGUAGE, KEY_STATUS, KEY_START, KEY_END, KEY_PREVIOUS_START, KEY_RECURRENCE,
    KEY_EXCLUDED, KEY_ADDED, KEY_DOORS, KEY_DURATION, KEY_TIMEZONE, KEY_ATTENDANCE, KEY_LOCATION,
    KEY_LOCATION_NAME, KEY_LOCATION_ROOM, KEY_LOCATION_STREET, KEY_LOCATION_POSTAL_CODE, KEY_LOCATION_CITY,
    KEY_LOCATION_COUNTRY, KEY_LOCATION_URL, KEY_ORGANIZERS, KEY_SPEAKERS, KEY_PROGRAMME, KEY_CAPACITY,
    KEY_CAPACITY_MIN, KEY_CAPACITY_MAX, KEY_CAPACITY_BOOKED, KEY_CAPACITY_WAITLISTED, KEY_CAPACITY_PER,
    KEY_REGISTRATION, KEY_REGISTRATION_REQUIRED, KEY_REGISTRATION_STATE, KEY_REGISTRATION_OPENS,
    KEY_REGISTRATION_CLOSES, KEY_REGISTRATION_CLOSES_BEFORE, KEY_REGISTRATION_URL, KEY_REGISTRATION_EMAIL,
    KEY_CANCELLATION, KEY_CANCELLATION_CLOSES, KEY_CANCELLATION_CLOSES_BEFORE, KEY_CANCELLATION_FEE,
    KEY_PRICES, KEY_AUDIENCE, KEY_CONTACTS, KEY_URL, KEY_KEYWORDS, KEY_DESCRIPTION, KEY_SEQUENCE, KEY_CREATED,
    KEY_UPDATED, KEY_SOURCE, KEY_SOURCE_PATH, KEY_SOURCE_URL, KEY_SOURCE_FORMAT, KEY_SOURCE_SHA256, KEY_SPANS,
    KEY_DISAGREEMENTS, KEY_ALLOW, KEY_ASSUMED,
    KEY_COUNT
};
/* The keys inside lists, and of objects that are one value: the rows behind those. ITEM is an element
 * of the programme. */
enum {
    ROW_EXCLUDED = KEY_COUNT, ROW_ADDED, ROW_ORGANIZER, ROW_ORGANIZER_NAME, ROW_ORGANIZER_EMAIL,
    ROW_ORGANIZER_URL, ROW_SPEAKER, ROW_SPEAKER_NAME, ROW_SPEAKER_PREFIX, ROW_SPEAKER_ROLE, ROW_ITEM,
    ROW_ITEM_TITLE, ROW_ITEM_START, ROW_ITEM_END, ROW_ITEM_KIND, ROW_ITEM_TRACK, ROW_ITEM_ROOM,
    ROW_ITEM_SPEAKERS, ROW_ITEM_SPEAKER, ROW_ITEM_SPEAKER_NAME, ROW_ITEM_SPEAKER_PREFIX,
    ROW_ITEM_SPEAKER_ROLE, ROW_ITEM_DESCRIPTION, ROW_REGISTRATION_AMOUNT, ROW_REGISTRATION_UNIT,
    ROW_CANCELLATION_AMOUNT, ROW_CANCELLATION_UNIT, ROW_FEE_AMOUNT, ROW_FEE_CURRENCY, ROW_PRICE,
    ROW_PRICE_AMOUNT, ROW_PRICE_CURRENCY, ROW_PRICE_FOR, ROW_AUDIENCE, ROW_CONTACT, ROW_CONTACT_NAME,
    ROW_CONTACT_EMAIL, ROW_CONTACT_PHONE, ROW_KEYWORD, ROW_DISAGREEMENT,
    ROW_DISAGREEMENT_KEY, ROW_DISAGREEMENT_VALUE, ROW_ALLOW, ROW_ASSUMED, ROW_COUNT
};

/* What a value has to look like. */
enum form {
    FORM_TEXT,     /* a string, not empty */
    FORM_CHOICE,   /* one of the row's choices */
    FORM_WHEN, FORM_DURATION, FORM_OFFSET, FORM_MONEY, FORM_INSTANT, FORM_URL, FORM_EMAIL, FORM_INTEGER,
    FORM_BOOL,
    FORM_OBJECT,   /* its members have rows of their own: `location.name` */
    FORM_LIST,     /* its elements have a row of their own: `prices[]` */
};
struct key_row {
    /* dotted: `location.city`; `[]` for each element of a list: `programme[].speakers[].name` */
    const char *name;
    struct slice last;    /* what it is called in the object that it is in; of an element of a list empty */
    enum form form;
    const char *choices;  /* `a|b|c` of FORM_CHOICE */
    /* the row of the object or list that it is in; KEY_UID, in which nothing is: the event itself */
    uint8_t in;
};
/* By enum key, and behind those by those of lists. `*len` receives how many in all: ROW_COUNT. */
const struct key_row *key_rows(size_t *len);
/* The key with this dotted name; KEY_COUNT where there is none. */
enum key key_find(struct slice name);
/* The same for a name that somebody wrote at `where` (`--sort`); where there is none, said
 * with the nearest. */
enum key key_expect(struct slice name, const char *where, struct report *report);
/* Takes the first name off a list `name,name,...` that somebody wrote at `where`; the list is NULL behind its
 * last. False, said, where nothing stands before, between or behind commas. */
bool names_next(const char **list, const char *where, struct slice *name, struct report *report);
/* Appends the keys of `name,name,...` to an array (NULL and 0 to begin with) that is the caller's; false,
 * said, at one that is none. */
bool keys_read(const char *list, const char *where, enum key **keys, size_t *len, struct report *report);

enum value_type {
    VALUE_NULL,
    VALUE_FALSE,
    VALUE_TRUE,
    VALUE_INTEGER,
    VALUE_REAL,
    VALUE_STRING,
    VALUE_LIST,
    VALUE_OBJECT
};

/* A view of one line at a time. event_new once, event_read for each line: the memory is used again. Not for
 * two threads at once. Values and slices are borrowed: good until the next event_read, and only while the
 * line's bytes stay. */
struct event;
struct value {
    const struct event *event;  /* NULL: no such value */
    uint32_t at;
};
/* A value of the line, or the name right before a member's value. Offsets are into the line; a string's take
 * in its quotes. */
struct event_node {
    uint32_t start, end;
    uint32_t next;   /* the next sibling value; 0: none */
    uint8_t type;    /* enum value_type */
    uint8_t row;     /* of the key table; ROW_COUNT: none */
    bool is_member : 1;  /* its name is the node before it */
    bool has_escape : 1; /* a string that is not its own text */
    bool has_child : 1;
};
/* Open only to the short questions below, which are asked too often to be calls. */
struct event {
    struct slice line;
    struct event_node *nodes;         /* in the order of the line */
    size_t nodes_len;
    /* as long as the line, where it has an escape: a string is unescaped at its own offset */
    char *scratch;
    uint32_t values[KEY_COUNT]; /* nodes; 0: absent */
};

struct event *event_new(void);
void event_free(struct event *event);
/* For AUTO_EVENT: event_free of what a variable holds when it goes out of scope. */
void event_release(struct event **event);
#define AUTO_EVENT __attribute__((cleanup(event_release))) struct event

/* Where and why a line is no event. `column` counts bytes from 1. */
struct flaw {
    size_t column;
    const char *expected;  /* a literal */
};
/* Takes a line (no newline) as strict JSON (RFC 8259, UTF-8, one object, no key twice, nesting up to 2048).
 * False with `*flaw` (may be NULL) where it is not. Does not check fasti-event(5)'s forms. */
bool event_read(struct event *event, struct slice line, struct flaw *flaw);
/* The same of a list, to whose values no key leads: they are those of event_root. */
bool event_read_list(struct event *event, struct slice json, struct flaw *flaw);
/* The uid that a line says, which mostly stands first in it: what is behind that is not looked at, and may be
 * no JSON. Empty where none is found. Good until the event, which holds nothing then, reads a line. */
struct slice event_uid(struct event *event, struct slice line);
/* The line that was read. */
static inline struct slice event_line(const struct event *event)
{
    return event->line;
}

/* There is one. */
static inline bool value_is(struct value value)
{
    return value.event != NULL;
}
static inline enum value_type value_type(struct value value)
{
    return value.event != NULL ? (enum value_type)value.event->nodes[value.at].type : VALUE_NULL;
}
/* As it stands in the line. */
static inline struct slice value_json(struct value value)
{
    if (value.event == NULL)
        return SLICE("");
    const struct event_node *node = &value.event->nodes[value.at];
    return (struct slice){value.event->line.at + node->start, node->end - node->start};
}
/* What a name or string says. */
struct slice event_node_unescape(const struct event *event, const struct event_node *node);
static inline struct slice event_node_text(const struct event *event, const struct event_node *node)
{
    return node->has_escape ? event_node_unescape(event, node)
                            : (struct slice){event->line.at + node->start + 1, node->end - node->start - 2};
}
/* The text of a string, unescaped; empty for anything else. */
static inline struct slice value_text(struct value value)
{
    return value_type(value) == VALUE_STRING ? event_node_text(value.event, &value.event->nodes[value.at])
                                             : SLICE("");
}
/* What a value means; false, nothing written, where it is no such thing (fasti-event(5)). */
bool value_integer(struct value value, int64_t *integer);
bool value_when(struct value value, struct when *when);
bool value_offset(struct value value, struct offset *offset);
/* The row of the key table that says what it has to look like; ROW_COUNT where there is none. */
static inline unsigned value_row(struct value value)
{
    return value.event != NULL ? value.event->nodes[value.at].row : ROW_COUNT;
}
/* Elements of a list, members of an object, in order: for (v = value_first(list); value_is(v);
 * v = value_next(v)). */
static inline struct value value_first(struct value parent)
{
    if (parent.event == NULL || !parent.event->nodes[parent.at].has_child)
        return (struct value){0};
    return (struct value){parent.event, parent.at + (value_type(parent) == VALUE_OBJECT ? 2 : 1)};
}
static inline struct value value_next(struct value child)
{
    uint32_t next = child.event != NULL ? child.event->nodes[child.at].next : 0;
    return next != 0 ? (struct value){child.event, next} : (struct value){0};
}
/* The name of a member as it stands in the line. */
static inline struct slice value_name_json(struct value member)
{
    if (member.event == NULL || !member.event->nodes[member.at].is_member)
        return SLICE("");
    const struct event_node *node = &member.event->nodes[member.at - 1];
    return (struct slice){member.event->line.at + node->start, node->end - node->start};
}
/* The name of a member, unescaped. */
static inline struct slice value_name(struct value member)
{
    if (member.event == NULL || !member.event->nodes[member.at].is_member)
        return SLICE("");
    return event_node_text(member.event, &member.event->nodes[member.at - 1]);
}
/* The member of this name; no value where there is none. Looks through all of them: see members_of. */
struct value value_member(struct value object, const char *name);
/* How many elements or members it has. */
size_t value_len(struct value parent);
/* Whether two values mean the same: spelling, white space and the order of members aside. Two
 * absent ones do. */
bool value_same(struct value a, struct value b);

/* Members of an object found by name, however many there are. */
struct members {
    struct value *all; /* by name */
    size_t len;
};
/* Free the array with free(). Anything but an object has none. */
struct members members_of(struct value object);
/* No value where there is no such member. */
struct value members_find(const struct members *members, struct slice name);

/* The object that is all of the line. */
struct value event_root(const struct event *event);
/* The key that a member of this name would be in the event (`in`: KEY_COUNT), or in the object of the
 * key `in`, whether there is such a member or not; KEY_COUNT where it is none. Takes the same time
 * for every name. */
enum key event_key(const struct event *event, enum key in, struct slice name);
static inline struct value event_value(const struct event *event, enum key key)
{
    uint32_t node = event->values[key];
    return node != 0 ? (struct value){event, node} : (struct value){0};
}
/* Shorthands for event_value(event, key) of a string, a when, an integer: empty, all unstated, or the
 * fallback where absent. */
static inline struct slice event_text(const struct event *event, enum key key)
{
    return value_text(event_value(event, key));
}
struct when event_when(const struct event *event, enum key key);
int64_t event_integer(const struct event *event, enum key key, int64_t fallback);
/* The value at a JSON Pointer (RFC 6901); no value where there is none. */
struct value event_pointer(const struct event *event, struct slice pointer);
/* The values at many of them, in one walk through the event. */
struct pointed {
    struct slice pointer;  /* asked for */
    struct value value;    /* received */
    uint32_t same;         /* used within */
};
void event_pointers(const struct event *event, struct pointed *pointed, size_t len);
/* The place that `spans` gives for a pointer; false where it gives none. Path is not set. */
bool event_span(const struct event *event, const char *pointer, struct place *place);
/* The same of a member of `spans`. */
bool value_place(struct value span, struct place *place);
/* The UID that a deadline (`registration`, `cancellation`) of the event `uid` has in a feed. */
void event_deadline_uid(const char *deadline, struct slice uid, char out[UUID_TEXT]);
/* Whether `assumed` names the pointer. */
bool event_is_assumed(const struct event *event, const char *pointer);

#endif
