/* The cells of a row of a table that was made text. */
#ifndef DRAFT_CELLS_H
#define DRAFT_CELLS_H

#include "draft/layout/outline.h"

struct cells {
    struct stretch at[MOST_COLUMNS];
    size_t len;
};

/* Those of a line, parted by bars, tabs or wide gaps: as many as the head has columns, where narrower gaps
 * part them so; of a line without any the whole. */
struct cells cells_of(const struct text *text, size_t line, size_t columns);

#endif
