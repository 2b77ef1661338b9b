/* Dutch: what fields and sections are called, rows only. */
#include "language/rows.h"

/* clang-format off */
const struct word labels_nl[] = {
    {"wanneer en waar, tijd en plaats, tijd & locatie, tijd en locatie, datum en locatie, waar en wanneer, "
     "plaats en tijd, data en locaties, datum en plaats, waar & wanneer, wanneer & waar, locatie en tijd, locatie & tijd, locatie en datum, plaats en datum, datum & locatie, "
     "locatie & datum, tijd & plaats, plaats & tijd, locatie en data, locaties en data, data en locatie, plaats en data, datum tijd en locatie, datum en tijd en locatie",
     SENSE_LABEL, LABEL_WHEN_WHERE},
    {"datum, data, wanneer, dag, datum en tijd, dag en tijd, data en tijden, datum & tijd, begindatum, startdatum, "
     "begindatum en -tijd, datums, cursusdata, lesdata, bijeenkomsten",
     SENSE_LABEL, LABEL_DATE},
    {"tijd, tijdstip, tijden, aanvang en einde, hoe laat, lestijden", SENSE_LABEL, LABEL_TIME},
    {"start, begin, begintijd, aanvang, aanvangstijd, starttijd", SENSE_LABEL, LABEL_START},
    {"einde, eind, eindtijd, eindigt, einddatum, einddatum en -tijd, sluiting, einde programma", SENSE_LABEL, LABEL_END},
    {"inloop, ontvangst, inloop vanaf, ontvangst vanaf, zaal open, deuren open, deur open, welkom vanaf, "
     "inlooptijd, inloop met koffie, onthaal", SENSE_LABEL, LABEL_DOORS},
    {"nieuwe locatie, andere locatie, gewijzigde locatie, let op nieuwe locatie, nieuwe plaats, locatie gewijzigd, nieuwe zaal, locatie, plaats, waar, lokatie, plek, vergaderlocatie, locatie en bereikbaarheid, zaal en locatie, "
     "cursuslocatie, plaats van handeling, plaats van samenkomst, vergaderplaats, verzamelplaats, verzamelpunt, vertrekpunt, startpunt, vertrekplaats, leslocatie, cursusplaats, locatie en route, gebouw, verzamellocatie, verzamelplek, startlocatie, startplek, startplaats, "
     "plaats van vertrek, plaats van bijeenkomst, bijeenkomstlocatie, adres en locatie, locatie en adres, naam locatie, naam van de locatie, samenkomst", SENSE_LABEL, LABEL_WHERE},
    {"adres, bezoekadres, locatieadres, adresgegevens", SENSE_LABEL, LABEL_ADDRESS},
    {"zaal, ruimte, lokaal, vergaderzaal, vergaderruimte, kamer, zaalnummer, lokaalnummer, naam zaal", SENSE_LABEL, LABEL_ROOM},
    {"organisator, organisatie, organisatoren, georganiseerd door, organiserende partij, een initiatief van, "
     "initiatiefnemer, initiatiefnemers, gastheer, gastvrouw, in samenwerking met, aangeboden door, gepresenteerd door, aanbieder, opleider, i.s.m., inrichter, organiserende partijen, uitnodiging van, wie organiseert, org., org, organisatie en info, organisatie & info, organisatie en informatie, organisatie & informatie, info en organisatie, info & organisatie, organisatie en aanmelding, organisatie en opgave, organisatie en contact, organisatie & contact, een activiteit van, initiatief, mede-organisatie, uitvoering door, door wie", SENSE_LABEL, LABEL_ORGANIZER},
    {"spreker, sprekers, lesgever, lesgevers, lesgeefster, solisten, solist, uitvoerenden, medewerkenden, docent, docenten, inleider, inleiders, trainer, trainers, gastspreker, gastsprekers, "
     "docent(en), spreker(s), inleider(s), trainer(s), promovendus, promovenda, musici, soliste, pianist, artiest, artiesten, gids, gidsen, excursieleider, excursieleiders, wandelleider, organist, dirigent, verteller, voorganger, interviewer, "
     "met medewerking van, met, panelleden, keynote, keynotes, spreekster, begeleiding, cursusleiding, "
     "cursusleider, te gast, gast, presentatie, muzikale omlijsting, met bijdragen van, met o.a., met onder anderen, gasten, aan tafel, lezing door, "
     "trainers en partners, workshopleider, workshopleiders, referent, coreferent, wie spreken er, onze sprekers, "
     "uw trainer, je trainer, jouw trainer, uw docent, je docent, uw spreker, uw gids, de docent, de spreker, de sprekers, de trainer, over de docent, over de docenten, "
     "over de trainer, over de gids, aan de piano, aan het orgel, aan de vleugel, "
     "in gesprek met, over de sprekers, over de spreker, onze gast, onze gasten, het panel, in het panel", SENSE_LABEL, LABEL_SPEAKERS},
    {"dagvoorzitter, voorzitter, voorzitters, dagvoorzitters, moderatoren, moderator, moderatie, avondvoorzitter, gespreksleider, onder leiding van, gespreksleiding, debatleider",
     SENSE_LABEL, LABEL_CHAIR},
    {"programma, het programma, dagprogramma, agenda, programma-overzicht, programmaoverzicht, programmaonderdelen, "
     "opzet, voorlopig programma, concept-programma, conceptprogramma, indeling, verloop, dagindeling, tijdschema, "
     "middagprogramma, ochtendprogramma, avondprogramma, zo ziet de dag eruit, zo verloopt de middag, "
     "zo verloopt de dag, zo verloopt de avond, zo ziet de middag eruit, zo ziet de avond eruit, "
     "dit stond op het programma, dit staat op het programma, het programma ziet er als volgt uit, "
     "programma van de dag, programma van de middag, programma van de avond, globaal programma, "
     "programma in vogelvlucht, programma op hoofdlijnen, wat staat er op het programma, dit is de opbouw, "
     "inhoud en programma, programmapunten, programmapunten van de avond, programmapunten van de middag, "
     "programmapunten van de dag, agendapunten, op het programma, op het programma staat, op het programma staan, "
     "programma van deze avond, programma van deze middag, programma van deze dag, het programma van de avond, "
     "het programma van de middag, het programma van de dag, verloopt als volgt, verlopen als volgt, ziet er als volgt uit, "
     "zien er als volgt uit, draaiboek, blokkenschema, wat gaan we doen, wat doen we, hoe verloopt de dag, hoe verloopt de middag, "
     "hoe verloopt de avond, hoe verloopt de ochtend, hoe ziet de dag eruit, hoe ziet de middag eruit, hoe ziet de avond eruit, hoe ziet de ochtend eruit, "
     "zo ziet het programma eruit, wat is het programma, opzet van de dag, opzet van de middag, opzet van de avond, opzet van de ochtend, "
     "invulling van de dag, invulling van de middag, invulling van de avond, globale opzet, globale indeling, dagschema, rooster, planning van de dag, "
     "verloop van de dag, verloop van de middag, verloop van de avond, het verloop van de dag, het verloop van de middag, het verloop van de avond, "
     "indeling van de dag, indeling van de middag, indeling van de avond, programmaschema, programmaboekje, het dagprogramma, onderdelen van het programma", SENSE_LABEL, LABEL_PROGRAMME},
    {"aanmelden, aanmelding, inschrijven, inschrijving, opgave, opgeven, registratie, registreren, "
     "aanmelden en kosten, aanmelden en informatie, meld je aan, meld u aan, deelname, deelnemen, "
     "deelname en aanmelding, hoe aanmelden, aanmelding en kosten, inschrijven en kosten, aanmelden & kosten, "
     "reserveren, tickets, kaarten, meedoen, rsvp, r.s.v.p., schrijf je in, schrijf u in, deelname en kosten, kosten en aanmelden, "
     "kosten en aanmelding, kosten en inschrijving, hoe geef ik me op, hoe meld ik me aan, hoe schrijf ik me in, hoe kan ik me aanmelden, "
     "hoe kan ik me opgeven, hoe kan ik me inschrijven, hoe kan ik meedoen, hoe doe ik mee", SENSE_LABEL, LABEL_REGISTER},
    {"aanmelden tot, aanmelden voor, aanmelden uiterlijk, deadline, uiterste aanmelddatum, uiterste inschrijfdatum, "
     "inschrijven tot, inschrijven tegen, inschrijven voor, sluitingsdatum, aanmelddeadline, inschrijfdeadline, "
     "deadline aanmelden, deadline aanmelding, deadline inschrijving, aanmelden kan tot, uiterste datum, "
     "sluitingsdatum inschrijving, sluiting inschrijving, uiterste datum aanmelding, uiterlijke aanmelddatum, "
     "deadline voor aanmelding, deadline voor aanmelden, deadline voor inschrijving, deadline voor inschrijven, "
     "aanmelden t/m, inschrijven t/m, inschrijven uiterlijk, opgeven voor, opgeven tot, opgave voor, opgave tot, reserveren tot, graag aanmelden voor",
     SENSE_LABEL, LABEL_DEADLINE},
    {"annuleren, annulering, afmelden, annuleringsvoorwaarden, annuleringsregeling, afmelding, verhinderd, "
     "annuleringsbeleid", SENSE_LABEL, LABEL_CANCELLATION},
    {"kosten, prijs, prijzen, ticketprijs, ticketprijzen, kaartprijs, kaartprijzen, entreeprijs, entreeprijzen, wat kost het, wat kost dat, toegang, toegangsprijs, entree, deelnamekosten, tarief, tarieven, deelnameprijs, "
     "bijdrage, eigen bijdrage, inschrijfgeld, deelnamebijdrage, kostprijs, cursusgeld, toegangsprijzen, lesgeld, "
     "investering", SENSE_LABEL, LABEL_PRICE},
    {"doelgroep, voor wie, deelgebied, deelgebieden, wijken, kernen, buurten, bestemd voor, voor wie is het, doelgroepen, voor wie is deze bijeenkomst, "
     "doelgroep en doelstelling, publiek, bedoeld voor", SENSE_LABEL, LABEL_AUDIENCE},
    {"contact, contactpersoon, contactgegevens, inlichtingen, vragen, meer informatie, informatie, meer weten, "
     "heeft u vragen, heb je vragen, voor meer informatie, nadere informatie, info, contactinformatie, "
     "informatie en contact, meer info", SENSE_LABEL, LABEL_CONTACT},
    {"e-mail, email, mail, e-mailadres, mailadres, e", SENSE_LABEL, LABEL_EMAIL},
    {"telefoon, tel, tel., telefoonnummer, mobiel, t", SENSE_LABEL, LABEL_PHONE},
    {"aantal deelnemers, maximum aantal deelnemers, max. aantal deelnemers, aantal plaatsen, capaciteit, "
     "groepsgrootte, minimum aantal deelnemers, beperkt aantal plaatsen, max. deelnemers, maximum deelnemers, max. aantal personen, maximale capaciteit, maximum capaciteit, max. capaciteit, zaalcapaciteit, maximum aantal plaatsen, maximaal aantal plaatsen, max. aantal plaatsen, maximaal aantal personen, aantal personen, deelnemers, maximaal aantal deelnemers, beschikbare plaatsen, plaatsen, deelnemersaantal, "
     "minimaal aantal deelnemers, max aantal deelnemers, zitplaatsen, aantal zitplaatsen, plekken, aantal plekken, beschikbare plekken, groepsomvang, omvang groep",
     SENSE_LABEL, LABEL_CAPACITY},
    {"duur, speelduur, tijdsduur, tijdsinvestering, cursusduur", SENSE_LABEL, LABEL_DURATION},
    {"gepubliceerd op, gepubliceerd, geplaatst op, publicatiedatum, laatst gewijzigd, laatst bijgewerkt, "
     "laatste update, gepubliceerd door, nieuwsbericht, geplaatst, datum publicatie, bericht van, aangemaakt op, "
     "laatst aangepast, gewijzigd op, afzender, verzonden, verzonden op, verstuurd op, verstuurd", SENSE_LABEL, LABEL_PUBLISHED},
    {"terugblik, eerdere edities, gemist, vorige edities, eerder dit jaar, verslag, vorige editie, "
     "eerdere bijeenkomsten, terugkijken, impressie, wat er aan vooraf ging", SENSE_LABEL, LABEL_PAST},
    {"lees ook, zie ook, gerelateerd, meer nieuws, meer berichten, ander nieuws, andere berichten, overig nieuws, overige berichten, aanbevolen voor u, ook interessant, "
     "meer evenementen, andere evenementen, komende evenementen, gerelateerde artikelen, meer agenda, "
     "andere bijeenkomsten, ook in de agenda, laatste nieuws, misschien ook interessant, misschien ook iets voor u, misschien ook iets voor jou, ook iets voor u, ook iets voor jou, ontdek ook, bekijk ook, "
     "ook in het, ook in de, ook bij, ook bij ons, binnenkort in, binnenkort bij, verder in, verder bij, elders in, meer in deze, meer uit deze, "
     "gerelateerde berichten, archief, volgende bijeenkomsten, overige activiteiten, meer activiteiten, andere activiteiten, "
     "meer in de regio, ook in de buurt, interessante activiteiten, interessante evenementen, interessant voor u, interessant voor jou, misschien interessant, "
     "ook leuk, dit vind je ook leuk, vergelijkbare activiteiten, vergelijkbare evenementen, gerelateerde activiteiten, gerelateerde evenementen, "
     "gerelateerde documenten, gerelateerde bestanden, meer uit de agenda, meer van deze organisatie, meer van deze organisator, wellicht ook interessant, "
     "misschien vind je dit ook leuk, misschien vindt u dit ook leuk, dit vind je misschien ook leuk, vind je dit ook leuk", SENSE_LABEL, LABEL_RELATED},
    {"over de hoogleraar, over de auteur, biografie, over ons, achtergrond, "
     "over de organisatie, over de stichting, over de vereniging, over het netwerk, wie zijn wij, "
     "over het boek, over het onderzoek, niet aanwezig, afwezig met bericht, afwezig met kennisgeving, overleden leden, jubilarissen, prijswinnaars, "
     "kandidaten voor het bestuur, kandidaat-bestuursleden, samenstelling bestuur, samenstelling van het bestuur", SENSE_LABEL, LABEL_ABOUT},
    {"praktische informatie, praktisch, praktische zaken, informatie en aanmelden, kerninformatie, gegevens, "
     "details, overige informatie, goed om te weten, praktische gegevens, in het kort, bijzonderheden, opmerkingen, opmerking", SENSE_LABEL, LABEL_PRACTICAL},
    {"route, routebeschrijving, parkeren, bereikbaarheid, openbaar vervoer, vervoer, parkeergelegenheid",
     SENSE_LABEL, LABEL_TRAVEL},
    {"taal, voertaal", SENSE_LABEL, LABEL_LANGUAGE},
    {"soort, type, categorie, thema, soort activiteit, soort bijeenkomst, rubriek, thema's, niveau, "
     "status, evenement categorie, evenement categorieën, evenement tags", SENSE_LABEL, LABEL_KIND},
    {"titel, evenement, naam, activiteit, wat, titel van de lezing, titel lezing, titel voordracht, titel van de voordracht, titel presentatie",
     SENSE_LABEL, LABEL_TITLE}, {"onderwerp, betreft, subject", SENSE_LABEL, LABEL_SUBJECT},
    {"omschrijving, beschrijving, inhoud, toelichting, inleiding, introductie, over de bijeenkomst, over deze bijeenkomst, "
     "waarom, aanleiding, doel", SENSE_LABEL, LABEL_DESCRIPTION},
    {"belangrijke data, belangrijke datums, belangrijke deadlines, data en deadlines, deadlines, tijdpad, tijdlijn, mijlpalen, "
     "belangrijke momenten, procedure en planning, planning en procedure, planning op hoofdlijnen, globale planning", SENSE_LABEL, LABEL_MILESTONES},
    {NULL, SENSE_NONE, 0},
};
/* clang-format on */
