/* What benchmarks measure with. */
#ifndef BENCH_MEASURE_H
#define BENCH_MEASURE_H

#include <stdlib.h>
#include <time.h>

static inline double now(clockid_t clock)
{
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static inline int compare_doubles(const void *one, const void *two)
{
    const double *a = one, *b = two;
    return (*a > *b) - (*a < *b);
}

static inline double median(double *values, size_t len)
{
    qsort(values, len, sizeof *values, compare_doubles);
    return values[len / 2];
}

#endif
