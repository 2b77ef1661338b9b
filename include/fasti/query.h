/* Which events: filter rows shared by list, show, export-ical and validate. */
#ifndef FASTI_QUERY_H
#define FASTI_QUERY_H

#include "fasti/event.h"
#include "fasti/option.h"

struct query;
struct query *query_new(void);
void query_free(struct query *query);

/* The option rows of the filters (--from, --to, --on, --status, --city, --language, --has, --lacks, --match), bound to `query`; writes at most
 * `room`, returns how many. */
size_t query_options(struct query *query, struct option_row *rows, size_t room);
/* UID or PREFIX operands: only these events. */
void query_add_uid(struct query *query, const char *uid);
/* Reads the options' values; dates may be `today`, `+7d`. False, said, where one is no good. To be called once, before matching. */
bool query_prepare(struct query *query, struct when today, struct report *report);
bool query_matches(struct query *query, const struct event *event);
/* After a run over the store: a uid operand that matched nothing, or a prefix that matched several (with the candidates), is said;
 * false then. */
bool query_settle(struct query *query, struct report *report);

#endif
