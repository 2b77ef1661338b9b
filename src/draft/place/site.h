/* One place, as far as it is known. */
#ifndef DRAFT_SITE_H
#define DRAFT_SITE_H

#include "draft/part.h"

/* What has been found of one place, and how sure it is. */
struct site {
    struct stretch name, hall;
    bool said; /* the words themselves say that this is the place: `de locatie is ...` */
    bool led;  /* the name begins with a word that leads to it: `bakkerij Van Dam` */
    struct span street, code, city;
    const char *country;
    int score;
};

/* A street or a postal code; NULL is none. */
bool mention_is_address(const struct mention *mention);
/* ISO 3166-1 alpha-2 of an enum country; NULL where it is none that is named so. */
const char *site_country(int country);
/* How many tokens of a town's name stand at a token; 0: none. */
size_t site_town_at(const struct text *text, size_t token);

/* Each takes what the place still lacks. */
void site_take_town(struct site *site, const struct text *text, size_t token, size_t tokens);
/* Street, postal code and town out of the mentions in a stretch. */
void site_take_address(const struct reading *reading, struct stretch stretch, struct site *site);
/* A street that no ending tells, behind a building: its tokens; 0: none. */
size_t site_street_at(const struct reading *reading, size_t token);
void site_take_odd_street(const struct reading *reading, size_t token, size_t tokens, struct site *site);
/* How many tokens at a token are a town, known or not. */
size_t site_unknown_town_at(const struct text *text, size_t token);
/* The town behind a street, which ends before this token: `in Collendoorn`, `, Ede`. */
void site_take_town_behind(const struct text *text, size_t token, struct site *site);
/* Words with capitals behind `in`. */
void site_take_unknown_town(const struct text *text, size_t token, struct site *site);
/* A word for a hall, or a compound that ends in one, somewhere in it. */
bool site_has_room_word(const struct text *text, struct stretch stretch);
/* Takes the town in a building's name; what is left is the name. */
struct stretch site_take_name(const struct text *text, struct stretch name, struct site *site);
/* A town, and no more, behind a comma up to the end of the line. */
bool site_ends_in_town(const struct text *text, size_t comma);
/* `Old Observatory, Sterrenbaan 5`: no town, which would stand behind its street. */
bool site_is_before_street(const struct reading *reading, struct stretch piece);
/* A street that no mention told, in a piece of a place; false: it is none. */
bool site_take_street(const struct reading *reading, struct stretch piece, struct site *site);
/* A labelled value, or a line: pieces parted by commas, bars and line ends. */
void site_take_field(const struct reading *reading, const struct field *field, struct site *site);
/* What the labels say; a hall's alone only where there is one: others are of sessions. Whether any does. */
bool site_take_labelled(const struct reading *reading, struct site *site);
/* The columns of a table say where its row is, if any does: all of them are known, or one is of places. */
bool site_is_told_by_columns(const struct reading *reading, size_t line);
/* What stands behind the day on its line in the header, and on the two short lines below it. */
void site_take_header(const struct reading *reading, const struct draft *draft, size_t line,
                      struct site *site);
/* The place on the line that announces one of several days, or below it. */
void site_take_occasion(const struct reading *reading, const struct draft *draft, struct site *site);
/* The place on the line above the day on a line, where the title stands above it. */
void site_take_above(const struct reading *reading, const struct draft *draft, size_t line,
                     struct site *site);
/* The address of a building whose name is known, from a list of addresses: `De Spil, Markt 1`. */
void site_take_listed(const struct reading *reading, struct site *site);
/* Fills what is missing of a place from another one. */
void site_fill(struct site *site, const struct site *other);

/* A short line in the header that names a building, a hall, a street or a town, and tells nothing. */
bool site_names_place(const struct reading *reading, struct stretch stretch);
/* A line such as `De Vork` with its street below it. */
bool site_heads_address(const struct reading *reading, struct stretch line);
bool site_heads_whole_address(const struct reading *reading, struct stretch line);
/* An address set apart from the prose, and the line above it that names the building. */
void site_take_apart(const struct reading *reading, struct site *site);
/* `Vrijdag 12 mei, 13.00 uur, De Fuik, Lopik`: a house that ends a line of the event's day and hour. */
void site_take_behind_hours(const struct reading *reading, size_t line, struct site *site);
/* Somebody's name begins at a token. */
bool site_is_somebody(const struct reading *reading, size_t token);
/* The token of the street behind a name that ends before a token: `, Kerkweg 4`, `(Kerkweg 4`, `(SSP),
 * Kerkweg 4`, `aan de Kerkweg`; 0: there is none. */
size_t site_street_behind(const struct reading *reading, size_t token);
/* `bakkerij Van Dam, Kerkweg 4`, `manege De Hoef in Lopik`: a name behind a word such as `bij`, and what
 * leads to it, told by its address or its town; 0 tokens: none. */
struct stretch site_led_name(const struct reading *reading, size_t token, size_t stop);
/* The name that stands right before a street in a sentence: `Zuivering Noord, Zuiveringsweg 9`. */
void site_take_name_before(const struct reading *reading, struct stretch sentence, struct site *site);
/* The hall that words elsewhere tell, of a place whose building is known: `we zitten in de Spinzaal`. */
void site_take_hall_told(const struct reading *reading, struct site *site);
/* The place behind `in`, `te`, `bij` at a token of a sentence. */
void site_read_at(const struct reading *reading, size_t token, size_t stop, struct site *site);
/* The building that a hall is in, however it is called. */
void site_read_building(const struct reading *reading, size_t token, size_t stop, struct site *site);
/* What a sentence, or a line, says of the place. */
struct site site_said(const struct reading *reading, struct stretch sentence);
/* How sure its words, the mentions in it and its section are of that the event is held where it says. */
int site_score_sentence(const struct reading *reading, struct stretch sentence);
/* The same with a score for how sure it is where the event is held; 0: nothing is said of a place. */
struct site site_of_sentence(const struct reading *reading, struct stretch sentence);

/* Where a sentence says that the event has moved to; no name: it says nothing of that. */
struct site site_moved_to(const struct reading *reading);
/* What the words of one of several events say of its own place: before what is said of all. */
void site_take_own(const struct reading *reading, struct site *site);
/* `Grote Markt, 19.00 uur`, `Muziektent, Pauluspad`: a piece of capitals that ends as a
 * street's name does. */
bool site_has_square(const struct text *text, struct stretch stretch);

/* Into the draft's `location`. */
void site_put(const struct reading *reading, struct draft *draft, struct site *site);

#endif
