/* What the events of one page have from each other, or from the page: who organises all, a place that is told with one of them. */
#include "draft/common.h"

#include <stdio.h>

static const char *const place_keys[] = {"/location/name", "/location/room", "/location/street",
                                         "/location/postal_code", "/location/city", "/location/country"};

static bool has_place(const struct draft *draft)
{
    return draft_has(draft, "/location/name") || draft_has(draft, "/location/street");
}

static void copy_text(struct draft *draft, const struct draft *from, const char *pointer)
{
    const char *value = draft_text(from, pointer);
    if (value != NULL)
        draft_put_string(draft, pointer, value, draft_span(from, pointer));
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
        if (shares->at[i].form != SHARE_RUNNING || (i > 0 && (draft_has(drafts[i], "/location") || draft_has(drafts[i], "/online_url"))))
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
    char pointer[DRAFT_POINTER];
    size_t len = draft_len(draft, "/organizers") > 0 ? 0 : draft_len(common, "/organizers");
    for (size_t i = 0; i < len; i++)
        copy_text(draft, common, draft_pointer("/organizers", i, "name", pointer));
}

bool common_lacks_organizers(struct draft *const *drafts, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (draft_len(drafts[i], "/organizers") == 0)
            return true;
    return false;
}

void common_share(const struct text *page, const struct shares *shares, const struct draft *common, struct draft *const *drafts)
{
    share_places(page, shares, drafts);
    for (size_t i = 0; i < shares->len && common != NULL; i++)
        share_organizers(common, drafts[i]);
}
