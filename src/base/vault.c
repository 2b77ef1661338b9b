/* Lines in chunks: one of memory, then mapped ones of a file that has no name. */
#include "fasti/vault.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { FIRST_CHUNK = 1 << 20, CHUNK = 16 << 20 };

struct chunk {
    char *at;
    size_t used, size;
    bool mapped;
};

struct vault {
    struct chunk *chunks;
    size_t len, room;
    FILE *file;        /* NULL: none yet */
    off_t file_size;
};

struct vault *vault_new(void)
{
    return memory_new(1, sizeof(struct vault));
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
    if (vault->file != NULL)
        fclose(vault->file);
    free(vault->chunks);
    free(vault);
}

/* Room in the file that is surely there: a full disk shows here, not when the page is written. False where there is none. */
static bool map_chunk(struct vault *vault, struct chunk *chunk)
{
    if (vault->file == NULL)
        vault->file = tmpfile();
    if (vault->file == NULL || posix_fallocate(fileno(vault->file), vault->file_size, (off_t)chunk->size) != 0)
        return false;
    void *at = mmap(NULL, chunk->size, PROT_READ | PROT_WRITE, MAP_SHARED, fileno(vault->file), vault->file_size);
    if (at == MAP_FAILED)
        return false;
    chunk->at = at;
    chunk->mapped = true;
    vault->file_size += (off_t)chunk->size;
    return true;
}

static void rest(const struct chunk *chunk)
{
    if (chunk->mapped)
        madvise(chunk->at, chunk->size, MADV_DONTNEED);
}

static struct chunk *add_chunk(struct vault *vault, size_t len)
{
    bool is_first = vault->len == 0;
    struct chunk chunk = {.size = is_first ? FIRST_CHUNK : CHUNK};
    while (chunk.size < len)
        chunk.size *= 2;
    if (!is_first)
        rest(&vault->chunks[vault->len - 1]);
    if (is_first || !map_chunk(vault, &chunk))
        chunk.at = memory_new(chunk.size, 1);
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
    return kept;
}

void vault_rest(const struct vault *vault)
{
    for (size_t i = 0; i < vault->len; i++)
        rest(&vault->chunks[i]);
}
