/* Rows for people: fitted to a terminal; on a pipe parted by tabs, with no header and nothing
 * padded or cut. */
#include "writer/format.h"

#include <ctype.h>
#include <string.h>

enum { GAP = 2, SHORTEST_UID = 8, NARROWEST = 10 };

/* What a terminal gets is kept until all widths are known: rows of one cell a column, made safe. */
struct table {
    char **cells;
    size_t len, room;
};

static bool begin_table(struct writer *writer, const char *format, struct report *report)
{
    static const enum key columns[] = {KEY_UID, KEY_START, KEY_TITLE, KEY_LOCATION_CITY, KEY_STATUS};
    (void)format, (void)report;
    writer_default_columns(writer, columns, ARRAY_LEN(columns));
    writer->state = memory_new(1, sizeof(struct table));
    return true;
}

/* A status is shown where there is something to say: not for what is simply scheduled. */
static char *table_cell(const struct event *event, enum key key)
{
    size_t len;
    AUTO_FREE char *text = cell_text(event, key, true, &len);
    if (key == KEY_STATUS && strcmp(text, "scheduled") == 0)
        len = 0;
    return cell_safe_text((struct slice){text, len});
}

static void put_row(struct writer *writer, const struct event *event)
{
    struct table *table = writer->state;
    for (size_t i = 0; i < writer->settings.columns_len; i++) {
        char *cell = table_cell(event, writer->settings.columns[i]);
        if (writer->settings.width > 0) {
            table->cells = memory_room(table->cells, table->len, &table->room, sizeof *table->cells);
            table->cells[table->len++] = cell;
            continue;
        }
        fprintf(writer->out, "%s%s", i > 0 ? "\t" : "", cell);
        free(cell);
    }
    if (writer->settings.width == 0)
        fputc('\n', writer->out);
}

/* The last part of a key's name in capitals, or all of it where another column ends alike; the caller's. */
static char *make_heading(const struct writer_settings *settings, size_t column)
{
    size_t rows_len;
    const struct key_row *rows = key_rows(&rows_len);
    const char *name = rows[settings->columns[column]].name, *dot = strrchr(name, '.');
    const char *last = dot != NULL ? dot + 1 : name;
    for (size_t i = 0; i < settings->columns_len; i++) {
        const char *other = rows[settings->columns[i]].name, *other_dot = strrchr(other, '.');
        if (strcmp(other, name) != 0 && strcmp(other_dot != NULL ? other_dot + 1 : other, last) == 0)
            last = name;
    }
    char *heading = slice_copy(slice_of(last));
    for (char *letter = heading; *letter != '\0'; letter++)
        *letter = (char)toupper((unsigned char)*letter);
    return heading;
}

static int compare_texts(const void *one, const void *two)
{
    const char *const *a = one, *const *b = two;
    return strcmp(*a, *b);
}

static size_t common_prefix(const char *a, const char *b)
{
    size_t len = 0;
    while (a[len] != '\0' && a[len] == b[len])
        len++;
    return len;
}

/* As many bytes as tell all uids of the column apart, as `git log --oneline` does; whole where
 * some are equal. */
static size_t shortest_uids(const struct table *table, size_t columns, size_t column)
{
    size_t count = table->len / columns, longest = SHORTEST_UID;
    AUTO_FREE char **uids = memory_new(count, sizeof *uids);
    for (size_t i = 0; i < count; i++)
        uids[i] = table->cells[i * columns + column];
    qsort(uids, count, sizeof *uids, compare_texts);
    for (size_t i = 1; i < count; i++) {
        size_t common = common_prefix(uids[i - 1], uids[i]) + 1;
        longest = common > longest ? common : longest;
    }
    return longest;
}

static void shorten_uids(struct table *table, size_t columns, size_t column)
{
    size_t longest = shortest_uids(table, columns, column);
    int width = longest < INT16_MAX ? (int)longest : INT16_MAX, used;
    for (size_t i = column; i < table->len; i += columns)
        table->cells[i][cell_fit(slice_of(table->cells[i]), width, &used)] = '\0';
}

/* A column and the cells it takes; 0: it is left out. */
struct column {
    int width;
    bool cut_first; /* text, which loses little by its end */
};

/* Which columns may be cut. */
enum cut { CUT_TEXTS, CUT_ALL };

/* Cells of a row where no column that may be cut is wider than `most`. */
static int row_width(const struct column *columns, size_t len, int most, enum cut cut)
{
    int total = 0;
    for (size_t i = 0; i < len && total < INT16_MAX; i++) {
        bool wide = columns[i].width > most && (cut == CUT_ALL || columns[i].cut_first);
        total += columns[i].width > 0 ? (wide ? most : columns[i].width) + GAP : 0;
    }
    return total > 0 ? total - GAP : 0;
}

/* Takes from the widest until the row fits, but leaves each column a little. */
static void cut_columns(struct column *columns, size_t len, int width, enum cut cut)
{
    int least = NARROWEST, most = INT16_MAX;
    while (least < most) {
        int middle = (least + most + 1) / 2;
        if (row_width(columns, len, middle, cut) <= width)
            least = middle;
        else
            most = middle - 1;
    }
    for (size_t i = 0; i < len; i++)
        if (columns[i].width > most && (cut == CUT_ALL || columns[i].cut_first))
            columns[i].width = most;
}

/* Columns are left out from the right until the others keep a little each; of these, texts are cut
 * before the rest. */
static void fit_columns(struct column *columns, size_t len, int width)
{
    while (len > 1 && row_width(columns, len, NARROWEST, CUT_ALL) > width)
        columns[--len].width = 0;
    cut_columns(columns, len, width, CUT_TEXTS);
    cut_columns(columns, len, width, CUT_ALL);
    if (len == 1 && columns[0].width > width)
        columns[0].width = width;
}

/* A column is as wide as its widest cell and its heading; left out where no cell holds anything. */
static struct column measure_column(const struct writer *writer, const struct table *table, size_t column,
                                    const char *heading)
{
    size_t rows_len, columns = writer->settings.columns_len;
    enum key key = writer->settings.columns[column];
    enum form form = key_rows(&rows_len)[key].form;
    struct column measured = {0, key != KEY_UID &&
                                     (form == FORM_TEXT || form == FORM_LIST || form == FORM_OBJECT)};
    for (size_t i = column; i < table->len; i += columns) {
        int width = cell_width(slice_of(table->cells[i]));
        measured.width = width > measured.width ? width : measured.width;
    }
    if (measured.width > 0 && measured.width < (int)strlen(heading))
        measured.width = (int)strlen(heading);
    return measured;
}

static void write_row(const struct writer *writer, char **cells, const struct column *columns)
{
    size_t last = 0;
    for (size_t i = 0; i < writer->settings.columns_len; i++)
        last = columns[i].width > 0 && *cells[i] != '\0' ? i : last;
    for (size_t i = 0; i <= last; i++) {
        if (columns[i].width == 0)
            continue;
        cell_write(writer->out, slice_of(cells[i]), columns[i].width, i < last);
        if (i < last)
            fprintf(writer->out, "%*s", GAP, "");
    }
}

static void write_headings(const struct writer *writer, char **headings, const struct column *columns)
{
    cell_style(writer->out, writer->settings.color, "1");
    write_row(writer, headings, columns);
    cell_style(writer->out, writer->settings.color, "0");
    fputc('\n', writer->out);
}

static void write_table(const struct writer *writer, struct table *table)
{
    size_t len = writer->settings.columns_len;
    AUTO_FREE struct column *columns = memory_new(len, sizeof *columns);
    AUTO_FREE char **headings = memory_new(len, sizeof *headings);
    for (size_t i = 0; i < len; i++) {
        if (writer->settings.columns[i] == KEY_UID)
            shorten_uids(table, len, i);
        headings[i] = make_heading(&writer->settings, i);
        columns[i] = measure_column(writer, table, i, headings[i]);
    }
    fit_columns(columns, len, writer->settings.width);
    if (table->len > 0)
        write_headings(writer, headings, columns);
    for (size_t i = 0; i < table->len; i += len) {
        write_row(writer, table->cells + i, columns);
        fputc('\n', writer->out);
    }
    for (size_t i = 0; i < len; i++)
        free(headings[i]);
}

static void end_table(struct writer *writer)
{
    struct table *table = writer->state;
    if (writer->settings.width > 0)
        write_table(writer, table);
    for (size_t i = 0; i < table->len; i++)
        free(table->cells[i]);
    free(table->cells);
    free(table);
}

const struct format format_table = {"table", true, begin_table, put_row, end_table};
