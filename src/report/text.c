/* Findings as text: a line each, with the words in question and a caret. */
#include "report/report.h"

#include <string.h>

static const char *const severity_names[] = {"allowed", "note", "warning", "error", "error"};

static void write_place(const struct place *place, FILE *out)
{
    if (place->path == NULL)
        return;
    print_safe(out, slice_of(strcmp(place->path, "-") == 0 ? "standard input" : place->path));
    if (place->line > 0)
        fprintf(out, ":%zu", place->line);
    if (place->line > 0 && place->column > 0)
        fprintf(out, ":%zu", place->column);
    fputs(": ", out);
}

void report_write_message(const struct finding *finding, FILE *out)
{
    fputs("fasti: ", out);
    write_place(&finding->place, out);
    fprintf(out, "%s: ", severity_names[finding->severity]);
    print_safe(out, slice_of(finding->message));
    if (finding->help != NULL) {
        fputs("; ", out);
        print_safe(out, slice_of(finding->help));
    }
    fputc('\n', out);
}

void report_write_text(const struct report *report, bool color, FILE *out)
{
    (void)color;
    for (size_t i = 0; i < report_len(report); i++)
        report_write_message(report_at(report, i), out);
}
