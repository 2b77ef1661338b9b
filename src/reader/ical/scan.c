/* Finds the components of a calendar, flat and in one pass: how deep they are nested is a number,
 * not a recursion. */
#include "reader/ical/intake.h"

#include "fasti/recur.h"

#include <string.h>

enum { MOST_DEPTH = 8, MOST_DEFINITIONS = 600, NAME_TEXT = 32 };

struct scan {
    struct intake *intake;
    struct lines lines;
    char names[MOST_DEPTH][NAME_TEXT];  /* of the open components */
    size_t opened[MOST_DEPTH];          /* the lines of their BEGIN */
    size_t depth;
    struct component *component;        /* the open one of depth 2; NULL */
    struct definition *definition;
    bool is_old, outside;
};

static const struct {
    const char *name;
    enum component_kind kind;
} kinds[] = {
    {"VEVENT", COMPONENT_EVENT},       {"VTODO", COMPONENT_TODO},      {"VJOURNAL", COMPONENT_JOURNAL},
    {"VTIMEZONE", COMPONENT_TIMEZONE}, {"VFREEBUSY", COMPONENT_OTHER},
};

/* Index of what may stand only right inside a calendar; the rows' len where it is none of that. */
static size_t find_kind(struct slice name)
{
    size_t i = 0;
    while (i < ARRAY_LEN(kinds) && !slice_same_word(name, slice_of(kinds[i].name)))
        i++;
    return i;
}

static void push(struct scan *scan, struct slice name, size_t line)
{
    if (scan->depth < MOST_DEPTH) {
        snprintf(scan->names[scan->depth], NAME_TEXT, "%.*s", (int)slice_part(name, 0, NAME_TEXT - 1).len,
                 name.at);
        scan->opened[scan->depth] = line;
    }
    scan->depth++;
}

static void refuse(struct scan *scan, size_t line, const char *why)
{
    if (scan->component == NULL || scan->component->refused)
        return;
    scan->component->refused = true;
    intake_say(scan->intake, SEVERITY_ERROR, line, "the %s of line %zu %s: left out", scan->names[1],
               intake_line(scan->intake, scan->component->line), why);
}

static void begin_component(struct scan *scan, struct slice name, size_t line)
{
    struct intake *intake = scan->intake;
    size_t kind = find_kind(name);
    intake->components =
        memory_room(intake->components, intake->len, &intake->room, sizeof *intake->components);
    scan->component = &intake->components[intake->len++];
    *scan->component = (struct component){
        .from = scan->lines.at,
        .to = scan->lines.at,
        .line = line,
        .calendar = (uint32_t)intake->calendars_len - 1,
        .kind = kind < ARRAY_LEN(kinds) ? (uint8_t)kinds[kind].kind : COMPONENT_OTHER,
    };
    if (scan->component->kind == COMPONENT_TIMEZONE)
        scan->definition = memory_new(1, sizeof *scan->definition);
}

/* A definition that can be named is kept. */
static void end_definition(struct scan *scan)
{
    struct definition *definition = scan->definition;
    struct timezone_uses *zones = &scan->intake->zones;
    scan->definition = NULL;
    if (definition == NULL)
        return;
    if (definition->tzid == NULL || zones->definitions_len == MOST_DEFINITIONS) {
        definition_free(definition);
        return;
    }
    struct calendar *calendar = &scan->intake->calendars[scan->intake->calendars_len - 1];
    calendar->definitions++;
    free(calendar->defined);
    calendar->defined = slice_copy(slice_of(definition->tzid));
    definition->broken |= !onsets_are_whole(&definition->onsets);
    zones->definitions = memory_room(zones->definitions, zones->definitions_len, &zones->definitions_room,
                                     sizeof *zones->definitions);
    zones->definitions[zones->definitions_len++] = definition;
}

static void end_component(struct scan *scan, size_t to)
{
    if (scan->component != NULL)
        scan->component->to = to;
    end_definition(scan);
    scan->component = NULL;
}

/* What is open is closed down to a depth though its END is missing. */
static void close_unended(struct scan *scan, size_t depth, size_t to)
{
    if (scan->depth > depth && scan->depth > 1 && depth < 2) {
        refuse(scan, scan->component != NULL ? scan->component->line : 0, "is never ended");
        end_component(scan, to);
    }
    scan->depth = depth;
}

static void begin_calendar(struct scan *scan, size_t line)
{
    struct intake *intake = scan->intake;
    intake->calendars = memory_room(intake->calendars, intake->calendars_len, &intake->calendars_room,
                                    sizeof *intake->calendars);
    intake->calendars[intake->calendars_len++] = (struct calendar){0};
    push(scan, SLICE("VCALENDAR"), line);
}

static void begin(struct scan *scan, const struct content *content, size_t at)
{
    struct slice name = slice_trim(content->value);
    bool is_calendar = slice_same_word(name, SLICE("VCALENDAR"));
    if (is_calendar || (scan->depth > 1 && find_kind(name) < ARRAY_LEN(kinds)))
        close_unended(scan, is_calendar ? 0 : 1, at);
    if (is_calendar) {
        begin_calendar(scan, content->line);
        return;
    }
    push(scan, name, content->line);
    if (scan->depth == 1)
        scan->outside = true;
    if (scan->depth == 2 && !scan->outside)
        begin_component(scan, name, content->line);
    if (scan->depth == MOST_DEPTH + 1)
        refuse(scan, content->line, "has components nested more than 8 deep");
}

/* The depth to which an END goes back; SIZE_MAX where it ends nothing. */
static size_t find_begin(const struct scan *scan, struct slice name)
{
    for (size_t depth = scan->depth; depth-- > 0;)
        if (slice_same_word(slice_part(name, 0, NAME_TEXT - 1), slice_of(scan->names[depth])))
            return depth;
    return SIZE_MAX;
}

static void end(struct scan *scan, const struct content *content, size_t at)
{
    if (scan->depth > MOST_DEPTH) {
        scan->depth--;
        return;
    }
    size_t depth = find_begin(scan, slice_trim(content->value));
    if (depth == SIZE_MAX) {
        intake_say(scan->intake, SEVERITY_WARNING, content->line, "this END ends nothing");
        return;
    }
    if (depth + 1 < scan->depth)
        close_unended(scan, depth + 1, at);
    if (depth == 1) {
        end_component(scan, at);
        intake_rest(scan->intake, at);
    }
    scan->depth = depth;
    scan->outside &= depth > 0;
}

/* What a VCALENDAR says before its components, or between them. */
static void take_of_calendar(struct scan *scan, const struct content *content)
{
    static const char *const answers[] = {"REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER"};
    struct calendar *calendar = &scan->intake->calendars[scan->intake->calendars_len - 1];
    struct slice value = slice_trim(content->value);
    if (content_is(content, "VERSION"))
        scan->is_old |= slice_is(value, "1.0");
    else if (content_is(content, "X-WR-TIMEZONE") && calendar->zone_name == NULL && value.len > 0)
        calendar->zone_name = slice_copy(value);
    if (!content_is(content, "METHOD"))
        return;
    calendar->is_cancelled = slice_same_word(value, SLICE("CANCEL"));
    for (size_t i = 0; i < ARRAY_LEN(answers); i++)
        calendar->is_answer |= slice_same_word(value, slice_of(answers[i]));
}

static void take_of_definition(struct scan *scan, const struct content *content)
{
    struct definition *definition = scan->definition;
    if (scan->depth == 2 && content_is(content, "TZID") && definition->tzid == NULL)
        definition->tzid = content_text(scan->intake, content, NULL);
    else if (scan->depth == 2 && content_is(content, "X-LIC-LOCATION") && definition->location == NULL)
        definition->location = slice_copy(slice_trim(content->value));
    else if (scan->depth == 3 && !definition->broken)
        definition->broken = !onsets_take(&definition->onsets, content);
}

static void take_uid(struct scan *scan, const struct content *content)
{
    size_t len;
    AUTO_FREE char *text = content_text(scan->intake, content, &len);
    scan->component->is_made = len == UUID_TEXT - 1 && text[14] == '5' && text[8] == '-' && text[13] == '-';
    scan->component->uid = hash_text(slice_trim((struct slice){text, len}));
}

static uint64_t hash_value(struct scan *scan, const struct content *content)
{
    size_t len;
    AUTO_FREE char *text = content_text(scan->intake, content, &len);
    return hash_text(slice_trim((struct slice){text, len}));
}

static int32_t read_sequence(struct slice text)
{
    int64_t number = 0;
    for (size_t i = 0; i < text.len && number <= INT32_MAX; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return 0;
        number = number * 10 + (text.at[i] - '0');
    }
    return number <= INT32_MAX ? (int32_t)number : 0;
}

static uint32_t read_stamp(struct slice text)
{
    static const struct when epoch = {1970, 1, 1, 0, 0, 0};
    struct when when;
    bool utc;
    if (!recur_read_time(text, &when, &utc) || !when_has_clock(when) || when_is_before(when, epoch))
        return 0;
    int64_t seconds = when_seconds_between(epoch, when);
    return seconds <= UINT32_MAX ? (uint32_t)seconds : 0;
}

static void take_of_component(struct scan *scan, const struct content *content)
{
    struct component *component = scan->component;
    struct slice type;
    if (content_is(content, "UID") && component->uid == 0)
        take_uid(scan, content);
    else if (content_is(content, "RELATED-TO") && component->parent == 0 &&
             (!content_parameter(content, "RELTYPE", &type) || slice_same_word(type, SLICE("PARENT"))))
        component->parent = hash_value(scan, content);
    else if (content_is_twin(content))
        component->has_twins = true;
    else if (content_is(content, "RECURRENCE-ID"))
        component->is_instance = true;
    else if (content_is(content, "SEQUENCE"))
        component->sequence = read_sequence(slice_trim(content->value));
    else if (content_is(content, "DTSTAMP"))
        component->stamp = read_stamp(slice_trim(content->value));
    else if (content_is(content, "TRANSP"))
        component->is_free = slice_same_word(slice_trim(content->value), SLICE("TRANSPARENT"));
}

static void take(struct scan *scan, const struct content *content)
{
    size_t at = (size_t)(content->raw.at - scan->lines.bytes.at);
    bool begins = content_is(content, "BEGIN");
    if (begins)
        begin(scan, content, at);
    else if (content_is(content, "END"))
        end(scan, content, at);
    else if (scan->depth == 1 && !scan->outside)
        take_of_calendar(scan, content);
    else if (scan->depth == 2 && scan->component != NULL && scan->definition == NULL)
        take_of_component(scan, content);
    if (scan->definition != NULL && (!begins || scan->depth == 3))
        take_of_definition(scan, content);
}

static void finish(struct scan *scan)
{
    struct intake *intake = scan->intake;
    size_t opened = scan->depth > 0 ? scan->opened[0] : 0;
    close_unended(scan, 0, intake->bytes.len);
    if (scan->is_old) {
        intake_say(intake, SEVERITY_ERROR, 1,
                   "is vCalendar 1.0 (quoted-printable texts, other rules), which is not read; let the "
                   "program that wrote it export iCalendar 2.0");
        intake->len = 0;
    } else if (opened > 0) {
        intake_say(intake, SEVERITY_ERROR, opened,
                   "the calendar is never ended: the file is cut short; what is whole goes in");
    }
}

void scan_components(struct intake *intake)
{
    struct scan scan = {.intake = intake, .lines = {.line_end = line_end_of(intake->bytes)}};
    struct content content;
    enum line_kind kind;
    lines_begin(&scan.lines, intake->bytes, slice_starts(intake->bytes, "\xEF\xBB\xBF") ? 3 : 0, 1);
    while (!scan.is_old && (kind = lines_next(&scan.lines, &content)) != LINE_NONE) {
        if (kind == LINE_CONTENT)
            take(&scan, &content);
        else if (kind == LINE_TOO_LONG && scan.component != NULL)
            refuse(&scan, content.line, "has a line of more than 1 MiB");
        else
            intake_say(intake, SEVERITY_WARNING, content.line, "this line is %s: left out",
                        kind == LINE_TOO_LONG ? "longer than 1 MiB" : "no NAME:value");
    }
    finish(&scan);
    free(scan.lines.unfolded);
}
