/* Walks folders for files to read, and reads them. */
#include "command/inputs.h"
#include "fasti/reader.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#define INPUT_LIMIT ((size_t)64 << 20)

struct walk {
    struct inputs *inputs;
    struct stat store; /* all 0 where there is none yet */
    char *lock;
    struct report *report;
};

static void add(struct inputs *inputs, char *path)
{
    inputs->paths = memory_room(inputs->paths, inputs->len, &inputs->room, sizeof *inputs->paths);
    inputs->paths[inputs->len++] = path;
}

static int is_shown(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static int compare_names(const struct dirent **one, const struct dirent **two)
{
    return strcmp((*one)->d_name, (*two)->d_name);
}

static void add_folder(struct walk *walk, const char *folder);

/* The store may lie among the announcements: it is none. */
static bool is_store(const struct walk *walk, const char *path, const struct stat *status)
{
    bool same = status->st_dev == walk->store.st_dev && status->st_ino == walk->store.st_ino;
    return same || strcmp(path, walk->lock) == 0;
}

/* A link to a folder is not followed: it may lead back. */
static bool is_link(const char *path)
{
    struct stat status;
    return lstat(path, &status) != 0 || S_ISLNK(status.st_mode);
}

static void add_entry(struct walk *walk, const char *folder, const char *name)
{
    const char *slash = folder[strlen(folder) - 1] == '/' ? "" : "/";
    char *path = memory_print("%s%s%s", folder, slash, name);
    struct stat status;
    bool there = stat(path, &status) == 0;
    if (there && S_ISREG(status.st_mode) && !is_store(walk, path, &status)) {
        add(walk->inputs, path);
        return;
    }
    if (there && S_ISDIR(status.st_mode) && !is_link(path))
        add_folder(walk, path);
    free(path);
}

static void add_folder(struct walk *walk, const char *folder)
{
    struct dirent **entries = NULL;
    int len = scandir(folder, &entries, is_shown, compare_names);
    if (len < 0)
        report_say(walk->report, SEVERITY_ERROR, folder, 0, "cannot be listed: %s", strerror(errno));
    for (int i = 0; i < len; i++) {
        add_entry(walk, folder, entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
}

void inputs_add(struct inputs *inputs, const char *path, const char *store, struct report *report)
{
    struct stat status;
    struct walk walk = {.inputs = inputs, .report = report};
    if (strcmp(path, "-") == 0 || stat(path, &status) != 0 || !S_ISDIR(status.st_mode)) {
        add(inputs, slice_copy(slice_of(path)));
        return;
    }
    if (stat(store, &walk.store) != 0)
        walk.store = (struct stat){0};
    walk.lock = memory_print("%s.lock", store);
    size_t before = inputs->len, said = report_len(report);
    add_folder(&walk, path);
    if (inputs->len == before && report_len(report) == said)
        report_say(report, SEVERITY_ERROR, path, 0, "holds no files to read");
    free(walk.lock);
}

void inputs_free(struct inputs *inputs)
{
    for (size_t i = 0; i < inputs->len; i++)
        free(inputs->paths[i]);
    free(inputs->paths);
}

/* All of the input, where its reader takes one of that size. False with errno set. */
static bool read_whole(struct bulk *bulk, const char *format)
{
    if (!bulk_read(bulk, INPUT_LIMIT))
        return false;
    const struct reader *reader = bulk->whole || format == NULL ? NULL : reader_for(format, bulk->bytes);
    if (bulk->whole || (reader != NULL && reader->is_flat))
        return bulk_read(bulk, SIZE_MAX);
    errno = EFBIG;
    return false;
}

bool input_open(struct bulk *bulk, const char *path, const char *format, enum severity severity,
                struct report *report)
{
    if (bulk_open(bulk, path) && read_whole(bulk, format))
        return true;
    if (errno == EFBIG)
        report_say(report, severity, path, 0, "is larger than %zu MiB, which only calendars and JSON may be",
                   INPUT_LIMIT >> 20);
    else
        report_say(report, severity, path, 0, "cannot be read: %s", strerror(errno));
    bulk_close(bulk);
    return false;
}

void input_say_eventless(const char *path, const char *format, struct slice bytes, struct report *report)
{
    const struct reader *reader = reader_for(format, bytes);
    bool empty = slice_trim(bytes).len == 0,
         binary = !empty && memchr(bytes.at, '\0', bytes.len) != NULL && !encoding_is_utf16(bytes),
         words = reader != NULL && (strcmp(reader->name, "text") == 0 || strcmp(reader->name, "html") == 0);
    struct finding finding = {.severity = SEVERITY_ERROR, .place = {.path = path}};
    finding.message = empty    ? "no event found: there is nothing in it"
                      : binary ? "no event found: this is no text"
                               : "no event found";
    if (words && !empty && !binary)
        finding.help = "fasti import --mentions shows what was recognised";
    report_add(report, &finding);
}
