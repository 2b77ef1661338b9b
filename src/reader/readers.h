/* The readers, a row each, and what they share. */
#ifndef READER_READERS_H
#define READER_READERS_H

#include "fasti/draft.h"
#include "fasti/reader.h"
#include "fasti/text.h"

extern const struct reader reader_text, reader_html, reader_ical, reader_json, reader_schedule, reader_csv,
    reader_foreign;

/* Where the events of one input come from. */
struct provenance {
    const struct input *input;
    const char *format;  /* the reader's name */
    char sha256[SHA256_TEXT];
};
void provenance_open(struct provenance *provenance, const struct input *input, const char *format);
/* The uid of an event whose input gives none: RFC 9562 version 5 over the source (url, else the path, else
 * the content) and the title (NULL: none). `start` counts too where one input has several events (NULL: it
 * has not). */
void provenance_uid(const struct provenance *provenance, const char *title, const char *start,
                    char uid[UUID_TEXT]);
/* `uid`, `source` and the `url` that the caller knows. */
void provenance_put(const struct provenance *provenance, const char *uid, struct draft *draft);

/* Who gets the lines of events. */
struct taker {
    void (*take)(void *context, struct slice line);
    void *context;
};
/* The language that the caller wants, else the one that the input states (BCP 47, "": none) where there are
 * rows for it, else NULL: its words are to tell. False, said, where the caller wants one that there are no
 * rows for. */
bool prose_language(const struct input *input, const char *stated, const struct language **language,
                    struct report *report);
/* Says that there are more than TEXT_MOST bytes of words in an input, which end at byte `at` of it. */
void prose_refuse(const struct input *input, size_t at, enum severity severity, struct report *report);
/* The events that a text speaks of; returns how many. */
size_t prose_read(const struct input *input, const char *format, const struct text *text, struct taker taker);
/* The words of an input; NULL, said, where they cannot be read. */
struct text *text_open(const struct input *input, struct report *report);
struct text *html_open(const struct input *input, struct report *report);

/* The members of `source` that are known; returns how many. Borrowed. */
enum { PROVENANCE_PARTS = 4 };
struct provenance_part {
    enum key key;
    const char *text;
};
size_t provenance_parts(const struct provenance *provenance, struct provenance_part parts[PROVENANCE_PARTS]);

#endif
