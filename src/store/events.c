/* Which lines of a store are events. */
#include "store/lines.h"

static void say_no_event(const char *path, size_t number, const struct flaw *flaw, struct report *report)
{
    AUTO_FREE char *message = memory_print("this line is no event: expected %s", flaw->expected);
    report_add(report, &(struct finding){
                           .severity = SEVERITY_ERROR,
                           .place = {path, number, flaw->column, 0},
                           .message = message,
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
    while (store_lines_next(lines, &line, &number, report))
        if (store_line_event(path, line, number, event, report))
            return true;
    return false;
}
