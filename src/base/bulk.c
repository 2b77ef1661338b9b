/* Inputs of any size: read into memory, and once they are large into a file that only this process knows, so
 * that nobody cuts it short. */
#include "fasti/bulk.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { MOST_MEMORY = 4 << 20, FIRST_ROOM = 1 << 16, PIECE = 1 << 17 };

bool bulk_open(struct bulk *bulk, const char *path)
{
    *bulk = (struct bulk){.input = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC),
                          .copy = -1};
    sha256_begin(&bulk->digest);
    return bulk->input >= 0;
}

static bool is_mapped(const struct bulk *bulk)
{
    return bulk->copy >= 0 && bulk->bytes.at != NULL;
}

static void unmap(struct bulk *bulk)
{
    if (is_mapped(bulk))
        munmap((char *)bulk->bytes.at, bulk->bytes.len + 1);
    bulk->bytes.at = NULL;
}

void bulk_close(struct bulk *bulk)
{
    unmap(bulk);
    if (bulk->copy >= 0)
        close(bulk->copy);
    if (bulk->input > STDIN_FILENO)
        close(bulk->input);
    free(bulk->memory);
    *bulk = (struct bulk){.input = -1, .copy = -1};
}

/* What is in memory goes into the file, and what comes goes through a small piece of it. */
static bool begin_copy(struct bulk *bulk)
{
    bulk->copy = file_nameless();
    if (bulk->copy < 0 || !file_write(bulk->copy, (struct slice){bulk->memory, bulk->bytes.len}))
        return false;
    bulk->room = PIECE;
    bulk->memory = memory_resize(bulk->memory, bulk->room, 1);
    return true;
}

/* Where the next bytes go; `*len` receives how many. */
static char *make_room(struct bulk *bulk, size_t *len)
{
    size_t filled = bulk->copy < 0 ? bulk->bytes.len : 0;
    if (filled + 1 >= bulk->room) {
        bulk->room = bulk->room == 0 ? FIRST_ROOM : bulk->room * 2;
        bulk->memory = memory_resize(bulk->memory, bulk->room, 1);
    }
    *len = bulk->room - filled - 1;
    return bulk->memory + filled;
}

/* One read more. */
static bool read_on(struct bulk *bulk)
{
    size_t len;
    if (bulk->copy < 0 && bulk->bytes.len > MOST_MEMORY && !begin_copy(bulk))
        return false;
    char *into = make_room(bulk, &len);
    ssize_t got = read(bulk->input, into, len);
    if (got < 0)
        return errno == EINTR;
    struct slice bytes = {into, (size_t)got};
    bulk->whole = got == 0;
    bulk->bytes.len += bytes.len;
    sha256_add(&bulk->digest, bytes);
    return bulk->copy < 0 || file_write(bulk->copy, bytes);
}

/* Shows what has been read; a NUL is put behind it. */
static bool show(struct bulk *bulk)
{
    if (bulk->copy < 0) {
        bulk->memory[bulk->bytes.len] = '\0';
        bulk->bytes.at = bulk->memory;
        return true;
    }
    if (ftruncate(bulk->copy, (off_t)bulk->bytes.len + 1) != 0)
        return false;
    void *at = mmap(NULL, bulk->bytes.len + 1, PROT_READ, MAP_SHARED, bulk->copy, 0);
    bulk->bytes.at = at != MAP_FAILED ? at : NULL;
    return at != MAP_FAILED;
}

bool bulk_read(struct bulk *bulk, size_t most)
{
    if (bulk->whole)
        return true;
    unmap(bulk);
    while (!bulk->whole && bulk->bytes.len <= most)
        if (!read_on(bulk))
            return false;
    if (bulk->whole)
        sha256_end(&bulk->digest, bulk->sha256);
    return show(bulk);
}

enum encoding bulk_encoding(const struct bulk *bulk)
{
    size_t rested = 0, valid = 1;
    enum encoding start = encoding_of(slice_part(bulk->bytes, 0, 2));
    for (size_t at = 0; at < bulk->bytes.len && start != ENCODING_UTF16; at += valid) {
        valid = utf8_valid(slice_part(bulk->bytes, at, at + BULK_AWAKE));
        /* A character may be cut at the end of a piece, but none is at the end of all. */
        if (valid == 0 || (at + valid < bulk->bytes.len && valid + 4 <= BULK_AWAKE))
            return ENCODING_WINDOWS_1252;
        bulk_rest(bulk, &rested, at + valid);
    }
    return start == ENCODING_UTF16 ? start : ENCODING_UTF8;
}

void bulk_rest(const struct bulk *bulk, size_t *rested, size_t at)
{
    if (bulk == NULL || !is_mapped(bulk) || at < *rested + BULK_AWAKE)
        return;
    madvise((char *)bulk->bytes.at, bulk->bytes.len + 1, MADV_DONTNEED);
    *rested = at;
}
