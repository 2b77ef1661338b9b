/* Any bytes as a stored line: the view must say what jansson says; as a text: what is written of it must read back. */
#include "event/oracle.h"
#include "fuzz.h"

#include <string.h>

static void read_as_line(struct event *event, struct slice bytes)
{
    const char *difference = oracle_differs(event, bytes);
    if (difference != NULL)
        fuzz_fail(difference);
    event_pointer(event, bytes);
}

static void write_as_text(struct event *event, struct slice bytes)
{
    struct print print;
    print_open(&print);
    fputs("{\"title\":", print.file);
    json_write_text(print.file, bytes);
    fputc('}', print.file);
    AUTO_FREE char *text = print_close(&print);
    struct slice line = {text, print.len};
    if (!event_read(event, line, NULL))
        fuzz_fail("a text that was written does not read back");
    bool is_text = utf8_valid(bytes) == bytes.len && (bytes.len == 0 || memchr(bytes.at, '\0', bytes.len) == NULL);
    if (is_text && !slice_equal(event_text(event, KEY_TITLE), bytes))
        fuzz_fail("a text that was written reads back as another");
    for (size_t at = 0; at < line.len;)
        if (!utf8_is_printable(utf8_next(line, &at)))
            fuzz_fail("a text that was written would reach a terminal as more than text");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    AUTO_EVENT *event = event_new();
    struct slice bytes = {(const char *)data, len};
    read_as_line(event, bytes);
    write_as_text(event, bytes);
    return 0;
}
