/* Several events in lines of their own. */
#ifndef DRAFT_BLOCK_H
#define DRAFT_BLOCK_H

#include "draft/part.h"

enum { MOST_ENTRIES = 100 };

/* The lines of one event: the first and the last, and the one that leads with its day. */
struct block {
    size_t line, last, day;
};

/* The blocks of a page, into `blocks`, which has room for MOST_ENTRIES; how many, 0 where it has none. */
size_t blocks_find(const struct reading *reading, struct block *blocks);
/* The building that a line ends with, behind a mark; 0 tokens: none. */
struct stretch piece_building(const struct reading *reading, size_t line);
/* What there is behind the hours that a line begins with: its title as any line's, else its first piece. */
struct stretch piece_title(const struct reading *reading, size_t line);
/* The chapters of a page, each under a heading of its own or a paragraph, in the same way. */
size_t chapters_find(const struct reading *reading, struct block *chapters);
/* The events of a page in a line each, with its day behind what there is. */
size_t rows_find(const struct reading *reading, struct block *rows);
/* Whether each has a cell of several words for what there is: `Molens op de hei | 8 oktober`. */
bool rows_have_titles(const struct reading *reading, const struct block *rows, size_t len);
/* What there is on such a line, before its day; 0 tokens: it is none. */
struct stretch row_title(const struct reading *reading, size_t line);
/* The events of a season that is told in paragraphs, in the same way. */
size_t season_find(const struct reading *reading, struct block *blocks);
/* What one of them, in a text of its own, is called: the name that it gets in its first sentences, else the
 * first of them. */
struct stretch season_title(const struct reading *reading);
/* `COFFEE MORNING: Do come along on ...`: the capitals up to a colon that a line begins with;
 * 0 tokens: none. */
struct stretch chapter_capitals(const struct text *text, size_t line);
/* Whether each card says below its day what it is filed under, and has its title below that: the lines of the
 * titles. */
bool filed_titles(const struct reading *reading, const struct block *cards, size_t len, size_t *titles);
/* How many of its lines have a time, as a programme's do. */
size_t block_count_timed(const struct reading *reading, const struct block *block);
/* The last line of the last of several blocks, which has as many paragraphs as the others mostly have, and no
 * more lines: what comes behind is said of all. */
size_t block_end_of_last(const struct reading *reading, const struct block *entries, size_t len);

#endif
