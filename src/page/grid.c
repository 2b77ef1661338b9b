/* Timetables: a head of rooms or tracks, and rows that begin with an hour. They are read cell by cell, each
 * with its row's hour and its column's head, as programs do that read a page aloud. And rows of tables so
 * short that each of their cells is one line. */
#include "page/page.h"

#include "fasti/language.h"

#include <string.h>

enum {
    /* bytes of a cell that are looked at; one that has more is no part of a timetable's frame */
    PEEK_MOST = 100,
    COLUMNS_LEAST = 3,
    ROWS_LEAST = 2,
};

/* A table as it is gone through. */
struct survey {
    struct page *page;
    const GumboNode *head;
    size_t rows, hours;
    bool odd;
};

static bool is_element(const GumboNode *node, GumboTag tag)
{
    return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

static void peek_text(struct characters characters, size_t most, struct buffer *words)
{
    int32_t code;
    while (words->len <= most) {
        struct slice plain = characters_plain(&characters);
        buffer_put(words, slice_part(plain, 0, most + 1 - words->len));
        if (plain.len > 0)
            continue;
        if (!characters_next(&characters, &code))
            return;
        char bytes[4];
        bool space = code == ' ' || code == 0xA0 || (code >= '\t' && code <= '\r');
        if (!space)
            buffer_put(words, (struct slice){bytes, utf8_put(code, bytes)});
        else if (words->len > 0 && words->text[words->len - 1] != ' ')
            buffer_put_byte(words, ' ');
    }
}

/* The words of a cell, white space as single spaces, until there are more bytes of them than `most`. */
static void peek(struct page *page, const GumboNode *node, size_t most, struct buffer *words)
{
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA)
        peek_text(characters_of(&page->source, &node->v.text), most, words);
    if (node->type != GUMBO_NODE_ELEMENT || shape_of(node) == SHAPE_HIDDEN)
        return;
    for (unsigned i = 0; i < node->v.element.children.length && words->len <= most; i++)
        peek(page, node->v.element.children.data[i], most, words);
    if (shape_of(node) != SHAPE_INLINE && words->len > 0 && words->text[words->len - 1] != ' ')
        buffer_put_byte(words, ' ');
}

static struct slice words_of(struct page *page, const GumboNode *cell, struct buffer *words)
{
    words->len = 0;
    peek(page, cell, PEEK_MOST, words);
    return slice_trim((struct slice){words->text, words->len});
}

const GumboNode *row_cell(const GumboNode *row, size_t column)
{
    for (unsigned i = 0; i < row->v.element.children.length; i++) {
        const GumboNode *child = row->v.element.children.data[i];
        if ((is_element(child, GUMBO_TAG_TD) || is_element(child, GUMBO_TAG_TH)) && column-- == 0)
            return child;
    }
    return NULL;
}

size_t cell_columns(const GumboNode *cell)
{
    const GumboAttribute *span = gumbo_get_attribute(&cell->v.element.attributes, "colspan");
    long columns = span != NULL ? strtol(span->value, NULL, 10) : 1;
    return columns > 1 && columns < PEEK_MOST ? (size_t)columns : 1;
}

bool cell_is_empty(struct page *page, const GumboNode *cell)
{
    struct buffer words = {0};
    peek(page, cell, 0, &words);
    bool empty = words.len == 0;
    free(words.text);
    return empty;
}

bool cell_is_hour(struct page *page, const GumboNode *cell)
{
    struct buffer words = {0};
    struct slice hour = words_of(page, cell, &words);
    bool good = hour.len <= PEEK_MOST && words_open_with_hour(hour);
    free(words.text);
    return good;
}

bool row_has_hour(struct page *page, const GumboNode *row)
{
    const GumboNode *cell = row_cell(row, 0);
    return cell != NULL && cell_is_hour(page, cell);
}

bool row_is_short(struct page *page, const GumboNode *row)
{
    struct buffer words = {0};
    const GumboNode *cell;
    size_t cells = 0;
    bool good = row_cell(row, COLUMNS_LEAST - 1) != NULL;
    for (; good && (cell = row_cell(row, cells)) != NULL && cells < PEEK_MOST; cells++)
        good = words_of(page, cell, &words).len <= PEEK_MOST;
    free(words.text);
    return good;
}

/* Behind the corner each of its cells is the head of one column, one of them a room's or a track's, and none
 * what a list's columns are called. */
static bool is_head(struct page *page, const GumboNode *row)
{
    struct buffer words = {0};
    const GumboNode *cell;
    size_t columns = 1;
    bool good = row_cell(row, 0) != NULL && cell_columns(row_cell(row, 0)) == 1, place = false;
    for (; good && (cell = row_cell(row, columns)) != NULL; columns++) {
        struct slice name = words_of(page, cell, &words);
        good = name.len > 0 && name.len <= PEEK_MOST && !byte_is_digit(name.at[0]) &&
               cell_columns(cell) == 1 && columns < PEEK_MOST && column_key(name) == NULL;
        place |= good && column_is_place(name);
    }
    free(words.text);
    return good && place && columns >= COLUMNS_LEAST;
}

/* A row that hangs over the next one would put cells under other heads. */
static bool hangs_over(const GumboNode *row)
{
    const GumboNode *cell;
    for (size_t i = 0; i < PEEK_MOST && (cell = row_cell(row, i)) != NULL; i++) {
        const GumboAttribute *span = gumbo_get_attribute(&cell->v.element.attributes, "rowspan");
        if (span != NULL && strcmp(span->value, "1") != 0)
            return true;
    }
    return false;
}

static void survey_rows(struct survey *survey, const GumboNode *node)
{
    for (unsigned i = 0; i < node->v.element.children.length && !survey->odd; i++) {
        const GumboNode *child = node->v.element.children.data[i];
        if (is_element(child, GUMBO_TAG_THEAD) || is_element(child, GUMBO_TAG_TBODY) ||
            is_element(child, GUMBO_TAG_TFOOT))
            survey_rows(survey, child);
        if (!is_element(child, GUMBO_TAG_TR))
            continue;
        survey->odd = hangs_over(child) || (survey->head == NULL && !is_head(survey->page, child));
        survey->rows += survey->head != NULL;
        survey->hours += survey->head != NULL && row_has_hour(survey->page, child);
        survey->head = survey->head == NULL ? child : survey->head;
    }
}

const GumboNode *grid_head(struct page *page, const GumboNode *table)
{
    struct survey survey = {.page = page};
    survey_rows(&survey, table);
    return !survey.odd && survey.hours >= ROWS_LEAST && survey.hours * 2 > survey.rows ? survey.head : NULL;
}
