/* What every fuzz target has: libFuzzer's entry, and one way to fail. */
#ifndef FASTI_TESTS_FUZZ_H
#define FASTI_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

static inline void fuzz_fail(const char *why)
{
    fprintf(stderr, "fuzz: %s\n", why);
    abort();
}

#endif
