/* What plain properties say without doubt needs no twin. */
#include "ical/feed.h"

#include <string.h>

static bool needs_uid(const struct subject *subject)
{
    return !text_is_plain(subject->uid);
}

/* Whether a calendar brought a STATUS. */
static bool keeps_status(const struct subject *subject)
{
    const struct again *kept = &subject->again[AGAIN_KEPT];
    struct slice lines = {subject->wire->text->bytes, kept->at + kept->len};
    bool found = false;
    for (size_t at = kept->at; at < lines.len && !found; at = folded_next(lines, at))
        found = slice_same_word(slice_part(lines, at, at + 6), SLICE("STATUS"));
    return found;
}

static bool needs_summary(const struct subject *subject)
{
    const struct event *event = subject->event;
    struct slice status = event_text(event, KEY_STATUS);
    bool moved = value_is(twin_value(event, KEY_PREVIOUS_START));
    bool told =
        !value_is(twin_value(event, KEY_STATUS)) || slice_is(status, moved ? "rescheduled" : "scheduled");
    bool tagged = slice_equal(event_text(event, KEY_LANGUAGE), subject->language);
    bool kept = subject->state->status == NULL && keeps_status(subject);
    return !told || kept || !tagged || !text_is_plain(event_text(event, KEY_TITLE)) ||
           summary_is_ambiguous(subject, event_text(event, KEY_TITLE));
}

/* A time that is written as the event states it. */
static bool time_is_plain(const struct subject *subject, enum key key, struct when shown)
{
    return when_has_date(shown) && when_equal(event_when(subject->event, key), shown);
}

/* A day names no zone. */
static bool zone_goes_without_saying(const struct subject *subject)
{
    struct slice stated = event_text(subject->event, KEY_TIMEZONE);
    return stated.len == 0 || slice_is(stated, subject->settings->timezone);
}

static bool needs_dtstart(const struct subject *subject)
{
    static const enum key others[] = {KEY_RECURRENCE, KEY_EXCLUDED, KEY_ADDED, KEY_DURATION};
    bool ends = value_is(twin_value(subject->event, KEY_END)),
         plain = subject->again[AGAIN_TIMES].len > 0 && time_is_plain(subject, KEY_START, subject->start);
    plain &= !time_is_day(subject->start) || zone_goes_without_saying(subject);
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        plain &= !value_is(twin_value(subject->event, others[i]));
    if (!ends)
        return !plain;
    bool same_kind = time_is_day(subject->start) == time_is_day(subject->end),
         later = when_is_before(subject->start, subject->end);
    return !plain || !same_kind || !later || !time_is_plain(subject, KEY_END, subject->end);
}

static bool needs_location(const struct subject *subject)
{
    return value_is(twin_value(subject->event, KEY_LOCATION)) ||
           value_is(twin_value(subject->event, KEY_ATTENDANCE));
}

bool item_is_told(const struct subject *subject, const struct item *item)
{
    enum ical_programme mode = subject->settings->programme;
    return mode == PROGRAMME_DESCRIPTION || (mode != PROGRAMME_NONE && when_is_unstated(item->start));
}

/* Words, as they were written, that nobody could take for facts: they do not begin like one. */
static bool words_are_plain(const struct subject *subject)
{
    enum { ENOUGH = 160 };  /* octets for the longest word of a fact, folds and all */
    const struct ical_text *text = subject->wire->text;
    const struct again *words = &subject->again[AGAIN_WORDS];
    bool marked;
    if (words->len == 0)
        return true;
    struct slice line = slice_part((struct slice){text->bytes + words->at, text->len - words->at}, 0, ENOUGH);
    struct slice said = folded_say(subject->spoken, slice_part(line, 0, folded_next(line, 0)), NULL, &marked);
    bool plain = said.len > 0 && said.at[0] > ' ' && !slice_starts(said, subject->words[FEED_FULL]);
    for (int word = FEED_MOVED_FROM; word <= FEED_ONLINE && plain; word++) {
        struct slice behind = slice_part(said, strlen(subject->words[word]), said.len);
        plain = !slice_starts(behind, ":") || !slice_starts(said, subject->words[word]);
    }
    return plain;
}

static bool needs_description(const struct subject *subject)
{
    const struct twin_row *row = twin_row(TWIN_DESCRIPTION);
    bool needs = !words_are_plain(subject) || subject->again[AGAIN_FACTS].len > 0;
    for (size_t i = 0; i < row->keys_len && !needs; i++)
        needs = value_is(twin_value(subject->event, row->keys[i]));
    for (size_t i = 0; i < subject->items->len && !needs; i++)
        needs = item_is_told(subject, &subject->items->rows[i]);
    return needs;
}

static bool needs_contact(const struct subject *subject)
{
    return value_is(twin_value(subject->event, KEY_CONTACTS));
}

static bool needs_categories(const struct subject *subject)
{
    struct value list = twin_value(subject->event, KEY_KEYWORDS);
    bool plain = true;
    for (struct value keyword = value_first(list); value_is(keyword) && plain; keyword = value_next(keyword))
        plain = text_is_plain(value_text(keyword));
    return !plain;
}

static bool needs_organizer(const struct subject *subject)
{
    return value_is(twin_value(subject->event, KEY_ORGANIZERS)) &&
           (subject->settings->organizer || subject->settings->extended);
}

static bool (*const needs[TWIN_OF_EVENT])(const struct subject *subject) = {
    [TWIN_UID] = needs_uid,
    [TWIN_SUMMARY] = needs_summary,
    [TWIN_DTSTART] = needs_dtstart,
    [TWIN_LOCATION] = needs_location,
    [TWIN_DESCRIPTION] = needs_description,
    [TWIN_CONTACT] = needs_contact,
    [TWIN_CATEGORIES] = needs_categories,
    [TWIN_ORGANIZER] = needs_organizer,
};

bool twin_is_needed(const struct subject *subject, enum twin twin)
{
    return needs[twin](subject);
}

bool item_is_plain(const struct subject *subject, const struct item *item, bool exact)
{
    const enum item_member plain[] = {ITEM_TITLE, ITEM_START, ITEM_END};
    size_t members = 0;
    struct when start = when_unstated, end = when_unstated;
    for (size_t i = 0; i < ARRAY_LEN(plain); i++)
        members += value_type(item->members[plain[i]]) == VALUE_STRING;
    value_when(item->members[ITEM_START], &start);
    value_when(item->members[ITEM_END], &end);
    return exact && members == ARRAY_LEN(plain) && value_len(item->element) == members &&
           text_is_plain(item_text(item, ITEM_TITLE)) && when_equal(start, item->start) &&
           when_equal(end, item->end) && !summary_is_ambiguous(subject, item_text(item, ITEM_TITLE));
}
