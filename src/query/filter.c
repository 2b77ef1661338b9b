/* The filters as rows: an option, how its value is read, which events it lets through. */
#include "query/query.h"

#include <stddef.h>
#include <string.h>

static void add_text(struct texts *texts, char *text)
{
    texts->texts = memory_room(texts->texts, texts->len, &texts->room, sizeof *texts->texts);
    texts->texts[texts->len++] = text;
}

static bool read_day(const char *text, const char *option, struct query *query, struct days *days,
                     struct report *report)
{
    if (days_read(text, query->today, days))
        return true;
    report_say(report, SEVERITY_ERROR, NULL, 0,
               "--%s: %s is no day; write 2026-05-01, 2026-05, today, tomorrow, +7d or -2w", option, text);
    return false;
}

static bool read_from(struct query *query, const struct filter *filter, struct report *report)
{
    struct days days;
    if (!read_day(query->from_text, filter->name, query, &days, report))
        return false;
    query->days.first = days.first;
    return true;
}

static bool read_to(struct query *query, const struct filter *filter, struct report *report)
{
    struct days days;
    if (!read_day(query->to_text, filter->name, query, &days, report))
        return false;
    query->days.last = days.last;
    if (query->days.first <= query->days.last)
        return true;
    report_say(report, SEVERITY_ERROR, NULL, 0, "--from=%s lies after --to=%s", query->from_text,
               query->to_text);
    return false;
}

/* Within --from and --to, where these are given too. */
static bool read_on(struct query *query, const struct filter *filter, struct report *report)
{
    struct days days;
    if (!read_day(query->on_text, filter->name, query, &days, report))
        return false;
    if (days.first > query->days.first)
        query->days.first = days.first;
    if (days.last < query->days.last)
        query->days.last = days.last;
    if (query->days.first <= query->days.last)
        return true;
    report_say(report, SEVERITY_ERROR, NULL, 0, "--on=%s lies outside the days from --from to --to",
               query->on_text);
    return false;
}

/* Whether `status` is one of the key's choices, `a|b|c`; said where not. */
static bool expect_status(const char *status, struct report *report)
{
    size_t rows_len, len = 0;
    const char *names[8], *choices = key_rows(&rows_len)[KEY_STATUS].choices;
    AUTO_FREE char *copy = slice_copy(slice_of(choices));
    for (char *rest, *name = strtok_r(copy, "|", &rest); name != NULL; name = strtok_r(NULL, "|", &rest)) {
        if (strcmp(name, status) == 0)
            return true;
        if (len < ARRAY_LEN(names))
            names[len++] = name;
    }
    const char *nearest = word_nearest(status, names, len);
    report_say(report, SEVERITY_ERROR, NULL, 0, "--status: there is no status %s; %s %s", status,
               nearest != NULL ? "the nearest is" : "it is one of", nearest != NULL ? nearest : choices);
    return false;
}

static bool read_statuses(struct query *query, const struct filter *filter, struct report *report)
{
    (void)filter;
    for (size_t i = 0; i < query->status_texts.len; i++) {
        const char *rest = query->status_texts.values[i];
        while (rest != NULL) {
            struct slice name;
            if (!names_next(&rest, "--status", &name, report))
                return false;
            char *status = slice_copy(name);
            add_text(&query->statuses, status);
            if (!expect_status(status, report))
                return false;
        }
    }
    return true;
}

static bool fold_all(const struct option_list *list, struct texts *texts)
{
    for (size_t i = 0; i < list->len; i++)
        add_text(texts, utf8_fold(slice_of(list->values[i])));
    return true;
}

static bool read_cities(struct query *query, const struct filter *filter, struct report *report)
{
    (void)filter, (void)report;
    return fold_all(&query->city_texts, &query->cities);
}

static bool read_languages(struct query *query, const struct filter *filter, struct report *report)
{
    (void)filter, (void)report;
    return fold_all(&query->language_texts, &query->languages);
}

static bool read_matches(struct query *query, const struct filter *filter, struct report *report)
{
    (void)filter, (void)report;
    return fold_all(&query->match_texts, &query->matches);
}

static bool read_key_lists(const struct option_list *list, const struct filter *filter, struct keys *keys,
                           struct report *report)
{
    AUTO_FREE char *option = memory_print("--%s", filter->name);
    for (size_t i = 0; i < list->len; i++)
        if (!keys_read(list->values[i], option, &keys->keys, &keys->len, report))
            return false;
    return true;
}

static bool read_has(struct query *query, const struct filter *filter, struct report *report)
{
    return read_key_lists(&query->has_texts, filter, &query->has, report);
}

static bool read_lacks(struct query *query, const struct filter *filter, struct report *report)
{
    return read_key_lists(&query->lacks_texts, filter, &query->lacks, report);
}

/* One test for the three options: an event that repeats has to touch what they allow together on one
 * of its days. */
static bool test_days(const struct query *query, const struct event *event)
{
    return event_touches(event, query->days);
}

static bool test_status(const struct query *query, const struct event *event)
{
    struct slice status = event_text(event, KEY_STATUS);
    for (size_t i = 0; i < query->statuses.len; i++)
        if (slice_is(status.len > 0 ? status : SLICE("scheduled"), query->statuses.texts[i]))
            return true;
    return false;
}

static bool test_city(const struct query *query, const struct event *event)
{
    AUTO_FREE char *city = utf8_fold(event_text(event, KEY_LOCATION_CITY));
    for (size_t i = 0; i < query->cities.len; i++)
        if (strcmp(city, query->cities.texts[i]) == 0)
            return true;
    return false;
}

/* RFC 4647 basic filtering: `nl` lets `nl-BE` through. */
static bool test_language(const struct query *query, const struct event *event)
{
    AUTO_FREE char *tag = utf8_fold(event_text(event, KEY_LANGUAGE));
    for (size_t i = 0; i < query->languages.len; i++) {
        size_t len = strlen(query->languages.texts[i]);
        if (strncmp(tag, query->languages.texts[i], len) == 0 && (tag[len] == '\0' || tag[len] == '-'))
            return true;
    }
    return false;
}

static size_t count_present(const struct keys *keys, const struct event *event)
{
    size_t count = 0;
    for (size_t i = 0; i < keys->len; i++)
        count += value_is(event_value(event, keys->keys[i]));
    return count;
}

static bool test_has(const struct query *query, const struct event *event)
{
    return count_present(&query->has, event) == query->has.len;
}

static bool test_lacks(const struct query *query, const struct event *event)
{
    return count_present(&query->lacks, event) == 0;
}

static bool test_match(const struct query *query, const struct event *event)
{
    for (size_t i = 0; i < query->matches.len; i++)
        if (!event_contains(event, query->matches.texts[i]))
            return false;
    return true;
}

#define AT(member) offsetof(struct query, member)
const struct filter query_filters[QUERY_OPTIONS] = {
    {"from", "DATE", NULL, OPTION_TEXT, AT(from_text), read_from, test_days},
    {"to", "DATE", NULL, OPTION_TEXT, AT(to_text), read_to, test_days},
    {"on", "DATE", "that touch these days: +7d, 2026-05", OPTION_TEXT, AT(on_text), read_on, test_days},
    {"status", "S,...", "scheduled, postponed, rescheduled, cancelled", OPTION_LIST, AT(status_texts),
     read_statuses, test_status},
    {"city", "NAME", NULL, OPTION_LIST, AT(city_texts), read_cities, test_city},
    {"language", "TAG", "in this city; announced in nl, en, de", OPTION_LIST, AT(language_texts),
     read_languages, test_language},
    {"has", "KEY,...", NULL, OPTION_LIST, AT(has_texts), read_has, test_has},
    {"lacks", "KEY,...", "with or without these keys", OPTION_LIST, AT(lacks_texts), read_lacks, test_lacks},
    {"match", "TEXT", "with this in title, speakers, organizers or place", OPTION_LIST, AT(match_texts),
     read_matches, test_match},
};
