/* What came through a pipe, to be read again. */
#ifndef STORE_KEPT_H
#define STORE_KEPT_H

#include "fasti/base.h"

struct kept {
    char *bytes;
    size_t room;
    uint64_t len;
    int file;   /* -1: all is in memory */
};
/* False with errno set where there is no place for it. */
bool kept_add(struct kept *kept, struct slice bytes);
/* Any thread may, once all is there. False where there are no such bytes. */
bool kept_read(const struct kept *kept, uint64_t offset, size_t len, char *bytes);
void kept_free(struct kept *kept);

#endif
