/* Options as rows: read by getopt_long, printed by --help, checked against by tests and completions. */
#ifndef FASTI_OPTION_H
#define FASTI_OPTION_H

#include "fasti/report.h"

enum option_kind {
    OPTION_FLAG,    /* bool *: set to true */
    OPTION_TEXT,    /* const char **: the last one given */
    OPTION_CHOICE,  /* const char **: one of `choices` */
    OPTION_NUMBER,  /* long *: not negative, of at most 15 digits */
    OPTION_LIST,    /* struct option_list *: every one given, in order */
    OPTION_HEADING, /* no option: a line in --help */
};

/* Values of options that may be given more than once, borrowed from argv, and the letter of the row that took
 * each: several rows may share a list. Zeroed to begin with; option_list_free frees what it holds. */
struct option_list {
    const char **values;
    char *short_names;
    size_t len, room;
};
void option_list_free(struct option_list *list);

struct option_row {
    char short_name;      /* 0: none */
    const char *name;     /* without dashes */
    const char *argument; /* NULL: takes none */
    const char *help;     /* NULL: it shares the line of the next row in --help */
    enum option_kind kind;
    void *target;               /* where the value goes, of the type that `kind` says; NULL of a heading */
    const char *const *choices; /* NULL-terminated, of OPTION_CHOICE */
    bool may_be_empty;          /* the empty value is as none */
};

struct option_use {
    const char *command;  /* NULL: fasti itself */
    const char *operands; /* as usage shows them */
    const char *summary;
    const struct option_row *rows;
    size_t rows_len;
    const struct option_row *common;
    size_t common_len;
    bool stop_at_operand; /* do not mix operands and options */
    /* answers --help in a way of its own; NULL: usage, summary and all rows */
    int (*help)(const struct option_use *use);
};

enum option_result { OPTION_GO_ON, OPTION_HELPED, OPTION_WRONG };

/* Reads argv[1...]; no value may be empty but of rows that say so, and no operand, unless options stop at
 * the first. Operands are moved behind the options, `*operands` is the index of the first. OPTION_HELPED:
 * --help was answered on standard output. OPTION_WRONG: said on standard error, a misspelled name with the
 * nearest. */
enum option_result option_read(const struct option_use *use, int argc, char **argv, int *operands);
/* The rows as --help prints them, in columns. */
void option_print_rows(const struct option_row *rows, size_t len, FILE *out);

#endif
