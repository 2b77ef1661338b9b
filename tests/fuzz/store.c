/* Any bytes as a store, their first line as an event that is imported: what is not changed stays byte for byte, importing
 * twice is importing once, and what is removed is gone. */
#include "fasti/store.h"
#include "fuzz.h"

#include <string.h>
#include <unistd.h>

enum { NOW = 1777629600, LIMIT = 1 << 26 };
static const char fixed[] = "{\"uid\":\"00000000-0000-5000-8000-000000000001\",\"title\":\"Vaste avond\",\"start\":\"2026-05-01T20:00:00\","
                            "\"source\":{\"path\":\"p\",\"sha256\":\"s\"},\"spans\":{\"/title\":[1,1,11]},\"assumed\":[\"/start\"]}";

static char folder[] = "/dev/shm/fasti-fuzz-XXXXXX";
static char *path;

static void drop_folder(void)
{
    unlink(path);
    if (rmdir(folder) != 0)
        perror(folder);
    free(path);
}

static void make_folder(void)
{
    if (path != NULL)
        return;
    if (mkdtemp(folder) == NULL)
        fuzz_fail("no folder to work in");
    path = memory_print("%s/store.jsonl", folder);
    atexit(drop_folder);
}

static void write_store(struct slice bytes)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL || fwrite(bytes.at, 1, bytes.len, file) != bytes.len || fclose(file) != 0)
        fuzz_fail("the store cannot be written");
}

static struct slice read_store(void)
{
    char *bytes;
    size_t len;
    if (!file_read(path, LIMIT, &bytes, &len))
        fuzz_fail("the store cannot be read");
    return (struct slice){bytes, len};
}

static void ignore(void *context, const struct store_outcome *outcome)
{
    (void)context;
    if (outcome->fate != STORE_UPDATED && *outcome->keys != '\0')
        fuzz_fail("keys of an event that was not updated");
    if (outcome->fate == STORE_UPDATED && *outcome->keys == '\0')
        fuzz_fail("an update without keys");
    if (!slice_equal(event_line(store_outcome_event(outcome)), outcome->line))
        fuzz_fail("another event is told of than stands in the store");
}

/* False where the store is none, having lines and no event, and was left as it is. */
static bool import(struct slice line)
{
    AUTO_REPORT *report = report_new();
    AUTO_FREE char *copy = slice_copy(line);
    struct store_change *change = store_change_begin(&(struct store_access){.path = path}, report);
    if (change == NULL)
        fuzz_fail("the store cannot be changed");
    store_put(change, SLICE(fixed), report);
    store_put(change, (struct slice){copy, line.len}, report);
    if (!store_settle(change, NOW, ignore, NULL, report))
        fuzz_fail("the import failed");
    return store_change_commit(change, report);
}

static bool take_all(void *context, const struct event *event)
{
    (void)context;
    return event != NULL;
}

static void remove_all(void)
{
    AUTO_REPORT *report = report_new();
    struct store_change *change = store_change_begin(&(struct store_access){.path = path}, report);
    if (change == NULL || !store_remove(change, take_all, NULL, report) || !store_change_commit(change, report))
        fuzz_fail("the removal failed");
}

/* The next line of a naive reading, with its newline; false at the end. */
static bool next_line(struct slice *rest, struct slice *line)
{
    const char *newline = rest->len > 0 ? memchr(rest->at, '\n', rest->len) : NULL;
    size_t len = newline != NULL ? (size_t)(newline - rest->at) + 1 : rest->len;
    *line = slice_part(*rest, 0, len);
    *rest = slice_part(*rest, len, rest->len);
    return len > 0;
}

static bool reads(struct event *event, struct slice line, bool first)
{
    if (first && slice_starts(line, "\xEF\xBB\xBF"))
        line = slice_part(line, 3, line.len);
    if (line.len > 0 && line.at[line.len - 1] == '\n')
        line.len--;
    if (line.len > 0 && line.at[line.len - 1] == '\r')
        line.len--;
    return event_read(event, line, NULL) && event_text(event, KEY_UID).len > 0;
}

/* It has words, and none of its lines is an event, or was one before it was damaged. */
static bool is_no_store(struct slice bytes)
{
    AUTO_EVENT *event = event_new();
    struct slice line;
    bool first = true, words = false;
    for (; next_line(&bytes, &line); first = false) {
        struct slice bare = first && slice_starts(line, "\xEF\xBB\xBF") ? slice_part(line, 3, line.len) : line;
        if (reads(event, line, first) || slice_starts(bare, "{\"uid\":"))
            return false;
        words |= slice_trim(line).len > 0;
    }
    return words;
}

/* A line that was changed is still the event that it was, with all its unknown keys. */
static void check_changed(struct slice before, struct slice after, bool first)
{
    AUTO_EVENT *old = event_new();
    AUTO_EVENT *new = event_new();
    if (!reads(old, before, first) || !reads(new, after, first))
        fuzz_fail("a line that is no event was changed, or an event became none");
    if (!slice_equal(event_text(old, KEY_UID), event_text(new, KEY_UID)))
        fuzz_fail("a uid was changed");
    struct value member = value_first(event_root(old));
    for (; value_is(member); member = value_next(member)) {
        AUTO_FREE char *name = slice_copy(value_name(member));
        if (key_find(value_name(member)) == KEY_COUNT && !value_is(value_member(event_root(new), name)))
            fuzz_fail("an unknown key is lost");
    }
}

/* At most two lines differ, at most two follow. */
static void check_import(struct slice before, struct slice after)
{
    struct slice old, new;
    int changed = 0, added = 0;
    bool first = true;
    for (; next_line(&before, &old); first = false) {
        if (!next_line(&after, &new))
            fuzz_fail("a line is lost");
        bool is_cut = before.len == 0 && old.at[old.len - 1] != '\n' && after.len > 0;
        if (is_cut && new.len > 0)
            new.len--;
        if (slice_equal(old, new))
            continue;
        check_changed(old, new, first);
        changed++;
    }
    AUTO_EVENT *event = event_new();
    for (; next_line(&after, &new); added++)
        if (!reads(event, new, false))
            fuzz_fail("a line was added that is no event");
    if (changed + added > 2)
        fuzz_fail("more changed than was imported");
}

static void check_removal(struct slice after)
{
    AUTO_EVENT *event = event_new();
    struct slice line;
    /* A mark in the middle of a file makes a line no event, until it is the first. */
    while (next_line(&after, &line))
        if (reads(event, line, false))
            fuzz_fail("an event is left");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    struct slice rest = {(const char *)data, len}, line;
    make_folder();
    next_line(&rest, &line);
    line = slice_trim(line);
    write_store(rest);
    if (import(line) == is_no_store(rest))
        fuzz_fail("an import was refused that may not be, or the other way round");
    struct slice once = read_store();
    check_import(rest, once);
    if (is_no_store(rest) && !slice_equal(rest, once))
        fuzz_fail("what is no store was changed");
    import(line);
    struct slice twice = read_store();
    if (!slice_equal(once, twice))
        fuzz_fail("importing twice is not importing once");
    remove_all();
    struct slice removed = read_store();
    check_removal(removed);
    free((char *)once.at);
    free((char *)twice.at);
    free((char *)removed.at);
    return 0;
}
