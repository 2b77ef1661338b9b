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
    /* a number with a role that is none of these: an article of law, a room, a year of birth */
    MENTION_OTHER,
};

/* What the words before a time say of it. */
enum bound {
    BOUND_NONE,
    BOUND_FROM,     /* vanaf, sinds: open towards the end */
    BOUND_UNTIL,    /* tot: exclusive for a day, the moment for a clock time */
    BOUND_THROUGH,  /* tot en met, uiterlijk: inclusive */
    BOUND_BEFORE,   /* voor, vóór: exclusive */
};

/* What is not of its kind is zero, or unstated. */
struct mention {
    enum mention_kind kind;
    size_t token, tokens;    /* the first, and how many */
    struct span span;        /* of all of them */
    struct when start, end;  /* end: all unstated unless a range; its date is filled from start */
    struct span start_span, end_span;
    enum bound bound;
    int weekday;             /* enum weekday as stated, or UNSTATED */
    struct span weekday_span;
    bool approximate;        /* ca., rond */
    bool relative;           /* reckoned from the reference day (morgen, volgende week) */
    bool repeated;           /* elke dinsdag */
    bool half_day;           /* an hour from 1 to 11 of which nothing says before or after noon */
    bool span_of_days;       /* a range from one day to another, not clock times of one day */
    /* something of it was taken from the mentions beside it, or from the whole text */
    bool settled;
    bool headed;             /* its month stands in the heading above: `do 4` below `MAART` */
    int64_t seconds;         /* of a duration */
    int months;              /* beside the seconds */
    struct offset offset;    /* before a start that the mention does not know */
    long least, most;        /* UNSTATED where not said */
    enum sense unit;         /* of a count: what the word behind it means */
    char amount[16];         /* fasti-event(5) money */
    char currency[4];        /* ISO 4217 */
    struct span rest;        /* of a postal code: its city */
};

struct mentions {
    struct mention *at;
    size_t len, room;
    bool headed;             /* one of them is */
};

/* What a recogniser may know beside the text. */
struct mention_settings {
    struct when reference;   /* the day that relative days count from; a full date */
    /* of days that are but a number before this token: their month, and year if stated; 0: there are none */
    size_t month_end;
    struct when month;
};

/* How many tokens from `token` on say something; 0: none, and then nothing but the kind may
 * have been written. */
typedef size_t recogniser(const struct text *text, size_t token, const struct mention_settings *settings,
                          struct mention *mention);

/* Every recogniser left to right, the longest wins; then neighbouring days and clock times
 * become one (when_fill). `mentions`, zeroed to begin with, receives them in order of their tokens. */
void mentions_read(const struct text *text, const struct mention_settings *settings,
                   struct mentions *mentions);
/* The same of a part of a text (text_part) whose mentions are known: those that stand well within what was
 * taken of it are taken over. */
void mentions_read_part(const struct text *part, const struct text *whole, const struct mentions *known,
                        const struct mention_settings *settings, struct mentions *mentions);
/* People are invited to afternoons: an hour from one to six of which nothing says the half of the day is past
 * noon, and so is one to eleven where the text speaks of an evening and of no morning. `half_day` stays.
 * `morgen` in a heading is no time where a day to come is written out. */
void mentions_settle(const struct text *text, struct mentions *mentions, struct when reference);
/* Tokens of `for`, `for a` between two hours, when people are let in and when it begins: 7.30 for 8 pm; 0:
 * there are none. */
static inline size_t mention_for(const struct text *text, size_t token)
{
    struct meaning joint = text_meaning(text, VOCABULARY_TIME, token);
    if (joint.sense != SENSE_FOR)
        return 0;
    return joint.tokens + (text_meaning(text, VOCABULARY_TIME, token + joint.tokens).sense == SENSE_ONE);
}
/* The same of a part of a text whose mentions are known, by what the whole says. */
void mentions_settle_part(const struct text *part, const struct text *whole, const struct mentions *known,
                          struct when reference, struct mentions *mentions);
/* Frees what they hold, not the struct itself. */
void mentions_free(struct mentions *mentions);
/* An address to write to as it is meant, whatever it is written like: `info (at) kring.example` is
 * info@kring.example. The caller's. */
char *mention_address(const struct text *text, const struct mention *mention);
/* For people and for JSON: `time`, `postal_code`; `until`, NULL for BOUND_NONE. */
const char *mention_kind_name(enum mention_kind kind);
const char *bound_name(enum bound bound);
/* The seconds and months of a duration as ISO 8601. Returns `out`. */
#define MENTION_DURATION_TEXT (DURATION_TEXT + 16)
char *mention_duration_write(const struct mention *mention, char out[MENTION_DURATION_TEXT]);
/* Start and end of a time as days: what is not stated is reckoned from the reference; a period has its first
 * and last day. */
void mention_resolve(const struct mention *mention, struct when reference, struct when *start,
                     struct when *end);
/* The first day from `reference` on that `when` can be and that falls on `weekday` (or UNSTATED): its year,
 * month or day is filled in. A weekday that contradicts loses. Unchanged where a day cannot be told. */
struct when when_resolve(struct when when, int weekday, struct when reference);
/* A JSON object a line: kind, text, line, column, length, and the values, resolved against the reference. */
void mentions_write(const struct text *text, const struct mentions *mentions,
                    const struct mention_settings *settings, FILE *out);

#endif
