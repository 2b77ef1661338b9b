/* An event in the making: values put with their places, what was assumed; mentions put together by part; resolved. */
#ifndef FASTI_DRAFT_H
#define FASTI_DRAFT_H

#include "fasti/event.h"
#include "fasti/mention.h"

/* The values of EVENT.md, some of whose digits are still X; beside it the spans of its values. */
struct draft;

struct draft *draft_new(void);
struct draft *draft_copy(const struct draft *draft);
void draft_free(struct draft *draft);

/* Values are put at an RFC 6901 pointer; objects on the way are made, lists too where a part is a number or `-` (append). A value that is there
 * already stays: the first word on a thing holds. Returns whether it was put. A span of length 0: not stated anywhere. */
bool draft_put_text(struct draft *draft, const char *pointer, struct slice text, struct span span);
/* The words of a span, white space as single spaces, trimmed of marks at both ends; nothing where that is empty. */
bool draft_put_words(struct draft *draft, const char *pointer, const struct text *text, struct span span);
bool draft_put_string(struct draft *draft, const char *pointer, const char *value, struct span span);
bool draft_put_when(struct draft *draft, const char *pointer, struct when when, struct span span);
bool draft_put_bool(struct draft *draft, const char *pointer, bool value, struct span span);
bool draft_put_integer(struct draft *draft, const char *pointer, long value, struct span span);
bool draft_put_offset(struct draft *draft, const char *pointer, struct offset offset, struct span span);
bool draft_put_money(struct draft *draft, const char *pointer, const char *amount, const char *currency, struct span span);
/* As above, in the place of what is there. */
void draft_replace_words(struct draft *draft, const char *pointer, const struct text *text, struct span span);
void draft_replace_when(struct draft *draft, const char *pointer, struct when when, struct span span);
/* Of an object's members only: elements of a list keep their numbers. */
void draft_remove(struct draft *draft, const char *pointer);
void draft_assume(struct draft *draft, const char *pointer);

/* The pointer of a member of an element of a list, such as /programme/3/title; without a key, of the element. Returns `out`. */
#define DRAFT_POINTER 96
const char *draft_pointer(const char *list, size_t index, const char *key, char out[DRAFT_POINTER]);

bool draft_has(const struct draft *draft, const char *pointer);
/* Borrowed until the next value is put; NULL. */
const char *draft_text(const struct draft *draft, const char *pointer);
struct when draft_when(const struct draft *draft, const char *pointer);
bool draft_offset(const struct draft *draft, const char *pointer, struct offset *offset);
size_t draft_len(const struct draft *draft, const char *pointer);
/* Where a value is stated; of length 0 where it is not. */
struct span draft_span(const struct draft *draft, const char *pointer);

/* The words of a span as they go into an event: see draft_put_words. The caller's. */
char *draft_words(const struct text *text, struct span span);

/* Every value that was read, with its place and the words it was read from, then what was assumed: a line each, for a person. */
void draft_explain(const struct draft *draft, const struct text *text, FILE *out);

/* The event's line (no newline), keys in EVENT.md's order; the caller's. */
char *draft_line(const struct draft *draft, const struct text *text);

/* What an announcement is resolved against. */
struct drafts_settings {
    struct when reference;            /* the day of publication: a full date */
    const char *timezone;             /* of announcements that name none */
    const struct holidays *holidays;  /* that were added; NULL: none */
};
/* The events that an announcement speaks of, each as a resolved draft; `*len` receives how many. The list and its drafts are the caller's. */
struct draft **drafts_read(const struct text *text, const struct mentions *mentions, const struct drafts_settings *settings, size_t *len);

#endif
