/* Takes events out of the store. */
#include "command/command.h"
#include "fasti/command.h"
#include "fasti/query.h"
#include "fasti/store.h"

#include <string.h>

struct removal {
    struct query *query;
    struct print told;
};

static void see(void *context, const struct event *event)
{
    query_matches(((struct removal *)context)->query, event);
}

static bool is_wanted(void *context, const struct event *event)
{
    struct removal *removal = context;
    if (!query_matches(removal->query, event))
        return false;
    print_fate(removal->told.file, "removed", event, "");
    return true;
}

/* Nothing is removed unless every operand means one uid. */
static bool remove_all(struct removal *removal, struct session *session, bool dry_run)
{
    const struct store_access access = {
        .path = session->store,
        .filter = true,
        .preview = dry_run,
        .see = see,
        .context = removal,
    };
    struct store_change *change = store_change_begin(&access, session->report);
    if (change == NULL)
        return false;
    if (query_settle(removal->query, session->report) &&
        store_remove(change, is_wanted, removal, session->report))
        return store_change_commit(change, session->report);
    store_change_abort(change);
    return false;
}

int command_remove(const struct command *command, struct session *session, int argc, char **argv)
{
    bool dry_run = false;
    int operands;
    const struct option_row rows[] = {
        {'n', "dry-run", NULL, "say what would be removed, remove nothing", OPTION_FLAG, &dry_run, NULL},
    };
    enum option_result result =
        command_options(command, session, rows, ARRAY_LEN(rows), argc, argv, &operands);
    if (result != OPTION_GO_ON)
        return command_end(result);
    if (operands == argc) {
        fputs("fasti remove: error: which events? name a uid or the beginning of one\n", stderr);
        return STATUS_USAGE;
    }
    AUTO_QUERY *query = query_new();
    struct removal removal = {.query = query};
    for (int i = operands; i < argc; i++)
        query_add_uid(query, argv[i]);
    query_prepare(query, when_date(session->local_now), session->report);
    print_open(&removal.told);
    command_note_absence(session);
    bool done = remove_all(&removal, session, dry_run);
    AUTO_FREE char *told = print_close(&removal.told);
    if (done && (dry_run || strcmp(session->store, "-") != 0))
        fwrite(told, 1, removal.told.len, stdout);
    return STATUS_DONE;
}
