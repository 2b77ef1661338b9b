/* Where the last of several events on a page ends, as those before it do. */
#include "draft/shares/block.h"

#include <assert.h>

/* How many paragraphs there are from `line` on, up to `end`. */
static size_t count_paragraphs(const struct text *text, size_t line, size_t end)
{
    size_t paragraphs = 0;
    for (; line < end; line++)
        paragraphs += !line_is_blank(text, line) && (line + 1 == end || line_is_blank(text, line + 1));
    return paragraphs;
}

static int compare_sizes(const void *one, const void *two)
{
    const size_t *a = one, *b = two;
    return (*a > *b) - (*a < *b);
}

/* No more lines than the longest of the others has, and no label where they have none. */
static size_t end_by_lines(const struct reading *reading, const struct block *entries, size_t len, size_t end)
{
    size_t most = 0, labels = 0;
    for (size_t i = 0; i + 1 < len; i++) {
        size_t lines = entries[i + 1].line - entries[i].line;
        most = lines > most ? lines : most;
        for (size_t line = entries[i].line; line < entries[i + 1].line; line++)
            labels += outline_is_labelled(reading->outline, line);
    }
    size_t line = entries[len - 1].day + 1, from = entries[len - 1].line;
    while (line < end && line < from + most && (labels > 0 || !outline_is_labelled(reading->outline, line)))
        line++;
    return line;
}

/* The paragraph behind a blank line begins with a name that the entry has: `“Old stones” – John Bos` / `John
 * Bos, who ...`. */
static bool goes_on_with(const struct text *text, size_t from, size_t blank)
{
    if (blank + 1 >= text->lines_len || !line_is_blank(text, blank) || line_is_blank(text, blank + 1))
        return false;
    size_t first = text->lines[blank + 1].body;
    struct slice name = text_token(text, first);
    bool may = text->tokens[first].upper && name.len > 3 && text_cue(text, first) == SENSE_NONE;
    for (size_t i = text->lines[from].token; may && i < text->lines[blank].token; i++)
        if (text->tokens[i].upper && slice_equal(text_token(text, i), name))
            return true;
    return false;
}

size_t block_end_of_last(const struct reading *reading, const struct block *entries, size_t len)
{
    assert(len > 1);
    const struct text *text = reading->text;
    size_t counts[MOST_ENTRIES], line = entries[len - 1].line;
    for (size_t i = 0; i + 1 < len; i++)
        counts[i] = count_paragraphs(text, entries[i].line, entries[i + 1].line);
    qsort(counts, len - 1, sizeof *counts, compare_sizes);
    size_t wanted = counts[(len - 1) / 2], end = line + 1, paragraphs = 0;
    for (; end < text->lines_len; end++) {
        paragraphs += !line_is_blank(text, end - 1) && line_is_blank(text, end);
        if (end > entries[len - 1].day && paragraphs >= wanted && line_is_blank(text, end))
            break;
    }
    end = end_by_lines(reading, entries, len, end);
    if (goes_on_with(text, line, end))
        for (end++; !line_is_blank(text, end);)
            end++;
    return end - 1;
}
