/* Dutch words for who organises and takes part and on what terms: rows only. */
#include "language/rows.h"

/* clang-format off */
const struct word terms_nl[] = {
    {"aanmeldingen, inschrijvingen, reserveringen", SENSE_PEOPLE, PEOPLE_BOOKINGS},
    {"leden, studenten, raadsleden, cursisten, inwoners, kinderen, jongeren, volwassenen, vrijwilligers, "
     "leerlingen, scholieren, senioren, ouderen, professionals", SENSE_PEOPLE, PEOPLE_KIND},
    {"lid, niet-leden, niet leden, niet-lid, donateurs, donateur, niet-donateurs, vrienden, begunstigers, "
     "abonnees, introducé, introducés, introducee, introducees, student, studentleden, studentlid, promovendi, "
     "gepensioneerden, 65+, 65-plussers, werkenden, werkzoekenden, werklozen, particulieren, bedrijven, "
     "gemeenten, overheden, ambtenaren, mandatarissen, anderen, overigen, overige deelnemers, "
     "overige belangstellenden, bibliotheekleden, bibliotheeklid, pashouders, kaarthouders, uitpas, cjp, "
     "kansentarief, gezinnen, aio's, aios, geen lid, niet lid, bibleden, vrijwilliger, deelnemers van, "
     "tweede deelnemer, tweede collega, extra deelnemer, regulier, reguliere, regulier tarief, regulier ticket, "
     "standaard, standaardtarief, vol tarief, volle tarief, normaal tarief, gereduceerd, gereduceerd tarief, "
     "beide dagen, één dag, hele dag, halve dag, per sessie, per avond, per keer, per lezing, "
     "per bijeenkomst, per les, losse lezing, losse avond, losse les, hele reeks, hele serie, passe-partout, "
     "aan de deur, aan de kassa, aan de zaal, aan de kerk, in de voorverkoop, voorverkoop, vvk, ter plaatse, "
     "met overnachting, zonder overnachting, met diner, zonder diner, zonder lunch, add, kassa, sociaal tarief, "
     "solidariteitstarief, steuntarief, minima, medewerkers, werknemers, zelfstandigen, zzp'ers, nieuwe leden, "
     "twee dagen, drie dagen, 1 dag, 2 dagen, beide avonden, alle dagen, losse dag, dagkaart, weekendkaart", SENSE_RATE, 0},
    {"omwonenden, ondernemers, griffiers, bestuurders, wethouders, burgemeesters, beleidsmedewerkers, juristen, "
     "docenten, leraren, leerkrachten, onderzoekers, ouders, huurders, mantelzorgers, boeren, agrariërs, artsen, "
     "huisartsen, verpleegkundigen, archivarissen, bibliothecarissen, commissieleden, statenleden, winkeliers, "
     "starters, beginners, gevorderden, deelnemende gemeenten, verenigingen, organisaties, instellingen, "
     "besturen, bestuursleden, schepenen, ontwerpers, architecten, adviseurs, managers, projectleiders, "
     "toezichthouders", SENSE_FOLK, 0},
    {"bedoeld voor, bestemd voor, speciaal voor, uitsluitend voor, alleen voor, alleen toegankelijk voor, "
     "uitsluitend toegankelijk voor, enkel voor, in de eerste plaats voor, vooral bedoeld voor, "
     "met name bedoeld voor", SENSE_MEANT_FOR, 0},
    {"richt zich op, richt zich tot, richten zich op, richten we ons op, richten we ons tot, gericht op, "
     "gericht aan, is voor, zijn voor, interessant voor, geschikt voor, open voor, toegankelijk voor, "
     "staat open voor, is er voor", SENSE_MEANT_FOR, 1},
    {"voor", SENSE_NAME_JOINT, 1},
    {"vrij toegang, hebben vrij toegang, hebben gratis toegang, hebben vrije toegang, krijgen gratis toegang, "
     "gratis toegankelijk, vrij te bezoeken, de toegang is vrij, vrij entree, vrije entree, vrije inloop, "
     "entree vrij, entree is vrij, toegang gratis, betalen niets, betaalt niets, betaalt u niets, betaal je niets, hoeft niets te betalen, "
     "hoeven niets te betalen", SENSE_FREE, 0},
    {"kaarten, kaart, kaartje, kaartjes, entreeprijs, bent u erbij, ben je erbij", SENSE_COST, 0},
    {"inleverdatum, uiterste inleverdatum, uiterlijke inleverdatum, deadline inzendingen, deadline voor inzendingen, deadline abstracts, "
     "deadline voor abstracts, deadline kopij, deadline agendapunten, deadline moties, deadline amendementen, deadline stukken, "
     "deadline voorstellen, deadline indienen, verzending stukken, verzending agenda, verzenden stukken, verzending van de stukken, "
     "terinzagelegging, ontwerp ter inzage, plan ter inzage, ontwerpplan ter inzage, ontwerpbesluit ter inzage, "
     "besluitvorming, besluit, collegebesluit, raadsbesluit, besluit college, besluit raad, besluit gemeenteraad, vaststelling, "
     "definitieve vaststelling, gunning, voorlopige gunning, start bouw, start van de bouw, start werkzaamheden, start uitvoering, "
     "start ontwerp, start inspraak, start onderzoek, schetsontwerp, voorlopig ontwerp, definitief ontwerp, oplevering, "
     "uitslag, bekendmaking uitslag, bekendmaking selectie, bekendmaking programma, programma bekend, publicatie programma, "
     "presentaties beschikbaar, presentaties online, verslag beschikbaar, verslag online, "
     "deadline krant, deadline dorpskrant, deadline wijkkrant, deadline buurtkrant, deadline clubblad, deadline nieuwsbrief, "
     "deadline voor kopij, deadline voor de nieuwsbrief, kopij inleveren, inleveren kopij, inleveren van kopij, kopijdatum, "
     "uiterste datum kopij, sluiting kopij, sluitingsdatum kopij, kopijsluiting, "
     "inzenddatum, uiterste inzenddatum, inzendtermijn, sluiting inzending, sluiting inzendingen, einde inzendtermijn, "
     "bericht van aanvaarding, bericht van acceptatie, bericht over acceptatie, bericht aan indieners, bericht aan inzenders, bekendmaking winnaars, bekendmaking winnaar, "
     "reservedatum, uitwijkdatum, reservedag, verzenddatum, publicatie, publicatiedatum, geldig tot, "
     "uiterste betaaldatum, betaaldatum, betaling uiterlijk, einde vroegboekkorting", SENSE_MILESTONE, 0},
    {"vroegboekkorting, vroegboekkortingen, vroege-vogelkorting", SENSE_EARLY, 1},
    {"per nacht, per overnachting, per jaar, niet inbegrepen, niet inclusief, contributie, lidmaatschap, "
     "op eigen kosten, voor eigen rekening, zelf te betalen, zelf betalen, niet bij de prijs inbegrepen, "
     "reken je zelf af, rekent u zelf af, per meter, per uur, per kilometer, per maand, per stuk, per fles, "
     "per glas", SENSE_EXTRA, 0},
    {"posters, kramen, standplaatsen, boek, boekje, bundel, catalogus, jubileumboek, gedenkboek, fotoboek, kaartenset, dvd, cd, tijdschrift, "
     "wifi, parkeergelegenheid, parkeerplaats, parkeerruimte, parkeren, parkeerkaart, parkeertarief, parkeerticket, reisbeurs, reiskosten, prijzengeld, hoofdprijs, loten, lootjes, lootje, verloting, loterij, opgehaald, opgebracht, ingezameld, "
     "opbrengst, een bedrag van, dagprijs, kwartaalblad, maandblad, ledenblad, magazine, proefnummer, consumptie, "
     "consumpties, consumptiemunten, lunchpakket, syllabus, congresdiner, galadiner, lustrumdiner, feestdiner, "
     "walking dinner, lopend buffet, barbecue, maaltijd, avondmaaltijd, viergangendiner, driegangendiner, "
     "restaurant, boete, bibliotheekpas, jaarabonnement, borg, borgsom, waarborg, waarborgsom, statiegeld", SENSE_THING, 0},
    {"de muziek, muzikale omlijsting, muzikaal intermezzo, muzikale intermezzo, intermezzo, catering, versnaperingen, rapport, onderzoek, handreiking, "
     "website, adviesrapport, nieuwe site, jaarverslag", SENSE_THING, 1},
    {"te koop, te kopen, online verkrijgbaar, online te bestellen, te bestellen, kaartverkoop, kaartjes kopen, kaarten kopen, boekverkoop, verkrijgbaar voor, voor de verkoopprijs", SENSE_SALE, 0},
    {"aanmeldpagina, aanmeldformulier, aanmeldingsformulier, inschrijfformulier, inschrijvingsformulier, "
     "aanmeldlink, aanmeldmodule, inschrijflink, inschrijfpagina, reserveringsformulier, reserveringssysteem, "
     "registratieformulier, registratielink, bestellen via, bestellen kan, bestellen per mail, bestellen per e-mail, kaarten bestellen, kaarten bestelt, te bestellen bij, te bestellen via, te reserveren bij, te reserveren via, "
     "kaarten reserveren, bestelt u, bestel je, toegangskaarten, toegangskaart, "
     "melden via, even melden, vooraf melden, zich melden bij, een mail te sturen, een e-mail te sturen, "
     "een bericht te sturen, u kunt u aanmelden, wilt u komen, wil je komen, erbij zijn, wilt u deelnemen, "
     "wil je deelnemen, wilt u meedoen, wil je meedoen, wilt u de lezing bijwonen, wilt u aanwezig zijn, "
     "wil je aanwezig zijn, komt u ook, kom je ook, doe je mee, doet u mee, wil je erbij zijn, wilt u erbij zijn, "
     "schrijft je in, schrijft u in, schrijft zich in, "
     "een plaats reserveren, plaatsen reserveren, je plek reserveren, uw komst, je komst", SENSE_REGISTER, 0},
    {"r.s.v.p., r.s.v.p", SENSE_REGISTER, 0},
    {"we horen graag, wij horen graag, horen we graag, horen wij graag, we vernemen graag, wij vernemen graag, vernemen we graag, vernemen wij graag", SENSE_REGISTER, 3},
    {"meld u, meld je, meldt u, meldt je, melden zich, schrijven zich, schrijft zich", SENSE_REGISTER, 1},
    {"dat kan, dit kan, dat kunt u, dat kun je, dat doet u, dat doe je, dit kunt u, dit kun je, dit doet u, "
     "dit doe je, doe dat, doe dit", SENSE_TAKES_UP, 0},
    {"vragen kunt u tot, vragen kun je tot, vragen kunt u vooraf, vragen kun je vooraf, dieetwensen graag, dieetwensen kunt, dieetwensen kun, dieetwensen geeft, dieetwensen geef, dieetwensen doorgeven, "
     "indienen, in te dienen, ingediend, inzenden, in te zenden, inzending, inzendingen, ter inzage, ter visie, in te zien, "
     "zienswijze, zienswijzen, reageren, uw mening, inspraakreactie, inspraakreacties, consultatie, te bezichtigen, vergunning aanvragen, een aanvraag indienen, aanvraag indienen, aanvragen indienen, aanvraag doen, worden aangevraagd", SENSE_SUBMIT, 0},
    {"aanmelden kan vanaf, inschrijven kan vanaf, kaarten zijn vanaf, kaarten verkrijgbaar vanaf, "
     "aanmelding start, aanmelden start, inschrijvingen starten, inschrijvingen gaan open, "
     "inschrijving gaat open, aanmelding gaat open, inschrijving is geopend vanaf, voorverkoop start, "
     "ticketverkoop start, kaartverkoop begint, ticketverkoop begint, de verkoop start, opening inschrijving, opening inschrijvingen, opening van de inschrijving, start voorverkoop, opening registratie, inschrijving vanaf", SENSE_OPENS, 0},
    {"uiterste inschrijfdatum, uiterste aanmelddatum, uiterlijke inschrijfdatum, uiterlijke aanmelddatum, "
     "uiterste datum, sluitingsdatum, inschrijfdeadline, aanmelddeadline, laatste inschrijfdag, laatste dag om, "
     "aanmelding sluit, aanmelden sluit, aanmeldingen sluiten, inschrijftermijn sluit, inschrijfperiode sluit, "
     "inschrijfperiode loopt tot, kaartverkoop sluit, inschrijving loopt, aanmeldtermijn loopt, inschrijftermijn loopt, "
     "aanmeldperiode loopt, inschrijfperiode loopt, aanmelding loopt, inschrijvingen lopen", SENSE_CLOSES, 0},
    {"sluit, sluiten, deadline, uiterste termijn", SENSE_CLOSES, 1},
    {"de dag zelf, dag zelf, de dag van de bijeenkomst, de dag van de lezing, de dag van het evenement, de dag van de activiteit, "
     "de dag van het concert, de dag van de cursus, de ochtend zelf, de avond zelf", SENSE_SAME_DAY, 1},
    {"aanmeldtermijn, inschrijftermijn, aanmeldperiode, inschrijfperiode, aanmeldingen worden, inschrijvingen worden, reserveringen worden, "
     "aanmeldingen kunnen, inschrijvingen kunnen, aanmeldingen moeten, inschrijvingen moeten, graag een berichtje, graag een bericht, graag een mailtje, weten of u komt, weten of je komt, "
     "weten of jullie komen, weten of u aanwezig, weten of je aanwezig, weten of u erbij, weten of je erbij, weten of u deelneemt, "
     "weten of je meedoet, weten of u meedoet, weten dat u komt, weten dat je komt, weten als u komt, weten als je komt, uw aanwezigheid, "
     "je aanwezigheid, jouw aanwezigheid, jullie aanwezigheid", SENSE_REGISTER, 0},
    {"aanmeldtermijn is verlopen, inschrijftermijn is verlopen, aanmeldtermijn is gesloten, "
     "inschrijftermijn is gesloten, aanmeldingstermijn is verstreken, aanmeldperiode is gesloten, "
     "inschrijfperiode is gesloten, inschrijfperiode is voorbij, niet meer mogelijk om u aan te melden, "
     "niet meer mogelijk je aan te melden, niet meer mogelijk om je aan te melden, "
     "niet meer mogelijk in te schrijven, kunt u zich niet meer aanmelden, kun je je niet meer aanmelden, "
     "kan niet meer worden ingeschreven", SENSE_CLOSED, 0},
    {"alle plaatsen zijn, alle plekken zijn, alle kaarten zijn, geen plekken meer, geen plek meer, "
     "geen kaarten meer, geen tickets meer, zijn uitverkocht, is uitverkocht, is volzet, is volgeboekt, "
     "zijn volgeboekt, volledig volgeboekt, maximaal aantal deelnemers is bereikt, "
     "maximum aantal aanmeldingen is bereikt, aantal inschrijvingen is bereikt, maximumaantal is bereikt, "
     "deelnemers is bereikt, aanmeldingen is bereikt, plaatsen is bereikt, personen is bereikt", SENSE_FULL, 0},
    {"verplicht, noodzakelijk, vereist, een vereiste, verplichte", SENSE_REQUIRED, 1},
    {"nodig, gewenst is wel", SENSE_REQUIRED, 2},
    {"zonder reservering, zonder inschrijving, zonder aan te melden, zonder vooraf aan te melden, "
     "vrij binnenlopen, gewoon binnenlopen, kom gewoon langs", SENSE_NOT_REQUIRED, 0},
    {"niet verplicht, niet noodzakelijk, niet vereist, niet nodig, niet per se nodig, hoeft niet, hoeven niet, "
     "hoef je niet, hoeft u niet, hoeft dus niet, hoeft u zich niet, hoef je je niet, hoeft zich niet, "
     "hoeven zich niet, hoef je je hiervoor niet, hoeft u zich hiervoor niet", SENSE_NOT_REQUIRED, 1},
    {"afwezig blijft, zonder te verwittigen, zonder verwittiging, niet komt opdagen, niet op komt dagen, "
     "niet opdaagt, niet opdagen, wegblijft, wegblijven, zonder annulering, zonder af te zeggen, "
     "zonder zich af te melden", SENSE_FEE, 0},
    {"maximumaantal van, maximum aantal van, beperkt plaats, beperkte plaats, beperkt tot de eerste, groep bestaat uit, een limiet van, limiet van, capaciteit van, deelname is mogelijk voor, houden het bij, houden we het bij, passen, passen maximaal, kunnen maximaal, zaal biedt, "
     "met hooguit", SENSE_AT_MOST, 0},
    {"zich aangemeld, zich opgegeven, zich ingeschreven, zich al ingeschreven, zich al aangemeld, "
     "zich al opgegeven, aangemeld hebben, hebben gereserveerd, al gereserveerd, al bezet, zijn bezet, "
     "zijn al vergeven, al vergeven, al verkocht, al ingenomen, reeds bezet", SENSE_BOOKED, 0},
    {"hebben zich al, hebben zich reeds, hebben zich inmiddels, hebben zich er al, zijn er al, er zijn al, "
     "zijn inmiddels, hebben al, komen er al, er zijn nu al, zijn nu al, er zijn intussen, er zijn nu, hebben zich nu al, er zijn op dit moment al", SENSE_BOOKED, 1},
    {"nog, nog maar, nog slechts, nog enkele", SENSE_LEFT, 0},
    {"waren, was, waren er, was er", SENSE_PAST, 1},
    {"zodra, bij het bereiken van, of wanneer", SENSE_IF, 0},
    {"verordening van, participatieverordening van, besluit van, raadsbesluit van, collegebesluit van, nota van, notitie van, brief van, "
     "rapport van, wet van, statuten van, convenant van, akkoord van, uitspraak van, vonnis van", SENSE_PUBLISHED, 0},
    {"zoekt leden, zoekt vrijwilligers, zoeken vrijwilligers, zoekt nieuwe, zoeken nieuwe, zoekt meedenkers, zoeken meedenkers, "
     "zoekt bestuursleden, zoeken bestuursleden, zoekt versterking, zoeken versterking, zoekt inwoners", SENSE_TENDER, 0},
    {"doorgaans, gewoonlijk, meestal, normaal gesproken, normaliter, ma-vr, ma t/m vr, ma-do, ma t/m do, maandag t/m vrijdag, maandag-vrijdag, aan de balie", SENSE_OFFICE, 0},
    {"bij slecht weer, bij regen, bij storm, bij hitte, bij onvoldoende deelname, bij te weinig", SENSE_IF, 0},
    {"opgeschoven, schuift op, doorgeschoven, doorgeschoven naar, opgeschoven naar", SENSE_MOVED, 0},
    {"niet gehouden, niet doorgegaan, niet kunnen doorgaan, niet kon doorgaan, niet doorging", SENSE_PLANNED, 0},
    {"voorwaarden, algemene voorwaarden, cursusvoorwaarden, deelnamevoorwaarden, inschrijfvoorwaarden, huisregels, huishoudelijk reglement, reglement, "
     "statuten, veelgestelde vragen, inschrijvingsmodaliteiten, examenreglement, retributiereglement, huurreglement, gebruikersreglement, "
     "subsidiereglement, vakantierooster, vakantieregeling, schoolvakanties, privacyverklaring, spelregels, zaalverhuur", SENSE_RULES, 0},
    {"notulen, besluitenlijst, raadsvoorstel, collegevoorstel, beslisnota, raadsinformatiebrief, jaaroverzicht, afvalkalender, afvalwijzer, inzamelkalender, ophaalkalender, ophaaldagen, collecterooster, jaarrekening, handleiding, gebruiksaanwijzing, stappenplan, rooster oud papier, ophaalrooster, ophaalschema, inzamelrooster", SENSE_RULES, 1}, {"oud papier, in memoriam", SENSE_RULES, 3},
    {"hoe werkt, hoe verloopt, hoe gaat het, wat doet, wat doen, wat is een, wat zijn, hoe vraag je, hoe vraagt u, hoe meldt u, hoe meld je", SENSE_RULES, 2},
    {"verwachting, verwachten, verwacht, rekenen op", SENSE_EXPECTED, 0},
    {"vertrekken we, we vertrekken", SENSE_HELD, 0}, {"verzamelen, verzamelen we, we verzamelen", SENSE_HELD, 7},
    {"tegenkandidaten, kandidaten kunnen, kandidaat stellen, kandidaat te stellen, kandidaatstelling, kandidaatstellingen, "
     "wie wil helpen, wie mee wil helpen, wil je helpen, wilt u helpen, wil jij helpen, wil je meehelpen, wilt u meehelpen, "
     "helpers kunnen, vrijwilligers kunnen, als vrijwilliger, kraam huren, kramen huren, een kraam, een kraampje, standplaats, "
     "standhouders, kinderopvang nodig, vervoer nodig, opvang nodig, posters kunnen, een poster, het nieuwe schooljaar, volgend schooljaar, het nieuwe cursusjaar, "
     "aanmelden voor de lunch, inschrijven voor de lunch, opgeven voor de lunch, aanmelden voor het diner, inschrijven voor het diner, "
     "opgeven voor de maaltijd, aanmelden voor de maaltijd, opgeven voor het diner", SENSE_SUBMIT, 1},
    {"maar, doch, hoewel", SENSE_BUT, 0},
    {"uw vraag, je vraag, vraag liefst, stel je vraag, een mail met vragen, bellen met, bel met, mailen naar, "
     "contact op met, contact met, terecht bij, bel naar, mail of bel, bel of mail", SENSE_CONTACT, 0},
    {"van:, aan:, from:, to:, cc:, bcc:, reply-to:, antwoord aan:, deze lijst, mailinglist, mailinglijst, "
     "nieuwsbrief, nieuwsbrieven, deze e-mail, deze mail, noreply, no-reply, insturen, in te sturen, aanleveren, "
     "aan te leveren, kopij, belastinghulp, "
     "uw voorstel naar, je voorstel naar, voorstellen naar, abstracts, abstract, administratie geopend, administratie is geopend, kantoor geopend, balie geopend, "
     "receptie geopend, taxi bestellen", SENSE_MAILING, 0},
    {"met vriendelijke groet, met vriendelijke groeten, vriendelijke groet, hartelijke groet, hartelijke groeten, "
     "met hartelijke groet, met hartelijke groeten, namens het bestuur, groeten, groetjes, mvg, hoogachtend", SENSE_REGARDS, 0},
    {"getiteld, met als titel, met de titel, onder de titel, genaamd, geheten, onder de naam, met als naam, met als thema, met als onderwerp, "
     "met het thema, met het onderwerp, het thema is, het onderwerp is, is het thema, is het onderwerp", SENSE_NAMING, 0},
    {"ik, mij", SENSE_PRONOUN, 3}, {"we, wij", SENSE_PRONOUN, 4}, {"u, je, jij, jullie", SENSE_PRONOUN, 5},
    {"tocht, quiz, viering, expositie, toernooi, proeverij, rommelmarkt, kerstmarkt, boekenmarkt, jaarmarkt, braderie, bingo, optreden, "
     "opendeur, openhuis, open huis, demonstratie, kinderdisco, buurtfeest, zomerfeest, opruimdag", SENSE_EVENT, 0},
    {"samenkomst, kerkdienst, gebedsdienst, kerstnachtdienst, kerstdienst, paasdienst, dankdienst, zangdienst, jeugddienst, gezinsdienst, "
     "startdienst, doopdienst, gezinsviering, startzondag, wake, kerstwake, vesper, samenzang, kerstzang, sing-in, retraite, pelgrimage, bedevaart, "
     "wintermarkt, voorjaarsmarkt, najaarsmarkt, lentemarkt, zomermarkt, paasmarkt, streekmarkt, vlooienmarkt, banenmarkt, informatiemarkt, "
     "vrijwilligersmarkt, plantjesmarkt, kledingbeurs, ruilbeurs, vakbeurs, boekenbeurs, speelgoedbeurs, banenbeurs, plantenruil, boekenruil, "
     "kledingruil, stekjesruil, busreis, dagreis, museumbezoek, bedrijfsbezoek, proefles, gastles, modeshow, talkshow, klaverjasdrive, bridgedrive, "
     "reünie, brunch, bbq, straatfeest, sponsorloop, nieuwjaarsduik, vogeltelling, speeddate, onthulling, manifestatie, zomerkamp, jeugdkamp, ponykamp, kerstkamp, herfstkamp, weekendkamp, "
     "dialoogtafel, gesprekstafel, repetitie", SENSE_EVENT, 0},
    {"gesprekskring, gesprekskringen, zitting, voordracht, voordrachten, lustrumdagen", SENSE_EVENT, 0},
    {"wil, willen, zal, zullen, zou, zouden, gaat, gaan, hoopt, hopen, mag, mogen", SENSE_AUXILIARY, 0},
    {"organisatie ligt bij, organisatie is bij, organisatie berust bij, organisatie ligt in handen van, organisatie in handen van, "
     "organisatie is in handen van, op touw gezet door, opgezet door, ingericht door, opgezet vanuit, belegd door, "
     "gehost door, initiatief van de, initiatief van het, gezamenlijk initiatief van, gezamenlijke organisatie van, "
     "uitgaande van, onder de vlag van, onder de hoede van, op initiatief van, een activiteit van, een evenement van, "
     "samenwerkingsverband tussen, samenwerkingsverband van, een samenwerking tussen, in een samenwerking tussen, een samenwerking van", SENSE_ORGANIZE, 1},
    {"samenwerking tussen", SENSE_ORGANIZE, 5},
    {"de organisatie in handen, de organisatie op zich, tekent voor de organisatie, tekenen voor de organisatie, "
     "staat in voor de organisatie, staan in voor de organisatie, zorgt voor de organisatie, zorgen voor de organisatie, "
     "verzorgt de organisatie, verzorgen de organisatie, heeft de organisatie in handen, hebben de organisatie in handen, "
     "neemt de organisatie op zich, nemen de organisatie op zich, heeft de organisatie, hebben de organisatie, is gastheer, is de gastheer, zijn gastheer, is gastvrouw, slaan de handen ineen, bundelen de krachten, "
     "heet u van harte welkom, heten u van harte welkom, heet je van harte welkom, heten je van harte welkom, heet iedereen van harte welkom, heten iedereen van harte welkom, "
     "heet u welkom, heten u welkom, heet je welkom, heten je welkom, heet iedereen welkom, heten iedereen welkom", SENSE_ORGANIZE, 2},
    {"georganiseerd, georganiseerde, opgezet, ingericht, aangeboden, belegd, op touw gezet", SENSE_ORGANIZE, 3},
    {"organisator, organisatoren, gastheer, gastvrouw, initiatiefnemer, initiatiefnemers", SENSE_ORGANIZE, 4},
    {"georganiseerd door en voor leden van, voor en door leden van, door en voor leden van, samen georganiseerd met, in samenwerking georganiseerd met, komt tot stand in samenwerking met, kwam tot stand in samenwerking met, tot stand gekomen in samenwerking met, slaat de handen ineen met, slaan de handen ineen met, medeorganisator is", SENSE_ORGANIZE, 1},
    {"onze, ons", SENSE_ARTICLE, 1},
    {"zet, zetten, doet, doen, laat, laten", SENSE_AUXILIARY, 0},
    {"activiteitenkalender, jaarprogramma, activiteitenprogramma, jaarkalender, activiteitenagenda", SENSE_CALENDAR, 0},
    {"verwelkomt, verwelkomen, is blij dat, zijn blij dat, is verheugd, zijn verheugd, brengt, brengen, zet op touw, zetten op touw, richt in, richten in, komt met, komen met", SENSE_ORGANIZE, 0},
    {"namens, namens het bestuur van, het bestuur van, bestuur van, wij van, wij als, alle leden van, voor leden van", SENSE_HOST, 0},
    {"uitnodiging van, een uitnodiging van, van en door, gezamenlijke activiteit van, activiteit van, gezamenlijke avond van, winterprogramma van, zomerprogramma van, jaarprogramma van, voorjaarsprogramma van, "
     "najaarsprogramma van, lezingenprogramma van, activiteitenprogramma van, seizoensprogramma van", SENSE_HOST, 1},
    {"door", SENSE_BY, 1},
    {"burgemeester en wethouders, college van burgemeester en wethouders, college van b&w, college van bestuur, college van decanen, college van gedeputeerde staten, gedeputeerde staten, "
     "provinciale staten, pabo, griffie, bisdom, parochie, dekenaat, buurtcomité, dorpsraad, wijkraad, kring, gilde, club, staatsbosbeheer, natuurmonumenten, "
     "oudheidkamer, vogelwacht, natuurwacht, natuurpunt, ivn, knnv, humanitas, zonnebloem, vrouwen van nu, kbo, pcob, "
     "okra, femma, markant, neos, samana, vormingplus, vtbkultuur, voedselbank, vluchtelingenwerk, milieudefensie, "
     "protestantse gemeente, hervormde gemeente, gereformeerde gemeente, gereformeerde kerk, doopsgezinde gemeente, remonstrantse gemeente, "
     "joodse gemeente, lutherse gemeente, evangelische gemeente, katholieke parochie, "
     "natuurvrienden, natuur en milieu, rode kruis, rotary, lions, vogelbescherming, landschapsbeheer", SENSE_ORGANISATION, 0},
    {"provincies, waterschappen, stichtingen, bibliotheken, musea, scholen, kerken, "
     "parochies, universiteiten, hogescholen, archieven, vriendenkringen, afdelingen", SENSE_ORGANISATION, 3},
    {"nodigt, nodigen", SENSE_ORGANIZE, 2},
    {"deelname op afstand, op afstand deelnemen, op afstand volgen, op afstand te volgen, op afstand meedoen, "
     "op afstand bijwonen, op afstand bij te wonen, op afstand meekijken, deelnemen op afstand, "
     "volgen op afstand, volg op afstand, live mee, live meekijken, meekijken via, kijk live, live uitgezonden, "
     "live-uitzending, live te bekijken, live te zien, zoomlink, zoom-link, teamslink, teams-link, deelnamelink, "
     "online deelnemen, online deel te nemen, online deelname, zowel fysiek als online, fysiek of online, "
     "fysiek en online, ook via teams, ook via zoom, ook digitaal, ook digitaal bij te wonen, "
     "ook online te volgen, ook te volgen via", SENSE_ONLINE, 1},
    {"digitale, virtuele", SENSE_ONLINE, 2},
    {"meer dan", SENSE_MORE, 0},
    {"dezelfde locatie, dezelfde plaats, dezelfde zaal, dezelfde plek, hetzelfde gebouw, hetzelfde zaaltje, hetzelfde dorpshuis, hetzelfde adres, "
     "zelfde plaats, zelfde locatie, zelfde plek, zelfde zaal, zelfde adres, aldaar", SENSE_SAME_PLACE, 0},
    {"andere, overige", SENSE_OTHERS, 0},
    {"geen les, geen lessen, geen bijeenkomst, geen lezing, geen cursus, geen avond, geen repetitie, geen training, geen vergadering, "
     "geen activiteit, geen activiteiten, geen wandeling, geen seminar, geen concert, geen voorstelling, geen inloop, geen college, geen film, geen dienst, geen spreekuur, geen café, is het vakantie, is vakantie, wegens vakantie, "
     "dag dicht, blijft dicht, blijven dicht, dag gesloten, blijft gesloten, blijven gesloten, zijn wij gesloten, zijn we gesloten, zijn we dicht", SENSE_SHUT, 0},
    {"niet, niet meer, niet langer", SENSE_NOT, 0},
    {"nadien, erna", SENSE_CONTINUES, 0},
    {"inclusief, mee-eten inbegrepen, mee-eten is inbegrepen, mee eten inbegrepen, inbegrepen, is inbegrepen, zijn inbegrepen, met inbegrip van", SENSE_INCLUDES, 0},
    {"zonder aanmelding, vooraf aanmelden is niet nodig, je hoeft je niet aan te melden, "
     "u hoeft zich niet aan te melden, geen aanmelding nodig", SENSE_NOT_REQUIRED, 0},
    {"moet zich opgeven, moet zich wel opgeven, verplicht aan te melden", SENSE_REQUIRED, 0},
    {"inschrijving is gesloten, inschrijving gesloten, inschrijvingen zijn gesloten, niet meer inschrijven, "
     "niet meer aanmelden, aanmelding is gesloten, aanmelden is niet meer mogelijk, aanmelding gesloten, "
     "inschrijven is niet meer mogelijk, aanmelden niet meer mogelijk, inschrijving gestopt, "
     "inschrijftermijn is verstreken, aanmelden kan niet meer, inschrijven kan niet meer, niet meer opgeven, "
     "registratie gesloten, registratie is gesloten, aanmeldtermijn is verstreken, inschrijven niet meer mogelijk, "
     "aanmelding niet meer mogelijk, aanmeldingen zijn gesloten, inschrijving is niet meer mogelijk, "
     "aanmelding is niet meer mogelijk, inschrijvingen gesloten, inschrijving is helaas gesloten, "
     "inschrijving is inmiddels gesloten, aanmelding is inmiddels gesloten, opgeven kan niet meer", SENSE_CLOSED, 0},
    {"gratis, kosteloos, kosteloze, kost niets, kost u niets, kost je niets, vrije toegang, toegang vrij, "
     "toegang is vrij, vrij toegankelijk, zonder kosten, geen kosten verbonden, geen kosten aan verbonden, "
     "geen deelnamekosten, geen kosten, er zijn geen kosten, geen entreeprijs, geen toegangsprijs, geen entreegeld, geen entree geheven", SENSE_FREE, 0},
    {"volgeboekt, zit vol, is vol, zitten vol, uitverkocht, volzet, vol, volboekt, "
     "maximum aantal deelnemers is bereikt, maximum is bereikt, geen plaatsen meer, geen plaats meer, "
     "plaatsen zijn vergeven, alle plaatsen, overtekend", SENSE_FULL, 0},
    {"wachtlijst, reservelijst", SENSE_WAITLIST, 0},
    {"maximaal, max, max., maximum, hoogstens, ten hoogste, niet meer dan, tot maximaal, maximum aantal, "
     "tot een maximum van, maximum van, hooguit, er mogen, mogen er, er kunnen, kunnen er, er passen, passen er, "
     "sessie kunnen, bijeenkomst kunnen, keer kunnen, avond kunnen, groep kunnen, we ontvangen maximaal, is er plaats voor, zijn er plaatsen voor, telt er hooguit, de zaal telt, zaal telt, aula telt, kerk telt, theater telt, auditorium telt, beperkt tot, slechts, plaats voor, ruimte voor, plek voor", SENSE_AT_MOST, 0},
    {"kosten, kostprijs, prijs, betaalt, betalen, bedragen, bedraagt, tarief, deelnamekosten, deelnemersbijdrage, deelnamebijdrage, cursusprijs, cursusgeld, lesgeld, deelnamegeld, entreegeld, inkom, toegangsprijs, kost, entree, "
     "toegang, bijdrage, inschrijfgeld, p.p., per persoon, per deelnemer, deelnameprijs, exclusief", SENSE_COST, 0},
    {"vroegboek, vroegboektarief, early bird, early-bird, vroegboekprijs", SENSE_EARLY, 0},
    {"korting, extra, optioneel, facultatief, desgewenst, mee-eten, meeëten, mee eten, mee te eten", SENSE_EXTRA, 0},
    {"afzeggen, afzegt, zeg af, zegt af, afzegging, kosteloos annuleren, kosteloos afmelden, uitschrijven, uitschrijving", SENSE_UNREGISTER, 0},
    {"maximale capaciteit is, maximale toegelaten capaciteit is, toegelaten capaciteit is, biedt plaats aan, biedt ruimte aan, het maximum is, maximum is, ingericht voor, niet groter dan, kan maximaal, bestaat uit maximaal", SENSE_AT_MOST, 0},
    {"beschikbaar, te vergeven", SENSE_AVAILABLE, 0}, {"zoekt een nieuwe, zoeken een nieuwe, zoekt nog een, zoeken nog een, zoekt een, op zoek naar een, "
     "vrijwilligers gezocht, lid worden, word lid, word ook lid, vriend worden, word vriend, word ook vriend, donateur worden, word donateur, vrijwilliger worden, word vrijwilliger, "
     "zelf spreken, een keer spreken, voor deze mailing, voor deze nieuwsbrief, adverteren, adres wijzigen, webmaster, webbeheer, webredactie, klachten, foto:, foto's:, fotografie:, fotograaf:", SENSE_SOUGHT, 0}, {"parking gratis, parking is gratis, uw auto, je auto, auto's, parkeer, parkeert, u parkeert, kunt u parkeren, kun je parkeren, parkeren kan, parkeren kunt u, kan geparkeerd, geparkeerd, bushalte, halte, uitstappen, afslag, fietsenstalling, uw fiets, je fiets, fietsen kunt u, de fietsen, uw wagen, je wagen", SENSE_TRAVEL, 0}, {"winnaar, winnaars, genomineerd, genomineerden, laureaat, laureaten, juryvoorzitter, de jury, prijswinnaar, prijswinnaars", SENSE_AWARD, 0}, {"vergeven, bezet, weg", SENSE_TAKEN, 0}, {"dit adres, dat adres, dit mailadres, dit e-mailadres, daar ook, ook daar, daar kunt u ook, daar kun je ook, kunt u daar, kun je daar, hetzelfde nummer, hetzelfde mailadres, hetzelfde e-mailadres, dezelfde mail, datzelfde adres", SENSE_SAME_WIRE, 0}, {"allemaal, allen", SENSE_ALL, 0}, {"hebben zich, heeft zich", SENSE_BOOKED, 2},
    {"gaven zich op, gaven zich al op, meldden zich aan, meldden zich al aan, schreven zich in, zijn aangemeld, zijn ingeschreven", SENSE_BOOKED, 0},
    {"gaan door vanaf, gaan door bij, door vanaf, gaat pas door bij, doorgaat bij", SENSE_AT_LEAST, 0},
    {"geen aanmeldingen meer, geen inschrijvingen meer, aanmelden: gesloten, aanmelding: gesloten, inschrijven: gesloten, inschrijving: gesloten, aanmelden: niet meer mogelijk, inschrijven: niet meer mogelijk, aanmelding: niet meer mogelijk, geen nieuwe aanmeldingen, geen nieuwe inschrijvingen", SENSE_CLOSED, 0},
    {"zitjes, zitplekken", SENSE_PEOPLE, PEOPLE_PLACES},
    {"maximum aantal deelnemers is, maximale aantal deelnemers is, aantal deelnemers is, aantal plaatsen is, aantal beschikbare plaatsen is, "
     "aantal plekken is, aantal beschikbare plekken is, aantal plaatsen bedraagt, aantal zitplaatsen is, aantal stoelen is, "
     "gemaximeerd op, gemaximeerd tot, gelimiteerd tot, vastgesteld op, gemaximaliseerd op, kunnen we kwijt, zaal heeft, stoelen voor, "
     "plaats is voor, ruimte is voor, zaal is voor, kan de zaal, meer dan er in, staan klaar voor, zetten er niet meer neer dan, kwijt, maximale aantal, is beperkt:, excursie kunnen, wandeling kunnen, tocht kunnen, dag kunnen", SENSE_AT_MOST, 0},
    {"per organisatie, per gemeente, per bedrijf, per school, per vereniging, per adres, per huishouden, per gezin, per fractie, "
     "per instelling, per afdeling, per kring, per club, per lid, per stichting, per kerk, per parochie, per bibliotheek, per museum, "
     "per aanmelding, per inschrijving, per reservering, per bestelling, per provincie, per team, per klas, per inzender, per auteur, "
     "van dezelfde organisatie, uit dezelfde organisatie", SENSE_PER_SENDER, 0},
    {"ingenomen, volgelopen, verkocht, gereserveerd", SENSE_TAKEN, 0},
    {"verschuldigd", SENSE_COST, 0},
    {"maximum aantal is bereikt, maximum inmiddels bereikt, inschrijvingen is inmiddels bereikt, inschrijvingen is bereikt, "
     "deelnemers is inmiddels bereikt, aanmeldingen is inmiddels bereikt, plaatsen is inmiddels bereikt, maximum is inmiddels bereikt", SENSE_FULL, 0},
    {"toch niet komen, niet kunt komen, toch niet", SENSE_UNREGISTER, 0},
    {NULL, SENSE_NONE, 0},
};
/* clang-format on */
