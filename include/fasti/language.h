/* What words mean: rows for each language; the longest phrase of rows that stands at a token. */
#ifndef FASTI_LANGUAGE_H
#define FASTI_LANGUAGE_H

#include "fasti/base.h"

/* Vocabularies, looked up apart, so that a word may mean something in each: `mei` is a month, `april` also a
 * given name. In one of them it means one thing, and stands in one row. Names of people and places are the
 * same in every language. */
enum vocabulary {
    VOCABULARY_TIME, VOCABULARY_CUE, VOCABULARY_LABEL, VOCABULARY_PERSON, VOCABULARY_NAME, VOCABULARY_PLACE,
    VOCABULARY_COUNT
};

enum sense {
    SENSE_NONE,
#include "fasti/sense.h"
    SENSE_COUNT
};

enum country {
    COUNTRY_NONE, COUNTRY_NL, COUNTRY_BE, COUNTRY_DE, COUNTRY_GB, COUNTRY_LU, COUNTRY_FR, COUNTRY_OTHER,
    COUNTRY_DOUBTFUL = 16
};

/* What a label announces. */
enum label {
    LABEL_NONE, LABEL_TITLE, LABEL_DATE, LABEL_WHEN_WHERE, LABEL_TIME, LABEL_START, LABEL_END, LABEL_DOORS,
    LABEL_WHERE, LABEL_ADDRESS, LABEL_ROOM, LABEL_ORGANIZER, LABEL_SPEAKERS, LABEL_CHAIR, LABEL_PROGRAMME,
    LABEL_REGISTER, LABEL_DEADLINE, LABEL_CANCELLATION, LABEL_PRICE, LABEL_AUDIENCE, LABEL_CONTACT,
    LABEL_EMAIL, LABEL_PHONE, LABEL_CAPACITY, LABEL_DURATION, LABEL_PUBLISHED, LABEL_PAST, LABEL_RELATED,
    LABEL_ABOUT, LABEL_PRACTICAL, LABEL_TRAVEL, LABEL_LANGUAGE, LABEL_KIND, LABEL_DESCRIPTION, LABEL_SUBJECT,
    LABEL_MILESTONES,
    LABEL_COUNT
};

/* What a count counts. */
enum people {
    PEOPLE_PERSONS, PEOPLE_PLACES, PEOPLE_GROUPS,
    PEOPLE_BOOKINGS, /* persons who have come forward: aanmeldingen */
    PEOPLE_FOLK, /* persons by what they do, as their word ends: wandelaars */
    PEOPLE_KIND, /* persons of a kind that may have a rate of its own: leden, studenten */
};

/* What the values of SENSE_LINK mean: what a small word may do beside a time. */
enum link {
    LINK_OF = 1,        /* between a day and its month, a month and its year: van, in, of */
    LINK_AT = 2,        /* a clock time follows: om, at */
    LINK_ON = 4,        /* a day follows: op, on */
    LINK_ARTICLE = 8,   /* de, the */
    LINK_ORDINAL = 16,  /* glued behind a number: 2e, 1st */
    LINK_AND = 32,      /* joins a list, closes what LINK_BETWEEN opened */
    LINK_TO = 64,       /* closes a range: tot, t/m, until */
    LINK_FROM = 128,    /* opens a range: van, from */
    LINK_BETWEEN = 256, /* tussen, between */
    LINK_PAST = 512,    /* kwart over drie */
    LINK_LACKING = 1024, /* kwart voor drie, quarter to three */
    LINK_AHEAD = 2048,  /* an amount of time from now: over twee weken, in two weeks */
    LINK_BEFORE = 4096, /* an amount of time before a start: voor, before */
    LINK_AFTER = 8192,  /* an amount of time after a day: na, after */
    IS_FROM = 1 << 14, IS_UNTIL = 2 << 14, IS_THROUGH = 3 << 14, IS_BEFORE = 4 << 14, /* enum bound */
    LINK_BOUND = 7 << 14,
};
enum { LINK_BOUND_SHIFT = 14, MONTH_LEADS = 16, HOLIDAY_EASTER = 10000 };
enum day_part { PART_NONE, PART_AM, PART_PM, PART_MORNING, PART_AFTERNOON, PART_EVENING, PART_NIGHT };
enum time_unit {
    TIME_SECOND, TIME_MINUTE, TIME_QUARTER, TIME_HOUR, TIME_DAY, TIME_NIGHT, TIME_WORKDAY, TIME_WEEK,
    TIME_MONTH, TIME_YEAR,
    TIME_WEEKEND
};
enum shift { SHIFT_THIS, SHIFT_COMING, SHIFT_NEXT, SHIFT_LAST };

/* One row. `text` is one or more words, matched case and accents aside, cut as tokens are:
 * `adjunct-directeur` is three; `jan|uari` is `jan` or `januari`. */
struct word {
    const char *text;
    enum sense sense : 8;
    int value : 20;
};

/* The last of its rows has no text; NULL where it has none. */
struct language {
    const char *tag;   /* BCP 47 */
    const struct word *time;
    const struct word *cues;
    const struct word *terms;  /* cues of who takes part and on what terms, before the others */
    const struct word *people; /* titles, particles, functions */
    const struct word *labels;
    const char *street_endings; /* how a street's last word ends, before its number: straat laan */
    const char *street_openings; /* how a street's name begins: laan, rue, avenue */
    const char *street_titles;   /* short for whom a street is named after, before a point: mgr; or NULL */
    const char *street_words;   /* its last word, where the number stands first: street road; NULL: never */
    const char *street_short;   /* the same cut short: st ave; or NULL */
    const char *event_endings;  /* how a compound for a kind of event ends: lezing dag congres */
    const char *folk_endings; /* how a word for several people ends by what they do: wandelaars, writers */
    const char *several_endings; /* how one ends for several of them: lezingen dagen */
    const char *venue_endings;  /* how a compound for a building ends: huis school; NULL: none */
    const char *room_endings;   /* how a compound for a hall ends: zaal kamer */
    /* how words end that are called after somebody (Wittlaan, Meerdinklezing), parted by spaces */
    const char *named;
    const char *menu_words;     /* first words of what a site's menu lists, each between spaces */
    const char *verb_endings;   /* how a verb of who does something now ends: t (vertelt), s (explains) */
    const char *function_endings; /* how a compound for what somebody is ends: maker kundige; NULL: none */
    const char *organisation_endings; /* how a compound for a body ends: raad vereniging */
    const char *common; /* words that tell this language from others, parted by spaces */
    unsigned postal_digits; /* how many digits alone are a postal code before a town; 0: none are */
    /* `0900-1234`, `14 0521`: how a service's number begins, before four digits more; with what a
     * municipality's does, before an area code. NULL and 0: none are so short */
    const char *service_numbers;
    uint32_t municipal_number;
    bool counts_to_twelve;  /* an hour in digits alone may be one of the evening: at 7.30 */
    /* a country besides, where the same is spoken, and the currency of amounts on a page that names one of
     * its places first; COUNTRY_NONE */
    enum country abroad;
    const char *abroad_currency;
    const char *region; /* country of an announcement in this language unless it says otherwise */
};

/* Every language, in the order of the guess: the first wins a tie. */
const struct language *const *languages(size_t *len);
/* By tag (`nl`, `nl-BE`); NULL where there is none. */
const struct language *language_find(const char *tag);

/* What a phrase means and how many tokens it takes; small, as every token has one in each vocabulary. */
struct meaning {
    enum sense sense : 8;
    unsigned tokens : 4;
    int value : 20;
};
/* What the phrases at a word mean, and the senses among it. */
struct meanings {
    struct meaning of[VOCABULARY_COUNT];
    uint64_t senses; /* sense_bit of each */
};
/* Which of 64 bits stands for a sense. There are more senses, so that some share one: where it is missing
 * none of them need be looked for. SENSE_NONE has the first alone, as a word that has no other is one that
 * no row knows. */
static inline unsigned sense_place(enum sense sense)
{
    static const unsigned char places[SENSE_COUNT] = {
#include "fasti/sensebit.h"
    };
    return sense == SENSE_NONE ? 0 : places[sense] > 0 ? places[sense] : 63;
}
static inline uint64_t sense_bit(enum sense sense)
{
    return (uint64_t)1 << sense_place(sense);
}

/* What one word means alone as it stands, whatever its case and accents. */
const struct meanings *language_word(const struct language *language, struct slice word);

/* The mark that a word spells: '@' of `at`, '.' of `dot`; '\0': none. */
char language_spelt(struct slice word);
/* Whether a word may spell '@', by its first two letters and how long it is: few need a closer look. */
static inline bool language_may_spell_at(struct slice word)
{
    if (word.len == 0 || (word.at[0] | 32) != 'a')
        return false;
    const char second = (char)(word.at[word.len > 1] | 32);
    return (word.len == 1) | ((word.len == 2) & (second == 't')) | ((word.len > 8) & (second == 'p'));
}

/* How words end that no row can list: of streets (Wittlaan), of kinds of events (auteurslezing). */
enum ending {
    ENDING_STREET, ENDING_STREET_WORD, ENDING_EVENT, ENDING_ROOM, ENDING_NAMED, ENDING_VERB, ENDING_FUNCTION,
    ENDING_ORGANISATION, ENDING_VENUE, ENDING_SEVERAL, ENDING_FOLK,
    ENDING_CALLED_AFTER, /* as ENDING_NAMED, with a name before it */
};

/* The words of a calendar feed. */
enum feed_word {
    FEED_CANCELLED, FEED_POSTPONED, FEED_MOVED_FROM, FEED_DOORS, FEED_REGISTER_UNTIL, FEED_REGISTER_AT,
    FEED_CANCEL_UNTIL, FEED_PRICE, FEED_FREE, FEED_PLACES, FEED_FULL, FEED_AUDIENCE, FEED_SPEAKERS,
    FEED_PROGRAMME, FEED_ONLINE, FEED_MONDAY, FEED_TUESDAY, FEED_WEDNESDAY, FEED_THURSDAY, FEED_FRIDAY,
    FEED_SATURDAY, FEED_SUNDAY, FEED_JANUARY, FEED_FEBRUARY, FEED_MARCH, FEED_APRIL, FEED_MAY, FEED_JUNE,
    FEED_JULY, FEED_AUGUST, FEED_SEPTEMBER, FEED_OCTOBER, FEED_NOVEMBER, FEED_DECEMBER,
    FEED_DAY_END, /* between the number of a day and its month */
    FEED_COUNT
};
/* All of them in the language of a tag (`nl-BE`); in English where the language is not known. */
const char *const *feed_words(struct slice tag);

/* The code of a country (ISO 3166-1 alpha-2) or a language (BCP 47) that is called so, case aside; NULL: none
 * is known. */
const char *country_code(struct slice name);
const char *tongue_code(struct slice name);

/* The key of fasti-event(5) that a column of a table is called by (case aside), `.date` or `.clock` behind it
 * where it is only a part; NULL: none. */
const char *column_key(struct slice name);
/* Whether a column of a timetable is that of a room or a track: `Grote zaal`, `Track 2`. */
bool column_is_place(struct slice name);
/* What it is instead where another column is that key already: of `locatie` and `plaats` the latter is the
 * town. NULL: nothing. */
const char *column_other_key(struct slice name);
/* What a word in a cell says. */
enum cell_word { CELL_NO_WORD, CELL_FREE, CELL_HOUR, CELL_MORNING, CELL_AFTERNOON };
enum cell_word cell_word(struct slice text);

#endif
