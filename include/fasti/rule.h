/* What can be wrong with an event, or between events. */
#ifndef FASTI_RULE_H
#define FASTI_RULE_H

#include "fasti/event.h"

struct rule {
    const char *name, *group;
    enum severity severity;   /* unless set otherwise */
    const char *summary;      /* one sentence: what it finds */
    const char *explanation;  /* a paragraph */
    const char *bad, *good;   /* an event each, as JSON: the rule finds something in `bad`, nothing in `good` */
};
/* RULES.md in its order. */
const struct rule *rule_rows(size_t *len);
const struct rule *rule_find(const char *name);

/* A run over many events. */
struct rules;
struct rules_settings {
    int64_t now;
    struct when local_now;
};
struct rules *rules_new(const struct rules_settings *settings);
void rules_free(struct rules *rules);
/* Severity of a rule, a group or `all`; false where there is none of that name. Later calls win. */
bool rules_set(struct rules *rules, const char *name, enum severity severity);
/* Every rule about one event; remembers the little that the rules between events need. `path` names where the event came from, its `line` (store) or 0;
 * `source`, where known, is the announcement that its spans point into. */
void rules_check(struct rules *rules, const struct event *event, const char *path, size_t line, struct slice source,
                 struct report *report);
/* The rules between the events that were checked. */
void rules_end(struct rules *rules, struct report *report);

#endif
