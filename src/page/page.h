/* The steps that make a page of bytes. */
#ifndef PAGE_PAGE_H
#define PAGE_PAGE_H

#include "fasti/page.h"

#include <gumbo.h>

/* The page's bytes as UTF-8, and the way back. */
struct source {
    struct slice original, utf8;
    char *owned;        /* NULL: the original is UTF-8 */
    uint32_t *origins;  /* of each byte of utf8 in the original, and of its end; NULL: the same */
};
bool source_open(struct source *source, struct slice original, const char *path, struct report *report);
void source_close(struct source *source);
/* Where in the original a byte of utf8 stands. */
size_t source_origin(const struct source *source, const char *at);

/* Whether gumbo will manage it in bounded time and depth; false, said, where not. */
bool page_is_bearable(const struct source *source, const char *path, struct report *report);

struct page {
    struct source source;
    struct text_maker *maker;
    char *language;
    struct slice *scripts;
    size_t scripts_len, scripts_room;
    struct print data;   /* the items while they are written */
    char *json;
    struct page_piece *pieces;
    size_t pieces_len, pieces_room;
};
/* Writes the items of the tree. */
void page_find_items(struct page *page, const GumboNode *root);
/* Puts what a reader sees of the tree into the page: of `main` (NULL: all), and the first heading wherever it stands (NULL: there is none). */
void page_walk(struct page *page, const GumboNode *root, const GumboNode *main, const GumboNode *heading);

/* What an element is to its reader. */
enum shape {
    SHAPE_INLINE, SHAPE_BLOCK, SHAPE_PARAGRAPH, SHAPE_ENTRY, SHAPE_ROW, SHAPE_CELL, SHAPE_TERM, SHAPE_DEFINITION, SHAPE_BREAK,
    SHAPE_VERBATIM, SHAPE_HIDDEN,
};
enum shape shape_of(const GumboNode *element);
/* Whether an element is no part of what is announced: hidden, or a frame around it by its role, id or class. */
bool is_hidden(const GumboElement *element);
bool is_frame(const GumboElement *element);

/* One character of a text node after the other: the decoded one, and where it stands in utf8. */
struct characters {
    struct slice decoded, written;
    size_t at, from, end; /* in decoded; in written, of the last character */
};
bool characters_next(struct characters *characters, int32_t *code);

#endif
