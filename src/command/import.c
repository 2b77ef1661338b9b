/* Reads announcements and puts their events into the store. */
#include "command/import.h"
#include "command/command.h"
#include "command/holidays.h"
#include "fasti/language.h"
#include "fasti/reader.h"
#include "fasti/store.h"
#include "fasti/vault.h"

#include <string.h>

/* The store goes through the lines as it settles them: after so many they may leave memory. */
enum { TOLD_AT_ONCE = 1 << 16, LINES_AWAKE = 1024 };

static bool say_usage(const char *message)
{
    fprintf(stderr, "fasti import: error: %s\n", message);
    return false;
}

/* The address of a page on the web, as it becomes the event's url: nothing that a browser would run. */
static bool is_web_address(const char *url)
{
    struct slice text = slice_of(url);
    size_t scheme = slice_starts(text, "https://") ? 8 : slice_starts(text, "http://") ? 7 : 0;
    for (const char *byte = url; *byte != '\0'; byte++)
        if ((unsigned char)*byte <= ' ' || *byte == 0x7F)
            return false;
    return scheme > 0 && text.len > scheme;
}

static void keep_told(struct import *import)
{
    if (import->telling.file == NULL)
        return;
    AUTO_FREE char *text = print_close(&import->telling);
    vault_keep(import->told, (struct slice){text, import->telling.len});
    import->telling.file = NULL;
}

static void print_told(struct import *import)
{
    struct vault_place place = {0};
    struct slice text;
    keep_told(import);
    while (vault_next(import->told, &place, &text))
        fwrite(text.at, 1, text.len, stdout);
}

static void note_told(struct import *import, const struct store_outcome *outcome)
{
    static const char *const fates[] = {
        [STORE_CREATED] = "created",
        [STORE_UPDATED] = "updated",
        [STORE_UNCHANGED] = "unchanged",
    };
    if (import->telling.file == NULL)
        print_open(&import->telling);
    print_fate(import->telling.file, fates[outcome->fate], store_outcome_event(outcome), outcome->keys);
    if (ftello(import->telling.file) > TOLD_AT_ONCE)
        keep_told(import);
}

static void tell(void *context, const struct store_outcome *outcome)
{
    struct import *import = context;
    if (import->tells)
        note_told(import, outcome);
    if (++import->settled % LINES_AWAKE == 0)
        vault_rest(import->lines);
}

static bool put_lines(struct import *import, struct store_change *change)
{
    struct report *report = import->session->report;
    struct vault_place place = {0};
    struct slice line;
    while (vault_next(import->lines, &place, &line))
        store_put(change, line, report);
    return store_settle(change, import->session->now, tell, import, report);
}

/* All events of the call go in together. False, said, where the store is as it was. */
static bool store_lines_in(struct import *import)
{
    struct report *report = import->session->report;
    struct store_change *change = store_change_begin(
        &(struct store_access){.path = import->session->store, .preview = import->dry_run}, report);
    if (change == NULL)
        return false;
    if (put_lines(import, change))
        return store_change_commit(change, report);
    store_change_abort(change);
    return false;
}

static void store_inputs(struct import *import, const struct inputs *inputs)
{
    import->lines = vault_new();
    import->told = vault_new();
    import->tells = import->dry_run || strcmp(import->session->store, "-") != 0;
    import_read(import, inputs);
    if (!import->mentions && store_lines_in(import))
        print_told(import);
    else
        keep_told(import);
    vault_free(import->lines);
    vault_free(import->told);
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
    if (import->url != NULL && !is_web_address(import->url))
        return say_usage("--url is no web address like https://dorp.example/veer");
    if (import->columns != NULL && !columns_expect(import->columns, "--map", import->session->report))
        return false;
    if (import->reference_text != NULL && *import->reference_text == '\0')
        import->reference_text = NULL;
    if (import->reference_text == NULL)
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
        {'f', "format", "FORMAT", "how to read; auto tells by content", OPTION_CHOICE, &import.format,
         reader_names(formats)},
        {0, "reference", "DATE", "the day of publication (of --now): completes dates", OPTION_TEXT,
         &import.reference_text, NULL, .may_be_empty = true},
        {0, "language", "TAG", "auto, nl, en, de", OPTION_CHOICE, &import.language, language_tags(tags)},
        {0, "url", "URL", "where the announcement stands, and its identity", OPTION_TEXT, &import.url, NULL},
        {0, "holidays", "DAYS", HOLIDAYS_HELP, OPTION_LIST, &import.days_off, NULL},
        {0, "map", "COLUMN=KEY,...", "what columns of a table hold", OPTION_TEXT, &import.columns, NULL},
        {'n', "dry-run", NULL, "say what would change, change nothing", OPTION_FLAG, &import.dry_run, NULL},
        {0, "strict", NULL, "refuse events in which validate finds an error", OPTION_FLAG, &import.strict,
         NULL},
        {'v', "verbose", NULL, "print every fact that was read, with its words", OPTION_FLAG, &import.verbose,
         NULL},
        {0, "mentions", NULL, "store nothing, print what was recognised as JSON", OPTION_FLAG,
         &import.mentions, NULL},
    };
    enum option_result result =
        command_options(command, session, rows, ARRAY_LEN(rows), argc, argv, &operands);
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
