/* An event's line in the making. */
#include "reader/sheet.h"

#include <string.h>

/* The parts from KEY_COUNT on. */
static const char *const beyond[] = {"image", "color", "ical", "jsonld", "jscalendar", "schedule", "csv"};

static const char *part_name(unsigned part)
{
    size_t len;
    return part < KEY_COUNT ? key_rows(&len)[part].name : beyond[part - KEY_COUNT];
}

static bool is_list(unsigned part)
{
    size_t len;
    return part == PART_IMAGE || part == PART_ICAL ||
           (part < KEY_COUNT && key_rows(&len)[part].form == FORM_LIST);
}

/* Of which there may be many entries: a list, or an object whose members are put one by one. */
static bool is_many(unsigned part)
{
    return (part >= KEY_COUNT && part != PART_COLOR) || is_list(part);
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
    memset(sheet->sealed, 0, sizeof sheet->sealed);
    rewind_print(&sheet->values);
    sheet->spans.len = sheet->assumed.len = sheet->line.len = 0;
}

void sheet_seal(struct sheet *sheet, unsigned part)
{
    sheet->sealed[part] = true;
}

bool sheet_has(const struct sheet *sheet, unsigned part)
{
    return sheet->counts[part] > 0;
}

static void put_string(struct buffer *out, const char *string)
{
    buffer_put(out, slice_of(string));
}

/* With what parts it from the one before. */
static void put_pointer(struct buffer *out, unsigned part)
{
    put_string(out, out->len > 0 ? ",\"/" : "\"/");
    for (const char *at = part_name(part); *at != '\0'; at++)
        buffer_put_byte(out, *at == '.' ? '/' : *at);
}

void sheet_note(struct sheet *sheet, unsigned part, const char *member, const struct place *place)
{
    if (place == NULL || place->line == 0 || place->length == 0 || sheet->sealed[part])
        return;
    const size_t numbers[] = {place->line, place->column, place->length};
    struct buffer *out = &sheet->spans;
    put_pointer(out, part);
    if (is_list(part)) {
        buffer_put_byte(out, '/');
        buffer_put_number(out, (long)sheet->counts[part] - 1);
    }
    put_string(out, member != NULL ? "/" : "");
    put_string(out, member != NULL ? member : "");
    put_string(out, "\":");
    for (size_t i = 0; i < ARRAY_LEN(numbers); i++) {
        buffer_put_byte(out, i == 0 ? '[' : ',');
        buffer_put_number(out, (long)numbers[i]);
    }
    buffer_put_byte(out, ']');
}

void sheet_assume(struct sheet *sheet, unsigned part)
{
    if (sheet->sealed[part])
        return;
    put_pointer(&sheet->assumed, part);
    buffer_put_byte(&sheet->assumed, '"');
}

FILE *sheet_begin(struct sheet *sheet, unsigned part, const struct place *place)
{
    if (!is_many(part) && (sheet->sealed[part] || sheet_has(sheet, part)))
        return NULL;
    size_t from = (size_t)ftello(sheet->values.file);
    if (sheet->len > 0)
        sheet->entries[sheet->len - 1].to = from;
    sheet->entries = memory_room(sheet->entries, sheet->len, &sheet->room, sizeof *sheet->entries);
    sheet->entries[sheet->len++] = (struct sheet_entry){.from = from};
    if (sheet->sealed[part])
        return sheet->values.file;
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
    bool as_stated = part == KEY_DESCRIPTION || part == KEY_UID || part == PART_ICAL;
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
static void put_part(struct sheet *sheet, unsigned part, const char *values)
{
    struct buffer *out = &sheet->line;
    const char *before = is_list(part) ? "[" : is_many(part) ? "{" : "";
    for (uint32_t at = sheet->first[part]; at != 0; at = sheet->entries[at - 1].next) {
        const struct sheet_entry *entry = &sheet->entries[at - 1];
        put_string(out, before);
        buffer_put(out, (struct slice){values + entry->from, entry->to - entry->from});
        before = ",";
    }
    if (is_many(part))
        buffer_put_byte(out, is_list(part) ? ']' : '}');
}

/* `"name":`, behind what comes before it. */
static void put_name(struct sheet *sheet, const char *before, const char *name)
{
    put_string(&sheet->line, before);
    buffer_put_byte(&sheet->line, '"');
    put_string(&sheet->line, name);
    put_string(&sheet->line, "\":");
}

/* Its members that are there, each with what comes before it; nothing where there are none. */
static bool put_members(struct sheet *sheet, unsigned object, const char *values)
{
    const char *name = part_name(object);
    size_t len = strlen(name);
    bool later = false;
    for (unsigned part = object + 1; part < KEY_COUNT && strncmp(part_name(part), name, len) == 0; part++) {
        if (part_name(part)[len] != '.' || !sheet_has(sheet, part))
            continue;
        if (!later)
            put_name(sheet, ",", name);
        put_name(sheet, later ? "," : "{", part_name(part) + len + 1);
        put_part(sheet, part, values);
        later = true;
    }
    return later;
}

/* A top-level key, with a comma before it unless it is the first. */
static void put_top(struct sheet *sheet, unsigned part, const char *values)
{
    if (sheet_has(sheet, part)) {
        put_name(sheet, part == KEY_UID ? "" : ",", part_name(part));
        put_part(sheet, part, values);
    } else if (!is_list(part) && put_members(sheet, part, values)) {
        buffer_put_byte(&sheet->line, '}');
    }
}

/* What was noted beside the values, as a member. */
static void put_notes(struct sheet *sheet, const char *before, const struct buffer *notes, const char *after)
{
    put_string(&sheet->line, before);
    buffer_put(&sheet->line, (struct slice){notes->text, notes->len});
    put_string(&sheet->line, after);
}

struct slice sheet_close(struct sheet *sheet)
{
    struct slice values = written(&sheet->values);
    if (sheet->len > 0)
        sheet->entries[sheet->len - 1].to = values.len;
    buffer_put_byte(&sheet->line, '{');
    for (unsigned part = 0; part < PART_COUNT; part++) {
        if (part == KEY_SPANS && sheet->spans.len > 0)
            put_notes(sheet, ",\"spans\":{", &sheet->spans, "}");
        else if (part == KEY_ASSUMED && sheet->assumed.len > 0)
            put_notes(sheet, ",\"assumed\":[", &sheet->assumed, "]");
        else if (strchr(part_name(part), '.') == NULL)
            put_top(sheet, part, values.at);
    }
    buffer_put_byte(&sheet->line, '}');
    return (struct slice){sheet->line.text, sheet->line.len};
}

void sheet_drop(struct sheet *sheet)
{
    char *const texts[] = {sheet->spans.text, sheet->assumed.text, sheet->line.text};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        free(texts[i]);
    if (sheet->values.file != NULL)
        free(print_close(&sheet->values));
    free(sheet->entries);
}
