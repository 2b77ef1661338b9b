/* The name that a misspelled word was meant to be. */
#include "fasti/base.h"

#include <string.h>

static size_t smallest(size_t a, size_t b, size_t c)
{
    size_t least = a < b ? a : b;
    return least < c ? least : c;
}

/* Levenshtein distance; words over 63 bytes are far from everything. */
static size_t distance(const char *a, const char *b)
{
    size_t row[64], a_len = strlen(a), b_len = strlen(b);
    if (a_len > 63 || b_len > 63)
        return 64;
    for (size_t j = 0; j <= b_len; j++)
        row[j] = j;
    for (size_t i = 1; i <= a_len; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b_len; j++) {
            size_t above = row[j];
            row[j] = smallest(above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1]));
            diagonal = above;
        }
    }
    return row[b_len];
}

const char *word_nearest(const char *word, const char *const *names, size_t len)
{
    const char *nearest = NULL;
    size_t best = 1 + strlen(word) / 3;
    for (size_t i = 0; i < len; i++) {
        size_t far = distance(word, names[i]);
        if (far <= best && (nearest == NULL || far < best)) {
            best = far;
            nearest = names[i];
        }
    }
    return nearest;
}
