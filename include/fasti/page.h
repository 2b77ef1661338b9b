/* An HTML page as its reader sees it: blocks, lists, tables row by row; and the structured data in it. */
#ifndef FASTI_PAGE_H
#define FASTI_PAGE_H

#include "fasti/text.h"

/* A script block of structured data, and where in the original its content begins. */
struct page_script {
    struct slice content;
    size_t at;
};

/* Reads a page (WHATWG HTML; UTF-8 by its mark, its <meta> or its bytes, else Windows-1252). What a reader does not see is left out, and what
 * frames the announcement (navigation, cookie bars, forms, the page's footer). Bytes are borrowed as long as the page or its text lives. NULL,
 * said at its place, where it nests too deep, an element has too many attributes, or its character set is none of these. */
struct page;
struct page *page_read(struct slice bytes, const char *path, struct report *report);
void page_free(struct page *page);

/* The words, before they are cut; borrowed until page_text. */
struct slice page_words(const struct page *page);
/* The language that the page says it is in (BCP 47); "" where it says none. */
const char *page_language(const struct page *page);
/* The text with its way back into the page's bytes; to be called once. The text is the caller's. */
struct text *page_text(struct page *page, const struct lexicon *lexicon);
/* Of type application/ld+json, in the order of the page; `*len` receives how many. */
const struct page_script *page_scripts(const struct page *page, size_t *len);

#endif
