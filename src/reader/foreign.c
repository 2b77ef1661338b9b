/* Formats that describe events and are not read yet: told apart by content, so that nobody gets prose made of
 * their markup. */
#include "reader/readers.h"

#include <string.h>

/* What a format begins with, ASCII case aside. */
static const struct {
    const char *opening;
    const char *name;
} rows[] = {
    {"<?xml", "XML"}, {"%pdf-", "a PDF file"}, {"pk\x03\x04", "a ZIP or office file"},
};

/* Behind a byte order mark and white space; white space inside the first bytes is looked over, as
 * JSON allows it. */
static const char *name_of(struct slice bytes)
{
    char opening[24];
    size_t len = 0, at = slice_starts(bytes, "\xEF\xBB\xBF") ? 3 : 0;
    for (; at < bytes.len && at < 4096 && len + 1 < sizeof opening; at++) {
        char byte = bytes.at[at];
        bool space = byte == ' ' || (byte >= '\t' && byte <= '\r');
        if (!space || (len > 0 && opening[0] == '<'))
            opening[len++] = byte_small(byte);
    }
    opening[len] = '\0';
    if (opening[0] == '<' && slice_find(slice_part(bytes, 0, 4096), SLICE("<icalendar"), NULL))
        return "xCal";
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (strncmp(opening, rows[i].opening, strlen(rows[i].opening)) == 0)
            return rows[i].name;
    return NULL;
}

static int sniff(struct slice bytes)
{
    return name_of(bytes) != NULL ? 2 : 0;
}

static size_t refuse(const struct input *input, void (*take)(void *context, struct slice line), void *context,
                     struct report *report)
{
    (void)take;
    (void)context;
    AUTO_FREE char *message = memory_print("this is %s, which is not read", name_of(input->bytes));
    report_add(report, &(struct finding){
                           .severity = SEVERITY_ERROR,
                           .place = {.path = input->path},
                           .message = message,
                           .help = "make text of it first, or read it as it stands with --format=text",
                       });
    return 0;
}

const struct reader reader_foreign = {"", sniff, refuse};
