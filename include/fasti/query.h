/* Which events: filter rows shared by list, show, export-ical and validate. */
#ifndef FASTI_QUERY_H
#define FASTI_QUERY_H

#include "fasti/event.h"
#include "fasti/option.h"

struct query;
struct query *query_new(void);
void query_free(struct query *query);
/* For AUTO_QUERY: query_free of what a variable holds when it goes out of scope. */
void query_release(struct query **query);
#define AUTO_QUERY __attribute__((cleanup(query_release))) struct query

/* Room for all rows of query_options. */
#define QUERY_OPTIONS 9
/* The option rows of the filters (--from, --to, --on, --status, --city, --language, --has, --lacks, --match),
 * bound to `query`; writes at most `room`, returns how many. */
size_t query_options(struct query *query, struct option_row *rows, size_t room);
/* UID or PREFIX operands: only these events. `uid` is borrowed. */
void query_add_uid(struct query *query, const char *uid);
/* The same of an operand that may also be the name of a file, and is none: where it means no event, both are
 * said. */
void query_add_uid_or_file(struct query *query, const char *uid);
bool query_has_uids(const struct query *query);
/* Reads the options' values; dates may be `today`, `+7d`. False, said, where one is no good. To be called
 * once, before matching. */
bool query_prepare(struct query *query, struct when today, struct report *report);
/* All filters, and one of the uid operands where there are any. A prefix matches every uid that it begins
 * until query_settle. */
bool query_matches(struct query *query, const struct event *event);
/* After a run over the store: a uid operand that matched nothing, or a prefix that matched several (with the
 * candidates), is said; false then. From then on query_matches takes operands at what they turned out to
 * mean: a whole uid, or the one that they begin; an ambiguous one means none. */
bool query_settle(struct query *query, struct report *report);
/* After query_settle: the place of the first operand that means this event, to hand events over in the order
 * asked for. */
size_t query_rank(struct query *query, const struct event *event);

#endif
