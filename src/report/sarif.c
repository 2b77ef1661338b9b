/* Findings as SARIF 2.1.0 (OASIS), which code scanning and editors read. */
#include "report/report.h"

#include <string.h>

static void write_member(FILE *out, const char *name, const char *text)
{
    fprintf(out, "\"%s\":", name);
    json_write_text(out, slice_of(text));
}

static void write_message(FILE *out, const char *name, const char *text)
{
    fprintf(out, "\"%s\":{", name);
    write_member(out, "text", text);
    fputc('}', out);
}

static const char *level_of(enum severity severity)
{
    return severity >= SEVERITY_ERROR ? "error" : severity == SEVERITY_WARNING ? "warning" : "note";
}

static void write_rule(FILE *out, const struct report_rule *rule)
{
    fputc('{', out);
    write_member(out, "id", rule->name);
    fputc(',', out);
    write_message(out, "shortDescription", rule->summary);
    if (rule->explanation != NULL) {
        fputc(',', out);
        write_message(out, "fullDescription", rule->explanation);
    }
    fprintf(out, ",\"defaultConfiguration\":{\"level\":\"%s\"},\"properties\":{\"tags\":[",
            level_of(rule->severity));
    json_write_text(out, slice_of(rule->group));
    fputs("]}}", out);
}

static void begin(struct output *output)
{
    FILE *out = output->settings.out;
    struct report_rule rule;
    fputs("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{",
          out);
    fputs("\"tool\":{\"driver\":{\"name\":\"fasti\",", out);
    write_member(out, "version", output->settings.version);
    fputs(",\"rules\":[", out);
    for (size_t i = 0; output->settings.rule != NULL && output->settings.rule(i, &rule); i++) {
        fputs(i > 0 ? ",\n" : "\n", out);
        write_rule(out, &rule);
    }
    fputs("]}},\"columnKind\":\"unicodeCodePoints\",\"results\":[", out);
}

/* RFC 3986; an absolute path needs its scheme. */
static void write_uri(FILE *out, const char *path)
{
    static const char plain[] = "-._~/";
    fputs(*path == '/' ? "\"uri\":\"file://" : "\"uri\":\"", out);
    for (const char *at = path; *at != '\0'; at++) {
        bool letter = byte_is_letter(*at) || byte_is_digit(*at);
        fprintf(out, letter || strchr(plain, *at) != NULL ? "%c" : "%%%02X", (unsigned char)*at);
    }
    fputc('"', out);
}

/* The words stand in the region as a whole line, unless something was left off. */
static void write_region(FILE *out, const struct place *place, const struct excerpt *words)
{
    fprintf(out, ",\"region\":{\"startLine\":%zu", place->line);
    if (place->character > 0)
        fprintf(out, ",\"startColumn\":%zu,\"endColumn\":%zu", place->character,
                place->character + place->characters);
    fputc('}', out);
    if (words->text == NULL || *words->text == '\0')
        return;
    fprintf(out, ",\"contextRegion\":{\"startLine\":%zu,", place->line);
    write_message(out, "snippet", words->text);
    fputc('}', out);
}

static void write_location(FILE *out, const struct place *place, const struct excerpt *words)
{
    fputs("\"physicalLocation\":{\"artifactLocation\":{", out);
    write_uri(out, place->path);
    if (strcmp(place->path, "-") == 0) {
        fputc(',', out);
        write_message(out, "description", input_name("-"));
    }
    fputc('}', out);
    if (place->line > 0)
        write_region(out, place, words);
    fputc('}', out);
}

static void write_logical(FILE *out, const struct finding *finding)
{
    AUTO_FREE char *name = memory_print("%s%s", finding->uid, finding->key != NULL ? finding->key : "");
    fputs(finding->place.path != NULL ? "," : "", out);
    fputs("\"logicalLocations\":[{\"kind\":\"member\",", out);
    write_member(out, "fullyQualifiedName", name);
    fputs("}]", out);
}

static void write_locations(FILE *out, const struct finding *finding)
{
    fputs(",\"locations\":[{", out);
    if (finding->place.path != NULL)
        write_location(out, &finding->place, &finding->words);
    if (finding->uid != NULL)
        write_logical(out, finding);
    fputs("}]", out);
    if (finding->other.path == NULL)
        return;
    fputs(",\"relatedLocations\":[{", out);
    write_message(out, "message", other_statement(finding));
    fputc(',', out);
    write_location(out, &finding->other, &finding->other_words);
    fputs("}]", out);
}

static void write_result(struct output *output, const struct finding *finding)
{
    FILE *out = output->settings.out;
    struct print print;
    print_open(&print);
    print_statement(finding, print.file);
    AUTO_FREE char *statement = print_close(&print);
    fputs(output->tests++ > 0 ? ",\n{" : "\n{", out);
    if (finding->rule != NULL) {
        write_member(out, "ruleId", finding->rule);
        fputc(',', out);
    }
    fprintf(out, "\"level\":\"%s\",", level_of(finding->severity));
    write_message(out, "message", statement);
    write_locations(out, finding);
    fputc('}', out);
}

static void end(struct output *output)
{
    fputs("]}]}\n", output->settings.out);
}

const struct report_format report_as_sarif = {
    .name = "sarif", .begin = begin, .write = write_result, .end = end};
