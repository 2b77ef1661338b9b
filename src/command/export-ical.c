/* fasti export-ical: the chosen events of the store as one calendar. */
#include "command/feed.h"

#include <string.h>

/* The options as they were given. */
struct wishes {
    const char *output, *programme, *deadlines, *cancelled, *alarm, *name, *refresh, *calendar_color, *source,
        *image, *method;
    bool organizer, extended;
};

/* In the order of the enums of ical.h. */
static const char *const programme_names[] = {"items", "description", "both", "none", NULL};
static const char *const deadlines_names[] = {"none", "todo", "event", NULL};
static const char *const cancelled_names[] = {"both", "status", "title", "drop", NULL};
static const char *const method_names[] = {"PUBLISH", "REQUEST", "CANCEL", "ADD", NULL};

static int index_of(const char *name, const char *const *names)
{
    int i = 0;
    while (names[i] != NULL && strcmp(names[i], name) != 0)
        i++;
    return i;
}

/* An ISO 8601 duration, written the one way that RFC 5545 allows. */
static bool read_duration(const char *option, const char *text, char *out, const char **duration,
                          struct report *report)
{
    int64_t seconds;
    if (text == NULL)
        return true;
    if (!duration_read(slice_of(text), &seconds)) {
        report_say(report, SEVERITY_ERROR, NULL, 0, "%s: %s is no duration like PT12H or P1D", option, text);
        return false;
    }
    *duration = duration_write(seconds, out);
    return true;
}

static bool check_uri(const char *option, const char *text, struct report *report)
{
    if (text == NULL || ical_takes_uri(text))
        return true;
    report_say(report, SEVERITY_ERROR, NULL, 0, "%s: %s is no address like https://example.org/agenda.ics",
               option, text);
    return false;
}

static bool check_color(const char *text, struct report *report)
{
    if (text == NULL || ical_takes_color(text))
        return true;
    report_say(report, SEVERITY_ERROR, NULL, 0,
               "--calendar-color: %s is no colour that CSS has a name for, like teal or darkorange", text);
    return false;
}

/* The options that hold no choice but a value of some kind. */
static bool read_values(const struct wishes *wishes, char *alarm, char *refresh,
                        struct ical_settings *settings, struct report *report)
{
    return read_duration("--alarm", wishes->alarm, alarm, &settings->alarm, report) &&
           read_duration("--refresh", wishes->refresh, refresh, &settings->refresh, report) &&
           check_color(wishes->calendar_color, report) && check_uri("--source", wishes->source, report) &&
           check_uri("--image", wishes->image, report);
}

static int run(struct query *query, const struct wishes *wishes, struct session *session)
{
    char alarm[DURATION_TEXT], refresh[DURATION_TEXT];
    struct ical_settings settings = {
        .timezone = session->timezone,
        .programme = (enum ical_programme)index_of(wishes->programme, programme_names),
        .deadlines = (enum ical_deadlines)index_of(wishes->deadlines, deadlines_names),
        .cancelled = (enum ical_cancelled)index_of(wishes->cancelled, cancelled_names),
        .name = wishes->name,
        .color = wishes->calendar_color,
        .source = wishes->source,
        .image = wishes->image,
        .method = wishes->method,
        .organizer = wishes->organizer,
        .extended = wishes->extended,
    };
    if (!read_values(wishes, alarm, refresh, &settings, session->report) ||
        !query_prepare(query, session->local_now, session->report))
        return STATUS_USAGE;
    return feed_write(session, query, &settings, wishes->output) ? STATUS_DONE : STATUS_MACHINE;
}

int command_export_ical(const struct command *command, struct session *session, int argc, char **argv)
{
    AUTO_QUERY *query = query_new();
    struct wishes wishes = {.programme = "items", .deadlines = "none", .cancelled = "both"};
    const struct option_row own[] = {
        {'o', "output", "FILE", "write FILE in one step, or leave it where equal", OPTION_TEXT,
         &wishes.output, NULL},
        {0, "programme", "MODE", "items (default), description, both, none", OPTION_CHOICE, &wishes.programme,
         programme_names},
        {0, "deadlines", "MODE", "none (default), todo, event", OPTION_CHOICE, &wishes.deadlines,
         deadlines_names},
        {0, "cancelled", "MODE", "both (default), status, title, drop", OPTION_CHOICE, &wishes.cancelled,
         cancelled_names},
        {0, "alarm", "DURATION", "an alarm before each event and deadline", OPTION_TEXT, &wishes.alarm, NULL},
        {0, "name", "NAME", "what the calendar is called", OPTION_TEXT, &wishes.name, NULL},
        {0, "refresh", "DURATION", "how often readers should look again", OPTION_TEXT, &wishes.refresh, NULL},
        {0, "calendar-color", "COLOR", "a colour that CSS has a name for", OPTION_TEXT,
         &wishes.calendar_color, NULL},
        {0, "source", "URL", "where the calendar can be fetched again", OPTION_TEXT, &wishes.source, NULL},
        {0, "image", "URL", "a picture for the calendar", OPTION_TEXT, &wishes.image, NULL},
        {0, "extended", NULL, "links, speakers and places of RFC 9073 and 9253 too", OPTION_FLAG,
         &wishes.extended, NULL},
        {0, "method", "METHOD", "PUBLISH, REQUEST, CANCEL, ADD", OPTION_CHOICE, &wishes.method, method_names},
        {0, "organizer", NULL, "name the organizer; readers may answer him", OPTION_FLAG, &wishes.organizer,
         NULL},
    };
    struct option_row rows[ARRAY_LEN(own) + QUERY_OPTIONS];
    memcpy(rows, own, sizeof own);
    size_t len = ARRAY_LEN(own) + query_options(query, rows + ARRAY_LEN(own), QUERY_OPTIONS);
    int operands;
    enum option_result result = command_options(command, session, rows, len, argc, argv, &operands);
    if (result != OPTION_GO_ON)
        return command_end(result);
    for (int i = operands; i < argc; i++)
        query_add_uid(query, argv[i]);
    return run(query, &wishes, session);
}
