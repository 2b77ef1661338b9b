/* Given names that are met now and then, wherever: rows only. */
#include "language/rows.h"

#define NAMES(list) {list, SENSE_GIVEN_NAME, 0}
/* Ordinary words too. */
#define DOUBTFUL(list) {list, SENSE_GIVEN_NAME, 1}

/* clang-format off */
static const struct word rows[] = {
    NAMES("abbie, achim, adela, adele, adelien, ademar, aditi, aditya, adwoa, afra, agata, "
          "agung, agustin, aigerim, akira, alard, albertje, aled, alejandro, aleksander, "
          "aliette, alix, alphons, alun, alvaro, alwine, ama, amadeus, amandine, anca, andreea, "
          "andrej, angus, anick, anique, anko, anneliese, annelise, annelot, annemie, annetta, "
          "annouk, anoek, anselm, anskje, antonietta, antoon, anuschka, anwen, apolline, "
          "apollonia, arabella, aranka, archie, arielle, arndt, artur, arun, asim, aspasia, "
          "athena, aubrey, aude, audrey, augusta, augustine, aurore, ayesha"),
    NAMES("bartholomew, bastien, bauwke, begona, benedicta, bengt, bernardo, berthe, berthy, "
          "bertien, betteke, beverley, bohdan, botte, bouchra, bryn, budi"),
    NAMES("caetano, camelia, capucine, carien, carline, carys, catarina, cecily, celestine, "
          "chaja, chandrika, charline, chinua, christelle, christiane, claas, clemence, clyde, "
          "coinneach, concha, consuelo, coralie, cordelia, corentin, corinna, corlien, crispin, "
          "cuthbert"),
    NAMES("dariusz, debora, denis, detlev, devrim, dilys, donncha, doriene, dorothe, dougal, "
          "driek, dymphy"),
    NAMES("ebba, ebel, ebeltje, eckhard, eeltje, eeltsje, einar, eirian, elfrieda, elrike, "
          "elzbieta, emeline, emely, emlyn, engbert, enrica, esben, eskil, esteban, ethel, "
          "euan, eustace, everard"),
    NAMES("fadma, fahima, fausto, febe, feliciaan, fenella, fiep, finlay, fintan, florent, "
          "florien, franka, frea, freda, frederiek, freja, frenk, frida"),
    NAMES("galina, geerd, gerco, gertrudis, gery, geziena, gianluca, gied, gigi, giles, gillis, "
          "ginny, gjalt, glynis, gre, greger, grzegorz, guilliam, guinevere"),
    NAMES("hattie, heerko, heidemarie, hella, helle, hepke, herve, hiddo, hildelies, hilko, "
          "hilma, hortence, hrvoje, hugues, huw"),
    NAMES("ilya, imad, imkje, indah, iona, ireneusz, isobel, iva"),
    NAMES("jadwiga, jair, jaklien, janicke, jannes, jannetta, janosch, janou, jarig, jaroslaw, "
          "jarosław, jeanny, jenske, jerke, jethro, jetse, jikkie, jisk, jisse, jitze, joachem, "
          "joanneke, jodocus, jody, joella, joep, joffrey, johann, johannette, jolet, jonathon, "
          "jorre, jort, jost, jouwert, juliaan, jurjentje, justyna, jørgen"),
    NAMES("kaija, karelien, keira, klaartien, klasina, ksenia, kwesi"),
    NAMES("larisa, lauretta, leneke, lenneke, leonne, leontina, leopoldine, leticia, liadh, "
          "lian, lidie, liedewij, liese, lieuwkje, lilli, lineke, lisbet, lizelotte, ljubica, "
          "loe, lolke, loraine, lorna, lorraine, lothar, lottie, lowri, luba, luise, luitzen, "
          "lydeke, lyudmila"),
    NAMES("maartien, marenka, margreeth, margrieta, mariann, mariek, marietta, marija, marijt, "
          "mariken, maritza, marleentje, marlen, marrit, martijntje, mathe, mavis, mayke, "
          "małgorzata, meinke, melchior, merije, michał, mient, mikhail, mikko, milica, minze, "
          "mirtha, mischa, montserrat, morven, mungo"),
    NAMES("naoko, natacha, natalja, neleke, nelie, neline, nemanja, neske, niclas, nikolien, "
          "njeri, noemie, nordin"),
    NAMES("olwen, ophelia, oscarine, oumar, ousmane"),
    NAMES("paddy, paloma, pauliena, paweł, peadar, peder, percy, perdita, peregrine, petter, "
          "pieta, pilar, portia, pravin, putri"),
    NAMES("radoslaw, radosław, rafał, redouan, reiner, reiny, riek, rients, riet, rikke, rikus, "
          "rommy, rosamund, roselyne, rudiger"),
    NAMES("sammy, sannie, santje, sarike, sasja, segolene, sepp, servatius, severien, seydou, "
          "sheena, sieb, sierd, siham, sindre, sinie, sioned, sipkje, sita, sixtine, sjieuwke, "
          "solene, sophia, stanislava, stanisław, stellan, stephany, struan, sune, svein, "
          "søren, sławomir"),
    NAMES("tapio, teake, tegwen, terence, tetje, tetske, theodor, thera, thia, thorbjørn, "
          "tiede, tieme, tihana, tini, tord, touria, traute, treeske, tricia, trine, trond, "
          "tsjitske, tuur, tuva, tyas"),
    NAMES("ulbe, ulco, ulla, ulysses, urmila, ursel, urszula, uta"),
    NAMES("varsha, vasco, vasily, vaughan, venetia, vigdis, viggo, vinzent"),
    NAMES("wayan, widad, wieberen, wiesława, wikke, willard, wina, winnifred, winy, wiske, "
          "wypkje"),
    NAMES("yann, ylva, ymte, yolijn, yulia"),
    NAMES("zubeyde, zwanetta"),
    DOUBTFUL("august, berry, howard, leigh, lode, lore, marigold, mats, meta, morgan, patience, "
             "prudence, stewart, tiny, verity, wallace"),
};
/* clang-format on */

const struct word_list rare_given_names = {rows, ARRAY_LEN(rows)};
