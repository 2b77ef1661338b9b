/* Texts that a mail program or a copied page set double-spaced: a blank line behind each line, and more where
 * a paragraph ends. */
#include "text/text.h"

#include <string.h>

enum {
    LINES_LEAST = 6,
    LINES_MOST = 8,   /* of a paragraph, on average */
    BREAK_BLANKS = 3, /* blank lines between two paragraphs, at least */
    WIDE_BYTES = 120, /* a longer line is a paragraph */
};

/* Where the blank lines from `at` on end, and how many they are. */
static size_t blanks_end(struct slice words, size_t at, size_t *blanks)
{
    size_t start = at;
    for (*blanks = 0; at < words.len; at++) {
        if (words.at[at] == '\n') {
            start = at + 1;
            ++*blanks;
        } else if (!byte_is_blank(words.at[at])) {
            break;
        }
    }
    return at == words.len ? at : start;
}

static size_t line_end(struct slice words, size_t at)
{
    const char *feed = at < words.len ? memchr(words.at + at, '\n', words.len - at) : NULL;
    return feed != NULL ? (size_t)(feed - words.at) + 1 : words.len;
}

/* Between any two lines an odd number of blank ones stands: one, and often more. */
static bool is_double(struct slice words)
{
    size_t lines = 0, wide = 0, blanks, at = blanks_end(words, 0, &blanks);
    for (; at < words.len; lines++) {
        at = blanks_end(words, line_end(words, at), &blanks);
        if (at < words.len && blanks % 2 == 0)
            return false;
        wide += at < words.len && blanks >= BREAK_BLANKS;
    }
    return lines >= LINES_LEAST && wide * LINES_MOST >= lines;
}

void text_unspace(struct text *text)
{
    struct slice words = text->clean;
    if (!is_double(words))
        return;
    struct cleaner *cleaner = cleaner_new(memory_new(1, sizeof *text->map));
    size_t blanks, at = blanks_end(words, 0, &blanks);
    while (at < words.len) {
        size_t end = line_end(words, at);
        size_t next = blanks_end(words, end, &blanks);
        bool parted = blanks >= BREAK_BLANKS || end - at > WIDE_BYTES;
        cleaner_keep(cleaner, text, at, parted ? line_end(words, end) : end);
        at = next;
    }
    text_renew(text, cleaner);
}
