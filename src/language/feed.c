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
         [FEED_MONDAY] = "Monday", [FEED_TUESDAY] = "Tuesday", [FEED_WEDNESDAY] = "Wednesday",
         [FEED_THURSDAY] = "Thursday", [FEED_FRIDAY] = "Friday", [FEED_SATURDAY] = "Saturday",
         [FEED_SUNDAY] = "Sunday", [FEED_JANUARY] = "January", [FEED_FEBRUARY] = "February",
         [FEED_MARCH] = "March", [FEED_APRIL] = "April", [FEED_MAY] = "May", [FEED_JUNE] = "June",
         [FEED_JULY] = "July", [FEED_AUGUST] = "August", [FEED_SEPTEMBER] = "September",
         [FEED_OCTOBER] = "October", [FEED_NOVEMBER] = "November", [FEED_DECEMBER] = "December",
         [FEED_DAY_END] = " ",
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
         [FEED_MONDAY] = "maandag", [FEED_TUESDAY] = "dinsdag", [FEED_WEDNESDAY] = "woensdag",
         [FEED_THURSDAY] = "donderdag", [FEED_FRIDAY] = "vrijdag", [FEED_SATURDAY] = "zaterdag",
         [FEED_SUNDAY] = "zondag", [FEED_JANUARY] = "januari", [FEED_FEBRUARY] = "februari",
         [FEED_MARCH] = "maart", [FEED_APRIL] = "april", [FEED_MAY] = "mei", [FEED_JUNE] = "juni",
         [FEED_JULY] = "juli", [FEED_AUGUST] = "augustus", [FEED_SEPTEMBER] = "september",
         [FEED_OCTOBER] = "oktober", [FEED_NOVEMBER] = "november", [FEED_DECEMBER] = "december",
         [FEED_DAY_END] = " ",
     }},
    {"de",
     {
         [FEED_CANCELLED] = "ABGESAGT",
         [FEED_POSTPONED] = "VERSCHOBEN",
         [FEED_MOVED_FROM] = "Verlegt vom",
         [FEED_DOORS] = "Einlass",
         [FEED_REGISTER_UNTIL] = "Anmeldung bis",
         [FEED_REGISTER_AT] = "Anmeldung",
         [FEED_CANCEL_UNTIL] = "Kostenfrei stornieren bis",
         [FEED_PRICE] = "Kosten",
         [FEED_FREE] = "kostenfrei",
         [FEED_PLACES] = "Plätze",
         [FEED_FULL] = "Ausgebucht",
         [FEED_AUDIENCE] = "Für",
         [FEED_SPEAKERS] = "Mit",
         [FEED_PROGRAMME] = "Programm",
         [FEED_ONLINE] = "Online",
         [FEED_MONDAY] = "Montag", [FEED_TUESDAY] = "Dienstag", [FEED_WEDNESDAY] = "Mittwoch",
         [FEED_THURSDAY] = "Donnerstag", [FEED_FRIDAY] = "Freitag", [FEED_SATURDAY] = "Samstag",
         [FEED_SUNDAY] = "Sonntag", [FEED_JANUARY] = "Januar", [FEED_FEBRUARY] = "Februar",
         [FEED_MARCH] = "März", [FEED_APRIL] = "April", [FEED_MAY] = "Mai", [FEED_JUNE] = "Juni",
         [FEED_JULY] = "Juli", [FEED_AUGUST] = "August", [FEED_SEPTEMBER] = "September",
         [FEED_OCTOBER] = "Oktober", [FEED_NOVEMBER] = "November", [FEED_DECEMBER] = "Dezember",
         [FEED_DAY_END] = ". ",
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
