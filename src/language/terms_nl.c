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
     "consumptie, consumpties, consumptiemunten, lunchpakket, syllabus", SENSE_THING, 0},
    {"per nacht, per overnachting, per jaar, niet inbegrepen, niet inclusief, contributie, lidmaatschap", SENSE_EXTRA, 0},
    {"afwezig blijft, zonder te verwittigen, zonder verwittiging, niet komt opdagen, niet op komt dagen, niet opdaagt, niet opdagen, "
     "wegblijft, wegblijven, zonder annulering, zonder af te zeggen, zonder zich af te melden", SENSE_FEE, 0},
    {NULL, SENSE_NONE, 0},
};
/* clang-format on */
