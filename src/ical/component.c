/* Components: what stands in which, which properties each needs, and what one says against another. */
#include "ical/lint.h"

#include <string.h>
#include <strings.h>

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

static bool name_is(struct slice name, const char *wanted)
{
    return name.len == strlen(wanted) && strncasecmp(name.at, wanted, name.len) == 0;
}

static struct frame *top(struct lint_run *run)
{
    return run->depth > 0 ? &run->frames[run->depth - 1] : NULL;
}

void names_add(struct names *names, struct slice name, size_t line)
{
    names->rows = memory_room(names->rows, names->len, &names->room, sizeof *names->rows);
    names->rows[names->len++] = (struct named){slice_copy(name), line};
}

static void begin(struct lint_run *run, const struct content *content)
{
    struct frame frame = {.component = COMPONENT_OTHER, .line = content->line}, *parent = top(run);
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
        lint_say(run, LINT_NESTING, content->line, "%.*s may not stand %s%s", (int)slice_part(content->value, 0, 32).len,
                 content->value.at, parent != NULL ? "in " : "outside VCALENDAR", parent != NULL ? parent->name : "");
    if (run->depth == MOST_DEPTH)
        return;
    memcpy(frame.name, content->value.at, slice_part(content->value, 0, sizeof frame.name - 1).len);
    if (parent != NULL)
        parent->children |= frame.component;
    run->calendars += frame.component == COMPONENT_CALENDAR;
    run->frames[run->depth++] = frame;
}

static bool has(const struct frame *frame, const char *name)
{
    size_t len;
    const struct property_row *rows = property_rows(&len);
    for (size_t i = 0; i < len; i++) {
        if (strcmp(rows[i].name, name) == 0)
            return frame->counts[i] > 0;
    }
    return false;
}

static void check_required(struct lint_run *run, const struct frame *frame)
{
    size_t len;
    const struct property_row *rows = property_rows(&len);
    for (size_t i = 0; i < len; i++) {
        if ((rows[i].required & frame->component) != 0 && frame->counts[i] == 0)
            lint_say(run, LINT_PROPERTY_MISSING, frame->line, "%s has no %s", frame->name, rows[i].name);
    }
}

static void check_conflicts(struct lint_run *run, const struct frame *frame)
{
    if (frame->component != COMPONENT_EVENT && frame->component != COMPONENT_TODO)
        return;
    const char *end = frame->component == COMPONENT_EVENT ? "DTEND" : "DUE";
    if (has(frame, "DURATION") && has(frame, end))
        lint_say(run, LINT_PROPERTY_CONFLICT, frame->line, "%s has both %s and DURATION", frame->name, end);
    if (has(frame, "DURATION") && !has(frame, "DTSTART"))
        lint_say(run, LINT_PROPERTY_CONFLICT, frame->line, "%s has DURATION and no DTSTART", frame->name);
}

/* The end against the start: the same type, and later. Times in two zones are not compared. */
static void check_end(struct lint_run *run, const struct frame *frame)
{
    const struct stated *start = &frame->start, *end = &frame->end;
    if (!start->there || !end->there || frame->component == COMPONENT_OBSERVANCE)
        return;
    bool floating = !start->day && !start->utc && start->zone[0] == '\0';
    if (start->day != end->day || floating != (!end->day && !end->utc && end->zone[0] == '\0'))
        lint_say(run, LINT_END_TYPE, frame->line, "%s ends in another type of time than it starts in", frame->name);
    else if (start->utc == end->utc && strcmp(start->zone, end->zone) == 0 && !when_is_before(start->when, end->when))
        lint_say(run, LINT_END, frame->line, "%s does not end after it starts", frame->name);
}

static void check_children(struct lint_run *run, const struct frame *frame)
{
    if (frame->component == COMPONENT_CALENDAR && frame->children == 0)
        lint_say(run, LINT_COMPONENT_MISSING, frame->line, "VCALENDAR holds no component");
    if (frame->component == COMPONENT_TIMEZONE && (frame->children & COMPONENT_OBSERVANCE) == 0)
        lint_say(run, LINT_COMPONENT_MISSING, frame->line, "VTIMEZONE holds neither STANDARD nor DAYLIGHT");
}

static void close_frame(struct lint_run *run, struct frame *frame)
{
    const unsigned items = COMPONENT_EVENT | COMPONENT_TODO | COMPONENT_JOURNAL;
    check_required(run, frame);
    check_conflicts(run, frame);
    check_end(run, frame);
    check_children(run, frame);
    if (frame->uid != NULL && (frame->component & items) != 0) {
        AUTO_FREE char *name = memory_print("%s %s %s", frame->name, frame->uid, frame->instance != NULL ? frame->instance : "");
        names_add(&run->uids, slice_of(name), frame->line);
    }
    free(frame->uid);
    free(frame->instance);
}

static void end(struct lint_run *run, const struct content *content)
{
    struct frame *frame = top(run);
    if (frame == NULL || !name_is(content->value, frame->name)) {
        lint_say(run, LINT_NESTING, content->line, "END:%.*s ends %s%s", (int)slice_part(content->value, 0, 32).len,
                 content->value.at, frame != NULL ? "the open " : "nothing", frame != NULL ? frame->name : "");
        return;
    }
    close_frame(run, frame);
    run->depth--;
}

/* Values that are held against others later. */
static void remember(struct lint_run *run, struct frame *frame, const struct content *content)
{
    struct stated stated;
    if (name_is(content->name, "UID") && frame->uid == NULL)
        frame->uid = slice_copy(content->value);
    else if (name_is(content->name, "RECURRENCE-ID") && frame->instance == NULL)
        frame->instance = slice_copy(content->value);
    else if (name_is(content->name, "TZID") && frame->component == COMPONENT_TIMEZONE)
        names_add(&run->zones, content->value, content->line);
    else if (name_is(content->name, "DTSTART") && stated_read(content, &stated))
        frame->start = stated;
    else if ((name_is(content->name, "DTEND") || name_is(content->name, "DUE")) && stated_read(content, &stated))
        frame->end = stated;
    run->method |= name_is(content->name, "METHOD");
    run->organizer |= name_is(content->name, "ORGANIZER");
}

static void property(struct lint_run *run, struct frame *frame, const struct content *content)
{
    size_t len;
    const struct property_row *rows = property_rows(&len), *first = NULL;
    for (size_t i = 0; i < len; i++) {
        if (!name_is(content->name, rows[i].name))
            continue;
        bool chosen = rows[i].choices == NULL || (rows[i].choices_in & frame->component) != 0;
        if (first == NULL && frame->component != COMPONENT_OTHER && (rows[i].allowed & frame->component) == 0)
            lint_say(run, LINT_PROPERTY_MISPLACED, content->line, "%s may not stand in %s", rows[i].name, frame->name);
        if (first == NULL && (rows[i].once & frame->component) != 0 && frame->counts[i] == 1)
            lint_say(run, LINT_PROPERTY_REPEATED, content->line, "%s stands twice in this %s", rows[i].name, frame->name);
        if (frame->counts[i] < UINT8_MAX)
            frame->counts[i]++;
        if (chosen)
            property_check(run, &rows[i], content);
        first = &rows[i];
    }
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
        lint_say(run, LINT_NESTING, content->line, "%.*s stands outside VCALENDAR",
                 (int)slice_part(content->name, 0, 32).len, content->name.at);
    else
        property(run, frame, content);
}

static int compare_named(const void *a, const void *b)
{
    const struct named *one = a, *two = b;
    int order = strcmp(one->name, two->name);
    return order != 0 ? order : (one->line > two->line) - (one->line < two->line);
}

static int compare_name_only(const void *a, const void *b)
{
    const struct named *one = a, *two = b;
    return strcmp(one->name, two->name);
}

static void sort_names(struct names *names)
{
    if (names->len > 1)
        qsort(names->rows, names->len, sizeof *names->rows, compare_named);
}

static void say_repeated(struct lint_run *run, struct names *names, enum lint rule, const char *what)
{
    sort_names(names);
    for (size_t i = 1; i < names->len; i++) {
        if (strcmp(names->rows[i].name, names->rows[i - 1].name) == 0)
            lint_say(run, rule, names->rows[i].line, "this has %s of line %zu", what, names->rows[i - 1].line);
    }
}

/* Each zone that is used and not there, once, where it is used first. */
static void say_undefined(struct lint_run *run)
{
    const char *said = "";
    sort_names(&run->zones_used);
    for (size_t i = 0; i < run->zones_used.len; i++) {
        const struct named *used = &run->zones_used.rows[i];
        bool defined = run->zones.len > 0 &&
                       bsearch(&(struct named){used->name, 0}, run->zones.rows, run->zones.len, sizeof *run->zones.rows,
                               compare_name_only) != NULL;
        if (!defined && strcmp(used->name, said) != 0)
            lint_say(run, LINT_TZID_UNDEFINED, used->line, "TZID %.60s has no VTIMEZONE", said = used->name);
    }
}

static void names_free(struct names *names)
{
    for (size_t i = 0; i < names->len; i++)
        free(names->rows[i].name);
    free(names->rows);
}

void component_finish(struct lint_run *run, size_t line)
{
    if (run->calendars == 0)
        lint_say(run, LINT_COMPONENT_MISSING, 1, "this holds no VCALENDAR");
    while (run->depth > 0) {
        struct frame *frame = top(run);
        lint_say(run, LINT_NESTING, line, "%s of line %zu is never ended", frame->name, frame->line);
        close_frame(run, frame);
        run->depth--;
    }
    if (run->method && !run->organizer)
        lint_say(run, LINT_METHOD_ORGANIZER, 1, "METHOD without an ORGANIZER");
    say_repeated(run, &run->zones, LINT_TZID_REPEATED, "the TZID");
    say_repeated(run, &run->uids, LINT_UID_REPEATED, "the UID and RECURRENCE-ID of the component");
    say_undefined(run);
    names_free(&run->zones);
    names_free(&run->zones_used);
    names_free(&run->uids);
}
