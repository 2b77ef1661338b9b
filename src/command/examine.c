/* Files that validate is given: told apart by content, each checked as what it is. */
#include "command/validate.h"
#include "fasti/ical.h"
#include "fasti/reader.h"

#include <string.h>
#include <strings.h>

/* The announcement that is being read. */
struct announcement {
    struct validate *validate;
    const struct input *input;
    size_t at, line; /* of the last event in it that was read from elsewhere */
};

/* Moves to the line of a text, from the last one on. Where it stands nowhere, no line is known from there on:
 * all of it is looked through once. */
static void move_to(struct announcement *announcement, struct slice text)
{
    size_t found;
    struct slice bytes = announcement->input->bytes, rest = slice_part(bytes, announcement->at, bytes.len);
    AUTO_FREE char *quoted = memory_print("\"%.*s\"", (int)text.len, text.at);
    if (!slice_find(rest, slice_of(quoted), &found)) {
        announcement->at = bytes.len;
        announcement->line = 0;
        return;
    }
    for (size_t i = 0; i < found; i++)
        announcement->line += rest.at[i] == '\n';
    announcement->at += found;
}

/* A file of events may hold some that were read from other announcements: their spans point there. */
static bool is_from_elsewhere(const struct validate *validate, const struct input *input)
{
    struct slice path = event_text(validate->event, KEY_SOURCE_PATH);
    return path.len > 0 && !slice_is(path, input->path);
}

static void take(void *context, struct slice line)
{
    struct announcement *announcement = context;
    struct validate *validate = announcement->validate;
    struct origin origin = {.path = announcement->input->path};
    if (!event_read(validate->event, line, NULL))
        return;
    origin.apart = is_from_elsewhere(validate, announcement->input);
    if (origin.apart)
        move_to(announcement, event_text(validate->event, KEY_UID));
    else
        origin.source = announcement->input->bytes;
    origin.line = origin.apart ? announcement->line : 0;
    origin.ticket = memory_hold(&validate->memory, line, origin.path);
    rules_check(validate->rules, validate->event, &origin, validate->notes, validate->found);
}

/* Its events by the rules of events; what the reader has to say goes into `report`. Returns how
 * many there are. */
static size_t check_events(struct validate *validate, const char *path, const struct bulk *bulk,
                           struct report *report)
{
    const struct input input = {
        .path = path,
        .bytes = bulk->bytes,
        .bulk = bulk,
        .sha256 = bulk->sha256,
        .reference = when_date(validate->session->local_now),
        .holidays = validate->holidays,
        .timezone = validate->session->timezone,
    };
    const struct reader *reader = reader_for("auto", bulk->bytes);
    struct announcement announcement = {.validate = validate, .input = &input, .line = 1};
    return reader != NULL ? reader->read(&input, take, &announcement, report) : 0;
}

/* The linter says what is wrong with the lines that the reader would leave out. */
static void check_calendar(struct validate *validate, const char *path, const struct bulk *bulk)
{
    AUTO_REPORT *unheard = report_new();
    ical_lint(path, bulk->bytes, validate->found);
    check_events(validate, path, bulk, unheard);
}

static void check_announcement(struct validate *validate, const char *path, const struct bulk *bulk)
{
    size_t len = check_events(validate, path, bulk, validate->found);
    if (len == 0 &&
        report_count(validate->found, SEVERITY_ERROR) + report_count(validate->found, SEVERITY_FAILURE) == 0)
        input_say_eventless(path, "auto", bulk->bytes, validate->found);
}

static struct slice cut_line(struct slice bytes, size_t *at)
{
    const char *end = memchr(bytes.at + *at, '\n', bytes.len - *at);
    size_t from = *at, to = end != NULL ? (size_t)(end - bytes.at) : bytes.len;
    *at = to + 1;
    return slice_trim(slice_part(bytes, from, to));
}

static void check_lines(struct validate *validate, const char *path, struct slice bytes)
{
    size_t number = 0;
    for (size_t at = 0; at < bytes.len;) {
        struct flaw flaw;
        struct slice line = cut_line(bytes, &at);
        number++;
        if (line.len == 0)
            continue;
        if (event_read(validate->event, line, &flaw)) {
            rules_check(validate->rules, validate->event,
                        &(struct origin){.path = path,
                                         .line = number,
                                         .ticket = memory_hold(&validate->memory, line, path)},
                        validate->notes, validate->found);
            continue;
        }
        AUTO_FREE char *message = memory_print("this line is no event: expected %s", flaw.expected);
        report_add(validate->found, &(struct finding){.severity = SEVERITY_ERROR,
                                                      .place = {path, number, flaw.column, 0},
                                                      .message = message});
    }
}

/* The first line that is not blank is a whole event, and not one in the words of schema.org or JSCalendar. */
static bool holds_lines(struct validate *validate, struct slice bytes)
{
    struct slice line = {"", 0};
    for (size_t at = 0; at < bytes.len && line.len == 0;)
        line = cut_line(bytes, &at);
    if (line.len == 0 || line.at[0] != '{' || !event_read(validate->event, line, NULL))
        return false;
    struct value root = event_root(validate->event);
    return !value_is(value_member(root, "@type")) && !value_is(value_member(root, "@context"));
}

static bool holds_calendar(struct slice bytes)
{
    static const char begin[] = "BEGIN:VCALENDAR";
    struct slice text =
        slice_trim(slice_starts(bytes, "\xEF\xBB\xBF") ? slice_part(bytes, 3, bytes.len) : bytes);
    return text.len >= sizeof begin - 1 && strncasecmp(text.at, begin, sizeof begin - 1) == 0;
}

void examine_file(struct validate *validate, const char *path)
{
    struct bulk bulk;
    if (!input_open(&bulk, path, "auto", SEVERITY_FAILURE, validate->session->report))
        return;
    source_take(&validate->source, path, bulk.bytes);
    findings_input(validate, path);
    if (holds_calendar(bulk.bytes))
        check_calendar(validate, path, &bulk);
    else if (holds_lines(validate, bulk.bytes))
        check_lines(validate, path, bulk.bytes);
    else
        check_announcement(validate, path, &bulk);
    findings_show(validate);
    source_free(&validate->source);
    validate->source = (struct source){0};
    bulk_close(&bulk);
}
