/* The announcement that an event was read from, line by line, with what was read underlined and named. */
#include "fasti/source.h"

#include "writer/underline.h"

#include <string.h>

enum { PIPE_WIDTH = 80, LEAST_WIDTH = 20, MOST_ASSUMED = 1000 };

struct marks {
    struct mark *at;
    size_t len;
};

/* One character of the announcement as it is shown from cell `cell` on; how many cells it takes. */
#define CHARACTER_TEXT 4
static struct slice next_character(const struct sheet *sheet, size_t *at, size_t cell,
                                   char text[CHARACTER_TEXT], size_t *width)
{
    struct slice character = {text, utf8_put(encoding_next(sheet->encoding, sheet->bytes, at), text)};
    size_t next = 0;
    return print_safe_next(character, &next, cell, width);
}

/* Notes that the bytes of a character begin at this cell. */
static void note_cells(struct row *row, size_t from, size_t to, size_t cell, size_t *room)
{
    for (size_t at = from; at < to; at++) {
        row->cells = memory_room(row->cells, at - row->from, room, sizeof *row->cells);
        row->cells[at - row->from] = (uint32_t)cell;
    }
}

/* The row that begins at `from` in a line that ends at `end`; `*next` receives where the row behind it
 * begins: behind a space where there is one. */
static struct row row_new(const struct sheet *sheet, size_t from, size_t end, size_t *next)
{
    struct row row = {.from = from, .to = from};
    char text[CHARACTER_TEXT];
    size_t cell = 0, width, at = from, room = 0, behind_space = from, word_end = from;
    for (*next = end; at < end; cell += width) {
        size_t start = at;
        next_character(sheet, &at, cell, text, &width);
        if (cell + width > (size_t)sheet->width && start > from) {
            *next = word_end > from ? behind_space : start;
            row.to = word_end > from ? word_end : row.to;
            break;
        }
        note_cells(&row, start, at, cell, &room);
        if (text[0] != ' ' && text[0] != '\t') {
            row.to = at;
        } else {
            behind_space = at;
            word_end = row.to;
        }
    }
    note_cells(&row, *next, *next + 1, cell, &room);
    return row;
}

void sheet_margin(const struct sheet *sheet, const char *words)
{
    cell_style(sheet->out, sheet->settings->color, "2");
    fprintf(sheet->out, "%*s |", sheet->gutter, words);
    cell_style(sheet->out, sheet->settings->color, "0");
    fputc(' ', sheet->out);
}

static void write_row(const struct sheet *sheet, const struct row *row, const char *margin)
{
    char text[CHARACTER_TEXT];
    size_t cell = 0, width;
    sheet_margin(sheet, margin);
    for (size_t at = row->from; at < row->to; cell += width) {
        struct slice character = next_character(sheet, &at, cell, text, &width);
        print_safe_character(sheet->out, character, width);
    }
    fputc('\n', sheet->out);
}

/* A line in as many rows as it takes. `marks` moves behind those that begin in it; `*spoken` to where the
 * last of them ends. */
static void write_line(const struct sheet *sheet, size_t number, struct slice line, struct marks *marks,
                       size_t *spoken)
{
    size_t at = (size_t)(line.at - sheet->bytes.at), end = at + line.len;
    AUTO_FREE char *margin = memory_print("%zu", number);
    if (at == 0 && slice_starts(line, "\xEF\xBB\xBF"))
        at += 3;
    bool first = true;
    do {
        struct row row = row_new(sheet, at, end, &at);
        size_t len = 0, furthest = *spoken;
        row.spoken = *spoken;
        while (len < marks->len && (at == end || marks->at[len].from < at) && marks->at[len].line == number) {
            furthest = marks->at[len].to > furthest ? marks->at[len].to : furthest;
            len++;
        }
        write_row(sheet, &row, first ? margin : "...");
        row_underline(sheet, &row, marks->at, len);
        *marks = (struct marks){marks->at + len, marks->len - len};
        *spoken = furthest;
        free(row.cells);
        first = false;
    } while (at < end);
}

static int compare_marks(const void *one, const void *two)
{
    const struct mark *a = one, *b = two;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    if (a->to != b->to)
        return a->to > b->to ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

static void find_values(const struct event *event, struct marks *marks)
{
    struct pointed *pointed = memory_new(marks->len, sizeof *pointed);
    for (size_t i = 0; i < marks->len; i++)
        pointed[i] = marks->at[i].fact;
    event_pointers(event, pointed, marks->len);
    for (size_t i = 0; i < marks->len; i++)
        marks->at[i].fact = pointed[i];
    free(pointed);
}

/* The spans of the event as bytes of the announcement, in its order. Those that do not lie in it
 * are left out. */
static struct marks find_marks(const struct sheet *sheet, struct source *source)
{
    struct marks marks = {0};
    size_t room = 0, order = 0;
    struct value spans = event_value(sheet->event, KEY_SPANS);
    for (struct value span = value_first(spans); value_is(span); span = value_next(span), order++) {
        struct place place;
        if (!value_place(span, &place) || place.column == 0)
            continue;
        struct slice line = source_line(source, place.line);
        if (line.len == 0 || place.column > line.len)
            continue;
        size_t from = (size_t)(line.at - sheet->bytes.at) + place.column - 1, left = sheet->bytes.len - from;
        marks.at = memory_room(marks.at, marks.len, &room, sizeof *marks.at);
        marks.at[marks.len++] = (struct mark){from,
                                              from + (place.length < left ? place.length : left),
                                              place.line,
                                              order,
                                              {.pointer = value_name(span)}};
    }
    find_values(sheet->event, &marks);
    if (marks.len > 0)
        qsort(marks.at, marks.len, sizeof *marks.at, compare_marks);
    return marks;
}

static void write_lines(const struct sheet *sheet, struct source *source)
{
    struct marks marks = find_marks(sheet, source), left = marks;
    size_t spoken = 0, lines = source_lines(source);
    for (size_t number = 1; number <= lines; number++)
        write_line(sheet, number, source_line(source, number), &left, &spoken);
    free(marks.at);
}

/* The facts that nobody stated, or nobody in full. */
static struct marks find_assumed(const struct sheet *sheet)
{
    struct value list = event_value(sheet->event, KEY_ASSUMED);
    struct marks marks = {memory_new(value_len(list), sizeof *marks.at), 0};
    for (struct value assumed = value_first(list); value_is(assumed); assumed = value_next(assumed))
        marks.at[marks.len++].fact.pointer = value_text(assumed);
    find_values(sheet->event, &marks);
    return marks;
}

static void write_assumed(const struct sheet *sheet)
{
    struct marks marks = find_assumed(sheet);
    if (marks.len > 0)
        fputs("\nAssumed, not stated or not in full:\n", sheet->out);
    for (size_t i = 0; i < marks.len; i++) {
        AUTO_FREE char *label = mark_label(sheet, &marks.at[i]);
        fputs("  ", sheet->out);
        cell_write(sheet->out, slice_of(label), sheet->width + sheet->gutter, false);
        fputc('\n', sheet->out);
    }
    free(marks.at);
}

static void write_heading(const struct sheet *sheet, struct slice path)
{
    cell_style(sheet->out, sheet->settings->color, "1");
    print_safe(sheet->out, path);
    cell_style(sheet->out, sheet->settings->color, "0");
    fputs("\n\n", sheet->out);
}

/* Why the announcement cannot be shown, and what to do. */
static bool say_missing(const struct event *event, enum source_state state, struct report *report)
{
    static const struct {
        const char *message, *help;
    } rows[] = {
        [SOURCE_UNNAMED] = {"the store does not say which file the event was read from",
                            "import it again, from a file"},
        [SOURCE_GONE] = {"the announcement is gone or cannot be read",
                         "import it again, from where it is now"},
        [SOURCE_CHANGED] = {"the announcement has changed since the event was read from it",
                            "import it again to see where its facts stand now"},
    };
    AUTO_FREE char *path = slice_copy(event_text(event, KEY_SOURCE_PATH)),
                   *uid = slice_copy(event_text(event, KEY_UID));
    report_add(report, &(struct finding){.severity = SEVERITY_ERROR,
                                         .uid = uid,
                                         .place = {.path = *path != '\0' ? path : uid},
                                         .message = rows[state].message,
                                         .help = rows[state].help});
    return false;
}

/* The cells that the number of the last line takes. */
static int number_width(size_t lines)
{
    return snprintf(NULL, 0, "%zu", lines);
}

bool source_write(const struct event *event, const struct writer_settings *settings, FILE *out,
                  struct report *report)
{
    struct source source = {0};
    struct slice path = event_text(event, KEY_SOURCE_PATH);
    enum source_state state = source_read(&source, path, event_text(event, KEY_SOURCE_SHA256));
    if (source.digest == NULL || *source.digest == '\0')
        state = SOURCE_UNNAMED;
    if (state == SOURCE_SAME) {
        int number = number_width(source_lines(&source)),
            width = settings->width > 0 ? settings->width : PIPE_WIDTH;
        struct sheet sheet = {.event = event, .settings = settings, .out = out, .bytes = source.bytes};
        sheet.encoding = encoding_of(source.bytes);
        sheet.gutter = number > 3 ? number : 3;
        sheet.width = width - sheet.gutter - 3 > LEAST_WIDTH ? width - sheet.gutter - 3 : LEAST_WIDTH;
        sheet.assumed = value_len(event_value(event, KEY_ASSUMED)) <= MOST_ASSUMED;
        write_heading(&sheet, path);
        write_lines(&sheet, &source);
        write_assumed(&sheet);
    }
    source_free(&source);
    return state == SOURCE_SAME || say_missing(event, state, report);
}
