/* Lines of a store, one after the other, in memory that grows only with the longest of them. */
#include "store/lines.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 1 << 18 };

struct store_lines {
    int file;               /* -1: there is no store yet */
    char *path, *buffer;
    size_t room, filled;
    size_t next;            /* where the next line begins in the buffer */
    uint64_t dropped;       /* bytes of the file that have left the buffer */
    uint64_t offset;        /* of the line given last */
    size_t number;
    size_t flaws; /* lines that were no events, as far as somebody noted them */
    bool broken;  /* one of them began as an event */
    bool ended, failed;
    struct store_kept *kept;      /* NULL: the file can be read again itself */
    uint64_t base;          /* where in that file the first line begins */
};

static void say_unreadable(const char *path, const char *reason, struct report *report)
{
    report_say(report, SEVERITY_FAILURE, path, 0, "cannot read the store: %s", reason);
}

/* False, said, where `path` is there and cannot be opened, or is a folder. */
static bool open_store(const char *path, int *file, struct report *report)
{
    struct stat status;
    *file = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (*file < 0 && errno == ENOENT)
        return true;
    if (*file < 0) {
        say_unreadable(path, strerror(errno), report);
        return false;
    }
    if (fstat(*file, &status) == 0 && S_ISDIR(status.st_mode)) {
        say_unreadable(path, strerror(EISDIR), report);
        if (*file != STDIN_FILENO)
            close(*file);
        return false;
    }
    return true;
}

struct store_lines *store_lines_from(int file, const char *path)
{
    struct store_lines *lines = memory_new(1, sizeof *lines);
    lines->file = file;
    lines->ended = file < 0;
    lines->path = slice_copy(slice_of(path));
    return lines;
}

struct store_lines *store_lines_open(const char *path, struct report *report)
{
    int file;
    return open_store(path, &file, report) ? store_lines_from(file, path) : NULL;
}

void store_lines_close(struct store_lines *lines)
{
    if (lines == NULL)
        return;
    if (lines->file > STDIN_FILENO)
        close(lines->file);
    if (lines->kept != NULL)
        store_kept_clear(lines->kept);
    free(lines->kept);
    free(lines->path);
    free(lines->buffer);
    free(lines);
}

void store_lines_keep(struct store_lines *lines)
{
    struct stat status;
    off_t at = lines->file >= 0 && fstat(lines->file, &status) == 0 && S_ISREG(status.st_mode)
                   ? lseek(lines->file, 0, SEEK_CUR)
                   : -1;
    if (at >= 0) {
        lines->base = (uint64_t)at;
        return;
    }
    lines->kept = memory_new(1, sizeof *lines->kept);
    lines->kept->file = -1;
}

bool store_lines_again(const struct store_lines *lines, uint64_t offset, size_t len, char *bytes)
{
    return lines->kept != NULL ? store_kept_read(lines->kept, offset, len, bytes)
                               : file_read_at(lines->file, bytes, len, lines->base + offset);
}

uint64_t store_lines_offset(const struct store_lines *lines)
{
    return lines->offset;
}

uint64_t store_lines_end(const struct store_lines *lines)
{
    return lines->dropped + lines->next;
}

int store_lines_file(const struct store_lines *lines)
{
    return lines->file;
}

bool store_lines_failed(const struct store_lines *lines)
{
    return lines->failed;
}

/* Moves what is left to the front, and sees to room for at least half a chunk more. */
static void make_room(struct store_lines *lines)
{
    if (lines->next > 0) {
        memmove(lines->buffer, lines->buffer + lines->next, lines->filled - lines->next);
        lines->dropped += lines->next;
        lines->filled -= lines->next;
        lines->next = 0;
    }
    if (lines->room - lines->filled < CHUNK / 2) {
        lines->room = lines->room < CHUNK ? CHUNK : lines->room * 2;
        lines->buffer = memory_resize(lines->buffer, lines->room, 1);
    }
}

static void fill(struct store_lines *lines, struct report *report)
{
    make_room(lines);
    ssize_t got;
    do
        got = read(lines->file, lines->buffer + lines->filled, lines->room - lines->filled);
    while (got < 0 && errno == EINTR);
    if (got > 0 &&
        (lines->kept == NULL ||
         store_kept_add(lines->kept, (struct slice){lines->buffer + lines->filled, (size_t)got}))) {
        lines->filled += (size_t)got;
        return;
    }
    lines->ended = true;
    if (got > 0)
        report_say(report, SEVERITY_FAILURE, lines->path, 0, "cannot be kept to be read twice: %s",
                   strerror(errno));
    else if (got < 0)
        say_unreadable(lines->path, strerror(errno), report);
    lines->failed = got != 0;
}

/* The bytes up to the next newline or the end of the file; false when there are none. What a failed reading
 * broke off is no line. */
static bool next_raw(struct store_lines *lines, struct slice *raw, struct report *report)
{
    size_t searched = 0;
    for (;;) {
        size_t have = lines->filled - lines->next;
        const char *from = have > 0 ? lines->buffer + lines->next : NULL;
        const char *newline = have > searched ? memchr(from + searched, '\n', have - searched) : NULL;
        if (newline != NULL || (lines->ended && have > 0 && !lines->failed)) {
            *raw = (struct slice){from, newline != NULL ? (size_t)(newline - from) : have};
            return true;
        }
        if (lines->ended)
            return false;
        searched = have;
        fill(lines, report);
    }
}

/* The length of the lines that end within the first STRETCH bytes, or of a longer one; 0: neither
 * is there yet. */
static size_t stretch_len(const struct store_lines *lines, size_t searched)
{
    size_t have = lines->filled - lines->next;
    const char *from = have > 0 ? lines->buffer + lines->next : NULL, *newline = NULL;
    if (have < STRETCH)
        return 0;
    if (searched < STRETCH)
        newline = memrchr(from, '\n', STRETCH);
    searched = searched < STRETCH ? STRETCH : searched;
    if (newline == NULL && have > searched)
        newline = memchr(from + searched, '\n', have - searched);
    return newline != NULL ? (size_t)(newline - from) + 1 : 0;
}

bool store_lines_stretch(struct store_lines *lines, struct slice *stretch, struct report *report)
{
    size_t len, searched = 0;
    while ((len = stretch_len(lines, searched)) == 0 && !lines->ended) {
        searched = lines->filled - lines->next;
        fill(lines, report);
    }
    const char *from = lines->buffer != NULL ? lines->buffer + lines->next : "";
    if (len == 0)
        len = lines->filled - lines->next;
    if (len > 0 && lines->failed) {
        const char *newline = memrchr(from, '\n', len);
        len = newline != NULL ? (size_t)(newline - from) + 1 : 0;
    }
    lines->offset = lines->dropped + lines->next;
    lines->next += len;
    *stretch = (struct slice){from, len};
    return len > 0;
}

/* The line without a carriage return and, where the file begins, without a byte order mark. */
struct slice store_line_bare(struct slice raw, uint64_t offset)
{
    if (offset == 0 && slice_starts(raw, "\xEF\xBB\xBF"))
        raw = slice_part(raw, 3, raw.len);
    if (raw.len > 0 && raw.at[raw.len - 1] == '\r')
        raw.len--;
    return raw;
}

bool store_lines_next(struct store_lines *lines, struct slice *line, size_t *number, struct report *report)
{
    struct slice raw, found;
    while (next_raw(lines, &raw, report)) {
        lines->offset = lines->dropped + lines->next;
        lines->next += raw.len < lines->filled - lines->next ? raw.len + 1 : raw.len;
        lines->number++;
        found = store_line_bare(raw, lines->offset);
        lines->offset += (uint64_t)(found.at - raw.at);
        if (slice_trim(found).len == 0)
            continue;
        *line = found;
        if (number != NULL)
            *number = lines->number;
        return true;
    }
    return false;
}

void store_lines_skip(struct store_lines *lines, size_t count)
{
    lines->number += count;
}

void store_lines_note_flaw(struct store_lines *lines, struct slice line)
{
    lines->flaws++;
    lines->broken |= slice_starts(line, "{\"uid\":");
}

bool store_lines_has_broken(const struct store_lines *lines)
{
    return lines->broken;
}

size_t store_lines_flaws(const struct store_lines *lines)
{
    return lines->flaws;
}

size_t store_lines_number(const struct store_lines *lines)
{
    return lines->number;
}
