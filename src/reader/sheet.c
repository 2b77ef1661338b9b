/* An event's line in the making. */
#include "reader/sheet.h"

#include <string.h>

/* The parts from KEY_COUNT on. */
static const char *const beyond[] = {"image", "ical", "jsonld", "jscalendar", "schedule", "csv"};

static const char *part_name(unsigned part)
{
    size_t len;
    return part < KEY_COUNT ? key_rows(&len)[part].name : beyond[part - KEY_COUNT];
}

static bool is_list(unsigned part)
{
    size_t len;
    return part == PART_IMAGE || part == PART_ICAL || (part < KEY_COUNT && key_rows(&len)[part].form == FORM_LIST);
}

/* Of which there may be many entries: a list, or an object whose members are put one by one. */
static bool is_many(unsigned part)
{
    return part >= KEY_COUNT || is_list(part);
}

/* A stream is kept from event to event: to open one costs more than to write most values. */
static void rewind_print(struct print *print)
{
    if (print->file == NULL)
        print_open(print);
    else
        fseeko(print->file, 0, SEEK_SET);
}

/* What was written since; good until the stream is written again. */
static struct slice written(struct print *print)
{
    size_t len = (size_t)ftello(print->file);
    fflush(print->file);
    return (struct slice){print->text, len};
}

void sheet_open(struct sheet *sheet)
{
    sheet->len = 0;
    memset(sheet->first, 0, sizeof sheet->first);
    memset(sheet->counts, 0, sizeof sheet->counts);
    rewind_print(&sheet->values);
    rewind_print(&sheet->spans);
    rewind_print(&sheet->assumed);
    rewind_print(&sheet->line);
}

bool sheet_has(const struct sheet *sheet, unsigned part)
{
    return sheet->counts[part] > 0;
}

static void write_pointer(FILE *out, unsigned part)
{
    fputc('/', out);
    for (const char *at = part_name(part); *at != '\0'; at++)
        fputc(*at == '.' ? '/' : *at, out);
}

void sheet_note(struct sheet *sheet, unsigned part, const char *member, const struct place *place)
{
    if (place == NULL || place->line == 0 || place->length == 0)
        return;
    fputs(ftello(sheet->spans.file) > 0 ? ",\"" : "\"", sheet->spans.file);
    write_pointer(sheet->spans.file, part);
    if (is_list(part))
        fprintf(sheet->spans.file, "/%u", sheet->counts[part] - 1);
    fprintf(sheet->spans.file, "%s%s\":[%zu,%zu,%zu]", member != NULL ? "/" : "", member != NULL ? member : "", place->line,
            place->column, place->length);
}

void sheet_assume(struct sheet *sheet, unsigned part)
{
    fputs(ftello(sheet->assumed.file) > 0 ? ",\"" : "\"", sheet->assumed.file);
    write_pointer(sheet->assumed.file, part);
    fputc('"', sheet->assumed.file);
}

FILE *sheet_begin(struct sheet *sheet, unsigned part, const struct place *place)
{
    if (!is_many(part) && sheet_has(sheet, part))
        return NULL;
    size_t from = (size_t)ftello(sheet->values.file);
    if (sheet->len > 0)
        sheet->entries[sheet->len - 1].to = from;
    sheet->entries = memory_room(sheet->entries, sheet->len, &sheet->room, sizeof *sheet->entries);
    sheet->entries[sheet->len++] = (struct sheet_entry){.from = from};
    if (sheet->counts[part]++ == 0)
        sheet->first[part] = (uint32_t)sheet->len;
    else
        sheet->entries[sheet->last[part] - 1].next = (uint32_t)sheet->len;
    sheet->last[part] = (uint32_t)sheet->len;
    sheet_note(sheet, part, NULL, place);
    return sheet->values.file;
}

/* Without its line ends; NULL where it has none. */
static char *as_one_line(struct slice text)
{
    if (memchr(text.at, '\n', text.len) == NULL)
        return NULL;
    char *line = slice_copy(text);
    for (size_t i = 0; i < text.len; i++)
        if (line[i] == '\n')
            line[i] = ' ';
    return line;
}

void sheet_put_text(struct sheet *sheet, unsigned part, struct slice text, const struct place *place)
{
    bool as_stated = part == KEY_DESCRIPTION || part == KEY_UID;
    AUTO_FREE char *line = !as_stated && text.len > 0 ? as_one_line(text) : NULL;
    if (line != NULL)
        text.at = line;
    if (!as_stated)
        text = slice_trim(text);
    FILE *out = text.len > 0 ? sheet_begin(sheet, part, place) : NULL;
    if (out != NULL)
        json_write_text(out, text);
}

void sheet_put_when(struct sheet *sheet, unsigned part, struct when when, const struct place *place)
{
    char text[WHEN_TEXT];
    FILE *out = sheet_begin(sheet, part, place);
    if (out != NULL)
        fprintf(out, "\"%s\"", when_write(when, text));
}

void sheet_put_integer(struct sheet *sheet, unsigned part, int64_t integer, const struct place *place)
{
    FILE *out = sheet_begin(sheet, part, place);
    if (out != NULL)
        fprintf(out, "%lld", (long long)integer);
}

void member_write(FILE *out, bool *later, const char *name, struct slice text)
{
    if (text.len == 0)
        return;
    fprintf(out, "%s\"%s\":", *later ? "," : "", name);
    json_write_text(out, text);
    *later = true;
}

void json_write_compact(FILE *out, struct slice json)
{
    size_t from = 0;
    bool inside = false;
    for (size_t at = 0; at < json.len; at++) {
        char byte = json.at[at];
        if (byte == '"')
            inside = !inside;
        else if (inside && byte == '\\')
            at++;
        if (inside || (byte != ' ' && byte != '\n' && byte != '\t' && byte != '\r'))
            continue;
        fwrite(json.at + from, 1, at - from, out);
        from = at + 1;
    }
    fwrite(json.at + from, 1, json.len - from, out);
}

void sheet_pass(struct sheet *sheet, unsigned part, struct slice name, struct slice json)
{
    FILE *out = sheet_begin(sheet, part, NULL);
    if (out == NULL)
        return;
    json_write_text(out, name);
    fputc(':', out);
    json_write_compact(out, json);
}

/* The JSON of a part: its one entry, a list of them, or an object of them. */
static void write_part(const struct sheet *sheet, unsigned part, const char *values, FILE *out)
{
    const char *before = is_list(part) ? "[" : is_many(part) ? "{" : "";
    for (uint32_t at = sheet->first[part]; at != 0; at = sheet->entries[at - 1].next) {
        const struct sheet_entry *entry = &sheet->entries[at - 1];
        fputs(before, out);
        fwrite(values + entry->from, 1, entry->to - entry->from, out);
        before = ",";
    }
    if (is_many(part))
        fputc(is_list(part) ? ']' : '}', out);
}

/* Its members that are there, each with what comes before it; nothing where there are none. */
static bool write_members(const struct sheet *sheet, unsigned object, const char *values, FILE *out)
{
    const char *name = part_name(object);
    size_t len = strlen(name);
    bool later = false;
    for (unsigned part = object + 1; part < KEY_COUNT && strncmp(part_name(part), name, len) == 0; part++) {
        if (part_name(part)[len] != '.' || !sheet_has(sheet, part))
            continue;
        if (later)
            fprintf(out, ",\"%s\":", part_name(part) + len + 1);
        else
            fprintf(out, ",\"%s\":{\"%s\":", name, part_name(part) + len + 1);
        write_part(sheet, part, values, out);
        later = true;
    }
    return later;
}

/* A top-level key, with a comma before it unless it is the first. */
static void write_top(const struct sheet *sheet, unsigned part, const char *values, FILE *out)
{
    if (sheet_has(sheet, part)) {
        fprintf(out, "%s\"%s\":", part == KEY_UID ? "" : ",", part_name(part));
        write_part(sheet, part, values, out);
    } else if (!is_list(part) && write_members(sheet, part, values, out)) {
        fputc('}', out);
    }
}

struct slice sheet_close(struct sheet *sheet)
{
    struct slice values = written(&sheet->values), spans = written(&sheet->spans), assumed = written(&sheet->assumed);
    FILE *out = sheet->line.file;
    if (sheet->len > 0)
        sheet->entries[sheet->len - 1].to = values.len;
    fputc('{', out);
    for (unsigned part = 0; part < PART_COUNT; part++) {
        if (part == KEY_SPANS && spans.len > 0)
            fprintf(out, ",\"spans\":{%.*s}", (int)spans.len, spans.at);
        else if (part == KEY_ASSUMED && assumed.len > 0)
            fprintf(out, ",\"assumed\":[%.*s]", (int)assumed.len, assumed.at);
        else if (strchr(part_name(part), '.') == NULL)
            write_top(sheet, part, values.at, out);
    }
    fputc('}', out);
    return written(&sheet->line);
}

void sheet_drop(struct sheet *sheet)
{
    struct print *const prints[] = {&sheet->values, &sheet->spans, &sheet->assumed, &sheet->line};
    for (size_t i = 0; i < ARRAY_LEN(prints); i++)
        if (prints[i]->file != NULL)
            free(print_close(prints[i]));
    free(sheet->entries);
}
