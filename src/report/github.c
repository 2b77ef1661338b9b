/* Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change. */
#include "report/report.h"

#include <string.h>

/* Bytes that end a command, or one of its properties, early. */
static void write_escaped(FILE *out, const char *text, const char *special)
{
    struct print print;
    print_open(&print);
    print_safe(print.file, slice_of(text));
    AUTO_FREE char *safe = print_close(&print);
    for (const char *at = safe; *at != '\0'; at++) {
        if (strchr(special, *at) != NULL)
            fprintf(out, "%%%02X", (unsigned)*at);
        else
            fputc(*at, out);
    }
}

static void write_property(FILE *out, const char *name, const char *text)
{
    fprintf(out, "%s=", name);
    write_escaped(out, text, "%:,");
}

static const char *level_of(enum severity severity)
{
    return severity >= SEVERITY_ERROR ? "error" : severity == SEVERITY_WARNING ? "warning" : "notice";
}

static void write_place(const struct place *place, FILE *out)
{
    if (place->path == NULL || strcmp(place->path, "-") == 0)
        return;
    write_property(out, "file", place->path);
    if (place->line > 0)
        fprintf(out, ",line=%zu,endLine=%zu", place->line, place->line);
    if (place->line > 0 && place->character > 0)
        fprintf(out, ",col=%zu,endColumn=%zu", place->character, place->character + place->characters);
    fputc(',', out);
}

static void write_command(struct output *output, const struct finding *finding)
{
    FILE *out = output->settings.out;
    struct print print;
    print_open(&print);
    print_statement(finding, print.file);
    if (finding->other.path != NULL) {
        fputs("; ", print.file);
        print_safe(print.file, slice_of(other_statement(finding)));
        fputs(": ", print.file);
        print_place(&finding->other, print.file);
    }
    AUTO_FREE char *message = print_close(&print);
    fprintf(out, "::%s ", level_of(finding->severity));
    write_place(&finding->place, out);
    write_property(out, "title", finding->rule != NULL ? finding->rule : "input");
    fputs("::", out);
    write_escaped(out, message, "%");
    fputc('\n', out);
}

const struct report_format report_as_github = {.name = "github", .gathers = true, .write = write_command};
