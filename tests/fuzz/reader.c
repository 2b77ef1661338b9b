/* Any bytes as an announcement, in each language. */
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
    size_t count;
    const struct language *const *all = languages(&count);
    for (size_t i = 0; i < count; i++) {
        const struct input input = {.path = "page.txt", .bytes = {(const char *)data, len}, .reference = {2025, 9, 1, UNSTATED, UNSTATED, UNSTATED},
                                    .language = all[i]->tag, .timezone = "Europe/Amsterdam", .lexicons = lexicons_shared()};
        free(fuzz_events("text", &input, true));
    }
    return 0;
}
