/* Lints the calendars that are named; for tests written in other languages. */
#include "fasti/ical.h"

int main(int argc, char **argv)
{
    AUTO_REPORT *report = report_new();
    for (int i = 1; i < argc; i++) {
        AUTO_FREE char *bytes = NULL;
        size_t len;
        if (!file_read(argv[i], SIZE_MAX / 2, &bytes, &len))
            return STATUS_MACHINE;
        ical_lint(argv[i], (struct slice){bytes, len}, report);
    }
    int status = report_len(report) > 0 ? STATUS_DATA : STATUS_DONE;
    report_print(report, "text", false, stdout);
    return status;
}
