/* What the files of this room share: how members of schema.org become parts of an event. */
#ifndef READER_SCHEMA_ORG_MAPPING_H
#define READER_SCHEMA_ORG_MAPPING_H

#include "reader/schema_org/schema_org.h"

/* What has an @id, or is named by one. */
struct id {
    struct slice name;
    struct value value;
};
struct ids {
    struct id *at;
    size_t len, room;
};

struct mapping {
    struct reading *reading;
    const struct document *document;
    struct ids nodes;     /* objects that say more than their @id, sorted */
    struct ids parts;     /* what events name as their parts, sorted */
};

/* An object that says nothing but an @id is the one that says more of it. */
struct value mapping_resolve(const struct mapping *mapping, struct value value);
/* A value, or each of a list: for (v = each_first(m, all); value_is(v); v = each_next(m, all, v)), resolved.
 * `*from` is the place in the list. */
struct each {
    struct value all, at, value;
};
bool each_begin(const struct mapping *mapping, struct value all, struct each *each);
bool each_next(const struct mapping *mapping, struct each *each);

/* What a value says in words: a string, its @value, its name, the first of a list. Empty: nothing. */
struct value mapping_words(const struct mapping *mapping, struct value value);
/* Whether an object is of a type, or of one that ends so (`Event`: MusicEvent). */
bool type_is(struct value object, const char *name);
bool type_ends(struct value object, const char *end);
/* A term of a vocabulary, without the address before it:
 * https://schema.org/EventCancelled is EventCancelled. */
struct slice term_of(struct slice text);
/* Whether every member of an object is one of `names`, which are parted by spaces; true for what
 * is no object. */
bool value_has_only(struct value object, const char *names);

/* A row of a table: schema.org's word, and ours. */
struct term {
    const char *theirs, *ours;
};
const char *term_find(const struct term *terms, size_t len, struct slice theirs);

/* Puts the words of a value; false where there are none. */
bool put_words(struct mapping *mapping, unsigned part, struct value value);
/* Writes `"name":words` into the list element that was begun last, and notes its place as `way`. */
void write_words(struct mapping *mapping, unsigned part, FILE *out, bool *later, const char *name,
                 const char *way, struct value value);

/* What a function says that takes a member: whether all of it is in the event now. */
bool take_location(struct mapping *mapping, unsigned part, struct value value);
bool take_offers(struct mapping *mapping, unsigned part, struct value value);
bool take_organizers(struct mapping *mapping, unsigned part, struct value value);
bool take_speakers(struct mapping *mapping, unsigned part, struct value value);
bool take_schedule(struct mapping *mapping, unsigned part, struct value value);
bool take_programme(struct mapping *mapping, unsigned part, struct value value);
/* Writes `"speakers":[…]` of an item of the programme. */
bool write_speakers(struct mapping *mapping, FILE *out, bool *later, struct value performers);
/* The code of the country where the event is; false where it does not say. */
bool country_of(const struct mapping *mapping, struct value event, char code[2]);

void event_take(struct mapping *mapping, struct value event);

#endif
