/* Checks the events of the store, or of announcements, calendars and JSON files, against the rules. */
#include "command/catalogue.h"
#include "command/inputs.h"
#include "fasti/command.h"
#include "fasti/ical.h"
#include "fasti/query.h"
#include "fasti/reader.h"
#include "fasti/store.h"

#include <errno.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#define INPUT_LIMIT ((size_t)64 << 20)

/* A line of the store that the operands may mean. */
struct held {
    char *line;
    size_t len, number;
};

struct validate {
    struct session *session;
    struct rules *rules;
    struct event *event;
    struct report *found;             /* of one event or one file, until it is shown */
    const struct report_format *format;
    struct option_list settings;      /* of -W, -E and -A */
    size_t counts[SEVERITY_FAILURE + 1];
    const struct input *input;        /* that is being read */
    struct held *held;
    size_t held_len, held_room;
    struct lexicons *lexicons;
};

/* What -W, -E and -A stand for. */
static enum severity option_severity(char option)
{
    return option == 'W' ? SEVERITY_WARNING : option == 'E' ? SEVERITY_ERROR : SEVERITY_ALLOW;
}

/* Rules of calendars are not among those of events: their severity is settled here. */
static enum severity settle_severity(const struct validate *validate, const struct finding *finding)
{
    const struct option_list *settings = &validate->settings;
    enum severity severity = finding->severity;
    if (finding->rule == NULL || rule_find(finding->rule) != NULL)
        return severity;
    for (size_t i = 0; i < settings->len; i++) {
        const char *name = settings->values[i];
        if (strcmp(name, "all") == 0 || strcmp(name, finding->group) == 0 || strcmp(name, finding->rule) == 0)
            severity = option_severity(settings->short_names[i]);
    }
    return severity;
}

/* Writes what was found so far; what the machine failed at goes the way of all messages. */
static void show_found(struct validate *validate)
{
    if (report_len(validate->found) == 0)
        return;
    AUTO_REPORT *shown = report_new();
    for (size_t i = 0; i < report_len(validate->found); i++) {
        struct finding finding = *report_at(validate->found, i);
        finding.severity = settle_severity(validate, &finding);
        if (finding.severity >= SEVERITY_WARNING)
            report_add(finding.severity == SEVERITY_FAILURE ? validate->session->report : shown, &finding);
        validate->counts[finding.severity]++;
    }
    report_clear(validate->found);
    report_sort(shown);
    validate->format->write(shown, validate->session->color, stdout);
}

static void check_event(struct validate *validate, const char *path, size_t line, struct slice source)
{
    rules_check(validate->rules, validate->event, path, line, source, validate->found);
    show_found(validate);
}

static void hold(struct validate *validate, size_t number)
{
    struct slice line = event_line(validate->event);
    validate->held = memory_room(validate->held, validate->held_len, &validate->held_room, sizeof *validate->held);
    validate->held[validate->held_len++] = (struct held){slice_copy(line), line.len, number};
}

/* Checks what the operands turned out to mean. */
static void check_held(struct validate *validate, struct query *query)
{
    query_settle(query, validate->session->report);
    for (size_t i = 0; i < validate->held_len; i++) {
        struct held *held = &validate->held[i];
        bool read = event_read(validate->event, (struct slice){held->line, held->len}, NULL);
        if (read && query_matches(query, validate->event))
            check_event(validate, validate->session->store, held->number, (struct slice){"", 0});
        free(held->line);
    }
    free(validate->held);
}

/* All events of the store, or those that `query` means. */
static void check_store(struct validate *validate, struct query *query)
{
    const char *path = validate->session->store;
    bool some = query_has_uids(query);
    AUTO_REPORT *unheard = report_new();
    struct store_lines *lines = store_lines_open(path, validate->session->report);
    if (lines == NULL)
        return;
    while (store_next_event(lines, path, validate->event, some ? unheard : validate->found)) {
        if (!some)
            check_event(validate, path, store_lines_number(lines), (struct slice){"", 0});
        else if (query_matches(query, validate->event))
            hold(validate, store_lines_number(lines));
    }
    show_found(validate);
    store_lines_close(lines);
    if (some)
        check_held(validate, query);
}

static void take(void *context, struct slice line)
{
    struct validate *validate = context;
    if (event_read(validate->event, line, NULL))
        rules_check(validate->rules, validate->event, validate->input->path, 0, validate->input->bytes, validate->found);
}

static void check_announcement(struct validate *validate, const char *path, struct slice bytes)
{
    const struct input input = {
        .path = path,
        .bytes = bytes,
        .reference = when_date(validate->session->local_now),
        .timezone = validate->session->timezone,
        .lexicons = validate->lexicons,
    };
    const struct reader *reader = reader_for("auto", bytes);
    validate->input = &input;
    size_t len = reader != NULL ? reader->read(&input, take, validate, validate->found) : 0;
    if (len == 0 && report_count(validate->found, SEVERITY_ERROR) + report_count(validate->found, SEVERITY_FAILURE) == 0)
        report_say(validate->found, SEVERITY_ERROR, path, 0, "no event found");
}

static struct slice cut_line(struct slice bytes, size_t *at)
{
    const char *end = memchr(bytes.at + *at, '\n', bytes.len - *at);
    size_t from = *at, to = end != NULL ? (size_t)(end - bytes.at) : bytes.len;
    *at = to + 1;
    return slice_trim(slice_part(bytes, from, to));
}

static void check_lines(struct validate *validate, const char *path, struct slice bytes)
{
    size_t number = 0;
    for (size_t at = 0; at < bytes.len;) {
        struct flaw flaw;
        struct slice line = cut_line(bytes, &at);
        number++;
        if (line.len == 0)
            continue;
        if (event_read(validate->event, line, &flaw)) {
            rules_check(validate->rules, validate->event, path, number, (struct slice){"", 0}, validate->found);
            continue;
        }
        AUTO_FREE char *message = memory_print("this line is no event: expected %s", flaw.expected);
        report_add(validate->found, &(struct finding){.severity = SEVERITY_ERROR,
                                                      .place = {path, number, flaw.column, 0},
                                                      .message = message});
    }
}

/* The first line that is not blank is a whole object. */
static bool holds_lines(struct validate *validate, struct slice bytes)
{
    struct slice line = {"", 0};
    for (size_t at = 0; at < bytes.len && line.len == 0;)
        line = cut_line(bytes, &at);
    return line.len > 0 && line.at[0] == '{' && event_read(validate->event, line, NULL);
}

static bool holds_calendar(struct slice bytes)
{
    static const char begin[] = "BEGIN:VCALENDAR";
    struct slice text = slice_trim(slice_starts(bytes, "\xEF\xBB\xBF") ? slice_part(bytes, 3, bytes.len) : bytes);
    return text.len >= sizeof begin - 1 && strncasecmp(text.at, begin, sizeof begin - 1) == 0;
}

static void check_file(struct validate *validate, const char *path)
{
    size_t len;
    AUTO_FREE char *data = NULL;
    if (!file_read(path, INPUT_LIMIT, &data, &len)) {
        report_say(validate->session->report, SEVERITY_FAILURE, path, 0, "cannot be read: %s", strerror(errno));
        return;
    }
    struct slice bytes = {data, len};
    if (holds_calendar(bytes))
        ical_lint(path, bytes, validate->found);
    else if (holds_lines(validate, bytes))
        check_lines(validate, path, bytes);
    else
        check_announcement(validate, path, bytes);
    show_found(validate);
}

static bool is_file(const char *operand)
{
    struct stat status;
    return strcmp(operand, "-") == 0 || stat(operand, &status) == 0;
}

static void check_operands(struct validate *validate, int argc, char **argv)
{
    struct inputs inputs = {0};
    AUTO_QUERY *query = query_new();
    for (int i = 0; i < argc; i++) {
        if (is_file(argv[i]))
            inputs_add(&inputs, argv[i], validate->session->store, validate->session->report);
        else
            query_add_uid(query, argv[i]);
    }
    for (size_t i = 0; i < inputs.len; i++)
        check_file(validate, inputs.paths[i]);
    if (argc == 0 || query_has_uids(query))
        check_store(validate, query);
    inputs_free(&inputs);
}

/* `2 errors, 1 warning` */
static void print_counts(const struct validate *validate)
{
    size_t errors = validate->counts[SEVERITY_ERROR], warnings = validate->counts[SEVERITY_WARNING];
    if (errors + warnings == 0 || validate->session->quiet || strcmp(validate->format->name, "text") != 0)
        return;
    fflush(stdout);
    if (errors > 0)
        fprintf(stderr, "%zu error%s%s", errors, errors > 1 ? "s" : "", warnings > 0 ? ", " : "\n");
    if (warnings > 0)
        fprintf(stderr, "%zu warning%s\n", warnings, warnings > 1 ? "s" : "");
}

static bool apply_settings(struct validate *validate)
{
    static const char *const names[] = {"--allow", "--warn", "--error"};
    bool good = true;
    for (size_t i = 0; i < validate->settings.len; i++) {
        enum severity severity = option_severity(validate->settings.short_names[i]);
        const char *option = names[severity == SEVERITY_ALLOW ? 0 : severity == SEVERITY_WARNING ? 1 : 2];
        good &= catalogue_knows(validate->settings.values[i], option);
        rules_set(validate->rules, validate->settings.values[i], severity);
    }
    return good;
}

static int run(struct validate *validate, int argc, char **argv)
{
    AUTO_REPORT *found = report_new();
    AUTO_EVENT *event = event_new();
    const struct rules_settings settings = {validate->session->now, SEVERITY_WARNING, validate->session->timezone};
    AUTO_RULES *rules = rules_new(&settings);
    validate->found = found;
    validate->event = event;
    validate->rules = rules;
    if (!apply_settings(validate))
        return STATUS_USAGE;
    validate->lexicons = lexicons_new();
    check_operands(validate, argc, argv);
    lexicons_free(validate->lexicons);
    rules_end(rules, found);
    show_found(validate);
    print_counts(validate);
    return validate->counts[SEVERITY_ERROR] + validate->counts[SEVERITY_WARNING] > 0 ? STATUS_DATA : STATUS_DONE;
}

/* The empty beginning is a variable that was not set, never a wish. */
static bool has_blank(int argc, char **argv)
{
    for (int i = 0; i < argc; i++) {
        if (*argv[i] != '\0')
            continue;
        fputs("fasti validate: error: an empty operand is neither a file nor a uid\n", stderr);
        return true;
    }
    return false;
}

int command_validate(const struct command *command, struct session *session, int argc, char **argv)
{
    struct validate validate = {.session = session};
    const char *format = "text", *explain = NULL;
    bool print_rules = false;
    int operands;
    const struct option_row rows[] = {
        {'f', "format", "FORMAT", "text, json", OPTION_CHOICE, &format, report_formats()},
        {'W', "warn", "RULE", "make a rule, a group or all a warning", OPTION_LIST, &validate.settings, NULL},
        {'E', "error", "RULE", "make it an error", OPTION_LIST, &validate.settings, NULL},
        {'A', "allow", "RULE", "do not report it; of -W, -E and -A the later win", OPTION_LIST, &validate.settings, NULL},
        {0, "rules", NULL, "print the catalogue of rules", OPTION_FLAG, &print_rules, NULL},
        {0, "explain", "RULE", "explain a rule, with a bad and a mended example", OPTION_TEXT, &explain, NULL},
    };
    enum option_result result = command_options(command, session, rows, ARRAY_LEN(rows), argc, argv, &operands);
    int status = command_end(result);
    validate.format = report_format(format);
    if (result == OPTION_GO_ON && explain != NULL)
        status = catalogue_explain(explain, stdout) ? STATUS_DONE : STATUS_USAGE;
    else if (result == OPTION_GO_ON && print_rules)
        catalogue_print(stdout);
    else if (result == OPTION_GO_ON)
        status = has_blank(argc - operands, argv + operands) ? STATUS_USAGE : run(&validate, argc - operands, argv + operands);
    option_list_free(&validate.settings);
    return status;
}
