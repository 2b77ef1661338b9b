/* The steps that take the marks of Markdown (CommonMark, and the tables of GitHub) off a text. */
#ifndef TEXT_MARKDOWN_H
#define TEXT_MARKDOWN_H

#include "text/text.h"

/* What becomes of a byte of the text, unless it stays: it is left out; a blank stands for it; a blank line
 * comes before it. */
enum fate { FATE_LEFT_OUT = 1, FATE_BLANK = 2, FATE_PARTED = 4 };

/* A run of asterisks or underscores that may open or close emphasis; of those before and behind it that still
 * may, the places in the array, and `SIZE_MAX` where there is none. */
struct delimiter {
    size_t at, len;
    size_t before, behind;
    unsigned char whole; /* its length at first, modulo 3 */
    char mark;
    bool opens, closes;
};

/* A `[` or `![` that may begin a link or an image. */
struct bracket {
    size_t at;
    size_t delimiters; /* how many there were before it */
    bool image;
};

/* A text whose marks are being taken off. */
struct unmarking {
    struct slice words;
    unsigned char *fates; /* of each of its bytes, bits of enum fate */
    struct markup *markup;
    size_t marks_room, links_room;
    struct delimiter *delimiters;
    size_t delimiters_len, delimiters_room;
    size_t last; /* of the delimiters, that may still open or close; SIZE_MAX: none may */
    struct bracket *brackets;
    size_t brackets_len, brackets_room;
    size_t spent; /* so many of the brackets begin no link, for one stands behind them */
};

/* Whether a text shows by what it holds that it is Markdown. */
bool words_are_markdown(struct slice words);
/* Whether a line is the one below the head of a table: `|---|:--:|`. */
bool words_are_columns(struct slice row);
/* Leaves out bytes `from` to `end`. */
void unmark(struct unmarking *unmarking, size_t from, size_t end);
/* Whether something of bytes `from` to `end` stays but white space. */
bool unmarking_keeps(const struct unmarking *unmarking, size_t from, size_t end);
/* The marks within bytes `from` to `end`, which are one paragraph, heading or cell. */
void unmark_inline(struct unmarking *unmarking, size_t from, size_t end);

/* Notes the run of one mark that begins at `at`, within such bytes; returns how long it is. */
size_t delimiter_note(struct unmarking *unmarking, size_t at, size_t from, size_t end);
/* Leaves out those from `first` on that open and close emphasis, and forgets all of them. */
void delimiters_settle(struct unmarking *unmarking, size_t first);

#endif
