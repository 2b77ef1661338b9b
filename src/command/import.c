/* Reads announcements and puts their events into the store. */
#include "command/command.h"
#include "command/holidays.h"
#include "command/inputs.h"
#include "fasti/command.h"
#include "fasti/language.h"
#include "fasti/reader.h"
#include "fasti/rule.h"
#include "fasti/store.h"
#include "fasti/vault.h"
#include "fasti/zone.h"

#include <errno.h>
#include <string.h>

#define INPUT_LIMIT ((size_t)64 << 20)
enum { LINES_AWAKE = 4096 };

struct import {
    struct session *session;
    const char *format, *reference_text, *language, *url, *columns;
    bool dry_run, strict, verbose, mentions;
    struct when reference;      /* --reference, or the day of --now */
    struct zone *zone;
    struct store_change *known; /* the store as it is, for when a content was taken in; NULL: not needed */
    struct event *event;        /* of an event that rules look at */
    struct rules *rules;
    bool keeps_forms;           /* the reader hands over values as they stand in the input */
    const struct input *input;  /* that is being read */
    struct vault *vault;        /* holds the lines */
    struct slice *lines;        /* of all events so far */
    size_t lines_len, lines_room;
    struct print told;
    struct lexicons *lexicons;
    struct option_list days_off; /* of --holidays */
    struct holidays *holidays;
};

static bool say_usage(const char *message)
{
    fprintf(stderr, "fasti import: error: %s\n", message);
    return false;
}

/* All rules for --strict; else those about the form of values, which do not keep an event out. */
static struct rules *open_rules(const struct import *import)
{
    const struct session *session = import->session;
    enum severity least = import->strict ? SEVERITY_ERROR : SEVERITY_WARNING;
    const struct rules_settings settings = {session->now, least, session->timezone, import->holidays};
    struct rules *rules = rules_new(&settings);
    if (!import->strict) {
        rules_set(rules, "all", SEVERITY_ALLOW);
        rules_set(rules, "schema", SEVERITY_WARNING);
    }
    return rules;
}

/* Where the event was read: in this input, unless it comes from one that was read before. */
static struct origin origin_of(const struct import *import, const struct event *event)
{
    const struct input *input = import->input;
    struct slice path = event_text(event, KEY_SOURCE_PATH);
    bool here = path.len > 0 ? slice_is(path, input->path) : strcmp(input->path, "-") == 0;
    return (struct origin){.path = input->path, .source = here ? input->bytes : (struct slice){0}};
}

/* What the rules find in an event is said; false where there is an error. */
static bool passes_rules(struct import *import, const struct event *event)
{
    AUTO_REPORT *report = report_new();
    struct origin origin = origin_of(import, event);
    rules_check(import->rules, event, &origin, NULL, report);
    for (size_t i = 0; i < report_len(report); i++) {
        struct finding finding = *report_at(report, i);
        finding.help = import->strict ? "the event is refused (--strict)" : "it is taken as it stands; --strict refuses it";
        if (finding.severity >= (import->strict ? SEVERITY_ERROR : SEVERITY_WARNING))
            report_add(import->session->report, &finding);
    }
    return report_worst(report) < SEVERITY_ERROR;
}

static void take(void *context, struct slice line)
{
    struct import *import = context;
    bool looked_at = import->strict || import->keeps_forms;
    if (looked_at && event_read(import->event, line, NULL) && !passes_rules(import, import->event))
        return;
    import->lines = memory_room(import->lines, import->lines_len, &import->lines_room, sizeof *import->lines);
    import->lines[import->lines_len++] = (struct slice){vault_keep(import->vault, line), line.len};
}

/* The day from which what is relative counts. Of a content that the store knows it is the day on which it was taken in:
 * so it says the same whenever it is read again. */
static struct when reference_for(struct import *import, struct slice bytes)
{
    char sha256[SHA256_TEXT];
    int64_t instant;
    AUTO_REPORT *unheard = report_new();
    if (import->known == NULL)
        return import->reference;
    sha256_text(bytes, sha256);
    bool is_known = store_taken_at(import->known, sha256, &instant, unheard);
    return is_known ? when_date(zone_local(import->zone, instant)) : import->reference;
}

/* False, said, where the input cannot be read. Its bytes are the caller's. */
static bool open_input(struct import *import, const char *path, struct input *input)
{
    struct report *report = import->session->report;
    char *bytes;
    size_t len;
    if (!file_read(path, INPUT_LIMIT, &bytes, &len)) {
        if (errno == EFBIG)
            report_say(report, SEVERITY_ERROR, path, 0, "is larger than %zu MiB", INPUT_LIMIT >> 20);
        else
            report_say(report, SEVERITY_ERROR, path, 0, "cannot be read: %s", strerror(errno));
        return false;
    }
    *input = (struct input){
        .path = path,
        .url = import->url,
        .columns = import->columns,
        .shows_columns = import->dry_run,
        .bytes = {bytes, len},
        .reference = reference_for(import, (struct slice){bytes, len}),
        .language = strcmp(import->language, "auto") == 0 ? NULL : import->language,
        .timezone = import->session->timezone,
        .holidays = import->holidays,
        .verbose = import->verbose,
        .lexicons = import->lexicons,
    };
    return true;
}

static void read_events(struct import *import, const struct input *input)
{
    struct report *report = import->session->report;
    size_t said = report_count(report, SEVERITY_ERROR) + report_count(report, SEVERITY_FAILURE);
    const struct reader *reader = reader_for(import->format, input->bytes);
    import->input = input;
    import->keeps_forms = reader != NULL && reader->keeps_forms;
    size_t len = reader != NULL ? reader->read(input, take, import, report) : 0;
    if (len == 0 && report_count(report, SEVERITY_ERROR) + report_count(report, SEVERITY_FAILURE) == said)
        report_say(report, SEVERITY_ERROR, input->path, 0, "no event found");
}

static void read_input(struct import *import, const char *path)
{
    struct input input;
    if (!open_input(import, path, &input))
        return;
    if (import->mentions)
        reader_mentions(&input, stdout, import->session->report);
    else
        read_events(import, &input);
    report_flush(import->session->report, import->session->quiet);
    AUTO_FREE const char *bytes = input.bytes.at;
}

static void tell(void *context, const struct store_outcome *outcome)
{
    static const char *const fates[] = {
        [STORE_CREATED] = "created",
        [STORE_UPDATED] = "updated",
        [STORE_UNCHANGED] = "unchanged",
    };
    struct import *import = context;
    print_fate(import->told.file, fates[outcome->fate], outcome->event, outcome->keys);
}

static bool put_lines(struct import *import, struct store_change *change)
{
    struct report *report = import->session->report;
    for (size_t i = 0; i < import->lines_len; i++) {
        store_put(change, import->lines[i], report);
        if (i % LINES_AWAKE == 0)
            vault_rest(import->vault);
    }
    return store_settle(change, import->session->now, tell, import, report);
}

/* All events of the call go in together. False, said, where the store is as it was. */
static bool store_lines_in(struct import *import)
{
    struct report *report = import->session->report;
    struct store_change *change =
        store_change_begin(&(struct store_access){.path = import->session->store, .preview = import->dry_run}, report);
    if (change == NULL)
        return false;
    if (put_lines(import, change))
        return store_change_commit(change, report);
    store_change_abort(change);
    return false;
}

/* The store is read once before its lock is taken: inputs may be slow to come. */
static void read_inputs(struct import *import, const struct inputs *inputs)
{
    const struct session *session = import->session;
    AUTO_REPORT *unheard = report_new();
    bool needs_store = !import->mentions && import->reference_text == NULL && strcmp(session->store, "-") != 0;
    if (needs_store)
        import->known = store_change_begin(&(struct store_access){.path = session->store, .preview = true}, unheard);
    import->zone = zone_open(session->timezone);
    import->event = event_new();
    import->rules = open_rules(import);
    import->lexicons = lexicons_new();
    for (size_t i = 0; i < inputs->len; i++)
        read_input(import, inputs->paths[i]);
    lexicons_free(import->lexicons);
    rules_free(import->rules);
    event_free(import->event);
    zone_free(import->zone);
    if (import->known != NULL)
        store_change_abort(import->known);
}

static void store_inputs(struct import *import, const struct inputs *inputs)
{
    import->vault = vault_new();
    print_open(&import->told);
    read_inputs(import, inputs);
    bool done = !import->mentions && store_lines_in(import);
    AUTO_FREE char *told = print_close(&import->told);
    if (done && (import->dry_run || strcmp(import->session->store, "-") != 0))
        fwrite(told, 1, import->told.len, stdout);
    vault_free(import->vault);
    free(import->lines);
}

enum { LANGUAGES_MOST = 32 };

/* `auto` and the tag of every language that has rows, for the option. */
static const char *const *language_tags(const char *tags[LANGUAGES_MOST + 2])
{
    size_t len, at = 0;
    const struct language *const *all = languages(&len);
    tags[at++] = "auto";
    for (size_t i = 0; i < len && i < LANGUAGES_MOST; i++)
        tags[at++] = all[i]->tag;
    tags[at] = NULL;
    return tags;
}

/* A day, or a moment of which the day counts. */
static bool reference_read(struct slice text, struct when *reference)
{
    size_t day = 10;
    if (text.len > day && (text.at[day] == 'T' || text.at[day] == ' '))
        text.len = day;
    return when_read(text, reference) && when_has_date(*reference);
}

/* Checks what the options say together; false, said. */
static bool settle_options(struct import *import, const struct inputs *inputs)
{
    import->reference = when_date(import->session->local_now);
    if (import->url != NULL && inputs->len > 1)
        return say_usage("--url is where one announcement stands, but several are named");
    if (import->reference_text == NULL || *import->reference_text == '\0')
        return true;
    if (!reference_read(slice_of(import->reference_text), &import->reference))
        return say_usage("--reference is no day like 2026-05-01");
    import->reference = when_date(import->reference);
    return true;
}

static int run(struct import *import, int argc, char **argv)
{
    struct inputs inputs = {0};
    for (int i = 0; i < argc; i++)
        inputs_add(&inputs, argv[i], import->session->store, import->session->report);
    import->holidays = holidays_read(&import->days_off, import->session->report);
    bool settled = import->holidays != NULL && settle_options(import, &inputs);
    if (settled)
        store_inputs(import, &inputs);
    holidays_free(import->holidays);
    inputs_free(&inputs);
    return settled ? STATUS_DONE : STATUS_USAGE;
}

int command_import(const struct command *command, struct session *session, int argc, char **argv)
{
    const char *tags[LANGUAGES_MOST + 2], *formats[READERS_MOST + 2];
    struct import import = {.session = session, .format = "auto", .language = "auto"};
    int operands;
    const struct option_row rows[] = {
        {'f', "format", "FORMAT", "how to read; auto tells by content", OPTION_CHOICE, &import.format, reader_names(formats)},
        {0, "reference", "DATE", "the day of publication (of --now): completes dates", OPTION_TEXT, &import.reference_text, NULL},
        {0, "language", "TAG", "auto, nl, en, de", OPTION_CHOICE, &import.language, language_tags(tags)},
        {0, "url", "URL", "where the announcement stands, and its identity", OPTION_TEXT, &import.url, NULL},
        {0, "holidays", "DAYS", HOLIDAYS_HELP, OPTION_LIST, &import.days_off, NULL},
        {0, "map", "COLUMN=KEY,...", "what columns of a table hold", OPTION_TEXT, &import.columns, NULL},
        {'n', "dry-run", NULL, "say what would change, change nothing", OPTION_FLAG, &import.dry_run, NULL},
        {0, "strict", NULL, "refuse events in which validate finds an error", OPTION_FLAG, &import.strict, NULL},
        {'v', "verbose", NULL, "print every fact that was read, with its words", OPTION_FLAG, &import.verbose, NULL},
        {0, "mentions", NULL, "store nothing, print what was recognised as JSON", OPTION_FLAG, &import.mentions, NULL},
    };
    enum option_result result = command_options(command, session, rows, ARRAY_LEN(rows), argc, argv, &operands);
    if (result != OPTION_GO_ON)
        return command_end(result);
    if (operands == argc) {
        say_usage("which announcements? name files or folders; - is standard input");
        return STATUS_USAGE;
    }
    int status = run(&import, argc - operands, argv + operands);
    option_list_free(&import.days_off);
    return status;
}
