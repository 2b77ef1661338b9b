/* Findings as TAP version 13: a test an input where nothing is wrong, else a test a finding, with its words
 * as diagnostics. */
#include "report/report.h"

#include <string.h>

static void begin(struct output *output)
{
    fputs("TAP version 13\n", output->settings.out);
}

/* A `#` would begin a directive: `# SKIP`. */
static void write_description(FILE *out, const char *text)
{
    for (const char *at = text; *at != '\0'; at++)
        fprintf(out, "%s%c", strchr("#\\", *at) != NULL ? "\\" : "", *at);
    fputc('\n', out);
}

static void write_test(struct output *output, const struct finding *finding)
{
    FILE *out = output->settings.out;
    struct print print;
    print_open(&print);
    print_finding(finding, false, print.file);
    AUTO_FREE char *text = print_close(&print);
    char *rest = text + strcspn(text, "\n");
    *rest++ = '\0';
    fprintf(out, "not ok %zu - ", ++output->tests);
    write_description(out, text);
    for (size_t len; *rest != '\0'; rest += len + 1) {
        len = strcspn(rest, "\n");
        fprintf(out, "# %.*s\n", (int)len, rest);
    }
}

static void end_input(struct output *output)
{
    if (output->found > 0 || output->input == NULL)
        return;
    struct print print;
    print_open(&print);
    print_safe(print.file, slice_of(input_name(output->input)));
    AUTO_FREE char *name = print_close(&print);
    fprintf(output->settings.out, "ok %zu - ", ++output->tests);
    write_description(output->settings.out, name);
}

static void end(struct output *output)
{
    fprintf(output->settings.out, "1..%zu%s\n", output->tests,
            output->tests == 0 ? " # SKIP nothing to check" : "");
}

const struct report_format report_as_tap = {"tap", begin, write_test, end_input, end};
