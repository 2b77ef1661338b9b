/* The words of a calendar feed, in the language of each event. */
#include "fasti/language.h"

#include <strings.h>

struct feed_language {
    const char *tag;
    const char *words[FEED_COUNT];
};

static const struct feed_language feed_languages[] = {
    {"en",
     {
         [FEED_CANCELLED] = "CANCELLED",
         [FEED_POSTPONED] = "POSTPONED",
         [FEED_MOVED_FROM] = "Moved from",
         [FEED_DOORS] = "Doors",
         [FEED_REGISTER_UNTIL] = "Register by",
         [FEED_REGISTER_AT] = "Register at",
         [FEED_CANCEL_UNTIL] = "Cancel free of charge by",
         [FEED_PRICE] = "Price",
         [FEED_FREE] = "free",
         [FEED_PLACES] = "Places",
         [FEED_FULL] = "Fully booked",
         [FEED_AUDIENCE] = "For",
         [FEED_SPEAKERS] = "Speakers",
         [FEED_PROGRAMME] = "Programme",
         [FEED_ONLINE] = "Online",
     }},
    {"nl",
     {
         [FEED_CANCELLED] = "GEANNULEERD",
         [FEED_POSTPONED] = "UITGESTELD",
         [FEED_MOVED_FROM] = "Verplaatst van",
         [FEED_DOORS] = "Inloop",
         [FEED_REGISTER_UNTIL] = "Aanmelden uiterlijk",
         [FEED_REGISTER_AT] = "Aanmelden",
         [FEED_CANCEL_UNTIL] = "Kosteloos annuleren uiterlijk",
         [FEED_PRICE] = "Kosten",
         [FEED_FREE] = "gratis",
         [FEED_PLACES] = "Plaatsen",
         [FEED_FULL] = "Volgeboekt",
         [FEED_AUDIENCE] = "Voor",
         [FEED_SPEAKERS] = "Sprekers",
         [FEED_PROGRAMME] = "Programma",
         [FEED_ONLINE] = "Online",
     }},
};

const char *const *feed_words(struct slice tag)
{
    for (size_t i = 0; i < ARRAY_LEN(feed_languages); i++) {
        bool whole = tag.len == 2 || (tag.len > 2 && tag.at[2] == '-');
        if (whole && strncasecmp(tag.at, feed_languages[i].tag, 2) == 0)
            return feed_languages[i].words;
    }
    return feed_languages[0].words;
}
