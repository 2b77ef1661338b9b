/* Dutch: rows only. */
#include "language/rows.h"

/* clang-format off */
static const struct word time[] = {
    {"januari", SENSE_MONTH, 1}, {"februari", SENSE_MONTH, 2}, {"maart", SENSE_MONTH, 3}, {"april", SENSE_MONTH, 4},
    {"mei", SENSE_MONTH, 5}, {"juni", SENSE_MONTH, 6}, {"juli", SENSE_MONTH, 7}, {"augustus", SENSE_MONTH, 8},
    {"september", SENSE_MONTH, 9}, {"oktober", SENSE_MONTH, 10}, {"november", SENSE_MONTH, 11}, {"december", SENSE_MONTH, 12},
    {"jan", SENSE_MONTH_SHORT, 1}, {"feb, febr", SENSE_MONTH_SHORT, 2}, {"mrt, maa", SENSE_MONTH_SHORT, 3},
    {"apr", SENSE_MONTH_SHORT, 4}, {"jun", SENSE_MONTH_SHORT, 6}, {"jul", SENSE_MONTH_SHORT, 7}, {"aug", SENSE_MONTH_SHORT, 8},
    {"sep, sept", SENSE_MONTH_SHORT, 9}, {"okt", SENSE_MONTH_SHORT, 10}, {"nov", SENSE_MONTH_SHORT, 11},
    {"dec", SENSE_MONTH_SHORT, 12},

    {"maandag", SENSE_WEEKDAY, MONDAY}, {"dinsdag", SENSE_WEEKDAY, TUESDAY}, {"woensdag", SENSE_WEEKDAY, WEDNESDAY},
    {"donderdag", SENSE_WEEKDAY, THURSDAY}, {"vrijdag", SENSE_WEEKDAY, FRIDAY}, {"zaterdag", SENSE_WEEKDAY, SATURDAY},
    {"zondag", SENSE_WEEKDAY, SUNDAY},
    {"ma", SENSE_WEEKDAY_SHORT, MONDAY}, {"di, din, dins", SENSE_WEEKDAY_SHORT, TUESDAY},
    {"wo, woe, woens, woensd", SENSE_WEEKDAY_SHORT, WEDNESDAY}, {"do, don, dond", SENSE_WEEKDAY_SHORT, THURSDAY},
    {"vr, vrij", SENSE_WEEKDAY_SHORT, FRIDAY}, {"za, zat", SENSE_WEEKDAY_SHORT, SATURDAY},
    {"zo, zon, zond", SENSE_WEEKDAY_SHORT, SUNDAY},
    {"maandagen, maandags, 's maandags", SENSE_WEEKDAYS, MONDAY}, {"dinsdagen, dinsdags, 's dinsdags", SENSE_WEEKDAYS, TUESDAY},
    {"woensdagen, woensdags, 's woensdags", SENSE_WEEKDAYS, WEDNESDAY},
    {"donderdagen, donderdags, 's donderdags", SENSE_WEEKDAYS, THURSDAY},
    {"vrijdagen, vrijdags, 's vrijdags", SENSE_WEEKDAYS, FRIDAY},
    {"zaterdagen, zaterdags, 's zaterdags", SENSE_WEEKDAYS, SATURDAY}, {"zondagen, 's zondags", SENSE_WEEKDAYS, SUNDAY},
    {"maandagochtend, maandagmorgen, maandag morgen", SENSE_WEEKDAY_PART, 8 * MONDAY + PART_MORNING},
    {"dinsdagochtend, dinsdagmorgen, dinsdag morgen", SENSE_WEEKDAY_PART, 8 * TUESDAY + PART_MORNING},
    {"woensdagochtend, woensdagmorgen, woensdag morgen", SENSE_WEEKDAY_PART, 8 * WEDNESDAY + PART_MORNING},
    {"donderdagochtend, donderdagmorgen, donderdag morgen", SENSE_WEEKDAY_PART, 8 * THURSDAY + PART_MORNING},
    {"vrijdagochtend, vrijdagmorgen, vrijdag morgen", SENSE_WEEKDAY_PART, 8 * FRIDAY + PART_MORNING},
    {"zaterdagochtend, zaterdagmorgen, zaterdag morgen", SENSE_WEEKDAY_PART, 8 * SATURDAY + PART_MORNING},
    {"zondagochtend, zondagmorgen, zondag morgen", SENSE_WEEKDAY_PART, 8 * SUNDAY + PART_MORNING},
    {"maandagmiddag, maandagnamiddag", SENSE_WEEKDAY_PART, 8 * MONDAY + PART_AFTERNOON},
    {"dinsdagmiddag, dinsdagnamiddag", SENSE_WEEKDAY_PART, 8 * TUESDAY + PART_AFTERNOON},
    {"woensdagmiddag, woensdagnamiddag", SENSE_WEEKDAY_PART, 8 * WEDNESDAY + PART_AFTERNOON},
    {"donderdagmiddag, donderdagnamiddag", SENSE_WEEKDAY_PART, 8 * THURSDAY + PART_AFTERNOON},
    {"vrijdagmiddag, vrijdagnamiddag", SENSE_WEEKDAY_PART, 8 * FRIDAY + PART_AFTERNOON},
    {"zaterdagmiddag, zaterdagnamiddag", SENSE_WEEKDAY_PART, 8 * SATURDAY + PART_AFTERNOON},
    {"zondagmiddag, zondagnamiddag", SENSE_WEEKDAY_PART, 8 * SUNDAY + PART_AFTERNOON},
    {"maandagavond", SENSE_WEEKDAY_PART, 8 * MONDAY + PART_EVENING}, {"dinsdagavond", SENSE_WEEKDAY_PART, 8 * TUESDAY + PART_EVENING},
    {"woensdagavond", SENSE_WEEKDAY_PART, 8 * WEDNESDAY + PART_EVENING},
    {"donderdagavond", SENSE_WEEKDAY_PART, 8 * THURSDAY + PART_EVENING}, {"vrijdagavond", SENSE_WEEKDAY_PART, 8 * FRIDAY + PART_EVENING},
    {"zaterdagavond", SENSE_WEEKDAY_PART, 8 * SATURDAY + PART_EVENING}, {"zondagavond", SENSE_WEEKDAY_PART, 8 * SUNDAY + PART_EVENING},

    {"'s ochtends, 's morgens, in de ochtend, in de morgen, des morgens, s morgens, s ochtends",
     SENSE_DAY_PART, PART_MORNING},
    {"'s middags, 's namiddags, in de middag, in de namiddag, des middags, s middags", SENSE_DAY_PART, PART_AFTERNOON},
    {"'s avonds, in de avond, des avonds, s avonds", SENSE_DAY_PART, PART_EVENING},
    {"'s nachts, in de nacht, s nachts", SENSE_DAY_PART, PART_NIGHT},
    {"ochtend", SENSE_PART, PART_MORNING}, {"middag, namiddag", SENSE_PART, PART_AFTERNOON}, {"avond", SENSE_PART, PART_EVENING},

    {"een", SENSE_ONE, 1}, {"nul", SENSE_NUMBER, 0}, {"twee", SENSE_NUMBER, 2}, {"drie", SENSE_NUMBER, 3}, {"vier", SENSE_NUMBER, 4},
    {"vijf", SENSE_NUMBER, 5}, {"zes", SENSE_NUMBER, 6}, {"zeven", SENSE_NUMBER, 7}, {"acht", SENSE_NUMBER, 8},
    {"negen", SENSE_NUMBER, 9}, {"tien", SENSE_NUMBER, 10}, {"elf", SENSE_NUMBER, 11}, {"twaalf", SENSE_NUMBER, 12},
    {"dertien", SENSE_NUMBER, 13}, {"veertien", SENSE_NUMBER, 14}, {"vijftien", SENSE_NUMBER, 15}, {"zestien", SENSE_NUMBER, 16},
    {"zeventien", SENSE_NUMBER, 17}, {"achttien", SENSE_NUMBER, 18}, {"negentien", SENSE_NUMBER, 19}, {"twintig", SENSE_NUMBER, 20},
    {"eenentwintig", SENSE_NUMBER, 21}, {"tweeentwintig", SENSE_NUMBER, 22}, {"drieentwintig", SENSE_NUMBER, 23},
    {"vierentwintig", SENSE_NUMBER, 24}, {"vijfentwintig", SENSE_NUMBER, 25}, {"zesentwintig", SENSE_NUMBER, 26},
    {"zevenentwintig", SENSE_NUMBER, 27}, {"achtentwintig", SENSE_NUMBER, 28}, {"negenentwintig", SENSE_NUMBER, 29},
    {"dertig", SENSE_NUMBER, 30}, {"eenendertig", SENSE_NUMBER, 31}, {"vijfendertig", SENSE_NUMBER, 35}, {"veertig", SENSE_NUMBER, 40},
    {"vijfenveertig", SENSE_NUMBER, 45}, {"achtenveertig", SENSE_NUMBER, 48}, {"vijftig", SENSE_NUMBER, 50},
    {"vijfenvijftig", SENSE_NUMBER, 55}, {"zestig", SENSE_NUMBER, 60}, {"zeventig", SENSE_NUMBER, 70}, {"tweeenzeventig", SENSE_NUMBER, 72},
    {"achtenzeventig", SENSE_NUMBER, 78}, {"tachtig", SENSE_NUMBER, 80}, {"negentig", SENSE_NUMBER, 90}, {"honderd", SENSE_NUMBER, 100},

    {"eerste", SENSE_ORDINAL, 1}, {"tweede", SENSE_ORDINAL, 2}, {"derde", SENSE_ORDINAL, 3}, {"vierde", SENSE_ORDINAL, 4},
    {"vijfde", SENSE_ORDINAL, 5}, {"zesde", SENSE_ORDINAL, 6}, {"zevende", SENSE_ORDINAL, 7}, {"achtste", SENSE_ORDINAL, 8},
    {"negende", SENSE_ORDINAL, 9}, {"tiende", SENSE_ORDINAL, 10}, {"elfde", SENSE_ORDINAL, 11}, {"twaalfde", SENSE_ORDINAL, 12},
    {"dertiende", SENSE_ORDINAL, 13}, {"veertiende", SENSE_ORDINAL, 14}, {"vijftiende", SENSE_ORDINAL, 15},
    {"zestiende", SENSE_ORDINAL, 16}, {"zeventiende", SENSE_ORDINAL, 17}, {"achttiende", SENSE_ORDINAL, 18},
    {"negentiende", SENSE_ORDINAL, 19}, {"twintigste", SENSE_ORDINAL, 20}, {"eenentwintigste", SENSE_ORDINAL, 21},
    {"tweeentwintigste", SENSE_ORDINAL, 22}, {"drieentwintigste", SENSE_ORDINAL, 23}, {"vierentwintigste", SENSE_ORDINAL, 24},
    {"vijfentwintigste", SENSE_ORDINAL, 25}, {"zesentwintigste", SENSE_ORDINAL, 26}, {"zevenentwintigste", SENSE_ORDINAL, 27},
    {"achtentwintigste", SENSE_ORDINAL, 28}, {"negenentwintigste", SENSE_ORDINAL, 29}, {"dertigste", SENSE_ORDINAL, 30},
    {"eenendertigste", SENSE_ORDINAL, 31}, {"laatste", SENSE_ORDINAL, -1},

    {"uur, u, h, uurs", SENSE_HOUR, 0}, {"middernacht", SENSE_CLOCK, 0}, {"middaguur, het middaguur", SENSE_CLOCK, 1200},
    {"half, halve", SENSE_HALF, -30}, {"kwart, kwartaal", SENSE_QUARTER, 15}, {"halfuur, halfuurtje", SENSE_SPAN, 30},
    {"anderhalf, anderhalve", SENSE_FRACTION, 15}, {"tweeenhalf, tweeeneenhalf, tweeenhalve", SENSE_FRACTION, 25},
    {"drieenhalf, drieeneenhalf, drieenhalve", SENSE_FRACTION, 35}, {"vierenhalf, viereneenhalf", SENSE_FRACTION, 45},
    {"seconde, seconden, secondes, sec", SENSE_UNIT, TIME_SECOND}, {"minuut, minuten, minuutje, min", SENSE_UNIT, TIME_MINUTE},
    {"kwartier, kwartiertje, kwartieren", SENSE_UNIT, TIME_QUARTER}, {"uren, uurtje, uurtjes", SENSE_UNIT, TIME_HOUR},
    {"dag, dagen, kalenderdag, kalenderdagen", SENSE_UNIT, TIME_DAY}, {"nacht, nachten", SENSE_UNIT, TIME_NIGHT},
    {"werkdag, werkdagen", SENSE_UNIT, TIME_WORKDAY}, {"week, weken, wk", SENSE_UNIT, TIME_WEEK}, {"maand, maanden, mnd", SENSE_UNIT, TIME_MONTH},
    {"jaar, jaren", SENSE_UNIT, TIME_YEAR}, {"weekend, weekeinde", SENSE_UNIT, TIME_WEEKEND},

    {"van", SENSE_LINK, LINK_OF | LINK_FROM}, {"in", SENSE_LINK, LINK_OF}, {"om, het is, klokslag", SENSE_LINK, LINK_AT},
    {"op, dd, d.d.", SENSE_LINK, LINK_ON}, {"de", SENSE_LINK, LINK_ARTICLE | LINK_ORDINAL}, {"het, 't, den", SENSE_LINK, LINK_ARTICLE},
    {"e, ste", SENSE_LINK, LINK_ORDINAL}, {"en, &, of, en op", SENSE_LINK, LINK_AND},
    {"tot, tot aan", SENSE_LINK, LINK_TO | IS_UNTIL}, {"tot uiterlijk", SENSE_LINK, LINK_TO | IS_THROUGH}, {"a", SENSE_LINK, LINK_AND}, {"tot en met, t/m, t.e.m., tem", SENSE_LINK, LINK_TO | IS_THROUGH},
    {"uiterlijk tot, uiterlijk, uiterlijk op, niet later dan, op of voor, voor of op, op of eerder dan, "
     "ten laatste, tegen, eindigend met, eindigend op, voor of in", SENSE_LINK, IS_THROUGH},
    {"vanaf, v.a.", SENSE_LINK, LINK_FROM | IS_FROM},
    {"sinds, met ingang van, m.i.v., per, beginnend, startend, beginnend vanaf, later dan, later dan of op, "
     "na of op, na of gelijk aan", SENSE_LINK, IS_FROM},
    {"na, na afloop van", SENSE_LINK, LINK_PAST | LINK_AFTER | IS_FROM}, {"tussen", SENSE_LINK, LINK_BETWEEN},
    {"over", SENSE_LINK, LINK_PAST | LINK_AHEAD}, {"voor", SENSE_LINK, LINK_LACKING | LINK_BEFORE | IS_BEFORE},
    {"eerder dan, voorafgaand aan, uiterlijk voor", SENSE_LINK, LINK_BEFORE | IS_BEFORE},
    {"ca, ca., circa, rond, rondom, omstreeks, ongeveer, plm., +/-", SENSE_ABOUT, 0}, {"elke, iedere, elk, ieder", SENSE_EVERY, 0},
    {"of later, en later, en daarna, op zijn vroegst, op z'n vroegst, en verder", SENSE_BEHIND, 1},
    {"op zijn laatst, op z'n laatst, of eerder", SENSE_BEHIND, 3},

    {"vandaag", SENSE_DAY, 0}, {"morgen", SENSE_DAY, 8}, {"overmorgen", SENSE_DAY, 16}, {"gisteren", SENSE_DAY, -8},
    {"eergisteren", SENSE_DAY, -16}, {"vanochtend, vanmorgen", SENSE_DAY, PART_MORNING}, {"vanmiddag", SENSE_DAY, PART_AFTERNOON},
    {"vanavond", SENSE_DAY, PART_EVENING}, {"vannacht", SENSE_DAY, PART_NIGHT}, {"morgenochtend", SENSE_DAY, 8 + PART_MORNING},
    {"morgenmiddag", SENSE_DAY, 8 + PART_AFTERNOON}, {"morgenavond", SENSE_DAY, 8 + PART_EVENING},
    {"gisteravond", SENSE_DAY, -8 + PART_EVENING},
    {"deze, dit", SENSE_SHIFT, SHIFT_THIS}, {"volgende, volgend", SENSE_SHIFT, SHIFT_NEXT},
    {"komende, komend, aankomende, aankomend, aanstaande, a.s., aanst., eerstvolgende, eerstkomende",
     SENSE_SHIFT, SHIFT_COMING},
    {"vorige, vorig, afgelopen, jl., jl, j.l., j.l, ll., jongstleden, laatstleden", SENSE_SHIFT, SHIFT_LAST},
    {"begin", SENSE_PHASE, 0}, {"medio, halverwege, midden", SENSE_PHASE, 1}, {"eind, einde, ultimo", SENSE_PHASE, 2},
    {"voorjaar, lente", SENSE_SEASON, 3}, {"zomer", SENSE_SEASON, 6}, {"najaar, herfst", SENSE_SEASON, 9}, {"winter", SENSE_SEASON, 12},
    {"nieuwjaarsdag", SENSE_HOLIDAY, 101}, {"driekoningen", SENSE_HOLIDAY, 106}, {"goede vrijdag", SENSE_HOLIDAY, HOLIDAY_EASTER - 2},
    {"pasen, paaszondag, eerste paasdag, 1e paasdag", SENSE_HOLIDAY, HOLIDAY_EASTER},
    {"paasmaandag, tweede paasdag, 2e paasdag, 2de paasdag", SENSE_HOLIDAY, HOLIDAY_EASTER + 1}, {"koningsdag", SENSE_HOLIDAY, 427},
    {"dodenherdenking", SENSE_HOLIDAY, 504}, {"bevrijdingsdag", SENSE_HOLIDAY, 505},
    {"hemelvaart, hemelvaartsdag", SENSE_HOLIDAY, HOLIDAY_EASTER + 39},
    {"pinksteren, pinksterzondag, eerste pinksterdag, 1e pinksterdag", SENSE_HOLIDAY, HOLIDAY_EASTER + 49},
    {"pinkstermaandag, tweede pinksterdag, 2e pinksterdag, 2de pinksterdag", SENSE_HOLIDAY, HOLIDAY_EASTER + 50}, {"allerheiligen", SENSE_HOLIDAY, 1101},
    {"pakjesavond", SENSE_HOLIDAY, 1205}, {"kerstavond", SENSE_HOLIDAY, 1224},
    {"kerst, kerstmis, kerstdag, eerste kerstdag, 1e kerstdag", SENSE_HOLIDAY, 1225}, {"tweede kerstdag, 2e kerstdag, 2de kerstdag", SENSE_HOLIDAY, 1226},
    {"oudejaarsdag, oudjaarsdag, oudjaar, oudejaarsavond", SENSE_HOLIDAY, 1231},

    {"aanvang, start, aanvangsdatum, startdatum, aanvangstijd", SENSE_START, 0}, {"vertrek, vertrekken", SENSE_START, 1},
    {"vooraf, van tevoren, tevoren, op voorhand, eerder, daarvoor, ervoor", SENSE_BEFOREHAND, 0}, {"geleden", SENSE_AGO, 0},
    {"artikel, artikelen, art, art., lid, §, paragraaf, par, hoofdstuk, zaal, lokaal, kamer, ruimte, studio, "
     "nummer, nr, nr., nrs, bus, lijn, perron, spoor, blz, blz., pagina, p, pp, pag, pag., bladzijde, versie, stb, "
     "stb., stcrt, stcrt., trb, bijlage, tabel, figuur, deel, dagdeel, sessie, ronde, workshop, module, blok, stap, "
     "groep, thema, etage, gebouw, vleugel, agendapunt, kvk, isbn, issn, dossier, zaaknummer, aflevering, jaargang, "
     "top, 24/7", SENSE_ROLE, 0},
    {"procent, percent, promille, meter, m, km, kilometer, kilo, kg, gram, liter, miljoen, miljard, cm, mm, ha, "
     "hectare, graden, punten, keer, maal, studiepunten, ects, kb, mb, gb, stemmen, zetels",
     SENSE_MEASURE, 0},
};

static const struct word cues[] = {
    {"nr, nrs, ca, o.a, incl, excl, bijv, bv, evt, resp, m.b.t, t.a.v, i.v.m, d.w.z, enz, etc, max, min, tel, blz, "
     "art, stb, jl, a.s, n.a.v, z.s.m, st, afd, p.p, o.l.v, m.m.v, i.s.m, t.w.v, mevr, vgl, o.m, m.n, hh, o.l, n.h, r.k", SENSE_ABBREVIATION, 0},
    {"in rekening, no-show, no show, wegblijft, wegblijven, niet verschijnt, niet verschijnen, zonder afmelding, "
     "zonder bericht, komt opdagen, komen opdagen, niet afmeldt, niet tijdig, "
     "annuleringskosten, te laat annuleert, administratiekosten, zonder afzegging, zonder tegenbericht, verstek",
     SENSE_FEE, 0},
    {"gaat niet door, gaan niet door, geannuleerd, vervallen, afgelast, geen doorgang, niet doorgaan, "
     "gaat helaas niet door, vervalt, niet door, geschrapt, afgezegd, af te gelasten, doorgaat niet", SENSE_CANCELLED, 0},
    {"uitgesteld, uit te stellen, uitstel, uitstellen, stelt uit, nieuwe datum volgt, datum volgt, "
     "verdaagd, datum is nog niet gekend, opgeschort, later moment, later tijdstip, naar een later, "
     "nader te bepalen datum, nieuwe datum nog niet bekend, nieuwe datum is nog niet bekend", SENSE_POSTPONED, 0},
    {"verplaatst, verzet, verschoven, verplaatsen, verzetten, verschuift, verschuiven", SENSE_MOVED, 0},
    {"nieuwe datum, datum gewijzigd, datumwijziging, gewijzigde datum, andere datum, datum is gewijzigd", SENSE_MOVED, 1},
    {"stond gepland, stonden gepland, gepland voor, gepland op, oorspronkelijk, oorspronkelijke, zou plaatsvinden, "
     "was gepland, zou eerst, aanvankelijk, eerder gepland, gepland stond, eerst gepland, "
     "oude datum, was voorzien, zou op, zouden op, stond eerst, stonden eerst, stond aanvankelijk, zou aanvankelijk, was eerst", SENSE_PLANNED, 0},
    {"hebben zich al opgegeven, al opgegeven, hebben zich al aangemeld, al aangemeld, aanmeldingen binnen, "
     "hebben zich ingeschreven, al ingeschreven, reeds aangemeld, hebben zich aangemeld, reeds ingeschreven, "
     "hebben zich inmiddels aangemeld, inmiddels aangemeld, hebben zich opgegeven, aanmeldingen ontvangen",
     SENSE_BOOKED, 0},
    {"per groep, per sessie, per workshop, per tafel, per ronde, per team, per deelsessie, in elke groep",
     SENSE_PER_GROUP, 0},
    {"georganiseerd door, organisatie door, initiatief van, gehouden door, op uitnodiging van, "
     "georganiseerd vanuit, verzorgd door, in opdracht van, gepresenteerd door, aangeboden door, "
     "organisatie is in handen van, onder auspiciën van", SENSE_ORGANIZE, 1},
    {"organiseert, organiseren, houdt, houden, presenteert, presenteren, nodigt, nodigen, verzorgt, verzorgen, "
     "biedt, bieden, belegt, beleggen, is gastheer, ontvangt, ontvangen u, ziet u graag, is gastgemeente, vraagt u, "
     "viert, vieren, verwelkomt, verwelkomen, lanceert, lanceren", SENSE_ORGANIZE, 0},
    {"nodigt, nodigen, nodigt u, nodigt je, heeft het genoegen, hebben het genoegen, heeft de eer, hebben de eer", SENSE_ORGANIZE, 2},
    {"vindt plaats, vind plaats, plaatsvinden, plaatsvindt, uitnodiging, save the date, save the seat, save the evening, save the day, vooraankondiging, aankondiging, uit te nodigen, van harte uit, "
     "gepland, staat gepland, vinden plaats, komen we bijeen, komen bijeen, bijeen, begint, start, van start, "
     "aanvang, starten, beginnen, vindt, plaats, vertrek, vertrekken, vertrekken we, de data, data dit seizoen, de data zijn, de datums, speeldata, lesdata, cursusdata", SENSE_HELD, 0},
    {"afmelden, afmelding, afmeldt, afmeldingen, annuleren, annulering, annuleert, annuleer, afgemeld, afzegging, "
     "afzeggen, verhinderd, af te melden, te annuleren, meld je af, meld u af, afbellen, terugtrekken",
     SENSE_UNREGISTER, 0},
    {"aanmelden, aanmelding, aanmeldingen, aangemeld, aanmeldt, inschrijven, inschrijving, inschrijvingen, "
     "ingeschreven, inschrijfformulier, aanmeldformulier, opgeven, opgave, opgegeven, registreren, registratie, "
     "registreer, geregistreerd, meld je aan, meld u aan, schrijf je in, schrijf u in, geef je op, "
     "geef u op, geeft u op, reserveren, reserveer, reservering, laat weten, laat ons weten, laten weten, "
     "aan te melden, in te schrijven, op te geven, hoor ik, horen wij, horen we, laat het ons weten, rsvp, "
     "verneem ik, vernemen wij, laat uiterlijk, bespreekt, mee wil doen, ticket, tickets",
     SENSE_REGISTER, 0}, {"deelname", SENSE_REGISTER, 2},
    {"zaal is geopend, zaal geopend, deuren geopend, deur geopend, kerk is geopend, deuren zijn geopend, geopend vanaf, deuren gaan open, deuren openen, deuren zijn open, gaan de deuren open, kerk is open, is open vanaf, gaat open, gaan open, open vanaf, deur gaat open", SENSE_DOORS, 0},
    {"subsidieregeling, subsidieverordening", SENSE_TENDER, 0},
    {"subsidie, aanvraagformulier, verordening, opdracht, opdrachtnemer, opdrachtgever, inschrijver, voorstel, "
     "functie, kandidaat, kandidaten, selectie", SENSE_TENDER, 1},
    {"inloop, ontvangst, zaal open, deuren open, deur open, de deuren, deuren, de deur, bent u welkom, ben je welkom, "
     "welkom vanaf, van harte welkom vanaf, staat de koffie klaar, koffie staat klaar, kunt u terecht, inlopen, "
     "aankomst, onthaal, koffieontvangst, staat klaar, staan klaar, van harte welkom, bent u van harte welkom, "
     "inloggen, inloggen kan, inloggen vanaf, verwelkomen we u vanaf, verwelkomen wij u vanaf, ontvangen we u vanaf, "
     "ontvangen wij u vanaf, kerk open, kerk is open, museum is open, registratie en koffie, zaal is open, zaal gaat open, de deur is, de zaal is", SENSE_DOORS, 0},
    {"borrel, receptie, drankje, drink, netwerkborrel, borrelen, hapje, hapjes, napraten, diner, buffet, nazit, "
     "feest, drankjes, netwerkdrink, nieuwjaarsborrel, walking dinner, netwerken, netwerkreceptie, "
     "informeel samenzijn, bijpraten, nagesprek", SENSE_SOCIAL, 0},
    {"lunch, broodjeslunch, wandellunch, lunchbuffet, avondmaaltijd, maaltijd, broodmaaltijd, broodje, soep", SENSE_BREAK, 1},
    {"pauze, lunch, koffiepauze, theepauze, lunchpauze, broodje, koffie en thee, koffie, thee, dinerpauze, "
     "wisselpauze, wissel, lunchbuffet, avondmaaltijd, maaltijd, soep, broodmaaltijd", SENSE_BREAK, 0},
    {"eindigt, einde, afgelopen, voorbij, sluiten af, sluiten we, eindigen, ten einde, duurt tot, loopt tot, "
     "ronden we af, ronden af, sluiten we om, afgesloten, duren tot, rond af, afgerond, af te sluiten, gesloten, weer thuis, thuiskomst, terugkomst, weer terug, terug zijn, zijn we terug, naar huis, weer buiten", SENSE_ENDS, 0},
    {"gepubliceerd, geplaatst, publicatiedatum, laatst gewijzigd, gewijzigd, bijgewerkt, persbericht, nieuwsbericht",
     SENSE_PUBLISHED, 0},
    {"update", SENSE_PUBLISHED, 1},
    {"openingstijden, openingsuren, gewone tijden, feestdagen, sluitingsdagen", SENSE_OFFICE, 1},
    {"bereikbaar, op werkdagen, kantooruren, geopend, dagelijks, spreekuur, uitrijden, "
     "maandag tot en met vrijdag, secretariaat is, parkeren, parkeergarage, trein, bus, doordeweeks", SENSE_OFFICE, 0},
    {"vorige, vorig, vorig jaar, eerdere, eerder, was op, waren er, terugblik, terug op, toen, destijds, bezochten, "
     "hielden, verschenen, verscheen, promoveerde, werd, werden, geleden, sinds, recent, laatst, net als op, "
     "ging het over, vond plaats, vonden plaats, opname van, geboren, opgericht, zoals in, was, waren, bespraken, "
     "bezocht, bracht, kocht, zocht, herdrukt, kregen, stemde, schreef, spraken, spraken eerder, hebben gesproken, traden op", SENSE_PAST, 0},
    {"deelnemers, deelnemer, personen, mensen, bezoekers, gasten, aanwezigen, belangstellenden, leden, studenten, "
     "cursisten, raadsleden, namen, toehoorders, genodigden, aanmelders, belangstellende, geïnteresseerden, "
     "inwoners, collega's, mannen, vrouwen", SENSE_PEOPLE, PEOPLE_PERSONS},
    {"plaatsen, plekken, zitplaatsen, stoelen, plek", SENSE_PEOPLE, PEOPLE_PLACES},
    {"groepen, tafels, teams", SENSE_PEOPLE, PEOPLE_GROUPS},
    {"beginnen als er, gaan door als er, gaat door bij, gaat door vanaf, gaat door als er, doorgaan bij, vanaf minimaal, minimaal, min., minimum, ten minste, tenminste, minstens, bij minder dan, minimum aantal",
     SENSE_AT_LEAST, 0},
    {"ministerie, universiteit, hogeschool, instituut, bibliotheek, museum, school, college, faculteit, "
     "kenniscentrum, erfgoedhuis, centrum, huis, forum, archief, stadsarchief, lab, station, boekhandel, uitgeverij, galerie", SENSE_VENUE, 1},
    {"stadhuis, gemeentehuis, raadhuis", SENSE_VENUE, 3},
    {"provinciehuis, stadskantoor, schouwburg, theater, kerk, hotel, congrescentrum, "
     "conferentiecentrum, kantoor, academiegebouw, academiehuis, universiteitsgebouw, paviljoen, kasteel, gebouw, "
     "cc, gc, oc, kathedraal, basiliek, moskee, tempel, pastorie, herberg, postkantoor, ziekenhuis, parochiezaal, feestzaal, gemeentezaal, turnzaal, raadhuis, stadion, sporthal, markthal, buurthuis, dorpshuis, wijkcentrum, cultuurcentrum, cultureel centrum, campus, klooster, "
     "abdij, landgoed, fabriek, waag, waaggebouw, bioscoop, filmhuis, concertgebouw, muziekgebouw, jaarbeurs, "
     "beurs, bestuurshuis, statengebouw, waterschapshuis, archiefhuis, sociëteit, villa, hoeve, boerderij, "
     "vergadercentrum, gemeenschapscentrum, administratief centrum, ontmoetingscentrum, gemeenschapshuis, pakhuis, "
     "werf, loods, grand café, restaurant, brasserie, dienstencentrum, hoofdkantoor, bezoekerscentrum, "
     "kerkelijk centrum, vormingscentrum, hof, molen, synagoge, paleis, toren, future center, spinnerij, "
     "gemaal, watertoren, politiebureau, brandweerkazerne, districtshuis, provinciegebouw, "
     "stadsschouwburg, kazerne, veilinghuis, kulturhus, cultuurhuis, mfc, mfa, buurtcentrum, zalencentrum, partycentrum, "
     "sportcentrum, clubhuis, dorpscentrum, parochiehuis, parochiecentrum, wijkgebouw, verenigingsgebouw", SENSE_VENUE, 0},
    {"kapel, koetshuis", SENSE_VENUE, 2}, {"zaal, lokaal, zalen, lokalen, zaaltje, lokaaltje", SENSE_ROOM, 1},
    {"verdieping, etage, begane grond, benedenverdieping, bovenverdieping, souterrain, gelijkvloers", SENSE_FLOOR, 0},
    {"tuin, binnenplaats, keuken, schuur, stal, serre, huiskamer, woonkamer, patio, wintertuin, werkplaats, boomgaard, museumcafé", SENSE_FLOOR, 1},
    {"ingang, hoofdingang, parkeerplaats, parkeerterrein, toegangspoort", SENSE_FLOOR, 0},
    {"verhuist, verhuizen, verhuisd, wijkt, wijken, uitgeweken, uitwijken", SENSE_RELOCATED, 0}, {"naar", SENSE_TOWARDS, 0}, {"in plaats van, i.p.v.", SENSE_PLANNED, 1},
    {"auditorium, aula, raadzaal, collegezaal, foyer, vergaderzaal, senaatszaal, trouwzaal, atrium, "
     "grote zaal, grote aula, kleine zaal, statenzaal, theaterzaal, burgerzaal, commissiekamer, "
     "regentenkamer, hoorcollegezaal, conferentiezaal, filmzaal, grote vergaderzaal, vergaderruimte, bovenzaal, "
     "congreszaal, polyvalente zaal, raadszaal, lounge, leeszaal, schepenzaal, spiegelzaal, tuinzaal, "
     "lobby, stijlkamer, bestuurskamer, ridderzaal, orangerie, refter, kantine, gymzaal, kelder, zolder, "
     "hal, ontvangsthal, entreehal, inkomhal, stationshal", SENSE_ROOM, 0},
    {"livestream, live stream, kijken op afstand, online te volgen, online volgen, hybride, ook online, "
     "live te volgen, digitaal te volgen, online meekijken, thuis volgen, online bij te wonen", SENSE_ONLINE, 1},
    {"online, zoom, microsoft teams, webinar, digitaal, digitale, virtueel, via het scherm, webex, google meet, "
     "ms teams, videoconferentie, vanachter uw scherm", SENSE_ONLINE, 0},
    {"door, met, onder leiding van, o.l.v., m.m.v., in gesprek met, gesprek met, door onder anderen, "
     "met onder anderen, met o.a., met onder andere", SENSE_BY, 0},
    {"spreekt, spreken, vertelt, vertellen, geeft, geven, leidt, leiden, begeleidt, begeleiden, licht toe, "
     "neemt mee, neemt, sluit af, modereert, inleidingen, bespreken, deelt, delen, gaat in, "
     "gaan in, ingaat op, dagvoorzitter is, doet verslag, zingt, speelt, interviewt, reflecteert, reageert, "
     "draagt voor, legt uit, uitleggen, schuift aan, schuiven aan, aan het woord, praat, praten, toegezegd, "
     "coreferaat, discussieert, debatteren, debatteert, modereren, trapt af, hoofdspreker, gastspreker, "
     "wordt gegeven door, worden gegeven door, lezen voor, leest voor", SENSE_SPEAK, 0},
    {"seminar, symposium, congres, bijeenkomst, lezing, workshop, conferentie, cursus, training, masterclass, "
     "debat, debatsessie, sessie, hoorcollege, oratie, afscheidscollege, promotie, themabijeenkomst, studiedag, "
     "netwerkbijeenkomst, inloopavond, inloopbijeenkomst, informatieavond, informatiebijeenkomst, ledenvergadering, "
     "algemene ledenvergadering, vergadering, jaarvergadering, jaarcongres, voorjaarscongres, najaarscongres, "
     "startbijeenkomst, slotbijeenkomst, regiobijeenkomst, regiobijeenkomsten, kennisbijeenkomst, "
     "middagbijeenkomst, themamiddag, themadag, themaavond, werkdag, werkconferentie, onderzoeksdag, dag, festival, "
     "open dag, lunchlezing, lunchsessie, ronde tafel, rondetafel, rondetafelgesprek, hackathon, "
     "expertmeeting, expertsessie, reflectiesessie, uitreiking, prijsuitreiking, introductiecursus, leergang, "
     "summerschool, winterschool, zomerschool, excursie, werkbezoek, rondleiding, tentoonstelling, openingsavond, "
     "nieuwjaarsreceptie, concert, voorstelling, boekpresentatie, afscheidsmiddag, colloquium, studiemiddag, "
     "studienamiddag, studieavond, infosessie, infoavond, panelgesprek, dialoogsessie, raadsvergadering, "
     "hoorzitting, inspraakavond, inloopdag, landdag, netwerkdag, kennisdag, praktijkdag, trefdag, ontmoetingsdag, "
     "herdenking, plechtigheid, inauguratie, middag, avond, ochtend, leerkring, intervisie, studiereis, wandeling, fietstocht, "
     "leesgroep, leesclub, leeskring, raadpleging, voorlichtingsavond, bijscholing, opleiding, opleidingsdag, vorming, vormingsdag, conferentiedag, meetup, platformbijeenkomst, "
     "evenement, recital, vertoning, filmvertoning, tocht, vaartocht, jaarmarkt, boekenmarkt, rommelmarkt, pubquiz, quiz, proeverij, "
     "koffieochtend, koffiemiddag, koffie-ochtend, inloopochtend, inloopmiddag, speelochtend, wandelochtend, themaochtend, creaochtend, "
     "optreden, uitvoering, viering, expositie, vernissage, finissage, veiling", SENSE_EVENT, 0},
    {"gemeente, provincie, stad", SENSE_ORGANISATION, 1}, {"dienst, afdeling, sectie", SENSE_ORGANISATION, 2},
    {"vereniging, stichting, netwerk, bond, genootschap, raad, rijksdienst, bureau, "
     "fonds, platform, leerstoel, waterschap, hoogheemraadschap, kennisnetwerk, unie, koepel, federatie, commissie, programma, "
     "ombudsman, academie, werkgroep, alliantie, coalitie, omroep, inspectie, agentschap, "
     "rekenkamer, wethouderskring, maatschappij, kamer, vakgroep, liga, griffie, organisatie, autoriteit, comité, "
     "consortium, departement, rijkswaterstaat, studiekring, werkverband, lectoraat, veiligheidsregio, "
     "omgevingsdienst, collectief, onderzoeksgroep, rijksbureau, stuurgroep, steunpunt, expertisecentrum, "
     "studievereniging, kennisplatform, dorpsbelang, plaatselijk belang, heemkring, harmonie, fanfare, koor, orkest, muziekvereniging, toneelvereniging", SENSE_ORGANISATION, 0},
    {"vragen, inlichtingen, contact opnemen, contact op met, contact, meer weten, contactpersoon, "
     "terecht bij, nadere informatie, meer informatie, voor vragen, bij vragen, een vraag, aanspreekpunt, contacteer",
     SENSE_CONTACT, 0},
    {"volle zaal, aldus, kwamen naar, druk bezocht, klonk, lieten zien, bedankten, fotoverslag, verslag bewonersavond, foto's van de dag, "
     "applaus, was de koffie op, blikken terug, terugblik op, was een succes, verslag van, kijken terug, werd bezocht, waren aanwezig, "
     "we kijken terug, een impressie, geslaagde, kwamen bijeen, kwamen samen, namen deel, vertelde, sprak, het was, "
     "trok, konden, bleek", SENSE_REPORT, 0},
    {"offerte, offertes, aanbesteding, vacature, sollicitatie, gunning, offerteaanvraag, vacaturenummer, "
     "solliciteren, wie zoeken we, wij zoeken, we zoeken, cv, curriculum vitae, fte, dienstverband, "
     "arbeidsvoorwaarden, functie-eisen, selectiegesprekken, selectiecommissie, "
     "salarisschaal", SENSE_TENDER, 0},
    {"skip to main content, ga naar de inhoud, ga direct naar, naar de inhoud, deel dit, deel deze, deel via, "
     "facebooktwitterlinkedin, facebook, twitter, linkedin, cookies, menu, home, zoeken, direct naar, "
     "overslaan en naar, terug naar, print, afdrukken, nl en, en nl, inloggen, volg ons, u bent hier, ga terug, terug, "
     "je bent hier, lees voor, lees meer, bekijk alle, naar overzicht, disclaimer, privacy, sitemap, zet in agenda, "
     "voeg toe aan agenda, toevoegen aan agenda, toevoegen aan mijn agenda, toon op kaart, bekijk op kaart, bekijk op de kaart, google maps, plan route, plan je route, plan uw route, download, kruimelpad, cookie, - vorige, "
     "vorige pagina, privacyverklaring, cookieverklaring, privacybeleid, mijn account, reageer, reageer op, reageer als eerste, reacties, lid worden, gerelateerde, delen via, bekijk hem in uw browser, nieuwsbrieven, pin it", SENSE_BOILERPLATE, 0},
    {"deelsessies, ateliers, parallelsessies, workshops, workshopronde, parallelle sessies, subsessies, sessieronde, "
     "breakoutsessies, breakouts, keuzesessies, werksessies, break-out sessies, breakout sessies, sessies",
     SENSE_SESSIONS, 0},
    {"deelsessie, ronde, tafel, track, groep, atelier, parallelsessie, break-out session, break-out sessie, breakoutsessie, "
     "werksessie, spoor, stream, optie, keuze, subsessie, onderdeel", SENSE_ALTERNATIVE, 0},
    {"aansluitend, daarna, na afloop, vervolgens, tot slot, ter afsluiting, afsluitend", SENSE_CONTINUES, 0},
    {"voor, van, tot, ter, der, des, van de, van het", SENSE_NAME_JOINT, 0},
    {"stelt, stellen, stelde", SENSE_PUTS_OFF, 0},
    {"uit", SENSE_PUTS_OFF, 1},
    {"als, indien, mocht, mochten, tenzij, ingeval, voor het geval, in het geval, in geval van, bij slecht weer, bij regen", SENSE_IF, 0}, {"bij minder dan, bij onvoldoende, bij te weinig", SENSE_IF, 1},
    {"euro, euro's", SENSE_CURRENCY, 0},
    {"zich, we, wij, u, je, jij, ik, hij, er, wie, hier, daar, dan, deze, dit, op, na, voor, om, "
     "tijdens, vanaf, sinds, naast, uit, hierbij, graag, daarom, daarnaast, daarbij, verder, ook, samen, binnenkort, zo, toch, nu, "
     "eigen, vandaag, iedereen, elke, ieder, elk, veel, sommige, soms, toen, waar, hoe, waarom, wanneer", SENSE_PRONOUN, 0},
    {"die, dat, wat", SENSE_PRONOUN, 1}, {"zij, ze", SENSE_PRONOUN, 2},
    {"duurt, duren, duur, tijdsduur", SENSE_LASTS, 0},
    {"georganiseerd in samenwerking met, gehouden in samenwerking met", SENSE_ORGANIZE, 1},
    {"inschrijving opent, inschrijving start, aanmelding opent, aanmelden kan vanaf, inschrijven kan vanaf, "
     "kaartverkoop start, inschrijving is open vanaf, inschrijvingen openen, aanmelden is mogelijk vanaf",
     SENSE_OPENS, 0},
    {"alle", SENSE_ALL, 0},
    {"eerder aangekondigd, eerst aangekondigd, aangekondigd voor, zou eerst", SENSE_PLANNED, 0},
    {"die dag, die datum, diezelfde dag, diezelfde datum, dezelfde dag, dezelfde datum, deze datum", SENSE_SAME_DAY, 0},
    {"overnachting, overnachten, hotelkamer, logies, slapen, overnachtingen", SENSE_LODGING, 0},
    {"postbus, correspondentieadres, postadres", SENSE_POST_BOX, 0},
    {"fax", SENSE_FAX, 0},
    {"geen, nihil, n.v.t.", SENSE_NOTHING, 0},
    {"volgt, volgt nog, volgt later, volgen nog, wordt later bekendgemaakt, wordt later bekend gemaakt, wordt nog bekendgemaakt, wordt nog bekend gemaakt, later bekend, "
     "nog niet bekend, nog onbekend, nader te bepalen, nog te bepalen, nog nader te bepalen, n.t.b., ntb, locatie volgt", SENSE_AWAITED, 0},
    {"inschrijving sluit, inschrijving sluit op, inschrijvingen sluiten, aanmelding sluit, aanmelding sluit op, "
     "aanmeldtermijn sluit, inschrijftermijn loopt tot, aanmelden kan uiterlijk, inschrijving loopt tot",
     SENSE_CLOSES, 0},
    {"een organisatie van, organisatie van, in organisatie van, een initiatief van, georganiseerd door het, "
     "aangeboden door", SENSE_ORGANIZE, 1},
    {"volgende data, overige data, andere data, verdere data, volgende keren, data daarna, data zijn", SENSE_HELD, 3},
    {"gehouden", SENSE_HELD, 2}, {"te gast bij, te gast in", SENSE_HELD, 1},
    {"te gast in, we zijn te gast, beginnen we, begint om, aanvang", SENSE_HELD, 0},
    {"kwamen, stonden, opende, trok, zat, zaten, bedankte, vertelde, konden, gewonnen", SENSE_PAST, 0},
    {"vacatures, salaris, bruto, uren per week, solliciteer, sollicitatiegesprekken, reageren tot", SENSE_TENDER, 0},
    {"storing, spoed, calamiteiten, noodgevallen, open op werkdagen, kantoor open", SENSE_OFFICE, 0},
    {"lezingen, avonden, bijeenkomsten, middagen, concerten, debatten, congressen, cursussen, webinars, ochtenden, lessen, "
     "recitals, vertoningen, tochten, excursies, wandelingen, rondleidingen, voorstellingen, sessies, workshops, optredens, "
     "studiedagen, themadagen, themaavonden, thema-avonden, informatieavonden, informatiebijeenkomsten, infosessies, infoavonden, seminars, symposia, "
     "colloquia, conferenties, masterclasses, trainingen, opleidingen, inloopavonden, studiemiddagen, studieavonden, vormingen",
     SENSE_EVENT, 2}, {"workshopdag", SENSE_EVENT, 0},
    {"café, eetcafé, muziekcafé, danscafé, jazzcafé, buurtcafé, dorpscafé", SENSE_EVENT, 1},
    {"vzw, v.z.w., bv, b.v., nv, n.v., ivzw, u.a.", SENSE_LEGAL, 0},
    {"ons kenmerk, uw kenmerk, kenmerk, betreft, behandeld door, bijlage, bijlagen", SENSE_LETTERHEAD, 0},
    {"vol is vol, vol = vol, op is op, dan is, dan zijn", SENSE_IF, 0},
    {"aan de, aan het, aan 't", SENSE_ALONG, 0},
    {"dat kan, dit kan, dat kunt u, dat kun je", SENSE_TAKES_UP, 0},
    {"meld, meldt", SENSE_REGISTER, 1}, {"af", SENSE_SIGNS_OFF, 0}, {"open", SENSE_OPEN, 0}, {"is geopend, zijn geopend", SENSE_OPEN, 2}, {"opent", SENSE_SPEAK, 1}, {"welkom, naar binnen, binnenlopen, binnen lopen, aanschuiven, inlopen", SENSE_OPEN, 1},
    {"loop binnen, loop gerust binnen, kom binnen, koffie drinken", SENSE_DOORS, 0},
    {"niet op, (was, was eerst", SENSE_PLANNED, 0},
    {"maar op, vindt nu plaats, wordt nu gehouden, is nu op", SENSE_MOVED, 0}, {"in beslag", SENSE_LASTS, 0},
    {"geachte, geacht, beste, lieve, aan de leden, aan de bewoners", SENSE_SALUTATION, 0},
    {"laat het uiterlijk, laat het weten, laat je uiterlijk, geef je, geef u, geeft u, meld u, stuur uiterlijk",
     SENSE_REGISTER, 0},
    {"belgië, nederland, duitsland, frankrijk, luxemburg, vlaanderen", SENSE_COUNTRY, 0},
    {"in, te, bij, nabij, binnen, @", SENSE_AT, 0}, {"aan", SENSE_BESIDE, 0},
    {"de, het, een, 't, 'n, deze, dit, onze, ons, haar, zijn, hun", SENSE_ARTICLE, 0},
    {"en, &, alsmede, evenals, alsook, samen met, in samenwerking met, +, i.s.m.", SENSE_AND, 0},
    {"op", SENSE_ON, 0}, {"jaarlijkse, halfjaarlijkse, tweejaarlijkse, traditionele", SENSE_ANNUAL, 0},
};

static const struct word labels[] = {
    {"wanneer en waar, tijd en plaats, tijd & locatie, tijd en locatie, datum en locatie, waar en wanneer, "
     "plaats en tijd, data en locaties, datum en plaats, waar & wanneer, wanneer & waar, locatie en tijd, locatie & tijd, locatie en datum, plaats en datum, datum & locatie, "
     "locatie & datum, tijd & plaats, plaats & tijd, locatie en data, locaties en data, data en locatie, plaats en data, datum tijd en locatie, datum en tijd en locatie",
     SENSE_LABEL, LABEL_WHEN_WHERE},
    {"datum, data, wanneer, dag, datum en tijd, dag en tijd, data en tijden, datum & tijd, begindatum, startdatum, "
     "begindatum en -tijd, datums, cursusdata, lesdata, bijeenkomsten, einddatum, einddatum en -tijd",
     SENSE_LABEL, LABEL_DATE},
    {"tijd, tijdstip, tijden, aanvang en einde, hoe laat, lestijden", SENSE_LABEL, LABEL_TIME},
    {"start, begin, begintijd, aanvang, aanvangstijd, starttijd", SENSE_LABEL, LABEL_START},
    {"einde, eind, eindtijd, sluiting, einde programma", SENSE_LABEL, LABEL_END},
    {"inloop, ontvangst, inloop vanaf, ontvangst vanaf, zaal open, deuren open, deur open, welkom vanaf, "
     "inlooptijd, inloop met koffie, onthaal", SENSE_LABEL, LABEL_DOORS},
    {"locatie, plaats, waar, lokatie, plek, vergaderlocatie, locatie en bereikbaarheid, zaal en locatie, "
     "cursuslocatie, plaats van handeling, plaats van samenkomst, vergaderplaats, verzamelplaats, verzamelpunt, vertrekpunt, startpunt, vertrekplaats, leslocatie, cursusplaats, locatie en route", SENSE_LABEL, LABEL_WHERE},
    {"adres, bezoekadres, locatieadres, adresgegevens", SENSE_LABEL, LABEL_ADDRESS},
    {"zaal, ruimte, lokaal", SENSE_LABEL, LABEL_ROOM},
    {"organisator, organisatie, organisatoren, georganiseerd door, organiserende partij, een initiatief van, "
     "initiatiefnemer, initiatiefnemers, gastheer, gastvrouw, in samenwerking met, aangeboden door, gepresenteerd door, aanbieder, opleider, i.s.m., inrichter, organiserende partijen, uitnodiging van, wie organiseert", SENSE_LABEL, LABEL_ORGANIZER},
    {"spreker, sprekers, lesgever, lesgevers, lesgeefster, solisten, solist, uitvoerenden, medewerkenden, docent, docenten, inleider, inleiders, trainer, trainers, gastspreker, gastsprekers, "
     "gids, gidsen, excursieleider, excursieleiders, wandelleider, organist, dirigent, verteller, voorganger, interviewer, "
     "met medewerking van, met, panelleden, keynote, keynotes, spreekster, begeleiding, cursusleiding, "
     "cursusleider, te gast, gast, presentatie, muzikale omlijsting, met bijdragen van, met o.a., met onder anderen, gasten, aan tafel, lezing door, "
     "trainers en partners, workshopleider, workshopleiders, referent, coreferent, wie spreken er, onze sprekers, "
     "over de sprekers, over de spreker", SENSE_LABEL, LABEL_SPEAKERS},
    {"dagvoorzitter, voorzitter, voorzitters, dagvoorzitters, moderatoren, moderator, gespreksleider, onder leiding van, gespreksleiding, debatleider",
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
     "zien er als volgt uit", SENSE_LABEL, LABEL_PROGRAMME},
    {"aanmelden, aanmelding, inschrijven, inschrijving, opgave, opgeven, registratie, registreren, "
     "aanmelden en kosten, aanmelden en informatie, meld je aan, meld u aan, deelname, deelnemen, "
     "deelname en aanmelding, hoe aanmelden, aanmelding en kosten, inschrijven en kosten, aanmelden & kosten, "
     "reserveren, tickets, kaarten, meedoen, schrijf je in, schrijf u in, deelname en kosten, kosten en aanmelden, "
     "kosten en aanmelding, kosten en inschrijving", SENSE_LABEL, LABEL_REGISTER},
    {"aanmelden tot, aanmelden voor, aanmelden uiterlijk, deadline, uiterste aanmelddatum, uiterste inschrijfdatum, "
     "inschrijven tot, inschrijven tegen, inschrijven voor, sluitingsdatum, aanmelddeadline, inschrijfdeadline, "
     "deadline aanmelden, deadline aanmelding, deadline inschrijving, aanmelden kan tot, uiterste datum, "
     "sluitingsdatum inschrijving, sluiting inschrijving, uiterste datum aanmelding, uiterlijke aanmelddatum, "
     "aanmelden t/m, inschrijven t/m, inschrijven uiterlijk, opgeven voor, opgeven tot, opgave voor, opgave tot, reserveren tot, graag aanmelden voor",
     SENSE_LABEL, LABEL_DEADLINE},
    {"annuleren, annulering, afmelden, annuleringsvoorwaarden, annuleringsregeling, afmelding, verhinderd, "
     "annuleringsbeleid", SENSE_LABEL, LABEL_CANCELLATION},
    {"kosten, prijs, prijzen, toegang, toegangsprijs, entree, deelnamekosten, tarief, tarieven, deelnameprijs, "
     "bijdrage, eigen bijdrage, inschrijfgeld, deelnamebijdrage, kostprijs, cursusgeld, toegangsprijzen, lesgeld, "
     "investering", SENSE_LABEL, LABEL_PRICE},
    {"doelgroep, voor wie, bestemd voor, voor wie is het, doelgroepen, voor wie is deze bijeenkomst, "
     "doelgroep en doelstelling, publiek, bedoeld voor", SENSE_LABEL, LABEL_AUDIENCE},
    {"contact, contactpersoon, contactgegevens, inlichtingen, vragen, meer informatie, informatie, meer weten, "
     "heeft u vragen, heb je vragen, voor meer informatie, nadere informatie, info, contactinformatie, "
     "informatie en contact, meer info", SENSE_LABEL, LABEL_CONTACT},
    {"e-mail, email, mail, e-mailadres, mailadres, e", SENSE_LABEL, LABEL_EMAIL},
    {"telefoon, tel, tel., telefoonnummer, mobiel, t", SENSE_LABEL, LABEL_PHONE},
    {"aantal deelnemers, maximum aantal deelnemers, max. aantal deelnemers, aantal plaatsen, capaciteit, "
     "groepsgrootte, deelnemers, maximaal aantal deelnemers, beschikbare plaatsen, plaatsen",
     SENSE_LABEL, LABEL_CAPACITY},
    {"duur, tijdsduur, tijdsinvestering, cursusduur", SENSE_LABEL, LABEL_DURATION},
    {"gepubliceerd op, gepubliceerd, geplaatst op, publicatiedatum, laatst gewijzigd, laatst bijgewerkt, "
     "laatste update, gepubliceerd door, nieuwsbericht, geplaatst, datum publicatie, bericht van, aangemaakt op, "
     "laatst aangepast, gewijzigd op, afzender, verzonden", SENSE_LABEL, LABEL_PUBLISHED},
    {"terugblik, eerdere edities, gemist, vorige edities, eerder dit jaar, verslag, vorige editie, "
     "eerdere bijeenkomsten, terugkijken, impressie, wat er aan vooraf ging", SENSE_LABEL, LABEL_PAST},
    {"lees ook, zie ook, gerelateerd, meer nieuws, meer berichten, ander nieuws, andere berichten, overig nieuws, overige berichten, aanbevolen voor u, ook interessant, "
     "meer evenementen, andere evenementen, komende evenementen, gerelateerde artikelen, meer agenda, "
     "andere bijeenkomsten, ook in de agenda, laatste nieuws, misschien ook interessant, bekijk ook, "
     "ook in het, ook in de, ook bij, ook bij ons, binnenkort in, binnenkort bij, verder in, verder bij, elders in, meer in deze, meer uit deze, "
     "gerelateerde berichten, archief, volgende bijeenkomsten, overige activiteiten, meer activiteiten, andere activiteiten, meer evenementen, "
     "meer in de regio, ook in de buurt", SENSE_LABEL, LABEL_RELATED},
    {"over de hoogleraar, over de auteur, biografie, over de docent, over de docenten, over ons, achtergrond, "
     "over de trainer, over de organisatie, over de stichting, over de vereniging, over het netwerk, wie zijn wij, "
     "over het boek, over het onderzoek", SENSE_LABEL, LABEL_ABOUT},
    {"praktische informatie, praktisch, praktische zaken, informatie en aanmelden, kerninformatie, gegevens, "
     "details, overige informatie, goed om te weten, praktische gegevens, in het kort, bijzonderheden, opmerkingen, opmerking", SENSE_LABEL, LABEL_PRACTICAL},
    {"route, routebeschrijving, parkeren, bereikbaarheid, openbaar vervoer, vervoer, parkeergelegenheid",
     SENSE_LABEL, LABEL_TRAVEL},
    {"taal, voertaal", SENSE_LABEL, LABEL_LANGUAGE},
    {"soort, type, categorie, thema, soort activiteit, soort bijeenkomst, rubriek, thema's, niveau, "
     "status, evenement categorie, evenement categorieën, evenement tags", SENSE_LABEL, LABEL_KIND},
    {"titel, evenement, naam, activiteit, wat", SENSE_LABEL, LABEL_TITLE}, {"onderwerp, betreft, subject", SENSE_LABEL, LABEL_SUBJECT},
    {"omschrijving, beschrijving, inhoud, toelichting, inleiding, introductie, over de bijeenkomst, over deze bijeenkomst, "
     "waarom, aanleiding, doel", SENSE_LABEL, LABEL_DESCRIPTION},
};
/* clang-format on */

const struct language language_nl = {
    .tag = "nl",
    .time = time,
    .time_len = ARRAY_LEN(time),
    .cues = cues,
    .cues_len = ARRAY_LEN(cues),
    .terms = terms_nl,
    .people = people_nl,
    .named = "laan straat plein kade singel gracht dreef park school college lezing lezingen prijs award bokaal "
             "penning leerstoel instituut zaal theater stichting fonds museum toren tunnel gebouw medaille "
             "lectoraat hogeschool universiteit kapel beker trofee herdenking tentoonstelling concert ziekenhuis "
             "stadion arena leergang",
    .labels = labels,
    .labels_len = ARRAY_LEN(labels),
    .street_openings = "rue avenue place boulevard quai square via piazza calle chaussee chaussée",
    .street_endings = "straat voorhout laan weg plein kade gracht singel dijk pad dreef hof markt steeg plantsoen park "
                      "boulevard allee baan lei kaai vest wal poort brug haven veld akker esplanade promenade haag "
                      "burg werf sluis dam vaart tuin hoek wegel stede broek meent brink donk str straatje steegje pleintje poortje laantje weggetje dijkje hofje paadje slop zijl kreek",
    .event_endings = "tweedaagse driedaagse colleges debatten sessies festivals workshops rede wandeling lezing lezingen bijeenkomsten avonden middagen concert evenement cursussen dag middag avond congres bijeenkomst sessie cursus café borrel debat college conferentie symposium "
                     "vergadering festival uitreiking webinar ontbijt lunch training workshop tocht quiz viering voorstelling expositie "
                     "toernooi marathon proeverij herdenking rondleiding",
    .several_endings = "lezingen bijeenkomsten avonden middagen ochtenden cursussen lessen colleges debatten sessies workshops concerten "
                       "festivals vergaderingen wandelingen",
    .folk_endings = "ers aars isten sters genoten leden ianen anten cursisten docenten",
    .venue_endings = "café cafe huis kantoor kerk gebouw centrum school theater museum klooster kasteel kapel bibliotheek hotel paleis "
                     "schouwburg boerderij fabriek molen restaurant",
    .room_endings = "zaal kamer lokaal foyer auditorium lobby",
    .function_endings = "maker kundige kenner deskundige restaurator formateur onderzoeker leider begeleider adviseur directeur "
                        "voorzitter docent leraar hoogleraar meester archivaris wetenschapper ontwerper schrijver redacteur "
                        "journalist historicus bioloog archeoloog coördinator secretaris bestuurder regisseur componist "
                        "arts gids loog loge verpleegkundige therapeut pedagoog strateeg analist consultant manager specialist expert",
    .menu_words = "home nieuws actueel agenda contact over publicaties cursussen vacatures projecten thema "
                  "downloads links english menu zoeken zoek inloggen lid word webshop winkel tentoonstellingen "
                  "activiteiten inwoner ondernemer bestuur organisatie archief leden producten diensten "
                  "onderwijs onderzoek kalender media pers bibliotheek bezoek plan werken doneer steun advies "
                  "vorming jaarverslag collectie nieuwsbrief facebook twitter linkedin instagram youtube "
                  "privacy disclaimer cookies sitemap toegankelijkheid proclaimer",
    .verb_endings = "t en",
    .organisation_endings = "bureau waterschap heemraadschap beraad commissie comité platform ministerie "
                            "raad vereniging universiteit stichting corporatie school genootschap netwerk fonds instituut bond "
                            "bibliotheek museum organisatie coöperatie federatie collectief kring club werkgroep "
                            "toneelgroep theatergroep bewonersgroep actiegroep initiatiefgroep vrienden ensemble orkest archief omroep",
    .common = "de het een en van in op te dat die is voor met zijn aan niet om door over ook bij naar uit tot wordt deze "
              "uur zal kunt bent worden hebben onze wij ons dit of als meer januari februari maart mei augustus oktober maandag "
              "dinsdag woensdag vrijdag zaterdag zondag inloop welkom datum tijd locatie",
    .region = "NL",
};
