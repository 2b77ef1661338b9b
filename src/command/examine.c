/* Files that validate is given: told apart by content, each checked as what it is. */
#include "command/validate.h"
#include "fasti/ical.h"
#include "fasti/reader.h"

#include <errno.h>
#include <string.h>
#include <strings.h>

#define INPUT_LIMIT ((size_t)64 << 20)

/* The announcement that is being read. */
struct announcement {
    struct validate *validate;
    const struct input *input;
};

static void take(void *context, struct slice line)
{
    const struct announcement *announcement = context;
    struct validate *validate = announcement->validate;
    const char *path = announcement->input->path;
    if (event_read(validate->event, line, NULL))
        rules_check(validate->rules, validate->event,
                    &(struct origin){path, 0, announcement->input->bytes, memory_hold(&validate->memory, line, path)}, validate->notes,
                    validate->found);
}

/* Its events by the rules of events; what the reader has to say goes into `report`. Returns how many there are. */
static size_t check_events(struct validate *validate, const char *path, struct slice bytes, struct report *report)
{
    const struct input input = {
        .path = path,
        .bytes = bytes,
        .reference = when_date(validate->session->local_now),
        .holidays = validate->holidays,
        .timezone = validate->session->timezone,
        .lexicons = validate->lexicons,
    };
    const struct reader *reader = reader_for("auto", bytes);
    struct announcement announcement = {validate, &input};
    return reader != NULL ? reader->read(&input, take, &announcement, report) : 0;
}

/* The linter says what is wrong with the lines that the reader would leave out. */
static void check_calendar(struct validate *validate, const char *path, struct slice bytes)
{
    AUTO_REPORT *unheard = report_new();
    ical_lint(path, bytes, validate->found);
    check_events(validate, path, bytes, unheard);
}

static void check_announcement(struct validate *validate, const char *path, struct slice bytes)
{
    size_t len = check_events(validate, path, bytes, validate->found);
    if (len == 0 && report_count(validate->found, SEVERITY_ERROR) + report_count(validate->found, SEVERITY_FAILURE) == 0)
        report_say(validate->found, SEVERITY_ERROR, path, 0, "no event found");
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
            rules_check(validate->rules, validate->event, &(struct origin){path, number, {"", 0}, memory_hold(&validate->memory, line, path)}, validate->notes, validate->found);
            continue;
        }
        AUTO_FREE char *message = memory_print("this line is no event: expected %s", flaw.expected);
        report_add(validate->found, &(struct finding){.severity = SEVERITY_ERROR,
                                                      .place = {path, number, flaw.column, 0},
                                                      .message = message});
    }
}

/* The first line that is not blank is a whole object. */
static bool holds_lines(struct validate *validate, struct slice bytes)
{
    struct slice line = {"", 0};
    for (size_t at = 0; at < bytes.len && line.len == 0;)
        line = cut_line(bytes, &at);
    return line.len > 0 && line.at[0] == '{' && event_read(validate->event, line, NULL);
}

static bool holds_calendar(struct slice bytes)
{
    static const char begin[] = "BEGIN:VCALENDAR";
    struct slice text = slice_trim(slice_starts(bytes, "\xEF\xBB\xBF") ? slice_part(bytes, 3, bytes.len) : bytes);
    return text.len >= sizeof begin - 1 && strncasecmp(text.at, begin, sizeof begin - 1) == 0;
}

void examine_file(struct validate *validate, const char *path)
{
    size_t len;
    AUTO_FREE char *data = NULL;
    if (!file_read(path, INPUT_LIMIT, &data, &len)) {
        report_say(validate->session->report, SEVERITY_FAILURE, path, 0, "cannot be read: %s", strerror(errno));
        return;
    }
    struct slice bytes = {data, len};
    source_take(&validate->source, path, bytes);
    findings_input(validate, path);
    if (holds_calendar(bytes))
        check_calendar(validate, path, bytes);
    else if (holds_lines(validate, bytes))
        check_lines(validate, path, bytes);
    else
        check_announcement(validate, path, bytes);
    findings_show(validate);
    source_free(&validate->source);
    validate->source = (struct source){0};
}
