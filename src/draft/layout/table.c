/* Tables that were made text: a head of labels, one for each column, and rows whose cells are what their
 * column's label says. The cells stand on one line, parted by bars, tabs or wide gaps, or each on a line of
 * its own. */
#include "draft/layout/layout.h"

enum {
    HEAD_TOKENS = 5,  /* of a column's head */
    LEAST_LABELS = 2, /* of a head */
    LEAST_LINES = 3,  /* of a head that is set out one cell a line */
    LOOKED_ROWS = 12,
    ROWS_APART = 3,   /* lines without a row between two rows of a table */
};

struct cells {
    struct stretch at[MOST_COLUMNS];
    size_t len;
};

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
        if (i == end || is_behind_gap(text, i) || (narrow && is_behind_blanks(text, i))) {
            add_cell(text, cells, from, i);
            from = i;
        }
}

/* The cells of a line: as many as the head has, where narrower gaps part them so. */
static struct cells cells_of(const struct text *text, size_t line, size_t columns)
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
    return narrow.len == columns && columns > 0 ? narrow : cells;
}

/* What a column holds by its head; LABEL_NONE where that is not known. */
static enum label label_of(const struct text *text, struct stretch cell)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_LABEL, cell.token);
    bool whole = meaning.sense == SENSE_LABEL && meaning.tokens == cell.tokens;
    if (!whole && cell.tokens == 1)
        return is_event_word(text, cell.token)   ? LABEL_TITLE
               : is_venue_word(text, cell.token) ? LABEL_WHERE
               : is_room_word(text, cell.token)  ? LABEL_ROOM
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
        places += !has_event_word(text, cell) &&
                  (has_venue_word(text, cell) ||
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

/* A head whose cells stand below each other: so many lines, each a label and no more. */
static size_t head_below(const struct text *text, size_t line, struct cells *cells)
{
    size_t from = line;
    for (; line < text->lines_len && cells->len < MOST_COLUMNS; line++) {
        struct stretch body = outline_body(text, line);
        if (body.tokens == 0 || body.tokens > HEAD_TOKENS || text->lines[line].bullet ||
            label_of(text, body) == LABEL_NONE)
            break;
        cells->at[cells->len++] = body;
    }
    return cells->len >= LEAST_LINES ? line - from : 0;
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

/* Whether a table begins on a line; it is noted then. */
static bool begins_table(struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    const struct line *head = &text->lines[line];
    bool parted = head->gaps || (head->marks & mark_bit('|')) != 0;
    if (!parted && outline_body(text, line).tokens > HEAD_TOKENS)
        return false;
    struct table table = {.head = line};
    struct cells cells = cells_of(text, line, 0), below = {.len = 0};
    if (cells.len > 1 && read_head(text, &cells, &table)) {
        find_rows(outline, &table);
    } else if (cells.len == 1 && head_below(text, line, &below) > 0 && read_head(text, &below, &table) &&
               table.key == 0) {
        table.below = true;
        find_rows_below(outline, &table);
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

bool table_is_row(const struct outline *outline, const struct table *table, size_t line)
{
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
    struct cells cells = cells_of(outline->text, line, table->columns);
    return column < table->columns && column < cells.len ? cells.at[column] : (struct stretch){0};
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

/* Which column a line is of where each cell has one. */
static size_t column_below(const struct outline *outline, const struct table *table, size_t line)
{
    size_t column = 0;
    for (size_t i = line; i > table->first && key_of(outline, table, outline_body(outline->text, i)) == NULL;
         i--)
        column++;
    return column;
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
    if (line < table->head + (table->below ? table->columns : 1)) {
        *role = head_role(outline, table, line);
        return true;
    }
    size_t column = table->below ? column_below(outline, table, line) : 0;
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
