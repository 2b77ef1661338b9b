/* Cuts a file into its JSON values: one, lines of them, or the elements of a list. */
#ifndef READER_JSON_CUT_H
#define READER_JSON_CUT_H

#include "fasti/event.h"

struct cutter {
    struct slice bytes;
    size_t at;
    bool is_list, is_lines, later;
};
enum cut { CUT_END, CUT_VALUE, CUT_WRONG };

void cut_begin(struct cutter *cutter, struct slice bytes);
/* The next value as far as its brackets tell; what is between them is not looked at. Of CUT_WRONG,
 * behind which nothing more is read, `*flaw` receives what is wrong; its column counts from the
 * beginning of the bytes. */
enum cut cut_next(struct cutter *cutter, struct slice *value, struct flaw *flaw);

#endif
