/* JSON to be read, and the way from it back into the bytes that it was made of. */
#ifndef READER_DOCUMENT_H
#define READER_DOCUMENT_H

#include "fasti/event.h"
#include "reader/places.h"

/* From the byte `at` of the JSON on, its bytes stand in the original from `original` on, as they are; until
 * the next one. */
struct piece {
    size_t at, original;
};
struct document {
    struct slice json;
    const struct places *places;  /* of the original */
    const struct piece *pieces;   /* in rising order, the first one at 0 */
    size_t pieces_len;
    bool is_page;                 /* from a page: its texts may hold marks of HTML */
};

/* The byte of the original that a byte of the JSON stands at. */
size_t document_original(const struct document *document, const char *at);
/* Where a part of the JSON stands in the original; the path is not set. */
struct place document_place(const struct document *document, struct slice part);
/* Where a value of it stands; of a string, what is between its quotes. */
struct place document_value_place(const struct document *document, struct value value);
/* Where the name of a member stands; where it has escapes, the member's value. */
struct place document_name_place(const struct document *document, struct value member);
/* A finding about it, with the place of `part`. */
void document_say(const struct document *document, struct slice part, const struct finding *finding,
                  struct report *report);

/* JSON in the making. */
struct document_maker {
    char *out;
    struct piece *pieces;
    size_t len, room, pieces_len, pieces_room;
};
/* What is put from here on stands in the original from this byte on. */
void document_align(struct document_maker *maker, size_t original);
void document_put(struct document_maker *maker, const char *bytes, size_t len);
/* Takes the maker's memory; document_made_free frees it. */
struct document document_made(struct document_maker *maker, const struct places *places);
void document_made_free(struct document *document);

#endif
