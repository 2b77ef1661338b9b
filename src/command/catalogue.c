/* The catalogue of rules, as a table and one by one. */
#include "command/catalogue.h"
#include "fasti/ical.h"

#include <string.h>

/* Examples that need a clock are read on this day: 2026-01-01. */
#define EXAMPLE_NOW 1767225600
enum { TEXT_CELLS = 78, MOST_NAMES = 512 };

static const char *const severities[] = {"allow", "note", "warning", "error", "error"};

bool catalogue_at(size_t index, struct rule *rule)
{
    size_t own = 0, len;
    const struct ical_rule *calendar = ical_rules(&len);
    while (rule_at(own) != NULL && own < index)
        own++;
    if (rule_at(own) != NULL) {
        *rule = *rule_at(own);
        return true;
    }
    if (index - own >= len)
        return false;
    const struct ical_rule *row = &calendar[index - own];
    *rule = (struct rule){row->name, "calendar", row->severity, row->summary, row->explanation,
                          row->bad,  row->good,  NULL,          NULL,         NULL};
    return true;
}

static void say_unknown(const char *name, const char *option, bool groups)
{
    const char *names[MOST_NAMES];
    size_t len = 0;
    struct rule rule;
    for (size_t i = 0; catalogue_at(i, &rule) && len + 2 < MOST_NAMES; i++) {
        names[len++] = rule.name;
        if (groups)
            names[len++] = rule.group;
    }
    if (groups)
        names[len++] = "all";
    const char *nearest = word_nearest(name, names, len);
    fprintf(stderr, "fasti validate: error: %s: there is no rule ", option);
    print_safe(stderr, slice_of(name));
    if (nearest != NULL)
        fprintf(stderr, "; did you mean %s?\n", nearest);
    else
        fputs("; see fasti validate --rules\n", stderr);
}

bool catalogue_knows(const char *name, const char *option)
{
    struct rule rule;
    for (size_t i = 0; catalogue_at(i, &rule); i++)
        if (strcmp(name, rule.name) == 0 || strcmp(name, rule.group) == 0 || strcmp(name, "all") == 0)
            return true;
    say_unknown(name, option, true);
    return false;
}

void catalogue_print(FILE *out)
{
    struct rule rule;
    int name = 0, group = 0;
    for (size_t i = 0; catalogue_at(i, &rule); i++) {
        name = (int)strlen(rule.name) > name ? (int)strlen(rule.name) : name;
        group = (int)strlen(rule.group) > group ? (int)strlen(rule.group) : group;
    }
    for (size_t i = 0; catalogue_at(i, &rule); i++)
        fprintf(out, "%-*s  %-*s  %-7s  %s\n", group, rule.group, name, rule.name, severities[rule.severity],
                rule.summary);
}

static void print_wrapped(const char *text, FILE *out)
{
    size_t cells = 0;
    for (const char *at = text; *at != '\0';) {
        size_t len = strcspn(at, " ");
        bool breaks = cells > 0 && cells + 1 + len > TEXT_CELLS;
        fprintf(out, "%s%.*s", breaks ? "\n" : cells > 0 ? " " : "", (int)len, at);
        cells = (breaks || cells == 0 ? 0 : cells + 1) + len;
        at += len + strspn(at + len, " ");
    }
    fputc('\n', out);
}

static void print_indented(const char *text, FILE *out)
{
    for (const char *at = text; *at != '\0';) {
        size_t len = strcspn(at, "\r\n");
        fputs("    ", out);
        print_safe(out, (struct slice){at, len});
        fputc('\n', out);
        at += len + (at[len] == '\r');
        at += *at == '\n';
    }
}

static void find_in_events(const struct rule *rule, struct report *report)
{
    AUTO_EVENT *event = event_new();
    AUTO_RULES *rules = rules_new(&(struct rules_settings){EXAMPLE_NOW, SEVERITY_NOTE, "Europe/Amsterdam"});
    struct notes *notes = notes_new();
    size_t number = 1;
    for (const char *at = rule->bad; *at != '\0'; number++) {
        struct slice line = {at, strcspn(at, "\n")};
        if (event_read(event, line, NULL))
            rules_check(rules, event,
                        &(struct origin){.path = "example",
                                         .line = number,
                                         .source = slice_of(rule->bad_source),
                                         .ticket = (size_t)(at - rule->bad)},
                        notes, report);
        at += line.len + (at[line.len] == '\n');
    }
    rules_end(rules, notes, &(struct recall){recall_from_lines, (void *)(uintptr_t)rule->bad}, report);
    notes_free(notes);
}

/* What the rule finds in its bad example. */
static void print_findings(const struct rule *rule, FILE *out)
{
    AUTO_REPORT *report = report_new();
    if (rule_find(rule->name) != NULL)
        find_in_events(rule, report);
    else
        ical_lint("example", slice_of(rule->bad), report);
    for (size_t i = 0; i < report_len(report); i++) {
        const struct finding *finding = report_at(report, i);
        if (strcmp(finding->rule, rule->name) != 0)
            continue;
        fprintf(out, "    %s: ", severities[rule->severity]);
        print_safe(out, slice_of(finding->message));
        fputc('\n', out);
    }
}

static void print_example(const char *title, const char *example, const char *source, FILE *out)
{
    fprintf(out, "\n%s\n", title);
    print_indented(example, out);
    if (source != NULL)
        print_indented(source, out);
}

bool catalogue_explain(const char *name, FILE *out)
{
    struct rule rule = {0};
    size_t index = 0;
    while (catalogue_at(index, &rule) && strcmp(rule.name, name) != 0)
        index++;
    if (!catalogue_at(index, &rule)) {
        say_unknown(name, "--explain", false);
        return false;
    }
    fprintf(out, "%s (%s, %s)\n", rule.name, rule.group, severities[rule.severity]);
    print_wrapped(rule.summary, out);
    fputc('\n', out);
    print_wrapped(rule.explanation, out);
    print_example("Bad:", rule.bad, rule.bad_source, out);
    print_findings(&rule, out);
    print_example("Good:", rule.good, rule.good_source, out);
    return true;
}
