/* Findings as JUnit XML, a suite an input: what Ant, Jenkins and GitLab read alike. */
#include "report/report.h"

#include <string.h>

/* A suite says how many tests it has before it has them: so many are held, then the suite goes on as another
 * of its name. */
enum { MOST_CASES = 500 };

static void write_xml(FILE *out, const char *text)
{
    static const char *const entities[] = {['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;"};
    for (const char *at = text; *at != '\0'; at++) {
        unsigned char byte = (unsigned char)*at;
        if (byte < ARRAY_LEN(entities) && entities[byte] != NULL)
            fputs(entities[byte], out);
        else
            fputc(*at, out);
    }
}

/* XML has no way to write control characters, nor what is not UTF-8: they are shown as on a terminal. */
static void write_attribute(FILE *out, const char *name, const char *text)
{
    struct print print;
    print_open(&print);
    print_safe(print.file, slice_of(text));
    AUTO_FREE char *safe = print_close(&print);
    fprintf(out, " %s=\"", name);
    write_xml(out, safe);
    fputc('"', out);
}

static void begin(struct output *output)
{
    fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n", output->settings.out);
}

static void end_suite(struct output *output, size_t cases, size_t failures)
{
    FILE *out = output->settings.out;
    fprintf(out, "<testsuite id=\"%zu\" package=\"fasti\"", output->tests++);
    write_attribute(out, "name",
                    output->input == NULL    ? "between events"
                    : *output->input == '\0' ? "-"
                                             : input_name(output->input));
    fprintf(
        out,
        " timestamp=\"%s\" hostname=\"localhost\" tests=\"%zu\" failures=\"%zu\" errors=\"0\" time=\"0\">\n",
        output->settings.moment, cases, failures);
    /* Ant's schema asks for properties, Jenkins' for one at least in them. */
    fputs("<properties><property name=\"fasti\"", out);
    write_attribute(out, "value", output->settings.version);
    fputs("/></properties>\n", out);
    if (output->cases.file != NULL) {
        AUTO_FREE char *text = print_close(&output->cases);
        fputs(text, out);
        output->cases.file = NULL;
    }
    fputs(failures == 0 ? "<testcase name=\"nothing is wrong\" classname=\"fasti\" time=\"0\"/>\n" : "", out);
    fputs("<system-out/>\n<system-err/>\n</testsuite>\n", out);
}

static void write_case(struct output *output, const struct finding *finding)
{
    if (output->cases.file == NULL)
        print_open(&output->cases);
    FILE *out = output->cases.file;
    const char *rule = finding->rule != NULL ? finding->rule : "input",
               *key = finding->key != NULL ? finding->key : "";
    AUTO_FREE char *name = memory_print("%s%s%s", rule, *key != '\0' ? " " : "", key);
    struct print print;
    print_open(&print);
    print_finding(finding, false, print.file);
    AUTO_FREE char *body = print_close(&print);
    fputs("<testcase", out);
    write_attribute(out, "name", name);
    write_attribute(out, "classname",
                    finding->uid != NULL          ? finding->uid
                    : finding->place.path != NULL ? finding->place.path
                                                  : "fasti");
    fputs(" time=\"0\"><failure", out);
    write_attribute(out, "type", severity_name(finding->severity));
    write_attribute(out, "message", finding->message);
    fputc('>', out);
    write_xml(out, body);
    fputs("</failure></testcase>\n", out);
    if ((output->found + 1) % MOST_CASES == 0)
        end_suite(output, MOST_CASES, MOST_CASES);
}

static void end_input(struct output *output)
{
    size_t left = output->found % MOST_CASES;
    if (output->found == 0 && output->input != NULL)
        end_suite(output, 1, 0);
    else if (left > 0)
        end_suite(output, left, left);
}

static void end(struct output *output)
{
    fputs("</testsuites>\n", output->settings.out);
}

const struct report_format report_as_junit = {"junit", begin, write_case, end_input, end};
