/* Which events: filters given as options, uids given as operands. */
#include "query/query.h"

static void *target_of(struct query *query, const struct filter *filter)
{
    return (char *)query + filter->target;
}

static void free_texts(struct texts *texts)
{
    for (size_t i = 0; i < texts->len; i++)
        free(texts->texts[i]);
    free(texts->texts);
}

static bool is_given(const struct query *query, const struct filter *filter)
{
    const void *target = (const char *)query + filter->target;
    return filter->kind == OPTION_LIST ? ((const struct option_list *)target)->len > 0
                                       : *(const char *const *)target != NULL;
}

struct query *query_new(void)
{
    return memory_new(1, sizeof(struct query));
}

void query_free(struct query *query)
{
    if (query == NULL)
        return;
    for (size_t i = 0; i < QUERY_OPTIONS; i++)
        if (query_filters[i].kind == OPTION_LIST)
            option_list_free(target_of(query, &query_filters[i]));
    free_texts(&query->statuses);
    free_texts(&query->cities);
    free_texts(&query->languages);
    free_texts(&query->matches);
    free(query->has.keys);
    free(query->lacks.keys);
    uids_free(&query->uids);
    free(query);
}

void query_release(struct query **query)
{
    query_free(*query);
}

size_t query_options(struct query *query, struct option_row *rows, size_t room)
{
    size_t len = room < QUERY_OPTIONS ? room : QUERY_OPTIONS;
    for (size_t i = 0; i < len; i++) {
        const struct filter *filter = &query_filters[i];
        rows[i] = (struct option_row){0, filter->name, filter->argument, filter->help, filter->kind,
                                      target_of(query, filter), NULL};
    }
    return len;
}

void query_add_uid(struct query *query, const char *uid)
{
    uids_add(&query->uids, uid);
}

void query_add_uid_or_file(struct query *query, const char *uid)
{
    uids_add(&query->uids, uid);
    query->uids.or_files = true;
}

bool query_has_uids(const struct query *query)
{
    return query->uids.len > 0;
}

bool query_prepare(struct query *query, struct when today, struct report *report)
{
    query->today = today;
    query->days = (struct days){LONG_MIN, LONG_MAX};
    for (size_t i = 0; i < QUERY_OPTIONS; i++) {
        const struct filter *filter = &query_filters[i];
        if (is_given(query, filter) && !filter->read(query, filter, report))
            return false;
    }
    return true;
}

bool query_matches(struct query *query, const struct event *event)
{
    size_t index;
    for (size_t i = 0; i < QUERY_OPTIONS; i++)
        if (is_given(query, &query_filters[i]) && !query_filters[i].test(query, event))
            return false;
    return query->uids.len == 0 || uids_match(&query->uids, event, &index);
}

size_t query_rank(struct query *query, const struct event *event)
{
    size_t index = 0;
    return uids_match(&query->uids, event, &index) ? index : 0;
}

bool query_settle(struct query *query, struct report *report)
{
    return uids_settle(&query->uids, report);
}
