/* list: the chosen events, sorted, in one of many formats. */
#include "fasti/command.h"
#include "fasti/query.h"
#include "fasti/writer.h"

#include <string.h>

/* An event that is to be listed: its line, and a text that memcmp sorts it by. */
struct entry {
    char *order;
    size_t order_len;
    struct slice line;
    size_t index; /* in the store */
};

struct list {
    struct writer *writer;
    enum key *sort;
    size_t sort_len;
    bool reverse;
    size_t limit, written;
    struct entry *entries;
    size_t len, room, seen;
};

/* What `key` sorts by, as bytes in rising order: texts without case and accents, numbers by value. `*rank`
 * tells the present (0) from what is undated (1) and the absent (2); the caller's. */
static char *sort_text(const struct event *event, enum key key, int *rank)
{
    struct value value = event_value(event, key);
    struct when when;
    int64_t integer;
    *rank = 0;
    if (value_when(value, &when)) {
        *rank = when.year == UNSTATED;
        return slice_copy(value_text(value));
    }
    if (value_integer(value, &integer))
        return memory_print("%020llu", (unsigned long long)integer ^ 1ULL << 63);
    if (value_is(value))
        return utf8_fold(value_type(value) == VALUE_STRING ? value_text(value) : value_json(value));
    *rank = 2;
    return memory_copy("", 0);
}

/* Reversed, the bytes of each key are turned about but not its rank: what has no date stays last. */
static void make_order(const struct list *list, const struct event *event, struct entry *entry)
{
    struct print order;
    print_open(&order);
    for (size_t i = 0; i < list->sort_len; i++) {
        int rank;
        AUTO_FREE char *text = sort_text(event, list->sort[i], &rank);
        fputc(rank, order.file);
        for (const char *byte = text;; byte++) {
            fputc(list->reverse ? 0xFF - (unsigned char)*byte : (unsigned char)*byte, order.file);
            if (*byte == '\0')
                break;
        }
    }
    entry->order = print_close(&order);
    entry->order_len = order.len;
}

static int compare_entries(const void *one, const void *two)
{
    const struct entry *a = one, *b = two;
    int order = slice_compare((struct slice){a->order, a->order_len}, (struct slice){b->order, b->order_len});
    return order != 0 ? order : (a->index > b->index) - (a->index < b->index);
}

static void free_entry(struct entry *entry)
{
    free(entry->order);
    free((char *)entry->line.at);
}

/* Sorts, and forgets what lies beyond the limit. */
static void sort_entries(struct list *list)
{
    if (list->len > 1)
        qsort(list->entries, list->len, sizeof *list->entries, compare_entries);
    for (; list->len > list->limit; list->len--)
        free_entry(&list->entries[list->len - 1]);
}

static void take(void *context, const struct event *event)
{
    struct list *list = context;
    struct slice line = event_line(event);
    if (list->sort_len == 0) {
        if (list->written++ < list->limit)
            writer_put(list->writer, event);
        return;
    }
    struct entry entry = {.line = {slice_copy(line), line.len}, .index = list->seen++};
    make_order(list, event, &entry);
    list->entries = memory_room(list->entries, list->len, &list->room, sizeof *list->entries);
    list->entries[list->len++] = entry;
    if (list->limit < SIZE_MAX / 4 && list->len >= 2 * list->limit + 1000)
        sort_entries(list);
}

static void write_sorted(struct list *list)
{
    AUTO_EVENT *event = event_new();
    sort_entries(list);
    for (size_t i = 0; i < list->len; i++) {
        if (event_read(event, list->entries[i].line, NULL))
            writer_put(list->writer, event);
        free_entry(&list->entries[i]);
    }
    free(list->entries);
}

/* What the options ask for, before it is checked. */
struct request {
    const char *sort, *format, *columns;
    long limit;
};

/* Checks the request and opens the writer; false, said, where it is no good. */
static bool prepare(struct list *list, const struct request *request, struct session *session,
                    enum key **columns)
{
    struct writer_settings settings = {.timezone = session->timezone,
                                       .width = writer_width(),
                                       .color = session->color,
                                       .now = session->local_now};
    if (strcmp(request->sort, "none") != 0 &&
        !keys_read(request->sort, "--sort", &list->sort, &list->sort_len, session->report))
        return false;
    if (request->columns != NULL &&
        !keys_read(request->columns, "--columns", columns, &settings.columns_len, session->report))
        return false;
    settings.columns = *columns;
    list->limit = request->limit >= 0 ? (size_t)request->limit : SIZE_MAX;
    list->writer = writer_new(request->format, &settings, stdout, session->report);
    return list->writer != NULL;
}

static int list_events(struct list *list, struct query *query, const struct request *request,
                       struct session *session)
{
    AUTO_FREE enum key *columns = NULL;
    if (!query_prepare(query, session->local_now, session->report) ||
        !prepare(list, request, session, &columns))
        return STATUS_USAGE;
    command_choose(session, query, take, list);
    write_sorted(list);
    writer_end(list->writer);
    return STATUS_DONE;
}

int command_list(const struct command *command, struct session *session, int argc, char **argv)
{
    AUTO_QUERY *query = query_new();
    struct request request = {.sort = "start", .format = "table", .limit = -1};
    struct list list = {0};
    struct option_row rows[QUERY_OPTIONS + 6] = {{0, NULL, NULL, "Only events", OPTION_HEADING, NULL, NULL}};
    size_t len = 1 + query_options(query, rows + 1, QUERY_OPTIONS);
    const struct option_row own[] = {
        {0, "sort", "KEY,...", "by these keys; start; none: as they stand", OPTION_TEXT, &request.sort, NULL},
        {'r', "reverse", NULL, "the other way round; what has no date stays last", OPTION_FLAG, &list.reverse,
         NULL},
        {0, "limit", "N", "no more than N", OPTION_NUMBER, &request.limit, NULL},
        {'f', "format", "FORMAT", "table json jsonl jsonld jscalendar csv tsv ids '{}'", OPTION_TEXT,
         &request.format, NULL},
        {0, "columns", "KEY,...", "of table, csv and tsv", OPTION_TEXT, &request.columns, NULL},
    };
    memcpy(rows + len, own, sizeof own);
    int operands;
    enum option_result result =
        command_options(command, session, rows, len + ARRAY_LEN(own), argc, argv, &operands);
    if (result != OPTION_GO_ON)
        return command_end(result);
    if (operands < argc) {
        fputs("fasti list: error: it takes no arguments, only options; fasti show shows one event\n", stderr);
        return STATUS_USAGE;
    }
    int status = list_events(&list, query, &request, session);
    free(list.sort);
    return status;
}
