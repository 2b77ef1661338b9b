/* Content lines on the wire (RFC 5545 section 3.1): folded, escaped, ended; the only way of any text
 * into a feed. */
#ifndef ICAL_WIRE_H
#define ICAL_WIRE_H

#include "fasti/ical.h"

#include <string.h>

#define WIRE_LINE 75
struct wire {
    struct ical_text *text;
    size_t column;  /* octets on the line so far */
};

void wire_begin(struct wire *wire, struct ical_text *text);

/* Bytes as they are; only for the functions below. */
void wire_widen(struct ical_text *text, size_t len);
static inline void wire_put(struct wire *wire, const char *at, size_t len)
{
    struct ical_text *text = wire->text;
    if (text->room - text->len < len)
        wire_widen(text, len);
    memcpy(text->bytes + text->len, at, len);
    text->len += len;
    wire->column += len;
}
void wire_fold(struct wire *wire, struct slice text);

/* Printable ASCII that may stand anywhere on a line: names, dates, what we wrote ourselves. */
static inline void wire_ascii(struct wire *wire, struct slice text)
{
    if (text.len <= WIRE_LINE - wire->column && text.len > 0)
        wire_put(wire, text.at, text.len);
    else if (text.len > 0)
        wire_fold(wire, text);
}
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
/* The value of a TEXT (section 3.3.11), or a part of it: escaped; line ends become \n, other controls are
 * left out. */
void wire_text(struct wire *wire, struct slice text);
/* Whether a text of one line comes back as it is. */
bool text_is_plain(struct slice text);
/* Whether nothing of it would be written. */
bool text_is_silent(struct slice text);
/* The same for what is one line: line ends become spaces. calcurse skips an event whose
 * SUMMARY has another. */
void wire_phrase(struct wire *wire, struct slice text);
/* The value of a parameter (section 3.2, RFC 6868): quoted where it has to be. */
void wire_parameter(struct wire *wire, struct slice text);
/* A URI, percent-encoded where it is no printable ASCII; uri_is_safe must hold. */
void wire_uri(struct wire *wire, struct slice uri);
/* A whole content line that another program wrote, as it stands; controls are left out. */
void wire_content(struct wire *wire, struct slice text);
/* The line's CRLF. */
static inline void wire_end(struct wire *wire)
{
    wire_put(wire, "\r\n", 2);
    wire->column = 0;
}
/* A whole line of printable ASCII. */
static inline void wire_line(struct wire *wire, const char *line)
{
    wire_word(wire, line);
    wire_end(wire);
}
/* JSON as a TEXT: what programs mistake in one (a backslash, a control) is percent-encoded, and so is the
 * percent sign. */
void wire_json(struct wire *wire, struct slice json);
/* Takes back the line that began at byte `at` of the text. */
void wire_back(struct wire *wire, size_t at);
/* Whole lines that stand in the text already. */
void wire_again(struct wire *wire, size_t at, size_t len);

/* Whether a URI may be published: a scheme that a calendar should open (http, https, mailto, tel, ftp),
 * something behind it, and no control character. */
bool uri_is_safe(struct slice uri);

#endif
