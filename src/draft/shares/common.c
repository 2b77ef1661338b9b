/* What the events of one page have from each other, or from the page: who organises all, a place that is told
 * with one of them. */
#include "draft/shares/common.h"

static const enum key place_keys[] = {KEY_LOCATION_NAME, KEY_LOCATION_ROOM, KEY_LOCATION_STREET,
                                         KEY_LOCATION_POSTAL_CODE, KEY_LOCATION_CITY, KEY_LOCATION_COUNTRY};

static bool has_place(const struct draft *draft)
{
    return draft_has(draft, KEY_LOCATION_NAME) || draft_has(draft, KEY_LOCATION_STREET);
}

static void copy_text(struct draft *draft, const struct draft *from, uint64_t spot)
{
    const char *value = draft_text(from, spot);
    if (value != NULL)
        draft_put_string(draft, spot, value, draft_span(from, spot));
}

static void copy_place(struct draft *draft, const struct draft *from)
{
    for (size_t i = 0; i < ARRAY_LEN(place_keys); i++) {
        draft_remove(draft, place_keys[i]);
        copy_text(draft, from, place_keys[i]);
    }
}

/* `On March 21, at the same venue`. */
static bool says_same(const struct text *page, const struct share *share)
{
    return outline_has(page, share->own, SENSE_SAME_PLACE, NULL);
}

/* Running text tells of a place with the first event alone, and of none with the others. */
static bool is_told_once(const struct shares *shares, struct draft *const *drafts)
{
    if (!has_place(drafts[0]))
        return false;
    for (size_t i = 0; i < shares->len; i++)
        if (shares->at[i].form != SHARE_RUNNING || (i > 0 && draft_has(drafts[i], KEY_LOCATION)))
            return false;
    return true;
}

static void share_places(const struct text *page, const struct shares *shares, struct draft *const *drafts)
{
    bool once = is_told_once(shares, drafts);
    for (size_t i = 1; i < shares->len; i++)
        if (!has_place(drafts[i]) && has_place(drafts[i - 1]) && (once || says_same(page, &shares->at[i])))
            copy_place(drafts[i], drafts[i - 1]);
}

/* What nobody is said to organise alone is organised by who organises all. */
static void share_organizers(const struct draft *common, struct draft *draft)
{
    size_t len = draft_len(draft, KEY_ORGANIZERS) > 0 ? 0 : draft_len(common, KEY_ORGANIZERS);
    for (size_t i = 0; i < len; i++)
        copy_text(draft, common, draft_in(ROW_ORGANIZER_NAME, i));
}

bool common_lacks_organizers(struct draft *const *drafts, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (draft_len(drafts[i], KEY_ORGANIZERS) == 0)
            return true;
    return false;
}

void common_share(const struct text *page, const struct shares *shares, const struct draft *common,
                  struct draft *const *drafts)
{
    share_places(page, shares, drafts);
    for (size_t i = 0; i < shares->len && common != NULL; i++)
        share_organizers(common, drafts[i]);
}
