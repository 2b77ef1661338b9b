/* An event in the making: values put with their places, what was assumed; mentions put together
 * by part; resolved. */
#ifndef FASTI_DRAFT_H
#define FASTI_DRAFT_H

#include "fasti/event.h"
#include "fasti/mention.h"

/* The values of fasti-event(5), some of whose digits are still X; beside it the spans of its values. */
struct draft;

struct draft *draft_new(void);
/* One with the same values, to be changed apart. */
struct draft *draft_copy(const struct draft *draft);
void draft_free(struct draft *draft);

/* The spot where a value stands: its row of the key table, such as KEY_TITLE; in a list what these make of it
 * and of which element it is, or is in; of a speaker of an entry of the programme that is the entry, and
 * `inner` which of its speakers. */
static inline uint64_t draft_within(unsigned row, size_t index, size_t inner)
{
    return row | (uint64_t)index << 8 | (uint64_t)inner << 36;
}
static inline uint64_t draft_in(unsigned row, size_t index)
{
    return draft_within(row, index, 0);
}
enum { DRAFT_NEXT = 0xFFFFFFF }; /* the element behind a list's last */
/* Its RFC 6901 pointer, such as /programme/3/title, at the end of a buffer. */
void draft_put_pointer(uint64_t spot, struct buffer *out);

/* Lists and objects are made where what is put is the first in them; an element that a list does not have yet
 * comes behind its last. A value that is there already stays: the first word on a thing holds. Returns
 * whether it was put. A span of length 0: not stated anywhere. */
bool draft_put_text(struct draft *draft, uint64_t spot, struct slice text, struct span span);
/* The words of a span, white space as single spaces, trimmed of marks at both ends; nothing where
 * that is empty. */
bool draft_put_words(struct draft *draft, uint64_t spot, const struct text *text, struct span span);
bool draft_put_string(struct draft *draft, uint64_t spot, const char *value, struct span span);
bool draft_put_when(struct draft *draft, uint64_t spot, struct when when, struct span span);
bool draft_put_bool(struct draft *draft, uint64_t spot, bool value, struct span span);
bool draft_put_integer(struct draft *draft, uint64_t spot, long value, struct span span);
bool draft_put_offset(struct draft *draft, uint64_t spot, struct offset offset, struct span span);
bool draft_put_money(struct draft *draft, uint64_t spot, const char *amount, const char *currency,
                     struct span span);
/* As above, in the place of what is there. */
void draft_replace_when(struct draft *draft, uint64_t spot, struct when when, struct span span);
void draft_replace_words(struct draft *draft, uint64_t spot, const struct text *text, struct span span);
/* Of an object's members only: elements of a list keep their numbers. */
void draft_remove(struct draft *draft, uint64_t spot);
/* Notes that what stands there was concluded, not stated: it goes into `assumed`. */
void draft_assume(struct draft *draft, uint64_t spot);

/* Whether a value stands there. */
bool draft_has(const struct draft *draft, uint64_t spot);
/* Borrowed until the next value is put; NULL where there is none. */
const char *draft_text(const struct draft *draft, uint64_t spot);
/* All unstated where there is none; of an offset false; of a list that is not there 0. */
struct when draft_when(const struct draft *draft, uint64_t spot);
bool draft_offset(const struct draft *draft, uint64_t spot, struct offset *offset);
size_t draft_len(const struct draft *draft, uint64_t list);
/* Where a value is stated; of length 0 where it is not. */
struct span draft_span(const struct draft *draft, uint64_t spot);

/* The words of a span as they go into an event: see draft_put_words. The caller's. */
char *draft_words(const struct text *text, struct span span);

/* Every value that was read, with its place and the words it was read from, then what was assumed: a line
 * each, for a person. */
void draft_explain(const struct draft *draft, const struct text *text, FILE *out);

/* The event's line (no newline), keys in fasti-event(5)'s order; the caller's. */
char *draft_line(const struct draft *draft, const struct text *text);

/* What an announcement is resolved against. */
struct drafts_settings {
    struct when reference;            /* the day of publication: a full date */
    const char *timezone;             /* of announcements that name none */
    const struct holidays *holidays;  /* that were added; NULL: none */
};
/* The events that an announcement speaks of, each as a resolved draft; `*len` receives how many. The list and
 * its drafts are the caller's. */
struct draft **drafts_read(const struct text *text, const struct mentions *mentions,
                           const struct drafts_settings *settings, size_t *len);

#endif
