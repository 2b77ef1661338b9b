/* Writing whole: short writes are gone on with, interrupted ones tried again. */
#include "store/output.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { OUTPUT_ROOM = 1 << 17 };

void output_open(struct output *output, int file)
{
    *output = (struct output){.file = file, .last = '\n', .buffer = memory_resize(NULL, OUTPUT_ROOM, 1)};
}

static void write_whole(struct output *output, const char *bytes, size_t len)
{
    while (len > 0 && output->reason == 0) {
        ssize_t put = write(output->file, bytes, len);
        if (put > 0) {
            bytes += put;
            len -= (size_t)put;
        } else if (put == 0 || errno != EINTR) {
            output->reason = put == 0 ? ENOSPC : errno;
        }
    }
}

static void flush(struct output *output)
{
    write_whole(output, output->buffer, output->filled);
    output->filled = 0;
}

void output_put(struct output *output, struct slice bytes)
{
    if (bytes.len == 0)
        return;
    output->last = bytes.at[bytes.len - 1];
    if (bytes.len > OUTPUT_ROOM - output->filled)
        flush(output);
    if (bytes.len > OUTPUT_ROOM) {
        write_whole(output, bytes.at, bytes.len);
        return;
    }
    memcpy(output->buffer + output->filled, bytes.at, bytes.len);
    output->filled += bytes.len;
}

/* Takes over what a read has left behind the gathered bytes; false where it gave nothing. */
static bool take(struct output *output, ssize_t got)
{
    if (got <= 0)
        return false;
    output->filled += (size_t)got;
    output->last = output->buffer[output->filled - 1];
    return true;
}

void output_copy(struct output *output, int file, uint64_t from, uint64_t to)
{
    while (from < to && output->reason == 0) {
        if (output->filled == OUTPUT_ROOM)
            flush(output);
        uint64_t room = OUTPUT_ROOM - output->filled;
        ssize_t got =
            pread(file, output->buffer + output->filled, to - from < room ? to - from : room, (off_t)from);
        if (take(output, got))
            from += (uint64_t)got;
        else if (output->reason == 0 && (got == 0 || errno != EINTR))
            output->reason = got == 0 ? EIO : errno;
    }
}

void output_drain(struct output *output, int file)
{
    ssize_t got = 1;
    while (got != 0 && output->reason == 0) {
        if (output->filled == OUTPUT_ROOM)
            flush(output);
        got = read(file, output->buffer + output->filled, OUTPUT_ROOM - output->filled);
        if (!take(output, got) && got < 0 && errno != EINTR)
            output->reason = errno;
    }
}

bool output_close(struct output *output)
{
    flush(output);
    free(output->buffer);
    output->buffer = NULL;
    errno = output->reason;
    return output->reason == 0;
}
