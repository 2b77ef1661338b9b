/* The bytes of an input of any size: of a large one a copy in a file without a name, of which that is in
 * memory which is looked at. */
#ifndef FASTI_BULK_H
#define FASTI_BULK_H

#include "fasti/base.h"

struct bulk {
    /* as far as they are read, with a NUL behind them; they move when more is read */
    struct slice bytes;
    bool whole;                 /* that is all of them */
    char sha256[SHA256_TEXT];   /* of all, once they are whole */
    int input, copy;            /* the input; the file, -1: they are in memory */
    char *memory;               /* what they are read into */
    size_t room;
    struct sha256 digest;
};

/* `-` is standard input. False with errno set; else to be closed. */
bool bulk_open(struct bulk *bulk, const char *path);
/* Reads on until more than `most` bytes are there, or all. False with errno set. */
bool bulk_read(struct bulk *bulk, size_t most);
void bulk_close(struct bulk *bulk);

/* encoding_of the bytes; what has to be looked at for that leaves memory again. */
enum encoding bulk_encoding(const struct bulk *bulk);

/* Of what is read one after the other so much may lie in memory. */
enum { BULK_AWAKE = 1 << 20 };
/* Sends the bytes out of memory until somebody looks at them again, where `at` lies BULK_AWAKE or more behind
 * `*rested`, which it becomes. NULL is fine. */
void bulk_rest(const struct bulk *bulk, size_t *rested, size_t at);

#endif
