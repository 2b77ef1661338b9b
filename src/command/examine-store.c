/* The events of the store that validate checks: as they are read, or once it is clear which ones the uids mean. */
#include "command/validate.h"
#include "fasti/store.h"

/* A line of the store that the operands may mean. */
struct held {
    char *line;
    size_t len, number;
};

/* The lines that wait until the whole store was seen. */
struct waiting {
    struct held *rows;
    size_t len, room;
};

static void check_event(struct validate *validate, const char *path, size_t line, struct slice source)
{
    rules_check(validate->rules, validate->event, path, line, source, validate->found);
    findings_show(validate);
}

static void hold(struct waiting *waiting, struct slice line, size_t number)
{
    waiting->rows = memory_room(waiting->rows, waiting->len, &waiting->room, sizeof *waiting->rows);
    waiting->rows[waiting->len++] = (struct held){slice_copy(line), line.len, number};
}

/* Checks what the operands turned out to mean. */
static void check_held(struct validate *validate, struct query *query, struct waiting *waiting)
{
    query_settle(query, validate->session->report);
    for (size_t i = 0; i < waiting->len; i++) {
        struct held *held = &waiting->rows[i];
        bool read = event_read(validate->event, (struct slice){held->line, held->len}, NULL);
        if (read && query_matches(query, validate->event))
            check_event(validate, validate->session->store, held->number, (struct slice){"", 0});
        free(held->line);
    }
    free(waiting->rows);
}

void examine_store(struct validate *validate, struct query *query)
{
    const char *path = validate->session->store;
    bool some = query_has_uids(query);
    struct waiting waiting = {0};
    AUTO_REPORT *unheard = report_new();
    struct store_lines *lines = store_lines_open(path, validate->session->report);
    if (lines == NULL)
        return;
    while (store_next_event(lines, path, validate->event, some ? unheard : validate->found)) {
        if (!some)
            check_event(validate, path, store_lines_number(lines), (struct slice){"", 0});
        else if (query_matches(query, validate->event))
            hold(&waiting, event_line(validate->event), store_lines_number(lines));
    }
    findings_show(validate);
    store_lines_close(lines);
    if (some)
        check_held(validate, query, &waiting);
}
