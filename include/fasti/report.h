/* What we say about input: a severity, a rule, a place, words. One concept for bad input, bad files and
 * broken rules. */
#ifndef FASTI_REPORT_H
#define FASTI_REPORT_H

#include "fasti/base.h"

/* In rising order. A failure is the machine's (cannot read, write, lock): exit status 3. */
enum severity { SEVERITY_ALLOW, SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR, SEVERITY_FAILURE };

/* Where in an input: line and column from 1, column and length in bytes; 0 where not known. */
struct place {
    const char *path;
    size_t line, column, length;
    /* column and length once more, in characters, where somebody counted them */
    size_t character, characters;
};

/* The line that a place points into, as UTF-8 whatever the input is in (bytes that are no character stay); of
 * a long line the part around the place. */
struct excerpt {
    const char *text;      /* NULL: not known */
    bool cut;              /* something was left off before */
    bool pointed;          /* `at` and `len` say at which bytes of `text`; else at the line as a whole */
    size_t at, len;
};

/* One thing said. Every pointer may be NULL but `message`; report_add copies all of it. */
struct finding {
    enum severity severity;
    const char *rule, *group;
    const char *uid;       /* of the event it is about */
    const char *key;       /* RFC 6901 JSON Pointer of the value it is about */
    struct place place;
    struct place other;    /* a second place, where two statements disagree */
    struct excerpt words, other_words;
    const char *other_message; /* what is said of the other place; NULL: that it is the other statement */
    const char *message;   /* one line, no full stop */
    const char *help;      /* what to do */
};

struct report;

struct report *report_new(void);
void report_free(struct report *report);
/* For AUTO_REPORT: report_free of what a variable holds when it goes out of scope. */
void report_release(struct report **report);
#define AUTO_REPORT __attribute__((cleanup(report_release))) struct report

/* Adds a copy. Text of inputs may stand in it as it is: escaping is the business of whoever
 * writes the report. */
void report_add(struct report *report, const struct finding *finding);
/* report_add of a finding with a path, a line (0: none) and a printed message. */
void report_say(struct report *report, enum severity severity, const char *path, size_t line,
                const char *format, ...) PRINTF_LIKE(5, 6);

/* How many findings there are, and one of them; borrowed until more are added or forgotten. */
size_t report_len(const struct report *report);
const struct finding *report_at(const struct report *report, size_t index);
/* How many have exactly this severity. */
size_t report_count(const struct report *report, enum severity severity);
/* The worst severity ever added, cleared findings included; SEVERITY_ALLOW when none. */
enum severity report_worst(const struct report *report);
/* The exit status that the worst severity stands for: STATUS_MACHINE of a failure, STATUS_DATA of an error,
 * else STATUS_DONE. */
int report_status(const struct report *report);
/* By path in order of first mention, then line, column, rule: stable. */
void report_sort(struct report *report);
/* Puts the findings of `more` behind those of `report`; `more` has none then. */
void report_move(struct report *report, struct report *more);
/* Forgets the findings, keeps the worst severity. */
void report_clear(struct report *report);

/* Findings written as they are found: nothing is held but what one input needs. */
struct report_format;
/* NULL where there is none of that name. */
const struct report_format *report_format(const char *name);
/* The names, NULL-terminated. */
const char *const *report_formats(void);

/* A rule as formats name it that carry the catalogue with them. */
struct report_rule {
    const char *name, *group, *summary, *explanation;
    enum severity severity;
};
struct output_settings {
    const struct report_format *format;
    bool color;                /* only to a terminal that wants it */
    const char *version;       /* of the program */
    const char *moment;        /* `YYYY-MM-DDThh:mm:ss`: when this is */
    /* the catalogue, false behind its end; NULL: none */
    bool (*rule)(size_t index, struct report_rule *rule);
    FILE *out;
};
struct output;
struct output *output_new(const struct output_settings *settings);
/* What follows was found in this input (`-`: standard input), or, with NULL, between several. */
void output_input(struct output *output, const char *path);
void output_write(struct output *output, const struct report *report);
/* Ends what was begun, and frees. */
void output_end(struct output *output);
/* All of a report at once, in the format of that name. */
void report_print(const struct report *report, const char *format, bool color, FILE *out);

/* Messages to standard error, `fasti: FILE:LINE:COLUMN: error: text`, then report_clear. Where `quiet`, of
 * errors and failures alone. */
void report_flush(struct report *report, bool quiet);

#endif
