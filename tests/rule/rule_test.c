/* Every rule finds something in its bad example, it alone, and nothing in its good one. */
#include "fasti/rule.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const struct rules_settings settings = {
    .now = 1767225600, /* 2026-01-01 */
    .least = SEVERITY_NOTE,
    .timezone = "Europe/Amsterdam",
};

/* Checks the events of `lines` together; the names of the rules that found something, each once, parted by spaces. */
static char *rules_found(const char *lines, const char *source)
{
    AUTO_REPORT *report = report_new();
    AUTO_EVENT *event = event_new();
    AUTO_RULES *rules = rules_new(&settings);
    size_t number = 1;
    for (const char *at = lines; *at != '\0'; number++) {
        struct slice line = {at, strcspn(at, "\n")};
        assert_true(event_read(event, line, NULL));
        rules_check(rules, event, "example", number, slice_of(source), report);
        at += line.len + (at[line.len] == '\n');
    }
    rules_end(rules, report);
    struct print print;
    print_open(&print);
    for (size_t i = 0; i < report_len(report); i++) {
        const char *rule = report_at(report, i)->rule;
        bool again = i > 0 && strcmp(rule, report_at(report, i - 1)->rule) == 0;
        fprintf(print.file, "%s%s", again ? "" : i > 0 ? " " : "", again ? "" : rule);
    }
    return print_close(&print);
}

static void bad_examples_are_found_by_their_rule_alone(void **state)
{
    (void)state;
    const struct rule *rule;
    for (size_t i = 0; (rule = rule_at(i)) != NULL; i++) {
        AUTO_FREE char *found = rules_found(rule->bad, rule->bad_source);
        assert_string_equal(found, rule->name);
    }
}

static void good_examples_are_clean(void **state)
{
    (void)state;
    const struct rule *rule;
    for (size_t i = 0; (rule = rule_at(i)) != NULL; i++) {
        AUTO_FREE char *found = rules_found(rule->good, rule->good_source);
        if (strstr(found, rule->name) != NULL)
            fail_msg("%s finds something in its good example", rule->name);
    }
}

static void the_catalogue_is_complete(void **state)
{
    (void)state;
    const struct rule *rule;
    size_t len = 0;
    for (; (rule = rule_at(len)) != NULL; len++) {
        assert_ptr_equal(rule_find(rule->name), rule);
        assert_true(rule->severity >= SEVERITY_NOTE && rule->severity <= SEVERITY_ERROR);
        assert_int_equal(rule->summary[strlen(rule->summary) - 1], '.');
        assert_int_equal(rule->explanation[strlen(rule->explanation) - 1], '.');
    }
    assert_int_equal(len, 46);
    assert_null(rule_find("all"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bad_examples_are_found_by_their_rule_alone),
        cmocka_unit_test(good_examples_are_clean),
        cmocka_unit_test(the_catalogue_is_complete),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
