/* The lines below a row of an announcement: facts that overlap stand in layers, labels under where
 * their fact begins. */
#include "writer/underline.h"

#include <string.h>

/* A fact as cells of the row. */
struct stretch {
    size_t from, to;
    const struct mark *mark; /* NULL: it goes on from a row above, where it was named */
};

/* Labels whose facts begin at one cell. */
struct group {
    size_t cell;
    const struct stretch *next, *end;
};

/* A piece of a line below: nothing that stands right of it begins before it ends. */
struct piece {
    size_t cell, width;
    char *text;
};

static void write_line(const struct sheet *sheet, const struct piece *pieces, size_t len)
{
    size_t cell = 0;
    sheet_margin(sheet, "");
    cell_style(sheet->out, sheet->settings->color, "1;32");
    for (size_t i = len; i-- > 0; cell = pieces[i].cell + pieces[i].width) {
        fprintf(sheet->out, "%*s", (int)(pieces[i].cell - cell), "");
        fputs(pieces[i].text, sheet->out);
        free(pieces[i].text);
    }
    cell_style(sheet->out, sheet->settings->color, "0");
    fputc('\n', sheet->out);
}

/* `^~~~` below each. */
static void write_strokes(const struct sheet *sheet, const struct stretch *stretches, size_t len)
{
    size_t total = stretches[len - 1].to;
    char *line = memory_new(total + 1, 1);
    memset(line, ' ', total);
    for (size_t i = 0; i < len; i++) {
        memset(line + stretches[i].from, '~', stretches[i].to - stretches[i].from);
        line[stretches[i].from] = stretches[i].mark != NULL ? '^' : '~';
    }
    write_line(sheet, &(struct piece){0, total, line}, 1);
}

/* Cuts the label to the cells that it has. */
static char *fit(char *label, size_t room, size_t *width)
{
    struct print print;
    *width = (size_t)cell_width(slice_of(label));
    if (*width <= room)
        return label;
    print_open(&print);
    cell_write(print.file, slice_of(label), (int)room, false);
    free(label);
    char *cut = print_close(&print);
    *width = (size_t)cell_width((struct slice){cut, print.len});
    return cut;
}

/* The label at its cell where it fits before `limit`; at the end of a line it may stand left of the cell
 * instead, with a hook behind it. */
static bool place_label(const struct sheet *sheet, const struct group *group, size_t limit, bool last,
                        struct piece *piece)
{
    size_t room = limit > group->cell + 1 ? limit - group->cell - 1 : 0, all = (size_t)sheet->width;
    char *label = mark_label(sheet, group->next->mark);
    size_t width = (size_t)cell_width(slice_of(label));
    if (last)
        room = all > group->cell ? all - group->cell : 1;
    if (!last && width > room) {
        free(label);
        return false;
    }
    *piece = (struct piece){.cell = group->cell};
    if (width <= room || room >= group->cell) {
        piece->text = fit(label, room, &piece->width);
        return true;
    }
    AUTO_FREE char *left = fit(label, group->cell - 1, &width);
    piece->cell -= width + 1;
    piece->width = width + 2;
    piece->text = memory_print("%s '", left);
    return true;
}

/* One line of labels, from the right to the left; those that find no room are waited for with a bar. False,
 * nothing written, where none is left. */
static bool write_labels(const struct sheet *sheet, struct group *groups, size_t len)
{
    struct piece *pieces = memory_new(len, sizeof *pieces);
    size_t limit = SIZE_MAX, placed = 0;
    for (size_t i = len; i-- > 0;) {
        struct group *group = &groups[i];
        if (group->next == group->end || group->cell >= limit)
            continue;
        if (place_label(sheet, group, limit, placed == 0, &pieces[placed]))
            group->next++;
        else
            pieces[placed] = (struct piece){group->cell, 1, memory_copy("|", 1)};
        limit = pieces[placed++].cell;
    }
    if (placed > 0)
        write_line(sheet, pieces, placed);
    free(pieces);
    return placed > 0;
}

/* The strokes and labels of stretches that do not overlap, unless they are the same. */
static void write_layer(const struct sheet *sheet, const struct stretch *stretches, size_t len)
{
    struct group *groups = memory_new(len, sizeof *groups);
    size_t count = 0;
    write_strokes(sheet, stretches, len);
    for (size_t i = 0; i < len; i++) {
        if (stretches[i].mark == NULL)
            continue;
        if (count == 0 || groups[count - 1].cell != stretches[i].from)
            groups[count++] = (struct group){stretches[i].from, &stretches[i], NULL};
        groups[count - 1].end = &stretches[i + 1];
    }
    while (write_labels(sheet, groups, count))
        ;
    free(groups);
}

static struct stretch stretch_of(const struct row *row, size_t from, size_t to, const struct mark *mark)
{
    size_t end = to < row->to ? to : row->to, start = from < row->to ? from : row->to;
    struct stretch stretch = {row->cells[start - row->from], row->cells[end - row->from], mark};
    if (stretch.to <= stretch.from)
        stretch.to = stretch.from + 1;
    return stretch;
}

void row_underline(const struct sheet *sheet, const struct row *row, const struct mark *marks, size_t len)
{
    struct stretch *waiting = memory_new(len + 1, sizeof *waiting),
                   *layer = memory_new(len + 1, sizeof *layer);
    size_t count = 0;
    if (row->spoken > row->from && row->to > row->from)
        waiting[count++] = stretch_of(row, row->from, row->spoken, NULL);
    for (size_t i = 0; i < len; i++)
        waiting[count++] = stretch_of(row, marks[i].from, marks[i].to, &marks[i]);
    while (count > 0) {
        size_t taken = 0, left = 0;
        for (size_t i = 0; i < count; i++) {
            const struct stretch *last = taken > 0 ? &layer[taken - 1] : NULL;
            bool same = last != NULL && last->mark != NULL && waiting[i].from == last->from &&
                        waiting[i].to == last->to;
            if (last == NULL || same || waiting[i].from >= last->to)
                layer[taken++] = waiting[i];
            else
                waiting[left++] = waiting[i];
        }
        write_layer(sheet, layer, taken);
        count = left;
    }
    free(waiting);
    free(layer);
}
