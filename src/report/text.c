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

const char *input_name(const char *path)
{
    return strcmp(path, "-") == 0 ? "standard input" : path;
}

bool print_place(const struct place *place, FILE *out)
{
    if (place->path == NULL)
        return false;
    print_safe(out, slice_of(input_name(place->path)));
    if (place->line > 0)
        fprintf(out, ":%zu", place->line);
    if (place->line > 0 && place->column > 0)
        fprintf(out, ":%zu", place->column);
    return true;
}

static void write_place(const struct place *place, FILE *out)
{
    fputs(print_place(place, out) ? ": " : "", out);
}

void print_statement(const struct finding *finding, FILE *out)
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
    print_statement(finding, out);
    fputc('\n', out);
}

static void write_severity(const struct place *place, enum severity severity, bool color, FILE *out)
{
    fputs(color ? bold : "", out);
    write_place(place, out);
    fprintf(out, "%s%s:%s ", color ? severities[severity].color : "", severity_name(severity),
            color ? plain : "");
}

const char *other_statement(const struct finding *finding)
{
    return finding->other_message != NULL ? finding->other_message : "the other statement is here";
}

void print_finding(const struct finding *finding, bool color, FILE *out)
{
    write_severity(&finding->place, finding->severity, color, out);
    print_statement(finding, out);
    if (finding->rule != NULL)
        fprintf(out, " [%s]", finding->rule);
    fputc('\n', out);
    print_caret(&finding->words, color, out);
    if (finding->other.path == NULL)
        return;
    write_severity(&finding->other, SEVERITY_NOTE, color, out);
    print_safe(out, slice_of(other_statement(finding)));
    fputc('\n', out);
    print_caret(&finding->other_words, color, out);
}

static void write_text(struct output *output, const struct finding *finding)
{
    print_finding(finding, output->settings.color, output->settings.out);
}

const struct report_format report_as_text = {.name = "text", .gathers = true, .write = write_text};
