/* Findings as JSON Lines, for programs. */
#include "report/report.h"

static void write_text(FILE *out, const char *name, const char *text)
{
    if (text == NULL)
        return;
    fprintf(out, ",\"%s\":", name);
    json_write_text(out, slice_of(text));
}

static void write_count(FILE *out, const char *name, size_t count)
{
    if (count > 0)
        fprintf(out, ",\"%s\":%zu", name, count);
}

static void write_finding(const struct finding *finding, FILE *out)
{
    fprintf(out, "{\"severity\":\"%s\"", severity_name(finding->severity));
    write_text(out, "rule", finding->rule);
    write_text(out, "group", finding->group);
    write_text(out, "uid", finding->uid);
    write_text(out, "key", finding->key);
    write_text(out, "message", finding->message);
    write_text(out, "path", finding->place.path);
    write_count(out, "line", finding->place.line);
    write_count(out, "column", finding->place.column);
    write_count(out, "length", finding->place.length);
    fputs("}\n", out);
}

void report_write_json(const struct report *report, bool color, FILE *out)
{
    (void)color;
    for (size_t i = 0; i < report_len(report); i++)
        write_finding(report_at(report, i), out);
}
