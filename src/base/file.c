/* Whole files. */
#include "fasti/base.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Reads to the end of `file`, at most `limit` bytes. */
static bool read_all(int file, size_t limit, char **bytes, size_t *len)
{
    size_t room = 0, filled = 0;
    char *data = NULL;
    for (;;) {
        if (filled + 1 >= room) {
            room = room == 0 ? 1 << 16 : room * 2;
            data = memory_resize(data, room, 1);
        }
        ssize_t got = read(file, data + filled, room - filled - 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got > 0)
            filled += (size_t)got;
        if (got > 0 && filled <= limit)
            continue;
        if (got == 0) {
            data[filled] = '\0';
            *bytes = data;
            *len = filled;
            return true;
        }
        if (got > 0)
            errno = EFBIG;
        free(data);
        return false;
    }
}

bool file_read(const char *path, size_t limit, char **bytes, size_t *len)
{
    if (strcmp(path, "-") == 0)
        return read_all(STDIN_FILENO, limit, bytes, len);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    bool done = read_all(file, limit, bytes, len);
    int reason = errno;
    close(file);
    errno = reason;
    return done;
}

bool file_read_at(int file, char *bytes, size_t len, uint64_t offset)
{
    while (len > 0) {
        ssize_t got = pread(file, bytes, len, (off_t)offset);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            errno = got == 0 ? EIO : errno;
            return false;
        }
        bytes += got;
        len -= (size_t)got;
        offset += (uint64_t)got;
    }
    return true;
}

int file_nameless(void)
{
    const char *folder = getenv("TMPDIR");
    AUTO_FREE char *name =
        memory_print("%s/fasti-XXXXXX", folder != NULL && *folder != '\0' ? folder : "/tmp");
    int file = mkostemp(name, O_CLOEXEC), reason = errno;
    if (file >= 0)
        unlink(name);
    errno = reason;
    return file;
}

bool file_write(int file, struct slice bytes)
{
    while (bytes.len > 0) {
        ssize_t put = write(file, bytes.at, bytes.len);
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0) {
            errno = put == 0 ? ENOSPC : errno;
            return false;
        }
        bytes = slice_part(bytes, (size_t)put, bytes.len);
    }
    return true;
}
