/* The table of formats, and the writer that runs one. */
#include "writer/format.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Cells of a line: more is no terminal's, and what it is where nobody says. */
enum { MOST_WIDTH = INT16_MAX, USUAL_WIDTH = 80 };

static const struct format *const formats[] = {&format_table, &format_json, &format_jsonl,
                                               &format_csv,   &format_tsv,  &format_ids,
                                               &format_jsonld, &format_jscalendar};

static const struct format *find_format(const char *name, struct report *report)
{
    const char *names[ARRAY_LEN(formats)];
    if (strchr(name, '{') != NULL)
        return &format_template;
    for (size_t i = 0; i < ARRAY_LEN(formats); i++) {
        if (strcmp(formats[i]->name, name) == 0)
            return formats[i];
        names[i] = formats[i]->name;
    }
    struct print print;
    print_open(&print);
    for (size_t i = 0; i < ARRAY_LEN(formats); i++)
        fprintf(print.file, "%s%s", i > 0 ? ", " : "", names[i]);
    const char *nearest = word_nearest(name, names, ARRAY_LEN(formats));
    if (nearest != NULL)
        fprintf(print.file, "; did you mean %s?", nearest);
    else
        fputs("; a template has braces: '{start} {title}'", print.file);
    AUTO_FREE char *those = print_close(&print);
    report_say(report, SEVERITY_ERROR, NULL, 0, "--format: %s is not one of %s", name, those);
    return NULL;
}

struct writer *writer_new(const char *format, const struct writer_settings *settings, FILE *out,
                          struct report *report)
{
    const struct format *found = find_format(format, report);
    if (found == NULL)
        return NULL;
    if (settings->columns_len > 0 && !found->has_columns) {
        report_say(report, SEVERITY_ERROR, NULL, 0, "--columns goes with table, csv and tsv; %s has none",
                   found->name);
        return NULL;
    }
    struct writer *writer = memory_new(1, sizeof *writer);
    *writer = (struct writer){.format = found, .settings = *settings, .out = out};
    if (found->begin == NULL || found->begin(writer, format, report))
        return writer;
    free(writer);
    return NULL;
}

void writer_put(struct writer *writer, const struct event *event)
{
    writer->format->put(writer, event);
    writer->count++;
}

void writer_end(struct writer *writer)
{
    if (writer->format->end != NULL)
        writer->format->end(writer);
    free(writer);
}

void writer_default_columns(struct writer *writer, const enum key *columns, size_t len)
{
    if (writer->settings.columns_len > 0)
        return;
    writer->settings.columns = columns;
    writer->settings.columns_len = len;
}

int writer_width(void)
{
    struct winsize size;
    const char *columns = getenv("COLUMNS");
    if (!isatty(STDOUT_FILENO))
        return 0;
    long wanted = columns != NULL ? strtol(columns, NULL, 10) : 0;
    int width = wanted < MOST_WIDTH ? (int)wanted : MOST_WIDTH;
    if (width <= 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        width = size.ws_col;
    return width > 0 ? width : USUAL_WIDTH;
}
