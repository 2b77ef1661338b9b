/* What a time, an address or an amount is about: decided by scored cues around it. */
#ifndef DRAFT_ROLE_H
#define DRAFT_ROLE_H

#include "draft/layout/outline.h"

enum role {
    ROLE_NONE,
    ROLE_EVENT, /* when it is held */
    ROLE_END,
    ROLE_DOORS,
    ROLE_ITEM,   /* begins an entry of the programme */
    ROLE_CLOSES, /* until when one can register */
    ROLE_OPENS,
    ROLE_CANCEL,   /* until when one can cancel */
    ROLE_PREVIOUS, /* when it would have been held */
    ROLE_OTHER,    /* publication, office hours, other editions, biographies */
    ROLE_COUNT
};

struct cast {
    enum role role;
    int score;
};

/* The role of every mention of a time or offset, in the mentions' order; of others ROLE_NONE. `reference` is
 * the day of publication. The caller's. */
struct cast *roles_cast(const struct outline *outline, struct when reference);

/* The day of a mention with its year, stated or to come. */
long mention_stated_day(const struct mention *mention, struct when reference);
/* Gives the days that a list begins its lines with, one after the other, the event's role, whatever stands
 * beside them. */
void roles_settle_days(const struct outline *outline, struct cast *casts, struct when reference);
/* Gives the days of a sentence that stand in a list with one of the event's its role, and those that
 * sentences begin with. */
void roles_settle_sentences(const struct outline *outline, struct cast *casts, struct when reference);
/* Gives the days that running text names the event's role where there are as many as it says. */
void roles_settle_counted(const struct outline *outline, struct cast *casts, struct when reference);
/* Takes the event's role from holidays that name something where its days are told otherwise:
 * `Passie en Pasen`. */
void roles_settle_holidays(const struct outline *outline, struct cast *casts);
/* Takes the event's role from days that stand alone on a line behind a label that nobody knows, where the
 * event has its day elsewhere: `Bericht van aanvaarding: 15 februari`. */
void roles_settle_lone(const struct outline *outline, struct cast *casts);
/* The same from days that running text names in passing, where another day has its hours. */
void roles_settle_passing(const struct outline *outline, struct cast *casts, struct when reference);
/* Gives a day the event's role that the whole page says it has. */
void roles_settle_own(struct cast *casts, size_t index);
/* Gives hours on a weekday the event's role where its days fall on it, and takes it from those on a weekday
 * of none of them. */
void roles_settle_hours(const struct outline *outline, struct cast *casts, struct when reference);

/* `tot 3 mei`, `t/m 3 mei`, `vóór 3 mei`. */
static inline bool mention_has_limit(const struct mention *mention)
{
    return mention->bound == BOUND_UNTIL || mention->bound == BOUND_THROUGH || mention->bound == BOUND_BEFORE;
}
/* `na 22 oktober`: what is said from then on, no opening. */
static inline bool mention_is_after(const struct text *text, const struct mention *mention)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_TIME, mention->token);
    return meaning.sense == SENSE_LINK && (meaning.value & LINK_AFTER) != 0;
}

/* What a mention must be for a row to speak. */
enum need {
    NEED_TIME,
    NEED_DAY,
    NEED_CLOCK,
    NEED_LIMIT,
    NEED_FROM,
    NEED_OFFSET,
    NEED_DAYS,
    NEED_UNTIL,
    NEED_COUNT
};

/* Which rows of cues speak, a bit each: of a sense, by its sense_place, and of a need. */
struct cues {
    uint64_t of_sense[64], of_need[NEED_COUNT], senses; /* senses: those of all rows */
};
/* Fills them from the rows. */
void cues_sort(struct cues *cues);
/* What the cues beside a mention say of it, given its needs, a bit each: into the scores of its roles. */
void roles_score_cues(const struct outline *outline, const struct mention *mention, unsigned needs,
                      const struct cues *cues, int scores[ROLE_COUNT]);

/* Whether a mention names a day after the day of reference. */
bool roles_name_later(const struct mentions *mentions, struct when reference);
/* What its own form and its place on the page say; `later` is what roles_name_later says: into the scores of
 * its roles. */
void roles_score_form(const struct outline *outline, const struct mention *mention, struct when reference,
                      bool later, int scores[ROLE_COUNT]);

/* `Tot zaterdag 16 maart!`, `Graag tot 16 maart!`: a sentence that only looks forward to the day. */
bool mention_is_farewell(const struct outline *outline, const struct mention *mention);
/* What is said around it of a day until which something can be done, or an offset: into the scores of its
 * roles. */
void roles_score_until(const struct outline *outline, const struct mention *mention, int scores[ROLE_COUNT]);
/* `€ 290 registered before 1 August`, `vóór 1 oktober betaalt u € 95`: until when, or from when, an amount
 * is the rate. */
bool mention_is_of_rate(const struct outline *outline, const struct mention *mention);

/* What it says of a day that it, or the one beside it, has moved: into the scores of its roles. */
void roles_score_moved(const struct outline *outline, const struct mention *mention, int scores[ROLE_COUNT]);

/* What its sentence says of registering and cancelling, of a day or an offset: into the scores
 * of its roles. */
void roles_score_limit(const struct outline *outline, const struct mention *mention, int scores[ROLE_COUNT]);

/* What a line says its day is that is none of the event: into the scores of its roles. */
void roles_score_milestone(const struct outline *outline, const struct mention *mention,
                           int scores[ROLE_COUNT]);
/* `1 mei: deadline kopij`: whether a line begins with a day and says that it is one of those, or that
 * registering ends. */
bool line_is_milestone(const struct outline *outline, size_t line);

/* `De zaal gaat om 19.15 uur open`: the time is when people are let in. */
bool mention_opens_hall(const struct outline *outline, const struct mention *mention);
/* `Inloop een kwartier voor aanvang`: a duration that people are let in before the start. */
bool mention_lets_in_before(const struct outline *outline, const struct mention *mention);
/* `Koffie om 8.30 uur, aan het werk van 9.00 tot 12.30 uur`, `We verzamelen om 8.45 uur en beginnen om 9.00
 * uur`: the first hour of a sentence, beside coffee or gathering, and another behind it within the hour. */
bool mention_is_arrival_before(const struct outline *outline, const struct mention *mention);
/* Told in the past tense, a day without a year that fell on its weekday just before the reference. */
bool mention_is_just_gone(const struct outline *outline, const struct mention *mention,
                          struct when reference);
/* `Datum: 8 januari` above `Geachte leden`, not after the day of reference or among labels of a letterhead:
 * when the letter was written. */
bool mention_is_of_letter(const struct outline *outline, const struct mention *mention,
                          struct when reference);
/* `Datum: 17 maart 2016` below `Persbericht`, or the day of reference, above a sentence that holds the event
 * on a later one: when the news was given out. */
bool mention_is_of_release(const struct outline *outline, const struct mention *mention,
                           struct when reference);
/* `Van: het bestuur` above `Datum: 28 november`, `28-11-2026 | Nieuws` at the head of a page: the day of a
 * letter or of news, not long ago, where what is held on a later day is told of. */
bool mention_is_of_head(const struct outline *outline, const struct mention *mention, struct when reference);
/* A day gone, the first that is written out, stands alone on its line as no other does: when the
 * page was published. */
bool mention_is_news_day(const struct outline *outline, const struct mention *mention, struct when reference);
/* `28 november 2026 14:30 Cultuur` at the head of a page that tells of a day to come: when it was put there.
 */
bool mention_is_posted(const struct outline *outline, const struct mention *mention, struct when reference);
/* `De lezing is verplaatst naar 21 januari` below the day that it had been on: that is no longer its own. */
void roles_settle_moved(const struct outline *outline, struct cast *casts);
/* `Volgende activiteiten` above days, below an event's own day and hour: they are none of its. */
void roles_settle_later(const struct outline *outline, struct cast *casts);
/* Days that were the event's before it was moved, wherever they are named; the only one there is stays. */
void roles_settle_previous(const struct mentions *mentions, struct cast *casts);

#endif
