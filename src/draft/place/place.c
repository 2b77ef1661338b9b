/* Where it is held: the value of a label, else the place that stands by the day, the street or the town in
 * the text. */
#include "draft/people/organisation.h"
#include "draft/place/building.h"
#include "draft/place/site.h"
#include "draft/times/eventday.h"
#include "draft/times/series.h"
#include "draft/title/heading.h"

enum {
    SURE = 12,  /* the score from which a sentence is believed before an address set apart */
    ENOUGH = 5, /* the one from which it is believed at all */
    AGAIN = 6,  /* what it is worth that it names again what stands apart */
};

bool site_names_place(const struct reading *reading, struct stretch stretch)
{
    const struct text *text = reading->text;
    /* `Hoogleraar Mechanica aan de Technische Hogeschool` */
    if (text_meaning(text, VOCABULARY_PERSON, stretch.token).sense == SENSE_FUNCTION)
        return false;
    for (size_t i = stretch.token; i < stretch_end(stretch); i++) {
        enum sense cue = text_cue(text, i); /* `Organised by the University`, `Mede namens Jan Bos` */
        if (building_is_clause(text, i) ||
            (i < stretch.token + 2 && (cue == SENSE_ORGANIZE || cue == SENSE_HOST)))
            return false;
    }
    if (site_has_square(text, stretch) && !stretch_has_organisation(text, stretch))
        return true;
    for (size_t i = stretch.token; i < stretch_end(stretch); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        /* `De Spil, De Höfte 5` */
        bool address = mention_is_address(mention),
             odd = i > stretch.token && text_is_mark(text, i - 1, ',') &&
                   i + site_street_at(reading, i) == stretch_end(stretch);
        if (address || odd || token_is_venue(text, i) || hall_numbered_at(text, i) > 0 ||
            token_is_room(text, i) || site_town_at(text, i) > 0)
            return true;
    }
    return false;
}

/* The sentence names the building that is known: `Vergaderhuis Het Spoor vind je aan de ...`. */
static bool names_again(const struct reading *reading, const struct site *site, struct stretch sentence)
{
    const struct text *text = reading->text;
    size_t tokens = site->name.tokens;
    for (size_t i = sentence.token; tokens > 1 && i + tokens <= stretch_end(sentence); i++) {
        size_t same = 0;
        while (same < tokens &&
               slice_same_word(text_token(text, i + same), text_token(text, site->name.token + same)))
            same++;
        if (same == tokens && i != site->name.token)
            return true;
    }
    return false;
}

/* The sentences that most speak for it, best first. */
struct told {
    struct site best[3];
    bool read;
};

static void read_prose(const struct reading *reading, const struct site *site, struct told *told)
{
    const struct outline *outline = reading->outline;
    for (size_t s = 0; s < outline->sentences_len && !told->read; s++) {
        size_t line = reading->text->tokens[outline->sentences[s].token].line;
        if (line_is_of_other_day(reading, line) || site_is_told_by_columns(reading, line))
            continue;
        struct site found = site_of_sentence(reading, outline->sentences[s]);
        if (found.score <= 0)
            continue;
        found.score += names_again(reading, site, outline->sentences[s]) ? AGAIN : 0;
        for (size_t i = 0; i < ARRAY_LEN(told->best); i++) {
            if (found.score <= told->best[i].score)
                continue;
            struct site other = told->best[i];
            told->best[i] = found;
            found = other;
        }
    }
    told->read = true;
}

/* The best sentences in turn fill the place, as long as they are good enough. */
static void take_prose(const struct reading *reading, struct site *site, struct told *told, int enough)
{
    read_prose(reading, site, told);
    for (size_t i = 0; i < ARRAY_LEN(told->best); i++)
        if (told->best[i].score >= enough)
            site_fill(site, &told->best[i]);
}

/* The entry's own lines say in a label where it is: no guess from its day's line is needed. */
static bool has_own_label(const struct reading *reading)
{
    const struct field *field = outline_field(reading->outline, LABEL_WHERE, 0);
    return reading->occasion->entry && field != NULL && field->line <= reading->occasion->last;
}

/* The first line that names the day, above its programme: `Donderdag 8 en vrijdag 9 april` above `DONDERDAG 8
 * APRIL`; past the end where there is none. */
static size_t first_line_of_day(const struct reading *reading)
{
    size_t line = reading->occasion->line,
           below = line < reading->text->lines_len ? line_behind(reading->text, line) : SIZE_MAX;
    if (below == SIZE_MAX || reading->outline->roles[below] != LINE_TIMED)
        return SIZE_MAX;
    for (size_t i = 0;
         i < reading->mentions->len && reading->text->tokens[reading->mentions->at[i].token].line < line; i++)
        if (mention_is_event_day(reading, i) &&
            eventday_is_same(reading->mentions->at[i].start, reading->occasion->start))
            return reading->text->tokens[reading->mentions->at[i].token].line;
    return SIZE_MAX;
}

/* The line that names the day that the event was moved from: the place beside it stays; past the end where
 * there is none. */
static size_t line_of_old_day(const struct reading *reading)
{
    for (size_t i = 0; i < reading->mentions->len; i++)
        if (reading->casts[i].role == ROLE_PREVIOUS && mention_is_day(&reading->mentions->at[i]))
            return reading->text->tokens[reading->mentions->at[i].token].line;
    return SIZE_MAX;
}

static bool is_nowhere(const struct site *site)
{
    return site->name.tokens == 0 && site->street.len == 0;
}

/* What stands apart with its address; of a street that is known only what it is called. */
static void take_apart(const struct reading *reading, struct site *site)
{
    const struct text *text = reading->text;
    struct site apart = {0};
    if (site->name.tokens > 0 && site->street.len > 0)
        return;
    site_take_apart(reading, &apart);
    /* of a house that is known its own address */
    if (site->name.tokens > 0 && !slice_same_word(text_slice(text, stretch_span(text, site->name)),
                                                  text_slice(text, stretch_span(text, apart.name))))
        return;
    if (site->street.len == 0 ||
        slice_same_word(text_slice(reading->text, site->street), text_slice(reading->text, apart.street)))
        site_fill(site, &apart);
}

void part_place(const struct reading *reading, struct draft *draft)
{
    struct site site = {0};
    struct told told = {.read = false};
    site_take_own(reading, &site);
    bool own = has_own_label(reading) && site_take_labelled(reading, &site);
    if (!own)
        site_take_occasion(reading, draft, &site);
    bool listed = reading->occasion->listed;
    bool online =
        listed && reading->occasion->line < reading->text->lines_len &&
        outline_has(reading->text, outline_body(reading->text, reading->occasion->line), SENSE_ONLINE, NULL);
    bool labelled = own || (!online && site.name.tokens == 0 && site_take_labelled(reading, &site));
    const size_t heads[] = {reading->occasion->line, first_line_of_day(reading), line_of_old_day(reading)};
    bool alone = !online && !listed && !reading->occasion->entry;
    for (size_t i = 0; alone && i < ARRAY_LEN(heads) && is_nowhere(&site); i++)
        site_take_header(reading, draft, heads[i], &site);
    for (size_t i = 0; alone && i < ARRAY_LEN(heads) && is_nowhere(&site); i++)
        site_take_above(reading, draft, heads[i], &site);
    if (is_nowhere(&site) && !online && !listed)
        take_prose(reading, &site, &told, SURE);
    if (!online && !listed)
        take_apart(reading, &site);
    site_take_listed(reading, &site);
    bool lacks = listed && !labelled ? is_nowhere(&site)
                                     : site.name.tokens == 0 || site.city.len == 0 || site.street.len == 0;
    if (lacks && !online)
        take_prose(reading, &site, &told, ENOUGH);
    for (size_t i = 0; alone && i < 2 && is_nowhere(&site); i++)
        site_take_behind_hours(reading, reading->occasion->line + i, &site);
    if (outline_has(reading->text, site.name, SENSE_SAME_PLACE, NULL)) /* another event's */
        site.name.tokens = 0;
    struct site moved = listed ? (struct site){.score = 0} : site_moved_to(reading);
    if (moved.name.tokens > 0 && site.name.tokens > 0) {
        moved.city = moved.city.len > 0 ? moved.city : site.city;
        site = moved;
    }
    if (site.name.tokens > 0 && site.hall.tokens == 0 && !listed)
        site_take_hall_told(reading, &site);
    site_put(reading, draft, &site);
}
