/* A subcommand: name, summary, options, run; and what all of them share. */
#ifndef FASTI_COMMAND_H
#define FASTI_COMMAND_H

#include "fasti/option.h"
#include "fasti/when.h"

/* The common options, resolved once by main. */
struct session {
    const char *version;      /* of the program */
    const char *store;        /* path, or `-` */
    const char *timezone;     /* IANA name, exists */
    int64_t now;              /* seconds since the epoch */
    struct when local_now;    /* the same on the wall clock of `timezone` */
    bool quiet;
    bool color;               /* of standard output */
    size_t threads;           /* how many a command may use, itself among them */
    struct report *report;    /* flushed by main at the end, by commands when they like */
    const struct option_row *common; /* the common options may follow the command too */
    size_t common_len;
    /* Makes the members above out of the options' texts; false, said, where one is no good. */
    bool (*settle)(struct session *session);
    const char *now_text, *color_text; /* what --now (NULL: nothing) and --color say */
};

struct command {
    const char *name;
    const char *operands; /* as usage shows them; NULL: it takes none */
    const char *summary;  /* one sentence, for --help */
    /* Returns an exit status; main raises it to what the report says. */
    int (*run)(const struct command *command, struct session *session, int argc, char **argv);
};

/* In the order of --help. `*len` receives how many. */
const struct command *command_rows(size_t *len);

/* What every run function begins with: reads options and operands (after the common ones were applied to
 * `session` again). Returns OPTION_GO_ON, or what run should end with. */
enum option_result command_options(const struct command *command, struct session *session,
                                   const struct option_row *rows, size_t rows_len, int argc, char **argv,
                                   int *operands);
/* The exit status for a result that is not OPTION_GO_ON. */
int command_end(enum option_result result);

/* A note where there is no store yet: its name may be misspelled. */
void command_note_absence(const struct session *session);

struct event;
struct query;
/* Runs over the session's store and hands each event that `query` (prepared) chooses to `take`, in the
 * store's order. With uid operands nothing is handed over before the whole store was seen, and then in
 * the order of the operands; one that means no event, or several, is said. False, said, where the store
 * cannot be read. */
bool command_choose(struct session *session, struct query *query,
                    void (*take)(void *context, const struct event *event), void *context);

int command_import(const struct command *command, struct session *session, int argc, char **argv);
int command_list(const struct command *command, struct session *session, int argc, char **argv);
int command_show(const struct command *command, struct session *session, int argc, char **argv);
int command_export_ical(const struct command *command, struct session *session, int argc, char **argv);
int command_validate(const struct command *command, struct session *session, int argc, char **argv);
int command_edit(const struct command *command, struct session *session, int argc, char **argv);
int command_diff(const struct command *command, struct session *session, int argc, char **argv);
int command_remove(const struct command *command, struct session *session, int argc, char **argv);

#endif
