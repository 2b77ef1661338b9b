/* show: one event, or several, each on a card or as JSON. */
#include "fasti/command.h"
#include "fasti/query.h"
#include "fasti/writer.h"

#include <string.h>

struct show {
    struct writer_settings settings;
    struct report *report;
    struct writer *writer;      /* of a format that list has too; NULL: none */
    bool json, source, several; /* several were asked for */
    size_t shown;
};

static void show_readable(struct show *show, const struct event *event)
{
    struct print print;
    print_open(&print);
    bool written = !show->source || source_write(event, &show->settings, print.file, show->report);
    if (written && !show->source)
        card_write(event, &show->settings, print.file);
    AUTO_FREE char *text = print_close(&print);
    if (!written)
        return;
    fputs(show->shown++ > 0 ? "\n────────\n\n" : "", stdout);
    fwrite(text, 1, print.len, stdout);
}

static void take(void *context, const struct event *event)
{
    struct show *show = context;
    if (show->writer != NULL) {
        writer_put(show->writer, event);
    } else if (show->json) {
        fputs(!show->several ? "" : show->shown == 0 ? "[\n  " : ",\n  ", stdout);
        json_write_value(event_root(event), show->several ? 1 : 0, stdout);
        show->shown++;
    } else {
        show_readable(show, event);
    }
}

int command_show(const struct command *command, struct session *session, int argc, char **argv)
{
    static const char *const formats[] = {"text", "json", "source", "jsonld", "jscalendar", NULL};
    const char *format = "text";
    const struct option_row rows[] = {
        {'f', "format", "FORMAT", "text, json, source, jsonld, jscalendar", OPTION_CHOICE, &format, formats},
    };
    int operands;
    enum option_result result =
        command_options(command, session, rows, ARRAY_LEN(rows), argc, argv, &operands);
    if (result != OPTION_GO_ON)
        return command_end(result);
    AUTO_QUERY *query = query_new();
    for (int i = operands; i < argc; i++)
        query_add_uid(query, argv[i]);
    if (operands == argc) {
        fputs("fasti show: error: which event? give its uid, or the beginning of it; fasti list shows them\n",
              stderr);
        return STATUS_USAGE;
    }
    struct show show = {.report = session->report,
                        .source = strcmp(format, "source") == 0,
                        .json = strcmp(format, "json") == 0,
                        .several = argc - operands > 1};
    show.settings = (struct writer_settings){.timezone = session->timezone,
                                             .width = writer_width(),
                                             .color = session->color,
                                             .now = session->local_now};
    show.settings.single = !show.several;
    if (strcmp(format, "jsonld") == 0 || strcmp(format, "jscalendar") == 0)
        show.writer = writer_new(format, &show.settings, stdout, session->report);
    command_choose(session, query, take, &show);
    if (show.writer != NULL)
        writer_end(show.writer);
    if (show.json && show.shown > 0)
        fputs(show.several ? "\n]\n" : "\n", stdout);
    return STATUS_DONE;
}
