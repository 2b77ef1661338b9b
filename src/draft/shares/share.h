/* A page of several events: where the words of each stand, and the text that is read for one of them. */
#ifndef DRAFT_SHARE_H
#define DRAFT_SHARE_H

#include "draft/times/eventday.h"

enum { MOST_SHARES = 2 * MOST_DAYS, MOST_TOLD = 64 };

/* How the words of one of several events stand on a page. */
enum share_form {
    SHARE_LINES,   /* lines of its own, its day among them */
    SHARE_TOLD,    /* paragraphs of its own, the first of which begins with its day */
    SHARE_BELOW,   /* lines below a day that leads several events */
    SHARE_ROW,     /* a row of a table */
    SHARE_LISTED,  /* lines of a list of days, within what is said of all */
    SHARE_RUNNING, /* part of a paragraph: a clause of a sentence, or several sentences */
};

/* The words that are said of one event alone. */
struct share {
    enum share_form form;
    struct stretch own;
    struct stretch lead;  /* is read before them: the day above, the table's head */
    struct stretch title; /* among them; 0 tokens: none is known yet */
    bool titled;          /* whatever else stands before it */
    struct stretch where; /* words among them that are its place; 0 tokens: none are known to be */
    struct stretch hall;  /* and what is its hall there */
    struct stretch town;  /* words among them that are its town; 0 tokens: none are known to be */
    size_t day;           /* the token of its day, or the first of the line that names it */
    struct when date;     /* of those within what is said of all, and in lines of their own */
};

/* Paragraphs elsewhere on the page that name one day alone: for events of other days they are left out.
 * Without a day: for all. */
struct told_day {
    struct stretch words;
    struct when date;
    size_t first, last; /* or of which of the days, counted from 1; 0: of none so */
};

struct shares {
    struct share at[MOST_SHARES]; /* in the order of the text, none within another */
    size_t len;
    size_t heading; /* where the heading of their list begins, of those in lines of their own; SIZE_MAX: it
                       has none, or one that says something */
    size_t end;     /* of their list, the token behind it */
    struct told_day told[MOST_TOLD]; /* of days within what is said of all, outside their own words */
    size_t told_len;
};

/* None so far: its room is too large to be cleared for every page. */
static inline void shares_open(struct shares *shares)
{
    shares->len = shares->told_len = 0;
}
/* Adds one where there is room. */
static inline void shares_add(struct shares *shares, struct share share)
{
    if (shares->len < MOST_SHARES)
        shares->at[shares->len++] = share;
}

/* Whether any of these words are one event's own. */
static inline bool shares_own(const struct shares *shares, struct stretch words)
{
    for (size_t i = 0; i < shares->len; i++)
        if (words.token < stretch_end(shares->at[i].own) && shares->at[i].own.token < stretch_end(words))
            return true;
    return false;
}

/* Of each of several events its own words; none where they are no events of their own, have no words, or the
 * page is too long to be read so often. */
void shares_read(const struct reading *reading, const struct occasion *occasions, struct shares *shares);
/* The text of one event: its words and what the page says of all. Spans point into the page. */
struct text *shares_text(const struct text *page, const struct shares *shares, size_t index);
/* What the page says outside all events. */
struct text *shares_text_common(const struct text *page, const struct shares *shares);
/* Finds what lines at the same place in each of them are. */
void shares_read_columns(const struct reading *reading, struct shares *shares);
/* Finds towns and buildings that stand at the same place of the lines which lead each of them. */
void shares_read_pieces(const struct reading *reading, struct shares *shares);
/* Where words of one event stand in that text. */
struct stretch shares_place_of(const struct shares *shares, size_t index, struct stretch words);
/* The mention of its day in that text; as many as there are where there is none. */
size_t shares_day(const struct reading *reading, const struct shares *shares, size_t index);
/* The event in that text. */
struct occasion shares_occasion(const struct reading *reading, const struct shares *shares, size_t index);

/* Each finds the events of its form; none where the page has no such. Rows of tables, lines
 * below each other: */
void shares_of_tables(const struct reading *reading, struct shares *shares);
void shares_of_lines(const struct reading *reading, const struct occasion *occasions, struct shares *shares);
/* Where the heading begins that stands alone right above the first of a list's words and is but a label
 * (`Agenda`); SIZE_MAX. */
size_t shares_heading(const struct reading *reading, size_t first);
/* Notes what is told of some of the days by their number. */
void shares_find_counted(const struct reading *reading, struct shares *shares);
/* Notes what is told of the days of a list elsewhere on the page. */
void shares_find_told(const struct reading *reading, struct shares *shares);
/* Adds the days that running text names beside those that are there. */
void shares_of_prose(const struct reading *reading, struct shares *shares);

#endif
