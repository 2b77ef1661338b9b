/* Line and column in the bytes of an input, however long its lines and however many they are. */
#ifndef READER_PLACES_H
#define READER_PLACES_H

#include "fasti/bulk.h"
#include "fasti/report.h"

struct places {
    struct slice bytes;
    enum encoding encoding;
    char line_end;
    struct mark *marks;  /* one for each block of bytes */
};

/* `bulk`: that the bytes lie in. */
void places_open(struct places *places, const struct bulk *bulk);
void places_close(struct places *places);
/* Of `len` bytes at byte `at` (or at the end); the path is not set. */
struct place places_find(const struct places *places, size_t at, size_t len);

#endif
