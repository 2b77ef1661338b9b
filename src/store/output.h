/* Bytes on their way into a file: gathered, written whole, the first failure remembered. */
#ifndef STORE_OUTPUT_H
#define STORE_OUTPUT_H

#include "fasti/base.h"

struct output {
    int file;       /* borrowed */
    int reason;     /* errno of the first failure, 0: none; nothing is written after it */
    char last;      /* the byte put last, '\n' before the first */
    size_t filled;
    char *buffer;
};

void output_open(struct output *output, int file);
void output_put(struct output *output, struct slice bytes);
/* The bytes `from` to `to` of another file. A file that ends before is a failure (EIO). */
void output_copy(struct output *output, int file, uint64_t from, uint64_t to);
/* Everything that can be read from `file`. */
void output_drain(struct output *output, int file);
/* Writes what is still gathered and frees the buffer; false with errno set where anything failed. */
bool output_close(struct output *output);

#endif
