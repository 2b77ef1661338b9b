/* What weighs most of all that is mentioned; which sections tell of something else. */
#include "draft/part.h"

const struct mention *mention_strongest(const struct reading *reading, weigh *weight, const void *about)
{
    const struct mention *best = NULL;
    int most = 0;
    for (size_t i = 0; i < reading->mentions->len; i++) {
        int score = weight(reading, i, about);
        if (score <= most)
            continue;
        most = score;
        best = &reading->mentions->at[i];
    }
    return best;
}

/* Of which facts a section of this label says nothing. */
static const struct {
    enum label label;
    unsigned facts;
} elsewhere_rows[] = {
    {LABEL_RELATED, ~0u},
    {LABEL_PAST, ~(unsigned)FACT_DESCRIPTION},
    {LABEL_ABOUT, FACT_PEOPLE | FACT_CAPACITY | FACT_PRICE | FACT_ORGANIZER | FACT_ATTENDANCE},
    {LABEL_PROGRAMME, FACT_CAPACITY | FACT_DESCRIPTION},
    {LABEL_PUBLISHED, FACT_PEOPLE},
    {LABEL_TRAVEL, FACT_PRICE | FACT_ENTRY},
    {LABEL_CONTACT, FACT_ENTRY},
    {LABEL_REGISTER, FACT_ATTENDANCE},
};

bool section_is_elsewhere(enum label section, enum fact fact)
{
    for (size_t i = 0; section != LABEL_NONE && i < ARRAY_LEN(elsewhere_rows); i++)
        if (elsewhere_rows[i].label == section)
            return (elsewhere_rows[i].facts & (unsigned)fact) != 0;
    return false;
}
