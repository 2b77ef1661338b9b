/* Two states of an event held against each other: into objects, and into lists of the same length. */
#include "command/difference.h"

#include "fasti/writer.h"

enum { DEEPEST = 6, LONGEST_VALUE = 72 };

const char *const change_names[CHANGE_COUNT] = {"", "added", "removed", "moved", "changed"};

/* When something was noted, and from what, is no difference between events. */
static const char *const unheeded[] = {"uid", "sequence", "created", "updated", "source", "spans", "assumed"};

struct writing {
    FILE *out;
    bool json;
    size_t len;
};

static bool is_unheeded(struct slice name)
{
    for (size_t i = 0; i < ARRAY_LEN(unheeded); i++) {
        if (slice_is(name, unheeded[i]))
            return true;
    }
    return false;
}

/* A string as it reads, anything else as JSON; a long one cut short. */
static void write_short(FILE *out, struct value value)
{
    struct slice text = value_type(value) == VALUE_STRING ? value_text(value) : value_json(value);
    size_t at = 0;
    if (!value_is(value)) {
        fputs("nothing", out);
        return;
    }
    while (at < text.len && at < LONGEST_VALUE)
        utf8_next(text, &at);
    print_safe(out, slice_part(text, 0, at));
    fputs(at < text.len ? "..." : "", out);
}

static void write_json_side(const struct writing *writing, const char *side, struct value value)
{
    if (!value_is(value))
        return;
    fprintf(writing->out, ",\"%s\":", side);
    json_write_safe(writing->out, value_json(value));
}

static void write_key(struct writing *writing, const char *pointer, struct value old, struct value new)
{
    if (writing->json) {
        fputs(writing->len > 0 ? ",{\"key\":" : "{\"key\":", writing->out);
        json_write_text(writing->out, slice_of(pointer));
        write_json_side(writing, "old", old);
        write_json_side(writing, "new", new);
        fputc('}', writing->out);
    } else {
        fputs("    ", writing->out);
        print_safe(writing->out, slice_of(pointer + 1));
        fputs(": ", writing->out);
        write_short(writing->out, old);
        fputs(" -> ", writing->out);
        write_short(writing->out, new);
        fputc('\n', writing->out);
    }
    writing->len++;
}

/* A pointer with one more reference token (RFC 6901). */
static char *pointer_to(const char *pointer, struct slice name)
{
    struct print print;
    print_open(&print);
    fprintf(print.file, "%s/", pointer);
    for (size_t i = 0; i < name.len; i++) {
        if (name.at[i] == '~' || name.at[i] == '/')
            fputs(name.at[i] == '~' ? "~0" : "~1", print.file);
        else
            fputc(name.at[i], print.file);
    }
    return print_close(&print);
}

static void compare(struct writing *writing, const char *pointer, int depth, struct value old,
                    struct value new);

static void compare_member(struct writing *writing, const char *pointer, int depth, struct slice name,
                           struct value old, struct value new)
{
    if (depth == 0 && is_unheeded(name))
        return;
    AUTO_FREE char *longer = pointer_to(pointer, name);
    compare(writing, longer, depth + 1, old, new);
}

static void compare_members(struct writing *writing, const char *pointer, int depth, struct value old,
                            struct value new)
{
    struct members olds = members_of(old), news = members_of(new);
    for (size_t i = 0; i < olds.len; i++) {
        struct slice name = value_name(olds.all[i]);
        compare_member(writing, pointer, depth, name, olds.all[i], members_find(&news, name));
    }
    for (size_t i = 0; i < news.len; i++) {
        struct slice name = value_name(news.all[i]);
        if (!value_is(members_find(&olds, name)))
            compare_member(writing, pointer, depth, name, (struct value){0}, news.all[i]);
    }
    free(olds.all);
    free(news.all);
}

static void compare_elements(struct writing *writing, const char *pointer, int depth, struct value old,
                             struct value new)
{
    size_t index = 0;
    struct value one = value_first(old), two = value_first(new);
    for (; value_is(one); one = value_next(one), two = value_next(two), index++) {
        AUTO_FREE char *longer = memory_print("%s/%zu", pointer, index);
        compare(writing, longer, depth + 1, one, two);
    }
}

static void compare(struct writing *writing, const char *pointer, int depth, struct value old,
                    struct value new)
{
    enum value_type type = value_type(old);
    bool alike = value_is(old) && value_is(new) && type == value_type(new) && depth < DEEPEST;
    if (value_same(old, new))
        return;
    if (alike && type == VALUE_OBJECT)
        compare_members(writing, pointer, depth, old, new);
    else if (alike && type == VALUE_LIST && value_len(old) == value_len(new))
        compare_elements(writing, pointer, depth, old, new);
    else
        write_key(writing, pointer, old, new);
}

static void write_named(FILE *out, const char *name, struct slice text)
{
    if (text.len == 0)
        return;
    fprintf(out, ",\"%s\":", name);
    json_write_text(out, text);
}

static void write_head(enum change change, const struct event *event, bool json, FILE *out)
{
    struct slice start = event_text(event, KEY_START);
    if (json) {
        fprintf(out, "{\"change\":\"%s\"", change_names[change]);
        write_named(out, "uid", event_text(event, KEY_UID));
        write_named(out, "title", event_text(event, KEY_TITLE));
        write_named(out, "start", start);
        return;
    }
    fprintf(out, "%s ", change_names[change]);
    print_safe(out, event_text(event, KEY_UID));
    fputs("  ", out);
    print_safe(out, start.len > 0 ? start : SLICE("-"));
    fputs("  ", out);
    print_safe(out, event_text(event, KEY_TITLE));
    fputc('\n', out);
}

void difference_write_whole(enum change change, const struct event *event, bool json, FILE *out)
{
    write_head(change, event, json, out);
    fputs(json ? "}\n" : "", out);
}

enum change difference_write(const struct event *old, const struct event *new, bool json, FILE *out)
{
    struct print keys;
    print_open(&keys);
    struct writing writing = {.out = keys.file, .json = json};
    compare_members(&writing, "", 0, event_root(old), event_root(new));
    AUTO_FREE char *text = print_close(&keys);
    if (writing.len == 0)
        return CHANGE_NONE;
    bool moved = !value_same(event_value(old, KEY_START), event_value(new, KEY_START));
    enum change change = moved ? CHANGE_MOVED : CHANGE_CHANGED;
    write_head(change, new, json, out);
    fputs(json ? ",\"keys\":[" : "", out);
    fwrite(text, 1, keys.len, out);
    fputs(json ? "]}\n" : "", out);
    return change;
}
