/* Holds any calendar to the wire format: physical lines and folding here, content lines
 * and components beside. */
#include "ical/lint.h"

#include "fasti/source.h"

#include <stdarg.h>
#include <string.h>
#include <strings.h>

enum { MOST_SAID = 10, LONGEST_LINE = 75, WORDS = 1024, MOST_SHOWN = 60 };

/* As much of a physical line as a caret needs. */
static struct excerpt words_at(const struct lint_run *run, struct spot spot, struct place *place)
{
    struct slice rest = slice_part(run->bytes, spot.at - (spot.column - 1), spot.at + spot.length + WORDS);
    const char *end = memchr(rest.at + spot.column - 1, '\n', rest.len - (spot.column - 1));
    size_t len = end != NULL ? (size_t)(end - rest.at) : rest.len;
    return excerpt_new(slice_part(rest, 0, len > 0 && rest.at[len - 1] == '\r' ? len - 1 : len),
                       ENCODING_UTF8, place);
}

void lint_say(struct lint_run *run, enum lint rule, struct spot spot, const char *format, ...)
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
    struct finding finding = {.severity = row->severity,
                              .rule = row->name,
                              .group = "calendar",
                              .place = {run->path, spot.line, spot.column, spot.length},
                              .message = text};
    if (spot.column > 0)
        finding.words = words_at(run, spot, &finding.place);
    report_add(run->report, &finding);
    excerpt_free(&finding.words);
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

int shown_len(struct slice text)
{
    return (int)(text.len < MOST_SHOWN ? text.len : MOST_SHOWN);
}

bool name_is(struct slice name, const char *wanted)
{
    return name.len == strlen(wanted) && strncasecmp(name.at, wanted, name.len) == 0;
}

bool choice_is(const char *choices, struct slice value)
{
    for (size_t len; *choices != '\0'; choices += len + (choices[len] == '|')) {
        len = strcspn(choices, "|");
        if (len == value.len && strncasecmp(choices, value.at, len) == 0)
            return true;
    }
    return false;
}

/* Of a part that is folded only its first stretch. */
struct spot spot_of(const struct lint_run *run, struct slice part)
{
    const struct unfolded *unfolded = &run->unfolded;
    size_t from = (size_t)(part.at - unfolded->bytes), low = 0, high = unfolded->folds_len;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        *(unfolded->folds[middle].from <= from ? &low : &high) = middle;
    }
    const struct fold *fold = &unfolded->folds[low];
    size_t next = low + 1 < unfolded->folds_len ? unfolded->folds[low + 1].from : unfolded->len,
           inside = from - fold->from;
    return (struct spot){fold->at + inside, fold->line, fold->column + inside,
                         part.len < next - from ? part.len : next - from};
}

static void append(struct unfolded *unfolded, struct slice bytes, struct spot spot)
{
    unfolded->folds =
        memory_room(unfolded->folds, unfolded->folds_len, &unfolded->folds_room, sizeof *unfolded->folds);
    unfolded->folds[unfolded->folds_len++] = (struct fold){unfolded->len, spot.at, spot.line, spot.column};
    if (unfolded->room - unfolded->len < bytes.len) {
        unfolded->room = (unfolded->len + bytes.len) * 2;
        unfolded->bytes = memory_resize(unfolded->bytes, unfolded->room, 1);
    }
    if (bytes.len > 0)
        memcpy(unfolded->bytes + unfolded->len, bytes.at, bytes.len);
    unfolded->len += bytes.len;
}

static void finish(struct lint_run *run)
{
    struct unfolded *unfolded = &run->unfolded;
    struct slice text = {unfolded->bytes, unfolded->len};
    struct content content;
    if (unfolded->folds_len == 0)
        return;
    size_t valid = utf8_valid(text);
    if (valid < text.len)
        lint_say(run, LINT_UTF8, spot_of(run, slice_part(text, valid, valid + 1)),
                 "byte %zu of this line is no UTF-8", valid + 1);
    if (content_read(run, text, &content))
        component_line(run, &content);
    unfolded->len = unfolded->folds_len = 0;
}

/* The byte `at` of the physical line that begins at `spot`. */
static struct spot inside(struct spot spot, size_t at, size_t length)
{
    return (struct spot){spot.at + at, spot.line, spot.column + at, length};
}

static void check_bytes(struct lint_run *run, struct slice text, struct spot spot)
{
    if (text.len > LONGEST_LINE)
        lint_say(run, LINT_LINE_LONG, inside(spot, LONGEST_LINE, text.len - LONGEST_LINE),
                 "this line has %zu octets, more than 75", text.len);
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        if (byte == '\r')
            lint_say(run, LINT_LINE_END, inside(spot, i, 1), "a CR without its LF at octet %zu", i + 1);
        else if ((byte < ' ' && byte != '\t') || byte == 0x7F)
            lint_say(run, LINT_CONTROL, inside(spot, i, 1), "control character 0x%02X at octet %zu", byte,
                     i + 1);
    }
}

/* One physical line without its end. */
static void take(struct lint_run *run, struct slice text, struct spot spot)
{
    check_bytes(run, text, spot);
    if (text.len == 0) {
        lint_say(run, LINT_LINE_BLANK, spot, "this line is blank");
        return;
    }
    bool folded = (text.at[0] == ' ' || text.at[0] == '\t') && run->unfolded.folds_len != 0;
    if (!folded) {
        finish(run);
        append(&run->unfolded, text, spot);
        return;
    }
    text = slice_part(text, 1, text.len);
    if (text.len == 0)
        lint_say(run, LINT_FOLD_EMPTY, spot, "this fold holds nothing");
    else if ((text.at[0] & 0xC0) == 0x80)
        lint_say(run, LINT_FOLD_CHARACTER, spot, "the fold before this line cuts a character in two");
    append(&run->unfolded, text, inside(spot, 1, 0));
}

/* Lines after a byte order mark, which is `from` bytes long. */
static void take_lines(struct lint_run *run, size_t from)
{
    struct slice bytes = run->bytes;
    struct spot spot = {from, 1, from + 1, 0}, last = spot;
    for (size_t at = from; at < bytes.len; spot.line++, spot.column = 1) {
        const char *feed = memchr(bytes.at + at, '\n', bytes.len - at);
        size_t end = feed != NULL ? (size_t)(feed - bytes.at) : bytes.len;
        bool whole = feed != NULL && end > at && bytes.at[end - 1] == '\r';
        spot.at = at;
        spot.length = whole ? end - 1 - at : end - at;
        if (!whole)
            lint_say(run, LINT_LINE_END, inside(spot, end - at, 0),
                     feed != NULL ? "this line ends in LF alone" : "the last line has no end");
        take(run, slice_part(bytes, at, at + spot.length), spot);
        last = spot;
        at = end + 1;
    }
    finish(run);
    component_finish(run, last);
}

void lint_watch(const char *path, struct slice bytes, struct report *report, const struct lint_watch *watch)
{
    static const char mark[] = "\xEF\xBB\xBF";
    struct lint_run *run = memory_new(1, sizeof *run);
    run->path = path;
    run->watch = watch;
    run->bytes = bytes;
    run->report = report;
    bool marked = slice_starts(bytes, mark);
    if (marked)
        lint_say(run, LINT_BOM, (struct spot){0, 1, 1, sizeof mark - 1},
                 "the calendar begins with a byte order mark");
    take_lines(run, marked ? sizeof mark - 1 : 0);
    say_rest(run);
    free(run->unfolded.bytes);
    free(run->unfolded.folds);
    free(run);
}

bool ical_lint(const char *path, struct slice bytes, struct report *report)
{
    size_t said = report_len(report);
    lint_watch(path, bytes, report, NULL);
    return report_len(report) == said;
}
