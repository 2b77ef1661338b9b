/* The part table: how the events of an announcement are put together, one for each of its days. */
#include "draft/people/candidate.h"
#include "draft/place/site.h"
#include "draft/shares/common.h"
#include "draft/shares/share.h"
#include "draft/times/series.h"

#include <string.h>

/* In this order: later parts look at what earlier ones put. What is the same on every day is read once a
 * page, first. */
static part *const page_parts[] = {
    part_organizers, part_title,    part_addresses, part_price,
    part_capacity,   part_contacts, part_audience,  part_description,
};

static part *const day_parts[] = {
    part_own_title, part_schedule, part_status,       part_place,   part_attendance,
    part_programme, part_people,   part_registration, part_state, part_resolve, part_disagreements,
};

struct drafts {
    struct draft **at;
    size_t len, room;
};

/* Makes of the page's draft that of one day. */
static void read_occasion(struct reading *reading, const struct occasion *occasion, struct draft *draft)
{
    reading->occasion = occasion;
    ROW_BY_ROW
    for (size_t i = 0; i < ARRAY_LEN(day_parts); i++)
        day_parts[i](reading, draft);
    const struct language *language = reading->text->language;
    draft_put_string(draft, KEY_LANGUAGE, language->tag, (struct span){0});
    const char *country = draft_text(draft, KEY_LOCATION_COUNTRY);
    bool belgian = country != NULL && strcmp(country, site_country(COUNTRY_BE)) == 0 &&
                   strcmp(reading->timezone, "Europe/Amsterdam") == 0;
    draft_put_string(draft, KEY_TIMEZONE, belgian ? "Europe/Brussels" : reading->timezone, (struct span){0});
}

/* A draft for each day; the last is the page's own. */
static void read_occasions(struct reading *reading, const struct occasion *occasions, struct drafts *drafts)
{
    struct draft *page = draft_new();
    reading->occasions = occasions;
    reading->day_of = series_days(reading);
    candidates_read(reading);
    ROW_BY_ROW
    for (size_t i = 0; i < ARRAY_LEN(page_parts); i++)
        page_parts[i](reading, page);
    for (size_t i = 0; i < reading->occasions_len; i++) {
        struct draft *draft = i + 1 < reading->occasions_len ? draft_copy(page) : page;
        read_occasion(reading, &occasions[i], draft);
        drafts->at = memory_room(drafts->at, drafts->len, &drafts->room, sizeof *drafts->at);
        drafts->at[drafts->len++] = draft;
    }
    free(reading->candidates);
    free(reading->day_of);
}

/* What the parts look at, of a text that is laid out; freed by reading_end. */
static struct reading reading_begin(struct outline *outline, const struct reading *about)
{
    struct reading reading = {.text = outline->text,
                              .mentions = outline->mentions,
                              .outline = outline,
                              .casts = roles_cast(outline, about->reference),
                              .reference = about->reference,
                              .timezone = about->timezone,
                              .holidays = about->holidays};
    for (size_t i = 0; i < outline->mentions->len; i++)
        reading.roles |= 1u << reading.casts[i].role;
    years_read(&reading);
    reading.programme = programme_read(&reading);
    return reading;
}

static void reading_end(struct reading *reading)
{
    programme_free(reading->programme);
    free((struct cast *)reading->casts);
}

/* A text that was made of a page's, which is freed, and what is said in it. */
struct extract {
    struct text *text;
    struct mentions mentions;
    struct outline *outline;
    struct reading reading;
};

static void extract_begin(struct extract *extract, const struct reading *page, struct text *text)
{
    const struct mention_settings settings = {.reference = page->reference};
    *extract = (struct extract){.text = text};
    mentions_read_part(text, page->text, page->mentions, &settings, &extract->mentions);
    mentions_settle_part(text, page->text, page->mentions, page->reference, &extract->mentions);
    extract->outline = outline_new(text, &extract->mentions);
    extract->reading = reading_begin(extract->outline, page);
    extract->reading.page = page;
    extract->reading.years = page->years;
}

static void extract_end(struct extract *extract)
{
    reading_end(&extract->reading);
    outline_free(extract->outline);
    mentions_free(&extract->mentions);
    text_free(extract->text);
}

/* One of several events. */
static void read_share(const struct reading *page, const struct shares *shares, size_t index,
                       struct drafts *drafts)
{
    struct extract extract;
    extract_begin(&extract, page, shares_text(page->text, shares, index));
    if (shares->at[index].where.tokens > 0)
        outline_set_value(extract.outline, LABEL_WHERE,
                          shares_place_of(shares, index, shares->at[index].where));
    if (shares->at[index].hall.tokens > 0)
        outline_set_value(extract.outline, LABEL_ROOM,
                          shares_place_of(shares, index, shares->at[index].hall));
    size_t day = shares_day(&extract.reading, shares, index);
    if (day < extract.mentions.len && extract.reading.casts[day].role != ROLE_EVENT)
        roles_settle_own((struct cast *)extract.reading.casts, day);
    struct occasion occasion = shares_occasion(&extract.reading, shares, index);
    if (shares->at[index].town.tokens > 0)
        occasion.town = shares_place_of(shares, index, shares->at[index].town);
    extract.reading.occasions_len = 1;
    programme_date(extract.reading.programme, when_date(occasion.start));
    read_occasions(&extract.reading, &occasion, drafts);
    extract_end(&extract);
}

/* Several events, each with its own words and those of all. */
static void read_shares(const struct reading *page, const struct shares *shares, struct drafts *drafts)
{
    struct draft *common = NULL;
    for (size_t i = 0; i < shares->len; i++)
        read_share(page, shares, i, drafts);
    if (common_lacks_organizers(drafts->at, drafts->len)) {
        struct extract extract;
        extract_begin(&extract, page, shares_text_common(page->text, shares));
        common = draft_new();
        part_organizers(&extract.reading, common);
        extract_end(&extract);
    }
    common_share(page->text, shares, common, drafts->at);
    draft_free(common);
}

/* The drafts of a page. */
static void read_page(struct outline *outline, const struct reading *about, struct drafts *drafts)
{
    struct reading reading = reading_begin(outline, about);
    struct occasion *occasions = occasions_read(&reading, &reading.occasions_len);
    bool announces = reading_announces(&reading);
    struct shares shares;
    shares_open(&shares);
    if (announces)
        shares_read(&reading, occasions, &shares);
    if (shares.len > 0)
        read_shares(&reading, &shares, drafts);
    if (announces && shares.len == 0)
        read_occasions(&reading, occasions, drafts);
    free(occasions);
    reading_end(&reading);
}

/* `5 mei 2026 **`: what no word names is no event. */
static void leave_nameless(struct drafts *drafts)
{
    size_t named = 0;
    for (size_t i = 0; i < drafts->len; i++)
        if (draft_has(drafts->at[i], KEY_TITLE))
            drafts->at[named++] = drafts->at[i];
        else
            draft_free(drafts->at[i]);
    drafts->len = named;
}

struct draft **drafts_read(const struct text *text, const struct mentions *mentions,
                           const struct drafts_settings *wanted, size_t *len)
{
    const struct reading about = {
        .reference = wanted->reference, .timezone = wanted->timezone, .holidays = wanted->holidays};
    struct drafts drafts = {0};
    struct outline *outline = outline_new(text, mentions);
    read_page(outline, &about, &drafts);
    outline_free(outline);
    leave_nameless(&drafts);
    *len = drafts.len;
    return drafts.at;
}
