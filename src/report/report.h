/* The formats of a report. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "fasti/report.h"

/* `error`, `warning`, `note`: what a severity is called. */
const char *severity_name(enum severity severity);

/* What is being written. */
struct output {
    struct output_settings settings;
    char *input;           /* NULL: none, or between inputs */
    bool begun;            /* an input */
    size_t found;          /* in this input */
    size_t tests;          /* so far, for formats that number them */
    struct print cases;    /* of a suite whose head is not written yet */
};

/* Each may be NULL. An input that is begun is ended, before the next one begins. */
struct report_format {
    const char *name;
    void (*begin)(struct output *output);
    void (*write)(struct output *output, const struct finding *finding);
    void (*end_input)(struct output *output);
    void (*end)(struct output *output);
    bool gathers;          /* what is the same of several events, at the same place, is one finding */
};
extern const struct report_format report_as_text, report_as_json, report_as_sarif, report_as_github,
    report_as_junit, report_as_tap;

/* One line `fasti: FILE:LINE:COLUMN: error: text`. */
void report_write_message(const struct finding *finding, FILE *out);
/* As compilers do: place, severity, message, rule; below it the words and a caret. */
void print_finding(const struct finding *finding, bool color, FILE *out);
/* `FILE:LINE:COLUMN`, as far as known; nothing without a file. False: nothing was written. */
bool print_place(const struct place *place, FILE *out);
/* What a finding says, and what to do. */
void print_statement(const struct finding *finding, FILE *out);
/* What is said of its other place. */
const char *other_statement(const struct finding *finding);
/* The last path, `-` as a person calls it. */
const char *input_name(const char *path);

/* The source line, a long one cut around the place, and below it the caret. Nothing where there
 * are no words. */
void print_caret(const struct excerpt *excerpt, bool color, FILE *out);

#endif
