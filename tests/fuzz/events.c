/* Any bytes as a format that a reader reads: each event is a line that reads back, its spans lie inside the source, and reading again says the same. */
#include "events.h"

#include "fuzz.h"

#include <string.h>

/* Where the lines of the source begin, as a naive reading has it. */
struct source {
    char sha256[SHA256_TEXT];
    struct slice bytes;
    size_t *starts, len, room;
};

static void find_lines(struct source *source)
{
    bool has_newline = source->bytes.len > 0 && memchr(source->bytes.at, '\n', source->bytes.len) != NULL;
    char line_end = has_newline ? '\n' : '\r';
    for (size_t at = 0; at <= source->bytes.len; at++) {
        if (at > 0 && source->bytes.at[at - 1] != line_end)
            continue;
        source->starts = memory_room(source->starts, source->len, &source->room, sizeof *source->starts);
        source->starts[source->len++] = at;
    }
}

static size_t span_number(struct value *value)
{
    int64_t number = -1;
    if (!value_integer(*value, &number) || number < 1)
        fuzz_fail("a span is no three numbers from 1 on");
    *value = value_next(*value);
    return (size_t)number;
}

static void hold_span(const struct source *source, const struct event *event, struct value span)
{
    struct value part = value_first(span);
    size_t line = span_number(&part), column = span_number(&part), length = span_number(&part);
    if (!value_is(event_pointer(event, value_name(span))))
        fuzz_fail("a span is of a value that is not there");
    if (line > source->len)
        fuzz_fail("a span lies behind the last line");
    size_t from = source->starts[line - 1], end = line < source->len ? source->starts[line] : source->bytes.len;
    if (column - 1 >= end - from)
        fuzz_fail("a span begins behind its line");
    if (length > source->bytes.len - from - (column - 1))
        fuzz_fail("a span ends behind the source");
}

struct reading {
    const char *format;
    bool whole;
    struct source source;
    struct event *event;
    struct print lines;
};

static void take(void *context, struct slice line)
{
    struct reading *reading = context;
    struct flaw flaw;
    if (!event_read(reading->event, line, &flaw))
        fuzz_fail(flaw.expected);
    if (event_text(reading->event, KEY_UID).len == 0 || event_text(reading->event, KEY_TITLE).len == 0)
        fuzz_fail("an event without uid or title");
    /* An event that says that it was read elsewhere keeps the spans that it came with. */
    bool here = slice_is(event_text(reading->event, KEY_SOURCE_SHA256), reading->source.sha256);
    struct value spans = event_value(reading->event, KEY_SPANS);
    for (struct value span = value_first(spans); here && value_is(span); span = value_next(span))
        hold_span(&reading->source, reading->event, span);
    fwrite(line.at, 1, line.len, reading->lines.file);
    fputc('\n', reading->lines.file);
}

/* The lines of all events; the caller's. */
static char *read_lines(struct reading *reading, const struct input *input)
{
    AUTO_REPORT *report = report_new();
    print_open(&reading->lines);
    size_t len = reader_for(reading->format, input->bytes)->read(input, take, reading, report);
    if (len > 0 && report_worst(report) >= SEVERITY_ERROR && reading->whole)
        fuzz_fail("an input is both read and refused");
    return print_close(&reading->lines);
}

char *fuzz_events(const char *format, const struct input *input, bool whole)
{
    struct reading reading = {.format = format, .whole = whole, .source.bytes = input->bytes, .event = event_new()};
    find_lines(&reading.source);
    sha256_text(input->bytes, reading.source.sha256);
    char *once = read_lines(&reading, input);
    AUTO_FREE char *twice = read_lines(&reading, input);
    if (strcmp(once, twice) != 0)
        fuzz_fail("reading twice gives two results");
    free(reading.source.starts);
    event_free(reading.event);
    return once;
}
