/* An HTML page as its reader sees it: blocks, lists, tables row by row; and the structured data in it. */
#ifndef FASTI_PAGE_H
#define FASTI_PAGE_H

#include "fasti/text.h"

/* Reads a page (WHATWG HTML; UTF-8 by its mark, its <meta> or its bytes, else Windows-1252). What a reader
 * does not see is left out, and what frames the announcement (navigation, cookie bars, forms, the page's
 * footer). Links and addresses in its data are made whole where the page stands: at `url` (NULL: not known),
 * else where it says that it does. Bytes are borrowed as long as the page or its text lives. NULL, said at
 * its place, where it nests too deep, it has too many tags or an element too many attributes, or its
 * character set is none of these. */
struct page;
struct page *page_read(struct slice bytes, const char *path, const char *url, struct report *report);
void page_free(struct page *page);

/* The words, before they are cut; borrowed until page_text. */
struct slice page_words(const struct page *page);
/* Whether those are only the first TEXT_MOST bytes or so; then `*at` receives where in the page they end. */
bool page_is_longer(const struct page *page, size_t *at);
/* The language that the page says it is in (BCP 47); "" where it says none. */
const char *page_language(const struct page *page);
/* The text with its way back into the page's bytes, its language as text_new has it; to be called once. The
 * text is the caller's. */
struct text *page_text(struct page *page, const struct language *language);
/* Microdata and RDFa Lite of schema.org as a list of JSON-LD objects, `[]` where there are none; from byte
 * `at` of it on, its bytes stand in the page from `original` on. Borrowed as long as the page lives. */
struct page_piece {
    size_t at, original;
};
struct slice page_items(const struct page *page, const struct page_piece **pieces, size_t *len);
/* Whether there are any. */
bool page_has_items(const struct page *page);
/* The content of script blocks of type application/ld+json, as it stands in the page's bytes, in order;
 * `*len` receives how many. */
const struct slice *page_scripts(const struct page *page, size_t *len);

#endif
