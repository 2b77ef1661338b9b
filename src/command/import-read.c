/* Reads the inputs of import: small files in several threads, what is large or no file one at a time. */
#include "command/import.h"
#include "fasti/language.h"
#include "fasti/parallel.h"
#include "fasti/reader.h"
#include "fasti/rule.h"
#include "fasti/store.h"
#include "fasti/vault.h"
#include "fasti/zone.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* Larger files are not read beside others: what is held of inputs stays small, however many there are. */
enum { BESIDE_MOST = 4 << 20 };

/* What each thread has of its own. */
struct desk {
    struct rules *rules;
    struct event *event;        /* that rules look at */
};

/* The inputs on their way through the threads. */
struct round {
    struct import *import;
    const struct inputs *inputs;
    size_t next;                /* of the inputs */
    struct store_change *known; /* the store as it is, for when a content was taken in; NULL: not needed */
    struct zone *zone;
    struct desk *desks;         /* of each thread */
    size_t desks_len;
};

/* An input and what comes of it. */
struct reading {
    struct import *import;
    const struct desk *desk;
    const char *path;
    struct bulk bulk;
    struct input input;
    bool alone;                 /* read when its turn has come, and its lines are kept at once */
    bool opened;
    bool keeps_forms;           /* the reader hands over values as they stand in the input */
    struct slice *lines;        /* until its turn has come */
    size_t lines_len, lines_room;
    struct print shown;         /* the same for what is printed; unused without a file */
    struct report *said;
};

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
static struct origin origin_of(const struct input *input, const struct event *event)
{
    struct slice path = event_text(event, KEY_SOURCE_PATH);
    bool here = path.len > 0 ? slice_is(path, input->path) : strcmp(input->path, "-") == 0;
    return (struct origin){.path = input->path, .source = here ? input->bytes : (struct slice){0}};
}

/* What the rules find in an event is said; false where there is an error. */
static bool passes_rules(struct reading *reading, const struct event *event)
{
    AUTO_REPORT *report = report_new();
    bool strict = reading->import->strict;
    struct origin origin = origin_of(&reading->input, event);
    rules_check(reading->desk->rules, event, &origin, NULL, report);
    for (size_t i = 0; i < report_len(report); i++) {
        struct finding finding = *report_at(report, i);
        finding.help =
            strict ? "the event is refused (--strict)" : "it is taken as it stands; --strict refuses it";
        if (finding.severity >= (strict ? SEVERITY_ERROR : SEVERITY_WARNING))
            report_add(reading->said, &finding);
    }
    return report_worst(report) < SEVERITY_ERROR;
}

static void take_line(void *context, struct slice line)
{
    struct reading *reading = context;
    bool looked_at = reading->import->strict || reading->keeps_forms;
    if (looked_at && event_read(reading->desk->event, line, NULL) &&
        !passes_rules(reading, reading->desk->event))
        return;
    if (reading->alone) {
        vault_keep(reading->import->lines, line);
        return;
    }
    reading->lines =
        memory_room(reading->lines, reading->lines_len, &reading->lines_room, sizeof *reading->lines);
    reading->lines[reading->lines_len++] = (struct slice){slice_copy(line), line.len};
}

/* The day from which what is relative counts. Of a content that the store knows it is the day on which it was
 * taken in: so it says the same whenever it is read again. */
static struct when reference_for(struct round *round, const char *sha256)
{
    int64_t instant;
    AUTO_REPORT *unheard = report_new();
    if (round->known == NULL)
        return round->import->reference;
    bool is_known = store_taken_at(round->known, sha256, &instant, unheard);
    return is_known ? when_date(zone_local(round->zone, instant)) : round->import->reference;
}

/* False, said, where the input cannot be read. */
static bool open_input(struct round *round, struct reading *reading)
{
    const struct import *import = round->import;
    if (!input_open(&reading->bulk, reading->path, import->mentions ? NULL : import->format, SEVERITY_ERROR,
                    reading->said))
        return false;
    reading->input = (struct input){
        .path = reading->path,
        .url = import->url,
        .columns = import->columns,
        .shows_columns = import->dry_run,
        .bytes = reading->bulk.bytes,
        .bulk = &reading->bulk,
        .sha256 = reading->bulk.sha256,
        .reference = reference_for(round, reading->bulk.sha256),
        .language = strcmp(import->language, "auto") == 0 ? NULL : import->language,
        .timezone = import->session->timezone,
        .holidays = import->holidays,
    };
    return true;
}

static void read_events(struct reading *reading)
{
    const struct input *input = &reading->input;
    const struct reader *reader = reader_for(reading->import->format, input->bytes);
    reading->keeps_forms = reader != NULL && reader->keeps_forms;
    size_t len = reader != NULL ? reader->read(input, take_line, reading, reading->said) : 0;
    if (len == 0 && report_worst(reading->said) < SEVERITY_ERROR)
        input_say_eventless(input->path, reading->import->format, input->bytes, reading->said);
}

/* Where --mentions and --verbose print: at once, or where it waits for its turn. */
static FILE *open_shown(struct reading *reading)
{
    if (reading->alone)
        return reading->import->mentions ? stdout : stderr;
    print_open(&reading->shown);
    return reading->shown.file;
}

static void read_input(struct reading *reading, const struct desk *desk)
{
    const struct import *import = reading->import;
    FILE *out = import->mentions || import->verbose ? open_shown(reading) : NULL;
    reading->desk = desk;
    reading->input.facts = import->verbose ? out : NULL;
    if (import->mentions)
        reader_mentions(&reading->input, out, reading->said);
    else
        read_events(reading);
    bulk_close(&reading->bulk);
}

static bool may_be_beside(const struct round *round, const char *path)
{
    struct stat status;
    return round->desks_len > 1 && strcmp(path, "-") != 0 && stat(path, &status) == 0 &&
           S_ISREG(status.st_mode) && status.st_size <= BESIDE_MOST;
}

static bool fill_reading(void *context, void *slot)
{
    struct round *round = context;
    struct reading *reading = slot;
    if (round->next == round->inputs->len)
        return false;
    const char *path = round->inputs->paths[round->next++];
    *reading = (struct reading){
        .import = round->import, .path = path, .alone = !may_be_beside(round, path), .said = report_new()};
    if (!reading->alone)
        reading->opened = open_input(round, reading);
    return true;
}

static void work_reading(void *context, size_t worker, void *slot)
{
    const struct round *round = context;
    struct reading *reading = slot;
    if (reading->opened)
        read_input(reading, &round->desks[worker]);
}

/* Hands over what waited for its turn. */
static void hand_over(struct reading *reading)
{
    for (size_t i = 0; i < reading->lines_len; i++) {
        vault_keep(reading->import->lines, reading->lines[i]);
        AUTO_FREE const char *copy = reading->lines[i].at;
    }
    free(reading->lines);
    if (reading->shown.file == NULL)
        return;
    AUTO_FREE char *shown = print_close(&reading->shown);
    fwrite(shown, 1, reading->shown.len, reading->import->mentions ? stdout : stderr);
}

/* The caller's thread has the first desk to itself here. */
static bool take_reading(void *context, void *slot)
{
    struct round *round = context;
    struct reading *reading = slot;
    struct session *session = round->import->session;
    if (reading->alone && open_input(round, reading))
        read_input(reading, &round->desks[0]);
    hand_over(reading);
    report_move(session->report, reading->said);
    report_flush(session->report, session->quiet);
    report_free(reading->said);
    return true;
}

/* A desk for each thread that finds something to do. */
static void open_desks(struct round *round, size_t threads)
{
    round->desks_len = round->inputs->len < threads ? round->inputs->len : threads;
    round->desks_len += round->desks_len == 0;
    round->desks = memory_new(round->desks_len, sizeof *round->desks);
    for (size_t i = 0; i < round->desks_len; i++)
        round->desks[i] = (struct desk){open_rules(round->import), event_new()};
}

static void close_desks(struct round *round)
{
    for (size_t i = 0; i < round->desks_len; i++) {
        rules_free(round->desks[i].rules);
        event_free(round->desks[i].event);
    }
    free(round->desks);
}

/* The store is read once before its lock is taken: inputs may be slow to come. */
void import_read(struct import *import, const struct inputs *inputs)
{
    const struct session *session = import->session;
    struct round round = {.import = import, .inputs = inputs, .zone = zone_open(session->timezone)};
    AUTO_REPORT *unheard = report_new();
    bool needs_store =
        !import->mentions && import->reference_text == NULL && strcmp(session->store, "-") != 0;
    if (needs_store)
        round.known =
            store_change_begin(&(struct store_access){.path = session->store, .preview = true}, unheard);
    open_desks(&round, session->threads);
    parallel_run(&(struct parallel){round.desks_len, sizeof(struct reading), &round, fill_reading,
                                    work_reading, take_reading, NULL});
    close_desks(&round);
    zone_free(round.zone);
    if (round.known != NULL)
        store_change_abort(round.known);
}
