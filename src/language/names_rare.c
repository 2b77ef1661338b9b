/* Given names that are met now and then, wherever: rows only. */
#include "language/rows.h"

#define NAMES(list) {list, SENSE_GIVEN_NAME, 0}
/* Ordinary words too. */
#define DOUBTFUL(list) {list, SENSE_GIVEN_NAME, 1}

/* clang-format off */
static const struct word rows[] = {
    NAMES("abbie, achim, adela, adele, adelien, ademar, aditi, adwoa, afra, agata, agung, "
          "agustin, akira, albertje, alejandro, aleksander, aliette, alix, alphons, alvaro, "
          "alwine, ama, amadeus, amandine, anca, andreea, andrej, angus, anick, anique, anko, "
          "anneliese, annelise, annemie, annetta, annouk, anoek, anskje, antonietta, anuschka, "
          "anwen, apolline, apollonia, arabella, aranka, archie, arielle, arndt, artur, arun, "
          "asim, aspasia, athena, aubrey, aude, audrey, augusta, augustine, aurore, ayesha"),
    NAMES("bartholomew, bastien, bauwke, begona, benedicta, bengt, bernardo, berthy, betteke, "
          "beverley, bohdan, botte, budi"),
    NAMES("caetano, camelia, capucine, carien, carline, catarina, celestine, chaja, chandrika, "
          "charline, chinua, christelle, christiane, claas, clemence, clyde, coinneach, concha, "
          "consuelo, coralie, cordelia, corentin, corinna, corlien, crispin, cuthbert"),
    NAMES("dariusz, debora, denis, detlev, dilys, donncha, doriene, dorothe, dougal, dymphy"),
    NAMES("ebba, ebeltje, eckhard, eeltje, eeltsje, einar, eirian, elfrieda, elrike, elzbieta, "
          "emeline, emely, emlyn, engbert, enrica, esben, eskil, esteban, ethel, euan, eustace, "
          "everard"),
    NAMES("fahima, fausto, febe, feliciaan, fenella, finlay, fintan, florent, florien, franka, "
          "frea, freda, freja, frenk, frida"),
    NAMES("galina, geerd, gertrudis, gery, geziena, gianluca, gied, gigi, giles, gillis, gjalt, "
          "glynis, greger, grzegorz, guilliam, guinevere"),
    NAMES("hattie, heerko, heidemarie, hella, helle, hepke, herve, hiddo, hildelies, hilko, "
          "hilma, hortence, hugues"),
    NAMES("ilya, imad, imkje, indah, iona, ireneusz, isobel, iva"),
    NAMES("jair, jaklien, janicke, jannes, jannetta, janosch, janou, jarig, jaroslaw, jarosław, "
          "jeanny, jenske, jerke, jethro, jetse, jikkie, jisk, jisse, jitze, joachem, joanneke, "
          "jodocus, jody, joella, joffrey, johann, johannette, jolet, jonathon, jorre, jort, "
          "jost, jouwert, juliaan, jurjentje, justyna, jørgen"),
    NAMES("kaija, karelien, keira, klaartien, klasina, ksenia, kwesi"),
    NAMES("larisa, lauretta, leneke, lenneke, leonne, leontina, leopoldine, leticia, liadh, "
          "lian, lidie, liedewij, lieuwkje, lilli, lineke, lisbet, lizelotte, loe, lolke, "
          "loraine, lorraine, lothar, lottie, luba, luise, luitzen, lydeke, lyudmila"),
    NAMES("maartien, marenka, margreeth, margrieta, mariann, mariek, marietta, marijt, mariken, "
          "maritza, marleentje, marlen, martijntje, mathe, mavis, mayke, małgorzata, meinke, "
          "melchior, merije, michał, mient, mikhail, mikko, minze, mirtha, mischa, montserrat, "
          "morven, mungo"),
    NAMES("natacha, natalja, neleke, nelie, neline, neske, niclas, nikolien, noemie, nordin"),
    NAMES("olwen, ophelia, oscarine, oumar"),
    NAMES("paddy, paloma, pauliena, paweł, peadar, peder, percy, perdita, peregrine, petter, "
          "pieta, pilar, portia, putri"),
    NAMES("radoslaw, radosław, rafał, reiner, reiny, riek, rikke, rikus, rommy, rosamund, "
          "roselyne, rudiger"),
    NAMES("sammy, sannie, santje, sarike, sasja, segolene, sepp, servatius, severien, sheena, "
          "sieb, sierd, siham, sindre, sinie, sioned, sipkje, sita, sixtine, sjieuwke, solene, "
          "sophia, stanisław, stellan, stephany, struan, sune, svein, søren, sławomir"),
    NAMES("tapio, teake, tegwen, terence, tetje, tetske, theodor, thera, thia, thorbjørn, tiede, "
          "tieme, tihana, tini, tord, traute, treeske, tricia, trine, trond, tsjitske, tuva, "
          "tyas"),
    NAMES("ulco, ulla, ulysses, urmila, ursel, urszula, uta"),
    NAMES("varsha, vasily, vaughan, venetia, vigdis, viggo, vinzent"),
    NAMES("wayan, widad, wieberen, wiesława, wikke, willard, wina, winnifred, winy, wiske, "
          "wypkje"),
    NAMES("yann, ylva, ymte, yolijn, yulia"),
    NAMES("zubeyde, zwanetta"),
    DOUBTFUL("august, howard, leigh, marigold, mats, meta, morgan, patience, prudence, stewart, "
             "verity, wallace"),
};
/* clang-format on */

const struct word_list rare_given_names = {rows, ARRAY_LEN(rows)};
