/* Web pages, where fasti was built without gumbo: their events are not read, and nobody gets prose made of
 * their markup. */
#include "reader/readers.h"

static int sniff(struct slice bytes)
{
    struct slice text = slice_trim(bytes);
    return slice_same_word(slice_part(text, 0, 14), SLICE("<!doctype html")) ||
                   slice_same_word(slice_part(text, 0, 5), SLICE("<html"))
               ? 3
               : 0;
}

struct text *html_open(const struct input *input, struct report *report)
{
    report_add(report,
               &(struct finding){.severity = SEVERITY_ERROR,
                                 .place = {.path = input->path},
                                 .message = "this is an HTML page, and this fasti was built without HTML",
                                 .help = "build it with -Dhtml=enabled, or make text of the page first"});
    return NULL;
}

static size_t refuse(const struct input *input, void (*take)(void *context, struct slice line), void *context,
                     struct report *report)
{
    (void)take;
    (void)context;
    html_open(input, report);
    return 0;
}

const struct reader reader_html = {"html", sniff, refuse};
