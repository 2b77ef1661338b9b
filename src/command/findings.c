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

/* The line that a finding of the examined file stands in, where the finding does not bring it along. */
static void add_words(struct validate *validate, struct finding *finding, struct excerpt *own)
{
    const char *path = validate->source.path, *place = finding->place.path;
    if (finding->words.text != NULL || path == NULL || place == NULL || finding->place.line == 0 ||
        strcmp(path, place) != 0)
        return;
    *own = finding->words = excerpt_of(&validate->source, &finding->place);
}

static void show(struct validate *validate, struct finding finding, struct report *shown)
{
    struct excerpt own = {0};
    finding.severity = settle_severity(validate, &finding);
    bool known = finding.severity >= SEVERITY_WARNING && validate->baseline != NULL &&
                 baseline_takes(validate->baseline, &finding);
    if (known)
        return;
    validate->counts[finding.severity]++;
    if (finding.severity < SEVERITY_WARNING)
        return;
    add_words(validate, &finding, &own);
    report_add(finding.severity == SEVERITY_FAILURE ? validate->session->report : shown, &finding);
    excerpt_free(&own);
}

/* What a rule of calendars says of a line, and a rule of events says of it with the times in it. */
static const struct {
    const char *said, *better;
} told_twice[] = {{"ical-end", "end-before-start"}};

static bool is_beside(const struct finding *a, const struct finding *b)
{
    return a->place.path != NULL && b->place.path != NULL && strcmp(a->place.path, b->place.path) == 0 &&
           a->place.line == b->place.line;
}

/* Whether a finding `step` by `step` from this one, in the same line, has such a name. */
static bool has_beside(const struct report *report, size_t index, size_t step, const char *rule)
{
    const struct finding *own = report_at(report, index), *other;
    while ((index += step) < report_len(report) && is_beside(own, other = report_at(report, index)))
        if (other->rule != NULL && strcmp(other->rule, rule) == 0)
            return true;
    return false;
}

/* The report is sorted. */
static bool is_told_better(const struct report *report, size_t index)
{
    const char *rule = report_at(report, index)->rule;
    for (size_t i = 0; rule != NULL && i < ARRAY_LEN(told_twice); i++)
        if (strcmp(rule, told_twice[i].said) == 0)
            return has_beside(report, index, 1, told_twice[i].better) ||
                   has_beside(report, index, (size_t)-1, told_twice[i].better);
    return false;
}

void findings_show(struct validate *validate)
{
    if (report_len(validate->found) == 0)
        return;
    AUTO_REPORT *shown = report_new();
    report_sort(validate->found);
    for (size_t i = 0; i < report_len(validate->found); i++)
        if (!is_told_better(validate->found, i))
            show(validate, *report_at(validate->found, i), shown);
    report_clear(validate->found);
    report_sort(shown);
    output_write(validate->output, shown);
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

static bool catalogue_row(size_t index, struct report_rule *row)
{
    struct rule rule;
    if (!catalogue_at(index, &rule))
        return false;
    *row = (struct report_rule){rule.name, rule.group, rule.summary, rule.explanation, rule.severity};
    return true;
}

void findings_begin(struct validate *validate, const char *format)
{
    when_write(validate->session->local_now, validate->moment);
    const struct output_settings settings = {
        .format = report_format(format),
        .color = validate->session->color,
        .version = validate->session->version,
        .moment = validate->moment,
        .rule = catalogue_row,
        .out = stdout,
    };
    validate->output = output_new(&settings);
}

void findings_input(struct validate *validate, const char *path)
{
    output_input(validate->output, path);
}

static void print_count(size_t count, const char *name, bool *some)
{
    if (count > 0)
        fprintf(stderr, "%s%zu %s%s", *some ? ", " : "", count, name, count > 1 ? "s" : "");
    *some |= count > 0;
}

/* `2 errors, 1 warning`, and what the baseline took. */
static void print_counts(const struct validate *validate)
{
    bool some = false;
    fflush(stdout);
    print_count(validate->counts[SEVERITY_ERROR], "error", &some);
    print_count(validate->counts[SEVERITY_WARNING], "warning", &some);
    if (validate->baseline != NULL)
        print_count(baseline_taken(validate->baseline), "known finding", &some);
    fputs(some ? "\n" : "", stderr);
}

int findings_end(struct validate *validate, bool counts)
{
    output_end(validate->output);
    if (counts && !validate->session->quiet)
        print_counts(validate);
    return validate->counts[SEVERITY_ERROR] + validate->counts[SEVERITY_WARNING] > 0 ? STATUS_DATA
                                                                                     : STATUS_DONE;
}
