/* The events that validate has checked, read again where those of the rules that hold between events
 * ask for them. */
#include "command/validate.h"
#include "fasti/store.h"

/* Tickets of lines that are held in the vault; the others are offsets in the store. */
#define TICKET_HELD (UINT64_C(1) << 63)

uint64_t memory_hold(struct memory *memory, struct slice line, const char *path)
{
    memory->held = memory_room(memory->held, memory->held_len, &memory->held_room, sizeof *memory->held);
    if (memory->lines == NULL)
        memory->lines = vault_new();
    memory->held[memory->held_len] = (struct held){vault_keep(memory->lines, line), path};
    return TICKET_HELD | memory->held_len++;
}

static const char *read_line(struct memory *memory, uint64_t offset, size_t len)
{
    if (memory->buffer_room < len) {
        memory->buffer_room = 2 * len;
        memory->buffer = memory_resize(memory->buffer, memory->buffer_room, 1);
    }
    return memory->store != NULL && store_lines_again(memory->store, offset, len, memory->buffer)
               ? memory->buffer
               : NULL;
}

bool memory_recall(void *context, size_t len, struct event *event, struct origin *origin)
{
    struct memory *memory = context;
    bool held = (origin->ticket & TICKET_HELD) != 0;
    const struct held *row = held ? &memory->held[origin->ticket & ~TICKET_HELD] : NULL;
    const char *line = held ? row->line : read_line(memory, origin->ticket, len);
    origin->path = held ? row->path : memory->path;
    return line != NULL && event_read(event, (struct slice){line, len}, NULL);
}

void memory_forget(struct memory *memory)
{
    vault_free(memory->lines);
    free(memory->held);
    free(memory->buffer);
    store_lines_close(memory->store);
}
