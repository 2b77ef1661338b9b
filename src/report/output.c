/* Writes findings as they come, in one of the formats; knows which input they were found in. */
#include "report/report.h"

#include <string.h>

static const struct report_format *const formats[] = {
    &report_as_text, &report_as_json, &report_as_sarif, &report_as_github, &report_as_junit, &report_as_tap,
};

const struct report_format *report_format(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(formats); i++)
        if (strcmp(formats[i]->name, name) == 0)
            return formats[i];
    return NULL;
}

const char *const *report_formats(void)
{
    static const char *const names[] = {"text", "json", "sarif", "github", "junit", "tap", NULL};
    return names;
}

struct output *output_new(const struct output_settings *settings)
{
    struct output *output = memory_new(1, sizeof *output);
    output->settings = *settings;
    if (settings->format->begin != NULL)
        settings->format->begin(output);
    return output;
}

static void end_input(struct output *output)
{
    if (output->begun && output->settings.format->end_input != NULL)
        output->settings.format->end_input(output);
    free(output->input);
    output->input = NULL;
    output->begun = false;
    output->found = 0;
}

void output_input(struct output *output, const char *path)
{
    end_input(output);
    output->begun = true;
    output->input = path != NULL ? slice_copy(slice_of(path)) : NULL;
}

/* Several events of one announcement may lack the same, and have no places of their own to say so. */
static bool say_the_same(const struct finding *a, const struct finding *b)
{
    const struct place *one = &a->place, *two = &b->place;
    return one->line == two->line && one->column == two->column && one->column > 0 && one->path != NULL &&
           two->path != NULL && strcmp(one->path, two->path) == 0 && a->rule != NULL && b->rule != NULL &&
           strcmp(a->rule, b->rule) == 0 && a->severity == b->severity && a->other.line == b->other.line &&
           a->other.column == b->other.column && strcmp(a->message, b->message) == 0;
}

void output_write(struct output *output, const struct report *report)
{
    const struct report_format *format = output->settings.format;
    for (size_t i = 0, same; i < report_len(report); i += same) {
        struct finding finding = *report_at(report, i);
        AUTO_FREE char *message = NULL;
        for (same = 1; format->gathers && i + same < report_len(report) &&
                       say_the_same(&finding, report_at(report, i + same));)
            same++;
        if (same > 1)
            finding.message = message = memory_print("%s (%zu times)", finding.message, same);
        format->write(output, &finding);
        output->found += same;
    }
}

void output_end(struct output *output)
{
    end_input(output);
    if (output->settings.format->end != NULL)
        output->settings.format->end(output);
    free(output);
}

void report_print(const struct report *report, const char *format, bool color, FILE *out)
{
    const struct output_settings settings = {
        .format = report_format(format),
        .color = color,
        .version = "",
        .moment = "1970-01-01T00:00:00",
        .out = out,
    };
    struct output *output = output_new(&settings);
    output_input(output, NULL);
    output_write(output, report);
    output_end(output);
}
