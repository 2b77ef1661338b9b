/* The languages there are. */
#include "fasti/lexicon.h"
#include "language/rows.h"

#include <assert.h>
#include <string.h>

const struct language *const *languages(size_t *len)
{
    static const struct language *const all[] = {&language_nl, &language_en, &language_de};
    static_assert(ARRAY_LEN(all) == LANGUAGES_MOST, "a column of the lexicon for every language");
    *len = ARRAY_LEN(all);
    return all;
}

const struct language *language_find(const char *tag)
{
    size_t len, main_len = strcspn(tag, "-_");
    const struct language *const *all = languages(&len);
    for (size_t i = 0; i < len; i++)
        if (strlen(all[i]->tag) == main_len && strncasecmp(all[i]->tag, tag, main_len) == 0)
            return all[i];
    return NULL;
}
