/* Dutch words for who takes part and on what terms: rows only. */
#include "language/rows.h"

/* clang-format off */
const struct word terms_nl[] = {
    {"leden, studenten, raadsleden, cursisten, inwoners", SENSE_PEOPLE, PEOPLE_KIND},
    {"lid, niet-leden, niet leden, niet-lid, donateurs, donateur, niet-donateurs, vrienden, begunstigers, abonnees, "
     "introducé, introducés, introducee, introducees, student, studentleden, studentlid, promovendi, scholieren, "
     "leerlingen, kinderen, jongeren, volwassenen, senioren, gepensioneerden, ouderen, 65+, 65-plussers, werkenden, "
     "werkzoekenden, werklozen, vrijwilligers, professionals, particulieren, bedrijven, gemeenten, overheden, "
     "ambtenaren, mandatarissen, anderen, overigen, overige deelnemers, overige belangstellenden, bibliotheekleden, "
     "bibliotheeklid, pashouders, kaarthouders, uitpas, cjp, kansentarief, gezinnen, aio's, aios, "
     "geen lid, niet lid, bibleden, vrijwilliger, deelnemers van, tweede deelnemer, tweede collega, extra deelnemer", SENSE_RATE, 0},
    {"regulier, reguliere, regulier tarief, regulier ticket, standaard, standaardtarief, vol tarief, volle tarief, "
     "normaal tarief, gereduceerd, gereduceerd tarief, beide dagen, één dag, een dag, hele dag, halve dag, per sessie, per avond, "
     "per keer, per lezing, per bijeenkomst, per les, losse lezing, losse avond, losse les, hele reeks, hele serie, "
     "passe-partout, aan de deur, aan de kassa, aan de zaal, aan de kerk, in de voorverkoop, voorverkoop, vvk, ter plaatse, "
     "met overnachting, zonder overnachting, met diner, zonder diner, zonder lunch", SENSE_RATE, 0},
    {"voor", SENSE_NAME_JOINT, 1},
    {"vrij toegang, hebben vrij toegang, hebben gratis toegang, hebben vrije toegang, krijgen gratis toegang, "
     "gratis toegankelijk, vrij te bezoeken, de toegang is vrij, vrij entree, vrije entree, vrije inloop, entree vrij, "
     "entree is vrij, toegang gratis", SENSE_FREE, 0},
    {"te koop, boekverkoop, verkrijgbaar voor, voor de verkoopprijs", SENSE_SALE, 0},
    {"boek, boekje, bundel, catalogus, jubileumboek, gedenkboek, fotoboek, kaartenset, dvd, cd, tijdschrift, parkeren, parkeerkaart, parkeertarief, "
     "dagkaart, parkeerticket, reisbeurs, reiskosten, prijzengeld, hoofdprijs, opbrengst, een bedrag van, dagprijs, "
     "kwartaalblad, maandblad, ledenblad, magazine, proefnummer, consumptie, consumpties, consumptiemunten, lunchpakket, syllabus", SENSE_THING, 0},
    {"per nacht, per overnachting, per jaar, niet inbegrepen, niet inclusief, contributie, lidmaatschap", SENSE_EXTRA, 0},
    {"afwezig blijft, zonder te verwittigen, zonder verwittiging, niet komt opdagen, niet op komt dagen, niet opdaagt, niet opdagen, "
     "wegblijft, wegblijven, zonder annulering, zonder af te zeggen, zonder zich af te melden", SENSE_FEE, 0},
    {"verplicht, noodzakelijk, vereist, een vereiste, verplichte", SENSE_REQUIRED, 1},
    {"nodig, gewenst is wel", SENSE_REQUIRED, 2},
    {"niet verplicht, niet noodzakelijk, niet vereist, niet nodig, niet per se nodig, hoeft niet, hoeven niet, hoef je niet, hoeft u niet, "
     "hoeft dus niet, hoeft u zich niet, hoef je je niet", SENSE_NOT_REQUIRED, 1},
    {"aanmeldpagina, aanmeldformulier, aanmeldingsformulier, inschrijfformulier, inschrijvingsformulier, aanmeldlink, aanmeldmodule, "
     "inschrijflink, inschrijfpagina, reserveringsformulier, reserveringssysteem, registratieformulier, registratielink, bestellen via, "
     "kaarten bestellen, kaarten bestelt, kaarten reserveren, bestelt u, bestel je, te bestellen, kaartverkoop, toegangskaarten, "
     "toegangskaart, melden via, even melden, vooraf melden, zich melden bij, een mail te sturen, een e-mail te sturen, "
     "een bericht te sturen, u kunt u aanmelden", SENSE_REGISTER, 0},
    {"dat kan, dit kan, dat kunt u, dat kun je, dat doet u, dat doe je, dit kunt u, dit kun je, dit doet u, dit doe je, doe dat, "
     "doe dit", SENSE_TAKES_UP, 0},
    {"van:, aan:, from:, to:, cc:, bcc:, reply-to:, antwoord aan:, deze lijst, mailinglist, mailinglijst, nieuwsbrief, nieuwsbrieven, "
     "deze e-mail, deze mail, noreply, no-reply, insturen, in te sturen, aanleveren, aan te leveren, kopij", SENSE_MAILING, 0},
    {"deelname op afstand, op afstand deelnemen, op afstand volgen, op afstand te volgen, op afstand meedoen, op afstand bijwonen, "
     "op afstand bij te wonen, op afstand meekijken, deelnemen op afstand, volgen op afstand, volg op afstand, live mee, live meekijken, meekijken via, "
     "kijk live, live uitgezonden, live-uitzending, live te bekijken, live te zien, zoomlink, zoom-link, teamslink, teams-link, "
     "deelnamelink, online deelnemen, online deel te nemen, online deelname, zowel fysiek als online, fysiek of online, "
     "fysiek en online", SENSE_ONLINE, 1},
    {NULL, SENSE_NONE, 0},
};
/* clang-format on */
