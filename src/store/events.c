/* Which lines of a store are events. */
#include "store/lines.h"

static void say_no_event(const char *path, size_t number, const struct flaw *flaw, struct report *report)
{
    AUTO_FREE char *message = memory_print("this line is no event: expected %s", flaw->expected);
    bool other = number == 1 && flaw->column == 1 && strcmp(flaw->expected, "a uid") != 0;
    report_add(report, &(struct finding){
                           .severity = SEVERITY_ERROR,
                           .place = {path, number, flaw->column, 0},
                           .message = message,
                           .help = other ? "what is no store, fasti import reads" : NULL,
                       });
}

bool store_line_event(const char *path, struct slice line, size_t number, struct event *event,
                      struct report *report)
{
    struct flaw flaw = {1, "a uid"};
    if (event_read(event, line, &flaw) && event_text(event, KEY_UID).len > 0)
        return true;
    if (report != NULL)
        say_no_event(path, number, &flaw, report);
    return false;
}

bool store_next_event(struct store_lines *lines, const char *path, struct event *event, struct report *report)
{
    struct slice line;
    size_t number;
    while (store_lines_next(lines, &line, &number, report)) {
        struct report *said = store_lines_flaws(lines) < MOST_FLAWS ? report : NULL;
        if (store_line_event(path, line, number, event, said))
            return true;
        store_lines_note_flaw(lines, line);
    }
    if (store_lines_flaws(lines) > MOST_FLAWS)
        report_say(report, SEVERITY_ERROR, path, 0, "%zu more lines are no events",
                   store_lines_flaws(lines) - MOST_FLAWS);
    return false;
}
