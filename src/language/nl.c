/* Dutch: cues, how words end and what tells the language, rows only. */
#include "language/rows.h"

/* clang-format off */
static const struct word cues[] = {
    {"nr, nrs, ca, o.a, incl, excl, bijv, bv, evt, resp, m.b.t, t.a.v, i.v.m, d.w.z, enz, etc, min, tel, blz, "
     "art, stb, jl, a.s, n.a.v, z.s.m, st, afd, p.p, o.l.v, m.m.v, i.s.m, t.w.v, mevr, vgl, o.m, m.n, hh, o.l, n.h, r.k", SENSE_ABBREVIATION, 0},
    {"in rekening, no-show, no show, no-showkosten, no show kosten, no-show kosten, niet verschijnt, niet verschijnen, zonder afmelding, "
     "zonder bericht, komt opdagen, komen opdagen, niet afmeldt, niet tijdig, "
     "annuleringskosten, te laat annuleert, administratiekosten, zonder afzegging, zonder tegenbericht, verstek",
     SENSE_FEE, 0},
    {"gaat niet door, gaan niet door, geannuleerd, gecanceld, gecancelled, vervallen, afgelast, geen doorgang, niet doorgaan, "
     "gaat helaas niet door, vervalt, niet door, geschrapt, afgezegd, af te gelasten, doorgaat niet, afgelasten, "
     "niet te laten doorgaan, niet laten doorgaan, niet kunnen laten doorgaan, moeten schrappen, moesten schrappen, afgeblazen", SENSE_CANCELLED, 0},
    {"dan gaat, dan vervalt, dan wordt, dan zal, dan gaan, dan worden", SENSE_IF, 0},
    {"uitgesteld, uit te stellen, uitstel, uitstellen, stelt uit, nieuwe datum volgt, datum volgt, "
     "verdaagd, datum is nog niet gekend, opgeschort, later moment, later tijdstip, naar een later, "
     "nader te bepalen datum, nieuwe datum nog niet bekend, nieuwe datum is nog niet bekend", SENSE_POSTPONED, 0},
    {"verplaatst, is verzet, wordt verzet, werd verzet, zijn verzet, worden verzet, verzet naar, verzet wegens, verzet vanwege, verzet in verband, "
     "verzet i.v.m., verzet van, verschoven, verplaatsen, verzetten, verschuift, verschuiven", SENSE_MOVED, 0},
    {"nieuwe datum, nieuwe avond, nieuwe middag, nieuwe dag, nieuwe dag en tijd, andere avond, datum gewijzigd, datumwijziging, gewijzigde datum, andere datum, datum is gewijzigd", SENSE_MOVED, 1},
    {"stond gepland, stonden gepland, gepland voor, gepland op, oorspronkelijk, oorspronkelijke, zou plaatsvinden, "
     "was gepland, zou eerst, aanvankelijk, eerder gepland, gepland stond, eerst gepland, "
     "oude datum, was voorzien, zou op, zouden op, stond eerst, stonden eerst, stond aanvankelijk, zou aanvankelijk, was eerst", SENSE_PLANNED, 0},
    {"hebben zich al opgegeven, al opgegeven, hebben zich al aangemeld, al aangemeld, aanmeldingen binnen, "
     "hebben zich ingeschreven, al ingeschreven, reeds aangemeld, hebben zich aangemeld, reeds ingeschreven, "
     "hebben zich inmiddels aangemeld, inmiddels aangemeld, hebben zich opgegeven, aanmeldingen ontvangen",
     SENSE_BOOKED, 0},
    {"per groep, per workshop, per tafel, per ronde, per deelsessie, in elke groep, groepen van, groepjes van",
     SENSE_PER_GROUP, 0},
    {"teams van, team van, team bestaat uit, ploegen van, ploeg bestaat uit, per ploeg", SENSE_PER_GROUP, 0},
    {"georganiseerd door, organisatie door, initiatief van, gehouden door, op uitnodiging van, "
     "georganiseerd vanuit, gepresenteerd door, aangeboden door, "
     "onder auspiciën van", SENSE_ORGANIZE, 1},
    {"verzorgd door, in opdracht van", SENSE_ORGANIZE, 5},
    {"organiseert, organiseren, houdt, houden, presenteert, presenteren, verzorgt, verzorgen, "
     "biedt, bieden, belegt, beleggen, ontvangt, ontvangen u, ziet u graag, is gastgemeente, vraagt u, "
     "viert, vieren, lanceert, lanceren", SENSE_ORGANIZE, 0},
    {"is blij u te kunnen, zijn blij u te kunnen, is verheugd u te kunnen, zijn verheugd u te kunnen, nodigt u, nodigt je, heeft het genoegen, hebben het genoegen, heeft de eer, hebben de eer", SENSE_ORGANIZE, 2},
    {"vindt plaats, vind plaats, plaatsvinden, plaatsvindt, uitnodiging, save the date, save the seat, save the evening, save the day, vooraankondiging, aankondiging, uit te nodigen, van harte uit, "
     "gepland, staat gepland, vinden plaats, komen we bijeen, komen bijeen, bijeen, "
     "aanvang, vindt, plaats, vertrek, vertrekken, de data, data dit seizoen, de data zijn, de datums, speeldata, lesdata, cursusdata", SENSE_HELD, 0},
    {"kom naar, kom ook naar, kom allen naar, komt allen naar, kom gezellig naar, komt u ook naar, kom je ook naar, kom je naar, komt u naar, ga mee naar, "
     "uitgenodigd voor, uitgenodigd bij, uitgenodigd op, uitgenodigd tot", SENSE_HELD, 6},
    {"u bent uitgenodigd, je bent uitgenodigd, u bent van harte uitgenodigd, je bent van harte uitgenodigd, jullie zijn uitgenodigd, "
     "noteer in uw agenda, noteer alvast in uw agenda, noteer in je agenda, noteer alvast in je agenda, noteer alvast, zet in uw agenda, zet in je agenda, "
     "zet vast in uw agenda, zet vast in je agenda, zet alvast in uw agenda, zet alvast in je agenda, zet vast in de agenda, zet alvast in de agenda, "
     "zet in de agenda, alvast voor in de agenda, alvast voor in uw agenda, noteer ook, noteer ook alvast, zet ook in uw agenda, zet ook in de agenda",
     SENSE_HELD, 0},
    {"begint, start, van start, starten, beginnen, beginnen we, begint om, vangt aan, vangen aan, vangen we aan", SENSE_HELD, 5},
    {"afmelden, afmelding, afmeldt, afmeldingen, annuleren, annulering, annuleert, annuleer, afgemeld, "
     "verhinderd, af te melden, te annuleren, meld je af, meld u af, afbellen, terugtrekken",
     SENSE_UNREGISTER, 0},
    {"aanmeldlijst, inschrijflijst, intekenlijst, inschrijftermijnen, intekening, intekenen, "
     "aanmelden, aanmelding, aangemeld, aanmeldt, inschrijven, inschrijving, "
     "ingeschreven, opgeven, opgave, opgegeven, registreren, registratie, "
     "registreer, geregistreerd, meld je aan, meld u aan, schrijf je in, schrijf u in, geef je op, "
     "geef u op, geeft u op, reserveren, reserveer, reservering, "
     "aan te melden, in te schrijven, op te geven, rsvp, mee wil doen, ticket, tickets",
     SENSE_REGISTER, 0}, {"deelname", SENSE_REGISTER, 2},
    {"laat weten, laat ons weten, laten weten, hoor ik, horen wij, horen we, laat het ons weten, verneem ik, vernemen wij, laat uiterlijk", SENSE_REGISTER, 3},
    {"weten, doorgeven, door te geven, doorgegeven, geef door, seintje, berichtje, mailtje, telefoontje, uw reactie, je reactie, antwoordkaart, antwoordstrook, verwittig, "
     "verwittigt, verwittigen", SENSE_TELL, 0},
    {"sluiting, stopt, stoppen, verloopt", SENSE_CLOSES, 1},
    {"restitutie, geld terug, inschrijfgeld terug, inschrijvingsgeld terug, cursusgeld terug, terugbetaald, terugbetaling, terugbetalen, teruggestort, terugbetalingen", SENSE_REFUND, 0},
    {"kosteloos worden geannuleerd, gratis worden geannuleerd", SENSE_UNREGISTER, 0},
    {"zaal is geopend, zaal geopend, deuren geopend, deur geopend, kerk is geopend, deuren zijn geopend, geopend vanaf, deuren gaan open, deuren openen, deuren zijn open, gaan de deuren open, kerk is open, is open vanaf, gaat open, gaan open, open vanaf, deur gaat open", SENSE_DOORS, 0},
    {"subsidieregeling, subsidieverordening, subsidieplafond, aanvraagperiode, subsidieaanvraag, subsidieaanvragen, bijdrage aanvragen, subsidie aanvragen, offerteuitvraag, onderzoeksbureau, onderzoeksbureaus, "
     "indienen voorstel, voorstel te doen, marktconsultatie", SENSE_TENDER, 0},
    {"uitvraag, subsidie, aanvraagformulier, verordening, opdracht, opdrachtnemer, opdrachtgever, inschrijver, voorstel, "
     "functie, kandidaat, kandidaten, selectie, stagiair, stagiaire", SENSE_TENDER, 1},
    {"inloop, ontvangst, zaal open, deuren open, deur open, de deuren, deuren, de deur, "
     "welkom vanaf, van harte welkom vanaf, staat de koffie klaar, koffie staat klaar, kunt u terecht, kun je terecht, inlopen, "
     "aankomst, onthaal, koffieontvangst, staat klaar, staan klaar, "
     "inloggen, inloggen kan, inloggen vanaf, verwelkomen we u vanaf, verwelkomen wij u vanaf, ontvangen we u vanaf, "
     "ontvangen wij u vanaf, kerk open, museum is open, registratie en koffie, zaal is open, zaal gaat open, de deur is, de zaal is, "
     "koffie is klaar, is de koffie klaar, thee klaar, kunt u binnenlopen, kun je binnenlopen, kan men binnenlopen", SENSE_DOORS, 0},
    {"bent u welkom, ben je welkom, van harte welkom, bent u van harte welkom, ben je van harte welkom", SENSE_DOORS, 1},
    {"borrel, receptie, drankje, drink, netwerkborrel, borrelen, hapje, hapjes, napraten, diner, buffet, nazit, "
     "feest, drankjes, netwerkdrink, nieuwjaarsborrel, netwerken, netwerkreceptie, "
     "informeel samenzijn, bijpraten, nagesprek", SENSE_SOCIAL, 0},
    {"lunch, broodjeslunch, wandellunch, lunchbuffet, broodmaaltijd, broodje, soep", SENSE_BREAK, 1},
    {"pauze, koffiepauze, theepauze, lunchpauze, koffie en thee, koffie, thee, dinerpauze, "
     "wisselpauze, wissel", SENSE_BREAK, 0},
    {"eindigt, einde, afgelopen, voorbij, sluiten af, sluiten we, sluiten rond, sluiten omstreeks, eindigen, ten einde, duurt tot, loopt tot, "
     "ronden we af, ronden af, sluiten we om, duren tot, rond af, afgerond, af te sluiten, weer thuis, thuiskomst, terugkomst, weer terug, terug zijn, zijn we terug, naar huis, weer buiten, licht uit, lichten uit, punt achter, ronden we, ronden wij, rondt, en ronden, uur terug, "
     "eindtijd, is het gedaan, zijn we klaar, zijn wij klaar, klaar te zijn, we klaar, wij klaar, sluiten wij, we sluiten, wij sluiten, we sluiten af, "
     "sluit de avond, sluit de middag, sluit de vergadering, sluit de bijeenkomst, sluit de dag, sluit de voorzitter, houden op, houden we op, houden wij op, "
     "loopt door tot, gaat door tot, gaan door tot, gaan we door tot, wordt besloten, worden besloten, avond besloten, middag besloten, dag besloten, "
     "bijeenkomst besloten, sluiting is, sluiting om, sluiting omstreeks, sluiting rond, sluiting voorzien, afronding is, afronding om, afronding rond, "
     "afronding omstreeks, afronden, af te ronden, einde is gepland, einde is voorzien, einde is om, stoppen we, stoppen wij", SENSE_ENDS, 0},
    {"afsluiting om, afsluiting rond, afsluiting omstreeks, afsluiting is, afsluiting ca, en sluit om, en sluit rond, en sluit omstreeks, programma sluit om, programma sluit rond, "
     "klaar om, klaar rond, afsluiting ongeveer", SENSE_ENDS, 0},
    {"stoppen om, stopt om, stoppen rond, stopt rond, eindtijdstip, zit het erop, zit de avond erop, zit de middag erop", SENSE_ENDS, 0},
    {"klaar, thuis", SENSE_ENDS, 2}, {"terug", SENSE_ENDS, 3},
    {"stoppen we even, stoppen wij even, stoppen we voor, stoppen wij voor, sluiten we aan, sluiten wij aan, we sluiten aan, wij sluiten aan, "
     "zijn we klaar met, zijn wij klaar met, we klaar met, wij klaar met, klaar met, terug van, "
     "houden we op met, houden wij op met, houden op met, stoppen we met, stoppen wij met", SENSE_GOES_ON, 0},
    {"wij sluiten de inschrijving, we sluiten de inschrijving, sluiten we de inschrijving, sluiten wij de inschrijving", SENSE_CLOSES, 0},
    {"afgesloten, gesloten, gestopt, beëindigd", SENSE_ENDS, 1},
    {"gepubliceerd, geplaatst, laatst gewijzigd, gewijzigd, bijgewerkt, persbericht, nieuwsbericht",
     SENSE_PUBLISHED, 0},
    {"update", SENSE_PUBLISHED, 1},
    {"openingstijden, openingsuren, gewone tijden, feestdagen, sluitingsdagen", SENSE_OFFICE, 1},
    {"bereikbaar, op werkdagen, kantooruren, geopend, dagelijks, spreekuur, uitrijden, "
     "maandag tot en met vrijdag, secretariaat is, parkeergarage, trein, bus, doordeweeks, "
     "pendelbus, pendelbussen, shuttlebus, shuttle, kinderopvang, kinderoppas, garderobe, stands, stands zijn, "
     "vrijwilligers melden, livestream begint, livestream start, uitzending begint, museum is geopend, museum is gesloten, museum is te bezoeken, museumcafé, museumwinkel", SENSE_OFFICE, 0},
    {"vorige, vorig, vorig jaar, eerdere, eerder, was op, terugblik, terug op, toen, destijds, bezochten, "
     "hielden, verschenen, verscheen, promoveerde, werd, werden, geleden, sinds, recent, laatst, net als op, "
     "ging het over, vond plaats, vonden plaats, opname van, geboren, opgericht, zoals in, bespraken, "
     "bezocht, bracht, kocht, zocht, herdrukt, kregen, stemde, schreef, spraken, spraken eerder, hebben gesproken, traden op", SENSE_PAST, 0},
    {"deelnemers, deelnemer, personen, mensen, bezoekers, gasten, aanwezigen, belangstellenden, "
     "namen, alumni, alumnae, toehoorders, genodigden, aanmelders, belangstellende, geïnteresseerden, "
     "collega's, mannen, vrouwen", SENSE_PEOPLE, PEOPLE_PERSONS},
    {"plaatsen, plekken, zitplaatsen, stoelen, plek", SENSE_PEOPLE, PEOPLE_PLACES},
    {"groepen, tafels, teams", SENSE_PEOPLE, PEOPLE_GROUPS},
    {"beginnen als er, gaan door als er, gaat door bij, gaat door vanaf, gaat door als er, doorgaan bij, vanaf minimaal, minimaal, min., minimum, ten minste, tenminste, minstens, bij minder dan, minimum aantal",
     SENSE_AT_LEAST, 0},
    {"ministerie, universiteit, hogeschool, instituut, bibliotheek, museum, school, college, faculteit, "
     "kenniscentrum, erfgoedhuis, centrum, huis, forum, archief, stadsarchief, lab, station, boekhandel, uitgeverij, galerie", SENSE_VENUE, 1},
    {"stadhuis, gemeentehuis, raadhuis", SENSE_VENUE, 3},
    {"provinciehuis, stadskantoor, schouwburg, theater, kerk, hotel, congrescentrum, "
     "conferentiecentrum, kantoor, academiegebouw, academiehuis, universiteitsgebouw, paviljoen, kasteel, gebouw, "
     "cc, gc, oc, kathedraal, basiliek, moskee, tempel, pastorie, herberg, postkantoor, ziekenhuis, parochiezaal, feestzaal, gemeentezaal, turnzaal, stadion, sporthal, markthal, buurthuis, dorpshuis, wijkcentrum, cultuurcentrum, cultureel centrum, campus, klooster, "
     "abdij, landgoed, fabriek, waag, waaggebouw, bioscoop, filmhuis, concertgebouw, muziekgebouw, jaarbeurs, "
     "beurs, bestuurshuis, statengebouw, waterschapshuis, archiefhuis, sociëteit, villa, hoeve, boerderij, "
     "vergadercentrum, gemeenschapscentrum, administratief centrum, ontmoetingscentrum, gemeenschapshuis, pakhuis, "
     "werf, loods, grand café, brasserie, dienstencentrum, hoofdkantoor, bezoekerscentrum, "
     "kerkelijk centrum, vormingscentrum, hof, molen, synagoge, paleis, toren, future center, spinnerij, "
     "zwembad, sportpark, sportveld, sportvelden, ijsbaan, manege, camping, speeltuin, kinderboerderij, tennispark, hofstede, havezate, "
     "buitenplaats, botenhuis, sportcomplex, golfbaan, strandpaviljoen, gemaal, watertoren, politiebureau, brandweerkazerne, districtshuis, provinciegebouw, "
     "stadsschouwburg, kazerne, veilinghuis, kulturhus, cultuurhuis, mfc, mfa, buurtcentrum, zalencentrum, partycentrum, "
     "café-restaurant, café restaurant, hotel-restaurant, bar-restaurant, eetcafé-restaurant, sportcentrum, clubhuis, dorpscentrum, parochiehuis, parochiecentrum, wijkgebouw, verenigingsgebouw", SENSE_VENUE, 0},
    {"kapel, koetshuis", SENSE_VENUE, 2}, {"zaal, lokaal, zalen, lokalen, zaaltje, lokaaltje", SENSE_ROOM, 1},
    {"verdieping, etage, begane grond, benedenverdieping, bovenverdieping, souterrain, gelijkvloers", SENSE_FLOOR, 0},
    {"tuin, binnenplaats, keuken, schuur, stal, serre, huiskamer, woonkamer, patio, wintertuin, werkplaats, boomgaard", SENSE_FLOOR, 1},
    {"ingang, hoofdingang, parkeerterrein, toegangspoort", SENSE_FLOOR, 0},
    {"verhuist, verhuizen, verhuisd, wijkt, wijken, uitgeweken, uitwijken", SENSE_RELOCATED, 0}, {"naar", SENSE_TOWARDS, 0}, {"in plaats van, i.p.v.", SENSE_PLANNED, 1},
    {"auditorium, aula, raadzaal, collegezaal, foyer, vergaderzaal, senaatszaal, trouwzaal, atrium, "
     "grote zaal, grote aula, kleine zaal, statenzaal, theaterzaal, burgerzaal, commissiekamer, "
     "regentenkamer, hoorcollegezaal, conferentiezaal, filmzaal, grote vergaderzaal, vergaderruimte, bovenzaal, "
     "congreszaal, polyvalente zaal, raadszaal, lounge, leeszaal, schepenzaal, spiegelzaal, tuinzaal, "
     "lobby, stijlkamer, bestuurskamer, ridderzaal, orangerie, refter, kantine, gymzaal, kelder, zolder, "
     "hal, ontvangsthal, entreehal, inkomhal, stationshal", SENSE_ROOM, 0},
    {"livestream, live stream, kijken op afstand, online te volgen, online volgen, hybride, ook online, "
     "live te volgen, digitaal te volgen, online meekijken, thuis volgen, online bij te wonen", SENSE_ONLINE, 1},
    {"online, zoom, microsoft teams, webinar, digitaal, virtueel, via het scherm, webex, google meet, "
     "ms teams, videoconferentie, vanachter uw scherm", SENSE_ONLINE, 0},
    {"met, onder leiding van, leiding is in handen van, presentatie is in handen van, begeleiding is in handen van, leiding berust bij, o.l.v., m.m.v., in gesprek met, gesprek met, door onder anderen, "
     "met onder anderen, met o.a., met onder andere", SENSE_BY, 0},
    {"neemt", SENSE_SPEAK, 2},
    {"spreekt, spreken, vertelt, vertellen, geeft, geven, leidt, leiden, begeleidt, begeleiden, licht toe, "
     "neemt mee, sluit af, modereert, inleidingen, bespreken, deelt, delen, gaat in, "
     "gaan in, ingaat op, dagvoorzitter is, doet verslag, zingt, speelt, interviewt, reflecteert, reageert, "
     "draagt voor, legt uit, uitleggen, schuift aan, schuiven aan, aan het woord, praat, praten, toegezegd, "
     "coreferaat, discussieert, debatteren, debatteert, modereren, trapt af, hoofdspreker, gastspreker, "
     "wordt gegeven door, worden gegeven door, lezen voor, leest voor", SENSE_SPEAK, 0},
    {"bijeenkomst, evenement", SENSE_EVENT, 3},
    {"seminar, symposium, congres, lezing, workshop, conferentie, cursus, training, masterclass, "
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
     "recital, vertoning, filmvertoning, vaartocht, pubquiz, "
     "koffieochtend, koffiemiddag, koffie-ochtend, inloopochtend, inloopmiddag, speelochtend, wandelochtend, themaochtend, creaochtend, "
     "uitvoering, vernissage, finissage, veiling", SENSE_EVENT, 0},
    {"gemeente, provincie, stad, waterschap, hoogheemraadschap", SENSE_ORGANISATION, 1}, {"dienst, afdeling, sectie", SENSE_ORGANISATION, 2},
    {"vereniging, stichting, netwerk, bond, genootschap, raad, rijksdienst, bureau, "
     "fonds, platform, leerstoel, kennisnetwerk, unie, koepel, federatie, commissie, programma, "
     "ombudsman, academie, werkgroep, partij, alliantie, coalitie, omroep, inspectie, agentschap, "
     "rekenkamer, wethouderskring, maatschappij, kamer, vakgroep, liga, organisatie, autoriteit, comité, "
     "consortium, departement, rijkswaterstaat, studiekring, werkverband, lectoraat, veiligheidsregio, "
     "omgevingsdienst, collectief, onderzoeksgroep, rijksbureau, stuurgroep, steunpunt, expertisecentrum, "
     "studievereniging, kennisplatform, dorpsbelang, plaatselijk belang, heemkring, harmonie, fanfare, koor, orkest, muziekvereniging, toneelvereniging", SENSE_ORGANISATION, 0},
    {"vragen, inlichtingen, contact opnemen, contact, meer weten, contactpersoon, "
     "nadere informatie, meer informatie, voor vragen, bij vragen, een vraag, aanspreekpunt, contacteer",
     SENSE_CONTACT, 0},
    {"volle zaal, aldus, kwamen naar, druk bezocht, klonk, lieten zien, bedankten, fotoverslag, verslag bewonersavond, foto's van de dag, "
     "applaus, was de koffie op, blikken terug, terugblik op, was een succes, verslag van, kijken terug, werd bezocht, waren aanwezig, "
     "we kijken terug, een impressie, geslaagde, kwamen bijeen, kwamen samen, namen deel, vertelde, sprak, het was, "
     "trok, konden, bleek, verslag ledenvergadering, verslag jaarvergadering, verslag algemene ledenvergadering, verslag vergadering, verslag bijeenkomst, verslag lezing, "
     "verslag excursie, verslag symposium, verslag studiedag, verslag themamiddag, verslag avond, verslag open dag, evaluatie jaarmarkt, evaluatie evenement, evaluatie kermis", SENSE_REPORT, 0},
    {"offerte, offertes, aanbesteding, vacature, sollicitatie, offerteaanvraag, vacaturenummer, "
     "solliciteren, wie zoeken we, wij zoeken, we zoeken, cv, curriculum vitae, fte, dienstverband, "
     "arbeidsvoorwaarden, functie-eisen, selectiegesprekken, selectiecommissie, "
     "salarisschaal, bruto per maand, bruto maandsalaris, sollicitatiebrief, proefopdracht", SENSE_TENDER, 0},
    {"skip to main content, ga naar de inhoud, ga direct naar, naar de inhoud, deel dit, deel deze, deel via, "
     "facebooktwitterlinkedin, facebook, twitter, linkedin, cookies, menu, home, zoeken, direct naar, "
     "overslaan en naar, terug naar, print, afdrukken, nl en, en nl, volg ons, u bent hier, ga terug, "
     "je bent hier, lees voor, lees meer, bekijk alle, naar overzicht, disclaimer, privacy, sitemap, zet in agenda, "
     "voeg toe aan agenda, toevoegen aan agenda, toevoegen aan mijn agenda, toon op kaart, bekijk op kaart, bekijk op de kaart, google maps, plan route, plan je route, plan uw route, download, kruimelpad, cookie, - vorige, "
     "vorige pagina, cookieverklaring, privacybeleid, mijn account, reageer, reageer op, reageer als eerste, reacties, gerelateerde, delen via, bekijk hem in uw browser, bekijk in browser, bekijk online, bekijk de online versie, bekijk deze mail, bekijk deze e-mail, bekijk deze nieuwsbrief, online versie, webversie, lukt het lezen niet, pin it, "
     "skip to contentskip, skip to navigation, this website uses, this site uses, we use cookies, "
     "deze website gebruikt, deze site gebruikt, wij gebruiken cookies, we gebruiken cookies, javascript staat, zet javascript aan, "
     "eigen foto, archieffoto, foto: eigen foto, laat voorlezen, bekijk de site, bekijk deze site, toon zoekveld, naar hoofdinhoud, ga naar hoofdinhoud, "
     "ga naar hoofdnavigatie, aller au contenu, zum inhalt, zum hauptinhalt, doneer nu, steun ons, taal engels, taal nederlands, "
     "nederlands english, english nederlands, zoek in de catalogus, zoek op deze site, openingstijden vandaag, vandaag geopend, vandaag open, "
     "skip naar, skip to content, skip links, jump to navigation, jump to content, ga naar inhoud, naar inhoud, spring naar, meteen naar de inhoud, "
     "doorgaan naar artikel, doorgaan naar inhoud, meer er op uit, alle evenementen, alle activiteiten, deze activiteit is geweest, "
     "dit evenement is geweest, dit evenement is voorbij, dit evenement is afgelopen, deze activiteit is voorbij, deze activiteit is afgelopen, "
     "deze pagina is verouderd, laatste nieuws, nieuws en agenda, nieuws & agenda, agenda en nieuws, agenda & nieuws, tip van de redactie, "
     "koop tickets, bestel tickets, koop kaarten, bestel kaarten, bestel je kaarten, reserveer nu, leestijd, minuten leestijd, dit evenement delen, "
     "evenement delen, deze pagina delen, pagina delen, bericht delen", SENSE_BOILERPLATE, 0},
    {"deelsessies, ateliers, parallelsessies, workshops, workshopronde, parallelle sessies, subsessies, sessieronde, "
     "werkgroepen, deelgroepen, gespreksgroepen, discussiegroepen, gesprekstafels, thematafels, themasessies, keuzeworkshops, "
     "breakoutsessies, breakouts, keuzesessies, werksessies, werkateliers, themarondes, break-out sessies, breakout sessies, sessies",
     SENSE_SESSIONS, 0},
    {"deelsessie, ronde, tafel, track, groep, atelier, parallelsessie, break-out session, break-out sessie, breakoutsessie, "
     "werksessie, spoor, stream, optie, keuze, subsessie, onderdeel, deelgroep, gespreksgroep, discussiegroep, "
     "thematafel, themasessie, keuzesessie", SENSE_ALTERNATIVE, 0},
    {"aansluitend, daarna, na afloop, vervolgens, tot slot, ter afsluiting, afsluitend", SENSE_CONTINUES, 0},
    {"van, tot, ter, der, des, van de, van het", SENSE_NAME_JOINT, 0},
    {"stelt, stellen, stelde", SENSE_PUTS_OFF, 0},
    {"uit", SENSE_PUTS_OFF, 1},
    {"als, indien, mocht, mochten, tenzij, ingeval, voor het geval, in het geval, in geval van", SENSE_IF, 0}, {"bij onvoldoende", SENSE_IF, 1},
    {"euro, euro's", SENSE_CURRENCY, 0},
    {"zich, hij, er, wie, hier, daar, dan, deze, dit, op, na, om, "
     "tijdens, vanaf, naast, hierbij, graag, daarom, daarnaast, daarbij, verder, ook, samen, binnenkort, zo, toch, nu, "
     "eigen, vandaag, iedereen, elke, ieder, elk, veel, sommige, soms, waar, hoe, waarom, wanneer", SENSE_PRONOUN, 0},
    {"die, dat, wat", SENSE_PRONOUN, 1}, {"zij, ze", SENSE_PRONOUN, 2},
    {"duurt, duren, duur, tijdsduur", SENSE_LASTS, 0},
    {"georganiseerd in samenwerking met, gehouden in samenwerking met", SENSE_ORGANIZE, 1},
    {"inschrijving opent, inschrijving start, aanmelding opent, "
     "kaartverkoop start, inschrijving is open vanaf, inschrijvingen openen, aanmelden is mogelijk vanaf",
     SENSE_OPENS, 0},
    {"alle", SENSE_ALL, 0},
    {"eerder aangekondigd, eerst aangekondigd, aangekondigd voor", SENSE_PLANNED, 0},
    {"die dag, die datum, diezelfde dag, diezelfde datum, dezelfde dag, dezelfde datum, deze datum", SENSE_SAME_DAY, 0},
    {"overnachting, overnachten, hotelkamer, logies, slapen, overnachtingen", SENSE_LODGING, 0},
    {"postbus, correspondentieadres, postadres", SENSE_POST_BOX, 0},
    {"fax", SENSE_FAX, 0},
    {"geen, nihil, n.v.t., nvt, niet van toepassing", SENSE_NOTHING, 0},
    {"volgt, volgt nog, volgt later, volgen nog, wordt later bekendgemaakt, wordt later bekend gemaakt, wordt nog bekendgemaakt, wordt nog bekend gemaakt, later bekend, "
     "nog niet bekend, nog onbekend, nader te bepalen, nog te bepalen, nog nader te bepalen, n.t.b., ntb, locatie volgt", SENSE_AWAITED, 0},
    {"inschrijving sluit, inschrijving sluit op, inschrijvingen sluiten, aanmelding sluit op, "
     "aanmeldtermijn sluit, inschrijftermijn loopt tot, aanmelden kan uiterlijk, inschrijving loopt tot",
     SENSE_CLOSES, 0},
    {"een organisatie van, organisatie van, in organisatie van, een initiatief van, georganiseerd door het", SENSE_ORGANIZE, 1},
    {"volgende data, overige data, andere data, verdere data, verdere data om te onthouden, volgende keren, data daarna, data zijn", SENSE_HELD, 3},
    {"gehouden", SENSE_HELD, 2}, {"te gast bij, te gast in", SENSE_HELD, 1},
    {"we zijn te gast, zien je graag, zien u graag, zien jullie graag, zien we je, zien we u, zien we jullie, zien we elkaar, tot ziens op, hopen u te zien, hopen je te zien", SENSE_HELD, 0},
    {"zitten in, zitten we in, zitten wij in, vindt ons in, vind je ons in, vindt u ons in, treft ons in, treft u ons in, "
     "ontvangen u in, ontvangen je in, ontvangen jullie in, ontvangen wij u in, ontvangen we u in, ontvangen we je in, "
     "verwelkomen u in, verwelkomen u graag in, verwelkomen je graag in, verwelkomen we u in, verwelkomen wij u in, "
     "tot ziens in, zien u graag in, zien we u in, zien wij u in, zien we je in, zien je graag in, ziet u in, "
     "kom dan naar, kom dus naar, kom gerust naar, komt u dan naar, "
     "verzamelen bij, verzamelen in, verzamelen op", SENSE_HELD, 0},
    {"voorheen, eertijds, kwamen, stonden, opende, zat, zaten, bedankte, gewonnen", SENSE_PAST, 0},
    {"vacatures, salaris, bruto, uren per week, solliciteer, sollicitatiegesprekken, reageren tot, stageplaats, stageplek, vrijwilligersvacature, oproep voor bijdragen, oproep voor papers", SENSE_TENDER, 0},
    {"storing, spoed, calamiteiten, noodgevallen, open op werkdagen, kantoor open", SENSE_OFFICE, 0},
    {"lezingen, avonden, bijeenkomsten, middagen, concerten, debatten, congressen, cursussen, webinars, ochtenden, lessen, "
     "recitals, vertoningen, tochten, excursies, wandelingen, rondleidingen, voorstellingen, optredens, "
     "studiedagen, themadagen, themaavonden, thema-avonden, informatieavonden, informatiebijeenkomsten, infosessies, infoavonden, seminars, symposia, "
     "colloquia, conferenties, masterclasses, trainingen, opleidingen, inloopavonden, studiemiddagen, studieavonden, vormingen",
     SENSE_EVENT, 2}, {"workshopdag", SENSE_EVENT, 0},
    {"café, eetcafé, muziekcafé, danscafé, jazzcafé, buurtcafé, dorpscafé", SENSE_EVENT, 1},
    {"vzw, v.z.w., b.v., nv, n.v., ivzw, u.a.", SENSE_LEGAL, 0},
    {"t.a.v., ter attentie van, brief aan, ledenbrief, ledenbrief nummer, ons kenmerk, uw kenmerk, kenmerk, betreft, behandeld door, bijlage, bijlagen", SENSE_LETTERHEAD, 0},
    {"vol is vol, vol = vol, op is op, dan is, dan zijn", SENSE_IF, 0},
    {"aan de, aan het, aan 't", SENSE_ALONG, 0},
    {"meld, meldt", SENSE_REGISTER, 1}, {"af", SENSE_SIGNS_OFF, 0}, {"open", SENSE_OPEN, 0}, {"is geopend, zijn geopend", SENSE_OPEN, 2}, {"opent", SENSE_SPEAK, 1}, {"welkom, naar binnen, binnenlopen, binnen lopen, aanschuiven", SENSE_OPEN, 1},
    {"loop binnen, loop gerust binnen, kom binnen, koffie drinken", SENSE_DOORS, 0},
    {"niet op, (was", SENSE_PLANNED, 0},
    {"maar op, vindt nu plaats, wordt nu gehouden, is nu op", SENSE_MOVED, 0}, {"in beslag", SENSE_LASTS, 0},
    {"geachte, geacht, beste, lieve, aan de leden, aan de bewoners, dag allemaal, hallo allemaal, hoi allemaal, goedendag allemaal, hallo leden, hoi leden, dag leden", SENSE_SALUTATION, 0},
    {"geef je, geef u, geeft u", SENSE_REGISTER, 0}, {"laat het uiterlijk, laat het weten, laat je uiterlijk, stuur uiterlijk", SENSE_REGISTER, 3},
    {"belgië, nederland, duitsland, frankrijk, luxemburg, vlaanderen", SENSE_COUNTRY, 0},
    {"in, te, bij, nabij, binnen, @", SENSE_AT, 0}, {"aan", SENSE_BESIDE, 0},
    {"de, het, een, 't, 'n", SENSE_ARTICLE, 0}, {"haar, zijn, hun", SENSE_ARTICLE, 2},
    {"en, &, alsmede, evenals, alsook, samen met, in samenwerking met, +, i.s.m.", SENSE_AND, 0},
    {"ism", SENSE_AND, 1},
    {"jaarlijkse, jaarlijks, halfjaarlijkse, tweejaarlijkse, traditionele", SENSE_ANNUAL, 0},
    {NULL, SENSE_NONE, 0},
};
/* clang-format on */

const struct language language_nl = {
    .tag = "nl",
    .time = time_nl,
    .cues = cues,
    .terms = terms_nl,
    .people = people_nl,
    .named =
        "laan straat plein kade singel gracht dreef park school college lezing lezingen prijs award bokaal "
        "penning leerstoel instituut zaal theater stichting fonds museum toren tunnel gebouw medaille "
        "lectoraat hogeschool universiteit kapel beker trofee herdenking tentoonstelling concert ziekenhuis "
        "stadion arena leergang",
    .labels = labels_nl,
    .street_openings = "laan weg kade plein rue avenue place boulevard quai square via piazza calle chaussee "
                       "chaussée",
    .street_titles = "mgr burg jhr past pres gen kon adm kard wethr dir",
    .street_endings =
        "straat voorhout laan weg plein kade gracht singel dijk pad dreef hof markt steeg plantsoen park "
        "boulevard allee baan lei kaai vest wal poort brug haven veld akker esplanade promenade haag burg "
        "werf sluis dam vaart tuin hoek wegel stede broek meent brink donk str straatje steegje pleintje "
        "poortje laantje weggetje dijkje hofje paadje slop zijl kreek zijde einde kolk",
    .event_endings =
        "tweedaagse driedaagse colleges debatten sessies festivals workshops rede wandeling lezing lezingen "
        "bijeenkomsten avonden middagen concert evenement cursussen dag middag avond ochtend congres "
        "bijeenkomst sessie cursus café borrel debat college conferentie symposium vergadering festival "
        "uitreiking webinar ontbijt lunch training workshop tocht quiz viering voorstelling expositie "
        "toernooi marathon proeverij herdenking rondleiding"
        " excursie tentoonstelling receptie beurs kermis feest veiling vertoning intocht"
        " samenkomst maaltijd reünie brunch diner barbecue vesper retraite sponsorloop",
    .several_endings = "lezingen bijeenkomsten avonden middagen ochtenden cursussen lessen colleges debatten "
                       "sessies workshops concerten festivals vergaderingen wandelingen reeks cyclus",
    .folk_endings = "ers aars isten sters genoten leden ianen anten cursisten docenten",
    .venue_endings = "café cafe huis kantoor kerk gebouw centrum school theater museum klooster kasteel "
                     "kapel bibliotheek hotel paleis schouwburg boerderij fabriek molen restaurant",
    .room_endings = "zaal kamer lokaal foyer auditorium lobby",
    .function_endings =
        "maker kundige kenner deskundige restaurator formateur onderzoeker leider begeleider adviseur "
        "directeur voorzitter docent leraar hoogleraar meester archivaris wetenschapper ontwerper schrijver "
        "redacteur journalist historicus bioloog archeoloog coördinator secretaris bestuurder regisseur "
        "componist coach trainer verteller beheerder opleider medewerker consulent jurist econoom "
        "kunstenaar kunstenares schrijfster onderzoekster leidster begeleidster ondernemer verslaggever "
        "presentator ambtenaar arts gids loog loge verpleegkundige therapeut pedagoog strateeg analist "
        "consultant manager specialist expert",
    .menu_words =
        " home nieuws actueel agenda contact over publicaties cursussen vacatures projecten thema downloads "
        "links english menu zoeken zoek inloggen lid word webshop winkel tentoonstellingen activiteiten "
        "inwoner ondernemer bestuur organisatie archief leden producten diensten onderwijs onderzoek "
        "kalender media pers bibliotheek bezoek plan werken doneer steun advies vorming jaarverslag "
        "collectie nieuwsbrief facebook twitter linkedin instagram youtube privacy disclaimer cookies "
        "sitemap toegankelijkheid proclaimer ",
    .verb_endings = "t en",
    .organisation_endings =
        "bureau waterschap heemraadschap beraad commissie comité platform ministerie bedrijf raad "
        "vereniging universiteit stichting corporatie school genootschap netwerk fonds instituut bond "
        "bibliotheek museum organisatie coöperatie federatie collectief kring club werkgroep toneelgroep "
        "theatergroep natuurgroep milieugroep wandelgroep dorpsgroep bewonersgroep actiegroep verbond koepel "
        "initiatiefgroep vrienden ensemble kwintet orkest archief omroep gilde koor afdeling polderpartij "
        "volkspartij ouderenpartij burgerpartij dorpspartij stadspartij",
    .common = "de het een en van in op te dat die is voor met zijn aan niet om door over ook bij naar uit "
              "tot wordt deze uur zal kunt bent worden hebben onze wij ons dit of als meer januari februari "
              "maart mei augustus oktober maandag dinsdag woensdag vrijdag zaterdag zondag inloop welkom "
              "datum tijd locatie",
    .service_numbers = "0800|0900",
    .municipal_number = 14,
    .region = "NL",
};
