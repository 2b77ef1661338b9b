/* The formats of a report. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "fasti/report.h"

/* One line `fasti: FILE:LINE:COLUMN: error: text`. */
void report_write_message(const struct finding *finding, FILE *out);
/* As compilers do: place, severity, message, rule; below it the words and a caret. */
void report_write_text(const struct report *report, bool color, FILE *out);

#endif
