/* Given names as they are met farther off, from Wales to Nigeria: rows only. */
#include "language/rows.h"

#define NAMES(list) {list, SENSE_GIVEN_NAME, 0}

/* clang-format off */
static const struct word rows[] = {
    NAMES("abebe, abimbola, abiodun, abiola, adebayo, adebola, adedayo, adekunle, adelani, "
          "ademola, adenike, adeola, adesola, adetokunbo, adewale, afolabi, afua, ajit, akin, "
          "akinyi, akosua, akwasi, amadou, amita, amrita, aneurin, ankita, ankur, anoushka, "
          "aoibheann, aoibhinn, aparna, arash, archana, arpita, aruna, arvind, ashok, ashwin, "
          "atinuke, ayo, ayomide, azadeh"),
    NAMES("aaron, aldo, alf, alfie, beverly, brandon, calum, cicely, dwight, elijah, enid, freya, henrietta, jude, logan, posy, reg"),
    NAMES("balint, banji, baptiste, barnaby, bartosz, basil, beatriu, beatriz, bhavna, blanaid, "
          "blathnaid, bolanle, boleslaw, bolu, borbala, boubacar, branwen, brenna, bridie, "
          "brough, busisiwe"),
    NAMES("cahal, cahir, caio, caitriona, caradoc, carwyn, ceri, cerys, chiamaka, chibuzo, "
          "chidinma, chidozie, chike, chima, chimamanda, chinonso, chinwe, chizoba, chuka, "
          "chukwudi, chukwuemeka, cian, cillian, cliodhna, clodagh, colm, conall, concepcion, "
          "connor, cormac, cressida, cristobal, csaba, czeslaw"),
    NAMES("daire, dariush, daryush, davinder, deepa, deepika, demba, desta, devi, devika, dhruv, "
          "diarmuid, dieudonne, dilip, dilshad, dimitra, dinesh, diogo, dipti, dmytro, domagoj, "
          "drazen, dubravka, dumisani, dyfed"),
    NAMES("ebele, efosa, ekene, eleftheria, eleri, emrys, enda, enitan, esperanza, estefania, "
          "etain, evangelia, ewen, eze"),
    NAMES("fadekemi, faisal, farai, fareeda, farhan, feargal, fearghal, femi, fidelma, fionn, "
          "folasade, funmilayo, furaha"),
    NAMES("garth, gauri, gayatri, gergely, ghulam, giedrius, gintare, goncalo, goretti, "
          "gruffydd, guadalupe, gulnara, gwladys"),
    NAMES("hadiza, hallvard, hari, harini, harjit, haruki, haruto, hefin, heledd, hemant, "
          "hiroko, honorata, hortense, howell, hywel"),
    NAMES("ibukun, ieuan, ifeanyi, ifor, ikechukwu, ikenna, ildiko, illtyd, imelda, indira, "
          "ioannis, iorwerth, iseult, ishaan, ishbel, isioma, itunu, itziar"),
    NAMES("jacinta, jarek, jarmila, jasminder, jayanti, jeevan, jessamy, jitendra, jocasta, "
          "jomo, joyti, juhani, jukka, jyoti, jyotsna"),
    NAMES("kabir, kadiatou, kalpana, kamala, kanchan, kapil, karthik, kasimir, kavya, kayode, "
          "kehinde, keir, kenechukwu, kevser, kgosi, khanh, khanyi, kinga, kiranjit, kirsteen, "
          "kolawole, konstantina, kourosh, krishnan, kriti, kunal, kunle, kwadwo"),
    NAMES("lalita, lamin, lanre, lateef, lesedi, leszek, lindiwe, lleucu, llewellyn, lochlan, "
          "lorcan, lubomir, lucjan, lungile, luzviminda, lwazi"),
    NAMES("madhav, magnhild, maheesha, mahesh, manish, manjula, mansi, maribel, maricel, mariko, "
          "marilena, masego, masha, masud, matyas, mbali, meena, meenakshi, meghna, meirion, "
          "melkamu, mererid, merfyn, mhairi, micheal, mohini, mojisola, morwenna, msimang, "
          "muireann, mumbi, muthoni, myfanwy"),
    NAMES("naledi, nanako, nandini, nandita, naveen, neela, neelam, ngaio, niall, niamat, "
          "nikolina, nilima, nimmi, niraj, nisha, nita, nkosana, nnamdi, nokuthula, nomvula, "
          "nuno, nwando, nyambura, nyokabi"),
    NAMES("ogechi, okechukwu, oksana, olabisi, oladele, olamide, olanrewaju, oluchi, olufemi, "
          "olufunke, oluseyi, oluwaseun, oluwatobi, omari, onyeka, oriol, orlagh, osagie, "
          "osvaldo, otilia, oyelaran, ozioma"),
    NAMES("padmini, pallavi, parvati, pascual, patrycja, pavan, pavlos, pearse, perpetua, poppy, "
          "prabha, prabhakar, pradeep, prakash, pranav, prashant, pratima, preeti, priti, "
          "priyanka, przemyslaw, punam, purnima"),
    NAMES("quang"),
    NAMES("radhika, raghav, rajan, rajni, rakesh, ranjit, rashmi, ravinder, renuka, rhian, "
          "rhodri, richa, rishi, ritu, rohini, rohit, roopa, roshan, ruaridh, ruchi, rupa, "
          "rupinder"),
    NAMES("sachin, sadaf, sagal, saheed, sakura, salvador, sandeep, sandhya, sangeeta, sanjeev, "
          "saroj, savita, sbusiso, seema, segun, sekou, senan, seonaid, sergiu, seun, seyi, "
          "shabana, shamim, shankar, shanthi, shashi, sheela, shefali, shiv, shobha, shruti, "
          "shubha, siaka, sibongile, siddharth, simran, sindisiwe, siriol, siya, smita, sneha, "
          "snehal, soledad, solvi, somadina, soumya, sriram, subhash, sudha, sudhir, sujata, "
          "sukhdev, sukhvinder, sumaira, suman, sumit, sushila, swati"),
    NAMES("tadhg, takumi, talfryn, tamsin, tanvi, tanvir, tapiwa, taras, tawanda, teboho, tegan, "
          "thi, mai, thandeka, thandiwe, themba, tinashe, tirion, tobi, tolulope, tomos, toyin, "
          "trefor, tudor, tundun, tushar"),
    NAMES("uche, uchenna, ufuoma, ugochi, ugochukwu, uma, umesh, usman"),
    NAMES("vaclav, vaishali, vandana, vanya, vasant, veena, velimir, venkat, vidya, vikas, "
          "vimala, viorel, vipin, virendra, vivek, vladimira, vusi"),
    NAMES("waleed, wambui, wangari, wanjiku, wasim, wieslaw, wioletta, wlodzimierz"),
    NAMES("xiaojun, xiulan"),
    NAMES("yashwant, yetunde, yewande, yuko, yvaine"),
    NAMES("zanele, zeynab, zinhle, zodwa, zsuzsanna"),
};
/* clang-format on */

const struct word_list foreign_given_names = {rows, ARRAY_LEN(rows)};
