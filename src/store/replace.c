/* Written beside, fsync, rename, fsync of the folder: the old content or the new, never less. */
#include "store/replace.h"

#include "store/path.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define BESIDE_SUFFIX ".fasti-new"
enum { MOST_TRIES = 100 };

struct replacement {
    char *path, *folder, *beside; /* the file, its folder, the new content until it is in place */
    int file;
    struct output output;
};

void replacement_say(const char *path, int reason, struct report *report)
{
    report_say(report, SEVERITY_FAILURE, path, 0, "cannot be written: %s; what was there is untouched",
               strerror(reason));
}

/* `.NAME.PID-N.fasti-new`, as replacements of this file are called. */
static bool is_beside(const char *entry, const char *name)
{
    size_t len = strlen(name), entry_len = strlen(entry), suffix_len = strlen(BESIDE_SUFFIX);
    return entry[0] == '.' && strncmp(entry + 1, name, len) == 0 && entry[1 + len] == '.' &&
           entry_len > 2 + len + suffix_len && strcmp(entry + entry_len - suffix_len, BESIDE_SUFFIX) == 0 &&
           strspn(entry + 2 + len, "0123456789-") == entry_len - 2 - len - suffix_len;
}

/* Takes away a content that nobody is writing any more: its writer holds a lock on it as long as it lives. */
static void sweep_one(int folder, const char *entry)
{
    int file = openat(folder, entry, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0)
        return;
    if (flock(file, LOCK_EX | LOCK_NB) == 0)
        unlinkat(folder, entry, 0);
    close(file);
}

static void sweep(const struct replacement *replacement)
{
    DIR *folder = opendir(replacement->folder);
    if (folder == NULL)
        return;
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;)
        if (is_beside(entry->d_name, path_name(replacement->path)))
            sweep_one(dirfd(folder), entry->d_name);
    closedir(folder);
}

/* Makes and locks the file beside; false with errno set. A sweeper may have come between the two: then
 * another is made. */
static bool make_beside(struct replacement *replacement)
{
    for (int i = 0; i < MOST_TRIES; i++) {
        struct stat status;
        free(replacement->beside);
        replacement->beside = memory_print("%s/.%s.%ld-%d" BESIDE_SUFFIX, replacement->folder,
                                           path_name(replacement->path), (long)getpid(), i);
        replacement->file = open(replacement->beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (replacement->file < 0 && errno == EEXIST)
            continue;
        if (replacement->file < 0)
            return false;
        if (flock(replacement->file, LOCK_EX | LOCK_NB) == 0 && fstat(replacement->file, &status) == 0 &&
            status.st_nlink > 0)
            return true;
        unlink(replacement->beside);
        close(replacement->file);
    }
    errno = EEXIST;
    return false;
}

/* Mode and, where that is allowed, owner of the file that will be replaced. */
static bool keep_mode(const struct replacement *replacement)
{
    struct stat old, new;
    if (stat(replacement->path, &old) != 0 || fstat(replacement->file, &new) != 0)
        return errno == ENOENT;
    bool other_owner = old.st_uid != new.st_uid || old.st_gid != new.st_gid;
    /* Who may not give the file away keeps it: a store that a group shares. */
    if (other_owner && fchown(replacement->file, old.st_uid, old.st_gid) != 0 && errno != EPERM)
        return false;
    return fchmod(replacement->file, old.st_mode & 07777) == 0;
}

static void release(struct replacement *replacement)
{
    free(replacement->output.buffer);
    free(replacement->path);
    free(replacement->folder);
    free(replacement->beside);
    free(replacement);
}

void replacement_abort(struct replacement *replacement)
{
    unlink(replacement->beside);
    close(replacement->file);
    release(replacement);
}

struct replacement *replacement_begin(const char *path, struct report *report)
{
    struct replacement *replacement = memory_new(1, sizeof *replacement);
    replacement->path = slice_copy(slice_of(path));
    replacement->folder = path_folder(path);
    sweep(replacement);
    if (!make_beside(replacement)) {
        replacement_say(path, errno, report);
        release(replacement);
        return NULL;
    }
    if (!keep_mode(replacement)) {
        replacement_say(path, errno, report);
        replacement_abort(replacement);
        return NULL;
    }
    output_open(&replacement->output, replacement->file);
    return replacement;
}

struct output *replacement_output(struct replacement *replacement)
{
    return &replacement->output;
}

bool replacement_commit(struct replacement *replacement, struct report *report)
{
    if (!output_close(&replacement->output) || fsync(replacement->file) != 0 ||
        rename(replacement->beside, replacement->path) != 0) {
        replacement_say(replacement->path, errno, report);
        replacement_abort(replacement);
        return false;
    }
    bool synced = path_sync(replacement->folder);
    if (!synced)
        report_say(report, SEVERITY_FAILURE, replacement->path, 0,
                   "the new content is in place, but may not survive a power cut: %s: %s",
                   replacement->folder, strerror(errno));
    close(replacement->file);
    release(replacement);
    return synced;
}
