/* The program: common options, the command table, exit statuses. */
#include "fasti/command.h"
#include "fasti/parallel.h"
#include "fasti/zone.h"

#include <errno.h>
#include <locale.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#ifndef FASTI_VERSION
#define FASTI_VERSION "0.1.0"
#endif

static bool say_wrong(const char *what, const char *value, const char *expected)
{
    fprintf(stderr, "fasti: error: %s: ", what);
    print_safe(stderr, slice_of(value));
    fprintf(stderr, " is no %s\n", expected);
    return false;
}

/* `now` as RFC 3339, or a local date or date-time in the session's zone; the clock where nobody says. */
static bool settle_now(struct session *session, const struct zone *zone)
{
    struct slice text = slice_of(session->now_text);
    struct when local;
    if (session->now_text == NULL) {
        session->now = (int64_t)time(NULL);
    } else if (when_read(text, &local) && when_has_date(local)) {
        struct when midnight = when_unstated;
        midnight.hour = midnight.minute = midnight.second = 0;
        zone_instant(zone, when_fill(local, midnight), &session->now);
    } else if (!instant_read(text, &session->now)) {
        return say_wrong("--now", session->now_text, "date (2026-05-01), date-time or RFC 3339 instant");
    }
    session->local_now = zone_local(zone, session->now);
    return true;
}

static bool settle(struct session *session)
{
    session->threads = parallel_threads(getenv("FASTI_THREADS"));
    if (session->threads == 0)
        return say_wrong("FASTI_THREADS", getenv("FASTI_THREADS"), "number of threads from 1 to 256");
    struct zone *zone = zone_open(session->timezone);
    if (zone == NULL)
        return say_wrong("--timezone", session->timezone,
                         "zone of the time zone database, like Europe/Amsterdam");
    bool good = settle_now(session, zone);
    zone_free(zone);
    const char *no_color = getenv("NO_COLOR");
    bool wanted = isatty(STDOUT_FILENO) && (no_color == NULL || *no_color == '\0');
    session->color =
        strcmp(session->color_text, "always") == 0 || (wanted && strcmp(session->color_text, "auto") == 0);
    return good;
}

/* $FASTI_STORE, else $XDG_DATA_HOME/fasti/events.jsonl, else below $HOME; the caller's. */
static char *default_store(void)
{
    const char *store = getenv("FASTI_STORE"), *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    if (store != NULL && *store != '\0')
        return slice_copy(slice_of(store));
    if (data != NULL && *data == '/')
        return memory_print("%s/fasti/events.jsonl", data);
    return memory_print("%s/.local/share/fasti/events.jsonl", home != NULL ? home : ".");
}

static int help(const struct option_use *use)
{
    size_t len;
    const struct command *rows = command_rows(&len);
    puts("usage: fasti [COMMON] COMMAND [OPTION...] [ARGUMENT...]\n"
         "Reads event announcements, keeps them as JSON, checks them, publishes calendars.\n");
    for (size_t i = 0; i < len; i++)
        printf("  %-12s %s\n", rows[i].name, rows[i].summary);
    puts("");
    option_print_rows(use->common, use->common_len, stdout);
    puts("  -h, --help               this page, or that of a command");
    puts("\nfasti COMMAND --help explains a command; man fasti tells the whole story.");
    return STATUS_DONE;
}

static const struct command *find_command(const char *name)
{
    size_t len;
    const struct command *rows = command_rows(&len);
    AUTO_FREE const char **names = memory_new(len, sizeof *names);
    for (size_t i = 0; i < len; i++) {
        if (strcmp(rows[i].name, name) == 0)
            return &rows[i];
        names[i] = rows[i].name;
    }
    const char *nearest = word_nearest(name, names, len);
    fputs("fasti: error: there is no command ", stderr);
    print_safe(stderr, slice_of(name));
    if (nearest != NULL)
        fprintf(stderr, "; did you mean %s?\n", nearest);
    else
        fputs("; see fasti --help\n", stderr);
    return NULL;
}

static int run(struct session *session, const struct command *command, int argc, char **argv)
{
    int status = command->run(command, session, argc, argv);
    int said = report_status(session->report);
    report_flush(session->report, session->quiet);
    return said > status ? said : status;
}

/* What stands behind the common options: a command, or `help` with or without one. */
static int run_words(struct session *session, const struct option_use *use, int argc, char **argv)
{
    static char help_option[] = "--help";
    bool asks_help = argc > 0 && strcmp(argv[0], "help") == 0;
    if (asks_help && argc == 1)
        return help(use);
    if (argc == 0) {
        fputs("fasti: error: which command? see fasti --help\n", stderr);
        return STATUS_USAGE;
    }
    if (asks_help && strcmp(argv[1], "help") == 0)
        return help(use);
    const struct command *command = find_command(argv[asks_help ? 1 : 0]);
    if (command == NULL)
        return STATUS_USAGE;
    char *help_words[] = {argv[0], help_option, NULL};
    return asks_help ? run(session, command, 2, help_words) : run(session, command, argc, argv);
}

/* Raises the status where not all of standard output was written; a reader that has gone away is not
 * worth a word. */
static int close_output(int status)
{
    bool failed = ferror(stdout) != 0;
    if (fclose(stdout) == 0 && !failed)
        return status;
    if (errno != EPIPE)
        fprintf(stderr, "fasti: error: cannot write standard output: %s\n", strerror(errno));
    return STATUS_MACHINE;
}

int main(int argc, char **argv)
{
    static const char *const colors[] = {"auto", "always", "never", NULL};
    bool version = false;
    memory_keep();
    setlocale(LC_CTYPE, "C.UTF-8");
    AUTO_FREE char *store = default_store();
    AUTO_REPORT *report = report_new();
    const char *now = getenv("FASTI_NOW");
    struct session session = {
        .version = FASTI_VERSION,
        .store = store,
        .timezone = "Europe/Amsterdam",
        .report = report,
        .settle = settle,
        .now_text = now != NULL && *now != '\0' ? now : NULL,
        .color_text = "auto",
    };
    const struct option_row common[] = {
        {'s', "store", "FILE", "the store; - is standard input or output", OPTION_TEXT, &session.store, NULL},
        {0, "now", "WHEN", "the moment now, so that runs repeat", OPTION_TEXT, &session.now_text, NULL},
        {0, "timezone", "ZONE", "zone of what names none (Europe/Amsterdam)", OPTION_TEXT, &session.timezone,
         NULL},
        {0, "color", "WHEN", "auto, always, never", OPTION_CHOICE, &session.color_text, colors},
        {'q', "quiet", NULL, "no notes and no progress, only errors", OPTION_FLAG, &session.quiet, NULL},
        {0, "version", NULL, "print the version", OPTION_FLAG, &version, NULL},
    };
    session.common = common;
    session.common_len = ARRAY_LEN(common) - 1;
    const struct option_use use = {
        .common = common, .common_len = ARRAY_LEN(common), .stop_at_operand = true, .help = help};
    int operands;
    enum option_result result = option_read(&use, argc, argv, &operands);
    if (result != OPTION_GO_ON)
        return close_output(command_end(result));
    if (version) {
        puts("fasti " FASTI_VERSION);
        return close_output(STATUS_DONE);
    }
    return close_output(run_words(&session, &use, argc - operands, argv + operands));
}
