/* Dutch: titles, particles and functions of people, rows only. */
#include "language/rows.h"

/* clang-format off */
const struct word people_nl[] = {
    {"prof, professor, dr, drs, mr, ir, ing, em, emeritus, bc, ds, lic, hc, h.c., phil",
     SENSE_TITLE, 0},
    {"de heer, dhr, de heren, mevrouw, mevr, mw, mej, meneer, mijnheer, juffrouw, jhr, jonkheer, jkvr, "
     "jonkvrouw, pater, sir, dame",
     SENSE_TITLE, 1},
    {"ma, m.a., msc, m.sc., mba, mpa, mphil, llm, ll.m., bsc, ba, phd, ph.d., ra, rc, jr, sr, csc, pdeng, "
     "mmc, emdr, mfa, cpc",
     SENSE_TITLE, 2},
    {"van, van de, van het",
     SENSE_PARTICLE, 1},
    {"v.d., v/d, der, den, ter, ten, 't, in 't, op den, op 't, aan den, uit den, van 't, in den, van der, van den, "
     "von der, vanden, vander, vande",
     SENSE_PARTICLE, 2},
    {"de, te, von, zu, zum, zur, al, el, ben, bin, ibn, da, di, del, della, la, le, du, des, dos, do, op "
     "de, aan de, uit de, onder de, von dem, de la, 's, st, sint",
     SENSE_PARTICLE, 0},
    {"namens, bij, vanuit, namens de, verbonden aan",
     SENSE_FROM, 0},
    {"oud, ex, voormalig, voormalige, vroegere", SENSE_FORMER, 0},
    {"engelse, friese, franse, duitse, nederlandse, vlaamse, belgische, italiaanse, spaanse, russische, amerikaanse, europese, "
     "scandinavische, ierse, schotse, latijnse, groningse, zeeuwse, brabantse, limburgse, twentse, griekse, turkse, poolse", SENSE_NATION, 0},
    {"over, inzake, getiteld, rondom",
     SENSE_TOPIC, 0},
    {"toont, tonen, reikt, laat zien, laten zien, laat u zien, laat je zien, schetst, schetsen, belicht, "
     "belichten, behandelt, behandelen, verdedigt, verdedigen, bespreekt, verkent, verkennen, presenteert, "
     "presenteren, verzorgt, verzorgen, interviewen, geinterviewd, ondervraagt, blikt, werpt, houdt "
     "een, houden een, staat stil bij, beantwoordt, beantwoorden, onthult, toelichten, licht, lichten, "
     "stelt de plannen, stelt het plan, stelt de resultaten, stelt het ontwerp, stelt zijn boek, stelt haar boek, "
     "stellen de plannen, stellen het plan, stellen de resultaten, stellen het ontwerp, stellen hun boek, "
     "trekt, trapt, draait, dirigeert, voert het woord, voeren het woord, in gesprek, aan tafel, schuift, "
     "treedt op, treden op, optreden, te gast, introduceert, introduceren, inleidt, leidt in, openen, "
     "afsluiten, voorzit, zit voor, doceert, doceren, traint, trainen, neemt deel, nemen deel, nemen "
     "plaats, neemt plaats, verwelkomt, verwelkomen, brengt, brengen, betoogt, pleit, duidt, duiden, "
     "analyseert, analyseren, reageren, reflecteren, demonstreert, demonstreren, debatteert, ontrafelt, inleiden, rondleiden, "
     "onderzoekt met, vertolkt, vertolken, begeleiding, rondleidt, leidt rond, verzorgd, begint met de vraag, beginnen met de vraag, "
     "zit de avond, zit de middag, zit de dag, zit de bijeenkomst, zit het debat, zit het gesprek, zit het symposium, zit het congres, "
     "zit de vergadering, zit de lezing, zit de workshop, zit de studiedag, zit de themamiddag, zit de informatieavond, zit de discussie, "
     "sluit de avond af, sluit de middag af, sluit de dag af, sluit de ochtend af, sluit de bijeenkomst af, sluit de rij",
     SENSE_PRESENTS, 1},
    {"houdt een lezing, houdt een voordracht, houdt een presentatie, houdt een praatje, houdt een inleiding, houdt een causerie, houdt een "
     "korte lezing, houdt een toespraak, geeft een lezing, geeft een voordracht, geeft een praatje, geeft een inleiding, "
     "is de dirigent, is de spreker, is de gastspreker, is de spreekster, is de organist, is de solist, is de soliste, is de moderator, "
     "is de dagvoorzitter, is de gespreksleider, is de inleider, is onze gast, is onze spreker, is onze gastspreker, is uitgenodigd, is bereid gevonden",
     SENSE_PRESENTS, 3},
    {"team, balie, servicedesk, klantenservice, publieksbalie, redactie, receptie, kassa, project, programma, dienst, loket, "
     "servicepunt, secretariaat, publiekszaken, communicatie, voorlichting, administratie, cultuur, zorg, welzijn, jong, jonge, nieuw, nieuwe, groene, "
     "noord, zuid, oost, west, hart, bestuur, planning, frontoffice, backoffice, helpdesk, infolijn, mail, bel, app",
     SENSE_DESK, 0},
    {"zegt, zei, aldus, verzucht, verzuchtte, meent, lacht, lachte, grapt, grapte, glimlacht, benadrukt, benadrukte", SENSE_QUOTES, 0},
    {"is, zijn, bent, ben je", SENSE_BE, 0},
    {"wordt, worden", SENSE_BE, 1},
    {"was", SENSE_BE, 2},
    {"bijdrage van, bijdragen van, een bijdrage van, lezing van, lezingen van, presentatie van, "
     "presentaties van, verhaal van, verhalen van, inleiding van, inleidingen van, optreden van, optredens "
     "van, voordracht van, voordrachten van, keynote van, workshop van, workshops van, college van, "
     "colleges van, pitch van, pitches van, column van, toespraak van, concert van, coreferaat van, "
     "referaat van, reflectie van, reflecties van, medewerking van, in gesprek met, gesprek met, "
     "vraaggesprek met, tweegesprek met, gesprek tussen, dialoog tussen, debat tussen, ontmoeting met, woord is aan, woord aan, begeleiding van, leiding "
     "van, regie van, handen van, voorzitterschap van, woord is daarna aan, woord is dan aan, woord is vervolgens aan, woord is daarop aan, "
     "intermezzo van, performance van, toelichting van, uitleg van, vertolking van, zang van, muzikale omlijsting van, rondleiding van, "
     "begeleiding door, woordje van, woord van, "
     " voorgezeten door, "
     "gemodereerd door, ingeleid door, geleid door, verzorgd door, gegeven door, gepresenteerd door, "
     "begeleid door, aan de piano zit, aan de vleugel zit, aan het orgel zit, achter de piano zit, achter het orgel zit, reactie van, reacties van, welkom door, welkomstwoord van, openingswoord van, slotwoord van, "
     "afsluiting door, inspiratiesessie van, leiding is in handen van, "
     "leiding heeft, met bijdragen van, masterclass van, demonstratie van, demonstratie door, muziek door",
     SENSE_PRESENTS, 0},
    {"gast deze maand is, gast deze avond is, gast deze keer is, gast vanavond is, gast van de avond is, gast van deze avond is, spreker deze avond is, spreker deze keer is, spreker vanavond is, "
     "spreker van de avond is, spreker van deze avond is, sprekers deze avond zijn, gasten deze avond zijn, gast is, gasten zijn, te gast is, te gast zijn, lesgever is, docent is, docente is, gids is, spreker is, spreekster is, "
     "sprekers zijn, organist is, pianist is, solist is, soliste is, soliste zijn, dirigent is, dirigente is, verteller is, vertelster is, dagvoorzitter is, "
     "voorganger is, presentatrice is, moderator is, interviewer is, gesprekspartner is, gastspreker is, inleider is, presentator is, gespreksleider is", SENSE_PRESENTS, 2},
    {"aan, bedacht door, ontwikkeld door, samengesteld door, "
     "gemaakt door, opgericht door, geproduceerd door, ontworpen door, vertaald door, "
     "requiem van, mis van, cantate van, passie van, passion van, oratorium van, symfonie van, sonate van, opera van, motet van, motetten van, "
     "geillustreerd door, geregisseerd door, gecomponeerd door, geschilderd door, gefotografeerd door, opgevolgd door, "
     "bekroond door, geplaatst door, behandeld door, uitgereikt door, geschonken door, naar een idee van, naar een roman van, genomen door, ontvangen van, overhandigd aan, studeerde bij, promoveerde bij, "
     "werkte bij, werkte met, werkt met, schreef met, speelde met, speelde samen met, werkte samen met, studeerde met, gepromoveerd bij, gekozen door, benoemd door, gekocht "
     "door, gehuwd met, getrouwd met, eerbetoon aan, als vervanger van, in plaats van, brief van, motie "
     "van, wet van, hommage aan, aftredend is, herkiesbaar is, aftreden van, herbenoeming van, benoeming van, verkiezing van, afscheid van, "
     "beschreven door, geprezen door, dagboek, dagboek van, verjaardag van, sterfdag van, geboortedag van, herdenking van, tijd van, stijl van",
     SENSE_MENTIONED, 0},
    {"mogelijk gemaakt door, mede mogelijk gemaakt door, gefinancierd door, medegefinancierd door, gesteund door, gesponsord door, "
     "met steun van, met financiële steun van, met subsidie van, met dank aan, ondersteund door",
     SENSE_MENTIONED, 2},
    {"in de film, in het boek, in de roman, in de documentaire, hoofdrol, hoofdrollen, de catering, de techniek, licht en geluid", SENSE_MENTIONED, 1},
    {"lees ook, lees het, lees meer, lees hier, lees verder, bekijk ook, bekijk hier, terugkijken, "
     "terugluisteren, luister naar, in ons blad",
     SENSE_MENTIONED, 1},
    {"spreker, sprekers, spreekster, spreeksters, hoofdspreker, hoofdsprekers, keynotespreker, "
     "keynotesprekers, keynote, keynotes, keynote speaker, keynote speakers, gastspreker, gastsprekers, "
     "inleider, inleiders, panellid, panelleden, workshopleider, workshopleiders, dagvoorzitter, "
     "gespreksleider, debatleider, moderator, tafelgasten, gastheer, gastvrouw, presentator, "
     "presentatrice, referent, coreferent, docenten, trainers, lesgever, lesgevers, lesgeefster, solist, "
     "solisten, gastdocent, gastdocenten, uitvoerenden, excursieleider, excursieleidster, wandelleider, "
     "gids, stadsgids, natuurgids, rondleider, rondleidster, cursusleider, cursusleidster, reisleider, reisleidster, "
     "gespreksleidster, workshopleidster, workshopbegeleider, workshopbegeleidster, sopraan, mezzosopraan, tenor, bariton, countertenor, "
     "voorganger, voorgangster, verteller, vertelster",
     SENSE_FUNCTION, 2},
    {"fotograaf, fotografe, fotografie, illustrator, vormgever, contactpersoon, persvoorlichter, "
     "woordvoerder, woordvoerster",
     SENSE_FUNCTION, 1},
    {"promotoren, promotor, copromotor, copromotoren, paranimf, paranimfen, boek, boeken, boekje, "
     "proefschrift, bundel, roman, artikel van, essay van, rapport van, advies van, foto, "
     "foto's, foto van, beeld, afbeelding, bijschrift, schilderij, werk van, film van, geschreven door, volgens, aan de hand van, "
     "gebaseerd op, geinspireerd op, vernoemd naar, genoemd naar, opvolger van, volgt op, nagedachtenis, "
     "nalatenschap van, geest van, ideeen van, gedachtegoed van, theorie van, vertrek van, dank aan, "
     "model van, citaat van, woorden van, wijlen, biografie van, onderzoek van, team van, bekend van",
     SENSE_MENTIONED, 0},
    {"neemt hem, neemt het stokje, neemt het over, neemt deze taak, legt na, legt zijn, legt haar, stopt als, stopt na, vertrekt na, vervangt, vervangen, herdenken, herdenkt, huldigen, huldigt, eren, eert, feliciteren, bedanken, bedankt, herinneren, begraven, "
     "treedt af, treden af, treedt terug, neemt afscheid, nemen afscheid, stelt zich, stellen zich, zet de, zet koffie, schenkt, "
     "verkoopt, verkopen, zorgt voor de koffie, zorgen voor de koffie, zorgt voor koffie, zorgt voor de catering, staat achter, verzorgt de catering, verzorgt de techniek, ontvangt u aan, ontvangt u bij, ontvangt je bij, bakt, bakken, kookt, koken, wint, wint de, krijgt de, krijgt een, ontvangt de, ontvangt een, woont, woonde, leefde, "
     "herdenking, huldiging, huldiging van, aftredend, herkiesbaar, aftredend en herkiesbaar, kandidaat, "
     "in memoriam, decharge van, draagt voor, stelt voor, bestuur draagt, bestuur stelt, "
     "voorstel van, plan van, vraag van, vragen van, verzoek van, idee van",
     SENSE_MENTIONED, 0},
    {"in op, panel bestaat uit, forum bestaat uit", SENSE_PRESENTS, 1},
    {"wethouder, oud-wethouder, burgemeester, oud-burgemeester, waarnemend burgemeester, locoburgemeester, "
     "loco-burgemeester, gemeentesecretaris, raadslid, oud-raadslid, raadsleden, statenlid, griffier, "
     "raadsgriffier, statengriffier, plaatsvervangend griffier, raadsadviseur, gedeputeerde, "
     "oud-gedeputeerde, commissaris van de koning, provinciesecretaris, secretaris-generaal, "
     "directeur-generaal, plaatsvervangend secretaris-generaal, algemeen secretaris, staatssecretaris, "
     "oud-staatssecretaris, minister, oud-minister, minister-president, premier, vicepremier, kamerlid, "
     "tweede kamerlid, eerste kamerlid, tweede-kamerlid, eerste-kamerlid, oud-kamerlid, "
     "europarlementarier, senator, volksvertegenwoordiger, schepen, gouverneur, informateur, formateur, "
     "fractievoorzitter, fractieleider, lijsttrekker, partijleider, partijvoorzitter, dijkgraaf, "
     "watergraaf, heemraad, hoogheemraad, hoofdingenieur-directeur, hoofdingenieur, ambassadeur, oud-ambassadeur, "
     "consul, commissaris, korpschef, politiechef, hoofdcommissaris, wijkagent, officier van justitie, "
     "hoofdofficier, advocaat-generaal, procureur-generaal, rechter, raadsheer, president, vicepresident, "
     "vice-president, staatsraad, rijksadviseur, regeringscommissaris, deltacommissaris, rijksbouwmeester, "
     "stadsbouwmeester, ombudsman, kinderombudsman, nationale ombudsman, gemeentelijke ombudsman, "
     "inspecteur-generaal, inspecteur, kwartiermaker, jongerenburgemeester, kinderburgemeester, "
     "nachtburgemeester",
     SENSE_FUNCTION, 0},
    {"hoogleraar, bijzonder hoogleraar, emeritus hoogleraar, emeritus-hoogleraar, universiteitshoogleraar, "
     "oud-hoogleraar, universitair docent, universitair hoofddocent, hoofddocent, docent, docente, "
     "lector, associate lector, lerares, leraar, leerkracht, rector, rector magnificus, "
     "conrector, prorector, decaan, co-decaan, vicedecaan, onderwijsdirecteur, onderzoeker, onderzoekster, "
     "senior onderzoeker, promovendus, promovenda, postdoc, student, studente, wetenschapper, "
     "wetenschapster, bestuurskundige, jurist, juriste, historicus, historica, socioloog, sociologe, "
     "econoom, filosoof, filosofe, politicoloog, psycholoog, antropoloog, geograaf, taalkundige, theoloog, "
     "criminoloog, bioloog, ecoloog, archeoloog, planoloog, stedenbouwkundige, statisticus, arts, "
     "huisarts, psychiater, chirurg, verpleegkundige, epidemioloog, demograaf, hoogleraar-directeur, "
     "conservator, curator, bibliothecaris, archivaris, rijksarchivaris, stadsarchivaris, pedagoog, "
     "orthopedagoog, fysicus, wiskundige, astronoom, chemicus, ingenieur, bodemkundige, hydroloog, "
     "musicoloog",
     SENSE_FUNCTION, 0},
    {"voorzitter, oud-voorzitter, vicevoorzitter, vice-voorzitter, raadsvoorzitter, "
     "bestuursvoorzitter, covoorzitter, co-voorzitter, juryvoorzitter, kringvoorzitter, "
     "bestuurslid, bestuurder, oud-bestuurder, raadsman, directeur, adjunct-directeur, "
     "algemeen directeur, uitvoerend directeur, directeur-bestuurder, mededirecteur, directrice, "
     "zakelijk directeur, artistiek directeur, clusterdirecteur, programmadirecteur, projectdirecteur, manager, "
     "programmamanager, projectmanager, procesmanager, teammanager, afdelingsmanager, afdelingshoofd, "
     "hoofd, diensthoofd, sectorhoofd, teamleider, teamlead, projectleider, programmaleider, "
     "procesbegeleider, coordinator, programmacoordinator, projectcoordinator, adviseur, beleidsadviseur, "
     "senior adviseur, bestuursadviseur, strategisch adviseur, organisatieadviseur, organisatie-adviseur, "
     "managementadviseur, communicatieadviseur, beleidsmedewerker, medewerker, stafmedewerker, "
     "senior beleidsmedewerker, strateeg, analist, consultant, partner, oprichter, medeoprichter, oprichtster, "
     "initiatiefnemer, eigenaar, ondernemer, onderneemster, ceo, cfo, cio, coo, chief information officer, "
     "chief data officer, data scientist, informatiemanager, controller, accountant, trainer, trainster, "
     "coach, "
     "facilitator, begeleider, tafelvoorzitter, commissievoorzitter, commissielid, "
     "lid, erelid, voorman, voorvrouw, ambtenaar, topambtenaar, "
     "rijksambtenaar, raadsonderzoeker, ervaringsdeskundige, deskundige, expert, specialist, vrijwilliger, "
     "actuaris, tolk, verloskundige, wijkverpleegkundige, imker, hovenier, rentmeester, griendwerker, boer, boerin, melkveehouder, akkerbouwer, boswachter, beheerder, aannemer, architect, architecte, "
     "landschapsarchitect, stedenbouwer, ontwerper, ontwerpster, projectontwikkelaar, makelaar, notaris, "
     "advocaat, advocate, mediator, vakbondsbestuurder, verandermanager, interim-manager, "
     "transitiemanager, gebiedsmanager, omgevingsmanager, wijkmanager, opgavemanager, accountmanager, "
     "kennismakelaar",
     SENSE_FUNCTION, 0},
    {"secretaris, penningmeester, penningmeesteres, ledenadministrateur", SENSE_FUNCTION, 3},
    {"journalist, journaliste, publicist, publiciste, hoofdredacteur, redacteur, redactrice, "
     "eindredacteur, verslaggever, verslaggeefster, correspondent, columnist, columniste, "
     "schrijver, schrijfster, auteur, dichter, dichteres, stadsdichter, essayist, cabaretier, cabaretiere, "
     "acteur, actrice, zanger, zangeres, musicus, muzikant, pianist, pianiste, violist, violiste, cellist, "
     "celliste, organist, organiste, harpist, harpiste, fluitist, fluitiste, dirigent, dirigente, "
     "componist, componiste, kunstenaar, kunstenares, regisseur, filmmaker, documentairemaker, "
     "cartoonist, programmamaker, dominee, predikant, pastoor, rabbijn, imam, "
     "bisschop, kardinaal, uitgever, vertaler, vertaalster, theatermaker, singer-songwriter, "
     "zaakvoerder, zaakvoerster, bedrijfsleider, uitbater, uitbaatster, kinesist, kinesiste, hoofdverpleegkundige",
     SENSE_FUNCTION, 0},
    {NULL, SENSE_NONE, 0},
};
/* clang-format on */
