/* Pieces of work in a ring of slots: filled and taken by one thread, done by all. */
#include "fasti/parallel.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

/* So many slots a thread that a slow piece, or a slow taker, leaves the others something to do. */
enum { SLOTS_PER_THREAD = 4 };

/* Pieces are numbered from 0; piece n lies in slot n % slots. taken <= begun <= filled <= taken + slots. */
struct ring {
    const struct parallel *parallel;
    char *slots;
    bool *done;              /* by slot */
    size_t slots_len;
    size_t taken, begun, filled;
    bool over;               /* nothing more will be filled */
    bool stopped;            /* by `take` */
    /* of the numbers, `done` and `over`; a slot belongs to who fills, begins or takes it */
    pthread_mutex_t lock;
    pthread_cond_t work_came, work_done;
};

struct worker {
    struct ring *ring;
    size_t number;
    pthread_t thread;
};

static void *slot_at(const struct ring *ring, size_t piece)
{
    return ring->slots + piece % ring->slots_len * ring->parallel->slot_size;
}

/* Does the next piece that nobody has begun. Called with the lock, and returns with it. */
static void do_piece(struct ring *ring, size_t worker)
{
    size_t piece = ring->begun++;
    pthread_mutex_unlock(&ring->lock);
    ring->parallel->work(ring->parallel->context, worker, slot_at(ring, piece));
    pthread_mutex_lock(&ring->lock);
    ring->done[piece % ring->slots_len] = true;
    pthread_cond_signal(&ring->work_done);
}

static void *run_worker(void *argument)
{
    struct worker *worker = argument;
    struct ring *ring = worker->ring;
    pthread_mutex_lock(&ring->lock);
    for (;;) {
        while (ring->begun == ring->filled && !ring->over)
            pthread_cond_wait(&ring->work_came, &ring->lock);
        if (ring->stopped || ring->begun == ring->filled)
            break;
        do_piece(ring, worker->number);
    }
    pthread_mutex_unlock(&ring->lock);
    return NULL;
}

/* Called with the lock, and returns with it. */
static void take_piece(struct ring *ring)
{
    void *slot = slot_at(ring, ring->taken);
    pthread_mutex_unlock(&ring->lock);
    bool go_on = ring->parallel->take(ring->parallel->context, slot);
    pthread_mutex_lock(&ring->lock);
    ring->done[ring->taken % ring->slots_len] = false;
    ring->taken++;
    if (go_on)
        return;
    ring->over = ring->stopped = true;
    pthread_cond_broadcast(&ring->work_came);
}

/* Called with the lock, and returns with it. */
static void fill_piece(struct ring *ring)
{
    pthread_mutex_unlock(&ring->lock);
    bool filled = ring->parallel->fill(ring->parallel->context, slot_at(ring, ring->filled));
    pthread_mutex_lock(&ring->lock);
    ring->filled += filled;
    ring->over = !filled;
    if (filled)
        pthread_cond_signal(&ring->work_came);
    else
        pthread_cond_broadcast(&ring->work_came);
}

/* The caller takes what is done, then sees that there is work, then does some of it, and waits only when
 * nothing of that is left. */
static void run_caller(struct ring *ring)
{
    pthread_mutex_lock(&ring->lock);
    while (!ring->stopped && (!ring->over || ring->taken < ring->filled)) {
        if (ring->taken < ring->filled && ring->done[ring->taken % ring->slots_len])
            take_piece(ring);
        else if (!ring->over && ring->filled - ring->taken < ring->slots_len)
            fill_piece(ring);
        else if (ring->begun < ring->filled)
            do_piece(ring, 0);
        else
            pthread_cond_wait(&ring->work_done, &ring->lock);
    }
    pthread_mutex_unlock(&ring->lock);
}

/* Starts workers 1 to threads - 1, none of which a signal is handed to; how many there are. */
static size_t start_workers(struct ring *ring, struct worker *workers)
{
    sigset_t all, old;
    size_t len = 0;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    for (size_t i = 1; i < ring->parallel->threads; i++) {
        workers[len] = (struct worker){.ring = ring, .number = i};
        if (pthread_create(&workers[len].thread, NULL, run_worker, &workers[len]) != 0)
            break;
        len++;
    }
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    return len;
}

static void run_threads(struct ring *ring)
{
    AUTO_FREE struct worker *workers = memory_new(ring->parallel->threads, sizeof *workers);
    pthread_mutex_init(&ring->lock, NULL);
    pthread_cond_init(&ring->work_came, NULL);
    pthread_cond_init(&ring->work_done, NULL);
    size_t len = start_workers(ring, workers);
    run_caller(ring);
    for (size_t i = 0; i < len; i++)
        pthread_join(workers[i].thread, NULL);
    pthread_cond_destroy(&ring->work_done);
    pthread_cond_destroy(&ring->work_came);
    pthread_mutex_destroy(&ring->lock);
}

static void run_alone(struct ring *ring)
{
    const struct parallel *parallel = ring->parallel;
    while (!ring->stopped && parallel->fill(parallel->context, ring->slots)) {
        parallel->work(parallel->context, 0, ring->slots);
        ring->stopped = !parallel->take(parallel->context, ring->slots);
    }
}

bool parallel_run(const struct parallel *parallel)
{
    struct ring ring = {.parallel = parallel,
                        .slots_len = parallel->threads > 1 ? parallel->threads * SLOTS_PER_THREAD : 1};
    AUTO_FREE char *slots = memory_new(ring.slots_len, parallel->slot_size);
    AUTO_FREE bool *done = memory_new(ring.slots_len, sizeof *done);
    ring.slots = slots;
    ring.done = done;
    if (parallel->threads > 1)
        run_threads(&ring);
    else
        run_alone(&ring);
    for (size_t i = 0; i < ring.slots_len && parallel->clear != NULL; i++)
        parallel->clear(slots + i * parallel->slot_size);
    return !ring.stopped;
}

size_t parallel_threads(const char *wish)
{
    if (wish != NULL && *wish != '\0') {
        char *end;
        unsigned long number = byte_is_digit(*wish) ? strtoul(wish, &end, 10) : 0;
        return number > 0 && number <= PARALLEL_MOST && *end == '\0' ? (size_t)number : 0;
    }
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    return processors < 1 ? 1 : processors > PARALLEL_MOST ? PARALLEL_MOST : (size_t)processors;
}
