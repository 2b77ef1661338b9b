/* What fasti's feeds say in words, read back: the facts and the programme before a description, in the words
 * of the event's language. */
#ifndef READER_ICAL_PROSE_H
#define READER_ICAL_PROSE_H

#include "reader/ical/intake.h"

/* Cuts the text up to `mark` off the front of `*text`, the mark too; all of it where there is none. */
struct slice prose_cut(struct slice *text, const char *mark);

/* `Friday 1 May 2026 13:30`, the day left out where it is that of `beside` or the night after it. Takes it
 * off the front; false where it does not stand there, and when it was left out with no `beside`. */
bool prose_take_when(const char *const *words, struct when beside, struct slice *text, struct when *when);

/* An element of `speakers`: `prof. dr. Name, role`. */
void person_write(FILE *out, struct slice person);
/* `"speakers":[…]` as a member, of persons with `; ` between. */
void speakers_write(FILE *out, bool *later, struct slice persons);

/* The facts at the front of the event's description go into its sheet, and the text behind them
 * as its description. */
void description_take(struct making *making);

/* The programme: the parts of the event that are items, and the lines of the description's (empty: none)
 * among them. */
void programme_put(struct making *making, struct slice lines);
/* The same of the parts, and of the items without a part that a twin of the description
 * (NULL: none) tells. */
void programme_join(struct making *making, const struct event *twin);

#endif
