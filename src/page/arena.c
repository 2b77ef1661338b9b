/* The memory of one parse: gumbo asks for very many small pieces, gives some of them back, and all that is
 * left goes at once. */
#include "page/page.h"

enum { BLOCK = 1 << 16, STEP = 16, SMALL_MOST = ARENA_SIZES * STEP };

/* Stands before every piece; pieces of one size that were given back are a list, and so are
 * the large ones. */
union head {
    struct {
        size_t size;        /* in steps; 0: a large one */
        union head *next;   /* of a piece that was given back */
    };
    max_align_t aligned;
};
struct large {
    struct large *before, *next;
};

static union head *cut_piece(struct arena *arena, size_t bytes)
{
    if (arena->left < bytes) {
        struct arena_block *block = memory_resize(NULL, BLOCK, 1);
        block->next = arena->blocks;
        arena->blocks = block;
        arena->at = (char *)block + sizeof(union head);
        arena->left = BLOCK - sizeof(union head);
    }
    union head *head = (union head *)(void *)arena->at;
    arena->at += bytes;
    arena->left -= bytes;
    return head;
}

static void *take_large(struct arena *arena, size_t size)
{
    struct large *large = memory_resize(NULL, 1, sizeof *large + sizeof(union head) + size);
    union head *head = (union head *)(void *)(large + 1);
    *large = (struct large){NULL, arena->large};
    if (arena->large != NULL)
        arena->large->before = large;
    arena->large = large;
    head->size = 0;
    return head + 1;
}

void *arena_take(void *context, size_t size)
{
    struct arena *arena = context;
    size_t steps = (size + STEP - 1) / STEP;
    steps += steps == 0;
    if (steps >= ARENA_SIZES)
        return take_large(arena, size);
    union head *head = arena->free[steps];
    if (head != NULL)
        arena->free[steps] = head->next;
    else
        head = cut_piece(arena, sizeof *head + steps * STEP);
    head->size = steps;
    return head + 1;
}

void arena_give(void *context, void *piece)
{
    struct arena *arena = context;
    if (piece == NULL)
        return;
    union head *head = (union head *)piece - 1;
    if (head->size > 0) {
        head->next = arena->free[head->size];
        arena->free[head->size] = head;
        return;
    }
    struct large *large = (struct large *)(void *)head - 1;
    if (large->next != NULL)
        large->next->before = large->before;
    *(large->before != NULL ? &large->before->next : &arena->large) = large->next;
    free(large);
}

void arena_close(struct arena *arena)
{
    for (struct large *large = arena->large, *next; large != NULL; large = next) {
        next = large->next;
        free(large);
    }
    for (struct arena_block *block = arena->blocks, *next; block != NULL; block = next) {
        next = block->next;
        free(block);
    }
}
