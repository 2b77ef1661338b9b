/* What a heading is that is no event's name. */
#ifndef DRAFT_HEADLINE_H
#define DRAFT_HEADLINE_H

#include "draft/title/heading.h"

bool heading_asks_reader(const struct heading *heading),
    heading_names_town(const struct heading *heading),
    heading_names_several(const struct heading *heading),
    heading_names_speaker(const struct heading *heading),
    heading_names_person(const struct heading *heading),
    heading_calls_out(const struct heading *heading),
    heading_tells_of_kind(const struct heading *heading),
    heading_names_hall(const struct heading *heading),
    heading_names_building(const struct heading *heading),
    heading_sets_place(const struct heading *heading),
    heading_has_address(const struct heading *heading),
    heading_names_site(const struct heading *heading),
    heading_addresses(const struct heading *heading),
    heading_is_invitation(const struct heading *heading),
    heading_tells_full(const struct heading *heading),
    heading_presents(const struct heading *heading), heading_is_caption(const struct heading *heading),
    heading_gives_credit(const struct heading *heading),
    heading_is_mere_kind(const struct heading *heading),
    heading_is_kind_below(const struct heading *heading),
    heading_is_below_kind(const struct heading *heading),
    heading_is_above_subtitle(const struct heading *heading),
    heading_ends_page(const struct heading *heading);

#endif
