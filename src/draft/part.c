/* The part table: how the events of an announcement are put together, one for each of its days. */
#include "draft/people/candidate.h"
#include "draft/people/organisation.h"
#include "draft/place/site.h"
#include "draft/shares/common.h"
#include "draft/shares/share.h"
#include "draft/times/series.h"
#include "draft/title/phrase.h"

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

enum {
    ENOUGH_DAYS = 64, /* that are looked at */
    ENOUGH_COMING = 3, /* days of the event to come, which tell of one whatever it is called */
    RECENT_DAYS = 90, /* what a report tells of lies no longer back */
    DATELESS = 5,     /* what has to speak for an event of which no day is told */
    RULES = 8,        /* what weighs against it that the page is headed as rules that always hold */
    WRITTEN = 16,     /* as what was written down: minutes */
    REPORTED = 8,     /* as a report of a day that has been */
    HOW = 7,          /* as how something works */
    ASKS = 8,         /* as what readers ask of the site */
    SEASON_DAYS = 42, /* that a house is open, and no event lasts */
    HELD = -1,        /* what it weighs that something is held, of which no word says what it is */
    HOURS = 8,        /* what it weighs against it that the house is open at other hours */
    COMES_BACK = 8,   /* what hours that come back weigh against it where no day is named */
    TOLD_TOKENS = 60, /* a report has a word of the past among so many */
};

/* How many days a mentioned day lies behind the reference, before it where negative; 0: it says no day. */
static long days_from_now(const struct reading *reading, const struct mention *mention)
{
    if (mention->kind != MENTION_TIME || mention->start.day == UNSTATED || mention->start.month == UNSTATED)
        return 0;
    struct when when = when_date(mention->start);
    when.year = when.year == UNSTATED ? reading->reference.year : when.year;
    return day_exists(when.year, when.month, when.day) ? day_of(when) - day_of(reading->reference) : 0;
}

static bool is_recent(long days)
{
    return days < 0 && days > -RECENT_DAYS;
}

/* `Ruim honderd inwoners kwamen dinsdag 14 maart bijeen`: a day just gone, in the past tense. */
static bool is_told(const struct reading *reading, const struct mention *mention)
{
    return (outline_says(reading->outline, mention->token, SENSE_PAST) ||
            outline_says(reading->outline, mention->token, SENSE_REPORT)) &&
           is_recent(days_from_now(reading, mention));
}

/* How many days lie before the reference, but not long, how many of them are told of; how many lie behind it,
 * and are the event's. */
struct days {
    size_t recent, told, coming, announced;
};

static struct days count_days(const struct reading *reading)
{
    struct days count = {0};
    for (size_t i = 0; i < reading->mentions->len; i++) {
        long days = days_from_now(reading, &reading->mentions->at[i]);
        count.coming += days > 0;
        count.announced += days > 0 && reading->casts[i].role == ROLE_EVENT;
        count.recent += is_recent(days);
        count.told += is_told(reading, &reading->mentions->at[i]);
    }
    return count;
}

/* The days that would be the event's stand in the past tense, or fall on their weekday only before the day of
 * publication. */
static bool is_past(const struct reading *reading)
{
    size_t past = 0, days = 0;
    for (size_t i = 0; i < reading->mentions->len && past == days && days < ENOUGH_DAYS; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (mention->kind != MENTION_TIME || reading->casts[i].role != ROLE_EVENT ||
            mention->start.day == UNSTATED || mention->start.month == UNSTATED)
            continue;
        days++;
        past += outline_says(reading->outline, mention->token, SENSE_PAST) || is_long_ago(reading, mention);
    }
    return days > 0 && past == days;
}

/* A page that tells of what has been: no day to come, or days just gone and much in the past tense. */
static int score_past(const struct reading *reading, size_t past_words)
{
    struct days days = count_days(reading);
    bool often = days.recent > 0 && past_words * TOLD_TOKENS >= reading->text->tokens_len;
    return (is_past(reading) ? 5 : 0) + (days.recent > 0 && days.coming == 0 ? 5 : 0) + (often ? 3 : 0) +
           (days.told > 0 ? 3 : 0) +
           (days.told > 0 && days.announced == 0 && days.coming <= days.told ? 4 : 0);
}

/* `Hoe vraag ik een vergunning aan?`: what readers ask of the site. */
static bool asks_how(const struct text *text, struct stretch body)
{
    bool asks = text_cue(text, body.token) == SENSE_PRONOUN && text_is_mark(text, stretch_end(body) - 1, '?');
    for (size_t i = body.token + 1; asks && i < stretch_end(body); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if (meaning.sense == SENSE_PRONOUN && meaning.value == 3)
            return true;
    }
    return false;
}

/* `Gewijzigde openingstijden`, `Bibliotheek gesloten`: when the house is open, and when it is not. */
static bool tells_of_house(const struct text *text, struct stretch body)
{
    size_t at, shut;
    if (has_event_word(text, body))
        return false;
    if (outline_has(text, body, SENSE_OFFICE, &at) && text_meaning(text, VOCABULARY_CUE, at).value == 1)
        return true;
    bool closed = outline_has(text, body, SENSE_SHUT, &shut) || outline_has(text, body, SENSE_ENDS, &shut);
    return closed && shut > body.token &&
           (is_venue_word(text, shut - 1) || is_organisation_word(text, shut - 1) ||
            is_venue_word(text, body.token));
}

/* What the page's first heading says of it: rules, minutes, how something is done, when the house is open. */
static int score_first_heading(const struct text *text, struct stretch body)
{
    static const int weights[] = {RULES, WRITTEN, HOW};
    struct meaning first = text_meaning(text, VOCABULARY_CUE, body.token);
    size_t at;
    bool rules = first.sense == SENSE_RULES || (outline_has(text, body, SENSE_RULES, &at) &&
                                                text_meaning(text, VOCABULARY_CUE, at).value == 0);
    int value = first.sense == SENSE_RULES && first.value < (int)ARRAY_LEN(weights) ? first.value : 0;
    return (rules ? weights[value] : 0) + (asks_how(text, body) ? ASKS : 0) +
           (tells_of_house(text, body) ? HOURS : 0);
}

/* `Verslag ledenvergadering 7 januari 2027`: words with a full day that has been. */
static bool names_past_day(const struct reading *reading, struct stretch words)
{
    for (size_t i = words.token; i < stretch_end(words); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        if (is_day(mention) && when_has_date(mention->start) &&
            when_is_before(when_date(mention->start), reading->reference))
            return true;
    }
    return false;
}

/* What the first headings say of the page: a look back, a report, a vacancy. */
static int score_headings(const struct reading *reading)
{
    const struct text *text = reading->text;
    int score = 0;
    for (size_t line = 0, seen = 0; line < text->lines_len && seen < 2; line++) {
        struct stretch body = outline_body(text, line);
        enum line_role role = reading->outline->roles[line];
        bool heading =
            (role == LINE_HEADING || role == LINE_FIELD) && !outline_is_menu(reading->outline, line);
        seen += heading;
        if (!heading)
            continue;
        score += text_meaning(text, VOCABULARY_LABEL, body.token).value == LABEL_PAST ? 8 : 0;
        score += line_says(text, line, SENSE_REPORT) ? 3 : 0;
        score += text_cue(text, body.token) == SENSE_REPORT ? 5 : 0; /* `Verslag van de ledenvergadering` */
        score += line_says(text, line, SENSE_TENDER) ? 3 : 0;
        score += text_cue(text, body.token) == SENSE_REPORT && names_past_day(reading, body) ? REPORTED : 0;
        score += seen == 1 ? score_first_heading(text, body) : 0;
    }
    return score;
}

static size_t count_cues(const struct outline *outline, enum sense sense)
{
    size_t count = 0;
    for (size_t i = outline_cue(outline, sense); i < outline->text->tokens_len;
         i = outline_next_cue(outline, i))
        count++;
    return count;
}

/* Words of tenders and vacancies; of those that are ordinary words too (opdracht) a few count. */
static size_t score_tender(const struct outline *outline)
{
    size_t sure = 0, ordinary = 0;
    for (size_t i = outline_cue(outline, SENSE_TENDER); i < outline->text->tokens_len;
         i = outline_next_cue(outline, i)) {
        int value = text_meaning(outline->text, VOCABULARY_CUE, i).value;
        bool menu = outline_is_menu(outline, outline->text->tokens[i].line);
        sure += value == 0 && !menu;
        ordinary += value == 1 && !menu;
    }
    return 4 * sure + (ordinary < 5 ? ordinary : 5);
}

/* `Our seminar meets on Tuesdays`: hours that come back, and no day at all. */
static bool only_comes_back(const struct reading *reading)
{
    bool repeated = false;
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (mention->kind == MENTION_TIME && mention->start.day != UNSTATED)
            return false;
        repeated |= mention->kind == MENTION_TIME && mention->repeated;
    }
    return repeated;
}

/* From one day to another, weeks later. */
static bool is_season(const struct mention *mention)
{
    struct when from = when_date(mention->start), end = when_date(mention->end);
    if (!mention->span_of_days || from.month == UNSTATED || end.month == UNSTATED || from.day == UNSTATED ||
        end.day == UNSTATED)
        return false;
    return (end.month - from.month + (end.month < from.month ? 12 : 0)) * 30 + end.day - from.day >
           SEASON_DAYS;
}

/* `Dinsdag en woensdag zijn onze openingstijden anders`: the first sentence that names a day is about when
 * the house is open. */
static bool tells_hours(const struct reading *reading)
{
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (mention->kind != MENTION_TIME || mention->start.day == UNSTATED)
            continue;
        size_t at;
        return outline_has(reading->text, outline_sentence(reading->outline, mention->token), SENSE_OFFICE,
                           &at) &&
               (text_meaning(reading->text, VOCABULARY_CUE, at).value == 1 || is_season(mention));
    }
    return false;
}

/* Signs that the page announces nothing: a report, a tender, a vacancy. */
static int score_absence(const struct reading *reading)
{
    size_t reports = count_cues(reading->outline, SENSE_REPORT),
           score = score_tender(reading->outline) + reports,
           past = count_cues(reading->outline, SENSE_PAST) + reports;
    return (score < 16 ? (int)score : 16) + score_headings(reading) + score_past(reading, past) +
           (only_comes_back(reading) ? COMES_BACK : 0) + (tells_hours(reading) ? HOURS : 0);
}

/* Entries, the more so with times. */
static int score_programme(const struct programme *programme)
{
    size_t timed = 0;
    for (size_t i = 0; i < programme->len; i++)
        timed += when_has_clock(programme->items[i].start);
    return (programme->len > 1 ? 3 : 0) + (timed > 2 ? 2 : 0);
}

/* `We starten om 14.00 uur`: an hour of the event's in a sentence that says that something is held, or people
 * are let in. */
static bool is_held(const struct reading *reading, size_t index)
{
    const struct mention *mention = &reading->mentions->at[index];
    enum role role = reading->casts[index].role;
    bool hour = mention->kind == MENTION_TIME && when_has_clock(mention->start) &&
                (role == ROLE_EVENT || role == ROLE_DOORS);
    return hour && (outline_says(reading->outline, mention->token, SENSE_HELD) ||
                    outline_says(reading->outline, mention->token, SENSE_DOORS));
}

/* Signs that it announces an event. */
static int score_presence(const struct reading *reading)
{
    static const enum label telling[] = {LABEL_DATE,     LABEL_WHERE,    LABEL_DURATION,
                                         LABEL_CAPACITY, LABEL_AUDIENCE, LABEL_PRICE,
                                         LABEL_REGISTER, LABEL_DEADLINE, LABEL_SPEAKERS};
    const struct text *text = reading->text;
    int score = score_programme(reading->programme), most = 0, days = 0;
    bool event = false, named = false, held = false,
         registers = outline_has_cue(reading->outline, SENSE_REGISTER) ||
                     outline_has_cue(reading->outline, SENSE_CLOSED);
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool coming = reading->casts[i].role == ROLE_EVENT && mention->start.day != UNSTATED &&
                      !is_told(reading, mention);
        bool clock = reading->casts[i].role == ROLE_EVENT && when_has_clock(mention->start);
        int weight = (coming ? reading->casts[i].score : 0) + (clock ? 3 : 0);
        most = weight > most ? weight : most;
        days += coming;
        held |= is_held(reading, i);
    }
    for (size_t line = 0, seen = 0; line < text->lines_len && seen < 4; line++) {
        bool heading = reading->outline->roles[line] == LINE_HEADING;
        seen += heading;
        named |= heading && has_event_word(text, outline_body(text, line));
    }
    for (size_t i = 0; i < ARRAY_LEN(telling); i++)
        score += outline_field(reading->outline, telling[i], 0) != NULL;
    event = (days >= ENOUGH_COMING && !outline_has_cue(reading->outline, SENSE_TENDER)) ||
            outline_has_cue(reading->outline, SENSE_EVENT);
    for (size_t i = 0; i < text->tokens_len && !event; i++)
        event = is_event_word(text, i) || phrase_invites(text, i);
    return score + (most < 12 ? most : 12) +
           (event  ? 1
            : held ? HELD
                   : -5) +
           (named ? 2 : 0) + (registers ? 1 : 0);
}

/* A day that is the event's, or of which nothing says what it is. */
static bool has_day(const struct reading *reading)
{
    for (size_t i = 0; i < reading->mentions->len; i++)
        if (reading->casts[i].role <= ROLE_EVENT && reading->mentions->at[i].start.day != UNSTATED)
            return true;
    return false;
}

static bool is_announcement(const struct reading *reading)
{
    int presence = score_presence(reading), absence = score_absence(reading);
    return reading->text->tokens_len > 3 && presence >= (has_day(reading) ? 3 : DATELESS) &&
           presence > absence;
}

struct drafts {
    struct draft **at;
    size_t len, room;
};

/* Makes of the page's draft that of one day. */
static void read_occasion(struct reading *reading, const struct occasion *occasion, struct draft *draft)
{
    reading->occasion = occasion;
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
    mentions_settle_part(page->text, page->mentions, &extract->mentions);
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
    bool announces = is_announcement(&reading);
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

struct draft **drafts_read(const struct text *text, const struct mentions *mentions,
                           const struct drafts_settings *wanted, size_t *len)
{
    const struct reading about = {
        .reference = wanted->reference, .timezone = wanted->timezone, .holidays = wanted->holidays};
    struct drafts drafts = {0};
    struct outline *outline = outline_new(text, mentions);
    read_page(outline, &about, &drafts);
    outline_free(outline);
    *len = drafts.len;
    return drafts.at;
}
