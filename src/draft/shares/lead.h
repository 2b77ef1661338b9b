/* The days that lead the entries of a page. */
#ifndef DRAFT_LEAD_H
#define DRAFT_LEAD_H

#include "draft/part.h"

/* How a day leads its entry: all entries of a page do it alike. */
enum lead {
    LEAD_FIELD,  /* behind its label */
    LEAD_FIRST,  /* its first words */
    LEAD_BEHIND, /* behind a word: `Op 4 maart` */
    LEAD_TITLE,  /* behind the title of its entry, on one line: `De vergeten dijk (4 maart)` */
    LEAD_COUNT
};

struct entry_day {
    size_t line;
    struct when when;
    struct when hours; /* the same, with hours that stand below it */
};

/* `Agenda`: a heading of the list that goes on below it. */
bool lead_heads_list(const struct reading *reading, size_t line);
/* A line above the day that may be an entry's title, or its first label. */
bool lead_may_head(const struct reading *reading, size_t line);
/* The title before the day on a line, where a mark parts them and nothing but hours stands behind; 0 tokens:
 * there is none. */
struct stretch lead_title(const struct reading *reading, size_t line);
/* The days that lead entries in the most frequent way; none where some give a time and some do not. */
size_t leads_find(const struct reading *reading, struct entry_day *days, enum lead *lead);

#endif
