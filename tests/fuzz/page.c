/* Any bytes as a web page. */
#include "events.h"
#include "fuzz.h"

/* Made once: a lexicon takes longer than reading a page. */
static struct lexicons *lexicons_shared(void)
{
    static struct lexicons *shared;
    if (shared == NULL)
        shared = lexicons_new();
    return shared;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    const struct input input = {.path = "page.html", .bytes = {(const char *)data, len}, .reference = {2025, 9, 1, UNSTATED, UNSTATED, UNSTATED},
                                .timezone = "Europe/Amsterdam", .lexicons = lexicons_shared()};
    free(fuzz_events("html", &input, false));
    return 0;
}
