/* What validate found: under the severity that was asked for, in the format that was asked for, counted. */
#include "command/catalogue.h"
#include "command/validate.h"

#include <string.h>

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

void findings_show(struct validate *validate)
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

bool findings_settle(struct validate *validate)
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

int findings_end(const struct validate *validate)
{
    print_counts(validate);
    return validate->counts[SEVERITY_ERROR] + validate->counts[SEVERITY_WARNING] > 0 ? STATUS_DATA : STATUS_DONE;
}
