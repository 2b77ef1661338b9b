/* Reading takes time in proportion to the input: pages of nothing but one thing, at two sizes. */
#include "fasti/reader.h"

#include <string.h>
#include <time.h>

enum { SMALL = 128 << 10, GROWTH = 4, RATIO_MOST = 8, TRIES = 3 };

/* Pages that are accepted as announcements, with and without a day, so that the parts of an event look through all that follows. */
static const char *const heads[] = {
    "Lezing over water\n\nDatum: dinsdag 5 mei 2026\nTijd: 20.00 - 22.00 uur\nLocatie: Stadhuis, Markt 1, Delft\n"
    "Aanmelden via a@b.nl voor 1 mei 2026. Spreker is Anna de Wit.\n\n",
    "Lezing over water\n\nDatum: 5 mei 2026\nTijd: 20.00 uur\nLocatie: Stadhuis, Markt 1, Delft\nOrganisatie: Stichting Water\n\n",
    "Lezing over water\n\nLocatie: Stadhuis, Markt 1, Delft\nAanmelden via a@b.nl. Spreker is Anna de Wit.\n\n",
    "Lezingen over water\n\nOm 20.00 uur in het Stadhuis te Delft:\n\n- 5 mei 2026, zaal 1\n- 12 mei 2026, zaal 2\n- 19 mei 2026, zaal 3\n"
    "- 26 mei 2026, zaal 4\n- 2 juni 2026, zaal 5\n- 9 juni 2026, zaal 6\n- 16 juni 2026, zaal 7\n- 23 juni 2026, zaal 8\n\n",
    "Agenda\n\nDi 5 mei: Opening\nDi 12 mei: Bingo\nDi 19 mei: ",
    "Datum | Titel\n5 mei 2026 | Water\n12 mei 2026 | Turf\n19 mei 2026 | ",
    "# Lezing over water\n\n**Datum:** 5 mei 2026\n**Tijd:** 20.00 uur\n\n> [Meld u aan](https://a.nl) *via ",
    "Lezing over water\n\n5 mei 2026\n19.30 uur inloop, 20.00 uur lezing (inloop vanaf 19.30 uur). Einde rond 22.00 uur.\n\n",
    "Door onze redactie | 21 augustus 2025 | 3 reacties\n\nHeemkring De Vlasbraak\nnodigt u uit voor de lezing op 5 mei 2026 om 20.00 uur. ",
    "LESSEN TARIEVEN AGENDA CONTACT\nTitel - Lezing over water\nDatum - 5 mei 2026\nTijd\t20.00 uur\n",
    "Kringavonden\n\nDe veenbes\tdi 5 mei 2026\t20.00 uur\tDe Spil\tDelft\nTurf en tij\tdi 12 mei 2026\t20.00 uur\tDe Spil\tDelft\nDe dijk\t",
    "Concert Een eeuw licht\n\nDatum\n5 mei 2026\nInloop\n18.30 uur\nTijd\n19.00 uur\n\n",
    "Agenda\n\ndi 5 mei\nPolitiek & Democratie\n\nHet water\n\nwo 6 mei\nPolitiek & Democratie\n\nDe dijk\n\ndo 7 mei\n",
};

static const char *const pieces[] = {
    "1234567890", "12 34 5 ", "1/2/3/", "-", ". ", "| ", ":", "\n", " ", "lezing", "A", "Aa Bb Cc ", "e\xCC\x81", "\xE2\x80\x8B",
    "januari maart mei ", "10:00 ", "half drie ", "5 september, ", "5 september 2025\n", "5, 12 en 26 september, ",
    "dinsdag 5 mei 20.00 uur\n", "maandag dinsdag ", "van 10.00 tot 12.00 uur\n", "5 werkdagen voor de start ",
    "bijeenkomst over het water in de stad en de buurt ", "aanmelden tot uiterlijk annuleren voor vol uitgesteld afgelast inloop ", "is verplaatst ",
    "10.00 Opening door Jan Jansen\n", "10.00 | Titel | Zaal 1 | Jan Jansen\n", "Sessie A: titel\n", "- een punt\n", "1. punt\n",
    "                                                            - punt\n", "Programma\n\n", "Programma\n10.00 Titel\n\n",
    "Datum | Titel | Zaal\n5 mei 2026 | Water | 1\n", "Op 5 mei 2026 spreekt Jan Jansen, op 12 mei 2026 Piet de Vries. ", "5\nmei\n2026\n\nLezing\n\n",
    "Lezing over water\n5 september 2025, 20.00 uur\n\n", "maandag 5 september 2025\n10.00 Opening\n11.00 Pauze\n\n",
    "01 ", "4 maart\n\n", "Datum: 8 januari 2027\n", "Geachte leden, op 3 mei 2027 is er iets.\n", "Met vriendelijke groet, Jan Bos,\n",
    "De jaarlijkse conferentie is op 5 mei 2027 in het stadhuis. ",
    "Jan Jansen, ", "vertelt met Jan Jansen ", "prof. dr. mr. ", "van der ", "oud-", "Stichting Water, Vereniging Land, ", "spreker Jan Jansen en Piet de Vries, ",
    "([{", "(a) ", "\"a 'b ", "a@", "a.b@c.", "https://", "www.a.nl/", "+31 ", "1234 AB ", "Hoofdstraat 12, ", "Datum: ", "Datum:\n",
    "Locatie: zaal\n", "Wanneer? ", "maximaal 20 deelnemers ", "Prijs: 10 euro leden, 20 euro niet-leden\n", "Bingo 1 euro; ",
    "Contact: Jan Jansen, jan@x.nl, 06-12345678\n", "Aanmelden\nU kunt zich aanmelden tot 5 mei 2026.\n\n",
    "In deze lezing vertelt de spreker over het water in de stad en\nde buurt, en over wat wij daarvan zien.\n",
    "Tijd\nTitel\nZaal\n10.00\nWater\n1\n11.00\nTurf\n2\n\n", "Tijd\n\nTitel\n\nZaal\n\n",
    "Sprekers van deze avond:\n\nJan Jansen\nweet veel van turf\n\n", "5 mei om 20.00 uur, locatie: Aula, zaal: 3, ",
    "ma 9 jan., 10:25\n", "Volgende activiteiten\n12 mei quiz\n", "Wij nodigen u uit voor de opening van het plein op 3 mei 2026. ",
    "06-12345678 ", "| Zaal\n", "; Zaal: 3 . 10 euro, ", "Datum vrijdag 23 juni\nLocatie Stadhuis\n", "jan (at) x (punt) nl ",
    "*", "_", "[", "]", "#", "`", "\\", ">", "![", "![](", "](a)", "*a ", "a* ", "**a **", "_a*b", "[a](b", "[a](b)", "[](<", "[a](b \"", "![a](b)",
    "`a``", "<https://", "\\*", "\n> ", "\n>*a", "\n# a", "\na\n===", "\n|---", "\n|---|", "\n| a | |", "\n```", "***\n", "*a_b_c*d", "a*_",
    "19.30 uur inloop, 20.00 uur lezing\n", "19.15 uur - inloop 19.30 uur - start ", "14.00 uur, tot uiterlijk 17.00 uur\n",
    "Titel - De dijk\n", "- - ", "Datum\t12 mei 2026\n", "\t", "LESSEN TARIEVEN AGENDA CONTACT\n", "Home Contact ", "Home\nContact\nAgenda\n",
    "Heemkring De Vlasbraak\nnodigt u uit op haar avond.\n", "nodigt u uit\n", "organiseert de Stichting Water (Delft) en de Stichting Land ",
    "20.00 uur, De Vork, Lopik\n", "Fort Rul\nLekdijk 58\n3998 NJ Schalkwijk\n", "do 9 apr\nPolitiek\n\nDe dijk\n\n", "17 juni: De Hof, Dronten\n",
    "6 mei | Jan Bos | De turfvaart\n", "De raad neemt op 9 april een besluit. ", "Door Jan | 21 januari 2019 | 3 reacties\n", "Tot zaterdag 2 mei!\n",
    "Foto: het koor op 26 oktober\n", "vanaf 1 maart - 125 euro\n", "leden 5 euro leden 3 euro. ", "14 0521 ", "0900-1234 ", "De winter van 1963\n\n",
    "Onderwerp: avond\n", "over:\n", "kapel open 11.00 uur ", "Stukken voor het Ledencongres\n\n", "Vrijdag 12 mei, 13.00 uur, De Veiling\n\n",
    "De geschiedenis van de stad in honderd verhalen en beelden\nzaterdag 5 mei 2026\n", "Inloop\n18.30 uur\n", "a\n\n\n\nb\n\n", "> a\n",
    "De veenbes\tdi 5 mei 2026\tDe Spil\n", "De veenbes | di 5 mei 2026 | De Spil\n", "Jan Jansen\t", "20.00 uur\nDe Spil, Markt 1\n", "NL | EN\n",
    "Bezoekadres\nMarkt 1\n1234 AB Delft\n", "Op 24 augustus heeft de raad besloten. ", "de winter - 5 mei ", "in Museum De Waag ",
    "Half acht inloop met koffie\n", "De roman is verfilmd door Bo Dirks. ", "10.00 De brieven van Bo Dirks - Jan Bos\n",
    "Inloop\n13.00 uur\n", "Inloop\n\n13.00 uur\n\n", "De dijk (4 maart)\n", "4 maart Turf (Jan Bos); ", "De Spil (zaal 2), Ede, ",
    "Vertrekplaats: n.v.t.\nLocatie: De Vork\n", "Bezoekadres\nMarkt 4\n\n", "Het koor op 23 juni (foto: archief)\n",
    "op 24 augustus heeft de raad 10 euro gegeven, ", "Fenwick, OH 44120 ", "603-555-0148 ", "6.30 for 7 ", "D e   d i j k   ",
    "> > ", "Jan Jansen (piano), ", "De dijk | Gemeente Delft\n", "Stichting Water (Delft) en ", "eind april - ", "Vandaag en morgen? ",
    "Maandag t/m vrijdag 9.00 - 17.00\nZaterdag 10.00 - 14.00\n", "zaterdag 6 maart\nDe dijk\n20.00 uur\n\n",
    "van 14.00 tot 15.00 uur bent u van harte welkom ", "\xE2\x86\x92 ", "in Land en Zee in ", "de derde dag van ",
};

/* Pages whose first half is one thing and whose second is another: what each of the second looks for in the first. */
static const struct halves {
    const char *head, *first, *middle, *second;
} in_halves[] = {
    {"Symposium over water\n- ", "water ", "\n\nDatum: 5 mei 2026\n\nProgramma\n10.00 Inloop\n10.30 Opening\n11.00 Lezing\n\n",
     "De lezing begint voor ons om 9.00 uur hier in de buurt, daarna is er thee.\n\n"},
    {"Symposium over water\n", "\n", "5 mei 2026\n\nProgramma\n10.00 Inloop\n10.30 Opening\n11.00 Lezing\n\n",
     "Het museum ontvangt u om 9.00 uur bij ons.\n\n"},
    {"Datum: ", "5 mei 2026, ", "Geachte leden, op 7 mei 2026 om 20.00 uur is er een lezing in het stadhuis. ", "Geachte leden, "},
    {"# Lezing over water\n\n**Datum:** 5 mei 2026\n\n", "*a _b **c __d [", "\n", "d__ c** b_ a* ](e) "},
    {"Lezing over water\n\nDatum: 5 mei 2026\nTijd: 20.00 uur\n\n", "Heemkring De Vlasbraak\n", "\n", "nodigt u uit op haar avond. "},
    {"Lezing over water\n\n", "De winter van 1963\n\n", "\n", "5 mei 2026\n"},
    {"Lezing\n", "- om 9.00 uur\n", "\n", "De dijk, 11 maart 2026\nMolens, 12 maart 2026\nTurf, 13 maart 2026\nwoorden\n"},
};

static void take(void *context, struct slice line)
{
    *(size_t *)context += line.len;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Puts words, and behind them a piece over and over, up to `end`. */
static size_t fill(char *page, size_t at, const char *head, const char *piece, size_t end)
{
    size_t head_len = strlen(head), piece_len = strlen(piece);
    memcpy(page + at, head, head_len);
    at += head_len;
    for (size_t from = at; at < end; at++)
        page[at] = piece[(at - from) % piece_len];
    return at;
}

static char *make_page(const struct halves *halves, size_t len)
{
    char *page = memory_new(len, 1);
    size_t half = halves->first != NULL ? fill(page, 0, halves->head, halves->first, len / 2) : 0;
    fill(page, half, half > 0 ? halves->middle : halves->head, halves->second, len);
    return page;
}

/* Seconds of the processor that reading such a page takes. */
static double time_page(const struct halves *halves, size_t len)
{
    AUTO_REPORT *report = report_new();
    AUTO_FREE char *page = make_page(halves, len);
    const struct input input = {.path = "page.txt", .bytes = {page, len}, .reference = {2025, 9, 1, UNSTATED, UNSTATED, UNSTATED},
                                .language = "nl", .timezone = "Europe/Amsterdam"};
    size_t written = 0;
    double start = now();
    reader_for("text", input.bytes)->read(&input, take, &written, report);
    return now() - start;
}

/* A machine that is busy with other work may spoil one try, not all. */
static bool is_linear(struct halves halves)
{
    double small = 0, large = 0;
    for (int i = 0; i < TRIES; i++) {
        small = time_page(&halves, SMALL);
        large = time_page(&halves, SMALL * GROWTH);
        if (large < RATIO_MOST * small || large < 0.05)
            return true;
    }
    printf("%.3f s for %d bytes, %.3f s for %d of: %s\n", small, SMALL, large, SMALL * GROWTH, halves.second);
    return false;
}

int main(void)
{
    size_t bad = 0;
    for (size_t i = 0; i < ARRAY_LEN(heads); i++)
        for (size_t j = 0; j < ARRAY_LEN(pieces); j++)
            bad += !is_linear((struct halves){.head = heads[i], .second = pieces[j]});
    for (size_t i = 0; i < ARRAY_LEN(in_halves); i++)
        bad += !is_linear(in_halves[i]);
    printf("%zu pages, %zu of them not linear\n", ARRAY_LEN(heads) * ARRAY_LEN(pieces) + ARRAY_LEN(in_halves), bad);
    return bad == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
