/* Any bytes as JSON. */
#include "events.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    const struct input input = {.path = "events.json", .bytes = {(const char *)data, len},
                                .reference = {2025, 9, 1, UNSTATED, UNSTATED, UNSTATED}, .timezone = "Europe/Amsterdam"};
    free(fuzz_events("json", &input, false));
    return 0;
}
