/* The command table, and what every command begins and ends with. */
#include "fasti/command.h"

static const struct command commands[] = {
    {"import", "FILE|DIRECTORY|-...", "Read announcements and put their events into the store.",
     command_import},
    {"list", NULL, "List the events of the store.", command_list},
    {"show", "UID|PREFIX...", "Show events, each on a card.", command_show},
    {"validate", "[UID|PREFIX|FILE...]", "Find what is wrong with events.", command_validate},
    {"remove", "UID|PREFIX...", "Take events out of the store.", command_remove},
    {"edit", "UID|PREFIX", "Open an event in your editor and put it back.", command_edit},
    {"export-ical", "[UID|PREFIX...]", "Write events as one calendar feed.", command_export_ical},
    {"diff", "OLD NEW", "Tell what differs between two stores or calendars.", command_diff},
    {0},
};

const struct command *command_rows(size_t *len)
{
    *len = ARRAY_LEN(commands) - 1;
    return commands;
}

enum option_result command_options(const struct command *command, struct session *session,
                                   const struct option_row *rows, size_t rows_len, int argc, char **argv,
                                   int *operands)
{
    const struct option_use use = {
        .command = command->name,
        .operands = command->operands,
        .summary = command->summary,
        .rows = rows,
        .rows_len = rows_len,
        .common = session->common,
        .common_len = session->common_len,
    };
    enum option_result result = option_read(&use, argc, argv, operands);
    return result == OPTION_GO_ON && !session->settle(session) ? OPTION_WRONG : result;
}

int command_end(enum option_result result)
{
    return result == OPTION_WRONG ? STATUS_USAGE : STATUS_DONE;
}
