/* What a METHOD demands of the components in its calendar, as rows (RFC 5546 section 3). */
#include "ical/lint.h"

#include <string.h>

#define ASKED "DTSTAMP|UID|ORGANIZER|ATTENDEE|RECURRENCE-ID"
#define DECLINED "DTSTAMP|UID|ORGANIZER|COMMENT|RECURRENCE-ID|REQUEST-STATUS|SEQUENCE"
#define NO_ANSWER "ATTENDEE|REQUEST-STATUS"

/* Properties parted by `|`; "": none. Of to-dos RFC 5546 also demands a DTSTART, which many
 * rightly have not. */
struct demand {
    enum component component;
    const char *needs;    /* without these it cannot be acted upon */
    const char *wants;    /* these are demanded too, but only shown */
    const char *refuses;
    const char *only;     /* NULL: any but those refused */
    const char *status;   /* of these; NULL: any */
    bool one_attendee, no_alarm;
};
struct method_row {
    const char *name;
    struct demand demands[4];
};

static const struct method_row methods[] = {
    {"PUBLISH",
     {{COMPONENT_EVENT, "DTSTART", "SUMMARY", NO_ANSWER, NULL, NULL, false, false},
      {COMPONENT_TODO, "", "PRIORITY|SUMMARY", NO_ANSWER, NULL, NULL, false, false},
      {COMPONENT_JOURNAL, "DTSTART", "DESCRIPTION", "ATTENDEE", NULL, NULL, false, false},
      {COMPONENT_FREEBUSY, "DTSTART|DTEND", "", NO_ANSWER, NULL, NULL, false, true}}},
    {"REQUEST",
     {{COMPONENT_EVENT, "ATTENDEE|DTSTART|ORGANIZER", "SUMMARY", "", NULL, "TENTATIVE|CONFIRMED", false,
       false},
      {COMPONENT_TODO, "ATTENDEE|ORGANIZER", "PRIORITY|SUMMARY", "REQUEST-STATUS", NULL, NULL, false, false},
      {COMPONENT_FREEBUSY, "ATTENDEE|DTSTART|DTEND|ORGANIZER", "", "FREEBUSY|REQUEST-STATUS|URL", NULL, NULL,
       false, true}}},
    {"REPLY",
     {{COMPONENT_EVENT, "ATTENDEE|ORGANIZER", "", "", NULL, NULL, true, true},
      {COMPONENT_TODO, "ATTENDEE|ORGANIZER", "", "", NULL, NULL, false, true},
      {COMPONENT_FREEBUSY, "ATTENDEE|DTSTART|DTEND|ORGANIZER", "", "", NULL, NULL, true, true}}},
    {"ADD",
     {{COMPONENT_EVENT, "DTSTART|ORGANIZER|SEQUENCE", "SUMMARY", "RECURRENCE-ID|REQUEST-STATUS", NULL,
       "TENTATIVE|CONFIRMED", false, false},
      {COMPONENT_TODO, "ORGANIZER|SEQUENCE", "PRIORITY|SUMMARY", "RECURRENCE-ID|REQUEST-STATUS", NULL, NULL,
       false, false},
      {COMPONENT_JOURNAL, "DTSTART|ORGANIZER|SEQUENCE", "DESCRIPTION", "ATTENDEE|RECURRENCE-ID", NULL, NULL,
       false, false}}},
    {"CANCEL",
     {{COMPONENT_EVENT, "ORGANIZER|SEQUENCE", "", "REQUEST-STATUS", NULL, "CANCELLED", false, true},
      {COMPONENT_TODO, "ORGANIZER|SEQUENCE", "", "REQUEST-STATUS", NULL, "CANCELLED", false, true},
      {COMPONENT_JOURNAL, "ORGANIZER|SEQUENCE", "", "REQUEST-STATUS", NULL, "CANCELLED", false, true}}},
    {"REFRESH",
     {{COMPONENT_EVENT, "ATTENDEE|ORGANIZER", "", "", ASKED "|COMMENT", NULL, true, true},
      {COMPONENT_TODO, "ATTENDEE", "", "", ASKED, NULL, true, true}}},
    {"COUNTER",
     {{COMPONENT_EVENT, "DTSTART|ORGANIZER|SEQUENCE", "SUMMARY", "", NULL, NULL, false, false},
      {COMPONENT_TODO, "ATTENDEE|ORGANIZER", "PRIORITY|SUMMARY", "", NULL, NULL, false, false}}},
    {"DECLINECOUNTER",
     {{COMPONENT_EVENT, "ORGANIZER", "", "", DECLINED, NULL, false, true},
      {COMPONENT_TODO, "ATTENDEE|ORGANIZER|SEQUENCE", "", "", DECLINED "|ATTENDEE", NULL, false, true}}},
};

const struct method_row *method_find(struct slice name)
{
    for (size_t i = 0; i < ARRAY_LEN(methods); i++)
        if (name_is(name, methods[i].name))
            return &methods[i];
    return NULL;
}

static void say_missing(struct lint_run *run, const struct frame *frame, const char *names, enum lint rule)
{
    for (size_t len; *names != '\0'; names += len + (names[len] == '|')) {
        len = strcspn(names, "|");
        AUTO_FREE char *name = memory_copy(names, len);
        if (frame_count(frame, name) == 0)
            lint_say(run, rule, frame->spot, "METHOD:%s: %s has no %s", run->method->name, frame->name, name);
    }
}

static void say_misplaced(struct lint_run *run, const struct frame *frame, const struct demand *demand)
{
    size_t len;
    const struct property_row *rows = property_rows(&len);
    for (size_t i = 0; i < len; i++) {
        struct slice name = slice_of(rows[i].name);
        bool refused =
            choice_is(demand->refuses, name) || (demand->only != NULL && !choice_is(demand->only, name));
        if (refused && frame->counts[i] > 0 && (i == 0 || strcmp(rows[i].name, rows[i - 1].name) != 0))
            lint_say(run, LINT_METHOD_MISPLACED, frame->spot, "METHOD:%s: %s may not have %s",
                     run->method->name, frame->name, rows[i].name);
    }
    if (demand->no_alarm && (frame->children & COMPONENT_ALARM) != 0)
        lint_say(run, LINT_METHOD_MISPLACED, frame->spot, "METHOD:%s: %s may not have VALARM",
                 run->method->name, frame->name);
    if (demand->one_attendee && frame_count(frame, "ATTENDEE") > 1)
        lint_say(run, LINT_METHOD_MISPLACED, frame->spot, "METHOD:%s: %s may have one ATTENDEE only",
                 run->method->name, frame->name);
    if (demand->status != NULL && frame->status[0] != '\0' &&
        !choice_is(demand->status, slice_of(frame->status)))
        lint_say(run, LINT_METHOD_MISPLACED, frame->spot, "METHOD:%s: STATUS of %s is %s", run->method->name,
                 frame->name, demand->status);
}

void method_judge(struct lint_run *run, const struct frame *frame)
{
    const unsigned judged = COMPONENT_EVENT | COMPONENT_TODO | COMPONENT_JOURNAL | COMPONENT_FREEBUSY;
    if (run->method == NULL || (frame->component & judged) == 0)
        return;
    const struct demand *demand = NULL;
    for (size_t i = 0; i < ARRAY_LEN(run->method->demands); i++)
        if (run->method->demands[i].component == frame->component)
            demand = &run->method->demands[i];
    if (demand == NULL) {
        lint_say(run, LINT_METHOD_COMPONENT, frame->spot, "METHOD:%s knows no %s", run->method->name,
                 frame->name);
        return;
    }
    bool published = run->method == &methods[0];
    if (published && frame_count(frame, "ORGANIZER") == 0 && run->counts[LINT_METHOD_ORGANIZER] == 0)
        lint_say(run, LINT_METHOD_ORGANIZER, frame->spot, "METHOD:PUBLISH: %s has no ORGANIZER", frame->name);
    say_missing(run, frame, demand->needs, LINT_METHOD_MISSING);
    say_missing(run, frame, demand->wants, LINT_METHOD_SPARSE);
    say_misplaced(run, frame, demand);
}
