/* What a phrase says, before we know what it is about. */
#ifndef FASTI_MENTION_H
#define FASTI_MENTION_H

#include "fasti/text.h"
#include "fasti/when.h"

enum mention_kind {
    MENTION_TIME,        /* a day, a clock time, both, or a range of these: start, end, bound, weekday */
    MENTION_DURATION,    /* seconds */
    MENTION_OFFSET,      /* offset: "5 werkdagen voor de start" */
    MENTION_MONEY,       /* amount, currency */
    MENTION_COUNT,       /* least, most: people, places, groups ("15 tot 20 deelnemers") */
    MENTION_EMAIL, MENTION_URL, MENTION_PHONE,
    MENTION_POSTAL_CODE, /* with the city behind it in `rest` */
    MENTION_STREET,      /* street and number */
    MENTION_OTHER,       /* a number with a role that is none of these: an article of law, a room, a year of birth */
};

/* What the words before a time say of it. */
enum bound {
    BOUND_NONE,
    BOUND_FROM,     /* vanaf, sinds: open towards the end */
    BOUND_UNTIL,    /* tot: exclusive for a day, the moment for a clock time */
    BOUND_THROUGH,  /* tot en met, uiterlijk: inclusive */
    BOUND_BEFORE,   /* voor, vóór: exclusive */
};

struct mention {
    enum mention_kind kind;
    size_t token, tokens;
    struct span span;
    struct when start, end;  /* end: all unstated unless a range; its date is filled from start */
    struct span start_span, end_span;
    enum bound bound;
    int weekday;             /* enum weekday as stated, or UNSTATED */
    struct span weekday_span;
    bool approximate;        /* ca., rond */
    bool relative;           /* reckoned from the reference day (morgen, volgende week) */
    bool repeated;           /* elke dinsdag */
    bool span_of_days;       /* a range from one day to another, not clock times of one day */
    int64_t seconds;
    struct offset offset;
    long least, most;        /* UNSTATED where not said */
    enum sense unit;         /* of a count: what the word behind it means */
    char amount[16];         /* EVENT.md money */
    char currency[4];
    struct span rest;
};

struct mentions {
    struct mention *at;
    size_t len, room;
};

/* What a recogniser may know beside the text. */
struct mention_settings {
    struct when reference;   /* the day that relative days count from; a full date */
};

/* How many tokens from `token` on say something; 0: none. */
typedef size_t recogniser(const struct text *text, size_t token, const struct mention_settings *settings, struct mention *mention);

/* Every recogniser left to right, the longest wins; then neighbouring days and clock times become one (when_fill). */
void mentions_read(const struct text *text, const struct mention_settings *settings, struct mentions *mentions);
void mentions_free(struct mentions *mentions);
/* The first mention at or behind a token: index, mentions->len where there is none. */
size_t mentions_at(const struct mentions *mentions, size_t token);
/* A JSON object a line: kind, text, line, column, length, and the values, resolved against the reference. */
void mentions_write(const struct text *text, const struct mentions *mentions, const struct mention_settings *settings, FILE *out);

#endif
