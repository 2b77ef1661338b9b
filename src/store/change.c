/* A change from the lock to the rename. */
#include "store/change.h"

#include "store/lock.h"
#include "store/output.h"
#include "store/path.h"
#include "store/replace.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static bool fail(const struct store_change *change, int reason, struct report *report)
{
    change_say(change, strerror(reason), report);
    return false;
}

static bool drain_input(int file)
{
    struct output output;
    output_open(&output, file);
    output_drain(&output, STDIN_FILENO);
    return output_close(&output) && lseek(file, 0, SEEK_SET) == 0;
}

static bool stamp(struct store_change *change, struct report *report)
{
    int file = change->lines != NULL ? store_lines_file(change->lines) : -1;
    return file < 0 || fstat(file, &change->stamp) == 0 || fail(change, errno, report);
}

/* Standard input becomes a file that can be read again. */
static bool open_spool(struct store_change *change, struct report *report)
{
    int file = file_nameless();
    if (file < 0)
        return fail(change, errno, report);
    change->lines = store_lines_from(file, change->path);
    return drain_input(file) ? stamp(change, report) : fail(change, errno, report);
}

static bool open_target(struct store_change *change, struct report *report)
{
    change->target = path_target(change->path);
    if (change->target == NULL)
        return fail(change, errno, report);
    AUTO_FREE char *folder = path_folder(change->target);
    if (!change->preview && !path_make_folders(folder))
        return fail(change, errno, report);
    /* To open a pipe would wait for its other end. */
    if (stat(change->target, &change->stamp) == 0 && !S_ISREG(change->stamp.st_mode)) {
        change_say(change, "it is no regular file", report);
        return false;
    }
    if (!change->preview && (change->lock = lock_take(change->target, report)) < 0)
        return false;
    change->stamp = (struct stat){0};
    change->lines = store_lines_open(change->path, report);
    return change->lines != NULL && stamp(change, report);
}

struct store_change *store_change_begin(const struct store_access *access, struct report *report)
{
    struct store_change *change = memory_new(1, sizeof *change);
    bool to_output = strcmp(access->path, "-") == 0;
    change->path = slice_copy(slice_of(access->path));
    change->preview = access->preview;
    change->lock = -1;
    change->texts = vault_new();
    change->added = vault_new();
    change->event = event_new();
    change->fresh = event_new();
    bool opened = !to_output ? open_target(change, report) : !access->filter || open_spool(change, report);
    if (opened && (change->lines == NULL || change_index(change, access, report)))
        return change;
    store_change_abort(change);
    return NULL;
}

void store_change_abort(struct store_change *change)
{
    if (change->target != NULL)
        lock_give(change->target, change->lock);
    store_lines_close(change->lines);
    event_free(change->event);
    event_free(change->fresh);
    vault_free(change->texts);
    vault_free(change->added);
    if (change->has_contents)
        table_free(&change->contents);
    void *const all[] = {change->path, change->target,         change->stored, change->identities,
                         change->put,  change->put_identities, change->buffer};
    for (size_t i = 0; i < ARRAY_LEN(all); i++)
        free(all[i]);
    free(change);
}

/* What is there, line by line byte for byte, but for the changed ones. */
static void put_stored(const struct store_change *change, struct output *output)
{
    int file = store_lines_file(change->lines);
    uint64_t at = 0, size = (uint64_t)change->stamp.st_size;
    for (size_t i = 0; i < change->stored_len; i++) {
        const struct stored *stored = &change->stored[i];
        if (stored->text == NULL)
            continue;
        output_copy(output, file, at, stored->offset);
        at = *stored->text == '\0' ? stored->end : stored->offset + stored->len;
        output_put(output, slice_of(stored->text));
        if (i % LINES_AWAKE == 0)
            vault_rest(change->texts);
    }
    output_copy(output, file, at, size);
}

static void put_all(const struct store_change *change, struct output *output)
{
    struct vault_place place = {0};
    struct slice line;
    if (change->lines != NULL)
        put_stored(change, output);
    while (vault_next(change->added, &place, &line)) {
        if (output->last != '\n')
            output_put(output, SLICE("\n"));
        output_put(output, line);
        output_put(output, SLICE("\n"));
    }
}

static bool commit_output(const struct store_change *change, struct report *report)
{
    struct output output;
    output_open(&output, STDOUT_FILENO);
    put_all(change, &output);
    if (output_close(&output))
        return true;
    report_say(report, SEVERITY_FAILURE, NULL, 0, "cannot write standard output: %s", strerror(errno));
    return false;
}

/* Whether the store is still the file that was read: the lock keeps out only those who ask for it. */
static bool is_as_read(const struct store_change *change)
{
    struct stat now = {0};
    const struct stat *then = &change->stamp;
    if (stat(change->target, &now) != 0)
        return errno == ENOENT && then->st_ino == 0;
    return now.st_dev == then->st_dev && now.st_ino == then->st_ino && now.st_size == then->st_size &&
           now.st_mtim.tv_sec == then->st_mtim.tv_sec && now.st_mtim.tv_nsec == then->st_mtim.tv_nsec;
}

static bool commit_file(const struct store_change *change, struct report *report)
{
    struct replacement *replacement = replacement_begin(change->target, report);
    if (replacement == NULL)
        return false;
    put_all(change, replacement_output(replacement));
    if (is_as_read(change))
        return replacement_commit(replacement, report);
    change_say(change, "another program wrote to it meanwhile", report);
    replacement_abort(replacement);
    return false;
}

/* A file that has lines, and no event among them, is somebody's announcement behind a forgotten --store; a
 * store that was damaged, and then lost its last event, has lines that were events. */
static bool is_no_store(const struct store_change *change)
{
    return change->target != NULL && change->lines != NULL && change->stored_len == 0 &&
           store_lines_flaws(change->lines) > 0 && !store_lines_has_broken(change->lines);
}

static bool commit(const struct store_change *change, struct report *report)
{
    if (change->changed && is_no_store(change)) {
        change_say(change, "none of its lines is an event", report);
        return false;
    }
    if (change->preview)
        return true;
    if (change->target == NULL)
        return commit_output(change, report);
    return !change->changed || commit_file(change, report);
}

bool store_change_commit(struct store_change *change, struct report *report)
{
    bool done = commit(change, report);
    store_change_abort(change);
    return done;
}
