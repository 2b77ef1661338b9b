/* A source line and the caret below it: tabs opened, wide and combining characters counted as a terminal
 * shows them. */
#include "report/report.h"

enum { LINE_CELLS = 100 };

/* The line as cells: where the place begins and ends, and where the line ends. */
struct cells {
    size_t caret, end, total;
    size_t left, right; /* what is shown of it */
};

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* As print_safe_next: most characters are letters that take one cell. */
static inline struct slice next_character(struct slice words, size_t *at, size_t cell, size_t *width)
{
    char byte = words.at[*at];
    if (byte < ' ' || byte >= 0x7F)
        return print_safe_next(words, at, cell, width);
    *width = 1;
    return (struct slice){words.at + (*at)++, 1};
}

static struct cells measure(struct slice words, size_t from, size_t to)
{
    struct cells cells = {0};
    size_t width, plain = print_safe_plain(words, 0);
    if (plain == words.len) {
        cells.caret = smaller(from, plain);
        cells.end = smaller(to, plain);
        cells.total = plain;
    }
    for (size_t at = plain == words.len ? plain : 0; at < words.len; cells.total += width) {
        size_t start = at;
        next_character(words, &at, cells.total, &width);
        if (start <= from)
            cells.caret = cells.total;
        if (start < to)
            cells.end = cells.total + width;
    }
    if (from >= words.len)
        cells.caret = cells.total;
    if (cells.total > LINE_CELLS && cells.caret > LINE_CELLS * 2 / 3)
        cells.left = smaller(cells.caret - LINE_CELLS / 3, cells.total - LINE_CELLS);
    cells.right = cells.left + LINE_CELLS;
    return cells;
}

/* What is shown lies together: written at once, but for the tabs. */
static void write_words(struct slice words, const struct cells *cells, FILE *out)
{
    struct slice shown = {words.at, 0};
    size_t cell = 0, width;
    for (size_t at = 0; at < words.len && cell < cells->right; cell += width) {
        struct slice character = next_character(words, &at, cell, &width);
        bool hidden = cell < cells->left || cell + width > cells->right;
        if (!hidden && !slice_is(character, "\t")) {
            shown.at = shown.len > 0 ? shown.at : character.at;
            shown.len += character.len;
            continue;
        }
        print_safe(out, shown);
        shown.len = 0;
        if (!hidden)
            print_safe_character(out, character, width);
    }
    print_safe(out, shown);
}

/* The cells that the first shown character stands right of `left`: one that is cut by the edge is
 * left off whole. */
static size_t first_shown(struct slice words, const struct cells *cells)
{
    size_t cell = 0, width;
    for (size_t at = 0; at < words.len && cell < cells->left; cell += width)
        next_character(words, &at, cell, &width);
    return cell;
}

static void write_caret(const struct cells *cells, size_t before, bool color, FILE *out)
{
    size_t end = smaller(cells->end, cells->right);
    fprintf(out, "%*s%s^", (int)before, "", color ? "\033[1;32m" : "");
    for (size_t cell = cells->caret + 1; cell < end; cell++)
        fputc('~', out);
    fputs(color ? "\033[0m\n" : "\n", out);
}

void print_caret(const struct excerpt *excerpt, bool color, FILE *out)
{
    struct slice line = slice_of(excerpt->text);
    if (line.len == 0)
        return;
    bool pointed = excerpt->pointed && excerpt->at <= line.len;
    size_t start = pointed ? excerpt->at : 0;
    struct cells cells = measure(line, start, start + excerpt->len);
    bool cut = excerpt->cut || cells.left > 0;
    fputs(cut ? "…" : "", out);
    write_words(line, &cells, out);
    fputs(cells.total > cells.right ? "…\n" : "\n", out);
    if (pointed)
        write_caret(&cells, cells.caret - first_shown(line, &cells) + (cut ? 1 : 0), color, out);
}
