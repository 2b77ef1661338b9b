/* Collects what is said about inputs; sorts it by place; knows the worst of it. */
#include "fasti/report.h"

#include "report/report.h"

#include <stdarg.h>
#include <string.h>

/* A finding and the one block of memory that holds its texts. */
struct entry {
    struct finding finding;
    char *texts;
    size_t order; /* of first mention of its path */
};

struct report {
    struct entry *entries;
    size_t len, room;
    enum severity worst;
};

struct report *report_new(void)
{
    return memory_new(1, sizeof(struct report));
}

void report_clear(struct report *report)
{
    for (size_t i = 0; i < report->len; i++)
        free(report->entries[i].texts);
    report->len = 0;
}

void report_free(struct report *report)
{
    if (report == NULL)
        return;
    report_clear(report);
    free(report->entries);
    free(report);
}

void report_release(struct report **report)
{
    report_free(*report);
}

/* The text fields of a finding, all copied alike. */
#define TEXT_FIELDS 11
static void text_fields(struct finding *finding, const char **fields[TEXT_FIELDS])
{
    const char **all[TEXT_FIELDS] = {
        &finding->rule,       &finding->group,      &finding->uid,          &finding->key,
        &finding->place.path, &finding->other.path, &finding->words.text,   &finding->other_words.text,
        &finding->message,    &finding->help,       &finding->other_message};
    memcpy(fields, all, sizeof all);
}

static size_t path_order(const struct report *report, const char *path)
{
    for (size_t i = report->len; i > 0; i--) {
        const char *other = report->entries[i - 1].finding.place.path;
        if (path != NULL && other != NULL && strcmp(path, other) == 0)
            return report->entries[i - 1].order;
        if (report->len - i > 64)
            break;
    }
    return report->len;
}

void report_add(struct report *report, const struct finding *finding)
{
    const char **fields[TEXT_FIELDS];
    struct entry entry = {*finding, NULL, path_order(report, finding->place.path)};
    text_fields(&entry.finding, fields);
    size_t size = 0;
    for (size_t i = 0; i < TEXT_FIELDS; i++)
        size += *fields[i] != NULL ? strlen(*fields[i]) + 1 : 0;
    char *to = entry.texts = memory_new(size, 1);
    report->entries = memory_room(report->entries, report->len, &report->room, sizeof *report->entries);
    for (size_t i = 0; i < TEXT_FIELDS; i++) {
        if (*fields[i] == NULL)
            continue;
        const char *from = *fields[i];
        *fields[i] = to;
        to = stpcpy(to, from) + 1;
    }
    report->entries[report->len++] = entry;
    if (finding->severity > report->worst)
        report->worst = finding->severity;
}

void report_move(struct report *report, struct report *more)
{
    for (size_t i = 0; i < more->len; i++) {
        struct entry *entry = &more->entries[i];
        entry->order = path_order(report, entry->finding.place.path);
        report->entries = memory_room(report->entries, report->len, &report->room, sizeof *report->entries);
        report->entries[report->len++] = *entry;
        report->worst = entry->finding.severity > report->worst ? entry->finding.severity : report->worst;
    }
    more->len = 0;
}

void report_say(struct report *report, enum severity severity, const char *path, size_t line,
                const char *format, ...)
{
    va_list arguments;
    AUTO_FREE char *message = NULL;
    va_start(arguments, format);
    if (vasprintf(&message, format, arguments) < 0)
        message = memory_copy(format, strlen(format));
    va_end(arguments);
    report_add(report,
               &(struct finding){.severity = severity, .place = {path, line, 0, 0}, .message = message});
}

size_t report_len(const struct report *report)
{
    return report->len;
}

const struct finding *report_at(const struct report *report, size_t index)
{
    return &report->entries[index].finding;
}

size_t report_count(const struct report *report, enum severity severity)
{
    size_t count = 0;
    for (size_t i = 0; i < report->len; i++)
        count += report->entries[i].finding.severity == severity;
    return count;
}

enum severity report_worst(const struct report *report)
{
    return report->worst;
}

int report_status(const struct report *report)
{
    return report->worst == SEVERITY_FAILURE ? STATUS_MACHINE
           : report->worst == SEVERITY_ERROR ? STATUS_DATA
                                             : STATUS_DONE;
}

static int compare_sizes(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_entries(const void *one, const void *two)
{
    const struct entry *a = one, *b = two;
    int order = compare_sizes(a->order, b->order);
    if (order == 0)
        order = compare_sizes(a->finding.place.line, b->finding.place.line);
    if (order == 0)
        order = compare_sizes(a->finding.place.column, b->finding.place.column);
    if (order == 0)
        order = strcmp(a->finding.rule != NULL ? a->finding.rule : "",
                       b->finding.rule != NULL ? b->finding.rule : "");
    return order != 0 ? order : strcmp(a->finding.message, b->finding.message);
}

void report_sort(struct report *report)
{
    if (report->len > 1)
        qsort(report->entries, report->len, sizeof *report->entries, compare_entries);
}

void report_flush(struct report *report, bool quiet)
{
    for (size_t i = 0; i < report->len; i++) {
        const struct finding *finding = &report->entries[i].finding;
        if (!quiet || finding->severity > SEVERITY_WARNING)
            report_write_message(finding, stderr);
    }
    report_clear(report);
}
