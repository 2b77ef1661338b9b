/* Any bytes as an announcement, in each language. */
#include "events.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    size_t count;
    const struct language *const *all = languages(&count);
    for (size_t i = 0; i < count; i++) {
        const struct input input = {.path = "page.txt", .bytes = {(const char *)data, len}, .reference = {2025, 9, 1, UNSTATED, UNSTATED, UNSTATED},
                                    .language = all[i]->tag, .timezone = "Europe/Amsterdam"};
        free(fuzz_events("text", &input, true));
    }
    return 0;
}
