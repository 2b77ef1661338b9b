/* Takes the place of the rules until src/rule/rule.c lands, whose commit removes this file. */
#include "fasti/rule.h"

struct rules *rules_new(const struct rules_settings *settings)
{
    (void)settings;
    return memory_new(1, 1);
}

void rules_free(struct rules *rules)
{
    free(rules);
}

void rules_check(struct rules *rules, const struct event *event, const char *path, size_t line, struct slice source,
                 struct report *report)
{
    (void)rules;
    (void)event;
    (void)path;
    (void)line;
    (void)source;
    (void)report;
}
