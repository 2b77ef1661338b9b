/* What several events of a page have in common. */
#ifndef DRAFT_COMMON_H
#define DRAFT_COMMON_H

#include "draft/shares/share.h"

/* Whether one of them has no organizers: then what is said of all may have. */
bool common_lacks_organizers(struct draft *const *drafts, size_t len);
/* Gives the drafts of shares what they have from each other, and from `common`, which was read out of what is
 * said of all; NULL: nothing. */
void common_share(const struct text *page, const struct shares *shares, const struct draft *common,
                  struct draft *const *drafts);

#endif
