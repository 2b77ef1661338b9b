/* Work in several threads: everything is done once, results come in order, few pieces are under way, stopping stops. */
#include "fasti/parallel.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <time.h>
#include <cmocka.h>

enum { PIECES = 500, THREADS_TRIED = 7 };

/* A piece: a number, which work turns into its square. */
struct slot {
    char *buffer;      /* made by the first who uses the slot */
    size_t number;
    uint64_t square;
};

struct run {
    size_t pieces, stop_after;        /* taken; 0: never */
    size_t filled, taken, most_ahead;
    atomic_size_t worked, in_work[PARALLEL_MOST];
    pthread_t caller;
};

static bool fill(void *context, void *slot)
{
    struct run *run = context;
    struct slot *piece = slot;
    assert_true(pthread_equal(run->caller, pthread_self()));
    if (run->filled == run->pieces)
        return false;
    if (piece->buffer == NULL)
        piece->buffer = memory_new(1, 1);
    piece->number = run->filled++;
    piece->square = 0;
    if (run->filled - run->taken > run->most_ahead)
        run->most_ahead = run->filled - run->taken;
    return true;
}

/* Some pieces take longer, so that others overtake them. */
static void work(void *context, size_t worker, void *slot)
{
    struct run *run = context;
    struct slot *piece = slot;
    if (atomic_fetch_add(&run->in_work[worker], 1) != 0)
        abort();
    if (piece->number % 7 == 0)
        nanosleep(&(struct timespec){.tv_nsec = 200000}, NULL);
    piece->square = (uint64_t)piece->number * piece->number + 1;
    atomic_fetch_add(&run->worked, 1);
    atomic_fetch_sub(&run->in_work[worker], 1);
}

static bool take(void *context, void *slot)
{
    struct run *run = context;
    const struct slot *piece = slot;
    assert_true(pthread_equal(run->caller, pthread_self()));
    assert_int_equal(piece->number, run->taken);
    assert_int_equal(piece->square, (uint64_t)run->taken * run->taken + 1);
    run->taken++;
    return run->taken != run->stop_after;
}

static void clear(void *slot)
{
    free(((struct slot *)slot)->buffer);
}

static bool run_with(struct run *run, size_t threads)
{
    run->caller = pthread_self();
    return parallel_run(&(struct parallel){threads, sizeof(struct slot), run, fill, work, take, clear});
}

static void test_order(void **state)
{
    (void)state;
    for (size_t threads = 1; threads <= THREADS_TRIED; threads++) {
        struct run run = {.pieces = PIECES};
        assert_true(run_with(&run, threads));
        assert_int_equal(run.taken, PIECES);
        assert_int_equal(run.worked, PIECES);
        assert_in_range(run.most_ahead, 1, 4 * threads);
    }
}

static void test_nothing_to_do(void **state)
{
    (void)state;
    for (size_t threads = 1; threads <= THREADS_TRIED; threads++) {
        struct run run = {.pieces = 0};
        assert_true(run_with(&run, threads));
        assert_int_equal(run.worked, 0);
    }
}

/* What is still under way is finished, but nobody hears of it. */
static void test_stop(void **state)
{
    (void)state;
    for (size_t threads = 1; threads <= THREADS_TRIED; threads++) {
        struct run run = {.pieces = PIECES, .stop_after = 100};
        assert_false(run_with(&run, threads));
        assert_int_equal(run.taken, 100);
        assert_in_range(run.filled, 100, 100 + 4 * threads);
    }
}

static void test_fewer_pieces_than_threads(void **state)
{
    (void)state;
    struct run run = {.pieces = 3};
    assert_true(run_with(&run, 64));
    assert_int_equal(run.taken, 3);
}

static void test_threads(void **state)
{
    (void)state;
    assert_int_equal(parallel_threads("1"), 1);
    assert_int_equal(parallel_threads("12"), 12);
    assert_int_equal(parallel_threads("256"), PARALLEL_MOST);
    assert_in_range(parallel_threads(NULL), 1, PARALLEL_MOST);
    assert_int_equal(parallel_threads(""), parallel_threads(NULL));
    static const char *const wrong[] = {"0", "257", "-1", "+2", " 2", "2 ", "two", "2x", "99999999999999999999999", "0x2"};
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
        assert_int_equal(parallel_threads(wrong[i]), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_nothing_to_do),
        cmocka_unit_test(test_stop),
        cmocka_unit_test(test_fewer_pieces_than_threads),
        cmocka_unit_test(test_threads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
