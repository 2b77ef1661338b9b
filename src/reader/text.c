/* Announcements in plain text. */
#include "reader/readers.h"

/* Every text is prose when nothing surer claims it. */
static int sniff(struct slice bytes)
{
    return bytes.len > 0 ? 1 : 0;
}

struct text *text_open(const struct input *input, struct report *report)
{
    if (encoding_is_utf16(input->bytes)) {
        report_add(report, &(struct finding){.severity = SEVERITY_ERROR,
                                             .place = {.path = input->path},
                                             .message = "is UTF-16, which is not read",
                                             .help = "make it UTF-8 first: iconv -f UTF-16 -t UTF-8"});
        return NULL;
    }
    if (input->bytes.len > TEXT_MOST) {
        prose_refuse(input, TEXT_MOST, SEVERITY_ERROR, report);
        return NULL;
    }
    const struct language *language;
    return prose_language(input, "", &language, report) ? text_new(input->bytes, language) : NULL;
}

static size_t read_events(const struct input *input, void (*take)(void *context, struct slice line),
                          void *context, struct report *report)
{
    struct text *text = text_open(input, report);
    size_t len = text != NULL ? prose_read(input, reader_text.name, text, (struct taker){take, context}) : 0;
    text_free(text);
    return len;
}

const struct reader reader_text = {"text", sniff, read_events};
