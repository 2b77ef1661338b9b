/* DESCRIPTION: the facts that have no property of their own, one a line, then the announcement's text. */
#include "ical/feed.h"

#include <string.h>

/* The property begins with its first line; the others are parted from it. */
struct prose {
    const struct subject *subject;
    bool begun, later; /* later: a value of this line is already there */
    bool gap;          /* the next line stands after a blank one */
};

static void prose_line(struct prose *prose)
{
    if (!prose->begun)
        property_begin(prose->subject, "DESCRIPTION");
    else
        wire_text(prose->subject->wire, prose->gap ? SLICE("\n\n") : SLICE("\n"));
    prose->begun = true;
    prose->later = prose->gap = false;
}

static void prose_text(struct prose *prose, struct slice text)
{
    wire_text(prose->subject->wire, text);
}

static void prose_fact(struct prose *prose, enum feed_word word)
{
    prose_line(prose);
    prose_text(prose, slice_of(prose->subject->words[word]));
    prose_text(prose, SLICE(": "));
}

/* One more value on the line. */
static void prose_next(struct prose *prose, struct slice between, struct slice text)
{
    if (prose->later)
        prose_text(prose, between);
    prose_text(prose, text);
    prose->later = true;
}

static void prose_end(struct prose *prose)
{
    if (prose->begun)
        wire_end(prose->subject->wire);
}

/* `Friday 1 May 2026`, in the words of the event. */
static void prose_day(struct prose *prose, struct when day)
{
    char number[16];
    const char *const *words = prose->subject->words;
    prose_text(prose, slice_of(words[FEED_MONDAY + (int)day_weekday(day_of(day))]));
    snprintf(number, sizeof number, " %d", day.day);
    prose_text(prose, slice_of(number));
    prose_text(prose, slice_of(words[FEED_DAY_END]));
    prose_text(prose, slice_of(words[FEED_JANUARY + day.month - 1]));
    snprintf(number, sizeof number, " %d", day.year);
    prose_text(prose, slice_of(number));
}

/* The day, left out where it is that of `beside`, and the clock. */
static void prose_when(struct prose *prose, struct when when, struct when beside)
{
    char text[WHEN_TEXT];
    bool day = !when_is_same_day(when, beside);
    if (day)
        prose_day(prose, when);
    if (when.hour == UNSTATED)
        return;
    prose_text(prose, day ? SLICE(" ") : SLICE(""));
    prose_text(prose, (struct slice){when_write(when, text) + 11, 5});
}

static void tell_moved(struct prose *prose)
{
    struct when previous = time_whole(event_when(prose->subject->event, KEY_PREVIOUS_START));
    if (!when_has_date(previous))
        return;
    prose_fact(prose, FEED_MOVED_FROM);
    prose_when(prose, previous, when_unstated);
}

static void tell_doors(struct prose *prose)
{
    struct when doors = time_whole(event_when(prose->subject->event, KEY_DOORS));
    if (doors.hour == UNSTATED)
        return;
    prose_fact(prose, FEED_DOORS);
    prose_when(prose, when_fill(doors, when_date(prose->subject->start)), prose->subject->start);
}

static void tell_deadlines(struct prose *prose)
{
    size_t len;
    const struct deadline *rows = deadline_rows(&len);
    for (size_t i = 0; i < len; i++) {
        struct when closes = deadline_when(prose->subject, &rows[i]);
        if (when_is_unstated(closes))
            continue;
        prose_fact(prose, rows[i].word);
        prose_when(prose, closes, when_unstated);
    }
}

static void tell_registration(struct prose *prose)
{
    const struct event *event = prose->subject->event;
    struct slice url = event_text(event, KEY_REGISTRATION_URL),
                 email = event_text(event, KEY_REGISTRATION_EMAIL);
    if (slice_is(event_text(event, KEY_REGISTRATION_STATE), "full")) {
        prose_line(prose);
        prose_text(prose, slice_of(prose->subject->words[FEED_FULL]));
    }
    if (url.len + email.len == 0)
        return;
    prose_fact(prose, FEED_REGISTER_AT);
    if (url.len > 0)
        prose_next(prose, SLICE(", "), url);
    if (email.len > 0)
        prose_next(prose, SLICE(", "), email);
}

/* All noughts: nothing to pay. */
static bool is_free(struct slice amount)
{
    bool zero = amount.len > 0;
    for (size_t i = 0; i < amount.len; i++)
        zero &= amount.at[i] == '0' || amount.at[i] == '.';
    return zero;
}

static void tell_prices(struct prose *prose)
{
    struct value price = value_first(twin_value(prose->subject->event, KEY_PRICES));
    if (value_is(price))
        prose_fact(prose, FEED_PRICE);
    for (; value_is(price); price = value_next(price)) {
        struct slice amount = value_text(value_member(price, "amount")),
                     whom = value_text(value_member(price, "for"));
        bool free_of_charge = is_free(amount);
        prose_next(prose, SLICE("; "), free_of_charge ? slice_of(prose->subject->words[FEED_FREE])
                                                      : value_text(value_member(price, "currency")));
        if (!free_of_charge) {
            prose_text(prose, SLICE(" "));
            prose_text(prose, amount);
        }
        if (whom.len > 0) {
            prose_text(prose, SLICE(" ("));
            prose_text(prose, whom);
            prose_text(prose, SLICE(")"));
        }
    }
}

static void tell_places(struct prose *prose)
{
    char text[64];
    int64_t least = event_integer(prose->subject->event, KEY_CAPACITY_MIN, -1);
    int64_t most = event_integer(prose->subject->event, KEY_CAPACITY_MAX, -1);
    if (least < 0 && most < 0)
        return;
    int len = least < 0 ? snprintf(text, sizeof text, "%lld", (long long)most)
              : most < 0
                  ? snprintf(text, sizeof text, "%lld+", (long long)least)
                  : snprintf(text, sizeof text, "%lld\xE2\x80\x93%lld", (long long)least, (long long)most);
    prose_fact(prose, FEED_PLACES);
    prose_text(prose, (struct slice){text, (size_t)len});
}

static void tell_audience(struct prose *prose)
{
    struct value whom = value_first(twin_value(prose->subject->event, KEY_AUDIENCE));
    if (value_is(whom))
        prose_fact(prose, FEED_AUDIENCE);
    for (; value_is(whom); whom = value_next(whom))
        prose_next(prose, SLICE(", "), value_text(whom));
}

/* `prof. dr. Name, role` */
static void tell_persons(struct prose *prose, struct value person)
{
    for (; value_is(person); person = value_next(person)) {
        struct slice prefix = value_text(value_member(person, "prefix")),
                     role = value_text(value_member(person, "role"));
        prose_next(prose, SLICE("; "), prefix);
        prose_text(prose, prefix.len > 0 ? SLICE(" ") : SLICE(""));
        prose_text(prose, value_text(value_member(person, "name")));
        prose_text(prose, role.len > 0 ? SLICE(", ") : SLICE(""));
        prose_text(prose, role);
    }
}

static void tell_speakers(struct prose *prose)
{
    struct value speaker = value_first(twin_value(prose->subject->event, KEY_SPEAKERS));
    if (value_is(speaker))
        prose_fact(prose, FEED_SPEAKERS);
    tell_persons(prose, speaker);
}

/* Where LOCATION is the place, the address online stands here. */
static void tell_online(struct prose *prose)
{
    const struct event *event = prose->subject->event;
    struct slice url = event_text(event, KEY_LOCATION_URL);
    if (url.len == 0 || !place_is_stated(event) || slice_is(event_text(event, KEY_ATTENDANCE), "onsite"))
        return;
    prose_fact(prose, FEED_ONLINE);
    prose_text(prose, url);
}

/* `[track, room]` */
static void tell_room(struct prose *prose, const struct item *item)
{
    const struct slice texts[] = {item_text(item, ITEM_TRACK), item_text(item, ITEM_ROOM)};
    prose->later = false;
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        if (texts[i].len == 0)
            continue;
        prose_text(prose, prose->later ? SLICE("") : SLICE(" ["));
        prose_next(prose, SLICE(", "), texts[i]);
    }
    prose_text(prose, prose->later ? SLICE("]") : SLICE(""));
}

static void tell_item(struct prose *prose, const struct item *item)
{
    struct value speaker = value_first(item->members[ITEM_SPEAKERS]);
    prose_line(prose);
    if (!when_is_unstated(item->start)) {
        prose_when(prose, item->start, prose->subject->start);
        prose_text(prose, when_is_unstated(item->end) ? SLICE("") : SLICE("\xE2\x80\x93"));
        if (!when_is_unstated(item->end))
            prose_when(prose, item->end, item->start);
        prose_text(prose, SLICE(" "));
    }
    prose_text(prose, item_text(item, ITEM_TITLE));
    if (value_is(speaker)) {
        prose_text(prose, SLICE(" ("));
        tell_persons(prose, speaker);
        prose_text(prose, SLICE(")"));
    }
    tell_room(prose, item);
}

static void tell_programme(struct prose *prose)
{
    const struct items *items = prose->subject->items;
    enum ical_programme mode = prose->subject->settings->programme;
    if ((mode != PROGRAMME_DESCRIPTION && mode != PROGRAMME_BOTH) || items->len == 0)
        return;
    prose->gap = true;
    prose_line(prose);
    prose_text(prose, slice_of(prose->subject->words[FEED_PROGRAMME]));
    prose_text(prose, SLICE(":"));
    for (size_t i = 0; i < items->len; i++)
        tell_item(prose, &items->rows[i]);
    prose->gap = true;
}

static void (*const facts[])(struct prose *prose) = {
    tell_moved,  tell_doors,    tell_programme, tell_prices, tell_deadlines, tell_registration,
    tell_places, tell_audience, tell_speakers,  tell_online,
};

static void tell_text(struct prose *prose, struct slice text)
{
    if (text_is_silent(text))
        return;
    prose->gap = true;
    prose_line(prose);
    prose->subject->again[AGAIN_WORDS] = (struct again){prose->subject->wire->text->len, 1};
    prose_text(prose, text);
}

void description_write(const struct subject *subject)
{
    struct prose prose = {.subject = subject};
    subject->again[AGAIN_WORDS].len = 0;
    for (size_t i = 0; i < ARRAY_LEN(facts); i++)
        facts[i](&prose);
    subject->again[AGAIN_FACTS].len = prose.begun;
    tell_text(&prose, event_text(subject->event, KEY_DESCRIPTION));
    prose_end(&prose);
}

void description_write_item(const struct subject *subject, const struct item *item)
{
    struct prose prose = {.subject = subject};
    subject->again[AGAIN_WORDS].len = 0;
    struct value speaker = value_first(item->members[ITEM_SPEAKERS]);
    if (value_is(speaker))
        prose_fact(&prose, FEED_SPEAKERS);
    tell_persons(&prose, speaker);
    tell_text(&prose, item_text(item, ITEM_DESCRIPTION));
    prose_end(&prose);
}
