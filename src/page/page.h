/* The steps that make a page of bytes. */
#ifndef PAGE_PAGE_H
#define PAGE_PAGE_H

#include "fasti/page.h"
#include "page/references.h"
#include "page/tag.h"

#include <gumbo.h>

/* The page's bytes as UTF-8 without what need not be parsed, and the way back. */
struct source {
    struct slice original, utf8;
    struct slice whole; /* utf8 as it was before anything was left out */
    char *owned;        /* NULL: the original is UTF-8 */
    uint32_t *origins;  /* of each byte of `whole` in the original, and of its end; NULL: the same */
    char *shortened;    /* NULL: nothing was left out */
    struct seam {
        size_t at, left_out; /* from this byte on so many were left out before it */
        bool words;          /* the last of them are words that a reader sees */
    } *seams;
    size_t seams_len, seams_room, near;
    size_t left_out;
    bool has_items, has_references;  /* attributes of microdata or RDFa, and itemref */
};
bool source_open(struct source *source, struct slice original, const char *path, struct report *report);
void source_close(struct source *source);
/* Bytes `from` to `to` of utf8 are not to be parsed; in rising order. */
void source_leave_out(struct source *source, size_t from, size_t to);
/* The same, but they come again behind the character before them. */
void source_set_aside(struct source *source, size_t from, size_t to);
/* utf8 becomes what is left. */
void source_shorten(struct source *source);
/* Where in the original a byte of utf8 stands, and where the one before `end` ends. */
size_t source_origin(struct source *source, const char *at);
size_t source_end(struct source *source, const char *end);
/* How many seams lie at or before a byte of utf8, mostly as many as the last time; and how much was
 * left out there. */
size_t source_seams(struct source *source, size_t byte);
size_t source_left_out(const struct source *source, size_t seams);
/* Where in the original a byte of `whole` stands. */
size_t source_original(const struct source *source, size_t byte);

/* Whether gumbo will manage it in bounded time and depth; false, said, where not. What no reader sees and no
 * data is in is left out of the source. */
bool page_is_bearable(struct source *source, const char *path, struct report *report);

/* What gumbo allocates; zeroed to begin with. */
enum { ARENA_SIZES = 64 };
struct arena {
    struct arena_block {
        struct arena_block *next;
    } *blocks;
    struct large *large;
    union head *free[ARENA_SIZES];  /* pieces of each size that were given back */
    char *at;                       /* in the newest block */
    size_t left;
};
/* Those that GumboOptions asks for. */
void *arena_take(void *context, size_t size);
void arena_give(void *context, void *piece);
/* Frees all of it. */
void arena_close(struct arena *arena);

struct page {
    struct source source;
    struct text_maker *maker;
    size_t longer;       /* where in the original there are more words than are read; 0: nowhere */
    char *language;
    char *base;          /* what its addresses start from; NULL: it does not say */
    struct slice *scripts;
    size_t scripts_len, scripts_room;
    struct buffer data;  /* the items */
    struct references references;
    size_t visits_left, named_deep;
    struct page_piece *pieces;
    size_t pieces_len, pieces_room;
};
/* Writes the items of the tree. */
void page_find_items(struct page *page, const GumboNode *root);
/* Puts what a reader sees of the tree into the page: of `main` (NULL: all), and the first heading wherever it
 * stands (NULL: there is none). */
void page_walk(struct page *page, const GumboNode *root, const GumboNode *main, const GumboNode *heading);

/* An address of the page made whole; NULL where it is already, or nothing is known that it could start from.
 * The caller's. */
char *address_resolve(const char *base, struct slice target);

/* What an element is to its reader. */
enum shape {
    SHAPE_INLINE, SHAPE_BLOCK, SHAPE_PARAGRAPH, SHAPE_ENTRY, SHAPE_ROW, SHAPE_CELL, SHAPE_TERM,
    SHAPE_DEFINITION, SHAPE_BREAK, SHAPE_VERBATIM, SHAPE_HIDDEN,
};
enum shape shape_of(const GumboNode *element);
/* Whether an element is no part of what is announced: hidden, or a frame around it by its role,
 * id or class. */
enum standing { STANDS, STANDS_AROUND, STANDS_NOWHERE };
enum standing standing_of(const GumboElement *element);

/* The row that names the columns of a timetable; NULL where a table is none. */
const GumboNode *grid_head(struct page *page, const GumboNode *table);
/* A cell of a row, NULL behind the last one; over how many columns it lies; whether it has no words. */
const GumboNode *row_cell(const GumboNode *row, size_t column);
size_t cell_columns(const GumboNode *cell);
bool cell_is_empty(struct page *page, const GumboNode *cell);
/* Whether its first cell begins with an hour; whether it has several cells, and few words in each. */
bool row_has_hour(struct page *page, const GumboNode *row);
bool row_is_short(struct page *page, const GumboNode *row);

/* `9:30`, `11.00 uur`, `14u15`; whether the words of an element are such. */
bool words_open_with_hour(struct slice words);
bool cell_is_hour(struct page *page, const GumboNode *cell);
/* The element for a time that stands right before another one; NULL. */
const GumboNode *time_before(struct page *page, const GumboNode *node);
/* The year of the day that the words of an element for a time name without it; empty where they do not. */
struct slice time_year(struct slice words, const char *datetime);

/* One character of a text node after the other, those that were set aside too. */
struct characters {
    struct source *source;
    struct slice decoded, written;  /* by gumbo; in utf8 */
    /* what was set aside behind the last character, as far as it is still to come; in `whole` */
    struct slice aside;
    size_t at, behind;              /* the next one in decoded; where the last one ends in written */
    size_t seam;                    /* the first seam that is still to come */
    size_t from, end;               /* of the last one, or of the plain ones, in the original */
    bool raw;                       /* no markup is in it */
};
/* Of a text; where gumbo says that it ends, at the end of a page, may be one byte too far. */
struct characters characters_of(struct source *source, const GumboText *text);
/* Of an attribute's value, without its quotes. */
struct characters characters_of_value(struct source *source, const GumboAttribute *attribute);
bool characters_next(struct characters *characters, int32_t *code);
/* Those that come next and stand there as they are: ASCII without `&`, `<` and controls, words parted by
 * single spaces. Empty where the next one is none. */
struct slice characters_plain(struct characters *characters);
/* How many bytes of a text gumbo hands on as they stand: no markup, reference, carriage return, NUL, nor what
 * it takes for no character, such as controls. */
size_t characters_run(struct slice text);

#endif
