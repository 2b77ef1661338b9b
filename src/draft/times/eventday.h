/* The days that an announcement says its event is held on. */
#ifndef DRAFT_EVENTDAY_H
#define DRAFT_EVENTDAY_H

#include "draft/part.h"

enum { MOST_DAYS = 64 };

/* Everything said of one day. */
struct eventday {
    struct when when; /* the date, as full as it is stated anywhere */
    size_t first;     /* index of the first mention, and of the strongest */
    size_t strongest;
    int score, best;
    bool listed;
};

/* `3 maart: geen lezing`: a line that begins with a day on which nothing is held. */
bool line_is_shut(const struct outline *outline, size_t line);
/* The same day and month, and years that may be the same. */
bool eventday_is_same(struct when a, struct when b);
/* `op`, `on`: a word that leads to a day. */
bool token_is_day_link(const struct text *text, size_t token);
/* `1e avond dinsdag 9 februari`, `Bijeenkomst 2 - 4 maart`, `Les 2 (4 maart)`: nothing but a count and what
 * is counted stand before a day at `to`. */
bool eventday_is_counted(const struct text *text, size_t from, size_t to);
/* `Zwolle, 11 februari`, `- De Bilt (11 februari)`: a town before a day at `day`, which in a list need not be
 * known. */
bool eventday_is_behind_town(const struct text *text, const struct line *line, size_t day);
/* Whether a mention reckoned from the reference is some time in a week, which is no day. */
bool mention_is_week(const struct mention *mention);
/* `MARCH`, `Maart 2027`, `Maart:`: a line that names a month and nothing else. */
bool line_is_month(const struct text *text, const struct line *line);
/* Whether a mention gives a day on which the event is held. */
static inline bool mention_is_event_day(const struct reading *reading, size_t index)
{
    const struct mention *mention = &reading->mentions->at[index];
    bool day = (reading->casts[index].role == ROLE_EVENT) & (mention->kind == MENTION_TIME) &
               (mention->start.day != UNSTATED);
    return day && !(mention->relative && mention->span_of_days && mention_is_week(mention));
}
/* Whether words name such a day. */
bool stretch_names_event_day(const struct reading *reading, struct stretch words);
/* Into `days`, which has room for MOST_DAYS, in the order of the text; how many. */
size_t eventdays_read(const struct reading *reading, struct eventday *days);
/* `12 mei, 19 mei en 26 mei 2026`: listed days without a year take it from the next one that has it. */
void eventdays_share_years(struct eventday *days, size_t len);

/* `Het volgende wijkcafé is op 6 februari`: the day that a mention gives is that of another event, named in
 * passing, than the first one's. */
bool mention_is_of_other_event(const struct reading *reading, size_t first, size_t index);
/* `Het jaarcongres is op 11 maart`: running text says it of the kind of event that heads the page. */
bool mention_is_own_day(const struct reading *reading, size_t index);
/* `Het congres`, `de middag`: of the kind that heads the page, or a time of day; any kind where the head
 * names none. */
bool stretch_names_own_kind(const struct reading *reading, struct stretch words);
/* `De avond ervoor, 10 maart, is er een diner`, `a guided walk takes place on 13 March`: a day of something
 * else, where the event has one. */
bool mention_is_brought_up(const struct reading *reading, size_t index);
/* `5 t/m 9 juli` on a page that names each of these days below: they are days of one event; NULL. */
const struct mention *lasting_span(const struct reading *reading);
/* An occasion of as many days as the page says that its event lasts, which names no others. */
bool occasion_lasts_all(const struct reading *reading, const struct occasion *occasion);
/* As many listed days as the page says that its event lasts, one right behind the other, in order. */
bool eventdays_are_of_one(const struct reading *reading, const struct eventday *days, size_t count);
/* The day that an event begins on goes before the others. */
void eventdays_lead(struct eventday *days, size_t count, struct when first);
/* An event that runs from one day to another ends on the last, at the hour that a sentence gives. */
void lasting_end(const struct reading *reading, const struct mention *span, struct occasion *occasion);
/* An event of several listed days ends on the last of them. */
void lasting_end_on(const struct reading *reading, const struct eventday *last, struct occasion *occasion);
/* `lezingen`, `meetings`. */
bool token_is_several_events(const struct text *text, size_t token);
/* `vier avonden`, `drie lezingen`: so many events, where the page says it. */
bool eventdays_are_counted(const struct text *text, size_t count);
/* Two mentions of days with nothing but commas and `en` between them. */
bool eventday_is_list_pair(const struct reading *reading, const struct mention *one,
                           const struct mention *two);

#endif
