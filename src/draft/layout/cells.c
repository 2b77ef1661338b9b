/* The cells of a row of a table that was made text, on one line. */
#include "draft/layout/cells.h"

static void add_cell(const struct text *text, struct cells *cells, size_t from, size_t end)
{
    if (cells->len < MOST_COLUMNS)
        cells->at[cells->len] = stretch_trim(text, stretch_between(from, end));
    cells->len++;
}

/* Cells parted by bars may be empty; those at both ends of the line are none. */
static void split_at_bars(const struct text *text, struct stretch body, struct cells *cells)
{
    size_t from = body.token + text_is_mark(text, body.token, '|'), end = stretch_end(body);
    for (size_t i = from; i <= end; i++) {
        if (i < end && !text_is_mark(text, i, '|'))
            continue;
        if (i < end || i > from)
            add_cell(text, cells, from, i);
        from = i + 1;
    }
}

/* Two blanks before a token. */
static bool is_behind_blanks(const struct text *text, size_t token)
{
    return text->tokens[token].at >= text->tokens[token - 1].at + text->tokens[token - 1].len + 2;
}

static void split_at_gaps(const struct text *text, struct stretch body, bool narrow, struct cells *cells)
{
    size_t from = body.token, end = stretch_end(body);
    for (size_t i = from + 1; i <= end; i++)
        if (i == end || text_is_behind_gap(text, i) || (narrow && is_behind_blanks(text, i))) {
            add_cell(text, cells, from, i);
            from = i;
        }
}

/* How many tabs stand before a token. */
static size_t tabs_before(const struct text *text, size_t token)
{
    size_t tabs = 0;
    for (size_t i = text->tokens[token - 1].at + text->tokens[token - 1].len; i < text->tokens[token].at; i++)
        tabs += text->clean.at[i] == '\t';
    return tabs;
}

/* A tab for each cell, also for an empty one. */
static void split_at_tabs(const struct text *text, struct stretch body, struct cells *cells)
{
    size_t from = body.token, end = stretch_end(body);
    for (size_t i = from + 1; i <= end; i++) {
        size_t tabs = i < end ? tabs_before(text, i) : 1;
        if (tabs == 0)
            continue;
        add_cell(text, cells, from, i);
        for (size_t empty = 1; empty < tabs && cells->len < MOST_COLUMNS; empty++)
            add_cell(text, cells, i, i);
        from = i;
    }
}

struct cells cells_of(const struct text *text, size_t line, size_t columns)
{
    const struct line *here = &text->lines[line];
    struct stretch body = {here->token, here->tokens};
    struct cells cells = {.len = 0};
    bool may_bars = (here->marks & mark_bit('|')) != 0, bars = false;
    for (size_t i = body.token; may_bars && i < stretch_end(body) && !bars; i++)
        bars = text_is_mark(text, i, '|');
    if (bars || here->tokens == 0) {
        split_at_bars(text, body, &cells);
        return cells;
    }
    if (!here->gaps) {
        add_cell(text, &cells, body.token, stretch_end(body));
        return cells;
    }
    split_at_gaps(text, body, false, &cells);
    struct cells narrow = {.len = 0};
    if (cells.len < columns)
        split_at_gaps(text, body, true, &narrow);
    struct cells tabbed = {.len = 0};
    if (cells.len < columns && narrow.len != columns)
        split_at_tabs(text, body, &tabbed);
    return columns > 0 && narrow.len == columns   ? narrow
           : columns > 0 && tabbed.len == columns ? tabbed
                                                  : cells;
}
