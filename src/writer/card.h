/* What the parts of a card share. */
#ifndef WRITER_CARD_H
#define WRITER_CARD_H

#include "writer/format.h"

struct card {
    const struct event *event;
    const struct writer_settings *settings;
    FILE *out;
    int width;     /* of a line, in cells */
    bool assumed;  /* whether what was inferred is marked: not among thousands */
};

/* The next line of safe text from byte `*at` on, which moves behind it: at most `width` cells, broken at a
 * space where there is one; a newline ends it. `*at` < text.len. */
struct slice wrap_next(struct slice text, size_t *at, int width);
/* Writes safe text in lines of the card, all but the first indented; with a newline at the end. */
void wrap_write(const struct card *card, struct slice text, int indent);

/* The same in the style of these SGR codes, which no line break is part of. */
void wrap_styled(const struct card *card, struct slice text, const char *codes);

/* `Thursday 9 November 2017`, as much of it as is stated; nothing where no part is. */
void print_day(FILE *out, struct when when);
/* `13:00`; nothing where there is no clock. */
void print_clock(FILE *out, struct when when);
/* The day, and the clock behind a comma. */
void print_moment(FILE *out, struct when when);
/* `in 3 days`, `2 weeks ago`, `today`; false, nothing written, where `when` has no day. */
bool print_distance(FILE *out, struct when when, struct when now);
/* Whether `now` is past it; a date alone counts through its end. */
bool moment_is_past(struct when when, struct when now);

/* Text of the event on a line of its own words: print_safe with single spaces. */
void print_member(FILE *out, struct value object, const char *name, const char *before);
/* `prof. dr. Anna Bakker, hoogleraar, a.bakker@example.org`: what of it is stated. */
void print_person(FILE *out, struct value person);
/* ` (assumed: start, city)`: what was inferred of the value that the pointer names. */
void print_assumed(const struct card *card, const char *pointer, FILE *out);

/* A fact prints its text, lines parted by newlines; nothing where the event does not state it. */
#define CARD_FACTS 14
struct fact {
    const char *label;
    void (*print)(const struct card *card, FILE *out);
    const char *pointers[4]; /* of what it shows: to mark what was assumed */
};
extern const struct fact card_facts[CARD_FACTS];

/* The programme as a timeline. */
void programme_write(const struct card *card);

#endif
