/* Components: what stands in which, and what each has been told by the time it ends. */
#include "ical/lint.h"

#include <string.h>

static const struct {
    const char *name;
    enum component component;
    unsigned parents;
} components[] = {
    {"VCALENDAR", COMPONENT_CALENDAR, 0},
    {"VEVENT", COMPONENT_EVENT, COMPONENT_CALENDAR},
    {"VTODO", COMPONENT_TODO, COMPONENT_CALENDAR},
    {"VJOURNAL", COMPONENT_JOURNAL, COMPONENT_CALENDAR},
    {"VFREEBUSY", COMPONENT_FREEBUSY, COMPONENT_CALENDAR},
    {"VTIMEZONE", COMPONENT_TIMEZONE, COMPONENT_CALENDAR},
    {"STANDARD", COMPONENT_OBSERVANCE, COMPONENT_TIMEZONE},
    {"DAYLIGHT", COMPONENT_OBSERVANCE, COMPONENT_TIMEZONE},
    {"VALARM", COMPONENT_ALARM, COMPONENT_EVENT | COMPONENT_TODO},
};

static struct frame *top(struct lint_run *run)
{
    return run->depth > 0 ? &run->frames[run->depth - 1] : NULL;
}

static void begin(struct lint_run *run, const struct content *content)
{
    struct frame frame = {.component = COMPONENT_OTHER, .spot = content->spot, .percent = -1},
                 *parent = top(run);
    unsigned parents = UINT32_MAX;
    for (size_t i = 0; i < ARRAY_LEN(components); i++) {
        if (name_is(content->value, components[i].name)) {
            frame.component = components[i].component;
            parents = components[i].parents;
        }
    }
    bool fits = parent == NULL ? frame.component == COMPONENT_CALENDAR
                               : parent->component == COMPONENT_OTHER || (parents & parent->component) != 0;
    if (!fits || run->depth == MOST_DEPTH || content->value.len >= sizeof frame.name)
        lint_say(run, LINT_NESTING, spot_of(run, content->value), "%.*s may not stand %s%s",
                 SHOWN(content->value), parent != NULL ? "in " : "outside VCALENDAR",
                 parent != NULL ? parent->name : "");
    if (run->depth == MOST_DEPTH) {
        run->deeper++;
        return;
    }
    memcpy(frame.name, content->value.at, slice_part(content->value, 0, sizeof frame.name - 1).len);
    if (parent != NULL)
        parent->children |= frame.component;
    if (frame.component == COMPONENT_CALENDAR) {
        run->calendars++;
        run->has_method = false;
        run->method = NULL;
    }
    run->frames[run->depth++] = frame;
}

static void close_frame(struct lint_run *run)
{
    const unsigned items = COMPONENT_EVENT | COMPONENT_TODO | COMPONENT_JOURNAL;
    struct frame *frame = top(run);
    if (run->watch != NULL)
        run->watch->end(run, frame);
    frame_judge(run, frame);
    if (frame->uid != NULL && (frame->component & items) != 0) {
        AUTO_FREE char *name = memory_print("%s %s", frame->name, frame->uid);
        AUTO_FREE char *whole =
            memory_print("%s %s", name, frame->instance_text != NULL ? frame->instance_text : "");
        names_add(&run->uids, slice_of(whole), frame->spot);
        if (frame->instance.there)
            names_add(&run->instances, slice_of(name), frame->instance.spot)->day = frame->instance.day;
        else if (frame->start.there && frame->instance_text == NULL)
            names_add(&run->starts, slice_of(name), frame->start.spot)->day = frame->start.day;
    }
    free(frame->uid);
    free(frame->instance_text);
    run->depth--;
}

static void end(struct lint_run *run, const struct content *content)
{
    struct frame *frame = top(run);
    if (run->deeper > 0) {
        run->deeper--;
        return;
    }
    if (frame == NULL || !name_is(content->value, frame->name))
        lint_say(run, LINT_NESTING, spot_of(run, content->value), "END:%.*s ends %s%s", SHOWN(content->value),
                 frame != NULL ? "the open " : "nothing", frame != NULL ? frame->name : "");
    else
        close_frame(run);
}

static void remember_end(struct lint_run *run, struct frame *frame, const struct content *content)
{
    stated_read(run, content, &frame->end);
}

static void remember_start(struct lint_run *run, struct frame *frame, const struct content *content)
{
    stated_read(run, content, &frame->start);
}

static void remember_uid(struct lint_run *run, struct frame *frame, const struct content *content)
{
    (void)run;
    if (frame->uid == NULL)
        frame->uid = slice_copy(content->value);
}

static void remember_instance(struct lint_run *run, struct frame *frame, const struct content *content)
{
    if (frame->instance_text == NULL)
        frame->instance_text = slice_copy(content->value);
    stated_read(run, content, &frame->instance);
}

static void remember_zone(struct lint_run *run, struct frame *frame, const struct content *content)
{
    if (frame->component == COMPONENT_TIMEZONE)
        names_add(&run->zones, content->value, spot_of(run, content->value));
}

/* One of a list is like all of it. */
static void remember_dates(struct lint_run *run, struct frame *frame, const struct content *content)
{
    struct content first = *content;
    size_t comma = content->value.len;
    slice_find(content->value, SLICE(","), &comma);
    first.value = slice_part(content->value, 0, comma);
    struct stated stated;
    if (!stated_read(run, &first, &stated))
        return;
    struct stated *kind = stated.day ? &frame->days : &frame->times;
    if (!kind->there)
        *kind = stated;
}

static void remember_series(struct lint_run *run, struct frame *frame, const struct content *content)
{
    if (!frame->series.there)
        series_read(run, content, &frame->series);
}

/* An alarm counts from what its parent may yet say. */
static void remember_trigger(struct lint_run *run, struct frame *frame, const struct content *content)
{
    bool nested = run->depth > 1 && frame->component == COMPONENT_ALARM &&
                  !parameter_is(content, PARAMETER_VALUE, "DATE-TIME");
    if (nested)
        *(parameter_is(content, PARAMETER_RELATED, "END") ? &frame[-1].from_end : &frame[-1].from_start) =
            spot_of(run, content->value);
}

static void copy_word(char *to, size_t room, struct slice word)
{
    if (word.len < room)
        memcpy(to, word.at, word.len);
}

static void remember_action(struct lint_run *run, struct frame *frame, const struct content *content)
{
    (void)run;
    copy_word(frame->action, sizeof frame->action, content->value);
}

static void remember_status(struct lint_run *run, struct frame *frame, const struct content *content)
{
    (void)run;
    copy_word(frame->status, sizeof frame->status, content->value);
}

static void remember_percent(struct lint_run *run, struct frame *frame, const struct content *content)
{
    (void)run;
    frame->percent = slice_is(content->value, "100") ? 100 : 0;
}

static void remember_method(struct lint_run *run, struct frame *frame, const struct content *content)
{
    if (frame->component != COMPONENT_CALENDAR)
        return;
    run->has_method = true;
    run->method = method_find(content->value);
    if (run->method == NULL && content->value.len > 0)
        lint_say(run, LINT_METHOD_UNKNOWN, spot_of(run, content->value), "there is no method %.*s",
                 SHOWN(content->value));
}

static void remember_old_rule(struct lint_run *run, struct frame *frame, const struct content *content)
{
    (void)frame;
    lint_say(run, LINT_DEPRECATED, content->spot, "EXRULE is no longer part of calendars: use EXDATE");
}

/* Values that are held against others later. */
static const struct {
    const char *name;
    void (*remember)(struct lint_run *run, struct frame *frame, const struct content *content);
} memories[] = {
    {"DTSTART", remember_start},   {"DTEND", remember_end},       {"DUE", remember_end},
    {"UID", remember_uid},         {"TZID", remember_zone},       {"RECURRENCE-ID", remember_instance},
    {"EXDATE", remember_dates},    {"RDATE", remember_dates},     {"RRULE", remember_series},
    {"TRIGGER", remember_trigger}, {"ACTION", remember_action},   {"STATUS", remember_status},
    {"METHOD", remember_method},   {"EXRULE", remember_old_rule}, {"PERCENT-COMPLETE", remember_percent},
};

static void remember(struct lint_run *run, struct frame *frame, const struct content *content)
{
    for (size_t i = 0; i < ARRAY_LEN(memories); i++)
        if (name_is(content->name, memories[i].name))
            memories[i].remember(run, frame, content);
}

static void property(struct lint_run *run, struct frame *frame, const struct content *content)
{
    size_t len;
    const struct property_row *rows = property_rows(&len), *first = NULL;
    if (run->watch != NULL)
        run->watch->line(run, frame, content);
    for (size_t i = 0; i < len; i++) {
        if (!name_is(content->name, rows[i].name))
            continue;
        bool chosen = rows[i].choices == NULL || (rows[i].choices_in & frame->component) != 0;
        if (first == NULL && frame->component != COMPONENT_OTHER && (rows[i].allowed & frame->component) == 0)
            lint_say(run, LINT_PROPERTY_MISPLACED, content->spot, "%s may not stand in %s", rows[i].name,
                     frame->name);
        if (first == NULL && (rows[i].once & frame->component) != 0 && frame->counts[i] == 1)
            lint_say(run, LINT_PROPERTY_REPEATED, content->spot, "%s stands twice in this %s", rows[i].name,
                     frame->name);
        if (frame->counts[i] < UINT8_MAX)
            frame->counts[i]++;
        if (chosen)
            property_check(run, &rows[i], content);
        first = &rows[i];
    }
    if (first != NULL)
        remember(run, frame, content);
}

void component_line(struct lint_run *run, const struct content *content)
{
    struct frame *frame = top(run);
    if (name_is(content->name, "BEGIN"))
        begin(run, content);
    else if (name_is(content->name, "END"))
        end(run, content);
    else if (frame == NULL)
        lint_say(run, LINT_NESTING, content->spot, "%.*s stands outside VCALENDAR", SHOWN(content->name));
    else if (run->deeper == 0)
        property(run, frame, content);
}

void component_finish(struct lint_run *run, struct spot spot)
{
    if (run->calendars == 0)
        lint_say(run, LINT_COMPONENT_MISSING, (struct spot){.line = 1}, "this holds no VCALENDAR");
    while (run->depth > 0) {
        struct frame *frame = top(run);
        lint_say(run, LINT_NESTING, spot, "%s of line %zu is never ended", frame->name, frame->spot.line);
        close_frame(run);
    }
    names_judge(run);
}
