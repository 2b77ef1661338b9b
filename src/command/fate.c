/* What a change did with an event, on one line. */
#include "command/command.h"

void print_fate(FILE *out, const char *fate, const struct event *event, const char *keys)
{
    struct slice start = event_text(event, KEY_START);
    fprintf(out, "%s ", fate);
    print_safe(out, event_text(event, KEY_UID));
    fputs("  ", out);
    print_safe(out, start.len > 0 ? start : SLICE("-"));
    fputs("  ", out);
    print_safe(out, event_text(event, KEY_TITLE));
    if (*keys != '\0') {
        fputs("  (", out);
        print_safe(out, slice_of(keys));
        fputc(')', out);
    }
    fputc('\n', out);
}
