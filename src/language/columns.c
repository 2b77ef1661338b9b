/* What the columns of tables of events are called. */
#include "fasti/language.h"

/* Names parted by `|`, in lower case; what they hold is a key of EVENT.md, `.date` or `.clock` behind it where that is only a part of it. */
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
    {"aanmelden tot|aanmelden voor|uiterste aanmelddatum|sluitingsdatum|deadline|register by", "registration.closes"},
    {"aantal plaatsen|maximum|max|capaciteit|places|seats", "capacity.max"},
    {"aanmeldingen|ingeschreven|booked", "capacity.booked"},
    {"prijs|kosten|toegang|price|cost|fee", "prices"},
    {"doelgroep|voor wie", "audience"},
    {"trefwoorden|labels|tags|categorie|category", "keywords"},
    {"taal", "language"},
    {"tijdzone|time zone|zone", "timezone"},
    {"id|uuid", "uid"},
};

const char *column_key(struct slice name)
{
    name = slice_trim(name);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct slice rest = slice_of(rows[i].names);
        while (rest.len > 0) {
            size_t len = 0;
            while (len < rest.len && rest.at[len] != '|')
                len++;
            if (slice_same_word(name, slice_part(rest, 0, len)))
                return rows[i].key;
            rest = slice_part(rest, len + 1, rest.len);
        }
    }
    return NULL;
}
