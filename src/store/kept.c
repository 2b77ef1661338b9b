/* What came through a pipe, kept so that it can be read again: in memory, and from some size on in a file
 * that has no name. */
#include "fasti/store.h"

#include <string.h>
#include <unistd.h>

enum { MOST_MEMORY = 1 << 24 };

/* What is in memory goes into the file. */
static bool move(struct store_kept *kept)
{
    int file = file_nameless();
    if (file < 0)
        return false;
    kept->file = file;
    bool moved = file_write(file, (struct slice){kept->bytes, kept->len});
    free(kept->bytes);
    kept->bytes = NULL;
    kept->room = 0;
    return moved;
}

bool store_kept_add(struct store_kept *kept, struct slice bytes)
{
    if (kept->file < 0 && kept->len + bytes.len > MOST_MEMORY && !move(kept))
        return false;
    if (kept->file >= 0) {
        kept->len += bytes.len;
        return file_write(kept->file, bytes);
    }
    if (kept->room - kept->len < bytes.len) {
        kept->room = (kept->len + bytes.len) * 2;
        kept->bytes = memory_resize(kept->bytes, kept->room, 1);
    }
    memcpy(kept->bytes + kept->len, bytes.at, bytes.len);
    kept->len += bytes.len;
    return true;
}

bool store_kept_read(const struct store_kept *kept, uint64_t offset, size_t len, char *bytes)
{
    if (offset > kept->len || len > kept->len - offset)
        return false;
    if (kept->file >= 0)
        return file_read_at(kept->file, bytes, len, offset);
    memcpy(bytes, kept->bytes + offset, len);
    return true;
}

void store_kept_clear(struct store_kept *kept)
{
    if (kept->file >= 0)
        close(kept->file);
    free(kept->bytes);
    *kept = (struct store_kept){.file = -1};
}
