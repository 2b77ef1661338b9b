/* The senses of words, included by language.h inside its enum: what a row's value means stands beside
 * each. */

/* Time: src/mention/ */
SENSE_MONTH,           /* 1 to 12, + MONTH_LEADS where the day stands behind it: May 5 */
    SENSE_MONTH_SHORT, /* the same, of a word that is no month unless a day, a year or a preposition says so:
                          jan, may */
    SENSE_WEEKDAY,     /* enum weekday */
    SENSE_WEEKDAY_SHORT, /* the same, of a word that is none unless a date or a clock time stands behind it:
                            do, za, sun */
    SENSE_WEEKDAY_PART,  /* 8 * enum weekday + enum day_part: maandagavond */
    SENSE_WEEKDAYS,      /* enum weekday, every one: Mondays, 's maandags */
    SENSE_DAY_PART,      /* enum day_part, beside a clock time: 's avonds, pm */
    SENSE_PART,          /* enum day_part, a noun behind a day: avond, evening */
    SENSE_NUMBER,        /* a cardinal in words; tens and ones may stand apart: twenty-one */
    SENSE_ONE,           /* 1, where the word is an article too: een, a */
    SENSE_ORDINAL,       /* first: 1; last: -1 */
    SENSE_FRACTION,      /* tenths, of the unit behind it: anderhalf 15 */
    SENSE_HALF,    /* minutes to the hour behind it: half drie -30, half past two 30; half a unit otherwise */
    SENSE_QUARTER, /* a quarter: of an hour (kwart over drie), of a unit, of a year */
    SENSE_HOUR,    /* behind a number a clock time or a duration: uur, u, h */
    SENSE_OCLOCK,  /* behind a number a clock time: o'clock, Uhr */
    SENSE_CLOCK,   /* hour * 100 + minute: noon 1200 */
    SENSE_UNIT,    /* enum time_unit */
    SENSE_SPAN,    /* minutes: halfuur */
    SENSE_LINK,    /* bits of enum link, + a bound (IS_FROM…) */
    SENSE_ABOUT,   /* ca., rond, around */
    SENSE_EVERY,   /* elke, iedere, every */
    SENSE_DAY,     /* 8 * days from today + enum day_part: morgen, vanavond */
    SENSE_SHIFT,   /* enum shift, before or behind a day or a unit: volgende, komende, a.s. */
    SENSE_FOR,     /* between when people are let in and when it begins: 7.30 for 8 pm */
    SENSE_PHASE,   /* 0 the beginning, 1 the middle, 2 the end of the period behind it: begin, medio, eind */
    SENSE_SEASON,  /* its first month: zomer 6 */
    SENSE_HOLIDAY, /* month * 100 + day, or HOLIDAY_EASTER + days after Easter Sunday */
    SENSE_START,   /* what an offset is before, said without an article: aanvang, start; 1: of a journey
                      (vertrek) */
    SENSE_BEFOREHAND, /* behind an amount of time: vooraf, van tevoren, in advance */
    SENSE_AGO,        /* behind an amount of time: geleden, ago */
    SENSE_BEHIND,     /* enum bound of the time before it: of later, op zijn laatst */
    SENSE_LASTING,    /* so many days long: tweedaagse; 0: a number stands before it (2-daagse) */
    SENSE_ROLE,       /* the number behind it is no time: zaal, artikel, pagina */
    SENSE_MEASURE,    /* the number before it is no time: procent, meter, euro */

    /* Names, the same in every language */
    SENSE_GIVEN_NAME, /* 0, or 1 where it is an ordinary word too and counts only with other evidence */
    SENSE_TOWN, /* enum country; + COUNTRY_DOUBTFUL where it is an ordinary word too (Best, Heel, Goes) */

    /* People, in a vocabulary of their own: src/mention/person.c */
    SENSE_TITLE,    /* left out of a name: 0 academic, before it (prof. dr. mr. ir. drs. professor); 1 form of
                       address (de heer, mevrouw), which goes the same way; 2 behind it (MSc, PhD, jr.) */
    SENSE_PARTICLE, /* inside a name: 0 de, von, al, el; 1 van, which an organisation may follow too; 2 van
                       der, ten, 't: hardly ever elsewhere */
    SENSE_FROM,     /* where somebody is from follows: namens, bij */
    SENSE_TOPIC,    /* what somebody speaks of follows: over; 1: much else too (on) */
    SENSE_FUNCTION, /* what somebody is: wethouder, hoogleraar; 1: who is no speaker (fotograaf), 2: who is
                       (spreker, dagvoorzitter), 3: of a board (penningmeester) */
    SENSE_FORMER,   /* before what somebody was, with a hyphen: oud-, ex- */
    SENSE_NATION,   /* of which country something is, no part of a name: Engelse */
    SENSE_PRESENTS, /* who is named behind it speaks: bijdrage van, in gesprek met, talk by; 1: who is named
                       beside it: toont, verdedigt; 2: behind it, and only a person can be: spreker is; 3:
                       beside it, and only a person does it: houdt een lezing */
    SENSE_BE,       /* parts a function from the name of who has it: `inleider is`; 1: of what will be
                       (wordt), 2: of what has been (was) */
    SENSE_DESK,     /* no name of a person, though a capital may make it look like one: team, balie, jong */
    SENSE_QUOTES,   /* whose words are quoted stands beside it: zegt, aldus */
    SENSE_MENTIONED, /* who is named behind it is only mentioned: boek, volgens, vernoemd naar; 1: in the
                        whole sentence (lees ook); 2: who paid or helped (mogelijk gemaakt door) */

    /* Cues: src/draft/ */
    SENSE_ABBREVIATION, /* a point behind it ends no sentence: nr, ca, incl */
    SENSE_LABEL,        /* enum label: what stands behind "Locatie:" or under such a heading */
    SENSE_HELD,     /* the event takes place: vindt plaats, houdt, organiseert; 1: at the host who follows (te
                       gast bij), 2: in what stands before (gehouden), 3: on more days, which follow (volgende
                       data), 4: of a hall, people are let in (opent), 5: it begins, which may be said of
                       registering too (start), 6: what one is welcome at follows (kom naar), 7: people
                      gather, maybe before it begins (verzamelen) */
    SENSE_ORGANIZE, /* who organises: 0 the subject before it (organiseert, houdt, presenteren), 1 who stands
                       behind it (georganiseerd door), 2 the subject invites, to whatever the page announces
                       (nodigt uit), 3 who stands behind a `door` beside it (georganiseerd), 4 who stands
                       behind `is` (organisator), 5 as 1 where the sentence tells of an event
                       (verzorgd door) */
    SENSE_AUXILIARY, /* before a verb at the clause's end: wil, zal, gaat */
    SENSE_HOST,      /* who is behind the page follows: namens, bestuur van; 1: wherever it stands
                        (uitnodiging van) */
    SENSE_REGISTER, /* aanmelden, inschrijven, opgeven; 1: the first piece of a verb in two (meldt), 2: taking
                       part too (deelname), 3: telling that one comes, or that one does not (laat weten) */
    SENSE_UNREGISTER, /* afmelden, annuleren */
    SENSE_DOORS,      /* inloop, ontvangst, zaal open */
    SENSE_OPEN,       /* the last piece of a verb in two, of a hall: gaat om 19.15 uur open; 1: one may come
                         in (welkom), 2: whole (is geopend) */
    SENSE_SOCIAL,     /* borrel, receptie, drankje */
    SENSE_BREAK,      /* pauze, koffie; 1: a meal (lunch) */
    SENSE_ENDS,    /* eindigt, is afgelopen, sluiten we af; 1: what has done so is over (gesloten), 2: who or
                      what is so at an hour (klaar), 3: and alone on its line of the site (terug) */
    SENSE_GOES_ON, /* sounds like an end, and is none: stoppen we even, sluiten we aan */
    SENSE_CANCELLED, /* gaat niet door, vervallen, geannuleerd */
    SENSE_POSTPONED, /* uitgesteld, uit te stellen */
    SENSE_PUTS_OFF,  /* a verb in two pieces: 0 stelt, 1 uit */
    SENSE_SIGNS_OFF, /* the last piece of a verb in two that begins with a SENSE_REGISTER of value 1: meldt
                        zich af */
    SENSE_TAKES_UP,  /* a sentence about what the one before it says: dat kan */
    SENSE_IF,        /* what follows is no fact: als, indien, mocht; 1: the least number follows (bij minder
                        dan) */
    SENSE_MOVED,     /* verplaatst, verzet; 1: the day beside it is the new one: nieuwe datum */
    SENSE_PLANNED, /* where it had been: stond gepland, oorspronkelijk, zou plaatsvinden; 1: what is left for
                      another follows: in plaats van */
    SENSE_PAST,    /* vorige, vorig jaar, eerdere: another, earlier edition; 1: a verb that may as well be of
                      this one (waren) */
    SENSE_PUBLISHED, /* gepubliceerd, geplaatst, laatst gewijzigd; 1: news of the event, where its day or a
                        mark follows (update) */
    SENSE_OFFICE,    /* office hours: bereikbaar, op werkdagen; 1: when a house is open (openingstijden) */
    SENSE_FULL,      /* volgeboekt, zit vol, vol */
    SENSE_CLOSED,    /* inschrijving gesloten, niet meer inschrijven */
    SENSE_FREE,      /* gratis, kosteloos */
    SENSE_COST,      /* kosten, prijs, betaalt: taking part costs */
    SENSE_RATE,      /* what sets a rate apart: niet-leden, regulier, beide dagen */
    SENSE_SALE,      /* te koop, for sale */
    SENSE_THING,     /* what else an amount may be for: boek, parkeren, travel grant; 1: what
                        somebody makes or serves, and is no event (de muziek, rapport) */
    SENSE_FEE,       /* what staying away costs: in rekening, no-show */
    SENSE_REGARDS,   /* who signs follows: met vriendelijke groet */
    SENSE_MAILING,   /* of the mail itself or a list that one is on, not of the event: from:, deze lijst,
                        nieuwsbrief */
    SENSE_REQUIRED, /* that one has to register: 0 the whole phrase (moet zich opgeven), 1 a word near one for
                       registering (verplicht), 2 right near it (nodig) */
    SENSE_NOT_REQUIRED, /* that one need not; as above */
    SENSE_PEOPLE,       /* a unit of counting: deelnemers, personen, plaatsen; value: enum people */
    SENSE_AT_MOST, SENSE_AT_LEAST, SENSE_ALL, /* alle: every place there is */
    SENSE_ANNUAL,    /* of an event of its own beside the one that is announced: jaarlijkse */
    SENSE_SAME_DAY,  /* die dag, that date: the one named last; 1: the event's (de dag zelf) */
    SENSE_BOOKED,    /* hebben zich al opgegeven; 1: the number follows right behind (hebben zich al), 2: it
                        does, and the verb's last piece behind that (hebben zich) */
    SENSE_MEANT_FOR, /* for whom the event is follows: 0 bedoeld voor, 1 where that are people (gericht op) */
    SENSE_SUBMIT,    /* something is to be sent in, not to be registered for: indienen, abstracts; 1: whatever
                        else is said (kandidaat stellen, een kraam) */
    SENSE_BUT,       /* a clause of something else begins: maar */
    SENSE_FOLK,      /* people of a kind, beside those of SENSE_PEOPLE and SENSE_RATE: bestuurders */
    SENSE_INCLUDES,  /* inclusief: what follows is in the price */
    SENSE_MORE,      /* meer dan: with a negation behind the number a limit */
    SENSE_NOT,       /* niet */
    SENSE_LEFT,      /* how many are still free follows: nog; 1: stands before it (left) */
    SENSE_WAITLIST,  /* wachtlijst */
    SENSE_PER_GROUP, /* per groep */
    SENSE_PER_SENDER, /* of each of those who send people: per organisatie */
    SENSE_VENUE, /* part of a building's name: stadhuis, schouwburg, kerk; value 1: of an organisation's too
                    (museum, ministerie), 2: of a hall as well (kapel, hall), 3: of a town whose name
                    follows (stadhuis) */
    SENSE_FLOOR, /* a part of a building that is no hall: verdieping, begane grond; 1: the hall where its
                    building follows (tuin, werkplaats) */
    SENSE_RELOCATED, /* to another place: verhuist, wijken uit */
    SENSE_BESIDE,    /* before a building, a street or something else: aan */
    SENSE_TOWARDS,   /* before the place that something is moved to: naar */
    SENSE_ROOM,      /* a hall inside: auditorium, aula; 1: any hall, which names none alone (zaal) */
    SENSE_CURRENCY,  /* 0 euro, 1 dollar, 2 pound, 3 franc */
    SENSE_ONLINE,  /* online, Zoom, livestream; value 1: beside a meeting on the spot, 2: of the kind of event
                      behind it (digitale) */
    SENSE_AT,      /* before a place: in, te, bij, at */
    SENSE_ALONG,   /* before a street, with its article: aan de */
    SENSE_PRONOUN, /* we, u, deze: a capital makes it no name; 1: opens a clause whose verb stands last (die,
                      dat), 2: who was named before (zij), 3: who writes (ik), 4: of them several (wij), 5:
                      who reads (u) */
    SENSE_COUNTRY, /* a country's name */
    SENSE_LEGAL,   /* the legal form behind an organisation's name: vzw, bv */
    SENSE_NOTHING, /* geen, none: the value of a label */
    SENSE_CLOSES,  /* inschrijving sluit op: a day follows; 1: of what its sentence tells of (sluit,
                      deadline), 2: the same, and it is over (closed) */
    SENSE_OPENS,   /* registration opens */
    SENSE_EARLY,   /* early bird: a rate's day, no deadline; 1: a discount for that */
    SENSE_MILESTONE, /* what falls on the day of a line that is no event: camera-ready, besluitvorming */
    SENSE_EXTRA,     /* optional, at extra cost */
    SENSE_LODGING,   /* where one sleeps */
    SENSE_POST_BOX,  /* postbus: no place */
    SENSE_FAX, SENSE_LASTS, /* duurt: a duration follows */
    SENSE_ARTICLE,          /* de, het, een, the; 1: of who writes (onze), 2: of who was named (his) */
    SENSE_NAME_JOINT, /* small words inside names of organisations: van, of, tot; 1: whom it is for follows
                         too: voor, for */
    SENSE_AND,        /* en, &, and, alsmede */
    SENSE_BY,         /* door, met, by: a speaker follows; 1: who does it (door, by) */
    SENSE_ON,         /* op, on: a day follows */
    SENSE_SPEAK,      /* spreekt, vertelt, geeft een lezing, onder leiding van; 1: of a hall, people are let
                         in (opent), 2: or somebody does something else (neemt) */
    SENSE_EVENT, /* a kind of event: seminar, congres, bijeenkomst, lezing; 1: behind `in` and before a name
                    a building (café), 2: several (lezingen), 3: any kind (bijeenkomst) */
    SENSE_CALENDAR,     /* the events of a body, one below the other: activiteitenkalender */
    SENSE_NAMING,       /* its name follows: getiteld, called */
    SENSE_ORGANISATION, /* part of an organisation's name: vereniging, ministerie, stichting; 1: whole with
                           the name of its place (gemeente), 2: a part of one (afdeling), 3: several
                           (gemeenten) */
    SENSE_CONTACT,      /* vragen, inlichtingen, contact opnemen met */
    SENSE_REPORT,       /* signs of a report on what has been: blikken terug, verslag */
    SENSE_TENDER,       /* signs of a tender or vacancy; 1: an ordinary word too (opdracht) */
    SENSE_LETTERHEAD,   /* labels in the head of a letter or a mail: ons kenmerk, betreft, from, subject */
    SENSE_SALUTATION,   /* a letter begins: geachte, dear */
    SENSE_BOILERPLATE,  /* lines of the page, not of the announcement: skip to main content, deel dit */
    SENSE_SESSIONS,     /* a round of parallel sessions: deelsessies, workshopronde */
    SENSE_ALTERNATIVE,  /* a label of one of them: sessie, workshop, ronde */
    SENSE_CONTINUES,    /* aansluitend, daarna, na afloop: an item without a time */
    SENSE_SAME_PLACE,   /* where the one before it is held: at the same venue */
    SENSE_OTHERS,       /* the rest of several: de andere twee, the others */
    SENSE_SHUT,         /* nothing is held on the day beside it: geen les, is gesloten */
    SENSE_RULES, /* what always holds, of a page about no event: voorwaarden, huisregels; as its first words
                    1: what was written down (notulen), 2: how something works (hoe werkt), 3: what an event
                    may be about as well (oud papier) */
    SENSE_EXPECTED,  /* as many as are thought to come: verwachting */
    SENSE_AWAITED,   /* not known yet: volgt, n.t.b., to be announced */
    SENSE_TELL,      /* the reader tells something: doorgeven, seintje */
    SENSE_REFUND,    /* money is given back: restitutie; 1: none is (no refunds) */
    SENSE_AVAILABLE, /* there is so much of it: beschikbaar */
    SENSE_TAKEN,     /* places no longer to be had: vergeven, weg, gone */
    SENSE_SAME_WIRE, /* the address that was named last: dit adres, daar ook */
    SENSE_SOUGHT,    /* somebody is sought beside the event: zoekt een nieuwe */
    SENSE_TRAVEL,    /* how one comes, and where one leaves what one came in: uw auto, halte, please park */
    SENSE_AWARD,     /* somebody is given a prize: winnaar, genomineerd */
