/* Any bytes as a web page. */
#include "events.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    const struct input input = {.path = "page.html", .bytes = {(const char *)data, len}, .reference = {2025, 9, 1, UNSTATED, UNSTATED, UNSTATED},
                                .timezone = "Europe/Amsterdam", .lexicons = fuzz_lexicons()};
    free(fuzz_events("html", &input, false));
    return 0;
}
