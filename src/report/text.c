/* Findings as text: a line each, with the words in question and a caret. */
#include "report/report.h"

#include <string.h>

/* What a severity is called, and how it shines. */
static const struct {
    const char *name, *color;
} severities[] = {
    [SEVERITY_ALLOW] = {"allowed", ""},
    [SEVERITY_NOTE] = {"note", "\033[1;36m"},
    [SEVERITY_WARNING] = {"warning", "\033[1;35m"},
    [SEVERITY_ERROR] = {"error", "\033[1;31m"},
    [SEVERITY_FAILURE] = {"error", "\033[1;31m"},
};
static const char bold[] = "\033[1m", plain[] = "\033[0m";

const char *severity_name(enum severity severity)
{
    return severities[severity].name;
}

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

static void write_statement(const struct finding *finding, FILE *out)
{
    print_safe(out, slice_of(finding->message));
    if (finding->help != NULL) {
        fputs("; ", out);
        print_safe(out, slice_of(finding->help));
    }
}

void report_write_message(const struct finding *finding, FILE *out)
{
    fputs("fasti: ", out);
    write_place(&finding->place, out);
    fprintf(out, "%s: ", severity_name(finding->severity));
    write_statement(finding, out);
    fputc('\n', out);
}

static void write_severity(const struct place *place, enum severity severity, bool color, FILE *out)
{
    fputs(color ? bold : "", out);
    write_place(place, out);
    fprintf(out, "%s%s:%s ", color ? severities[severity].color : "", severity_name(severity), color ? plain : "");
}

static void write_finding(const struct finding *finding, bool color, FILE *out)
{
    write_severity(&finding->place, finding->severity, color, out);
    write_statement(finding, out);
    if (finding->rule != NULL)
        fprintf(out, " [%s]", finding->rule);
    fputc('\n', out);
    caret_write(finding->words, finding->words_from, &finding->place, color, out);
    if (finding->other.path == NULL)
        return;
    write_severity(&finding->other, SEVERITY_NOTE, color, out);
    fputs("the other statement is here\n", out);
    caret_write(finding->other_words, finding->other_words_from, &finding->other, color, out);
}

void report_write_text(const struct report *report, bool color, FILE *out)
{
    for (size_t i = 0; i < report_len(report); i++)
        write_finding(report_at(report, i), color, out);
}
