/* A text in Markdown made what it is without its marks: line by line, as CommonMark (0.31, 4 and 5) has it.
 */
#include "text/markdown.h"

#include <string.h>

/* White space before a line that is no part of a list or of code, at most. */
enum { INDENT_MOST = 3, LEVELS = 6 };

/* Where the reading of lines stands. */
struct blocks {
    struct unmarking *unmarking;
    size_t from, end; /* the paragraph so far; of none both are equal */
    size_t row;       /* where its last line begins */
    bool alone;       /* its one line may be a heading */
    size_t depth;     /* of the quote that it stands in */
    size_t fence;     /* marks of the fence behind which code stands; 0: none does */
    bool table;       /* the lines are rows of a table */
    bool apart;       /* a blank line comes before what is next */
};

static size_t blanks_end(struct slice words, size_t at, size_t end)
{
    while (at < end && byte_is_blank(words.at[at]))
        at++;
    return at;
}

void unmark(struct unmarking *unmarking, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++)
        unmarking->fates[i] |= FATE_LEFT_OUT;
}

bool unmarking_keeps(const struct unmarking *unmarking, size_t from, size_t end)
{
    const char *words = unmarking->words.at;
    while (from < end && ((unmarking->fates[from] & FATE_LEFT_OUT) != 0 || byte_is_blank(words[from]) ||
                          words[from] == '\n'))
        from++;
    return from < end;
}

bool words_are_columns(struct slice row)
{
    size_t at = 0, columns = 0;
    row = slice_trim(row);
    at += row.len > 0 && row.at[0] == '|';
    for (; at < row.len; columns++) {
        size_t dashes = 0, colons = 0;
        for (; at < row.len && row.at[at] != '|'; at++) {
            dashes += row.at[at] == '-';
            colons += row.at[at] == ':';
            if (row.at[at] != '-' && row.at[at] != ':' && !byte_is_blank(row.at[at]))
                return false;
        }
        at++;
        if (dashes == 0 || (dashes < 3 && colons == 0) || colons > 2)
            return false;
    }
    return columns > 0 && memchr(row.at, '|', row.len) != NULL;
}

static void end_paragraph(struct blocks *blocks)
{
    if (blocks->end > blocks->from)
        unmark_inline(blocks->unmarking, blocks->from, blocks->end);
    blocks->from = blocks->end = 0;
    blocks->alone = false;
}

/* What there is between `from` and `end` is a heading of this level; the line of its first word begins at
 * `start`. */
static void put_heading(struct blocks *blocks, size_t start, size_t from, size_t end, unsigned level)
{
    struct unmarking *unmarking = blocks->unmarking;
    struct markup *markup = unmarking->markup;
    unmark_inline(unmarking, from, end);
    if (!unmarking_keeps(unmarking, from, end))
        return;
    unmarking->fates[start] |= FATE_PARTED;
    markup->marks =
        memory_room(markup->marks, markup->marks_len, &unmarking->marks_room, sizeof *markup->marks);
    markup->marks[markup->marks_len++] = (struct mark){from, level};
    blocks->apart = true;
}

/* `## Programma ##`: false where it is none. */
static bool take_heading(struct blocks *blocks, size_t start, struct slice line, size_t from)
{
    struct unmarking *unmarking = blocks->unmarking;
    size_t level = 0, end = line.len, close;
    while (level < line.len && line.at[level] == '#')
        level++;
    size_t at = blanks_end(line, level, line.len);
    if (level == 0 || level > LEVELS || (at == level && at < line.len))
        return false;
    for (close = end; close > at && line.at[close - 1] == '#';)
        close--;
    if (close < end && close > 0 && byte_is_blank(line.at[close - 1]))
        for (end = close; end > at && byte_is_blank(line.at[end - 1]);)
            end--;
    end_paragraph(blocks);
    unmark(unmarking, from, from + at);
    unmark(unmarking, from + end, from + line.len);
    if (end > at)
        put_heading(blocks, start, from + at, from + end, (unsigned)level);
    return true;
}

/* A line of nothing but three or more of one mark, blanks aside: that mark, else 0. `solid`: without blanks,
 * and of any length. */
static char rule_of(struct slice line, bool *solid)
{
    size_t len = 0;
    *solid = true;
    if (line.len == 0 || strchr("*-_=", line.at[0]) == NULL)
        return 0;
    for (size_t i = 0; i < line.len; i++) {
        if (line.at[i] != line.at[0] && !byte_is_blank(line.at[i]))
            return 0;
        len += line.at[i] == line.at[0];
        *solid &= line.at[i] == line.at[0];
    }
    return len > 2 ? line.at[0] : 0;
}

/* A line below a heading, or one that parts what stands above it from what stands below. */
static bool take_rule(struct blocks *blocks, struct slice line, size_t from)
{
    bool solid;
    char mark = rule_of(line, &solid);
    bool heads = blocks->alone && solid && (mark == '=' || mark == '-');
    if (mark == 0 || (mark == '=' && !heads))
        return false;
    size_t above = blocks->from, end = blocks->end;
    blocks->from = heads ? end : above;
    end_paragraph(blocks);
    unmark(blocks->unmarking, from, from + line.len);
    if (heads)
        put_heading(blocks, above, above, end, mark == '=' ? 1 : 2);
    return true;
}

/* A fence of backticks, behind which code stands up to the next. */
static bool take_fence(struct blocks *blocks, struct slice line, size_t from)
{
    size_t len = 0;
    while (len < line.len && line.at[len] == '`')
        len++;
    struct slice rest = slice_trim(slice_part(line, len, line.len));
    bool opens = blocks->fence == 0 && len > 2 && memchr(rest.at, '`', rest.len) == NULL;
    bool closes = blocks->fence > 0 && len >= blocks->fence && rest.len == 0;
    if (!opens && !closes)
        return false;
    end_paragraph(blocks);
    unmark(blocks->unmarking, from, from + line.len);
    blocks->fence = opens ? len : 0;
    return true;
}

/* The bar from `at` on that no backslash stands before; `end`: none. */
static size_t next_bar(struct slice words, size_t at, size_t end)
{
    for (; at < end && words.at[at] != '|'; at++)
        at += words.at[at] == '\\' && at + 1 < end;
    return at < end ? at : end;
}

/* The cells of a row; bars at its ends, and those of empty cells at its end, are left out. Before an empty
 * cell the first stays: it keeps the place of the others. */
static void take_row(struct unmarking *unmarking, size_t from, size_t end)
{
    struct slice words = unmarking->words;
    size_t filled = from;
    bool bar = words.at[from] == '|';
    for (size_t at = from + bar, next; at < end; at = next + 1) {
        next = next_bar(words, at, end);
        size_t first = blanks_end(words, at, next), last = next;
        while (last > first && byte_is_blank(words.at[last - 1]))
            last--;
        unmark_inline(unmarking, first, last);
        if (!unmarking_keeps(unmarking, first, last))
            continue;
        if (at == from + bar)
            unmark(unmarking, from, first);
        filled = last;
    }
    unmark(unmarking, filled, end);
}

/* The line of `|---|` below the head of a table: it is left out with its end. */
static bool take_columns(struct blocks *blocks, struct slice line, size_t from)
{
    struct slice words = blocks->unmarking->words;
    if (line.len == 0 || strchr("|:-", line.at[0]) == NULL || !words_are_columns(line))
        return false;
    size_t row = blocks->row, end = blocks->end;
    bool head = end > blocks->from && next_bar(words, row, end) < end;
    blocks->end = head ? row : end;
    end_paragraph(blocks);
    if (head)
        take_row(blocks->unmarking, row, end);
    unmark(blocks->unmarking, from, from + line.len + (from + line.len < words.len));
    blocks->table = true;
    return true;
}

/* `- `, `* `, `1. `: how long it is; 0: none. */
static size_t bullet_of(struct slice line)
{
    size_t digits = 0;
    while (digits < line.len && digits < 9 && byte_is_digit(line.at[digits]))
        digits++;
    if (digits + 1 >= line.len || !byte_is_blank(line.at[digits + 1]))
        return 0;
    return strchr(digits > 0 ? ".)" : "-*+", line.at[digits]) != NULL ? digits + 1 : 0;
}

/* A line of words: a row, an entry of a list, or a paragraph that begins or goes on. */
static void take_words(struct blocks *blocks, struct slice line, size_t from)
{
    size_t bullet = bullet_of(line), end = from + line.len;
    if (blocks->table || (line.len > 1 && line.at[0] == '|' && line.at[line.len - 1] == '|')) {
        end_paragraph(blocks);
        take_row(blocks->unmarking, from, end);
        return;
    }
    if (bullet > 0)
        end_paragraph(blocks);
    bool begins = blocks->end == blocks->from;
    blocks->from = begins ? from + bullet : blocks->from;
    blocks->alone = begins && bullet == 0;
    blocks->end = end;
    blocks->row = from;
}

/* The `>` before a quote's line are left out; returns behind them, how many in `*depth`. */
static size_t take_quotes(struct unmarking *unmarking, size_t from, size_t end, size_t *depth)
{
    struct slice words = unmarking->words;
    for (*depth = 0;; (*depth)++) {
        size_t at = from;
        while (at < end && at - from < INDENT_MOST && words.at[at] == ' ')
            at++;
        if (at == end || words.at[at] != '>')
            return from;
        at += 1 + (at + 1 < end && byte_is_blank(words.at[at + 1]));
        unmark(unmarking, from, at);
        from = at;
    }
}

/* Whether a line is more than words, of which it is no part then. */
static bool take_marks(struct blocks *blocks, size_t start, struct slice line, size_t from)
{
    bool taken = take_fence(blocks, line, from) || take_heading(blocks, start, line, from) ||
                 take_rule(blocks, line, from);
    blocks->table &= !taken;
    return taken;
}

static void take_line(struct blocks *blocks, size_t start, size_t end)
{
    struct slice words = blocks->unmarking->words;
    size_t depth, from = take_quotes(blocks->unmarking, start, end, &depth), indent = from;
    while (end > from && byte_is_blank(words.at[end - 1]))
        end--;
    from = blanks_end(words, from, end);
    struct slice line = slice_part(words, from, end);
    indent = from - indent;
    if (line.len == 0 || depth != blocks->depth) {
        end_paragraph(blocks);
        blocks->table = false;
        blocks->depth = depth;
    }
    if (line.len > 0 && blocks->apart)
        blocks->unmarking->fates[start] |= FATE_PARTED;
    blocks->apart = false;
    if (line.len == 0)
        return;
    if (blocks->fence > 0)
        take_fence(blocks, line, from);
    else if ((indent > INDENT_MOST || !take_marks(blocks, start, line, from)) &&
             !take_columns(blocks, line, from))
        take_words(blocks, line, from);
}

static void take_lines(struct unmarking *unmarking)
{
    struct slice words = unmarking->words;
    struct blocks blocks = {.unmarking = unmarking};
    for (size_t at = 0; at < words.len;) {
        const char *feed = memchr(words.at + at, '\n', words.len - at);
        size_t end = feed != NULL ? (size_t)(feed - words.at) : words.len;
        take_line(&blocks, at, end);
        at = end + 1;
    }
    end_paragraph(&blocks);
}

/* A blank line, unless there is one; the next character begins a line at `original`. */
static void part(struct cleaner *cleaner, size_t original)
{
    struct slice words = cleaner_text(cleaner);
    if (words.len > 0 && (words.len < 2 || words.at[words.len - 2] != '\n'))
        cleaner_put(cleaner, '\n', original, original);
}

/* What stays, each character where it stood in the original. */
static void put_rest(const struct text *text, const unsigned char *fates, struct cleaner *cleaner)
{
    for (size_t at = 0, end; at < text->clean.len; at = end) {
        end = at + 1;
        if ((fates[at] & FATE_PARTED) != 0)
            part(cleaner, text_original_start(text, at));
        if ((fates[at] & FATE_LEFT_OUT) != 0)
            continue;
        while (end < text->clean.len && fates[end] == 0)
            end++;
        if ((fates[at] & FATE_BLANK) != 0)
            cleaner_put(cleaner, ' ', text_original_start(text, at), text_original_end(text, end = at + 1));
        else
            cleaner_keep(cleaner, text, at, end);
    }
}

/* Places in the clean text made those in the original, which outlast what becomes of it. */
static void point_to_original(const struct text *text, struct markup *markup)
{
    for (size_t i = 0; i < markup->marks_len; i++)
        markup->marks[i].at = text_original_start(text, markup->marks[i].at);
    for (size_t i = 0; i < markup->links_len; i++) {
        struct span *words = &markup->links[i].words;
        size_t from = text_original_start(text, words->at);
        words->len = text_original_end(text, words->at + words->len) - from;
        words->at = from;
    }
}

void text_unmark(struct text *text, struct markup *markup)
{
    if (!words_are_markdown(text->clean))
        return;
    struct unmarking unmarking = {
        .words = text->clean, .fates = memory_new(text->clean.len, 1), .markup = markup, .last = SIZE_MAX};
    take_lines(&unmarking);
    point_to_original(text, markup);
    struct cleaner *cleaner = cleaner_new(memory_new(1, sizeof *text->map));
    put_rest(text, unmarking.fates, cleaner);
    text_renew(text, cleaner);
    free(unmarking.fates);
    free(unmarking.delimiters);
    free(unmarking.brackets);
}
