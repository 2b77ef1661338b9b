/* The steps in which outline_new reads how a page is laid out, each called once. */
#ifndef DRAFT_LAYOUT_H
#define DRAFT_LAYOUT_H

#include "draft/layout/outline.h"

/* Adds to each of a row of counts all that stand before it: no loop for each stretch of tokens,
 * which ends unforeseen. */
static inline void counts_sum_up(uint32_t *counts, size_t len)
{
    uint32_t sum = 0;
    for (size_t i = 0; i < len; i++)
        counts[i] = sum += counts[i];
}

void outline_add_field(struct outline *outline, struct field field);
/* The token behind a label at one, before `end`, where what follows tells it apart from prose: a colon, the
 * line's end, a cell's edge, a wide gap; 0: there is none. */
size_t outline_label_end(const struct text *text, size_t token, size_t end, enum label *label);
/* The labels of a line with a word that may be one; whether it begins with one. */
bool outline_read_fields(struct outline *outline, size_t line);
/* Whether a line is a table's head or row, whose cells are made fields; what it is then. */
bool outline_read_table(struct outline *outline, size_t line, enum line_role *role);
enum { PROSE_TOKENS = 22 }; /* a line of so many tokens is running text */
/* The first line of a paragraph that was broken at the same width, and no title above what else there is to
 * say. */
bool outline_is_wrapped(const struct outline *outline, size_t index);
/* A short line between a line that ends a sentence, or the page's first, and a paragraph of its own. */
bool outline_leads_paragraph(const struct text *text, size_t index);
/* Labels set out as a menu of what the page has further down label nothing. */
void outline_read_anchors(struct outline *outline);
/* Gives labels that stand alone the lines below them. */
void outline_read_values(struct outline *outline);
/* Makes slots of timed lines that are no programme's. */
void outline_read_slots(struct outline *outline);
/* Makes entries of lines that end with their time, in a programme or several in a row. */
void outline_read_tails(struct outline *outline);
void outline_read_sentences(struct outline *outline);
void outline_read_cues(struct outline *outline);
void outline_read_furniture(struct outline *outline);

#endif
