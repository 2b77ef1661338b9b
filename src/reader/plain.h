/* Text in which somebody left the marks of a page. */
#ifndef READER_PLAIN_H
#define READER_PLAIN_H

#include "fasti/base.h"

/* Without tags, character references made characters, paragraphs parted by a blank line; NULL where there are
 * none of either. The caller's. */
char *plain_text(struct slice text);

#endif
