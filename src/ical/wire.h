/* Content lines on the wire (RFC 5545 section 3.1): folded, escaped, ended; the only way of any text into a feed. */
#ifndef ICAL_WIRE_H
#define ICAL_WIRE_H

#include "fasti/when.h"

#include <string.h>

#define WIRE_LINE 75
struct wire {
    FILE *out;
    size_t column;  /* octets on the line so far */
    size_t len;     /* of the buffer */
    char buffer[1 << 16];
};

void wire_begin(struct wire *wire, FILE *out);
/* Whatever is still in the buffer goes out; an error stays in the stream's ferror. */
void wire_flush(struct wire *wire);

/* Printable ASCII that may stand anywhere on a line: names, dates, what we wrote ourselves. */
void wire_ascii(struct wire *wire, struct slice text);
static inline void wire_word(struct wire *wire, const char *word)
{
    wire_ascii(wire, (struct slice){word, strlen(word)});
}
void wire_number(struct wire *wire, int64_t number);
/* `20260501`, `20260501T133000`; 15 bytes at most. */
void wire_when(struct wire *wire, struct when when);
/* `20260501T113000Z` */
void wire_instant(struct wire *wire, int64_t instant);
/* A line of `name` (`CREATED:`) and an RFC 3339 instant; false, nothing written, where the text is none. */
bool wire_stamp(struct wire *wire, const char *name, struct slice text);
/* The value of a TEXT (section 3.3.11), or a part of it: escaped; line ends become \n, other controls are left out. */
void wire_text(struct wire *wire, struct slice text);
/* The same for what is one line: line ends become spaces. calcurse skips an event whose SUMMARY has another. */
void wire_phrase(struct wire *wire, struct slice text);
/* The value of a parameter (section 3.2, RFC 6868): quoted where it has to be. */
void wire_parameter(struct wire *wire, struct slice text);
/* A URI, percent-encoded where it is no printable ASCII; uri_is_safe must hold. */
void wire_uri(struct wire *wire, struct slice uri);
/* The line's CRLF. */
void wire_end(struct wire *wire);
/* A whole line of printable ASCII. */
void wire_line(struct wire *wire, const char *line);

/* Whether a URI may be published: a scheme that a calendar should open (http, https, mailto, tel, ftp), something behind it, and no
 * control character. */
bool uri_is_safe(struct slice uri);

#endif
