/* Codes of countries and languages, by what people call them, and marks by theirs. */
#include "fasti/language.h"

#include <string.h>

struct code {
    const char *code, *names; /* in lower case, parted by `|` */
};

/* ISO 3166-1 alpha-2. */
static const struct code countries[] = {
    {"NL", "nederland|netherlands|the netherlands|holland|niederlande|pays-bas"},
    {"BE", "belgië|belgie|belgium|belgien|belgique|vlaanderen|flanders"},
    {"DE", "duitsland|germany|deutschland|allemagne"},
    {"GB", "uk|u.k.|verenigd koninkrijk|united kingdom|great "
           "britain|engeland|england|schotland|scotland|wales|groot-brittannië|vereinigtes königreich"},
    {"FR", "frankrijk|france|frankreich"},
    {"LU", "luxemburg|luxembourg"},
    {"AT", "oostenrijk|austria|österreich|autriche"},
    {"CH", "zwitserland|switzerland|schweiz|suisse"},
    {"IE", "ierland|ireland|irland|irlande"},
    {"DK", "denemarken|denmark|danmark|dänemark"},
    {"SE", "zweden|sweden|sverige|schweden"},
    {"NO", "noorwegen|norway|norge|norwegen"},
    {"FI", "finland|suomi|finnland"},
    {"IT", "italië|italie|italy|italia|italien"},
    {"ES", "spanje|spain|españa|spanien"},
    {"PT", "portugal"},
    {"PL", "polen|poland|polska"},
    {"CZ", "tsjechië|tsjechie|czechia|czech republic|česko|tschechien"},
    {"HU", "hongarije|hungary|magyarország|ungarn"},
    {"GR", "griekenland|greece|griechenland"},
    {"US", "usa|u.s.a.|u.s.|verenigde staten|united states|united states of america|vereinigte staaten"},
    {"CA", "canada|kanada"},
    {"AU", "australië|australie|australia|australien"},
};

/* BCP 47. */
static const struct code tongues[] = {
    {"nl", "nederlands|dutch|niederländisch|néerlandais|vlaams|flemish"},
    {"en", "engels|english|englisch|anglais"},
    {"de", "duits|german|deutsch|allemand"},
    {"fr", "frans|french|français|francais|französisch"},
    {"fy", "fries|frisian|frysk|friesisch"},
    {"es", "spaans|spanish|español|spanisch"},
    {"it", "italiaans|italian|italiano|italienisch"},
    {"pt", "portugees|portuguese|português|portugiesisch"},
    {"pl", "pools|polish|polski|polnisch"},
};

static const char *code_of(const struct code *codes, size_t len, struct slice name)
{
    for (size_t i = 0; i < len; i++)
        if (slice_among(slice_trim(name), codes[i].names))
            return codes[i].code;
    return NULL;
}

const char *country_code(struct slice name)
{
    return code_of(countries, ARRAY_LEN(countries), name);
}

const char *tongue_code(struct slice name)
{
    return code_of(tongues, ARRAY_LEN(tongues), name);
}

char language_spelt(struct slice word)
{
    if (language_may_spell_at(word))
        return slice_among(word, "at|apenstaartje|apenstaart|apestaartje|apestaart|a") ? '@' : '\0';
    return slice_among(word, "dot|punt|point") ? '.' : '\0';
}
