/* Given names as they are met farther off, from Wales to Nigeria: rows only. */
#include "language/rows.h"

#define NAMES(list) {list, SENSE_GIVEN_NAME, 0}

/* clang-format off */
static const struct word rows[] = {
    NAMES("abdoulaye, abebe, abena, abimbola, abiodun, abiola, achieng, adebayo, adebola, "
          "adedayo, adekunle, adelani, ademola, adenike, adeola, adesola, adetokunbo, adewale, "
          "afolabi, afua, ajit, akin, akinyi, akosua, akua, akwasi, amadou, amaka, aminata, "
          "amita, amrit, amrita, ananya, aneurin, ankita, ankur, anoushka, aoibheann, aoibhinn, "
          "aparna, arash, archana, arjun, arpita, aruna, arvind, ashok, ashwin, atinuke, awa, "
          "ayo, ayodele, ayomide, azadeh"),
    NAMES("babatunde, balint, banji, baptiste, barnaby, bartosz, basil, beatriu, beatriz, bethan, "
          "bhavna, binta, blanaid, blathnaid, bolanle, boleslaw, bolu, borbala, boubacar, "
          "branwen, brenna, bridie, brigid, brough, bukola, busisiwe"),
    NAMES("cahal, cahir, caio, caitriona, callum, caradoc, carwyn, catriona, ceri, cerys, "
          "chiamaka, chibuzo, chidi, chidinma, chidozie, chike, chima, chimamanda, chinedu, "
          "chinonso, chinwe, chioma, chizoba, chuka, chukwudi, chukwuemeka, cian, cillian, "
          "cliodhna, clodagh, colm, conall, concepcion, connor, cormac, cressida, cristobal, "
          "csaba, czeslaw"),
    NAMES("dafydd, daire, damilola, dariush, daryush, davinder, davor, deepa, deepika, delyth, "
          "demba, dermot, desta, devi, devika, dhruv, diarmuid, dieudonne, dilip, dilshad, "
          "dimitra, dinesh, diogo, dipti, divya, dmytro, domagoj, drazen, dubravka, dumisani, "
          "dyfed"),
    NAMES("ebele, efosa, ekene, eleftheria, eleri, eluned, emrys, enda, enitan, esperanza, "
          "estefania, etain, evangelia, ewen, eze"),
    NAMES("fadekemi, faisal, farai, fareeda, farhan, farhana, feargal, fearghal, femi, fergal, "
          "fergus, ffion, fidelma, fionn, fionnuala, folake, folasade, funmi, funmilayo, furaha"),
    NAMES("garth, gauri, gayatri, gergely, gethin, ghulam, giedrius, gintare, goncalo, goretti, "
          "grainne, gruffydd, guadalupe, gulnara, gurpreet, gwendolen, gwenllian, gwilym, gwladys"),
    NAMES("hadiza, hallvard, hamish, hari, harini, harjit, haruki, haruto, hefin, heledd, hemant, "
          "hiroko, honorata, hortense, howell, hywel"),
    NAMES("ibukun, ieuan, ifeanyi, ifeoma, ifor, ikechukwu, ikenna, ildiko, illtyd, imelda, "
          "imogen, indira, ioannis, iorwerth, iseult, ishaan, ishbel, isioma, itunu, itziar"),
    NAMES("jacinta, jarek, jarmila, jasminder, jaspreet, jayanti, jeevan, jessamy, jitendra, "
          "jocasta, jomo, joyti, juhani, jukka, jyoti, jyotsna"),
    NAMES("kabir, kadiatou, kalpana, kamala, kamau, kanchan, kapil, karthik, kasimir, kavya, "
          "kayode, kehinde, keir, kelechi, kenechukwu, kevser, kgosi, khanh, khanyi, kinga, "
          "kiranjit, kirsteen, kolawole, konstantina, kourosh, krishnan, kriti, kunal, kunle, "
          "kwadwo, kwasi"),
    NAMES("lachlan, lakshmi, lalita, lamin, lanre, lateef, lerato, lesedi, leszek, lindiwe, "
          "lleucu, llewellyn, llinos, lochlan, lorcan, lubomir, lucjan, lungile, luzviminda, "
          "lwazi"),
    NAMES("madhav, magnhild, maheesha, mahesh, mairi, manish, manjit, manjula, mansi, maribel, "
          "maricel, mariko, marilena, masego, masha, masud, matyas, mbali, meena, meenakshi, "
          "meera, meghna, meirion, melkamu, mererid, merfyn, mhairi, micheal, mirela, mohini, "
          "mojisola, morag, morwenna, msimang, muireann, mumbi, murdo, muthoni, myfanwy"),
    NAMES("naledi, nanako, nandini, nandita, naveen, neela, neelam, neha, nerys, ngaio, ngozi, "
          "niall, niamat, nikhil, nikolina, nilima, nimmi, niraj, nisha, nita, nkechi, nkosana, "
          "nnamdi, nokuthula, nomsa, nomvula, nuno, nwando, nyambura, nyokabi"),
    NAMES("obinna, ogechi, oisin, okechukwu, oksana, olabisi, oladele, olamide, olanrewaju, "
          "oluchi, olufemi, olufunke, olumide, oluseyi, oluwaseun, oluwatobi, omari, onyeka, "
          "oonagh, oriol, orlagh, osagie, osvaldo, otilia, owain, oyelaran, ozioma"),
    NAMES("padma, padmini, pallavi, parvati, pascual, patrycja, pavan, pavlos, pearse, perpetua, "
          "pooja, poppy, prabha, prabhakar, pradeep, prakash, pranav, prashant, pratima, preeti, "
          "priti, priyanka, przemyslaw, punam, purnima"),
    NAMES("quang"),
    NAMES("radhika, raghav, rajan, rajni, rakesh, ranjit, rashmi, ravinder, renuka, rhian, "
          "rhodri, rhys, richa, rishi, ritu, rohini, rohit, roopa, roshan, ruaridh, ruchi, rupa, "
          "rupinder"),
    NAMES("sachin, sadaf, sagal, saheed, sakura, salvador, sandeep, sandhya, sangeeta, sanjeev, "
          "saroj, savita, sbusiso, seema, segun, sekou, senan, seonaid, sergiu, seun, seyi, "
          "shabana, shabnam, shahid, shamim, shankar, shanthi, shashi, sheela, shefali, shiv, "
          "shobha, shona, shreya, shruti, shubha, siaka, sian, sibongile, siddharth, simran, "
          "sindisiwe, sipho, siriol, siya, slobodan, smita, sneha, snehal, soledad, solvi, "
          "somadina, soumya, sriram, subhash, sudha, sudhir, sujata, sukhdev, sukhvinder, "
          "sumaira, suman, sumit, sunil, sushila, swati"),
    NAMES("tadhg, takeshi, takumi, talfryn, tamsin, tanvi, tanvir, tapiwa, taras, tawanda, "
          "teboho, tegan, temitope, tendai, thabo, thi, mai, thandeka, thandi, thandiwe, themba, tinashe, "
          "tirion, tobi, tolulope, tomos, torquil, toyin, trefor, tudor, tundun, tushar"),
    NAMES("uche, uchenna, ufuoma, ugochi, ugochukwu, uma, umesh, usman"),
    NAMES("vaclav, vaishali, vandana, vanya, vasant, veena, velimir, venkat, vidya, vikas, "
          "vikram, vimala, viorel, vipin, virendra, vivek, vladimira, vusi"),
    NAMES("waleed, wambui, wangari, wanjiku, wanjiru, wasim, wieslaw, wioletta, wlodzimierz"),
    NAMES("xiaojun, xiaoming, xiulan"),
    NAMES("yashwant, yaw, yemi, yetunde, yewande, yuko, yvaine"),
    NAMES("zanele, zeynab, zinhle, zodwa, zsuzsanna"),
};
/* clang-format on */

const struct word_list foreign_given_names = {rows, ARRAY_LEN(rows)};
