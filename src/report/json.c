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

static void write_place(const struct place *place, FILE *out)
{
    write_text(out, "path", place->path);
    write_count(out, "line", place->line);
    write_count(out, "column", place->column);
    write_count(out, "length", place->length);
}

static void write_json(struct output *output, const struct finding *finding)
{
    FILE *out = output->settings.out;
    fprintf(out, "{\"severity\":\"%s\"", severity_name(finding->severity));
    write_text(out, "rule", finding->rule);
    write_text(out, "group", finding->group);
    write_text(out, "uid", finding->uid);
    write_text(out, "key", finding->key);
    write_text(out, "message", finding->message);
    write_place(&finding->place, out);
    if (finding->other.path != NULL) {
        fprintf(out, ",\"other\":{\"message\":");
        json_write_text(out, slice_of(other_statement(finding)));
        write_place(&finding->other, out);
        fputc('}', out);
    }
    fputs("}\n", out);
}

const struct report_format report_as_json = {.name = "json", .write = write_json};
