/* The formats of a report. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "fasti/report.h"

/* `error`, `warning`, `note`: what a severity is called. */
const char *severity_name(enum severity severity);

/* One line `fasti: FILE:LINE:COLUMN: error: text`. */
void report_write_message(const struct finding *finding, FILE *out);
/* As compilers do: place, severity, message, rule; below it the words and a caret. */
void report_write_text(const struct report *report, bool color, FILE *out);
/* An object a line, with the keys of COMMANDS.md. */
void report_write_json(const struct report *report, bool color, FILE *out);

/* The source line, a long one cut around the place, and below it the caret. `from` bytes of the line were left off before `words`.
 * Nothing where there are no words. */
void caret_write(const char *words, size_t from, const struct place *place, bool color, FILE *out);

#endif
