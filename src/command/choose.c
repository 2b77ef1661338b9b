/* The events of a store that a query chooses. */
#include "fasti/command.h"
#include "fasti/query.h"
#include "fasti/store.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* Lines that match uid operands so far: few. */
struct held {
    struct slice *lines;
    size_t len, room;
};

static void hold(struct held *held, struct slice line)
{
    held->lines = memory_room(held->lines, held->len, &held->room, sizeof *held->lines);
    held->lines[held->len++] = (struct slice){slice_copy(line), line.len};
}

static void free_held(struct held *held)
{
    for (size_t i = 0; i < held->len; i++)
        free((char *)held->lines[i].at);
    free(held->lines);
}

/* A store that nobody made yet is empty; where its name is misspelled, that should be seen. */
static void note_absence(const struct session *session)
{
    if (strcmp(session->store, "-") != 0 && access(session->store, F_OK) != 0 && errno == ENOENT)
        report_say(session->report, SEVERITY_NOTE, session->store, 0, "there is no store here yet; fasti import makes it");
}

bool command_choose(struct session *session, struct query *query,
                    void (*take)(void *context, const struct event *event), void *context)
{
    struct store_lines *lines = store_lines_open(session->store, session->report);
    if (lines == NULL)
        return false;
    note_absence(session);
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
    for (size_t i = 0; i < held.len; i++)
        if (event_read(event, held.lines[i], NULL) && query_matches(query, event))
            take(context, event);
    free_held(&held);
    return true;
}
