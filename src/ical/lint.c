/* Holds any calendar to the wire format: physical lines and folding here, content lines and components beside. */
#include "ical/lint.h"

#include <stdarg.h>
#include <string.h>

enum { MOST_SAID = 10, LONGEST_LINE = 75 };

void lint_say(struct lint_run *run, enum lint rule, size_t line, const char *format, ...)
{
    size_t len;
    va_list arguments;
    struct print message;
    const struct ical_rule *row = &ical_rules(&len)[rule];
    if (run->counts[rule]++ >= MOST_SAID)
        return;
    print_open(&message);
    va_start(arguments, format);
    vfprintf(message.file, format, arguments);
    va_end(arguments);
    AUTO_FREE char *text = print_close(&message);
    report_add(run->report, &(struct finding){.severity = row->severity,
                                              .rule = row->name,
                                              .group = "calendar",
                                              .place = {run->path, line, 0, 0},
                                              .message = text});
}

static void say_rest(struct lint_run *run)
{
    size_t len;
    const struct ical_rule *rows = ical_rules(&len);
    for (size_t i = 0; i < len; i++) {
        if (run->counts[i] <= MOST_SAID)
            continue;
        AUTO_FREE char *text = memory_print("and %zu more of these", run->counts[i] - MOST_SAID);
        report_add(run->report, &(struct finding){.severity = rows[i].severity,
                                                  .rule = rows[i].name,
                                                  .group = "calendar",
                                                  .place = {run->path, 0, 0, 0},
                                                  .message = text});
    }
}

/* A content line while its physical lines come in. */
struct unfolded {
    char *bytes;
    size_t len, room;
    size_t line;  /* 0: none yet */
};

static void append(struct unfolded *unfolded, struct slice bytes)
{
    if (unfolded->room - unfolded->len < bytes.len) {
        unfolded->room = (unfolded->len + bytes.len) * 2;
        unfolded->bytes = memory_resize(unfolded->bytes, unfolded->room, 1);
    }
    if (bytes.len > 0)
        memcpy(unfolded->bytes + unfolded->len, bytes.at, bytes.len);
    unfolded->len += bytes.len;
}

static void finish(struct lint_run *run, struct unfolded *unfolded)
{
    struct slice text = {unfolded->bytes, unfolded->len};
    struct content content;
    if (unfolded->line == 0)
        return;
    if (utf8_valid(text) < text.len)
        lint_say(run, LINT_UTF8, unfolded->line, "byte %zu of this line is no UTF-8", utf8_valid(text) + 1);
    if (content_read(run, text, unfolded->line, &content))
        component_line(run, &content);
    unfolded->len = unfolded->line = 0;
}

static void check_bytes(struct lint_run *run, struct slice text, size_t line)
{
    if (text.len > LONGEST_LINE)
        lint_say(run, LINT_LINE_LONG, line, "this line has %zu octets, more than 75", text.len);
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        if (byte == '\r')
            lint_say(run, LINT_LINE_END, line, "a CR without its LF at octet %zu", i + 1);
        else if ((byte < ' ' && byte != '\t') || byte == 0x7F)
            lint_say(run, LINT_CONTROL, line, "control character 0x%02X at octet %zu", byte, i + 1);
    }
}

/* One physical line without its end. */
static void take(struct lint_run *run, struct unfolded *unfolded, struct slice text, size_t line)
{
    check_bytes(run, text, line);
    if (text.len == 0) {
        lint_say(run, LINT_LINE_BLANK, line, "this line is blank");
        return;
    }
    bool folded = (text.at[0] == ' ' || text.at[0] == '\t') && unfolded->line != 0;
    if (!folded) {
        finish(run, unfolded);
        unfolded->line = line;
        append(unfolded, text);
        return;
    }
    text = slice_part(text, 1, text.len);
    if (text.len == 0)
        lint_say(run, LINT_FOLD_EMPTY, line, "this fold holds nothing");
    else if ((text.at[0] & 0xC0) == 0x80)
        lint_say(run, LINT_FOLD_CHARACTER, line, "the fold before this line cuts a character in two");
    append(unfolded, text);
}

static void take_lines(struct lint_run *run, struct unfolded *unfolded, struct slice bytes)
{
    size_t line = 1;
    for (size_t at = 0; at < bytes.len; line++) {
        const char *feed = memchr(bytes.at + at, '\n', bytes.len - at);
        size_t end = feed != NULL ? (size_t)(feed - bytes.at) : bytes.len;
        bool whole = feed != NULL && end > at && bytes.at[end - 1] == '\r';
        if (!whole)
            lint_say(run, LINT_LINE_END, line, feed != NULL ? "this line ends in LF alone" : "the last line has no end");
        take(run, unfolded, slice_part(bytes, at, whole ? end - 1 : end), line);
        at = end + 1;
    }
    finish(run, unfolded);
    component_finish(run, line > 1 ? line - 1 : 1);
}

bool ical_lint(const char *path, struct slice bytes, struct report *report)
{
    struct unfolded unfolded = {0};
    struct lint_run *run = memory_new(1, sizeof *run);
    size_t said = report_len(report);
    run->path = path;
    run->report = report;
    if (slice_starts(bytes, "\xEF\xBB\xBF")) {
        lint_say(run, LINT_BOM, 1, "the calendar begins with a byte order mark");
        bytes = slice_part(bytes, 3, bytes.len);
    }
    take_lines(run, &unfolded, bytes);
    say_rest(run);
    free(unfolded.bytes);
    free(run);
    return report_len(report) == said;
}
