/* The table of readers, and which of them some content is for. */
#include "reader/readers.h"

#include <string.h>

static const struct reader *const readers[] = {&reader_text, &reader_foreign};

const char *const *reader_names(void)
{
    static const char *const names[] = {"auto", "text", NULL};
    return names;
}

const struct reader *reader_for(const char *name, struct slice bytes)
{
    const struct reader *best = NULL;
    int surest = 0;
    for (size_t i = 0; i < ARRAY_LEN(readers); i++) {
        if (strcmp(readers[i]->name, name) == 0)
            return readers[i];
        int sure = strcmp(name, "auto") == 0 ? readers[i]->sniff(bytes) : 0;
        if (sure > surest) {
            surest = sure;
            best = readers[i];
        }
    }
    return best;
}
