/* Any bytes as a table of events. */
#include "events.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    const struct input input = {.path = "events.csv", .bytes = {(const char *)data, len}, .timezone = "Europe/Amsterdam",
                                .reference = {2025, 9, 1, UNSTATED, UNSTATED, UNSTATED}};
    free(fuzz_events("csv", &input, false));
    return 0;
}
