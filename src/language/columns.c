/* What the columns of tables of events are called. */
#include "fasti/language.h"

/* Names parted by `|`, in lower case; what they hold is a key of fasti-event(5), `.date` or `.clock` behind
 * it where that is only a part of it. */
static const struct {
    const char *names, *key;
} rows[] = {
    {"titel|naam|evenement|activiteit|onderwerp|name|event|subject|summary|event name|event title", "title"},
    {"datum|begindatum|startdatum|van|date|start date|startdate|event date|day|dag", "start.date"},
    {"begin|aanvang|start datetime|begins|starts|dtstart", "start"},
    {"tijd|begintijd|starttijd|aanvangstijd|tijdstip|time|start time|starttime", "start.clock"},
    {"einddatum|tot en met|end date|enddate", "end.date"},
    {"einde|eind|ends|dtend", "end"},
    {"eindtijd|tot|sluitingstijd|end time|endtime|until", "end.clock"},
    {"inloop|zaal open|doors open", "doors"},
    {"locatie|plaats|gebouw|venue|place|location name", "location.name"},
    {"zaal|ruimte|lokaal|room", "location.room"},
    {"adres|straat|address|street", "location.street"},
    {"postcode|zip|zip code|postal code", "location.postal_code"},
    {"stad|gemeente|woonplaats|city|town", "location.city"},
    {"land|country", "location.country"},
    {"organisator|organisatie|organizer|organiser|host", "organizers"},
    {"spreker|sprekers|speaker|performer", "speakers"},
    {"omschrijving|beschrijving|toelichting|details|notes", "description"},
    {"link|website|web|webadres|pagina", "url"},
    {"aanmelden|aanmeldlink|inschrijven|tickets|registration|registration url", "registration.url"},
    {"aanmelden tot|aanmelden voor|uiterste aanmelddatum|sluitingsdatum|deadline|register by",
     "registration.closes"},
    {"aantal plaatsen|maximum|max|capaciteit|places|seats", "capacity.max"},
    {"aanmeldingen|ingeschreven|booked", "capacity.booked"},
    {"prijs|kosten|toegang|price|cost|fee", "prices"},
    {"doelgroep|voor wie", "audience"},
    {"trefwoorden|labels|tags|categorie|category", "keywords"},
    {"taal", "language"},
    {"tijdzone|time zone|zone", "timezone"},
    {"id|uuid", "uid"},
};

/* Keys of columns where another one is the usual key already. */
static const struct {
    const char *names, *key;
} others[] = {
    {"plaats|place", "location.city"},
};

/* How the words end that rooms and tracks are called by. */
static const char place_endings[] = "zaal kamer ruimte lokaal podium track spoor stream room hall stage "
                                    "theatre theater auditorium aula foyer kapel saal raum";

static const struct {
    const char *names;
    enum cell_word word;
} words[] = {
    {"gratis|vrij entree|vrije toegang|geen|free|free of charge|kostenlos|eintritt frei", CELL_FREE},
    {"uur|u|u.|h|hrs|uhr", CELL_HOUR},
    {"am|a.m.|a.m", CELL_MORNING},
    {"pm|p.m.|p.m", CELL_AFTERNOON},
};

bool column_is_place(struct slice name)
{
    for (size_t at = 0; at < name.len;) {
        size_t from = at;
        while (at < name.len && name.at[at] != ' ' && name.at[at] != '-')
            at++;
        if (slice_ends_in(slice_part(name, from, at), place_endings))
            return true;
        at++;
    }
    return false;
}

const char *column_key(struct slice name)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (slice_among(slice_trim(name), rows[i].names))
            return rows[i].key;
    return NULL;
}

const char *column_other_key(struct slice name)
{
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        if (slice_among(slice_trim(name), others[i].names))
            return others[i].key;
    return NULL;
}

enum cell_word cell_word(struct slice text)
{
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (slice_among(slice_trim(text), words[i].names))
            return words[i].word;
    return CELL_NO_WORD;
}
