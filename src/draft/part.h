/* The parts that put an event together, and what all of them look at. */
#ifndef DRAFT_PART_H
#define DRAFT_PART_H

#include "draft/times/role.h"
#include "fasti/draft.h"

/* One entry of the programme. */
struct item {
    struct stretch title; /* as it goes into the event */
    /* from its time or title to the next entry: text, bullets and persons below it too */
    struct stretch whole;
    struct when start, end; /* clock; with a date where the programme names days */
    struct span time_span;
    /* of the day heading it stands under: the event's second day, a Friday; 0 and UNSTATED: none */
    int nth, weekday;
    struct when day;  /* of the heading it stands under, where that is a date */
    bool half_day;    /* nothing says whether its hour is before noon */
    size_t place;     /* in the programme of the event that is being put together; SIZE_MAX: of another day */
    const char *kind; /* NULL: a session */
    struct stretch track, hall;
    bool alternative; /* one of the parallel sessions of the round before it */
};

struct programme {
    struct item *items;
    size_t len, room;
    const struct mention *overall; /* a time that stands over entries without times: the event's own; NULL */
};

/* One day on which the event is held. */
struct occasion {
    struct when start, end;
    struct span start_span, end_span;
    size_t line, last;    /* where it is announced; the last line that is said of it alone */
    struct stretch title; /* its own, of one of several; 0 tokens: none */
    struct stretch own;   /* what running text says of it alone, of one of several; 0 tokens: nothing */
    /* where it is, of one of several that each begin with theirs; 0 tokens: not told so */
    struct stretch town;
    bool listed;   /* one of several separate days, each an event of its own */
    bool entry;    /* of an agenda: its lines were made a text of their own */
    bool sentence; /* its title may be a whole sentence, which stays as it stands */
    /* of an announcement of several days: the words of the others were left out of its text */
    bool share;
};

/* What an announcement says of years; UNSTATED where it says none. */
struct years {
    short said[13][32]; /* of a month's day */
    /* of all, by a heading: `Programma 2027`; `Seizoen 2026-2027`, from summer to summer */
    short first, last;
};

/* What all parts look at. */
struct reading {
    const struct text *text;
    const struct mentions *mentions;
    struct outline *outline;
    const struct cast *casts; /* role of each mention */
    unsigned roles;           /* a bit for each that one of them has */
    struct programme *programme;
    struct candidate *candidates; /* the people, for parts that come late */
    size_t candidates_len;
    bool knows_people;          /* they have been read */
    const struct reading *page; /* that this is one event's share of, in a text of its own; NULL */
    /* of the event that is being put together; NULL while the page is read as a whole */
    const struct occasion *occasion;
    const struct occasion *occasions;
    unsigned char *day_of; /* of each line: see series_days */
    size_t occasions_len;
    struct when reference;
    const char *timezone;
    const struct holidays *holidays;
    struct years years;
};

/* One part of an event out of all that is mentioned. */
typedef void part(const struct reading *reading, struct draft *draft);

part part_title, part_own_title, part_status, part_schedule, part_place, part_organizers, part_programme,
    part_people, part_registration, part_state, part_addresses, part_price, part_capacity, part_contacts,
    part_audience, part_attendance, part_description, part_resolve, part_disagreements;

/* Its entries, in the order of the text; none where there is no programme. Free with programme_free. */
struct programme *programme_read(const struct reading *reading);
/* Gives entries under `Dag 2` or `Friday` their date, reckoned from the event's first day. */
void programme_date(struct programme *programme, struct when first);
/* Whether an entry is of the day that is being read, where there are several. */
bool item_is_own(const struct reading *reading, const struct item *item);
void programme_free(struct programme *programme);
/* The days on which it is held, the surest first where they are no list; the caller's. At least one, which
 * may be wholly unstated. */
struct occasion *occasions_read(const struct reading *reading, size_t *len);

/* Whether the page announces an event, rather than tells of one, of a tender, of opening hours. */
bool reading_announces(const struct reading *reading);
/* What the first headings weigh against that: a look back, a report, a vacancy. Below the day of an event to
 * come they are of a part of it. */
int headings_weigh(const struct reading *reading);
/* How many days a mentioned day lies behind the reference, before it where negative; 0: it says no day. */
long mention_days_from_now(const struct reading *reading, const struct mention *mention);

/* How much a mention weighs for what is asked; 0: nothing. */
typedef int weigh(const struct reading *reading, size_t index, const void *about);
/* Whether any mention has this role: where none has, none need be weighed. */
static inline bool reading_has_role(const struct reading *reading, enum role role)
{
    return (reading->roles >> role & 1) != 0;
}
/* The mention that weighs most, the first where several do; NULL where none weighs anything. */
const struct mention *mention_strongest(const struct reading *reading, weigh *weight, const void *about);

/* What a section may say nothing of, though its words look like it. */
enum fact {
    FACT_PEOPLE = 1,
    FACT_CAPACITY = 2,
    FACT_PRICE = 4,
    FACT_ORGANIZER = 8,
    FACT_EVENT_OF = 16,
    FACT_ENTRY = 32,
    FACT_CONTACT = 64,
    FACT_STATE = 128,
    FACT_ATTENDANCE = 256,
    FACT_DESCRIPTION = 512,
};
/* Whether a section of this label tells of something else, as far as this fact goes. */
bool section_is_elsewhere(enum label section, enum fact fact);

/* An address is one to register at when its sentence or section says so. */
bool address_is_to_register(const struct reading *reading, size_t token);
/* `De stichting zoekt een nieuwe penningmeester. Iets voor u? Bel ...`: an address is for something else than
 * the event, which is told before it on the line. */
bool address_is_beside_event(const struct reading *reading, size_t token);
/* The words around an address say that one may ask there. */
bool address_is_to_ask(const struct reading *reading, size_t token);
/* It stands with the name and the street of a building that nobody who organises bears, and is neither to ask
 * nor to register at: `Waar: Dorpshuis De Spil, Dorp 1, tel. ...`. */
bool address_is_of_building(const struct reading *reading, const struct draft *draft,
                            const struct mention *mention);
/* It stands in a mail's head, or serves a list that one is on. */
bool address_is_of_mailing(const struct reading *reading, size_t token);

/* Notes every full date, so that a day without a year finds the same day with one, and the year or season
 * that a heading names. */
void years_read(struct reading *reading);
/* The year of a day that states none: that of the same day with a year elsewhere in the announcement, else
 * that of the event's start when that is known and lies behind it, else the one that a heading names, else
 * the first from the reference on (that falls on `weekday`, unless UNSTATED). UNSTATED where the day is. */
short years_resolve(const struct reading *reading, struct when when, int weekday, struct when start);

/* The weekday of a day without a year fits none of the years to come, but one of those just past. */
bool mention_is_long_ago(const struct reading *reading, const struct mention *mention);

#endif
