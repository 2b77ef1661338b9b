/* Work cut into pieces: several threads do them, their results come out in the order they went in. */
#ifndef FASTI_PARALLEL_H
#define FASTI_PARALLEL_H

#include "fasti/base.h"

enum { PARALLEL_MOST = 256 };

/* A piece of work and then its result live in a slot of `slot_size` bytes: zeroed to begin with, used again
 * for later pieces as it was left (so that its buffers are), cleared at the end. There are a few slots a
 * thread, whatever the length of the input. */
struct parallel {
    /* 1 to PARALLEL_MOST, the caller among them; 1: everything is done in turn by the caller */
    size_t threads;
    size_t slot_size;
    void *context;     /* handed to the functions below */
    /* Puts the next piece into the slot. Called by the caller's thread alone, in order; false: there is none,
     * or no reading it. */
    bool (*fill)(void *context, void *slot);
    /* Does it, in any thread; `worker` (below `threads`) has one piece at a time, so what is kept by that
     * number needs no lock. */
    void (*work)(void *context, size_t worker, void *slot);
    /* Receives the result. Called by the caller's thread alone, in the order of `fill`; false: enough,
     * nothing more is filled or taken. */
    bool (*take)(void *context, void *slot);
    /* Frees what a slot owns; NULL: nothing. */
    void (*clear)(void *slot);
};

/* Runs until `fill` or `take` says false and all threads are done. False where `take` did. What is
 * taken does not depend on the number of threads; where the system gives fewer threads than wanted,
 * these do the work. */
bool parallel_run(const struct parallel *parallel);

/* As many threads as `wish` says (a number from 1 to PARALLEL_MOST), or as there are processors where it is
 * NULL or empty; 0: it says none. */
size_t parallel_threads(const char *wish);

#endif
