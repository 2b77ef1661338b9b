/* Tables that were made text: a head of labels, one for each column, and rows whose cells are what their
 * column's label says. The cells stand on one line, parted by bars, tabs or wide gaps, or each on a line of
 * its own. */
#include "draft/layout/cells.h"
#include "draft/layout/layout.h"

enum {
    HEAD_TOKENS = 5,  /* of a column's head */
    LEAST_LABELS = 2, /* of a head */
    LEAST_LINES = 3,  /* of a head that is set out one cell a line */
    LEAST_ROWS = 2,   /* below such a head, of a programme */
    LOOKED_ROWS = 12,
    ROWS_APART = 3, /* lines without a row between two rows of a table */
};

/* What a column holds by its head; LABEL_NONE where that is not known. */
static enum label label_of(const struct text *text, struct stretch cell)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_LABEL, cell.token);
    bool whole = meaning.sense == SENSE_LABEL && meaning.tokens == cell.tokens;
    if (!whole && cell.tokens == 1 && text_meaning(text, VOCABULARY_TIME, cell.token).sense == SENSE_HOUR)
        return LABEL_TIME;
    if (!whole && cell.tokens == 1)
        return token_is_event(text, cell.token)   ? LABEL_TITLE
               : token_is_venue(text, cell.token) ? LABEL_WHERE
               : token_is_room(text, cell.token)  ? LABEL_ROOM
                                                  : LABEL_NONE;
    if (!whole)
        return LABEL_NONE;
    switch (meaning.value) {
    case LABEL_SUBJECT:
    case LABEL_PROGRAMME:
    case LABEL_DESCRIPTION:
        return LABEL_TITLE;
    case LABEL_WHEN_WHERE:
        return LABEL_DATE;
    default:
        return (enum label)meaning.value;
    }
}

static bool may_be_head(const struct text *text, struct stretch cell, size_t columns)
{
    if (cell.tokens == 0) /* a day beside what there is */
        return columns == LEAST_LABELS;
    for (size_t i = cell.token; i < stretch_end(cell); i++)
        if (text->tokens[i].kind == TOKEN_NUMBER)
            return false;
    return cell.tokens <= HEAD_TOKENS;
}

static size_t find_column(const struct table *table, enum label label)
{
    size_t column = 0;
    while (column < table->columns && table->labels[column] != label)
        column++;
    return column;
}

/* What every row has: a day, or in a programme an hour. */
static bool find_key(struct table *table)
{
    static const enum label keys[] = {LABEL_DATE, LABEL_TIME, LABEL_START};
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        table->key = find_column(table, keys[i]);
        if (table->key < table->columns)
            return true;
    }
    return false;
}

/* How many of a column's cells begin with a town or name a building; of those that are not empty. */
static bool holds_places(const struct text *text, const struct table *table, size_t column)
{
    size_t places = 0, full = 0;
    for (size_t line = table->first; line <= table->last && full < LOOKED_ROWS; line++) {
        struct cells cells = cells_of(text, line, table->columns);
        if (cells.len <= column || cells.at[column].tokens == 0)
            continue;
        struct stretch cell = cells.at[column];
        full++;
        places += !stretch_has_event(text, cell) &&
                  (stretch_has_venue(text, cell) ||
                   text_meaning(text, VOCABULARY_PLACE, cell.token).sense == SENSE_TOWN);
    }
    return places * 2 > full;
}

/* Theme, category, or the only column whose head is not known and which has no places: the title where no
 * column says that it is. */
static void settle_title(const struct text *text, struct table *table)
{
    size_t kind = find_column(table, LABEL_KIND), unknown = find_column(table, LABEL_NONE), others = 0;
    for (size_t i = 0; i < table->columns; i++)
        others += table->labels[i] == LABEL_NONE && i != unknown;
    size_t title = kind < table->columns ? kind : unknown;
    if (title == table->columns || (title != kind && others > 0) ||
        find_column(table, LABEL_TITLE) < table->columns)
        return;
    if (title == kind || table->below || !holds_places(text, table, title))
        table->labels[title] = LABEL_TITLE;
    else if (find_column(table, LABEL_WHERE) == table->columns)
        table->labels[title] = LABEL_WHERE;
}

static bool read_head(const struct text *text, const struct cells *cells, struct table *table)
{
    size_t known = 0;
    table->columns = cells->len;
    if (cells->len < LEAST_LABELS || cells->len > MOST_COLUMNS)
        return false;
    for (size_t i = 0; i < cells->len; i++) {
        if (!may_be_head(text, cells->at[i], cells->len))
            return false;
        table->labels[i] = cells->at[i].tokens > 0 ? label_of(text, cells->at[i]) : LABEL_TITLE;
        table->heads[i] = cells->at[i];
        known += table->labels[i] != LABEL_NONE;
    }
    return known >= LEAST_LABELS && known * 2 >= cells->len && find_key(table);
}

/* The day or the hour that a row's key cell begins with; NULL. */
static const struct mention *key_of(const struct outline *outline, const struct table *table,
                                    struct stretch cell)
{
    const struct mention *mention = cell.tokens > 0 ? outline_mention(outline, cell.token) : NULL;
    bool time = mention != NULL && mention->kind == MENTION_TIME && mention->token == cell.token;
    bool day = time && mention->start.day != UNSTATED, hour = time && when_has_clock(mention->start);
    return table->labels[table->key] == LABEL_DATE ? (day ? mention : NULL) : hour && !day ? mention : NULL;
}

static bool is_row(const struct outline *outline, const struct table *table, const struct cells *cells)
{
    return cells->len >= LEAST_LABELS && cells->len <= table->columns && table->key < cells->len &&
           key_of(outline, table, cells->at[table->key]) != NULL;
}

/* The lines from the head on that are a row or lie between two. */
static void find_rows(const struct outline *outline, struct table *table)
{
    const struct text *text = outline->text;
    for (size_t line = table->head + 1, apart = 0; line < text->lines_len && apart <= ROWS_APART; line++) {
        struct cells cells = cells_of(text, line, table->columns);
        bool row = is_row(outline, table, &cells);
        if (row && table->rows++ == 0)
            table->first = line;
        table->last = row ? line : table->last;
        apart = row ? 0 : apart + 1;
    }
}

/* A head whose cells stand below each other, so many lines apart: labels, or short lines without a number up
 * to one that begins with an hour. */
static bool head_below(const struct outline *outline, size_t line, size_t stride, bool labels,
                       struct cells *cells)
{
    const struct text *text = outline->text;
    *cells = (struct cells){.len = 0};
    for (; line < text->lines_len && cells->len < MOST_COLUMNS; line += stride) {
        struct stretch body = outline_body(text, line);
        bool apart = stride == 1 || line + 1 >= text->lines_len || text->lines[line + 1].tokens == 0;
        if (body.tokens == 0 || body.tokens > HEAD_TOKENS || text->lines[line].bullet ||
            text->lines[line].numbers || !apart || (labels && label_of(text, body) == LABEL_NONE))
            break;
        cells->at[cells->len++] = body;
    }
    const struct mention *hour =
        line < text->lines_len ? outline_mention(outline, text->lines[line].body) : NULL;
    return cells->len >= LEAST_LINES &&
           (labels || (hour != NULL && hour->kind == MENTION_TIME && when_has_clock(hour->start)));
}

/* The line of a cell some columns on in a row whose cells stand below each other; SIZE_MAX: it ends before.
 */
static size_t cell_below(const struct text *text, size_t line, size_t columns, size_t stride)
{
    for (size_t i = 0; i <= columns; i++) {
        if (line >= text->lines_len || text->lines[line].tokens == 0 ||
            (i > 0 && stride > 1 && text->lines[line - 1].tokens > 0))
            return SIZE_MAX;
        line += i < columns ? stride : 0;
    }
    return line;
}

static bool is_row_below(const struct outline *outline, const struct table *table, size_t line)
{
    const struct text *text = outline->text;
    size_t key = cell_below(text, line, table->key, table->stride),
           last = cell_below(text, line, table->columns - 1, table->stride);
    if (key == SIZE_MAX || last == SIZE_MAX)
        return false;
    for (size_t at = line; at <= last;
         at += table->stride) /* an hour in its own column, and in no other one */
        if ((key_of(outline, table, outline_body(text, at)) != NULL) != (at == key))
            return false;
    return true;
}

/* Whether another hour follows right behind a table's rows: they are not all as long. */
static bool goes_on_below(const struct outline *outline, const struct table *table)
{
    const struct text *text = outline->text;
    size_t next = table->last + 1, end = next + table->period + 1;
    for (; next < text->lines_len && next < end; next++)
        if (text->lines[next].tokens > 0 && key_of(outline, table, outline_body(text, next)) != NULL)
            return true;
    return false;
}

/* The rows of a programme, all as far from each other as the first two. */
static void find_entries_below(const struct outline *outline, struct table *table)
{
    const struct text *text = outline->text;
    size_t span = (table->columns - 1) * table->stride + 1, line = table->head + span;
    while (line < text->lines_len && line < table->head + span + 2 && text->lines[line].tokens == 0)
        line++;
    table->first = line;
    table->period = span;
    for (size_t far = 0; far < 2 && !is_row_below(outline, table, line + table->period); far++)
        table->period++;
    for (; is_row_below(outline, table, line); line += table->period) {
        table->rows++;
        table->last = line + span - 1;
    }
    table->rows = table->rows >= LEAST_ROWS && !goes_on_below(outline, table) ? table->rows : 0;
}

/* Rows of as many lines as the head has, the first of which is the row's key; what is told of it may follow
 * on further lines. */
static void find_rows_below(const struct outline *outline, struct table *table)
{
    const struct text *text = outline->text;
    for (size_t line = table->head + table->columns; line < text->lines_len;) {
        line += text->lines[line].tokens == 0;
        size_t end = line;
        while (end < text->lines_len && text->lines[end].tokens > 0 && end < line + table->columns)
            end++;
        if (end != line + table->columns || key_of(outline, table, outline_body(text, line)) == NULL)
            return;
        table->first = table->rows++ == 0 ? line : table->first;
        table->last = end - 1;
        while (end < text->lines_len && text->lines[end].tokens > 0 &&
               key_of(outline, table, outline_body(text, end)) == NULL)
            end++;
        line = end;
    }
}

static const struct table *last_table(const struct outline *outline)
{
    return outline->tables_len > 0 ? &outline->tables[outline->tables_len - 1] : NULL;
}

/* `Wanneer` above hours: a programme after all. */
static bool takes_hours(struct table *table)
{
    bool days = table->labels[table->key] == LABEL_DATE;
    table->labels[table->key] = days ? LABEL_TIME : table->labels[table->key];
    return days;
}

/* A table whose cells stand below each other, as they are copied from a page: right below, or behind a blank
 * line each. */
static void read_below(const struct outline *outline, struct table *table)
{
    static const struct {
        size_t stride;
        bool labels;
    } forms[] = {{1, true}, {1, false}, {2, true}, {2, false}};
    struct cells cells;
    for (size_t i = 0; i < ARRAY_LEN(forms) && table->rows == 0; i++) {
        if (!head_below(outline, table->head, forms[i].stride, forms[i].labels, &cells) ||
            !read_head(outline->text, &cells, table))
            continue;
        table->below = true;
        table->stride = 0;
        if (!table_is_programme(table) && forms[i].stride == 1 && table->key == 0)
            find_rows_below(outline, table);
        if (table->rows > 0 || (!table_is_programme(table) && !takes_hours(table)))
            continue;
        table->stride = forms[i].stride;
        find_entries_below(outline, table);
    }
}

/* Whether a table begins on a line; it is noted then. */
static bool begins_table(struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    const struct line *head = &text->lines[line];
    bool parted = head->gaps || (head->marks & mark_bit('|')) != 0;
    if (!parted && outline_body(text, line).tokens > HEAD_TOKENS)
        return false;
    struct table table = {.head = line};
    struct cells cells = cells_of(text, line, 0);
    if (cells.len > 1 && read_head(text, &cells, &table)) {
        find_rows(outline, &table);
        if (table.rows == 0 && takes_hours(&table))
            find_rows(outline, &table);
    } else if (cells.len == 1) {
        read_below(outline, &table);
    }
    if (table.rows == 0)
        return false;
    settle_title(text, &table);
    outline->tables =
        memory_room(outline->tables, outline->tables_len, &outline->tables_room, sizeof *outline->tables);
    outline->tables[outline->tables_len++] = table;
    return true;
}

static bool ends_before(const void *row, const void *sought)
{
    const struct table *table = row;
    const size_t *line = sought;
    return table->last < *line;
}

const struct table *outline_table(const struct outline *outline, size_t line)
{
    size_t at =
        rows_before(outline->tables, outline->tables_len, sizeof *outline->tables, ends_before, &line);
    return at < outline->tables_len && line >= outline->tables[at].first ? &outline->tables[at] : NULL;
}

/* The column that a line is of in a table whose cells stand on lines of their own, which is none where it is
 * not less than table->columns: told by how far the line lies behind a row's key, in a programme by its
 * stride. */
static size_t column_of(const struct outline *outline, const struct table *table, size_t line)
{
    size_t column = 0;
    if (table->stride > 0) {
        size_t from = (line - table->first) % table->period;
        return from % table->stride == 0 ? from / table->stride : SIZE_MAX;
    }
    for (size_t i = line; i > table->first && key_of(outline, table, outline_body(outline->text, i)) == NULL;
         i--)
        column++;
    return column;
}

bool outline_is_cell(const struct outline *outline, size_t line)
{
    const struct table *table = outline->tables_len > 0 ? outline_table(outline, line) : NULL;
    return table != NULL && table->stride > 0 && column_of(outline, table, line) != table->key;
}

bool table_is_row(const struct outline *outline, const struct table *table, size_t line)
{
    if (table->stride > 0)
        return column_of(outline, table, line) == table->key;
    if (table->below) {
        struct stretch body = outline_body(outline->text, line);
        return body.tokens > 0 && key_of(outline, table, body) != NULL;
    }
    struct cells cells = cells_of(outline->text, line, table->columns);
    return is_row(outline, table, &cells);
}

struct stretch table_cell(const struct outline *outline, const struct table *table, size_t line,
                          enum label label)
{
    size_t column = find_column(table, label);
    if (table->stride > 0 && column < table->columns)
        return outline_body(outline->text, line + column * table->stride - table->key * table->stride);
    struct cells cells = cells_of(outline->text, line, table->columns);
    return column < table->columns && column < cells.len ? cells.at[column] : (struct stretch){0};
}

const struct mention *table_key(const struct outline *outline, const struct table *table, size_t line)
{
    if (table->below)
        return key_of(outline, table, outline_body(outline->text, line));
    struct cells cells = cells_of(outline->text, line, table->columns);
    return table->key < cells.len ? key_of(outline, table, cells.at[table->key]) : NULL;
}

struct stretch table_lines(const struct outline *outline, const struct table *table, size_t line)
{
    size_t first = line - table->key * table->stride,
           last = table->stride > 0 ? first + (table->columns - 1) * table->stride : line;
    const struct line *begin = &outline->text->lines[first], *end = &outline->text->lines[last];
    return stretch_between(begin->token, end->token + end->tokens);
}

static void add_cell_field(struct outline *outline, const struct table *table, size_t column,
                           struct stretch cell, size_t line)
{
    if (table->labels[column] != LABEL_NONE && cell.tokens > 0)
        outline_add_field(
            outline,
            (struct field){table->labels[column], {cell.token, 0}, cell, line, 1, table->heads[column]});
}

/* A row of a table of days: each cell is a field. In a programme those are no fields that
 * make its entries. */
static void read_row(struct outline *outline, const struct table *table, size_t line)
{
    struct cells cells = cells_of(outline->text, line, table->columns);
    bool hours = table_is_programme(table);
    for (size_t i = 0; i < cells.len; i++) {
        enum label label = table->labels[i];
        if (!hours || label == LABEL_SPEAKERS || label == LABEL_CHAIR)
            add_cell_field(outline, table, i, cells.at[i], line);
    }
}

/* A cell of a programme that stands on a line of its own: its hour begins an entry, and who speaks is a
 * field. */
static enum line_role cell_role(struct outline *outline, const struct table *table, size_t line)
{
    size_t column = column_of(outline, table, line);
    enum label label = column < table->columns ? table->labels[column] : LABEL_NONE;
    if (column == table->key)
        return LINE_TIMED;
    if (label != LABEL_SPEAKERS && label != LABEL_CHAIR)
        return LINE_VALUE;
    add_cell_field(outline, table, column, outline_body(outline->text, line), line);
    return LINE_FIELD;
}

/* The lines of a table's head. */
static size_t head_lines(const struct table *table)
{
    return table->stride > 0 ? (table->columns - 1) * table->stride + 1 : table->below ? table->columns : 1;
}

/* The head of a programme is a heading for it. */
static enum line_role head_role(struct outline *outline, const struct table *table, size_t line)
{
    const struct line *here = &outline->text->lines[line];
    if (line == table->head && table_is_programme(table)) {
        outline_add_field(
            outline,
            (struct field){
                LABEL_PROGRAMME, {here->token, here->tokens}, {here->token + here->tokens, 0}, line, 1, {0}});
        return LINE_HEADING;
    }
    return LINE_BOILERPLATE;
}

bool outline_read_table(struct outline *outline, size_t line, enum line_role *role)
{
    const struct table *table = last_table(outline);
    if (table == NULL || line > table->last) {
        const struct line *head = &outline->text->lines[line];
        if ((head->senses & sense_bit(SENSE_LABEL)) == 0 || head->numbers || !begins_table(outline, line))
            return false;
        table = last_table(outline);
    }
    if (line < table->head + head_lines(table)) {
        *role = head_role(outline, table, line);
        return true;
    }
    if (table->stride > 0 && line >= table->first) {
        *role = cell_role(outline, table, line);
        return true;
    }
    size_t column = table->below ? column_of(outline, table, line) : 0;
    if (table->below && column >= table->columns)
        return false;
    if (table->below) {
        add_cell_field(outline, table, column, outline_body(outline->text, line), line);
        *role = LINE_FIELD;
        return true;
    }
    if (!table_is_row(outline, table, line))
        return false;
    read_row(outline, table, line);
    *role = table_is_programme(table) ? LINE_TIMED : LINE_FIELD;
    return true;
}
