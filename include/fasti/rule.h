/* What can be wrong with an event, or between events. */
#ifndef FASTI_RULE_H
#define FASTI_RULE_H

#include "fasti/event.h"

/* One event under examination (src/rule/check.h). */
struct check;

struct rule {
    const char *name, *group;
    enum severity severity;   /* unless set otherwise */
    const char *summary;      /* one sentence: what it finds */
    const char *explanation;  /* a paragraph */
    /* an event each, as JSON (of a rule between events a line for each): this rule alone finds something in
     * `bad`, it finds nothing in `good` */
    const char *bad, *good;
    const char *bad_source, *good_source; /* the announcement that their spans point into; NULL: none */
    void (*check)(const struct check *check); /* NULL: another rule of its group looks for both */
};
/* Every rule, in the order of fasti-rules(7); NULL behind the last. */
const struct rule *rule_at(size_t index);
/* NULL where there is none of that name. */
const struct rule *rule_find(const char *name);

/* A run over many events. */
struct rules;
struct rules_settings {
    int64_t now;              /* seconds since the epoch */
    enum severity least;      /* what is less severe is not even looked into */
    const char *timezone;     /* of events that name none */
    const struct holidays *holidays; /* that are no workdays either; NULL: none */
};
/* With the severities of the rows. `settings` is copied, what it points at borrowed. */
struct rules *rules_new(const struct rules_settings *settings);
void rules_free(struct rules *rules);
/* For AUTO_RULES: rules_free of what a variable holds when it goes out of scope. */
void rules_release(struct rules **rules);
/* Another run with the same severities, for another thread: rules_check is not for two threads at once. */
struct rules *rules_fork(const struct rules *rules);
#define AUTO_RULES __attribute__((cleanup(rules_release))) struct rules
/* Severity of a rule, a group or `all`; false where there is none of that name. Later calls win. */
bool rules_set(struct rules *rules, const char *name, enum severity severity);

/* The little that the rules between events need of each of a row of events. */
struct notes;
struct notes *notes_new(void);
void notes_free(struct notes *notes);
/* Puts what is noted in `more` behind what is noted in `notes`; `more` is empty then. */
void notes_move(struct notes *notes, struct notes *more);

/* Where an event came from. */
struct origin {
    const char *path;
    size_t line;              /* of a store; 0: not known */
    bool apart;               /* it begins on that line, but is not that line as it stands */
    /* where known, the announcement at `path` that its spans point into; the bytes stay until another source
     * is given or rules_end */
    struct slice source;
    uint64_t ticket;          /* by which `recall` finds it again */
};
/* Every rule about one event; notes what the rules between events need (NULL: nothing). The source that the
 * event names itself is read where its digest is still the same. */
void rules_check(struct rules *rules, const struct event *event, const struct origin *origin,
                 struct notes *notes, struct report *report);
/* Where a value of an event stands, in the announcement that it was read from or else in the line of its
 * origin, and the words there. They are to be freed; the path is good until the next call. */
struct place rules_place(struct rules *rules, const struct event *event, const struct origin *origin,
                         const char *key, struct excerpt *words);
/* Reads events again that may clash. Its line was `len` bytes long; `origin` has the ticket and the line that
 * rules_check had, and receives the path. False where it cannot be read: then nothing is found of it. */
struct recall {
    bool (*read)(void *context, size_t len, struct event *event, struct origin *origin);
    void *context;
};
/* `context` is a text of lines: the ticket is where the line begins. */
bool recall_from_lines(void *context, size_t len, struct event *event, struct origin *origin);
/* The rules between the events of `notes`. */
void rules_end(struct rules *rules, struct notes *notes, const struct recall *recall, struct report *report);

#endif
