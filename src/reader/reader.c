/* The table of readers, and which of them some content is for. */
#include "reader/readers.h"

#include <assert.h>
#include <string.h>

/* Of two that are as sure the first is taken. */
static const struct reader *const readers[] = {
    &reader_text,
    &reader_html,
    &reader_json,
    &reader_schedule,
    &reader_csv,
    &reader_ical,
    &reader_foreign,
};

const char *const *reader_names(const char *names[READERS_MOST + 2])
{
    static_assert(ARRAY_LEN(readers) <= READERS_MOST, "room for every name");
    size_t at = 0;
    names[at++] = "auto";
    for (size_t i = 0; i < ARRAY_LEN(readers); i++)
        if (*readers[i]->name != '\0')
            names[at++] = readers[i]->name;
    names[at] = NULL;
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
