/* The events of the store that validate checks: as they are read, or once it is clear which ones
 * the uids mean. */
#include "command/validate.h"
#include "fasti/parallel.h"
#include "fasti/store.h"

/* A line of the store that the operands may mean. */
struct candidate {
    char *line;
    size_t len, number;
};

/* The lines that wait until the whole store was seen. */
struct waiting {
    struct candidate *rows;
    size_t len, room;
};

/* Stretches of the store that threads check at the same time. */
struct examination {
    struct validate *validate;
    struct store_lines *lines;
    struct rules **rules;        /* a run, and a view, for each thread */
    struct event **events;
};

/* A stretch, what was found in it, and what is noted for the rules between events. */
struct examined {
    struct store_stretch stretch;
    struct report *found;
    struct notes *notes;
};

static bool fill_stretch(void *context, void *slot)
{
    struct examination *examination = context;
    struct examined *examined = slot;
    return store_stretch_fill(examination->lines, &examined->stretch, examination->validate->session->report);
}

static void check_stretch(void *context, size_t worker, void *slot)
{
    const struct examination *examination = context;
    const char *path = examination->validate->session->store;
    struct event *event = examination->events[worker];
    struct examined *examined = slot;
    examined->found = examined->found != NULL ? examined->found : report_new();
    examined->notes = examined->notes != NULL ? examined->notes : notes_new();
    const struct store_stretch *stretch = &examined->stretch;
    while (store_stretch_next(&examined->stretch, path, event, examined->found)) {
        uint64_t offset = stretch->offset + (uint64_t)(event_line(event).at - stretch->bytes);
        rules_check(examination->rules[worker], event,
                    &(struct origin){.path = path, .line = stretch->number, .ticket = offset},
                    examined->notes, examined->found);
    }
}

static bool take_stretch(void *context, void *slot)
{
    struct validate *validate = ((struct examination *)context)->validate;
    struct examined *examined = slot;
    report_move(validate->found, examined->found);
    notes_move(validate->notes, examined->notes);
    findings_show(validate);
    return true;
}

static void clear_stretch(void *slot)
{
    struct examined *examined = slot;
    free(examined->stretch.bytes);
    report_free(examined->found);
    notes_free(examined->notes);
}

static void check_all(struct validate *validate, struct store_lines *lines)
{
    store_lines_keep(lines);
    size_t threads = validate->session->threads;
    struct examination examination = {validate, lines, memory_new(threads, sizeof(struct rules *)),
                                      memory_new(threads, sizeof(struct event *))};
    for (size_t i = 0; i < threads; i++) {
        examination.rules[i] = rules_fork(validate->rules);
        examination.events[i] = event_new();
    }
    parallel_run(&(struct parallel){threads, sizeof(struct examined), &examination, fill_stretch,
                                    check_stretch, take_stretch, clear_stretch});
    for (size_t i = 0; i < threads; i++) {
        rules_free(examination.rules[i]);
        event_free(examination.events[i]);
    }
    free(examination.rules);
    free(examination.events);
}

static void hold(struct waiting *waiting, struct slice line, size_t number)
{
    waiting->rows = memory_room(waiting->rows, waiting->len, &waiting->room, sizeof *waiting->rows);
    waiting->rows[waiting->len++] = (struct candidate){slice_copy(line), line.len, number};
}

/* Checks what the operands turned out to mean. */
static void check_held(struct validate *validate, struct query *query, struct waiting *waiting)
{
    query_settle(query, validate->session->report);
    for (size_t i = 0; i < waiting->len; i++) {
        struct candidate *candidate = &waiting->rows[i];
        const char *path = validate->session->store;
        struct slice line = {candidate->line, candidate->len};
        bool read = event_read(validate->event, line, NULL);
        if (read && query_matches(query, validate->event))
            rules_check(validate->rules, validate->event,
                        &(struct origin){.path = path,
                                         .line = candidate->number,
                                         .ticket = memory_hold(&validate->memory, line, path)},
                        validate->notes, validate->found);
        findings_show(validate);
        free(candidate->line);
    }
    free(waiting->rows);
}

static void check_some(struct validate *validate, struct store_lines *lines, struct query *query)
{
    AUTO_REPORT *unheard = report_new();
    struct waiting waiting = {0};
    while (store_next_event(lines, validate->session->store, validate->event, unheard))
        if (query_matches(query, validate->event))
            hold(&waiting, event_line(validate->event), store_lines_number(lines));
    for (size_t i = 0; i < report_len(unheard); i++)
        if (report_at(unheard, i)->severity == SEVERITY_FAILURE)
            report_add(validate->session->report, report_at(unheard, i));
    check_held(validate, query, &waiting);
}

void examine_store(struct validate *validate, struct query *query)
{
    struct store_lines *lines = store_lines_open(validate->session->store, validate->session->report);
    if (lines == NULL)
        return;
    command_note_absence(validate->session);
    validate->memory.store = lines;
    validate->memory.path = validate->session->store;
    findings_input(validate, validate->session->store);
    if (query_has_uids(query))
        check_some(validate, lines, query);
    else
        check_all(validate, lines);
}
