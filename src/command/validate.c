/* Checks the events of the store, or of announcements, calendars and JSON files, against the rules. */
#include "command/validate.h"
#include "command/catalogue.h"
#include "command/holidays.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* What is there but cannot be looked at is a file too: reading it says why. */
static bool is_file(const char *operand)
{
    struct stat status;
    return strcmp(operand, "-") == 0 || stat(operand, &status) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

static void check_operands(struct validate *validate, int argc, char **argv)
{
    AUTO_QUERY *query = query_new();
    for (int i = 0; i < argc; i++) {
        if (is_file(argv[i]))
            inputs_add(&validate->inputs, argv[i], validate->session->store, validate->session->report);
        else
            query_add_uid_or_file(query, argv[i]);
    }
    for (size_t i = 0; i < validate->inputs.len; i++)
        examine_file(validate, validate->inputs.paths[i]);
    if (argc == 0 || query_has_uids(query))
        examine_store(validate, query);
}

static int run_checks(struct validate *validate, const char *format, int argc, char **argv)
{
    AUTO_REPORT *found = report_new();
    AUTO_EVENT *event = event_new();
    const struct rules_settings settings = {validate->session->now, SEVERITY_WARNING,
                                            validate->session->timezone, validate->holidays};
    AUTO_RULES *rules = rules_new(&settings);
    validate->found = found;
    validate->event = event;
    validate->rules = rules;
    if (!findings_settle(validate))
        return STATUS_USAGE;
    findings_begin(validate, format);
    validate->notes = notes_new();
    check_operands(validate, argc, argv);
    findings_input(validate, NULL);
    rules_end(rules, validate->notes, &(struct recall){memory_recall, &validate->memory}, found);
    notes_free(validate->notes);
    memory_forget(&validate->memory);
    inputs_free(&validate->inputs);
    findings_show(validate);
    return findings_end(validate, strcmp(format, "text") == 0);
}

static int run(struct validate *validate, const char *format, int argc, char **argv)
{
    validate->holidays = holidays_read(&validate->days_off, validate->session->report);
    int status = validate->holidays != NULL ? run_checks(validate, format, argc, argv) : STATUS_USAGE;
    holidays_free(validate->holidays);
    return status;
}

int command_validate(const struct command *command, struct session *session, int argc, char **argv)
{
    struct validate validate = {.session = session};
    const char *format = "text", *explain = NULL, *baseline = NULL;
    bool print_rules = false;
    int operands;
    const struct option_row rows[] = {
        {'f', "format", "FORMAT", "text, json, sarif, github, junit, tap", OPTION_CHOICE, &format,
         report_formats()},
        {'W', "warn", "RULE", "make a rule, a group or all a warning", OPTION_LIST, &validate.settings, NULL},
        {'E', "error", "RULE", "make it an error", OPTION_LIST, &validate.settings, NULL},
        {'A', "allow", "RULE", "do not report it; of -W, -E and -A the later win", OPTION_LIST,
         &validate.settings, NULL},
        {0, "baseline", "FILE", "report only what is new since this json report", OPTION_TEXT, &baseline,
         NULL},
        {0, "holidays", "DAYS", HOLIDAYS_HELP, OPTION_LIST, &validate.days_off, NULL},
        {0, "rules", NULL, "print the catalogue of rules", OPTION_FLAG, &print_rules, NULL},
        {0, "explain", "RULE", "explain a rule, with a bad and a mended example", OPTION_TEXT, &explain,
         NULL},
    };
    enum option_result result =
        command_options(command, session, rows, ARRAY_LEN(rows), argc, argv, &operands);
    int status = command_end(result);
    if (result == OPTION_GO_ON && explain != NULL)
        status = catalogue_explain(explain, stdout) ? STATUS_DONE : STATUS_USAGE;
    else if (result == OPTION_GO_ON && print_rules)
        catalogue_print(stdout);
    else if (result == OPTION_GO_ON &&
             (baseline == NULL || (validate.baseline = baseline_read(baseline, &status)) != NULL))
        status = run(&validate, format, argc - operands, argv + operands);
    baseline_free(validate.baseline);
    option_list_free(&validate.settings);
    option_list_free(&validate.days_off);
    return status;
}
