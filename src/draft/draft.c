/* An event in the making: values put at JSON Pointers, the first word on a thing holds; its line in EVENT.md's order. */
#include "fasti/draft.h"

#include <string.h>

struct draft {
    json_t *root;
    json_t *spans;    /* pointer -> [offset, length] in the clean text */
    json_t *assumed;
};

static json_t *steal(json_t *value)
{
    if (value == NULL) {
        fputs("fasti: error: out of memory\n", stderr);
        exit(STATUS_MACHINE);
    }
    return value;
}

static void *allocate(size_t size)
{
    return memory_resize(NULL, size, 1);
}

struct draft *draft_new(void)
{
    struct draft *draft = memory_new(1, sizeof *draft);
    /* A value that jansson has no memory for would be missing, and nobody would know. */
    json_set_alloc_funcs(allocate, free);
    draft->root = steal(json_object());
    draft->spans = steal(json_object());
    draft->assumed = steal(json_array());
    return draft;
}

struct draft *draft_copy(const struct draft *draft)
{
    struct draft *copy = memory_new(1, sizeof *copy);
    copy->root = steal(json_deep_copy(draft->root));
    copy->spans = steal(json_deep_copy(draft->spans));
    copy->assumed = steal(json_deep_copy(draft->assumed));
    return copy;
}

void draft_free(struct draft *draft)
{
    if (draft == NULL)
        return;
    json_decref(draft->root);
    json_decref(draft->spans);
    json_decref(draft->assumed);
    free(draft);
}

/* One step of a pointer: its text up to the next slash. */
static struct slice step(const char **pointer)
{
    const char *from = *pointer + 1;
    size_t len = strcspn(from, "/");
    *pointer = from + len;
    return (struct slice){from, len};
}

static bool is_index(struct slice name)
{
    return slice_is(name, "-") || (name.len > 0 && name.at[0] >= '0' && name.at[0] <= '9');
}

static size_t index_of(struct slice name, const json_t *list)
{
    return slice_is(name, "-") ? json_array_size(list) : (size_t)strtoul(name.at, NULL, 10);
}

static json_t *child(const json_t *parent, struct slice name)
{
    if (json_is_array(parent))
        return json_array_get(parent, index_of(name, parent));
    return json_object_getn(parent, name.at, name.len);
}

static void set_child(json_t *parent, struct slice name, json_t *value)
{
    if (!json_is_array(parent))
        json_object_setn_new(parent, name.at, name.len, value);
    else if (index_of(name, parent) < json_array_size(parent))
        json_array_set_new(parent, index_of(name, parent), value);
    else
        json_array_append_new(parent, value);
}

/* Room for a pointer in which each `-` may become a number. */
static char *path_new(const char *pointer)
{
    size_t room = 1;
    for (; *pointer != '\0'; pointer++)
        room += *pointer == '-' ? 20 : 1;
    return memory_new(room, 1);
}

/* The container of a pointer's last step, made where it is missing; `*last` is that step, `full` (of path_new) receives the pointer with `-`
 * made a number. */
static json_t *reach(json_t *root, const char *pointer, struct slice *last, char *full)
{
    json_t *at = root;
    for (;;) {
        *last = step(&pointer);
        if (json_is_array(at) && slice_is(*last, "-")) {
            full += sprintf(full, "/%zu", index_of(*last, at));
        } else {
            *full++ = '/';
            full = mempcpy(full, last->at, last->len);
        }
        if (*pointer == '\0')
            return at;
        json_t *next = child(at, *last);
        if (next == NULL) {
            const char *peek = pointer;
            next = steal(is_index(step(&peek)) ? json_array() : json_object());
            set_child(at, *last, next);
        }
        at = next;
    }
}

const json_t *draft_get(const struct draft *draft, const char *pointer)
{
    const json_t *at = draft->root;
    while (at != NULL && *pointer != '\0')
        at = child(at, step(&pointer));
    return at;
}

bool draft_has(const struct draft *draft, const char *pointer)
{
    return draft_get(draft, pointer) != NULL;
}

static void put(struct draft *draft, const char *pointer, json_t *value, struct span span)
{
    struct slice last;
    AUTO_FREE char *path = path_new(pointer);
    json_t *parent = reach(draft->root, pointer, &last, path);
    set_child(parent, last, value);
    if (span.len > 0)
        json_object_set_new(draft->spans, path, json_pack("[I,I]", (json_int_t)span.at, (json_int_t)span.len));
}

bool draft_put_new(struct draft *draft, const char *pointer, json_t *value, struct span span)
{
    steal(value);
    if (draft_has(draft, pointer)) {
        json_decref(value);
        return false;
    }
    put(draft, pointer, value, span);
    return true;
}

bool draft_put_string(struct draft *draft, const char *pointer, const char *value, struct span span)
{
    return *value != '\0' && draft_put_new(draft, pointer, json_string(value), span);
}

/* White space runs as one space; the caller's. */
static char *spaced(struct slice slice)
{
    char *words = slice_copy(slice);
    size_t to = 0;
    for (size_t from = 0; from < slice.len; from++) {
        bool space = words[from] == ' ' || (words[from] >= '\t' && words[from] <= '\r');
        if (!space)
            words[to++] = words[from];
        else if (to > 0 && words[to - 1] != ' ')
            words[to++] = ' ';
    }
    words[to] = '\0';
    return words;
}

/* Marks that join or end nothing are cut off at both ends. */
char *draft_words(const struct text *text, struct span span)
{
    struct slice slice = slice_trim(text_slice(text, span));
    while (slice.len > 0 && strchr(",;:.-|/ ", slice.at[slice.len - 1]) != NULL)
        slice.len--;
    return spaced(slice);
}

bool draft_put_words(struct draft *draft, const char *pointer, const struct text *text, struct span span)
{
    AUTO_FREE char *words = draft_words(text, span);
    return draft_put_string(draft, pointer, words, span);
}

bool draft_put_when(struct draft *draft, const char *pointer, struct when when, struct span span)
{
    char written[WHEN_TEXT];
    return draft_put_new(draft, pointer, json_string(when_write(when, written)), span);
}

void draft_replace_when(struct draft *draft, const char *pointer, struct when when, struct span span)
{
    char written[WHEN_TEXT];
    put(draft, pointer, steal(json_string(when_write(when, written))), span);
}

bool draft_put_integer(struct draft *draft, const char *pointer, long value, struct span span)
{
    return draft_put_new(draft, pointer, json_integer(value), span);
}

bool draft_put_offset(struct draft *draft, const char *pointer, struct offset offset, struct span span)
{
    return draft_put_new(draft, pointer, json_pack("{s:i,s:s}", "amount", offset.amount, "unit", unit_name(offset.unit)), span);
}

bool draft_put_money(struct draft *draft, const char *pointer, const char *amount, const char *currency, struct span span)
{
    return draft_put_new(draft, pointer, json_pack("{s:s,s:s}", "amount", amount, "currency", currency), span);
}

void draft_remove(struct draft *draft, const char *pointer)
{
    struct slice last = {"", 0};
    if (!draft_has(draft, pointer))
        return;
    AUTO_FREE char *path = path_new(pointer);
    json_t *parent = reach(draft->root, pointer, &last, path);
    if (json_is_array(parent))
        json_array_remove(parent, index_of(last, parent));
    else
        json_object_deln(parent, last.at, last.len);
    const char *name;
    json_t *span;
    void *next;
    size_t len = strlen(path);
    json_object_foreach_safe(draft->spans, next, name, span)
        if (strncmp(name, path, len) == 0 && (name[len] == '\0' || name[len] == '/'))
            json_object_del(draft->spans, name);
}

static bool is_assumed(const struct draft *draft, const char *pointer)
{
    size_t index;
    json_t *other;
    json_array_foreach(draft->assumed, index, other)
        if (strcmp(json_string_value(other), pointer) == 0)
            return true;
    return false;
}

void draft_assume(struct draft *draft, const char *pointer)
{
    if (!is_assumed(draft, pointer))
        json_array_append_new(draft->assumed, steal(json_string(pointer)));
}

const char *draft_text(const struct draft *draft, const char *pointer)
{
    return json_string_value(draft_get(draft, pointer));
}

struct when draft_when(const struct draft *draft, const char *pointer)
{
    struct when when = when_unstated;
    const char *text = draft_text(draft, pointer);
    if (text != NULL)
        when_read(slice_of(text), &when);
    return when;
}

size_t draft_len(const struct draft *draft, const char *pointer)
{
    return json_array_size(draft_get(draft, pointer));
}

struct span draft_span(const struct draft *draft, const char *pointer)
{
    const json_t *span = json_object_get(draft->spans, pointer);
    return (struct span){(size_t)json_integer_value(json_array_get(span, 0)), (size_t)json_integer_value(json_array_get(span, 1))};
}

/* `spans` as EVENT.md has them: line, column, length in the source. */
static json_t *placed_spans(const struct draft *draft, const struct text *text)
{
    json_t *placed = steal(json_object());
    const char *pointer;
    json_t *span;
    json_object_foreach(draft->spans, pointer, span) {
        struct place place = text_place(text, draft_span(draft, pointer), NULL);
        json_object_set_new(placed, pointer,
                            json_pack("[I,I,I]", (json_int_t)place.line, (json_int_t)place.column, (json_int_t)place.length));
    }
    return placed;
}

static bool is_empty(const json_t *value)
{
    return (json_is_object(value) && json_object_size(value) == 0) || (json_is_array(value) && json_array_size(value) == 0);
}

char *draft_line(const struct draft *draft, const struct text *text, const json_t *extra)
{
    json_t *line = steal(json_object()), *all = steal(json_copy(draft->root));
    json_object_update_missing(all, (json_t *)extra);
    json_object_set_new(all, "spans", placed_spans(draft, text));
    json_object_set(all, "assumed", draft->assumed);
    size_t len;
    const struct key_row *rows = key_rows(&len);
    for (size_t key = 0; key < KEY_COUNT && key < len; key++) {
        json_t *value = json_object_get(all, rows[key].name);
        if (value != NULL && !is_empty(value))
            json_object_set(line, rows[key].name, value);
    }
    const char *name;
    json_t *value;
    json_object_foreach(all, name, value)
        if (!is_empty(value))
            json_object_set(line, name, value);
    char *written = json_dumps(line, JSON_COMPACT);
    json_decref(line);
    json_decref(all);
    if (written == NULL)
        steal(NULL);
    return written;
}

/* `13:1  start  "2027-04-15T10:00:00"`, the place only where there is one. */
static void explain_value(const struct draft *draft, const char *pointer, const struct place *place, FILE *out)
{
    AUTO_FREE char *value = json_dumps(draft_get(draft, pointer), JSON_ENCODE_ANY | JSON_COMPACT);
    AUTO_FREE char *at = place != NULL ? memory_print("%zu:%zu", place->line, place->column) : NULL;
    fprintf(out, "  %-7s  %-28s  ", at != NULL ? at : "-", pointer + 1);
    print_safe(out, slice_of(value != NULL ? value : ""));
}

void draft_explain(const struct draft *draft, const struct text *text, FILE *out)
{
    const char *pointer;
    json_t *span;
    json_object_foreach(draft->spans, pointer, span) {
        struct place place = text_place(text, draft_span(draft, pointer), NULL);
        AUTO_FREE char *words = spaced(text_slice(text, draft_span(draft, pointer)));
        explain_value(draft, pointer, &place, out);
        fputs("  <- ", out);
        print_safe(out, slice_of(words));
        fputs(is_assumed(draft, pointer) ? "  (in part assumed)\n" : "\n", out);
    }
    size_t index;
    json_t *assumed;
    json_array_foreach(draft->assumed, index, assumed) {
        if (json_object_get(draft->spans, json_string_value(assumed)) != NULL)
            continue;
        explain_value(draft, json_string_value(assumed), NULL, out);
        fputs("  (assumed: nothing states it)\n", out);
    }
}
