/* Any bytes as JSON. */
#include "events.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    const struct input input = {.path = "events.json", .bytes = {(const char *)data, len}, .timezone = "Europe/Amsterdam"};
    free(fuzz_events("json", &input, false));
    return 0;
}
