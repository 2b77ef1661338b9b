/* Tables of events: which column is which key, and the rows. */
#include "reader/csv/csv.h"

#include "fasti/language.h"

#include <string.h>

enum { SNIFFED_ROW = 1 << 14, MOST_COLUMNS = 10000 };

struct table {
    struct reading *reading;
    struct cells cells;
    struct document document;
    struct column *columns;
    size_t columns_len, columns_room;
};

/* A key of fasti-event(5), perhaps with `.date` or `.clock` behind it. */
static bool column_read(struct slice name, struct column *column)
{
    static const struct {
        const char *end;
        enum part_of part;
    } parts[] = {{".date", PART_DATE}, {".clock", PART_CLOCK}};
    column->key = key_find(name);
    column->part = PART_WHOLE;
    for (size_t i = 0; i < ARRAY_LEN(parts) && column->key == KEY_COUNT; i++)
        if (slice_ends_in(name, parts[i].end)) {
            column->key = key_find(slice_part(name, 0, name.len - strlen(parts[i].end)));
            column->part = parts[i].part;
        }
    return column->key != KEY_COUNT;
}

/* One `COLUMN=KEY` of --map, which `*rest` moves behind; false at its end. */
static bool next_pair(struct slice *rest, struct slice *name, struct slice *key)
{
    if (rest->len == 0)
        return false;
    const char *comma = memchr(rest->at, ',', rest->len);
    struct slice pair = slice_part(*rest, 0, comma != NULL ? (size_t)(comma - rest->at) : rest->len);
    const char *equals = memrchr(pair.at, '=', pair.len);
    size_t at = equals != NULL ? (size_t)(equals - pair.at) : pair.len;
    *name = slice_trim(slice_part(pair, 0, at));
    *key = slice_part(pair, at + 1, pair.len);
    *rest = slice_part(*rest, pair.len + 1, rest->len);
    return true;
}

bool columns_expect(const char *map, const char *where, struct report *report)
{
    struct slice rest = slice_of(map), name, key;
    struct column column;
    while (next_pair(&rest, &name, &key)) {
        if (key.len == 0)
            report_say(report, SEVERITY_ERROR, NULL, 0, "%s: which key is %.*s? write COLUMN=KEY", where,
                       (int)name.len, name.at);
        if (key.len == 0 || (!column_read(key, &column) && key_expect(key, where, report) == KEY_COUNT))
            return false;
    }
    return true;
}

/* By --map, by fasti-event(5)'s own name, by what people call it. */
static void column_find(const struct input *input, struct slice name, struct column *column)
{
    struct slice rest = slice_of(input->columns != NULL ? input->columns : ""), mapped, key;
    while (next_pair(&rest, &mapped, &key))
        if (slice_same_word(mapped, name) && column_read(key, column))
            return;
    const char *usual = column_key(name);
    if (!column_read(name, column) && usual != NULL)
        column_read(slice_of(usual), column);
}

/* A header row that names a title and a time or an identity. */
static int sniff(struct slice bytes)
{
    const struct input input = {.columns = NULL};
    struct slice head = slice_part(bytes, slice_starts(bytes, "\xEF\xBB\xBF") ? 3 : 0, SNIFFED_ROW);
    struct cells cells = {head, 0, cells_delimiter(head)};
    struct cell cell = {0};
    const char *flaw;
    bool title = false, more = false;
    size_t count = 0;
    while (!cell.last && cells_next(&cells, &cell, &flaw)) {
        struct column column = {0};
        if (cell.last && count == 0) /* a line of words */
            return 0;
        column_find(&input, slice_trim(cell.raw), &column);
        title = title || column.key == KEY_TITLE;
        more = more || column.key == KEY_START || column.key == KEY_UID;
        count++;
    }
    return title && more && count > 1 && cells.at < bytes.len ? 3 : 0;
}

static void say_column(struct table *table, const struct column *column)
{
    static const char *const parts[] = {"", ", the day", ", the clock"};
    size_t len;
    bool known = column->key != KEY_COUNT;
    AUTO_FREE char *message =
        known ? memory_print("the column \"%s\" is %s%s", column->name, key_rows(&len)[column->key].name,
                             parts[column->part])
              : memory_print("the column \"%s\" is no key; it is kept as csv; --map=%s=KEY makes it one",
                             column->name, column->name);
    reading_say(table->reading, &table->document, column->raw, SEVERITY_NOTE, message);
}

/* What --map says of columns that the table has not. */
static void say_unmapped(struct table *table)
{
    struct slice rest = slice_of(table->reading->input->columns), name, key;
    while (next_pair(&rest, &name, &key)) {
        bool found = false;
        for (size_t i = 0; i < table->columns_len && !found; i++)
            found = slice_same_word(slice_of(table->columns[i].name), name);
        if (found)
            continue;
        AUTO_FREE char *message =
            memory_print("--map names the column \"%.*s\", and there is none", (int)name.len, name.at);
        reading_say(table->reading, &table->document, table->columns[0].raw, SEVERITY_WARNING, message);
    }
}

static bool is_there(const struct table *table, const char *name)
{
    for (size_t i = 0; i < table->columns_len; i++)
        if (table->columns[i].key == KEY_COUNT && strcmp(table->columns[i].name, name) == 0)
            return true;
    return false;
}

/* Of two columns of one key the one that may be another is that, where no column is it yet. */
static void settle_columns(struct table *table)
{
    size_t counts[KEY_COUNT + 1] = {0};
    for (size_t i = 0; i < table->columns_len; i++)
        counts[table->columns[i].key]++;
    for (size_t i = 0; i < table->columns_len; i++) {
        struct column *column = &table->columns[i];
        const char *other = column->key != KEY_COUNT && counts[column->key] > 1
                                ? column_other_key(slice_of(column->name))
                                : NULL;
        enum key key = other != NULL ? key_find(slice_of(other)) : KEY_COUNT;
        if (key == KEY_COUNT || counts[key] > 0)
            continue;
        counts[column->key]--;
        counts[key]++;
        column->key = key;
    }
}

static bool read_header(struct table *table)
{
    struct cell cell = {0};
    const char *flaw = NULL;
    while (!cell.last && cells_next(&table->cells, &cell, &flaw)) {
        struct column column = {0};
        if (table->columns_len == MOST_COLUMNS) {
            reading_say(table->reading, &table->document, slice_part(cell.raw, 0, 0), SEVERITY_ERROR,
                        "there are more than 10000 columns");
            return false;
        }
        AUTO_FREE char *words = cell_words(&table->cells, &cell, table->reading->places.encoding);
        column.name = slice_copy(slice_trim(slice_of(words)));
        column.raw = cell.raw;
        column_find(table->reading->input, slice_of(column.name), &column);
        if (column.key == KEY_COUNT && is_there(table, column.name))
            column.name[0] = '\0';
        table->columns = memory_room(table->columns, table->columns_len, &table->columns_room, sizeof column);
        table->columns[table->columns_len++] = column;
    }
    settle_columns(table);
    for (size_t i = 0; i < table->columns_len && table->reading->input->shows_columns; i++)
        if (*table->columns[i].name != '\0')
            say_column(table, &table->columns[i]);
    if (table->reading->input->columns != NULL && table->columns_len > 0)
        say_unmapped(table);
    return table->columns_len > 0;
}

/* A day and a clock that stand in two columns are one time. */
struct parted {
    struct when date, clock;
    struct place place;
};

static void put_part(struct parted *parted, const struct column *column, const struct stamp *stamp,
                     const struct place *place)
{
    if (column->part == PART_CLOCK)
        parted->clock = when_clock(stamp->when);
    else
        parted->date = when_has_clock(stamp->when) ? stamp->when : when_date(stamp->when);
    if (parted->place.line == 0 || column->part == PART_DATE)
        parted->place = *place;
}

static void put_parted(struct table *table, unsigned key, const struct parted *parted, struct when day)
{
    struct when when = when_fill(parted->date, parted->clock);
    if (when_is_unstated(when))
        return;
    sheet_put_when(&table->reading->sheet, key, when_fill(when, when_date(day)), &parted->place);
}

static void put_cell(struct table *table, const struct column *column, struct slice text,
                     const struct cell *cell, struct parted parted[2])
{
    struct stamp stamp;
    struct place place = document_place(&table->document, cell->raw);
    bool start = column->key == KEY_START, timed = start || column->key == KEY_END;
    if (column->key == KEY_COUNT) {
        struct print print;
        print_open(&print);
        json_write_text(print.file, text);
        AUTO_FREE char *json = print_close(&print);
        sheet_pass(&table->reading->sheet, PART_CSV, slice_of(column->name), (struct slice){json, print.len});
    } else if (timed && table_time(table->reading->input, text, &stamp) && !stamp.has_offset) {
        put_part(&parted[start ? 0 : 1], column, &stamp, &place);
    } else if (column->key == KEY_UID) {
        table->reading->uid = text;
    } else if (!table_put(table->reading, column, text, &place)) {
        size_t len;
        AUTO_FREE char *message = memory_print("this is no value of %s: see man fasti-import; it is left out",
                                               key_rows(&len)[column->key].name);
        reading_say(table->reading, &table->document, cell->raw, SEVERITY_WARNING, message);
    }
}

/* The texts of a row, as long as the row is read. */
struct row {
    char **texts;
    struct cell *cells;
    size_t len, room, cells_room;
};

static bool read_row(struct table *table, struct row *row)
{
    struct cell cell = {0};
    const char *flaw = NULL;
    row->len = 0;
    while (!cell.last && cells_next(&table->cells, &cell, &flaw)) {
        row->texts = memory_room(row->texts, row->len, &row->room, sizeof *row->texts);
        row->cells = memory_room(row->cells, row->len, &row->cells_room, sizeof *row->cells);
        row->texts[row->len] = cell_words(&table->cells, &cell, table->reading->places.encoding);
        row->cells[row->len++] = cell;
    }
    if (flaw != NULL)
        reading_say(table->reading, &table->document,
                    slice_part(table->document.json, table->cells.at, table->cells.at + 1), SEVERITY_ERROR,
                    "this is no table: expected a closing quote");
    return row->len > 0 && flaw == NULL;
}

static struct slice text_of(const struct table *table, const struct row *row, unsigned key)
{
    for (size_t i = 0; i < row->len && i < table->columns_len; i++)
        if (table->columns[i].key == key && *row->texts[i] != '\0')
            return slice_trim(slice_of(row->texts[i]));
    return SLICE("");
}

static void put_row(struct table *table, const struct row *row)
{
    char start[WHEN_TEXT];
    struct reading *reading = table->reading;
    struct parted parted[2] = {{when_unstated, when_unstated, {0}}, {when_unstated, when_unstated, {0}}};
    struct slice title = text_of(table, row, KEY_TITLE);
    if (row->len == 1 && row->cells[0].raw.len == 0)
        return;
    if (title.len == 0) {
        reading_say(reading, &table->document, slice_part(row->cells[0].raw, 0, 1), SEVERITY_ERROR,
                    "this row has no title");
        return;
    }
    reading->uid = SLICE("");
    wall_begin(&reading->wall, text_of(table, row, KEY_TIMEZONE), SLICE(""));
    for (size_t i = 0; i < row->len && i < table->columns_len; i++) {
        struct slice text = slice_trim(slice_of(row->texts[i]));
        if (text.len > 0 && *table->columns[i].name != '\0')
            put_cell(table, &table->columns[i], text, &row->cells[i], parted);
    }
    put_parted(table, KEY_START, &parted[0], when_unstated);
    put_parted(table, KEY_END, &parted[1], parted[0].date);
    reading->start = when_fill(parted[0].date, parted[0].clock);
    reading_hand_over(reading, reading->uid, title,
                      when_is_unstated(reading->start) ? NULL : when_write(reading->start, start));
}

static void read_rows(struct table *table)
{
    struct row row = {0};
    bool more = true;
    while (more) {
        more = read_row(table, &row);
        if (more)
            put_row(table, &row);
        for (size_t i = 0; i < row.len; i++)
            free(row.texts[i]);
    }
    free(row.texts);
    free(row.cells);
}

static size_t read_events(const struct input *input, void (*take)(void *context, struct slice line),
                          void *context, struct report *report)
{
    static const struct piece same = {0, 0};
    struct reading reading;
    struct table table = {.reading = &reading,
                          .cells = {input->bytes, slice_starts(input->bytes, "\xEF\xBB\xBF") ? 3 : 0, ','}};
    table.cells.between = cells_delimiter(slice_part(input->bytes, table.cells.at, input->bytes.len));
    reading_open(&reading, input, reader_csv.name, (struct taker){take, context}, report);
    table.document = (struct document){input->bytes, &reading.places, &same, 1, false};
    if (read_header(&table))
        read_rows(&table);
    for (size_t i = 0; i < table.columns_len; i++)
        free(table.columns[i].name);
    free(table.columns);
    return reading_close(&reading);
}

const struct reader reader_csv = {"csv", sniff, read_events, .keeps_forms = true};
