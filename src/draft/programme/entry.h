/* The lines of a programme, each made an entry as it is passed. */
#ifndef DRAFT_ENTRY_H
#define DRAFT_ENTRY_H

#include "draft/programme/item.h"

/* What is known while the lines of a programme are gone through. */
struct walk {
    const struct reading *reading;
    struct programme *programme;
    int nth, weekday; /* of a day heading without a date: the second day, Friday; 0 and UNSTATED */
    struct when day;  /* of a day heading inside the programme */
    const struct mention *pending; /* a bare time whose entry is still to come */
    bool open;                     /* an entry without a time is still to come (aansluitend) */
    bool bare;                     /* the last time stood alone: what follows are entries */
    bool above;                    /* titles stand above their times */
    bool headed;                   /* headings stand above times that stand alone: they are no entries */
    bool bulleted;                 /* what stands under the bare time is a list */
    bool timed;                    /* there is any timed line in this programme */
    bool listed;                   /* its entries are a list, some of which end with their time */
    bool numbered;                 /* its entries stand below their numbers */
    bool labelled;                 /* it stands under a heading for it */
};

/* A line that begins with a time, or ends with one, that can be an entry: not the value of a label for when
 * it is held, nor in a section of other things. */
bool entry_is_timed(const struct reading *reading, size_t line);
bool entry_is_tailed(const struct reading *reading, size_t line);
/* A time alone on its line, and the words for it on the next one. */
bool entry_leads_words(const struct reading *reading, size_t line);
/* The next such line from `line` on, not far away; SIZE_MAX: none. */
size_t entry_next_time(const struct reading *reading, size_t line);
/* A heading for a programme. */
bool line_heads_programme(const struct reading *reading, size_t line);
/* Whether a line without a time is an entry here. */
bool entry_is_untimed(const struct walk *walk, size_t line);

/* `Anna de Vries, dijkgraaf`, `C. Klei bakken` right below an entry: who speaks there, or another session of
 * its round, however little stands below it. */
bool entry_is_told_below(const struct walk *walk, size_t line);

/* An entry with this title, at this time or without one; NULL, no entry, where there are no words. */
struct item *entry_add(struct walk *walk, struct stretch title, const struct mention *time);
/* The words of an entry from a token on, which may run on over lines; `*line` moves to the last. */
struct stretch entry_title(const struct walk *walk, size_t *line, size_t from);
/* Makes entries of the times that follow each other on a line, each with its words; false: they do not. */
bool entry_take_several(struct walk *walk, const struct mention *first, size_t *line);
/* Each makes an entry of a line where it can; `*line` moves to the last one that was taken. */
void entry_take_timed(struct walk *walk, size_t *line);
/* Times alone on their lines from a line on, each above words for it, the last one too. */
bool entry_times_lead(const struct reading *reading, size_t line);
/* Entries whose titles stand above their times, from a line on: the line behind them; 0: there are none. */
size_t entry_take_pairs(struct walk *walk, size_t line);
void entry_take_untimed(struct walk *walk, size_t *line);
bool entry_take_continuation(struct walk *walk, size_t *line);
/* A line that is one of several sessions at the same time. */
bool entry_take_alternative(struct walk *walk, size_t line);
bool entry_is_alternative(const struct walk *walk, size_t line);
/* The time in brackets at the end of a line; NULL. */
const struct mention *entry_tail_time(const struct reading *reading, size_t line);
/* `Lunch in de refter (12.15 uur)`: under the programme's heading the time may stand in brackets behind the
 * entry. */
bool entry_take_tail_timed(struct walk *walk, size_t line);

#endif
