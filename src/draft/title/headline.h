/* What a heading is that is no event's name. */
#ifndef DRAFT_HEADLINE_H
#define DRAFT_HEADLINE_H

#include "draft/title/heading.h"

/* A sign for the rows of heading.c; what each looks for stands where it is defined. */
typedef bool heading_sign(const struct heading *heading);
heading_sign heading_asks_reader, heading_names_town, heading_names_several, heading_names_speaker,
    heading_names_person, heading_calls_out, heading_tells_of_kind, heading_names_hall,
    heading_names_building, heading_sets_place, heading_has_address, heading_names_site, heading_addresses,
    heading_is_invitation, heading_tells_full, heading_presents, heading_is_caption, heading_gives_credit,
    heading_is_mere_kind, heading_is_kind_below, heading_is_below_kind, heading_is_above_subtitle,
    heading_ends_page, heading_takes_up_top, heading_is_persons, heading_is_place_below_day, heading_welcomes,
    heading_tells_cost, heading_is_masthead, heading_is_of_page, heading_names_publication,
    heading_is_calendar, heading_begins_as_news, heading_tells_founding, heading_gives_setting,
    heading_begins_as_organisation, heading_is_organizer, heading_is_institution, heading_is_persons_below,
    heading_is_newsletter, heading_is_players_below, heading_is_signature, heading_is_page_title;

#endif
