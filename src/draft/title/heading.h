/* Which line of an announcement is its title, and how a line is set on the page. */
#ifndef DRAFT_HEADING_H
#define DRAFT_HEADING_H

#include "draft/part.h"

/* A line that may be the title. */
struct heading {
    const struct reading *reading;
    const struct draft *draft;
    size_t line;
    struct stretch body;
    uint64_t senses; /* of its words: senses_at */
};

/* What speaks for the line, less what speaks against it; where that is less than `least`, it may be more than
 * that. `most`: heading_most. */
int heading_score(const struct heading *heading, int least, int most);
/* What all that speaks for a line comes to. */
int heading_most(void);

/* The words come back in running text: `De themamiddag Grip op morgen is ...`. */
bool heading_is_taken_up(const struct heading *heading);

/* The line that most speaks for; SIZE_MAX where none is good enough. The draft has its organizers. */
size_t heading_best(const struct reading *reading, const struct draft *draft);

/* A heading's words, with those of its next line where it goes on there. */
struct stretch heading_body(const struct reading *reading, size_t line);

/* The title in a line's words: without status words, dates, persons and questions beside it. */
struct stretch title_bare(const struct reading *reading, struct stretch title);

/* The same without a date at either end, and the word before it. */
struct stretch title_without_date(const struct reading *reading, struct stretch title);
/* `Uitnodiging voor de jaarvergadering` without what it is before what it invites to. */
struct stretch title_without_invitation(const struct text *text, struct stretch title);

/* `Programma van het symposium De dijk` without the words for a programme before an event's name. */
struct stretch title_of_programme(const struct text *text, struct stretch title);

/* What the first sentences call the event, else any: a name in quotes, behind `getiteld`, or of what kind it
 * is; 0 tokens: nothing. The draft has its organizers. */
struct stretch opening_name(const struct reading *reading, const struct draft *draft);
/* What a sentence that begins before `stop` says it invites to; 0 tokens: nothing. */
struct stretch opening_invited_to(const struct reading *reading, size_t stop);
/* The same of a heading that is a sentence; 0 tokens: it invites to nothing. */
struct stretch opening_invited_in(const struct reading *reading, struct stretch words);
/* How the first sentence begins: of a page that offers no name. */
struct stretch opening_first_words(const struct reading *reading);

/* The nearest line with words above or behind, over a few blank ones; SIZE_MAX. */
size_t line_above(const struct text *text, size_t line);
size_t line_behind(const struct text *text, size_t line);
/* A line further down says the same. */
bool line_is_repeated(const struct text *text, size_t line);
/* Between blank lines. */
bool line_is_alone(const struct text *text, size_t line);
/* `    DE RAAD EN DE CIJFERS`, further in than the line above it. */
bool line_is_set_apart(const struct text *text, size_t line);
/* `Uitnodiging`, `De bond nodigt u uit`: a word that invites. */
bool line_invites(const struct text *text, size_t line);
/* `nodigt u uit voor de lezing`: its name stands on the line below. */
bool line_leads_to_name(const struct outline *outline, size_t line);
/* `DORPSBELANG nodigt alle leden uit voor de`: before its end. */
bool line_breaks_off(const struct text *text, size_t line);
/* The word for a status behind an event's name, in a headline: `Inloopavond Broek verplaatst naar
 * 26 maart`; SIZE_MAX. */
size_t line_status_at(const struct text *text, struct stretch body);
/* The line behind gives the day, or a labelled value. */
bool line_leads_day(const struct outline *outline, size_t line);

#endif
