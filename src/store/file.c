/* A file's whole content that comes piece by piece: while it is what stands there already,
 * nothing is written. */
#include "store/path.h"
#include "store/replace.h"

#include "fasti/store.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct store_file {
    char *path;
    /* the content that is there, or the pipe that takes the new one; -1: nothing is there */
    int old;
    uint64_t same;        /* how many bytes of it have come again */
    bool through;         /* a pipe, a terminal, /dev/null: nothing to replace */
    struct output output; /* of those */
    struct replacement *replacement; /* NULL: all bytes so far are those of the old content */
};

static void release(struct store_file *file)
{
    if (file->old >= 0)
        close(file->old);
    free(file->output.buffer);
    free(file->path);
    free(file);
}

struct store_file *store_file_begin(const char *path, struct report *report)
{
    struct stat status;
    char *target = path_target(path);
    if (target == NULL) {
        replacement_say(path, errno, report);
        return NULL;
    }
    struct store_file *file = memory_new(1, sizeof *file);
    bool there = stat(target, &status) == 0;
    file->path = target;
    file->through = there && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
    file->old = there ? open(target, (file->through ? O_WRONLY : O_RDONLY) | O_CLOEXEC) : -1;
    if (there && (file->old < 0 || S_ISDIR(status.st_mode)) && (file->through || S_ISDIR(status.st_mode))) {
        replacement_say(target, file->old < 0 ? errno : EISDIR, report);
        release(file);
        return NULL;
    }
    if (file->through)
        output_open(&file->output, file->old);
    return file;
}

/* Whether the old content goes on with these bytes. */
static bool goes_on(const struct store_file *file, struct slice bytes)
{
    char buffer[1 << 14];
    for (size_t at = 0; at < bytes.len;) {
        size_t wanted = bytes.len - at < sizeof buffer ? bytes.len - at : sizeof buffer;
        ssize_t got = file->old >= 0 ? pread(file->old, buffer, wanted, (off_t)(file->same + at)) : 0;
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || memcmp(buffer, bytes.at + at, (size_t)got) != 0)
            return false;
        at += (size_t)got;
    }
    return true;
}

/* Beside the old content, with what of it has come again. */
static bool begin_replacement(struct store_file *file, struct report *report)
{
    file->replacement = replacement_begin(file->path, report);
    if (file->replacement == NULL)
        return false;
    if (file->same > 0)
        output_copy(replacement_output(file->replacement), file->old, 0, file->same);
    return true;
}

bool store_file_put(struct store_file *file, struct slice bytes, struct report *report)
{
    if (file->through) {
        output_put(&file->output, bytes);
        return true;
    }
    if (file->replacement == NULL && goes_on(file, bytes)) {
        file->same += bytes.len;
        return true;
    }
    if (file->replacement == NULL && !begin_replacement(file, report))
        return false;
    output_put(replacement_output(file->replacement), bytes);
    return true;
}

static bool commit_through(struct store_file *file, struct report *report)
{
    bool written = output_close(&file->output);
    if (!written)
        report_say(report, SEVERITY_FAILURE, file->path, 0, "cannot be written: %s", strerror(errno));
    release(file);
    return written;
}

bool store_file_commit(struct store_file *file, bool *changed, struct report *report)
{
    struct stat status;
    *changed = true;
    if (file->through)
        return commit_through(file, report);
    bool same = file->replacement == NULL && file->old >= 0 && fstat(file->old, &status) == 0 &&
                (uint64_t)status.st_size == file->same;
    *changed = !same;
    bool done = same || ((file->replacement != NULL || begin_replacement(file, report)) &&
                         replacement_commit(file->replacement, report));
    release(file);
    return done;
}

void store_file_abort(struct store_file *file)
{
    if (file->replacement != NULL)
        replacement_abort(file->replacement);
    release(file);
}
