/* Names put down for who organises. */
#ifndef DRAFT_ORGANIZER_H
#define DRAFT_ORGANIZER_H

#include "draft/people/organisation.h"

/* Once each, up to a few. */
void organizer_put(const struct reading *reading, struct draft *draft, struct stretch name);
void organizer_put_span(const struct reading *reading, struct draft *draft, struct span span);
/* Names parted by commas and `en`, from `token` to `stop`; how many. */
size_t organizer_put_list(const struct reading *reading, struct draft *draft, size_t token, size_t stop);
/* What a label for who organises stands before: names as they stand, parted by commas, slashes or lines. */
void organizer_put_field(const struct reading *reading, struct draft *draft, const struct field *field);
/* Whether a sentence begins with a name with a word for an organisation in it, before a verb. */
bool organizer_leads_sentence(const struct reading *reading, struct stretch sentence);
/* Who organises where no verb and no label says so. */
void organizer_read_senders(const struct reading *reading, struct draft *draft);
void organizer_read_hosts(const struct reading *reading, struct draft *draft);

#endif
