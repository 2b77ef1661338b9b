/* Lines in chunks: one of memory, then mapped ones of a file that has no name. */
#include "fasti/vault.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* Of what has been written or read one after the other so much may still lie in memory. */
enum { FIRST_CHUNK = 1 << 20, CHUNK = 16 << 20, AWAKE = 1 << 20 };

struct chunk {
    char *at;
    size_t used, size;
    size_t rested;     /* up to here it was sent out of memory while it was filled */
    bool mapped;
};

struct vault {
    struct chunk *chunks;
    size_t len, room;
    int file;          /* -1: none yet */
    off_t file_size;
};

struct vault *vault_new(void)
{
    struct vault *vault = memory_new(1, sizeof *vault);
    vault->file = -1;
    return vault;
}

void vault_free(struct vault *vault)
{
    if (vault == NULL)
        return;
    for (size_t i = 0; i < vault->len; i++) {
        if (vault->chunks[i].mapped)
            munmap(vault->chunks[i].at, vault->chunks[i].size);
        else
            free(vault->chunks[i].at);
    }
    if (vault->file >= 0)
        close(vault->file);
    free(vault->chunks);
    free(vault);
}

/* Room in the file that is surely there: a full disk shows here, not when the page is written. False where
 * there is none. */
static bool map_chunk(struct vault *vault, struct chunk *chunk)
{
    if (vault->file < 0)
        vault->file = file_nameless();
    if (vault->file < 0 || posix_fallocate(vault->file, vault->file_size, (off_t)chunk->size) != 0)
        return false;
    void *at = mmap(NULL, chunk->size, PROT_READ | PROT_WRITE, MAP_SHARED, vault->file, vault->file_size);
    if (at == MAP_FAILED)
        return false;
    chunk->at = at;
    chunk->mapped = true;
    vault->file_size += (off_t)chunk->size;
    return true;
}

/* `from` and `to` are whole MiB, or the end. */
static void rest(const struct chunk *chunk, size_t from, size_t to)
{
    if (chunk->mapped && to > from)
        madvise(chunk->at + from, to - from, MADV_DONTNEED);
}

static struct chunk *add_chunk(struct vault *vault, size_t len)
{
    bool is_first = vault->len == 0;
    struct chunk chunk = {.size = is_first ? FIRST_CHUNK : CHUNK};
    while (chunk.size < len)
        chunk.size *= 2;
    if (!is_first)
        rest(&vault->chunks[vault->len - 1], 0, vault->chunks[vault->len - 1].size);
    if (is_first || !map_chunk(vault, &chunk))
        chunk.at = memory_resize(NULL, chunk.size, 1);
    vault->chunks = memory_room(vault->chunks, vault->len, &vault->room, sizeof *vault->chunks);
    vault->chunks[vault->len] = chunk;
    return &vault->chunks[vault->len++];
}

char *vault_keep(struct vault *vault, struct slice bytes)
{
    struct chunk *chunk = vault->len > 0 ? &vault->chunks[vault->len - 1] : NULL;
    if (chunk == NULL || chunk->size - chunk->used <= bytes.len)
        chunk = add_chunk(vault, bytes.len + 1);
    char *kept = chunk->at + chunk->used;
    if (bytes.len > 0)
        memcpy(kept, bytes.at, bytes.len);
    kept[bytes.len] = '\0';
    chunk->used += bytes.len + 1;
    if (chunk->used - chunk->rested > 2 * AWAKE) {
        size_t to = chunk->used / AWAKE * AWAKE;
        rest(chunk, chunk->rested, to);
        chunk->rested = to;
    }
    return kept;
}

bool vault_next(const struct vault *vault, struct vault_place *place, struct slice *line)
{
    while (place->chunk < vault->len && place->at == vault->chunks[place->chunk].used) {
        rest(&vault->chunks[place->chunk], 0, vault->chunks[place->chunk].size);
        *place = (struct vault_place){.chunk = place->chunk + 1};
    }
    if (place->chunk == vault->len)
        return false;
    const struct chunk *chunk = &vault->chunks[place->chunk];
    if (place->at / AWAKE > place->rested / AWAKE) {
        rest(chunk, place->rested, place->at / AWAKE * AWAKE);
        place->rested = place->at / AWAKE * AWAKE;
    }
    *line = slice_of(chunk->at + place->at);
    place->at += line->len + 1;
    return true;
}

void vault_rest(const struct vault *vault)
{
    for (size_t i = 0; i < vault->len; i++)
        rest(&vault->chunks[i], 0, vault->chunks[i].size);
}
