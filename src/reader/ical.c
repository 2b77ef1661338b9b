/* Calendars (RFC 5545) that anybody may have written: components are found flat, and each event is
 * made by itself. */
#include "reader/ical/calendar.h"
#include "reader/ical/intake.h"

#include <stdarg.h>
#include <string.h>

enum { MOST_SAID = 100 };

static int sniff(struct slice bytes)
{
    static const char begin[] = "BEGIN:VCALENDAR";
    struct slice text = slice_trim(slice_starts(bytes, "\xEF\xBB\xBF") ? slice_part(bytes, 3, 4096)
                                                                       : slice_part(bytes, 0, 4096));
    return slice_same_word(slice_part(text, 0, sizeof begin - 1), slice_of(begin)) ? 3 : 0;
}

/* Where a line of the calendar's text begins; its end where there are fewer. */
static size_t line_start(const struct intake *intake, size_t line)
{
    size_t at = 0;
    for (; line > 1 && at < intake->bytes.len; line--) {
        const char *end = memchr(intake->bytes.at + at, intake->lines.line_end, intake->bytes.len - at);
        at = end != NULL ? (size_t)(end - intake->bytes.at) + 1 : intake->bytes.len;
    }
    return at;
}

size_t intake_line(const struct intake *intake, size_t line)
{
    if (intake->lines.origin == NULL)
        return line;
    size_t at = line_start(intake, line);
    return document_place(intake->lines.origin, slice_part(intake->bytes, at, at)).line;
}

/* The name of the property or component on a line: what that was made of stands in the input. */
static void say_origin(const struct intake *intake, size_t line, const struct finding *finding)
{
    static const char begin[] = "BEGIN:";
    size_t at = line_start(intake, line);
    at += slice_starts(slice_part(intake->bytes, at, intake->bytes.len), begin) ? sizeof begin - 1 : 0;
    size_t end = at;
    while (end < intake->bytes.len && strchr(":;\n", intake->bytes.at[end]) == NULL)
        end++;
    document_say(intake->lines.origin, slice_part(intake->bytes, at, end), finding, intake->report);
}

bool intake_say(struct intake *intake, enum severity severity, size_t line, const char *format, ...)
{
    va_list arguments;
    char *message = NULL;
    if (severity > SEVERITY_NOTE && intake->said++ >= MOST_SAID)
        return false;
    va_start(arguments, format);
    if (vasprintf(&message, format, arguments) < 0)
        message = NULL;
    else if (line > 0 && intake->lines.origin != NULL)
        say_origin(
            intake, line,
            &(struct finding){.severity = severity, .place.path = intake->input->path, .message = message});
    else
        report_say(intake->report, severity, intake->input->path, line, "%s", message);
    va_end(arguments);
    free(message);
    return false;
}

/* The zone of what names none: the calendar's own, the one that it defines, or the caller's. */
static void settle_calendar(struct intake *intake, struct calendar *calendar)
{
    bool is_new;
    const char *const names[] = {calendar->zone_name, calendar->definitions == 1 ? calendar->defined : NULL};
    calendar->zone = &intake->given;
    for (size_t i = 0; i < ARRAY_LEN(names) && calendar->zone == &intake->given; i++) {
        const struct timezone_use *use =
            names[i] != NULL ? timezone_use_find(&intake->zones, slice_of(names[i]), &is_new) : NULL;
        if (use != NULL && use->zone != NULL)
            calendar->zone = use;
    }
}

/* What was read in a way that the reader may want to know. */
static void say_counts(struct intake *intake)
{
    static const char *const lefts[] = {[COMPONENT_TODO] = "VTODO", [COMPONENT_JOURNAL] = "VJOURNAL"};
    const char *zone = intake->calendars_len > 0 ? zone_name(intake->calendars[0].zone->zone) : "";
    if (intake->in_utc > 0)
        intake_say(intake, SEVERITY_NOTE, 0, "events in UTC: %zu, read on the wall clock of %s",
                   intake->in_utc, zone);
    if (intake->floating > 0)
        intake_say(intake, SEVERITY_NOTE, 0, "events in no time zone: %zu, read on the wall clock of %s",
                   intake->floating, zone);
    if (intake->unnamed > 0)
        intake_say(intake, SEVERITY_NOTE, 0,
                   "events without a UID: %zu, which get one made of title and start", intake->unnamed);
    if (intake->bytes_guessed > 0)
        intake_say(intake, SEVERITY_NOTE, 0, "values that are not UTF-8: %zu, read as Windows-1252",
                   intake->bytes_guessed);
    for (size_t i = 0; i < ARRAY_LEN(lefts); i++)
        if (lefts[i] != NULL && intake->left[i] > 0)
            intake_say(intake, SEVERITY_NOTE, 0, "%s left out: %zu, as only events are read", lefts[i],
                       intake->left[i]);
    if (intake->said > MOST_SAID)
        report_say(intake->report, SEVERITY_ERROR, intake->input->path, 0, "%zu more lines like these",
                   intake->said - MOST_SAID);
}

static size_t make_events(struct intake *intake)
{
    size_t made = 0;
    intake->rested = 0;
    for (size_t i = 0; i < intake->len; i++) {
        const struct component *component = &intake->components[i];
        intake_rest(intake, component->from);
        bool instance = component->is_instance && component->kind == COMPONENT_EVENT;
        if (component->refused || (component->family != 0 && !instance))
            continue;
        if (component->kind != COMPONENT_EVENT)
            intake->left[component->kind]++;
        else if (!intake->calendars[component->calendar].is_answer)
            made += event_make(intake, component);
    }
    return made;
}

static void intake_free(struct intake *intake)
{
    for (size_t i = 0; i < intake->calendars_len; i++) {
        free(intake->calendars[i].zone_name);
        free(intake->calendars[i].defined);
    }
    timezone_uses_free(&intake->zones);
    zone_free(intake->given.zone);
    zone_free(intake->utc.zone);
    free(intake->calendars);
    free(intake->components);
    free(intake->lines.unfolded);
    sheet_drop(&intake->sheet);
    event_free(intake->view);
}

static size_t read_calendar(struct intake *intake)
{
    scan_components(intake);
    link_components(intake);
    for (size_t i = 0; i < intake->calendars_len; i++) {
        settle_calendar(intake, &intake->calendars[i]);
        if (intake->calendars[i].is_answer)
            intake_say(intake, SEVERITY_ERROR, 0, "answers an invitation (METHOD): it announces no event");
    }
    size_t made = make_events(intake);
    say_counts(intake);
    return made;
}

size_t calendar_read(const struct input *input, const char *format, const struct document *origin,
                     struct taker taker, struct report *report)
{
    struct intake intake = {.input = input, .report = report, .take = taker.take, .context = taker.context};
    intake.bytes = origin != NULL ? origin->json : input->bytes;
    intake.lines.origin = origin;
    intake.lines.line_end = line_end_of(intake.bytes);
    intake.given.zone = zone_open(input->timezone);
    intake.utc.zone = zone_open("UTC");
    intake.zones.preferred = input->timezone;
    intake.zones.year = input->reference.year;
    if (intake.given.zone == NULL || intake.utc.zone == NULL) {
        report_say(report, SEVERITY_FAILURE, input->path, 0, "the time zone database cannot be read");
        intake_free(&intake);
        return 0;
    }
    provenance_open(&intake.provenance, input, format);
    size_t made = read_calendar(&intake);
    intake_free(&intake);
    return made;
}

static size_t read_events(const struct input *input, void (*take)(void *context, struct slice line),
                          void *context, struct report *report)
{
    return calendar_read(input, reader_ical.name, NULL, (struct taker){take, context}, report);
}

const struct reader reader_ical = {"ical", sniff, read_events, .is_flat = true};
