/* Uid operands: a whole uid, or a beginning that only one uid has. */
#include "query/query.h"

#include <string.h>

enum { MOST_CANDIDATES = 10 };

static void add_candidate(struct uid_operand *operand, const struct event *event)
{
    struct print line;
    struct slice uid = event_text(event, KEY_UID), title = event_text(event, KEY_TITLE);
    print_open(&line);
    if (operand->candidates != NULL)
        fputs(operand->candidates, line.file);
    print_safe(line.file, uid);
    fputs("  ", line.file);
    print_safe(line.file, title);
    fputc('\n', line.file);
    free(operand->candidates);
    operand->candidates = print_close(&line);
}

/* What the operand turned out to mean. */
static bool is_meant(const struct uid_operand *operand, struct slice uid)
{
    if (operand->exact)
        return slice_is(uid, operand->text);
    return operand->matches == 1 && slice_is(uid, operand->last);
}

bool uid_operand_matches(struct uid_operand *operand, const struct event *event)
{
    struct slice uid = event_text(event, KEY_UID);
    if (operand->settled)
        return is_meant(operand, uid);
    if (!slice_starts(uid, operand->text))
        return false;
    operand->exact |= slice_is(uid, operand->text);
    if (operand->last != NULL && slice_is(uid, operand->last))
        return true;
    free(operand->last);
    operand->last = slice_copy(uid);
    if (++operand->matches <= MOST_CANDIDATES)
        add_candidate(operand, event);
    return true;
}

/* The candidates, each a note of its own. */
static void say_candidates(const struct uid_operand *operand, struct report *report)
{
    for (const char *line = operand->candidates; *line != '\0';) {
        size_t len = strcspn(line, "\n");
        report_say(report, SEVERITY_NOTE, NULL, 0, "%.*s", (int)len, line);
        line += len + 1;
    }
    if (operand->matches > MOST_CANDIDATES)
        report_say(report, SEVERITY_NOTE, NULL, 0, "and %zu more", operand->matches - MOST_CANDIDATES);
}

bool uid_operand_settle(struct uid_operand *operand, struct report *report)
{
    operand->settled = true;
    if (operand->exact || operand->matches == 1)
        return true;
    if (operand->matches == 0) {
        report_say(report, SEVERITY_ERROR, NULL, 0, "no event has a uid that is or begins with %s", operand->text);
        return false;
    }
    report_say(report, SEVERITY_ERROR, NULL, 0, "%s begins the uids of %zu events; give more of it", operand->text,
               operand->matches);
    say_candidates(operand, report);
    return false;
}
