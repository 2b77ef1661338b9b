/* What one property of a component says against another, when the component ends. */
#include "ical/lint.h"

#include <string.h>
#include <strings.h>

size_t frame_count(const struct frame *frame, const char *name)
{
    size_t len;
    const struct property_row *rows = property_rows(&len);
    for (size_t i = 0; i < len; i++) {
        if (strcmp(rows[i].name, name) == 0)
            return frame->counts[i];
    }
    return 0;
}

static bool has(const struct frame *frame, const char *name)
{
    return frame_count(frame, name) > 0;
}

/* With a METHOD an event may leave its start to the one it answers (section 3.6.1). */
static void check_required(struct lint_run *run, const struct frame *frame)
{
    size_t len;
    const struct property_row *rows = property_rows(&len);
    for (size_t i = 0; i < len; i++) {
        bool left_out =
            run->has_method && frame->component == COMPONENT_EVENT && strcmp(rows[i].name, "DTSTART") == 0;
        if ((rows[i].required & frame->component) != 0 && frame->counts[i] == 0 && !left_out)
            lint_say(run, LINT_PROPERTY_MISSING, frame->spot, "%s has no %s", frame->name, rows[i].name);
    }
}

static void check_conflicts(struct lint_run *run, const struct frame *frame)
{
    if (frame->component != COMPONENT_EVENT && frame->component != COMPONENT_TODO)
        return;
    const char *end = frame->component == COMPONENT_EVENT ? "DTEND" : "DUE";
    if (has(frame, "DURATION") && has(frame, end))
        lint_say(run, LINT_PROPERTY_CONFLICT, frame->spot, "%s has both %s and DURATION", frame->name, end);
    if (has(frame, "DURATION") && !has(frame, "DTSTART"))
        lint_say(run, LINT_PROPERTY_CONFLICT, frame->spot, "%s has DURATION and no DTSTART", frame->name);
    if (frame->series.there && has(frame, "RECURRENCE-ID"))
        lint_say(run, LINT_INSTANCE_RULE, frame->series.spot,
                 "%s is one instance, by its RECURRENCE-ID, and yet repeats", frame->name);
}

/* The end against the start: the same type, and later. Times in two zones are not compared. */
static void check_end(struct lint_run *run, const struct frame *frame)
{
    const struct stated *start = &frame->start, *end = &frame->end;
    if (!start->there || !end->there || frame->component == COMPONENT_OBSERVANCE)
        return;
    bool comparable = start->utc == end->utc && strcmp(start->zone, end->zone) == 0;
    if (start->day != end->day || stated_is_floating(start) != stated_is_floating(end))
        lint_say(run, LINT_END_TYPE, end->spot, "%s ends in another type of time than it starts in",
                 frame->name);
    else if (comparable && !start->day && when_equal(start->when, end->when))
        lint_say(run, LINT_END_ZERO, end->spot, "%s ends the moment it starts", frame->name);
    else if (comparable && !when_is_before(start->when, end->when))
        lint_say(run, LINT_END, end->spot, "%s does not end after it starts", frame->name);
}

static void check_rules(struct lint_run *run, const struct frame *frame)
{
    if (frame->series.there && frame_count(frame, "RRULE") > 1)
        lint_say(run, LINT_RULE_REPEATED, frame->series.spot, "%s repeats by more than one RRULE",
                 frame->name);
}

static void check_dates(struct lint_run *run, const struct frame *frame)
{
    const struct stated *other = frame->start.day ? &frame->times : &frame->days;
    if (frame->start.there && other->there && frame->component != COMPONENT_OBSERVANCE)
        lint_say(run, LINT_DATE_TYPE, other->spot, "%s starts %s, so %s says nothing about it", frame->name,
                 frame->start.day ? "on a day" : "at a time", other->day ? "a day" : "a time");
    if (frame->start.there && stated_is_floating(&frame->start) && frame->component != COMPONENT_OBSERVANCE)
        lint_say(run, LINT_FLOATING, frame->start.spot, "this time has neither a zone nor a Z");
}

static void check_children(struct lint_run *run, const struct frame *frame)
{
    if (frame->component == COMPONENT_CALENDAR && frame->children == 0)
        lint_say(run, LINT_COMPONENT_MISSING, frame->spot, "VCALENDAR holds no component");
    if (frame->component == COMPONENT_TIMEZONE && (frame->children & COMPONENT_OBSERVANCE) == 0)
        lint_say(run, LINT_COMPONENT_MISSING, frame->spot, "VTIMEZONE holds neither STANDARD nor DAYLIGHT");
}

static void check_alarm_properties(struct lint_run *run, const struct frame *frame)
{
    static const struct {
        const char *action, *property;
    } wanted[] = {
        {"DISPLAY", "DESCRIPTION"}, {"EMAIL", "DESCRIPTION"}, {"EMAIL", "SUMMARY"}, {"EMAIL", "ATTENDEE"}};
    for (size_t i = 0; i < ARRAY_LEN(wanted); i++)
        if (strcasecmp(frame->action, wanted[i].action) == 0 && !has(frame, wanted[i].property))
            lint_say(run, LINT_ALARM_PROPERTY, frame->spot, "an alarm of ACTION:%s needs %s",
                     wanted[i].action, wanted[i].property);
    if (strcasecmp(frame->action, "AUDIO") == 0 && frame_count(frame, "ATTACH") > 1)
        lint_say(run, LINT_ALARM_PROPERTY, frame->spot, "an alarm of ACTION:AUDIO plays one ATTACH");
    if (strcasecmp(frame->action, "PROCEDURE") == 0)
        lint_say(run, LINT_DEPRECATED, frame->spot, "ACTION:PROCEDURE is no longer part of calendars");
}

static void check_alarm(struct lint_run *run, const struct frame *frame)
{
    if (frame->component != COMPONENT_ALARM)
        return;
    check_alarm_properties(run, frame);
    if (has(frame, "REPEAT") != has(frame, "DURATION"))
        lint_say(run, LINT_ALARM_REPEAT, frame->spot, "an alarm has REPEAT and DURATION both, or neither");
}

/* What the alarms of a component count from. */
static void check_anchors(struct lint_run *run, const struct frame *frame)
{
    bool starts = has(frame, "DTSTART"), ends = has(frame, "DTEND") || has(frame, "DUE");
    bool lasts = starts && (has(frame, "DURATION") || frame->component == COMPONENT_EVENT);
    if (frame->from_start.line > 0 && !starts && !ends && !run->has_method)
        lint_say(run, LINT_ALARM_ANCHOR, frame->from_start,
                 "this counts from the start of a %s that has none", frame->name);
    if (frame->from_end.line > 0 && !ends && !lasts)
        lint_say(run, LINT_ALARM_ANCHOR, frame->from_end, "this counts from the end of a %s that has none",
                 frame->name);
}

static void check_todo(struct lint_run *run, const struct frame *frame)
{
    if (frame->component != COMPONENT_TODO || frame->status[0] == '\0')
        return;
    bool done = strcasecmp(frame->status, "COMPLETED") == 0;
    if (!done && has(frame, "COMPLETED"))
        lint_say(run, LINT_TODO_STATE, frame->spot, "VTODO has COMPLETED, and its STATUS is %s",
                 frame->status);
    else if (done && frame->percent >= 0 && frame->percent < 100)
        lint_say(run, LINT_TODO_STATE, frame->spot,
                 "VTODO is COMPLETED, and PERCENT-COMPLETE is less than 100");
}

void frame_judge(struct lint_run *run, const struct frame *frame)
{
    check_required(run, frame);
    check_conflicts(run, frame);
    check_end(run, frame);
    check_rules(run, frame);
    check_dates(run, frame);
    check_children(run, frame);
    check_alarm(run, frame);
    check_anchors(run, frame);
    check_todo(run, frame);
    series_judge(run, frame);
    method_judge(run, frame);
}
