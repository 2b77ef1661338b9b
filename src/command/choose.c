/* The events of a store that a query chooses. */
#include "fasti/command.h"
#include "fasti/query.h"
#include "fasti/store.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* A line that matches uid operands, and the place of the first of these. */
struct line {
    char *text;
    size_t len, rank, index;
};

struct held {
    struct line *lines;
    size_t len, room;
};

static void hold(struct held *held, struct slice line)
{
    held->lines = memory_room(held->lines, held->len, &held->room, sizeof *held->lines);
    held->lines[held->len] = (struct line){.text = slice_copy(line), .len = line.len, .index = held->len};
    held->len++;
}

static int compare_lines(const void *one, const void *two)
{
    const struct line *a = one, *b = two;
    size_t x = a->rank != b->rank ? a->rank : a->index, y = a->rank != b->rank ? b->rank : b->index;
    return (x > y) - (x < y);
}

/* Keeps what the settled operands mean, in their order. */
static void rank_held(struct held *held, struct query *query, struct event *event)
{
    size_t kept = 0;
    for (size_t i = 0; i < held->len; i++) {
        struct line *line = &held->lines[i];
        if (!event_read(event, (struct slice){line->text, line->len}, NULL) || !query_matches(query, event)) {
            free(line->text);
            continue;
        }
        line->rank = query_rank(query, event);
        held->lines[kept++] = *line;
    }
    held->len = kept;
    if (kept > 1)
        qsort(held->lines, kept, sizeof *held->lines, compare_lines);
}

/* A store that nobody made yet is empty; where its name is misspelled, that should be seen. */
void command_note_absence(const struct session *session)
{
    if (strcmp(session->store, "-") != 0 && access(session->store, F_OK) != 0 && errno == ENOENT)
        report_say(session->report, SEVERITY_NOTE, session->store, 0,
                   "there is no store here yet; fasti import makes it");
}

bool command_choose(struct session *session, struct query *query,
                    void (*take)(void *context, const struct event *event), void *context)
{
    struct store_lines *lines = store_lines_open(session->store, session->report);
    if (lines == NULL)
        return false;
    command_note_absence(session);
    AUTO_EVENT *event = event_new();
    struct held held = {0};
    while (store_next_event(lines, session->store, event, session->report)) {
        if (!query_matches(query, event))
            continue;
        if (query_has_uids(query))
            hold(&held, event_line(event));
        else
            take(context, event);
    }
    store_lines_close(lines);
    query_settle(query, session->report);
    rank_held(&held, query, event);
    for (size_t i = 0; i < held.len; i++) {
        if (event_read(event, (struct slice){held.lines[i].text, held.lines[i].len}, NULL))
            take(context, event);
        free(held.lines[i].text);
    }
    free(held.lines);
    return true;
}
